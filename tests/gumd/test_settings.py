from pathlib import Path

import pytest

from gumd.errors import BadSettings
from gumd.paths import Paths
from gumd.settings import Settings, load_settings


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(data=tmp_path / "data", run=tmp_path / "run", config=tmp_path)


def test_without_a_file_nothing_is_watched(paths: Paths) -> None:
    settings = load_settings(paths)
    assert settings.observers.files.folders == ()
    assert not settings.observers.clipboard.enabled
    assert (settings.model.idle_s, settings.model.max_mb, settings.learning.gap_minutes) == (120, 2000, 20)


def test_every_entry_is_read_and_a_tilde_is_the_home(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    paths.settings.write_text(
        '[observers.files]\nfolders = ["~/notes", "/srv/texts"]\nignore = ["!build/"]\nmax_watches = 7\nmax_bytes = 9\n'
        "[observers.clipboard]\nenabled = true\n[model]\nidle_s = 1.5\nmax_mb = 2\ntimeout_s = 3\n"
        "[learning]\ngap_minutes = 4\n"
    )
    settings = load_settings(paths)
    files = settings.observers.files
    assert files.folders == (Path("/home/ann/notes"), Path("/srv/texts"))
    assert (files.ignore, files.max_watches, files.max_bytes) == (("!build/",), 7, 9)
    assert settings.observers.clipboard.enabled
    assert settings.model.model_dump() == {"gguf": None, "server": None, "idle_s": 1.5, "max_mb": 2, "timeout_s": 3}
    assert settings.learning.gap_minutes == 4


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[observers.files]\nmax_watches = 'many'\n", "observers.files.max_watches"),
        ("[observers.files]\nfolders = ['notes']\n", "observers.files.folders.0"),
        ("[observer]\n", "observer:"),
        ("[model]\nidle = 3\n", "model.idle:"),
        ("[model]\ngguf = '/no/such/file.gguf'\n", "model.gguf: Value error, there is no such file"),
        ("[model]\nidle_s = 0\n", "model.idle_s"),
        (
            f"[model]\ngguf = '{__file__}'\nserver = {{ url = 'http://[::1]:8080/v1', name = 'm' }}\n",
            "model: Value error, either gguf or server can write, not both",
        ),
        ("[model.server]\nurl = 'http://models.example/v1'\nname = 'm'\n", "model.server.url"),
        ("[model.server]\nurl = 'http://127.0.0.1@models.example/v1'\nname = 'm'\n", "model.server.url"),
        ("[model.server]\nurl = 'file://localhost/v1'\nname = 'm'\n", "model.server.url"),
        ("[model.server]\nurl = 'http://127.0.0.1:1/v1'\n", "model.server.name"),
        ("[model\n", "line 1"),
    ],
)
def test_a_wrong_entry_is_named_and_its_value_is_not_repeated(paths: Paths, text: str, named: str) -> None:
    paths.settings.write_text(text)
    with pytest.raises(BadSettings) as caught:
        load_settings(paths)
    assert named in str(caught.value)
    assert str(paths.settings) in str(caught.value)
    assert "'many'" not in str(caught.value)


def test_a_file_that_is_not_text_or_not_a_file_is_bad_settings(paths: Paths) -> None:
    paths.settings.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadSettings, match="UTF-8"):
        load_settings(paths)
    paths.settings.unlink()
    paths.settings.mkdir()
    with pytest.raises(BadSettings, match=str(paths.settings)):
        load_settings(paths)


def test_settings_cannot_be_changed_after_they_are_read() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings().model.idle_s = 3
