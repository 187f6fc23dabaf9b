# The console. Short, calm, second person; what happened, then what to do.

screen-overview = Übersicht
screen-subscriptions = Abonnements
screen-mfa = MFA
screen-people = Personen
screen-person = Person
screen-messages = Nachrichten
screen-links = Links
screen-sessions = Sitzungen
screen-events = Ereignisse
screen-settings = Einstellungen

menu = Bereiche
own-account = Ihr Konto
zone-heading = Zeitzone
zone-lead = In dieser Zone nennt Ihnen die Konsole in diesem Browser die Zeiten. Zeigen Sie auf eine Zeit oder gehen Sie mit der Tastatur zu ihr, so steht sie genau und in UTC da.
zone-firms = Die der Firma: { $zone }
zone-of = Zeiten: { $zone }
done-zone-chosen = Die Zeiten stehen jetzt in dieser Zone.
console-none = Kein Zugang
console-none-detail = Die Person hat keine Konsole.
console-owner = Inhaberschaft
console-owner-detail = Darf alles und bestimmt, wer sonst die Konsole hat.
console-help-desk = Helpdesk
console-help-desk-detail = Hilft Personen: fügt sie hinzu, setzt ihre MFA zurück, erstellt Administrationscodes, sendet erneut.
console-read-only = Nur lesen
console-read-only-detail = Sieht alles an und ändert nichts.
working = Einen Moment…
cancel = Abbrechen
save = Speichern
reason = Grund
reason-hint = Warum Sie das tun, in wenigen Worten. Es bleibt im Protokoll neben Ihrem Namen.
reason-contact-hint = Nötig, wenn sich E-Mail-Adresse oder Telefonnummer ändern: Dorthin gehen Codes. Sie steht im Protokoll neben Ihrem Namen.
people-reason-hint = Die Liste ändert E-Mail-Adresse oder Telefonnummer von Personen, die schon hier sind: Dorthin gehen Codes. Sagen Sie, warum.
problem-reason = Nennen Sie den Grund in 4 bis 500 Zeichen, in einer Zeile.
problem-prove-again = Bestätigen Sie noch einmal, dass Sie es sind. Das letzte Mal ist mehr als fünf Minuten her.
problem-made-already = Dieses Formular wurde schon gesendet. Was dabei erstellt wurde, wurde einmal angezeigt und wird nicht noch einmal angezeigt.

confirm-heading = Bestätigen Sie, dass Sie es sind
confirm-lead-enter = Die Konsole öffnet sich nach einem zweiten Schritt. Wenn Sie noch keinen haben, richten Sie jetzt einen ein.
confirm-lead-dangerous = Das braucht einen zweiten Schritt aus den letzten fünf Minuten. Danach sind Sie wieder hier.
confirm-go = Mit zweitem Schritt bestätigen

secret-once = Das wird nur einmal angezeigt. Kopieren Sie es jetzt und bewahren Sie es sicher auf.

# One person.
status-active = Aktiv
status-disabled = Deaktiviert
status-no-access = Zugang entzogen
status-inactive = Stillgelegt
name = Name
phone = Telefon
organization = Organisation
role = Rolle
created = Seit
person-do = Was Sie tun können
person-self = Das sind Sie. Hier kann nur jemand anderes mit Zugang zur Konsole etwas ändern; Ihre eigenen zweiten Schritte finden Sie unter „Ihr Konto“.
person-owners = Diese Person hat auch die Konsole. Nur wer die Inhaberschaft hat, kann hier etwas ändern.
factors-none = Es ist kein zweiter Schritt eingerichtet, und es wird keiner verlangt.
factors-none-asked = Ein zweiter Schritt wird verlangt, und es ist noch keiner eingerichtet.

reset-mfa = MFA-Einrichtung zurücksetzen
reset-mfa-lead = Alle zweiten Schritte, Wiederherstellungscodes und vertrauenswürdigen Geräte von { $person } enden, ebenso alle Anmeldungen. Bei der nächsten Anmeldung wird ein neuer zweiter Schritt eingerichtet. Eine E-Mail informiert die Person darüber.
done-mfa-reset = Die MFA-Einrichtung ist zurückgesetzt. Die Person hat eine E-Mail darüber bekommen.
make-bypass-codes = Administrationscodes erstellen
make-bypass-codes-lead = Ein Administrationscode ersetzt einmal den zweiten Schritt von { $person }. Eine E-Mail informiert die Person, dass Sie Codes erstellt haben; die Codes stehen nicht darin.
bypass-count = Wie viele Codes (1 bis 10)
bypass-minutes = Für wie viele Minuten (1 bis 1.440)
bypass-codes = Administrationscodes
bypass-made = Administrationscodes
bypass-made-lead = Für { $person }. Jeder gilt einmal, bis { $time }.
unlock-person = Entsperren
unlock-person-lead = { $person } kann es sofort wieder versuchen, was auch immer vorher fehlgeschlagen ist.
done-person-unlocked = Entsperrt: Die Person kann es wieder versuchen.
lift-push-block = Anfragen an Geräte wieder erlauben
lift-push-block-lead = Nach einer Betrugsmeldung erhalten die Geräte von { $person } eine Stunde lang keine Anfragen. Das hebt die Pause jetzt auf.
done-push-block-lifted = Die Geräte der Person können wieder Anfragen erhalten.
end-sign-ins = Überall abmelden
end-sign-ins-lead = { $person } wird überall abgemeldet. Passwort und zweite Schritte bleiben.
done-sign-ins-ended = Die Person ist überall abgemeldet.
disable-person = Deaktivieren
disable-person-lead = { $person } kann sich nicht mehr anmelden und wird abgemeldet. Die zweiten Schritte enden, und die Lizenz ist wieder frei.
done-person-disabled = Deaktiviert. Die Lizenz ist wieder frei, wenn es eine gab.
enable-person = Aktivieren
enable-person-lead = { $person } kann sich wieder anmelden.
done-person-enabled = Die Person kann sich wieder anmelden.
change-person = Angaben ändern
change-person-lead = Was über { $person } gespeichert ist.
done-person-changed = Gespeichert.
set-console = Zugang zur Konsole
set-console-lead = Was { $person } in dieser Konsole tun darf. Eine E-Mail informiert die Person darüber.
done-console-set = Gespeichert. Die Person hat eine E-Mail darüber bekommen.
person-profile = Profil
person-factors-text = Womit eine Anmeldung neben dem Passwort bestätigt wird.
person-events-text = Was mit diesem Konto getan wurde, das Neueste zuerst.
events-none = Noch nichts.
last-sign-in = Letzte Anmeldung
never = Nie
never-used = Nie verwendet
what-happens = Was geschieht
secret-hint = Markieren und kopieren Sie es, oder schreiben Sie es auf.
copy = Kopieren
copied = Kopiert
event-by = von { $who }
event-by-key = mit dem Schlüssel { $who }
event-because = „{ $reason }“
event-refused = abgelehnt: { $code }

# What was done, as the audit log calls it.
op-sign-in = Mit Passwort angemeldet
op-verify-factor = Zweiten Schritt bestätigt
op-get-sign-in = Anmeldung abgeschlossen
op-cancel-sign-in = Anmeldung abgebrochen
op-skip-enrollment = Zweiten Schritt aufgeschoben
op-enroll-factor = Einrichtung eines zweiten Schritts begonnen
op-export-events = Protokoll exportiert
op-export-people = Personen exportiert
op-export-links = Links exportiert
op-export-sessions = Sitzungen exportiert
op-confirm-factor = Zweiten Schritt eingerichtet
op-rename-factor = Zweiten Schritt umbenannt
op-remove-factor = Zweiten Schritt entfernt
op-renew-recovery-codes = Neue Wiederherstellungscodes erstellt
op-reset-mfa = MFA-Einrichtung zurückgesetzt
op-make-bypass-codes = Administrationscodes erstellt
op-lift-push-block = Anfragen an Geräte wieder erlaubt
op-unlock-person = Entsperrt
op-end-sign-ins = Überall abgemeldet
op-put-account = Konto gespeichert
op-change-account = Konto geändert
op-delete-account = Konto gelöscht
op-import-accounts = Personen importiert
op-set-password = Passwort festgelegt
op-change-password = Passwort geändert
op-complete-password-reset = Passwort zurückgesetzt
op-request-password-reset = Neues Passwort angefordert
op-put-mfa-policy = MFA-Richtlinie geändert
op-choose-time-zone = Zeitzone der Konsole gewählt
op-export-deliveries = Nachrichten exportiert
op-request-sms-plan = SMS-Kontingent angefragt
op-request-mfa-plan = MFA-Lizenzen angefragt
op-set-sms-plan = SMS-Kontingent aktiviert
op-set-mfa-plan = MFA-Lizenzen festgelegt
op-change-settings = Einstellungen geändert
op-create-api-key = API-Schlüssel erstellt
op-revoke-api-key = API-Schlüssel widerrufen
op-create-oidc-client = Anwendung registriert
op-change-oidc-client = Anwendung geändert
op-delete-oidc-client = Anwendung entfernt
op-rotate-oidc-client-secret = Geheimnis einer Anwendung erneuert
op-create-webhook = Webhook erstellt
op-change-webhook = Webhook geändert
op-delete-webhook = Webhook entfernt
op-rotate-webhook-secret = Geheimnis eines Webhooks erneuert
op-test-webhook = Webhook ausprobiert
op-redeliver-webhook = Ereignis erneut gesendet
op-issue-passcode = Code ausgegeben
op-verify-passcode = Code geprüft
op-resend-passcode = Code erneut gesendet
op-cancel-passcode = Code zurückgenommen
op-create-link = Link erstellt
op-revoke-link = Link zurückgezogen
op-resend-link = Link erneut gesendet
op-create-session = Sitzung geöffnet
op-end-session = Sitzung beendet
op-reveal-session-passcode = Code vorgelesen
op-put-template = Text geändert
op-delete-template = Text entfernt
op-release-breaker = Angehaltene SMS wieder durchgelassen
op-lift-suppression = Adresse wieder erlaubt
op-unlock-recipient = Empfänger entsperrt
secret-kept = Fertig, ich habe es aufbewahrt

# --- overview
overview-plans = Kontingent und Lizenzen
overview-mfa = Zweite Schritte
overview-enrolled = Eingerichtet
overview-waiting = Verlangt, noch nicht eingerichtet
plan-sms = SMS in diesem Monat
plan-licences = MFA-Lizenzen
plan-of = { $used } von { $limit }
days-title = Gesendet und bestätigt pro Tag
days-description = { $sent } gesendete Nachrichten und { $verified } bestätigte Codes in diesem Monat.
days-none = In diesem Monat wurde noch nichts gesendet.
day-said = { $day }: { $sent } gesendet, { $verified } bestätigt
day = Tag
sent = Gesendet
verified = Bestätigt
as-table = Als Tabelle
add-person = Person hinzufügen

# --- operators
screen-firms = Unternehmen
screen-firm = Unternehmen
firm = Unternehmen
firm-id = ID
firm-slug = Name in Adressen
firm-pages = Seiten
firms-none = Noch keine Unternehmen
firms-none-text = Legen Sie das erste auf der Kommandozeile an: tenants create.
next-page = Nächste Seite
requests-waiting = Wartet auf Sie
requests-waiting-text = Was Unternehmen angefragt haben. Aktivieren gilt sofort für das ganze Unternehmen.
requests-none = Nichts wartet
requests-none-text = Wenn ein Unternehmen ein anderes Kontingent anfragt, erscheint es hier.
request-wants-sms = { $wanted } SMS im Monat, jetzt { $present }
request-wants-mfa = { $wanted } MFA-Lizenzen, jetzt { $present }
activate-request = Aktivieren
decline-request = Ablehnen
decline-note = Warum, für das Unternehmen zu lesen
done-request-activated = Aktiviert. Es gilt jetzt für das ganze Unternehmen.
done-request-declined = Abgelehnt. Das Unternehmen sieht, warum.
done-plan-set = Das ist festgelegt und gilt ab jetzt.
set-sms-plan = SMS-Kontingent festlegen
set-mfa-plan = MFA-Lizenzen festlegen
field-monthly-limit = SMS im Monat (0, oder 2.500 bis 25.000 in Schritten von 2.500)
field-licences = MFA-Lizenzen
fault-monthly-limit = Ein Kontingent ist 0, oder 2.500 bis 25.000 in Schritten von 2.500.
fault-licences = Eine ganze Zahl von 0 bis 1.000.000.
problem-decline-note = Nennen Sie den Grund in 1 bis 500 Zeichen, in einer Zeile.
all-firms = Alle Unternehmen
all-firms-text = Was sie alle zusammen in diesem Monat nutzen.
all-firms-part = Es gibt mehr Unternehmen, als hier zusammengezählt sind.
# --- subscriptions
subscriptions-lead = Was Sie haben, und was davon genutzt ist. Der Betreiber dieses Dienstes bestätigt eine Änderung; dann gilt sie sofort für das ganze Unternehmen.
subscriptions-sms = SMS
subscriptions-mfa = MFA-Lizenzen
subscriptions-subscribe = Abonnieren
subscriptions-change = Ändern
subscriptions-waits = Sie haben { $wanted } angefragt ({ $date }). Der Betreiber hat noch nicht entschieden.
subscriptions-requests = Anfragen
subscriptions-requests-text = Was Sie beim Betreiber angefragt haben, das Neueste zuerst, und was daraus wurde.
subscriptions-requests-none = Es wurde noch nichts angefragt.
subscriptions-plan = Abonnement
subscriptions-wanted = Angefragt
subscriptions-before = vorher: { $present }
subscriptions-state = Status
subscriptions-requested = Wann
subscriptions-by = Von
subscriptions-answer = Entschieden
subscriptions-actions = Aktionen
subscriptions-earlier = Frühere Anfragen
subscriptions-latest = Letzte Anfragen
subscriptions-none = Keine
subscriptions-a-month = { $number } im Monat
subscriptions-licences = { $count ->
    [one] 1 Lizenz
   *[other] { $count } Lizenzen
}
subscriptions-monthly-limit = SMS-Teile im Monat
subscriptions-parts-hint = Ein kurzer Code ist ein Teil. Ein längerer Text, oder einer in anderer Schrift, kann zwei oder drei brauchen.
subscriptions-licences-hint = Eine für jede Person, die einen zweiten Schritt eingerichtet hat. Von 0 bis 1.000.000.
subscriptions-ask = Beim Betreiber anfragen
request-sms-plan = SMS-Kontingent ändern
request-sms-plan-lead = Der Betreiber bestätigt es und bekommt jetzt eine E-Mail darüber. Wenn Sie schon angefragt haben und noch nichts entschieden ist, ersetzt das die frühere Anfrage.
request-mfa-plan = MFA-Lizenzen ändern
request-mfa-plan-lead = Der Betreiber bestätigt es und bekommt jetzt eine E-Mail darüber. Wenn Sie schon angefragt haben und noch nichts entschieden ist, ersetzt das die frühere Anfrage. Weniger Lizenzen nehmen niemandem eine weg: Solange keine frei ist, kann nur niemand neu einen zweiten Schritt einrichten.
withdraw-request = Zurückziehen
request-requested = Wartet
request-activated = Aktiv
request-declined = Abgelehnt
request-withdrawn = Zurückgezogen
done-plan-requested = Der Betreiber ist gefragt. Hier sehen Sie, was daraus wird.
done-request-withdrawn = Die Anfrage ist zurückgezogen.
op-withdraw-plan-request = Anfrage zum Abonnement zurückgezogen
op-activate-plan-request = Anfrage zum Abonnement aktiviert
op-decline-plan-request = Anfrage zum Abonnement abgelehnt

# The two limits, wherever they are shown.
bar-sms = SMS-Teile in diesem Monat
bar-sms-none = Es gibt kein Kontingent: Es werden keine SMS gesendet.
bar-sms-over = Aufgebraucht: Bis zum nächsten Monat oder einem größeren Kontingent wird keine SMS gesendet.
bar-licences = MFA-Lizenzen
bar-licences-none = Keine Lizenzen: Niemand kann einen zweiten Schritt einrichten.
bar-licences-over = Alle sind vergeben. Wer noch keinen zweiten Schritt eingerichtet hat, meldet sich nur mit dem Passwort an, bis eine frei ist.
bar-licences-exceeded = Es sind { $more } mehr vergeben, als es gibt. Niemand verliert eine, und niemand kann neu einen zweiten Schritt einrichten.
bar-used = { $percent } % genutzt, noch { $left }
bar-of = { $used } von { $limit }
bar-mark = { $percent } %
bar-pace-none = Tag { $day } von { $days }.
bar-pace-within = Tag { $day } von { $days }. Wenn es so weitergeht, sind es am Monatsende { $total }.
bar-pace-over = Tag { $day } von { $days }. Wenn es so weitergeht, ist das Kontingent am { $date } aufgebraucht.

# --- mfa
mfa-lead = Von wem das Unternehmen bei der Anmeldung einen zweiten Schritt verlangt, und wie weit das ist.
mfa-change = Richtlinie ändern
mfa-licences = Lizenzen
mfa-licences-text = Eine für jede Person, die einen zweiten Schritt eingerichtet hat.
mfa-people-text = Verlangt: Die Richtlinie verlangt von ihnen einen zweiten Schritt. Eingerichtet: Sie haben einen eingerichtet.
mfa-people-lists = Listen der Personen
mfa-people-by-role = Personen nach Rolle
mfa-accounts = Konten
mfa-enabled = Verlangt
mfa-enrolled = Eingerichtet
mfa-not-enrolled = Verlangt, nicht eingerichtet
mfa-policy = Richtlinie
mfa-policy-text = Von wem sie einen zweiten Schritt verlangt, und auf welchen Wegen.
mfa-methods = Wege
mfa-remember = Einem Gerät vertrauen für
mfa-remember-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
mfa-remember-days-none = Nie: Jede Anmeldung fragt danach
mfa-grace = Aufschieben um höchstens
mfa-grace-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
mfa-grace-days-none = Gar nicht: bei der nächsten Anmeldung
mfa-freed = Lizenzen, die zurückkamen
mfa-freed-text = Die letzten: wem sie gehörten, was getan wurde, von wem und warum.
mfa-freed-none = Es ist noch keine Lizenz zurückgekommen.
mfa-role-case-manager = Case-Manager
mfa-role-vendor-case-manager = Case-Manager von Dienstleistern
mfa-role-corporate-user = Nutzer von Firmenkunden
mfa-role-client = Kunden
mfa-whom-nobody = Niemand
mfa-whom-everybody = Alle
mfa-whom-all = Alle, aus allen Organisationen
mfa-whom-listed = Personen der Organisationen unten
mfa-whom-these = Personen von { $names }
mfa-names-more = { $count ->
    [one] und 1 weitere
   *[other] und { $count } weitere
}
mfa-change-lead = Nichts wird gespeichert, bevor Sie gesehen haben, was es bewirkt.
mfa-enabled-are = Wer einen zweiten Schritt braucht
mfa-organizations-of = Organisationen: { $role }
mfa-organizations-hint = Eine pro Zeile, geschrieben wie bei ihren Personen; Groß- und Kleinschreibung macht keinen Unterschied. Sie zählen nur dort, wo Sie „Personen der Organisationen unten“ gewählt haben.
mfa-methods-text = Was Personen einrichten können. Wer schon einen anderen Weg eingerichtet hat, behält ihn.
mfa-methods-choose = Einrichten lassen sich
mfa-about-totp = Eine App auf dem Telefon der Person, die Codes anzeigt. Sie funktioniert ohne Netz.
mfa-about-webauthn = Ein Schlüssel zum Einstecken oder Antippen, oder Fingerabdruck oder Gesicht am Gerät der Person. Niemand kann dazu verleitet werden, ihn preiszugeben.
mfa-about-push = Der Browser des Telefons bittet die Person, eine Anmeldung zu genehmigen. Nichts zu installieren.
mfa-about-sms = Ein Code per SMS, aus Ihrem Kontingent. Die anderen Wege sind sicherer.
mfa-days = Tage
mfa-days-text = Wie oft Personen gefragt werden, und wie lange sie warten dürfen, bis sie einen zweiten Schritt einrichten.
mfa-remember-hint = So lange wird auf einem Gerät, dem eine Person vertraut, nicht wieder gefragt. 0 bis 30; bei 0 fragt jede Anmeldung.
mfa-grace-hint = So lange darf eine Person, von der neu ein zweiter Schritt verlangt wird, ihn aufschieben. 0 bis 30; bei 0 fragt die nächste Anmeldung danach.
mfa-unit-days = Tage
mfa-check-first = Die nächste Seite zeigt, wen es betrifft.
mfa-check-go = Sehen, was es bewirkt
mfa-check = Neue Richtlinie prüfen
mfa-check-lead = Noch ist nichts gespeichert.
mfa-same = Das ist die Richtlinie, wie sie ist. Nichts würde sich ändern.
mfa-check-back = Zurück zur Richtlinie
mfa-touched = Personen, die es betrifft, nach Rolle
mfa-enabled-now = Jetzt verlangt
mfa-enabled-then = Danach verlangt
mfa-need-licence = Brauchen eine Lizenz
put-policy = Richtlinie speichern
mfa-changes-role = { $role }: { $after }. Vorher: { $before }.
mfa-organizations-new = { $role }: Ein zweiter Schritt wird ab jetzt verlangt bei { $names }.
mfa-organizations-gone = { $role }: Ein zweiter Schritt wird nicht mehr verlangt bei { $names }.
mfa-method-on = Einrichten lässt sich: { $method }.
mfa-method-off = Nicht mehr einrichten lässt sich: { $method }. Wer diesen Weg hat, behält ihn.
mfa-changes-remember = Einem Gerät vertrauen für: { $after }. Vorher: { $before }.
mfa-changes-grace = Aufschieben um höchstens: { $after }. Vorher: { $before }.
mfa-forgets-devices = Auf Geräten, denen jetzt vertraut wird, fragt die nächste Anmeldung wieder.
mfa-people = Personen, von denen ein zweiter Schritt verlangt wird: { $after }. Vorher: { $before }.
mfa-needs-none = Niemand braucht eine weitere Lizenz.
mfa-needs = Lizenzen für alle, die noch nichts eingerichtet haben: { $needed }. Noch frei: { $left }.
mfa-needs-more = Lizenzen für alle, die noch nichts eingerichtet haben: { $needed }. Noch frei: { $left }. Wer keine freie mehr findet, meldet sich nur mit dem Passwort an, bis es mehr gibt.
mfa-stay-enrolled = Wer einen zweiten Schritt eingerichtet hat und keinen mehr braucht, wird nicht mehr gefragt. Der zweite Schritt und die Lizenz bleiben.
mfa-invites-staff = Ihre eigenen Beschäftigten, von denen neu ein zweiter Schritt verlangt wird, bekommen eine E-Mail, die sie zum Einrichten einlädt.
done-policy-changed = Die Richtlinie ist gespeichert und gilt sofort.
fault-mfa-days = Eine ganze Zahl von 0 bis 30.
fault-mfa-methods = Wählen Sie mindestens einen Weg.
fault-mfa-organizations = Nennen Sie 1 bis 100 Organisationen, eine pro Zeile, jede mit höchstens 200 Zeichen.
fault-mfa-role = Diese Rolle hat das Unternehmen nicht mehr.
fault-mfa-long = Das ist mehr, als diese Seite aufnehmen kann: zu viele oder zu lange Namen von Organisationen. Nennen Sie weniger, oder legen Sie die Richtlinie über die API fest.
problem-policy-meanwhile = Jemand hat die Richtlinie inzwischen geändert. Von Ihrer Änderung wurde nichts gespeichert. Das ist die Richtlinie, wie sie jetzt gilt.
# --- links, sessions, events

# What became of a message.
send-sending = Unterwegs
send-sent = Gesendet
send-delivered = Zugestellt
send-failed = Nicht zugestellt
send-none = Noch nicht gesendet
send-unknown = Nicht bekannt, ob es angekommen ist
send-fault-bounced = Dieses Postfach gibt es nicht
send-fault-invalid = Diese Nummer gehört niemandem
send-fault-opted-out = Der Empfänger möchte keine Nachrichten
send-fault-complained = Der Empfänger hat es als Spam gemeldet
problem-resend-too-soon = Es wurde gerade erst gesendet. Sie können es in { $left } erneut senden.
problem-sends-exhausted = Es wurde so oft gesendet wie erlaubt. Sie können es in { $left } erneut senden ({ $time }).
problem-expired = Das ist schon vorbei. Es wurde nichts getan.
problem-canceled = Das wurde schon zurückgenommen. Es wurde nichts getan.

# Lists.
links-filters = Filter
place-none-here = Hier ist nichts
place-none-here-text = Auf dieser Seite passt nichts zu den Filtern. Sehen Sie auf der nächsten nach, oder lassen Sie die Filter weg.

# Links.
links-lead = Was Ihre Anwendungen gesendet haben, und wie weit jeder Empfänger gekommen ist.
links-recipient = Empfänger
links-items = Inhalte
links-more-items = { $count ->
    [one] und { $count } weiterer
   *[other] und { $count } weitere
}
links-status = Status
links-status-sent = Gesendet
links-status-bounced = Nicht zugestellt
links-status-opened = Geöffnet
links-status-verified = Bestätigt
links-status-active = Angemeldet
links-status-expired = Abgelaufen
links-status-revoked = Zurückgezogen
links-none = Noch keine Links
links-none-text = Ein Link führt einen Empfänger zu den Inhalten, die Sie gewählt haben, hinter einem Code. Ihre Anwendung sendet Links über die API.
links-none-key = API-Schlüssel erstellen
links-codes = Codes
links-codes-email = Nur per E-Mail
links-codes-both = Per SMS an { $number } oder per E-Mail
links-account = Konto
links-account-none = Damit hat sich noch niemand angemeldet
links-steps = Wie weit er gekommen ist
links-steps-text = Wann jeder Schritt zum ersten Mal geschah.
links-not-yet = Noch nicht
links-made-at = Erstellt
links-opened-at = Geöffnet
links-verified-at = Code war richtig
links-active-at = Angemeldet
links-ends-at = Endet
links-ended-at = Beendet
links-revoked-at = Zurückgezogen
links-items-text = Wohin er führt, und wann jeder Inhalt zum ersten Mal geöffnet wurde.
links-items-none = Er führt im Moment zu nichts.
links-item-new = Nicht geöffnet
links-mails = E-Mails
links-mails-text = Die neuesten zuerst.
links-mails-none = Es wurde keine E-Mail gesendet.
resend-link = Erneut senden
done-link-resent = Der Link ist wieder unterwegs, mit derselben Adresse.
revoke-link = Link zurückziehen
links-revoke-dead = Der Link führt ab jetzt nirgendwohin, in jeder E-Mail, in der er steht.
links-revoke-told = Wer ihn öffnet, erfährt, dass Sie ihn zurückgezogen haben.
links-revoke-kept = Das lässt sich nicht rückgängig machen. Ihre Anwendung kann einen anderen Link senden.
done-link-revoked = Der Link ist zurückgezogen.

# Sessions.
sessions-lead = Wer erwartet wird, wer vor der Tür wartet und wer dabei ist.
sessions-open = Offen
sessions-ended = In den letzten 24 Stunden beendet
sessions-session = Sitzung
sessions-people = Teilnehmende
sessions-people-text = In der Reihenfolge, in der sie eingeladen wurden. Codes werden hier nie angezeigt.
sessions-door-now = Vor der Tür
sessions-started = Begonnen
sessions-ends = Endet
sessions-ended-at = Beendet
sessions-inside = { $inside } von { $all } sind dabei
sessions-waiting = { $count ->
    [one] { $count } wartet
   *[other] { $count } warten
}
sessions-none = Keine Sitzung ist offen
sessions-none-text = Ihr System für die Zusammenarbeit öffnet Sitzungen über die API. Solange eine offen ist, sehen Sie hier, wer kommt.
sessions-none-ended = Zuletzt wurde keine Sitzung beendet
sessions-none-ended-text = Eine Sitzung steht hier noch 24 Stunden nach ihrem Ende.
sessions-of = { $agent } lädt ein
sessions-status-open = Offen
sessions-status-ended = Beendet
sessions-door = Vor der Tür
sessions-door-code = Ein Code wird verlangt
sessions-door-open = Kein Code wird verlangt
sessions-role-primary = Hauptperson
sessions-role-cosigner = Unterzeichnet mit
sessions-role-participant = Nimmt teil
sessions-stands = Status
sessions-stands-invited = Eingeladen
sessions-stands-arrived = Vor der Tür
sessions-stands-waiting = Muss einen Code eingeben
sessions-stands-entered = Dabei
sessions-stands-left-out = Kein Versuch ist übrig, oder der Code ist abgelaufen
sessions-stands-removed = Entfernt
sessions-since = Seit
sessions-invitation = Einladung
sessions-by-sms = Per SMS an { $to }
sessions-by-email = Per E-Mail an { $to }
sessions-code-told = Von der einladenden Person genannt
sessions-code-none = Keiner wird verlangt
sessions-code-read-out = { $count ->
    [one] { $count } Mal vorgelesen
   *[other] { $count } Mal vorgelesen
}
invite-participant = Erneut einladen
done-participant-invited = Die Person ist erneut eingeladen, mit demselben Link.
end-session = Sitzung beenden
sessions-end-dead = Niemand kommt mehr hinein: Links und Codes dieser Sitzung gelten sofort nicht mehr.
sessions-end-waiting = { $count ->
    [one] { $count } Person vor der Tür wird abgewiesen.
   *[other] { $count } Personen vor der Tür werden abgewiesen.
}
sessions-end-inside = Wer in Ihrer Besprechung ist, bleibt dort. Das lässt sich nicht rückgängig machen.
done-session-ended = Die Sitzung ist beendet.

# The audit log.
events-lead = Was getan wurde, von wem, und was daraus wurde.
events-audit = Protokoll
events-fraud = Betrugsmeldungen
events-operation = Was getan wurde
events-all = Alles
events-since = Ab diesem Tag
events-no-day = Das ist kein Tag. Er sieht aus wie 2026-11-27.
events-filter = Anzeigen
events-refused = Abgelehnt
events-one-person = Eine Person
events-export = CSV exportieren
events-older = Ältere
events-newest = Neueste
events-none-text = Was ab jetzt getan wird, steht hier.
events-none-so-far = Bisher nichts
events-none-so-far-text = Unter den neuesten Einträgen ist nicht, was Sie suchen. Suchen Sie weiter zurück.
event-test = Test
person-all-events = Alle Ereignisse dieser Person

# Reports of fraud.
fraud-lead = Anmeldungen, die Personen als Betrug abgelehnt haben. Vielleicht kennt jemand anderes ihr Passwort: Sehen Sie sich die Person an und helfen Sie, dann schließen Sie die Meldung.
fraud-open = Offen
fraud-closed = Geschlossen
fraud-none = Keine Meldung ist offen
fraud-none-text = Wenn jemand eine Anmeldung auf dem eigenen Gerät als betrügerisch ablehnt, steht sie hier, bis sie sich jemand von Ihnen angesehen hat.
fraud-none-closed = Es wurde noch keine Meldung geschlossen
fraud-reported = { $person } hat eine Anmeldung als Betrug gemeldet
fraud-reported-unknown = Jemand hat eine Anmeldung als Betrug gemeldet
fraud-from = aus { $network }
fraud-closed-by = geschlossen von { $who }
close-report = Meldung schließen
close-report-lead = Sie steht nicht mehr unter den offenen und bleibt unter den geschlossenen, mit Ihrem Namen und Ihrer Notiz.
fraud-note = Was Sie herausgefunden haben
fraud-note-hint = Zum Beispiel, ob die Person davon wusste und was Sie getan haben.
done-report-closed = Die Meldung ist geschlossen.

# What else is done, as the audit log calls it.
op-close-fraud-report = Betrugsmeldung geschlossen
op-take-next-step = Mit dem nächsten Schritt der Strategie gesendet
op-send-session-code = Code für eine Sitzung gesendet
op-send-session-invitations = Einladungen zu einer Sitzung gesendet
op-tidy-session = Sitzung aufgeräumt
op-add-participant = Person zu einer Sitzung hinzugefügt
op-add-test-recipient = Testempfänger hinzugefügt
op-ask-userinfo = Anwendung hat ein Profil gelesen
op-change-device = Benachrichtigungen eines Geräts geändert
op-change-link = Link geändert
op-change-tenant = Unternehmen vom Betreiber geändert
op-create-tenant = Unternehmen angelegt
op-decide-request = Anfrage auf einem Gerät beantwortet
op-delete-logo = Logo entfernt
op-delete-tenant = Unternehmen gelöscht
op-give-feedback = Gesagt, ob ein Code ankam
op-invite-participant = Person erneut zu einer Sitzung eingeladen
op-issue-session-passcode = Neuer Code für eine Sitzung
op-open-challenge = Code oder Anfrage angefordert
op-pair-device = Gerät gekoppelt
op-preview-mfa-policy = MFA-Richtlinie ausprobiert
op-preview-template = Text ausprobiert
op-push-authorization-request = Anwendung hat eine Anmeldung begonnen
op-put-logo = Logo geändert
op-read-item-visit = Besuch eines Inhalts gelesen
op-read-session-entry = Zutritt zu einer Sitzung gelesen
op-reassign-participant = Platz in einer Sitzung neu vergeben
op-redeem-code = Anwendung hat eine Anmeldung abgeschlossen
op-authorize = Bei einer Anwendung angemeldet
op-remove-participant = Person aus einer Sitzung entfernt
op-remove-test-recipient = Testempfänger entfernt
op-renew-factor-options = Neue Anfrage oder neuen Code angefordert
op-resend-password-reset = Code für ein neues Passwort erneut gesendet
op-sign-out = Abgemeldet
op-unpair-device = Gerät entkoppelt
op-verify-password-reset = Code für ein neues Passwort geprüft
op-arrive-at-session = Zu einer Sitzung gekommen
op-resend-session-code = Code für eine Sitzung erneut gesendet
op-verify-session-code = Code für eine Sitzung geprüft
op-send-link-code = Code für einen Link gesendet
op-verify-link-code = Code für einen Link geprüft
op-register-by-link = Konto über einen Link angelegt
op-activate-link = Link mit einem Konto verbunden
op-open-item = Inhalt eines Links geöffnet
op-forget-device = Einem Gerät nicht mehr vertraut
op-submit-forgot-login-id = Benutzernamen angefordert
op-submit-sign-in = Formular der Anmeldung gesendet
op-submit-forgot-password = Formular für ein neues Passwort gesendet
op-submit-enroll = Formular zum Einrichten des zweiten Schritts gesendet
op-submit-account = Formular des eigenen Kontos gesendet
op-submit-link = Formular eines Links gesendet
op-submit-session = Formular einer Sitzung gesendet
op-submit-screen = Formular der Konsole gesendet
op-submit-person = Formular zu einer Person gesendet
op-submit-authorize = Formular zur Anmeldung bei einer Anwendung gesendet
op-submit-logout = Bei einer Anwendung abgemeldet
# --- people
people-search = Name, Benutzername oder Organisation
people-search-go = Suchen
people-search-clear = Leeren
people-filters = Filter
people-filter-not-enrolled = Nicht eingerichtet
people-filter-enrolled = Eingerichtet
people-filter-password-alone = Nur mit Passwort angemeldet
people-filter-locked = Gesperrt
people-filter-inactive = 30 Tage ohne Anmeldung
people-filter-past-grace = Aufschub abgelaufen
people-filter-disabled = Deaktiviert
people-narrow = Nach Rolle und Organisation
people-narrow-go = Diese Personen anzeigen
people-any-role = Jede Rolle
people-organization-hint = Ihr ganzer Name.
people-counted = Stand der Zahlen neben den Filtern: { $time }. Sie werden einmal am Tag gezählt.
people-export = Als CSV exportieren
people-status = Status
people-status-locked = Gesperrt
people-status-waits = Wartet bis { $time }
people-second-steps = Zweite Schritte
people-shown = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
people-next-page = Nächste Seite
people-first-page = Erste Seite
people-all = Alle Personen
people-none = Hier ist noch niemand
people-none-text = Fügen Sie die erste Person hinzu, oder mehrere auf einmal aus einer Liste.
people-none-found = Niemand gefunden
people-none-found-text = Keine Person passt zu dem, was Sie suchen. Nehmen Sie weniger Wörter oder einen anderen Filter.
people-none-yet = Bisher niemand gefunden
people-none-yet-text = Es sind noch nicht alle Personen durchsucht. Machen Sie mit der nächsten Seite weiter.

people-add-lead = Wenn Ihre MFA-Richtlinie von ihnen einen zweiten Schritt verlangt, bekommen sie vielleicht sofort eine Einladung per E-Mail.
people-login-id-hint = Womit sie sich anmelden. Die E-Mail-Adresse genügt.
people-email-hint = Wohin ihre Codes und Mitteilungen gehen.
people-phone-hint = Mit Ländervorwahl, etwa +33 6 12 34 56 78.
done-person-added = Hinzugefügt. Sie können hier weitermachen oder unter „Personen“ jemand anderen hinzufügen.
problem-people-taken = Jemand hat diesen Benutzernamen schon, oder einen, der gleich aussieht. Suchen Sie die Person unter „Personen“.
problem-people-sent-already = Diese Liste wurde schon gesendet. Was daraus wurde, steht in der Liste der Personen.
fault-login-id = Ein Benutzername hat 1 bis 128 Zeichen, alles in einer Zeile.
fault-name = Ein Name hat 1 bis 200 Zeichen, alles in einer Zeile.
fault-phone = Das ist keine Telefonnummer. Geben Sie sie mit Ländervorwahl ein, etwa +33 6 12 34 56 78.
fault-role = Wählen Sie eine Ihrer Rollen.
fault-organization = Eine Organisation hat 1 bis 200 Zeichen, alles in einer Zeile.

import-people = Mehrere Personen hinzufügen
people-import-lead = Fügen Sie eine Liste ein oder tippen Sie sie, eine Person pro Zeile. Zuerst sehen Sie, was aus jeder Zeile würde; nichts geschieht, bevor Sie zustimmen.
people-lines = Liste der Personen
people-file = Oder eine Datei
people-file-hint = CSV, wie eine Tabellenkalkulation es speichert. Die Liste darüber wird dann nicht gelesen.
people-list-hint = { $count ->
    [one] Höchstens { $count } Zeile.
   *[other] Höchstens { $count } Zeilen.
} Kommas, Semikolons oder Tabulatoren zwischen den Spalten, wie Tabellenprogramme sie kopieren. Der Benutzername allein genügt.
people-lines-order = Spalten
people-lines-columns = Benutzername, Name, E-Mail-Adresse, Rolle, Organisation. Mit einer Kopfzeile dürfen die Spalten in beliebiger Reihenfolge stehen, und „Telefon“ darf eine davon sein.
people-lines-roles = Rollen
people-list-empty = Auf der Liste ist niemand. Geben Sie mindestens eine Zeile ein.
people-list-too-long = Die Liste hat zu viele Zeilen. Senden Sie sie in Teilen.
people-list-no-login-ids = Die Kopfzeile nennt keine Spalte mit Benutzernamen. Nennen Sie diese Spalte „Benutzername“.
people-check = Liste prüfen
people-correct = Liste korrigieren
people-imported = Was aus der Liste wurde
people-import-note = Bei Personen, die schon hier sind, ändert sich nur, was auf der Liste steht; eine leere Zelle ändert nichts.
people-carry-out = { $count ->
    [one] { $count } Zeile übernehmen
   *[other] { $count } Zeilen übernehmen
}
people-sum-new = { $count ->
    [one] { $count } Person ist neu.
   *[other] { $count } Personen sind neu.
}
people-sum-change = { $count ->
    [one] { $count } Person ist schon hier und bekommt andere Angaben.
   *[other] { $count } Personen sind schon hier und bekommen andere Angaben.
}
people-sum-added = { $count ->
    [one] { $count } Person wurde hinzugefügt.
   *[other] { $count } Personen wurden hinzugefügt.
}
people-sum-changed = { $count ->
    [one] { $count } Person wurde geändert.
   *[other] { $count } Personen wurden geändert.
}
people-sum-same = { $count ->
    [one] { $count } Person ist schon genau so hier.
   *[other] { $count } Personen sind schon genau so hier.
}
people-sum-wrong = { $count ->
    [one] { $count } Zeile lässt sich nicht übernehmen.
   *[other] { $count } Zeilen lassen sich nicht übernehmen.
}
people-sum-not-done = { $count ->
    [one] { $count } Zeile wurde nicht übernommen.
   *[other] { $count } Zeilen wurden nicht übernommen.
}
people-sum-head = Die erste Zeile wurde als Kopfzeile gelesen.
people-sum-unknown = Diese Spalten werden weggelassen: { $columns }.
people-line = Zeile
people-line-becomes = Was sie bewirkt
people-line-why = Warum
people-line-new = Neu
people-line-added = Hinzugefügt
people-line-change = Andere Angaben
people-line-changed = Geändert
people-line-same = Wie bisher
people-line-wrong = Nicht möglich
people-line-not-done = Nicht ausgeführt
people-line-empty = (kein Benutzername)
people-line-login-id = Ein Benutzername hat 1 bis 128 Zeichen, alles in einer Zeile.
people-line-quotes = Hier beginnt ein Anführungszeichen, das auf dieser Zeile nicht endet.
people-line-cells = Es sind mehr Spalten als erwartet. Setzen Sie eine Zelle, in der ein Komma steht, in Anführungszeichen.
people-line-repeated = Eine frühere Zeile hat diesen Benutzernamen, oder einen, der gleich aussieht.
people-line-look-alike = Jemand hat einen Benutzernamen, der in anderen Buchstaben gleich aussieht.
people-line-oneself = Das sind Sie. Ihre Angaben ändert jemand anderes mit Zugang zur Konsole.
people-line-administrator = Diese Person hat auch die Konsole. Nur wer die Inhaberschaft hat, kann sie ändern.
people-line-email = Das ist keine E-Mail-Adresse.
people-line-phone = Das ist keine Telefonnummer. Schreiben Sie sie mit Ländervorwahl.
people-line-country = Das ist kein Land.
people-line-name = Ein Name hat 1 bis 200 Zeichen.
people-line-organization = Eine Organisation hat 1 bis 200 Zeichen.
people-line-role = Das ist keine Ihrer Rollen.
people-line-failed = Das hat nicht geklappt, und es lag nicht an Ihnen. Senden Sie diese Zeile noch einmal.

overview-fraud = Als Betrug gemeldet
overview-denied = { $person } hat eine Anmeldung als Betrug abgelehnt
overview-open = Offen: { $count }
overview-past-grace = Aufschub abgelaufen
# --- settings
place-next = Nächste Seite
place-first = Erste Seite
place-filters = Filter
place-when = Wann

settings-tab-general = Allgemein
settings-tab-look = Aussehen
settings-tab-security = Sicherheit
settings-tab-keys = API-Schlüssel
settings-tab-applications = Anwendungen
settings-tab-webhooks = Webhooks
settings-actions = Aktionen
settings-made = Seit
settings-status = Status
settings-revoke = Widerrufen
settings-change = Ändern
settings-renew = Geheimnis erneuern
settings-remove = Entfernen
done-settings-saved = Gespeichert. Es gilt innerhalb einer Minute überall.
change-security = Sicherheitseinstellungen ändern
change-security-lead = { $name }: Was Sie ändern, gilt innerhalb einer Minute für alle.

set-yes = Ja
set-no = Nein
set-nothing = Nicht festgelegt
set-ticked = { $count ->
    [0] Nichts gewählt
    [one] { $count } gewählt
   *[other] { $count } gewählt
}
unit-seconds = Sekunden
unit-minutes = Minuten
unit-hours = Stunden
unit-days = Tage
unit-digits = Ziffern
unit-percent = %

set-part-name = Name
set-part-name-text = Wie Nachrichten und Seiten Sie nennen.
set-name = Name des Unternehmens
set-sender-id = Absenderkennung
set-sender-id-hint = 3 bis 11 Buchstaben, Ziffern oder Bindestriche, mindestens ein Buchstabe. Manche Länder zeigen stattdessen eine Nummer.
fault-sender-id = Eine Absenderkennung hat 3 bis 11 Buchstaben, Ziffern oder Bindestriche, davon mindestens einen Buchstaben.

set-part-language = Sprache und Zeit
set-part-language-text = Für Nachrichten an Personen, deren eigene Sprache uns niemand genannt hat.
set-locale = Sprache
set-time-zone = Zeitzone
set-time-zone-hint = Mit ihrem IANA-Namen, etwa Europe/Paris oder America/New_York.
fault-locale = Wählen Sie eine Sprache.
fault-time-zone = Diese Zeitzone ist nicht bekannt. Sie sieht aus wie Europe/Paris.

set-part-countries = Länder
set-part-countries-text = SMS gehen nur in diese Länder. Weniger Länder bedeuten weniger Betrug.
set-default-country = Land für Nummern ohne Ländervorwahl
set-default-country-none = Kein Land
set-allowed-countries = SMS dürfen in diese Länder gehen
fault-default-country = Wählen Sie ein Land.

set-part-messages = SMS
set-part-messages-text = Was eine Nachricht kosten darf, und was geschieht, wenn das Kontingent des Monats aufgebraucht ist.
set-max-parts = Höchstzahl der Teile einer Nachricht
set-max-parts-hint = Eine längere Nachricht zählt als mehrere. Bei weniger Teilen werden Einzelheiten weggelassen.
set-when-plan-exhausted = Wenn das Kontingent aufgebraucht ist
set-when-plan-exhausted-refuse = Keine SMS senden
set-when-plan-exhausted-email = Stattdessen eine E-Mail senden, wenn es eine Adresse gibt
fault-max-parts = Wählen Sie 1 bis 3.

set-part-strategy = Wenn ein Code nicht ankommt
set-part-strategy-text = Auf welchen Wegen ein Code ohne eigenen Weg gesendet wird, einer nach dem anderen, bis eine Nachricht ankommt. Nach jedem Schritt außer dem letzten wird 30 bis 300 Sekunden gewartet. Ohne Schritte gibt es eine einzige Nachricht.
set-step-channel = Schritt { $row }: per
set-step-channel-none = Kein solcher Schritt
set-step-channel-sms = SMS
set-step-channel-email = E-Mail
set-step-wait = Schritt { $row }: wartet
fault-step-wait = 30 bis 300 Sekunden nach jedem Schritt außer dem letzten; nach diesem nichts.

set-part-help = Hilfe und Warnungen
set-part-help-text = Wo Personen Hilfe finden, und wer davon erfährt, wenn etwas Sie braucht.
set-help-email = Adresse für Hilfe
set-help-url = Seite für Hilfe
set-help-url-hint = Beginnt mit https://
set-admin-emails = Wer Warnungen bekommt
set-admin-emails-hint = Eine Adresse pro Zeile, höchstens 20.
fault-help-email = Das ist keine E-Mail-Adresse. Sie sieht aus wie name@example.com.
fault-help-url = Die Adresse einer Seite beginnt mit https:// und hat höchstens 500 Zeichen.
fault-admin-emails = Eine davon ist keine E-Mail-Adresse, oder es sind mehr als 20.

set-part-roles = Rollen
set-part-roles-text = Was Ihre Leute sein können, höchstens 20. Eine Rolle, deren Name geleert wird, entfällt.
set-role-name = Rolle { $row }: Name
set-role-staff = Rolle { $row } ist Ihr eigenes Personal
set-role-organizations = Personen der Rolle { $row } gehören zu Organisationen
fault-role-name = Ein Name beginnt mit einem Kleinbuchstaben und hat bis zu 32 Kleinbuchstaben, Ziffern oder Unterstriche, jeder Name nur einmal. Es gibt mindestens eine Rolle.

set-part-colour = Farbe
set-part-colour-text = Für Schaltflächen und Links auf Ihren Seiten. Wir machen sie heller oder dunkler, wo sie nicht lesbar wäre.
set-accent-color = Farbe
set-accent-color-hint = Als #rrggbb, etwa #1d4ed8. Leer ist unser Blau.
fault-accent-color = Eine Farbe ist ein # und sechs Ziffern von 0 bis f, etwa #1d4ed8.
settings-logo = Logo
settings-logo-text = Steht oben auf Ihren Seiten und auf dieser Konsole.
settings-logo-none = Es gibt noch kein Logo: Dort steht Ihr Name.
set-logo = Datei
set-logo-hint = Ein PNG ohne Animation, mit 16 bis 2.048 Pixeln je Seite und höchstens 64 KiB.
fault-logo = Wählen Sie ein PNG ohne Animation, mit 16 bis 2.048 Pixeln je Seite und höchstens 64 KiB.
put-logo = Logo hochladen
done-logo-saved = Das Logo ist gespeichert. Innerhalb einer Minute ist es überall.
delete-logo = Logo entfernen
done-logo-removed = Das Logo ist entfernt. Dort steht jetzt Ihr Name.

set-part-origins = Webadressen
set-part-origins-text = Wo Ihre Anwendungen sind. Dort liegen die Inhalte der Links, und Codes in Nachrichten sind an die erste gebunden.
set-web-origins = Webadressen der Anwendungen
set-web-origins-hint = Eine pro Zeile, etwa https://app.example.com, ohne Pfad.
fault-web-origins = Eine Webadresse ist https:// und ein Name in Kleinbuchstaben, ohne Pfad, einmal genannt und innerhalb der Domain der Sicherheitsschlüssel. Höchstens 20.

set-part-keys = Sicherheitsschlüssel und Passkeys
set-part-keys-text = Auf welcher Domain sie funktionieren, und welche Modelle Sie annehmen.
set-webauthn-rp-id = Domain
set-webauthn-rp-id-hint = Etwa example.com. Leer: nur unsere eigenen Seiten. Wer einen Schlüssel auf einer anderen Domain eingerichtet hat, muss einen neuen einrichten.
set-webauthn-attestation = Modelle
set-webauthn-attestation-none = Jedes Modell
set-webauthn-attestation-direct = Nur die Modelle unten
set-webauthn-aaguids = AAGUIDs
set-webauthn-aaguids-hint = Ein Modell pro Zeile, höchstens 100.
fault-webauthn-rp-id = Eine Domain ist ein vollständiger Name in Kleinbuchstaben, etwa example.com.
fault-webauthn-attestation = Wählen Sie eine Möglichkeit aus.
fault-webauthn-aaguids = Jede Zeile ist eine UUID, höchstens 100. Bei „Nur die Modelle unten“ nennen Sie mindestens eines.

set-part-captcha = Prüfung gegen Roboter
set-part-captcha-text = Schützt die Seiten, auf denen jeder ein neues Passwort anfordern kann.
set-captcha = Prüfung
set-captcha-altcha = Unsere: fragt niemanden etwas und ruft niemanden auf
set-captcha-recaptcha = Google reCAPTCHA
set-captcha-hcaptcha = hCaptcha
set-captcha-turnstile = Cloudflare Turnstile
set-captcha-none = Keine
set-captcha-site-key = Websiteschlüssel
set-captcha-secret = Geheimnis des Anbieters
set-captcha-secret-kept = Eines ist gespeichert. Es wird nicht angezeigt; geben Sie ein anderes ein, um es zu ersetzen.
set-captcha-secret-none = Noch keines ist gespeichert.
set-captcha-secret-removed = Gespeichertes Geheimnis entfernen
fault-captcha = Diese Prüfung braucht das Geheimnis ihres Anbieters.
fault-captcha-site-key = Ein Websiteschlüssel hat 1 bis 256 Buchstaben, Ziffern und Zeichen.
fault-captcha-secret = Ein Geheimnis hat 1 bis 256 Buchstaben, Ziffern und Zeichen.

set-part-codes = Codes und Anmeldungen
set-part-codes-text = Grenzen können strenger sein als unsere, nie lockerer.
set-validity-seconds = Ein Code gilt höchstens
set-code-length = Ein Code hat mindestens
set-attempts = Versuche für einen Code
set-resend-interval-seconds = Pause, bis ein Code erneut gesendet wird
set-sends-per-passcode = So oft wird ein Code höchstens gesendet
set-sends-per-recipient-10-minutes = Nachrichten an eine Person in 10 Minuten
set-sends-per-recipient-24-hours = Nachrichten an eine Person in 24 Stunden
set-sends-per-address-10-minutes = Nachrichten von einer Netzwerkadresse in 10 Minuten
set-session-hours = Personen bleiben angemeldet für höchstens
set-session-idle-minutes = Ohne Nutzung werden sie abgemeldet nach
fault-validity-seconds = 60 bis 600 Sekunden.
fault-code-length = 6 bis 10 Ziffern.
fault-attempts = 1 bis 5 Versuche.
fault-resend-interval-seconds = 30 bis 600 Sekunden.
fault-sends-per-passcode = 1- bis 5-mal.
fault-sends-per-recipient-10-minutes = 1 bis 5 Nachrichten.
fault-sends-per-recipient-24-hours = 1 bis 20 Nachrichten.
fault-sends-per-address-10-minutes = 1 bis 30 Nachrichten.
fault-session-hours = 1 bis 8 Stunden.
fault-session-idle-minutes = 5 bis 30 Minuten.
fault-strategy = Es gibt mehr Schritte für den Fall, dass ein Code nicht ankommt. Ändern Sie diese zuerst, unter „Allgemein“.

set-part-sessions = Sitzungen
set-part-sessions-text = Besprechungen mit einer Tür: Wer kommt, bestätigt, dass die Einladung gilt.
set-passcode = Ein Code an der Tür
set-passcode-required = Immer
set-passcode-optional = Wenn die Sitzung es verlangt
set-passcode-off = Nie
set-delivery = Der Code wird gesendet
set-delivery-on-arrival = Wenn jemand ankommt
set-delivery-on-start = Wenn die Sitzung beginnt
set-delivery-manual = Wenn die einladende Person es möchte
set-agent-reveal = Die einladende Person darf einen Code vorlesen
set-agent-reveal-hint = Nur der laufenden Sitzung. Jedes Mal steht in den Ereignissen.
set-hours = Eine Sitzung bleibt offen für
fault-passcode = Wählen Sie eine Möglichkeit aus.
fault-delivery = Wählen Sie eine Möglichkeit aus.
fault-hours = 1 bis 72 Stunden.

set-part-guard = Schutz vor SMS-Missbrauch
set-part-guard-text = Hält SMS in ein Land oder in einen Nummernbereich an, wo kaum ein Code bestätigt wird: Jemand wird für sie bezahlt.
set-mode = Der Schutz
set-mode-enforce = Hält sie an
set-mode-shadow = Meldet es Ihnen nur
set-mode-off = Ist aus
set-minimum-sends = Urteilt erst ab so vielen Nachrichten
set-verified-ratio = Hält an, wenn weniger bestätigt sind als
fault-mode = Wählen Sie eine Möglichkeit aus.
fault-minimum-sends = 5 bis 10.000 Nachrichten.
fault-verified-ratio = 1 bis 90 %.

set-part-audit = Ereignisse
set-part-audit-text = Wie lange die Konsole behält, wer was getan hat.
set-audit-retention-days = Ereignisse bleiben für
fault-audit-retention-days = 1 bis 3.650 Tage.

keys-none = Noch keine API-Schlüssel
keys-none-text = Ihre eigene Software ruft uns mit einem Schlüssel auf, zum Beispiel um Codes zu senden. Der erste Schritt ist, einen zu erstellen.
create-key = Schlüssel erstellen
create-key-lead = Mit einem Schlüssel kann Ihre eigene Software uns aufrufen. Er wird einmal angezeigt.
set-key-name = Name
set-key-name-hint = Was ihn nutzt, damit Sie wissen, welchen Sie widerrufen.
set-scopes = Was er darf
scope-passcodes = Codes
scope-accounts = Personen und Anmeldungen
scope-links = Links
scope-sessions = Sitzungen
scope-firm = Einstellungen, Nutzung und Ereignisse
fault-key-name = Ein Name hat 1 bis 100 Zeichen.
fault-scopes = Wählen Sie mindestens eines aus.
key-made = Ihr neuer Schlüssel
key-made-lead = { $name }. Legen Sie ihn dort ab, wo Ihre Software ihre Geheimnisse liest, und nirgendwo sonst.
key-secret = API-Schlüssel
revoke-key = Schlüssel widerrufen
revoke-key-lead =
    Der Schlüssel { $name } gilt nirgendwo mehr, spätestens nach einer Minute.
    Was ihn nutzt, wird ab dann abgelehnt. Das lässt sich nicht rückgängig machen.
done-key-revoked = Der Schlüssel ist widerrufen.

clients-none = Noch keine Anwendungen
clients-none-text = Eine Anwendung schickt Personen zum Anmelden hierher und bekommt sie mit einem Nachweis zurück, wer sie sind (OpenID Connect).
client-issuer = Adresse für Anwendungen
client-vouches = Fragt selbst nach dem Passwort
create-client = Anwendung registrieren
create-client-lead = Personen lesen ihren Namen, wenn sie sich anmelden. Ihr Geheimnis wird einmal angezeigt.
set-client-name = Name
set-kind = Art
set-kind-confidential = Auf einem Server
set-kind-public = In einem Browser oder einer App
set-redirect-uris = Personen kommen zurück zu
set-redirect-uris-hint = Eine Adresse pro Zeile, genau so, wie die Anwendung sie sendet.
set-post-logout-redirect-uris = Nach dem Abmelden gehen Personen zu
set-post-logout-redirect-uris-hint = Eine Adresse pro Zeile.
set-asserts-first-factor = Sie fragt selbst nach dem Passwort
set-asserts-first-factor-hint = Wir fragen dann nur nach dem zweiten Schritt. Nur für eine Anwendung auf einem Server, der Sie Passwörter anvertrauen.
fault-client-name = Ein Name hat 1 bis 60 Zeichen.
fault-kind = Wählen Sie eine Möglichkeit aus.
fault-redirect-uris = Mindestens eine Adresse und höchstens 20, jede einmal. Auf einem Server beginnt sie mit https://.
fault-post-logout-redirect-uris = Höchstens 20 Adressen, jede einmal. Auf einem Server beginnt sie mit https://.
fault-asserts-first-factor = Nur eine Anwendung auf einem Server kann selbst nach dem Passwort fragen.
client-made = Geheimnis der Anwendung
client-made-lead = { $name }, Client-ID { $id }. Tragen Sie das Geheimnis in die Einstellungen der Anwendung ein.
client-secret = Client-Geheimnis
done-client-created = Die Anwendung ist registriert. Sie braucht kein Geheimnis.
change-client = Anwendung ändern
change-client-lead = Was Sie an { $name } ändern, gilt sofort. Das Geheimnis bleibt.
done-client-changed = Die Anwendung ist geändert.
rotate-client-secret = Geheimnis der Anwendung erneuern
rotate-client-secret-lead =
    Das bisherige Geheimnis von { $name } gilt sofort nicht mehr.
    Niemand kann sich dort anmelden, bis das neue in den Einstellungen der Anwendung steht.
delete-client = Anwendung entfernen
delete-client-lead =
    Niemand kann sich über uns mehr bei { $name } anmelden, und was die Anwendung bekommen hat, ist sofort wertlos.
    Das lässt sich nicht rückgängig machen.
done-client-deleted = Die Anwendung ist entfernt.

webhooks-none = Noch keine Webhooks
webhooks-none-text = Ein Webhook ist eine Adresse von Ihnen, die wir aufrufen, wenn etwas geschieht, zum Beispiel ein Code bestätigt wurde.
webhook-heading = Webhook
webhook-events = { $count ->
    [one] { $count } Ereignis
   *[other] { $count } Ereignisse
}
webhook-active = Funktioniert
webhook-failing = Antwortet nicht
webhook-disabled = Aus
webhook-gone = Aus: möchte nichts mehr
webhook-gave-up = Aus: fünf Tage lang fehlgeschlagen
create-webhook = Webhook erstellen
create-webhook-lead = Wir rufen diese Adresse bei jedem Ereignis auf, das Sie wählen. Das Geheimnis, mit dem unsere Aufrufe signiert sind, wird einmal angezeigt.
set-url = Adresse
set-url-hint = Beginnt mit https:// und ist von außen erreichbar.
set-events = Ereignisse
fault-url = Die Adresse beginnt mit https:// und führt zu einem Server, der von außen erreichbar ist.
fault-events = Wählen Sie mindestens eines aus.
webhook-made = Geheimnis des Webhooks
webhook-made-lead = Für { $url }. Wer aufgerufen wird, prüft damit unsere Signatur.
webhook-secret = Geheimnis
test-webhook = Ausprobieren
done-webhook-tried = Ein Testereignis ist unterwegs. Sehen Sie gleich unten nach.
change-webhook = Webhook ändern
change-webhook-lead = Was Sie an { $name } ändern, gilt ab dem nächsten Ereignis. Das Geheimnis bleibt.
set-active = Er wird aufgerufen
set-active-hint = Aus: Er erfährt nichts. Wieder an: Er beginnt ohne frühere Fehler.
done-webhook-changed = Der Webhook ist geändert.
rotate-webhook-secret = Geheimnis des Webhooks erneuern
rotate-webhook-secret-lead =
    Aufrufe an { $name } werden ab jetzt mit einem neuen Geheimnis signiert.
    Das bisherige signiert noch 24 Stunden lang mit, damit Sie umstellen können.
delete-webhook = Webhook entfernen
delete-webhook-lead =
    { $name } wird nicht mehr aufgerufen, und was dorthin unterwegs ist, wird nicht gesendet.
    Das lässt sich nicht rückgängig machen.
done-webhook-deleted = Der Webhook ist entfernt.
webhook-deliveries = Zustellungen
webhook-deliveries-none = Keine Zustellungen
webhook-deliveries-none-text = Sie werden 30 Tage lang aufbewahrt.
webhook-event = Ereignis
webhook-answer = Antwort
webhook-attempts = Versuche
webhook-send-again = Erneut senden
done-webhook-sent-again = Es ist wieder unterwegs. Sehen Sie gleich unten nach.
delivery-pending = Unterwegs
delivery-delivered = Zugestellt
delivery-failed = Aufgegeben
delivery-answered = Status { $status }
delivery-error-status = Abgelehnt
delivery-error-timeout = Keine rechtzeitige Antwort
delivery-error-connection = Keine Verbindung
delivery-error-address-not-allowed = Keine Adresse, die wir aufrufen
delivery-error-disabled = Der Webhook war aus
webhook-event-passcode-sent = Ein Code wurde gesendet
webhook-event-passcode-delivered = Ein Code ist angekommen
webhook-event-passcode-failed = Ein Code konnte nicht gesendet werden
webhook-event-passcode-verified = Ein Code wurde bestätigt
webhook-event-passcode-exhausted = Die Versuche für einen Code sind aufgebraucht
webhook-event-passcode-expired = Ein Code wurde nicht rechtzeitig genutzt
webhook-event-mfa-enrolled = Jemand hat einen zweiten Schritt eingerichtet
webhook-event-mfa-reset = Die zweiten Schritte einer Person wurden zurückgesetzt
webhook-event-mfa-fraud-reported = Jemand hat Betrug gemeldet
webhook-event-guard-opened = Der Schutz hat Nachrichten angehalten
webhook-event-link-opened = Ein Link wurde geöffnet
webhook-event-link-active = Jemand hat erreicht, wohin ein Link führt
webhook-event-session-arrived = Jemand ist zu einer Sitzung gekommen
webhook-event-session-entered = Jemand ist in eine Sitzung eingetreten
webhook-event-session-ended = Eine Sitzung ist beendet

# --- messages
messages-tab-sent = Gesendet
messages-tab-guard = Schutz
messages-tab-blocked = Gesperrte Adressen
messages-tab-texts = Texte
messages-earlier = Monat davor
messages-later = Monat danach
messages-sent = Gesendet
messages-delivered = Zugestellt
messages-verified = Bestätigt
messages-parts = Teile
messages-of-plan = von { $limit } im Kontingent
messages-share-sent = { $share } % des Gesendeten
messages-share-issued = { $share } % der Codes
messages-share-delivered = { $share } % zugestellt
messages-share-verified = { $share } % bestätigt
messages-chart = Gesendet und bestätigt pro Tag
messages-chart-said = Gesendete Nachrichten mit einem Code und bestätigte Codes an jedem Tag im { $month }, nach UTC.
messages-chart-none = In diesem Monat wurde nichts gesendet.
messages-day = Tag
messages-as-table = Als Tabelle
messages-day-said = { $day }: { $sent } gesendet, { $delivered } zugestellt, { $verified } bestätigt
messages-by-country = SMS nach Land
messages-country-none = Kein Land
messages-parts-counted = { $count ->
    [one] { $count } Teil
   *[other] { $count } Teile
}
messages-list = Letzte Nachrichten
messages-list-text = Nachrichten mit einem Code, die neuesten zuerst, solange sie aufbewahrt werden.
messages-none = Noch keine Nachrichten
messages-none-text = Was gesendet wird, steht sofort hier, mit dem, was daraus wurde.
messages-none-filtered = Auf dieser Seite ist keine solche
messages-none-filtered-text = Nehmen Sie einen Filter weg, oder sehen Sie auf der nächsten Seite nach, wenn es eine gibt.
messages-to = An
messages-channel = Per
messages-country = Land
messages-channel-sms = SMS
messages-channel-email = E-Mail
messages-status-sent = Gesendet
messages-status-delivered = Zugestellt
messages-status-failed = Fehlgeschlagen
messages-status-unknown = Unbekannt
messages-received = Die Person sagt, dass die Nachricht angekommen ist
messages-not-received = Die Person sagt, dass die Nachricht nicht angekommen ist

guard-lead = Wo mindestens { $sends } Codes der letzten Stunde vorbei sind und weniger als { $share } % davon bestätigt wurden, werden SMS angehalten. Nach fünf Minuten wird eine pro Minute durchgelassen, und der erste bestätigte Code öffnet den Weg wieder.
guard-mode-shadow = Der Schutz meldet es Ihnen nur: Nichts wird angehalten. Ändern können Sie das unter „Einstellungen“, „Sicherheit“.
guard-mode-off = Der Schutz ist aus. Ändern können Sie das unter „Einstellungen“, „Sicherheit“.
guard-none = Nichts zu beobachten
guard-none-text = In der letzten Stunde wurden keine SMS gesendet.
guard-what = Was
guard-why = Warum
guard-last-hour = Letzte Stunde
guard-since = Seit
guard-country = Land
guard-block = Bereich von 1.000 Nummern
guard-closed = Lässt durch
guard-open = Angehalten
guard-half-open = Versucht es wieder
guard-low-verified-ratio = Kaum ein Code wird bestätigt
guard-counts = { $verified } von { $settled } bestätigt
release-breaker = Wieder durchlassen
done-breaker-released = SMS gehen wieder dorthin. Was vorher gezählt wurde, zählt nicht mehr.

blocked-none = Keine gesperrten Adressen
blocked-none-text = Eine Adresse, die nicht erreichbar ist, sich beschwert oder keine Nachrichten möchte, wird von selbst gesperrt und steht hier.
blocked-lead = An diese wird nichts mehr gesendet, damit Ihre anderen Nachrichten weiter ankommen.
blocked-address = Adresse
blocked-address-hint = Die ganze Nummer oder E-Mail-Adresse: Wir bewahren sie nur verdeckt auf.
blocked-why = Warum
blocked-since = Seit
blocked-bounced = Dieses Postfach gibt es nicht
blocked-invalid = Diese Nummer gibt es nicht
blocked-opted-out = Möchte keine SMS
blocked-complained = Meldet unsere E-Mails als Spam
lift-suppression = Wieder erlauben
lift-suppression-text = Die nächste Nachricht wird wieder versucht. Wer keine möchte, muss das zuerst beim eigenen Mobilfunkanbieter ändern.
done-suppression-lifted = Wieder erlaubt. Die nächste Nachricht wird versucht.
problem-blocked-address = Das ist weder eine Telefonnummer noch eine E-Mail-Adresse. Eine Nummer beginnt mit + und dem Land.
problem-not-blocked = Diese Adresse ist nicht gesperrt.

texts-none = Keine eigenen Texte
texts-none-text = Nachrichten verwenden unsere Worte, in 29 Sprachen. Für jede davon können Sie eigene schreiben.
texts-purpose = Wofür der Code ist
texts-language = Sprache
texts-updated = Geändert
texts-write = Text schreiben
texts-look = Text ansehen
texts-write-text = Ein Text gilt für einen Zweck, einen Weg und eine Sprache. Wo es keinen gibt, werden unsere Worte verwendet. Eigene Zwecke werden über die API geschrieben.
texts-go = Öffnen
purpose-sign-in = Anmeldung
purpose-transaction = Bestätigung einer Transaktion
purpose-password-reset = Neues Passwort
purpose-access = Öffnen eines Links
purpose-enrollment = Einrichten eines zweiten Schritts
purpose-session = Zutritt zu einer Sitzung

text-heading = Text
text-own = Ihre Worte
text-ours = Unsere Worte
text-ours-used = Es gibt keine eigenen Worte von Ihnen: Unsere werden verwendet.
text-words = Worte
text-words-text = Was in geschweiften Klammern steht, wird ausgefüllt. In einer SMS steht kein Link, kein @ und kein Zeilenumbruch: Niemand soll lernen, einem Link neben einem Code zu trauen.
text-subject = Betreff
text-subject-hint = Nie der Code: Der Betreff erscheint auf gesperrten Bildschirmen. Leer ist unser Betreff.
text-text = Text
text-html = HTML
text-html-hint = Nur Layout und Farben: nichts, was lädt, und kein Link. Leer wird es aus dem Text gemacht.
text-slots = Was Sie in geschweifte Klammern setzen können
text-slot-firm = Ihr Name. Nötig.
text-slot-code = Der Code. Nötig.
text-slot-validity = Wie lange der Code gilt. Nötig.
text-slot-sent-at = Wann er gesendet wurde. Nötig.
text-slot-action = Was getan wird
text-slot-item = Womit
text-slot-amount = Um welchen Betrag es geht. Nötig, um eine Transaktion zu bestätigen.
text-slot-payee = Wer ihn bekommt
text-preview = Vorschau
text-preview-title = Vorschau
text-preview-text = Wie es ankäme, mit Beispielen darin. Nichts wird gesendet oder gespeichert.
text-case-shortest = Mit wenigen Angaben
text-case-typical = Ein gewöhnlicher
text-case-longest = Mit so vielen Angaben wie möglich
text-ours-shortest = Unserer, mit wenigen Angaben
text-ours-typical = Unserer, ein gewöhnlicher
text-ours-longest = Unserer, mit so vielen Angaben wie möglich
text-parts = { $count ->
    [one] { $count } Teil
   *[other] { $count } Teile
}
text-characters = { $count ->
    [one] { $count } Zeichen
   *[other] { $count } Zeichen
}
delete-template = Zurück zu unseren Worten
done-text-saved = Gespeichert. Nachrichten verwenden jetzt Ihre Worte.
done-text-deleted = Nachrichten verwenden wieder unsere Worte.
text-fault-unknown = { $slot } bedeutet nichts. Sehen Sie nach, was Sie in geschweifte Klammern setzen können.
text-fault-braces = Eine geschweifte Klammer fehlt: Jede, die sich öffnet, schließt sich wieder.
text-fault-lacks = { $slot } fehlt.
text-fault-length = Schreiben Sie 1 bis { $most } Zeichen.
text-fault-line-break = Eine SMS ist eine einzige Zeile. Die letzte Zeile mit Ihrer Adresse fügen wir hinzu.
text-fault-at = Eine SMS hat kein @.
text-fault-link = Eine SMS hat keinen Link: Niemand soll lernen, einem Link neben einem Code zu folgen.
text-fault-control = Es steht etwas darin, das niemand sehen kann. Tippen Sie es neu, statt es einzufügen.
text-fault-origin-line = Ein @, ein Name und ein # zusammen lesen sich wie die letzte Zeile, die wir hinzufügen. Schreiben Sie es anders.
text-fault-text-alone = Eine SMS hat weder einen Betreff noch HTML.
text-fault-subject-break = Ein Betreff ist eine einzige Zeile.
text-fault-subject-code = Ein Betreff enthält nie den Code: Er erscheint auf gesperrten Bildschirmen.
text-fault-html = Das HTML tut mehr, als Worte anzuordnen: { $detail }
text-fault-room = { $count ->
    [one] Mit so vielen Angaben wie möglich hat dieser Text mehr als { $count } Teil. Kürzen Sie ihn, oder erlauben Sie in den Einstellungen mehr Teile.
   *[other] Mit so vielen Angaben wie möglich hat dieser Text mehr als { $count } Teile. Kürzen Sie ihn, oder erlauben Sie in den Einstellungen mehr Teile.
}

fault-note = Schreiben Sie in 1 bis 500 Zeichen, was Sie herausgefunden haben, in einer Zeile.
op-add-operator = Betreiber hinzugefügt

# A list as a file that is prepared.
exports-title = Die Liste als Datei
exports-too-long = Diese Liste ist zu lang, um auf einmal zu kommen. Lassen Sie sie als Datei vorbereiten; das dauert einige Minuten.
exports-mail = Sie bekommen eine E-Mail, wenn sie fertig ist.
exports-prepare = Datei vorbereiten
exports-preparing = Die Datei wird vorbereitet.
exports-so-far = Zeilen bisher: { $count }
exports-look-again = Noch einmal nachsehen
exports-ready = Die Datei ist fertig. Sie liegt hier für Sie allein, bis { $time }.
exports-holds = Zeilen: { $count }
exports-in-parts = Sie kommt in Teilen, jeder eine eigene Datei.
exports-download = Datei herunterladen
exports-part = Teil { $part } herunterladen
exports-cut = Die Liste ist länger, als eine Datei sein darf; die Datei endet hier. Grenzen Sie die Liste ein, um den Rest zu bekommen.
exports-failed = Die Datei konnte nicht vorbereitet werden; an Ihnen liegt es nicht. Lassen Sie sie noch einmal vorbereiten.
exports-over = Diese Datei ist nicht mehr hier. Exportieren Sie die Liste noch einmal.
problem-exports-at-work = Eine Ihrer Dateien wird schon vorbereitet. Wenn sie fertig ist, können Sie eine weitere anfordern.
