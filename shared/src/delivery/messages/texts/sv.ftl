goal-sign-in = din kod för att logga in
goal-transaction = din kod för att bekräfta en transaktion
goal-access = din åtkomstkod
goal-password-reset = din kod för att återställa lösenordet
goal-enrollment = din kod för att lägga till ett andra steg
goal-session = din kod till sessionen
goal-own = din kod för { $purpose }

sms-head = { $firm }: { $code } är { $goal }
sms-payee = till { $payee }
sms-validity = Giltig { $duration }
sms-sent = Skickad { $sent }
sms-advice = Dela den inte med någon
short-minutes = { $minutes } min
short-seconds = { $seconds } s
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] { $minutes } minut
   *[other] { $minutes } minuter
}
long-seconds = { $seconds ->
    [one] { $seconds } sekund
   *[other] { $seconds } sekunder
}
label-action = Åtgärd
label-item = Avser
label-amount = Belopp
label-payee = Mottagare
label-validity = Giltig
label-sent = Skickad
mail-until = { $duration }, till { $time }
mail-advice = Ange koden bara där du har begärt den. { $firm } frågar aldrig efter den via telefon eller e-post.
mail-ignore = Om du inte har begärt den kan du bortse från det här meddelandet.

changed-goal = ditt lösenord har ändrats
changed-what = Lösenordet till ditt konto hos { $firm } ändrades med en kod som skickades till den här adressen.
changed-you = Om det var du behöver du inte göra något.
changed-not-you = Om det inte var du kan någon läsa din e-post: byt först lösenordet till e-posten, återställ sedan ditt lösenord hos { $firm } igen och meddela { $firm }.
label-when = Tidpunkt

usage-goal = { $percent } % av sms-paketet för { $month } är använt
label-month = Månad
label-used = Använt
label-pace = Takt
label-lasts = Räcker till
usage-used = { $used } av { $limit } meddelandedelar
usage-pace = cirka { $count } per dag
usage-exhausted-email = Paketet är slut: koder skickas med e-post när en adress är känd, annars nekas de.
usage-exhausted-refuse = Paketet är slut: koder via sms nekas tills månaden är slut eller paketet utökas.
usage-near-email = Vid 100 % skickas koder med e-post när en adress är känd, annars nekas de.
usage-near-refuse = Vid 100 % nekas koder via sms tills månaden är slut eller paketet utökas.
usage-larger = Du kan begära ett större paket:
usage-email = Du kan låta koder skickas med e-post när paketet är slut:

plan-subject = { $firm } begär ett sms-paket på { $wanted } meddelandedelar
plan-what = { $firm } ({ $tenant }) begär ett sms-paket på { $wanted } meddelandedelar i månaden. Nuvarande paket: { $present }.
plan-how = Aktivera det med:

guard-goal = sms till { $where } ser ut som bedrägeri
guard-why = Av { $settled } koder som skickades till { $where } den senaste timmen { $verified ->
    [0] angavs ingen
   *[other] angavs { $verified }
    }. Så ser bedrägeri med sms ut.
guard-refused = Sms dit nekas tills vidare. Varje minut släpps ett igenom som prov; när dess kod anges skickas alla igen.
guard-watched = Inget har nekats: skyddet bara bevakar.
guard-release = Om det inte var bedrägeri, släpp igenom dem igen direkt:

webhook-goal = en webhook har stängts av
webhook-gone = { $origin } svarade 410 (borttagen) och vill inte ha fler händelser.
webhook-failing = { $origin } har inte tagit emot någon händelse på fem dagar.
webhook-again = Inga händelser skickas dit längre. När den fungerar igen, aktivera den med:
