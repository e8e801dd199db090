"""Phishing in many languages is known by its signs; real notices, families and offices are not taken for it."""

import pytest

from gumd.untrusted.phishing import leads_astray, looks_like_phishing

PRETENDING = [
    "Your parcel is on hold due to unpaid customs of 1.99. Pay here: https://dhl-customs.top/pay",
    "DHL: Ihr Paket wartet. Zollgebühr 1,99 € zahlen: https://dhl-paket.xyz/z",
    "USPS: your package has arrived at the warehouse but cannot be delivered due to incomplete address. https://uspostal-track.top/x",
    "HMRC: you are eligible for a tax refund of £412.22. Claim it at https://hmrc-refund.online/claim",
    "Finanzamt: Sie haben Anspruch auf eine Steuererstattung von 512,30 €. Hier beantragen: https://elster-erstattung.online",
    "Impots : vous avez droit à un remboursement de 312 €. Accédez au formulaire : https://impots-remboursement.top/f",
    "Your Netflix payment failed. Update your billing at https://netflix.billing-update.info/login",
    "Netflix: Ihre Zahlung wurde abgelehnt. Aktualisieren Sie Ihre Daten: https://netflix-konto.info",
    "Geek Squad: $449.99 has been charged to your account. To cancel call +1 (800) 555-0199 within 24 hours.",
    "PayPal invoice: you sent $699.00 to CryptoHub. If this was not you call our support at 1-800-555-0123.",
    "Hi, it's the CEO. I need an urgent wire transfer of 24,500 EUR today. Keep this between us.",
    "Hallo, hier ist der Geschäftsführer. Bitte überweisen Sie dringend 18.000 EUR, streng vertraulich.",
    "Our bank details have changed. Please pay the outstanding invoice to the new account IBAN below.",
    "Unsere Bankverbindung hat sich geändert. Bitte überweisen Sie die offene Rechnung auf das neue Konto.",
    "Hallo Mama, mein Handy ist kaputt, das ist meine neue Nummer. Kannst du mir dringend Geld überweisen?",
    "Coucou maman, j'ai cassé mon téléphone, voici mon nouveau numéro. Peux-tu me faire un virement ?",
    "Congratulations! You have won a new iPhone. Claim your prize: https://bit.ly/win",
    "Sie haben gewonnen! Holen Sie Ihren Preis ab: https://gewinn-aktion.top",
    "Your mailbox is full. Click to upgrade your storage: https://owa-upgrade.webmail-login.com",
    "Your password expires today. Keep the same password: https://office365.keep-password.com/login",
    "We detected an unusual sign-in. Secure your account now: https://microsoft.account-secure.info",
    "Your Apple ID has been locked. Verify at https://apple.id-verify.support",
    "Volksbank: Ihr Zugang wurde eingeschränkt. Bitte verifizieren: https://vr-banking.top",
    "BBVA: hemos bloqueado su cuenta. Verifique sus datos en https://bbva-seguridad.info",
    "Poste Italiane: il suo pacco è in giacenza. Paghi 2 € qui: https://poste-spedizione.top",
    "Intesa: il suo conto è stato sospeso. Verifichi i dati: https://intesa-sicurezza.info",
    "ING: uw pas verloopt. Vraag een nieuwe aan via https://ing-pas.top",
    "InPost: paczka wstrzymana. Doplac 1,50 zl: https://inpost-doplata.top",
    "Your electricity will be disconnected tonight at 9:30 pm. Call officer 9812345678 immediately.",
    "You have an unpaid toll. Pay $6.99 to avoid late fees: https://ezpass-toll.top/pay",
    "I hacked your webcam. Send 0.1 bitcoin to bc1qxyz or I publish the video.",
    "Your wallet must be validated. Enter your seed phrase at https://metamask-validate.io",
    "Job offer: earn 300 EUR a day from home, contact us on WhatsApp +44 7700 900123",
    "I am a lawyer of a late client who left $12,500,000. Reply with your bank details to receive it.",
    "HR: updated salary table, sign in with your mail password to view: https://hr-payroll.web.app.top",
    "You received a voice message. Listen: https://voicemail-secure.top/listen",
    "LinkedIn: you appeared in 9 searches. Confirm your account http://linkedin.confirm-user.top",
    "Amazon: order of MacBook $1,899 was placed. If not you, cancel here: https://amaz0n.orders-cancel.com",
]
REAL = [
    "Your Amazon order has shipped. Track it at https://www.amazon.com/track",
    "Netflix: new sign-in from Firefox. If this was you, ignore this mail. https://www.netflix.com/account",
    "Your invoice for May is attached. Payment is due within 14 days.",
    "Ihre Rechnung über 49,90 € ist fällig bis 14. Mai. Bitte überweisen Sie auf das bekannte Konto.",
    "Reminder: your dentist appointment is on 12 May at 10:00. Call 030 482911 to reschedule.",
    "Your appointment is confirmed for 12 May 10:30. Please bring your insurance card.",
    "Booking confirmed: Hotel Seaview, 12-14 May 2031. Manage your booking at https://www.seaview.example/b",
    "Flight LH482 on 12 May confirmed. Check in at https://www.lufthansa.com/checkin",
    "DHL: Ihr Paket kommt heute zwischen 12 und 15 Uhr. https://www.dhl.de/verfolgen",
    "Your parcel was delivered to your neighbour at no. 12.",
    "Votre colis sera livré demain. Suivi : https://www.laposte.fr/suivi",
    "Hi mum, arriving at 6, can you pick me up?",
    "Mama, kannst du mir 20 Euro für den Ausflug mitgeben?",
    "Can you send me the slides before the meeting? Urgent, thanks",
    "Please transfer the rent by Friday. Thanks, Jana",
    "I got a new number: 0171 4829118. Save it please.",
    "My new phone number is 07700 900123, lost the old phone.",
    "We won the match! Prize giving at 6.",
    "Congratulations on your new job!",
    "Congratulations, you passed the exam.",
    "Happy birthday! Here is a gift card for the bookshop.",
    "Anna shared a document with you: https://docs.google.com/d/abc",
    "GitHub: a new SSH key was added to your account. https://github.com/settings/keys",
    "Your password was changed. If this was not you, contact support.",
    "Your bank statement is ready. Log in as usual to view it.",
    "Sparkasse: Ihr Kontoauszug ist online verfügbar.",
    "Your subscription renews on 12 May for 9.99 EUR. Manage it at https://www.spotify.com/account",
    "Spotify: payment received. Thank you.",
    "HR: please submit your timesheet today.",
    "IT: mail server maintenance tonight at 22:00, no action needed.",
    "The council: your parking permit expires on 12 May. Renew at https://www.gov.uk/parking",
    "Library: your loan expires tomorrow. Renew online at https://library.example.org",
    "The electricity will be off tomorrow from 9 to 11 for maintenance.",
    "Tax office: your tax assessment has been posted.",
    "Steuerbescheid 2030 liegt bereit in ELSTER. https://www.elster.de",
    "HMRC: your self assessment is due by 31 January. https://www.gov.uk/self-assessment",
    "Job offer: we are happy to offer you the position of nurse from 1 June.",
    "Interview on 12 May 14:00, Zoom: https://zoom.us/j/839",
    "You are invited to Anna's wedding on 12 May. RSVP please",
    "Course registration confirmed: Pottery, Mondays 19:00",
    "Your refund of 24.99 EUR was issued to your card.",
    "Ihre Rückerstattung von 24,99 € wurde veranlasst.",
    "School: the trip costs 25 EUR, please pay by Friday via the parents' portal.",
    "Vaccination appointment 12 May 9:00, call 116117 to cancel",
    "Your train 482 on 12 May is delayed; rebook at https://www.bahn.de",
    "Your car service is booked for 12 May 8:00.",
    "Zahlungserinnerung: bitte begleichen Sie Rechnung 4829 bis 12.05.",
    "The webinar on crypto regulation is on 12 May",
    "our new bank account for the club fees is on the website",
    "Restaurant table for 4 booked on 12 May at 19:30. Call 030 4829 to cancel.",
    "Your gym membership renews on 1 June. Call us on 030 482911 to cancel.",
    "Your insurance renews on 1 June for £312. If you want to cancel call 0800 482911.",
]


@pytest.mark.parametrize("text", PRETENDING)
def test_what_cheats_is_known(text: str) -> None:
    assert looks_like_phishing(text)


@pytest.mark.parametrize("text", REAL)
def test_what_really_comes_from_whom_it_says_is_let_through(text: str) -> None:
    assert not looks_like_phishing(text)


def test_the_signs_of_a_scheme_count_only_close_together() -> None:
    far = "\n".join(["Mum has a new number."] + ["We walked by the sea and had tea."] * 60 + ["I will pay the rent."])
    assert not looks_like_phishing(far)
    assert looks_like_phishing("Hi mum, this is my new number. Can you pay 900 for me?")


def test_a_short_link_to_something_nice_is_no_phishing_but_leads_astray() -> None:
    text = "See our photos: https://bit.ly/3abc"
    assert not looks_like_phishing(text)
    assert leads_astray(text)
    assert not leads_astray("https://photos.example/album")
