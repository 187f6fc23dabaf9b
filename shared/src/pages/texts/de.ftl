# German. Short, calm, formal "Sie"; buttons in the infinitive. The firm is "das Unternehmen"; no genitive of names.

# The frame
skip = Zum Inhalt springen
secured-by = Gesichert von Countersign für { $firm }
secured-by-us = Gesichert von Countersign
help = Hilfe von { $firm }
language = Sprache
signed-in-as = Angemeldet als { $person }
sign-out = Abmelden

# Words of every form
continue = Weiter
back = Zurück
show = Anzeigen
hide = Verbergen
copy = Kopieren
copied = Kopiert
download = Herunterladen
print = Drucken
checking = Wird geprüft…
sending = Wird gesendet…
saving = Wird gespeichert…
start-again = Neu beginnen
code = Code
email = E-Mail-Adresse
login-id = Benutzername
password = Passwort
new-password = Neues Passwort
confirm-password = Neues Passwort wiederholen
country = Land
phone = Telefonnummer
phone-hint = Nur Ziffern, ohne Ländervorwahl
send-code = Code senden
request-new-code = Neuen Code anfordern
other-channel = Den anderen Weg nutzen
valid-until = Gültig bis { $time }, noch { $left }
code-over = Dieser Code ist abgelaufen. Fordern Sie einen neuen an.
step = Schritt { $now } von { $of }

# Sign in
sign-in-title = Anmelden
sign-in-heading = Anmelden
sign-in = Anmelden
signing-in = Anmeldung läuft…
forgot-password = Passwort vergessen
forgot-login-id = Benutzername vergessen
back-to-sign-in = Zurück zur Anmeldung
use-another-account = Anderes Konto nutzen

# The second step
other-ways = Andere Wege
app-heading = Code aus Ihrer App eingeben
app-lead = Öffnen Sie „{ $name }“ und geben Sie die 6 Ziffern ein, die dort gerade stehen.
sms-heading = Code per SMS erhalten
sms-lead = Wir senden einen Code an die Nummer „{ $name }“.
code-heading = Code eingeben, den wir an { $to } gesendet haben
code-lead = Es kann einen Moment dauern, bis er ankommt.
key-heading = Sicherheitsschlüssel nutzen
key-lead = Ihr Browser fragt nach „{ $name }“. Halten Sie den Schlüssel bereit.
key-use = Sicherheitsschlüssel nutzen
key-add = Sicherheitsschlüssel hinzufügen
key-again = Mit neuer Anfrage erneut versuchen
key-waiting = Warten auf Ihren Schlüssel…
key-canceled = Die Anfrage endete, bevor Ihr Schlüssel geantwortet hat. Versuchen Sie es erneut, wenn Sie bereit sind.
key-failed = Ihr Schlüssel ließ sich hier nicht nutzen. Versuchen Sie es erneut oder nutzen Sie einen anderen Weg.
key-duplicate = Dieser Schlüssel ist schon hinzugefügt. Nutzen Sie einen anderen.
key-unsupported = Dieser Browser kann keine Sicherheitsschlüssel verwenden, oder Skripte sind ausgeschaltet. Nutzen Sie einen anderen Weg.
push-heading = Auf Ihrem Gerät genehmigen
push-lead = Wir senden eine Anfrage an „{ $name }“. Sie genehmigen sie dort mit einer Zahl, die diese Seite anzeigt.
push-send = Anfrage senden
push-send-again = Erneut senden
prompt-heading = Diese Zahl auf Ihrem Gerät eingeben
prompt-lead = Öffnen Sie die Anfrage auf „{ $name }“ und geben Sie ein:
prompt-over = Diese Anfrage ist abgelaufen. Senden Sie eine neue.
prompt-denied = Die Anfrage wurde auf Ihrem Gerät abgelehnt. Senden Sie eine neue, wenn Sie sich weiterhin anmelden möchten.
prompt-wrong-number = Auf Ihrem Gerät wurde nicht die Zahl eingegeben, die hier stand. Senden Sie eine neue Anfrage.
prompt-expired = Auf Ihrem Gerät hat niemand rechtzeitig geantwortet. Halten Sie es bereit und senden Sie eine neue Anfrage.
approved-heading = Genehmigt
approved-lead = Ihr Gerät hat diese Anmeldung genehmigt.
device-code-heading = Code eingeben, den Ihr Gerät anzeigt
way-device-code = Code, den „{ $name }“ anzeigt
recovery-heading = Wiederherstellungscode nutzen
recovery-lead = Geben Sie einen der Codes ein, die Sie beim Einrichten Ihres zweiten Schritts aufbewahrt haben. Jeder gilt einmal.
recovery-code = Wiederherstellungscode
bypass-heading = Code Ihrer Administration nutzen
bypass-lead = Geben Sie den Code ein, den Ihnen die Administration von { $firm } gegeben hat.
bypass-code = Code Ihrer Administration
way-recovery-code = Wiederherstellungscode
way-bypass-code = Code Ihrer Administration
remember = { $count ->
    [one] Diesem Gerät { $count } Tag lang vertrauen
   *[other] Diesem Gerät { $count } Tage lang vertrauen
}
kind-totp = Authenticator-App
kind-webauthn = Sicherheitsschlüssel
kind-push = Gekoppeltes Gerät
kind-sms = SMS

# Forgot password
forgot-password-lead = Geben Sie Ihren Benutzernamen ein. Wenn es ein Konto gibt, senden wir einen Code an dessen E-Mail-Adresse.
reset-code-heading = Code aus Ihrer E-Mail eingeben
reset-code-lead = Wenn es zu diesem Benutzernamen ein Konto gibt, ist ein Code an dessen E-Mail-Adresse unterwegs.
new-password-heading = Neues Passwort wählen
password-hint = Mindestens 15 Zeichen (8 mit einem zweiten Schritt). Gut sind ein paar Wörter, die Sie sich merken können.
set-password = Passwort speichern
captcha-label = Ich bin ein Mensch
captcha-verifying = Wird geprüft…
captcha-verified = Geprüft
captcha-failed = Die Prüfung ist fehlgeschlagen. Bitte noch einmal.
captcha-expired = Die Prüfung ist abgelaufen. Bitte noch einmal.
captcha-no-script = Diese Prüfung braucht Skripte. Erlauben Sie Skripte für diese Seite oder bitten Sie das Unternehmen, Ihr Passwort zurückzusetzen.

# Forgot login ID
forgot-login-id-lead = Geben Sie Ihre E-Mail-Adresse ein. Wenn sie zu einem Konto gehört, senden wir Ihnen dessen Benutzernamen.
send-login-id = Benutzernamen senden
login-ids-heading = Sehen Sie in Ihr Postfach
login-ids-lead = Wenn diese Adresse zu einem Konto gehört, ist dessen Benutzername unterwegs. Es kann ein paar Minuten dauern.

# Enrolment
enroll-heading = Zweiten Schritt einrichten
enroll-lead = { $firm } verlangt bei der Anmeldung einen zweiten Schritt. Er hält andere fern, selbst wenn sie Ihr Passwort kennen.
enroll-add-lead = Wählen Sie, was Sie hinzufügen möchten. Bei der Anmeldung wird danach gefragt.
method-totp = Eine App auf Ihrem Telefon, die Codes anzeigt. Sie funktioniert ohne Netz.
method-webauthn = Ein Schlüssel zum Einstecken oder Antippen, oder Fingerabdruck oder Gesicht an Ihrem Gerät.
method-push = Der Browser Ihres Telefons bittet Sie, eine Anmeldung zu genehmigen. Ohne Installation aus einem Store.
method-sms = Ein Code per SMS. Die anderen Wege sind sicherer.
phone-on-record = Wir senden einen Code an
enroll-grace = Sie können das bis { $day } aufschieben.
not-now = Nicht jetzt
another-method = Anderen Weg wählen
enroll-totp-heading = Authenticator-App hinzufügen
enroll-totp-lead = Scannen Sie diesen Code mit Ihrer Authenticator-App.
qr-label = QR-Code für Ihre Authenticator-App
open-in-app = In einer App auf diesem Gerät öffnen
secret-lead = Scannen geht nicht? Geben Sie diesen Einrichtungsschlüssel in die App ein:
code-from-app = Code, den die App anzeigt
enroll-key-heading = Sicherheitsschlüssel hinzufügen
enroll-key-lead = Ihr Browser bittet Sie, Ihren Schlüssel zu berühren oder mit Ihrem Gerät zu bestätigen. Der Schlüssel gilt nur für diese Website.
enroll-key-consent = Ihr Browser fragt vielleicht, ob diese Website das Modell Ihres Schlüssels sehen darf. Erlauben Sie es, wenn das Unternehmen bestimmte Schlüssel verlangt.
enroll-push-heading = Gerät koppeln
enroll-push-lead = Scannen Sie diesen Code mit der Kamera des Telefons, das Ihre Anmeldungen genehmigen soll.
qr-label-device = QR-Code für Ihr Gerät
open-on-device = Auf diesem Gerät öffnen
pairing-lead = Oder öffnen Sie darauf { $address } und geben Sie diesen Code ein:
pairing-over = Dieser Code ist abgelaufen. Erstellen Sie einen neuen.
new-pairing = Neuen Code erstellen
code-from-device = Code, den das Gerät anzeigt
codes-heading = Wiederherstellungscodes aufbewahren
codes-lead = Wenn Sie Ihren zweiten Schritt verlieren, kommen Sie mit jedem dieser Codes einmal hinein. Bewahren Sie sie dort auf, wo Sie sie ohne dieses Gerät finden. Sie werden nicht noch einmal angezeigt.
codes-file = Wiederherstellungscodes für { $firm }
codes-kept = Ich habe sie aufbewahrt

# The link
link-heading = { $firm } hat Ihnen etwas gesendet
link-lead = { $name }, bestätigen Sie zuerst, dass Sie es sind: Wir senden einen Code an eine Nummer oder Adresse, die das Unternehmen hat.
link-lead-unnamed = Bestätigen Sie zuerst, dass Sie es sind: Wir senden einen Code an eine Nummer oder Adresse, die das Unternehmen hat.
link-channels = Wohin soll der Code gehen?
channel-sms = Per SMS
channel-email = Per E-Mail
link-code-lead = Geben Sie ihn hier ein. Niemand von { $firm } fragt Sie danach.
link-number-wrong = Stimmt die Nummer nicht? Bitten Sie { $firm } um Korrektur.
link-register-heading = Ihr Konto anlegen
link-register-lead = Damit kommen Sie jederzeit zu dem zurück, was { $firm } Ihnen gesendet hat.
link-first-password-heading = Ihr Passwort wählen
link-first-password-lead = Ihren Benutzernamen gibt es schon. Mit einem Passwort kommen Sie jederzeit zurück.
create-login = Konto anlegen
link-sign-in-heading = Zum Ansehen anmelden
link-sign-in-lead = { $firm } hat Ihnen etwas gesendet. Melden Sie sich mit Ihrem Konto an, um es zu sehen.
link-items-heading = Was { $firm } Ihnen gesendet hat
link-items-lead = { $name }, öffnen Sie, was Sie sehen möchten.
link-items-none = Hier ist im Moment nichts.
open-item = Öffnen
opened-on = Geöffnet am { $day }
not-opened = Neu
link-others-heading = Das ist für jemand anderen
link-others-lead = Sie sind als { $person } angemeldet, und dieser Link ist für eine andere Person. Wenn er Ihnen gehört, melden Sie sich ab und öffnen Sie ihn erneut.
link-expired-heading = Dieser Link ist abgelaufen
link-expired-lead = Bitten Sie { $firm } um einen neuen.
link-revoked-heading = Dieser Link wurde zurückgezogen
link-revoked-lead = { $firm } hat ihn zurückgezogen. Fragen Sie bei { $firm } nach, wenn Sie ihn noch brauchen.

# A session's door
session-heading = { $agent } lädt Sie zu „{ $session }“ ein
session-lead = Guten Tag { $name }, { $agent } von { $firm } erwartet Sie.
session-next-none = Fahren Sie fort, dann sind Sie dabei.
session-next-sms = Wenn Sie fortfahren, senden wir einen Code per SMS an { $to }. Geben Sie ihn hier ein, dann sind Sie dabei.
session-next-email = Wenn Sie fortfahren, senden wir einen Code per E-Mail an { $to }. Geben Sie ihn hier ein, dann sind Sie dabei.
session-next-sent = Wir haben einen Code an { $to } gesendet. Fahren Sie fort und geben Sie ihn ein, dann sind Sie dabei.
session-next-told = Wenn Sie fortfahren, nennt Ihnen { $agent } einen Code. Geben Sie ihn hier ein, dann sind Sie dabei.
session-next-later = Wenn Sie fortfahren, sendet { $agent } einen Code an { $to }. Geben Sie ihn hier ein, dann sind Sie dabei.
session-not-you = Sie sind nicht { $name }? Schließen Sie diese Seite und sagen Sie { $firm } Bescheid.
session-code-lead = Geben Sie ihn hier ein, um an „{ $session }“ teilzunehmen.
session-seen = { $agent } kann diesen Code auch sehen und Ihnen vorlesen.
session-told-heading = Code eingeben, den { $agent } Ihnen nennt
session-told-lead = { $agent } liest ihn Ihnen vor, zum Beispiel am Telefon. Lassen Sie diese Seite geöffnet.
session-later-heading = Code eingeben, den { $agent } Ihnen sendet
session-later-lead = Er kommt an { $to }, sobald { $agent } ihn sendet. Lassen Sie diese Seite geöffnet.
session-told-over = Dieser Code ist abgelaufen. Bitten Sie { $agent } um einen neuen.
session-unsent = Der Code konnte nicht an { $to } gesendet werden. { $agent } kann ihn Ihnen nennen.
session-unsent-heading = Der Code konnte nicht gesendet werden
session-unsent-lead = Versuchen Sie es gleich noch einmal oder fragen Sie { $agent }.
session-expired-heading = Dieser Code ist abgelaufen
session-expired-lead = Fordern Sie einen neuen an oder fragen Sie { $agent }.
session-spent-heading = Die Versuche für diesen Code sind aufgebraucht
session-out-heading = Ihre Versuche sind aufgebraucht
session-out-lead = Hier kann kein weiterer Code eingegeben werden. Fragen Sie { $agent }, wie es weitergeht.
session-in-heading = Sie sind dabei
session-in-lead = Ist die Verbindung abgebrochen? Sie können wieder teilnehmen.
session-in-lead-code = Ist die Verbindung abgebrochen? Mit einem neuen Code können Sie wieder teilnehmen.
session-gone-heading = Diese Einladung funktioniert nicht
session-gone-lead = Vielleicht ist sie abgelaufen oder durch eine neuere ersetzt. Suchen Sie eine neuere Nachricht oder fragen Sie bei { $firm } nach.

# The account
account-heading = Ihr Konto
account-factors = Zweiter Schritt
account-factors-none = Sie haben noch keinen zweiten Schritt.
account-factors-off = { $firm } verlangt von Ihnen keinen zweiten Schritt.
add-factor = Weiteren hinzufügen
set-up-factor = Zweiten Schritt einrichten
rename = Umbenennen
remove = Entfernen
factor-name = Name
save = Speichern
remove-heading = „{ $name }“ entfernen?
remove-lead = Bei der Anmeldung wird nicht mehr danach gefragt.
remove-lead-last = Das ist Ihr letzter zweiter Schritt. Danach melden Sie sich nur mit dem Passwort an oder werden gebeten, einen anderen einzurichten. Sie werden überall abgemeldet.
last-used = Zuletzt verwendet am { $day }
never-used = Nie verwendet
added-on = Hinzugefügt am { $day }
account-codes = Wiederherstellungscodes
codes-left = { $count ->
    [0] Es ist keiner übrig.
    [one] Es ist noch { $count } übrig.
   *[other] Es sind noch { $count } übrig.
}
new-codes = Neue Codes erstellen
account-password = Passwort
change-password = Passwort ändern
current-password = Jetziges Passwort
account-devices = Vertrauenswürdige Geräte
devices-none = Kein Gerät ist vertrauenswürdig.
device-unnamed = Ein Browser
device-until = Vertrauenswürdig bis { $day }
forget-device = Nicht mehr vertrauen
account-sign-ins = Letzte Anmeldungen
sign-ins-none = Es gibt noch keine.
sign-in-from = { $how }, aus { $network }
how-pwd = Nur Passwort
how-otp = Passwort und Code
how-sms = Passwort und SMS
how-hwk = Passwort und Sicherheitsschlüssel
how-swk = Passwort und Ihr Gerät
how-remembered = Passwort auf vertrauenswürdigem Gerät
how-external = Über die eigene Anmeldung des Unternehmens
sign-out-everywhere = Überall abmelden
sign-out-everywhere-lead = Beendet jede Ihrer Anmeldungen, auf allen Geräten, auch auf diesem.

# What was done
done-signed-out = Sie sind abgemeldet.
done-password-changed = Ihr Passwort ist geändert. Melden Sie sich damit an.
done-password-set = Ihr Passwort ist geändert. Andere Geräte sind abgemeldet.
done-sent-again = Ein Code ist wieder unterwegs.
done-factor-added = Der zweite Schritt ist zu Ihrem Konto hinzugefügt.
done-factor-removed = Der zweite Schritt ist aus Ihrem Konto entfernt.
done-factor-renamed = Der neue Name ist gespeichert.
done-device-forgotten = Diesem Gerät wird nicht mehr vertraut.
done-signed-out-everywhere = Sie sind überall abgemeldet.

# What went wrong
problem-other = Das hat nicht geklappt. Prüfen Sie Ihre Eingabe und versuchen Sie es erneut.
problem-invalid-request = Etwas fehlt oder ist nicht lesbar. Prüfen Sie Ihre Eingabe.
problem-invalid-credentials = Der Benutzername oder das Passwort stimmt nicht. Versuchen Sie es erneut.
problem-incorrect-code = { $count ->
    [one] Dieser Code stimmt nicht. Sie haben noch { $count } Versuch.
   *[other] Dieser Code stimmt nicht. Sie haben noch { $count } Versuche.
}
problem-incorrect-code-last = Dieser Code stimmt nicht, und es war der letzte Versuch. Fordern Sie einen neuen Code an.
problem-sign-in-last = Dieser Code stimmt nicht, und es war der letzte Versuch. Melden Sie sich noch einmal an.
problem-expired = Das ist abgelaufen. Beginnen Sie neu oder fordern Sie einen neuen Code an.
problem-already-used = Das wurde schon verwendet. Fordern Sie einen neuen Code an.
problem-attempts-exhausted = Alle Versuche sind aufgebraucht. Fordern Sie einen neuen Code an.
problem-canceled = Der Vorgang wurde beendet. Beginnen Sie neu.
problem-superseded = Es gibt einen neueren Code. Nutzen Sie den neuesten.
problem-locked-until = Es gab zu viele falsche Versuche. Sie können es in { $left } wieder versuchen ({ $time }).
problem-locked = Es gab zu viele falsche Versuche. Bitten Sie das Unternehmen, Ihr Konto zu entsperren.
problem-too-many-requests = Das war zu oft. Sie können es in { $left } wieder versuchen ({ $time }).
problem-resend-too-soon = Ein Code wurde gerade erst gesendet. Sie können in { $left } einen weiteren anfordern.
problem-sends-exhausted = Der Code wurde so oft gesendet wie erlaubt. Sie können in { $left } neu beginnen ({ $time }).
problem-push-limited = An Ihre Geräte kann im Moment keine weitere Anfrage gesendet werden. Die nächste ist in { $left } möglich ({ $time }). Nutzen Sie so lange einen anderen Weg.
problem-prompt-waits = Auf Ihrem Gerät wartet schon eine Anfrage. Beantworten Sie sie dort oder warten Sie eine Minute.
problem-sms-plan-exhausted = SMS können im Moment nicht gesendet werden. Wählen Sie E-Mail oder fragen Sie beim Unternehmen nach.
problem-destination-not-allowed = SMS an diese Nummer sind nicht möglich. Wählen Sie E-Mail oder fragen Sie beim Unternehmen nach.
problem-recipient-opted-out = Diese Nummer oder Adresse möchte keine Nachrichten von uns. Wählen Sie eine andere oder fragen Sie beim Unternehmen nach.
problem-invalid-recipient = Diese Nummer oder Adresse ist nicht erreichbar. Wählen Sie eine andere oder fragen Sie beim Unternehmen nach.
problem-delivery-unavailable = Die Nachricht konnte nicht gesendet werden. Versuchen Sie es gleich noch einmal.
problem-captcha-failed = Bitte wiederholen Sie die Prüfung.
problem-weak-password = Dieses Passwort wird nicht angenommen. Wählen Sie ein anderes.
problem-weak-password-too-short = Dieses Passwort ist zu kurz. Wählen Sie mindestens 15 Zeichen, oder 8, wenn Sie einen zweiten Schritt haben.
problem-weak-password-too-long = Dieses Passwort ist zu lang. Wählen Sie höchstens 1024 Zeichen.
problem-weak-password-common = Dieses Passwort kennt jeder, der Passwörter errät. Wählen Sie ein anderes.
problem-weak-password-contains-login-id = Das Passwort enthält Ihren Benutzernamen. Wählen Sie ein anderes.
problem-weak-password-contains-firm-name = Das Passwort enthält den Namen des Unternehmens. Wählen Sie ein anderes.
problem-wrong-password = Das bisherige Passwort ist nicht richtig. Geben Sie es noch einmal ein.
problem-passwords-differ = Die beiden Passwörter sind nicht gleich. Geben Sie beide erneut ein.
problem-conflict = Das ist im Moment nicht möglich. Sehen Sie sich die Seite an und versuchen Sie es erneut.
problem-not-paired = Das Gerät ist noch nicht gekoppelt. Scannen Sie zuerst den Code und geben Sie dann ein, was es anzeigt.
problem-login-id-taken = Dieser Benutzername ist vergeben. Wählen Sie einen anderen.
problem-request-in-progress = Das wurde zweimal gedrückt. Dies ist das Ergebnis.
problem-grant-required = Melden Sie sich für diese Änderung zuerst erneut an.
problem-enrollment-required = Der zweite Schritt lässt sich nicht mehr aufschieben.
problem-factor-not-allowed = Das Unternehmen erlaubt diesen Weg nicht.
problem-mfa-not-enabled = Das Unternehmen verlangt von Ihnen keinen zweiten Schritt.
problem-mfa-licences-exhausted = Das Unternehmen hat keinen Platz mehr für einen weiteren zweiten Schritt. Fragen Sie dort nach.
fault-code = Ein Code besteht aus 6 bis 10 Ziffern und sonst nichts.
fault-login-id = Geben Sie Ihren Benutzernamen ein.
fault-email = Das ist keine E-Mail-Adresse. Sie sieht aus wie name@example.com.
fault-phone = Das ist keine Telefonnummer dieses Landes. Geben Sie nur die Ziffern ein.
fault-country = Wählen Sie das Land der Nummer.
fault-name = Ein Name hat 1 bis 100 Zeichen.
fault-channel = Wählen Sie, wohin der Code gehen soll.

# A page that cannot be shown
failure-not-found = Hier ist nichts
failure-not-found-lead = Die Adresse stimmt nicht oder ist nicht vollständig. Öffnen Sie den Link in Ihrer Nachricht erneut oder kopieren Sie ihn ganz.
failure-over = Das ist abgelaufen
failure-over-lead = Was hier war, ist beendet. Bitten Sie die Stelle, die Sie hierher geschickt hat, um einen neuen Link.
failure-forbidden = Das kam nicht von dieser Seite
failure-forbidden-lead = Ihr Browser sagt, dass eine andere Website dieses Formular gesendet hat. Öffnen Sie die Seite erneut und senden Sie es von dort.
failure-form = Dieses Formular war nicht lesbar
failure-form-lead = Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal.
failure-defect = Bei uns stimmt etwas nicht
failure-defect-lead = Wir sind informiert. Bitte versuchen Sie es später erneut.
failure-unavailable = Das geht im Moment nicht
failure-unavailable-lead = Bitte versuchen Sie es in einer Minute erneut. Noch ist nicht bekannt, ob Ihr letzter Schritt ausgeführt wurde: Sehen Sie nach, bevor Sie ihn wiederholen.
failure-reference = Wenn Sie um Hilfe bitten, nennen Sie diese Nummer: { $id }
