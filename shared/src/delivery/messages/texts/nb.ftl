goal-sign-in = koden din for å logge inn
goal-transaction = koden din for å bekrefte en transaksjon
goal-access = tilgangskoden din
goal-password-reset = koden din for å tilbakestille passordet
goal-enrollment = koden din for å legge til et andre trinn
goal-session = koden din til økten
goal-own = koden din for { $purpose }

sms-head = { $firm }: { $code } er { $goal }
sms-payee = til { $payee }
sms-validity = Gyldig { $duration }
sms-sent = Sendt { $sent }
sms-advice = Ikke del den med noen
short-minutes = { $minutes } min
short-seconds = { $seconds } s
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] { $minutes } minutt
   *[other] { $minutes } minutter
}
long-seconds = { $seconds ->
    [one] { $seconds } sekund
   *[other] { $seconds } sekunder
}
label-action = Handling
label-item = Gjelder
label-amount = Beløp
label-payee = Mottaker
label-validity = Gyldig
label-sent = Sendt
mail-until = { $duration }, til { $time }
mail-advice = Skriv koden bare der du ba om den. { $firm } spør aldri etter den på telefon eller e-post.
mail-ignore = Hvis du ikke ba om den, kan du se bort fra denne meldingen.

changed-goal = passordet ditt er endret
changed-what = Passordet til kontoen din hos { $firm } ble endret med en kode som ble sendt til denne adressen.
changed-own-what = Passordet til kontoen din hos { $firm } ble endret.
changed-you = Hvis det var deg, trenger du ikke å gjøre noe.
changed-not-you = Hvis det ikke var deg, kan noen lese e-posten din: endre først passordet til e-posten, tilbakestill deretter passordet hos { $firm } på nytt, og si fra til { $firm }.
label-when = Tidspunkt

logins-goal = brukernavnene dine
logins-what = Noen har spurt hvilke brukernavn hos { $firm } som hører til denne adressen.
logins-not-you = Hvis det ikke var deg, trenger du ikke å gjøre noe: Svaret ble bare sendt til denne adressen.
label-login-id = Brukernavn

usage-goal = { $percent } % av SMS-pakken for { $month } er brukt
label-month = Måned
label-used = Brukt
label-pace = Tempo
label-lasts = Varer til
usage-used = { $used } av { $limit } meldingsdeler
usage-pace = omtrent { $count } per dag
usage-exhausted-email = Pakken er brukt opp: koder sendes på e-post når en adresse er kjent, og avvises ellers.
usage-exhausted-refuse = Pakken er brukt opp: koder på SMS avvises til måneden er slutt eller pakken utvides.
usage-near-email = Ved 100 % sendes koder på e-post når en adresse er kjent, og avvises ellers.
usage-near-refuse = Ved 100 % avvises koder på SMS til måneden er slutt eller pakken utvides.
usage-larger = Du kan be om en større pakke:
usage-email = Du kan la koder bli sendt på e-post når pakken er brukt opp:

plan-subject = { $firm } ber om en SMS-pakke på { $wanted } meldingsdeler
plan-what = { $firm } ({ $tenant }) ber om en SMS-pakke på { $wanted } meldingsdeler i måneden. Pakken er nå på { $present }.
plan-how = Aktiver den med:

guard-goal = SMS til { $where } ligner svindel
guard-why = Av { $settled } koder sendt til { $where } den siste timen ble { $verified ->
    [0] ingen skrevet inn
   *[other] { $verified } skrevet inn
    }. Slik ser svindel med SMS ut.
guard-refused = SMS dit avvises inntil videre. Hvert minutt slipper én gjennom som prøve; når koden skrives inn, sendes alle igjen.
guard-watched = Ingenting ble avvist: vernet følger bare med.
guard-release = Var det ikke svindel, slipp dem gjennom igjen med en gang:

webhook-goal = en webhook er slått av
webhook-gone = { $origin } svarte med 410 (fjernet) og vil ikke ha flere hendelser.
webhook-failing = { $origin } har ikke tatt imot noen hendelse på fem dager.
webhook-again = Det sendes ikke flere hendelser dit. Når den virker igjen, slå den på med:

factor-totp = autentiseringsapp
factor-webauthn = sikkerhetsnøkkel eller passnøkkel
factor-push = paret enhet
factor-sms = tekstmelding
label-method = Metode
label-name = Navn
label-set-up-by = Senest
label-valid-until = Gyldig til
label-left = Igjen
label-wanted = Ønsket
label-present = Nå
mfa-you = Hvis det var deg, trenger du ikke å gjøre noe.
mfa-not-you = Hvis det ikke var deg, kontakt { $firm } med en gang.
mfa-unexpected = Hvis du ikke ventet dette, kontakt { $firm } med en gang.

invite-goal = legg til ditt andre trinn
invite-hello = Hei, { $name }.
invite-why = { $firm } beskytter nå innloggingen med et andre trinn etter passordet.
invite-next = Du legger det til neste gang du logger inn. Det tar omtrent et minutt: ha telefonen med en autentiseringsapp eller en sikkerhetsnøkkel for hånden.
invite-no-link = Denne e-posten har med vilje ingen lenke. Logg inn som du pleier.

added-goal = et andre trinn er lagt til i kontoen din
added-what = Et andre trinn er lagt til i kontoen din hos { $firm }.
removed-goal = et andre trinn er fjernet fra kontoen din
removed-what = Et andre trinn er fjernet fra kontoen din hos { $firm }.
reset-goal = det andre trinnet ditt er tilbakestilt
reset-what = En administrator hos { $firm } har tilbakestilt det andre trinnet for kontoen din. Det du hadde lagt til, virker ikke lenger, og det gjør heller ikke gjenopprettingskodene dine.
reset-next = Du legger det til på nytt neste gang du logger inn.

bypass-goal = { $count ->
    [one] det er laget en omgåelseskode for kontoen din
   *[other] det er laget { $count } omgåelseskoder for kontoen din
}
bypass-what = { $count ->
    [one] En administrator hos { $firm } har laget en omgåelseskode for kontoen din. Den erstatter det andre trinnet én gang.
   *[other] En administrator hos { $firm } har laget { $count } omgåelseskoder for kontoen din. Hver av dem erstatter det andre trinnet én gang.
}
bypass-no-code = Av sikkerhetsgrunner er det ingen kode i denne e-posten.

recovery-goal = du har nye gjenopprettingskoder
recovery-what = Det er laget nye gjenopprettingskoder for kontoen din hos { $firm }. De gamle virker ikke lenger.
recovery-used-goal = en gjenopprettingskode ble brukt
recovery-used-what = En gjenopprettingskode ble brukt til å logge inn på kontoen din hos { $firm }. Den virker ikke igjen.
recovery-last = Det var den siste. Lag nye gjenopprettingskoder.

key-goal = en sikkerhetsnøkkel ble avvist
key-what = En innlogging på kontoen din hos { $firm } med denne sikkerhetsnøkkelen ble avvist, fordi nøkkelens teller gikk bakover. Det kan finnes en kopi av nøkkelen.
key-do = Fjern nøkkelen fra kontoen din og kontakt { $firm }.

fraud-goal = en innlogging er meldt som svindel
fraud-what = En innlogging på denne kontoen ble avvist på personens enhet og meldt som svindel.
label-account = Konto
label-network = Nettverksadresse
fraud-done = Kontoens åpne innlogginger er avbrutt, og i én time sendes det ingen push-forespørsler til den.
fraud-ask = Spør personen. Hvis vedkommende ikke kjenner til forsøket, kan noen andre kjenne passordet: tilbakestill det.
fraud-lift = Var det en feil, kan du tillate push-forespørsler igjen før timen er over:

licence-goal = { $percent } % av MFA-lisensene er brukt
licence-used = { $used } av { $contracted }
licence-near = Ved 100 % kan personer som MFA er slått på for, og som ennå ikke er registrert, ikke registrere seg, og de logger inn med passordet alene.
licence-exhausted = Lisensene er brukt opp: personer som MFA er slått på for, og som ennå ikke er registrert, kan ikke registrere seg, og de logger inn med passordet alene.
licence-enrolled = Personer som er registrert, er fortsatt beskyttet.
licence-more = Du kan be om flere lisenser:

mfa-plan-subject = { $firm } ber om MFA-lisenser: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) ber om en annen MFA-pakke.
decided-sms-on = SMS-pakken deres er endret
decided-mfa-on = antallet MFA-lisenser deres er endret
decided-sms-off = forespørselen deres om en annen SMS-pakke ble avslått
decided-mfa-off = forespørselen deres om et annet antall MFA-lisenser ble avslått
decided-what-on = Operatøren av denne tjenesten har gjort det dere ba om. Det gjelder med en gang.
decided-what-off = Operatøren av denne tjenesten har avslått det dere ba om. Alt forblir som det var.
label-holds = Gjelder nå
label-note = Merknad

# The mail that brings a guarded link.
link-goal = noe er sendt til deg
link-what = { $firm } har sendt deg noe å se på eller fylle ut.
link-open = Åpne
link-paste = Eller kopier denne adressen til nettleseren din:
link-how = For å åpne det bekrefter du at det er deg, med en kode som da sendes til deg.
link-why = Du får denne e-posten fordi { $firm } har denne adressen som din.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } inviterer deg til «{ $session }»
session-goal-agent = { $agent } inviterer deg til en økt
session-goal-bare = du er invitert til en økt
session-what = { $agent } ({ $firm }) inviterer deg til en økt: { $session }.
session-open = Åpne invitasjonen
session-code = Når du åpner den, blir du bedt om en kode. Den står ikke i denne e-posten, men kommer til deg på en annen måte.

# The mail to a firm’s administrator.
console-goal = du har nå tilgang til konsollen
console-by-operator = Operatøren av denne tjenesten har gjort deg til administrator hos { $firm }.
console-by-firm = { $firm } har gjort deg til administrator.
console-open = Velg et passord
label-console-role = I konsollen
console-owner = Eier – du kan gjøre alt
console-help-desk = Brukerstøtte – du hjelper folk med å logge inn
console-read-only = Kun lesing – du ser på alt og endrer ingenting
console-password = Du velger et passord med en kode som sendes til denne adressen. Har du allerede et, gjelder det fortsatt.
console-second-step = Deretter logger du inn og legger til et andre trinn, for eksempel en autentiseringsapp på telefonen. Ingen kommer inn i konsollen uten.

# The mail that says that an administrator’s file is ready.
export-goal = filen du ba om, er klar
export-people = Listen over personer som du ba om, er klar som fil.
export-events = Revisjonsloggen som du ba om, er klar som fil.
export-open = Gå til filen
export-how = Logg inn i konsollen for å laste den ned. Lenken virker bare for deg.

# The mails of what an administrator did to an account.
disabled-goal = kontoen din er deaktivert
disabled-what = En administrator hos { $firm } har deaktivert kontoen din. Du kan ikke logge inn før den er aktivert igjen.
contact-goal = kontaktopplysningene dine er endret
contact-what = En administrator hos { $firm } har endret kontaktopplysningene som meldinger og koder for kontoen din sendes til.
label-new-email = Ny e-postadresse
label-new-phone = Nytt telefonnummer
contact-none = ikke angitt
contact-old = Denne e-posten sendes til adressen som var registrert inntil da.
