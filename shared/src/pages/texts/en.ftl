# English. Short, calm, second person: what happened, then what to do. Names in capitals nowhere; buttons say what they do.

# The frame
skip = Skip to the content
secured-by = Secured by Countersign for { $firm }
secured-by-us = Secured by Countersign
help = Help from { $firm }
language = Language
signed-in-as = Signed in as { $person }
sign-out = Sign out

# Words of every form
continue = Continue
back = Back
show = Show
hide = Hide
copy = Copy
copied = Copied
download = Download
print = Print
checking = Checking…
sending = Sending…
saving = Saving…
start-again = Start again
code = Code
email = Email address
login-id = Login ID
password = Password
new-password = New password
confirm-password = New password, once more
country = Country
phone = Phone number
phone-hint = Digits only, without the country's code
send-code = Send code
request-new-code = Request a new code
other-channel = Use the other way
valid-until = Valid until { $time }, { $left } left
code-over = This code is over. Request a new one.
step = Step { $now } of { $of }

# Sign in
sign-in-title = Sign in
sign-in-heading = Sign in
sign-in = Sign in
signing-in = Signing in…
forgot-password = Forgot password
forgot-login-id = Forgot login ID
back-to-sign-in = Back to sign in
use-another-account = Use another account

# The second step
other-ways = Other ways
app-heading = Enter the code from your app
app-lead = Open “{ $name }” and type the 6 digits that it shows now.
sms-heading = Get a code by text message
sms-lead = We send a code to the number of “{ $name }”.
code-heading = Enter the code we sent to { $to }
code-lead = It can take a moment to arrive.
key-heading = Use your security key
key-lead = Your browser asks for “{ $name }”. Have it at hand.
key-use = Use security key
key-add = Add security key
key-again = Try again with a fresh request
key-waiting = Waiting for your key…
key-canceled = The request ended before your key answered. Try again when you are ready.
key-failed = Your key could not be used here. Try again, or use another way.
key-duplicate = This key is added already. Use another one.
key-unsupported = This browser cannot use security keys, or scripts are switched off. Use another way.
push-heading = Approve on your device
push-lead = We send a request to “{ $name }”. You approve it there with a number that this page shows.
push-send = Send request
push-send-again = Send again
prompt-heading = Type this number on your device
prompt-lead = Open the request on “{ $name }” and type:
prompt-over = This request is over. Send another one.
prompt-denied = The request was denied on your device. Send another one if you still want to sign in.
prompt-wrong-number = The number typed on your device was not the one shown here. Send another request.
prompt-expired = Nobody answered on your device in time. Have it at hand, and send another request.
approved-heading = Approved
approved-lead = Your device has approved this sign-in.
device-code-heading = Enter the code that your device shows
way-device-code = Code shown by “{ $name }”
recovery-heading = Use a recovery code
recovery-lead = Type one of the codes that you kept when you set up your second step. Each works once.
recovery-code = Recovery code
bypass-heading = Use a code from your administrator
bypass-lead = Type the code that an administrator of { $firm } gave you.
bypass-code = Code from your administrator
way-recovery-code = Recovery code
way-bypass-code = Code from your administrator
remember = { $count ->
    [one] Trust this device for { $count } day
   *[other] Trust this device for { $count } days
}
kind-totp = Authenticator app
kind-webauthn = Security key
kind-push = Paired device
kind-sms = Text message

# Forgot password
forgot-password-lead = Type your login ID. If an account exists, we mail a code to its address.
reset-code-heading = Enter the code from your email
reset-code-lead = If an account exists for that login ID, a code is on its way to its email address.
new-password-heading = Choose a new password
password-hint = At least 15 characters (8 with a second step). A few words that you can remember work well.
set-password = Set password
captcha-label = I am a person
captcha-verifying = Checking…
captcha-verified = Checked
captcha-failed = The check failed. Try again.
captcha-expired = The check is over. Do it again.
captcha-no-script = This check needs scripts. Allow scripts for this page, or ask the firm to reset your password.

# Forgot login ID
forgot-login-id-lead = Type your email address. If it belongs to an account, we mail you its login ID.
send-login-id = Send login ID
login-ids-heading = Look at your email
login-ids-lead = If that address belongs to an account, its login ID is on its way. It can take a few minutes.

# Enrolment
enroll-heading = Set up your second step
enroll-lead = { $firm } asks for a second step when you sign in. It keeps others out, even if they know your password.
enroll-add-lead = Choose what you want to add. It is asked for when you sign in.
method-totp = An app on your phone that shows codes. It works without a network.
method-webauthn = A key that you plug in or tap, or your device's fingerprint or face.
method-push = Your phone's browser asks you to approve a sign-in. Nothing to install from a store.
method-sms = A code by text message. The other ways are safer.
phone-on-record = We send a code to
enroll-grace = You can put this off until { $day }.
not-now = Not now
another-method = Choose another way
enroll-totp-heading = Add your authenticator app
enroll-totp-lead = Scan this code with your authenticator app.
qr-label = QR code for your authenticator app
open-in-app = Open in an app on this device
secret-lead = You cannot scan it? Type this secret into the app:
code-from-app = Code that the app shows
enroll-key-heading = Add a security key
enroll-key-lead = Your browser asks you to touch your key or to confirm with your device. The key is good for this site alone.
enroll-key-consent = Your browser may ask whether this site may see the make of your key. Allow it if the firm asks for certain keys.
enroll-push-heading = Pair your device
enroll-push-lead = Scan this code with the camera of the phone that is to approve your sign-ins.
qr-label-device = QR code for your device
open-on-device = Open on this device
pairing-lead = Or open { $address } on it and type this code:
pairing-over = This code is over. Make a new one.
new-pairing = Make a new code
code-from-device = Code that the device shows
codes-heading = Keep your recovery codes
codes-lead = If you lose your second step, each of these lets you in once. Keep them where you find them without this device. They are not shown again.
codes-file = Recovery codes for { $firm }
codes-kept = I have kept them

# The link
link-heading = { $firm } sent you something
link-lead = { $name }, first show that it is you: we send a code to a number or address that the firm has.
link-lead-unnamed = First show that it is you: we send a code to a number or address that the firm has.
link-channels = Where should the code go?
channel-sms = By text message
channel-email = By email
link-code-lead = Type it here. Nobody from { $firm } asks you for it.
link-number-wrong = Is the number wrong? Ask { $firm } to correct it.
link-register-heading = Create your login
link-register-lead = With it you come back to what { $firm } sent you, whenever you want.
link-first-password-heading = Choose your password
link-first-password-lead = Your login ID is there already. With a password you come back whenever you want.
create-login = Create login
link-sign-in-heading = Sign in to see it
link-sign-in-lead = { $firm } sent you something. Sign in with your login to see it.
link-items-heading = What { $firm } sent you
link-items-lead = { $name }, open one of these.
link-items-none = There is nothing here at the moment.
open-item = Open
opened-on = Opened { $day }
not-opened = New
link-others-heading = This is for somebody else
link-others-lead = You are signed in as { $person }, and this link is for another person. Sign out and open it again, if it is yours.
link-expired-heading = This link is over
link-expired-lead = Ask { $firm } for a new one.
link-revoked-heading = This link was withdrawn
link-revoked-lead = { $firm } has withdrawn it. Ask { $firm } if you still need it.

# A session's door
session-heading = { $agent } invites you to “{ $session }”
session-lead = Hello { $name }, { $agent } from { $firm } expects you.
session-next-none = Continue, and you are in.
session-next-sms = When you continue, we send a code to { $to } by text message. Type it here, and you are in.
session-next-email = When you continue, we send a code to { $to } by email. Type it here, and you are in.
session-next-sent = We sent a code to { $to }. Continue, type it, and you are in.
session-next-told = When you continue, { $agent } tells you a code. Type it here, and you are in.
session-next-later = When you continue, { $agent } sends a code to { $to }. Type it here, and you are in.
session-not-you = Not { $name }? Close this page, and tell { $firm }.
session-code-lead = Type it here to join “{ $session }”.
session-seen = { $agent } can see this code too, and may read it to you.
session-told-heading = Enter the code that { $agent } tells you
session-told-lead = { $agent } reads it to you, by phone for instance. Keep this page open.
session-later-heading = Enter the code that { $agent } sends you
session-later-lead = It comes to { $to } once { $agent } sends it. Keep this page open.
session-told-over = This code is over. Ask { $agent } for a new one.
session-unsent = The code could not be sent to { $to }. { $agent } can tell it to you.
session-unsent-heading = The code could not be sent
session-unsent-lead = Try again in a moment, or ask { $agent }.
session-expired-heading = This code is over
session-expired-lead = Request a new one, or ask { $agent }.
session-spent-heading = No try is left for this code
session-out-heading = No try is left
session-out-lead = No further code can be typed here. Ask { $agent } what to do.
session-in-heading = You are in
session-in-lead = Did you lose the connection? Continue, and come in again.
session-in-lead-code = Did you lose the connection? Continue, and come in again with a new code.
session-gone-heading = This invitation does not work
session-gone-lead = It may be over, or a newer one took its place. Look for a newer message, or ask { $firm }.

# The account
account-heading = Your account
account-factors = Second step
account-factors-none = You have no second step yet.
account-factors-off = { $firm } does not ask you for a second step.
add-factor = Add another
set-up-factor = Set up a second step
rename = Rename
remove = Remove
factor-name = Name
save = Save
remove-heading = Remove “{ $name }”?
remove-lead = It is not asked for any more when you sign in.
remove-lead-last = It is your last second step. Your password alone then signs you in, or you are asked to set up another. You are signed out everywhere.
last-used = Last used { $day }
never-used = Never used
added-on = Added { $day }
account-codes = Recovery codes
codes-left = { $count ->
    [0] None is left.
    [one] { $count } is left.
   *[other] { $count } are left.
}
new-codes = Make new codes
account-password = Password
change-password = Change password
current-password = Present password
account-devices = Trusted devices
devices-none = No device is trusted.
device-unnamed = A browser
device-until = Trusted until { $day }
forget-device = Stop trusting
account-sign-ins = Recent sign-ins
sign-ins-none = There are none yet.
sign-in-from = { $how }, from { $network }
how-pwd = Password alone
how-otp = Password and a code
how-sms = Password and a text message
how-hwk = Password and a security key
how-swk = Password and your device
how-remembered = Password on a trusted device
how-external = Through the firm's own sign-in
sign-out-everywhere = Sign out everywhere
sign-out-everywhere-lead = Ends every sign-in of yours, on all devices, this one too.

# What was done
done-signed-out = You are signed out.
done-password-changed = Your password is changed. Sign in with it.
done-password-set = Your password is changed. Other devices are signed out.
done-sent-again = A code is on its way again.
done-factor-added = It is added to your account.
done-factor-removed = It is removed from your account.
done-factor-renamed = It has its new name.
done-device-forgotten = That device is not trusted any more.
done-signed-out-everywhere = You are signed out everywhere.

# What went wrong
problem-other = That did not work. Look at what you typed, and try again.
problem-invalid-request = Something is missing or cannot be read. Look at what you typed.
problem-invalid-credentials = The login ID or the password is not right. Try again.
problem-incorrect-code = { $count ->
    [one] That code is not right. You can try { $count } more time.
   *[other] That code is not right. You can try { $count } more times.
}
problem-incorrect-code-last = That code is not right, and it was the last try. Request a new code.
problem-sign-in-last = That code is not right, and it was the last try. Sign in again.
problem-expired = That is over. Start again, or request a new code.
problem-already-used = That was used already. Request a new code.
problem-attempts-exhausted = Every try is used up. Request a new code.
problem-canceled = That was ended. Start again.
problem-superseded = There is a newer code. Use the newest.
problem-locked-until = There were too many wrong tries. You can try again at { $time }, in { $left }.
problem-locked = There were too many wrong tries. Ask the firm to unlock you.
problem-too-many-requests = That was too often. You can try again at { $time }, in { $left }.
problem-resend-too-soon = A code was sent a moment ago. You can request another in { $left }.
problem-sends-exhausted = The code was sent as often as allowed. You can start again at { $time }, in { $left }.
problem-push-limited = No more requests can be sent to your devices at the moment. You can send another at { $time }, in { $left }. Use another way meanwhile.
problem-prompt-waits = A request waits on your device already. Answer it there, or wait a minute.
problem-sms-plan-exhausted = Text messages cannot be sent at the moment. Choose email, or ask the firm.
problem-destination-not-allowed = Text messages to that number are not possible. Choose email, or ask the firm.
problem-recipient-opted-out = That number or address does not want messages from us. Choose another, or ask the firm.
problem-invalid-recipient = That number or address cannot be reached. Choose another, or ask the firm.
problem-delivery-unavailable = The message could not be sent. Try again in a moment.
problem-captcha-failed = Please do the check again.
problem-weak-password = That password is not accepted. Choose another one.
problem-weak-password-too-short = That password is too short. Choose at least 15 characters, or 8 if you have a second step.
problem-weak-password-too-long = That password is too long. Choose at most 1024 characters.
problem-weak-password-common = That password is known to everybody who guesses passwords. Choose another one.
problem-weak-password-contains-login-id = The password contains your login ID. Choose another one.
problem-weak-password-contains-firm-name = The password contains the firm's name. Choose another one.
problem-wrong-password = The present password is not right. Type it again.
problem-passwords-differ = The two passwords are not the same. Type both again.
problem-conflict = That is not possible as things stand. Look at the page, and try again.
problem-not-paired = The device is not paired yet. Scan the code first, then type what it shows.
problem-login-id-taken = That login ID is taken. Choose another one.
problem-request-in-progress = The same was pressed twice. This is what came of it.
problem-grant-required = For this change, sign in again first.
problem-enrollment-required = The second step cannot be put off any more.
problem-factor-not-allowed = The firm does not allow this way.
problem-mfa-not-enabled = The firm does not ask you for a second step.
problem-mfa-licences-exhausted = The firm has no place left for another second step. Ask the firm.
fault-code = A code is 6 to 10 digits, and nothing else.
fault-login-id = Type your login ID.
fault-email = That is not an email address. It looks like name@example.com.
fault-phone = That is not a phone number of that country. Type the digits only.
fault-country = Choose the country of the number.
fault-name = A name has 1 to 100 characters.
fault-channel = Choose where the code should go.

# A page that cannot be shown
failure-not-found = There is nothing here
failure-not-found-lead = The address is not right, or not complete. Open the link in your message again, or copy all of it.
failure-over = This is over
failure-over-lead = What was here has ended. Ask whoever sent you here for a new link.
failure-forbidden = That was not sent from this page
failure-forbidden-lead = Your browser says that another site sent this form. Open the page again and send it from there.
failure-form = That form could not be read
failure-form-lead = Go back, load the page again, and send the form once more.
failure-defect = Something is wrong on our side
failure-defect-lead = We have been told. Please try again later.
failure-unavailable = We cannot do this at the moment
failure-unavailable-lead = Please try again in a minute. It is not known yet whether your last step was taken: look before you repeat it.
failure-reference = If you ask for help, say this number: { $id }
