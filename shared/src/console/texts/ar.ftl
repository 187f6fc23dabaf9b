# The console. Short, calm, second person; what happened, then what to do.

screen-overview = نظرة عامة
screen-subscriptions = الاشتراكات
screen-mfa = MFA
screen-people = الأشخاص
screen-person = الشخص
screen-messages = الرسائل
screen-links = الروابط
screen-sessions = الجلسات
screen-events = الأحداث
screen-settings = الإعدادات

menu = الشاشات
own-account = حسابك
zone-heading = المنطقة الزمنية
zone-lead = تعرض لك لوحة التحكم الأوقات بهذه المنطقة في هذا المتصفح. أشر إلى وقت أو انتقل إليه بلوحة المفاتيح ليظهر بدقة وبالتوقيت العالمي UTC.
zone-firms = منطقة الشركة: { $zone }
zone-of = الأوقات: { $zone }
done-zone-chosen = تُعرض الأوقات الآن بهذه المنطقة.
console-none = بلا صلاحية
console-none-detail = ليست لدى الشخص لوحة تحكم.
console-owner = المالك
console-owner-detail = كل شيء، ويحدد من له لوحة التحكم غيره.
console-help-desk = مكتب المساعدة
console-help-desk-detail = يساعد الأشخاص: يضيفهم ويعيد تعيين MFA لهم وينشئ رموز التجاوز ويرسل مرة أخرى.
console-read-only = اطلاع فقط
console-read-only-detail = يطّلع على كل شيء ولا يغيّر شيئًا.
working = جارٍ التنفيذ…
cancel = إلغاء
save = حفظ
reason = السبب
reason-hint = لماذا تفعل ذلك، في بضع كلمات. يبقى في سجل التدقيق بجانب اسمك.
reason-contact-hint = مطلوب إذا تغيّر عنوان البريد الإلكتروني أو رقم الهاتف، فالرموز تُرسل إليهما. يبقى في السجل بجانب اسمك.
people-reason-hint = تغيّر القائمة عنوان البريد الإلكتروني أو رقم الهاتف لأشخاص موجودين هنا، والرموز تُرسل إليهما. اذكر السبب.
problem-reason = اذكر السبب في 4 إلى 500 حرف، على سطر واحد.
problem-prove-again = أكّد هويتك من جديد. مضى على ذلك أكثر من خمس دقائق.
problem-made-already = سبق إرسال هذا النموذج. ما أنشأه عُرض مرة واحدة ولا يمكن عرضه من جديد.

confirm-heading = أكّد هويتك
confirm-lead-enter = تُفتح لوحة التحكم بعد خطوة ثانية. إذا لم تكن لديك خطوة ثانية بعد، تعدّها الآن.
confirm-lead-dangerous = يحتاج هذا إلى خطوة ثانية خلال آخر خمس دقائق. بعدها تعود إلى هنا.
confirm-go = التأكيد بخطوة ثانية

secret-once = يُعرض هذا مرة واحدة. انسخه الآن واحفظه في مكان آمن.

# One person.
status-active = نشط
status-disabled = معطّل
status-no-access = سُحبت الصلاحية
status-inactive = غير مفعّل
name = الاسم
phone = رقم الهاتف
organization = المؤسسة
role = الدور
created = منذ
person-do = ما يمكنك فعله
person-self = هذا أنت. أي تغيير هنا يجريه شخص آخر له لوحة التحكم؛ وخطواتك الثانية تجدها في «حسابك».
person-owners = لهذا الشخص لوحة التحكم أيضًا. لا يمكن لغير المالك تغيير شيء هنا.
factors-none = لم تُعدّ خطوة ثانية، ولا تُطلب.
factors-none-asked = تُطلب خطوة ثانية، ولم تُعدّ بعد.

reset-mfa = إعادة تعيين التسجيل في MFA
reset-mfa-lead = تنتهي كل الخطوات الثانية ورموز الاسترداد والأجهزة الموثوقة لدى { $person }، ويُسجَّل خروجه من كل مكان. يعدّ خطوة ثانية جديدة عند تسجيل الدخول القادم، وتصله رسالة بذلك.
done-mfa-reset = أُعيد تعيين التسجيل في MFA. وصلت الشخص رسالة بذلك.
make-bypass-codes = إنشاء رموز تجاوز
make-bypass-codes-lead = يحل رمز التجاوز محل الخطوة الثانية لدى { $person } مرة واحدة. تصله رسالة بأنك أنشأت رموزًا، من دون الرموز.
bypass-count = عدد الرموز (من 1 إلى 10)
bypass-minutes = مدة الصلاحية بالدقائق (من 1 إلى 1,440)
bypass-codes = رموز التجاوز
bypass-made = رموز التجاوز
bypass-made-lead = لـ { $person }. يعمل كل رمز مرة واحدة، حتى { $time }.
unlock-person = إلغاء القفل
unlock-person-lead = يمكن لـ { $person } المحاولة من جديد فورًا، مهما كان ما سبق من إخفاق.
done-person-unlocked = أُلغي القفل: يمكن للشخص المحاولة من جديد.
lift-push-block = السماح بطلبات الموافقة من جديد
lift-push-block-lead = بعد بلاغ باحتيال لا تُرسل طلبات إلى أجهزة { $person } لمدة ساعة. هذا يرفع المنع الآن.
done-push-block-lifted = يمكن إرسال الطلبات إلى أجهزة الشخص من جديد.
end-sign-ins = تسجيل الخروج من كل مكان
end-sign-ins-lead = يُسجَّل خروج { $person } من كل مكان سجّل الدخول فيه. تبقى كلمة مروره وخطواته الثانية.
done-sign-ins-ended = سُجّل خروج الشخص من كل مكان.
disable-person = تعطيل
disable-person-lead = لا يمكن لـ { $person } تسجيل الدخول بعد الآن، ويُسجَّل خروجه. تنتهي خطواته الثانية، ويصبح ترخيصه متاحًا من جديد.
done-person-disabled = تم التعطيل. أصبح الترخيص متاحًا من جديد، إن كان هناك ترخيص.
enable-person = تفعيل
enable-person-lead = يمكن لـ { $person } تسجيل الدخول من جديد.
done-person-enabled = يمكن للشخص تسجيل الدخول من جديد.
change-person = تغيير البيانات
change-person-lead = البيانات المسجّلة عن { $person }.
done-person-changed = تم الحفظ.
set-console = صلاحية لوحة التحكم
set-console-lead = ما يُسمح لـ { $person } بفعله في لوحة التحكم هذه. تصله رسالة بذلك.
done-console-set = تم الحفظ. وصلت الشخص رسالة بذلك.
person-profile = الملف الشخصي
person-factors-text = ما يُثبَت به تسجيل الدخول إلى جانب كلمة المرور.
person-events-text = ما جرى على هذا الحساب، الأحدث أولًا.
events-none = لا يوجد شيء بعد.
last-sign-in = آخر تسجيل دخول
never = لم يحدث قط
never-used = بلا استخدام حتى الآن
what-happens = ما سيحدث
secret-hint = حدّده وانسخه، أو دوّنه.
copy = نسخ
copied = تم النسخ
event-by = بواسطة { $who }
event-by-key = بالمفتاح { $who }
event-because = «{ $reason }»
event-refused = مرفوض: { $code }

# What was done, as the audit log calls it.
op-sign-in = تسجيل الدخول بكلمة المرور
op-verify-factor = إثبات خطوة ثانية
op-get-sign-in = إتمام تسجيل الدخول
op-cancel-sign-in = التخلي عن تسجيل الدخول
op-skip-enrollment = تأجيل الخطوة الثانية
op-enroll-factor = بدء إعداد خطوة ثانية
op-export-events = تصدير سجل التدقيق
op-export-people = تصدير أشخاص
op-export-links = تم تصدير الروابط
op-export-sessions = تم تصدير الجلسات
op-confirm-factor = إعداد خطوة ثانية
op-rename-factor = تغيير اسم خطوة ثانية
op-remove-factor = إزالة خطوة ثانية
op-renew-recovery-codes = إنشاء رموز استرداد جديدة
op-reset-mfa = إعادة تعيين التسجيل في MFA
op-make-bypass-codes = إنشاء رموز تجاوز
op-lift-push-block = السماح بطلبات الموافقة من جديد
op-unlock-person = إلغاء القفل
op-end-sign-ins = تسجيل الخروج من كل مكان
op-put-account = كتابة حساب
op-change-account = تغيير حساب
op-delete-account = حذف حساب
op-import-accounts = استيراد أشخاص
op-set-password = تعيين كلمة المرور
op-change-password = تغيير كلمة المرور
op-complete-password-reset = إعادة تعيين كلمة المرور
op-request-password-reset = طلب كلمة مرور جديدة
op-put-mfa-policy = تغيير سياسة MFA
op-choose-time-zone = اختيرت المنطقة الزمنية للوحة التحكم
op-export-deliveries = صُدّرت الرسائل
op-request-sms-plan = طلب باقة رسائل نصية
op-request-mfa-plan = طلب تراخيص MFA
op-set-sms-plan = تفعيل باقة رسائل نصية
op-set-mfa-plan = تعيين تراخيص MFA
op-change-settings = تغيير الإعدادات
op-create-api-key = إنشاء مفتاح API
op-revoke-api-key = إبطال مفتاح API
op-create-oidc-client = تسجيل تطبيق
op-change-oidc-client = تغيير تطبيق
op-delete-oidc-client = إزالة تطبيق
op-rotate-oidc-client-secret = تجديد سر تطبيق
op-create-webhook = إنشاء خطاف ويب
op-change-webhook = تغيير خطاف ويب
op-delete-webhook = إزالة خطاف ويب
op-rotate-webhook-secret = تجديد سر خطاف ويب
op-test-webhook = تجربة خطاف ويب
op-redeliver-webhook = إرسال حدث مرة أخرى
op-issue-passcode = إصدار رمز
op-verify-passcode = التحقق من رمز
op-resend-passcode = إرسال رمز مرة أخرى
op-cancel-passcode = إلغاء رمز
op-create-link = إنشاء رابط
op-revoke-link = سحب رابط
op-resend-link = إرسال رابط مرة أخرى
op-create-session = فتح جلسة
op-end-session = إنهاء جلسة
op-reveal-session-passcode = قراءة رمز لصاحبه
op-put-template = تغيير نص
op-delete-template = إزالة نص
op-release-breaker = رفع إيقاف الحماية
op-lift-suppression = السماح بعنوان من جديد
op-unlock-recipient = إلغاء قفل مستلم
secret-kept = تم، احتفظت به

# --- overview
overview-plans = الباقة والتراخيص
overview-mfa = الخطوات الثانية
overview-enrolled = مسجّلون في MFA
overview-waiting = مفعّلة لهم، لم يسجّلوا بعد
plan-sms = رسائل SMS هذا الشهر
plan-licences = تراخيص MFA
plan-of = { $used } من { $limit }
days-title = المرسل والمتحقق منه في كل يوم
days-description = هذا الشهر، الرسائل المرسلة: { $sent }، والرموز التي تم التحقق منها: { $verified }.
days-none = لم يُرسل شيء هذا الشهر بعد.
day-said = { $day }: أُرسل { $sent }، وتم التحقق من { $verified }
day = اليوم
sent = أُرسل
verified = تم التحقق
as-table = العرض كجدول
add-person = إضافة شخص

# --- operators
screen-firms = الشركات
screen-firm = الشركة
firm = الشركة
firm-id = المعرّف
firm-slug = الاسم في العناوين
firm-pages = الصفحات
firms-none = لا توجد شركات بعد
firms-none-text = أنشئ الأولى من سطر الأوامر: tenants create.
next-page = الصفحة التالية
requests-waiting = في انتظارك
requests-waiting-text = ما طلبته الشركات. يسري التفعيل على الشركة كلها فورًا.
requests-none = لا شيء ينتظر
requests-none-text = عندما تطلب شركة باقة أخرى، يظهر طلبها هنا.
request-wants-sms = رسائل SMS في الشهر: { $wanted }، والآن { $present }
request-wants-mfa = تراخيص MFA: { $wanted }، والآن { $present }
activate-request = تفعيل
decline-request = رفض
decline-note = السبب، لتقرأه الشركة
done-request-activated = تم التفعيل. يسري على الشركة كلها الآن.
done-request-declined = تم الرفض. ترى الشركة السبب.
done-plan-set = تم تعيين الباقة، وتسري الآن.
set-sms-plan = تعيين باقة الرسائل النصية
set-mfa-plan = تعيين تراخيص MFA
field-monthly-limit = رسائل SMS في الشهر (0، أو من 2,500 إلى 25,000 بخطوات من 2,500)
field-licences = تراخيص MFA
fault-monthly-limit = الباقة 0، أو من 2,500 إلى 25,000 بخطوات من 2,500.
fault-licences = عدد صحيح من 0 إلى 1,000,000.
problem-decline-note = اذكر السبب في 1 إلى 500 حرف على سطر واحد.
all-firms = كل الشركات
all-firms-text = ما تستخدمه كلها معًا هذا الشهر.
all-firms-part = هناك شركات أكثر مما جُمع هنا.
# --- subscriptions
subscriptions-lead = ما لديك، وما استُخدم منه. يؤكّد مشغّل هذه الخدمة كل تغيير؛ ثم يسري على الشركة كلها فورًا.
subscriptions-sms = الرسائل النصية
subscriptions-mfa = تراخيص MFA
subscriptions-subscribe = اشتراك
subscriptions-change = تغيير
subscriptions-waits = طلبت { $wanted } ({ $date }). لم يقرر المشغّل بعد.
subscriptions-requests = الطلبات
subscriptions-requests-text = ما طلبته من المشغّل، الأحدث أولًا، وما آل إليه.
subscriptions-requests-none = لم يُطلب شيء بعد.
subscriptions-plan = الاشتراك
subscriptions-wanted = المطلوب
subscriptions-before = سابقًا: { $present }
subscriptions-state = الحالة
subscriptions-requested = الوقت
subscriptions-by = بواسطة
subscriptions-answer = القرار
subscriptions-actions = الإجراءات
subscriptions-earlier = الطلبات الأقدم
subscriptions-latest = أحدث الطلبات
subscriptions-none = لا شيء
subscriptions-a-month = { $number } في الشهر
subscriptions-licences = { $count ->
    [zero] بلا تراخيص
    [one] ترخيص واحد
    [two] ترخيصان
    [few] { $count } تراخيص
    [many] { $count } ترخيصًا
   *[other] { $count } ترخيص
}
subscriptions-monthly-limit = أجزاء الرسائل النصية في الشهر
subscriptions-parts-hint = الرمز القصير جزء واحد. والنص الأطول، أو المكتوب بأبجدية أخرى، قد يحتاج إلى جزأين أو ثلاثة.
subscriptions-licences-hint = واحد لكل شخص أعدّ خطوة ثانية. من 0 إلى 1,000,000.
subscriptions-ask = طلب من المشغّل
request-sms-plan = تغيير باقة الرسائل النصية
request-sms-plan-lead = يؤكّدها المشغّل، وتصله رسالة بها الآن. إذا سبق أن طلبت ولم يُقرَّر شيء بعد، يحل هذا الطلب محله.
request-mfa-plan = تغيير تراخيص MFA
request-mfa-plan-lead = يؤكّدها المشغّل، وتصله رسالة بها الآن. إذا سبق أن طلبت ولم يُقرَّر شيء بعد، يحل هذا الطلب محله. تقليل التراخيص لا يسحب ترخيصًا من أحد: لا يسجّل أحد جديد حتى يتاح بعضها.
withdraw-request = سحب الطلب
request-requested = في الانتظار
request-activated = مفعّل
request-declined = مرفوض
request-withdrawn = مسحوب
done-plan-requested = طُلب من المشغّل. ترى هنا ما يؤول إليه الطلب.
done-request-withdrawn = سُحب الطلب.
op-withdraw-plan-request = سحب طلب باقة
op-activate-plan-request = تفعيل باقة مطلوبة
op-decline-plan-request = رفض باقة مطلوبة

# The two limits, wherever they are shown.
bar-sms = أجزاء الرسائل النصية هذا الشهر
bar-sms-none = لا توجد باقة: لا تُرسل رسائل نصية.
bar-sms-over = نفدت: لا تُرسل رسالة نصية حتى الشهر القادم أو باقة أكبر.
bar-licences = تراخيص MFA
bar-licences-none = لا توجد تراخيص: لا يمكن لأحد إعداد خطوة ثانية.
bar-licences-over = كلها مستخدمة. من لم يعدّ خطوة ثانية يسجّل الدخول بكلمة المرور وحدها حتى يتاح ترخيص.
bar-licences-exceeded = المستخدم أكثر من المتاح، والزيادة: { $more }. لا يفقد أحد ترخيصه، ولا يمكن لأحد جديد إعداد خطوة ثانية.
bar-used = استُخدم { $percent }%، المتبقي: { $left }
bar-of = { $used } من { $limit }
bar-mark = { $percent }%
bar-pace-none = اليوم { $day } من { $days }.
bar-pace-within = اليوم { $day } من { $days }. بهذا المعدل يبلغ المجموع { $total } بنهاية الشهر.
bar-pace-over = اليوم { $day } من { $days }. بهذا المعدل تنفد الباقة في { $date }.

# --- mfa
mfa-lead = من تطلب منهم الشركة خطوة ثانية عند تسجيل الدخول، وإلى أين وصل ذلك.
mfa-change = تغيير السياسة
mfa-licences = التراخيص
mfa-licences-text = واحد لكل شخص أعدّ خطوة ثانية.
mfa-people-text = مفعّلة لهم: تطلب السياسة منهم خطوة ثانية. مسجّلون: أعدّوا خطوة ثانية.
mfa-people-lists = قوائم الأشخاص
mfa-people-by-role = الأشخاص حسب الدور
mfa-accounts = الحسابات
mfa-enabled = مفعّلة لهم
mfa-enrolled = مسجّلون
mfa-not-enrolled = مفعّلة لهم، غير مسجّلين
mfa-policy = السياسة
mfa-policy-text = من تُفعَّل لهم، وبأي طرق.
mfa-methods = الطرق
mfa-remember = مدة الوثوق بالجهاز
mfa-remember-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
mfa-remember-days-none = أبدًا: تُطلب عند كل تسجيل دخول
mfa-grace = أقصى مدة للتأجيل
mfa-grace-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
mfa-grace-days-none = بلا تأجيل: عند تسجيل الدخول القادم
mfa-freed = التراخيص العائدة
mfa-freed-text = أحدثها: لمن كانت، وما جرى، ومن فعله ولماذا.
mfa-freed-none = لم يعد أي ترخيص بعد.
mfa-role-case-manager = مديرو الحالات
mfa-role-vendor-case-manager = مديرو الحالات لدى المورّدين
mfa-role-corporate-user = مستخدمو الشركات
mfa-role-client = العملاء
mfa-whom-nobody = لا أحد
mfa-whom-everybody = الجميع
mfa-whom-all = الجميع، من كل المؤسسات
mfa-whom-listed = من ينتمون إلى المؤسسات أدناه
mfa-whom-these = من ينتمون إلى { $names }
mfa-names-more = { $count ->
    [one] وواحدة أخرى
    [two] واثنتين أخريين
    [few] و{ $count } غيرها
    [many] و{ $count } غيرها
   *[other] و{ $count } غيرها
}
mfa-change-lead = لا يُحفظ شيء قبل أن ترى ما يترتب عليه.
mfa-enabled-are = مفعّلة لهم
mfa-organizations-of = المؤسسات: { $role }
mfa-organizations-hint = واحدة في كل سطر، مكتوبة كما عند أشخاصها؛ لا فرق بين الأحرف الكبيرة والصغيرة. لا تُحتسب إلا حيث اخترت «من ينتمون إلى المؤسسات أدناه».
mfa-methods-text = ما يمكن للأشخاص إعداده. من أعدّ طريقة أخرى يحتفظ بها.
mfa-methods-choose = يمكن للأشخاص إعداد
mfa-about-totp = تطبيق على هاتف الشخص يعرض الرموز. يعمل من دون شبكة.
mfa-about-webauthn = مفتاح يُوصَل أو يُلمَس، أو بصمة الإصبع أو الوجه على جهاز الشخص. لا يمكن خداع أحد ليسلّمه.
mfa-about-push = يطلب متصفح هاتف الشخص منه الموافقة على تسجيل الدخول. لا حاجة إلى تثبيت شيء.
mfa-about-sms = رمز برسالة نصية، من باقتك. الطرق الأخرى أكثر أمانًا.
mfa-days = الأيام
mfa-days-text = كم مرة يُطلب ذلك من الأشخاص، وكم يمكنهم الانتظار قبل إعداد خطوة ثانية.
mfa-remember-hint = طوال هذه المدة لا تُطلب الخطوة الثانية على جهاز يثق به الشخص. من 0 إلى 30؛ ومع 0 تُطلب عند كل تسجيل دخول.
mfa-grace-hint = طوال هذه المدة يمكن لمن فُعّلت له أن يؤجل الخطوة الثانية. من 0 إلى 30؛ ومع 0 تُطلب عند تسجيل الدخول القادم.
mfa-unit-days = يوم
mfa-check-first = تعرض الصفحة التالية من يشملهم ذلك.
mfa-check-go = عرض ما يترتب عليه
mfa-check = مراجعة السياسة الجديدة
mfa-check-lead = لم يُحفظ شيء بعد.
mfa-same = هذه هي السياسة كما هي. لن يتغير شيء.
mfa-check-back = الرجوع إلى السياسة
mfa-touched = من يشملهم ذلك، حسب الدور
mfa-enabled-now = مفعّلة لهم الآن
mfa-enabled-then = مفعّلة لهم بعدها
mfa-need-licence = يحتاجون إلى ترخيص
put-policy = حفظ السياسة
mfa-changes-role = { $role }: { $after }. سابقًا: { $before }.
mfa-organizations-new = { $role }: من الآن تُفعَّل لمن ينتمون إلى { $names }.
mfa-organizations-gone = { $role }: لم تعد مفعّلة لمن ينتمون إلى { $names }.
mfa-method-on = يمكن للأشخاص إعداد: { $method }.
mfa-method-off = لم يعد بإمكان الأشخاص إعداد: { $method }. من لديه ذلك يحتفظ به.
mfa-changes-remember = مدة الوثوق بالجهاز: { $after }. سابقًا: { $before }.
mfa-changes-grace = أقصى مدة للتأجيل: { $after }. سابقًا: { $before }.
mfa-forgets-devices = الأجهزة الموثوقة الآن تُطلب عليها الخطوة الثانية من جديد عند تسجيل الدخول القادم.
mfa-people = الأشخاص المفعّلة لهم: { $after }. سابقًا: { $before }.
mfa-needs-none = لا أحد يحتاج إلى ترخيص آخر.
mfa-needs = التراخيص لمن لم يسجّلوا بعد: { $needed }. المتبقي: { $left }.
mfa-needs-more = التراخيص لمن لم يسجّلوا بعد: { $needed }. المتبقي: { $left }. من لا يجد ترخيصًا يسجّل الدخول بكلمة المرور وحدها حتى يتوفر المزيد.
mfa-stay-enrolled = من كان مسجّلًا ولم تعد مفعّلة له لا تُطلب منه بعد الآن. يبقى مسجّلًا ويحتفظ بالترخيص.
mfa-invites-staff = من تُفعَّل لهم من موظفيك تصلهم رسالة تدعوهم إلى إعداد خطوة ثانية.
done-policy-changed = حُفظت السياسة وتسري فورًا.
fault-mfa-days = عدد صحيح من 0 إلى 30.
fault-mfa-methods = اختر طريقة واحدة على الأقل.
fault-mfa-organizations = أدرج من 1 إلى 100 مؤسسة، واحدة في كل سطر، وكل منها 200 حرف على الأكثر.
fault-mfa-role = لم يعد هذا الدور من أدوار الشركة.
fault-mfa-long = هذا أكثر مما تتسع له هذه الصفحة: أسماء مؤسسات كثيرة جدًا أو طويلة جدًا. أدرج عددًا أقل، أو عيّن السياسة عبر API.
problem-policy-meanwhile = غيّر شخص آخر السياسة في هذه الأثناء. لم يُحفظ شيء من تغييرك. هذه هي السياسة كما هي الآن.
# --- links, sessions, events

# What became of a message.
send-sending = في الطريق
send-sent = أُرسلت
send-delivered = وصلت
send-failed = لم تصل
send-none = لم تُرسل بعد
send-unknown = لا يُعرف هل وصلت
send-fault-bounced = لا يوجد صندوق بريد كهذا
send-fault-invalid = الرقم ليس لأحد
send-fault-opted-out = لا يرغب المستلم في الرسائل
send-fault-complained = عدّها المستلم بريدًا غير مرغوب فيه
problem-resend-too-soon = أُرسلت قبل لحظات. يمكنك إرسالها مرة أخرى بعد قليل (المتبقي: { $left }).
problem-sends-exhausted = أُرسلت بالعدد الأقصى المسموح به. يمكنك إرسالها مرة أخرى في { $time } (المتبقي: { $left }).
problem-expired = انتهى هذا من قبل. لم يُنفَّذ شيء.
problem-canceled = سُحب هذا من قبل. لم يُنفَّذ شيء.

# Lists.
links-filters = عوامل التصفية
place-none-here = لا يوجد شيء هنا
place-none-here-text = لا شيء في هذه الصفحة يطابق عوامل التصفية. انظر إلى التالية، أو أزل عوامل التصفية.

# Links.
links-lead = ما أرسلته تطبيقاتك، وإلى أين وصل كل مستلم.
links-recipient = المستلم
links-items = العناصر
links-more-items = { $count ->
    [one] وعنصر آخر
    [two] وعنصران آخران
    [few] و{ $count } عناصر أخرى
    [many] و{ $count } عنصرًا آخر
   *[other] و{ $count } عنصر آخر
}
links-status = الحالة
links-status-sent = أُرسل
links-status-bounced = لم يصل
links-status-opened = فُتح
links-status-verified = تم التحقق
links-status-active = تم تسجيل الدخول
links-status-expired = منتهي الصلاحية
links-status-revoked = مسحوب
links-none = لا توجد روابط بعد
links-none-text = يقود الرابط مستلمًا واحدًا إلى العناصر التي اخترتها، بعد إدخال رمز. يرسل تطبيقك الروابط عبر API.
links-none-key = إنشاء مفتاح API
links-codes = الرموز
links-codes-email = بالبريد الإلكتروني وحده
links-codes-both = برسالة نصية إلى { $number }، أو بالبريد الإلكتروني
links-account = الحساب
links-account-none = لم يسجّل أحد الدخول به بعد
links-steps = إلى أين وصل
links-steps-text = متى حدثت كل خطوة أول مرة.
links-not-yet = ليس بعد
links-made-at = أُنشئ
links-opened-at = فُتح
links-verified-at = الرمز صحيح
links-active-at = تم تسجيل الدخول
links-ends-at = ينتهي
links-ended-at = انتهى
links-revoked-at = سُحب
links-items-text = ما يقود إليه، ومتى فُتح كل عنصر أول مرة.
links-items-none = لا يقود إلى شيء حاليًا.
links-item-new = لم يُفتح
links-mails = رسائل البريد الإلكتروني
links-mails-text = الأحدث أولًا.
links-mails-none = لم تُرسل أي رسالة.
resend-link = إرسال مرة أخرى
done-link-resent = الرابط في طريقه من جديد، إلى العنوان نفسه.
revoke-link = سحب الرابط
links-revoke-dead = لا يقود الرابط إلى شيء من الآن، في كل رسالة تحمله.
links-revoke-told = من يفتحه يُبلَّغ بأنك سحبته.
links-revoke-kept = لا يمكن التراجع عن ذلك. يمكن لتطبيقك إرسال رابط آخر.
done-link-revoked = سُحب الرابط.

# Sessions.
sessions-lead = من المتوقع حضوره، ومن ينتظر عند الباب، ومن دخل.
sessions-open = مفتوحة
sessions-ended = انتهت في آخر 24 ساعة
sessions-session = الجلسة
sessions-people = المشاركون
sessions-people-text = بترتيب دعوتهم. لا تُعرض الرموز هنا أبدًا.
sessions-door-now = عند الباب
sessions-started = البدء
sessions-ends = الانتهاء
sessions-ended-at = انتهت
sessions-inside = دخل { $inside } من { $all }
sessions-waiting = { $count ->
    [one] واحد ينتظر
    [two] اثنان ينتظران
    [few] { $count } ينتظرون
    [many] { $count } ينتظرون
   *[other] { $count } ينتظرون
}
sessions-none = لا توجد جلسة مفتوحة
sessions-none-text = يفتح نظام التعاون لديك الجلسات عبر API. وعندما تكون إحداها مفتوحة، ترى هنا من يأتي.
sessions-none-ended = لم تنتهِ أي جلسة مؤخرًا
sessions-none-ended-text = تُعرض الجلسة هنا لمدة 24 ساعة بعد انتهائها.
sessions-of = دعوة من { $agent }
sessions-status-open = مفتوحة
sessions-status-ended = منتهية
sessions-door = عند الباب
sessions-door-code = يُطلب رمز
sessions-door-open = لا يُطلب رمز
sessions-role-primary = المشارك الرئيسي
sessions-role-cosigner = الموقّع المشارك
sessions-role-participant = مشارك
sessions-stands = الحالة
sessions-stands-invited = مدعو
sessions-stands-arrived = عند الباب
sessions-stands-waiting = عليه إدخال رمز
sessions-stands-entered = دخل
sessions-stands-left-out = نفدت المحاولات، أو انتهت صلاحية الرمز
sessions-stands-removed = أُزيل
sessions-since = منذ
sessions-invitation = الدعوة
sessions-by-sms = برسالة نصية إلى { $to }
sessions-by-email = بالبريد الإلكتروني إلى { $to }
sessions-code-told = يُبلغه به الوكيل
sessions-code-none = لا يُطلب
sessions-code-read-out = { $count ->
    [one] قُرئ لصاحبه مرة واحدة
    [two] قُرئ لصاحبه مرتين
    [few] قُرئ لصاحبه { $count } مرات
    [many] قُرئ لصاحبه { $count } مرة
   *[other] قُرئ لصاحبه { $count } مرة
}
invite-participant = دعوة من جديد
done-participant-invited = دُعي المشارك من جديد، بالرابط نفسه.
end-session = إنهاء الجلسة
sessions-end-dead = لا يدخل أحد بعد الآن: تتوقف روابط هذه الجلسة ورموزها فورًا.
sessions-end-waiting = { $count ->
    [one] مشارك واحد عند الباب لن يدخل.
    [two] مشاركان عند الباب لن يدخلا.
    [few] { $count } مشاركين عند الباب لن يدخلوا.
    [many] { $count } مشاركًا عند الباب لن يدخلوا.
   *[other] { $count } مشارك عند الباب لن يدخلوا.
}
sessions-end-inside = من هو في اجتماعك يبقى فيه. لا يمكن التراجع عن ذلك.
done-session-ended = أُنهيت الجلسة.

# The audit log.
events-lead = ما جرى، ومن فعله، وما آل إليه.
events-audit = سجل التدقيق
events-fraud = بلاغات الاحتيال
events-operation = ما جرى
events-all = كل شيء
events-since = ابتداءً من هذا اليوم
events-no-day = هذا ليس يومًا. يكون على شكل { "\u2066" }2026-11-27{ "\u2069" }.
events-filter = عرض
events-refused = مرفوض
events-one-person = شخص واحد
events-export = تصدير CSV
events-older = الأقدم
events-newest = الأحدث
events-none-text = كل ما يجري من الآن يظهر هنا.
events-none-so-far = لا شيء حتى الآن
events-none-so-far-text = أحدث السجلات ليست ما تبحث عنه. ابحث في ما هو أقدم.
event-test = تجربة
person-all-events = كل أحداث هذا الشخص

# Reports of fraud.
fraud-lead = عمليات تسجيل دخول رفضها أشخاص لأنها احتيالية. قد يكون هناك من يعرف كلمة مرورهم: انظر في أمر الشخص وساعده، ثم أغلق البلاغ.
fraud-open = مفتوحة
fraud-closed = مغلقة
fraud-none = لا يوجد بلاغ مفتوح
fraud-none-text = عندما يعدّ أحد تسجيل دخول على جهازه احتياليًا، يظهر هنا حتى ينظر فيه أحدكم.
fraud-none-closed = لم يُغلق أي بلاغ بعد
fraud-reported = بلاغ من { $person } عن تسجيل دخول احتيالي
fraud-reported-unknown = أبلغ أحد الأشخاص عن تسجيل دخول احتيالي
fraud-from = من { $network }
fraud-closed-by = أُغلق بواسطة { $who }
close-report = إغلاق البلاغ
close-report-lead = يخرج من البلاغات المفتوحة، ويبقى ضمن المغلقة مع اسمك وملاحظتك.
fraud-note = ما وجدته
fraud-note-hint = مثلًا هل كان الشخص يعلم بالأمر، وماذا فعلت.
done-report-closed = أُغلق البلاغ.

# What else is done, as the audit log calls it.
op-close-fraud-report = إغلاق بلاغ احتيال
op-take-next-step = الإرسال بالخطوة التالية من الاستراتيجية
op-send-session-code = إرسال رمز جلسة
op-send-session-invitations = إرسال دعوات إلى جلسة
op-tidy-session = ترتيب جلسة
op-add-participant = إضافة مشارك
op-add-test-recipient = إضافة مستلم تجريبي
op-ask-userinfo = قراءة تطبيق لملف شخصي
op-change-device = تغيير إشعارات جهاز
op-change-link = تغيير رابط
op-change-tenant = تغيير الشركة بواسطة المشغّل
op-create-tenant = إنشاء شركة
op-decide-request = الإجابة عن طلب على جهاز
op-delete-logo = إزالة الشعار
op-delete-tenant = حذف شركة
op-give-feedback = الإفادة بوصول رمز أو عدم وصوله
op-invite-participant = دعوة مشارك من جديد
op-issue-session-passcode = رمز جديد لجلسة
op-open-challenge = طلب رمز أو طلب موافقة
op-pair-device = اقتران جهاز
op-preview-mfa-policy = تجربة سياسة MFA
op-preview-template = تجربة نص
op-push-authorization-request = بدء تسجيل دخول من تطبيق
op-put-logo = تغيير الشعار
op-read-item-visit = قراءة زيارة عنصر
op-read-session-entry = قراءة دخول إلى جلسة
op-reassign-participant = إعادة إسناد مشارك
op-redeem-code = إتمام تسجيل دخول من تطبيق
op-authorize = تسجيل الدخول إلى تطبيق
op-remove-participant = إزالة مشارك
op-remove-test-recipient = إزالة مستلم تجريبي
op-renew-factor-options = طلب جديد لموافقة أو رمز
op-resend-password-reset = إرسال رمز كلمة المرور الجديدة مرة أخرى
op-sign-out = تسجيل الخروج
op-unpair-device = إلغاء اقتران جهاز
op-verify-password-reset = التحقق من رمز كلمة المرور الجديدة
op-arrive-at-session = الوصول إلى جلسة
op-resend-session-code = إرسال رمز جلسة مرة أخرى
op-verify-session-code = التحقق من رمز جلسة
op-send-link-code = إرسال رمز رابط
op-verify-link-code = التحقق من رمز رابط
op-register-by-link = إنشاء حساب عبر رابط
op-activate-link = ربط رابط بحساب
op-open-item = فتح عنصر من رابط
op-forget-device = إلغاء الثقة بجهاز
op-submit-forgot-login-id = طلب اسم المستخدم
op-submit-sign-in = إرسال نموذج تسجيل الدخول
op-submit-forgot-password = إرسال نموذج كلمة مرور جديدة
op-submit-enroll = إرسال نموذج إعداد الخطوة الثانية
op-submit-account = إرسال نموذج الحساب الشخصي
op-submit-link = إرسال نموذج رابط
op-submit-session = إرسال نموذج جلسة
op-submit-screen = إرسال نموذج لوحة التحكم
op-submit-person = إرسال نموذج عن شخص
op-submit-authorize = إرسال نموذج تسجيل الدخول إلى تطبيق
op-submit-logout = تسجيل الخروج من تطبيق
# --- people
people-search = الاسم أو اسم المستخدم أو المؤسسة
people-search-go = بحث
people-search-clear = مسح
people-filters = عوامل التصفية
people-filter-not-enrolled = غير مسجّلين
people-filter-enrolled = مسجّلون
people-filter-password-alone = دخلوا بكلمة المرور وحدها
people-filter-locked = مقفلون
people-filter-inactive = لم يسجّلوا الدخول منذ 30 يومًا
people-filter-past-grace = انقضت مهلتهم
people-filter-disabled = معطّلون
people-narrow = حسب الدور والمؤسسة
people-narrow-go = عرض هؤلاء الأشخاص
people-any-role = أي دور
people-organization-hint = اسمها كاملًا.
people-counted = حُسبت الأعداد بجانب عوامل التصفية في { $time }. تُحسب مرة في اليوم.
people-export = تصدير بصيغة CSV
people-status = الحالة
people-status-locked = مقفل
people-status-waits = ينتظر حتى { $time }
people-second-steps = الخطوات الثانية
people-shown = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
people-next-page = الصفحة التالية
people-first-page = الصفحة الأولى
people-all = كل الأشخاص
people-none = لا أحد هنا بعد
people-none-text = أضف الشخص الأول، أو عدة أشخاص معًا من قائمة.
people-none-found = لم يُعثر على أحد
people-none-found-text = لا شخص يطابق ما تبحث عنه. استخدم كلمات أقل، أو عامل تصفية آخر.
people-none-yet = لم يُعثر على أحد حتى الآن
people-none-yet-text = هناك أشخاص آخرون للبحث بينهم. تابع إلى الصفحة التالية.

people-add-lead = إذا كانت سياسة MFA لديك تطلب منه خطوة ثانية، فقد تصله دعوة بالبريد الإلكتروني فورًا.
people-login-id-hint = ما يسجّل الدخول به. يصلح لذلك عنوان بريده الإلكتروني.
people-email-hint = إلى أين تذهب رموزه وإشعاراته.
people-phone-hint = مع رمز البلد، مثل { "\u2066" }+33 6 12 34 56 78{ "\u2069" }.
done-person-added = تمت الإضافة. يمكنك المتابعة هنا، أو إضافة شخص آخر من «الأشخاص».
problem-people-taken = اسم المستخدم هذا أو ما يشبهه موجود لدى شخص آخر. ابحث عنه في «الأشخاص».
problem-people-sent-already = سبق إرسال هذه القائمة. ما آلت إليه تجده في قائمة الأشخاص.
fault-login-id = يتكوّن اسم المستخدم من 1 إلى 128 حرفًا، كلها على سطر واحد.
fault-name = يتكوّن الاسم من 1 إلى 200 حرف، كلها على سطر واحد.
fault-phone = هذا ليس رقم هاتف. أدخله مع رمز البلد، مثل { "\u2066" }+33 6 12 34 56 78{ "\u2069" }.
fault-role = اختر أحد أدوار شركتك.
fault-organization = يتكوّن اسم المؤسسة من 1 إلى 200 حرف، كلها على سطر واحد.

import-people = إضافة عدة أشخاص
people-import-lead = ألصق قائمة أو اكتبها، شخص واحد في كل سطر. ترى أولًا ما سيؤول إليه كل سطر؛ ولا يُنفَّذ شيء قبل أن تطلب ذلك.
people-lines = قائمة الأشخاص
people-file = أو ملف
people-file-hint = CSV كما يحفظه برنامج الجداول. عندئذٍ لا تُقرأ القائمة أعلاه.
people-list-hint = { $count ->
    [one] سطر واحد على الأكثر.
    [two] سطران على الأكثر.
    [few] { $count } أسطر على الأكثر.
    [many] { $count } سطرًا على الأكثر.
   *[other] { $count } سطر على الأكثر.
} بين الأعمدة فواصل أو فواصل منقوطة أو علامات جدولة، كما تنسخها جداول البيانات. يكفي اسم المستخدم وحده.
people-lines-order = الأعمدة
people-lines-columns = اسم المستخدم، الاسم، عنوان البريد الإلكتروني، الدور، المؤسسة. مع سطر عناوين يمكن أن تأتي الأعمدة بأي ترتيب، وأن يكون رقم الهاتف أحدها.
people-lines-roles = الأدوار
people-list-empty = لا يوجد أحد في القائمة. اكتب سطرًا واحدًا على الأقل.
people-list-too-long = أسطر القائمة كثيرة جدًا. أرسلها على أجزاء.
people-list-no-login-ids = لا يحدد سطر العناوين عمودًا لأسماء المستخدمين. سمِّ ذلك العمود «اسم المستخدم».
people-check = مراجعة القائمة
people-correct = تصحيح القائمة
people-imported = ما آلت إليه القائمة
people-import-note = من هم هنا بالفعل لا يتغير لهم إلا ما في القائمة؛ والخلية الفارغة لا تغيّر شيئًا.
people-carry-out = { $count ->
    [one] اعتماد سطر واحد
    [two] اعتماد سطرين
    [few] اعتماد { $count } أسطر
    [many] اعتماد { $count } سطرًا
   *[other] اعتماد { $count } سطر
}
people-sum-new = { $count ->
    [one] شخص واحد جديد.
    [two] شخصان جديدان.
    [few] { $count } أشخاص جدد.
    [many] { $count } شخصًا جديدًا.
   *[other] { $count } شخص جديد.
}
people-sum-change = { $count ->
    [one] شخص واحد موجود هنا بالفعل وتتغير بياناته.
    [two] شخصان موجودان هنا بالفعل وتتغير بياناتهما.
    [few] { $count } أشخاص موجودون هنا بالفعل وتتغير بياناتهم.
    [many] { $count } شخصًا موجودون هنا بالفعل وتتغير بياناتهم.
   *[other] { $count } شخص موجودون هنا بالفعل وتتغير بياناتهم.
}
people-sum-added = { $count ->
    [one] أُضيف شخص واحد.
    [two] أُضيف شخصان.
    [few] أُضيف { $count } أشخاص.
    [many] أُضيف { $count } شخصًا.
   *[other] أُضيف { $count } شخص.
}
people-sum-changed = { $count ->
    [one] تغيرت بيانات شخص واحد.
    [two] تغيرت بيانات شخصين.
    [few] تغيرت بيانات { $count } أشخاص.
    [many] تغيرت بيانات { $count } شخصًا.
   *[other] تغيرت بيانات { $count } شخص.
}
people-sum-same = { $count ->
    [one] شخص واحد موجود هنا بالفعل، كما هو تمامًا.
    [two] شخصان موجودان هنا بالفعل، كما هما تمامًا.
    [few] { $count } أشخاص موجودون هنا بالفعل، كما هم تمامًا.
    [many] { $count } شخصًا موجودون هنا بالفعل، كما هم تمامًا.
   *[other] { $count } شخص موجودون هنا بالفعل، كما هم تمامًا.
}
people-sum-wrong = { $count ->
    [one] لا يمكن اعتماد سطر واحد.
    [two] لا يمكن اعتماد سطرين.
    [few] لا يمكن اعتماد { $count } أسطر.
    [many] لا يمكن اعتماد { $count } سطرًا.
   *[other] لا يمكن اعتماد { $count } سطر.
}
people-sum-not-done = { $count ->
    [one] لم يُعتمد سطر واحد.
    [two] لم يُعتمد سطران.
    [few] لم تُعتمد { $count } أسطر.
    [many] لم يُعتمد { $count } سطرًا.
   *[other] لم يُعتمد { $count } سطر.
}
people-sum-head = قُرئ السطر الأول على أنه سطر العناوين.
people-sum-unknown = تُركت هذه الأعمدة: { $columns }.
people-line = السطر
people-line-becomes = ما يفعله
people-line-why = السبب
people-line-new = جديد
people-line-added = أُضيف
people-line-change = بيانات أخرى
people-line-changed = تغيّر
people-line-same = كما كان
people-line-wrong = غير ممكن
people-line-not-done = لم يُنفَّذ
people-line-empty = (بلا اسم مستخدم)
people-line-login-id = يتكوّن اسم المستخدم من 1 إلى 128 حرفًا، كلها على سطر واحد.
people-line-quotes = تبدأ هنا علامة اقتباس ولا تنتهي على هذا السطر.
people-line-cells = الأعمدة أكثر من المتوقع. ضع علامتي اقتباس حول الخلية التي فيها فاصلة.
people-line-repeated = في سطر سابق اسم المستخدم هذا، أو ما يشبهه.
people-line-look-alike = لدى شخص آخر اسم مستخدم يبدو مثله بأحرف أخرى.
people-line-oneself = هذا أنت. يغيّر بياناتك شخص آخر له لوحة التحكم.
people-line-administrator = لهذا الشخص لوحة التحكم أيضًا. لا يمكن لغير المالك تغيير بياناته.
people-line-email = هذا ليس عنوان بريد إلكتروني.
people-line-phone = هذا ليس رقم هاتف. اكتبه مع رمز البلد.
people-line-country = هذا ليس بلدًا.
people-line-name = يتكوّن الاسم من 1 إلى 200 حرف.
people-line-organization = يتكوّن اسم المؤسسة من 1 إلى 200 حرف.
people-line-role = هذا ليس أحد أدوار شركتك.
people-line-failed = لم ينجح ذلك من دون خطأ منك. أرسل هذا السطر من جديد.

overview-fraud = أُبلغ عنه بأنه احتيالي
overview-denied = رفض { $person } تسجيل دخول لأنه احتيالي
overview-open = المفتوحة: { $count }
overview-past-grace = انقضت مهلتهم
# --- settings
place-next = الصفحة التالية
place-first = الصفحة الأولى
place-filters = عوامل التصفية
place-when = الوقت

settings-tab-general = عام
settings-tab-look = المظهر
settings-tab-security = الأمان
settings-tab-keys = مفاتيح API
settings-tab-applications = التطبيقات
settings-tab-webhooks = خطافات الويب
settings-actions = الإجراءات
settings-made = منذ
settings-status = الحالة
settings-revoke = إبطال
settings-change = تغيير
settings-renew = تجديد السر
settings-remove = إزالة
done-settings-saved = تم الحفظ. يسري ذلك في كل مكان خلال دقيقة.
change-security = تغيير إعدادات الأمان
change-security-lead = { $name }: ما تغيّره يسري على الجميع خلال دقيقة.

set-yes = نعم
set-no = لا
set-nothing = غير محدد
set-ticked = { $count ->
    [0] لم يُختر شيء
    [one] اختير واحد
    [two] اختير اثنان
    [few] اختير { $count }
    [many] اختير { $count }
   *[other] اختير { $count }
}
unit-seconds = ثانية
unit-minutes = دقيقة
unit-hours = ساعة
unit-days = يوم
unit-digits = رقم
unit-percent = %

set-part-name = الاسم
set-part-name-text = كيف تسمّيك الرسائل والصفحات.
set-name = اسم الشركة
set-sender-id = معرّف المرسل
set-sender-id-hint = من 3 إلى 11 حرفًا لاتينيًا أو رقمًا أو شرطة، منها حرف واحد على الأقل. تعرض بعض البلدان رقمًا بدلًا منه.
fault-sender-id = يتكوّن معرّف المرسل من 3 إلى 11 حرفًا لاتينيًا أو رقمًا أو شرطة، منها حرف واحد على الأقل.

set-part-language = اللغة والوقت
set-part-language-text = للرسائل إلى أشخاص لم يخبرنا أحد بلغتهم.
set-locale = اللغة
set-time-zone = المنطقة الزمنية
set-time-zone-hint = باسمها لدى IANA، مثل Europe/Paris أو America/New_York.
fault-locale = اختر لغة.
fault-time-zone = هذه المنطقة الزمنية غير معروفة. تكون على شكل Europe/Paris.

set-part-countries = البلدان
set-part-countries-text = تُرسل الرسائل النصية إلى هذه البلدان وحدها. كلما قلّت البلدان قلّ الاحتيال.
set-default-country = الأرقام من دون بلد تتبع
set-default-country-none = بلا بلد
set-allowed-countries = يمكن إرسال الرسائل النصية إلى
fault-default-country = اختر بلدًا.

set-part-messages = الرسائل النصية
set-part-messages-text = كم قد تكلّف الرسالة، وما يحدث عند نفاد باقة الشهر.
set-max-parts = أقصى عدد لأجزاء الرسالة
set-max-parts-hint = تُحسب الرسالة الأطول كعدة رسائل. مع أجزاء أقل تُحذف التفاصيل.
set-when-plan-exhausted = عند نفاد الباقة
set-when-plan-exhausted-refuse = عدم إرسال رسائل نصية
set-when-plan-exhausted-email = إرسال بريد إلكتروني بدلًا منها، إذا كان هناك عنوان
fault-max-parts = اختر من 1 إلى 3.

set-part-strategy = عندما لا يصل الرمز
set-part-strategy-text = بأي طرق يُرسل الرمز الذي لا يحدد طريقًا، واحدًا تلو الآخر، حتى تصل إحدى رسائله. بعد كل خطوة عدا الأخيرة ننتظر من 30 إلى 300 ثانية. من دون خطوات تُرسل رسالة واحدة.
set-step-channel = الخطوة { $row }: عبر
set-step-channel-none = لا خطوة
set-step-channel-sms = رسالة نصية
set-step-channel-email = بريد إلكتروني
set-step-wait = الخطوة { $row }: الانتظار
fault-step-wait = من 30 إلى 300 ثانية بعد كل خطوة عدا الأخيرة، ولا شيء بعد الأخيرة.

set-part-help = المساعدة والتنبيهات
set-part-help-text = أين يجد أشخاصك المساعدة، ومن يُنبَّه عندما يحتاج شيء إليك.
set-help-email = عنوان المساعدة
set-help-url = صفحة المساعدة
set-help-url-hint = تبدأ بـ { "\u2066" }https://{ "\u2069" }
set-admin-emails = من تصله التنبيهات
set-admin-emails-hint = عنوان واحد في كل سطر، 20 على الأكثر.
fault-help-email = هذا ليس عنوان بريد إلكتروني. يكون على شكل name@example.com.
fault-help-url = يبدأ عنوان الصفحة بـ { "\u2066" }https://{ "\u2069" } ويتكوّن من 500 حرف على الأكثر.
fault-admin-emails = أحد هذه العناوين ليس عنوان بريد إلكتروني، أو عددها أكثر من 20.

set-part-roles = الأدوار
set-part-roles-text = ما يمكن أن يكون عليه أشخاصك، 20 دورًا على الأكثر. الدور الذي يُفرَّغ اسمه يُزال.
set-role-name = الدور { $row }: الاسم
set-role-staff = الدور { $row } لموظفي شركتك
set-role-organizations = أصحاب الدور { $row } ينتمون إلى مؤسسات
fault-role-name = يبدأ الاسم بحرف لاتيني صغير ويضم حتى 32 من الأحرف اللاتينية الصغيرة أو الأرقام أو الشرطات السفلية، وكل اسم مرة واحدة. لا بد من دور واحد على الأقل.

set-part-colour = اللون
set-part-colour-text = لأزرار صفحاتك وروابطها. نجعله أفتح أو أغمق حيث تتعذّر قراءته.
set-accent-color = اللون
set-accent-color-hint = على شكل { "\u2066" }#rrggbb{ "\u2069" }، مثل { "\u2066" }#1d4ed8{ "\u2069" }. إذا تُرك فارغًا، فهو الأزرق لدينا.
fault-accent-color = اللون علامة # وستة رموز من 0 إلى f، مثل { "\u2066" }#1d4ed8{ "\u2069" }.
settings-logo = الشعار
settings-logo-text = يظهر أعلى صفحاتك، وأعلى لوحة التحكم هذه.
settings-logo-none = لا يوجد شعار بعد: يظهر اسمك مكانه.
set-logo = الملف
set-logo-hint = صورة PNG ثابتة، من 16 إلى 2048 بكسل لكل ضلع، و64 كيبيبايت على الأكثر.
fault-logo = اختر صورة PNG ثابتة، من 16 إلى 2048 بكسل لكل ضلع، و64 كيبيبايت على الأكثر.
put-logo = رفع الشعار
done-logo-saved = حُفظ الشعار. يظهر في كل مكان خلال دقيقة.
delete-logo = إزالة الشعار
done-logo-removed = أُزيل الشعار. يظهر اسمك مكانه الآن.

set-part-origins = عناوين الويب
set-part-origins-text = أين توجد تطبيقاتك. فيها تقع عناصر الروابط، وبأولها ترتبط الرموز في الرسائل.
set-web-origins = المصادر
set-web-origins-hint = واحد في كل سطر، مثل https://app.example.com، من دون مسار.
fault-web-origins = المصدر هو { "\u2066" }https://{ "\u2069" } واسم بأحرف صغيرة، من دون مسار، يُذكر مرة واحدة، ويقع ضمن نطاق مفاتيح الأمان. 20 على الأكثر.

set-part-keys = مفاتيح الأمان ومفاتيح المرور
set-part-keys-text = على أي نطاق تعمل، وأي طرازات تقبلها.
set-webauthn-rp-id = النطاق
set-webauthn-rp-id-hint = مثل example.com. إذا تُرك فارغًا: صفحاتنا وحدها. من أعدّ مفتاحًا على نطاق آخر يحتاج إلى إعداد مفتاح جديد.
set-webauthn-attestation = الطرازات
set-webauthn-attestation-none = أي طراز
set-webauthn-attestation-direct = الطرازات أدناه وحدها
set-webauthn-aaguids = معرّفات AAGUID
set-webauthn-aaguids-hint = طراز واحد في كل سطر، 100 على الأكثر.
fault-webauthn-rp-id = النطاق اسم كامل بأحرف صغيرة، مثل example.com.
fault-webauthn-attestation = اختر واحدًا.
fault-webauthn-aaguids = كل سطر معرّف UUID، 100 على الأكثر. مع «الطرازات أدناه وحدها» اذكر واحدًا على الأقل.

set-part-captcha = التحقق من الروبوتات
set-part-captcha-text = يحمي الصفحات التي يمكن لأي أحد أن يطلب فيها كلمة مرور جديدة.
set-captcha = التحقق
set-captcha-altcha = الخاص بنا: لا يسأل أحدًا شيئًا، ولا يتصل بأحد
set-captcha-recaptcha = Google reCAPTCHA
set-captcha-hcaptcha = hCaptcha
set-captcha-turnstile = Cloudflare Turnstile
set-captcha-none = بلا تحقق
set-captcha-site-key = مفتاح الموقع
set-captcha-secret = سر مزوّد الخدمة
set-captcha-secret-kept = هناك سر محفوظ. لا يُعرض؛ أدخل غيره لاستبداله.
set-captcha-secret-none = لا يوجد سر محفوظ بعد.
set-captcha-secret-removed = إزالة السر المحفوظ
fault-captcha = يحتاج هذا التحقق إلى سر مزوّده.
fault-captcha-site-key = يتكوّن مفتاح الموقع من 1 إلى 256 حرفًا ورقمًا وعلامة.
fault-captcha-secret = يتكوّن السر من 1 إلى 256 حرفًا ورقمًا وعلامة.

set-part-codes = الرموز وتسجيل الدخول
set-part-codes-text = يمكن أن تكون الحدود أشد من حدودنا، لا أخف منها أبدًا.
set-validity-seconds = أقصى مدة لصلاحية الرمز
set-code-length = أقل طول للرمز
set-attempts = محاولات الرمز
set-resend-interval-seconds = المهلة قبل إرسال الرمز مرة أخرى
set-sends-per-passcode = أقصى عدد لمرات إرسال الرمز
set-sends-per-recipient-10-minutes = الرسائل إلى شخص واحد في 10 دقائق
set-sends-per-recipient-24-hours = الرسائل إلى شخص واحد في 24 ساعة
set-sends-per-address-10-minutes = الرسائل من عنوان شبكة واحد في 10 دقائق
set-session-hours = أقصى مدة للبقاء مسجّل الدخول
set-session-idle-minutes = تسجيل الخروج عند عدم الاستخدام بعد
fault-validity-seconds = من 60 إلى 600 ثانية.
fault-code-length = من 6 إلى 10 أرقام.
fault-attempts = من محاولة واحدة إلى 5 محاولات.
fault-resend-interval-seconds = من 30 إلى 600 ثانية.
fault-sends-per-passcode = من مرة واحدة إلى 5 مرات.
fault-sends-per-recipient-10-minutes = من رسالة واحدة إلى 5 رسائل.
fault-sends-per-recipient-24-hours = من رسالة واحدة إلى 20 رسالة.
fault-sends-per-address-10-minutes = من رسالة واحدة إلى 30 رسالة.
fault-session-hours = من ساعة واحدة إلى 8 ساعات.
fault-session-idle-minutes = من 5 دقائق إلى 30 دقيقة.
fault-strategy = الخطوات المحددة لحالة عدم وصول الرمز أكثر من ذلك. غيّرها أولًا، ضمن «عام».

set-part-sessions = الجلسات
set-part-sessions-text = اجتماعات لها باب: من يأتي يثبت أنه مدعو.
set-passcode = رمز عند الباب
set-passcode-required = دائمًا
set-passcode-optional = حيث تنص الجلسة على ذلك
set-passcode-off = أبدًا
set-delivery = يُرسل الرمز
set-delivery-on-arrival = عند وصول أحد
set-delivery-on-start = عند بدء الجلسة
set-delivery-manual = عندما يطلب الوكيل ذلك
set-agent-reveal = يمكن للوكيل قراءة الرمز لصاحبه
set-agent-reveal-hint = في الجلسة الحالية وحدها. تظهر كل مرة في الأحداث.
set-hours = تبقى الجلسة مفتوحة لمدة
fault-passcode = اختر واحدًا.
fault-delivery = اختر واحدًا.
fault-hours = من ساعة واحدة إلى 72 ساعة.

set-part-guard = الحماية من الاحتيال بالرسائل النصية
set-part-guard-text = توقف الرسائل النصية إلى بلد أو نطاق أرقام لا يكاد يُتحقق فيه من أي رمز: هناك من يُدفع له مقابلها.
set-mode = الحماية
set-mode-enforce = توقفها
set-mode-shadow = تُبلغك فقط
set-mode-off = معطّلة
set-minimum-sends = تحكم ابتداءً من هذا العدد من الرسائل
set-verified-ratio = توقف عندما تقل نسبة ما تم التحقق منه عن
fault-mode = اختر واحدًا.
fault-minimum-sends = من 5 رسائل إلى 10,000 رسالة.
fault-verified-ratio = من 1 إلى 90%.

set-part-audit = الأحداث
set-part-audit-text = كم تتذكر لوحة التحكم من فعل ماذا.
set-audit-retention-days = تُحفظ الأحداث لمدة
fault-audit-retention-days = من يوم واحد إلى 3,650 يومًا.

keys-none = لا توجد مفاتيح API بعد
keys-none-text = تتصل بنا برامجك بمفتاح، لإرسال الرموز مثلًا. الخطوة الأولى هي إنشاء مفتاح.
create-key = إنشاء مفتاح
create-key-lead = يتيح المفتاح لبرامجك الاتصال بنا. يُعرض مرة واحدة.
set-key-name = الاسم
set-key-name-hint = ما الذي يستخدمه، لتعرف أي مفتاح تُبطل.
set-scopes = ما يُسمح له به
scope-passcodes = الرموز
scope-accounts = الأشخاص وتسجيل الدخول
scope-links = الروابط
scope-sessions = الجلسات
scope-firm = الإعدادات والاستخدام والأحداث
fault-key-name = يتكوّن الاسم من 1 إلى 100 حرف.
fault-scopes = اختر واحدًا على الأقل.
key-made = مفتاحك الجديد
key-made-lead = { $name }. ضعه حيث تقرأ برامجك أسرارها، لا في أي مكان آخر.
key-secret = مفتاح API
revoke-key = إبطال المفتاح
revoke-key-lead =
    لن يعمل المفتاح { $name } في أي مكان بعد الآن، خلال دقيقة على الأكثر.
    يُرفض كل ما يستخدمه من حينها. لا يمكن التراجع عن ذلك.
done-key-revoked = أُبطل المفتاح.

clients-none = لا توجد تطبيقات بعد
clients-none-text = يرسل التطبيق الأشخاص إلى هنا لتسجيل الدخول، ويعودون إليه بإثبات هويتهم (OpenID Connect).
client-issuer = العنوان للتطبيقات
client-vouches = يطلب كلمة المرور بنفسه
create-client = تسجيل تطبيق
create-client-lead = يقرأ الأشخاص اسمه عند تسجيل الدخول. يُعرض سره مرة واحدة.
set-client-name = الاسم
set-kind = النوع
set-kind-confidential = على خادم
set-kind-public = في متصفح أو تطبيق مثبّت
set-redirect-uris = يعود الأشخاص إلى
set-redirect-uris-hint = عنوان واحد في كل سطر، تمامًا كما يرسله التطبيق.
set-post-logout-redirect-uris = بعد تسجيل الخروج يذهب الأشخاص إلى
set-post-logout-redirect-uris-hint = عنوان واحد في كل سطر.
set-asserts-first-factor = يطلب كلمة المرور بنفسه
set-asserts-first-factor-hint = نطلب عندئذٍ الخطوة الثانية وحدها. لتطبيق على خادم تأتمنه على كلمات المرور فقط.
fault-client-name = يتكوّن الاسم من 1 إلى 60 حرفًا.
fault-kind = اختر واحدًا.
fault-redirect-uris = عنوان واحد على الأقل و20 على الأكثر، كل منها مرة واحدة. على خادم يبدأ بـ { "\u2066" }https://{ "\u2069" }.
fault-post-logout-redirect-uris = 20 عنوانًا على الأكثر، كل منها مرة واحدة. على خادم يبدأ بـ { "\u2066" }https://{ "\u2069" }.
fault-asserts-first-factor = لا يمكن إلا لتطبيق على خادم أن يطلب كلمة المرور بنفسه.
client-made = سر التطبيق
client-made-lead = { $name }، معرّف العميل { $id }. ضع السر في إعدادات التطبيق.
client-secret = سر العميل
done-client-created = سُجّل التطبيق. لا يحتاج إلى سر.
change-client = تغيير التطبيق
change-client-lead = ما تغيّره في { $name } يسري فورًا. يبقى السر كما هو.
done-client-changed = غُيّر التطبيق.
rotate-client-secret = تجديد سر التطبيق
rotate-client-secret-lead =
    يتوقف السر الحالي لـ { $name } عن العمل فورًا.
    لا يمكن لأحد تسجيل الدخول إليه حتى يوضع السر الجديد في إعداداته.
delete-client = إزالة التطبيق
delete-client-lead =
    لا يمكن لأحد بعد الآن تسجيل الدخول إلى { $name } عبرنا، ويفقد ما مُنح له صلاحيته فورًا.
    لا يمكن التراجع عن ذلك.
done-client-deleted = أُزيل التطبيق.

webhooks-none = لا توجد خطافات ويب بعد
webhooks-none-text = خطاف الويب (webhook) عنوان لديك نتصل به عندما يحدث شيء، مثل رمز تم التحقق منه.
webhook-heading = خطاف ويب
webhook-events = { $count ->
    [zero] بلا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
webhook-active = يعمل
webhook-failing = لا يجيب
webhook-disabled = معطّل
webhook-gone = معطّل: لم يعد يقبل الأحداث
webhook-gave-up = معطّل: أخفق خمسة أيام
create-webhook = إنشاء خطاف ويب
create-webhook-lead = نتصل بهذا العنوان عند كل حدث تختاره. السر الذي تُوقَّع به اتصالاتنا يُعرض مرة واحدة.
set-url = العنوان
set-url-hint = يبدأ بـ { "\u2066" }https://{ "\u2069" } ويمكن الوصول إليه من الخارج.
set-events = الأحداث
fault-url = يبدأ العنوان بـ { "\u2066" }https://{ "\u2069" }، ويقود إلى خادم يمكن الوصول إليه من الخارج.
fault-events = اختر واحدًا على الأقل.
webhook-made = سر خطاف الويب
webhook-made-lead = لـ { $url }. به يتحقق من نتصل به من توقيعنا.
webhook-secret = السر
test-webhook = تجربة
done-webhook-tried = هناك حدث تجريبي في الطريق. انظر أدناه بعد لحظات.
change-webhook = تغيير خطاف الويب
change-webhook-lead = ما تغيّره في { $name } يسري ابتداءً من الحدث التالي. يبقى السر كما هو.
set-active = يُستدعى
set-active-hint = عند الإيقاف لا يُبلَّغ بشيء. وعند التشغيل من جديد يبدأ بلا إخفاقات سابقة.
done-webhook-changed = غُيّر خطاف الويب.
rotate-webhook-secret = تجديد سر خطاف الويب
rotate-webhook-secret-lead =
    تُوقَّع الاتصالات بـ { $name } بسر جديد من الآن.
    ويُوقَّع بالسر الحالي أيضًا لمدة 24 ساعة، لتتمكن من الانتقال.
delete-webhook = إزالة خطاف الويب
delete-webhook-lead =
    لا نتصل بـ { $name } بعد الآن، وما هو في الطريق إليه لا يُرسل.
    لا يمكن التراجع عن ذلك.
done-webhook-deleted = أُزيل خطاف الويب.
webhook-deliveries = عمليات التسليم
webhook-deliveries-none = لا توجد عمليات تسليم
webhook-deliveries-none-text = تُحفظ لمدة 30 يومًا.
webhook-event = الحدث
webhook-answer = الإجابة
webhook-attempts = المحاولات
webhook-send-again = إرسال مرة أخرى
done-webhook-sent-again = هو في طريقه من جديد. انظر أدناه بعد لحظات.
delivery-pending = في الطريق
delivery-delivered = وصل
delivery-failed = توقفت المحاولات
delivery-answered = الحالة { $status }
delivery-error-status = مرفوض
delivery-error-timeout = لا إجابة في الوقت المحدد
delivery-error-connection = لا يوجد اتصال
delivery-error-address-not-allowed = ليس عنوانًا نتصل به
delivery-error-disabled = كان خطاف الويب معطّلًا
webhook-event-passcode-sent = أُرسل رمز
webhook-event-passcode-delivered = وصل رمز
webhook-event-passcode-failed = تعذّر إرسال رمز
webhook-event-passcode-verified = تم التحقق من رمز
webhook-event-passcode-exhausted = نفدت محاولات رمز
webhook-event-passcode-expired = لم يُستخدم رمز في الوقت المحدد
webhook-event-mfa-enrolled = أعدّ أحد الأشخاص خطوة ثانية
webhook-event-mfa-reset = أُعيد تعيين الخطوات الثانية لأحد الأشخاص
webhook-event-mfa-fraud-reported = أبلغ أحد الأشخاص عن احتيال
webhook-event-guard-opened = أوقفت الحماية رسائل
webhook-event-link-opened = فُتح رابط
webhook-event-link-active = وصل أحد الأشخاص إلى ما يقود إليه رابط
webhook-event-session-arrived = وصل أحد المشاركين إلى جلسة
webhook-event-session-entered = دخل أحد المشاركين جلسة
webhook-event-session-ended = انتهت جلسة

# --- messages
messages-tab-sent = المرسلة
messages-tab-guard = الحماية
messages-tab-blocked = العناوين المحظورة
messages-tab-texts = النصوص
messages-earlier = الشهر السابق
messages-later = الشهر التالي
messages-sent = أُرسلت
messages-delivered = وصلت
messages-verified = تم التحقق
messages-parts = الأجزاء
messages-of-plan = من { $limit } في الباقة
messages-share-sent = { $share }% مما أُرسل
messages-share-issued = { $share }% من الرموز
messages-share-delivered = وصل { $share }%
messages-share-verified = تم التحقق من { $share }%
messages-chart = المرسل والمتحقق منه في كل يوم
messages-chart-said = الرسائل المرسلة وفيها رمز، والرموز التي تم التحقق منها، في كل يوم من { $month }، بتوقيت UTC.
messages-chart-none = لم يُرسل شيء في هذا الشهر.
messages-day = اليوم
messages-as-table = العرض كجدول
messages-day-said = { $day }: أُرسل { $sent }، ووصل { $delivered }، وتم التحقق من { $verified }
messages-by-country = الرسائل النصية حسب البلد
messages-country-none = بلا بلد
messages-parts-counted = { $count ->
    [zero] بلا أجزاء
    [one] جزء واحد
    [two] جزآن
    [few] { $count } أجزاء
    [many] { $count } جزءًا
   *[other] { $count } جزء
}
messages-list = آخر الرسائل
messages-list-text = الرسائل التي فيها رمز، الأحدث أولًا، ما دامت محفوظة.
messages-none = لا توجد رسائل بعد
messages-none-text = يظهر هنا ما يُرسل فور إرساله، مع ما آل إليه.
messages-none-filtered = لا شيء كهذا في هذه الصفحة
messages-none-filtered-text = أزل أحد عوامل التصفية، أو انظر إلى الصفحة التالية إن وُجدت.
messages-to = إلى
messages-channel = الطريقة
messages-country = البلد
messages-channel-sms = رسالة نصية
messages-channel-email = بريد إلكتروني
messages-status-sent = أُرسلت
messages-status-delivered = وصلت
messages-status-failed = أخفقت
messages-status-unknown = غير معروفة
messages-received = يقول الشخص إنها وصلت
messages-not-received = يقول الشخص إنها لم تصل

guard-lead = حيث انتهى في الساعة الأخيرة ما لا يقل عن { $sends } من الرموز وتم التحقق من أقل من { $share }% منها، تتوقف الرسائل النصية. بعد خمس دقائق تمر رسالة واحدة كل دقيقة، وأول رمز يتم التحقق منه يفتح الطريق من جديد.
guard-mode-shadow = تُبلغك الحماية فقط: لا يُوقَف شيء. يمكنك تغيير ذلك في «الإعدادات»، «الأمان».
guard-mode-off = الحماية معطّلة. يمكنك تغيير ذلك في «الإعدادات»، «الأمان».
guard-none = لا شيء للمراقبة
guard-none-text = لم تُرسل رسائل نصية في الساعة الأخيرة.
guard-what = الوجهة
guard-why = السبب
guard-last-hour = الساعة الأخيرة
guard-since = منذ
guard-country = بلد
guard-block = نطاق من 1,000 رقم
guard-closed = تمر الرسائل
guard-open = متوقفة
guard-half-open = قيد التجربة
guard-low-verified-ratio = لا يكاد يُتحقق من أي رمز
guard-counts = تم التحقق من { $verified } من أصل { $settled }
release-breaker = السماح بالمرور من جديد
done-breaker-released = تُرسل الرسائل النصية إلى هناك من جديد. ما حُسب من قبل لم يعد يُحتسب.

blocked-none = لا توجد عناوين محظورة
blocked-none-text = يُحظر تلقائيًا كل عنوان ترتد رسائله أو يشتكي منها أو لا يرغب فيها، ويظهر هنا.
blocked-lead = لا يُرسل شيء إلى هذه العناوين بعد الآن، لتواصل رسائلك الأخرى الوصول.
blocked-address = العنوان
blocked-address-hint = الرقم أو عنوان البريد الإلكتروني كاملًا: لا نحتفظ به إلا مخفيًا جزئيًا.
blocked-why = السبب
blocked-since = منذ
blocked-bounced = لا يوجد صندوق بريد كهذا
blocked-invalid = لا يوجد رقم كهذا
blocked-opted-out = لا يرغب في رسائل نصية
blocked-complained = يعدّ بريدنا غير مرغوب فيه
lift-suppression = السماح من جديد
lift-suppression-text = تُجرَّب الرسالة التالية من جديد. من لا يرغب في الرسائل عليه أن يبلغ شركة اتصالاته أولًا بأنه يقبلها.
done-suppression-lifted = تم السماح من جديد. تُجرَّب الرسالة التالية.
problem-blocked-address = هذا ليس رقم هاتف ولا عنوان بريد إلكتروني. يبدأ الرقم بعلامة + ورمز البلد.
problem-not-blocked = هذا العنوان غير محظور.

texts-none = لا توجد نصوص خاصة بك
texts-none-text = تتكلم الرسائل بكلماتنا، بـ 29 لغة. يمكنك كتابة كلماتك لأي منها.
texts-purpose = الغرض من الرمز
texts-language = اللغة
texts-updated = تاريخ التغيير
texts-write = كتابة نص
texts-look = الاطلاع على نص
texts-write-text = كل نص لغرض واحد وطريقة واحدة ولغة واحدة. حيث لا نص، تُستخدم كلماتنا. الأغراض الخاصة بك تُكتب عبر API.
texts-go = فتح
purpose-sign-in = تسجيل الدخول
purpose-transaction = تأكيد معاملة
purpose-password-reset = كلمة مرور جديدة
purpose-access = فتح رابط
purpose-enrollment = إعداد خطوة ثانية
purpose-session = دخول جلسة

text-heading = النص
text-own = كلماتك
text-ours = كلماتنا
text-ours-used = لا توجد كلمات خاصة بك: تُستخدم كلماتنا.
text-words = الكلمات
text-words-text = ما بين القوسين المعقوفين يُملأ تلقائيًا. لا رابط في الرسالة النصية ولا علامة @ ولا فاصل أسطر: حتى لا يعتاد الناس الوثوق برابط بجانب رمز.
text-subject = الموضوع
text-subject-hint = لا تضع الرمز فيه أبدًا: فهو يظهر على الشاشات المقفلة. إذا تُرك فارغًا، فهو موضوعنا.
text-text = النص
text-html = HTML
text-html-hint = التنسيق والألوان وحدها: لا شيء يُحمَّل، ولا رابط. إذا تُرك فارغًا، يُنشأ من النص.
text-slots = ما يمكنك وضعه بين قوسين معقوفين
text-slot-firm = اسمك. مطلوب.
text-slot-code = الرمز. مطلوب.
text-slot-validity = مدة صلاحية الرمز. مطلوبة.
text-slot-sent-at = وقت الإرسال. مطلوب.
text-slot-action = الإجراء
text-slot-item = العنصر المعني به
text-slot-amount = المبلغ. مطلوب لتأكيد معاملة.
text-slot-payee = المستفيد
text-preview = معاينة
text-preview-title = معاينة
text-preview-text = كما ستصل، وفيها أمثلة. لا يُرسل شيء ولا يُحفظ.
text-case-shortest = بأقل ما يقال
text-case-typical = رسالة عادية
text-case-longest = بأكثر ما يمكن أن يقال
text-ours-shortest = كلماتنا، بأقل ما يقال
text-ours-typical = كلماتنا، رسالة عادية
text-ours-longest = كلماتنا، بأكثر ما يمكن أن يقال
text-parts = { $count ->
    [zero] بلا أجزاء
    [one] جزء واحد
    [two] جزآن
    [few] { $count } أجزاء
    [many] { $count } جزءًا
   *[other] { $count } جزء
}
text-characters = { $count ->
    [zero] بلا أحرف
    [one] حرف واحد
    [two] حرفان
    [few] { $count } أحرف
    [many] { $count } حرفًا
   *[other] { $count } حرف
}
delete-template = الرجوع إلى كلماتنا
done-text-saved = تم الحفظ. تتكلم الرسائل الآن بكلماتك.
done-text-deleted = تتكلم الرسائل بكلماتنا من جديد.
text-fault-unknown = لا معنى لـ { $slot }. انظر ما يمكنك وضعه بين قوسين معقوفين.
text-fault-braces = هناك قوس ناقص: كل قوس يُفتح يُغلق.
text-fault-lacks = ينقص { $slot }.
text-fault-length = اكتب من 1 إلى { $most } حرف.
text-fault-line-break = الرسالة النصية سطر واحد. السطر الأخير الذي فيه عنوانك نضيفه نحن.
text-fault-at = لا علامة @ في الرسالة النصية.
text-fault-link = لا رابط في الرسالة النصية: حتى لا يعتاد الناس فتح رابط بجانب رمز.
text-fault-control = فيه شيء لا يراه أحد. اكتبه من جديد بدل لصقه.
text-fault-origin-line = علامة @ واسم وعلامة # معًا تشبه السطر الأخير الذي نضيفه. اكتبها بطريقة أخرى.
text-fault-text-alone = لا موضوع للرسالة النصية ولا HTML.
text-fault-subject-break = الموضوع سطر واحد.
text-fault-subject-code = لا يحتوي الموضوع على الرمز أبدًا: فهو يظهر على الشاشات المقفلة.
text-fault-html = يفعل HTML أكثر من تنسيق الكلمات: { $detail }
text-fault-room = { $count ->
    [one] بأكثر ما يمكن أن يقال، يتجاوز هذا النص جزءًا واحدًا. اختصره، أو اسمح بأجزاء أكثر في الإعدادات.
    [two] بأكثر ما يمكن أن يقال، يتجاوز هذا النص جزأين. اختصره، أو اسمح بأجزاء أكثر في الإعدادات.
    [few] بأكثر ما يمكن أن يقال، يتجاوز هذا النص { $count } أجزاء. اختصره، أو اسمح بأجزاء أكثر في الإعدادات.
    [many] بأكثر ما يمكن أن يقال، يتجاوز هذا النص { $count } جزءًا. اختصره، أو اسمح بأجزاء أكثر في الإعدادات.
   *[other] بأكثر ما يمكن أن يقال، يتجاوز هذا النص { $count } جزء. اختصره، أو اسمح بأجزاء أكثر في الإعدادات.
}

fault-note = اذكر ما وجدته في 1 إلى 500 حرف، على سطر واحد.
op-add-operator = أُضيف مشغّل

# A list as a file that is prepared.
exports-title = القائمة في ملف
exports-too-long = هذه القائمة أطول من أن تُرسل دفعة واحدة. اطلب إعدادها في ملف؛ يستغرق ذلك بضع دقائق.
exports-mail = تصلك رسالة بريد إلكتروني عندما يصبح جاهزًا.
exports-prepare = إعداد الملف
exports-preparing = يجري إعداد الملف.
exports-so-far = الأسطر حتى الآن: { $count }
exports-look-again = تحقق مرة أخرى
exports-ready = الملف جاهز. وهو هنا لك وحدك حتى { $time }.
exports-holds = الأسطر: { $count }
exports-in-parts = وهو مقسّم إلى أجزاء، كل جزء ملف مستقل.
exports-download = تنزيل الملف
exports-part = تنزيل الجزء { $part }
exports-cut = القائمة أطول مما يسعه ملف، وينتهي الملف هنا. ضيّق القائمة للحصول على الباقي.
exports-failed = تعذّر إعداد الملف، وليس ذلك بسببك. اطلب إعداده مرة أخرى.
exports-over = لم يعد هذا الملف هنا. صدّر القائمة مرة أخرى.
problem-exports-at-work = يجري بالفعل إعداد أحد ملفاتك. يمكنك طلب ملف آخر عندما يصبح جاهزًا.
