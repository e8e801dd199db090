"""The user's car, as garages, inspections and insurers name it."""

from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.words import OFFERS
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, headline, nothing_before, pretends
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.0
_SOURCES = frozenset({"email", "notification"})
_MAKES = (
    "abarth alfa audi bmw byd chevrolet chrysler citroen cupra dacia daihatsu dodge fiat ford gmc honda hyundai isuzu "
    "iveco jaguar jeep kia lada lancia lexus mazda mercedes mini mitsubishi nissan opel peugeot polestar porsche ram "
    "renault rivian saab seat skoda smart subaru suzuki tesla toyota vauxhall volkswagen volvo vw yamaha kawasaki "
    "ducati piaggio vespa ktm"
)
_MADE = regex(
    rf"\b(?P<what>(?:(?:19|20)\d\d )?(?P<make>{'|'.join(_MAKES.split())})(?:[ -][\w.]+){{0,3}}?(?: \((?:19|20)\d\d\))?)"
    r"(?=[,;:)·—–|\n]|(?<=\))|\s\(|\.(?:\s|$)| -| with| mit| avec| com| con| is| has| was| was| from| reg| scade| "
    r"scadra| vence| expira| foi| esta| deve| del| do|$)"
)
# What is said of a car to whoever has it (folded).
_YOURS = regex(
    r"\b(?:your (?:car|vehicle|van|motorbike|\w+ (?:service|mot))|mot (?:test|reminder|due)|vehicle (?:health )?check|"
    r"ihr(?:en|em)? (?:fahrzeug|wagen|auto|pkw)|hauptuntersuchung|tuv\b|pickerl|begutachtung|"
    r"fahrzeug\s?:|kfz|votre (?:vehicule|voiture)|"
    r"controle technique|vehicule\s?:|su (?:vehiculo|coche|furgoneta)|itv\b|vehiculo\s?:|(?:sua|seu|tua) (?:viatura|"
    r"carro|veiculo)|inspecao (?:periodica|da sua)|viatura\s?:|(?:tuo|suo|tua|sua) (?:veicolo|auto|macchina)|revisione "
    r"(?:auto|del)|veicolo\s?:|(?:uw|je) (?:auto|voertuig|wagen)|autokeuring|technische keuring|periodieke keuring|"
    r"apk\b|voertuig\s?:|"
    r"vehicle(?: on file)?\s?:|registration\s?:)"
)
_YOUR_MAKE = regex(
    rf"\b(?:your|ihr(?:en|em|es)?|dein(?:en|em)?|votre|su|tu|sua|seu|suo|uw|je) (?:(?:19|20)\d\d )?"
    rf"(?:{'|'.join(_MAKES.split())})\b"
)
_SOLD = regex(
    r"\b(?:courtesy|rental|rented?|hire|loan(?:er)?|replacement|mietwagen|mietfahrzeug|ersatzwagen|leihwagen|"
    r"location de|"
    r"voiture de (?:location|pret|remplacement)|alquiler|sustitucion|noleggio|aluguer|huurauto|leenauto|huurwagen|"
    r"vervangwagen|vervangend vervoer|proefrit|te koop|vanaf €|driver|"
    r"taxi|ride|"
    r"car ?shar\w+|for sale|test drive|configure|finance|leasing|probefahrt|new model|ab \d|from [£€$]|a partir de)\b"
)


class Vehicles:
    """Proposes a possession for the car that a garage's, an inspection's or an insurer's message says is the user's."""

    name = "rules.vehicle"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = (one for seen in episode for one in self._from(seen))
        return list({one.text: one for one in found}.values())

    def _from(self, seen: Observation) -> Iterator[Proposal]:
        if seen.source not in _SOURCES or seen.origin == "user":
            return
        text = f"{headline(seen)}\n{self._reader.received(seen)}"
        plain = folded(text)
        if (
            not (_YOURS.search(plain) or _YOUR_MAKE.search(plain))
            or OFFERS.search(plain)
            or _SOLD.search(plain)
            or pretends(text)
        ):
            return
        hit = _MADE.search(plain)
        if hit and len(plain) == len(text) and text[hit.start("make")].isupper():
            what = text[hit.start("what") : hit.end("what")].translate(PLAIN_QUOTES)
            article = "an" if what[0].lower() in "aeio" else "a"
            kept = grounded(f"The user has {article} {what}.", "", evidence_text(seen))
            if kept:
                topic = f"vehicle:{folded(what)}"
                yield Proposal(kept, "possession", "neutral", self.name, (seen.id,), what, _WEIGHT, topic=topic)
