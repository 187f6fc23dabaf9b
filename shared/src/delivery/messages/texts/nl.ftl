goal-sign-in = uw code om in te loggen
goal-transaction = uw code om een transactie te bevestigen
goal-access = uw toegangscode
goal-password-reset = uw code om uw wachtwoord te herstellen
goal-enrollment = uw code om de tweede stap in te stellen
goal-session = uw code om deel te nemen aan de sessie
goal-own = uw code voor { $purpose }

sms-head = { $firm }: { $code } is { $goal }
sms-payee = aan { $payee }
sms-validity = Geldig { $duration }
sms-sent = Verzonden { $sent }
sms-advice = Deel hem met niemand
short-minutes = { $minutes } min
short-seconds = { $seconds } s
amount = { $currency } { $number }

long-minutes = { $minutes ->
    [one] { $minutes } minuut
   *[other] { $minutes } minuten
}
long-seconds = { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } seconden
}
label-action = Handeling
label-item = Omschrijving
label-amount = Bedrag
label-payee = Ontvanger
label-validity = Geldig
label-sent = Verzonden
mail-until = { $duration }, tot { $time }{ "\u00A0" }uur
mail-advice = Vul de code alleen in waar u erom hebt gevraagd. { $firm } vraagt er nooit om via telefoon of e-mail.
mail-ignore = Hebt u er niet om gevraagd? Negeer dan dit bericht.

changed-goal = uw wachtwoord is gewijzigd
changed-what = Het wachtwoord van uw { $firm }-account is gewijzigd met een code die naar dit adres is gestuurd.
changed-own-what = Het wachtwoord van uw { $firm }-account is gewijzigd.
changed-you = Was u dit zelf, dan hoeft u niets te doen.
changed-not-you = Was u dit niet, dan kan iemand anders uw e-mail lezen: wijzig eerst het wachtwoord van uw e-mail, herstel daarna uw wachtwoord bij { $firm } opnieuw en waarschuw { $firm }.
label-when = Wanneer

logins-goal = uw inlognamen
logins-what = Iemand heeft gevraagd welke inlognamen van { $firm } bij dit adres horen.
logins-not-you = Als u dat niet was, hoeft u niets te doen: het antwoord is alleen naar dit adres gestuurd.
label-login-id = Inlognaam

usage-goal = { $percent }% van het sms-tegoed voor { $month } is gebruikt
label-month = Maand
label-used = Gebruikt
label-pace = Tempo
label-lasts = Toereikend tot
usage-used = { $used } van { $limit } berichtdelen
usage-pace = ongeveer { $count } per dag
usage-exhausted-email = Het tegoed is op: codes gaan per e-mail als er een adres bekend is en worden anders geweigerd.
usage-exhausted-refuse = Het tegoed is op: codes per sms worden geweigerd tot het einde van de maand of tot het tegoed is verhoogd.
usage-near-email = Bij 100% gaan codes per e-mail als er een adres bekend is en worden ze anders geweigerd.
usage-near-refuse = Bij 100% worden codes per sms geweigerd tot het einde van de maand of tot het tegoed is verhoogd.
usage-larger = U kunt een groter tegoed aanvragen:
usage-email = U kunt codes per e-mail laten versturen als het tegoed op is:

plan-subject = { $firm } vraagt een sms-tegoed van { $wanted } berichtdelen aan
plan-what = { $firm } ({ $tenant }) vraagt een sms-tegoed van { $wanted } berichtdelen per maand aan. Het huidige tegoed is { $present }.
plan-how = Activeren met:

guard-goal = sms naar { $where } lijkt op fraude
guard-why = Van { $settled } codes die het afgelopen uur naar { $where } gingen, { $verified ->
    [0] is er geen enkele ingevoerd
    [one] is er { $verified } ingevoerd
   *[other] zijn er { $verified } ingevoerd
    }. Zo ziet fraude met sms eruit.
guard-refused = Sms daarheen wordt voorlopig geweigerd. Elke minuut wordt één bericht als proef doorgelaten; wordt die code ingevoerd, dan gaat alles weer door.
guard-watched = Er is niets geweigerd: de bewaking kijkt alleen mee.
guard-release = Was het geen fraude, laat de berichten dan meteen weer door:

webhook-goal = een webhook is uitgeschakeld
webhook-gone = { $origin } antwoordde met 410 (verwijderd) en wil geen gebeurtenissen meer.
webhook-failing = { $origin } heeft vijf dagen lang geen gebeurtenis geaccepteerd.
webhook-again = Er worden geen gebeurtenissen meer heen gestuurd. Werkt de webhook weer, schakel hem dan in met:

factor-totp = authenticator-app
factor-webauthn = beveiligingssleutel of passkey
factor-push = gekoppeld apparaat
factor-sms = sms
label-method = Methode
label-name = Naam
label-set-up-by = Uiterlijk
label-valid-until = Geldig tot
label-left = Resterend
label-wanted = Gevraagd
label-present = Huidig
mfa-you = Was u dit zelf, dan hoeft u niets te doen.
mfa-not-you = Was u dit niet, neem dan meteen contact op met { $firm }.
mfa-unexpected = Had u dit niet verwacht, neem dan meteen contact op met { $firm }.

invite-goal = stel uw tweede stap in
invite-hello = Beste { $name },
invite-why = { $firm } beveiligt het inloggen nu met een tweede stap na het wachtwoord.
invite-next = U stelt die in wanneer u de volgende keer inlogt. Het duurt ongeveer een minuut: houd uw telefoon met een authenticator-app of een beveiligingssleutel bij de hand.
invite-no-link = In deze e-mail staat met opzet geen link. Log in zoals altijd.

added-goal = er is een tweede stap aan uw account toegevoegd
added-what = Er is een tweede stap aan uw { $firm }-account toegevoegd.
removed-goal = er is een tweede stap uit uw account verwijderd
removed-what = Er is een tweede stap uit uw { $firm }-account verwijderd.
reset-goal = uw tweede stap is gereset
reset-what = Een beheerder van { $firm } heeft de tweede stap van uw account gereset. Wat u had ingesteld werkt niet meer, en uw herstelcodes ook niet.
reset-next = U stelt die opnieuw in wanneer u de volgende keer inlogt.

bypass-goal = { $count ->
    [one] er is een overbruggingscode voor uw account gemaakt
   *[other] er zijn { $count } overbruggingscodes voor uw account gemaakt
}
bypass-what = { $count ->
    [one] Een beheerder van { $firm } heeft een overbruggingscode voor uw account gemaakt. Die vervangt één keer uw tweede stap.
   *[other] Een beheerder van { $firm } heeft { $count } overbruggingscodes voor uw account gemaakt. Elke code vervangt één keer uw tweede stap.
}
bypass-no-code = Voor de veiligheid staat er geen code in deze e-mail.

recovery-goal = u hebt nieuwe herstelcodes
recovery-what = Er zijn nieuwe herstelcodes voor uw { $firm }-account gemaakt. De oude werken niet meer.
recovery-used-goal = er is een herstelcode gebruikt
recovery-used-what = Er is een herstelcode gebruikt om in te loggen op uw { $firm }-account. Die code werkt geen tweede keer.
recovery-last = Het was de laatste. Maak nieuwe herstelcodes aan.

key-goal = een beveiligingssleutel is geweigerd
key-what = Een poging om met deze beveiligingssleutel op uw { $firm }-account in te loggen is geweigerd, omdat de teller van de sleutel terugliep. Er bestaat misschien een kopie van de sleutel.
key-do = Verwijder de sleutel uit uw account en neem contact op met { $firm }.

fraud-goal = een inlogpoging is als fraude gemeld
fraud-what = Een inlogpoging op dit account is op het apparaat van de persoon geweigerd en als fraude gemeld.
label-account = Account
label-network = Netwerkadres
fraud-done = De openstaande inlogpogingen van het account zijn geannuleerd en een uur lang worden er geen pushverzoeken naartoe gestuurd.
fraud-ask = Vraag het de persoon. Weet die niets van de poging, dan kent iemand anders misschien het wachtwoord: stel het opnieuw in.
fraud-lift = Was het een vergissing, dan kunt u pushverzoeken al voor het einde van het uur weer toestaan:

licence-goal = { $percent }% van de MFA-licenties is gebruikt
licence-used = { $used } van { $contracted }
licence-near = Bij 100% kunnen mensen voor wie MFA is ingeschakeld en die nog niet zijn geregistreerd, zich niet meer registreren en loggen zij in met alleen het wachtwoord.
licence-exhausted = De licenties zijn op: mensen voor wie MFA is ingeschakeld en die nog niet zijn geregistreerd, kunnen zich niet registreren en loggen in met alleen het wachtwoord.
licence-enrolled = Wie is geregistreerd, blijft beschermd.
licence-more = U kunt meer licenties aanvragen:

mfa-plan-subject = { $firm } vraagt MFA-licenties aan: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) vraagt een ander aantal MFA-licenties aan.
decided-sms-on = uw sms-tegoed is gewijzigd
decided-mfa-on = uw aantal MFA-licenties is gewijzigd
decided-sms-off = uw aanvraag voor een ander sms-tegoed is afgewezen
decided-mfa-off = uw aanvraag voor een ander aantal MFA-licenties is afgewezen
decided-what-on = De beheerder van deze dienst heeft doorgevoerd wat u hebt aangevraagd. Het geldt meteen.
decided-what-off = De beheerder van deze dienst heeft uw aanvraag afgewezen. Alles blijft zoals het was.
label-holds = Geldt nu
label-note = Opmerking

# The mail that brings a guarded link.
link-goal = er is iets naar u gestuurd
link-what = { $firm } heeft u iets gestuurd om te bekijken of in te vullen.
link-open = Openen
link-paste = Of kopieer dit adres naar uw browser:
link-how = Om het te openen bevestigt u dat u het bent, met een code die u dan krijgt.
link-why = U krijgt deze e-mail omdat dit adres bij { $firm } als het uwe bekend is.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } nodigt u uit voor ‘{ $session }’
session-goal-agent = { $agent } nodigt u uit voor een sessie
session-goal-bare = u bent uitgenodigd voor een sessie
session-what = { $agent } ({ $firm }) nodigt u uit voor een sessie: { $session }.
session-open = Uitnodiging openen
session-code = Bij het openen wordt u om een code gevraagd. Die staat niet in deze e-mail: u krijgt hem op een andere manier.

# The mail to a firm’s administrator.
console-goal = u hebt nu toegang tot de console
console-by-operator = De beheerder van deze dienst heeft u het beheer van { $firm } toevertrouwd.
console-by-firm = { $firm } heeft u het beheer toevertrouwd.
console-open = Wachtwoord instellen
label-console-role = In de console
console-owner = Eigenaar – u mag alles
console-help-desk = Helpdesk – u helpt mensen met inloggen
console-read-only = Alleen lezen – u bekijkt alles en wijzigt niets
console-password = U stelt een wachtwoord in met een code die naar dit adres wordt gestuurd. Hebt u er al een, dan blijft dat geldig.
console-second-step = Daarna logt u in en stelt u een tweede stap in, bijvoorbeeld een authenticator-app op uw telefoon. Zonder komt niemand in de console.

# The mail that says that an administrator’s file is ready.
export-goal = het bestand dat u hebt gevraagd, staat klaar
export-people = De lijst met personen die u hebt gevraagd, staat klaar als bestand.
export-events = De auditlog die u hebt gevraagd, staat klaar als bestand.
export-open = Naar het bestand
export-how = Log in op de console om het te downloaden. De link werkt alleen voor u.

# The mails of what an administrator did to an account.
disabled-goal = uw account is uitgeschakeld
disabled-what = Een beheerder van { $firm } heeft uw account uitgeschakeld. U kunt niet inloggen totdat het weer wordt ingeschakeld.
contact-goal = uw contactgegevens zijn gewijzigd
contact-what = Een beheerder van { $firm } heeft de contactgegevens gewijzigd waarnaar berichten en codes voor uw account worden gestuurd.
label-new-email = Nieuw e-mailadres
label-new-phone = Nieuw telefoonnummer
contact-none = geen
contact-old = Deze e-mail gaat naar het adres dat tot dan toe bekend was.
