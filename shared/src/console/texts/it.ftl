# The console. Short, calm, second person; what happened, then what to do.

screen-overview = Panoramica
screen-subscriptions = Abbonamenti
screen-mfa = MFA
screen-people = Persone
screen-person = Persona
screen-messages = Messaggi
screen-links = Link
screen-sessions = Sessioni
screen-events = Eventi
screen-settings = Impostazioni

menu = Schermate
own-account = Il Suo account
zone-heading = Fuso orario
zone-lead = In questo browser la console indica gli orari in questo fuso. Punti su un orario, o ci arrivi con la tastiera, e lo vedrà esatto e in UTC.
zone-firms = Quello dell’azienda: { $zone }
zone-of = Orari: { $zone }
done-zone-chosen = Gli orari sono ora indicati in questo fuso.
console-none = Nessun accesso
console-none-detail = La persona non ha la console.
console-owner = Titolare
console-owner-detail = Può fare tutto e decide chi altro ha la console.
console-help-desk = Assistenza
console-help-desk-detail = Aiuta le persone: le aggiunge, reimposta la loro MFA, crea codici di bypass, invia di nuovo.
console-read-only = Sola lettura
console-read-only-detail = Consulta tutto senza modificare nulla.
working = In corso…
cancel = Annulla
save = Salva
reason = Motivo
reason-hint = Perché lo fa, in poche parole. Resta nel registro di controllo accanto al Suo nome.
reason-contact-hint = Necessario se cambia l’indirizzo e-mail o il numero di telefono: i codici arrivano lì. Resta nel registro accanto al Suo nome.
people-reason-hint = L’elenco cambia l’indirizzo e-mail o il numero di telefono di persone già presenti: i codici arrivano lì. Dica perché.
problem-reason = Indichi il motivo con un testo da 4 a 500 caratteri, su una sola riga.
problem-prove-again = Confermi di nuovo la Sua identità. L’ultima volta risale a più di cinque minuti fa.
problem-made-already = Questo modulo è già stato inviato. Ciò che ha creato è stato mostrato una volta e non può essere mostrato di nuovo.

confirm-heading = Confermi la Sua identità
confirm-lead-enter = La console si apre dopo un secondo passaggio. Se non ne ha ancora uno, lo attiva ora.
confirm-lead-dangerous = Qui serve un secondo passaggio degli ultimi cinque minuti. Poi torna a questo punto.
confirm-go = Conferma con un secondo passaggio

secret-once = Ciò che segue viene mostrato una volta sola. Lo copi ora e lo conservi al sicuro.

# One person.
status-active = Attiva
status-disabled = Disabilitata
status-no-access = Accesso ritirato
status-inactive = Disattivata
name = Nome
phone = Telefono
organization = Organizzazione
role = Ruolo
created = Dal
person-do = Che cosa può fare
person-self = Questo è il Suo account. Le modifiche qui spettano a un’altra persona che ha la console; i Suoi secondi passaggi si trovano in «Il Suo account».
person-owners = Anche questa persona ha la console. Solo un titolare può modificare qualcosa qui.
factors-none = Nessun secondo passaggio è attivo e non ne viene chiesto alcuno.
factors-none-asked = Viene chiesto un secondo passaggio, ma non ne è ancora attivo alcuno.

reset-mfa = Reimposta la registrazione MFA
reset-mfa-lead = Tutti i secondi passaggi, i codici di recupero e i dispositivi attendibili di { $person } cessano, e le sue sessioni vengono chiuse ovunque. Al prossimo accesso attiverà un nuovo secondo passaggio; riceve un’e-mail di avviso.
done-mfa-reset = La registrazione MFA è stata reimpostata. La persona ha ricevuto un’e-mail di avviso.
make-bypass-codes = Crea codici di bypass
make-bypass-codes-lead = Un codice di bypass sostituisce una volta il secondo passaggio di { $person }. Un’e-mail avvisa che Lei ha creato dei codici, senza riportarli.
bypass-count = Quanti codici (da 1 a 10)
bypass-minutes = Per quanti minuti (da 1 a 1.440)
bypass-codes = Codici di bypass
bypass-made = Codici di bypass
bypass-made-lead = Per { $person }. Ognuno vale una volta. Scadenza: { $time }.
unlock-person = Sblocca
unlock-person-lead = { $person } può riprovare subito, anche dopo i tentativi errati.
done-person-unlocked = Sbloccata: la persona può riprovare.
lift-push-block = Consenti di nuovo le richieste push
lift-push-block-lead = Dopo una segnalazione di frode, per un’ora i dispositivi di { $person } non ricevono richieste. Così tornano a riceverle subito.
done-push-block-lifted = I dispositivi della persona possono di nuovo ricevere richieste.
end-sign-ins = Esci ovunque
end-sign-ins-lead = Tutte le sessioni di { $person } vengono chiuse, ovunque. La password e i secondi passaggi restano.
done-sign-ins-ended = Le sessioni della persona sono chiuse ovunque.
disable-person = Disabilita
disable-person-lead = { $person } non può più accedere e le sue sessioni vengono chiuse. I suoi secondi passaggi cessano e la sua licenza torna libera.
done-person-disabled = Disabilitata. Se c’era una licenza, è di nuovo libera.
enable-person = Abilita
enable-person-lead = { $person } può accedere di nuovo.
done-person-enabled = La persona può accedere di nuovo.
change-person = Modifica i dati
change-person-lead = I dati registrati su { $person }.
done-person-changed = Salvato.
set-console = Accesso alla console
set-console-lead = Che cosa può fare { $person } in questa console. Riceve un’e-mail di avviso.
done-console-set = Salvato. La persona ha ricevuto un’e-mail di avviso.
person-profile = Profilo
person-factors-text = Con che cosa si conferma un accesso, oltre alla password.
person-events-text = Che cosa è stato fatto con questo account, dal più recente.
events-none = Ancora nulla.
last-sign-in = Ultimo accesso
never = Mai
never-used = Mai usato
what-happens = Che cosa succede
secret-hint = Selezioni e copi, oppure prenda nota.
copy = Copia
copied = Copiato
event-by = da { $who }
event-by-key = dalla chiave { $who }
event-because = «{ $reason }»
event-refused = rifiutato: { $code }

# What was done, as the audit log calls it.
op-sign-in = Accesso con password
op-verify-factor = Secondo passaggio confermato
op-get-sign-in = Accesso completato
op-cancel-sign-in = Accesso interrotto
op-skip-enrollment = Secondo passaggio rimandato
op-enroll-factor = Attivazione di un secondo passaggio iniziata
op-export-events = Registro di controllo esportato
op-export-people = Persone esportate
op-export-links = Link esportati
op-export-sessions = Sessioni esportate
op-confirm-factor = Secondo passaggio attivato
op-rename-factor = Secondo passaggio rinominato
op-remove-factor = Secondo passaggio rimosso
op-renew-recovery-codes = Nuovi codici di recupero creati
op-reset-mfa = Registrazione MFA reimpostata
op-make-bypass-codes = Codici di bypass creati
op-lift-push-block = Richieste push di nuovo consentite
op-unlock-person = Persona sbloccata
op-end-sign-ins = Sessioni chiuse ovunque
op-put-account = Account scritto
op-change-account = Account modificato
op-delete-account = Account eliminato
op-import-accounts = Persone importate
op-set-password = Password impostata
op-change-password = Password cambiata
op-complete-password-reset = Password reimpostata
op-request-password-reset = Nuova password richiesta
op-put-mfa-policy = Regole MFA modificate
op-choose-time-zone = Fuso orario della console scelto
op-export-deliveries = Messaggi esportati
op-request-sms-plan = Piano SMS richiesto
op-request-mfa-plan = Licenze MFA richieste
op-set-sms-plan = Piano SMS attivato
op-set-mfa-plan = Licenze MFA impostate
op-change-settings = Impostazioni modificate
op-create-api-key = Chiave API creata
op-revoke-api-key = Chiave API revocata
op-create-oidc-client = Applicazione registrata
op-change-oidc-client = Applicazione modificata
op-delete-oidc-client = Applicazione rimossa
op-rotate-oidc-client-secret = Segreto di un’applicazione rinnovato
op-create-webhook = Webhook creato
op-change-webhook = Webhook modificato
op-delete-webhook = Webhook rimosso
op-rotate-webhook-secret = Segreto di un webhook rinnovato
op-test-webhook = Webhook provato
op-redeliver-webhook = Evento inviato di nuovo
op-issue-passcode = Codice emesso
op-verify-passcode = Codice verificato
op-resend-passcode = Codice inviato di nuovo
op-cancel-passcode = Codice annullato
op-create-link = Link creato
op-revoke-link = Link ritirato
op-resend-link = Link inviato di nuovo
op-create-session = Sessione aperta
op-end-session = Sessione terminata
op-reveal-session-passcode = Codice letto ad alta voce
op-put-template = Testo modificato
op-delete-template = Testo rimosso
op-release-breaker = Blocco della protezione tolto
op-lift-suppression = Indirizzo di nuovo consentito
op-unlock-recipient = Destinatario sbloccato
secret-kept = Fatto, ho conservato tutto

# --- overview
overview-plans = Piano e licenze
overview-mfa = Secondi passaggi
overview-enrolled = Registrate
overview-waiting = MFA attiva, non ancora registrate
plan-sms = SMS di questo mese
plan-licences = Licenze MFA
plan-of = { $used } di { $limit }
days-title = Inviati e verificati al giorno
days-description = Messaggi inviati questo mese: { $sent }. Codici verificati: { $verified }.
days-none = Questo mese non è stato ancora inviato nulla.
day-said = { $day }: { $sent } inviati, { $verified } verificati
day = Giorno
sent = Inviati
verified = Verificati
as-table = Come tabella
add-person = Aggiungi una persona

# --- operators
screen-firms = Aziende
screen-firm = Azienda
firm = Azienda
firm-id = ID
firm-slug = Nome negli indirizzi
firm-pages = Pagine
firms-none = Ancora nessuna azienda
firms-none-text = Crei la prima dalla riga di comando: tenants create.
next-page = Pagina successiva
requests-waiting = In attesa di Lei
requests-waiting-text = Che cosa hanno richiesto le aziende. L’attivazione vale subito per tutta l’azienda.
requests-none = Nulla in attesa
requests-none-text = Quando un’azienda richiede un altro piano, la richiesta compare qui.
request-wants-sms = { $wanted } SMS al mese, ora { $present }
request-wants-mfa = { $wanted } licenze MFA, ora { $present }
activate-request = Attiva
decline-request = Rifiuta
decline-note = Il motivo, che l’azienda potrà leggere
done-request-activated = Attivato. Ora vale per tutta l’azienda.
done-request-declined = Rifiutato. L’azienda vede il motivo.
done-plan-set = Il piano è impostato e vale da ora.
set-sms-plan = Imposta il piano SMS
set-mfa-plan = Imposta le licenze MFA
field-monthly-limit = SMS al mese (0, oppure da 2.500 a 25.000 a passi di 2.500)
field-licences = Licenze MFA
fault-monthly-limit = Un piano è 0, oppure da 2.500 a 25.000 a passi di 2.500.
fault-licences = Un numero intero da 0 a 1.000.000.
problem-decline-note = Indichi il motivo con un testo da 1 a 500 caratteri, su una sola riga.
all-firms = Tutte le aziende
all-firms-text = Quanto usano tutte insieme questo mese.
all-firms-part = Ci sono più aziende di quelle sommate qui.
# --- subscriptions
subscriptions-lead = Che cosa ha e quanto ne viene usato. Il gestore di questo servizio conferma una modifica; poi vale subito per tutta l’azienda.
subscriptions-sms = SMS
subscriptions-mfa = Licenze MFA
subscriptions-subscribe = Sottoscrivi
subscriptions-change = Modifica
subscriptions-waits = Ha richiesto { $wanted } ({ $date }). Il gestore non ha ancora deciso.
subscriptions-requests = Richieste
subscriptions-requests-text = Che cosa ha richiesto al gestore, dalla più recente, e con quale esito.
subscriptions-requests-none = Non è stato ancora richiesto nulla.
subscriptions-plan = Abbonamento
subscriptions-wanted = Richiesto
subscriptions-before = prima: { $present }
subscriptions-state = Stato
subscriptions-requested = Quando
subscriptions-by = Da
subscriptions-answer = Deciso
subscriptions-actions = Azioni
subscriptions-earlier = Richieste precedenti
subscriptions-latest = Richieste più recenti
subscriptions-none = Nessuno
subscriptions-a-month = { $number } al mese
subscriptions-licences = { $count ->
    [one] 1 licenza
   *[other] { $count } licenze
}
subscriptions-monthly-limit = Parti di SMS al mese
subscriptions-parts-hint = Un codice breve è una parte. Un testo più lungo, o in un’altra scrittura, può occuparne due o tre.
subscriptions-licences-hint = Una per ogni persona che ha attivato un secondo passaggio. Da 0 a 1.000.000.
subscriptions-ask = Chiedi al gestore
request-sms-plan = Modifica il piano SMS
request-sms-plan-lead = Il gestore lo conferma e riceve ora un’e-mail. Se c’è già una Sua richiesta non ancora decisa, questa ne prende il posto.
request-mfa-plan = Modifica le licenze MFA
request-mfa-plan-lead = Il gestore lo conferma e riceve ora un’e-mail. Se c’è già una Sua richiesta non ancora decisa, questa ne prende il posto. Con meno licenze nessuno perde la propria: nessun altro può registrarsi finché non se ne liberano.
withdraw-request = Ritira
request-requested = In attesa
request-activated = Attiva
request-declined = Rifiutata
request-withdrawn = Ritirata
done-plan-requested = La richiesta è stata inviata al gestore. Qui vede l’esito.
done-request-withdrawn = La richiesta è stata ritirata.
op-withdraw-plan-request = Richiesta di un piano ritirata
op-activate-plan-request = Piano richiesto attivato
op-decline-plan-request = Piano richiesto rifiutato

# The two limits, wherever they are shown.
bar-sms = Parti di SMS di questo mese
bar-sms-none = Non c’è un piano: non vengono inviati SMS.
bar-sms-over = Esaurito: nessun SMS viene inviato fino al prossimo mese o a un piano superiore.
bar-licences = Licenze MFA
bar-licences-none = Nessuna licenza: nessuno può attivare un secondo passaggio.
bar-licences-over = Sono tutte in uso. Chi non ha attivato un secondo passaggio accede con la sola password finché non se ne libera una.
bar-licences-exceeded = Licenze in uso oltre quelle disponibili: { $more }. Nessuno perde la propria, e nessun altro può attivare un secondo passaggio.
bar-used = { $percent }% in uso, resto: { $left }
bar-of = { $used } di { $limit }
bar-mark = { $percent }%
bar-pace-none = Giorno { $day } di { $days }.
bar-pace-within = Giorno { $day } di { $days }. Di questo passo saranno { $total } a fine mese.
bar-pace-over = Giorno { $day } di { $days }. Di questo passo il piano si esaurisce: { $date }.

# --- mfa
mfa-lead = A chi l’azienda chiede un secondo passaggio all’accesso, e fin dove si è arrivati.
mfa-change = Modifica le regole
mfa-licences = Licenze
mfa-licences-text = Una per ogni persona che ha attivato un secondo passaggio.
mfa-people-text = MFA attiva: le regole chiedono un secondo passaggio a queste persone. Registrate: ne hanno attivato uno.
mfa-people-lists = Elenchi di persone
mfa-people-by-role = Persone per ruolo
mfa-accounts = Account
mfa-enabled = MFA attiva
mfa-enrolled = Registrate
mfa-not-enrolled = MFA attiva, non registrate
mfa-policy = Regole
mfa-policy-text = Per chi è attiva l’MFA e con quali metodi.
mfa-methods = Metodi
mfa-remember = Dispositivo attendibile per
mfa-remember-days = { $count ->
    [one] 1 giorno
   *[other] { $count } giorni
}
mfa-remember-days-none = Mai: viene chiesto a ogni accesso
mfa-grace = Rinvio massimo
mfa-grace-days = { $count ->
    [one] 1 giorno
   *[other] { $count } giorni
}
mfa-grace-days-none = Nessuno: al prossimo accesso
mfa-freed = Licenze tornate libere
mfa-freed-text = Le più recenti: di chi erano, che cosa è stato fatto, da chi e perché.
mfa-freed-none = Nessuna licenza è ancora tornata libera.
mfa-role-case-manager = Case manager
mfa-role-vendor-case-manager = Case manager dei fornitori
mfa-role-corporate-user = Utenti aziendali
mfa-role-client = Clienti
mfa-whom-nobody = Nessuno
mfa-whom-everybody = Tutti
mfa-whom-all = Tutti, di tutte le organizzazioni
mfa-whom-listed = Quelli delle organizzazioni qui sotto
mfa-whom-these = Quelli di { $names }
mfa-names-more = { $count ->
    [one] e 1 altra
   *[other] e altre { $count }
}
mfa-change-lead = Nulla viene salvato prima che Lei abbia visto gli effetti.
mfa-enabled-are = MFA attiva per
mfa-organizations-of = Organizzazioni: { $role }
mfa-organizations-hint = Una per riga, scritta come presso le sue persone; le maiuscole non contano. Valgono solo dove ha scelto «Quelli delle organizzazioni qui sotto».
mfa-methods-text = Che cosa si può attivare. Chi ha già attivato un altro metodo lo mantiene.
mfa-methods-choose = Si può attivare
mfa-about-totp = Un’app sul telefono della persona che mostra codici. Funziona senza rete.
mfa-about-webauthn = Una chiave da collegare o avvicinare, oppure l’impronta o il volto sul dispositivo della persona. Nessuno può farsela consegnare con l’inganno.
mfa-about-push = Il browser del telefono chiede alla persona di approvare un accesso. Niente da installare.
mfa-about-sms = Un codice via SMS, dal Suo piano. Gli altri metodi sono più sicuri.
mfa-days = Giorni
mfa-days-text = Ogni quanto viene chiesto alle persone, e per quanto possono attendere prima di attivare un secondo passaggio.
mfa-remember-hint = Per questo tempo non viene chiesto di nuovo su un dispositivo che una persona considera attendibile. Da 0 a 30; con 0 viene chiesto a ogni accesso.
mfa-grace-hint = Per questo tempo una persona per cui l’MFA diventa attiva può rimandare il secondo passaggio. Da 0 a 30; con 0 viene chiesto al prossimo accesso.
mfa-unit-days = giorni
mfa-check-first = La pagina successiva mostra chi è interessato.
mfa-check-go = Mostra gli effetti
mfa-check = Controlli le nuove regole
mfa-check-lead = Nulla è stato ancora salvato.
mfa-same = Sono le regole attuali. Non cambierebbe nulla.
mfa-check-back = Torna alle regole
mfa-touched = Persone interessate, per ruolo
mfa-enabled-now = MFA attiva ora
mfa-enabled-then = MFA attiva dopo
mfa-need-licence = Richiedono una licenza
put-policy = Salva le regole
mfa-changes-role = { $role }: { $after }. Prima: { $before }.
mfa-organizations-new = { $role }: d’ora in poi l’MFA è attiva per quelli di { $names }.
mfa-organizations-gone = { $role }: l’MFA non è più attiva per quelli di { $names }.
mfa-method-on = Si può attivare: { $method }.
mfa-method-off = Non si può più attivare: { $method }. Chi ce l’ha lo mantiene.
mfa-changes-remember = Dispositivo attendibile per: { $after }. Prima: { $before }.
mfa-changes-grace = Rinvio massimo: { $after }. Prima: { $before }.
mfa-forgets-devices = Sui dispositivi ora attendibili viene chiesto di nuovo al prossimo accesso.
mfa-people = Persone con MFA attiva: { $after }. Prima: { $before }.
mfa-needs-none = Nessuno richiede un’altra licenza.
mfa-needs = Licenze per chi non si è ancora registrato: { $needed }. Libere: { $left }.
mfa-needs-more = Licenze per chi non si è ancora registrato: { $needed }. Libere: { $left }. Chi non ne trova più accede con la sola password finché non ce ne sono altre.
mfa-stay-enrolled = A chi è registrato e non ha più l’MFA attiva non viene più chiesto nulla. Resta registrato e mantiene la licenza.
mfa-invites-staff = Il Suo personale per cui l’MFA diventa attiva riceve un’e-mail che invita ad attivare un secondo passaggio.
done-policy-changed = Le regole sono salvate e valgono subito.
fault-mfa-days = Un numero intero da 0 a 30.
fault-mfa-methods = Scelga almeno un metodo.
fault-mfa-organizations = Elenchi da 1 a 100 organizzazioni, una per riga, ognuna con al massimo 200 caratteri.
fault-mfa-role = L’azienda non ha più questo ruolo.
fault-mfa-long = È più di quanto questa pagina possa contenere: i nomi di organizzazioni sono troppi o troppo lunghi. Ne elenchi meno, o imposti le regole tramite l’API.
problem-policy-meanwhile = Nel frattempo qualcuno ha modificato le regole. Nulla della Sua modifica è stato salvato. Queste sono le regole attuali.
# --- links, sessions, events

# What became of a message.
send-sending = In arrivo
send-sent = Inviato
send-delivered = Recapitato
send-failed = Non recapitato
send-none = Non ancora inviato
send-unknown = Non si sa se è arrivato
send-fault-bounced = Questa casella non esiste
send-fault-invalid = Il numero non è di nessuno
send-fault-opted-out = Il destinatario non desidera messaggi
send-fault-complained = Il destinatario lo ha segnalato come posta indesiderata
problem-resend-too-soon = È stato inviato poco fa. Potrà inviarlo di nuovo tra { $left }.
problem-sends-exhausted = È stato inviato tante volte quante consentite. Potrà inviarlo di nuovo tra { $left } ({ $time }).
problem-expired = È già terminato. Non è stato fatto nulla.
problem-canceled = È già stato ritirato. Non è stato fatto nulla.

# Lists.
links-filters = Filtri
place-none-here = Qui non c’è nulla
place-none-here-text = In questa pagina nulla corrisponde ai filtri. Guardi la successiva o tolga i filtri.

# Links.
links-lead = Che cosa hanno inviato le Sue applicazioni e fin dove è arrivato ogni destinatario.
links-recipient = Destinatario
links-items = Contenuti
links-more-items = { $count ->
    [one] e { $count } altro
   *[other] e altri { $count }
}
links-status = Stato
links-status-sent = Inviato
links-status-bounced = Non recapitato
links-status-opened = Aperto
links-status-verified = Verificato
links-status-active = Accesso effettuato
links-status-expired = Scaduto
links-status-revoked = Ritirato
links-none = Ancora nessun link
links-none-text = Un link porta un destinatario ai contenuti che ha scelto Lei, protetti da un codice. La Sua applicazione invia i link tramite l’API.
links-none-key = Crea una chiave API
links-codes = Codici
links-codes-email = Solo per e-mail
links-codes-both = Via SMS a { $number }, o per e-mail
links-account = Account
links-account-none = Nessuno ha ancora effettuato l’accesso con questo link
links-steps = Fin dove è arrivato
links-steps-text = Quando ogni passaggio è avvenuto la prima volta.
links-not-yet = Non ancora
links-made-at = Creato
links-opened-at = Aperto
links-verified-at = Codice corretto
links-active-at = Accesso effettuato
links-ends-at = Termina
links-ended-at = Terminato
links-revoked-at = Ritirato
links-items-text = A che cosa porta, e quando ogni contenuto è stato aperto la prima volta.
links-items-none = Al momento non porta a nulla.
links-item-new = Non aperto
links-mails = E-mail
links-mails-text = Dalla più recente.
links-mails-none = Nessuna e-mail è stata inviata.
resend-link = Invia di nuovo
done-link-resent = Il link è di nuovo in arrivo, con lo stesso indirizzo.
revoke-link = Ritira link
links-revoke-dead = D’ora in poi il link non porta più a nulla, in ogni e-mail che lo contiene.
links-revoke-told = Chi lo apre legge che lo ha ritirato Lei.
links-revoke-kept = Non si può annullare. La Sua applicazione può inviare un altro link.
done-link-revoked = Il link è stato ritirato.

# Sessions.
sessions-lead = Chi è atteso, chi attende all’ingresso e chi è dentro.
sessions-open = Aperte
sessions-ended = Terminate nelle ultime 24 ore
sessions-session = Sessione
sessions-people = Partecipanti
sessions-people-text = Nell’ordine degli inviti. I codici non vengono mai mostrati qui.
sessions-door-now = All’ingresso
sessions-started = Inizio
sessions-ends = Termina
sessions-ended-at = Terminata
sessions-inside = Dentro: { $inside } di { $all }
sessions-waiting = { $count ->
    [one] { $count } attende
   *[other] { $count } attendono
}
sessions-none = Nessuna sessione è aperta
sessions-none-text = Il Suo sistema di collaborazione apre sessioni tramite l’API. Mentre una è aperta, qui vede chi arriva.
sessions-none-ended = Nessuna sessione è terminata di recente
sessions-none-ended-text = Una sessione resta visibile qui per 24 ore dopo la fine.
sessions-of = Invito di { $agent }
sessions-status-open = Aperta
sessions-status-ended = Terminata
sessions-door = Ingresso
sessions-door-code = Viene chiesto un codice
sessions-door-open = Non viene chiesto alcun codice
sessions-role-primary = Partecipante principale
sessions-role-cosigner = Cofirmatario
sessions-role-participant = Partecipante
sessions-stands = Stato
sessions-stands-invited = Invito inviato
sessions-stands-arrived = All’ingresso
sessions-stands-waiting = Deve inserire un codice
sessions-stands-entered = Dentro
sessions-stands-left-out = I tentativi sono finiti o il codice è scaduto
sessions-stands-removed = Rimosso
sessions-since = Da quando
sessions-invitation = Invito
sessions-by-sms = Via SMS a { $to }
sessions-by-email = Per e-mail a { $to }
sessions-code-told = Comunicato dall’agente
sessions-code-none = Non ne viene chiesto alcuno
sessions-code-read-out = { $count ->
    [one] letto ad alta voce { $count } volta
   *[other] letto ad alta voce { $count } volte
}
invite-participant = Invita di nuovo
done-participant-invited = L’invito al partecipante è di nuovo in arrivo, con lo stesso link.
end-session = Termina sessione
sessions-end-dead = Nessuno entra più: i link e i codici di questa sessione cessano subito di valere.
sessions-end-waiting = { $count ->
    [one] { $count } partecipante all’ingresso non potrà entrare.
   *[other] { $count } partecipanti all’ingresso non potranno entrare.
}
sessions-end-inside = Chi è già nella Sua riunione vi rimane. Non si può annullare.
done-session-ended = La sessione è terminata.

# The audit log.
events-lead = Che cosa è stato fatto, da chi e con quale esito.
events-audit = Registro di controllo
events-fraud = Segnalazioni di frode
events-operation = Che cosa è stato fatto
events-all = Tutto
events-since = Da questo giorno in poi
events-no-day = Questo non è un giorno. Ha la forma 2026-11-27.
events-filter = Mostra
events-refused = Rifiutati
events-one-person = Una persona
events-export = Esporta CSV
events-older = Meno recenti
events-newest = Più recenti
events-none-text = Ciò che viene fatto d’ora in poi compare qui.
events-none-so-far = Finora nulla
events-none-so-far-text = Le voci più recenti non sono ciò che cerca. Guardi più indietro.
event-test = prova
person-all-events = Tutti gli eventi di questa persona

# Reports of fraud.
fraud-lead = Accessi rifiutati come frode. Qualcun altro potrebbe conoscere la password: guardi la persona e la aiuti, poi chiuda la segnalazione.
fraud-open = Aperte
fraud-closed = Chiuse
fraud-none = Nessuna segnalazione è aperta
fraud-none-text = Quando qualcuno segnala come frode un accesso sul proprio dispositivo, la segnalazione resta qui finché uno di voi non l’ha esaminata.
fraud-none-closed = Nessuna segnalazione è stata ancora chiusa
fraud-reported = { $person } ha segnalato un accesso come frode
fraud-reported-unknown = Qualcuno ha segnalato un accesso come frode
fraud-from = da { $network }
fraud-closed-by = chiusa da { $who }
close-report = Chiudi segnalazione
close-report-lead = Lascia quelle aperte e resta tra quelle chiuse, con il Suo nome e la Sua nota.
fraud-note = Che cosa ha riscontrato
fraud-note-hint = Per esempio se la persona ne era al corrente, e che cosa ha fatto Lei.
done-report-closed = La segnalazione è chiusa.

# What else is done, as the audit log calls it.
op-close-fraud-report = Segnalazione di frode chiusa
op-take-next-step = Invio con il passo successivo della strategia
op-send-session-code = Codice per una sessione inviato
op-send-session-invitations = Inviti a una sessione inviati
op-tidy-session = Sessione riordinata
op-add-participant = Partecipante aggiunto
op-add-test-recipient = Destinatario di prova aggiunto
op-ask-userinfo = Profilo letto da un’applicazione
op-change-device = Notifiche di un dispositivo modificate
op-change-link = Link modificato
op-change-tenant = Azienda modificata dal gestore
op-create-tenant = Azienda creata
op-decide-request = Risposta a una richiesta su un dispositivo
op-delete-logo = Logo rimosso
op-delete-tenant = Azienda eliminata
op-give-feedback = Indicato se un codice è arrivato
op-invite-participant = Partecipante invitato di nuovo
op-issue-session-passcode = Nuovo codice per una sessione
op-open-challenge = Codice o richiesta domandati
op-pair-device = Dispositivo associato
op-preview-mfa-policy = Regole MFA provate
op-preview-template = Testo provato
op-push-authorization-request = Accesso iniziato da un’applicazione
op-put-logo = Logo modificato
op-read-item-visit = Visita di un contenuto letta
op-read-session-entry = Ingresso in una sessione letto
op-reassign-participant = Partecipante riassegnato
op-redeem-code = Accesso completato da un’applicazione
op-authorize = Accesso a un’applicazione
op-remove-participant = Partecipante rimosso
op-remove-test-recipient = Destinatario di prova rimosso
op-renew-factor-options = Nuova richiesta o nuovo codice domandati
op-resend-password-reset = Codice per una nuova password inviato di nuovo
op-sign-out = Uscita
op-unpair-device = Dispositivo dissociato
op-verify-password-reset = Codice per una nuova password verificato
op-arrive-at-session = Arrivo a una sessione
op-resend-session-code = Codice per una sessione inviato di nuovo
op-verify-session-code = Codice per una sessione verificato
op-send-link-code = Codice per un link inviato
op-verify-link-code = Codice per un link verificato
op-register-by-link = Account creato tramite un link
op-activate-link = Link collegato a un account
op-open-item = Contenuto di un link aperto
op-forget-device = Dispositivo non più attendibile
op-submit-forgot-login-id = Nomi utente richiesti
op-submit-sign-in = Modulo di accesso inviato
op-submit-forgot-password = Modulo per una nuova password inviato
op-submit-enroll = Modulo di attivazione del secondo passaggio inviato
op-submit-account = Modulo del proprio account inviato
op-submit-link = Modulo di un link inviato
op-submit-session = Modulo di una sessione inviato
op-submit-screen = Modulo della console inviato
op-submit-person = Modulo su una persona inviato
op-submit-authorize = Modulo di accesso di un’applicazione inviato
op-submit-logout = Uscita da un’applicazione
# --- people
people-search = Nome, nome utente o organizzazione
people-search-go = Cerca
people-search-clear = Cancella
people-filters = Filtri
people-filter-not-enrolled = Non registrate
people-filter-enrolled = Registrate
people-filter-password-alone = Accesso con la sola password
people-filter-locked = Bloccate
people-filter-inactive = Nessun accesso da 30 giorni
people-filter-past-grace = Rinvio scaduto
people-filter-disabled = Disabilitate
people-narrow = Per ruolo e organizzazione
people-narrow-go = Mostra queste persone
people-any-role = Qualsiasi ruolo
people-organization-hint = Il nome completo.
people-counted = Conteggio dei numeri accanto ai filtri: { $time }. Viene fatto una volta al giorno.
people-export = Esporta come CSV
people-status = Stato
people-status-locked = Bloccata
people-status-waits = In attesa fino a: { $time }
people-second-steps = Secondi passaggi
people-shown = { $count ->
    [one] { $count } persona
   *[other] { $count } persone
}
people-next-page = Pagina successiva
people-first-page = Prima pagina
people-all = Tutte le persone
people-none = Qui non c’è ancora nessuno
people-none-text = Aggiunga la prima persona, o più persone insieme da un elenco.
people-none-found = Nessuna persona trovata
people-none-found-text = Nessuna persona corrisponde a ciò che cerca. Usi meno parole o un altro filtro.
people-none-yet = Finora nessuna persona trovata
people-none-yet-text = Ci sono altre persone da esaminare. Continui con la pagina successiva.

people-add-lead = Se le Sue regole MFA prevedono un secondo passaggio, la persona può ricevere subito un invito per e-mail.
people-login-id-hint = Serve per accedere. Va bene anche l’indirizzo e-mail.
people-email-hint = Qui arrivano i codici e gli avvisi.
people-phone-hint = Con il prefisso del Paese, per esempio +33 6 12 34 56 78.
done-person-added = Aggiunta. Può continuare qui o aggiungere un’altra persona in «Persone».
problem-people-taken = Qualcuno ha già questo nome utente, o uno che gli somiglia. Cerchi la persona in «Persone».
problem-people-sent-already = Questo elenco è già stato inviato. L’esito si trova nell’elenco delle persone.
fault-login-id = Un nome utente ha da 1 a 128 caratteri, su una sola riga.
fault-name = Un nome ha da 1 a 200 caratteri, su una sola riga.
fault-phone = Questo non è un numero di telefono. Lo inserisca con il prefisso del Paese, per esempio +33 6 12 34 56 78.
fault-role = Scelga uno dei Suoi ruoli.
fault-organization = Un’organizzazione ha da 1 a 200 caratteri, su una sola riga.

import-people = Aggiungi più persone
people-import-lead = Incolli o scriva un elenco, una persona per riga. Prima vede che cosa accadrebbe di ogni riga; nulla viene fatto senza la Sua conferma.
people-lines = Elenco di persone
people-file = Oppure un file
people-file-hint = CSV, come lo salva un foglio di calcolo. In tal caso l’elenco qui sopra non viene letto.
people-list-hint = { $count ->
    [one] Al massimo { $count } riga.
   *[other] Al massimo { $count } righe.
} Virgole, punti e virgola o tabulazioni tra le colonne, come li copiano i fogli di calcolo. Basta anche il solo nome utente.
people-lines-order = Colonne
people-lines-columns = Nome utente, nome, indirizzo e-mail, ruolo, organizzazione. Con una riga di intestazione le colonne possono avere qualsiasi ordine, e una può essere il telefono.
people-lines-roles = Ruoli
people-list-empty = Nell’elenco non c’è nessuno. Scriva almeno una riga.
people-list-too-long = L’elenco ha troppe righe. Lo invii in più parti.
people-list-no-login-ids = La riga di intestazione non indica una colonna con i nomi utente. Chiami quella colonna «nome utente».
people-check = Controlla l’elenco
people-correct = Correggi l’elenco
people-imported = Esito dell’elenco
people-import-note = Per le persone già presenti cambia solo ciò che è nell’elenco; una cella vuota non cambia nulla.
people-carry-out = { $count ->
    [one] Importa { $count } riga
   *[other] Importa { $count } righe
}
people-sum-new = { $count ->
    [one] { $count } persona è nuova.
   *[other] { $count } persone sono nuove.
}
people-sum-change = { $count ->
    [one] { $count } persona è già presente e riceve altri dati.
   *[other] { $count } persone sono già presenti e ricevono altri dati.
}
people-sum-added = { $count ->
    [one] { $count } persona è stata aggiunta.
   *[other] { $count } persone sono state aggiunte.
}
people-sum-changed = { $count ->
    [one] { $count } persona è stata modificata.
   *[other] { $count } persone sono state modificate.
}
people-sum-same = { $count ->
    [one] { $count } persona è già presente, con gli stessi dati.
   *[other] { $count } persone sono già presenti, con gli stessi dati.
}
people-sum-wrong = { $count ->
    [one] { $count } riga non può essere importata.
   *[other] { $count } righe non possono essere importate.
}
people-sum-not-done = { $count ->
    [one] { $count } riga non è stata importata.
   *[other] { $count } righe non sono state importate.
}
people-sum-head = La prima riga è stata letta come intestazione.
people-sum-unknown = Queste colonne vengono tralasciate: { $columns }.
people-line = Riga
people-line-becomes = Che cosa fa
people-line-why = Perché
people-line-new = Nuova
people-line-added = Aggiunta
people-line-change = Altri dati
people-line-changed = Modificata
people-line-same = Invariata
people-line-wrong = Non possibile
people-line-not-done = Non eseguita
people-line-empty = (nessun nome utente)
people-line-login-id = Un nome utente ha da 1 a 128 caratteri, su una sola riga.
people-line-quotes = Qui si aprono le virgolette e non si chiudono su questa riga.
people-line-cells = Ci sono più colonne del previsto. Metta tra virgolette una cella che contiene una virgola.
people-line-repeated = Una riga precedente ha questo nome utente, o uno che gli somiglia.
people-line-look-alike = Qualcuno ha un nome utente che appare uguale con altre lettere.
people-line-oneself = Questo è il Suo account. I Suoi dati li modifica un’altra persona che ha la console.
people-line-administrator = Anche questa persona ha la console. Solo un titolare può modificarla.
people-line-email = Questo non è un indirizzo e-mail.
people-line-phone = Questo non è un numero di telefono. Lo scriva con il prefisso del Paese.
people-line-country = Questo non è un Paese.
people-line-name = Un nome ha da 1 a 200 caratteri.
people-line-organization = Un’organizzazione ha da 1 a 200 caratteri.
people-line-role = Questo non è uno dei Suoi ruoli.
people-line-failed = Non ha funzionato, ma non dipende da Lei. Invii di nuovo questa riga.

overview-fraud = Segnalato come frode
overview-denied = { $person } ha rifiutato un accesso come frode
overview-open = Aperte: { $count }
overview-past-grace = Con rinvio scaduto
# --- settings
place-next = Pagina successiva
place-first = Prima pagina
place-filters = Filtri
place-when = Quando

settings-tab-general = Generali
settings-tab-look = Aspetto
settings-tab-security = Sicurezza
settings-tab-keys = Chiavi API
settings-tab-applications = Applicazioni
settings-tab-webhooks = Webhook
settings-actions = Azioni
settings-made = Dal
settings-status = Stato
settings-revoke = Revoca
settings-change = Modifica
settings-renew = Rinnova il segreto
settings-remove = Rimuovi
done-settings-saved = Salvato. Vale ovunque entro un minuto.
change-security = Modifica le impostazioni di sicurezza
change-security-lead = { $name }: ciò che modifica vale per tutti entro un minuto.

set-yes = Sì
set-no = No
set-nothing = Non impostato
set-ticked = { $count ->
    [0] Nessuna scelta
    [one] { $count } scelta
   *[other] { $count } scelte
}
unit-seconds = secondi
unit-minutes = minuti
unit-hours = ore
unit-days = giorni
unit-digits = cifre
unit-percent = %

set-part-name = Nome
set-part-name-text = Come La chiamano i messaggi e le pagine.
set-name = Nome dell’azienda
set-sender-id = ID mittente
set-sender-id-hint = Da 3 a 11 lettere, cifre o trattini, con almeno una lettera. In alcuni Paesi compare invece un numero.
fault-sender-id = Un ID mittente ha da 3 a 11 lettere, cifre o trattini, con almeno una lettera.

set-part-language = Lingua e ora
set-part-language-text = Per i messaggi alle persone di cui non conosciamo la lingua.
set-locale = Lingua
set-time-zone = Fuso orario
set-time-zone-hint = Con il nome IANA, per esempio Europe/Paris o America/New_York.
fault-locale = Scelga una lingua.
fault-time-zone = Questo fuso orario non è noto. Ha la forma Europe/Paris.

set-part-countries = Paesi
set-part-countries-text = Gli SMS vanno solo in questi Paesi. Meno Paesi significano meno frodi.
set-default-country = I numeri senza Paese sono di
set-default-country-none = Nessun Paese
set-allowed-countries = Gli SMS possono andare in
fault-default-country = Scelga un Paese.

set-part-messages = SMS
set-part-messages-text = Quanto può costare un messaggio, e che cosa succede quando il piano del mese è esaurito.
set-max-parts = Numero massimo di parti di un messaggio
set-max-parts-hint = Un messaggio più lungo vale come più messaggi. Con meno parti, alcuni dettagli vengono tralasciati.
set-when-plan-exhausted = Quando il piano è esaurito
set-when-plan-exhausted-refuse = Non inviare SMS
set-when-plan-exhausted-email = Inviare invece un’e-mail, se c’è un indirizzo
fault-max-parts = Scelga da 1 a 3.

set-part-strategy = Quando un codice non arriva
set-part-strategy-text = Per quali vie parte un codice che non ne indica nessuna, una dopo l’altra, finché arriva uno dei suoi messaggi. Dopo ogni passo tranne l’ultimo si attendono da 30 a 300 secondi. Senza passi c’è un solo messaggio.
set-step-channel = Passo { $row }: tramite
set-step-channel-none = Nessun passo
set-step-channel-sms = SMS
set-step-channel-email = E-mail
set-step-wait = Passo { $row }: attesa
fault-step-wait = Da 30 a 300 secondi dopo ogni passo tranne l’ultimo; dopo quello, niente.

set-part-help = Assistenza e avvisi
set-part-help-text = Dove le Sue persone trovano assistenza, e chi viene avvisato quando serve il Suo intervento.
set-help-email = Indirizzo per l’assistenza
set-help-url = Pagina per l’assistenza
set-help-url-hint = Inizia con https://
set-admin-emails = Chi riceve gli avvisi
set-admin-emails-hint = Un indirizzo per riga, al massimo 20.
fault-help-email = Questo non è un indirizzo e-mail. Ha la forma nome@example.com.
fault-help-url = L’indirizzo di una pagina inizia con https:// e ha al massimo 500 caratteri.
fault-admin-emails = Uno di questi non è un indirizzo e-mail, oppure sono più di 20.

set-part-roles = Ruoli
set-part-roles-text = Che cosa possono essere le Sue persone, al massimo 20 ruoli. Un ruolo il cui nome viene svuotato scompare.
set-role-name = Ruolo { $row }: nome
set-role-staff = Il ruolo { $row } è del Suo personale
set-role-organizations = Le persone del ruolo { $row } appartengono a organizzazioni
fault-role-name = Un nome comincia con una lettera minuscola e ha fino a 32 lettere minuscole, cifre o trattini bassi, ogni nome una volta sola. C’è almeno un ruolo.

set-part-colour = Colore
set-part-colour-text = Per i pulsanti e i link sulle Sue pagine. Dove non si leggerebbe, lo rendiamo più chiaro o più scuro.
set-accent-color = Colore
set-accent-color-hint = Nella forma #rrggbb, per esempio #1d4ed8. Vuoto: il nostro blu.
fault-accent-color = Un colore è un # seguito da sei cifre da 0 a f, per esempio #1d4ed8.
settings-logo = Logo
settings-logo-text = Si trova in alto sulle Sue pagine e in questa console.
settings-logo-none = Non c’è ancora un logo: al suo posto c’è il Suo nome.
set-logo = File
set-logo-hint = Un PNG senza animazione, da 16 a 2.048 pixel per lato e al massimo 64 KiB.
fault-logo = Scelga un PNG senza animazione, da 16 a 2.048 pixel per lato e al massimo 64 KiB.
put-logo = Carica il logo
done-logo-saved = Il logo è stato salvato. Sarà ovunque entro un minuto.
delete-logo = Rimuovi il logo
done-logo-removed = Il logo è stato rimosso. Al suo posto ora c’è il Suo nome.

set-part-origins = Indirizzi web
set-part-origins-text = Dove si trovano le Sue applicazioni. I contenuti dei link si trovano lì, e i codici nei messaggi sono legati al primo indirizzo.
set-web-origins = Origini
set-web-origins-hint = Una per riga, per esempio https://app.example.com, senza percorso.
fault-web-origins = Un’origine è https:// e un nome in minuscolo, senza percorso, indicata una volta sola e nel dominio delle chiavi di sicurezza. Al massimo 20.

set-part-keys = Chiavi di sicurezza e passkey
set-part-keys-text = In quale dominio funzionano, e quali modelli accetta.
set-webauthn-rp-id = Dominio
set-webauthn-rp-id-hint = Per esempio example.com. Vuoto: solo le nostre pagine. Chi ha attivato una chiave in un altro dominio deve attivarne una nuova.
set-webauthn-attestation = Modelli
set-webauthn-attestation-none = Qualsiasi modello
set-webauthn-attestation-direct = Solo i modelli qui sotto
set-webauthn-aaguids = AAGUID
set-webauthn-aaguids-hint = Un modello per riga, al massimo 100.
fault-webauthn-rp-id = Un dominio è un nome completo in minuscolo, per esempio example.com.
fault-webauthn-attestation = Scelga un’opzione.
fault-webauthn-aaguids = Ogni riga è un UUID, al massimo 100. Con «Solo i modelli qui sotto» ne indichi almeno uno.

set-part-captcha = Verifica contro i robot
set-part-captcha-text = Protegge le pagine in cui chiunque può richiedere una nuova password.
set-captcha = Verifica
set-captcha-altcha = La nostra: non chiede nulla a nessuno e non contatta nessuno
set-captcha-recaptcha = Google reCAPTCHA
set-captcha-hcaptcha = hCaptcha
set-captcha-turnstile = Cloudflare Turnstile
set-captcha-none = Nessuna
set-captcha-site-key = Chiave del sito
set-captcha-secret = Segreto del fornitore
set-captcha-secret-kept = Ne è conservato uno. Non viene mostrato; ne inserisca un altro per sostituirlo.
set-captcha-secret-none = Non ne è ancora conservato alcuno.
set-captcha-secret-removed = Rimuovi il segreto conservato
fault-captcha = Questa verifica richiede il segreto del suo fornitore.
fault-captcha-site-key = Una chiave del sito ha da 1 a 256 lettere, cifre e segni.
fault-captcha-secret = Un segreto ha da 1 a 256 lettere, cifre e segni.

set-part-codes = Codici e accessi
set-part-codes-text = I limiti possono essere più severi dei nostri, mai meno.
set-validity-seconds = Un codice vale al massimo
set-code-length = Un codice ha almeno
set-attempts = Tentativi per un codice
set-resend-interval-seconds = Pausa prima di inviare di nuovo un codice
set-sends-per-passcode = Invii di un codice al massimo
set-sends-per-recipient-10-minutes = Messaggi a una persona in 10 minuti
set-sends-per-recipient-24-hours = Messaggi a una persona in 24 ore
set-sends-per-address-10-minutes = Messaggi da un indirizzo di rete in 10 minuti
set-session-hours = Un accesso dura al massimo
set-session-idle-minutes = Senza attività si chiude dopo
fault-validity-seconds = Da 60 a 600 secondi.
fault-code-length = Da 6 a 10 cifre.
fault-attempts = Da 1 a 5 tentativi.
fault-resend-interval-seconds = Da 30 a 600 secondi.
fault-sends-per-passcode = Da 1 a 5 volte.
fault-sends-per-recipient-10-minutes = Da 1 a 5 messaggi.
fault-sends-per-recipient-24-hours = Da 1 a 20 messaggi.
fault-sends-per-address-10-minutes = Da 1 a 30 messaggi.
fault-session-hours = Da 1 a 8 ore.
fault-session-idle-minutes = Da 5 a 30 minuti.
fault-strategy = I passi per quando un codice non arriva sono di più. Prima li modifichi, sotto «Generali».

set-part-sessions = Sessioni
set-part-sessions-text = Riunioni con un ingresso: chi arriva conferma di avere un invito.
set-passcode = Un codice all’ingresso
set-passcode-required = Sempre
set-passcode-optional = Se lo indica la sessione
set-passcode-off = Mai
set-delivery = Il codice viene inviato
set-delivery-on-arrival = Quando qualcuno arriva
set-delivery-on-start = Quando inizia la sessione
set-delivery-manual = Quando lo decide l’agente
set-agent-reveal = L’agente può leggere un codice ad alta voce
set-agent-reveal-hint = Solo della sessione in corso. Ogni volta risulta negli eventi.
set-hours = Una sessione resta aperta per
fault-passcode = Scelga un’opzione.
fault-delivery = Scelga un’opzione.
fault-hours = Da 1 a 72 ore.

set-part-guard = Protezione dalle frodi via SMS
set-part-guard-text = Ferma gli SMS verso un Paese o un intervallo di numeri dove quasi nessun codice viene verificato: qualcuno ci guadagna.
set-mode = La protezione
set-mode-enforce = Li ferma
set-mode-shadow = Avvisa soltanto
set-mode-off = È disattivata
set-minimum-sends = Valuta a partire da quanti messaggi
set-verified-ratio = Ferma se la quota verificata è sotto
fault-mode = Scelga un’opzione.
fault-minimum-sends = Da 5 a 10.000 messaggi.
fault-verified-ratio = Da 1 a 90%.

set-part-audit = Eventi
set-part-audit-text = Per quanto tempo la console ricorda chi ha fatto che cosa.
set-audit-retention-days = Gli eventi vengono conservati per
fault-audit-retention-days = Da 1 a 3.650 giorni.

keys-none = Ancora nessuna chiave API
keys-none-text = Il Suo software ci chiama con una chiave, per esempio per inviare codici. Il primo passo è crearne una.
create-key = Crea una chiave
create-key-lead = Una chiave permette al Suo software di chiamarci. Viene mostrata una volta sola.
set-key-name = Nome
set-key-name-hint = Che cosa la usa, per sapere quale revocare.
set-scopes = Che cosa può fare
scope-passcodes = Codici
scope-accounts = Persone e accessi
scope-links = Link
scope-sessions = Sessioni
scope-firm = Impostazioni, utilizzo ed eventi
fault-key-name = Un nome ha da 1 a 100 caratteri.
fault-scopes = Scelga almeno una voce.
key-made = La Sua nuova chiave
key-made-lead = { $name }. La metta dove il Suo software legge i propri segreti, e in nessun altro luogo.
key-secret = Chiave API
revoke-key = Revoca la chiave
revoke-key-lead =
    La chiave { $name } non funziona più da nessuna parte, al più tardi entro un minuto.
    Ciò che la usa viene rifiutato da quel momento. Non si può annullare.
done-key-revoked = La chiave è stata revocata.

clients-none = Ancora nessuna applicazione
clients-none-text = Un’applicazione invia qui le persone per l’accesso e le riceve di nuovo con la prova della loro identità (OpenID Connect).
client-issuer = Indirizzo per le applicazioni
client-vouches = Chiede da sé la password
create-client = Registra un’applicazione
create-client-lead = Le persone leggono il suo nome quando accedono. Il suo segreto viene mostrato una volta sola.
set-client-name = Nome
set-kind = Tipo
set-kind-confidential = Su un server
set-kind-public = In un browser o in un’app
set-redirect-uris = Le persone tornano a
set-redirect-uris-hint = Un indirizzo per riga, esattamente come lo invia l’applicazione.
set-post-logout-redirect-uris = Dopo l’uscita, le persone vanno a
set-post-logout-redirect-uris-hint = Un indirizzo per riga.
set-asserts-first-factor = Chiede da sé la password
set-asserts-first-factor-hint = Noi chiediamo allora solo il secondo passaggio. Solo per un’applicazione su un server a cui affida le password.
fault-client-name = Un nome ha da 1 a 60 caratteri.
fault-kind = Scelga un’opzione.
fault-redirect-uris = Almeno un indirizzo e al massimo 20, ognuno una volta. Su un server inizia con https://.
fault-post-logout-redirect-uris = Al massimo 20 indirizzi, ognuno una volta. Su un server inizia con https://.
fault-asserts-first-factor = Solo un’applicazione su un server può chiedere da sé la password.
client-made = Segreto dell’applicazione
client-made-lead = { $name }, ID client { $id }. Inserisca il segreto nelle impostazioni dell’applicazione.
client-secret = Segreto del client
done-client-created = L’applicazione è registrata. Non richiede un segreto.
change-client = Modifica l’applicazione
change-client-lead = Ciò che modifica per { $name } vale subito. Il segreto resta lo stesso.
done-client-changed = L’applicazione è stata modificata.
rotate-client-secret = Rinnova il segreto dell’applicazione
rotate-client-secret-lead =
    Il segreto attuale di { $name } smette subito di funzionare.
    Nessuno può accedervi finché quello nuovo non è nelle sue impostazioni.
delete-client = Rimuovi l’applicazione
delete-client-lead =
    Nessuno può più accedere a { $name } tramite noi, e ciò che le è stato dato perde subito valore.
    Non si può annullare.
done-client-deleted = L’applicazione è stata rimossa.

webhooks-none = Ancora nessun webhook
webhooks-none-text = Un webhook è un Suo indirizzo che chiamiamo quando succede qualcosa, per esempio quando un codice è stato verificato.
webhook-heading = Webhook
webhook-events = { $count ->
    [one] { $count } evento
   *[other] { $count } eventi
}
webhook-active = Funziona
webhook-failing = Non risponde
webhook-disabled = Disattivato
webhook-gone = Disattivato: non accetta più eventi
webhook-gave-up = Disattivato: non ha funzionato per cinque giorni
create-webhook = Crea un webhook
create-webhook-lead = Chiamiamo questo indirizzo per ogni evento che sceglie. Il segreto con cui sono firmate le nostre chiamate viene mostrato una volta sola.
set-url = Indirizzo
set-url-hint = Inizia con https:// ed è raggiungibile dall’esterno.
set-events = Eventi
fault-url = L’indirizzo inizia con https:// e porta a un server raggiungibile dall’esterno.
fault-events = Scelga almeno un evento.
webhook-made = Segreto del webhook
webhook-made-lead = Per { $url }. Chi riceve la chiamata lo usa per verificare la nostra firma.
webhook-secret = Segreto
test-webhook = Prova
done-webhook-tried = Un evento di prova è in arrivo. Guardi qui sotto tra un momento.
change-webhook = Modifica il webhook
change-webhook-lead = Ciò che modifica per { $name } vale dal prossimo evento. Il segreto resta lo stesso.
set-active = Viene chiamato
set-active-hint = Disattivato, non gli viene detto nulla. Riattivato, ricomincia senza errori precedenti.
done-webhook-changed = Il webhook è stato modificato.
rotate-webhook-secret = Rinnova il segreto del webhook
rotate-webhook-secret-lead =
    D’ora in poi le chiamate a { $name } sono firmate con un nuovo segreto.
    Quello attuale firma ancora per 24 ore, così ha il tempo di passare a quello nuovo.
delete-webhook = Rimuovi il webhook
delete-webhook-lead =
    { $name } non viene più chiamato, e ciò che è in arrivo non viene inviato.
    Non si può annullare.
done-webhook-deleted = Il webhook è stato rimosso.
webhook-deliveries = Consegne
webhook-deliveries-none = Nessuna consegna
webhook-deliveries-none-text = Vengono conservate per 30 giorni.
webhook-event = Evento
webhook-answer = Risposta
webhook-attempts = Tentativi
webhook-send-again = Invia di nuovo
done-webhook-sent-again = È di nuovo in arrivo. Guardi qui sotto tra un momento.
delivery-pending = In arrivo
delivery-delivered = Consegnato
delivery-failed = Abbandonato
delivery-answered = Stato { $status }
delivery-error-status = Rifiutato
delivery-error-timeout = Nessuna risposta in tempo
delivery-error-connection = Nessuna connessione
delivery-error-address-not-allowed = Non è un indirizzo che chiamiamo
delivery-error-disabled = Il webhook era disattivato
webhook-event-passcode-sent = Un codice è stato inviato
webhook-event-passcode-delivered = Un codice è arrivato
webhook-event-passcode-failed = Non è stato possibile inviare un codice
webhook-event-passcode-verified = Un codice è stato verificato
webhook-event-passcode-exhausted = I tentativi per un codice sono finiti
webhook-event-passcode-expired = Un codice non è stato usato in tempo
webhook-event-mfa-enrolled = Qualcuno ha attivato un secondo passaggio
webhook-event-mfa-reset = I secondi passaggi di qualcuno sono stati reimpostati
webhook-event-mfa-fraud-reported = Qualcuno ha segnalato una frode
webhook-event-guard-opened = La protezione ha fermato dei messaggi
webhook-event-link-opened = Un link è stato aperto
webhook-event-link-active = Qualcuno ha raggiunto ciò a cui porta un link
webhook-event-session-arrived = Qualcuno è arrivato a una sessione
webhook-event-session-entered = Qualcuno è entrato in una sessione
webhook-event-session-ended = Una sessione è terminata

# --- messages
messages-tab-sent = Inviati
messages-tab-guard = Protezione
messages-tab-blocked = Indirizzi bloccati
messages-tab-texts = Testi
messages-earlier = Mese precedente
messages-later = Mese successivo
messages-sent = Inviati
messages-delivered = Recapitati
messages-verified = Verificati
messages-parts = Parti
messages-of-plan = di { $limit } nel piano
messages-share-sent = { $share }% degli inviati
messages-share-issued = { $share }% dei codici
messages-share-delivered = { $share }% recapitati
messages-share-verified = { $share }% verificati
messages-chart = Inviati e verificati al giorno
messages-chart-said = Messaggi con un codice inviati e codici verificati, per ogni giorno di { $month }, secondo l’ora UTC.
messages-chart-none = In questo mese non è stato inviato nulla.
messages-day = Giorno
messages-as-table = Come tabella
messages-day-said = { $day }: { $sent } inviati, { $delivered } recapitati, { $verified } verificati
messages-by-country = SMS per Paese
messages-country-none = Nessun Paese
messages-parts-counted = { $count ->
    [one] { $count } parte
   *[other] { $count } parti
}
messages-list = Ultimi messaggi
messages-list-text = Messaggi con un codice, dal più recente, finché vengono conservati.
messages-none = Ancora nessun messaggio
messages-none-text = Ciò che viene inviato compare subito qui, con il suo esito.
messages-none-filtered = Nessun messaggio di questo tipo in questa pagina
messages-none-filtered-text = Tolga un filtro, o guardi la pagina successiva se ce n’è una.
messages-to = A
messages-channel = Metodo
messages-country = Paese
messages-channel-sms = SMS
messages-channel-email = E-mail
messages-status-sent = Inviato
messages-status-delivered = Recapitato
messages-status-failed = Non riuscito
messages-status-unknown = Sconosciuto
messages-received = La persona dice che è arrivato
messages-not-received = La persona dice che non è arrivato

guard-lead = Dove almeno { $sends } codici dell’ultima ora sono terminati e meno del { $share }% è stato verificato, gli SMS si fermano. Dopo cinque minuti ne passa uno al minuto, e il primo codice verificato riapre la via.
guard-mode-shadow = La protezione avvisa soltanto: non viene fermato nulla. Può cambiarlo in «Impostazioni», «Sicurezza».
guard-mode-off = La protezione è disattivata. Può cambiarlo in «Impostazioni», «Sicurezza».
guard-none = Nulla da osservare
guard-none-text = Nell’ultima ora non sono stati inviati SMS.
guard-what = Che cosa
guard-why = Perché
guard-last-hour = Ultima ora
guard-since = Da quando
guard-country = Paese
guard-block = Intervallo di 1.000 numeri
guard-closed = Lascia passare
guard-open = Fermato
guard-half-open = Nuova prova
guard-low-verified-ratio = Quasi nessun codice viene verificato
guard-counts = { $verified } di { $settled } verificati
release-breaker = Lascia passare di nuovo
done-breaker-released = Gli SMS vi arrivano di nuovo. Ciò che è stato contato prima non conta più.

blocked-none = Nessun indirizzo bloccato
blocked-none-text = Un indirizzo che respinge i messaggi, li segnala o non li desidera viene bloccato automaticamente e compare qui.
blocked-lead = A questi non viene più inviato nulla, perché gli altri Suoi messaggi continuino ad arrivare.
blocked-address = Indirizzo
blocked-address-hint = Il numero o l’indirizzo e-mail completo: noi lo conserviamo solo mascherato.
blocked-why = Perché
blocked-since = Dal
blocked-bounced = Questa casella non esiste
blocked-invalid = Questo numero non esiste
blocked-opted-out = Non desidera SMS
blocked-complained = Segnala la nostra posta come indesiderata
lift-suppression = Consenti di nuovo
lift-suppression-text = Il prossimo messaggio viene tentato di nuovo. Chi non ne desidera deve prima comunicarlo al proprio operatore telefonico.
done-suppression-lifted = Di nuovo consentito. Il prossimo messaggio viene tentato.
problem-blocked-address = Questo non è né un numero di telefono né un indirizzo e-mail. Un numero inizia con + e il prefisso del Paese.
problem-not-blocked = Questo indirizzo non è bloccato.

texts-none = Nessun testo proprio
texts-none-text = I messaggi usano le nostre parole, in 29 lingue. Per ognuna può scrivere le Sue.
texts-purpose = A che cosa serve il codice
texts-language = Lingua
texts-updated = Modificato
texts-write = Scrivi un testo
texts-look = Guarda un testo
texts-write-text = Un testo vale per uno scopo, un metodo e una lingua. Dove non ce n’è uno, si usano le nostre parole. Gli scopi propri si scrivono tramite l’API.
texts-go = Apri
purpose-sign-in = Accesso
purpose-transaction = Conferma di un’operazione
purpose-password-reset = Nuova password
purpose-access = Apertura di un link
purpose-enrollment = Attivazione di un secondo passaggio
purpose-session = Ingresso in una sessione

text-heading = Testo
text-own = Le Sue parole
text-ours = Le nostre parole
text-ours-used = Non ci sono parole Sue: si usano le nostre.
text-words = Parole
text-words-text = Ciò che è tra parentesi graffe viene compilato. In un SMS non ci sono link, @ né interruzioni di riga: le persone non devono imparare a fidarsene accanto a un codice.
text-subject = Oggetto
text-subject-hint = Mai il codice: si vede sugli schermi bloccati. Vuoto: il nostro oggetto.
text-text = Testo
text-html = HTML
text-html-hint = Solo impaginazione e colori: nulla da caricare e nessun link. Vuoto: viene ricavato dal testo.
text-slots = Che cosa può mettere tra parentesi graffe
text-slot-firm = Il Suo nome. Necessario.
text-slot-code = Il codice. Necessario.
text-slot-validity = Per quanto vale il codice. Necessario.
text-slot-sent-at = Quando è stato inviato. Necessario.
text-slot-action = Che cosa viene fatto
text-slot-item = Su che cosa
text-slot-amount = Per quale importo. Necessario per confermare un’operazione.
text-slot-payee = Chi lo riceve
text-preview = Anteprima
text-preview-title = Anteprima
text-preview-text = Come arriverebbe, con esempi al suo interno. Nulla viene inviato o salvato.
text-case-shortest = Con poco da dire
text-case-typical = Uno comune
text-case-longest = Con il massimo possibile
text-ours-shortest = Il nostro, con poco da dire
text-ours-typical = Il nostro, uno comune
text-ours-longest = Il nostro, con il massimo possibile
text-parts = { $count ->
    [one] { $count } parte
   *[other] { $count } parti
}
text-characters = { $count ->
    [one] { $count } carattere
   *[other] { $count } caratteri
}
delete-template = Torna alle nostre parole
done-text-saved = Salvato. I messaggi ora usano le Sue parole.
done-text-deleted = I messaggi usano di nuovo le nostre parole.
text-fault-unknown = { $slot } non significa nulla. Guardi che cosa può mettere tra parentesi graffe.
text-fault-braces = Manca una parentesi graffa: ognuna che si apre va chiusa.
text-fault-lacks = Manca { $slot }.
text-fault-length = Scriva da 1 a { $most } caratteri.
text-fault-line-break = Un SMS è una sola riga. L’ultima riga con il Suo indirizzo la aggiungiamo noi.
text-fault-at = In un SMS non c’è @.
text-fault-link = In un SMS non ci sono link: le persone non devono imparare a seguirne uno accanto a un codice.
text-fault-control = Contiene qualcosa che nessuno può vedere. Lo scriva di nuovo invece di incollarlo.
text-fault-origin-line = Una @, un nome e un # insieme sembrano l’ultima riga che aggiungiamo noi. Lo scriva in un altro modo.
text-fault-text-alone = Un SMS non ha né oggetto né HTML.
text-fault-subject-break = Un oggetto è una sola riga.
text-fault-subject-code = Un oggetto non contiene mai il codice: si vede sugli schermi bloccati.
text-fault-html = L’HTML fa più che impaginare le parole: { $detail }
text-fault-room = { $count ->
    [one] Con il massimo possibile, questo testo ha più di { $count } parte. Lo accorci, o consenta più parti nelle impostazioni.
   *[other] Con il massimo possibile, questo testo ha più di { $count } parti. Lo accorci, o consenta più parti nelle impostazioni.
}

fault-note = Indichi che cosa ha riscontrato con un testo da 1 a 500 caratteri, su una sola riga.
op-add-operator = Operatore aggiunto

# A list as a file that is prepared.
exports-title = L’elenco come file
exports-too-long = Questo elenco è troppo lungo per arrivare in una volta. Lo faccia preparare come file; servono alcuni minuti.
exports-mail = Riceverà un’e-mail quando sarà pronto.
exports-prepare = Prepara il file
exports-preparing = Il file è in preparazione.
exports-so-far = Righe finora: { $count }
exports-look-again = Guarda di nuovo
exports-ready = Il file è pronto. Resta qui solo per lei, fino a { $time }.
exports-holds = Righe: { $count }
exports-in-parts = È diviso in parti; ognuna è un file.
exports-download = Scarica il file
exports-part = Scarica la parte { $part }
exports-cut = L’elenco è più lungo di quanto un file possa essere, e il file finisce qui. Restringa l’elenco per ottenere il resto.
exports-failed = Non è stato possibile preparare il file; non dipende da lei. Lo faccia preparare di nuovo.
exports-over = Questo file non è più qui. Esporti di nuovo l’elenco.
problem-exports-at-work = Uno dei suoi file è già in preparazione. Quando sarà pronto, potrà chiederne un altro.
