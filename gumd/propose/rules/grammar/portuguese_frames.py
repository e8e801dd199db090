"""The frames of Portuguese first-person sentences: what follows "I", and what it says of the user."""

from gumd.propose.rules.grammar import portuguese_words as words
from gumd.propose.rules.grammar.translated import frame

_DOING = r"(?:estou a|ando a) "
FRAMES = (
    frame(
        r"(?:mudei|passei|troquei|migrei) (?:de |do |da )(?P<old>(?!casa\b|roupa\b|ideias?\b|turno).{2,40}?) para "
        r"(?:o |a )?(?P<new>[^ ]+)(?: de vez)?$",
        "changed from {old} to {new}",
        "preference",
        weight=2.0,
    ),
    frame(
        r"(?:sou volunt[aá]ri[oa]|faço voluntariado|faço trabalho voluntário)",
        "volunteers {rest}",
        "biography",
        weight=1.9,
    ),
    frame(
        rf"(?:sou {words.ADV}al[eé]rgic[oa] |tenho (?:uma )?alergia )(?:{words.TO}|de )",
        "is allergic to {rest}",
        "health",
        "avoids",
        2.5,
    ),
    frame(rf"(?:sou|estou) {words.ADV}{words.DIET}", "is {what} {rest}", "preference", weight=2.2),
    frame(
        r"já não (?P<verb>como|bebo|fumo|uso|compro|conduzo|dirijo)" + f" ?{words.THE}",
        "no longer {verb:s} {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
        plainly="avoids {rest}",
    ),
    frame(
        r"não (?P<verb>como|bebo|fumo|uso|compro|dirijo) mais" + f" ?{words.THE}",
        "no longer {verb:s} {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
        plainly="avoids {rest}",
    ),
    frame(
        r"(?:nunca|não) (?P<verb>como|bebo|fumo|uso|tolero|conduzo|dirijo) (?!nada|muito|tanto|desde|em casa|aqui|"
        r"assim)" + words.THE,
        "does not {verb} {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
        plainly="avoids {rest}",
    ),
    frame(
        rf"não (?:gosto|curto) (?:nada |muito |mesmo |nadinha )?{words.OF}",
        "does not like {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        rf"(?:gosto (?:muito |imenso |bastante |demais |mais )?{words.OF}|(?:adoro|amo) (?!quando|que|você|te\b|est|"
        rf"ess|"
        rf"aquel|isso|a tua|o teu|a sua|o seu){words.THE})(?!que\b)",
        "likes {rest}",
        "preference",
        "likes",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        rf"(?:odeio|detesto|não suporto) (?!quando|que|est|ess|aquel|isso|você|te\b){words.THE}",
        "hates {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        rf"prefiro {words.THE}(?P<what>(?!que|não|est|ess|assim).{{2,50}}?) (?:ao |à |aos |às |do que |em vez de |a )"
        rf"{words.THE}(?P<more>(?!\d).{{2,50}})$",
        "prefers {what} to {more}",
        "preference",
        "likes",
        2.0,
    ),
    frame(
        rf"prefiro (?!que|não|est|ess|assim){words.THE}",
        "prefers {rest}",
        "preference",
        "likes",
        2.0,
        topic="taste:{rest}",
    ),
    frame(
        rf"só (?P<verb>como|bebo|uso|compro) (?!um |uma |dois ){words.THE}",
        "only {verb:s} {rest}",
        "preference",
        "likes",
        1.8,
    ),
    frame(
        r"(?:deixei de|parei de|parei com (?:o|a|os|as)|larguei (?:o|a)) (?!ser|estar|ter|ouvir|ver|conseguir|te\b|"
        r"aí)(?!.*\bàs \d)",
        "stopped {rest}",
        "preference",
        "avoids",
        2.0,
        topic="taste:{rest}",
    ),
    frame(r"(?:mudei-me|me mudei) para (?:o |a |os |as )?", "moved to {rest}", "biography", weight=2.0),
    frame(
        rf"(?:moro|vivo|resido) {words.ADV}{words.IN}(?!lua|nuvens|mund|stress|função|constante|paz)",
        "lives in {rest}",
        "biography",
        weight=2.2,
        topic="lives:",
    ),
    frame(
        rf"(?:moro|vivo) {words.ADV}(?P<where>com|sozinh[oa]|perto d[eoa]s?)",
        "lives {where} {rest}",
        "biography",
        weight=2.2,
    ),
    frame(r"trabalho (?:a partir de casa|em casa)", "works from home {rest}", "biography", weight=2.1),
    frame(
        rf"trabalho {words.ADV}como (?:um |uma )?{words.JOBS}",
        "works as {job} {rest}",
        "biography",
        weight=2.1,
    ),
    frame(
        rf"trabalho {words.ADV}{words.IN}(?!grupo|equipa|equipe|curso|progresso|andamento|est|ess|um projeto|fim |\d)",
        "works in {rest}",
        "biography",
        weight=2.1,
    ),
    frame(
        rf"trabalho {words.ADV}(?P<where>como|com|para (?=(?:o|a|os|as|um|uma)\b)) ?",
        "works {where} {rest}",
        "biography",
        weight=2.1,
    ),
    frame(rf"sou {words.ADV}(?:um |uma )?{words.JOBS}", "is {job} {rest}", "biography", weight=2.0),
    frame(r"sou (?:mãe|pai) d[eoa]s?", "is a parent of {rest}", "relationship", weight=2.0),
    frame(rf"estudo (?={words.SUBJECTS})", "studies {rest}", "biography", weight=2.0),
    frame(
        r"(?:faço|tiro|estou a tirar|estou a fazer|estou fazendo|curso|frequento) (?:o |a |um |uma )?(?:curso|"
        r"licenciatura|"
        r"mestrado|doutoramento|doutorado|graduação|faculdade|pós-graduação) (?:em|de)",
        "studies {rest}",
        "biography",
        weight=2.0,
    ),
    frame(
        r"(?:dou aulas de|ensino|leciono) (?!a |aos |às |que|superior|médio|secundário|básico|à distância|online)",
        "teaches {rest}",
        "biography",
        weight=2.0,
    ),
    frame(
        rf"(?:{_DOING}aprender|estou aprendendo|aprendo)(?: a)? (?!que|muito|tanto|tudo){words.THE}",
        "is learning {rest}",
        "goal",
        "likes",
        2.0,
    ),
    frame(
        rf"(?:{_DOING}treinar|estou treinando|treino|{_DOING}preparar-me|estou me preparando|me preparo) para "
        rf"{words.THE}",
        "is training for {rest}",
        "goal",
        "likes",
        2.0,
    ),
    frame(
        rf"(?:{_DOING}preparar|estou preparando|preparo) (?=(?:o|a|um|uma) (?:\w+ )?(?:exame|concurso|tese|maratona|"
        rf"exposição|casamento|viagem|mudança|espet[aá]culo|defesa|concerto|prova)){words.THE}",
        "is preparing {rest}",
        "goal",
        "likes",
        1.9,
    ),
    frame(
        rf"(?:{_DOING}(?:poupar|juntar(?: dinheiro)?|amealhar)|estou (?:poupando|juntando(?: dinheiro)?|guardando "
        rf"dinheiro|"
        rf"economizando)) para {words.THE}",
        "is saving for {rest}",
        "goal",
        "likes",
        2.0,
    ),
    frame(
        rf"(?:procuro|(?:estou|ando) à procura de|{_DOING}procurar|estou procurando) (?=um |uma |casa|trabalho|emprego|"
        r"apartamento|quarto|T\d)(?!uma solução|uma maneira|um jeito|uma ideia)",
        "is looking for {rest}",
        "goal",
        "likes",
        1.6,
    ),
    frame(
        rf"(?:{_DOING}tentar|estou tentando) (?=deixar de|parar de|emagrecer|perder peso|aprender)",
        "is trying to {rest}",
        "goal",
        "likes",
        1.9,
    ),
    frame(r"quero (?=deixar de|parar de|emagrecer|perder peso|aprender)", "wants to {rest}", "goal", "likes", 1.9),
    frame(
        rf"(?:escrevo|{_DOING}escrever|estou escrevendo) (?=(?:um|uma|a minha|minha|o meu|meu) (?:\w+ )?(?:tese|"
        rf"dissertação|"
        r"livro|romance|blog|tcc|artigo))",
        "is writing {rest}",
        "project",
        "likes",
        1.9,
    ),
    frame(rf"falo (?P<how>(?:[\w]+ ){{0,3}})(?={words.LANGUAGES})", "speaks {rest}", "skill", weight=2.1),
    frame(r"torço (?:pelo |pela |para o )(?=(?-i:[A-Z]))", "supports {rest}", "preference", "likes", 1.8),
    frame(
        r"tenho (?:muito )?(?:medo|pavor) (?:do |da |dos |das |de (?=voar|avião|conduzir|dirigir|nadar|alturas?|"
        r"altura))",
        "is afraid of {rest}",
        "preference",
        "avoids",
        1.9,
    ),
    frame(rf"sofro {words.OF}(?!mais)", "suffers from {rest}", "health", weight=2.1),
    frame(rf"tenho (?P<what>{words.ILL})", "has {what} {rest}", "health", weight=2.1),
    frame(
        rf"(?:tenho|temos) (?P<what>(?:um |uma |dois |duas |três |quatro |cinco |\d )(?!outr){words.NOUNS})",
        "has {what} {rest}",
        "relationship",
        weight=1.9,
    ),
    frame(r"tomo (?=.*\d ?mg\b)", "takes {rest}", "health", weight=2.0),
    frame(
        r"(?P<verb>levo|jogo) (?:o|a|os|as|à|ao)",
        "{verb:s} {rest}",
        "routine",
        "likes",
        1.8,
        "period",
        plainly="does this regularly: {rest}",
    ),
    frame(
        r"(?P<verb>corro|nado|vou|jogo|faço|canto|cozinho|treino|janto|almoço|toco|dou|levo|ligo|trabalho|danço|escalo|"
        r"caminho|pedalo|medito|remo|surfo|ensaio|pratico|tenho)",
        "{verb:s} {rest}",
        "routine",
        "likes",
        1.8,
        "period",
        plainly="does this regularly: {rest}",
    ),
    frame(rf"toco (?:o |a )?(?={words.INSTRUMENTS}\b)", "plays {rest}", "skill", weight=1.9),
    frame(
        r"(?:vou|vamos|viajo|viajamos|parto|partimos|embarco|voo) (?:para (?:o |a |os |as )?|ao |à |a (?=(?-i:[A-Z])))",
        "is travelling to {rest}",
        "plan",
        weight=1.9,
        needs="date",
    ),
    frame(
        r"(?:mudo-me|me mudo|vou mudar-me|vou me mudar|vou mudar de casa|mudamo-nos)(?: para (?:o |a )?)?",
        "is moving to {rest}",
        "plan",
        weight=2.0,
        needs="date",
    ),
    frame(
        r"(?:caso-me|me caso|vou casar(?:-me)?|vou me casar|casamo-nos|vamos casar)",
        "is getting married {rest}",
        "plan",
        weight=2.0,
        needs="date",
    ),
    frame(
        r"(?:vou ser operad[oa]|sou operad[oa]|vou operar)",
        "is having an operation {rest}",
        "plan",
        weight=2.0,
        needs="date",
    ),
    frame(
        rf"(?:tenho|temos) (?=.*\b{words.PLANNED}\b)",
        "has {rest}",
        "plan",
        weight=1.9,
        needs="date",
    ),
    frame(r"começo (?=(?:a|o|as|os|um|uma|no|na|em)\b)", "starts {rest}", "plan", weight=1.8, needs="date"),
    frame(
        r"(?:estou|vou estar|vou) (?=de (?:férias|baixa|licença))",
        "is {rest}",
        "plan",
        weight=1.7,
        needs="date",
    ),
    frame(
        r"(?:venho|sou natural) d[eoa]s? (?=(?-i:[A-Z]))|sou de (?=(?-i:[A-Z]))",
        "is from {rest}",
        "biography",
        weight=2.0,
    ),
    frame(
        rf"(?:nasci(?: e cresci)?|cresci|fui criad[oa]) {words.IN}(?=(?-i:[A-ZÀ-Ý]))",
        "was born or grew up in {rest}",
        "biography",
        weight=1.9,
    ),
)
