"""What the user has set in ``gumd.toml``. Nothing is watched unless it is named there."""

import tomllib
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from gumd.errors import BadSettings
from gumd.paths import Paths


def _absolute(folder: Path) -> Path:
    expanded = folder.expanduser()
    if not expanded.is_absolute():
        raise ValueError("the path must be absolute or begin with ~")
    return expanded


def _there(file: Path) -> Path:
    expanded = _absolute(file)
    if not expanded.is_file():
        raise ValueError("there is no such file")
    return expanded


def _on_this_machine(url: str) -> str:
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not (host == "localhost" or _is_loopback(host)):
        raise ValueError("the server must be on this machine: http://127.0.0.1:PORT/v1")
    return url


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


Folder = Annotated[Path, AfterValidator(_absolute)]
File = Annotated[Path, AfterValidator(_there)]


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FileSettings(_Table):
    """Which folders are watched, what in them is not, and how much of it at most."""

    folders: tuple[Folder, ...] = ()
    ignore: tuple[str, ...] = ()
    max_watches: int = Field(default=4096, ge=1)
    max_bytes: int = Field(default=2_000_000, ge=1)


class ClipboardSettings(_Table):
    """Whether copies are observed."""

    enabled: bool = False


class ObserverSettings(_Table):
    files: FileSettings = FileSettings()
    clipboard: ClipboardSettings = ClipboardSettings()


class ServerSettings(_Table):
    """A model server: where it speaks OpenAI's API, and what it calls the model."""

    url: Annotated[str, AfterValidator(_on_this_machine)]
    name: str = Field(min_length=1)


class ModelSettings(_Table):
    """Who proposes, if not the shipped model (a GGUF, or a server on this machine), and when the model worker is ended:
    idle for so long, grown so large, or silent for so long."""

    gguf: File | None = None
    server: ServerSettings | None = None
    idle_s: float = Field(default=120, gt=0, le=86_400)
    max_mb: int = Field(default=2000, ge=1)
    timeout_s: float = Field(default=60, gt=0, le=86_400)

    @model_validator(mode="after")
    def _one_writes(self) -> Self:
        if self.gguf and self.server:
            raise ValueError("either gguf or server can write, not both")
        return self


class LearningSettings(_Table):
    """After how long a gap an episode ends."""

    gap_minutes: float = Field(default=20, gt=0, le=10_080)


class Settings(_Table):
    """The whole file; every entry has a default."""

    observers: ObserverSettings = ObserverSettings()
    model: ModelSettings = ModelSettings()
    learning: LearningSettings = LearningSettings()


def load_settings(paths: Paths) -> Settings:
    """The settings, or the defaults when there is no file. BadSettings names the file and every wrong entry."""
    try:
        entries = tomllib.loads(paths.settings.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except UnicodeDecodeError:
        raise BadSettings(f"{paths.settings}: is not UTF-8") from None
    except OSError as error:
        raise BadSettings(f"{paths.settings}: {error.strerror}") from None
    except tomllib.TOMLDecodeError as error:
        raise BadSettings(f"{paths.settings}: {error}") from None
    try:
        return Settings.model_validate(entries)
    except ValidationError as error:
        raise BadSettings(f"{paths.settings}: {_wrong_entries(error)}") from None


def _wrong_entries(error: ValidationError) -> str:
    """``observers.files.max_watches: input should be …``, one after the other; never the value itself."""
    problems = error.errors(include_input=False, include_url=False, include_context=False)
    return "; ".join(f"{'.'.join(str(part) for part in one['loc'])}: {one['msg']}" for one in problems)
