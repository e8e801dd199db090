"""How people say what of a list they want, what not, and which of its items they mean, in six languages.

Patterns over what :func:`gumd.critique.numbers.plain` made. Some words are another language's word for something else:
"mais" is "but" before "moins" and "more" before "barato", and the patterns tell them apart by what stands beside them.
"""

from gumd.text.calendar_words import any_of
from gumd.text.regex import regex

_KINDS = (
    r"(?:films?|movies?|books?|recipes?|dish(?:es)?|songs?|tracks?|albums?|hotels?|restaurants?|places?|articles?|"
    r"jobs?|products?|games?|shows?|series|episodes?|videos?|podcasts?|flats?|trips?|items?|options?|results?|"
    r"suggestions?|choices?|ones?|buch|lied|rezept|vorschlag|livres?|recettes?|peliculas?|libros?|recetas?|"
    r"opcion(?:es)?|libr[oi]|ricett[ae]|filmes?|livros?|receitas?)"
)
_ORDINALS = (
    r"first|1st|top|erste[nrms]?|premiere?s?|primer[oa]?s?|prim[oaie]|primeir[oa]s?",
    r"second|2nd|zweite[nrms]?|deuxieme|seconde|segund[oa]|second[oa]",
    r"third|3rd|dritte[nrms]?|troisieme|tercer[oa]?|terz[oa]|terceir[oa]",
    r"fourth|4th|vierte[nrms]?|quatrieme|cuart[oa]|quart[oa]",
    r"fifth|5th|funfte[nrms]?|cinquieme|quint[oa]",
    r"sixth|6th|sechste[nrms]?|sixieme|sext[oa]|sest[oa]",
    r"seventh|7th|siebte[nrms]?|septieme|septim[oa]|settim[oa]|setim[oa]",
    r"eighth|8th|achte[nrms]?|huitieme|octav[oa]|ottav[oa]|oitav[oa]",
    r"ninth|9th|neunte[nrms]?|neuvieme|noven[oa]|non[oa]",
    r"tenth|10th|zehnte[nrms]?|dixieme|decim[oa]",
)
_LAST = r"last|final|bottom|letzte[nrms]?|derniere?s?|ultim[oaie]s?"
_BUT_LAST = r"(?:second|next)[ -]to[ -]last|penultimate|last but one|vorletzte[nrms]?|avant-derniere?|penultim[oa]"
# Where in the list an ordinal points; from its end where negative.
PLACES = tuple(
    (regex(words), place)
    for words, place in ((_BUT_LAST, -2), (_LAST, -1), *((words, place) for place, words in enumerate(_ORDINALS)))
)
COUNTS = {
    "two": 2, "2": 2, "zwei": 2, "beiden": 2, "deux": 2, "dos": 2, "due": 2, "dois": 2, "duas": 2, "three": 3, "3": 3,
    "drei": 3, "trois": 3, "tres": 3, "tre": 3, "four": 4, "4": 4, "vier": 4, "quatre": 4, "cuatro": 4, "quattro": 4,
    "quatro": 4, "five": 5, "5": 5, "couple": 2, "few": 3,
}  # fmt: skip
_ORDINAL = "|".join((_BUT_LAST, _LAST, *_ORDINALS))
_COUNT = any_of(COUNTS)
_THE = (
    r"(?:the|that|your|de[rnms]|die|das|zum|zur|vom|am|im|le|la|les|l'|du|des|au|aux|el|los|las|del|al|il|lo|gli|i|"
    r"dell[oaei]|dell'|all[oaei]|all'|o|a|os|as|d[oa]s?|aos?)"
)
# An ordinal is of the list where nothing but a kind of item or a word of grammar follows: not "the second world war".
_THEN = (
    r"\s*(?:$|[^\w\s'-]|'s\b|n't\b|(?:yes|is|was|are|were|looks?|seems?|but|and|or|nor|only|just|please|though|too|"
    r"not|if|with|without|because|instead|already|either|again|in|on|from|than|has|had|have|i|would|hab\w*|kenne|mag|"
    r"gefallt|ich|ist|sind|war|und|oder|aber|nur|bitte|nicht|mit|ohne|finde|est|sont|et|ou|mais|sans|mas|pero|y|o|es|"
    r"[éè]|son|esta|por|e|ma|per|com|sao|non|no|nao|ne|me|mi|ya|ja|gia|va|sin|con|avec)\b)"
)
ORDINAL = regex(
    rf"(?<!\w)(?:{_THE}(?:\s+|(?<=')))(?:(?P<few>{_COUNT})\s+)?(?:very "
    rf")?(?P<place>{_ORDINAL})(?:\s+(?P<many>{_COUNT})\b)?(?:\s+{_KINDS}\b|(?={_THEN}))|^(?:{_THE} "
    rf")?(?P<lone>{_ORDINAL})(?: {_KINDS})?(?:$|(?= (?:is|was|would|looks?|ist|est|es)\b))|^{_KINDS} "
    rf"(?P<late>{_ORDINAL})$"
)
NUMBERED = regex(
    r"#\s?(?P<hash>\d{1,2})\b|\b(?:numbers?|no\.|nr\.?|nummer|numero|num\.?|n°|option|item|result|choice|suggestion|"
    r"opcion|opzione|opcao)\s?#?(?P<number>\d{1,2}|one|two|three|four|five)\b|(?:^|(?<=like )|(?<=seen )|(?<=read )|"
    r"(?<=skip )|(?<=drop )|(?<=not ))(?P<alone>\d)$"
)
BOTH = regex(
    r"\b(?:both(?: of (?:them|these|those))?|(?:alle )?beiden?|les deux|(?:los|as|os) d[oua][ais]s|ambos|entramb[ie])\b"
)
ALL = regex(
    r"\b(?:all (?:of )?(?:them|these|those|three|four|five)|them all|any of (?:these|them|those)|none of (?:these|them|"
    r"those)|(?:these|those)(?: ones)?(?=$| (?:are|all|but|please)\b)|(?<=seen )them|(?<=read )them|alle davon|alle$|"
    r"tous$|toutes$|tod[oa]s$|tutt[ei]$)"
)
THE_ONE = regex(
    r"\b(?:the|that) (?:one (?:with|about|in|from|by|called|on|at|set in|starring) (?P<of>[^,;]+?)(?=$| (?:is|was|but|"
    r"looks)\b)|(?!only |same |right |wrong |other |best )(?P<x>[^,;]{2,40}?) (?P<kind>ones?|film|movie|book|recipe|"
    r"hotel)(?!\w))|\b(?:der|die|das|den|dem) (?:mit|uber|von) (?P<de>[^,;]+)$|\bcel(?:ui|le) (?:avec|de|sur|du) "
    r"(?P<fr>[^,;]+)$"
)
THIS = regex(
    r"\b(?:this|that)(?: one)?\b(?=$|'s| is| was| looks)|\bit\b|\b(?:celui-ci|quest[oa]|este|esta|dieser?s?)\b"
)
NOT_THE = regex(
    r"\b(?:not the|nicht d(?:er|ie|as|en)|pas (?:l[ea]|l')|no (?:el|la)|non (?:il|la|quell[oa])|nao [oa])\b"
)
EXCEPT = regex(r"^(?:except(?: for)?|apart from|au(?:ss|ß)er|sauf|excepto|salvo|tranne|exceto)\b")
PREFERABLY = regex(r"\b(?:preferably|ideally|lieber|am liebsten|de preference|preferiblemente|preferibilmente) $")

INDIFFERENT = regex(
    r"n't (?:really |even )?(?:mind|matter|care(?! for)|hate|dislike|avoid|have to|need)\b|\b(?:not|never) (?:really "
    r")?(?:mind|matter|care\b(?! for)|hate|dislike|need)|\b(?:no|without|any) (?:problem|worries|idea|need|preference|"
    r"matter|limit|wonder|rush|doubt|objection|issue)|\b(?:not|n't) (?:allergic|against|opposed|picky|fussy|"
    r"necessar\w+|important|required|a (?:problem|must|priority)|sure|only|just|hungry|bad(?=$))\b|never mind|why not|"
    r"nothing (?:wrong|against|special)|whatever\b|either way|^no (?:thanks?|thank you|way|one)\b|macht nichts|egal|"
    r"stor(?:t|en) (?:mich )?nicht|nichts gegen|kein problem|nicht (?:unbedingt|notig|wichtig|allergisch|nur)|muss "
    r"nicht|peu importe|pas (?:de souci|grave|de probleme|besoin|allergique|forcement|seulement|contre)|derangent? "
    r"pas|m'est egal|da igual|no (?:me )?importan?\b|no hay problema|no (?:me )?molestan?|no soy alergic|no solo|no "
    r"hace falta|non (?:mi )?(?:importa|dispiace|disturba)|nessun problema|non solo|non (?:serve|sono allergic)|nao "
    r"(?:me )?(?:import[oa]m?|incomodam?)|tanto faz|sem problema|nao (?:so|só|precisa|sou alergic)|\bno longer\b(?! "
    r"than)|^(?:it|they|this|that|these|those|(?:the|that) \w+(?: one)?) (?:is|are|was|were)(?:n't| not) (?:too|so|"
    r"that|very)\b"
)
ALLOWED = regex(
    r"\b(?:is|are|'s|would be|be|am|'m|'re) (?:still |also |totally |perfectly )?(?:ok|okay|fine|all ?right|"
    r"acceptable|welcome|allowed|good)\b|^(?:ok|okay|fine) with\b|\b(?:ist|sind|ware) (?:ok|okay|in ordnung|gut)|"
    r"(?:geht|gehen)$|\bca (?:me )?va\b|\b(?:est|sont) (?:ok|bien)|\besta(?:n)? bien|\bv(?:a|anno) bene|\b(?:tudo|"
    r"esta|estao) (?:bem|ok)"
)
OTHERS = regex(
    r"(?:(?:show|give|find|get|i want|i'd like|can i (?:see|have)|do you have|let's (?:try|see)) (?:me "
    r")?)?(?:something|anything|someone) (?:completely |totally |quite |entirely )?(?:else|different|other)|"
    r"(?:(?:show|give) me )?(?:(?:some|any|the) )?(?:others?|other (?:ones|options|suggestions|results)|another one)|"
    r"none of (?:these|them|those|the above)|neither(?: of (?:them|these|those))?|not (?:these|any of (?:these|them|"
    r"those))|nothing (?:here|of this|fits)|(?:etwas|was) (?:ganz )?anderes|nichts davon|keine[rs]? davon|andere|"
    r"autre chose|aucun(?:e)?(?: de ceux-ci)?|d'autres|otra cosa|algo (?:diferente|distinto)|ningun[oa](?: de "
    r"(?:estos|estas|ellos))?|otr[oa]s|qualcos'altro|qualcosa di (?:diverso|altro)|nessun[oa](?: di questi)?|altr[oi]|"
    r"outra coisa|algo diferente|nenhum(?: destes)?|outr[oa]s"
)

NEGATED = regex(
    r"\b(?:not|no|none|neither|never|nothing|cannot|nicht|keine?[nrms]?|nichts|nie|ne|pas|rien|jamais|non|niente|mai|"
    r"nao|nada|nunca|less|weniger|moins|menos|meno)\b|n't\b|\bn'"
)
LIKENESS = regex(
    r"\b(?:(?:like|similar to|similar|resembl\w+|along the lines of|in the (?:style|vein|spirit) of|(?:version|"
    r"variant) of|alternatives? to|closer to|more of|the same as|wie|ahnlich(?: wie)?|im stil von|comme|semblables? a|"
    r"similaires? a|dans le (?:genre|style) d[eu]|[dl][eu] meme genre que|(?<!no )(?<!nao )como|parecid[oa]s? (?:al?|"
    r"com|ao)|similar(?:es)? a|al estilo de|come|simil[ei] a|nello stile di|tipo|in stile))\b ?"
)
UNLIKE = regex(
    r"\b(?:unlike|different (?:from|to|than)|anders als|differente?s? d[eu]|diferentes? (?:de|a|ao|do)l?|divers[oaie] "
    r"da)\b"
)
GOOD = regex(
    r"\b(?:perfect|great|good|nice|love(?:ly)?|loved|liked?|likes|fine|best|ideal|interest(?:ing|s me)|favou?rite|"
    r"prefer|rather|keep|take|works?|excellent|amazing|okay|ok|want|perfekt|gut|super|toll|mag|gefallt|liebe|nehme|"
    r"ist schon|parfaite?|bien|bonn?e?|j'aime|me plait|adore|prefere|prends|genial|perfect[oa]|gusta|encanta|buen[oa]|"
    r"mejor|quedo con|perfett[oa]|piace|bell[oa]|buon[oa]|prendo|perfeit[oa]|gost(?:o|ei)|adorei|bo[ma]|otim[oa])\b"
)
BAD = regex(
    r"\b(?:bad|boring|awful|terrible|horrible|hated?|dislike|wrong|ugly|worst|schlecht|langweilig|furchtbar|hasse|"
    r"mauvaise?|nul|nulle|ennuyeu(?:x|se)|deteste|mal[oa]|aburrid[oa]|odio|odeio|brutt[oa]|noios[oa]|chat[oa]|ruim|"
    r"horrivel)\b"
)
SEEN = regex(
    r"\b(?:seen|watched|saw|(?:have|i've|already|i) read|heard|own|know|knew|tried|been (?:to|there)|visited|played|"
    r"bought|eaten|finished|already (?:have|had|got)|i (?:already )?have(?! to)|i've (?:already )?(?:got|had)|had|"
    r"kenne|gesehen|gelesen|gehort|hab(?:e)? ich|ich hab(?:e)?|besitze|(?:deja )?(?:vue?s?|lue?s?)|connais|ai deja|"
    r"vist[oaie]s?|leid[oa]s?|conozco|ya (?:la |lo |los )?(?:tengo|he|vi|lei)|lett[oaie]|conosco|ho gia|ja (?:vi|li|"
    r"tenho|conheco)|conheco)\b(?! about)"
)
OUT = regex(
    r"\b(?:remove|drop|skip|neither|nor|weder|nem|ni|without|except|forget|not|no|exclude|leave out|hide|ohne|au(?:ss|"
    r"ß)er|weg|nicht|sans|sauf|enleve|pas|sin|excepto|quita|senza|tranne|eccetto|togli|sem|exceto|tira|non|nao)\b"
)

_WITH = (
    r"(?: (?:with|containing|about|from|in|involving|based on|set in|by|for|that (?:has|have|contains?|is|are)|mit|"
    r"uber|aus|avec|sur|con|sobre|com|de|d'|di|su))?(?: any| the)?"
)
_SOFT = (
    r"not (?:too|so|that|as|very|quite as)(?: much| many)?|less|fewer|(?:way )?too (?:much|many)|too|rather not(?: "
    r"(?:eat|have|see|watch|read))?|preferably no|nothing (?:too|so|very)|(?:do not|don't) (?:really |particularly "
    r")?(?:like|love|enjoy|fancy|feel like|care for)|(?:not|n't) (?:(?:a )?(?:big |huge )?fan of|(?:really )?into|"
    r"keen on|crazy about|in the mood for|interested in)|instead of|rather than|nicht (?:zu|so|allzu|sehr)(?: "
    r"viele?)?|weniger|zu viele?|zu|nichts zu|statt|pas (?:trop|si|tres)(?: d[e'])?|moins(?: d[e'])?|trop(?: d[e'])?|"
    r"(?:n'aime|j'aime) pas|au lieu d[e']|no (?:tan|muy|tant[oa]s?)|nada (?:tan|muy)|menos|demasiad[oa]s?|no me "
    r"gustan?|en vez de|non (?:troppo|tropp[aie]|cosi|molto)|niente di troppo|meno|tropp[oaie]|non mi piac(?:e|ciono)|"
    r"invece di|nao (?:tao|muit[oa])|nao gosto d[eoa]s?|em vez de"
)
_HARD = (
    rf"without|(?:nothing|none|not anything|not the ones?|not those|not one){_WITH}|(?:do not|don't|can't|can not|"
    rf"cannot|won't|wouldn't|never|should not|shouldn't|must not|mustn't|may not|doesn't|does not|not) (?:want|eat|"
    rf"stand|have|show|give|include|contain|use|be)(?: me)?(?: any(?:thing)?)?{_WITH}|hate|dislike|loathe|detest|"
    rf"avoid|exclude|skip|remove|allergic to|intolerant to|(?:sick|tired|bored) of|(?:fed up|bored) with|leave out|"
    rf"anything but|(?:everything|all) (?:but|except)|except(?: for)?|other than|apart from|free (?:of|from)|neither|"
    rf"nor|ohne|nichts{_WITH}|keine?[nrms]?|weder|noch|au(?:ß|ss)er|hasse|allergisch gegen|nicht|sans|rien{_WITH}|"
    rf"(?:veux |mange |supporte )?pas(?: d[e'])?|aucune?|sauf|deteste|allergique (?:aux?|a la)|ni|sin|nada{_WITH}|no "
    rf"(?:quiero|como|con)(?: nada)?{_WITH}|ningun[oa]?|excepto|salvo|odio|alergic[oa] a(?:l| las?| los)?|senza|"
    rf"niente{_WITH}|nessun[oa']?|non (?:voglio|mangio)(?: niente)?{_WITH}|tranne|allergic[oa] a(?:l|lle?|gli|i)?|^ne|"
    rf"sem|nao (?:quero|como)(?: nada)?{_WITH}|nenhuma?|exceto|odeio|alergic[oa] a[os]*|nem|non|nao|not|no(?: "
    rf"more)?(?: (?:films?|movies?|books?|ones?|recipes?|dishes) (?:with|about))?"
)
WITHOUT = regex(rf"(?<![\w'-])(?:(?P<soft>{_SOFT})|(?P<hard>{_HARD}))(?:\s+|(?<='))(?P<x>\S.*)$")
NOT_WITHOUT = regex(
    r"\b(?:nothing|not|nichts|nicht|rien|pas|nada|no|niente|non|nao) (?:without|ohne|sans|sin|senza|sem) (?P<x>.+)$"
)
FREE = regex(r"\b(?P<x>[^\W\d_]{3,})(?:-free\b| free(?= please$| only$|$)|freie?[nrs]?\b)(?<!something free)")
ONLY = regex(
    r"(?<!\w)(?:only|just(?! (?:something|anything|show|give|a bit|a little))|exclusively|strictly|solely|nothing "
    r"(?:but|except)|must (?:be|have|contain|include|offer)|(?:has|have|needs?) to (?:be|have|include)|nur|"
    r"ausschlie(?:ss|ß)lich|nichts (?:als|au(?:ss|ß)er)|seulement|uniquement|exclusivement|rien que|solo|solamente|"
    r"unicamente|exclusivamente|nada mas que|soltanto|esclusivamente|nient'altro che|apenas|somente|só|i(?:'m| am)(?: "
    r"a)?(?= (?:vegetarian|vegan|pescatarian)))(?: (?:with|mit|avec|con|com|d[eu]|des|the))?\s+(?P<x>\S.*)$"
)
ONLY_AFTER = regex(r"^(?P<x>.+?) (?:only|nur|seulement|uniquement|solo|solamente|apenas|soltanto)$")
WISHED = regex(
    r"(?<!\w)(?:more|with|something|anything|some|(?:i'd|i would|i) (?:like|love|prefer)|want|need|prefer|preferably|"
    r"ideally|rather|looking for|in the mood for|feel like|show me|give me|how about|what about|i like|i love|mehr|"
    r"mit|etwas|lieber|gern|mochte|plus d[e']|avec|quelque chose d[e']|plutot|algo|con|mas|prefiero|quiero|qualcosa "
    r"di|qualcosa|piu|preferisco|vorrei|com|mais|prefiro|quero|instead)(?:\s+|(?<='))(?P<x>\S.*)$"
)
ASKED = regex(r"(?: (?:please|pls|instead|bitte|svp|por favor|per favore|s'il (?:vous|te) plait))+$")
_LEAD = (
    r"the|an?|any|some|so|too|very|much|many|more|of|that|is|are|has|have|be|really|quite|rather|bit|little|lots?|"
    r"with|about|like|something|anything|only|please|it|to have|to be|films?(?= (?:with|about))|movies?(?= (?:with|"
    r"about))|ones?(?= with)|der|die|das|den|dem|ein(?:e[nrms]?)?|mit|viele?|etwas|sehr|le|la|les|du|des|de|une?|el|"
    r"los|las|un[oa]s?|con|muy|algo|il|lo|gli|i|di|molto|o|a|os|as|uma?|com|muito|avec|for|plus(?: de)?|mehr|mas|piu|"
    r"mais|tres|dell[aeo]|qualcosa|quelque chose"
)
LEAD = regex(rf"^(?:(?:{_LEAD})\s+|[ld]'|dell'|un'|all')+")
TAIL = regex(
    r"(?:(?:^|[\s'\"]+)(?:please|pls|thanks|thank you|(?:in|on|with) (?:it|them|there)|at all|whatsoever|for (?:me|"
    r"now|us)|today|tonight|this time|any ?more|either|instead|though|if possible|ones?|stuff|things?|kind|also|too|"
    r"allowed|only|bitte|danke|drin|haben|sehen|sein|essen|svp|s'il (?:vous|te) plait|merci|por favor|gracias|per "
    r"favore|grazie|obrigad[oa]|se possivel))+$"
)
CLAUSE = regex(
    r"\b(?:i|i'm|i've|you|he|she|we|they|it|it's|me|my|your|our|is|are|was|were|am|what|who|why|how|when|this|that|"
    r"these|those|hello|hi|thanks?|thank|yes|no|ok|okay|ich|sie|wir|mein\w*|ist|sind|je|tu|nous|mon|ma|mes|est|sont|"
    r"yo|mi|es|son|sono|meu|minha|sao|hallo|bonjour|hola|ciao|ola|to|than|as|of|do|does|did|can|could|would|should|"
    r"will)\b"
)
BUT = r"but|aber|sondern|jedoch|pero|sino|ma|mas|mais|though|although|however|except that"
SPLIT = regex(
    r"(?P<end>[.;!?:]+(?=\s|$)(?<!\bno\.)(?<!\bnr\.)|\n)|(?P<comma>,(?!\d)|\s[–—-]\s|[()/])|"
    r"(?<![\w'-])(?P<but>(?<!nothing )(?<!anything )(?<!everything )(?<!all )(?<!last )but|aber|sondern|jedoch|pero|"
    r"sino|ma(?= (?:piu|meno|senza|non|con|[eè]|troppo|per)\b)|mas(?= (?:mais|menos|sem|nao|com|de|um|uma|[eé]|"
    r"muito)\b)|mais(?= (?:moins|plus|sans|pas|avec|en|une?|pour|que|trop|pas)\b)|though|although|however)(?![\w'-])|"
    r"(?<![\w'-])(?P<and>and|or|nor|und|oder|noch|et|ou|y|e|(?<=\w )(?:ni|nem)|o(?! (?:primeir|segund|terceir|quart|"
    r"quint|ultim|penultim|mais|de|que|filme|livro|numero|azul)))(?![\w'-])|(?<=\S)(?P<gap>\s)(?=(?:without|ohne|sans|"
    r"sin|senza|sem|except)\s)(?<!nothing )(?<!everything )(?<!anything )(?<!all )(?<!not )(?<!nichts )(?<!rien "
    r")(?<!nada )(?<!niente )"
)
REFUSED = regex(
    r"(?:do not|don't|won't) (?:want|need|take|show|keep)|enough of|will (?:ich )?nicht|ne veux pas|no quiero|non "
    r"voglio|nao quero"
)
RATHER_THAN = regex(r" (?:than|over|als) ")
PART_OF_PHRASE = regex(r"\b(?:no|without|with|more|less|fewer|only|ohne|mit|nur|sans|sin|senza|sem|solo) $")
FILLER = regex(
    r"(?<!\w)(?:please|maybe|perhaps|ok|okay|yes|no|then|(?:show|give) me|i(?:'d)? (?:want|like)|i'll (?:have|take)|"
    r"let's|one|ones|also|just|only|definitely|me|of|about|i|think|and|film|movie|book|bitte|ja|oui|si|sim|nur|auch|"
    r"seulement|solo|that|the|to|by far|for me|thanks|hm+|go for|version|tema)(?!\w)|\W"
)
NOT_LIKED = regex(
    r"^(?:ich )?(?:mag|will|mochte|esse) (?P<x>.+) nicht$|^(?P<y>.+) (?:mag|will|esse|mochte|vertrage) ich nicht$"
)
STATEMENT = regex(r"(?:\w+'(?:s|m|re)|is|are|am|was|were|will|do|does|did|est|suis|sais|peux|ist|sind|bin)\s*$")
OF_WISH = regex(
    r"(?:something|anything|ones?|that's|(?:something|anything|ones?|films?|movies?) that(?: is| are|'s)|etwas)\s*$"
)
LONE = regex(_ORDINAL)
KIND = regex(_KINDS)
LIKES = regex(r"(?:\bi|\bwe|'d|would|n't|\bnot|really|also) (?:really )?$")
INSTEAD = regex(r"instead of|rather than|statt|au lieu d[e']|en vez de|invece di|em vez de")
QUALITY = regex(
    r"^(?:(?:something|anything|(?:a )?(?:bit|little|lot)|much|even|ones?|make it) )*(?:(?P<y>\w{3,})ier|(?P<er>dark|"
    r"warm|cold|soft|strong|mild|sweet|quiet|calm|loud|hard|deep|rich|fresh|clean|smart|weird|bright|green)er)(?: "
    r"ones?| please)?$"
)
ASKING = regex(
    r"^(?:what(?! about)|who|why|how(?! about)|when|where|is|are|does|did|do you (?:know|think)|can you (?:tell|"
    r"explain))\b"
)
KIND_AT_END = regex(rf"\s+(?:{_KINDS[3:-1]}|stuff|things?)$")
VAGUE = regex(
    r"(?:from|in|about|for|with|something|anything|some|any|same|more|else|better|nothing|way|idea|question|change|"
    r"limit|low|high|little|much|etwas|was|algo|qualcosa|quelque chose|others?|ones?|items?|options?|results?|"
    r"suggestions?|choices?)(?: (?:else|better|more))?"
)
