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
sms-advice = Nie podawaj go nikomu
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
mail-advice = Kod należy wpisać tylko tam, gdzie się o niego prosiło. { $firm } nigdy nie pyta o niego przez telefon ani e-mail.
mail-ignore = Jeśli to nie Państwo prosili o kod, prosimy zignorować tę wiadomość.

changed-goal = hasło zostało zmienione
changed-what = Hasło do Państwa konta w { $firm } zostało zmienione za pomocą kodu wysłanego na ten adres.
changed-you = Jeśli zrobili to Państwo, nic więcej nie trzeba robić.
changed-not-you = Jeśli nie, ktoś może czytać Państwa pocztę: prosimy najpierw zmienić hasło do poczty, potem ponownie zmienić hasło w { $firm } i powiadomić { $firm }.
label-when = Kiedy

usage-goal = wykorzystano { $percent } % planu SMS na { $month }
label-month = Miesiąc
label-used = Wykorzystano
label-pace = Tempo
label-lasts = Wystarczy do
usage-used = { $used } z { $limit } części wiadomości
usage-pace = około { $count } dziennie
usage-exhausted-email = Plan jest wykorzystany: kody są wysyłane e-mailem, jeśli adres jest znany, a w przeciwnym razie są odrzucane.
usage-exhausted-refuse = Plan jest wykorzystany: kody SMS są odrzucane do końca miesiąca lub do zwiększenia planu.
usage-near-email = Przy 100 % kody będą wysyłane e-mailem, jeśli adres jest znany, a w przeciwnym razie będą odrzucane.
usage-near-refuse = Przy 100 % kody SMS będą odrzucane do końca miesiąca lub do zwiększenia planu.
usage-larger = Można poprosić o większy plan:
usage-email = Można wysyłać kody e-mailem, gdy plan jest wykorzystany:

plan-subject = { $firm } prosi o plan SMS: { $wanted }
plan-what = { $firm } ({ $tenant }) prosi o plan SMS na { $wanted } części wiadomości miesięcznie. Obecny plan: { $present }.
plan-how = Aktywacja:

guard-subject = { $firm }: SMS-y na { $where } wyglądają na oszustwo
guard-why = Z { $settled } kodów wysłanych na { $where } w ostatniej godzinie wpisano { $verified }. Tak wygląda oszustwo z SMS-ami.
guard-refused = SMS-y w tym kierunku są na razie odrzucane. Co minutę jeden przechodzi na próbę; gdy jego kod zostanie wpisany, ruszą wszystkie.
guard-watched = Nic nie odrzucono: ochrona tylko obserwuje.
guard-release = Jeśli to nie było oszustwo, odblokuj je od razu:

webhook-subject = { $firm }: webhook został wyłączony
webhook-gone = { $origin } odpowiedział 410 (usunięto): nie chce więcej zdarzeń.
webhook-failing = { $origin } od pięciu dni nie przyjął żadnego zdarzenia.
webhook-again = Zdarzenia nie są tam już wysyłane. Gdy znów zadziała, włącz go przez:
