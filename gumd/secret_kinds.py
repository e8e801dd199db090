"""The table of secrets: every row is one way in which one kind is written (see :class:`gumd.secret_checks.Kind`).

Where two rows find the same text, the earlier one names it: rows that know a token by its shape come first.
"""

from gumd.secret_chats import CHATS
from gumd.secret_checks import Kind
from gumd.secret_codes import CODES
from gumd.secret_commands import COMMANDS
from gumd.secret_contexts import DETAILS, KEYS
from gumd.secret_entry import ENTRIES
from gumd.secret_ids import IDENTITIES
from gumd.secret_passwords import PASSWORDS
from gumd.secret_tokens import TOKENS

KINDS: tuple[Kind, ...] = TOKENS + DETAILS + IDENTITIES + KEYS + PASSWORDS + COMMANDS + CHATS + CODES + ENTRIES
NAMES: tuple[str, ...] = tuple(dict.fromkeys(kind.name for kind in KINDS))
