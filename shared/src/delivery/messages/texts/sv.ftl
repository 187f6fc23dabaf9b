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
changed-own-what = Lösenordet till ditt konto hos { $firm } ändrades.
changed-you = Om det var du behöver du inte göra något.
changed-not-you = Om det inte var du kan någon läsa din e-post: byt först lösenordet till e-posten, återställ sedan ditt lösenord hos { $firm } igen och meddela { $firm }.
label-when = Tidpunkt

logins-goal = dina användarnamn
logins-what = Någon har frågat vilka användarnamn hos { $firm } som hör till den här adressen.
logins-not-you = Om det inte var du behöver du inte göra något: svaret skickades bara till den här adressen.
label-login-id = Användarnamn

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

factor-totp = autentiseringsapp
factor-webauthn = säkerhetsnyckel eller passnyckel
factor-push = parkopplad enhet
factor-sms = sms
label-method = Metod
label-name = Namn
label-set-up-by = Senast
label-valid-until = Giltig till
label-left = Kvar
label-wanted = Begärt
label-present = Nu
mfa-you = Om det var du behöver du inte göra något.
mfa-not-you = Om det inte var du, kontakta { $firm } genast.
mfa-unexpected = Om du inte väntade dig detta, kontakta { $firm } genast.

invite-goal = lägg till ditt andra steg
invite-hello = Hej { $name },
invite-why = { $firm } skyddar nu inloggningen med ett andra steg efter lösenordet.
invite-next = Du lägger till det nästa gång du loggar in. Det tar ungefär en minut: ha telefonen med en autentiseringsapp eller en säkerhetsnyckel till hands.
invite-no-link = Det här meddelandet har med avsikt ingen länk. Logga in som du brukar.

added-goal = ett andra steg har lagts till i ditt konto
added-what = Ett andra steg har lagts till i ditt konto hos { $firm }.
removed-goal = ett andra steg har tagits bort från ditt konto
removed-what = Ett andra steg har tagits bort från ditt konto hos { $firm }.
reset-goal = ditt andra steg har återställts
reset-what = En administratör hos { $firm } har återställt det andra steget för ditt konto. Det du hade lagt till fungerar inte längre, och inte heller dina återställningskoder.
reset-next = Du lägger till det på nytt nästa gång du loggar in.

bypass-goal = { $count ->
    [one] en förbikopplingskod har skapats för ditt konto
   *[other] { $count } förbikopplingskoder har skapats för ditt konto
}
bypass-what = { $count ->
    [one] En administratör hos { $firm } har skapat en förbikopplingskod för ditt konto. Den ersätter ditt andra steg en gång.
   *[other] En administratör hos { $firm } har skapat { $count } förbikopplingskoder för ditt konto. Var och en ersätter ditt andra steg en gång.
}
bypass-no-code = Av säkerhetsskäl innehåller det här meddelandet ingen kod.

recovery-goal = du har nya återställningskoder
recovery-what = Nya återställningskoder har skapats för ditt konto hos { $firm }. De gamla fungerar inte längre.
recovery-used-goal = en återställningskod har använts
recovery-used-what = En återställningskod användes för att logga in på ditt konto hos { $firm }. Den fungerar inte igen.
recovery-last = Det var den sista. Skapa nya återställningskoder.

key-goal = en säkerhetsnyckel nekades
key-what = En inloggning på ditt konto hos { $firm } med den här säkerhetsnyckeln nekades, eftersom nyckelns räknare gick bakåt. Det kan finnas en kopia av nyckeln.
key-do = Ta bort nyckeln från ditt konto och kontakta { $firm }.

fraud-goal = en inloggning har anmälts som bedrägeri
fraud-what = En inloggning på det här kontot nekades på personens enhet och anmäldes som bedrägeri.
label-account = Konto
label-network = Nätverksadress
fraud-done = Kontots öppna inloggningar har avbrutits, och under en timme skickas inga push-förfrågningar till det.
fraud-ask = Fråga personen. Om personen inte känner till försöket kan någon annan känna till lösenordet: återställ det.
fraud-lift = Om det var ett misstag kan du tillåta push-förfrågningar igen innan timmen har gått:

licence-goal = { $percent } % av MFA-licenserna är använda
licence-used = { $used } av { $contracted }
licence-near = Vid 100 % kan personer som MFA är aktiverat för och som ännu inte är registrerade inte registrera sig, utan loggar in med enbart lösenordet.
licence-exhausted = Licenserna är slut: personer som MFA är aktiverat för och som ännu inte är registrerade kan inte registrera sig, utan loggar in med enbart lösenordet.
licence-enrolled = Personer som är registrerade är fortsatt skyddade.
licence-more = Du kan begära fler licenser:

mfa-plan-subject = { $firm } begär MFA-licenser: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) begär ett annat MFA-paket.
decided-sms-on = ert sms-paket har ändrats
decided-mfa-on = ert antal MFA-licenser har ändrats
decided-sms-off = er begäran om ett annat sms-paket avslogs
decided-mfa-off = er begäran om ett annat antal MFA-licenser avslogs
decided-what-on = Operatören av den här tjänsten har gjort det ni begärde. Det gäller genast.
decided-what-off = Operatören av den här tjänsten har avslagit er begäran. Allt förblir som det var.
label-holds = Gäller nu
label-note = Anmärkning

# The mail that brings a guarded link.
link-goal = något har skickats till dig
link-what = { $firm } har skickat dig något att titta på eller fylla i.
link-open = Öppna
link-paste = Eller kopiera den här adressen till din webbläsare:
link-how = För att öppna det bekräftar du att det är du, med en kod som då skickas till dig.
link-why = Du får det här meddelandet eftersom { $firm } har den här adressen som din.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } bjuder in dig till ”{ $session }”
session-goal-agent = { $agent } bjuder in dig till en session
session-goal-bare = du är inbjuden till en session
session-what = { $agent } ({ $firm }) bjuder in dig till en session: { $session }.
session-open = Öppna inbjudan
session-code = När du öppnar den får du frågan om en kod. Den finns inte i det här meddelandet utan kommer till dig på ett annat sätt.

# The mail to a firm’s administrator.
console-goal = du har nu tillgång till konsolen
console-by-operator = Operatören av den här tjänsten har gjort dig till administratör hos { $firm }.
console-by-firm = { $firm } har gjort dig till administratör.
console-open = Välj ett lösenord
label-console-role = I konsolen
console-owner = Ägare – du får göra allt
console-help-desk = Support – du hjälper personer att logga in
console-read-only = Endast läsning – du tittar och ändrar ingenting
console-password = Du väljer ett lösenord med en kod som skickas till den här adressen. Har du redan ett gäller det fortfarande.
console-second-step = Sedan loggar du in och lägger till ett andra steg, till exempel en autentiseringsapp på telefonen. Ingen kommer in i konsolen utan det.

# The mail that says that an administrator’s file is ready.
export-goal = filen som du bad om är klar
export-people = Listan över personer som du bad om är klar som fil.
export-events = Granskningsloggen som du bad om är klar som fil.
export-open = Gå till filen
export-how = Logga in i konsolen för att ladda ner den. Länken fungerar bara för dig.

# The mails of what an administrator did to an account.
disabled-goal = ditt konto har inaktiverats
disabled-what = En administratör hos { $firm } har inaktiverat ditt konto. Du kan inte logga in förrän det har aktiverats igen.
contact-goal = dina kontaktuppgifter har ändrats
contact-what = En administratör hos { $firm } har ändrat de kontaktuppgifter som meddelanden och koder för ditt konto skickas till.
label-new-email = Ny e-postadress
label-new-phone = Nytt telefonnummer
contact-none = saknas
contact-old = Det här meddelandet skickas till den adress som var registrerad fram till dess.
