"""How services say what their user does most and how often, in seven languages."""

import re

from gumd.text.regex import regex

# What is counted, in English, by the words for it (folded).
NOUNS = {
    "genre": r"genre|genero|genere|stilrichtung",
    "subject": r"subject|topic|thema|sujet|tema|theme|onderwerp|argomento",
    "artist": r"artist|kunstler\w*|interpret(?:in)?|artiste|artista|artiest",
    "author": r"author|autor\w*|auteur|auteurice|autore|schrijver",
    "song": r"song|track|titel|lied|titre|chanson|morceau|cancion|brano|nummer|musica",
    "album": r"album",
    "podcast": r"podcast",
    "show": r"show|series|serie",
    "dish": r"dish|meal|gericht|plat|plato|piatto|gerecht|prato",
    "drink": r"drink|coffee|getrank|kaffee|boisson|cafe|bebida|bevanda|drankje",
    "item": r"item|product|artikel|produkt|article|produit|articulo|producto|prodotto|artikelen|produto",
    "exercise": r"exercise|activity|workout|sport|ubung|aktivitat|activite|exercice|actividad|ejercicio|attivita",
    "game": r"game|spiel|jeu|juego|gioco|spel|jogo",
    "station": r"station|sender|radio|emisora|stazione",
}
_NOUN = "|".join(NOUNS.values())
_DONE = (
    r"(?:played|listened(?:[ -]to)?|read|ordered|watched|borrowed|bought|visited|streamed|gehort\w*|gelesen\w*|"
    r"gespielt\w*|bestellt\w*|gesehen\w*|gekauft\w*|ecoute\w*|lu\w*|joue\w*|commande\w*|regarde\w*|escuchad\w+|leid\w+|"
    r"jugad\w+|pedid\w+|vist\w+|comprad\w+|beluisterd\w*|gelezen|besteld\w*|ascoltat\w+|lett\w+|ouvid\w+)"
)
TOP = regex(
    rf"\b(?P<label>(?:top|favou?rite|most[ -]{_DONE}|no\.? ?1|number one|lieblings-?|top-|meist{_DONE}|favoriete|"
    rf"meest {_DONE})"
    rf"[ -]?(?:{_NOUN})s?|"
    rf"(?:{_NOUN})s? (?:preferee?s?|favori(?:te)?s?|n(?:umer|°) ?1|(?:les? |la )?plus {_DONE}|favorit[oa]s?|"
    rf"preferid[oa]s?|principal(?:es)?|mas {_DONE}|preferit[oaie]|piu {_DONE}|mais {_DONE}))"
    r"(?P<when>[^\n:.;]{0,30}?)\s?(?::|\bwas\b|\bis\b|\bwar\b|\bist\b|\best\b|\bes\b|\bfue\b)\s?(?P<what>[^\n;·|]{3,80})",
)
OF_READER = regex(
    r"\b(?:you|your|yours|dein\w*|ihr(?:e[rns]?|em)?|du|votre|vos|ton|ta|tes|vous|tu|tus|su|sus|tuo|tua|tuoi|suo|sua|"
    r"je|jouw|uw|teu|seu|wrapped|jahresruckblick|my|mein\w*|mon|mes|mi|mis)\b"
)
_TIMES = r"(?:times|x\b|×|-?mal|fois|veces|keer|volte|vezes)"
# "Oat milk 1 l (Buy again: 12 times)", "Hafermilch – 12-mal gekauft", "lait d'avoine · déjà acheté 12 fois"
BOUGHT = regex(
    rf"^(?P<what>[^\n(]{{3,70}}?)\s?(?:[(·|–—]|\s-\s)\s?(?:"
    rf"(?:(?:buy|order) (?:it )?again|reorder|you(?:['’]ve| have)? (?:bought|ordered)(?: (?:this|it))?|"
    rf"(?:schon|bereits|von dir|von ihnen)(?: gekauft| bestellt)?|nochmal kaufen|erneut kaufen|d[ée]j[àa] (?:achet[ée]|"
    rf"command[ée])|racheter|vous l['’]avez (?:achet[ée]|command[ée])|ya (?:comprado|pedido)|comprar de nuevo|"
    rf"(?:lo )?has (?:comprado|pedido)|al (?:gekocht|besteld)|opnieuw kopen|gi[àa] acquistato|acquista di nuovo|"
    rf"j[áa] comprado|comprar novamente)\s?:?\s?(?P<times>\d{{1,3}})\s?{_TIMES}|"
    rf"(?P<count>\d{{1,3}})\s?{_TIMES} (?:gekauft|bestellt|bought by you|achet[ée] par vous|comprado por ti))",
    re.IGNORECASE,
)
REORDER = regex(
    r"\b(?:reorder|order again|your usuals?|you (?:often|usually) (?:order|buy)|erneut bestellen|nochmal bestellen|"
    r"commander a nouveau|recommander|pedir de nuevo|volver a pedir|opnieuw bestellen)\b"
)
AGAIN = regex(r"[“\"„«](?P<what>[^\n“”\"„«»]{3,60})[”\"“»] ?\((?P<times>\d{1,3}) ?[×x]\)")
