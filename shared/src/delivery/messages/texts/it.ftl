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
changed-own-what = La password del Suo account { $firm } è stata cambiata.
changed-you = Se è stato Lei, non deve fare nulla.
changed-not-you = Se non è stato Lei, qualcun altro può leggere la Sua posta: cambi prima la password della posta, poi reimposti di nuovo quella di { $firm } e avvisi { $firm }.
label-when = Data

logins-goal = i Suoi ID di accesso
logins-what = Qualcuno ha chiesto quali ID di accesso di { $firm } appartengono a questo indirizzo.
logins-not-you = Se non è stato Lei, non deve fare nulla: la risposta è stata inviata solo a questo indirizzo.
label-login-id = ID di accesso

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

factor-totp = app di autenticazione
factor-webauthn = chiave di sicurezza o passkey
factor-push = dispositivo associato
factor-sms = SMS
label-method = Metodo
label-name = Nome
label-set-up-by = Entro il
label-valid-until = Valido fino a
label-left = Rimasti
label-wanted = Richieste
label-present = Attuali
mfa-you = Se è stato Lei, non deve fare nulla.
mfa-not-you = Se non è stato Lei, contatti subito { $firm }.
mfa-unexpected = Se non se lo aspettava, contatti subito { $firm }.

invite-goal = attivi il secondo passaggio
invite-hello = Buongiorno { $name },
invite-why = { $firm } protegge ora l’accesso con un secondo passaggio dopo la password.
invite-next = Lo attiverà al prossimo accesso. Serve circa un minuto: tenga a portata di mano il telefono con un’app di autenticazione, oppure una chiave di sicurezza.
invite-no-link = Questa e-mail non contiene link, di proposito. Acceda come sempre.

added-goal = un secondo passaggio è stato aggiunto al Suo account
added-what = Un secondo passaggio è stato aggiunto al Suo account { $firm }.
removed-goal = un secondo passaggio è stato rimosso dal Suo account
removed-what = Un secondo passaggio è stato rimosso dal Suo account { $firm }.
reset-goal = il Suo secondo passaggio è stato reimpostato
reset-what = Un amministratore di { $firm } ha reimpostato il secondo passaggio del Suo account. Ciò che aveva attivato non funziona più, e nemmeno i Suoi codici di recupero.
reset-next = Lo attiverà di nuovo al prossimo accesso.

bypass-goal = { $count ->
    [one] un codice di bypass è stato creato per il Suo account
   *[other] { $count } codici di bypass sono stati creati per il Suo account
}
bypass-what = { $count ->
    [one] Un amministratore di { $firm } ha creato un codice di bypass per il Suo account. Sostituisce una volta il Suo secondo passaggio.
   *[other] Un amministratore di { $firm } ha creato { $count } codici di bypass per il Suo account. Ognuno sostituisce una volta il Suo secondo passaggio.
}
bypass-no-code = Per sicurezza, questa e-mail non contiene alcun codice.

recovery-goal = ha nuovi codici di recupero
recovery-what = Sono stati creati nuovi codici di recupero per il Suo account { $firm }. Quelli vecchi non funzionano più.
recovery-used-goal = è stato usato un codice di recupero
recovery-used-what = È stato usato un codice di recupero per accedere al Suo account { $firm }. Non funzionerà di nuovo.
recovery-last = Era l’ultimo. Crei nuovi codici di recupero.

key-goal = una chiave di sicurezza è stata rifiutata
key-what = Un accesso al Suo account { $firm } con questa chiave di sicurezza è stato rifiutato, perché il contatore della chiave è tornato indietro. Potrebbe esistere una copia della chiave.
key-do = Rimuova la chiave dal Suo account e contatti { $firm }.

fraud-goal = un accesso è stato segnalato come frode
fraud-what = Un accesso a questo account è stato rifiutato sul dispositivo della persona e segnalato come fraudolento.
label-account = Account
label-network = Indirizzo di rete
fraud-done = Gli accessi in corso dell’account sono stati annullati e per un’ora non gli vengono inviate richieste push.
fraud-ask = Chieda alla persona. Se non riconosce il tentativo, qualcun altro potrebbe conoscere la sua password: la reimposti.
fraud-lift = Se è stato un errore, può consentire di nuovo le richieste push prima che passi l’ora:

licence-goal = { $percent }% delle licenze MFA in uso
licence-used = { $used } di { $contracted }
licence-near = Al 100% le persone per cui l’MFA è attiva e che non sono ancora registrate non potranno registrarsi e accederanno con la sola password.
licence-exhausted = Le licenze sono esaurite: le persone per cui l’MFA è attiva e che non sono ancora registrate non possono registrarsi e accedono con la sola password.
licence-enrolled = Le persone registrate restano protette.
licence-more = Può richiedere altre licenze:

mfa-plan-subject = { $firm } richiede licenze MFA: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) richiede un altro piano MFA.
decided-sms-on = il Suo piano SMS è stato modificato
decided-mfa-on = il numero delle Sue licenze MFA è stato modificato
decided-sms-off = la Sua richiesta di un altro piano SMS è stata respinta
decided-mfa-off = la Sua richiesta di un altro numero di licenze MFA è stata respinta
decided-what-on = Il gestore di questo servizio ha attivato quanto ha richiesto. Vale da subito.
decided-what-off = Il gestore di questo servizio ha respinto la Sua richiesta. Tutto resta com’era.
label-holds = In vigore
label-note = Nota

# The mail that brings a guarded link.
link-goal = c’è qualcosa per Lei
link-what = { $firm } Le ha inviato qualcosa da consultare o da compilare.
link-open = Apri
link-paste = Oppure copi questo indirizzo nel browser:
link-how = Per aprirlo, confermi la Sua identità con un codice che Le verrà inviato in quel momento.
link-why = Riceve questa e-mail perché { $firm } ha registrato questo indirizzo come Suo.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } La invita a «{ $session }»
session-goal-agent = { $agent } La invita a una sessione
session-goal-bare = ha un invito a una sessione
session-what = { $agent } ({ $firm }) La invita a una sessione: { $session }.
session-open = Apri l’invito
session-code = All’apertura Le verrà chiesto un codice. Non è in questa e-mail: Le arriverà per un’altra via.

# The mail to a firm’s administrator.
console-goal = ora può accedere alla console
console-by-operator = Il gestore di questo servizio Le ha affidato l’amministrazione di { $firm }.
console-by-firm = { $firm } Le ha affidato la propria amministrazione.
console-open = Imposta una password
label-console-role = Nella console
console-owner = Titolare – può fare tutto
console-help-desk = Assistenza – aiuta le persone ad accedere
console-read-only = Sola lettura – consulta senza modificare nulla
console-password = La password si imposta con un codice inviato a questo indirizzo. Se ne ha già una, resta valida.
console-second-step = Poi acceda e attivi un secondo passaggio, per esempio un’app di autenticazione sul telefono. Senza, nessuno entra nella console.

# The mail that says that an administrator’s file is ready.
export-goal = il file che ha richiesto è pronto
export-people = L’elenco delle persone che ha richiesto è pronto in un file.
export-events = Il registro di controllo che ha richiesto è pronto in un file.
export-open = Vai al file
export-how = Acceda alla console per scaricarlo. Il link funziona solo per lei.

# The mails of what an administrator did to an account.
disabled-goal = il Suo account è stato disabilitato
disabled-what = Un amministratore di { $firm } ha disabilitato il Suo account. Non potrà accedere finché non verrà riabilitato.
contact-goal = i Suoi recapiti sono stati cambiati
contact-what = Un amministratore di { $firm } ha cambiato i recapiti a cui vengono inviati i messaggi e i codici del Suo account.
label-new-email = Nuovo indirizzo e-mail
label-new-phone = Nuovo numero di telefono
contact-none = nessuno
contact-old = Questa e-mail viene inviata all’indirizzo registrato fino a quel momento.
