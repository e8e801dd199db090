"""The real worker process with the real models, through what the daemon uses."""

import math
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from gumd.errors import InvalidInput, ModelUnavailable, TooLarge
from gumd.models.supervisor import ModelWorker
from gumd.models.worker import answer
from tests.lives import until

PROMPT = "[chat | Signal – Ana | user]\nI'm allergic to peanuts.\n=>\n> I'm allergic to peanuts.\n"
"""As the shipped model was taught to be asked: what it knew besides may have been unlearned."""
ANSWER = "allergic to peanuts"
LONG = "and then the user went on " * 300
"""A prompt that takes a second to read, whatever the model then makes of it: an answer may end at once."""


@pytest.fixture
def make_worker() -> Iterator[Callable[..., ModelWorker]]:
    """Makes workers with other bounds, and closes them."""
    made: list[ModelWorker] = []

    def make(**bounds: Any) -> ModelWorker:
        made.append(ModelWorker(**bounds))
        return made[-1]

    yield make
    for worker in made:
        worker.close()


def pid(worker: ModelWorker) -> int:
    number = worker.pid
    assert number is not None
    return number


def processor_ticks(number: int) -> int:
    fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def alive(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_embeddings_have_unit_length_and_know_meaning(worker: ModelWorker) -> None:
    cat, kitten, tax = worker.embed(["A cat sleeps.", "The kitten is asleep.", "Quarterly tax return"])
    assert len(cat) == 384
    assert math.hypot(*cat) == pytest.approx(1, abs=1e-5)
    assert math.dist(cat, kitten) < math.dist(cat, tax) - 0.3


def test_many_texts_keep_their_order(worker: ModelWorker) -> None:
    texts = [f"Note {number} about topic {number * 31 % 17}" for number in range(150)]
    many = worker.embed(texts)
    (last,) = worker.embed(texts[-1:])
    assert len(many) == 150
    assert many[-1] == pytest.approx(last, abs=1e-4)
    assert worker.embed([]) == []


def test_the_language_model_answers(worker: ModelWorker) -> None:
    assert ANSWER in worker.generate(PROMPT, prefix="The user", max_tokens=8)
    assert worker.generate("A:\n", prefix="The user").startswith("The user")
    assert worker.likelihood(PROMPT, f"The user is {ANSWER}.") > worker.likelihood(PROMPT, "The user is a banana.")


def test_odd_texts_are_taken(worker: ModelWorker) -> None:
    assert len(worker.embed(["", "half \ud83d", "\x00", "z" * 3_000_000])) == 4
    assert isinstance(worker.generate("half \ud83d\x00", max_tokens=2), str)


def test_a_refused_job_names_its_cause_and_leaves_the_worker_as_it_was(worker: ModelWorker) -> None:
    worker.generate(PROMPT, max_tokens=1)
    before = pid(worker)
    with pytest.raises(TooLarge) as raised:
        worker.generate("canary " * 5_000)
    assert "canary" not in str(raised.value)
    with pytest.raises(InvalidInput):
        worker.likelihood("canary", "")
    assert worker.pid == before


def test_threads_share_one_worker(worker: ModelWorker) -> None:
    alone = [worker.generate(f"{number} is a number that", max_tokens=6) for number in range(4)]
    before = worker.pid
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda number: worker.generate(f"{number} is a number that", max_tokens=6), range(4)))
    assert together == alone
    assert worker.pid == before


def test_the_state_is_told_without_waiting(worker: ModelWorker) -> None:
    worker.generate(PROMPT, max_tokens=1)
    state = worker.state()
    assert state["state"] == "awake"
    assert state["llm"] == "SmolLM2-135M-Instruct.Q4_1.gguf"
    assert state["embedder"] == "all-MiniLM-L6-v2"
    assert state["restarts"] == 0
    assert state["resident_mb"] > 50


def test_the_worker_yields_the_processor_to_the_user(worker: ModelWorker) -> None:
    worker.generate(PROMPT, max_tokens=1)
    assert os.getpriority(os.PRIO_PROCESS, pid(worker)) == os.getpriority(os.PRIO_PROCESS, 0) + 10


def test_nothing_starts_before_the_first_job(make_worker: Callable[..., ModelWorker]) -> None:
    worker = make_worker()
    assert not worker.awake
    assert worker.state()["state"] == "asleep"
    assert worker.state()["resident_mb"] == 0


def test_a_worker_killed_in_the_middle_of_a_job_is_replaced(make_worker: Callable[..., ModelWorker]) -> None:
    worker = make_worker()
    worker.generate(PROMPT, max_tokens=1)
    first = pid(worker)
    ticks = processor_ticks(first)
    with ThreadPoolExecutor(1) as pool:
        job = pool.submit(worker.generate, LONG, max_tokens=8)
        until(lambda: processor_ticks(first) > ticks + 10)
        os.kill(first, signal.SIGKILL)
        with pytest.raises(ModelUnavailable, match="died"):
            job.result()
    assert ANSWER in worker.generate(PROMPT, prefix="The user", max_tokens=8)
    assert worker.pid != first
    assert worker.state()["restarts"] == 1


def test_a_worker_killed_between_jobs_is_not_noticed_by_the_next(make_worker: Callable[..., ModelWorker]) -> None:
    worker = make_worker()
    worker.generate(PROMPT, max_tokens=1)
    os.kill(pid(worker), signal.SIGKILL)
    until(lambda: not worker.awake)
    assert ANSWER in worker.generate(PROMPT, prefix="The user", max_tokens=8)
    assert worker.state()["restarts"] == 1


@pytest.mark.parametrize("prompt", [PROMPT, "x" * 5_000_000], ids=["no answer", "no reader"])
def test_a_worker_that_hangs_is_killed_and_replaced(make_worker: Callable[..., ModelWorker], prompt: str) -> None:
    worker = make_worker(timeout_s=6)
    worker.generate(PROMPT, max_tokens=1)
    first = pid(worker)
    os.kill(first, signal.SIGSTOP)
    with pytest.raises(ModelUnavailable, match="did not answer"):
        worker.generate(prompt)
    assert not alive(first)
    assert ANSWER in worker.generate(PROMPT, prefix="The user", max_tokens=8)
    assert worker.state()["restarts"] == 1


def test_an_idle_worker_ends_and_comes_back(make_worker: Callable[..., ModelWorker]) -> None:
    worker = make_worker(idle_s=0.2)
    worker.generate(PROMPT, max_tokens=1)
    until(lambda: not worker.awake)
    assert ANSWER in worker.generate(PROMPT, prefix="The user", max_tokens=8)
    assert worker.state()["restarts"] == 0


def test_a_worker_that_outgrows_its_bound_is_replaced_after_the_job(make_worker: Callable[..., ModelWorker]) -> None:
    worker = make_worker(max_mb=20)
    assert ANSWER in worker.generate(PROMPT, prefix="The user", max_tokens=8)
    assert not worker.awake
    assert ANSWER in worker.generate(PROMPT, prefix="The user", max_tokens=8)
    assert worker.state()["restarts"] == 2


def test_closing_ends_a_job_and_is_for_good(make_worker: Callable[..., ModelWorker]) -> None:
    worker = make_worker()
    worker.generate(PROMPT, max_tokens=1)
    first = pid(worker)
    ticks = processor_ticks(first)
    with ThreadPoolExecutor(1) as pool:
        job = pool.submit(worker.generate, LONG, max_tokens=8)
        until(lambda: processor_ticks(first) > ticks + 10)
        worker.close()
        with pytest.raises(ModelUnavailable):
            job.result()
    worker.close()
    assert not alive(first)
    with pytest.raises(ModelUnavailable, match="closed"):
        worker.generate(PROMPT)


def test_a_worker_does_not_outlive_a_killed_daemon() -> None:
    code = """
import os, signal
from gumd.models.supervisor import ModelWorker
worker = ModelWorker()
worker.generate("x", max_tokens=1)
print(worker.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    environment = {**os.environ, "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL
    until(lambda: not alive(int(done.stdout)))


def test_the_worker_imports_nothing_from_the_current_folder(
    make_worker: Callable[..., ModelWorker], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "llama_cpp.py").write_text("raise SystemExit('planted')")
    monkeypatch.chdir(tmp_path)
    assert ANSWER in make_worker().generate(PROMPT, prefix="The user", max_tokens=8)


def test_a_failing_job_answers_with_a_name_and_no_text() -> None:
    def fail(text: str) -> None:
        raise ValueError(f"cannot read {text}")

    assert answer({"fail": fail}, b'{"job": "fail", "text": "canary"}') == b'{"error": "ValueError", "detail": ""}'
    assert answer({}, b'{"job": "canary"}') == b'{"error": "KeyError", "detail": ""}'
    assert b"canary" not in answer({}, b"canary")
