"""What the user lets fall in passing: "no dairy for me", "choir on Thursdays", "my left heel again", "I'm on nights".

Such remarks have no "I" that says something, so tables of topics make them safe (``shorthand_words.py``).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.facts import Fact
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import Past, Reader, evidence_text, nothing_before
from gumd.propose.rules.said import shorthand_words as words
from gumd.propose.rules.said.attendance import attendances
from gumd.propose.rules.said.brief import brief_facts
from gumd.propose.rules.said.weekly_remarks import weekly_facts
from gumd.propose.rules.sentences import looks_like_code, sentences
from gumd.propose.snippets import Snippet
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.7
MAX_CHARS = 160
_SOURCES = frozenset({"chat", "email"})
_FOR_ME = r"(?:for me|(?:anywhere )?near me|fur mich|pour moi|para mi|voor mij|per me|para mim|pra mim)"
_NO = (
    r"(?:no|kein(?:e|en)?|pas de|pas d'|plus de|plus d'|nada de|not? more|sin|sans|ohne|without|geen|zonder|"
    r"nothing with|niente|senza|nada di|sem)"
)
_MORE = r"(?:(?:more|any|mehr|meer) )?"
# Each names the food as group 1.
_REFUSALS = tuple(
    regex(pattern)
    for pattern in (
        rf"\b{_NO} ?{_MORE}({words.FOOD})(?: (?:mehr|meer|any ?more|whatsoever))?,? (?:bitte )?{_FOR_ME}\b",
        rf"\b{_FOR_ME},? (?:bitte |please |porfa |mejor |toujours |always |plutot )?{_NO} ?{_MORE}({words.FOOD})\b",
        rf"\b(?:still|completely|totally|been|am|i'm|im|going|come|now) off (?:the |all )?({words.FOOD})\b",
        rf"(?:^|[,.;] )(?:sorry |ok )?no more ({words.FOOD})(?: (?:until|till|since|from)|$|[,.;!])",
        rf"\b(?:can(?:'|’)?t|cannot|do(?:n't|n’t| not)) (?:do|have|handle|stomach|tolerate|touch) (?:any "
        rf")?({words.FOOD})\b",
        rf"(?:^|[,;] )({words.FOOD}) (?:doesn['’]?t|does not|don['’]?t|do not) agree with me\b",
        rf"\b(?:vertrage|vertrag) (?:leider )?keine?n? ({words.FOOD})\b",
        rf"^({words.FOOD}) (?:vertrag|vertrage) ich nicht\b",
        rf"\b(?:verdraag|mag) (?:helaas |echt )?geen ({words.FOOD})\b",
        rf"\bme (?:sienta|cae) (?:muy )?mal (?:el |la |los |las )?({words.FOOD})\b",
        rf"\b(?:hold|skip) the ({words.FOOD}) {_FOR_ME}",
    )
)
_ONLY = regex(
    rf"(?:^|[,.;:!] |just |only |nur |bitte |please |and |but )(?:the )?({words.DIET})(?:[\w ,-]{{0,22}})? ?"
    rf"{_FOR_ME}\b|\b{_FOR_ME},? (?:bitte |please |porfa |plutot )?(?:un |une |eine? )?({words.DIET})\b"
)
_DRY = regex(
    r"(?:^|[,.;:!] |i'?m |i am |staying |still )(?:dry|teetotal|sober|on the wagon|off the (?:booze|drink|beer)|not "
    r"drinking)(?: (?:till|until|for|since|this|in) ([\w ]{3,20}))?(?:[,.;!]|$)"
)
_EXPECTING = regex(r"\b(?:still |i'?m |am )(breastfeeding|pregnant|vegan|veggie|on antibiotics|fasting)\b")
_ACHES = regex(
    rf"\b(?:my|mein(?:e|em|en|er)?|mon|ma|mes|mi|mijn|m'n)(?: (?:bad|dodgy|poor|old|stupid|bloody|"
    rf"blode\w*))?( (?:left|right|linke[srn]?|rechte[srn]?|linker|rechter))? ({words.PART})( droite?| gauche|"
    rf" izquierd[oa]| derech[oa]| sinistr[oa]| destr[oa]| esquerd[oa]| direit[oa])?(?=$|['’,.;!]| (?:is|are|has|"
    rf"keeps?|still|again|since|play|act|flar|giv|hurt|ach|me |macht|tut|schmerz|zwickt|wieder|doet|speelt|blijft|"
    rf"weer|nog|is|encore|toujours|sigue|no |driv|feel|fait|reste|ist|est|esta))(.{{0,60}})"
)
_SYMPTOM = regex(
    r"\b(?:play(?:ing|s)? up|act(?:ing|s)? up|flar\w+|sore|hurt\w*|ach\w+|pain\w*|swollen|stiff|bad|dodgy|worse|"
    r"no better|gr?ief|jip|gyp|killing me|driving me|weh|schmerz\w*|zwickt|probleme|arger|dick|geschwollen|mal|"
    r"duelen?|peor|pijn|zeer|opgezwollen|stijf|last|erger|ontstoken|male|dores|dor|doem?|doi|gonfi[oa]|inchad[oa]|"
    r"peggio|pior|inflamad\w)\b"
)
_LASTS = regex(
    r"\b(?:again|still|since|for (?:weeks|months|days|ages)|play(?:ing|s)? up|act(?:ing|s)? up|flar\w+|giv(?:ing|"
    r"es) me (?:grief|trouble|jip|gyp)|driving me|no better|bad|dodgy|worse|wieder|immer noch|seit|probleme|arger|"
    r"encore|toujours|weer|nog altijd|nog steeds|al weken|al maanden|sinds|doet (?:weer )?pijn|ancora|di nuovo|"
    r"da (?:giorni|settimane|mesi|ieri)|outra vez|de novo|ainda|ha (?:dias|semanas|meses)|peggio|pior|depuis|mal|"
    r"otra vez|sigue|desde|peor)\b"
)
_ACHE_ES = regex(
    rf"\b(?:me duelen? (?:otra vez |mucho )?(?:el|la|los|las) |mi fa(?:nno)? (?:di nuovo |ancora |sempre )?male (?:il |"
    rf"lo |la |l'|i |le )|ho (?:ancora |di nuovo |sempre )?mal di |(?:do(?:e|em|i)-me|me do(?:em|i)) (?:outra vez |"
    rf"ainda |muito )?[oa]s? |(?:estou com|tenho|to com) (?:outra vez |ainda )?dor(?:es)? (?:de |"
    rf"n[oa]s? ))({words.PART})()()(.{{0,40}})"
)
_ON_SHIFT = regex(
    rf"(?:(?:^|[,.;:!] |i'?m |i am |cos |because )(?:still |back )?(?:on|working|doing) (?:the )?|(?:(?:i'?ve|i have|"
    rf"have) got |ich (?:hab|habe|bin|arbeite) (?:\w+ )?|^habe? (?:\w+ )?|je suis |suis |j'ai |estoy |tengo |"
    rf"ik (?:heb|ben|werk|sta|doe) (?:\w+ )?|^heb (?:\w+ )?|sono |faccio |estou |tenho |to )(?:wieder |in |en |im |"
    rf"am |di |de |no |il |o )?)(?:{words.SHIFT})\b(?! (?:with|to|are|is|out|off|until they)\b)"
)
_SHIFT_WORD = regex(rf"\b({words.SHIFT})\b")
# What a doctor says of it follows what it is.
_ADVICE = regex(r",? (?:(?:the|my) )?(?:doc|doctor|gp|physio|nurse) (?:says|said|thinks|reckons)\b.*", re.IGNORECASE)
_ASKING = regex(
    r"(?:do|does|did|are|is|can|could|will|would|shall|should|have|has|how|what|when|where|why|who|which|any|if|or|"
    r"hast|bist|kannst|kommst|willst|gehst|wie|was|wann|wo|wer|est-ce|tu|vous|quand|ou|qui|que|puedes|vienes|quieres|"
    r"cuando|como|hay|heb je|ben je|kom je|wil je|ga je|hoe|wat|wanneer|waar|waarom|hai|sei|vieni|vuoi|puoi|vai|come|"
    r"quando|dove|chi|perche|tens|vens|queres|podes|voce|onde|quem)\b"
)
_ABOUT_ONE = regex(
    r"\b(?:he|she|they|his|her|your|you|er|sie|il|elle|el|ella|du|tu|hij|zij|ze|haar|jouw|jij|lui|lei|tuo|tua|ele|ela|"
    r"teu|seu|sua|voce)\b"
)
_NOW = regex(
    r"\b(?:today|tonight|heute|vandaag|vanavond|deze keer|aujourd'hui|ce soir|hoy|oggi|stasera|hoje|right now|"
    r"this time|in this|on this|app|game)\b"
)


class Shorthand:
    """Proposes diets, aches, shifts and regular activities from remarks of the user's in chats and mails."""

    name = "rules.shorthand"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: dict[str, Proposal] = {}
        for observation in episode:
            if observation.source in _SOURCES:
                for proposal in self._from(observation):
                    found.setdefault(proposal.text, proposal)
        return list(found.values())

    def _from(self, observation: Observation) -> Iterator[Proposal]:
        said = self._reader.snippets(observation)
        for place, snippet in enumerate(said):
            answer = said[place + 1].text if place + 1 < len(said) and said[place + 1].by == "other" else ""
            if snippet.by != "user" or doubt.is_joke(snippet.text, answer) or doubt.is_role(snippet.text):
                continue
            for sentence in _plain_sentences(snippet):
                for fact in remarks(sentence, observation.observed_at):
                    proposal = self._proposal(fact, sentence, observation)
                    if proposal is not None:
                        yield proposal

    def _proposal(self, fact: Fact, sentence: str, seen: Observation) -> Proposal | None:
        text = grounded(fact.text, sentence, evidence_text(seen))
        if text is None:
            return None
        span = span_in(sentence, seen.observed_at) if fact.kind == "plan" else None
        return Proposal(
            text,
            fact.kind,
            fact.polarity,
            self.name,
            (seen.id,),
            sentence,
            fact.weight,
            topic=fact.topic,
            valid_from=span.first if span else None,
            valid_to=span.last if span else None,
        )


def _plain_sentences(snippet: Snippet) -> Iterator[str]:
    for whole in sentences(snippet.text):
        sentence = _ADVICE.sub("", _before_question(whole))
        doubted = doubt.is_question(sentence) or doubt.is_unsure(sentence) or doubt.is_reported(sentence)
        if not doubted and len(sentence) <= MAX_CHARS and not looks_like_code(sentence):
            yield sentence


def _before_question(sentence: str) -> str:
    """What a sentence says before it asks: "Thursdays are choir" of "Thursdays are choir, Friday?"."""
    head, _, _ = sentence.rpartition(", ") if ", " in sentence else sentence.rpartition(" so ")
    return head if doubt.is_question(sentence) and head and not _ASKING.match(folded(head)) else sentence


def remarks(sentence: str, now: datetime) -> list[Fact]:
    """What one of the user's sentences lets fall about them."""
    plain = folded(sentence).replace("’", "'").strip(" .!…")
    found = [*(fact for finder in _FINDERS for fact in finder(plain, sentence)), *attendances(plain, sentence, now)]
    return found or weekly_facts(sentence, now) or list(brief_facts(sentence, now))


def _refused(plain: str, sentence: str) -> Iterator[Fact]:
    for pattern in _REFUSALS:
        hit = pattern.search(plain)
        if hit and not _NOW.search(plain):
            food = words.english(hit[1], words.FOODS)
            text = f"The user avoids {_beside(food, sentence[hit.start(1) : hit.end(1)])}."
            yield Fact(text, "preference", "avoids", _WEIGHT, f"taste:{food}")
            return


def _wanted(plain: str, sentence: str) -> Iterator[Fact]:
    hit = _ONLY.search(plain)
    if hit and not _NOW.search(plain):
        group = 1 if hit[1] else 2
        diet = words.english(hit[group], words.DIETS)
        written = sentence[hit.start(group) : hit.end(group)]
        when = re.search(r"\bon (sun|mon|tues|wednes|thurs|fri|satur)days\b", plain)
        day = f" on {when[1].capitalize()}days" if when else ""
        verb = "drinks" if diet in ("decaf", "alcohol-free") else "eats"
        yield Fact(f"The user {verb} {_beside(diet, written)}{day}.", "preference", "likes", _WEIGHT)


def _dry(plain: str, sentence: str) -> Iterator[Fact]:
    hit = _DRY.search(plain)
    if hit and not re.search(r"\b(?:hair|skin|weather|day|paint|outside|washing)\b", plain):
        until = f" until {sentence[hit.start(1) : hit.end(1)]}" if hit[1] and "til" in hit.group() else ""
        yield Fact(f"The user stays dry (no alcohol){until}.", "preference", "avoids", _WEIGHT, "drinks")
    state = _EXPECTING.search(plain)
    if state and not _ABOUT_ONE.search(plain[: state.start()]):
        yield Fact(f"The user is {state[1]}.", "health", "neutral", _WEIGHT)


def _aching(plain: str, sentence: str) -> Iterator[Fact]:
    told = _ACHES.search(plain)
    hit = told or _ACHE_ES.search(plain)
    if hit is None or not _LASTS.search(hit.group()):
        return
    sided = bool(told and (told[1] or told[3]))
    if not (sided or _SYMPTOM.search(hit.group())) or re.search(r" in the | up failed", hit[4]):
        return
    part = words.english(told[2] if told else hit[1], words.BODY)
    side = f"{told[1] or ''} {told[3] or ''}" if told else plain[hit.start() :]
    which = "left " if re.search(r"left|link|gauche|izquierd|sinistr|esquerd", side) else ""
    which = which or ("right " if re.search(r"right|recht|droit|derech|\bdestr|direit", side) else "")
    written = sentence[hit.start() : hit.end()].strip(" .!,")
    text = f"The user has trouble with their {which}{part}"
    yield Fact(
        text + ("." if part in plain else f" (“{written}”)."), "health", "neutral", _WEIGHT, f"ache:{which}{part}"
    )


def _working(plain: str, sentence: str) -> Iterator[Fact]:
    hit = _ON_SHIFT.search(plain)
    if hit is None or _ABOUT_ONE.search(plain[: hit.start()]):
        return
    found = _SHIFT_WORD.search(plain, hit.start())
    name = words.english(found[1], words.SHIFTS) if found else ""
    if found and name:
        lead = "is sometimes" if name == "on call" else "works"
        written = sentence[found.start() : found.end()]
        yield Fact(f"The user {lead} {_beside(name, written)}.", "biography", "neutral", 1.4, "shift")


def _beside(name: str, written: str) -> str:
    """The English name, with what was written when that is another word."""
    alike = folded(written)[:4] == name[:4]
    return name if alike else f"{name} (“{written}”)"


_FINDERS: tuple[Callable[[str, str], Iterator[Fact]], ...] = (_refused, _wanted, _dry, _aching, _working)
