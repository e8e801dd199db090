"""What Italian first-person sentences say of the user; the verb's ending says "I"."""

import re

from gumd.propose.rules.grammar import italian_words as words
from gumd.propose.rules.grammar.italian_frames import FRAMES
from gumd.propose.rules.grammar.translated import Language
from gumd.text.regex import regex

_SUBJECT_VERBS = (
    "sono|ho|non|mi|abito|vivo|lavoro|odio|detesto|adoro|amo|preferisco|faccio|studio|insegno|sto|imparo|cerco|scrivo|"
    "parlo|tifo|soffro|prendo|bevo|mangio|uso|compro|corro|nuoto|vado|gioco|canto|cucino|ceno|pranzo|suono|vedo|"
    "accompagno|chiamo|sento|ballo|arrampico|cammino|pedalo|medito|seguo|frequento|parto|partiamo|volo|viaggio|andiamo|"
    "trasloco|traslochiamo|ci|do|abbiamo|comincio|inizio|vengo|metto|preparo|voglio"
)
_FRONTED_VERBS = _SUBJECT_VERBS.replace("sono|ho|non|mi|", "").replace("|ci|", "|")
ITALIAN = Language(
    informal=(
        (r"\bnn\b", "non"),
        (r"\bsn\b", "sono"),
        (r"\b(?:comunque|cmq|praticamente|in realtà)\s", ""),
        (r"\bpiu['’]?(?=\s|$)", "più"),
    ),
    subject=regex(
        r"(?:(?:io|noi) (?:però |invece |comunque )?|a me )?(?:anche |ormai |ancora )?"
        rf"(?=(?:{_SUBJECT_VERBS})\b)",
        re.IGNORECASE,
    ),
    lead="",
    inverted=regex(
        r"(?P<front>(?:(?:il|la|i|le|ogni|tutti i|tutte le|in|a|da|dal|dalla) |"
        r"dall['’])[^,;:]{2,40}?),?\s(?P<rest>(?:ho|mi|"
        rf"sono|{_FRONTED_VERBS})\b.+)",
        re.IGNORECASE,
    ),
    opening=regex(
        r"^(?:(?:e|ma|però|sì|si,|no,|ciao(?: \w+)?|salve|ok|va bene|grazie|scusa|scusate|ah|oh|beh|allora|comunque|"
        r"poi|inoltre|"
        r"anche|purtroppo|in realtà|tra l['’]altro|dai|perfetto|buongiorno|guarda|sai)[,.!]*\s+)+",
        re.IGNORECASE,
    ),
    ends=regex(
        r"[;(–—]|:(?!\d)|\s-\s|,\s?(?:ma|però|solo|e|né|perché|che|così|quindi|io|tu|lui|lei|è|anche|se|grazie|poi|"
        r"allora|invece|tranne|dai|sai|ok|quando|dove|mentre|non|mi|ho|sono|attenzione|niente|no|fai|porta|ricordati|"
        r"puoi|potresti|serve)\b|\s(?:ma|perché|perchè|però|anche se|quindi|così|e (?:io|mi|non|lui|lei|è|poi|ho|sono|"
        r"vorrei|quindi|torno|resto|vado|lavoro|vivo|studio)|quando|se|che|mentre|dato che|visto che|ti|vi)\b"
    ),
    frames=FRAMES,
    phrases=words.PHRASES,
    verbs=words.VERBS,
    unclear=regex(
        r"^(?:quest[oa]|quell[oa]|ciò|lo|lui|lei|loro|tutto|che|così|anche)\b|\b(?:te|ti|tu|tu[oae]|tuoi|voi|"
        r"vostr[oa]|oggi|"
        r"domani|ieri|adesso|qui|qua|lì|stasera|stamattina|stanotte|subito|dopo)\b",
        re.IGNORECASE,
    ),
    foreign=regex(
        r"[ãõçêâôñ¿¡]|lh|nh|^\w+ (?:o|os|as) |\b(?:el|los|las|y|muy|en|con el|de|em|com|não|nao|uma?|os|nas|nos|dos|"
        r"das|às|aos|meu|minha|que|para|por|pelo|"
        r"pela|hay|está|duas|dois|vezes)\b",
        re.IGNORECASE,
    ),
)
