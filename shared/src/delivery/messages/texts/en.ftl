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
changed-own-what = The password of your { $firm } account was changed.
changed-you = If that was you, there is nothing to do.
changed-not-you = If it was not you, someone else can read your email: change your email password first, then reset your { $firm } password again, and tell { $firm }.
label-when = When

logins-goal = your login IDs
logins-what = Someone asked which login IDs at { $firm } belong to this address.
logins-not-you = If it was not you, there is nothing to do: the answer went to this address alone.
label-login-id = Login ID

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

# The mails of multi-factor authentication. Numbers stand in rows, except where a sentence bends to one.
factor-totp = authenticator app
factor-webauthn = security key or passkey
factor-push = paired device
factor-sms = text message
label-method = Method
label-name = Name
label-set-up-by = Set up by
label-valid-until = Valid until
label-left = Left
label-wanted = Wanted
label-present = Now
mfa-you = If that was you, there is nothing to do.
mfa-not-you = If it was not you, contact { $firm } at once.
mfa-unexpected = If you did not expect this, contact { $firm } at once.

invite-goal = please set up your second step
invite-hello = Hello { $name },
invite-why = { $firm } now protects sign-in with a second step after the password.
invite-next = At your next sign-in you set it up. It takes about a minute: have your phone with an authenticator app, or a security key, at hand.
invite-no-link = This mail has no link on purpose. Sign in as you always do.

added-goal = a second step was added to your account
added-what = A second step was added to your { $firm } account.
removed-goal = a second step was removed from your account
removed-what = A second step was removed from your { $firm } account.
reset-goal = your second step was reset
reset-what = An administrator of { $firm } reset the second step of your account. What you had set up no longer works, and neither do your recovery codes.
reset-next = At your next sign-in you set it up again.

bypass-goal = { $count ->
    [one] a bypass code was made for your account
   *[other] { $count } bypass codes were made for your account
}
bypass-what = { $count ->
    [one] An administrator of { $firm } made a bypass code for your account. It stands in for your second step once.
   *[other] An administrator of { $firm } made { $count } bypass codes for your account. Each stands in for your second step once.
}
bypass-no-code = For safety, this mail holds no code.

recovery-goal = you have new recovery codes
recovery-what = New recovery codes were made for your { $firm } account. The old ones no longer work.
recovery-used-goal = a recovery code was used
recovery-used-what = A recovery code was used to sign in to your { $firm } account. It does not work again.
recovery-last = It was the last one. Please make new recovery codes.

key-goal = a security key was refused
key-what = A sign-in to your { $firm } account with this security key was refused, because the key’s counter went backwards. A copy of the key may exist.
key-do = Remove the key from your account and contact { $firm }.

fraud-goal = a sign-in was reported as fraud
fraud-what = A sign-in to this account was denied on the person’s device and reported as fraudulent.
label-account = Account
label-network = Network address
fraud-done = The account’s open sign-ins are canceled, and for one hour no push requests are sent to it.
fraud-ask = Ask the person. If they do not know the attempt, someone else may know their password: reset it.
fraud-lift = If it was a mistake, you can allow push requests again before the hour is over:

licence-goal = { $percent }% of the MFA licences are used
licence-used = { $used } of { $contracted }
licence-near = At 100%, people for whom MFA is enabled and who are not enrolled yet cannot enrol, and sign in with the password alone.
licence-exhausted = The licences are used up: people for whom MFA is enabled and who are not enrolled yet cannot enrol, and sign in with the password alone.
licence-enrolled = People who are enrolled stay protected.
licence-more = You can ask for more licences:

mfa-plan-subject = { $firm } asks for MFA licences: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) asks for another MFA plan.
decided-sms-on = your SMS plan was changed
decided-mfa-on = your number of MFA licences was changed
decided-sms-off = your request for another SMS plan was declined
decided-mfa-off = your request for another number of MFA licences was declined
decided-what-on = The operator of this service has done what you asked for. It holds at once.
decided-what-off = The operator of this service has declined what you asked for. Everything stays as it was.
label-holds = In force now
label-note = Note

# The mail that brings a guarded link.
link-goal = something was sent to you
link-what = { $firm } has sent you something to look at or to fill in.
link-open = Open
link-paste = Or copy this address into your browser:
link-how = To open it you confirm that it is you, with a code that is sent to you then.
link-why = You get this mail because { $firm } has this address as yours.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } invites you to { $session }
session-goal-agent = { $agent } invites you to a session
session-goal-bare = you are invited to a session
session-what = { $agent } of { $firm } invites you to a session: { $session }.
session-open = Open the invitation
session-code = When you open it, you are asked for a code. It is not in this mail: it comes to you another way.

# The mail to a firm’s administrator.
console-goal = you may now enter the console
console-by-operator = The operator of this service has made you an administrator of { $firm }.
console-by-firm = { $firm } has made you one of its administrators.
console-open = Set a password
label-console-role = In the console
console-owner = Owner – you may do everything
console-help-desk = Help desk – you help people with their sign-in
console-read-only = Read only – you look, and change nothing
console-password = You set a password with a code that is sent to this address. If you have one already, it stays good.
console-second-step = Then you sign in and set up a second step, such as an authenticator app on your phone. Nobody enters the console without one.

# The mail that says that an administrator’s file is ready.
export-goal = the file that you asked for is ready
export-people = The list of people that you asked for is ready as a file.
export-events = The audit log that you asked for is ready as a file.
export-open = Go to the file
export-how = Sign in to the console to download it. The link works for you alone.

# The mails of what an administrator did to an account.
disabled-goal = your account was disabled
disabled-what = An administrator of { $firm } disabled your account. You cannot sign in until it is enabled again.
contact-goal = your contact details were changed
contact-what = An administrator of { $firm } changed the contact details to which messages and codes for your account are sent.
label-new-email = New email address
label-new-phone = New phone number
contact-none = none
contact-old = This mail goes to the address that was on record until then.
