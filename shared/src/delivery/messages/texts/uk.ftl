goal-sign-in = код для входу
goal-transaction = код для операції
goal-access = код доступу
goal-password-reset = код для зміни пароля
goal-enrollment = код для другого кроку
goal-session = код для входу до сесії
goal-own = код: { $purpose }

sms-head = { $firm }: { $code } – { $goal }
sms-payee = для { $payee }
sms-validity = Діє { $duration }
sms-sent = { $sent }
sms-advice = Нікому не кажіть
short-minutes = { $minutes } хв
short-seconds = { $seconds } с
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] { $minutes } хвилина
    [few] { $minutes } хвилини
   *[other] { $minutes } хвилин
}
long-seconds = { $seconds ->
    [one] { $seconds } секунда
    [few] { $seconds } секунди
   *[other] { $seconds } секунд
}
label-action = Дія
label-item = Предмет
label-amount = Сума
label-payee = Отримувач
label-validity = Діє
label-sent = Надіслано
mail-until = { $duration }, до { $time }
mail-advice = Вводьте код лише там, де ви його запитували. { $firm } ніколи не питає його телефоном чи електронною поштою.
mail-ignore = Якщо ви його не запитували, не зважайте на цей лист.

changed-goal = ваш пароль змінено
changed-what = Пароль вашого облікового запису { $firm } змінено за допомогою коду, надісланого на цю адресу.
changed-you = Якщо це зробили ви, нічого робити не потрібно.
changed-not-you = Якщо це були не ви, хтось інший може читати вашу пошту: спершу змініть пароль пошти, потім ще раз змініть пароль { $firm } і повідомте { $firm }.
label-when = Коли

usage-goal = використано { $percent }% пакета SMS за { $month }
label-month = Місяць
label-used = Використано
label-pace = Темп
label-lasts = Вистачить до
usage-used = { $used } з { $limit } частин повідомлень
usage-pace = приблизно { $count } на день
usage-exhausted-email = Пакет вичерпано: коди надсилаються електронною поштою, якщо адреса відома, інакше відхиляються.
usage-exhausted-refuse = Пакет вичерпано: коди через SMS відхиляються до кінця місяця або до збільшення пакета.
usage-near-email = За 100% коди надсилатимуться електронною поштою, якщо адреса відома, інакше відхилятимуться.
usage-near-refuse = За 100% коди через SMS відхилятимуться до кінця місяця або до збільшення пакета.
usage-larger = Ви можете замовити більший пакет:
usage-email = Ви можете надсилати коди електронною поштою, коли пакет вичерпано:

plan-subject = { $firm } замовляє пакет SMS: { $wanted } частин повідомлень
plan-what = { $firm } ({ $tenant }) замовляє пакет SMS на { $wanted } частин повідомлень на місяць. Поточний пакет: { $present }.
plan-how = Активувати:

guard-goal = SMS на { $where } схожі на шахрайство
guard-why = За останню годину на { $where } надіслано кодів: { $settled }, введено: { $verified }. Так виглядає шахрайство з SMS.
guard-refused = SMS туди поки що відхиляються. Щохвилини одне проходить для перевірки; коли його код введуть, знову надсилатимуться всі.
guard-watched = Нічого не відхилено: захист лише спостерігає.
guard-release = Якщо це не шахрайство, відразу дозвольте їх знову:

webhook-goal = вебхук вимкнено
webhook-gone = { $origin } відповів 410 (видалено): більше не приймає подій.
webhook-failing = { $origin } не прийняв жодної події протягом п’яти днів.
webhook-again = Події туди більше не надсилаються. Коли він знову запрацює, увімкніть його:
