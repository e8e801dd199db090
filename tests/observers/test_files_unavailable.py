import threading
from pathlib import Path

import pytest

from gumd.errors import BadSettings
from gumd.settings import FileSettings, Settings
from gumd_observers.files import FileObserver
from gumd_observers.protocol import ObserverUnavailable


def test_without_any_of_its_folders_it_is_unavailable(tmp_path: Path) -> None:
    observer = FileObserver(FileSettings(folders=(tmp_path / "nowhere",)), lambda state, detail: None)
    with pytest.raises(ObserverUnavailable, match="none of the 1 folders"):
        observer.run(lambda observation: None, threading.Event())


def test_it_ends_when_its_only_folder_goes(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    observer = FileObserver(FileSettings(folders=(gone,)), lambda state, detail: gone.rmdir())
    with pytest.raises(ObserverUnavailable):
        observer.run(lambda observation: None, threading.Event())


def test_nothing_is_watched_unless_the_user_names_a_folder() -> None:
    assert FileObserver.from_settings(Settings(), lambda state, detail: None) is None


def test_a_wrong_pattern_in_the_settings_is_bad_settings(tmp_path: Path) -> None:
    with pytest.raises(BadSettings):
        FileObserver(FileSettings(folders=(tmp_path,), ignore=("!",)), lambda state, detail: None)
