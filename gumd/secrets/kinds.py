"""The table of secrets: every row is one way in which one kind is written (see :class:`gumd.secrets.checks.Kind`).

Where two rows find the same text, the earlier one names it: rows that know a token by its shape come first.
"""

from gumd.secrets.chats import CHATS
from gumd.secrets.checks import Kind
from gumd.secrets.codes import CODES
from gumd.secrets.commands import COMMANDS
from gumd.secrets.contexts import DETAILS, KEYS
from gumd.secrets.entry import ENTRIES
from gumd.secrets.ids import IDENTITIES
from gumd.secrets.passwords import PASSWORDS
from gumd.secrets.tokens import TOKENS

KINDS: tuple[Kind, ...] = TOKENS + DETAILS + IDENTITIES + KEYS + PASSWORDS + COMMANDS + CHATS + CODES + ENTRIES
NAMES: tuple[str, ...] = tuple(dict.fromkeys(kind.name for kind in KINDS))
