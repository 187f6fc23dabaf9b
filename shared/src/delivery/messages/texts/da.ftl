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
changed-you = Hvis det var dig, behøver du ikke gøre noget.
changed-not-you = Hvis det ikke var dig, kan nogen læse din e-mail: skift først adgangskoden til din e-mail, nulstil derefter din adgangskode hos { $firm } igen, og giv { $firm } besked.
label-when = Tidspunkt

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
