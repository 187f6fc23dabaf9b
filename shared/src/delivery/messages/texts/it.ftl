goal-sign-in = il Suo codice di accesso
goal-transaction = il Suo codice per confermare un’operazione
goal-access = il Suo codice per aprire il contenuto
goal-password-reset = il Suo codice per reimpostare la password
goal-enrollment = il Suo codice per attivare il secondo passaggio
goal-session = il Suo codice per entrare nella sessione
goal-own = il Suo codice per { $purpose }

sms-head = { $firm }: { $code } è { $goal }
sms-payee = a { $payee }
sms-validity = Valido { $duration }
sms-sent = Inviato { $sent }
sms-advice = Non lo comunichi a nessuno
short-minutes = { $minutes } min
short-seconds = { $seconds } s
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minuti
}
long-seconds = { $seconds ->
    [one] { $seconds } secondo
   *[other] { $seconds } secondi
}
label-action = Operazione
label-item = Oggetto
label-amount = Importo
label-payee = Beneficiario
label-validity = Validità
label-sent = Inviato il
mail-until = { $duration }, fino alle { $time }
mail-advice = Inserisca il codice solo dove lo ha richiesto. { $firm } non lo chiede mai per telefono o per e-mail.
mail-ignore = Se non lo ha richiesto, ignori questo messaggio.

changed-goal = la Sua password è stata cambiata
changed-what = La password del Suo account { $firm } è stata cambiata con un codice inviato a questo indirizzo.
changed-you = Se è stato Lei, non deve fare nulla.
changed-not-you = Se non è stato Lei, qualcun altro può leggere la Sua posta: cambi prima la password della posta, poi reimposti di nuovo quella di { $firm } e avvisi { $firm }.
label-when = Data

usage-goal = { $percent }% del piano SMS di { $month } utilizzato
label-month = Mese
label-used = Usato
label-pace = Ritmo
label-lasts = Basta fino al
usage-used = { $used } di { $limit } parti di messaggio
usage-pace = circa { $count } al giorno
usage-exhausted-email = Il piano è esaurito: i codici vengono inviati per e-mail se si conosce un indirizzo, altrimenti vengono rifiutati.
usage-exhausted-refuse = Il piano è esaurito: i codici via SMS vengono rifiutati fino alla fine del mese o all’aumento del piano.
usage-near-email = Al 100% i codici verranno inviati per e-mail se si conosce un indirizzo, altrimenti verranno rifiutati.
usage-near-refuse = Al 100% i codici via SMS verranno rifiutati fino alla fine del mese o all’aumento del piano.
usage-larger = Può richiedere un piano superiore:
usage-email = Può far inviare i codici per e-mail quando il piano è esaurito:

plan-subject = { $firm } richiede un piano SMS di { $wanted } parti di messaggio
plan-what = { $firm } ({ $tenant }) richiede un piano SMS di { $wanted } parti di messaggio al mese. Il piano attuale è di { $present }.
plan-how = Si attiva con:

guard-goal = gli SMS verso { $where } sembrano una frode
guard-why = Di { $settled } codici inviati a { $where } nell’ultima ora { $verified ->
    [0] non ne è stato inserito nessuno
    [one] ne è stato inserito { $verified }
   *[other] ne sono stati inseriti { $verified }
    }. È così che si presenta una frode via SMS.
guard-refused = Per ora gli SMS verso quella destinazione vengono rifiutati. Ogni minuto ne passa uno di prova; quando il suo codice viene inserito, ripartono tutti.
guard-watched = Non è stato rifiutato nulla: la protezione si limita a osservare.
guard-release = Se non era una frode, li riattivi subito:

webhook-goal = un webhook è stato disattivato
webhook-gone = { $origin } ha risposto 410 (rimosso): non accetta più eventi.
webhook-failing = { $origin } non ha accettato eventi per cinque giorni.
webhook-again = Non gli vengono più inviati eventi. Quando funzionerà di nuovo, lo riattivi con:
