"""The text of a file, by its type. Whatever the bytes are, the answer is text or ``NotText`` saying why not."""

import codecs
import io
import json
import re
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path, PurePath
from typing import Any, Literal
from xml.etree import ElementTree

from gumd.errors import GumdError

MAX_TEXT = 1_000_000
MAX_XML_BYTES = 20_000_000
DOCUMENTS = (".docx", ".odt", ".ods", ".odp", ".pdf")
"""Types whose bytes are mostly not text, so that the bound on the file is ten times wider."""

_PDF_TIMEOUT_S = 60
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_BROKEN_ZIP = (zipfile.BadZipFile, KeyError, RuntimeError, EOFError, OSError, zlib.error, ValueError)
_SPACE = re.compile(r"\s+")
_TEXT_CONTROLS = frozenset(b"\t\n\r\f\b\x1b")

Reason = Literal["binary", "too large", "damaged", "unreadable"]


class NotText(GumdError):
    """A file has no text that can be taken from it."""

    type = "not-text"
    title = "no text can be taken from this file"

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


def max_size(name: str, max_bytes: int) -> int:
    """How large a file of this name may be."""
    return max_bytes * 10 if PurePath(name).suffix.lower() in DOCUMENTS else max_bytes


def extract(name: str, data: bytes) -> str:
    """The text in ``data``, read as the type that ``name`` says; raises NotText."""
    reader = _READERS.get(PurePath(name).suffix.lower(), _plain)
    return reader(data)


def _plain(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode(data, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if text is None and not _looks_binary(data):
        return data.decode("latin-1")
    if text is None or "\0" in text:
        raise NotText("binary")
    return text


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise NotText("damaged") from None


def _looks_binary(data: bytes) -> bool:
    sample = data[:8192]
    controls = sum(1 for byte in sample if byte < 32 and byte not in _TEXT_CONTROLS)
    return b"\0" in sample or controls * 100 > len(sample)


class _Words(HTMLParser):
    """Collects what a reader of the page would see."""

    _UNSEEN = frozenset({"script", "style", "template", "noscript", "svg"})
    _INLINE = frozenset({"a", "abbr", "b", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "u"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._UNSEEN:
            self._unseen += 1
        elif tag not in self._INLINE:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag not in self._INLINE:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(_SPACE.sub(" ", data))


def _html(data: bytes) -> str:
    words = _Words()
    try:
        words.feed(_plain(data))
        words.close()
    except AssertionError:  # what html.parser raises on some malformed declarations
        raise NotText("damaged") from None
    lines = (" ".join(line.split()) for line in "".join(words.parts).splitlines())
    return "\n".join(line for line in lines if line)


def _zipped_xml(member: str, paragraphs: frozenset[str]) -> Callable[[bytes], str]:
    """A reader of the paragraphs in one XML member of a zip file."""

    def read(data: bytes) -> str:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(member) as file:
                xml = file.read(MAX_XML_BYTES + 1)
        except _BROKEN_ZIP:
            raise NotText("damaged") from None
        if len(xml) > MAX_XML_BYTES:
            raise NotText("too large")
        return _paragraphs(xml, paragraphs)

    return read


def _paragraphs(xml: bytes, names: frozenset[str]) -> str:
    """The text of every element called one of ``names``, one a line. A document type is refused: no entity expands."""
    if b"<!DOCTYPE" in xml[:4096] or b"<!ENTITY" in xml:
        raise NotText("damaged")
    lines: list[str] = []
    try:
        for _, element in ElementTree.iterparse(io.BytesIO(xml)):
            if element.tag.rpartition("}")[2] in names:
                lines.append("".join(element.itertext()).strip())
                element.clear()
    except (ElementTree.ParseError, ValueError):
        raise NotText("damaged") from None
    return "\n".join(line for line in lines if line)


def _notebook(data: bytes) -> str:
    try:
        cells: Any = json.loads(_plain(data))["cells"]
        sources = [cell["source"] for cell in cells]
        return "\n\n".join(source if isinstance(source, str) else "".join(source) for source in sources)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NotText("damaged") from None


def _pdf(data: bytes) -> str:
    command = [sys.executable, "-P", str(Path(__file__).with_name("pdf.py")), str(MAX_TEXT)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_PDF_TIMEOUT_S, check=True)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired, BrokenPipeError):
        raise NotText("damaged") from None
    return done.stdout.decode("utf-8")


_open_document = _zipped_xml("content.xml", frozenset({"p", "h"}))
_READERS: dict[str, Callable[[bytes], str]] = {
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
    ".docx": _zipped_xml("word/document.xml", frozenset({"p"})),
    ".odt": _open_document,
    ".ods": _open_document,
    ".odp": _open_document,
    ".ipynb": _notebook,
    ".pdf": _pdf,
}
