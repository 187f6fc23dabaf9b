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
changed-you = إذا كنت أنت من فعل ذلك، فلا يلزمك أي إجراء.
changed-not-you = إذا لم تكن أنت، فهناك من يستطيع قراءة بريدك الإلكتروني: غيّر أولًا كلمة مرور بريدك، ثم أعد تعيين كلمة مرورك لدى { $firm } وأبلغ { $firm }.
label-when = الوقت

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
