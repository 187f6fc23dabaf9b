# Italian. Short, calm, formal "Lei" with capitals as in the mails; buttons in the usual short forms. No participle that agrees with the reader.

# The frame
skip = Vai al contenuto
secured-by = Protetto da Countersign per { $firm }
secured-by-us = Protetto da Countersign
help = Assistenza di { $firm }
language = Lingua
signed-in-as = Accesso come { $person }
sign-out = Esci

# Words of every form
continue = Continua
back = Indietro
show = Mostra
hide = Nascondi
copy = Copia
copied = Copiato
download = Scarica
print = Stampa
checking = Verifica…
sending = Invio…
saving = Salvataggio…
start-again = Ricomincia
code = Codice
email = Indirizzo e-mail
login-id = Nome utente
password = Password
new-password = Nuova password
confirm-password = Nuova password, ancora una volta
country = Paese
phone = Numero di telefono
phone-hint = Solo cifre, senza il prefisso del Paese
send-code = Invia codice
request-new-code = Richiedi un nuovo codice
other-channel = Usa l’altro metodo
valid-until = Scadenza: { $time }, tra { $left }
code-over = Questo codice è scaduto. Ne richieda uno nuovo.
step = Passaggio { $now } di { $of }

# Sign in
sign-in-title = Accesso
sign-in-heading = Accesso
sign-in = Accedi
signing-in = Accesso in corso…
forgot-password = Password dimenticata
forgot-login-id = Nome utente dimenticato
back-to-sign-in = Torna all’accesso
use-another-account = Usa un altro account

# The second step
other-ways = Altri metodi
app-heading = Inserisca il codice della Sua app
app-lead = Apra «{ $name }» e inserisca le 6 cifre che mostra ora.
sms-heading = Riceva un codice via SMS
sms-lead = Inviamo un codice al numero «{ $name }».
code-heading = Inserisca il codice inviato a { $to }
code-lead = Può impiegare un momento ad arrivare.
key-heading = Usi la Sua chiave di sicurezza
key-lead = Il Suo browser chiede «{ $name }». Tenga la chiave a portata di mano.
key-use = Usa chiave di sicurezza
key-add = Aggiungi chiave di sicurezza
key-again = Riprova con una nuova richiesta
key-waiting = In attesa della Sua chiave…
key-canceled = La richiesta è terminata prima della risposta della chiave. Riprovi quando vuole.
key-failed = Non è stato possibile usare la Sua chiave qui. Riprovi o usi un altro metodo.
key-duplicate = Questa chiave è già stata aggiunta. Ne usi un’altra.
key-unsupported = Questo browser non può usare chiavi di sicurezza, oppure gli script sono disattivati. Usi un altro metodo.
push-heading = Approvi sul Suo dispositivo
push-lead = Inviamo una richiesta a «{ $name }». La approva lì con un numero mostrato da questa pagina.
push-send = Invia richiesta
push-send-again = Invia di nuovo
prompt-heading = Inserisca questo numero sul Suo dispositivo
prompt-lead = Apra la richiesta su «{ $name }» e inserisca:
prompt-over = Questa richiesta è scaduta. Ne invii un’altra.
prompt-denied = La richiesta è stata rifiutata sul Suo dispositivo. Ne invii un’altra se vuole ancora accedere.
prompt-wrong-number = Il numero inserito sul Suo dispositivo non era quello mostrato qui. Invii un’altra richiesta.
prompt-expired = Nessuno ha risposto in tempo sul Suo dispositivo. Lo tenga a portata di mano e invii un’altra richiesta.
approved-heading = Approvato
approved-lead = Il Suo dispositivo ha approvato questo accesso.
device-code-heading = Inserisca il codice mostrato dal Suo dispositivo
way-device-code = Codice mostrato da «{ $name }»
recovery-heading = Usi un codice di recupero
recovery-lead = Inserisca uno dei codici che ha conservato quando ha attivato il secondo passaggio. Ognuno vale una volta.
recovery-code = Codice di recupero
bypass-heading = Usi un codice del Suo amministratore
bypass-lead = Inserisca il codice che Le ha dato un amministratore di { $firm }.
bypass-code = Codice del Suo amministratore
way-recovery-code = Codice di recupero
way-bypass-code = Codice del Suo amministratore
remember = { $count ->
    [one] Considera attendibile questo dispositivo per { $count } giorno
   *[other] Considera attendibile questo dispositivo per { $count } giorni
}
kind-totp = App di autenticazione
kind-webauthn = Chiave di sicurezza
kind-push = Dispositivo associato
kind-sms = SMS

# Forgot password
forgot-password-lead = Inserisca il Suo nome utente. Se esiste un account, inviamo un codice al suo indirizzo e-mail.
reset-code-heading = Inserisca il codice ricevuto per e-mail
reset-code-lead = Se esiste un account con questo nome utente, un codice è in arrivo al suo indirizzo e-mail.
new-password-heading = Scelga una nuova password
password-hint = Almeno 15 caratteri (8 con un secondo passaggio). Alcune parole facili da ricordare vanno bene.
set-password = Imposta password
captcha-label = Sono una persona
captcha-verifying = Verifica…
captcha-verified = Verificato
captcha-failed = La verifica non è riuscita. Riprovi.
captcha-expired = La verifica è scaduta. La ripeta.
captcha-no-script = Questa verifica richiede gli script. Li consenta per questa pagina, oppure chieda all’azienda di reimpostare la Sua password.

# Forgot login ID
forgot-login-id-lead = Inserisca il Suo indirizzo e-mail. Se appartiene a un account, Le inviamo il nome utente.
send-login-id = Invia nome utente
login-ids-heading = Controlli la Sua posta
login-ids-lead = Se questo indirizzo appartiene a un account, il nome utente è in arrivo. Può richiedere qualche minuto.

# Enrolment
enroll-heading = Attivi il secondo passaggio
enroll-lead = { $firm } richiede un secondo passaggio all’accesso. Tiene fuori gli altri, anche se conoscono la Sua password.
enroll-add-lead = Scelga che cosa vuole aggiungere. Le verrà chiesto all’accesso.
method-totp = Un’app sul telefono che mostra codici. Funziona senza rete.
method-webauthn = Una chiave da collegare o avvicinare, oppure l’impronta o il volto sul Suo dispositivo.
method-push = Il browser del telefono Le chiede di approvare un accesso. Niente da installare da uno store.
method-sms = Un codice via SMS. Gli altri metodi sono più sicuri.
phone-on-record = Inviamo un codice a
enroll-grace = Può rimandare fino al { $day }.
not-now = Non ora
another-method = Scegli un altro metodo
enroll-totp-heading = Aggiunga la Sua app di autenticazione
enroll-totp-lead = Scansioni questo codice con la Sua app di autenticazione.
qr-label = Codice QR per la Sua app di autenticazione
open-in-app = Apri in un’app su questo dispositivo
secret-lead = Non riesce a scansionarlo? Inserisca nell’app questa chiave di configurazione:
code-from-app = Codice mostrato dall’app
enroll-key-heading = Aggiunga una chiave di sicurezza
enroll-key-lead = Il browser Le chiede di toccare la chiave o di confermare con il dispositivo. La chiave vale solo per questo sito.
enroll-key-consent = Il browser può chiedere se questo sito può vedere il modello della Sua chiave. Lo consenta se l’azienda richiede determinate chiavi.
enroll-push-heading = Associ il Suo dispositivo
enroll-push-lead = Scansioni questo codice con la fotocamera del telefono che dovrà approvare i Suoi accessi.
qr-label-device = Codice QR per il Suo dispositivo
open-on-device = Apri su questo dispositivo
pairing-lead = Oppure apra { $address } sul dispositivo e inserisca questo codice:
pairing-over = Questo codice è scaduto. Ne crei uno nuovo.
new-pairing = Crea un nuovo codice
code-from-device = Codice mostrato dal dispositivo
codes-heading = Conservi i Suoi codici di recupero
codes-lead = Se perde il secondo passaggio, ognuno di questi codici Le permette di entrare una volta. Li conservi dove può trovarli senza questo dispositivo. Non verranno più mostrati.
codes-file = Codici di recupero per { $firm }
codes-kept = Li ho conservati

# The link
link-heading = { $firm } Le ha inviato qualcosa
link-lead = { $name }, prima confermi la Sua identità: inviamo un codice a un numero o indirizzo che l’azienda ha.
link-lead-unnamed = Prima confermi la Sua identità: inviamo un codice a un numero o indirizzo che l’azienda ha.
link-channels = Dove inviare il codice?
channel-sms = Via SMS
channel-email = Per e-mail
link-code-lead = Lo inserisca qui. Nessuno di { $firm } glielo chiede.
link-number-wrong = Il numero è sbagliato? Chieda a { $firm } di correggerlo.
link-register-heading = Crei il Suo account
link-register-lead = Con l’account può tornare quando vuole a ciò che { $firm } Le ha inviato.
link-first-password-heading = Scelga la Sua password
link-first-password-lead = Il Suo nome utente c’è già. Con una password può tornare quando vuole.
create-login = Crea account
link-sign-in-heading = Acceda per vederlo
link-sign-in-lead = { $firm } Le ha inviato qualcosa. Acceda con il Suo account per vederlo.
link-items-heading = Che cosa Le ha inviato { $firm }
link-items-lead = { $name }, apra ciò che vuole vedere.
link-items-none = Al momento qui non c’è nulla.
open-item = Apri
opened-on = Aperto il { $day }
not-opened = Nuovo
link-others-heading = Questo è per un’altra persona
link-others-lead = L’accesso è stato fatto come { $person }, e questo link è per un’altra persona. Se è Suo, esca e lo apra di nuovo.
link-expired-heading = Questo link è scaduto
link-expired-lead = Ne chieda uno nuovo a { $firm }.
link-revoked-heading = Questo link è stato ritirato
link-revoked-lead = { $firm } lo ha ritirato. Si rivolga a { $firm } se Le serve ancora.

# A session's door
session-heading = { $agent } La invita a «{ $session }»
session-lead = Buongiorno { $name }, { $agent } di { $firm } La aspetta.
session-next-none = Continui per entrare.
session-next-sms = Quando continua, inviamo un codice via SMS a { $to }. Lo inserisca qui per entrare.
session-next-email = Quando continua, inviamo un codice per e-mail a { $to }. Lo inserisca qui per entrare.
session-next-sent = Abbiamo inviato un codice a { $to }. Continui e lo inserisca per entrare.
session-next-told = Quando continua, { $agent } Le comunica un codice. Lo inserisca qui per entrare.
session-next-later = Quando continua, { $agent } invia un codice a { $to }. Lo inserisca qui per entrare.
session-not-you = Lei non è { $name }? Chiuda questa pagina e avvisi { $firm }.
session-code-lead = Lo inserisca qui per entrare in «{ $session }».
session-seen = Anche { $agent } può vedere questo codice e leggerglielo.
session-told-heading = Inserisca il codice che Le comunica { $agent }
session-told-lead = { $agent } glielo legge, per esempio al telefono. Tenga aperta questa pagina.
session-later-heading = Inserisca il codice che Le invia { $agent }
session-later-lead = Arriverà a { $to } quando { $agent } lo invierà. Tenga aperta questa pagina.
session-told-over = Questo codice è scaduto. Ne chieda uno nuovo a { $agent }.
session-unsent = Non è stato possibile inviare il codice a { $to }. { $agent } può comunicarglielo.
session-unsent-heading = Non è stato possibile inviare il codice
session-unsent-lead = Riprovi tra un momento o si rivolga a { $agent }.
session-expired-heading = Questo codice è scaduto
session-expired-lead = Ne richieda uno nuovo o si rivolga a { $agent }.
session-spent-heading = I tentativi per questo codice sono finiti
session-out-heading = I tentativi sono finiti
session-out-lead = Qui non si può inserire un altro codice. Chieda a { $agent } come procedere.
session-in-heading = Ora è dentro
session-in-lead = La connessione si è interrotta? Può entrare di nuovo.
session-in-lead-code = La connessione si è interrotta? Può entrare di nuovo con un nuovo codice.
session-gone-heading = Questo invito non funziona
session-gone-lead = Forse è scaduto, o uno più recente ne ha preso il posto. Cerchi un messaggio più recente o si rivolga a { $firm }.

# The account
account-heading = Il Suo account
account-factors = Secondo passaggio
account-factors-none = Non ha ancora un secondo passaggio.
account-factors-off = { $firm } non Le chiede un secondo passaggio.
add-factor = Aggiungi un altro
set-up-factor = Attiva un secondo passaggio
rename = Rinomina
remove = Rimuovi
factor-name = Nome
save = Salva
remove-heading = Rimuovere «{ $name }»?
remove-lead = Non Le verrà più chiesto all’accesso.
remove-lead-last = È il Suo ultimo secondo passaggio. Poi per accedere basterà la password, oppure Le verrà chiesto di attivarne un altro. Le Sue sessioni verranno chiuse ovunque.
last-used = Ultimo uso: { $day }
never-used = Mai usato
added-on = Aggiunto il { $day }
account-codes = Codici di recupero
codes-left = { $count ->
    [0] Non ne resta nessuno.
    [one] Ne resta { $count }.
   *[other] Ne restano { $count }.
}
new-codes = Crea nuovi codici
account-password = Password
change-password = Cambia password
current-password = Password attuale
account-devices = Dispositivi attendibili
devices-none = Nessun dispositivo è attendibile.
device-unnamed = Un browser
device-until = Attendibile fino al { $day }
forget-device = Non più attendibile
account-sign-ins = Accessi recenti
sign-ins-none = Non ce ne sono ancora.
sign-in-from = { $how }, da { $network }
how-pwd = Solo password
how-otp = Password e codice
how-sms = Password e SMS
how-hwk = Password e chiave di sicurezza
how-swk = Password e il Suo dispositivo
how-remembered = Password su un dispositivo attendibile
how-external = Tramite l’accesso proprio dell’azienda
sign-out-everywhere = Esci ovunque
sign-out-everywhere-lead = Chiude tutte le Sue sessioni, su tutti i dispositivi, anche su questo.

# What was done
done-signed-out = La Sua sessione è chiusa.
done-password-changed = La Sua password è stata cambiata. Acceda con quella nuova.
done-password-set = La Sua password è stata cambiata. Le sessioni su altri dispositivi sono chiuse.
done-sent-again = Un codice è di nuovo in arrivo.
done-factor-added = L’aggiunta al Suo account è fatta.
done-factor-removed = La rimozione dal Suo account è fatta.
done-factor-renamed = Il nuovo nome è stato salvato.
done-device-forgotten = Quel dispositivo non è più attendibile.
done-signed-out-everywhere = Le Sue sessioni sono chiuse ovunque.

# What went wrong
problem-other = Non ha funzionato. Controlli ciò che ha inserito e riprovi.
problem-invalid-request = Qualcosa manca o non è leggibile. Controlli ciò che ha inserito.
problem-invalid-credentials = Il nome utente o la password non sono corretti. Riprovi.
problem-incorrect-code = { $count ->
    [one] Questo codice non è corretto. Può provare ancora { $count } volta.
   *[other] Questo codice non è corretto. Può provare ancora { $count } volte.
}
problem-incorrect-code-last = Questo codice non è corretto, ed era l’ultimo tentativo. Richieda un nuovo codice.
problem-sign-in-last = Questo codice non è corretto, ed era l’ultimo tentativo. Acceda di nuovo.
problem-expired = Il tempo è scaduto. Ricominci o richieda un nuovo codice.
problem-already-used = È già stato usato. Richieda un nuovo codice.
problem-attempts-exhausted = I tentativi sono finiti. Richieda un nuovo codice.
problem-canceled = L’operazione è stata interrotta. Ricominci.
problem-superseded = C’è un codice più recente. Usi l’ultimo.
problem-locked-until = Ci sono stati troppi tentativi errati. Potrà riprovare tra { $left } ({ $time }).
problem-locked = Ci sono stati troppi tentativi errati. Chieda all’azienda di sbloccare il Suo account.
problem-too-many-requests = Troppe volte in poco tempo. Potrà riprovare tra { $left } ({ $time }).
problem-resend-too-soon = Un codice è stato inviato poco fa. Potrà richiederne un altro tra { $left }.
problem-sends-exhausted = Il codice è stato inviato tante volte quante consentite. Potrà ricominciare tra { $left } ({ $time }).
problem-push-limited = Al momento non si possono inviare altre richieste ai Suoi dispositivi. Potrà inviarne un’altra tra { $left } ({ $time }). Nel frattempo usi un altro metodo.
problem-prompt-waits = Sul Suo dispositivo c’è già una richiesta in attesa. Risponda lì o attenda un minuto.
problem-sms-plan-exhausted = Al momento non è possibile inviare SMS. Scelga l’e-mail o si rivolga all’azienda.
problem-destination-not-allowed = Non è possibile inviare SMS a questo numero. Scelga l’e-mail o si rivolga all’azienda.
problem-recipient-opted-out = Questo numero o indirizzo non desidera nostri messaggi. Ne scelga un altro o si rivolga all’azienda.
problem-invalid-recipient = Questo numero o indirizzo non è raggiungibile. Ne scelga un altro o si rivolga all’azienda.
problem-delivery-unavailable = Non è stato possibile inviare il messaggio. Riprovi tra un momento.
problem-captcha-failed = Ripeta la verifica.
problem-weak-password = Questa password non è accettata. Ne scelga un’altra.
problem-weak-password-too-short = Questa password è troppo corta. Scelga almeno 15 caratteri, oppure 8 se ha un secondo passaggio.
problem-weak-password-too-long = Questa password è troppo lunga. Scelga al massimo 1024 caratteri.
problem-weak-password-common = Questa password è nota a chiunque cerchi di indovinare password. Ne scelga un’altra.
problem-weak-password-contains-login-id = La password contiene il Suo nome utente. Ne scelga un’altra.
problem-weak-password-contains-firm-name = La password contiene il nome dell’azienda. Ne scelga un’altra.
problem-wrong-password = La password attuale non è corretta. La inserisca di nuovo.
problem-passwords-differ = Le due password non sono uguali. Le inserisca di nuovo entrambe.
problem-conflict = Al momento non è possibile. Guardi la pagina e riprovi.
problem-not-paired = Il dispositivo non è ancora associato. Prima scansioni il codice, poi inserisca ciò che mostra.
problem-login-id-taken = Questo nome utente è già in uso. Ne scelga un altro.
problem-request-in-progress = Il pulsante è stato premuto due volte. Questo è il risultato.
problem-grant-required = Per questa modifica, prima acceda di nuovo.
problem-enrollment-required = Il secondo passaggio non si può più rimandare.
problem-factor-not-allowed = L’azienda non consente questo metodo.
problem-mfa-not-enabled = L’azienda non Le chiede un secondo passaggio.
problem-mfa-licences-exhausted = L’azienda non ha più posto per un altro secondo passaggio. Si rivolga all’azienda.
fault-code = Un codice ha da 6 a 10 cifre e nient’altro.
fault-login-id = Inserisca il Suo nome utente.
fault-email = Questo non è un indirizzo e-mail. Ha la forma nome@example.com.
fault-phone = Questo non è un numero di telefono di quel Paese. Inserisca solo le cifre.
fault-country = Scelga il Paese del numero.
fault-name = Un nome ha da 1 a 100 caratteri.
fault-channel = Scelga dove inviare il codice.

# A page that cannot be shown
failure-not-found = Qui non c’è nulla
failure-not-found-lead = L’indirizzo non è corretto o non è completo. Apra di nuovo il link nel Suo messaggio o lo copi per intero.
failure-over = Questo è terminato
failure-over-lead = Ciò che era qui è terminato. Chieda un nuovo link a chi Le ha inviato questo.
failure-forbidden = Questo non è stato inviato da qui
failure-forbidden-lead = Il Suo browser indica che questo modulo è stato inviato da un altro sito. Apra di nuovo la pagina e lo invii da lì.
failure-form = Non è stato possibile leggere il modulo
failure-form-lead = Torni indietro, ricarichi la pagina e invii il modulo ancora una volta.
failure-defect = Qualcosa non va da parte nostra
failure-defect-lead = Ne siamo informati. Riprovi più tardi, per favore.
failure-unavailable = Al momento non possiamo farlo
failure-unavailable-lead = Riprovi tra un minuto. Non si sa ancora se la Sua ultima operazione è stata eseguita: controlli prima di ripeterla.
failure-reference = Se chiede aiuto, indichi questo numero: { $id }
