# Dutch. Short, calm, formal "u"; buttons in the infinitive. The firm is "het bedrijf".

# The frame
skip = Naar de inhoud
secured-by = Beveiligd door Countersign voor { $firm }
secured-by-us = Beveiligd door Countersign
help = Hulp van { $firm }
language = Taal
signed-in-as = Ingelogd als { $person }
sign-out = Uitloggen

# Words of every form
continue = Doorgaan
back = Terug
show = Tonen
hide = Verbergen
copy = Kopiëren
copied = Gekopieerd
download = Downloaden
print = Afdrukken
checking = Controleren…
sending = Verzenden…
saving = Opslaan…
start-again = Opnieuw beginnen
code = Code
email = E-mailadres
login-id = Gebruikersnaam
password = Wachtwoord
new-password = Nieuw wachtwoord
confirm-password = Nieuw wachtwoord, nog een keer
country = Land
phone = Telefoonnummer
phone-hint = Alleen cijfers, zonder landnummer
send-code = Code versturen
request-new-code = Nieuwe code aanvragen
other-channel = De andere manier gebruiken
valid-until = Geldig tot { $time }, nog { $left }
code-over = Deze code is verlopen. Vraag een nieuwe aan.
step = Stap { $now } van { $of }

# Sign in
sign-in-title = Inloggen
sign-in-heading = Inloggen
sign-in = Inloggen
signing-in = Bezig met inloggen…
forgot-password = Wachtwoord vergeten
forgot-login-id = Gebruikersnaam vergeten
back-to-sign-in = Terug naar inloggen
use-another-account = Ander account gebruiken

# The second step
other-ways = Andere manieren
app-heading = Vul de code uit uw app in
app-lead = Open ‘{ $name }’ en vul de 6 cijfers in die er nu staan.
sms-heading = Ontvang een code per sms
sms-lead = We sturen een code naar het nummer ‘{ $name }’.
code-heading = Vul de code in die we naar { $to } hebben gestuurd
code-lead = Het kan even duren voordat hij aankomt.
key-heading = Gebruik uw beveiligingssleutel
key-lead = Uw browser vraagt om ‘{ $name }’. Houd de sleutel bij de hand.
key-use = Beveiligingssleutel gebruiken
key-add = Beveiligingssleutel toevoegen
key-again = Opnieuw proberen met nieuw verzoek
key-waiting = Wachten op uw sleutel…
key-canceled = Het verzoek eindigde voordat uw sleutel antwoordde. Probeer het opnieuw wanneer u klaar bent.
key-failed = Uw sleutel kon hier niet worden gebruikt. Probeer het opnieuw of gebruik een andere manier.
key-duplicate = Deze sleutel is al toegevoegd. Gebruik een andere.
key-unsupported = Deze browser kan geen beveiligingssleutels gebruiken, of scripts staan uit. Gebruik een andere manier.
push-heading = Keur goed op uw apparaat
push-lead = We sturen een verzoek naar ‘{ $name }’. U keurt het daar goed met een getal dat op deze pagina staat.
push-send = Verzoek sturen
push-send-again = Opnieuw sturen
prompt-heading = Vul dit getal in op uw apparaat
prompt-lead = Open het verzoek op ‘{ $name }’ en vul in:
prompt-over = Dit verzoek is verlopen. Stuur een nieuw verzoek.
prompt-denied = Het verzoek is op uw apparaat geweigerd. Stuur een nieuw verzoek als u nog wilt inloggen.
prompt-wrong-number = Op uw apparaat is niet het getal ingevuld dat hier stond. Stuur een nieuw verzoek.
prompt-expired = Op uw apparaat heeft niemand op tijd geantwoord. Houd het bij de hand en stuur een nieuw verzoek.
approved-heading = Goedgekeurd
approved-lead = Uw apparaat heeft deze inlogpoging goedgekeurd.
device-code-heading = Vul de code in die uw apparaat toont
way-device-code = Code die ‘{ $name }’ toont
recovery-heading = Gebruik een herstelcode
recovery-lead = Vul een van de codes in die u hebt bewaard toen u uw tweede stap instelde. Elke code werkt één keer.
recovery-code = Herstelcode
bypass-heading = Gebruik een code van uw beheerder
bypass-lead = Vul de code in die u van een beheerder van { $firm } hebt gekregen.
bypass-code = Code van uw beheerder
way-recovery-code = Herstelcode
way-bypass-code = Code van uw beheerder
remember = { $count ->
    [one] Dit apparaat { $count } dag vertrouwen
   *[other] Dit apparaat { $count } dagen vertrouwen
}
kind-totp = Authenticator-app
kind-webauthn = Beveiligingssleutel
kind-push = Gekoppeld apparaat
kind-sms = Sms

# Forgot password
forgot-password-lead = Vul uw gebruikersnaam in. Als er een account bestaat, sturen we een code naar het e-mailadres daarvan.
reset-code-heading = Vul de code uit uw e-mail in
reset-code-lead = Als er een account met die gebruikersnaam bestaat, is er een code onderweg naar het e-mailadres daarvan.
new-password-heading = Kies een nieuw wachtwoord
password-hint = Minstens 15 tekens (8 met een tweede stap). Een paar woorden die u kunt onthouden, werken goed.
set-password = Wachtwoord instellen
captcha-label = Ik ben een mens
captcha-verifying = Controleren…
captcha-verified = Gecontroleerd
captcha-failed = De controle is mislukt. Doe die opnieuw.
captcha-expired = De controle is verlopen. Doe die opnieuw.
captcha-no-script = Deze controle heeft scripts nodig. Sta scripts toe voor deze pagina, of vraag het bedrijf om uw wachtwoord te herstellen.

# Forgot login ID
forgot-login-id-lead = Vul uw e-mailadres in. Als het bij een account hoort, mailen we u de gebruikersnaam.
send-login-id = Gebruikersnaam versturen
login-ids-heading = Kijk in uw e-mail
login-ids-lead = Als dat adres bij een account hoort, is de gebruikersnaam onderweg. Het kan een paar minuten duren.

# Enrolment
enroll-heading = Stel uw tweede stap in
enroll-lead = { $firm } vraagt om een tweede stap bij het inloggen. Die houdt anderen buiten, zelfs als ze uw wachtwoord kennen.
enroll-add-lead = Kies wat u wilt toevoegen. Er wordt om gevraagd wanneer u inlogt.
method-totp = Een app op uw telefoon die codes toont. Werkt zonder netwerk.
method-webauthn = Een sleutel om in te steken of aan te tikken, of uw vingerafdruk of gezicht op uw apparaat.
method-push = De browser van uw telefoon vraagt u om het inloggen goed te keuren. U hoeft niets uit een store te installeren.
method-sms = Een code per sms. De andere manieren zijn veiliger.
phone-on-record = We sturen een code naar
enroll-grace = U kunt dit uitstellen tot { $day }.
not-now = Niet nu
another-method = Andere manier kiezen
enroll-totp-heading = Voeg uw authenticator-app toe
enroll-totp-lead = Scan deze code met uw authenticator-app.
qr-label = QR-code voor uw authenticator-app
open-in-app = Openen in een app op dit apparaat
secret-lead = Lukt scannen niet? Vul deze instelsleutel in de app in:
code-from-app = Code die de app toont
enroll-key-heading = Voeg een beveiligingssleutel toe
enroll-key-lead = Uw browser vraagt u uw sleutel aan te raken of met uw apparaat te bevestigen. De sleutel geldt alleen voor deze site.
enroll-key-consent = Uw browser vraagt misschien of deze site het model van uw sleutel mag zien. Sta dit toe als het bedrijf om bepaalde sleutels vraagt.
enroll-push-heading = Koppel uw apparaat
enroll-push-lead = Scan deze code met de camera van de telefoon waarmee u het inloggen gaat goedkeuren.
qr-label-device = QR-code voor uw apparaat
open-on-device = Openen op dit apparaat
pairing-lead = Of open er { $address } op en vul deze code in:
pairing-over = Deze code is verlopen. Maak een nieuwe.
new-pairing = Nieuwe code maken
code-from-device = Code die het apparaat toont
codes-heading = Bewaar uw herstelcodes
codes-lead = Als u uw tweede stap kwijtraakt, komt u met elk van deze codes één keer binnen. Bewaar ze waar u ze zonder dit apparaat vindt. Ze worden niet nog eens getoond.
codes-file = Herstelcodes voor { $firm }
codes-kept = Ik heb ze bewaard

# The link
link-heading = { $firm } heeft u iets gestuurd
link-lead = { $name }, laat eerst zien dat u het bent: we sturen een code naar een nummer of adres dat het bedrijf heeft.
link-lead-unnamed = Laat eerst zien dat u het bent: we sturen een code naar een nummer of adres dat het bedrijf heeft.
link-channels = Waar moet de code heen?
channel-sms = Per sms
channel-email = Per e-mail
link-code-lead = Vul hem hier in. Niemand van { $firm } vraagt u erom.
link-number-wrong = Klopt het nummer niet? Vraag { $firm } om het te corrigeren.
link-register-heading = Maak uw account aan
link-register-lead = Daarmee komt u terug bij wat { $firm } u heeft gestuurd, wanneer u maar wilt.
link-first-password-heading = Kies uw wachtwoord
link-first-password-lead = Uw gebruikersnaam is er al. Met een wachtwoord komt u terug wanneer u maar wilt.
create-login = Account aanmaken
link-sign-in-heading = Log in om het te zien
link-sign-in-lead = { $firm } heeft u iets gestuurd. Log in met uw account om het te zien.
link-items-heading = Wat { $firm } u heeft gestuurd
link-items-lead = { $name }, open hier wat u wilt zien.
link-items-none = Er is hier op dit moment niets.
open-item = Openen
opened-on = Geopend op { $day }
not-opened = Nieuw
link-others-heading = Dit is voor iemand anders
link-others-lead = U bent ingelogd als { $person }, en deze link is voor een andere persoon. Is hij van u, log dan uit en open hem opnieuw.
link-expired-heading = Deze link is verlopen
link-expired-lead = Vraag { $firm } om een nieuwe.
link-revoked-heading = Deze link is ingetrokken
link-revoked-lead = { $firm } heeft hem ingetrokken. Vraag het aan { $firm } als u hem nog nodig hebt.

# A session's door
session-heading = { $agent } nodigt u uit voor ‘{ $session }’
session-lead = Beste { $name }, { $agent } van { $firm } verwacht u.
session-next-none = Ga door, dan bent u binnen.
session-next-sms = Als u doorgaat, sturen we per sms een code naar { $to }. Vul hem hier in, dan bent u binnen.
session-next-email = Als u doorgaat, sturen we per e-mail een code naar { $to }. Vul hem hier in, dan bent u binnen.
session-next-sent = We hebben een code naar { $to } gestuurd. Ga door en vul hem in, dan bent u binnen.
session-next-told = Als u doorgaat, geeft { $agent } u een code. Vul hem hier in, dan bent u binnen.
session-next-later = Als u doorgaat, stuurt { $agent } een code naar { $to }. Vul hem hier in, dan bent u binnen.
session-not-you = Bent u niet { $name }? Sluit deze pagina en laat het { $firm } weten.
session-code-lead = Vul hem hier in om deel te nemen aan ‘{ $session }’.
session-seen = { $agent } kan deze code ook zien en aan u voorlezen.
session-told-heading = Vul de code in die { $agent } u geeft
session-told-lead = { $agent } leest hem aan u voor, bijvoorbeeld aan de telefoon. Houd deze pagina open.
session-later-heading = Vul de code in die { $agent } u stuurt
session-later-lead = Hij komt aan op { $to } zodra { $agent } hem stuurt. Houd deze pagina open.
session-told-over = Deze code is verlopen. Vraag { $agent } om een nieuwe.
session-unsent = De code kon niet naar { $to } worden verstuurd. { $agent } kan hem aan u geven.
session-unsent-heading = De code kon niet worden verstuurd
session-unsent-lead = Probeer het zo nog eens of vraag het aan { $agent }.
session-expired-heading = Deze code is verlopen
session-expired-lead = Vraag een nieuwe aan of neem contact op met { $agent }.
session-spent-heading = De pogingen voor deze code zijn op
session-out-heading = Uw pogingen zijn op
session-out-lead = Hier kan geen code meer worden ingevuld. Vraag { $agent } hoe het verder gaat.
session-in-heading = U bent binnen
session-in-lead = Is de verbinding verbroken? U kunt opnieuw deelnemen.
session-in-lead-code = Is de verbinding verbroken? Met een nieuwe code kunt u opnieuw deelnemen.
session-gone-heading = Deze uitnodiging werkt niet
session-gone-lead = Misschien is ze verlopen of door een nieuwere vervangen. Zoek een nieuwer bericht of vraag het aan { $firm }.

# The account
account-heading = Uw account
account-factors = Tweede stap
account-factors-none = U hebt nog geen tweede stap.
account-factors-off = { $firm } vraagt u niet om een tweede stap.
add-factor = Nog een toevoegen
set-up-factor = Tweede stap instellen
rename = Naam wijzigen
remove = Verwijderen
factor-name = Naam
save = Opslaan
remove-heading = ‘{ $name }’ verwijderen?
remove-lead = Er wordt niet meer om gevraagd wanneer u inlogt.
remove-lead-last = Het is uw laatste tweede stap. Daarna logt u in met alleen uw wachtwoord, of wordt u gevraagd een andere in te stellen. U wordt overal uitgelogd.
last-used = Laatst gebruikt op { $day }
never-used = Nooit gebruikt
added-on = Toegevoegd op { $day }
account-codes = Herstelcodes
codes-left = { $count ->
    [0] Er is er geen meer over.
    [one] Er is er nog { $count } over.
   *[other] Er zijn er nog { $count } over.
}
new-codes = Nieuwe codes maken
account-password = Wachtwoord
change-password = Wachtwoord wijzigen
current-password = Huidig wachtwoord
account-devices = Vertrouwde apparaten
devices-none = Er is geen vertrouwd apparaat.
device-unnamed = Een browser
device-until = Vertrouwd tot { $day }
forget-device = Niet meer vertrouwen
account-sign-ins = Recent ingelogd
sign-ins-none = Er is nog niets.
sign-in-from = { $how }, vanaf { $network }
how-pwd = Alleen wachtwoord
how-otp = Wachtwoord en code
how-sms = Wachtwoord en sms
how-hwk = Wachtwoord en beveiligingssleutel
how-swk = Wachtwoord en uw apparaat
how-remembered = Wachtwoord op een vertrouwd apparaat
how-external = Via het eigen inloggen van het bedrijf
sign-out-everywhere = Overal uitloggen
sign-out-everywhere-lead = Logt u uit op alle apparaten, ook op dit.

# What was done
done-signed-out = U bent uitgelogd.
done-password-changed = Uw wachtwoord is gewijzigd. Log ermee in.
done-password-set = Uw wachtwoord is gewijzigd. Andere apparaten zijn uitgelogd.
done-sent-again = Er is weer een code onderweg.
done-factor-added = De tweede stap is aan uw account toegevoegd.
done-factor-removed = De tweede stap is uit uw account verwijderd.
done-factor-renamed = De nieuwe naam is opgeslagen.
done-device-forgotten = Dat apparaat wordt niet meer vertrouwd.
done-signed-out-everywhere = U bent overal uitgelogd.

# What went wrong
problem-other = Dat lukte niet. Kijk na wat u hebt ingevuld en probeer het opnieuw.
problem-invalid-request = Er ontbreekt iets of het is niet te lezen. Kijk na wat u hebt ingevuld.
problem-invalid-credentials = De gebruikersnaam of het wachtwoord klopt niet. Probeer het opnieuw.
problem-incorrect-code = { $count ->
    [one] Die code klopt niet. U kunt het nog { $count } keer proberen.
   *[other] Die code klopt niet. U kunt het nog { $count } keer proberen.
}
problem-incorrect-code-last = Die code klopt niet, en het was de laatste poging. Vraag een nieuwe code aan.
problem-sign-in-last = Die code klopt niet, en het was de laatste poging. Log opnieuw in.
problem-expired = Dat is verlopen. Begin opnieuw of vraag een nieuwe code aan.
problem-already-used = Dat is al gebruikt. Vraag een nieuwe code aan.
problem-attempts-exhausted = Alle pogingen zijn op. Vraag een nieuwe code aan.
problem-canceled = Dat is beëindigd. Begin opnieuw.
problem-superseded = Er is een nieuwere code. Gebruik de nieuwste.
problem-locked-until = Er waren te veel foute pogingen. U kunt het over { $left } weer proberen ({ $time }).
problem-locked = Er waren te veel foute pogingen. Vraag het bedrijf om uw account vrij te geven.
problem-too-many-requests = Dat was te vaak. U kunt het over { $left } weer proberen ({ $time }).
problem-resend-too-soon = Er is net een code verstuurd. U kunt over { $left } een nieuwe aanvragen.
problem-sends-exhausted = De code is zo vaak verstuurd als is toegestaan. U kunt over { $left } opnieuw beginnen ({ $time }).
problem-push-limited = Er kunnen nu geen verzoeken meer naar uw apparaten worden gestuurd. U kunt over { $left } weer een verzoek sturen ({ $time }). Gebruik zolang een andere manier.
problem-prompt-waits = Er wacht al een verzoek op uw apparaat. Beantwoord het daar of wacht een minuut.
problem-sms-plan-exhausted = Er kunnen nu geen sms’en worden verstuurd. Kies e-mail of vraag het aan het bedrijf.
problem-destination-not-allowed = Sms naar dat nummer is niet mogelijk. Kies e-mail of vraag het aan het bedrijf.
problem-recipient-opted-out = Dat nummer of adres wil geen berichten van ons. Kies een ander of vraag het aan het bedrijf.
problem-invalid-recipient = Dat nummer of adres is niet bereikbaar. Kies een ander of vraag het aan het bedrijf.
problem-delivery-unavailable = Het bericht kon niet worden verstuurd. Probeer het zo nog eens.
problem-captcha-failed = Doe de controle alstublieft opnieuw.
problem-weak-password = Dat wachtwoord wordt niet geaccepteerd. Kies een ander.
problem-weak-password-too-short = Dat wachtwoord is te kort. Kies minstens 15 tekens, of 8 als u een tweede stap hebt.
problem-weak-password-too-long = Dat wachtwoord is te lang. Kies hoogstens 1024 tekens.
problem-weak-password-common = Dat wachtwoord is bekend bij iedereen die wachtwoorden raadt. Kies een ander.
problem-weak-password-contains-login-id = Het wachtwoord bevat uw gebruikersnaam. Kies een ander.
problem-weak-password-contains-firm-name = Het wachtwoord bevat de naam van het bedrijf. Kies een ander.
problem-wrong-password = Het huidige wachtwoord klopt niet. Typ het opnieuw.
problem-passwords-differ = De twee wachtwoorden zijn niet gelijk. Vul beide opnieuw in.
problem-conflict = Dat kan nu niet. Bekijk de pagina en probeer het opnieuw.
problem-not-paired = Het apparaat is nog niet gekoppeld. Scan eerst de code en vul dan in wat het toont.
problem-login-id-taken = Die gebruikersnaam is bezet. Kies een andere.
problem-request-in-progress = Er is twee keer gedrukt. Dit is het resultaat.
problem-grant-required = Log voor deze wijziging eerst opnieuw in.
problem-enrollment-required = De tweede stap kan niet meer worden uitgesteld.
problem-factor-not-allowed = Het bedrijf staat deze manier niet toe.
problem-mfa-not-enabled = Het bedrijf vraagt u niet om een tweede stap.
problem-mfa-licences-exhausted = Het bedrijf heeft geen plaats meer voor nog een tweede stap. Vraag het aan het bedrijf.
fault-code = Een code heeft 6 tot 10 cijfers, en niets anders.
fault-login-id = Vul uw gebruikersnaam in.
fault-email = Dat is geen e-mailadres. Het ziet eruit als naam@example.com.
fault-phone = Dat is geen telefoonnummer uit dat land. Vul alleen de cijfers in.
fault-country = Kies het land van het nummer.
fault-name = Een naam heeft 1 tot 100 tekens.
fault-channel = Kies waar de code heen moet.

# A page that cannot be shown
failure-not-found = Er is hier niets
failure-not-found-lead = Het adres klopt niet of is niet volledig. Open de link in uw bericht opnieuw, of kopieer hem helemaal.
failure-over = Dit is voorbij
failure-over-lead = Wat hier was, is beëindigd. Vraag een nieuwe link aan wie u hierheen stuurde.
failure-forbidden = Dat kwam niet van deze pagina
failure-forbidden-lead = Uw browser meldt dat een andere site dit formulier verstuurde. Open de pagina opnieuw en verstuur het van daaruit.
failure-form = Dat formulier was niet te lezen
failure-form-lead = Ga terug, laad de pagina opnieuw en verstuur het formulier nog een keer.
failure-defect = Er gaat bij ons iets mis
failure-defect-lead = We zijn op de hoogte. Probeer het later opnieuw.
failure-unavailable = We kunnen dit nu niet doen
failure-unavailable-lead = Probeer het over een minuut opnieuw. Het is nog niet bekend of uw laatste stap is uitgevoerd: kijk na voordat u hem herhaalt.
failure-reference = Als u om hulp vraagt, geef dan dit nummer door: { $id }
