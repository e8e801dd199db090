"""Redaction of what people jot down, send each other and type, in many languages; what looks alike stays.

A secret stands between « and », a line break is written ¶. All values are invented.
"""

import re

import pytest

from gumd.redact import redact
from gumd.secrets.checks import (
    is_french_number,
    is_no_clock_time,
    is_polish_account,
    is_random,
    is_tax_number_of_brazil,
)

NOTES = """
Wifi guest: «bluegiraffe42»|the wifi password is «bluegiraffe42»|WLAN im Ferienhaus: «Sonnenblume88»
wifi = «Karlsson-2041»|Netzwerkschlüssel: «48210937465522018834»|WLAN-Schlüssel «8841 2290 1177 5523 0981»
Passwort: «Sommer2024!»|Passwort lautet «Sommer2024!»|PW «Kartoffel99»|das pw fürs netflix ist «Kartoffel99»
Netflix pw is «Kartoffel99» btw|pass: «Tr0ub4dor»|mdp: «soleil-rouge7»|mdp netflix : «soleil-rouge7»
le mdp c'est «soleil-rouge7»|le mot de passe c'est «Marmotte12»|Le code wifi est «Marmotte12»
code wifi: «Marmotte12»|contraseña: «Girasol_77»|la contraseña del wifi es «Girasol_77»|la clave es «girasoles2020»
clave wifi «girasoles2020»|hasło: «Malina2023»|hasło do wifi to «Malina2023»|kod do drzwi: «4711»
kod do domofonu «2580#»|kod do bramy to «4471»|senha: «Abacaxi99»|senha do banco «Abacaxi99»
palavra-passe: «Abacaxi99»|wachtwoord: «Tulpen!2022»|het wachtwoord van de wifi is «tulpen2022»|ww is «Tulpen2022»
Password della wifi: «girasole77»|la password del wifi è «girasole77»|la pwd è «Girasole77»
password kya hai? «Desi@1234»|bhai wifi ka password «chaiwala123» hai|wifi ka password hai «chaiwala123»
password «Desi@1234» hai, kisi ko mat batana|OTP hai «482913»|aapka OTP «482913» hai
Your OTP for txn of Rs 4,500 at Shop is «482913». Do not share with anyone.
«482913» is the OTP for your login to NetBank|Me: what's the netflix password again?¶Ana: «bluegiraffe42»
Me: what was the wifi password??¶Tom: «Kartoffel99»|Ich: wie war nochmal das WLAN Passwort?¶Jana: «Kartoffel99»
Moi : c'est quoi le mdp du wifi ?¶Léa : «Marmotte12»|here is the password for the safe¶«Kartoffel99!»
Here's the login¶user: ana¶pw: «Kartoffel99»|password below:¶¶«Tr0ub4dor&3»
Passwort kommt in der nächsten Nachricht¶«Gx7-palme»|back door code «4711»|Hintertür Code «4711»
code back door: «4711»|Türcode: «4711»|Code für den Schlüsseltresor: «0815»|Schlüsselbox «0815»|key box code «0815»
key safe: «C1947»|lockbox on the left, code «1947»|Gate code is «#4471»|gate: «#4471»|alarm code «9921»
disarm the alarm with «9921»|the alarm is «9921»|turn the alarm off: «9921#»|Alarmanlage Code «9921»
digicode: «A4821»|Le digicode de l'immeuble est le «48A12»|Code portail «4471»|code porte d'entrée «4471A»
interphone code «4471»|code de l'alarme «9921»|código de la puerta: «4471»|el código del portal es «4471»
código do portão: «4471»|código do alarme é «9921»|codice del cancello «4471»|il codice dell'allarme è «9921»
code van de deur: «4471»|deurcode «4471»|alarmcode is «9921»|code van het sleutelkastje: «0815»
the safe combo is «24 - 08 - 36»|locker combo «12-34-07»|bike lock «4471»|bike lock combination: «4471»
Zahlenschloss: «4471»|cadenas vélo «4471»|Airbnb check in: door code is «482913», apt 4B
Airbnb: use code «4829» on the keypad|your access code for the apartment will be «4829»|garage keypad pin «4829»
Zugangscode: «K7-4829»|PIN «4829»|pin's «4829»|die PIN für die Karte ist «4829»|PIN EC-Karte «4829»
EC Karte: «4829» PIN|Geheimzahl: «4829»|code de la carte bleue «4829»|code CB : «4829»|code carte: «4829»
PIN de la tarjeta «4829»|il pin del bancomat è «4829»|pincode «4829»|pincode van mijn pas is «4829»
sim pin: «4829», puk: «12345678»|SIM PIN «4829» PUK «87654321»|phone unlock code «482913»|phone passcode is «482913»
iPad code «482913»|Handy entsperren: «482913»|Handy PIN: «4829»|voicemail pin «4829»|«482913» is your Instagram code
[Shop] code «482913» – valid for 10 minutes|Subject: «482913» is your sign-in code
Subject: Your login code: «482913»|Ihr Bestätigungscode lautet «482913»|Dein Code: «482913»|Ihre TAN lautet «482913»
TAN «482913» für Überweisung von 120 EUR|Votre code est «482913»|Votre code de vérification : «482 913»
Code de confirmation «482913»|Tu código es «482913»|«482913» es tu código de WhatsApp|Seu código é «482913»
Codice OTP «482913»|Il tuo codice di accesso: «482913»|Uw inlogcode: «482913»|Twój kod weryfikacyjny: «482913»
Kod weryfikacyjny to «482913»|Kod SMS: «482913»|Kod BLIK «482913»|WhatsApp code «482-913»
Login code: «48291». Do not give this code to anyone|Enter this code: «482913»|Microsoft security code «4829137»
2FA: «482913»|2FA code «482913»|authenticator: «482 913»|Zoom Meeting ID: 839 2938 1123 Passcode: «482913»
Meeting-ID: 839 2938 1123¶Kenncode: «482913»|Passcode: «Kr7mQ2»|Teams meeting passcode «Kr7mQ2»
sshpass -p'«Kartoffel99»' ssh ana@host|mysql -uroot -p«Kartoffel99» shop
mysql -h db -u root --password='«Kartoffel99»'|PGPASSWORD=«Kartoffel99» psql -h db|redis-cli -a «Kartoffel99»
Server=db;Uid=ana;Pwd=«Kartoffel99»;|htpasswd -b .htpasswd ana «Kartoffel99»
openssl enc -aes-256-cbc -k «Kartoffel99» -in a|7z x a.zip -p«Kartoffel99»|unzip -P «Kartoffel99» a.zip
zip -P «Kartoffel99» a.zip f|ansible-vault pass «Kartoffel99!»
mount -t cifs //srv/s /mnt -o username=ana,password=«Kartoffel99»|docker login -u ana -p «Kartoffel99» reg.example
kubectl create secret generic db --from-literal=password=«Kartoffel99»
kubectl create secret generic db --from-literal=dbpw='«Kartoffel99»'|wpa_passphrase Home «bluegiraffe42»
psk="«bluegiraffe42»"|WIFI:T:WPA;S:Home;P:«bluegiraffe42»;;|DB_PASSWORD=«Kartoffel99»|MAIL_PASSWORD="«ab cd ef gh»"
DJANGO_SECRET_KEY='«django-insecure-x7#k2m»'|JWT_SECRET=«supersecretjwt»|STRIPE_KEY=«k3jh4g5k2j3h4g5k»
  "password" : "«kartoffel»",|password: "«correct horse»"|"passwd":"«kartoffel»"|'pass' => '«kartoffel»',
$password = '«kartoffel»';|ana / «Kartoffel99!»|login: ana / «Kartoffel99»|Login ana, Passwort «Kartoffel99»
user ana pass «kartoffel9»|usuario: ana / contraseña: «patata9»|identifiant: ana mdp: «patate9»
identifiants : ana@mail.example / «Patate99»|gmail: ana@mail.example «Patate99!»
Netflix: ana@mail.example / «Kartoffel99»|Netflix¶ana@mail.example¶«Kartoffel99»
Spotify - ana@mail.example - «Kartoffel99»|"login":{"username":"ana","password":"«kartoffel»","totp":null}
2FA secret: «JBSWY3DPEHPK3PXP»|setup key: «jbsw y3dp ehpk 3pxp»|authenticator secret key «JBSW Y3DP EHPK 3PXP»
Seed phrase: «lamp river stone cloud grape tiger ocean piano sugar wheel honey brick»
my seed words are «lamp river stone cloud grape tiger ocean piano sugar wheel honey brick»
recovery phrase¶1. «lamp»¶2. sea¶3. sky¶4. cloud¶5. grape¶6. cat¶7. fox¶8. owl¶9. sugar¶10. wheel¶11. honey¶12. brick
wallet: «lamp river stone cloud grape tiger ocean piano sugar wheel honey brick»¶¶Your payment is late
12 words: «lamp river stone cloud grape tiger ocean piano sugar wheel honey brick»
Metamask «lamp river stone cloud grape tiger ocean piano sugar wheel honey brick»
frase semilla: «lampara rio piedra nube uva tigre oceano piano azucar rueda miel ladrillo»
phrase de récupération : «lampe fleuve pierre nuage raisin tigre ocean piano sucre roue miel brique»
backup codes¶«1234 5678»¶8765 4321|Google backup codes: «4821 9930», 1188 2203
codes de secours : «48219930» 11882203|Wiederherstellungsschlüssel: «RK7Q-M2PX-99TT-KLW3»
FileVault recovery key «RK7Q-M2PX-99TT-KLW3-AB12-CD34»
Bitlocker recovery key¶«482913-118820-330991-220188-482913-118820-330991-220188»
card «4111 1111 1111 1111» exp 09/27 cvv 123|Visa «4111-1111-1111-1111»|Amex «3782 822463 10005»
Kreditkarte 4111 1111 1111 1111, 09/27, «123»|CVV «123»|cvc: «123»|CVV ist «123»|die drei Ziffern hinten: «123»
cryptogramme «123»|Prüfziffer «123»|IBAN «DE89 3704 0044 0532 0130 00»|meine IBAN ist «DE89370400440532013000»
compte: «FR76 3000 6000 0112 3456 7890 189»|account number «12345678» sort code 12-34-56
sort code 12-34-56 acc no «12345678»|routing 021000021 account «123456789012»|a/c no «123456789012» IFSC HDFC0001234
CLABE «032180000118359719»|SSN «123-45-6789»|social security number: «123 45 6789»|NI number «QQ 12 34 56 C»
National insurance: «QQ123456C»|Steuer-ID «86095742719»|Steuernummer «133/8150/8159»|SV-Nummer: «65070648K511»
AHV «756.9217.0769.85»|AHV-Nr. «7569217076985»|n° sécurité sociale «184127645108946»
numéro fiscal «12 34 567 890 123»|DNI «12345678Z»|mi DNI es «12345678-Z»
número de la seguridad social «281234567840»|NIF «123456789»|CPF «123.456.789-09»|cpf: «12345678909»
CF: «RSSMRA85T10A562S»|BSN «123456782»|bsn nummer: «123456782»|PESEL «44051401359»|aadhaar no. «234123412346»
PAN card «ABCPE1234F»|PAN: «ABCPE1234F»|SIN «046 454 286»|EIN «12-3456789»|TIN «912-70-1234»
Passport no. «C01X00T47»|passport number: «533401372»|Reisepass «C01X00T47»|Passnummer: «C01X00T47»
Personalausweis «T220001293»|Ausweisnummer «T220001293»|pasaporte «AAA123456»|passaporte «CC123456»
paspoort «NX1234567»|paszport «EA1234567»|driver's license number «D1234567»|Führerschein «B072RRE2I55»
Windows product key «VK7JG-NPHTM-C97JM-9MPGT-3V66T»|License key: «AB12-CD34-EF56-GH78»|serial «AB12-CD34-EF56-GH78»
clé de licence : «AB12-CD34-EF56-GH78»|clé d'activation «AB12-CD34-EF56-GH78»|API key = «acme_live_9fK2mQ7xR4tY8wZ1»
«sk_acme_9fK2mQ7xR4tY8wZ1pL5nB3»|Authorization: Basic «YW5hOkthcnRvZmZlbDk5»|pw is same as before, «Kartoffel99»
same pw as netflix («Kartoffel99»)|changed the wifi to «bluegiraffe42»|set the pin to «4829»
neues Passwort «Kartoffel99», nicht weitergeben|mein Passwort ist «kartoffelsalat»|Passwort für den Drucker: «1234»
router admin/«admin77»|router login admin admin«99»|Fritzbox-Kennwort: «fenster4421»
master password → «Lantern Orbit Quiet»|master pw - «lanternorbit7»|Bitwarden master: «lanternorbit7»
apple id pw «Lantern77»|pass for the zip is «Lantern77»|zip password «lantern77»
encrypted with «Lantern77!» as password|locker 12, code «4829»|office door: «4829*»
building code is «4829», 3rd floor|Klingel Meier, Türcode «48#29»|Key under mat, alarm «4829»
Zugangsdaten¶Benutzer: meier¶Kennwort: «igelchen»|Zugangsdaten: meier «Igel2021»
our house wifi is called Fernweh and the pw is «Apfelbaum19»|Hausmeister: Garage «3391#» bitte nicht weitersagen
Ferienwohnung Sylt - Schlüsselsafe Code «7193»|Le code pour le portail : «2846»|Voici le mot de passe : «Citron!84»
mi contraseña nueva es «limon_84»|O código da porta é «2846»|il pin della sim è «2846»
de pincode van de fietsenkelder is «2846»|hasło do poczty: «Cytryna84»
Dear customer, «739184» is your one time password for transaction. Valid 5 min.|«739184» ist Ihr Einmalpasswort
Ihr PayPal-Sicherheitscode: «739184»|Votre code à usage unique : «739184»
heroku config:set SECRET_TOKEN=«zx81zx81zx81»|ssh root@10.0.0.3 # pw «Zitrone84!»|passport nr «P4837261»
my passport number is «P4837261»|NSS: «1 85 05 78 006 084 91»|steuer id «12345678911»|My BSN is «111222333»
kontonr «1234567890»|cvv2 «837»|router pw «zitrone84»|admin password for the NAS = «zitrone»
Hotel Wi-Fi: «Seaview2031»|netflix password? «Zitrone84»|PW lautet «Zitrone84»|neues PW: «Zitrone84»
pass phrase: «lamp sea orbit»|ATM pin «2846»|the house alarm code is «2846»|press «2846#» at the gate
they changed the keypad and my code is not working¶You: They reset it. It is «7152#» now, hash at the end
the door code's new¶Ana: it's «7#3096A», tell nobody|The pumphouse keypad is «7#3814», turn it|code «C7#2390» merci
Seitentür: «C4571E#» (nicht weitergeben)|Labor hat ein neues Schloss. Code «80517#»
gate and key cabinet: «5581*2». Sign out
side door, alarm panel is behind the piano, «7316#» to disarm|New code for the lane door is «C58Y3094», learn it
key safe left of the meter box, code is «58C1B», and turn it|Stair door keypad is «C2960X» then push hard
«4929 8830 1177 6053»  09/28|Número: «5892 4410 0736 2296»   Vto: 08/28|Kortnummer: «4988 2210 7736 0146»   Udløb 11/27
wifi  BrambleNet / «crust-on-hazel-1793»|Clave provisoria: «Benteveo.3328.x»|https://r.example/one-time?code=«LNT-7QX5-90ZB»
lftp -u bob,«Pech+Ahle_1921» ftp.example|net use Z: \\\\a\\b /user:BHC\\svc «Pelican-Trowel-93»
votre code d'accès : «TQ8-42RN-77VE»   (valide 24 h)
code to get in: «2846»|PGPASSWORD='«zitrone»'|licence key is «QW12-ER34-TY56-UI78»
"""
ALIKE = """
Your order 4829-118820 has shipped|Tracking: 1Z999AA10123456784|Royal Mail tracking AB123456789GB
Paketnummer: 01234567890123|N° de commande : 48291882|numéro de suivi 6A12345678901
commit 3f786850e387550fdab836ed7e6dc881de23001b|merge 3f78685 into main|md5 d41d8cd98f00b204e9800998ecf8427e
uuid 550e8400-e29b-41d4-a716-446655440000|call 0171 4829118|Tel. 030 48291188|phone: 555-482-9113
Telefon: 089 / 4829113|born 12.04.1987|meet on 2024-05-03 at 14:30|price: 48.29|ISBN 978-3-16-148410-0
close the office ticket #4829 and the house one too|the code has width = 1024*256 in it|C# 8 code, F# too
2019 2020 2021 2022|4000 5000 6000 7000|door 3 of flat 12*2|code review of PR#4829 is done
course code CS4829|exam code MATH2001|Room 4711, second floor|room code B-204 on the rota|v4.8.29 released
Python 3.12.4|password reset|Password reset requested|No password required, just log in|Passwort vergessen?
¿olvidaste tu contraseña?|the password field is too short|use a password manager|I keep forgetting my password
Password must contain 8 characters|Passwort muss mindestens 12 Zeichen haben|Password incorrect
the wifi password is on the router|wifi password is written on the board|WLAN-Passwort hängt in der Küche
Le mot de passe du wifi est affiché à l'accueil|la contraseña está en la nota|what's the wifi password?
is the wifi down again?|wifi: 5GHz, channel 36|pass me the salt|season pass 2024|day pass 49.00
Pass the exam by 2025|I will pass 2024|museum pass: 3 days|bib number 4829|Startnummer 4829|dossard 4829
booking ref: 8JK2LM|Buchungsnummer 48291188|confirmation number: 482911|PNR X7K4QP|seat 48A|invoice no. 4829-2024
Kundennummer 4829118|customer number 48291182|Mitgliedsnummer 48291|ticket #4829|PR 4829 merged|JIRA ABC-4829
error code: 500|exit code 137|status code 429|zip code 94107|code postal 75011|PLZ 10115|area code 415
country code 49|dress code black tie|promo code SUMMER20|coupon code SAVE2024|Gutscheincode SOMMER24
voucher code HX9K2|code review done|morse code is fun|source code in src/main.py line 4829|code coverage 82%
barcode 4006381333931|product code 4829-A|article number 4829118|SKU AB-4829-XL|part number 4829-1188-22
model WH-1000XM4|sort the code by date|hex color #ff00aa|pin the message|GPIO pin 17|pin it to the board
pinned 12 posts|safety pins 200 pieces|alarm at 06:30|alarm: 6:45|Wecker auf 0630|gate 14 closes at 1830
gate opens 1830|door opens at 1900|locker room 2nd floor|safe travels 2024|garage sale 2024|key takeaways 2024
key results Q3 2024|keys: see table 12|primary key id 4829118|foreign_key = customer_4829|sort_key=date_desc
token usage 4829 of 8192|max_new_tokens=512|tokenizer vocab 32000|secret santa: Anna draws Tom
Secretary 2024 minutes|the secret is butter|authorization form 2024|session 4 of 12|session: Tuesday 1830
training session 20240503|cookie recipe: 200 g sugar|login page redesign|login issue fixed in 4.8.2
user: Anna Miller|username ana_miller|sign in with Google|two-factor authentication enabled|verification email sent
verify your email by 5 May|Your code was merged|code: black, size 42|code 4829 is the one for the course
your code review is due 20240503|IBAN required for refund|send me your IBAN please|card ending 4829
Karte endet auf 4829|visa appointment 12 May 10:30|credit card statement 05/2024|valid until 2027-09
membership expires 09/2027|social security appointment 12-05-2024|tax return 2023 due 31.07.2024
Steuererklärung 2023|Steuernummer liegt beim Steuerberater|passport renewal 12 May|my passport is expired
driving licence test 12 May 0900|license MIT 2024|licence plate B-AB 4829|Kennzeichen M-XY 4829|serial port COM3
BSN magazine 2024|pan: medium heat, 12 min|CF card 64GB|EIN Bier, 4.80|ein 4829 km langer Weg
DNI renovation cita 12 mayo|CPF conference 2024|random seed: 1234|seeds: tomato basil pepper carrot
packing list: socks shirts shoes tent stove lamp rope knife map water food towel
12 words: describe your day in 12 words|recovery day after 2 sets|backup finished 2024-05-03 02:00
rescue dog centre 2024|master plan 2025|master of science 2019|wallet: brown leather|phrase of the day: carpe diem
temperature 38.5, pulse 72|weight 72.5 kg|4x400m in 68, 69, 70, 68|score 48:29|PB 1:48:29|48.291188, 11.882033
192.168.178.1|mac 00:1A:2B:3C:4D:5E|ssh ana@192.168.178.20 -p 2222|mkdir -p /srv/data/2024|tar -xzf a.tar.gz
curl -sS https://a.example/v1/users|pip install requests==2.31.0|git log -p 3f78685
git checkout -b feature/4829-login|export EDITOR=nvim|DB_HOST=localhost|TOKEN_LIMIT=4096|PASSWORD_MIN_LENGTH=12
password = os.getenv("DB_PASSWORD")|if password == expected: return True|type Password = string
token = await fetchToken(user)|pw = getpass()|class PasswordField(Field):|<label for="password">Password</label>
"password": null|- password (string, required)|Room list 4829 4830 4831|Samples: A12 B13 C14 D15
gene BRCA1 c.5266dup|LOT: 48291 EXP: 09/2027|meter reading 48291|relevé compteur 048291|Zählernummer 1ESY1160
policy number 4829118|flat 48, 29 Elm Street|Hausnummer 48, 2. Stock|Konto gekündigt 2024|account opened 12.05.2024
our account number of followers is 4829|loss 0.4829 acc 0.9118|UTC offset 0200|Zoom room 4|extension 4829
fax 030 482911|radio 104.6|Bus 148, stop 4829|train ICE 4829 to Hamburg|bike lock needs oil|bike 28 inch
digicode en panne|le digicode ne marche pas|the door code changed last week|new door code is coming Monday
alarm code changed 2024|TAN list expired|tan(45) = 1|OTP bank branch 12|PIN falsch eingegeben|PIN vergessen
forgot my pin again|hasło zapomniane|senha incorreta|esqueci a senha|wachtwoord gewijzigd op 12-05-2024
password bhool gaya|password kya hai?|pass ho gaya 82%|pass percentage 82.5|pass rate: 82%|ww2 documentary 1942
ww: 12 km|pw 3 starts 12 May|Code of Conduct v2|Da Vinci Code 2003|Area 51|The password is a 2019 film
Losungswort des Tages: Freude|keycode 27 is Escape|KEY_ESCAPE = 27|combination therapy 2024|combo menu 12.90
safe: 12 mg daily|Combination skin care 50 ml|Sudoku 4829|level 48, 2911 points|use code on page 12
use code SUMMER at checkout|enter 20 reps|use 400 g to make dough|2500 as a deposit|1200 is the deposit for the flat
it is 4829 km|ana / tom / lea|spotify / netflix / disney|ana@mail.example|contact: ana@mail.example, Room 4829
Anna Miller - ana@mail.example - Berlin|Netflix¶ana@mail.example¶Plan: Standard|the gate code meeting is at 1530
PIN diodes from 1999|passport photos 35x45 mm|Konto: Sparen 2031|account 2031 budget|our office 4829 staff
lock 12 screws|alarm 0715|Tor 2 in der 48. Minute|ladder to the shed 2031|apartment 4829, Elm Street
decode 4829 frames|QR code 2031 menu|storage 4829 GB free|clave de sol|the key is practice
key takeaway: revenue up 4829|pass 3 of 5: polishing|I passed Physics101|tan 45 is 1|otp bank raised rates 2031
wifi: Telekom_FON|wifi cafe on Elm Street 29|master class 2031|master thesis: chapter 3|admin panel2 is broken
ana@mail.example 2031-05-07|login: see 1Password|the wallet holds 24 cards|social media 2031|my social life in 2031
DNA 12345|card 4829 of 5000 collected|building 4829 on campus map|house 2031 sq ft|code 2031-A building regulations
entry fee 1200|access 2031 report|phone: 4829|iban please|nie 12345 mal|Jahrgang 2031, Klasse 8b, Raum 4711
npm ERR! code ELIFECYCLE|Zählercode 1.8.0|shed 4x3 m|parking space 1234|parking 1200 per month|poort 8080|port 8443
porta 4430
"""


def lines_of(block: str) -> list[str]:
    return block.strip().replace("\n", "|").split("|")


@pytest.mark.parametrize("note", lines_of(NOTES))
def test_a_secret_in_a_note_a_chat_or_a_command_goes(note: str) -> None:
    text = re.sub("[«»]", "", note).replace("¶", "\n")
    done = redact(text)
    assert done.kinds
    assert not [secret for secret in re.findall("«(.*?)»", note) if secret in done.text]
    assert redact(done.text) == (done.text, ())


@pytest.mark.parametrize("text", lines_of(ALIKE))
def test_what_only_looks_alike_stays_as_it_is(text: str) -> None:
    assert redact(text.replace("¶", "\n")) == (text.replace("¶", "\n"), ())


def test_a_key_with_an_unknown_prefix_goes_and_a_long_name_stays() -> None:
    key = "acme_live_" + "9fK2mQ7xR4tY8wZ1pL5n"
    assert key not in redact(f"use {key} there").text
    for name in ("getHttp2ConnectionPoolManagerV2", "3f786850e387550fdab836ed7e6dc881de23001b", "x" * 30):
        assert not is_random(name)


def test_a_password_managers_export_goes_as_a_whole() -> None:
    rows = "https://a.example,bob,swordfish\nhttps://b.example,eve,tuna\n"
    assert redact(f"url,username,password\n{rows}\nBye").text.split() == [
        "url,username,password",
        "[redacted:credentials]",
        "Bye",
    ]


def test_checksums_tell_numbers_of_people_from_others() -> None:
    assert is_tax_number_of_brazil("123.456.789-09")
    assert not is_tax_number_of_brazil("123.456.788-09")
    assert is_polish_account("61109010140000071219812874")
    assert not is_polish_account("61109010140000071219812875")
    assert is_french_number("1 85 05 78 006 084 91")
    assert not is_french_number("1 85 05 78 006 084 92")


def test_an_alarm_clock_is_no_alarm_code() -> None:
    assert not is_no_clock_time("0630")
    assert is_no_clock_time("9921")
    assert is_no_clock_time("0630#")
