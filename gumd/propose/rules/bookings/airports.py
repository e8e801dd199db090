"""The towns of the airports that tickets name by their codes alone."""

_ROWS = """
AMS Amsterdam|ARN Stockholm|ATH Athens|ATL Atlanta|AKL Auckland|BCN Barcelona|BER Berlin|BEY Beirut|BFS Belfast|
BGO Bergen|BHX Birmingham|BIO Bilbao|BKK Bangkok|BLL Billund|BLR Bengaluru|BNE Brisbane|BOD Bordeaux|BOG Bogotá|
BOM Mumbai|BOS Boston|BRS Bristol|BRU Brussels|BSL Basel|BUD Budapest|CAI Cairo|CCU Kolkata|CDG Paris|CGN Cologne|
CMB Colombo|CMN Casablanca|CPH Copenhagen|CPT Cape Town|CUN Cancún|DEL Delhi|DEN Denver|DFW Dallas|DOH Doha|DTW Detroit|
DUB Dublin|DUR Durban|DUS Düsseldorf|DXB Dubai|EDI Edinburgh|EVN Yerevan|EWR Newark|EZE Buenos Aires|FAO Faro|
FCO Rome|FNC Funchal|FRA Frankfurt|GIG Rio de Janeiro|GLA Glasgow|GOT Gothenburg|GRU São Paulo|GRZ Graz|GVA Geneva|
HAJ Hanover|HAM Hamburg|HAN Hanoi|HEL Helsinki|HKG Hong Kong|HND Tokyo|NRT Tokyo|HYD Hyderabad|IAD Washington|
IAH Houston|INN Innsbruck|
IST Istanbul|SAW Istanbul|JFK New York|LGA New York|JNB Johannesburg|JRO Kilimanjaro|KEF Reykjavík|
KIX Osaka|KRK Kraków|KTM Kathmandu|KUL Kuala Lumpur|LAX Los Angeles|LBA Leeds|LCY London|LGW London|LHR London|
LTN London|STN London|LEJ Leipzig|LIM Lima|LIN Milan|LIS Lisbon|LJU Ljubljana|LNZ Linz|LOS Lagos|LPA Las Palmas|
LUX Luxembourg|LYS Lyon|MAA Chennai|MAD Madrid|MAN Manchester|MEL Melbourne|MEX Mexico City|MIA Miami|MLA Malta|
MNL Manila|MRS Marseille|MSP Minneapolis|MUC Munich|MXP Milan|NAP Naples|NBO Nairobi|NCE Nice|NCL Newcastle|
NTE Nantes|NUE Nuremberg|OPO Porto|ORD Chicago|ORK Cork|ORY Paris|OSL Oslo|OTP Bucharest|PDL Ponta Delgada|PDX Portland|
PEK Beijing|PER Perth|PHL Philadelphia|PHX Phoenix|PMI Palma|PRG Prague|PSA Pisa|RIX Riga|SCL Santiago|SEA Seattle|
SFO San Francisco|SGN Ho Chi Minh City|SIN Singapore|SNN Shannon|SOF Sofia|STR Stuttgart|SVQ Seville|SYD Sydney|
SZG Salzburg|TFS Tenerife|TLL Tallinn|TLS Toulouse|TLV Tel Aviv|TPE Taipei|TRD Trondheim|TUN Tunis|VCE Venice|
VIE Vienna|VLC Valencia|VNO Vilnius|WAW Warsaw|WLG Wellington|YEG Edmonton|YHZ Halifax|YOW Ottawa|YUL Montreal|
YVR Vancouver|YYC Calgary|YYZ Toronto|ZAG Zagreb|ZRH Zurich
"""
_CODE = 4
_TOWNS = {row.strip()[:3]: row.strip()[4:] for row in _ROWS.split("|")}


def is_airport(place: str) -> bool:
    """Whether a stop is written as an airport's code."""
    return place in _TOWNS


def town(place: str) -> str:
    """A stop with the town whose airport it is, where only its code is written: "Porto (OPO)"; none in capitals."""
    if place in _TOWNS:
        return f"{_TOWNS[place]} ({place})"
    return place.title() if place.isupper() and len(place) > _CODE else place
