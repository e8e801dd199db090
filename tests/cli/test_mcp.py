"""`gumd mcp`, spoken to by the MCP SDK's own client."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import anyio
import pytest
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.types import CallToolResult, TextContent

from tests.cli.command import Gumd
from tests.conftest import GUMD, environment

T = TypeVar("T")
VERDICTS = ("pin", "hide", "unpin", "show")
TOOLS = {"context", "search", "remember", "correct", "rank"}
ITEMS = [
    {"id": "a", "title": "Rulers in inches"},
    {"id": "b", "title": "Rulers in millimetres", "description": "Steel"},
]


def _with_session(gumd: Gumd, use: Callable[[ClientSession], Awaitable[T]]) -> T:
    server = StdioServerParameters(command=str(GUMD), args=["mcp"], env=environment(gumd.paths) | gumd.more)

    async def run() -> T:
        async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
            await session.initialize()
            return await use(session)

    return anyio.run(run)


def _text(result: CallToolResult) -> str:
    return "".join(one.text for one in result.content if isinstance(one, TextContent))


def test_an_assistant_is_told_what_each_tool_is_for_and_what_it_takes(alone: Gumd) -> None:
    async def use(session: ClientSession) -> dict[str, Any]:
        return {tool.name: tool for tool in (await session.list_tools()).tools}

    tools = _with_session(alone, use)
    assert set(tools) == TOOLS
    for tool in tools.values():
        assert len(tool.description) > 80
        assert all(one.get("description") for one in tool.input_schema["properties"].values())
        assert tool.output_schema["type"] == "object"
    assert [name for name, tool in tools.items() if tool.annotations.read_only_hint] == ["context", "search", "rank"]


def test_where_no_daemon_runs_every_tool_says_so_and_the_server_stays_up(alone: Gumd) -> None:
    asked: dict[str, dict[str, Any]] = {
        "context": {"query": "x"},
        "search": {"query": "x"},
        "remember": {"text": "x"},
        "correct": {"id": "p1", "verdict": "confirm"},
        "rank": {"items": ITEMS},
    }

    async def use(session: ClientSession) -> list[CallToolResult]:
        return [await session.call_tool(name, arguments) for name, arguments in asked.items()]

    for result in _with_session(alone, use):
        assert result.is_error
        assert "start it with: gumd start" in _text(result)


def test_what_an_assistant_does_wrong_is_said_to_it(alone: Gumd) -> None:
    asked: list[tuple[str, dict[str, Any]]] = [
        ("context", {}),
        ("context", {"query": "x", "budget": 0}),
        ("correct", {"id": "p1", "verdict": "maybe"}),
        ("correct", {"id": "p1", "verdict": "edit"}),
        ("correct", {"id": "p1", "verdict": "confirm", "text": "The user climbs."}),
        ("rank", {"items": [{"title": "without an id"}]}),
    ]

    async def use(session: ClientSession) -> list[CallToolResult]:
        return [await session.call_tool(name, arguments) for name, arguments in asked]

    assert all(result.is_error for result in _with_session(alone, use))


def test_an_assistant_has_the_context_and_searches(taught: Gumd) -> None:
    async def use(session: ClientSession) -> tuple[CallToolResult, CallToolResult]:
        context = await session.call_tool("context", {"query": "write an answer", "budget": 200, "tokenizer": "llama"})
        return context, await session.call_tool("search", {"query": "answer in Dutch"})

    context, found = _with_session(taught, use)
    assert "Dutch" in _text(context)
    assert context.structured_content["text"] == _text(context)
    assert context.structured_content["tokenizer"] == "llama"
    assert context.structured_content["tokens"] <= 200
    assert {one["type"] for one in found.structured_content["hits"]} == {"observation", "proposition"}


def test_an_assistant_goes_on_with_a_search(taught: Gumd) -> None:
    async def use(session: ClientSession) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        first = (await session.call_tool("search", {"query": "answer in Dutch"})).structured_content["hits"]
        a, b, c, *_ = (hit["id"] for hit in first)
        more = {"query": "answer in Dutch", "useful": [a], "not_useful": [b], "seen": [c]}
        return first, (await session.call_tool("search", more)).structured_content["hits"]

    first, then = _with_session(taught, use)
    assert not {hit["id"] for hit in first[:3]} & {hit["id"] for hit in then}


def test_an_assistant_hides_and_pins_what_the_user_says(taught: Gumd) -> None:
    id = taught.belief("Dutch")["id"]

    async def use(session: ClientSession) -> list[Any]:
        said = [await session.call_tool("correct", {"id": id, "verdict": one}) for one in VERDICTS]
        return [(one.structured_content["pinned"], one.structured_content["hidden"]) for one in said]

    assert _with_session(taught, use) == [(True, False), (True, True), (False, True), (False, False)]


@pytest.mark.parametrize(("own_words", "origin"), [({}, "foreign"), ({"own_words": True}, "user")])
def test_what_an_assistant_remembers_is_the_users_only_in_their_words(
    gumd: Gumd, own_words: dict[str, bool], origin: str
) -> None:
    async def use(session: ClientSession) -> CallToolResult:
        return await session.call_tool("remember", {"text": "I sing in a choir."} | own_words)

    assert _with_session(gumd, use).structured_content == {"accepted": 1, "duplicates": 0, "rejected": []}
    [quote] = gumd.json("context", "choir")["observations"]
    assert (quote["source"], quote["origin"]) == ("chat", origin)


def test_a_text_that_is_refused_is_said_to_the_assistant(gumd: Gumd) -> None:
    async def use(session: ClientSession) -> CallToolResult:
        return await session.call_tool("remember", {"text": "  "})

    result = _with_session(gumd, use)
    assert result.is_error
    assert "text is empty" in _text(result)


def test_an_assistant_passes_on_the_users_word(taught: Gumd) -> None:
    id = taught.belief("dovetails")["id"]

    async def use(session: ClientSession) -> list[CallToolResult]:
        edit = {"id": id, "verdict": "edit", "text": "The user cuts dovetails by hand."}
        return [
            await session.call_tool("correct", {"id": id, "verdict": "confirm"}),
            await session.call_tool("correct", edit),
            await session.call_tool("correct", {"id": id, "verdict": "reject"}),
        ]

    confirmed, edited, rejected = _with_session(taught, use)
    assert confirmed.structured_content["confidence"] > 0.9
    assert edited.structured_content["text"] == "The user cuts dovetails by hand."
    assert rejected.structured_content["status"] == "rejected"


def test_an_assistant_has_things_ranked(gumd: Gumd) -> None:
    async def use(session: ClientSession) -> CallToolResult:
        return await session.call_tool("rank", {"items": ITEMS, "context": "mark out a drawer"})

    slate = _with_session(gumd, use).structured_content
    assert {one["id"] for one in slate["items"]} == {"a", "b"}
    assert slate["impression"]


def test_an_assistant_with_a_token_may_do_what_its_grant_says(gumd: Gumd) -> None:
    gumd.more = {"GUMD_TOKEN": gumd.json("apps", "allow", "assistant", "--scope", "search")["token"]}

    async def use(session: ClientSession) -> tuple[CallToolResult, CallToolResult]:
        return await session.call_tool("search", {"query": "x"}), await session.call_tool("context", {"query": "x"})

    searched, refused = _with_session(gumd, use)
    assert not searched.is_error
    assert refused.is_error
    assert "scope context" in _text(refused)


def test_the_server_outlives_the_daemon(alone: Gumd) -> None:
    async def use(session: ClientSession) -> list[bool]:
        errors = []
        for command in ("start", "stop", "start"):
            await anyio.to_thread.run_sync(alone.ok, command)
            errors.append((await session.call_tool("search", {"query": "x"})).is_error)
        return errors

    try:
        assert _with_session(alone, use) == [False, True, False]
    finally:
        alone.run("stop")
