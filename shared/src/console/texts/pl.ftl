# The console. Short, calm, second person; what happened, then what to do.

screen-overview = Przegląd
screen-subscriptions = Subskrypcje
screen-mfa = MFA
screen-people = Osoby
screen-person = Osoba
screen-messages = Wiadomości
screen-links = Linki
screen-sessions = Sesje
screen-events = Zdarzenia
screen-settings = Ustawienia

menu = Ekrany
own-account = Państwa konto
zone-heading = Strefa czasowa
zone-lead = W tej przeglądarce konsola podaje czas w tej strefie. Po wskazaniu godziny lub przejściu do niej klawiaturą widać ją dokładnie i w UTC.
zone-firms = Strefa firmy: { $zone }
zone-of = Czas: { $zone }
done-zone-chosen = Czas jest teraz podawany w tej strefie.
console-none = Bez dostępu
console-none-detail = Ta osoba nie ma konsoli.
console-owner = Właściciel
console-owner-detail = Może wszystko i decyduje, kto jeszcze ma konsolę.
console-help-desk = Dział pomocy
console-help-desk-detail = Pomaga osobom: dodaje je, resetuje im MFA, tworzy kody od administratora, wysyła ponownie.
console-read-only = Tylko odczyt
console-read-only-detail = Widzi wszystko i niczego nie zmienia.
working = Chwileczkę…
cancel = Anuluj
save = Zapisz
reason = Powód
reason-hint = W kilku słowach, dlaczego. Zostanie w dzienniku audytu obok Państwa nazwiska.
reason-contact-hint = Wymagany, gdy zmienia się adres e-mail lub numer telefonu: tam trafiają kody. Zostanie w dzienniku audytu obok Państwa nazwiska.
people-reason-hint = Lista zmienia adres e-mail lub numer telefonu osób, które już tu są: tam trafiają kody. Proszę podać powód.
problem-reason = Prosimy podać powód: od 4 do 500 znaków, w jednym wierszu.
problem-prove-again = Prosimy potwierdzić tożsamość jeszcze raz. Od ostatniego razu minęło ponad pięć minut.
problem-made-already = Ten formularz został już wysłany. To, co utworzył, pokazano jeden raz i nie można pokazać ponownie.

confirm-heading = Prosimy potwierdzić tożsamość
confirm-lead-enter = Konsola otwiera się po drugim kroku. Jeśli go jeszcze nie ma, można go teraz włączyć.
confirm-lead-dangerous = Potrzebny jest tu drugi krok z ostatnich pięciu minut. Potem wrócą Państwo w to miejsce.
confirm-go = Potwierdź drugim krokiem

secret-once = Pokazujemy to jeden raz. Prosimy skopiować to teraz i zachować w bezpiecznym miejscu.

# One person.
status-active = Aktywne
status-disabled = Wyłączone
status-no-access = Dostęp wycofany
status-inactive = Dezaktywowane
name = Nazwa
phone = Telefon
organization = Organizacja
role = Rola
created = Od
person-do = Co można zrobić
person-self = To Państwa konto. Zmienić tu coś może tylko inna osoba, która ma konsolę; własne drugie kroki są na stronie „Państwa konto”.
person-owners = Ta osoba też ma konsolę. Zmienić tu coś może tylko właściciel.
factors-none = Drugi krok nie jest włączony i nie jest wymagany.
factors-none-asked = Drugi krok jest wymagany, ale nie jest jeszcze włączony.

reset-mfa = Zresetuj MFA
reset-mfa-lead = { $person }: wszystkie drugie kroki, kody odzyskiwania i zapamiętane urządzenia tracą ważność i następuje wylogowanie wszędzie. Nowy drugi krok włącza się przy następnym logowaniu, a e-mail o tym zostanie wysłany.
done-mfa-reset = MFA zresetowano. Osoba otrzyma o tym e-mail.
make-bypass-codes = Utwórz kody od administratora
make-bypass-codes-lead = { $person }: kod od administratora zastępuje drugi krok, jeden raz. Wyślemy e-mail o utworzeniu kodów, bez samych kodów.
bypass-count = Ile kodów (od 1 do 10)
bypass-minutes = Na ile minut (od 1 do 1440)
bypass-codes = Kody od administratora
bypass-made = Kody od administratora
bypass-made-lead = Dla: { $person }. Każdy działa jeden raz, do { $time }.
unlock-person = Odblokuj
unlock-person-lead = { $person } może od razu spróbować ponownie, niezależnie od tego, co się wcześniej nie udało.
done-person-unlocked = Odblokowano: można spróbować ponownie.
lift-push-block = Znów zezwól na prośby
lift-push-block-lead = { $person }: po zgłoszeniu oszustwa przez godzinę nie wysyłamy próśb na urządzenia tej osoby. To znosi blokadę od razu.
done-push-block-lifted = Na urządzenia tej osoby znów można wysyłać prośby.
end-sign-ins = Wyloguj wszędzie
end-sign-ins-lead = { $person }: nastąpi wylogowanie wszędzie. Hasło i drugie kroki zostają.
done-sign-ins-ended = Osobę wylogowano wszędzie.
disable-person = Wyłącz
disable-person-lead = { $person }: logowanie nie będzie już możliwe i nastąpi wylogowanie. Drugie kroki tracą ważność, a licencja znów jest wolna.
done-person-disabled = Wyłączono. Licencja, jeśli była zajęta, znów jest wolna.
enable-person = Włącz
enable-person-lead = { $person } może znów się zalogować.
done-person-enabled = Ta osoba może znów się zalogować.
change-person = Zmień dane
change-person-lead = Zapisane dane: { $person }.
done-person-changed = Zapisano.
set-console = Dostęp do konsoli
set-console-lead = { $person }: co można robić w tej konsoli. Wyślemy o tym e-mail.
done-console-set = Zapisano. Osoba otrzyma o tym e-mail.
person-profile = Profil
person-factors-text = Czym, oprócz hasła, potwierdza się logowanie.
person-events-text = Co się działo z tym kontem, od najnowszych.
events-none = Jeszcze nic.
last-sign-in = Ostatnie logowanie
never = Nigdy
never-used = Nigdy nie użyto
what-happens = Co się stanie
secret-hint = Prosimy zaznaczyć i skopiować albo zapisać.
copy = Kopiuj
copied = Skopiowano
event-by = przez: { $who }
event-by-key = przez klucz { $who }
event-because = „{ $reason }”
event-refused = odmowa: { $code }

# What was done, as the audit log calls it.
op-sign-in = Logowanie hasłem
op-verify-factor = Potwierdzono drugi krok
op-get-sign-in = Zakończono logowanie
op-cancel-sign-in = Zrezygnowano z logowania
op-skip-enrollment = Odłożono drugi krok
op-enroll-factor = Rozpoczęto włączanie drugiego kroku
op-export-events = Wyeksportowano dziennik audytu
op-export-people = Wyeksportowano osoby
op-export-links = Wyeksportowano linki
op-export-sessions = Wyeksportowano sesje
op-confirm-factor = Włączono drugi krok
op-rename-factor = Zmieniono nazwę drugiego kroku
op-remove-factor = Usunięto drugi krok
op-renew-recovery-codes = Utworzono nowe kody odzyskiwania
op-reset-mfa = Zresetowano MFA
op-make-bypass-codes = Utworzono kody od administratora
op-lift-push-block = Znów zezwolono na prośby
op-unlock-person = Odblokowano
op-end-sign-ins = Wylogowano wszędzie
op-put-account = Zapisano konto
op-change-account = Zmieniono konto
op-delete-account = Usunięto konto
op-import-accounts = Zaimportowano osoby
op-set-password = Ustawiono hasło
op-change-password = Zmieniono hasło
op-complete-password-reset = Zresetowano hasło
op-request-password-reset = Poproszono o nowe hasło
op-put-mfa-policy = Zmieniono zasady MFA
op-choose-time-zone = Wybrano strefę czasową konsoli
op-export-deliveries = Wyeksportowano wiadomości
op-request-sms-plan = Poproszono o plan SMS
op-request-mfa-plan = Poproszono o licencje MFA
op-set-sms-plan = Aktywowano plan SMS
op-set-mfa-plan = Ustawiono licencje MFA
op-change-settings = Zmieniono ustawienia
op-create-api-key = Utworzono klucz API
op-revoke-api-key = Unieważniono klucz API
op-create-oidc-client = Zarejestrowano aplikację
op-change-oidc-client = Zmieniono aplikację
op-delete-oidc-client = Usunięto aplikację
op-rotate-oidc-client-secret = Odnowiono sekret aplikacji
op-create-webhook = Utworzono webhook
op-change-webhook = Zmieniono webhook
op-delete-webhook = Usunięto webhook
op-rotate-webhook-secret = Odnowiono sekret webhooka
op-test-webhook = Wypróbowano webhook
op-redeliver-webhook = Wysłano zdarzenie ponownie
op-issue-passcode = Wydano kod jednorazowy
op-verify-passcode = Sprawdzono kod jednorazowy
op-resend-passcode = Wysłano kod jednorazowy ponownie
op-cancel-passcode = Anulowano kod jednorazowy
op-create-link = Utworzono link
op-revoke-link = Wycofano link
op-resend-link = Wysłano link ponownie
op-create-session = Otwarto sesję
op-end-session = Zakończono sesję
op-reveal-session-passcode = Odczytano kod jednorazowy
op-put-template = Zmieniono tekst
op-delete-template = Usunięto tekst
op-release-breaker = Zniesiono wstrzymanie ochrony
op-lift-suppression = Znów zezwolono na adres
op-unlock-recipient = Odblokowano odbiorcę
secret-kept = Gotowe, zachowano

# --- overview
overview-plans = Plan i licencje
overview-mfa = Drugie kroki
overview-enrolled = Z drugim krokiem
overview-waiting = Objęte, jeszcze bez drugiego kroku
plan-sms = SMS-y w tym miesiącu
plan-licences = Licencje MFA
plan-of = { $used } z { $limit }
days-title = Wysłane i potwierdzone według dni
days-description = W tym miesiącu: wysłane wiadomości { $sent }, potwierdzone kody { $verified }.
days-none = W tym miesiącu nic jeszcze nie wysłano.
day-said = { $day }: wysłane { $sent }, potwierdzone { $verified }
day = Dzień
sent = Wysłane
verified = Potwierdzone
as-table = Jako tabela
add-person = Dodaj osobę

# --- operators
screen-firms = Firmy
screen-firm = Firma
firm = Firma
firm-id = Identyfikator
firm-slug = Nazwa w adresach
firm-pages = Strony
firms-none = Nie ma jeszcze firm
firms-none-text = Pierwszą tworzy się w wierszu poleceń: tenants create.
next-page = Następna strona
requests-waiting = Czeka na Państwa
requests-waiting-text = O co poprosiły firmy. Aktywacja od razu obejmuje całą firmę.
requests-none = Nic nie czeka
requests-none-text = Gdy firma poprosi o inny plan, prośba pojawi się tutaj.
request-wants-sms = SMS-y miesięcznie: { $wanted }, teraz { $present }
request-wants-mfa = Licencje MFA: { $wanted }, teraz { $present }
activate-request = Aktywuj
decline-request = Odrzuć
decline-note = Powód, do wiadomości firmy
done-request-activated = Aktywowano. Obejmuje to teraz całą firmę.
done-request-declined = Odrzucono. Firma widzi powód.
done-plan-set = Plan ustawiono i już obowiązuje.
set-sms-plan = Ustaw plan SMS
set-mfa-plan = Ustaw licencje MFA
field-monthly-limit = SMS-y miesięcznie (0 albo od 2500 do 25 000, co 2500)
field-licences = Licencje MFA
fault-monthly-limit = Plan to 0 albo od 2500 do 25 000, co 2500.
fault-licences = Liczba całkowita od 0 do 1 000 000.
problem-decline-note = Prosimy podać powód: od 1 do 500 znaków, w jednym wierszu.
all-firms = Wszystkie firmy
all-firms-text = Ile wszystkie razem zużywają w tym miesiącu.
all-firms-part = Firm jest więcej, niż tu zsumowano.
# --- subscriptions
subscriptions-lead = Co Państwo mają i ile z tego jest zużyte. Zmianę potwierdza operator tej usługi; wtedy od razu obejmuje ona całą firmę.
subscriptions-sms = SMS-y
subscriptions-mfa = Licencje MFA
subscriptions-subscribe = Subskrybuj
subscriptions-change = Zmień
subscriptions-waits = Poproszono o: { $wanted } ({ $date }). Operator jeszcze nie zdecydował.
subscriptions-requests = Prośby
subscriptions-requests-text = O co poproszono operatora, od najnowszych, i co z tego wynikło.
subscriptions-requests-none = O nic jeszcze nie poproszono.
subscriptions-plan = Subskrypcja
subscriptions-wanted = Poproszono o
subscriptions-before = wcześniej: { $present }
subscriptions-state = Stan
subscriptions-requested = Kiedy
subscriptions-by = Kto
subscriptions-answer = Decyzja
subscriptions-actions = Działania
subscriptions-earlier = Wcześniejsze prośby
subscriptions-latest = Najnowsze prośby
subscriptions-none = Brak
subscriptions-a-month = { $number } miesięcznie
subscriptions-licences = { $count ->
    [one] { $count } licencja
    [few] { $count } licencje
    [many] { $count } licencji
   *[other] { $count } licencji
}
subscriptions-monthly-limit = Części SMS-ów miesięcznie
subscriptions-parts-hint = Krótki kod to jedna część. Dłuższy tekst albo tekst w innym alfabecie może zająć dwie lub trzy.
subscriptions-licences-hint = Jedna na każdą osobę, która ma włączony drugi krok. Od 0 do 1 000 000.
subscriptions-ask = Poproś operatora
request-sms-plan = Zmień plan SMS
request-sms-plan-lead = Zmianę potwierdza operator, który od razu otrzyma o niej e-mail. Jeśli wcześniejsza prośba nie została jeszcze rozpatrzona, ta ją zastąpi.
request-mfa-plan = Zmień licencje MFA
request-mfa-plan-lead = Zmianę potwierdza operator, który od razu otrzyma o niej e-mail. Jeśli wcześniejsza prośba nie została jeszcze rozpatrzona, ta ją zastąpi. Mniejsza liczba licencji nikomu żadnej nie odbiera: nikt nowy nie włączy drugiego kroku, dopóki któraś się nie zwolni.
withdraw-request = Wycofaj
request-requested = Czeka
request-activated = Aktywna
request-declined = Odrzucona
request-withdrawn = Wycofana
done-plan-requested = Prośbę wysłano do operatora. Tutaj widać, co z niej wyniknie.
done-request-withdrawn = Prośbę wycofano.
op-withdraw-plan-request = Wycofano prośbę o plan
op-activate-plan-request = Aktywowano plan, o który proszono
op-decline-plan-request = Odrzucono plan, o który proszono

# The two limits, wherever they are shown.
bar-sms = Części SMS-ów w tym miesiącu
bar-sms-none = Nie ma planu: SMS-y nie są wysyłane.
bar-sms-over = Zużyto: SMS-y nie są wysyłane do następnego miesiąca albo do większego planu.
bar-licences = Licencje MFA
bar-licences-none = Nie ma licencji: nikt nie może włączyć drugiego kroku.
bar-licences-over = Wszystkie są zajęte. Kto nie ma włączonego drugiego kroku, loguje się samym hasłem, dopóki któraś się nie zwolni.
bar-licences-exceeded = Zajętych jest więcej niż dostępnych, o { $more }. Nikt licencji nie traci, a nikt nowy nie może włączyć drugiego kroku.
bar-used = Zużyto { $percent }%, pozostało { $left }
bar-of = { $used } z { $limit }
bar-mark = { $percent }%
bar-pace-none = Dzień { $day } z { $days }.
bar-pace-within = Dzień { $day } z { $days }. W tym tempie do końca miesiąca będzie { $total }.
bar-pace-over = Dzień { $day } z { $days }. W tym tempie plan się wyczerpie: { $date }.

# --- mfa
mfa-lead = Od kogo firma wymaga drugiego kroku przy logowaniu i jak daleko to zaszło.
mfa-change = Zmień zasady
mfa-licences = Licencje
mfa-licences-text = Jedna na każdą osobę, która ma włączony drugi krok.
mfa-people-text = Objęte: zasady wymagają od nich drugiego kroku. Z drugim krokiem: mają go włączony.
mfa-people-lists = Listy osób
mfa-people-by-role = Osoby według roli
mfa-accounts = Konta
mfa-enabled = Objęte
mfa-enrolled = Z drugim krokiem
mfa-not-enrolled = Objęte, bez drugiego kroku
mfa-policy = Zasady
mfa-policy-text = Kogo obejmują i jakie sposoby dopuszczają.
mfa-methods = Sposoby
mfa-remember = Zaufanie do urządzenia
mfa-remember-days = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
}
mfa-remember-days-none = Nigdy: pytamy przy każdym logowaniu
mfa-grace = Czas na włączenie
mfa-grace-days = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
}
mfa-grace-days-none = Brak: przy następnym logowaniu
mfa-freed = Zwolnione licencje
mfa-freed-text = Najnowsze: do kogo należały, co zrobiono, kto i dlaczego.
mfa-freed-none = Żadna licencja jeszcze się nie zwolniła.
mfa-role-case-manager = Opiekunowie spraw
mfa-role-vendor-case-manager = Opiekunowie spraw u dostawców
mfa-role-corporate-user = Użytkownicy firmowi
mfa-role-client = Klienci
mfa-whom-nobody = Nikt
mfa-whom-everybody = Wszyscy
mfa-whom-all = Wszyscy, ze wszystkich organizacji
mfa-whom-listed = Osoby z organizacji poniżej
mfa-whom-these = Osoby z: { $names }
mfa-names-more = { $count ->
    [one] i jeszcze { $count }
    [few] i jeszcze { $count }
    [many] i jeszcze { $count }
   *[other] i jeszcze { $count }
}
mfa-change-lead = Nic nie zostanie zapisane, zanim zobaczą Państwo, co z tego wynika.
mfa-enabled-are = Objęte
mfa-organizations-of = Organizacje: { $role }
mfa-organizations-hint = Po jednej w wierszu, zapisane tak jak przy osobach; wielkość liter nie ma znaczenia. Liczą się tylko tam, gdzie wybrano „Osoby z organizacji poniżej”.
mfa-methods-text = Co można włączyć. Kto ma już inny sposób, zachowuje go.
mfa-methods-choose = Można włączyć
mfa-about-totp = Aplikacja w telefonie, która pokazuje kody. Działa bez sieci.
mfa-about-webauthn = Klucz, który się podłącza lub zbliża, albo odcisk palca lub twarz na urządzeniu. Nikt nie wyłudzi go podstępem.
mfa-about-push = Przeglądarka w telefonie prosi o zatwierdzenie logowania. Nic nie trzeba instalować.
mfa-about-sms = Kod w SMS-ie, z Państwa planu. Inne sposoby są bezpieczniejsze.
mfa-days = Dni
mfa-days-text = Jak często pytamy o drugi krok i jak długo można zwlekać z jego włączeniem.
mfa-remember-hint = Przez tyle dni na zaufanym urządzeniu nie pytamy ponownie. Od 0 do 30; przy 0 pytamy przy każdym logowaniu.
mfa-grace-hint = Przez tyle dni osoba, którą obejmą zasady, może odłożyć drugi krok. Od 0 do 30; przy 0 wymaga go następne logowanie.
mfa-unit-days = dni
mfa-check-first = Następna strona pokaże, kogo to dotyczy.
mfa-check-go = Zobacz, co z tego wynika
mfa-check = Prosimy sprawdzić nowe zasady
mfa-check-lead = Nic jeszcze nie jest zapisane.
mfa-same = Takie zasady już obowiązują. Nic by się nie zmieniło.
mfa-check-back = Wróć do zasad
mfa-touched = Osoby, których to dotyczy, według roli
mfa-enabled-now = Objęte teraz
mfa-enabled-then = Objęte potem
mfa-need-licence = Potrzebują licencji
put-policy = Zapisz zasady
mfa-changes-role = { $role }: { $after }. Wcześniej: { $before }.
mfa-organizations-new = { $role }: od teraz objęte są osoby z: { $names }.
mfa-organizations-gone = { $role }: objęte nie są już osoby z: { $names }.
mfa-method-on = Można włączyć: { $method }.
mfa-method-off = Nie można już włączyć: { $method }. Kto to ma, zachowuje.
mfa-changes-remember = Zaufanie do urządzenia: { $after }. Wcześniej: { $before }.
mfa-changes-grace = Czas na włączenie: { $after }. Wcześniej: { $before }.
mfa-forgets-devices = Na urządzeniach, które są teraz zaufane, zapytamy znów przy następnym logowaniu.
mfa-people = Objęte osoby: { $after }. Wcześniej: { $before }.
mfa-needs-none = Nikt nie potrzebuje kolejnej licencji.
mfa-needs = Licencje dla osób jeszcze bez drugiego kroku: { $needed }. Pozostało: { $left }.
mfa-needs-more = Licencje dla osób jeszcze bez drugiego kroku: { $needed }. Pozostało: { $left }. Dla kogo zabraknie, ten loguje się samym hasłem, dopóki nie będzie ich więcej.
mfa-stay-enrolled = Osoby z drugim krokiem, których zasady już nie obejmują, nie są o niego pytane. Drugi krok i licencję zachowują.
mfa-invites-staff = Państwa pracownicy, których obejmą zasady, otrzymają e-mail z zaproszeniem do włączenia drugiego kroku.
done-policy-changed = Zasady zapisano i od razu obowiązują.
fault-mfa-days = Liczba całkowita od 0 do 30.
fault-mfa-methods = Prosimy wybrać co najmniej jeden sposób.
fault-mfa-organizations = Prosimy podać od 1 do 100 organizacji, po jednej w wierszu, każda do 200 znaków.
fault-mfa-role = Firma nie ma już tej roli.
fault-mfa-long = To więcej, niż mieści ta strona: nazw organizacji jest za dużo albo są za długie. Prosimy podać ich mniej albo ustawić zasady przez API.
problem-policy-meanwhile = W międzyczasie ktoś zmienił zasady. Wprowadzonych tu zmian nie zapisano. Oto zasady w obecnym brzmieniu.
# --- links, sessions, events

# What became of a message.
send-sending = W drodze
send-sent = Wysłano
send-delivered = Dostarczono
send-failed = Nie dostarczono
send-none = Jeszcze nie wysłano
send-unknown = Nie wiadomo, czy dotarło
send-fault-bounced = Nie ma takiej skrzynki
send-fault-invalid = Ten numer do nikogo nie należy
send-fault-opted-out = Odbiorca nie chce wiadomości
send-fault-complained = Odbiorca oznaczył to jako spam
problem-resend-too-soon = Wysłano to przed chwilą. Można wysłać ponownie później (pozostało: { $left }).
problem-sends-exhausted = Wysłano to tyle razy, ile to możliwe. Można wysłać ponownie: { $time } (pozostało: { $left }).
problem-expired = To już zakończone. Nic nie zrobiono.
problem-canceled = To już wycofano. Nic nie zrobiono.

# Lists.
links-filters = Filtry
place-none-here = Nic tu nie ma
place-none-here-text = Na tej stronie nic nie pasuje do filtrów. Prosimy zajrzeć na następną albo usunąć filtry.

# Links.
links-lead = Co wysłały Państwa aplikacje i jak daleko doszedł każdy odbiorca.
links-recipient = Odbiorca
links-items = Pozycje
links-more-items = { $count ->
    [one] i jeszcze { $count }
    [few] i jeszcze { $count }
    [many] i jeszcze { $count }
   *[other] i jeszcze { $count }
}
links-status = Stan
links-status-sent = Wysłano
links-status-bounced = Nie dostarczono
links-status-opened = Otwarto
links-status-verified = Potwierdzono
links-status-active = Zalogowano
links-status-expired = Stracił ważność
links-status-revoked = Wycofano
links-none = Nie ma jeszcze linków
links-none-text = Link prowadzi jednego odbiorcę do wybranych pozycji, za kodem. Linki wysyła Państwa aplikacja przez API.
links-none-key = Utwórz klucz API
links-codes = Kody
links-codes-email = Tylko e-mailem
links-codes-both = SMS-em na { $number } albo e-mailem
links-account = Konto
links-account-none = Nikt się jeszcze z nim nie zalogował
links-steps = Jak daleko doszedł
links-steps-text = Kiedy każdy krok nastąpił po raz pierwszy.
links-not-yet = Jeszcze nie
links-made-at = Utworzono
links-opened-at = Otwarto
links-verified-at = Kod się zgadzał
links-active-at = Zalogowano
links-ends-at = Ważny do
links-ended-at = Stracił ważność
links-revoked-at = Wycofano
links-items-text = Dokąd prowadzi i kiedy każdą pozycję otwarto po raz pierwszy.
links-items-none = W tej chwili donikąd nie prowadzi.
links-item-new = Nie otwarto
links-mails = E-maile
links-mails-text = Od najnowszych.
links-mails-none = Nie wysłano żadnego e-maila.
resend-link = Wyślij ponownie
done-link-resent = Link znów jest w drodze, pod tym samym adresem.
revoke-link = Wycofaj link
links-revoke-dead = Od tej chwili link donikąd nie prowadzi, w żadnym z wysłanych e-maili.
links-revoke-told = Kto go otworzy, dowie się, że link wycofano.
links-revoke-kept = Tego nie można cofnąć. Państwa aplikacja może wysłać inny link.
done-link-revoked = Link wycofano.

# Sessions.
sessions-lead = Na kogo czeka sesja, kto jest przy wejściu, a kto w środku.
sessions-open = Otwarte
sessions-ended = Zakończone w ciągu ostatnich 24 godzin
sessions-session = Sesja
sessions-people = Uczestnicy
sessions-people-text = W kolejności zaproszeń. Kodów nigdy tu nie widać.
sessions-door-now = Przy wejściu
sessions-started = Początek
sessions-ends = Koniec
sessions-ended-at = Zakończono
sessions-inside = W sesji: { $inside } z { $all }
sessions-waiting = { $count ->
    [one] { $count } czeka
    [few] { $count } czekają
    [many] { $count } czeka
   *[other] { $count } czeka
}
sessions-none = Żadna sesja nie jest otwarta
sessions-none-text = Sesje otwiera Państwa system współpracy przez API. Gdy któraś jest otwarta, widać tu, kto przychodzi.
sessions-none-ended = Ostatnio nie zakończyła się żadna sesja
sessions-none-ended-text = Sesję widać tu przez 24 godziny po jej końcu.
sessions-of = Zaprasza: { $agent }
sessions-status-open = Otwarta
sessions-status-ended = Zakończona
sessions-door = Przy wejściu
sessions-door-code = Wymagany jest kod
sessions-door-open = Kod nie jest wymagany
sessions-role-primary = Główny uczestnik
sessions-role-cosigner = Współpodpisujący
sessions-role-participant = Uczestnik
sessions-stands = Stan
sessions-stands-invited = Zaproszono
sessions-stands-arrived = Przy wejściu
sessions-stands-waiting = Ma wpisać kod
sessions-stands-entered = W sesji
sessions-stands-left-out = Nie ma już prób albo kod stracił ważność
sessions-stands-removed = Usunięto
sessions-since = Od
sessions-invitation = Zaproszenie
sessions-by-sms = SMS-em na { $to }
sessions-by-email = E-mailem na { $to }
sessions-code-told = Podaje go prowadzący
sessions-code-none = Nie jest wymagany
sessions-code-read-out = { $count ->
    [one] odczytano { $count } raz
    [few] odczytano { $count } razy
    [many] odczytano { $count } razy
   *[other] odczytano { $count } razy
}
invite-participant = Zaproś ponownie
done-participant-invited = Uczestnika zaproszono ponownie, tym samym linkiem.
end-session = Zakończ sesję
sessions-end-dead = Nikt już nie wejdzie: linki i kody tej sesji od razu tracą ważność.
sessions-end-waiting = { $count ->
    [one] { $count } uczestnik przy wejściu nie zostanie wpuszczony.
    [few] { $count } uczestnicy przy wejściu nie zostaną wpuszczeni.
    [many] { $count } uczestników przy wejściu nie zostanie wpuszczonych.
   *[other] { $count } uczestnika przy wejściu nie zostanie wpuszczone.
}
sessions-end-inside = Kto jest już w spotkaniu, ten w nim zostaje. Tego nie można cofnąć.
done-session-ended = Sesję zakończono.

# The audit log.
events-lead = Co zrobiono, kto to zrobił i co z tego wynikło.
events-audit = Dziennik audytu
events-fraud = Zgłoszenia oszustw
events-operation = Co zrobiono
events-all = Wszystko
events-since = Od tego dnia
events-no-day = To nie jest dzień. Ma on postać 2026-11-27.
events-filter = Pokaż
events-refused = Odmowa
events-one-person = Jedna osoba
events-export = Eksportuj CSV
events-older = Starsze
events-newest = Najnowsze
events-none-text = Wszystko, co się od teraz wydarzy, znajdzie się tutaj.
events-none-so-far = Na razie nic
events-none-so-far-text = Wśród najnowszych wpisów nie ma tego, czego Państwo szukają. Prosimy zajrzeć dalej wstecz.
event-test = test
person-all-events = Wszystkie zdarzenia tej osoby

# Reports of fraud.
fraud-lead = Logowania odrzucone jako oszustwo. Ktoś inny może znać hasło: prosimy zajrzeć do tej osoby i pomóc, a potem zamknąć zgłoszenie.
fraud-open = Otwarte
fraud-closed = Zamknięte
fraud-none = Nie ma otwartych zgłoszeń
fraud-none-text = Gdy ktoś na swoim urządzeniu uzna logowanie za oszustwo, zgłoszenie czeka tutaj, aż ktoś z Państwa się nim zajmie.
fraud-none-closed = Nie zamknięto jeszcze żadnego zgłoszenia
fraud-reported = { $person } zgłasza logowanie jako oszustwo
fraud-reported-unknown = Ktoś zgłasza logowanie jako oszustwo
fraud-from = z { $network }
fraud-closed-by = zamknięte przez: { $who }
close-report = Zamknij zgłoszenie
close-report-lead = Zniknie z otwartych i pozostanie wśród zamkniętych, z Państwa nazwiskiem i notatką.
fraud-note = Co ustalono
fraud-note-hint = Na przykład czy ta osoba o tym wiedziała i co zrobiono.
done-report-closed = Zgłoszenie zamknięto.

# What else is done, as the audit log calls it.
op-close-fraud-report = Zamknięto zgłoszenie oszustwa
op-take-next-step = Wysłano następnym krokiem strategii
op-send-session-code = Wysłano kod do sesji
op-send-session-invitations = Wysłano zaproszenia do sesji
op-tidy-session = Uporządkowano sesję
op-add-participant = Dodano uczestnika
op-add-test-recipient = Dodano odbiorcę testowego
op-ask-userinfo = Aplikacja odczytała profil
op-change-device = Zmieniono powiadomienia urządzenia
op-change-link = Zmieniono link
op-change-tenant = Operator zmienił firmę
op-create-tenant = Utworzono firmę
op-decide-request = Odpowiedziano na prośbę na urządzeniu
op-delete-logo = Usunięto logo
op-delete-tenant = Usunięto firmę
op-give-feedback = Podano, czy kod dotarł
op-invite-participant = Zaproszono uczestnika ponownie
op-issue-session-passcode = Nowy kod do sesji
op-open-challenge = Poproszono o kod lub prośbę
op-pair-device = Sparowano urządzenie
op-preview-mfa-policy = Wypróbowano zasady MFA
op-preview-template = Wypróbowano tekst
op-push-authorization-request = Aplikacja rozpoczęła logowanie
op-put-logo = Zmieniono logo
op-read-item-visit = Odczytano odwiedziny pozycji
op-read-session-entry = Odczytano wejście do sesji
op-reassign-participant = Przypisano uczestnika na nowo
op-redeem-code = Aplikacja zakończyła logowanie
op-authorize = Zalogowano do aplikacji
op-remove-participant = Usunięto uczestnika
op-remove-test-recipient = Usunięto odbiorcę testowego
op-renew-factor-options = Poproszono o nowe żądanie lub kod
op-resend-password-reset = Wysłano ponownie kod do nowego hasła
op-sign-out = Wylogowano
op-unpair-device = Usunięto parowanie urządzenia
op-verify-password-reset = Sprawdzono kod do nowego hasła
op-arrive-at-session = Przybycie do sesji
op-resend-session-code = Wysłano ponownie kod do sesji
op-verify-session-code = Sprawdzono kod do sesji
op-send-link-code = Wysłano kod do linku
op-verify-link-code = Sprawdzono kod do linku
op-register-by-link = Utworzono konto przez link
op-activate-link = Połączono link z kontem
op-open-item = Otwarto pozycję linku
op-forget-device = Przestano ufać urządzeniu
op-submit-forgot-login-id = Poproszono o loginy
op-submit-sign-in = Wysłano formularz logowania
op-submit-forgot-password = Wysłano formularz nowego hasła
op-submit-enroll = Wysłano formularz włączania drugiego kroku
op-submit-account = Wysłano formularz własnego konta
op-submit-link = Wysłano formularz linku
op-submit-session = Wysłano formularz sesji
op-submit-screen = Wysłano formularz konsoli
op-submit-person = Wysłano formularz dotyczący osoby
op-submit-authorize = Wysłano formularz logowania do aplikacji
op-submit-logout = Wylogowano z aplikacji
# --- people
people-search = Nazwa, login lub organizacja
people-search-go = Szukaj
people-search-clear = Wyczyść
people-filters = Filtry
people-filter-not-enrolled = Bez drugiego kroku
people-filter-enrolled = Z drugim krokiem
people-filter-password-alone = Logowanie samym hasłem
people-filter-locked = Zablokowane
people-filter-inactive = Bez logowania od 30 dni
people-filter-past-grace = Po czasie na włączenie
people-filter-disabled = Wyłączone
people-narrow = Według roli i organizacji
people-narrow-go = Pokaż te osoby
people-any-role = Dowolna rola
people-organization-hint = Pełna nazwa.
people-counted = Liczby przy filtrach pochodzą z: { $time }. Liczymy je raz dziennie.
people-export = Eksportuj jako CSV
people-status = Stan
people-status-locked = Zablokowane
people-status-waits = Czeka do { $time }
people-second-steps = Drugie kroki
people-shown = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}
people-next-page = Następna strona
people-first-page = Pierwsza strona
people-all = Wszystkie osoby
people-none = Nikogo tu jeszcze nie ma
people-none-text = Prosimy dodać pierwszą osobę albo kilka naraz z listy.
people-none-found = Nikogo nie znaleziono
people-none-found-text = Nikt nie odpowiada wyszukiwaniu. Prosimy użyć mniej słów albo innego filtra.
people-none-yet = Na razie nikogo nie znaleziono
people-none-yet-text = Do przejrzenia jest więcej osób. Prosimy przejść na następną stronę.

people-add-lead = Jeśli Państwa zasady MFA wymagają drugiego kroku, zaproszenie może od razu zostać wysłane e-mailem.
people-login-id-hint = Służy do logowania. Wystarczy adres e-mail.
people-email-hint = Tu trafiają kody i powiadomienia.
people-phone-hint = Z numerem kierunkowym kraju, na przykład +33 6 12 34 56 78.
done-person-added = Dodano. Można kontynuować tutaj albo dodać kogoś jeszcze na ekranie „Osoby”.
problem-people-taken = Ktoś ma już ten login albo bardzo podobny. Można go odszukać na ekranie „Osoby”.
problem-people-sent-already = Tę listę już wysłano. Co z niej wynikło, widać na liście osób.
fault-login-id = Login ma od 1 do 128 znaków, w jednym wierszu.
fault-name = Nazwa ma od 1 do 200 znaków, w jednym wierszu.
fault-phone = To nie jest numer telefonu. Prosimy wpisać go z numerem kierunkowym kraju, na przykład +33 6 12 34 56 78.
fault-role = Prosimy wybrać jedną z Państwa ról.
fault-organization = Organizacja ma od 1 do 200 znaków, w jednym wierszu.

import-people = Dodaj kilka osób
people-import-lead = Prosimy wkleić lub wpisać listę, po jednej osobie w wierszu. Najpierw pokażemy, co stanie się z każdym wierszem; bez Państwa zgody nic się nie stanie.
people-lines = Lista osób
people-file = Albo plik
people-file-hint = CSV, tak jak zapisuje go arkusz kalkulacyjny. Lista powyżej nie jest wtedy czytana.
people-list-hint = { $count ->
    [one] Najwyżej { $count } wiersz.
    [few] Najwyżej { $count } wiersze.
    [many] Najwyżej { $count } wierszy.
   *[other] Najwyżej { $count } wiersza.
} Między kolumnami przecinki, średniki lub tabulatory, tak jak kopiują je arkusze. Wystarczy sam login.
people-lines-order = Kolumny
people-lines-columns = Login, nazwa, adres e-mail, rola, organizacja. Z wierszem nagłówka kolumny mogą stać w dowolnej kolejności, a jedną z nich może być telefon.
people-lines-roles = Role
people-list-empty = Na liście nikogo nie ma. Prosimy wpisać co najmniej jeden wiersz.
people-list-too-long = Lista ma za dużo wierszy. Prosimy wysłać ją w częściach.
people-list-no-login-ids = W wierszu nagłówka nie ma kolumny z loginami. Prosimy nazwać ją „login”.
people-check = Sprawdź listę
people-correct = Popraw listę
people-imported = Co stało się z listą
people-import-note = U osób, które już tu są, zmienia się tylko to, co jest na liście; pusta komórka niczego nie zmienia.
people-carry-out = { $count ->
    [one] Przejmij { $count } wiersz
    [few] Przejmij { $count } wiersze
    [many] Przejmij { $count } wierszy
   *[other] Przejmij { $count } wiersza
}
people-sum-new = { $count ->
    [one] { $count } osoba jest nowa.
    [few] { $count } osoby są nowe.
    [many] { $count } osób jest nowych.
   *[other] { $count } osoby jest nowe.
}
people-sum-change = { $count ->
    [one] { $count } osoba już tu jest i otrzyma inne dane.
    [few] { $count } osoby już tu są i otrzymają inne dane.
    [many] { $count } osób już tu jest i otrzyma inne dane.
   *[other] { $count } osoby już tu jest i otrzyma inne dane.
}
people-sum-added = { $count ->
    [one] Dodano { $count } osobę.
    [few] Dodano { $count } osoby.
    [many] Dodano { $count } osób.
   *[other] Dodano { $count } osoby.
}
people-sum-changed = { $count ->
    [one] Zmieniono { $count } osobę.
    [few] Zmieniono { $count } osoby.
    [many] Zmieniono { $count } osób.
   *[other] Zmieniono { $count } osoby.
}
people-sum-same = { $count ->
    [one] { $count } osoba już tu jest, dokładnie taka.
    [few] { $count } osoby już tu są, dokładnie takie.
    [many] { $count } osób już tu jest, dokładnie takich.
   *[other] { $count } osoby już tu jest, dokładnie takie.
}
people-sum-wrong = { $count ->
    [one] { $count } wiersza nie można przejąć.
    [few] { $count } wierszy nie można przejąć.
    [many] { $count } wierszy nie można przejąć.
   *[other] { $count } wiersza nie można przejąć.
}
people-sum-not-done = { $count ->
    [one] { $count } wiersza nie przejęto.
    [few] { $count } wierszy nie przejęto.
    [many] { $count } wierszy nie przejęto.
   *[other] { $count } wiersza nie przejęto.
}
people-sum-head = Pierwszy wiersz odczytano jako wiersz nagłówka.
people-sum-unknown = Te kolumny pominięto: { $columns }.
people-line = Wiersz
people-line-becomes = Co zrobi
people-line-why = Dlaczego
people-line-new = Nowa osoba
people-line-added = Dodano
people-line-change = Inne dane
people-line-changed = Zmieniono
people-line-same = Bez zmian
people-line-wrong = Niemożliwe
people-line-not-done = Nie wykonano
people-line-empty = (bez loginu)
people-line-login-id = Login ma od 1 do 128 znaków, w jednym wierszu.
people-line-quotes = Cudzysłów otwiera się tutaj i nie zamyka w tym wierszu.
people-line-cells = Kolumn jest więcej, niż oczekiwano. Komórkę z przecinkiem prosimy ująć w cudzysłów.
people-line-repeated = Ten login albo bardzo podobny jest już we wcześniejszym wierszu.
people-line-look-alike = Ktoś ma login, który wygląda tak samo, choć z innymi literami.
people-line-oneself = To Państwa konto. Dane zmienia inna osoba, która ma konsolę.
people-line-administrator = Ta osoba też ma konsolę. Zmienić ją może tylko właściciel.
people-line-email = To nie jest adres e-mail.
people-line-phone = To nie jest numer telefonu. Prosimy wpisać go z numerem kierunkowym kraju.
people-line-country = To nie jest kraj.
people-line-name = Nazwa ma od 1 do 200 znaków.
people-line-organization = Organizacja ma od 1 do 200 znaków.
people-line-role = To nie jest żadna z Państwa ról.
people-line-failed = To się nie udało, ale nie z Państwa winy. Prosimy wysłać ten wiersz ponownie.

overview-fraud = Zgłoszone jako oszustwo
overview-denied = { $person } odrzuca logowanie jako oszustwo
overview-open = Otwarte: { $count }
overview-past-grace = Po czasie na włączenie
# --- settings
place-next = Następna strona
place-first = Pierwsza strona
place-filters = Filtry
place-when = Kiedy

settings-tab-general = Ogólne
settings-tab-look = Wygląd
settings-tab-security = Bezpieczeństwo
settings-tab-keys = Klucze API
settings-tab-applications = Aplikacje
settings-tab-webhooks = Webhooki
settings-actions = Działania
settings-made = Od
settings-status = Stan
settings-revoke = Unieważnij
settings-change = Zmień
settings-renew = Odnów sekret
settings-remove = Usuń
done-settings-saved = Zapisano. W ciągu minuty zacznie obowiązywać wszędzie.
change-security = Zmień ustawienia bezpieczeństwa
change-security-lead = { $name }: zmiany zaczną obowiązywać wszystkich w ciągu minuty.

set-yes = Tak
set-no = Nie
set-nothing = Nie ustawiono
set-ticked = { $count ->
    [0] Nic nie wybrano
    [one] Wybrano { $count }
    [few] Wybrano { $count }
    [many] Wybrano { $count }
   *[other] Wybrano { $count }
}
unit-seconds = sek.
unit-minutes = min
unit-hours = godz.
unit-days = dni
unit-digits = cyfr
unit-percent = %

set-part-name = Nazwa
set-part-name-text = Jak nazywają Państwa wiadomości i strony.
set-name = Nazwa firmy
set-sender-id = Identyfikator nadawcy
set-sender-id-hint = Od 3 do 11 liter, cyfr lub łączników, w tym co najmniej jedna litera. W niektórych krajach zamiast niego widać numer.
fault-sender-id = Identyfikator nadawcy ma od 3 do 11 liter, cyfr lub łączników, w tym co najmniej jedną literę.

set-part-language = Język i czas
set-part-language-text = Dla wiadomości do osób, których języka nie znamy.
set-locale = Język
set-time-zone = Strefa czasowa
set-time-zone-hint = Nazwa IANA, na przykład Europe/Paris lub America/New_York.
fault-locale = Prosimy wybrać język.
fault-time-zone = Ta strefa czasowa nie jest znana. Ma ona postać Europe/Paris.

set-part-countries = Kraje
set-part-countries-text = SMS-y wysyłamy tylko do tych krajów. Im mniej krajów, tym mniej oszustw.
set-default-country = Kraj numerów podanych bez kraju
set-default-country-none = Żaden kraj
set-allowed-countries = SMS-y można wysyłać do
fault-default-country = Prosimy wybrać kraj.

set-part-messages = SMS-y
set-part-messages-text = Ile może kosztować wiadomość i co się dzieje, gdy miesięczny plan się wyczerpie.
set-max-parts = Najwięcej części wiadomości
set-max-parts-hint = Dłuższa wiadomość liczy się jako kilka. Przy mniejszej liczbie części pomijamy szczegóły.
set-when-plan-exhausted = Gdy plan się wyczerpie
set-when-plan-exhausted-refuse = Nie wysyłać SMS-ów
set-when-plan-exhausted-email = Wysyłać zamiast tego e-mail, jeśli jest adres
fault-max-parts = Prosimy wybrać od 1 do 3.

set-part-strategy = Gdy kod nie dociera
set-part-strategy-text = Jakimi drogami wysyłany jest kod, który żadnej nie wskazuje: jedna po drugiej, aż któraś wiadomość dotrze. Po każdym kroku oprócz ostatniego czekamy od 30 do 300 sekund. Bez kroków jest jedna wiadomość.
set-step-channel = Krok { $row }: przez
set-step-channel-none = Brak kroku
set-step-channel-sms = SMS
set-step-channel-email = E-mail
set-step-wait = Krok { $row }: czeka
fault-step-wait = Od 30 do 300 sekund po każdym kroku oprócz ostatniego; po ostatnim nic.

set-part-help = Pomoc i alerty
set-part-help-text = Gdzie Państwa odbiorcy znajdą pomoc i kto dowie się, gdy coś wymaga uwagi.
set-help-email = Adres pomocy
set-help-url = Strona pomocy
set-help-url-hint = Zaczyna się od https://
set-admin-emails = Kto otrzymuje alerty
set-admin-emails-hint = Po jednym adresie w wierszu, najwyżej 20.
fault-help-email = To nie jest adres e-mail. Ma on postać nazwa@example.com.
fault-help-url = Adres strony zaczyna się od https:// i ma najwyżej 500 znaków.
fault-admin-emails = Jeden z nich nie jest adresem e-mail albo jest ich więcej niż 20.

set-part-roles = Role
set-part-roles-text = Kim mogą być Państwa osoby, najwyżej 20 ról. Rola z pustą nazwą znika.
set-role-name = Rola { $row }: nazwa
set-role-staff = Rola { $row } to Państwa własny personel
set-role-organizations = Osoby w roli { $row } należą do organizacji
fault-role-name = Nazwa zaczyna się małą literą i ma do 32 małych liter, cyfr lub podkreśleń, każda nazwa raz. Jest co najmniej jedna rola.

set-part-colour = Kolor
set-part-colour-text = Dla przycisków i linków na Państwa stronach. Rozjaśniamy go lub przyciemniamy tam, gdzie byłby nieczytelny.
set-accent-color = Kolor
set-accent-color-hint = Jako #rrggbb, na przykład #1d4ed8. Puste pole to nasz niebieski.
fault-accent-color = Kolor to # i sześć cyfr od 0 do f, na przykład #1d4ed8.
settings-logo = Logo
settings-logo-text = Widać je u góry Państwa stron i tej konsoli.
settings-logo-none = Nie ma jeszcze logo: w tym miejscu jest Państwa nazwa.
set-logo = Plik
set-logo-hint = PNG bez animacji, od 16 do 2048 pikseli na bok i najwyżej 64 KiB.
fault-logo = Prosimy wybrać PNG bez animacji, od 16 do 2048 pikseli na bok i najwyżej 64 KiB.
put-logo = Prześlij logo
done-logo-saved = Logo zapisano. W ciągu minuty będzie wszędzie.
delete-logo = Usuń logo
done-logo-removed = Logo usunięto. W tym miejscu jest teraz Państwa nazwa.

set-part-origins = Adresy internetowe
set-part-origins-text = Gdzie są Państwa aplikacje. Tam znajdują się pozycje linków, a kody w wiadomościach są powiązane z pierwszym adresem.
set-web-origins = Adresy źródłowe
set-web-origins-hint = Po jednym w wierszu, na przykład https://app.example.com, bez ścieżki.
fault-web-origins = Adres źródłowy to https:// i nazwa małymi literami, bez ścieżki, podana jeden raz i w domenie kluczy bezpieczeństwa. Najwyżej 20.

set-part-keys = Klucze bezpieczeństwa i klucze dostępu
set-part-keys-text = W jakiej domenie działają i jakie modele są dopuszczone.
set-webauthn-rp-id = Domena
set-webauthn-rp-id-hint = Na przykład example.com. Puste pole: tylko nasze strony. Kto dodał klucz w innej domenie, musi dodać nowy.
set-webauthn-attestation = Modele
set-webauthn-attestation-none = Dowolny model
set-webauthn-attestation-direct = Tylko modele poniżej
set-webauthn-aaguids = Identyfikatory AAGUID
set-webauthn-aaguids-hint = Po jednym modelu w wierszu, najwyżej 100.
fault-webauthn-rp-id = Domena to pełna nazwa małymi literami, na przykład example.com.
fault-webauthn-attestation = Prosimy wybrać jedną możliwość.
fault-webauthn-aaguids = Każdy wiersz to UUID, najwyżej 100. Przy wyborze „Tylko modele poniżej” prosimy podać co najmniej jeden.

set-part-captcha = Sprawdzenie przeciw robotom
set-part-captcha-text = Chroni strony, na których każdy może poprosić o nowe hasło.
set-captcha = Sprawdzenie
set-captcha-altcha = Nasze: nikogo o nic nie pyta i z nikim się nie łączy
set-captcha-recaptcha = Google reCAPTCHA
set-captcha-hcaptcha = hCaptcha
set-captcha-turnstile = Cloudflare Turnstile
set-captcha-none = Brak
set-captcha-site-key = Klucz witryny
set-captcha-secret = Sekret dostawcy
set-captcha-secret-kept = Jest już zapisany. Nie pokazujemy go; wpisanie innego go zastąpi.
set-captcha-secret-none = Nie ma jeszcze zapisanego.
set-captcha-secret-removed = Usuń zapisany sekret
fault-captcha = To sprawdzenie wymaga sekretu dostawcy.
fault-captcha-site-key = Klucz witryny ma od 1 do 256 liter, cyfr i znaków.
fault-captcha-secret = Sekret ma od 1 do 256 liter, cyfr i znaków.

set-part-codes = Kody i logowania
set-part-codes-text = Limity mogą być surowsze od naszych, nigdy łagodniejsze.
set-validity-seconds = Kod jest ważny najwyżej
set-code-length = Kod ma co najmniej
set-attempts = Liczba prób dla kodu
set-resend-interval-seconds = Przerwa przed ponownym wysłaniem kodu
set-sends-per-passcode = Ile razy najwyżej wysyłamy kod
set-sends-per-recipient-10-minutes = Wiadomości do jednej osoby w 10 minut
set-sends-per-recipient-24-hours = Wiadomości do jednej osoby w 24 godziny
set-sends-per-address-10-minutes = Wiadomości z jednego adresu sieciowego w 10 minut
set-session-hours = Zalogowanie trwa najwyżej
set-session-idle-minutes = Wylogowanie bez aktywności po
fault-validity-seconds = Od 60 do 600 sekund.
fault-code-length = Od 6 do 10 cyfr.
fault-attempts = Od 1 do 5 prób.
fault-resend-interval-seconds = Od 30 do 600 sekund.
fault-sends-per-passcode = Od 1 do 5 razy.
fault-sends-per-recipient-10-minutes = Od 1 do 5 wiadomości.
fault-sends-per-recipient-24-hours = Od 1 do 20 wiadomości.
fault-sends-per-address-10-minutes = Od 1 do 30 wiadomości.
fault-session-hours = Od 1 do 8 godzin.
fault-session-idle-minutes = Od 5 do 30 minut.
fault-strategy = Kroków na wypadek, gdy kod nie dociera, jest więcej. Prosimy najpierw je zmienić w zakładce „Ogólne”.

set-part-sessions = Sesje
set-part-sessions-text = Spotkania z wejściem: kto przychodzi, potwierdza, że ma zaproszenie.
set-passcode = Kod przy wejściu
set-passcode-required = Zawsze
set-passcode-optional = Gdy tak ustalono w sesji
set-passcode-off = Nigdy
set-delivery = Kod jest wysyłany
set-delivery-on-arrival = Gdy ktoś przychodzi
set-delivery-on-start = Gdy sesja się zaczyna
set-delivery-manual = Gdy zdecyduje prowadzący
set-agent-reveal = Prowadzący może odczytać kod
set-agent-reveal-hint = Tylko z bieżącej sesji. Każdy odczyt jest w zdarzeniach.
set-hours = Sesja pozostaje otwarta przez
fault-passcode = Prosimy wybrać jedną możliwość.
fault-delivery = Prosimy wybrać jedną możliwość.
fault-hours = Od 1 do 72 godzin.

set-part-guard = Ochrona przed sztucznym ruchem
set-part-guard-text = Wstrzymuje SMS-y do kraju lub zakresu numerów, gdzie prawie żaden kod nie zostaje potwierdzony: ktoś na nich zarabia.
set-mode = Ochrona
set-mode-enforce = Wstrzymuje SMS-y
set-mode-shadow = Tylko powiadamia
set-mode-off = Jest wyłączona
set-minimum-sends = Ocenia od liczby wiadomości
set-verified-ratio = Wstrzymuje, gdy potwierdzonych jest mniej niż
fault-mode = Prosimy wybrać jedną możliwość.
fault-minimum-sends = Od 5 do 10 000 wiadomości.
fault-verified-ratio = Od 1 do 90%.

set-part-audit = Zdarzenia
set-part-audit-text = Jak długo konsola pamięta, kto co zrobił.
set-audit-retention-days = Zdarzenia przechowujemy przez
fault-audit-retention-days = Od 1 do 3650 dni.

keys-none = Nie ma jeszcze kluczy API
keys-none-text = Z kluczem łączy się z nami Państwa oprogramowanie, na przykład aby wysyłać kody. Pierwszy krok to jego utworzenie.
create-key = Utwórz klucz
create-key-lead = Klucz pozwala Państwa oprogramowaniu łączyć się z nami. Pokazujemy go jeden raz.
set-key-name = Nazwa
set-key-name-hint = Co go używa, aby było wiadomo, który unieważnić.
set-scopes = Co może robić
scope-passcodes = Kody
scope-accounts = Osoby i logowania
scope-links = Linki
scope-sessions = Sesje
scope-firm = Ustawienia, zużycie i zdarzenia
fault-key-name = Nazwa ma od 1 do 100 znaków.
fault-scopes = Prosimy wybrać co najmniej jedną możliwość.
key-made = Państwa nowy klucz
key-made-lead = { $name }. Prosimy umieścić go tam, skąd oprogramowanie odczytuje sekrety, i nigdzie indziej.
key-secret = Klucz API
revoke-key = Unieważnij klucz
revoke-key-lead =
    Klucz { $name } przestanie wszędzie działać, najpóźniej w ciągu minuty.
    Wszystko, co go używa, spotka się od tej chwili z odmową. Tego nie można cofnąć.
done-key-revoked = Klucz unieważniono.

clients-none = Nie ma jeszcze aplikacji
clients-none-text = Aplikacja kieruje tu osoby do logowania i otrzymuje je z powrotem z dowodem, kim są (OpenID Connect).
client-issuer = Adres dla aplikacji
client-vouches = Sama pyta o hasło
create-client = Zarejestruj aplikację
create-client-lead = Jej nazwę widać przy logowaniu. Jej sekret pokazujemy jeden raz.
set-client-name = Nazwa
set-kind = Rodzaj
set-kind-confidential = Na serwerze
set-kind-public = W przeglądarce lub aplikacji
set-redirect-uris = Adresy powrotu po logowaniu
set-redirect-uris-hint = Po jednym adresie w wierszu, dokładnie tak, jak wysyła go aplikacja.
set-post-logout-redirect-uris = Adresy po wylogowaniu
set-post-logout-redirect-uris-hint = Po jednym adresie w wierszu.
set-asserts-first-factor = Sama pyta o hasło
set-asserts-first-factor-hint = Pytamy wtedy tylko o drugi krok. Tylko dla aplikacji na serwerze, której można powierzyć hasła.
fault-client-name = Nazwa ma od 1 do 60 znaków.
fault-kind = Prosimy wybrać jedną możliwość.
fault-redirect-uris = Co najmniej jeden adres, najwyżej 20, każdy jeden raz. Na serwerze zaczyna się od https://.
fault-post-logout-redirect-uris = Najwyżej 20 adresów, każdy jeden raz. Na serwerze zaczyna się od https://.
fault-asserts-first-factor = Tylko aplikacja na serwerze może sama pytać o hasło.
client-made = Sekret aplikacji
client-made-lead = { $name }, identyfikator klienta { $id }. Sekret prosimy umieścić w ustawieniach aplikacji.
client-secret = Sekret klienta
done-client-created = Aplikację zarejestrowano. Nie potrzebuje sekretu.
change-client = Zmień aplikację
change-client-lead = Zmiany w { $name } obowiązują od razu. Sekret pozostaje ten sam.
done-client-changed = Aplikację zmieniono.
rotate-client-secret = Odnów sekret aplikacji
rotate-client-secret-lead =
    Obecny sekret { $name } od razu przestanie działać.
    Nikt się do niej nie zaloguje, dopóki w jej ustawieniach nie będzie nowego.
delete-client = Usuń aplikację
delete-client-lead =
    Nikt nie zaloguje się już przez nas do { $name }, a to, co otrzymała, od razu traci ważność.
    Tego nie można cofnąć.
done-client-deleted = Aplikację usunięto.

webhooks-none = Nie ma jeszcze webhooków
webhooks-none-text = Webhook to Państwa adres, z którym łączymy się, gdy coś się wydarzy, na przykład gdy kod zostanie potwierdzony.
webhook-heading = Webhook
webhook-events = { $count ->
    [one] { $count } zdarzenie
    [few] { $count } zdarzenia
    [many] { $count } zdarzeń
   *[other] { $count } zdarzenia
}
webhook-active = Działa
webhook-failing = Nie odpowiada
webhook-disabled = Wyłączony
webhook-gone = Wyłączony: nie chce więcej
webhook-gave-up = Wyłączony: nie działał przez pięć dni
create-webhook = Utwórz webhook
create-webhook-lead = Z tym adresem łączymy się przy każdym wybranym zdarzeniu. Sekret, którym podpisujemy wywołania, pokazujemy jeden raz.
set-url = Adres
set-url-hint = Zaczyna się od https:// i jest dostępny z zewnątrz.
set-events = Zdarzenia
fault-url = Adres zaczyna się od https:// i prowadzi do serwera dostępnego z zewnątrz.
fault-events = Prosimy wybrać co najmniej jedno.
webhook-made = Sekret webhooka
webhook-made-lead = Dla { $url }. Odbiorca wywołania sprawdza nim nasz podpis.
webhook-secret = Sekret
test-webhook = Wypróbuj
done-webhook-tried = Zdarzenie testowe jest w drodze. Prosimy za chwilę spojrzeć poniżej.
change-webhook = Zmień webhook
change-webhook-lead = Zmiany w { $name } obowiązują od następnego zdarzenia. Sekret pozostaje ten sam.
set-active = Jest wywoływany
set-active-hint = Wyłączony nie dowiaduje się o niczym. Włączony ponownie zaczyna bez wcześniejszych błędów.
done-webhook-changed = Webhook zmieniono.
rotate-webhook-secret = Odnów sekret webhooka
rotate-webhook-secret-lead =
    Wywołania { $name } będą od teraz podpisywane nowym sekretem.
    Obecny podpisuje dodatkowo przez 24 godziny, aby był czas na zmianę.
delete-webhook = Usuń webhook
delete-webhook-lead =
    Z { $name } nie będziemy się już łączyć, a to, co jest w drodze, nie zostanie wysłane.
    Tego nie można cofnąć.
done-webhook-deleted = Webhook usunięto.
webhook-deliveries = Dostawy
webhook-deliveries-none = Nie ma dostaw
webhook-deliveries-none-text = Przechowujemy je przez 30 dni.
webhook-event = Zdarzenie
webhook-answer = Odpowiedź
webhook-attempts = Próby
webhook-send-again = Wyślij ponownie
done-webhook-sent-again = Znów jest w drodze. Prosimy za chwilę spojrzeć poniżej.
delivery-pending = W drodze
delivery-delivered = Dostarczono
delivery-failed = Zaniechano
delivery-answered = Status { $status }
delivery-error-status = Odmowa
delivery-error-timeout = Brak odpowiedzi na czas
delivery-error-connection = Brak połączenia
delivery-error-address-not-allowed = Z tym adresem się nie łączymy
delivery-error-disabled = Webhook był wyłączony
webhook-event-passcode-sent = Wysłano kod
webhook-event-passcode-delivered = Kod dotarł
webhook-event-passcode-failed = Nie udało się wysłać kodu
webhook-event-passcode-verified = Potwierdzono kod
webhook-event-passcode-exhausted = Nie ma już prób dla kodu
webhook-event-passcode-expired = Kodu nie użyto na czas
webhook-event-mfa-enrolled = Ktoś ma włączony nowy drugi krok
webhook-event-mfa-reset = Zresetowano czyjeś drugie kroki
webhook-event-mfa-fraud-reported = Zgłoszono oszustwo
webhook-event-guard-opened = Ochrona wstrzymała wiadomości
webhook-event-link-opened = Otwarto link
webhook-event-link-active = Ktoś dotarł do tego, dokąd prowadzi link
webhook-event-session-arrived = Ktoś jest przy wejściu do sesji
webhook-event-session-entered = Ktoś jest już w sesji
webhook-event-session-ended = Sesja się zakończyła

# --- messages
messages-tab-sent = Wysłane
messages-tab-guard = Ochrona
messages-tab-blocked = Zablokowane adresy
messages-tab-texts = Teksty
messages-earlier = Poprzedni miesiąc
messages-later = Następny miesiąc
messages-sent = Wysłane
messages-delivered = Dostarczone
messages-verified = Potwierdzone
messages-parts = Części
messages-of-plan = z { $limit } w planie
messages-share-sent = { $share }% wysłanych
messages-share-issued = { $share }% kodów
messages-share-delivered = Dostarczono { $share }%
messages-share-verified = Potwierdzono { $share }%
messages-chart = Wysłane i potwierdzone według dni
messages-chart-said = Wysłane wiadomości z kodem i potwierdzone kody, według dni ({ $month }, czas UTC).
messages-chart-none = W tym miesiącu nic nie wysłano.
messages-day = Dzień
messages-as-table = Jako tabela
messages-day-said = { $day }: wysłane { $sent }, dostarczone { $delivered }, potwierdzone { $verified }
messages-by-country = SMS-y według kraju
messages-country-none = Brak kraju
messages-parts-counted = { $count ->
    [one] { $count } część
    [few] { $count } części
    [many] { $count } części
   *[other] { $count } części
}
messages-list = Ostatnie wiadomości
messages-list-text = Wiadomości z kodem, od najnowszych, dopóki je przechowujemy.
messages-none = Nie ma jeszcze wiadomości
messages-none-text = Wysłane wiadomości od razu widać tutaj, razem z tym, co się z nimi stało.
messages-none-filtered = Na tej stronie nie ma takich wiadomości
messages-none-filtered-text = Prosimy usunąć filtr albo zajrzeć na następną stronę, jeśli jest.
messages-to = Do
messages-channel = Sposób
messages-country = Kraj
messages-channel-sms = SMS
messages-channel-email = E-mail
messages-status-sent = Wysłane
messages-status-delivered = Dostarczone
messages-status-failed = Niedostarczone
messages-status-unknown = Nieznane
messages-received = Według odbiorcy wiadomość dotarła
messages-not-received = Według odbiorcy wiadomość nie dotarła

guard-lead = Gdzie z ostatniej godziny jest co najmniej { $sends } zakończonych kodów i potwierdzono mniej niż { $share }% z nich, SMS-y są wstrzymywane. Po pięciu minutach przepuszczamy jeden na minutę, a pierwszy potwierdzony kod znów otwiera drogę.
guard-mode-shadow = Ochrona tylko powiadamia: nic nie jest wstrzymywane. Można to zmienić na ekranie „Ustawienia”, „Bezpieczeństwo”.
guard-mode-off = Ochrona jest wyłączona. Można to zmienić na ekranie „Ustawienia”, „Bezpieczeństwo”.
guard-none = Nie ma czego obserwować
guard-none-text = W ostatniej godzinie nie wysłano SMS-ów.
guard-what = Co
guard-why = Dlaczego
guard-last-hour = Ostatnia godzina
guard-since = Od
guard-country = Kraj
guard-block = Zakres 1000 numerów
guard-closed = Przepuszcza
guard-open = Wstrzymano
guard-half-open = Ponowna próba
guard-low-verified-ratio = Prawie żaden kod nie jest potwierdzany
guard-counts = Potwierdzono { $verified } z { $settled }
release-breaker = Przepuszczaj znowu
done-breaker-released = SMS-y znów tam docierają. To, co policzono wcześniej, już się nie liczy.

blocked-none = Nie ma zablokowanych adresów
blocked-none-text = Adres, który odbija wiadomości, skarży się albo ich nie chce, zostaje zablokowany sam i pojawia się tutaj.
blocked-lead = Na te adresy nic już nie wysyłamy, aby inne Państwa wiadomości nadal docierały.
blocked-address = Adres
blocked-address-hint = Cały numer lub adres e-mail: przechowujemy go tylko w postaci zamaskowanej.
blocked-why = Dlaczego
blocked-since = Od
blocked-bounced = Nie ma takiej skrzynki
blocked-invalid = Nie ma takiego numeru
blocked-opted-out = Nie chce SMS-ów
blocked-complained = Oznacza nasze e-maile jako spam
lift-suppression = Znów zezwól
lift-suppression-text = Spróbujemy wysłać następną wiadomość. Kto z nich zrezygnował, musi najpierw zgłosić zmianę swojemu operatorowi.
done-suppression-lifted = Znów dozwolony. Spróbujemy wysłać następną wiadomość.
problem-blocked-address = To nie jest ani numer telefonu, ani adres e-mail. Numer zaczyna się od + i kraju.
problem-not-blocked = Ten adres nie jest zablokowany.

texts-none = Nie ma własnych tekstów
texts-none-text = Wiadomości używają naszych słów, w 29 językach. Dla każdego z nich można napisać własne.
texts-purpose = Do czego służy kod
texts-language = Język
texts-updated = Zmieniono
texts-write = Napisz tekst
texts-look = Zobacz tekst
texts-write-text = Tekst jest dla jednego celu, jednego sposobu i jednego języka. Gdzie go nie ma, używamy naszych słów. Teksty do własnych celów pisze się przez API.
texts-go = Otwórz
purpose-sign-in = Logowanie
purpose-transaction = Potwierdzenie transakcji
purpose-password-reset = Nowe hasło
purpose-access = Otwarcie linku
purpose-enrollment = Włączenie drugiego kroku
purpose-session = Wejście do sesji

text-heading = Tekst
text-own = Państwa słowa
text-ours = Nasze słowa
text-ours-used = Nie ma własnych słów: używamy naszych.
text-words = Słowa
text-words-text = To, co stoi w nawiasach klamrowych, zostaje uzupełnione. W SMS-ie nie ma linku, znaku @ ani końca wiersza: nikt nie powinien uczyć się ufać linkowi obok kodu.
text-subject = Temat
text-subject-hint = Nigdy kod: temat widać na zablokowanym ekranie. Puste pole to nasz temat.
text-text = Tekst
text-html = HTML
text-html-hint = Tylko układ i kolory: nic, co się wczytuje, i żadnych linków. Puste pole: powstaje z tekstu.
text-slots = Co można umieścić w nawiasach klamrowych
text-slot-firm = Państwa nazwa. Wymagane.
text-slot-code = Kod. Wymagane.
text-slot-validity = Jak długo kod jest ważny. Wymagane.
text-slot-sent-at = Kiedy go wysłano. Wymagane.
text-slot-action = Co jest robione
text-slot-item = Z czym
text-slot-amount = Na jaką kwotę. Wymagane przy potwierdzaniu transakcji.
text-slot-payee = Kto to otrzyma
text-preview = Podgląd
text-preview-title = Podgląd
text-preview-text = Tak, jak dotrze do odbiorcy, z przykładami. Nic nie jest wysyłane ani zapisywane.
text-case-shortest = Gdy jest mało do powiedzenia
text-case-typical = Zwykły
text-case-longest = Gdy jest tyle, ile może być
text-ours-shortest = Nasz, gdy jest mało do powiedzenia
text-ours-typical = Nasz, zwykły
text-ours-longest = Nasz, gdy jest tyle, ile może być
text-parts = { $count ->
    [one] { $count } część
    [few] { $count } części
    [many] { $count } części
   *[other] { $count } części
}
text-characters = { $count ->
    [one] { $count } znak
    [few] { $count } znaki
    [many] { $count } znaków
   *[other] { $count } znaku
}
delete-template = Wróć do naszych słów
done-text-saved = Zapisano. Wiadomości używają teraz Państwa słów.
done-text-deleted = Wiadomości znów używają naszych słów.
text-fault-unknown = { $slot } nic nie znaczy. Prosimy sprawdzić, co można umieścić w nawiasach klamrowych.
text-fault-braces = Brakuje nawiasu: każdy otwarty musi zostać zamknięty.
text-fault-lacks = Brakuje { $slot }.
text-fault-length = Prosimy napisać od 1 do { $most } znaków.
text-fault-line-break = SMS to jeden wiersz. Ostatni wiersz z Państwa adresem dodajemy sami.
text-fault-at = W SMS-ie nie ma znaku @.
text-fault-link = W SMS-ie nie ma linku: nikt nie powinien uczyć się otwierać linku obok kodu.
text-fault-control = Jest w nim coś, czego nie widać. Prosimy wpisać tekst od nowa zamiast wklejać.
text-fault-origin-line = Znak @, nazwa i # razem wyglądają jak ostatni wiersz, który dodajemy. Prosimy napisać to inaczej.
text-fault-text-alone = SMS nie ma ani tematu, ani HTML.
text-fault-subject-break = Temat to jeden wiersz.
text-fault-subject-code = Temat nigdy nie zawiera kodu: widać go na zablokowanym ekranie.
text-fault-html = HTML robi więcej, niż układa słowa: { $detail }
text-fault-room = { $count ->
    [one] Gdy jest tyle, ile może być, ten tekst ma więcej niż { $count } część. Prosimy go skrócić albo zezwolić w ustawieniach na więcej części.
    [few] Gdy jest tyle, ile może być, ten tekst ma więcej niż { $count } części. Prosimy go skrócić albo zezwolić w ustawieniach na więcej części.
    [many] Gdy jest tyle, ile może być, ten tekst ma więcej niż { $count } części. Prosimy go skrócić albo zezwolić w ustawieniach na więcej części.
   *[other] Gdy jest tyle, ile może być, ten tekst ma więcej niż { $count } części. Prosimy go skrócić albo zezwolić w ustawieniach na więcej części.
}

fault-note = Prosimy napisać, co ustalono: od 1 do 500 znaków, w jednym wierszu.
op-add-operator = Dodano operatora

# A list as a file that is prepared.
exports-title = Lista jako plik
exports-too-long = Ta lista jest zbyt długa, aby przyszła w całości od razu. Można zlecić jej przygotowanie jako pliku; potrwa to kilka minut.
exports-mail = Gdy będzie gotowy, wyślemy do Państwa e-mail.
exports-prepare = Przygotuj plik
exports-preparing = Plik jest przygotowywany.
exports-so-far = Wiersze do tej pory: { $count }
exports-look-again = Sprawdź ponownie
exports-ready = Plik jest gotowy. Czeka tu tylko na Państwa, do { $time }.
exports-holds = Wiersze: { $count }
exports-in-parts = Jest podzielony na części; każda jest osobnym plikiem.
exports-download = Pobierz plik
exports-part = Pobierz część { $part }
exports-cut = Lista jest dłuższa, niż może być plik, i plik kończy się tutaj. Aby otrzymać resztę, prosimy zawęzić listę.
exports-failed = Pliku nie udało się przygotować; to nie Państwa wina. Prosimy zlecić jego przygotowanie ponownie.
exports-over = Tego pliku już tu nie ma. Prosimy wyeksportować listę ponownie.
problem-exports-at-work = Jeden z Państwa plików jest już przygotowywany. Gdy będzie gotowy, można poprosić o następny.
