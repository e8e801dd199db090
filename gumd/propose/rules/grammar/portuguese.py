"""What Portuguese first-person sentences say of the user, in Portugal and in Brazil; the verb's ending says "I"."""

import re

from gumd.propose.rules.grammar import portuguese_words as words
from gumd.propose.rules.grammar.portuguese_frames import FRAMES
from gumd.propose.rules.grammar.translated import Language
from gumd.text.regex import regex

_FRONTED = (
    "sou|estou|tenho|moro|vivo|trabalho|gosto|adoro|faço|estudo|dou|corro|nado|vou|vamos|jogo|canto|cozinho|treino|"
    "janto|almoço|toco|levo|ligo|danço|caminho|pedalo|viajo|parto|embarco|mudo-me|me mudo|caso-me|me caso|começo|tomo|"
    "ensaio"
)
PORTUGUESE = Language(
    informal=(
        (r"\b(?:tô|to(?= \w+ndo\b)|tou)\b", "estou"),
        (r"\bn(?= (?:como|bebo|gosto|fumo|suporto)\b)", "não"),
        (r"\bnao\b", "não"),
        (r"\bja não\b", "já não"),
        (r"\bp(?:ra|ro) ", "para "),
        (r"\ba gente (?=viaja|vai)", "vamos "),
    ),
    subject=regex(
        r"(?:(?:eu|nós) |por mim )?(?:também |cá |ainda |já (?!não))?(?=(?:sou|estou|ando|tenho|temos|já não|não|nunca|"
        r"só|moro|vivo|resido|trabalho|gosto|adoro|amo|odeio|detesto|prefiro|deixei|parei|larguei|mudei|mudei-me|me|"
        r"passei|troquei|migrei|faço|tiro|curso|frequento|estudo|dou|ensino|leciono|aprendo|treino|preparo|procuro|"
        r"quero|escrevo|falo|torço|sofro|tomo|corro|nado|vou|vamos|jogo|canto|cozinho|janto|almoço|toco|levo|ligo|"
        r"danço|escalo|caminho|pedalo|medito|remo|surfo|ensaio|pratico|viajo|viajamos|parto|partimos|embarco|voo|"
        r"mudo-me|mudamo-nos|caso-me|casamo-nos|começo|venho|nasci|"
        r"cresci|fui criad[oa])\b)",
        re.IGNORECASE,
    ),
    lead="",
    inverted=regex(
        r"(?P<front>(?:às|nas|aos|nos|à|na|no|em|todos os|todas as|toda|todo|cada|desde|há|a partir de|dia|de) "
        rf"[^,;:]{{2,40}}?),?\s(?P<rest>(?:{_FRONTED})\b.+)",
        re.IGNORECASE,
    ),
    opening=regex(
        r"^(?:(?:e|mas|sim,?|não,|olá(?: \w+)?|oi(?: \w+)?|ok|tá bem|está bem|tá|obrigad[oa]|desculpa|ah|oh|bom|bem|"
        r"então|aliás|além disso|também|infelizmente|na verdade|por acaso|é que|pois|perfeito|bom dia|boa tarde|olha|"
        r"sabes|claro|beleza)[,.!]*"
        r"\s+)+",
        re.IGNORECASE,
    ),
    ends=regex(
        r"[;(–—]|:(?!\d)|\s-\s|,\s?(?:mas|porém|só|e|nem|porque|que|assim|então|eu|tu|você|ele|ela|é|embora|se|"
        r"obrigad[oa]|depois|por isso|né|viu|tá|ok|quando|onde|enquanto|não|me|tenho|sou|estou|cuidado|atenção|nada|"
        r"faz|traz|compra|lembra|podes|pode|lembras)\b|\s(?:mas|porque|porém|embora|por isso|então|e (?:eu|me|não|ele|"
        r"ela|é|está|depois|tenho|sou|estou|vou|volto|regresso|fico|trabalho|moro|estudo)|quando|se|que|enquanto|"
        r"já que|visto que|né|viu|te)\b"
    ),
    frames=FRAMES,
    phrases=words.PHRASES,
    verbs=words.VERBS,
    unclear=regex(
        r"^(?:ist[oa]|iss[oa]|aquilo|est[ea]s?|ess[ea]s?|aquel[ea]|ele|ela|tudo|que|assim|lá|cá|aí)\b|\b(?:tu|ti|teus?|"
        r"tuas?|você|vocês|seus?|suas?|hoje(?! em dia)|amanhã|ontem|agora|aqui|ali|aí|lá|logo|daqui|disso|disto|"
        r"nisso)\b",
        re.IGNORECASE,
    ),
    foreign=regex(
        r"[ñìòùè¿¡]|zz|cch|\b(?:el|los|las|y|muy|en|con|del|il|gli|di|che|non|per|mi[oae]|nel|nella|dal|una|unos|mis?|"
        r"hay|hermano|ogni)\b",
        re.IGNORECASE,
    ),
)
