"""How people and files write a value after the name of a secret: pieces of patterns that rows share."""

from gumd.secrets.checks import Check, Kind
from gumd.text.regex import regex


def row(name: str, pattern: str, example: str, *hints: str, check: Check | None = None) -> Kind:
    """A row whose pattern takes no notice of case."""
    return Kind(name, regex("(?i)" + pattern), example, hints, check)


# A value after a separator: quoted (also with escaped quotes, as in JSON inside JSON), else up to the next space.
VALUE = (
    r"\\?[\"'`]?(?P<secret>(?<=\\\")[^\"\\\n]+|(?<=\")(?:\\.|[^\"\\\n])+|(?<=')[^'\n]+|(?<=`)[^`\n]+|[^\s\"'`=:]\S*)"
)
TOKEN = r"\\?[\"'`<]?(?P<secret>[A-Za-z0-9_\-.~+/=:$!@#%^&*]{4,})"
_IS = (
    r"(?:is|was|are|ist|war|lautet|lauten|est|sont|sera|es|era|ser[áa]|son|é|è|são|sono|wordt|luidt|är|er|jest|hai|"
    r"reads|c['’]est)"
    r"(?:[ \t]+(?:now|currently|still|jetzt|nun|maintenant|ahora|agora|ora|nu))?"
)
FOR = (
    r"(?:[ \t]*\([^()\n]{0,60}\))?(?:[ \t]+(?:for|to|of|on|at|in|from|für|fürs|fuer|zu|zum|zur|vom|von|des|pour|du|"
    r"de|del|"
    r"para|per|di|da|do|della|dello|dell'|voor|van|wi-?fi|wlan|here|again)\b(?:[^\n:=.!?]|\.(?=\w)){0,50}?)?"
)
SIGN = r"[ \t]*(?::=|=>|->|→|={1,2}|:)[ \t]*"
VERB = rf"[ \t]*(?:(?<!\w){_IS}|'s)[ \t]*:?[ \t]+"

NO_FIELD = (
    r"(?![_ -]?(?:length|len|min|max|polic|file|path|reset|manager|hint|field|input|expir|strength|rule|requir|attempt|"
    r"url|page|form\b|type|prompt|changed|updated|store|count|limit|usage|budget|id\b))"
)
