# Polish. Short, calm, "Państwo" and "prosimy" as in the mails; buttons in the usual imperative. No past tense whose gender hangs on a firm or a person; durations stand after a colon, in the nominative.

# The frame
skip = Przejdź do treści
secured-by = Zabezpieczone przez Countersign dla { $firm }
secured-by-us = Zabezpieczone przez Countersign
help = Pomoc { $firm }
language = Język
signed-in-as = Zalogowano jako { $person }
sign-out = Wyloguj się

# Words of every form
continue = Dalej
back = Wstecz
show = Pokaż
hide = Ukryj
copy = Kopiuj
copied = Skopiowano
download = Pobierz
print = Drukuj
checking = Sprawdzanie…
sending = Wysyłanie…
saving = Zapisywanie…
start-again = Zacznij od nowa
code = Kod
email = Adres e-mail
login-id = Login
password = Hasło
new-password = Nowe hasło
confirm-password = Nowe hasło jeszcze raz
country = Kraj
phone = Numer telefonu
phone-hint = Tylko cyfry, bez numeru kierunkowego kraju
send-code = Wyślij kod
request-new-code = Poproś o nowy kod
other-channel = Użyj innego sposobu
valid-until = Ważny do { $time }, pozostało: { $left }
code-over = Ten kod stracił ważność. Można poprosić o nowy.
step = Krok { $now } z { $of }

# Sign in
sign-in-title = Logowanie
sign-in-heading = Logowanie
sign-in = Zaloguj się
signing-in = Logowanie…
forgot-password = Nie pamiętam hasła
forgot-login-id = Nie pamiętam loginu
back-to-sign-in = Wróć do logowania
use-another-account = Użyj innego konta

# The second step
other-ways = Inne sposoby
app-heading = Prosimy wpisać kod z aplikacji
app-lead = Prosimy otworzyć „{ $name }” i wpisać 6 cyfr, które widać teraz.
sms-heading = Kod w wiadomości SMS
sms-lead = Wyślemy kod na numer „{ $name }”.
code-heading = Prosimy wpisać kod wysłany na { $to }
code-lead = Może dotrzeć po chwili.
key-heading = Prosimy użyć klucza bezpieczeństwa
key-lead = Przeglądarka poprosi o „{ $name }”. Prosimy mieć klucz pod ręką.
key-use = Użyj klucza bezpieczeństwa
key-add = Dodaj klucz bezpieczeństwa
key-again = Spróbuj z nowym żądaniem
key-waiting = Oczekiwanie na klucz…
key-canceled = Żądanie zakończyło się, zanim klucz odpowiedział. Można spróbować ponownie w dowolnej chwili.
key-failed = Nie udało się tu użyć klucza. Prosimy spróbować ponownie albo w inny sposób.
key-duplicate = Ten klucz jest już dodany. Prosimy użyć innego.
key-unsupported = Ta przeglądarka nie obsługuje kluczy bezpieczeństwa albo skrypty są wyłączone. Prosimy wybrać inny sposób.
push-heading = Prosimy zatwierdzić na urządzeniu
push-lead = Wyślemy prośbę na „{ $name }”. Zatwierdza się ją tam liczbą, którą pokaże ta strona.
push-send = Wyślij prośbę
push-send-again = Wyślij ponownie
prompt-heading = Prosimy wpisać tę liczbę na urządzeniu
prompt-lead = Prosimy otworzyć prośbę na „{ $name }” i wpisać:
prompt-over = Ta prośba straciła ważność. Można wysłać następną.
prompt-denied = Prośbę odrzucono na urządzeniu. Aby się zalogować, można wysłać następną.
prompt-wrong-number = Na urządzeniu wpisano inną liczbę niż pokazana tutaj. Prosimy wysłać następną prośbę.
prompt-expired = Nikt nie odpowiedział na urządzeniu na czas. Prosimy mieć je pod ręką i wysłać następną prośbę.
approved-heading = Zatwierdzono
approved-lead = Urządzenie zatwierdziło to logowanie.
device-code-heading = Prosimy wpisać kod z urządzenia
way-device-code = Kod z urządzenia „{ $name }”
recovery-heading = Prosimy użyć kodu odzyskiwania
recovery-lead = Prosimy wpisać jeden z kodów zachowanych przy włączaniu drugiego kroku. Każdy działa jeden raz.
recovery-code = Kod odzyskiwania
bypass-heading = Prosimy użyć kodu od administratora
bypass-lead = Prosimy wpisać kod otrzymany od administratora { $firm }.
bypass-code = Kod od administratora
way-recovery-code = Kod odzyskiwania
way-bypass-code = Kod od administratora
remember = { $count ->
    [one] Ufaj temu urządzeniu przez { $count } dzień
    [few] Ufaj temu urządzeniu przez { $count } dni
    [many] Ufaj temu urządzeniu przez { $count } dni
   *[other] Ufaj temu urządzeniu przez { $count } dnia
}
kind-totp = Aplikacja uwierzytelniająca
kind-webauthn = Klucz bezpieczeństwa
kind-push = Sparowane urządzenie
kind-sms = SMS

# Forgot password
forgot-password-lead = Prosimy wpisać login. Jeśli konto istnieje, wyślemy kod na jego adres e-mail.
reset-code-heading = Prosimy wpisać kod z e-maila
reset-code-lead = Jeśli istnieje konto z tym loginem, kod jest w drodze na jego adres e-mail.
new-password-heading = Prosimy wybrać nowe hasło
password-hint = Co najmniej 15 znaków (8 z drugim krokiem). Dobrze sprawdza się kilka słów, które łatwo zapamiętać.
set-password = Ustaw hasło
captcha-label = Jestem człowiekiem
captcha-verifying = Sprawdzanie…
captcha-verified = Sprawdzono
captcha-failed = Sprawdzenie się nie udało. Prosimy je powtórzyć.
captcha-expired = Sprawdzenie straciło ważność. Prosimy je powtórzyć.
captcha-no-script = To sprawdzenie wymaga skryptów. Prosimy zezwolić na nie na tej stronie albo zwrócić się do firmy o zresetowanie hasła.

# Forgot login ID
forgot-login-id-lead = Prosimy wpisać adres e-mail. Jeśli należy do konta, wyślemy na niego login.
send-login-id = Wyślij login
login-ids-heading = Prosimy sprawdzić pocztę
login-ids-lead = Jeśli ten adres należy do konta, login jest w drodze. Może to potrwać kilka minut.

# Enrolment
enroll-heading = Prosimy włączyć drugi krok
enroll-lead = { $firm } wymaga drugiego kroku przy logowaniu. Nikt inny nie wejdzie, nawet jeśli zna Państwa hasło.
enroll-add-lead = Prosimy wybrać, co dodać. Będzie to potrzebne przy logowaniu.
method-totp = Aplikacja w telefonie, która pokazuje kody. Działa bez sieci.
method-webauthn = Klucz, który się podłącza lub zbliża, albo odcisk palca lub twarz na urządzeniu.
method-push = Przeglądarka w telefonie prosi o zatwierdzenie logowania. Nic nie trzeba instalować ze sklepu.
method-sms = Kod w SMS-ie. Inne sposoby są bezpieczniejsze.
phone-on-record = Wyślemy kod na
enroll-grace = Można to odłożyć do { $day }.
not-now = Nie teraz
another-method = Wybierz inny sposób
enroll-totp-heading = Prosimy dodać aplikację uwierzytelniającą
enroll-totp-lead = Prosimy zeskanować ten kod w aplikacji uwierzytelniającej.
qr-label = Kod QR do aplikacji uwierzytelniającej
open-in-app = Otwórz w aplikacji na tym urządzeniu
secret-lead = Nie da się go zeskanować? Prosimy wpisać w aplikacji ten klucz konfiguracyjny:
code-from-app = Kod z aplikacji
enroll-key-heading = Prosimy dodać klucz bezpieczeństwa
enroll-key-lead = Przeglądarka poprosi o dotknięcie klucza albo o potwierdzenie na urządzeniu. Klucz działa tylko na tej stronie.
enroll-key-consent = Przeglądarka może zapytać, czy ta strona może zobaczyć model klucza. Prosimy zezwolić, jeśli firma wymaga określonych kluczy.
enroll-push-heading = Prosimy sparować urządzenie
enroll-push-lead = Prosimy zeskanować ten kod aparatem telefonu, który ma zatwierdzać logowania.
qr-label-device = Kod QR dla urządzenia
open-on-device = Otwórz na tym urządzeniu
pairing-lead = Albo prosimy otworzyć na nim { $address } i wpisać ten kod:
pairing-over = Ten kod stracił ważność. Można utworzyć nowy.
new-pairing = Utwórz nowy kod
code-from-device = Kod z urządzenia
codes-heading = Prosimy zachować kody odzyskiwania
codes-lead = Jeśli utracą Państwo drugi krok, każdy z tych kodów wpuści Państwa jeden raz. Prosimy trzymać je tam, gdzie można je znaleźć bez tego urządzenia. Nie pokażemy ich ponownie.
codes-file = Kody odzyskiwania do { $firm }
codes-kept = Kody są zachowane

# The link
link-heading = { $firm } coś Państwu przesyła
link-lead = { $name }, najpierw prosimy potwierdzić tożsamość: wyślemy kod na numer lub adres, który zna firma.
link-lead-unnamed = Najpierw prosimy potwierdzić tożsamość: wyślemy kod na numer lub adres, który zna firma.
link-channels = Dokąd wysłać kod?
channel-sms = SMS-em
channel-email = E-mailem
link-code-lead = Prosimy wpisać go tutaj. Nikt z { $firm } o niego nie zapyta.
link-number-wrong = Numer się nie zgadza? { $firm } może go poprawić.
link-register-heading = Prosimy utworzyć konto
link-register-lead = Dzięki niemu można w dowolnej chwili wrócić do tego, co przesyła { $firm }.
link-first-password-heading = Prosimy wybrać hasło
link-first-password-lead = Login już istnieje. Z hasłem można wrócić w dowolnej chwili.
create-login = Utwórz konto
link-sign-in-heading = Prosimy się zalogować, aby to zobaczyć
link-sign-in-lead = { $firm } coś Państwu przesyła. Prosimy zalogować się na swoje konto, aby to zobaczyć.
link-items-heading = Co przesyła Państwu { $firm }
link-items-lead = { $name }, prosimy otworzyć jedną z pozycji.
link-items-none = W tej chwili nic tu nie ma.
open-item = Otwórz
opened-on = Otwarto { $day }
not-opened = Nowe
link-others-heading = To jest dla kogoś innego
link-others-lead = Zalogowano jako { $person }, a ten link jest dla innej osoby. Jeśli należy do Państwa, prosimy się wylogować i otworzyć go ponownie.
link-expired-heading = Ten link stracił ważność
link-expired-lead = O nowy można poprosić { $firm }.
link-revoked-heading = Ten link wycofano
link-revoked-lead = { $firm } już go nie udostępnia. Jeśli jest nadal potrzebny, prosimy zapytać { $firm }.

# A session's door
session-heading = { $agent } zaprasza Państwa na „{ $session }”
session-lead = Dzień dobry, { $name }. Czeka na Państwa { $agent } ({ $firm }).
session-next-none = Wystarczy przejść dalej.
session-next-sms = Po przejściu dalej wyślemy SMS-em kod na { $to }. Prosimy wpisać go tutaj, aby wejść.
session-next-email = Po przejściu dalej wyślemy e-mailem kod na { $to }. Prosimy wpisać go tutaj, aby wejść.
session-next-sent = Kod wysłano na { $to }. Prosimy przejść dalej i wpisać go, aby wejść.
session-next-told = Po przejściu dalej { $agent } poda Państwu kod. Prosimy wpisać go tutaj, aby wejść.
session-next-later = Po przejściu dalej { $agent } wyśle kod na { $to }. Prosimy wpisać go tutaj, aby wejść.
session-not-you = To zaproszenie jest dla: { $name }. Jeśli to nie Państwo, prosimy zamknąć tę stronę i zawiadomić { $firm }.
session-code-lead = Prosimy wpisać go tutaj, aby wejść do sesji „{ $session }”.
session-seen = { $agent } też może zobaczyć ten kod i odczytać go Państwu.
session-told-heading = Prosimy wpisać kod, który poda { $agent }
session-told-lead = { $agent } odczyta go Państwu, na przykład przez telefon. Prosimy nie zamykać tej strony.
session-later-heading = Prosimy wpisać kod, który wyśle { $agent }
session-later-lead = Dotrze na { $to }, gdy { $agent } go wyśle. Prosimy nie zamykać tej strony.
session-told-over = Ten kod stracił ważność. { $agent } może podać nowy.
session-unsent = Nie udało się wysłać kodu na { $to }. { $agent } może go Państwu podać.
session-unsent-heading = Nie udało się wysłać kodu
session-unsent-lead = Prosimy spróbować za chwilę. Pomóc może też { $agent }.
session-expired-heading = Ten kod stracił ważność
session-expired-lead = Można poprosić o nowy. Pomóc może też { $agent }.
session-spent-heading = Nie ma już więcej prób dla tego kodu
session-out-heading = Nie ma już więcej prób
session-out-lead = Nie można tu już wpisać kolejnego kodu. Co dalej, powie { $agent }.
session-in-heading = Są już Państwo w sesji
session-in-lead = Połączenie się przerwało? Można wejść ponownie.
session-in-lead-code = Połączenie się przerwało? Można wejść ponownie z nowym kodem.
session-gone-heading = To zaproszenie nie działa
session-gone-lead = Być może straciło ważność albo zastąpiło je nowsze. Prosimy poszukać nowszej wiadomości albo zapytać { $firm }.

# The account
account-heading = Państwa konto
open-console = Otwórz konsolę
account-factors = Drugi krok
account-factors-none = Nie mają Państwo jeszcze drugiego kroku.
account-factors-off = { $firm } nie wymaga od Państwa drugiego kroku.
add-factor = Dodaj kolejny
set-up-factor = Włącz drugi krok
rename = Zmień nazwę
remove = Usuń
factor-name = Nazwa
save = Zapisz
remove-heading = Usunąć „{ $name }”?
remove-lead = Nie będzie już potrzebne przy logowaniu.
remove-lead-last = To ostatni drugi krok. Potem do logowania wystarczy samo hasło albo poprosimy o włączenie innego. Nastąpi wylogowanie wszędzie.
last-used = Ostatnio użyto { $day }
never-used = Nigdy nie użyto
added-on = Dodano { $day }
account-codes = Kody odzyskiwania
codes-left = { $count ->
    [0] Nie pozostał żaden.
    [one] Pozostał { $count }.
    [few] Pozostały { $count }.
    [many] Pozostało { $count }.
   *[other] Pozostało { $count }.
}
new-codes = Utwórz nowe kody
account-password = Hasło
change-password = Zmień hasło
current-password = Obecne hasło
account-devices = Zaufane urządzenia
devices-none = Nie ma zaufanych urządzeń.
device-unnamed = Przeglądarka
device-until = Zaufane do { $day }
forget-device = Przestań ufać
account-sign-ins = Ostatnie logowania
sign-ins-none = Jeszcze ich nie ma.
sign-in-from = { $how }, z { $network }
how-pwd = Samo hasło
how-otp = Hasło i kod
how-sms = Hasło i SMS
how-hwk = Hasło i klucz bezpieczeństwa
how-swk = Hasło i urządzenie
how-remembered = Hasło na zaufanym urządzeniu
how-external = Przez własne logowanie firmy
sign-out-everywhere = Wyloguj wszędzie
sign-out-everywhere-lead = Kończy wszystkie Państwa sesje na wszystkich urządzeniach, także na tym.

# The authenticator: this device as second step
authenticator-title = Aplikacja uwierzytelniająca
authenticator-description = Potwierdzanie logowań na tym urządzeniu.
authenticator-no-script = Ta strona potrzebuje skryptów: tworzą i przechowują klucz, który potwierdza urządzenie. Prosimy zezwolić na skrypty na tej stronie i wczytać ją ponownie.
authenticator-unable = Ta przeglądarka nie może przechować klucza, który potwierdza urządzenie. Prosimy wyjść z trybu prywatnego, zaktualizować przeglądarkę albo użyć innej.
authenticator-welcome = To urządzenie jako drugi krok
authenticator-welcome-lead = Wystarczy sparować je raz. Logowania potwierdza się potem tutaj.
authenticator-welcome-how = Prosimy skonfigurować drugi krok tam, gdzie odbywa się logowanie, i wybrać „Sparowane urządzenie”. Następnie zeskanować kod QR tym urządzeniem albo wpisać kod, który jest pod nim.
authenticator-pair-heading = Parowanie tego urządzenia
authenticator-pair-linked = Kod parowania przyszedł z linkiem.
authenticator-code = Kod parowania
authenticator-name = Nazwa tego urządzenia
authenticator-name-hint = Pod tą nazwą widać je na koncie.
authenticator-device-on = { $browser } na { $platform }
authenticator-device = Moje urządzenie
authenticator-pair = Sparuj to urządzenie
authenticator-pairing = Parowanie…
authenticator-paired = Sparowano: { $firm }
authenticator-paired-lead = Prosimy wpisać ten kod na stronie konfiguracji drugiego kroku. Od tej chwili logowania potwierdza się tutaj.
authenticator-problem-unknown = Ten kod nie jest znany. Prosimy spojrzeć na stronę konfiguracji drugiego kroku i wpisać kod jeszcze raz.
authenticator-problem-expired = Ten kod stracił ważność. O nowy można poprosić na stronie konfiguracji drugiego kroku.
authenticator-problem-used = Ten kod został już użyty. O nowy można poprosić na stronie konfiguracji drugiego kroku.
authenticator-problem-often = Za dużo prób. Prosimy odczekać minutę i spróbować ponownie.
authenticator-problem-offline = Nie ma połączenia. Prosimy spróbować ponownie, gdy wróci.
authenticator-problem-unavailable = W tej chwili to niemożliwe. Prosimy spróbować ponownie za minutę.
authenticator-problem-code = Prosimy wpisać kod parowania.
authenticator-problem-name = Nazwa ma od 1 do 100 znaków.
authenticator-ios-heading = Najpierw prosimy dodać tę stronę do ekranu początkowego
authenticator-ios-lead = Na iPhonie i iPadzie powiadomienia może wysyłać tylko aplikacja z ekranu początkowego, a ma ona własną pamięć. Parowanie prosimy wykonać tam, nie w tej karcie.
authenticator-ios-1 = Stuknąć przycisk udostępniania w przeglądarce.
authenticator-ios-2 = Wybrać „Do ekranu początkowego”, a potem „Dodaj”.
authenticator-ios-3 = Otworzyć Countersign z ekranu początkowego i wpisać tam kod parowania, który jest pod kodem QR.
authenticator-ios-anyway = Mimo to użyj tej karty
authenticator-ready = Nic nie czeka
authenticator-ready-lead = Logowanie do potwierdzenia pojawia się tutaj, gdy ta strona jest otwarta.
authenticator-ready-lead-push = Logowanie do potwierdzenia pojawia się tutaj. Gdy strona jest zamknięta, przychodzi powiadomienie.
authenticator-offline = Nie ma połączenia. Kody i tak działają; logowania pojawią się, gdy wróci sieć.
authenticator-unreachable = W tej chwili nie można się z nami połączyć. Ta strona próbuje dalej; kody i tak działają.
authenticator-waiting = Czy to Państwo?
authenticator-waiting-lead = Prosimy zatwierdzać tylko to, co zaczęto samodzielnie przed chwilą.
authenticator-request = { $firm } prosi o potwierdzenie
authenticator-account = Konto
authenticator-purpose = Cel
authenticator-purpose-sign-in = Logowanie
authenticator-from = Skąd
authenticator-application = Aplikacja
authenticator-left = Pozostały czas
authenticator-number = Liczba widoczna przy logowaniu
authenticator-number-hint = 3 cyfry. Nie widać żadnej? To nie jest Państwa logowanie: prosimy odrzucić.
authenticator-number-wrong = Liczba ma 3 cyfry. Prosimy spojrzeć na stronę logowania.
authenticator-approve = Zatwierdź
authenticator-approving = Zatwierdzanie…
authenticator-deny = Odrzuć
authenticator-denying = Odrzucanie…
authenticator-deny-heading = Dlaczego odrzucić?
authenticator-fraudulent = Wyglądało na oszustwo
authenticator-fraudulent-hint = Ktoś inny to zaczął. Firma się o tym dowie.
authenticator-mistake = To była pomyłka
authenticator-mistake-hint = To moje logowanie, ale z niego rezygnuję.
authenticator-approved = Zatwierdzono. Prosimy kontynuować tam, gdzie odbywa się logowanie.
authenticator-denied = Odrzucono. Nikt się przez to nie zaloguje.
authenticator-denied-fraudulent = Odrzucono, a firma się o tym dowie. Prosimy zmienić hasło, jeśli ktoś może je znać.
authenticator-incorrect = To nie była wyświetlona liczba. Ta prośba jest zakończona: prosimy zacząć logowanie od nowa.
authenticator-over = Ta prośba jest już zakończona. Prosimy spojrzeć na stronę logowania.
authenticator-unsure = Nie wiadomo, czy odpowiedź dotarła. Prosimy spróbować ponownie.
authenticator-accounts = Konta na tym urządzeniu
authenticator-passcode = Kod jednorazowy
authenticator-ended = To parowanie jest zakończone. Urządzenie usunięto z konta albo zresetowano drugi krok.
authenticator-unpair = Usuń parowanie
authenticator-unpair-heading = Usunąć parowanie? { $firm }
authenticator-unpair-lead = To urządzenie nie będzie już potwierdzać logowań na to konto ani pokazywać do niego kodów. Jeśli to ostatni drugi krok, do logowania potrzebny będzie kod odzyskiwania albo kod od administratora.
authenticator-unpairing = Usuwanie…
authenticator-unpaired = Parowanie usunięto: { $firm }.
authenticator-unpaired-offline = Parowanie usunięto z tego urządzenia. Nie można było zawiadomić { $firm }: prosimy usunąć urządzenie także na koncie.
authenticator-keep = Zachowaj
authenticator-another = Sparuj kolejne konto
authenticator-history = Ostatnie decyzje
authenticator-history-none = Na tym urządzeniu nie ma jeszcze decyzji.
authenticator-outcome-approved = Zatwierdzono
authenticator-outcome-mistake = Odrzucono jako pomyłkę
authenticator-outcome-fraudulent = Odrzucono jako oszustwo
authenticator-outcome-incorrect = Błędna liczba
authenticator-outcome-over = Było już zakończone
authenticator-settings = Ustawienia
authenticator-push = Powiadomienia
authenticator-push-offer-lead = Czy to urządzenie ma wysyłać powiadomienie o logowaniu do potwierdzenia, nawet gdy ta strona jest zamknięta?
authenticator-push-on = Włączone. O logowaniu do potwierdzenia przychodzi powiadomienie.
authenticator-push-off = Wyłączone. Logowania widać tylko wtedy, gdy ta strona jest otwarta.
authenticator-push-turn-on = Włącz powiadomienia
authenticator-push-turning-on = Włączanie…
authenticator-push-denied = Ta przeglądarka blokuje powiadomienia z tej strony. Bez zgody na nie logowania widać tylko wtedy, gdy ta strona jest otwarta.
authenticator-push-refused = Nie można ich włączyć: przeglądarka odmawia. Ta strona i tak działa: gdy jest otwarta, pyta co 2 sekundy.
authenticator-push-silent = Przeglądarka nie odpowiada. Ta strona i tak działa: gdy jest otwarta, pyta co 2 sekundy. Jeśli odpowiedź przyjdzie później, powiadomienia się włączą.
authenticator-push-unsupported = W tej przeglądarce nie ma powiadomień dla tej strony. Podczas logowania prosimy mieć stronę otwartą.
authenticator-push-android = Na Androidzie
authenticator-push-android-1 = Przytrzymać ikonę tej aplikacji i stuknąć „Informacje o aplikacji”. W przeglądarce: stuknąć ikonę obok adresu.
authenticator-push-android-2 = Otworzyć „Powiadomienia” lub „Uprawnienia” i zezwolić na powiadomienia.
authenticator-push-ios = Na iPhonie i iPadzie
authenticator-push-ios-1 = Dodać tę stronę do ekranu początkowego i stamtąd ją otworzyć.
authenticator-push-ios-2 = Otworzyć „Ustawienia”, „Powiadomienia”, „Countersign” i zezwolić na powiadomienia.
authenticator-push-back = Potem wrócić tutaj i je włączyć.
authenticator-note = { $purpose }: czy to Państwo? Prosimy otworzyć, aby odpowiedzieć.
authenticator-note-generic-title = Logowanie może czekać na potwierdzenie
authenticator-note-generic = Prosimy otworzyć, aby zobaczyć, co czeka.

# What was done
done-signed-out = Wylogowano.
done-password-changed = Hasło zostało zmienione. Prosimy zalogować się nowym.
done-password-set = Hasło zostało zmienione. Inne urządzenia wylogowano.
done-sent-again = Kod znów jest w drodze.
done-factor-added = Dodano do Państwa konta.
done-factor-removed = Usunięto z Państwa konta.
done-factor-renamed = Zapisano nową nazwę.
done-device-forgotten = To urządzenie nie jest już zaufane.
done-signed-out-everywhere = Wylogowano wszędzie.

# What went wrong
problem-other = To się nie udało. Prosimy sprawdzić wpisane dane i spróbować ponownie.
problem-invalid-request = Czegoś brakuje lub nie da się tego odczytać. Prosimy sprawdzić wpisane dane.
problem-invalid-credentials = Login lub hasło się nie zgadza. Prosimy spróbować ponownie.
problem-incorrect-code = { $count ->
    [one] Ten kod się nie zgadza. Można spróbować jeszcze { $count } raz.
    [few] Ten kod się nie zgadza. Można spróbować jeszcze { $count } razy.
    [many] Ten kod się nie zgadza. Można spróbować jeszcze { $count } razy.
   *[other] Ten kod się nie zgadza. Można spróbować jeszcze { $count } razy.
}
problem-incorrect-code-last = Ten kod się nie zgadza, a była to ostatnia próba. Można poprosić o nowy kod.
problem-sign-in-last = Ten kod się nie zgadza, a była to ostatnia próba. Prosimy zalogować się ponownie.
problem-expired = Czas minął. Można zacząć od nowa albo poprosić o nowy kod.
problem-already-used = Tego już użyto. Można poprosić o nowy kod.
problem-attempts-exhausted = Nie ma już więcej prób. Można poprosić o nowy kod.
problem-canceled = To przerwano. Prosimy zacząć od nowa.
problem-superseded = Jest nowszy kod. Prosimy użyć najnowszego.
problem-locked-until = Było zbyt wiele błędnych prób. Ponowna próba będzie możliwa: { $time } (pozostało: { $left }).
problem-locked = Było zbyt wiele błędnych prób. O odblokowanie konta można poprosić firmę.
problem-too-many-requests = To było zbyt często. Ponowna próba będzie możliwa: { $time } (pozostało: { $left }).
problem-resend-too-soon = Kod wysłano przed chwilą. O kolejny można poprosić później (pozostało: { $left }).
problem-sends-exhausted = Kod wysłano tyle razy, ile to możliwe. Można zacząć od nowa: { $time } (pozostało: { $left }).
problem-push-limited = W tej chwili nie można wysyłać kolejnych próśb na urządzenia. Następna będzie możliwa: { $time } (pozostało: { $left }). Do tego czasu prosimy użyć innego sposobu.
problem-prompt-waits = Na urządzeniu czeka już prośba. Prosimy tam odpowiedzieć albo poczekać minutę.
problem-sms-plan-exhausted = W tej chwili nie można wysyłać SMS-ów. Prosimy wybrać e-mail albo zapytać firmę.
problem-destination-not-allowed = Nie można wysyłać SMS-ów na ten numer. Prosimy wybrać e-mail albo zapytać firmę.
problem-recipient-opted-out = Ten numer lub adres zrezygnował z naszych wiadomości. Prosimy wybrać inny albo zapytać firmę.
problem-invalid-recipient = Ten numer lub adres jest nieosiągalny. Prosimy wybrać inny albo zapytać firmę.
problem-delivery-unavailable = Nie udało się wysłać wiadomości. Prosimy spróbować za chwilę.
problem-captcha-failed = Prosimy powtórzyć sprawdzenie.
problem-weak-password = Tego hasła nie można użyć. Prosimy wybrać inne.
problem-weak-password-too-short = To hasło jest za krótkie. Prosimy wybrać co najmniej 15 znaków albo 8, jeśli drugi krok jest włączony.
problem-weak-password-too-long = To hasło jest za długie. Prosimy wybrać najwyżej 1024 znaki.
problem-weak-password-common = To hasło zna każdy, kto zgaduje hasła. Prosimy wybrać inne.
problem-weak-password-contains-login-id = Hasło zawiera login. Prosimy wybrać inne.
problem-weak-password-contains-firm-name = Hasło zawiera nazwę firmy. Prosimy wybrać inne.
problem-wrong-password = Obecne hasło nie jest prawidłowe. Prosimy wpisać je ponownie.
problem-passwords-differ = Oba hasła nie są takie same. Prosimy wpisać je ponownie.
problem-conflict = W tej chwili to niemożliwe. Prosimy spojrzeć na stronę i spróbować ponownie.
problem-not-paired = Urządzenie nie jest jeszcze sparowane. Prosimy najpierw zeskanować kod, a potem wpisać to, co pokaże.
problem-login-id-taken = Ten login jest zajęty. Prosimy wybrać inny.
problem-request-in-progress = Przycisk naciśnięto dwa razy. Oto wynik.
problem-grant-required = Do tej zmiany prosimy najpierw zalogować się ponownie.
problem-enrollment-required = Drugiego kroku nie można już odłożyć.
problem-factor-not-allowed = Firma nie zezwala na ten sposób.
problem-mfa-not-enabled = Firma nie wymaga od Państwa drugiego kroku.
problem-mfa-licences-exhausted = Firma nie ma już miejsca na kolejny drugi krok. Prosimy zapytać firmę.
fault-code = Kod to od 6 do 10 cyfr i nic więcej.
fault-login-id = Prosimy wpisać login.
fault-email = To nie jest adres e-mail. Ma on postać nazwa@example.com.
fault-phone = To nie jest numer telefonu z tego kraju. Prosimy wpisać same cyfry.
fault-country = Prosimy wybrać kraj numeru.
fault-name = Nazwa ma od 1 do 100 znaków.
fault-channel = Prosimy wybrać, dokąd wysłać kod.

# A page that cannot be shown
failure-not-found = Nic tu nie ma
failure-not-found-lead = Adres jest błędny lub niepełny. Prosimy ponownie otworzyć link z wiadomości albo skopiować go w całości.
failure-over = To już zakończone
failure-over-lead = To, co tu było, już się zakończyło. O nowy link można poprosić tego, kto tu Państwa skierował.
failure-forbidden = To jest niedozwolone
failure-forbidden-lead = Jeśli wysłano formularz, prosimy otworzyć jego stronę ponownie i wysłać go stamtąd. W konsoli może na to nie pozwalać rola: prosimy zapytać właściciela.
failure-form = Nie udało się odczytać formularza
failure-form-lead = Prosimy wrócić, odświeżyć stronę i wysłać formularz jeszcze raz.
failure-defect = Po naszej stronie coś nie działa
failure-defect-lead = Już o tym wiemy. Prosimy spróbować później.
failure-unavailable = W tej chwili nie możemy tego zrobić
failure-unavailable-lead = Prosimy spróbować za minutę. Nie wiadomo jeszcze, czy ostatni krok został wykonany: prosimy to sprawdzić przed powtórzeniem.
failure-reference = Prosząc o pomoc, należy podać ten numer: { $id }

# Applications that people sign in to (OpenID Connect)
sign-in-for = Prosimy się zalogować, aby przejść do { $application }
logout = Wylogować?
logout-lead = Zalogowano jako { $person }.
logout-lead-for = { $application } chce zakończyć sesję. Zalogowano jako { $person }.
stay-signed-in = Nie wylogowuj
application-fault = Ta aplikacja poprosiła o coś, co nie działa
application-fault-lead = Prosimy wrócić do aplikacji i spróbować ponownie. Jeśli to się powtórzy, prosimy przekazać jej administratorowi to, co widnieje poniżej.
problem-prompt-last = Kod jest nieprawidłowy i była to ostatnia próba. Prosimy zacząć od nowa z nowym kodem.

console = Konsola
