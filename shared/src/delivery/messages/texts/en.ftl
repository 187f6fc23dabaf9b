# English. A goal is named alone (as a subject or a heading) and inside `sms-head`; a text message adds its own full stops.
goal-sign-in = your code to sign in
goal-transaction = your code to confirm a transaction
goal-access = your access code
goal-password-reset = your code to reset your password
goal-enrollment = your code to set up your second step
goal-session = your code to enter the session
goal-own = your code for { $purpose }

sms-head = { $firm }: { $code } is { $goal }
sms-payee = to { $payee }
sms-validity = Valid { $duration }
sms-sent = Sent { $sent }
sms-advice = Never share it
short-minutes = { $minutes } min
short-seconds = { $seconds } s
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
long-seconds = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
label-action = Action
label-item = Item
label-amount = Amount
label-payee = Payee
label-validity = Valid
label-sent = Sent
mail-until = { $duration }, until { $time }
mail-advice = Type the code only where you asked for it. { $firm } never asks for it by phone or email.
mail-ignore = If you did not ask for it, ignore this message.

changed-goal = your password was changed
changed-what = The password of your { $firm } account was changed with a code sent to this address.
changed-you = If that was you, there is nothing to do.
changed-not-you = If it was not you, someone else can read your email: change your email password first, then reset your { $firm } password again, and tell { $firm }.
label-when = When

usage-goal = { $percent }% of the SMS plan for { $month } is used
label-month = Month
label-used = Used
label-pace = Pace
label-lasts = Lasts until
usage-used = { $used } of { $limit } message parts
usage-pace = about { $count } a day
usage-exhausted-email = The plan is used up: passcodes go by email where an address is known, and are refused otherwise.
usage-exhausted-refuse = The plan is used up: passcodes by SMS are refused until the month ends or the plan is raised.
usage-near-email = At 100% passcodes go by email where an address is known, and are refused otherwise.
usage-near-refuse = At 100% passcodes by SMS are refused until the month ends or the plan is raised.
usage-larger = You can ask for a larger plan:
usage-email = You can let passcodes go by email when the plan is used up:

plan-subject = { $firm } asks for an SMS plan of { $wanted } message parts
plan-what = { $firm } ({ $tenant }) asks for an SMS plan of { $wanted } message parts a month. Its plan is { $present } now.
plan-how = Activate it with:

guard-goal = SMS to { $where } look like fraud
guard-why = Of { $settled } codes sent to { $where } in the last hour, { $verified ->
    [0] none was entered
    [one] { $verified } was entered
   *[other] { $verified } were entered
    }. That is what fraud by SMS looks like.
guard-refused = SMS there are refused for now. One a minute is let through as a test; once its code is entered, all go out again.
guard-watched = Nothing was refused: the guard only watches.
guard-release = If it was no fraud, let them through again at once:

webhook-goal = a webhook was disabled
webhook-gone = { $origin } answered 410 (gone): it wants no more events.
webhook-failing = { $origin } has accepted no event for five days.
webhook-again = Events are not sent there any more. When it works again, activate it with:
