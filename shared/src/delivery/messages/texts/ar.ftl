goal-sign-in = رمز تسجيل الدخول
goal-transaction = رمز تأكيد المعاملة
goal-access = رمز الوصول
goal-password-reset = رمز تغيير كلمة المرور
goal-enrollment = رمز الخطوة الثانية
goal-session = رمز دخول الجلسة
goal-own = الرمز الخاص بـ { $purpose }

sms-head = { $firm }: { $code } هو { $goal }
sms-payee = إلى { $payee }
sms-validity = صالح { $duration }
sms-sent = { $sent }
sms-advice = لا تشاركه مع أحد
short-minutes = { $minutes } د
short-seconds = { $seconds } ث
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}
long-seconds = { $seconds ->
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $seconds } ثوانٍ
   *[other] { $seconds } ثانية
}
label-action = الإجراء
label-item = العنصر
label-amount = المبلغ
label-payee = المستفيد
label-validity = الصلاحية
label-sent = وقت الإرسال
mail-until = { $duration }، حتى { $time }
mail-advice = أدخل الرمز حيث طلبته فقط. لا تطلبه { $firm } أبدًا عبر الهاتف أو البريد الإلكتروني.
mail-ignore = إذا لم تطلبه، فتجاهل هذه الرسالة.

changed-goal = تم تغيير كلمة المرور
changed-what = تم تغيير كلمة مرور حسابك لدى { $firm } برمز أُرسل إلى هذا العنوان.
changed-own-what = تم تغيير كلمة مرور حسابك لدى { $firm }.
changed-you = إذا كنت أنت من فعل ذلك، فلا يلزمك أي إجراء.
changed-not-you = إذا لم تكن أنت، فهناك من يستطيع قراءة بريدك الإلكتروني: غيّر أولًا كلمة مرور بريدك، ثم أعد تعيين كلمة مرورك لدى { $firm } وأبلغ { $firm }.
label-when = الوقت

logins-goal = معرّفات تسجيل الدخول الخاصة بك
logins-what = طُلب معرفة معرّفات تسجيل الدخول المرتبطة بهذا العنوان لدى { $firm }.
logins-not-you = إذا لم تطلب ذلك، فلا يلزمك أي إجراء: لم تُرسل المعرّفات إلا إلى هذا العنوان.
label-login-id = معرّف تسجيل الدخول

usage-goal = استُخدم { $percent }% من باقة الرسائل القصيرة لشهر { $month }
label-month = الشهر
label-used = المستخدم
label-pace = المعدل
label-lasts = تكفي حتى
usage-used = { $used } من { $limit } جزء من الرسائل
usage-pace = نحو { $count } يوميًا
usage-exhausted-email = نفدت الباقة: تُرسل الرموز بالبريد الإلكتروني إذا كان العنوان معروفًا، وإلا تُرفض.
usage-exhausted-refuse = نفدت الباقة: تُرفض الرموز عبر الرسائل القصيرة حتى نهاية الشهر أو حتى زيادة الباقة.
usage-near-email = عند 100% تُرسل الرموز بالبريد الإلكتروني إذا كان العنوان معروفًا، وإلا تُرفض.
usage-near-refuse = عند 100% تُرفض الرموز عبر الرسائل القصيرة حتى نهاية الشهر أو حتى زيادة الباقة.
usage-larger = يمكنك طلب باقة أكبر:
usage-email = يمكنك إرسال الرموز بالبريد الإلكتروني عند نفاد الباقة:

plan-subject = { $firm }: طلب باقة رسائل قصيرة من { $wanted } جزء
plan-what = تطلب { $firm } ({ $tenant }) باقة رسائل قصيرة من { $wanted } جزء شهريًا. باقتها الحالية { $present }.
plan-how = للتفعيل:

guard-goal = الرسائل القصيرة إلى { $where } تبدو احتيالًا
guard-why = عدد الرموز المرسلة إلى { $where } خلال الساعة الأخيرة: { $settled }، وما أُدخل منها: { $verified }. هكذا يبدو الاحتيال بالرسائل القصيرة.
guard-refused = تُرفض الرسائل القصيرة إلى هناك حاليًا. تمر رسالة واحدة كل دقيقة للتجربة؛ وعند إدخال رمزها تُرسل كلها من جديد.
guard-watched = لم يُرفض شيء: الحماية تراقب فقط.
guard-release = إذا لم يكن ذلك احتيالًا، فاسمح بها من جديد فورًا:

webhook-goal = عُطّل أحد خطافات الويب (webhook)
webhook-gone = أجاب { $origin } بالرمز 410 (أُزيل): لم يعد يقبل الأحداث.
webhook-failing = لم يقبل { $origin } أي حدث منذ خمسة أيام.
webhook-again = لم تعد الأحداث تُرسل إلى هناك. عندما يعمل من جديد، فعّله بواسطة:

factor-totp = تطبيق مصادقة
factor-webauthn = مفتاح أمان أو مفتاح مرور
factor-push = جهاز مقترن
factor-sms = رسالة نصية
label-method = الطريقة
label-name = الاسم
label-set-up-by = الإعداد قبل
label-valid-until = صالح حتى
label-left = المتبقي
label-wanted = المطلوب
label-present = الحالي
mfa-you = إذا كنت أنت من فعل ذلك، فلا يلزمك أي إجراء.
mfa-not-you = إذا لم تكن أنت، فتواصل مع { $firm } فورًا.
mfa-unexpected = إذا لم تكن تتوقع ذلك، فتواصل مع { $firm } فورًا.

invite-goal = يُرجى إعداد الخطوة الثانية
invite-hello = مرحبًا { $name }،
invite-why = أصبحت { $firm } تحمي تسجيل الدخول بخطوة ثانية بعد كلمة المرور.
invite-next = ستُعدّها عند تسجيل دخولك القادم. يستغرق ذلك نحو دقيقة: اجعل في متناولك هاتفك وعليه تطبيق مصادقة، أو مفتاح أمان.
invite-no-link = لا تحتوي هذه الرسالة على رابط عمدًا. سجّل الدخول كالمعتاد.

added-goal = أُضيفت خطوة ثانية إلى حسابك
added-what = أُضيفت خطوة ثانية إلى حسابك لدى { $firm }.
removed-goal = أُزيلت خطوة ثانية من حسابك
removed-what = أُزيلت خطوة ثانية من حسابك لدى { $firm }.
reset-goal = أُعيد تعيين الخطوة الثانية
reset-what = أعاد أحد مسؤولي { $firm } تعيين الخطوة الثانية لحسابك. لم يعد ما أعددته سابقًا يعمل، ولا رموز الاسترداد.
reset-next = ستُعدّها من جديد عند تسجيل دخولك القادم.

bypass-goal = { $count ->
    [one] أُنشئ رمز تجاوز لحسابك
    [two] أُنشئ رمزا تجاوز لحسابك
    [few] أُنشئت { $count } رموز تجاوز لحسابك
   *[other] أُنشئ { $count } رمز تجاوز لحسابك
}
bypass-what = { $count ->
    [one] أنشأ أحد مسؤولي { $firm } رمز تجاوز لحسابك. يحل محل الخطوة الثانية مرة واحدة.
    [two] أنشأ أحد مسؤولي { $firm } رمزَي تجاوز لحسابك. يحل كل منهما محل الخطوة الثانية مرة واحدة.
    [few] أنشأ أحد مسؤولي { $firm } { $count } رموز تجاوز لحسابك. يحل كل منها محل الخطوة الثانية مرة واحدة.
   *[other] أنشأ أحد مسؤولي { $firm } { $count } رمز تجاوز لحسابك. يحل كل منها محل الخطوة الثانية مرة واحدة.
}
bypass-no-code = لدواعي الأمان لا تحتوي هذه الرسالة على أي رمز.

recovery-goal = لديك رموز استرداد جديدة
recovery-what = أُنشئت رموز استرداد جديدة لحسابك لدى { $firm }. لم تعد الرموز القديمة تعمل.
recovery-used-goal = استُخدم رمز استرداد
recovery-used-what = استُخدم رمز استرداد لتسجيل الدخول إلى حسابك لدى { $firm }. لن يعمل هذا الرمز مرة أخرى.
recovery-last = كان هذا آخر رمز. يُرجى إنشاء رموز استرداد جديدة.

key-goal = رُفض مفتاح أمان
key-what = رُفض تسجيل دخول إلى حسابك لدى { $firm } بمفتاح الأمان هذا، لأن عدّاد المفتاح رجع إلى الوراء. قد تكون هناك نسخة من المفتاح.
key-do = أزل المفتاح من حسابك وتواصل مع { $firm }.

fraud-goal = أُبلغ عن تسجيل دخول احتيالي
fraud-what = رُفض على جهاز صاحب الحساب تسجيل دخول إلى هذا الحساب، وأُبلغ عنه بأنه احتيالي.
label-account = الحساب
label-network = عنوان الشبكة
fraud-done = أُلغيت عمليات تسجيل الدخول المفتوحة لهذا الحساب، ولن تُرسل إليه طلبات موافقة فورية لمدة ساعة.
fraud-ask = اسأل صاحب الحساب. إذا لم يكن يعرف هذه المحاولة، فقد يكون هناك من يعرف كلمة مروره: أعد تعيينها.
fraud-lift = إذا كان البلاغ خطأً، فيمكنك السماح بطلبات الموافقة الفورية من جديد قبل انتهاء الساعة:

licence-goal = استُخدم { $percent }% من تراخيص MFA
licence-used = { $used } من { $contracted }
licence-near = عند 100% لن يتمكن من فُعّلت لهم MFA ولم يسجّلوا فيها بعد من التسجيل، وسيدخلون بكلمة المرور وحدها.
licence-exhausted = نفدت التراخيص: لا يمكن لمن فُعّلت لهم MFA ولم يسجّلوا فيها بعد أن يسجّلوا، ويدخلون بكلمة المرور وحدها.
licence-enrolled = يبقى المسجّلون محميين.
licence-more = يمكنك طلب المزيد من التراخيص:

mfa-plan-subject = { $firm }: طلب تراخيص MFA ({ $wanted })
mfa-plan-what = تطلب { $firm } ({ $tenant }) باقة MFA أخرى.
decided-sms-on = تغيّرت باقة رسائلكم القصيرة
decided-mfa-on = تغيّر عدد تراخيص MFA لديكم
decided-sms-off = رُفض طلبكم باقة رسائل قصيرة أخرى
decided-mfa-off = رُفض طلبكم عددًا آخر من تراخيص MFA
decided-what-on = نفّذ مشغّل هذه الخدمة ما طلبتموه، ويسري فورًا.
decided-what-off = لم ينفّذ مشغّل هذه الخدمة ما طلبتموه. يبقى كل شيء كما كان.
label-holds = الساري الآن
label-note = ملاحظة

# The mail that brings a guarded link.
link-goal = أُرسل إليك شيء
link-what = أرسلت إليك { $firm } شيئًا للاطلاع عليه أو لتعبئته.
link-open = فتح
link-paste = أو انسخ هذا العنوان إلى متصفحك:
link-how = لفتحه تؤكد هويتك برمز يُرسل إليك عندئذ.
link-why = وصلتك هذه الرسالة لأن { $firm } سجّلت هذا العنوان على أنه عنوانك.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = دعوة من { $agent } إلى جلسة «{ $session }»
session-goal-agent = دعوة من { $agent }
session-goal-bare = لديك دعوة
session-what = وصلتك دعوة من { $agent } ({ $firm }) إلى جلسة: { $session }.
session-open = فتح الدعوة
session-code = عند فتحها سيُطلب منك رمز. الرمز ليس في هذه الرسالة، بل يصلك بطريقة أخرى.

# The mail to a firm’s administrator.
console-goal = يمكنك الآن الدخول إلى لوحة الإدارة
console-by-operator = عيّنك مشغّل هذه الخدمة مسؤولًا في { $firm }.
console-by-firm = عيّنتك { $firm } مسؤولًا فيها.
console-open = تعيين كلمة مرور
label-console-role = في لوحة الإدارة
console-owner = المالك – يمكنك فعل كل شيء
console-help-desk = مكتب المساعدة – تساعد الأشخاص على تسجيل الدخول
console-read-only = للقراءة فقط – تطّلع دون أن تغيّر شيئًا
console-password = تُعيّن كلمة المرور برمز يُرسل إلى هذا العنوان. وإن كانت لديك كلمة مرور فستبقى صالحة.
console-second-step = ثم سجّل الدخول وأعدّ خطوة ثانية، مثل تطبيق مصادقة على هاتفك. لا يدخل أحد إلى لوحة الإدارة من دونها.

# The mail that says that an administrator’s file is ready.
export-goal = الملف الذي طلبته جاهز
export-people = قائمة الأشخاص التي طلبتها جاهزة في ملف.
export-events = سجل التدقيق الذي طلبته جاهز في ملف.
export-open = الانتقال إلى الملف
export-how = سجّل الدخول إلى لوحة الإدارة لتنزيله. لا يعمل الرابط إلا لك.

# The mails of what an administrator did to an account.
disabled-goal = تم تعطيل حسابك
disabled-what = عطّل أحد مسؤولي { $firm } حسابك. لن تتمكن من تسجيل الدخول إلى أن يُفعَّل من جديد.
contact-goal = تم تغيير بيانات الاتصال الخاصة بك
contact-what = غيّر أحد مسؤولي { $firm } بيانات الاتصال التي تُرسل إليها رسائل حسابك ورموزه.
label-new-email = عنوان البريد الإلكتروني الجديد
label-new-phone = رقم الهاتف الجديد
contact-none = لا يوجد
contact-old = تصل هذه الرسالة إلى العنوان الذي كان مسجّلًا حتى ذلك الحين.
