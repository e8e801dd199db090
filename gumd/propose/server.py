"""A model server on this machine as the writer: whatever speaks OpenAI's chat API (llama-server, Ollama, vLLM …)."""

from collections.abc import Sequence

import httpx
from pydantic import BaseModel, ValidationError

from gumd.errors import ModelUnavailable
from gumd.models.supervisor import ModelWorker
from gumd.propose import task
from gumd.propose.windows import Window
from gumd.propose.writers import Said, as_said, asked_as_written
from gumd.retrieval import tell
from gumd.settings import ServerSettings

MAX_TOKENS = 160
_TASK = (
    "You are shown lines from a person's own computer, and after > one of them. Write what that line shows about the "
    'user that lasts or is planned, one plain sentence a line, each beginning with "The user". Use only names, numbers '
    f"and words that stand there. Most lines show nothing about the user: then answer {task.NONE}."
)
_SHOWN = [{"role": "system", "content": _TASK}]
for _place, _line, _said in task.SHOWN_PARTS:
    _SHOWN.append({"role": "user", "content": task.prompt(*_place) + task.focus(_line)})
    _SHOWN.append({"role": "assistant", "content": task.answer(_said)})


class _Message(BaseModel):
    content: str | None = None


class _Choice(BaseModel):
    message: _Message


class _Answer(BaseModel):
    choices: list[_Choice]


class ServerWriter:
    """Asks the server about each part, in plain lines: every server can, and what is no statement is dropped anyway."""

    examples = task.SHOWN

    def __init__(self, worker: ModelWorker, settings: ServerSettings, timeout_s: float) -> None:
        """``timeout_s``: how long the server may take for one part."""
        self._worker = worker
        self._settings = settings
        self._timeout_s = timeout_s

    def write(self, window: Window, part: str) -> list[Said]:
        messages = [*_SHOWN, {"role": "user", "content": asked_as_written(window, part)}]
        text = _answered(self._settings, messages, self._timeout_s)
        return as_said(self._worker, window, part, text.splitlines())


class ServerTeller:
    """Asks the server for the sentence that sums up a kind."""

    def __init__(self, settings: ServerSettings, timeout_s: float) -> None:
        """``timeout_s``: how long the server may take for one sentence."""
        self.name = settings.name
        self._settings = settings
        self._timeout_s = timeout_s

    def tell(self, lines: Sequence[str]) -> str:
        messages = [{"role": "system", "content": tell.TASK}]
        for given, said in tell.SHOWN:
            messages.append({"role": "user", "content": tell.asked(given)})
            messages.append({"role": "assistant", "content": said})
        messages.append({"role": "user", "content": tell.asked(lines)})
        return _answered(self._settings, messages, self._timeout_s).strip()


def _answered(settings: ServerSettings, messages: list[dict[str, str]], timeout_s: float) -> str:
    body = {"model": settings.name, "messages": messages, "temperature": 0, "max_tokens": MAX_TOKENS}
    url = f"{settings.url.rstrip('/')}/chat/completions"
    try:  # neither a proxy of the environment nor a redirect may carry off what is asked
        reply = httpx.post(url, json=body, timeout=timeout_s, trust_env=False, follow_redirects=False)
        answer = _Answer.model_validate_json(reply.raise_for_status().content)
    except (httpx.HTTPError, ValidationError) as error:
        raise ModelUnavailable(f"the model server at {settings.url}: {type(error).__name__}") from None
    return (answer.choices[0].message.content or "") if answer.choices else ""
