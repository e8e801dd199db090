"""The table of secrets: every row is one way in which one kind is written (see :class:`gumd.secret_checks.Kind`).

Where two rows find the same text, the earlier one names it: rows that know a token by its shape come first.
"""

from gumd.secret_checks import Kind
from gumd.secret_codes import CODES
from gumd.secret_contexts import DETAILS, KEYS
from gumd.secret_passwords import PASSWORDS
from gumd.secret_tokens import TOKENS

KINDS: tuple[Kind, ...] = TOKENS + DETAILS + KEYS + PASSWORDS + CODES
NAMES: tuple[str, ...] = tuple(dict.fromkeys(kind.name for kind in KINDS))
