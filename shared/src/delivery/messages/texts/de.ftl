goal-sign-in = Ihr Code zur Anmeldung
goal-transaction = Ihr Code zur Bestätigung einer Transaktion
goal-access = Ihr Zugangscode
goal-password-reset = Ihr Code zum Zurücksetzen des Passworts
goal-enrollment = Ihr Code zum Einrichten des zweiten Schritts
goal-session = Ihr Code für die Sitzung
goal-own = Ihr Code für { $purpose }

sms-head = { $firm }: { $code } ist { $goal }
sms-payee = an { $payee }
sms-validity = Gültig { $duration }
sms-sent = Gesendet { $sent }
sms-advice = Geben Sie ihn nie weiter
short-minutes = { $minutes } min
short-seconds = { $seconds } s
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
long-seconds = { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
}
label-action = Vorgang
label-item = Gegenstand
label-amount = Betrag
label-payee = Empfänger
label-validity = Gültig
label-sent = Gesendet
mail-until = { $duration }, bis { $time }{ "\u00A0" }Uhr
mail-advice = Geben Sie den Code nur dort ein, wo Sie ihn angefordert haben. { $firm } fragt nie am Telefon oder per E-Mail danach.
mail-ignore = Wenn Sie ihn nicht angefordert haben, ignorieren Sie diese Nachricht.

changed-goal = Ihr Passwort wurde geändert
changed-what = Das Passwort Ihres Kontos bei { $firm } wurde mit einem Code geändert, der an diese Adresse ging.
changed-own-what = Das Passwort Ihres Kontos bei { $firm } wurde geändert.
changed-you = Wenn Sie das waren, müssen Sie nichts tun.
changed-not-you = Wenn Sie das nicht waren, kann jemand Ihre E-Mails lesen: Ändern Sie zuerst das Passwort Ihres E-Mail-Kontos, setzen Sie dann Ihr Passwort bei { $firm } erneut zurück und informieren Sie { $firm }.
label-when = Zeitpunkt

logins-goal = Ihre Anmeldenamen
logins-what = Jemand hat gefragt, welche Anmeldenamen bei { $firm } zu dieser Adresse gehören.
logins-not-you = Wenn Sie das nicht waren, müssen Sie nichts tun: Die Antwort ging nur an diese Adresse.
label-login-id = Anmeldename

usage-goal = { $percent } % des SMS-Kontingents für { $month } sind verbraucht
label-month = Monat
label-used = Verbraucht
label-pace = Tempo
label-lasts = Reicht bis
usage-used = { $used } von { $limit } Nachrichtenteilen
usage-pace = etwa { $count } am Tag
usage-exhausted-email = Das Kontingent ist aufgebraucht: Codes werden per E-Mail gesendet, wenn eine Adresse bekannt ist, und sonst abgelehnt.
usage-exhausted-refuse = Das Kontingent ist aufgebraucht: Codes per SMS werden abgelehnt, bis der Monat endet oder das Kontingent erhöht wird.
usage-near-email = Bei 100 % werden Codes per E-Mail gesendet, wenn eine Adresse bekannt ist, und sonst abgelehnt.
usage-near-refuse = Bei 100 % werden Codes per SMS abgelehnt, bis der Monat endet oder das Kontingent erhöht wird.
usage-larger = Sie können ein größeres Kontingent beantragen:
usage-email = Sie können Codes per E-Mail senden lassen, wenn das Kontingent aufgebraucht ist:

plan-subject = { $firm } beantragt ein SMS-Kontingent von { $wanted } Nachrichtenteilen
plan-what = { $firm } ({ $tenant }) beantragt ein SMS-Kontingent von { $wanted } Nachrichtenteilen im Monat. Das jetzige Kontingent beträgt { $present }.
plan-how = So wird es aktiviert:

guard-goal = SMS an { $where } sehen nach Betrug aus
guard-why = Von { $settled } Codes, die in der letzten Stunde an { $where } gingen, { $verified ->
    [0] wurde keiner eingegeben
    [one] wurde { $verified } eingegeben
   *[other] wurden { $verified } eingegeben
    }. So sieht Betrug mit SMS aus.
guard-refused = SMS dorthin werden vorerst abgelehnt. Jede Minute geht eine zur Probe durch; wird ihr Code eingegeben, gehen wieder alle hinaus.
guard-watched = Es wurde nichts abgelehnt: Der Schutz beobachtet nur.
guard-release = War es kein Betrug, lassen Sie sie sofort wieder zu:

webhook-goal = Ein Webhook wurde abgeschaltet
webhook-gone = { $origin } hat mit 410 (entfernt) geantwortet und will keine Ereignisse mehr.
webhook-failing = { $origin } hat seit fünf Tagen kein Ereignis angenommen.
webhook-again = Dorthin gehen keine Ereignisse mehr. Wenn der Webhook wieder funktioniert, schalten Sie ihn ein mit:

factor-totp = Authenticator-App
factor-webauthn = Sicherheitsschlüssel oder Passkey
factor-push = gekoppeltes Gerät
factor-sms = SMS
label-method = Verfahren
label-name = Name
label-set-up-by = Bis spätestens
label-valid-until = Gültig bis
label-left = Verbleibend
label-wanted = Gewünscht
label-present = Bisher
mfa-you = Wenn Sie das waren, müssen Sie nichts tun.
mfa-not-you = Wenn Sie das nicht waren, wenden Sie sich sofort an { $firm }.
mfa-unexpected = Wenn Sie das nicht erwartet haben, wenden Sie sich sofort an { $firm }.

invite-goal = bitte richten Sie Ihren zweiten Schritt ein
invite-hello = Guten Tag { $name },
invite-why = { $firm } schützt die Anmeldung jetzt mit einem zweiten Schritt nach dem Passwort.
invite-next = Bei Ihrer nächsten Anmeldung richten Sie ihn ein. Das dauert etwa eine Minute: Halten Sie Ihr Telefon mit einer Authenticator-App oder einen Sicherheitsschlüssel bereit.
invite-no-link = Diese E-Mail enthält absichtlich keinen Link. Melden Sie sich an wie immer.

added-goal = ein zweiter Schritt wurde zu Ihrem Konto hinzugefügt
added-what = Ein zweiter Schritt wurde zu Ihrem Konto bei { $firm } hinzugefügt.
removed-goal = ein zweiter Schritt wurde aus Ihrem Konto entfernt
removed-what = Ein zweiter Schritt wurde aus Ihrem Konto bei { $firm } entfernt.
reset-goal = Ihr zweiter Schritt wurde zurückgesetzt
reset-what = Die Administration von { $firm } hat den zweiten Schritt Ihres Kontos zurückgesetzt. Was Sie eingerichtet hatten, funktioniert nicht mehr, auch nicht Ihre Wiederherstellungscodes.
reset-next = Bei Ihrer nächsten Anmeldung richten Sie ihn neu ein.

bypass-goal = { $count ->
    [one] ein Überbrückungscode wurde für Ihr Konto erstellt
   *[other] { $count } Überbrückungscodes wurden für Ihr Konto erstellt
}
bypass-what = { $count ->
    [one] Die Administration von { $firm } hat einen Überbrückungscode für Ihr Konto erstellt. Er ersetzt einmal Ihren zweiten Schritt.
   *[other] Die Administration von { $firm } hat { $count } Überbrückungscodes für Ihr Konto erstellt. Jeder ersetzt einmal Ihren zweiten Schritt.
}
bypass-no-code = Zur Sicherheit enthält diese E-Mail keinen Code.

recovery-goal = Sie haben neue Wiederherstellungscodes
recovery-what = Für Ihr Konto bei { $firm } wurden neue Wiederherstellungscodes erstellt. Die alten funktionieren nicht mehr.
recovery-used-goal = ein Wiederherstellungscode wurde verwendet
recovery-used-what = Für eine Anmeldung an Ihrem Konto bei { $firm } wurde ein Wiederherstellungscode verwendet. Er funktioniert kein zweites Mal.
recovery-last = Es war der letzte. Bitte erstellen Sie neue Wiederherstellungscodes.

key-goal = ein Sicherheitsschlüssel wurde abgelehnt
key-what = Eine Anmeldung an Ihrem Konto bei { $firm } mit diesem Sicherheitsschlüssel wurde abgelehnt, weil der Zähler des Schlüssels rückwärts lief. Möglicherweise gibt es eine Kopie des Schlüssels.
key-do = Entfernen Sie den Schlüssel aus Ihrem Konto und wenden Sie sich an { $firm }.

fraud-goal = eine Anmeldung wurde als Betrug gemeldet
fraud-what = Eine Anmeldung an diesem Konto wurde auf dem Gerät der Person abgelehnt und als Betrug gemeldet.
label-account = Konto
label-network = Netzwerkadresse
fraud-done = Die offenen Anmeldungen des Kontos wurden abgebrochen, und eine Stunde lang werden ihm keine Push-Anfragen gesendet.
fraud-ask = Fragen Sie die Person. Wenn sie von dem Versuch nichts weiß, kennt möglicherweise jemand anders ihr Passwort: Setzen Sie es zurück.
fraud-lift = War es ein Versehen, können Sie Push-Anfragen schon vor Ablauf der Stunde wieder zulassen:

licence-goal = { $percent } % der MFA-Lizenzen sind belegt
licence-used = { $used } von { $contracted }
licence-near = Bei 100 % können sich Personen, für die MFA aktiviert ist und die noch nicht registriert sind, nicht mehr registrieren und melden sich nur mit dem Passwort an.
licence-exhausted = Die Lizenzen sind aufgebraucht: Personen, für die MFA aktiviert ist und die noch nicht registriert sind, können sich nicht registrieren und melden sich nur mit dem Passwort an.
licence-enrolled = Wer registriert ist, bleibt geschützt.
licence-more = Sie können weitere Lizenzen beantragen:

mfa-plan-subject = { $firm } beantragt MFA-Lizenzen: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) beantragt ein anderes MFA-Kontingent.
decided-sms-on = Ihr SMS-Kontingent wurde geändert
decided-mfa-on = die Zahl Ihrer MFA-Lizenzen wurde geändert
decided-sms-off = Ihr Antrag auf ein anderes SMS-Kontingent wurde abgelehnt
decided-mfa-off = Ihr Antrag auf eine andere Zahl von MFA-Lizenzen wurde abgelehnt
decided-what-on = Der Betreiber dieses Dienstes hat umgesetzt, was Sie beantragt haben. Es gilt ab sofort.
decided-what-off = Der Betreiber dieses Dienstes hat Ihren Antrag abgelehnt. Alles bleibt, wie es war.
label-holds = Gilt jetzt
label-note = Anmerkung

# The mail that brings a guarded link.
link-goal = Ihnen wurde etwas gesendet
link-what = { $firm } hat Ihnen etwas zum Ansehen oder Ausfüllen gesendet.
link-open = Öffnen
link-paste = Oder kopieren Sie diese Adresse in Ihren Browser:
link-how = Zum Öffnen bestätigen Sie mit einem Code, der Ihnen dann gesendet wird, dass Sie es sind.
link-why = Sie erhalten diese E-Mail, weil diese Adresse bei { $firm } als Ihre eingetragen ist.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } lädt Sie zu „{ $session }“ ein
session-goal-agent = { $agent } lädt Sie zu einer Sitzung ein
session-goal-bare = Sie sind zu einer Sitzung eingeladen
session-what = { $agent } ({ $firm }) lädt Sie zu einer Sitzung ein: { $session }.
session-open = Einladung öffnen
session-code = Beim Öffnen werden Sie nach einem Code gefragt. Er steht nicht in dieser E-Mail, sondern erreicht Sie auf einem anderen Weg.

# The mail to a firm’s administrator.
console-goal = Sie haben jetzt Zugang zur Konsole
console-by-operator = Der Betreiber dieses Dienstes hat Sie zur Administration von { $firm } bestimmt.
console-by-firm = { $firm } hat Sie zur Administration bestimmt.
console-open = Passwort festlegen
label-console-role = In der Konsole
console-owner = Inhaber – Sie dürfen alles
console-help-desk = Helpdesk – Sie helfen Personen bei der Anmeldung
console-read-only = Nur Lesen – Sie sehen alles an und ändern nichts
console-password = Ihr Passwort legen Sie mit einem Code fest, der an diese Adresse geht. Wenn Sie schon eines haben, gilt es weiter.
console-second-step = Dann melden Sie sich an und richten einen zweiten Schritt ein, zum Beispiel eine Authenticator-App auf Ihrem Telefon. Ohne ihn kommt niemand in die Konsole.

# The mail that says that an administrator’s file is ready.
export-goal = die gewünschte Datei ist fertig
export-people = Die Liste der Personen, um die Sie gebeten haben, ist als Datei fertig.
export-events = Das Protokoll, um das Sie gebeten haben, ist als Datei fertig.
export-open = Zur Datei
export-how = Melden Sie sich in der Konsole an, um sie herunterzuladen. Der Link öffnet sich nur für Sie.

# The mails of what an administrator did to an account.
disabled-goal = Ihr Konto wurde deaktiviert
disabled-what = Die Administration von { $firm } hat Ihr Konto deaktiviert. Sie können sich nicht anmelden, bis es wieder aktiviert wird.
contact-goal = Ihre Kontaktdaten wurden geändert
contact-what = Die Administration von { $firm } hat die Kontaktdaten geändert, an die Nachrichten und Codes zu Ihrem Konto gehen.
label-new-email = Neue E-Mail-Adresse
label-new-phone = Neue Telefonnummer
contact-none = keine
contact-old = Diese E-Mail geht an die Adresse, die bis dahin eingetragen war.
