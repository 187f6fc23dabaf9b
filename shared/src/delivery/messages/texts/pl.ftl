goal-sign-in = kod do logowania
goal-transaction = kod do potwierdzenia transakcji
goal-access = kod dostępu
goal-password-reset = kod do zmiany hasła
goal-enrollment = kod do włączenia drugiego kroku
goal-session = kod wejścia do sesji
goal-own = kod: { $purpose }

sms-head = { $firm }: { $code } to { $goal }
sms-payee = dla { $payee }
sms-validity = Ważny { $duration }
sms-sent = Wysłano { $sent }
sms-advice = Nie podawać nikomu
short-minutes = { $minutes } min
short-seconds = { $seconds } s
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] { $minutes } minuta
    [few] { $minutes } minuty
   *[other] { $minutes } minut
}
long-seconds = { $seconds ->
    [one] { $seconds } sekunda
    [few] { $seconds } sekundy
   *[other] { $seconds } sekund
}
label-action = Operacja
label-item = Przedmiot
label-amount = Kwota
label-payee = Odbiorca
label-validity = Ważność
label-sent = Wysłano
mail-until = { $duration }, do { $time }
mail-advice = Prosimy wpisać kod tylko tam, gdzie o niego Państwo prosili. { $firm } nigdy nie pyta o niego telefonicznie ani e-mailem.
mail-ignore = Jeśli to nie Państwo prosili o kod, prosimy zignorować tę wiadomość.

changed-goal = hasło zostało zmienione
changed-what = Hasło do Państwa konta w { $firm } zostało zmienione za pomocą kodu wysłanego na ten adres.
changed-own-what = Hasło do Państwa konta w { $firm } zostało zmienione.
changed-you = Jeśli zrobili to Państwo, nie trzeba nic robić.
changed-not-you = Jeśli nie, ktoś inny może czytać Państwa pocztę: prosimy najpierw zmienić hasło do poczty, potem ponownie zmienić hasło w { $firm } i powiadomić { $firm }.
label-when = Kiedy

logins-goal = Państwa loginy
logins-what = Ktoś zapytał, które loginy w { $firm } są przypisane do tego adresu.
logins-not-you = Jeśli to nie Państwo, nie trzeba nic robić: odpowiedź wysłano tylko na ten adres.
label-login-id = Login

usage-goal = wykorzystano { $percent }% pakietu SMS na { $month }
label-month = Miesiąc
label-used = Wykorzystano
label-pace = Tempo
label-lasts = Wystarczy do
usage-used = { $used } z { $limit } części wiadomości
usage-pace = około { $count } dziennie
usage-exhausted-email = Pakiet jest wykorzystany: kody są wysyłane e-mailem, jeśli adres jest znany, a w przeciwnym razie są odrzucane.
usage-exhausted-refuse = Pakiet jest wykorzystany: kody SMS są odrzucane do końca miesiąca lub do zwiększenia pakietu.
usage-near-email = Przy 100% kody będą wysyłane e-mailem, jeśli adres jest znany, a w przeciwnym razie będą odrzucane.
usage-near-refuse = Przy 100% kody SMS będą odrzucane do końca miesiąca lub do zwiększenia pakietu.
usage-larger = Można poprosić o większy pakiet:
usage-email = Po wykorzystaniu pakietu kody można wysyłać e-mailem:

plan-subject = { $firm } prosi o pakiet SMS: { $wanted } części wiadomości
plan-what = { $firm } ({ $tenant }) prosi o pakiet SMS na { $wanted } części wiadomości miesięcznie. Obecny pakiet: { $present }.
plan-how = Aktywacja:

guard-goal = SMS-y na { $where } wyglądają na oszustwo
guard-why = Z { $settled } kodów wysłanych na { $where } w ostatniej godzinie { $verified ->
    [0] nie wpisano żadnego
   *[other] wpisano { $verified }
    }. Tak wygląda oszustwo z użyciem SMS-ów.
guard-refused = SMS-y w tym kierunku są na razie odrzucane. Co minutę jeden przechodzi na próbę; gdy jego kod zostanie wpisany, ruszą wszystkie.
guard-watched = Nic nie odrzucono: ochrona tylko obserwuje.
guard-release = Jeśli to nie było oszustwo, można je od razu odblokować:

webhook-goal = webhook został wyłączony
webhook-gone = { $origin } odpowiedział 410 (usunięto): nie przyjmuje więcej zdarzeń.
webhook-failing = { $origin } od pięciu dni nie przyjął żadnego zdarzenia.
webhook-again = Zdarzenia nie są tam już wysyłane. Gdy znów zadziała, można go włączyć przez:

factor-totp = aplikacja uwierzytelniająca
factor-webauthn = klucz bezpieczeństwa lub klucz dostępu
factor-push = sparowane urządzenie
factor-sms = SMS
label-method = Metoda
label-name = Nazwa
label-set-up-by = Włączyć do
label-valid-until = Ważne do
label-left = Pozostało
label-wanted = Wnioskowane
label-present = Obecne
mfa-you = Jeśli zrobili to Państwo, nic więcej nie trzeba robić.
mfa-not-you = Jeśli nie, prosimy od razu skontaktować się z { $firm }.
mfa-unexpected = Jeśli to dla Państwa niespodzianka, prosimy od razu skontaktować się z { $firm }.

invite-goal = prosimy włączyć drugi krok
invite-hello = Dzień dobry, { $name },
invite-why = { $firm } chroni teraz logowanie drugim krokiem po haśle.
invite-next = Włączą go Państwo przy następnym logowaniu. Zajmie to około minuty: prosimy mieć pod ręką telefon z aplikacją uwierzytelniającą albo klucz bezpieczeństwa.
invite-no-link = W tej wiadomości celowo nie ma linku. Prosimy zalogować się tak jak zawsze.

added-goal = do konta dodano drugi krok
added-what = Do Państwa konta w { $firm } dodano drugi krok.
removed-goal = z konta usunięto drugi krok
removed-what = Z Państwa konta w { $firm } usunięto drugi krok.
reset-goal = drugi krok został zresetowany
reset-what = Administrator { $firm } zresetował drugi krok Państwa konta. To, co było włączone, już nie działa, kody odzyskiwania również.
reset-next = Przy następnym logowaniu włączą go Państwo ponownie.

bypass-goal = { $count ->
    [one] utworzono kod obejścia dla konta
    [few] utworzono { $count } kody obejścia dla konta
   *[other] utworzono { $count } kodów obejścia dla konta
}
bypass-what = { $count ->
    [one] Administrator { $firm } utworzył kod obejścia dla Państwa konta. Zastępuje on drugi krok jeden raz.
    [few] Administrator { $firm } utworzył { $count } kody obejścia dla Państwa konta. Każdy z nich zastępuje drugi krok jeden raz.
   *[other] Administrator { $firm } utworzył { $count } kodów obejścia dla Państwa konta. Każdy z nich zastępuje drugi krok jeden raz.
}
bypass-no-code = Dla bezpieczeństwa w tej wiadomości nie ma żadnego kodu.

recovery-goal = utworzono nowe kody odzyskiwania
recovery-what = Dla Państwa konta w { $firm } utworzono nowe kody odzyskiwania. Stare już nie działają.
recovery-used-goal = użyto kodu odzyskiwania
recovery-used-what = Do zalogowania się na Państwa konto w { $firm } użyto kodu odzyskiwania. Nie zadziała on ponownie.
recovery-last = To był ostatni kod. Prosimy utworzyć nowe kody odzyskiwania.

key-goal = odrzucono klucz bezpieczeństwa
key-what = Logowanie na Państwa konto w { $firm } tym kluczem bezpieczeństwa zostało odrzucone, ponieważ licznik klucza się cofnął. Być może istnieje kopia klucza.
key-do = Prosimy usunąć klucz z konta i skontaktować się z { $firm }.

fraud-goal = logowanie zgłoszono jako oszustwo
fraud-what = Logowanie na to konto zostało odrzucone na urządzeniu właściciela i zgłoszone jako oszustwo.
label-account = Konto
label-network = Adres sieciowy
fraud-done = Otwarte logowania na to konto zostały anulowane i przez godzinę nie są do niego wysyłane żądania push.
fraud-ask = Prosimy zapytać tę osobę. Jeśli nie wie o tej próbie, ktoś inny może znać jej hasło: prosimy je zresetować.
fraud-lift = Jeśli to była pomyłka, można ponownie zezwolić na żądania push przed upływem godziny:

licence-goal = wykorzystano { $percent }% licencji MFA
licence-used = { $used } z { $contracted }
licence-near = Przy 100% osoby, dla których włączono MFA i które nie są jeszcze zarejestrowane, nie będą mogły się zarejestrować i będą logować się samym hasłem.
licence-exhausted = Licencje są wykorzystane: osoby, dla których włączono MFA i które nie są jeszcze zarejestrowane, nie mogą się zarejestrować i logują się samym hasłem.
licence-enrolled = Osoby zarejestrowane są nadal chronione.
licence-more = Można poprosić o więcej licencji:

mfa-plan-subject = { $firm } prosi o licencje MFA: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) prosi o inny pakiet MFA.
decided-sms-on = Państwa pakiet SMS został zmieniony
decided-mfa-on = liczba Państwa licencji MFA została zmieniona
decided-sms-off = Państwa prośba o inny pakiet SMS została odrzucona
decided-mfa-off = Państwa prośba o inną liczbę licencji MFA została odrzucona
decided-what-on = Operator tej usługi zrealizował Państwa prośbę. Zmiana obowiązuje od razu.
decided-what-off = Operator tej usługi odrzucił Państwa prośbę. Wszystko pozostaje bez zmian.
label-holds = Obowiązuje teraz
label-note = Uwaga

# The mail that brings a guarded link.
link-goal = czeka na Państwa przesyłka
link-what = { $firm } przesyła Państwu materiały do przejrzenia lub wypełnienia.
link-open = Otwórz
link-paste = Można też skopiować ten adres do przeglądarki:
link-how = Aby je otworzyć, prosimy potwierdzić tożsamość kodem, który zostanie wtedy wysłany.
link-why = Ta wiadomość przyszła, ponieważ { $firm } ma ten adres zapisany jako Państwa adres.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } zaprasza Państwa na „{ $session }”
session-goal-agent = { $agent } zaprasza Państwa na sesję
session-goal-bare = zaproszenie na sesję
session-what = { $agent } ({ $firm }) zaprasza Państwa na sesję: { $session }.
session-open = Otwórz zaproszenie
session-code = Przy otwarciu trzeba będzie podać kod. Nie ma go w tej wiadomości: otrzymają go Państwo inną drogą.

# The mail to a firm’s administrator.
console-goal = mają Państwo teraz dostęp do konsoli
console-by-operator = Operator tej usługi powierzył Państwu administrację. Firma: { $firm }.
console-by-firm = { $firm } powierza Państwu swoją administrację.
console-open = Ustaw hasło
label-console-role = W konsoli
console-owner = Właściciel – wszystkie uprawnienia
console-help-desk = Pomoc – wsparcie osób przy logowaniu
console-read-only = Tylko odczyt – przeglądanie bez zmian
console-password = Hasło ustawia się za pomocą kodu wysyłanego na ten adres. Jeśli mają już Państwo hasło, pozostaje ono ważne.
console-second-step = Następnie prosimy się zalogować i włączyć drugi krok, na przykład aplikację uwierzytelniającą w telefonie. Bez niego nikt nie wejdzie do konsoli.

# The mail that says that an administrator’s file is ready.
export-goal = plik, o który Państwo prosili, jest gotowy
export-people = Lista osób, o którą Państwo prosili, jest gotowa w pliku.
export-events = Dziennik audytu, o który Państwo prosili, jest gotowy w pliku.
export-open = Przejdź do pliku
export-how = Aby go pobrać, prosimy zalogować się do konsoli. Link działa tylko dla Państwa.

# The mails of what an administrator did to an account.
disabled-goal = konto zostało wyłączone
disabled-what = Administrator { $firm } wyłączył Państwa konto. Logowanie nie będzie możliwe, dopóki konto nie zostanie ponownie włączone.
contact-goal = dane kontaktowe zostały zmienione
contact-what = Administrator { $firm } zmienił dane kontaktowe, na które wysyłane są wiadomości i kody dotyczące Państwa konta.
label-new-email = Nowy adres e-mail
label-new-phone = Nowy numer telefonu
contact-none = brak
contact-old = Ta wiadomość jest wysyłana na adres zapisany do tego czasu.
