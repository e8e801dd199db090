"""Words of those who work for themselves, and of what offices write to them, in six languages (folded)."""

from gumd.text.regex import regex

# What only people who work for themselves are called, or call themselves.
SELF_EMPLOYED = regex(
    r"\b(?:self[- ]?employed|sole (?:trader|proprietor(?:ship)?)|freelance(?:r|s|d)?|independent contractor|"
    r"selbst(?:st)?andige[rns]?|selbst(?:st)?andig|freiberufl(?:er|erin|ich(?:e[rn]?)?)|"
    r"freischaffend(?:e[rn]?)?|einzelunternehmer(?:in)?|"
    r"kleinunternehmer(?:in)?|(?:travailleu(?:r|se) )?independante?|auto-?entrepreneu(?:r|se)|"
    r"micro-?entrepreneu(?:r|se)|"
    r"profession liberale|(?:trabajador[a]? )?autonom[oa]s?|(?:por )?cuenta propia|freelance|libero professionista|"
    r"libera professionista|lavorator(?:e|ice) autonom[oa]|ditta individuale|trabalhador[a]? independente|"
    r"empresari[oa] em nome individual|profissional liberal|zelfstandige?|eenmanszaak|zzp['’]?er|zzp)\b"
)
# Where the one that a paper is made out to is one of them.
OFFICIAL = regex(
    r"\b(?:sole (?:trader|proprietor)(?![a-z])|self[- ]employed (?:person\b|contributions?|national insurance)|"
    r"class [24] n|"
    r"self-employment tax|schedule (?:c|se)\b|"
    r"sozialversicherung\w{0,10} der selbst(?:st)?andigen|selbst(?:st)?andigenvorsorge|gewerbe ?:|"
    r"gewerbesteuer(?:bescheid|"
    r"messbetrag|vorauszahlung)\w{0,3}|gewerbeanmeldung|freiberuflich tatig|kunstlersozialkasse|handwerksrolle|"
    r"mitgliedsbeitrag (?:ihk|handwerkskammer)|cotisations (?:sociales )?(?:des )?(?:travailleurs )?independants|"
    r"micro-?entreprise|auto-?entrepreneur|chambre de metiers|declaration de chiffre d'affaires|"
    r"regimen especial de trabajadores autonomos|cuota de autonomos|reta\b|gestione separata|regime forfettario|"
    r"contributi artigiani|trabalhador[a]? independente|recibos? verdes?|categoria b\b|"
    r"(?:sociaal verzekeringsfonds|sociale bijdragen) (?:voor )?(?:zelfstandigen)?|zelfstandige in (?:hoofd|"
    r"bij)beroep|"
    r"uittreksel kvk|btw-?aangifte)"
)
TRADE = regex(
    r"(?:\b(?:gewerbe|trade|business activity|nature of (?:the )?business|principal activity|"
    r"activite(?: principale)?|"
    r"actividad(?: economica)?|attivita|atividade|activiteit|nace|code (?:ape|naf)|ateco|iae|cae|sic)"
    r"(?: ?[:=] ?| (?=\d))(?:[\d.]{2,8}[a-z]?\s{0,3}[-–:]?\s?)?|"
    r"\bfreiberuflich tatig \()(?P<what>[a-z][^\n,;:()|]{3,60})"
)
TRADING_AS = regex(
    r"\b(?:t/a|trading as|handelt unter|nom commercial ?:|nombre comercial ?:|"
    r"business name(?: \([^()\n]{1,30}\))? ?:)\s?(?P<name>\S[^\n]{2,50}?)(?=\s\s|[\n,;]|$)"
)
# A line that speaks of such people at large, and not of whom the paper is about.
AT_LARGE = regex(
    r"\b(?:if|or|whether|for|are you|become|wenn|oder|ob|fur|si|ou|pour|o|para|se|per|of|als|voor|word)\b|[?!]|[^.]\.$"
)
# Who owns a firm, and who is only employed there.
OWNER = regex(
    r"\b(?:owner|co-?owner|proprietor|proprietress|founder|co-?founder|inhaber(?:in)?|grunder(?:in)?|"
    r"geschaftsfuhrer(?:in)?|"
    r"gerante?|proprietaire|fondat(?:eur|rice)|titolare|propietari[oa]|duen[oa]|gerente|fundadora?|proprietari[oa]|"
    r"eigena(?:ar|res)|zaakvoerd(?:er|ster)|oprichter|managing director)\b"
)
EMPLOYEE = regex(
    r"\b(?:assistant|assistent(?:in)?|assistante|clerk|trainee|apprentice|intern|junior|secretary|receptionist|"
    r"mitarbeiter(?:in)?|auszubildende[rn]?|azubi|lehrling|praktikant(?:in)?|sekretar(?:in)?|stagiaire|apprentie?|"
    r"becari[oa]|aprendiz|auxiliar|tirocinante|estagiari[oa]|stagiair|werknemer|medewerker)\b"
)
# A firm that is one person's.
SOLE_FORM = regex(r"(?<!\w)(?:e\. ?U\.?|e\. ?K(?:fr|fm)?\.?|EI|EIRL|Inh\.|E\.I\.|zzp)(?!\w)")
COMPANY_FORM = regex(
    r"(?<!\w)(?:GmbH|AG|KG|Ltd|LTD|Limited|Inc|LLC|plc|Pty|SARL|SAS|S\.?L\.?U?|S\.?A\.?|S\.?p\.?A|B\.?V\.?|"
    r"N\.?V\.?)(?!\w)"
)
# An invoice that the writer of a mail sends with it.
OWN_INVOICE = regex(
    r"\b(?:(?:please find|(?:here|attached) (?:is|comes)|i (?:attach|enclose|have attached)|attaching|"
    r"enclosed(?: is)?)"
    r"(?: you)?(?: attached| enclosed| here)? my (?:latest |final |first |monthly )?invoice|"
    r"(?:anbei|im anhang|hiermit|beiliegend|beigefugt)(?: sende ich ihnen| schicke ich (?:ihnen|dir)|"
    r" finden sie| erhalten sie)? "
    r"meine (?:rechnung|honorarnote)|ci-joint(?:e)? ma facture|(?:veuillez trouver|"
    r"voici)(?: ci-joint(?:e)?)? ma facture|"
    r"(?:adjunto|te adjunto|le adjunto|os adjunto|envio) (?:mi|la) (?:factura|minuta)|in allegato(?: trova|"
    r" la)? (?:la )?mia "
    r"(?:fattura|parcella)|(?:segue|envio)(?: em anexo)? a minha fatura|(?:in bijlage|bijgevoegd|"
    r"hierbij)(?: vindt u| vind je)? "
    r"mijn (?:factuur|ereloonnota))\b"
)
NO_INVOICE = regex(
    r"\b(?:reimburs\w*|refund\w*|expenses?|insurance|erstattung|spesen|remboursement|reembolso|rimborso|"
    r"terugbetaling)\b"
)
INVOICE = regex(
    r"\b(?:tax )?invoice\b|\brechnung\b|\bhonorarnote\b|\bfacture\b|\bfactura\b|\bfattura\b|\bfatura\b|\bfactuur\b"
)
# Orders that come to a shop, as the platform tells its keeper.
SHOP_ORDER = regex(
    r"\b(?:new order|you (?:have )?(?:made|got) (?:a|your first) sale|you (?:just )?sold|order received|"
    r"neue bestellung|du hast "
    r"verkauft|nouvelle commande|vous avez (?:fait une vente|vendu)|nuevo pedido|has vendido|nuovo ordine|"
    r"hai venduto|"
    r"novo pedido|nova encomenda|vendeste|nieuwe bestelling|je hebt verkocht)\b"
)
SHOP = regex(
    r"\b(?:(?:in|from|at|to|on) your (?:online )?shop|your (?:online )?(?:shop|store)|(?:in|aus) (?:deinem|"
    r"ihrem) (?:online-?)?shop|"
    r"(?:sur|dans) (?:votre|ta) boutique|en (?:tu|su) tienda|(?:nel|dal) tuo negozio|na (?:tua|sua) loja|"
    r"in (?:je|uw) (?:web)?(?:winkel|shop))\b"
)
# From when a business that was registered is there.
STARTS = regex(
    r"\b(?:(?:active|effective|valid|registered|trading)(?: as)? from|(?:start|commencement) date|date of commencement|"
    r"(?:beginn|betriebsbeginn|aufnahme)(?: der tatigkeit)?|(?:a compter|a partir) du|debut d'activite|date de debut|"
    r"fecha de (?:alta|inicio)|con efectos (?:de|desde)|inizio attivita|decorrenza|data de inicio|inicio de atividade|"
    r"startdatum|ingangsdatum|met ingang van)\b"
)
