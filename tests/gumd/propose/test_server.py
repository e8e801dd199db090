"""A user's own model server as the writer: llama.cpp's, for real."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import httpx
import pytest

from gumd.errors import ModelUnavailable
from gumd.models.supervisor import ModelWorker
from gumd.models.weights import SMOLLM2, find_weights
from gumd.propose import task
from gumd.propose.every import writer_of
from gumd.propose.server import ServerTeller, ServerWriter
from gumd.propose.snippets import snippets
from gumd.propose.windows import Window, windows
from gumd.retrieval.tell import teller_of
from gumd.settings import ModelSettings, ServerSettings
from tests.gumd.propose.seen import seen

PART = "god no, I'm allergic to peanuts, I carry an epipen"
_PATIENCE_S = 180
_SERVER = """
from gumd.models.loading import plain_buffers
from llama_cpp.server.__main__ import main
with plain_buffers():
    main()
"""


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """Where llama.cpp's server answers with the shipped base model."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-W", "ignore", "-c", _SERVER, "--model", str(find_weights(SMOLLM2))]
    command += ["--host", "127.0.0.1", "--port", str(port), "--n_ctx", "2048", "--n_threads", "1", "--verbose", "False"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _wait(f"http://127.0.0.1:{port}/v1/models", process)
        yield f"http://127.0.0.1:{port}/v1"
        process.terminate()


def _wait(url: str, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end and process.poll() is None:
        try:
            httpx.get(url, trust_env=False).raise_for_status()
        except httpx.TransportError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError("the server did not start")


def window() -> Window:
    (one,) = windows(snippets(seen(f"Tom: peanuts ok for you?\nMe: {PART}")))
    return one


def writer(worker: ModelWorker, url: str) -> ServerWriter:
    made = writer_of(worker, ModelSettings(server=ServerSettings(url=url, name="smollm2")))
    assert isinstance(made, ServerWriter)
    return made


def test_a_server_answers_in_statements_that_the_shipped_model_measures(worker: ModelWorker, url: str) -> None:
    for one in writer(worker, url).write(window(), PART):
        assert one.line.text.startswith(task.OPENING)
        assert one.line.lowest <= one.line.mean <= 0


def test_a_server_is_asked_for_the_sentence_that_sums_up_a_kind(worker: ModelWorker, url: str) -> None:
    teller = teller_of(worker, ModelSettings(server=ServerSettings(url=url, name="smollm2")))
    assert isinstance(teller, ServerTeller)
    assert teller.name == "smollm2"
    lines = ["The user likes green tea.", "The user plays chess with Anna."]
    assert teller.tell(lines) == teller.tell(lines)
    with pytest.raises(ModelUnavailable) as caught:
        ServerTeller(ServerSettings(url="http://127.0.0.1:9", name="gone"), 5).tell(lines)
    assert "chess" not in str(caught.value)


@pytest.mark.parametrize("path", ["", "/nothing/here"])
def test_a_server_that_is_gone_or_another_is_named_and_what_was_asked_is_not(worker: ModelWorker, path: str) -> None:
    with pytest.raises(ModelUnavailable) as caught:
        writer(worker, f"http://127.0.0.1:9{path}").write(window(), PART)
    assert "http://127.0.0.1:9" in str(caught.value)
    assert "peanuts" not in str(caught.value)


def test_an_answer_that_is_not_the_apis_is_a_server_that_is_not_there(worker: ModelWorker, url: str) -> None:
    with pytest.raises(ModelUnavailable, match="HTTPStatusError"):
        writer(worker, f"{url}/elsewhere").write(window(), PART)
