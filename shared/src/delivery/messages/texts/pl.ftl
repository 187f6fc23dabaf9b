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
changed-you = Jeśli zrobili to Państwo, nie trzeba nic robić.
changed-not-you = Jeśli nie, ktoś inny może czytać Państwa pocztę: prosimy najpierw zmienić hasło do poczty, potem ponownie zmienić hasło w { $firm } i powiadomić { $firm }.
label-when = Kiedy

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
