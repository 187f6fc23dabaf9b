goal-sign-in = din kode til at logge ind
goal-transaction = din kode til at bekræfte en transaktion
goal-access = din kode til at få adgang
goal-password-reset = din kode til at nulstille adgangskoden
goal-enrollment = din kode til at oprette det andet trin
goal-session = din kode til sessionen
goal-own = din kode til { $purpose }

sms-head = { $firm }: { $code } er { $goal }
sms-payee = til { $payee }
sms-validity = Gyldig { $duration }
sms-sent = Sendt { $sent }
sms-advice = Del den aldrig med nogen
short-minutes = { $minutes } min
short-seconds = { $seconds } s
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] { $minutes } minut
   *[other] { $minutes } minutter
}
long-seconds = { $seconds ->
    [one] { $seconds } sekund
   *[other] { $seconds } sekunder
}
label-action = Handling
label-item = Vedrører
label-amount = Beløb
label-payee = Modtager
label-validity = Gyldig
label-sent = Sendt
mail-until = { $duration }, til { $time }
mail-advice = Indtast kun koden, hvor du har bedt om den. { $firm } spørger aldrig efter den pr. telefon eller e-mail.
mail-ignore = Hvis du ikke har bedt om den, kan du se bort fra denne besked.

changed-goal = din adgangskode er ændret
changed-what = Adgangskoden til din konto hos { $firm } blev ændret med en kode, der blev sendt til denne adresse.
changed-own-what = Adgangskoden til din konto hos { $firm } blev ændret.
changed-you = Hvis det var dig, behøver du ikke gøre noget.
changed-not-you = Hvis det ikke var dig, kan nogen læse din e-mail: skift først adgangskoden til din e-mail, nulstil derefter din adgangskode hos { $firm } igen, og giv { $firm } besked.
label-when = Tidspunkt

logins-goal = dine brugernavne
logins-what = Nogen har spurgt, hvilke brugernavne hos { $firm } der hører til denne adresse.
logins-not-you = Hvis det ikke var dig, skal du ikke gøre noget: De er kun sendt til denne adresse.
label-login-id = Brugernavn

usage-goal = { $percent } % af sms-pakken for { $month } er brugt
label-month = Måned
label-used = Brugt
label-pace = Tempo
label-lasts = Rækker til
usage-used = { $used } af { $limit } beskeddele
usage-pace = cirka { $count } om dagen
usage-exhausted-email = Pakken er brugt op: koder sendes på e-mail, når en adresse er kendt, og afvises ellers.
usage-exhausted-refuse = Pakken er brugt op: koder på sms afvises, indtil måneden slutter, eller pakken udvides.
usage-near-email = Ved 100 % sendes koder på e-mail, når en adresse er kendt, og afvises ellers.
usage-near-refuse = Ved 100 % afvises koder på sms, indtil måneden slutter, eller pakken udvides.
usage-larger = Du kan bede om en større pakke:
usage-email = Du kan lade koder blive sendt på e-mail, når pakken er brugt op:

plan-subject = { $firm } beder om en sms-pakke på { $wanted } beskeddele
plan-what = { $firm } ({ $tenant }) beder om en sms-pakke på { $wanted } beskeddele om måneden. Den nuværende pakke er på { $present }.
plan-how = Aktivér den med:

guard-goal = sms til { $where } ligner svindel
guard-why = Af { $settled } koder sendt til { $where } den seneste time blev { $verified ->
    [0] ingen indtastet
   *[other] { $verified } indtastet
    }. Sådan ser svindel med sms ud.
guard-refused = Sms dertil afvises indtil videre. Hvert minut slipper én igennem som prøve; når dens kode indtastes, sendes alle igen.
guard-watched = Intet blev afvist: beskyttelsen holder kun øje.
guard-release = Var det ikke svindel, så tillad dem igen med det samme:

webhook-goal = en webhook er slået fra
webhook-gone = { $origin } svarede med 410 (fjernet) og vil ikke have flere hændelser.
webhook-failing = { $origin } har ikke modtaget nogen hændelse i fem dage.
webhook-again = Der sendes ikke flere hændelser dertil. Når den virker igen, så slå den til med:

factor-totp = godkendelsesapp
factor-webauthn = sikkerhedsnøgle eller adgangsnøgle
factor-push = parret enhed
factor-sms = sms
label-method = Metode
label-name = Navn
label-set-up-by = Senest
label-valid-until = Gyldig til
label-left = Tilbage
label-wanted = Ønsket
label-present = Nu
mfa-you = Hvis det var dig, skal du ikke gøre noget.
mfa-not-you = Hvis det ikke var dig, så kontakt { $firm } med det samme.
mfa-unexpected = Hvis du ikke havde ventet det, så kontakt { $firm } med det samme.

invite-goal = opret dit andet trin
invite-hello = Hej { $name },
invite-why = { $firm } beskytter nu login med et andet trin efter adgangskoden.
invite-next = Du opretter det, næste gang du logger ind. Det tager cirka et minut: hav din telefon med en godkendelsesapp eller en sikkerhedsnøgle klar.
invite-no-link = Denne e-mail har med vilje intet link. Log ind, som du plejer.

added-goal = et andet trin er føjet til din konto
added-what = Et andet trin er føjet til din konto hos { $firm }.
removed-goal = et andet trin er fjernet fra din konto
removed-what = Et andet trin er fjernet fra din konto hos { $firm }.
reset-goal = dit andet trin er nulstillet
reset-what = En administrator hos { $firm } har nulstillet det andet trin på din konto. Det, du havde oprettet, virker ikke længere, og det gør dine gendannelseskoder heller ikke.
reset-next = Du opretter det igen, næste gang du logger ind.

bypass-goal = { $count ->
    [one] der er lavet en omgåelseskode til din konto
   *[other] der er lavet { $count } omgåelseskoder til din konto
}
bypass-what = { $count ->
    [one] En administrator hos { $firm } har lavet en omgåelseskode til din konto. Den træder i stedet for dit andet trin én gang.
   *[other] En administrator hos { $firm } har lavet { $count } omgåelseskoder til din konto. Hver af dem træder i stedet for dit andet trin én gang.
}
bypass-no-code = Af hensyn til sikkerheden er der ingen kode i denne e-mail.

recovery-goal = du har fået nye gendannelseskoder
recovery-what = Der er lavet nye gendannelseskoder til din konto hos { $firm }. De gamle virker ikke længere.
recovery-used-goal = en gendannelseskode er brugt
recovery-used-what = En gendannelseskode blev brugt til at logge ind på din konto hos { $firm }. Den virker ikke igen.
recovery-last = Det var den sidste. Lav nye gendannelseskoder.

key-goal = en sikkerhedsnøgle blev afvist
key-what = Et login på din konto hos { $firm } med denne sikkerhedsnøgle blev afvist, fordi nøglens tæller gik baglæns. Der findes måske en kopi af nøglen.
key-do = Fjern nøglen fra din konto, og kontakt { $firm }.

fraud-goal = et login er meldt som svindel
fraud-what = Et login på denne konto blev afvist på personens enhed og meldt som svindel.
label-account = Konto
label-network = Netværksadresse
fraud-done = Kontoens åbne login er annulleret, og i en time sendes der ingen push-anmodninger til den.
fraud-ask = Spørg personen. Kender vedkommende ikke til forsøget, kender en anden måske adgangskoden: nulstil den.
fraud-lift = Var det en fejl, kan du tillade push-anmodninger igen, før timen er gået:

licence-goal = { $percent } % af MFA-licenserne er brugt
licence-used = { $used } af { $contracted }
licence-near = Ved 100 % kan personer, som MFA er slået til for, og som endnu ikke er tilmeldt, ikke tilmelde sig, og de logger ind med adgangskoden alene.
licence-exhausted = Licenserne er brugt op: personer, som MFA er slået til for, og som endnu ikke er tilmeldt, kan ikke tilmelde sig, og de logger ind med adgangskoden alene.
licence-enrolled = Personer, der er tilmeldt, er fortsat beskyttet.
licence-more = Du kan bede om flere licenser:

mfa-plan-subject = { $firm } beder om MFA-licenser: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) beder om en anden MFA-pakke.
decided-sms-on = jeres sms-pakke er ændret
decided-mfa-on = jeres antal MFA-licenser er ændret
decided-sms-off = jeres anmodning om en anden sms-pakke blev afvist
decided-mfa-off = jeres anmodning om et andet antal MFA-licenser blev afvist
decided-what-on = Operatøren af denne tjeneste har gjort det, I bad om. Det gælder med det samme.
decided-what-off = Operatøren af denne tjeneste har afvist det, I bad om. Alt forbliver, som det var.
label-holds = Gælder nu
label-note = Bemærkning

# The mail that brings a guarded link.
link-goal = der er sendt noget til dig
link-what = { $firm } har sendt dig noget, du skal se eller udfylde.
link-open = Åbn
link-paste = Eller kopiér denne adresse til din browser:
link-how = For at åbne det bekræfter du, at det er dig, med en kode, som du så får tilsendt.
link-why = Du får denne e-mail, fordi { $firm } har denne adresse som din.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } inviterer dig til ”{ $session }”
session-goal-agent = { $agent } inviterer dig til en session
session-goal-bare = du er inviteret til en session
session-what = { $agent } ({ $firm }) inviterer dig til en session: { $session }.
session-open = Åbn invitationen
session-code = Når du åbner den, bliver du bedt om en kode. Den står ikke i denne e-mail, men kommer til dig på en anden måde.

# The mail to a firm’s administrator.
console-goal = du har nu adgang til konsollen
console-by-operator = Operatøren af denne tjeneste har gjort dig til administrator hos { $firm }.
console-by-firm = { $firm } har gjort dig til administrator.
console-open = Vælg en adgangskode
label-console-role = I konsollen
console-owner = Ejer – du må alt
console-help-desk = Helpdesk – du hjælper folk med at logge ind
console-read-only = Kun læsning – du ser på alt og ændrer intet
console-password = Du vælger en adgangskode med en kode, der sendes til denne adresse. Har du allerede en, gælder den stadig.
console-second-step = Derefter logger du ind og opretter et andet trin, for eksempel en godkendelsesapp på din telefon. Ingen kommer ind i konsollen uden.

# The mail that says that an administrator’s file is ready.
export-goal = filen, du bad om, er klar
export-people = Listen over personer, som du bad om, er klar som fil.
export-events = Revisionsloggen, som du bad om, er klar som fil.
export-open = Gå til filen
export-how = Log ind i konsollen for at hente den. Linket virker kun for dig.

# The mails of what an administrator did to an account.
disabled-goal = din konto er deaktiveret
disabled-what = En administrator hos { $firm } har deaktiveret din konto. Du kan ikke logge ind, før den er aktiveret igen.
contact-goal = dine kontaktoplysninger er ændret
contact-what = En administrator hos { $firm } har ændret de kontaktoplysninger, som beskeder og koder til din konto sendes til.
label-new-email = Ny e-mailadresse
label-new-phone = Nyt telefonnummer
contact-none = ikke angivet
contact-old = Denne e-mail sendes til den adresse, der var registreret indtil da.
