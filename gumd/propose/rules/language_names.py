"""The names of languages, in English, German, French and Spanish and in themselves; and words that show some."""

# English name, then the folded forms that name it.
_NAMES = """
English: english englisch anglais ingles inglese
German: german deutsch allemand aleman tedesco
French: french franzosisch francais frances francese
Spanish: spanish spanisch espagnol espanol castellano spagnolo
Italian: italian italienisch italien italiano
Portuguese: portuguese portugiesisch portugais portugues
Dutch: dutch niederlandisch neerlandais neerlandes nederlands hollandisch
Swedish: swedish schwedisch suedois sueco svenska
Norwegian: norwegian norwegisch norvegien noruego norsk
Danish: danish danisch danois danes dansk
Finnish: finnish finnisch finnois fines suomi
Icelandic: icelandic islandisch islandais islenska
Polish: polish polnisch polonais polaco polski
Czech: czech tschechisch tcheque checo cestina
Ukrainian: ukrainian ukrainisch ukrainien ucraniano
Russian: russian russisch russe ruso
Croatian: croatian kroatisch croate croata hrvatski
Greek: greek griechisch grec griego
Turkish: turkish turkisch turc turco turkce
Hungarian: hungarian ungarisch hongrois hungaro magyar
Romanian: romanian rumanisch roumain rumano
Arabic: arabic arabisch arabe
Hebrew: hebrew hebraisch hebreu hebreo
Persian: persian farsi persisch persan persa
Hindi: hindi
Japanese: japanese japanisch japonais japones nihongo
Chinese: chinese mandarin chinesisch chinois chino
Korean: korean koreanisch coreen coreano
Vietnamese: vietnamese vietnamesisch vietnamien
Welsh: welsh walisisch gallois gales cymraeg
Irish: irish gaeilge
Gaelic: gaelic gaidhlig
Breton: breton bretonisch brezhoneg
Basque: basque baskisch euskera euskara vasco
Catalan: catalan katalanisch catala
Valencian: valencian valenciano valencia
Galician: galician galicisch galicien gallego galego
Latin: latin latein
Swahili: swahili kiswahili suaheli
Indonesian: indonesian bahasa
Thai: thai
"sign language": bsl asl dgs lsf gebardensprache
"""
LANGUAGES = {
    word: name.strip('"')
    for line in _NAMES.strip().splitlines()
    for name, words in [line.split(": ")]
    for word in words.split()
}
"""Folded word to English name."""
PLACES_TOO = frozenset(
    {"valencia", "irish", "thai", "basque", "vasco", "latin", "breton", "italien", "polish", "bahasa", "suomi"}
)
"""Names of languages that mostly stand for something else: they need a course beside them, not a list."""

# Small words of languages that the tables of glosses do not have; none is a common word of another language here.
_SMALL = """
Welsh: mae dwi mod wna nagw i o yn ar y ti fi ni fe beth wedyn fawr yr bod ydw ddim wedi oedd fydd iawn diolch hefyd
Catalan: amb aixo aquest aquesta molt tambe perque els dels quan anem tinc meva meu vaig sera som gracies avui dema
Polish: jest nie sie tak czy mam dla przez ale jak juz jutro dzis dzieki bardzo tylko moze bede jestem czesc dobrze
Turkish: bir ve icin bu cok ama var yok evet hayir simdi yarin bugun tesekkurler ben sen nasil degil gibi tamam
Swedish: och jag inte att ska vill mycket idag imorgon tack bara ocksa nar hur vad finns
Danish: og jeg ikke skal meget tak ogsa hvad hvor blev noget hvis
Romanian: si nu este pentru sunt dar mai cum foarte multumesc maine azi vreau avem esti cand
Hungarian: hogy nem egy van meg csak koszonom igen holnap most nagyon lesz vagyok mert
Finnish: mina sina olen kiitos mutta myos huomenna taalla olet ettei koska sitten
Czech: jsem neni jak ale dekuji ano uz jen bude mam taky zitra dnes proto velmi jsme
Croatian: sam nije ali hvala danas sutra samo jako kako sto biti smo imam dobro
"""
SMALL_WORDS = {
    name: frozenset(words.split()) for line in _SMALL.strip().splitlines() for name, words in [line.split(": ")]
}
