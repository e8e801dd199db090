"""Languages by their names in other languages, and by their commonest words (folded)."""

from gumd.propose.rules.occupation_words import table
from gumd.regex import regex

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
NAMED = {
    english: regex(rf"(?<!\w)(?:{names})(?=\W|$|kurs|stunde|unterricht)") for english, names in table(_NAMES).items()
}


def language_in(line: str) -> str:
    """The language that a folded line names, in English; empty for none, and for more than one."""
    found = [english for english, pattern in NAMED.items() if pattern.search(line)]
    return found[0] if len(found) == 1 else ""


_COMMONEST = """
English = the and you it is that was to of for with this have not but what are on be your just so they will
German = ich du und nicht das ist die der auch noch wir mir dir mal schon ja aber was ein habe hast bin zu wenn dann
French = je tu c'est pas les des est une on oui mais pour que qui dans vous avec j'ai ca moi suis tres bien merci
Spanish = que no si el los las una por con pero muy para mi te lo es estoy ya como gracias tengo hay bien eso vamos
Italian = che non sono il gli una per con ma anche ho hai ci della questo bene sei grazie come piu cosa allora
Portuguese = que nao uma com para mas eu voce isso esta foi tem muito obrigad obrigada obrigado vou bem ta ai
Dutch = ik je het een niet dat van ook maar wel heb nog met zijn dan naar voor wat ben hoor gaan
Polish = nie jest sie na to co jak ale dla mam czy tak juz dzieki tylko bo jestem tego dobrze
Swedish = jag du det och inte ar en som pa med har att vi ska kan men bra tack ocksa
Danish = jeg du det og ikke er en som pa med har at vi skal kan men godt tak ogsa
Norwegian = jeg du det og ikke er en som pa med har vi skal kan men bra takk ogsa
Turkish = bir ve bu da de ne icin cok var yok ben sen evet hayir tamam ama gibi nasil mi
Welsh = yn mae dwi wedi ond fi ti bod wna fydda ddim iawn diolch nos dod o'r i'r ar hynny gan oedd bydd sydd
  mae'n mae'r wyt chi ni nhw hi dim rhaid fydd fod cael yw yr fe
Irish = agus ta mo sin nil ar an bhi leat liom maith raibh anois mar ach seo
Catalan = que no amb per pero molt els les una es estic gracies avui jo tu ja aixo meva be
Hungarian = nem es hogy egy van meg csak mar nagyon igen jo de azt mit en te
Finnish = mina sina on ja ei se kun mutta niin etta hyva kiitos olen tama nyt
Romanian = nu si este sa la pe cu mai da bine eu tu ce sunt pentru multumesc foarte
Tagalog = ang ng sa na ako ka mo ko hindi naman lang po yung kasi oo
Indonesian = yang dan di saya aku kamu tidak ini itu sudah bisa mau ada terima kasih
Afrikaans = ek jy nie is die en het met vir maar ook ons wat sal baie dankie
"""
COMMONEST = {english: frozenset(words.split()) for english, words in table(_COMMONEST).items()}
