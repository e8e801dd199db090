"""Languages by their names in other languages (folded)."""

from gumd.propose.rules.work.occupation_words import joined, table
from gumd.text.regex import regex

_NAMES = """
Arabic = arabic|arabisch|arabe|arabo|العربية
Basque = basque|baskisch|euskara|euskera|vasco
Breton = breton|bretonisch|brezhoneg
Catalan = catalan|katalanisch|catala|valencian|valencia
Chinese = chinese|mandarin|chinesisch|chinois|chino|cinese|chines|chinees
Croatian = croatian|kroatisch|croate|hrvatski
Czech = czech|tschechisch|tcheque|checo|ceco|cestina
Danish = danish|danisch|danois|danes|danese|dansk|deens
Dutch = dutch|niederlandisch|neerlandais|neerlandes|olandese|nederlands|holandes
English = english|englisch|anglais|ingles|inglese|engels
Esperanto = esperanto
Finnish = finnish|finnisch|finnois|finlandes|finlandese|suomi|suomea|fins
French = french|franzosisch|francais|frances|francese|frans
German = german|deutsch|allemand|aleman|tedesco|alemao|duits
Greek = greek|griechisch|grec|griego|greco|grieks
Hebrew = hebrew|hebraisch|hebreu|hebreo|ivrit
Hindi = hindi
Hungarian = hungarian|ungarisch|hongrois|hungaro|ungherese|magyar
Icelandic = icelandic|islandisch|islandais|islandes
Irish = irish|irisch|gaeilge|irlandais
Italian = italian|italienisch|italien|italiano|italiaans
Japanese = japanese|japanisch|japonais|japones|giapponese|nihongo|japans
Korean = korean|koreanisch|coreen|coreano|hangul
Latin = latin|latein|latino
Norwegian = norwegian|norwegisch|norvegien|noruego|norsk
Persian = persian|farsi|persisch|persan|persa
Polish = polish|polnisch|polonais|polaco|polacco|polski|pools
Portuguese = portuguese|portugiesisch|portugais|portugues|portoghese|portugees
Romanian = romanian|rumanisch|roumain|rumano
Russian = russian|russisch|russe|ruso|russo
Scottish Gaelic = scottish gaelic|gaidhlig
sign language = sign language|gebardensprache|dgs-kurs|langue des signes|lsf|bsl|asl|lengua de signos|lingua dei segni
Spanish = spanish|spanisch|espagnol|espanol|castellano|spagnolo|espanhol|spaans
Swahili = swahili|kiswahili|suaheli
Swedish = swedish|schwedisch|suedois|sueco|svedese|svenska|zweeds
Turkish = turkish|turkisch|turc|turco|turkce|turks
Ukrainian = ukrainian|ukrainisch|ukrainien|ucraniano
Vietnamese = vietnamese|vietnamesisch|vietnamien|vietnamita
Welsh = welsh|walisisch|cymraeg|gallois|gales
"""
# In Italian and Portuguese, where another name or spelling is needed.
_ROMANCE = """
Basque = basco
Breton = bretone|bretao
Catalan = catalano|catalao
Croatian = croato|croata
Czech = tcheco
Danish = dinamarques
Dutch = neerlandes
Finnish = finlandes
German = alemao
Greek = grego
Hebrew = ebraico|hebraico
Hungarian = hungaro
Icelandic = islandese
Irish = irlandese|irlandes
Japanese = japones
Norwegian = norvegese|noruegues
Persian = persiano
Polish = polones
Romanian = rumeno|romeno
sign language = libras|lingua gestual
Spanish = espanhol
Ukrainian = ucraino|ucraniano
Welsh = gallese
"""
NAMED = {
    english: regex(rf"(?<!\w)(?:{names})(?=\W|$|kurs|stunde|unterricht)")
    for english, names in joined(table(_NAMES), table(_ROMANCE)).items()
}


def language_in(line: str) -> str:
    """The language that a folded line names, in English; empty for none, and for more than one."""
    found = [english for english, pattern in NAMED.items() if pattern.search(line)]
    return found[0] if len(found) == 1 else ""
