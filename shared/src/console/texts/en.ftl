# The console. Short, calm, second person; what happened, then what to do.

screen-overview = Overview
screen-subscriptions = Subscriptions
screen-mfa = MFA
screen-people = People
screen-person = Person
screen-messages = Messages
screen-links = Links
screen-sessions = Sessions
screen-events = Events
screen-settings = Settings

menu = Screens
own-account = Your account
zone-heading = Time zone
zone-lead = The console tells you times in this zone, in this browser. Point at a time, or go to it with the keyboard, and it is there exactly and in UTC.
zone-firms = The firm’s: { $zone }
zone-of = Times: { $zone }
done-zone-chosen = Times are told in that zone now.
console-none = No access
console-none-detail = The person has no console.
console-owner = Owner
console-owner-detail = Everything, and says who else has the console.
console-help-desk = Help desk
console-help-desk-detail = Helps people: adds them, resets their MFA, makes bypass codes, sends again.
console-read-only = Read only
console-read-only-detail = Looks at everything and changes nothing.
working = Working…
cancel = Cancel
save = Save
reason = Reason
reason-hint = Why you do this, in a few words. It stays in the audit log beside your name.
reason-contact-hint = Needed where the email address or the phone number changes: codes go there. It stays in the audit log beside your name.
people-reason-hint = The list changes the email address or phone number of people who are here already: codes go there. Say why.
problem-reason = Say why in 4 to 500 characters, on one line.
problem-prove-again = Confirm again that it is you. That was more than five minutes ago.
problem-made-already = This form was sent already. What it made was shown once and cannot be shown again.

confirm-heading = Confirm that it is you
confirm-lead-enter = The console opens after a second step. If you have none yet, you set one up now.
confirm-lead-dangerous = This needs a second step of the last five minutes. Afterwards you are back here.
confirm-go = Confirm with a second step

secret-once = This is shown once. Copy it now and keep it safe.

# One person.
status-active = Active
status-disabled = Disabled
status-no-access = Access withdrawn
status-inactive = Deactivated
name = Name
phone = Phone
organization = Organization
role = Role
created = Since
person-do = What you can do
person-self = This is you. Somebody else with the console has to change anything here; your own second steps are at Your account.
person-owners = This person has the console, too. Only an owner can change anything here.
factors-none = No second step is set up, and none is asked for.
factors-none-asked = A second step is asked for, and none is set up yet.

reset-mfa = Reset MFA enrollment
reset-mfa-lead = All second steps, recovery codes and remembered devices of { $person } end, and their sign-ins everywhere. They set up a new second step at the next sign-in, and get a mail about it.
done-mfa-reset = The MFA enrollment is reset. The person got a mail about it.
make-bypass-codes = Make bypass codes
make-bypass-codes-lead = A bypass code stands in for the second step of { $person }, once. They get a mail that you made codes, without the codes.
bypass-count = How many codes (1 to 10)
bypass-minutes = For how many minutes (1 to 1,440)
bypass-codes = Bypass codes
bypass-made = Bypass codes
bypass-made-lead = For { $person }. Each works once, until { $time }.
unlock-person = Unlock
unlock-person-lead = { $person } can try again at once, whatever failed before.
done-person-unlocked = Unlocked: the person can try again.
lift-push-block = Allow push again
lift-push-block-lead = After a report of fraud the devices of { $person } are not asked for an hour. This lifts it now.
done-push-block-lifted = The person’s devices can be asked again.
end-sign-ins = Sign out everywhere
end-sign-ins-lead = Everywhere { $person } is signed in, they are signed out. Their password and second steps stay.
done-sign-ins-ended = The person is signed out everywhere.
disable-person = Disable
disable-person-lead = { $person } cannot sign in any more and is signed out. Their second steps end, and their licence is free again.
done-person-disabled = Disabled. The licence is free again, where there was one.
enable-person = Enable
enable-person-lead = { $person } can sign in again.
done-person-enabled = The person can sign in again.
change-person = Change details
change-person-lead = What is on record about { $person }.
done-person-changed = Saved.
set-console = Access to the console
set-console-lead = What { $person } may do in this console. They get a mail about it.
done-console-set = Saved. The person got a mail about it.
person-profile = Profile
person-factors-text = What a sign-in is proved with, beside the password.
person-events-text = What was done to this account, the newest first.
events-none = Nothing yet.
last-sign-in = Last sign-in
never = Never
never-used = Never used
what-happens = What happens
secret-hint = Select it and copy it, or write it down.
copy = Copy
copied = Copied
event-by = by { $who }
event-by-key = by the key { $who }
event-because = “{ $reason }”
event-refused = refused: { $code }

# What was done, as the audit log calls it.
op-sign-in = Signed in by password
op-verify-factor = Proved a second step
op-get-sign-in = Completed a sign-in
op-cancel-sign-in = Gave a sign-in up
op-skip-enrollment = Put the second step off
op-enroll-factor = Began to set up a second step
op-export-events = Audit log exported
op-export-people = People exported
op-export-links = Links exported
op-export-sessions = Sessions exported
op-confirm-factor = Set up a second step
op-rename-factor = Renamed a second step
op-remove-factor = Removed a second step
op-renew-recovery-codes = Made new recovery codes
op-reset-mfa = MFA enrollment reset
op-make-bypass-codes = Bypass codes made
op-lift-push-block = Push allowed again
op-unlock-person = Unlocked
op-end-sign-ins = Signed out everywhere
op-put-account = Account written
op-change-account = Account changed
op-delete-account = Account deleted
op-import-accounts = People imported
op-set-password = Password set
op-change-password = Password changed
op-complete-password-reset = Password reset
op-request-password-reset = Asked for a new password
op-put-mfa-policy = MFA policy changed
op-choose-time-zone = Time zone of the console chosen
op-export-deliveries = Messages exported
op-request-sms-plan = SMS plan requested
op-request-mfa-plan = MFA licences requested
op-set-sms-plan = SMS plan activated
op-set-mfa-plan = MFA licences set
op-change-settings = Settings changed
op-create-api-key = API key made
op-revoke-api-key = API key revoked
op-create-oidc-client = Application registered
op-change-oidc-client = Application changed
op-delete-oidc-client = Application removed
op-rotate-oidc-client-secret = Secret of an application renewed
op-create-webhook = Webhook made
op-change-webhook = Webhook changed
op-delete-webhook = Webhook removed
op-rotate-webhook-secret = Secret of a webhook renewed
op-test-webhook = Webhook tried
op-redeliver-webhook = Event sent again
op-issue-passcode = Passcode issued
op-verify-passcode = Passcode checked
op-resend-passcode = Passcode sent again
op-cancel-passcode = Passcode canceled
op-create-link = Link made
op-revoke-link = Link revoked
op-resend-link = Link sent again
op-create-session = Session opened
op-end-session = Session ended
op-reveal-session-passcode = Passcode read out
op-put-template = Text changed
op-delete-template = Text removed
op-release-breaker = Guard released
op-lift-suppression = Address allowed again
op-unlock-recipient = Recipient unlocked
secret-kept = Done, I have kept it

# --- overview
overview-plans = Plan and licences
overview-mfa = Second steps
overview-enrolled = Enrolled
overview-waiting = Enabled, not enrolled yet
plan-sms = SMS this month
plan-licences = MFA licences
plan-of = { $used } of { $limit }
days-title = Sent and verified per day
days-description = { $sent } messages sent and { $verified } passcodes verified this month.
days-none = Nothing was sent this month yet.
day-said = { $day }: { $sent } sent, { $verified } verified
day = Day
sent = Sent
verified = Verified
as-table = As a table
add-person = Add a person

# --- operators
screen-firms = Firms
screen-firm = Firm
firm = Firm
firm-id = Id
firm-slug = Name in addresses
firm-pages = Pages
firms-none = No firms yet
firms-none-text = Make the first one with the command line: tenants create.
next-page = Next page
requests-waiting = Waiting for you
requests-waiting-text = What firms asked for. Activating applies to the whole firm at once.
requests-none = Nothing waits
requests-none-text = When a firm asks for another plan, it appears here.
request-wants-sms = { $wanted } SMS a month, now { $present }
request-wants-mfa = { $wanted } MFA licences, now { $present }
activate-request = Activate
decline-request = Decline
decline-note = Why, for the firm to read
done-request-activated = Activated. It applies to the whole firm now.
done-request-declined = Declined. The firm sees why.
done-plan-set = The plan is set, and applies now.
set-sms-plan = Set the SMS plan
set-mfa-plan = Set the MFA licences
field-monthly-limit = SMS a month (0, or 2,500 to 25,000 in steps of 2,500)
field-licences = MFA licences
fault-monthly-limit = A plan is 0, or 2,500 to 25,000 in steps of 2,500.
fault-licences = A whole number from 0 to 1,000,000.
problem-decline-note = Say why, in 1 to 500 characters on one line.
all-firms = All firms
all-firms-text = What all of them use together this month.
all-firms-part = There are more firms than are added up here.
# --- subscriptions
subscriptions-lead = What you have, and what is used of it. The operator of this service confirms a change; then it applies to the whole firm at once.
subscriptions-sms = Text messages
subscriptions-mfa = MFA licences
subscriptions-subscribe = Subscribe
subscriptions-change = Change
subscriptions-waits = You asked for { $wanted } ({ $date }). The operator has not decided yet.
subscriptions-requests = Requests
subscriptions-requests-text = What you asked the operator for, the newest first, and what came of it.
subscriptions-requests-none = Nothing was asked for yet.
subscriptions-plan = Subscription
subscriptions-wanted = Asked for
subscriptions-before = before: { $present }
subscriptions-state = Status
subscriptions-requested = When
subscriptions-by = By
subscriptions-answer = Decided
subscriptions-actions = Actions
subscriptions-earlier = Earlier requests
subscriptions-latest = Latest requests
subscriptions-none = None
subscriptions-a-month = { $number } a month
subscriptions-licences = { $count ->
    [one] 1 licence
   *[other] { $count } licences
}
subscriptions-monthly-limit = Parts of text messages a month
subscriptions-parts-hint = A short code is one part. A longer text, or one in another script, can take two or three.
subscriptions-licences-hint = One for each person who has set up a second step. From 0 to 1,000,000.
subscriptions-ask = Ask the operator
request-sms-plan = Change the plan for text messages
request-sms-plan-lead = The operator confirms it, and gets a mail about it now. If you have asked before and nothing was decided yet, this takes its place.
request-mfa-plan = Change the MFA licences
request-mfa-plan-lead = The operator confirms it, and gets a mail about it now. If you have asked before and nothing was decided yet, this takes its place. Fewer licences take none away from anybody: nobody new can enroll until some are free.
withdraw-request = Withdraw
request-requested = Waiting
request-activated = Active
request-declined = Declined
request-withdrawn = Withdrawn
done-plan-requested = The operator is asked. You see here what comes of it.
done-request-withdrawn = The request is withdrawn.
op-withdraw-plan-request = Request for a plan withdrawn
op-activate-plan-request = Requested plan activated
op-decline-plan-request = Requested plan declined

# The two limits, wherever they are shown.
bar-sms = Parts of text messages this month
bar-sms-none = There is no plan: no text messages are sent.
bar-sms-over = Used up: no text message is sent until next month or a larger plan.
bar-licences = MFA licences
bar-licences-none = No licences: nobody can set up a second step.
bar-licences-over = All are taken. Who has not set up a second step signs in with the password alone until one is free.
bar-licences-exceeded = { $more } more are taken than there are. Nobody loses one, and nobody new can set up a second step.
bar-used = { $percent } % used, { $left } left
bar-of = { $used } of { $limit }
bar-mark = { $percent } %
bar-pace-none = Day { $day } of { $days }.
bar-pace-within = Day { $day } of { $days }. At this pace it will be { $total } by the end of the month.
bar-pace-over = Day { $day } of { $days }. At this pace the plan is used up on { $date }.

# --- mfa
mfa-lead = Whom the firm asks for a second step when they sign in, and how far that has come.
mfa-change = Change the policy
mfa-licences = Licences
mfa-licences-text = One for each person who has set up a second step.
mfa-people-text = Enabled: the policy asks them for a second step. Enrolled: they have set one up.
mfa-people-lists = Lists of people
mfa-people-by-role = People by role
mfa-accounts = Accounts
mfa-enabled = Enabled
mfa-enrolled = Enrolled
mfa-not-enrolled = Enabled, not enrolled
mfa-policy = Policy
mfa-policy-text = Whom it enables, and by which ways.
mfa-methods = Ways
mfa-remember = Trust a device for
mfa-remember-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
mfa-remember-days-none = Never: every sign-in asks
mfa-grace = Put off for at most
mfa-grace-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
mfa-grace-days-none = Not at all: at the next sign-in
mfa-freed = Licences that came back
mfa-freed-text = The latest ones: whose they were, what was done, by whom and why.
mfa-freed-none = No licence has come back yet.
mfa-role-case-manager = Case managers
mfa-role-vendor-case-manager = Vendor case managers
mfa-role-corporate-user = Corporate users
mfa-role-client = Clients
mfa-whom-nobody = Nobody
mfa-whom-everybody = Everybody
mfa-whom-all = Everybody, of all organizations
mfa-whom-listed = Those of the organizations below
mfa-whom-these = Those of { $names }
mfa-names-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
mfa-change-lead = Nothing is saved before you have seen what it comes to.
mfa-enabled-are = Enabled
mfa-organizations-of = Organizations: { $role }
mfa-organizations-hint = One a line, written as with their people; capitals make no difference. They count only where you chose “Those of the organizations below”.
mfa-methods-text = What people can set up. Whoever has set up another way keeps it.
mfa-methods-choose = People can set up
mfa-about-totp = An app on the person’s phone that shows codes. It works without a network.
mfa-about-webauthn = A key to plug in or tap, or the fingerprint or face of the person’s device. Nobody can be tricked into giving it away.
mfa-about-push = The browser of the person’s phone asks them to approve a sign-in. Nothing to install.
mfa-about-sms = A code by text message, out of your plan. The other ways are safer.
mfa-days = Days
mfa-days-text = How often people are asked, and for how long they may wait before they set up a second step.
mfa-remember-hint = For so long a device that a person trusts is not asked again. 0 to 30; with 0 every sign-in asks.
mfa-grace-hint = For so long a person who becomes enabled may put the second step off. 0 to 30; with 0 the next sign-in asks for it.
mfa-unit-days = days
mfa-check-first = The next page shows whom it touches.
mfa-check-go = See what it comes to
mfa-check = Check the new policy
mfa-check-lead = Nothing is saved yet.
mfa-same = That is the policy as it is. Nothing would change.
mfa-check-back = Back to the policy
mfa-touched = People whom it touches, by role
mfa-enabled-now = Enabled now
mfa-enabled-then = Enabled then
mfa-need-licence = Need a licence
put-policy = Save the policy
mfa-changes-role = { $role }: { $after }. Before: { $before }.
mfa-organizations-new = { $role }: enabled from now on are those of { $names }.
mfa-organizations-gone = { $role }: enabled no more are those of { $names }.
mfa-method-on = People can set up: { $method }.
mfa-method-off = People cannot set up any more: { $method }. Who has it keeps it.
mfa-changes-remember = Trust a device for: { $after }. Before: { $before }.
mfa-changes-grace = Put off for at most: { $after }. Before: { $before }.
mfa-forgets-devices = Devices that are trusted now are asked again at the next sign-in.
mfa-people = People enabled: { $after }. Before: { $before }.
mfa-needs-none = Nobody needs another licence.
mfa-needs = Licences for those who are not enrolled yet: { $needed }. Left: { $left }.
mfa-needs-more = Licences for those who are not enrolled yet: { $needed }. Left: { $left }. Who finds none left signs in with the password alone until there are more.
mfa-stay-enrolled = Who is enrolled and enabled no more is not asked any more. They stay enrolled and keep the licence.
mfa-invites-staff = Your own staff who become enabled get a mail that invites them to set up a second step.
done-policy-changed = The policy is saved and applies at once.
fault-mfa-days = A whole number from 0 to 30.
fault-mfa-methods = Choose at least one way.
fault-mfa-organizations = List 1 to 100 organizations, one a line, each of up to 200 characters.
fault-mfa-role = That role is not the firm’s any more.
fault-mfa-long = That is more than this page can carry: too many or too long names of organizations. List fewer, or set the policy by the API.
problem-policy-meanwhile = Somebody changed the policy meanwhile. Nothing of yours was saved. This is the policy as it is now.
# --- links, sessions, events

# What became of a message.
send-sending = On its way
send-sent = Sent
send-delivered = Delivered
send-failed = Not delivered
send-none = Not sent yet
send-unknown = Not known whether it arrived
send-fault-bounced = There is no such mailbox
send-fault-invalid = It is nobody’s number
send-fault-opted-out = The recipient wants no messages
send-fault-complained = The recipient called it junk
problem-resend-too-soon = It was sent a moment ago. You can send it again in { $left }.
problem-sends-exhausted = It was sent as often as allowed. You can send it again at { $time }, in { $left }.
problem-expired = That is over already. Nothing was done.
problem-canceled = That was taken back already. Nothing was done.

# Lists.
links-filters = Filters
place-none-here = Nothing here
place-none-here-text = Nothing on this page is as the filters say. Look at the next one, or leave the filters out.

# Links.
links-lead = What your applications sent, and how far each recipient came.
links-recipient = Recipient
links-items = Items
links-more-items = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
links-status = State
links-status-sent = Sent
links-status-bounced = Not delivered
links-status-opened = Opened
links-status-verified = Verified
links-status-active = Signed in
links-status-expired = Expired
links-status-revoked = Revoked
links-none = No links yet
links-none-text = A link leads one recipient to the items that you chose, behind a code. Your application sends links by the API.
links-none-key = Make an API key
links-codes = Codes
links-codes-email = By email alone
links-codes-both = By text message to { $number }, or by email
links-account = Account
links-account-none = Nobody has signed in with it yet
links-steps = How far it came
links-steps-text = When each step happened first.
links-not-yet = Not yet
links-made-at = Made
links-opened-at = Opened
links-verified-at = Code was right
links-active-at = Signed in
links-ends-at = Ends
links-ended-at = Ended
links-revoked-at = Revoked
links-items-text = What it leads to, and when each was opened first.
links-items-none = It leads to nothing at the moment.
links-item-new = Not opened
links-mails = Mails
links-mails-text = The newest first.
links-mails-none = No mail was sent.
resend-link = Send again
done-link-resent = The link is on its way again, by the same address.
revoke-link = Revoke link
links-revoke-dead = The link leads nowhere from now on, in every mail of it.
links-revoke-told = Whoever opens it is told that you withdrew it.
links-revoke-kept = It cannot be undone. Your application can send another link.
done-link-revoked = The link is revoked.

# Sessions.
sessions-lead = Who is expected, who waits at the door, and who is in.
sessions-open = Open
sessions-ended = Ended in the last 24 hours
sessions-session = Session
sessions-people = Participants
sessions-people-text = In the order in which they were invited. Codes are never shown here.
sessions-door-now = At the door
sessions-started = Started
sessions-ends = Ends
sessions-ended-at = Ended
sessions-inside = { $inside } of { $all } are in
sessions-waiting = { $count ->
    [one] { $count } waits
   *[other] { $count } wait
}
sessions-none = No session is open
sessions-none-text = Your collaboration system opens sessions by the API. While one is open, you see here who comes.
sessions-none-ended = No session ended lately
sessions-none-ended-text = A session is shown here for 24 hours after its end.
sessions-of = { $agent } invites
sessions-status-open = Open
sessions-status-ended = Ended
sessions-door = At the door
sessions-door-code = A code is asked for
sessions-door-open = No code is asked for
sessions-role-primary = Main participant
sessions-role-cosigner = Cosigner
sessions-role-participant = Participant
sessions-stands = State
sessions-stands-invited = Invited
sessions-stands-arrived = At the door
sessions-stands-waiting = Has to type a code
sessions-stands-entered = In
sessions-stands-left-out = No try is left, or the code is over
sessions-stands-removed = Removed
sessions-since = Since
sessions-invitation = Invitation
sessions-by-sms = By text message to { $to }
sessions-by-email = By email to { $to }
sessions-code-told = Told by the agent
sessions-code-none = None is asked for
sessions-code-read-out = { $count ->
    [one] read out { $count } time
   *[other] read out { $count } times
}
invite-participant = Invite again
done-participant-invited = The participant is invited again, by the same link.
end-session = End session
sessions-end-dead = Nobody enters any more: links and codes of this session are dead at once.
sessions-end-waiting = { $count ->
    [one] { $count } participant at the door is turned away.
   *[other] { $count } participants at the door are turned away.
}
sessions-end-inside = Whoever is in your meeting stays there. It cannot be undone.
done-session-ended = The session is ended.

# The audit log.
events-lead = What was done, by whom, and what came of it.
events-audit = Audit log
events-fraud = Fraud reports
events-operation = What was done
events-all = Everything
events-since = From this day on
events-no-day = That is not a day. It looks like 2026-11-27.
events-filter = Show
events-refused = Refused
events-one-person = One person
events-export = Export CSV
events-older = Older
events-newest = Newest
events-none-text = Whatever is done from now on stands here.
events-none-so-far = Nothing so far
events-none-so-far-text = The newest records are not what you look for. Look further back.
event-test = test
person-all-events = All events of this person

# Reports of fraud.
fraud-lead = Sign-ins that people denied as fraud. Somebody else may know their password: look at the person and help, then close the report.
fraud-open = Open
fraud-closed = Closed
fraud-none = No report is open
fraud-none-text = When somebody calls a sign-in on their device fraudulent, it stands here until one of you has looked at it.
fraud-none-closed = No report was closed yet
fraud-reported = { $person } reported a sign-in as fraud
fraud-reported-unknown = Somebody reported a sign-in as fraud
fraud-from = from { $network }
fraud-closed-by = closed by { $who }
close-report = Close report
close-report-lead = It leaves the open ones, and stays under the closed ones with your name and your note.
fraud-note = What you found
fraud-note-hint = For example whether the person knew of it, and what you did.
done-report-closed = The report is closed.

# What else is done, as the audit log calls it.
op-close-fraud-report = Fraud report closed
op-take-next-step = Sent by the next step of the strategy
op-send-session-code = Code for a session sent
op-send-session-invitations = Invitations to a session sent
op-tidy-session = Session tidied up
op-add-participant = Participant added
op-add-test-recipient = Test recipient added
op-ask-userinfo = Application read a profile
op-change-device = Notifications of a device changed
op-change-link = Link changed
op-change-tenant = Firm changed by the operator
op-create-tenant = Firm made
op-decide-request = Answered a request on a device
op-delete-logo = Logo removed
op-delete-tenant = Firm deleted
op-give-feedback = Said whether a code came
op-invite-participant = Participant invited again
op-issue-session-passcode = New code for a session
op-open-challenge = Asked for a code or a request
op-pair-device = Paired a device
op-preview-mfa-policy = MFA policy tried out
op-preview-template = Text tried out
op-push-authorization-request = Application began a sign-in
op-put-logo = Logo changed
op-read-item-visit = Visit of an item read
op-read-session-entry = Entry to a session read
op-reassign-participant = Participant reassigned
op-redeem-code = Application completed a sign-in
op-authorize = Signed in to an application
op-remove-participant = Participant removed
op-remove-test-recipient = Test recipient removed
op-renew-factor-options = Asked for a fresh request or code
op-resend-password-reset = Code for a new password sent again
op-sign-out = Signed out
op-unpair-device = Unpaired a device
op-verify-password-reset = Code for a new password checked
op-arrive-at-session = Came to a session
op-resend-session-code = Code for a session sent again
op-verify-session-code = Code for a session checked
op-send-link-code = Code for a link sent
op-verify-link-code = Code for a link checked
op-register-by-link = Created a login by a link
op-activate-link = Link connected to an account
op-open-item = Opened an item of a link
op-forget-device = Stopped trusting a device
op-submit-forgot-login-id = Asked for login IDs
op-submit-sign-in = Sent a form of the sign-in
op-submit-forgot-password = Sent a form for a new password
op-submit-enroll = Sent a form of the second step’s set-up
op-submit-account = Sent a form of the own account
op-submit-link = Sent a form of a link
op-submit-session = Sent a form of a session
op-submit-screen = Sent a form of the console
op-submit-person = Sent a form about a person
op-submit-authorize = Sent a form of an application’s sign-in
op-submit-logout = Signed out of an application
# --- people
people-search = Name, login ID or organization
people-search-go = Search
people-search-clear = Clear
people-filters = Filters
people-filter-not-enrolled = Not enrolled
people-filter-enrolled = Enrolled
people-filter-password-alone = Signed in by password alone
people-filter-locked = Locked
people-filter-inactive = No sign-in for 30 days
people-filter-past-grace = Past the grace
people-filter-disabled = Disabled
people-narrow = By role and organization
people-narrow-go = Show these people
people-any-role = Any role
people-organization-hint = Its whole name.
people-counted = The numbers beside the filters were counted at { $time }. They are counted once a day.
people-export = Export as CSV
people-status = Status
people-status-locked = Locked
people-status-waits = Waits until { $time }
people-second-steps = Second steps
people-shown = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
people-next-page = Next page
people-first-page = First page
people-all = All people
people-none = Nobody is here yet
people-none-text = Add the first person, or several at once from a list.
people-none-found = Nobody is found
people-none-found-text = No person fits what you look for. Use fewer words, or another filter.
people-none-yet = Nobody is found so far
people-none-yet-text = There are more people to look through. Go on with the next page.

people-add-lead = If your MFA policy asks them for a second step, they may get an invitation by email at once.
people-login-id-hint = What they sign in with. Their email address will do.
people-email-hint = Where their codes and notices go.
people-phone-hint = With its country code, such as +33 6 12 34 56 78.
done-person-added = Added. You can go on here, or add somebody else under People.
problem-people-taken = Somebody has this login ID already, or one that looks alike. Look them up under People.
problem-people-sent-already = This list was sent already. What came of it is in the list of people.
fault-login-id = A login ID has 1 to 128 characters, all on one line.
fault-name = A name has 1 to 200 characters, all on one line.
fault-phone = That is not a phone number. Type it with its country code, such as +33 6 12 34 56 78.
fault-role = Choose one of your roles.
fault-organization = An organization has 1 to 200 characters, all on one line.

import-people = Add several people
people-import-lead = Paste or type a list, one person a line. First you see what would become of each line; nothing is done before you say so.
people-lines = List of people
people-file = Or a file
people-file-hint = CSV, as a spreadsheet saves it. The list above is not read then.
people-list-hint = { $count ->
    [one] At most { $count } line.
   *[other] At most { $count } lines.
} Commas, semicolons or tabs between the columns, as spreadsheets copy them. The login ID alone is enough.
people-lines-order = Columns
people-lines-columns = Login ID, name, email address, role, organization. With a head line the columns may stand in any order, and phone may be one.
people-lines-roles = Roles
people-list-empty = There is nobody on the list. Type at least one line.
people-list-too-long = The list has too many lines. Send it in parts.
people-list-no-login-ids = The head line names no column of login IDs. Call that column “login ID”.
people-check = Check the list
people-correct = Correct the list
people-imported = What became of the list
people-import-note = Of people who are here already, only what is on the list changes; an empty cell changes nothing.
people-carry-out = { $count ->
    [one] Take over { $count } line
   *[other] Take over { $count } lines
}
people-sum-new = { $count ->
    [one] { $count } person is new.
   *[other] { $count } people are new.
}
people-sum-change = { $count ->
    [one] { $count } person is here already and gets other details.
   *[other] { $count } people are here already and get other details.
}
people-sum-added = { $count ->
    [one] { $count } person was added.
   *[other] { $count } people were added.
}
people-sum-changed = { $count ->
    [one] { $count } person was changed.
   *[other] { $count } people were changed.
}
people-sum-same = { $count ->
    [one] { $count } person is here already, just so.
   *[other] { $count } people are here already, just so.
}
people-sum-wrong = { $count ->
    [one] { $count } line cannot be taken over.
   *[other] { $count } lines cannot be taken over.
}
people-sum-not-done = { $count ->
    [one] { $count } line was not taken over.
   *[other] { $count } lines were not taken over.
}
people-sum-head = The first line was read as the head line.
people-sum-unknown = These columns are left out: { $columns }.
people-line = Line
people-line-becomes = What it does
people-line-why = Why
people-line-new = New
people-line-added = Added
people-line-change = Other details
people-line-changed = Changed
people-line-same = As it was
people-line-wrong = Not possible
people-line-not-done = Not done
people-line-empty = (no login ID)
people-line-login-id = A login ID has 1 to 128 characters, all on one line.
people-line-quotes = A quotation mark opens here and does not end on this line.
people-line-cells = There are more columns than expected. Put quotation marks around a cell that has a comma in it.
people-line-repeated = An earlier line has this login ID, or one that looks alike.
people-line-look-alike = Somebody has a login ID that looks the same in other letters.
people-line-oneself = This is you. Somebody else with the console changes your details.
people-line-administrator = This person has the console, too. Only an owner can change them.
people-line-email = That is not an email address.
people-line-phone = That is not a phone number. Write it with its country code.
people-line-country = That is not a country.
people-line-name = A name has 1 to 200 characters.
people-line-organization = An organization has 1 to 200 characters.
people-line-role = That is none of your roles.
people-line-failed = That did not work for no fault of yours. Send this line again.

overview-fraud = Reported as fraud
overview-denied = { $person } denied a sign-in as fraud
overview-open = Open: { $count }
overview-past-grace = Past their grace
# --- settings
place-next = Next page
place-first = First page
place-filters = Filters
place-when = When

settings-tab-general = General
settings-tab-look = Look
settings-tab-security = Security
settings-tab-keys = API keys
settings-tab-applications = Applications
settings-tab-webhooks = Webhooks
settings-actions = Actions
settings-made = Since
settings-status = State
settings-revoke = Revoke
settings-change = Change
settings-renew = Renew the secret
settings-remove = Remove
done-settings-saved = Saved. It holds everywhere within a minute.
change-security = Change security settings
change-security-lead = { $name }: what you change holds for everybody within a minute.

set-yes = Yes
set-no = No
set-nothing = Not set
set-ticked = { $count ->
    [0] None chosen
    [one] { $count } chosen
   *[other] { $count } chosen
}
unit-seconds = seconds
unit-minutes = minutes
unit-hours = hours
unit-days = days
unit-digits = digits
unit-percent = %

set-part-name = Name
set-part-name-text = How messages and pages call you.
set-name = Name of the firm
set-sender-id = Sender ID
set-sender-id-hint = 3 to 11 letters, digits or hyphens, at least one letter. Some countries show a number instead.
fault-sender-id = A sender ID has 3 to 11 letters, digits or hyphens, at least one of them a letter.

set-part-language = Language and time
set-part-language-text = For messages to people whose own language nobody told us.
set-locale = Language
set-time-zone = Time zone
set-time-zone-hint = By its IANA name, such as Europe/Paris or America/New_York.
fault-locale = Choose a language.
fault-time-zone = That time zone is not known. It looks like Europe/Paris.

set-part-countries = Countries
set-part-countries-text = Text messages go to these countries alone. Fewer countries mean less fraud.
set-default-country = Numbers without a country are of
set-default-country-none = No country
set-allowed-countries = Text messages may go to
fault-default-country = Choose a country.

set-part-messages = Text messages
set-part-messages-text = What a message may cost, and what happens when the plan of the month is used up.
set-max-parts = Most parts of a message
set-max-parts-hint = A longer message counts as several. With fewer parts, details are left out.
set-when-plan-exhausted = When the plan is used up
set-when-plan-exhausted-refuse = Send no text messages
set-when-plan-exhausted-email = Send a mail instead, where there is an address
fault-max-parts = Choose 1 to 3.

set-part-strategy = When a code does not arrive
set-part-strategy-text = By which ways a code goes that names none, one after another, until one of its messages arrives. After every step but the last it waits 30 to 300 seconds. Without steps there is one message.
set-step-channel = Step { $row }: by
set-step-channel-none = No such step
set-step-channel-sms = Text message
set-step-channel-email = Mail
set-step-wait = Step { $row }: waits for
fault-step-wait = 30 to 300 seconds after every step but the last; nothing after that one.

set-part-help = Help and alerts
set-part-help-text = Where your people find help, and who hears when something needs you.
set-help-email = Address for help
set-help-url = Page for help
set-help-url-hint = Begins with https://
set-admin-emails = Who gets alerts
set-admin-emails-hint = One address a line, at most 20.
fault-help-email = That is not an email address. It looks like name@example.com.
fault-help-url = An address of a page begins with https:// and has at most 500 characters.
fault-admin-emails = One of these is not an email address, or there are more than 20.

set-part-roles = Roles
set-part-roles-text = What your people can be, at most 20. A role whose name is emptied goes.
set-role-name = Role { $row }: name
set-role-staff = Role { $row } is your own staff
set-role-organizations = People of role { $row } belong to organizations
fault-role-name = A name begins with a lower-case letter and has up to 32 lower-case letters, digits or underscores, each name once. There is at least one role.

set-part-colour = Colour
set-part-colour-text = For buttons and links on your pages. We make it lighter or darker where it could not be read.
set-accent-color = Colour
set-accent-color-hint = As #rrggbb, such as #1d4ed8. Empty is our blue.
fault-accent-color = A colour is a # and six digits from 0 to f, such as #1d4ed8.
settings-logo = Logo
settings-logo-text = Stands at the top of your pages, and of this console.
settings-logo-none = There is no logo yet: your name stands there.
set-logo = File
set-logo-hint = A PNG that stands still, of 16 to 2,048 pixels a side and at most 64 KiB.
fault-logo = Choose a PNG that stands still, of 16 to 2,048 pixels a side and at most 64 KiB.
put-logo = Upload the logo
done-logo-saved = The logo is saved. It is everywhere within a minute.
delete-logo = Remove the logo
done-logo-removed = The logo is removed. Your name stands there now.

set-part-origins = Web addresses
set-part-origins-text = Where your applications are. Items of links lie there, and codes in messages are bound to the first.
set-web-origins = Origins
set-web-origins-hint = One a line, such as https://app.example.com, without a path.
fault-web-origins = An origin is https:// and a name in lower case, without a path, named once, and within the domain of security keys. At most 20.

set-part-keys = Security keys and passkeys
set-part-keys-text = On which domain they work, and which makes you take.
set-webauthn-rp-id = Domain
set-webauthn-rp-id-hint = Such as example.com. Empty: our own pages alone. Whoever set up a key on another domain has to set up a new one.
set-webauthn-attestation = Makes
set-webauthn-attestation-none = Any make
set-webauthn-attestation-direct = The makes below alone
set-webauthn-aaguids = AAGUIDs
set-webauthn-aaguids-hint = One make a line, at most 100.
fault-webauthn-rp-id = A domain is a full name in lower case, such as example.com.
fault-webauthn-attestation = Choose one.
fault-webauthn-aaguids = Each line is a UUID, at most 100. With the makes below alone, name at least one.

set-part-captcha = Check against robots
set-part-captcha-text = Guards the pages on which anybody can ask for a new password.
set-captcha = Check
set-captcha-altcha = Ours: asks nobody anything, and calls nobody
set-captcha-recaptcha = Google reCAPTCHA
set-captcha-hcaptcha = hCaptcha
set-captcha-turnstile = Cloudflare Turnstile
set-captcha-none = None
set-captcha-site-key = Site key
set-captcha-secret = Secret of the provider
set-captcha-secret-kept = One is kept. It is not shown; type another to replace it.
set-captcha-secret-none = None is kept yet.
set-captcha-secret-removed = Remove the secret that is kept
fault-captcha = This check needs the secret of its provider.
fault-captcha-site-key = A site key has 1 to 256 letters, digits and signs.
fault-captcha-secret = A secret has 1 to 256 letters, digits and signs.

set-part-codes = Codes and sign-ins
set-part-codes-text = Limits can be stricter than ours, never looser.
set-validity-seconds = A code is good for at most
set-code-length = A code has at least
set-attempts = Tries for a code
set-resend-interval-seconds = Pause before a code is sent again
set-sends-per-passcode = Times a code is sent at most
set-sends-per-recipient-10-minutes = Messages to one person in 10 minutes
set-sends-per-recipient-24-hours = Messages to one person in 24 hours
set-sends-per-address-10-minutes = Messages from one network address in 10 minutes
set-session-hours = People stay signed in for at most
set-session-idle-minutes = Without use they are signed out after
fault-validity-seconds = 60 to 600 seconds.
fault-code-length = 6 to 10 digits.
fault-attempts = 1 to 5 tries.
fault-resend-interval-seconds = 30 to 600 seconds.
fault-sends-per-passcode = 1 to 5 times.
fault-sends-per-recipient-10-minutes = 1 to 5 messages.
fault-sends-per-recipient-24-hours = 1 to 20 messages.
fault-sends-per-address-10-minutes = 1 to 30 messages.
fault-session-hours = 1 to 8 hours.
fault-session-idle-minutes = 5 to 30 minutes.
fault-strategy = Your steps for when a code does not arrive are more than that. Change them first, under General.

set-part-sessions = Sessions
set-part-sessions-text = Meetings with a door: who comes proves that they are invited.
set-passcode = A code at the door
set-passcode-required = Always
set-passcode-optional = Where the session says so
set-passcode-off = Never
set-delivery = The code goes out
set-delivery-on-arrival = When somebody arrives
set-delivery-on-start = When the session starts
set-delivery-manual = When the agent says so
set-agent-reveal = The agent may read a code out
set-agent-reveal-hint = Of the present session alone. Each time is in the events.
set-hours = A session stays open for
fault-passcode = Choose one.
fault-delivery = Choose one.
fault-hours = 1 to 72 hours.

set-part-guard = Guard against pumping
set-part-guard-text = Stops text messages to a country or to a range of numbers where hardly any code is verified: somebody is being paid for them.
set-mode = The guard
set-mode-enforce = Stops them
set-mode-shadow = Only tells you
set-mode-off = Is off
set-minimum-sends = Judges from how many messages on
set-verified-ratio = Stops below a share verified of
fault-mode = Choose one.
fault-minimum-sends = 5 to 10,000 messages.
fault-verified-ratio = 1 to 90 %.

set-part-audit = Events
set-part-audit-text = How long the console remembers who did what.
set-audit-retention-days = Events are kept for
fault-audit-retention-days = 1 to 3,650 days.

keys-none = No API keys yet
keys-none-text = Your own software calls us with a key, to send codes for example. The first step is to make one.
create-key = Make a key
create-key-lead = A key lets your own software call us. It is shown once.
set-key-name = Name
set-key-name-hint = What uses it, so that you know which one to revoke.
set-scopes = What it may do
scope-passcodes = Codes
scope-accounts = People and sign-ins
scope-links = Links
scope-sessions = Sessions
scope-firm = Settings, usage and events
fault-key-name = A name has 1 to 100 characters.
fault-scopes = Choose at least one.
key-made = Your new key
key-made-lead = { $name }. Put it where your software reads its secrets, and nowhere else.
key-secret = API key
revoke-key = Revoke the key
revoke-key-lead =
    The key { $name } works nowhere any more, at the latest within a minute.
    Whatever uses it is refused from then on. It cannot be undone.
done-key-revoked = The key is revoked.

clients-none = No applications yet
clients-none-text = An application sends people here to sign in, and gets them back with proof of who they are (OpenID Connect).
client-issuer = Address for applications
client-vouches = Asks for the password itself
create-client = Register an application
create-client-lead = People read its name when they sign in. Its secret is shown once.
set-client-name = Name
set-kind = Kind
set-kind-confidential = On a server
set-kind-public = In a browser or an app
set-redirect-uris = People come back to
set-redirect-uris-hint = One address a line, exactly as the application sends it.
set-post-logout-redirect-uris = After signing out, people go to
set-post-logout-redirect-uris-hint = One address a line.
set-asserts-first-factor = It asks for the password itself
set-asserts-first-factor-hint = We then ask for the second step alone. Only for an application on a server that you trust with passwords.
fault-client-name = A name has 1 to 60 characters.
fault-kind = Choose one.
fault-redirect-uris = At least one address and at most 20, each once. On a server it begins with https://.
fault-post-logout-redirect-uris = At most 20 addresses, each once. On a server it begins with https://.
fault-asserts-first-factor = Only an application on a server can ask for the password itself.
client-made = Secret of the application
client-made-lead = { $name }, client ID { $id }. Put the secret into the settings of the application.
client-secret = Client secret
done-client-created = The application is registered. It needs no secret.
change-client = Change the application
change-client-lead = What you change for { $name } holds at once. Its secret stays.
done-client-changed = The application is changed.
rotate-client-secret = Renew the secret of the application
rotate-client-secret-lead =
    The present secret of { $name } stops working at once.
    Nobody can sign in to it until the new one is in its settings.
delete-client = Remove the application
delete-client-lead =
    Nobody can sign in to { $name } by us any more, and what it was given is worthless at once.
    It cannot be undone.
done-client-deleted = The application is removed.

webhooks-none = No webhooks yet
webhooks-none-text = A webhook is an address of yours that we call when something happens, such as a code that was verified.
webhook-heading = Webhook
webhook-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
webhook-active = Works
webhook-failing = Does not answer
webhook-disabled = Off
webhook-gone = Off: it wants no more
webhook-gave-up = Off: it failed for five days
create-webhook = Make a webhook
create-webhook-lead = We call this address for every event that you choose. The secret that our calls are signed with is shown once.
set-url = Address
set-url-hint = Begins with https:// and can be reached from outside.
set-events = Events
fault-url = The address begins with https://, and leads to a server that can be reached from outside.
fault-events = Choose at least one.
webhook-made = Secret of the webhook
webhook-made-lead = For { $url }. Whoever is called checks our signature with it.
webhook-secret = Secret
test-webhook = Try it
done-webhook-tried = A test event is on its way. Look below in a moment.
change-webhook = Change the webhook
change-webhook-lead = What you change for { $name } holds from the next event on. Its secret stays.
set-active = It is called
set-active-hint = Off, it is told nothing. On again, it begins with a clean record.
done-webhook-changed = The webhook is changed.
rotate-webhook-secret = Renew the secret of the webhook
rotate-webhook-secret-lead =
    Calls to { $name } are signed with a new secret from now on.
    The present one signs besides for 24 hours, so that you can change over.
delete-webhook = Remove the webhook
delete-webhook-lead =
    { $name } is called no more, and what is on its way to it is not sent.
    It cannot be undone.
done-webhook-deleted = The webhook is removed.
webhook-deliveries = Deliveries
webhook-deliveries-none = No deliveries
webhook-deliveries-none-text = They are kept for 30 days.
webhook-event = Event
webhook-answer = Answer
webhook-attempts = Tries
webhook-send-again = Send again
done-webhook-sent-again = It is on its way again. Look below in a moment.
delivery-pending = On its way
delivery-delivered = Delivered
delivery-failed = Given up
delivery-answered = Status { $status }
delivery-error-status = Refused
delivery-error-timeout = No answer in time
delivery-error-connection = No connection
delivery-error-address-not-allowed = Not an address that we call
delivery-error-disabled = The webhook was off
webhook-event-passcode-sent = A code was sent
webhook-event-passcode-delivered = A code arrived
webhook-event-passcode-failed = A code could not be sent
webhook-event-passcode-verified = A code was verified
webhook-event-passcode-exhausted = The tries for a code are used up
webhook-event-passcode-expired = A code was not used in time
webhook-event-mfa-enrolled = Somebody set up a second step
webhook-event-mfa-reset = Somebody’s second steps were reset
webhook-event-mfa-fraud-reported = Somebody reported fraud
webhook-event-guard-opened = The guard stopped messages
webhook-event-link-opened = A link was opened
webhook-event-link-active = Somebody reached what a link leads to
webhook-event-session-arrived = Somebody arrived at a session
webhook-event-session-entered = Somebody came in to a session
webhook-event-session-ended = A session ended

# --- messages
messages-tab-sent = Sent
messages-tab-guard = Guard
messages-tab-blocked = Blocked addresses
messages-tab-texts = Texts
messages-earlier = Month before
messages-later = Month after
messages-sent = Sent
messages-delivered = Delivered
messages-verified = Verified
messages-parts = Parts
messages-of-plan = of { $limit } in the plan
messages-share-sent = { $share } % of what was sent
messages-share-issued = { $share } % of the codes
messages-share-delivered = { $share } % delivered
messages-share-verified = { $share } % verified
messages-chart = Sent and verified per day
messages-chart-said = Messages with a code that were sent, and codes that were verified, on each day of { $month }, by UTC.
messages-chart-none = Nothing was sent in this month.
messages-day = Day
messages-as-table = As a table
messages-day-said = { $day }: { $sent } sent, { $delivered } delivered, { $verified } verified
messages-by-country = Text messages by country
messages-country-none = No country
messages-parts-counted = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
messages-list = Last messages
messages-list-text = Messages with a code, the newest first, as long as they are kept.
messages-none = No messages yet
messages-none-text = What is sent stands here at once, with what became of it.
messages-none-filtered = None like that on this page
messages-none-filtered-text = Take a filter away, or look at the next page where there is one.
messages-to = To
messages-channel = By
messages-country = Country
messages-channel-sms = Text message
messages-channel-email = Mail
messages-status-sent = Sent
messages-status-delivered = Delivered
messages-status-failed = Failed
messages-status-unknown = Unknown
messages-received = The person says that it came
messages-not-received = The person says that it did not come

guard-lead = Where at least { $sends } codes of the last hour are over and less than { $share } % of them were verified, text messages stop. After five minutes one a minute is let through, and the first code that is verified opens the way again.
guard-mode-shadow = The guard only tells you: nothing is stopped. You can change that at Settings, Security.
guard-mode-off = The guard is off. You can change that at Settings, Security.
guard-none = Nothing to watch
guard-none-text = No text messages were sent in the last hour.
guard-what = What
guard-why = Why
guard-last-hour = Last hour
guard-since = Since
guard-country = Country
guard-block = Range of 1,000 numbers
guard-closed = Lets through
guard-open = Stopped
guard-half-open = Trying again
guard-low-verified-ratio = Hardly any code is verified
guard-counts = { $verified } of { $settled } verified
release-breaker = Let through again
done-breaker-released = Text messages go there again. What was counted before does not count any more.

blocked-none = No blocked addresses
blocked-none-text = An address that bounces, complains or wants no messages is blocked by itself, and stands here.
blocked-lead = Nothing is sent to these any more, so that your other messages keep arriving.
blocked-address = Address
blocked-address-hint = The whole number or email address: we keep it masked alone.
blocked-why = Why
blocked-since = Since
blocked-bounced = There is no such mailbox
blocked-invalid = There is no such number
blocked-opted-out = Wants no text messages
blocked-complained = Calls our mail junk
lift-suppression = Allow again
lift-suppression-text = The next message is tried again. Who wants none has to say so to their operator first.
done-suppression-lifted = Allowed again. The next message is tried.
problem-blocked-address = That is neither a phone number nor an email address. A number begins with + and the country.
problem-not-blocked = That address is not blocked.

texts-none = No texts of your own
texts-none-text = Messages say our words, in 29 languages. You can write your own for any of them.
texts-purpose = What the code is for
texts-language = Language
texts-updated = Changed
texts-write = Write a text
texts-look = Look at a text
texts-write-text = A text is for one purpose, one way and one language. Where there is none, our words are used. Purposes of your own are written by the API.
texts-go = Open
purpose-sign-in = Sign-in
purpose-transaction = Confirming a transaction
purpose-password-reset = New password
purpose-access = Opening a link
purpose-enrollment = Setting up a second step
purpose-session = Entering a session

text-heading = Text
text-own = Your words
text-ours = Our words
text-ours-used = There are no words of your own: ours are used.
text-words = Words
text-words-text = What stands in braces is filled in. In a text message there is no link, no @ and no line break: people must not learn to trust one beside a code.
text-subject = Subject
text-subject-hint = Never the code: it shows on locked screens. Empty is our subject.
text-text = Text
text-html = HTML
text-html-hint = Layout and colours alone: nothing that loads, and no link. Empty is made of the text.
text-slots = What you can put in braces
text-slot-firm = Your name. Needed.
text-slot-code = The code. Needed.
text-slot-validity = How long the code is good. Needed.
text-slot-sent-at = When it was sent. Needed.
text-slot-action = What is done
text-slot-item = To what
text-slot-amount = For how much. Needed to confirm a transaction.
text-slot-payee = Who gets it
text-preview = Preview
text-preview-title = Preview
text-preview-text = As it would arrive, with examples in it. Nothing is sent or saved.
text-case-shortest = With little to say
text-case-typical = An ordinary one
text-case-longest = With as much as there can be
text-ours-shortest = Ours, with little to say
text-ours-typical = Ours, an ordinary one
text-ours-longest = Ours, with as much as there can be
text-parts = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
text-characters = { $count ->
    [one] { $count } character
   *[other] { $count } characters
}
delete-template = Back to our words
done-text-saved = Saved. Messages say your words now.
done-text-deleted = Messages say our words again.
text-fault-unknown = { $slot } means nothing. Look at what you can put in braces.
text-fault-braces = A brace is missing: each one that opens is closed again.
text-fault-lacks = { $slot } is missing.
text-fault-length = Write 1 to { $most } characters.
text-fault-line-break = A text message is one line. The last line with your address is added by us.
text-fault-at = A text message has no @.
text-fault-link = A text message has no link: people must not learn to follow one beside a code.
text-fault-control = There is something in it that nobody can see. Type it anew instead of pasting it.
text-fault-origin-line = An @, a name and a # together read like the last line that we add. Write it otherwise.
text-fault-text-alone = A text message has neither a subject nor HTML.
text-fault-subject-break = A subject is one line.
text-fault-subject-code = A subject never holds the code: it shows on locked screens.
text-fault-html = The HTML does more than lay words out: { $detail }
text-fault-room = { $count ->
    [one] With as much as there can be, this text has more than { $count } part. Make it shorter, or allow more parts in the settings.
   *[other] With as much as there can be, this text has more than { $count } parts. Make it shorter, or allow more parts in the settings.
}

fault-note = Say what you found in 1 to 500 characters, on one line.
op-add-operator = Operator added

# A list as a file that is prepared.
exports-title = The list as a file
exports-too-long = This list is too long to come at once. Have it prepared as a file; that takes some minutes.
exports-mail = You get an email when it is ready.
exports-prepare = Prepare the file
exports-preparing = The file is being prepared.
exports-so-far = Lines so far: { $count }
exports-look-again = Look again
exports-ready = The file is ready. It is here for you alone, until { $time }.
exports-holds = Lines: { $count }
exports-in-parts = It comes in parts, each a file of its own.
exports-download = Download the file
exports-part = Download part { $part }
exports-cut = The list is longer than a file may be, and the file ends here. Narrow the list to get the rest.
exports-failed = The file could not be prepared, for no fault of yours. Have it prepared again.
exports-over = This file is no longer here. Export the list again.
problem-exports-at-work = One of your files is being prepared already. When it is ready, you can ask for another.
