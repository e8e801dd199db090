"""Where gumd keeps its files, all below ``GUMD_HOME`` when that is set."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Paths:
    """The folders and files of one user's gumd."""

    data: Path
    run: Path
    config: Path

    @property
    def database(self) -> Path:
        return self.data / "gumd.db"

    @property
    def key(self) -> Path:
        return self.data / "gumd.key"

    @property
    def lock(self) -> Path:
        return self.run / "gumd.lock"

    @property
    def socket(self) -> Path:
        return self.run / "gumd.sock"

    @property
    def owner_token(self) -> Path:
        """Token of the command line, 0600, written anew at each start of the daemon."""
        return self.run / "owner.token"

    @property
    def observer_token(self) -> Path:
        """Token of gumd's own observers, 0600."""
        return self.run / "observers.token"

    @property
    def settings(self) -> Path:
        return self.config / "gumd.toml"

    @property
    def queue(self) -> Path:
        """Folder of the clients' durable queues."""
        return self.data / "queue"

    @classmethod
    def from_environment(cls) -> "Paths":
        """The places DESIGN.md §7 fixes: ``GUMD_HOME`` over all, else the platform's folders and ``/run/user/UID``."""
        if home := os.environ.get("GUMD_HOME"):
            root = Path(home).absolute()
            return cls(data=root / "data", run=root / "run", config=root)
        import platformdirs

        data = Path(platformdirs.user_data_dir("gumd"))
        runtime = Path(f"/run/user/{os.getuid()}")
        run = runtime / "gumd" if runtime.is_dir() else data / "run"
        return cls(data=data, run=run, config=Path(platformdirs.user_config_dir("gumd")))
