goal-sign-in = код для входа
goal-transaction = код для операции
goal-access = код доступа
goal-password-reset = код для смены пароля
goal-enrollment = код для второго шага
goal-session = код для входа в сессию
goal-own = код: { $purpose }

sms-head = { $firm }: { $code } – { $goal }
sms-payee = для { $payee }
sms-validity = Срок { $duration }
sms-sent = { $sent }
sms-advice = Никому не сообщайте
short-minutes = { $minutes } мин
short-seconds = { $seconds } с
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
   *[other] { $minutes } минут
}
long-seconds = { $seconds ->
    [one] { $seconds } секунда
    [few] { $seconds } секунды
   *[other] { $seconds } секунд
}
label-action = Действие
label-item = Предмет
label-amount = Сумма
label-payee = Получатель
label-validity = Действует
label-sent = Отправлено
mail-until = { $duration }, до { $time }
mail-advice = Вводите код только там, где вы его запросили. { $firm } никогда не спрашивает его по телефону или электронной почте.
mail-ignore = Если вы его не запрашивали, не обращайте внимания на это письмо.

changed-goal = ваш пароль изменён
changed-what = Пароль вашей учётной записи { $firm } изменён с помощью кода, отправленного на этот адрес.
changed-you = Если это сделали вы, ничего делать не нужно.
changed-not-you = Если это были не вы, кто-то другой может читать вашу почту: сначала смените пароль почты, затем снова смените пароль { $firm } и сообщите об этом в { $firm }.
label-when = Когда

usage-goal = использовано { $percent } % пакета SMS за { $month }
label-month = Месяц
label-used = Использовано
label-pace = Темп
label-lasts = Хватит до
usage-used = { $used } из { $limit } частей сообщений
usage-pace = примерно { $count } в день
usage-exhausted-email = Пакет исчерпан: коды отправляются по электронной почте, если адрес известен, иначе отклоняются.
usage-exhausted-refuse = Пакет исчерпан: коды по SMS отклоняются до конца месяца или до увеличения пакета.
usage-near-email = При 100 % коды будут отправляться по электронной почте, если адрес известен, иначе отклоняться.
usage-near-refuse = При 100 % коды по SMS будут отклоняться до конца месяца или до увеличения пакета.
usage-larger = Вы можете запросить больший пакет:
usage-email = Вы можете отправлять коды по электронной почте, когда пакет исчерпан:

plan-subject = { $firm } запрашивает пакет SMS: { $wanted } частей сообщений
plan-what = { $firm } ({ $tenant }) запрашивает пакет SMS на { $wanted } частей сообщений в месяц. Текущий пакет: { $present }.
plan-how = Активировать:

guard-goal = SMS на { $where } похожи на мошенничество
guard-why = За последний час на { $where } отправлено кодов: { $settled }, введено: { $verified }. Так выглядит мошенничество с SMS.
guard-refused = SMS туда пока отклоняются. Каждую минуту одно проходит для проверки; когда его код введут, снова начнут отправляться все.
guard-watched = Ничего не отклонено: защита только наблюдает.
guard-release = Если это не мошенничество, сразу разрешите их снова:

webhook-goal = вебхук отключён
webhook-gone = { $origin } ответил 410 (удалено): больше не принимает событий.
webhook-failing = { $origin } пять дней не принимал ни одного события.
webhook-again = События туда больше не отправляются. Когда он снова заработает, включите его:
