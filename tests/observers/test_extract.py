import io
import json
import zipfile

import pytest

from gumd_observers.extract import MAX_XML_BYTES, NotText, extract, max_size

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OPEN = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def zipped(member: str, xml: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, xml)
    return file.getvalue()


def pdf(words: str) -> bytes:
    """A PDF of one page, with its cross-reference table, as small as they come."""
    stream = f"BT /F1 12 Tf 20 100 Td ({words}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%sendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(out),
    )


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.py", "a.csv", "a.json", "README", "a.unknown"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "latin-1"])
def test_text_is_read_in_every_encoding_it_may_be_in(name: str, encoding: str) -> None:
    assert extract(name, "Grüße, naïve Æsir\n".encode(encoding)) == "Grüße, naïve Æsir\n"


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\x7fELF\x02\x01\x01\0", bytes(range(256)), b"a\0b"]
)
def test_binary_is_not_text_whatever_it_is_called(data: bytes) -> None:
    with pytest.raises(NotText) as caught:
        extract("notes.txt", data)
    assert caught.value.reason == "binary"


def test_html_is_what_a_reader_sees() -> None:
    page = b"""<!doctype html><title>Plan</title><style>b{}</style><script>var x=1</script>
    <h1>Trip &amp; more</h1><p>Take <b>two</b>
    bags</p><ul><li>map<li>tent</ul>"""
    assert extract("a.html", page) == "Plan\nTrip & more\nTake two bags\nmap\ntent"


def test_word_documents_give_their_paragraphs() -> None:
    xml = f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>Dear </w:t></w:r><w:r><w:t>Ann</w:t></w:r></w:p><w:p/>'
    xml += "<w:p><w:r><w:t>Bye</w:t></w:r></w:p></w:body></w:document>"
    assert extract("a.docx", zipped("word/document.xml", xml.encode())) == "Dear Ann\nBye"


@pytest.mark.parametrize("suffix", ["odt", "ods", "odp"])
def test_open_documents_give_their_headings_and_paragraphs(suffix: str) -> None:
    xml = f'<d xmlns:t="{OPEN}"><t:h>Plan</t:h><t:p>Buy <t:span>seeds</t:span></t:p></d>'
    assert extract(f"a.{suffix}", zipped("content.xml", xml.encode())) == "Plan\nBuy seeds"


def test_a_zip_bomb_is_too_large() -> None:
    bomb = zipped("word/document.xml", b" " * (MAX_XML_BYTES + 1))
    assert len(bomb) < 100_000
    with pytest.raises(NotText) as caught:
        extract("a.docx", bomb)
    assert caught.value.reason == "too large"


def test_entities_are_refused_and_not_expanded() -> None:
    xml = b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">]><d><p>&a;&a;</p></d>'
    with pytest.raises(NotText) as caught:
        extract("a.odt", zipped("content.xml", xml))
    assert caught.value.reason == "damaged"


def test_a_pdf_gives_its_words() -> None:
    assert extract("a.pdf", pdf("Minutes of the meeting")).strip() == "Minutes of the meeting"


def test_a_notebook_gives_the_sources_of_its_cells_and_no_outputs() -> None:
    cells = [
        {"cell_type": "markdown", "source": ["# Title\n", "words"]},
        {"cell_type": "code", "source": "x = 1", "outputs": [{"text": "unseen"}]},
    ]
    assert extract("a.ipynb", json.dumps({"cells": cells}).encode()) == "# Title\nwords\n\nx = 1"


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.pdf", "a.ipynb"])
@pytest.mark.parametrize(
    "data", [b"", b"nonsense", b"%PDF-1.4 nonsense", b"PK\x03\x04nonsense", b"[1]", b'{"cells": [1]}']
)
def test_a_damaged_document_says_so(name: str, data: bytes) -> None:
    with pytest.raises(NotText) as caught:
        extract(name, data)
    assert caught.value.reason == "damaged"


def test_a_zip_without_the_document_in_it_is_damaged() -> None:
    for data in (zipped("other.xml", b"<a/>"), zipped("content.xml", b"<a>"), zipped("content.xml", b"\xff\xff")):
        with pytest.raises(NotText):
            extract("a.odt", data)


def test_documents_may_be_ten_times_larger_than_text() -> None:
    assert (max_size("a.md", 100), max_size("a.PDF", 100)) == (100, 1000)
