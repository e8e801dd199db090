"""English words that the frames are made of, by what they say about whoever says them of themselves."""

# Verbs that say something lasting in the present tense, with what they say.
LIKES = "like|love|enjoy|adore|prefer|favou?r"
AVOIDS = "hate|dislike|detest|loathe|avoid|despise"
REFUSES = (
    "eat|drink|like|enjoy|consume|want|use|cook with|wear|own|drive|smoke|fly|watch|buy|do|take|tolerate|have|"
    "touch|celebrate"
)
BIOGRAPHY = "live|work|study|teach|lecture|volunteer|coach|commute|rent|serve|freelance|manage|supervise|mentor|foster"
SKILL = "speak|play|sing|code|program|knit|sew|crochet|bake|brew|paint|weld|dance"
HOBBY = "collect|grow|keep|breed|climb|row|cycle|swim|surf|ski|sail|fish|garden"
USE = "use|drive|ride|own"
# "I love the colours" praises what is before one's eyes.
NO_PRAISE = (
    r"(?! (?:all )?(?:the|your|how|when|what) (?!sea|outdoors|countryside|mountains?|sound|smell|taste|theatre|"
    r"theater|beach|city|"
    r"winter|snow|cold|rain|heat|woods|forest|night|opera|cinema)\w)"
)
# Other verbs that can be habits, when the sentence says how often.
HABIT = (
    "go|run|train|meet|cook|call|visit|review|practise|practice|attend|have|take|get|see|do|make|walk|read|write|"
    "watch|buy|"
    "eat|drink|wake up|get up|work out|lift|meditate|pray|fast|clean|shop|order|water|feed|host|help|start|finish|"
    "travel|fly|"
    "drop off|pick up|look after|babysit|check|send|leave|sleep|stretch|journal|plan|rehearse|answer|keep|pay|block|"
    "bring|"
    "listen to|stay|spend|record|ski|skate|drive|ride|use|teach|sing|dance|play|volunteer|work|study|swim|row|climb|"
    "cycle|"
    "bake|do the|clear|close|open|stream|lead|chair|organi[sz]e|set|put|fish|hike|jog|sail|surf|commute|log|update|"
    "back up"
)
GOALS = (
    "learning|studying|training for|training to|saving(?: up)? for|saving(?: up)? to|applying for|applying to|"
    "hoping to|aiming for|"
    "aiming to|looking for|looking to|preparing for|practising for|practicing for|working towards|revising for|"
    "trying to (?:learn|get|lose|stop|quit|cut|eat|read|build|find|run|finish|pass|reduce|save|improve|become|buy|"
    "sell)|"
    "planning to|planning on|getting into|teaching myself|taking lessons in|retraining as|qualifying as"
)
PROJECTS = (
    "writing|building|working on|developing|organi[sz]ing|planning|renovating|restoring|designing|translating|editing|"
    "researching|recording|rewriting|setting up|refactoring|curating|directing|illustrating|knitting|sewing|composing|"
    "producing|converting|rebuilding|migrating"
)
HEALTH_DOING = (
    "recovering from|suffering from|struggling with|seeing (?:a|an|my|the) (?:\\w+ )?(?:physio\\w*|therapist|"
    "counsell?or|"
    "psychologist|psychiatrist|dietitian|nutritionist|osteopath|chiropractor|specialist|cardiologist|dermatologist|"
    "midwife)|"
    "having (?:chemo\\w*|physio\\w*|ivf|dialysis|treatment)"
)
TRAVEL = (
    "moving|flying|going|travel?ling|visiting|starting|leaving|getting married|hosting|driving|running|taking|"
    "having|seeing|"
    "attending|speaking|giving|submitting|sitting|racing|returning|meeting|staying|playing|performing|having|defending|"
    "presenting|launching|opening|marrying|graduating|retiring|heading|coming|competing|doing|working|organi[sz]ing|"
    "signing"
)
HEALTH_ADJECTIVES = (
    "vegetarian|vegan|pescatarian|pescetarian|veggie|plant-based|coeliac|celiac|diabetic|type [12] diabetic|"
    "asthmatic|dyslexic|"
    "dyspraxic|autistic|epileptic|deaf|hard of hearing|partially sighted|colou?r[- ]?blind|pregnant|"
    "lactose[- ]intolerant|"
    "gluten[- ]intolerant|gluten[- ]free|dairy[- ]free|teetotal|sober|immunosuppressed|immunocompromised|anaemic|"
    "anemic|"
    "in remission|short-sighted|neurodivergent|bipolar|an? (?:type [12] )?diabetic|an? (?:coeliac|vegan|vegetarian|"
    "asthmatic)"
)
DIET = "vegetarian|vegan|pescatarian|pescetarian|veggie|plant-based|teetotal|sober|gluten[- ]free|dairy[- ]free"
STATES = (
    "left[- ]handed|right[- ]handed|retired|self-employed|freelance|married|divorced|widowed|separated|engaged to|"
    "married to|"
    "bilingual|colou?rblind|an only child|half \\w+"
)
PROFESSIONS = (
    "nurse|midwife|doctor|gp|surgeon|dentist|vet|paramedic|carer|pharmacist|physio\\w*|therapist|psychologist|"
    "counsell?or|"
    "teacher|lecturer|professor|tutor|student|undergraduate|postdoc|researcher|scientist|engineer|developer|programmer|"
    "designer|architect|electrician|plumber|carpenter|joiner|welder|mechanic|builder|roofer|bricklayer|farmer|gardener|"
    "fisherman|beekeeper|baker|chef|cook|waiter|waitress|barista|bartender|butcher|driver|trucker|courier|pilot|sailor|"
    "conductor|translator|interpreter|writer|author|journalist|editor|librarian|archivist|musician|cellist|"
    "violinist|pianist|"
    "guitarist|drummer|singer|actor|actress|dancer|painter|potter|photographer|sculptor|lawyer|solicitor|barrister|"
    "judge|"
    "paralegal|accountant|bookkeeper|banker|analyst|consultant|manager|director|founder|freelancer|contractor|landlord|"
    "tenant|cleaner|porter|caretaker|guard|firefighter|policeman|soldier|veteran|priest|vicar|rabbi|imam|monk|nun|"
    "hairdresser|barber|tailor|seamstress|florist|jeweller|shopkeeper|cashier|secretary|receptionist|administrator|"
    "technician|apprentice|trainee|intern|machinist|operator|geologist|biologist|chemist|physicist|mathematician|"
    "statistician|economist|historian|linguist|surveyor|planner|instructor|coach|referee|trainer|runner|cyclist|"
    "swimmer|"
    "climber|mother|father|mum|mom|dad|parent|grandmother|grandfather|grandparent|widow|widower|twin|trustee|governor|"
    "councillor|volunteer|refugee|immigrant|citizen|catholic|muslim|jew|hindu|buddhist|quaker|christian|night owl|"
    "early bird|"
    "morning person|native speaker|phd student|phd candidate|social worker|civil servant|stay-at-home \\w+|"
    "single (?:mum|mom|dad|"
    "parent|mother|father)"
)
ILLNESSES = (
    "asthma|diabetes|type [12](?: diabetes)?|migraines?|epilepsy|arthritis|eczema|psoriasis|hay ?fever|tinnitus|"
    "adhd|add|dyslexia|"
    "autism|anxiety|depression|ibs|crohn'?s|colitis|endometriosis|pcos|anaemia|anemia|hypertension|high blood pressure|"
    "low blood pressure|sciatica|scoliosis|a bad (?:back|knee|shoulder|hip|wrist)|a slipped disc|a heart condition|"
    "insomnia|"
    "sleep apn(?:o)?ea|reflux|coeliac disease|celiac disease|lupus|ms|multiple sclerosis|parkinson'?s|gout|glaucoma|"
    "rsi|"
    "tendonitis|tendinitis|plantar fasciitis|carpal tunnel|an? \\w+ allergy|an? \\w+ intolerance|allergies|a pacemaker|"
    "an? (?:insulin pump|epipen|hearing aid|prosthe\\w+|stent|hernia|thyroid \\w+|torn \\w+|broken \\w+|"
    "sprained \\w+|fractured \\w+)|"
    "hearing aids|vertigo|rosacea|long covid|osteoporosis|fibromyalgia"
)
POSSESSIONS = (
    "dogs?|cats?|rabbits?|hamsters?|guinea pigs?|parrots?|budgies?|tortoises?|horses?|pon(?:y|ies)|goats?|sheep|"
    "chickens?|hens?|"
    "ducks?|cows?|alpacas?|donkeys?|bees|hives?|puppy|puppies|kittens?|fish tank|aquarium|snake|gecko|ferrets?|"
    "terrier|labrador|"
    "collie|spaniel|greyhound|whippet|car|van|campervan|motorbike|motorcycle|scooter|bike|bicycle|e-bike|ebike|"
    "cargo bike|boat|"
    "narrowboat|tractor|allotment|greenhouse|workshop|kiln|loom|piano|guitar|cello|violin|ukulele|camera|telescope|"
    "drone|"
    "3d printer|sewing machine|espresso machine|bread machine|record player|house|flat|apartment|cottage|caravan|cabin|"
    "studio|garden|nas|home server|server|raspberry pi|laptop|thinkpad|macbook|desktop|steam deck|switch|"
    "playstation|xbox|"
    "kindle|kobo|ipad|tablet|e-reader|smartwatch|garmin|wheelchair|guide dog|railcard|season ticket|"
    "mortgage|degree|phd|masters?|pgce|driving licen[cs]e|hgv licen[cs]e|green card|visa|passport"
)
FAMILY = (
    "kids?|children|sons?|daughters?|boys?|girls?|twins|grandchild(?:ren)?|grandsons?|granddaughters?|brothers?|"
    "sisters?|"
    "siblings|step(?:son|daughter|sister|brother)s?|nieces?|nephews?|flatmates?|housemates?|roommates?|lodger|wife|"
    "husband|"
    "partner|boyfriend|girlfriend|fiancée?|toddler|baby|teenagers?"
)
EVENTS = (
    "appointment|interview|exam|test|flight|train|meeting|surgery|operation|scan|check-?up|viewing|wedding|concert|"
    "gig|show|"
    "recital|deadline|presentation|defence|defense|viva|audition|match|race|marathon|half marathon|tournament|class|"
    "lesson|course|"
    "shift|hearing|inspection|assessment|conference|workshop|trip|holiday|party|ceremony|visit|delivery|induction|"
    "trial|"
    "booking|reservation|thesis|review|session|physio|therapy|dentist|rehearsal|practice"
)
# "have" before one of these is an auxiliary.
DONE = "(?:\\w+ed|been|to|just|never|not|no|done|gone|seen|had|made|taken|told|lost|left|found|got to|put|set|read|run)"
OBJECTS = "it|that|this|them|him|her|these|those|one|so|what|which|how|why"
ABSENT_PERSONS = "it|it's|its|him|her|his|he|she|they|them|their|there|here"
# Forms that follow "always" and "never" and tell of the past, of feelings or of nothing.
PAST = (
    "(?:said|thought|knew|had|was|were|did|went|got|saw|came|took|made|found|gave|told|left|felt|kept|meant|heard|"
    "really|even|know|feel|wonder|think|mind|mean|quite|been|be|a|an|the|my|so|too|more|in|on|at|to|actually|just|"
    "have been|\\w+ed)\\b"
)
