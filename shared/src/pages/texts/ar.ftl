# Arabic. Short, calm, singular "you" as in the mails, firms in the feminine. Durations stand after a colon, in the nominative.

# The frame
skip = الانتقال إلى المحتوى
secured-by = محمي بواسطة Countersign لصالح { $firm }
secured-by-us = محمي بواسطة Countersign
help = المساعدة من { $firm }
language = اللغة
signed-in-as = تم تسجيل الدخول باسم { $person }
sign-out = تسجيل الخروج

# Words of every form
continue = متابعة
back = رجوع
show = إظهار
hide = إخفاء
copy = نسخ
copied = تم النسخ
download = تنزيل
print = طباعة
checking = جارٍ التحقق…
sending = جارٍ الإرسال…
saving = جارٍ الحفظ…
start-again = البدء من جديد
code = الرمز
email = عنوان البريد الإلكتروني
login-id = اسم المستخدم
password = كلمة المرور
new-password = كلمة المرور الجديدة
confirm-password = كلمة المرور الجديدة مرة أخرى
country = البلد
phone = رقم الهاتف
phone-hint = الأرقام فقط، من دون رمز البلد
send-code = إرسال الرمز
request-new-code = طلب رمز جديد
other-channel = استخدام الطريقة الأخرى
valid-until = صالح حتى { $time }، المتبقي: { $left }
code-over = انتهت صلاحية هذا الرمز. اطلب رمزًا جديدًا.
step = الخطوة { $now } من { $of }

# Sign in
sign-in-title = تسجيل الدخول
sign-in-heading = تسجيل الدخول
sign-in = تسجيل الدخول
signing-in = جارٍ تسجيل الدخول…
forgot-password = نسيت كلمة المرور
forgot-login-id = نسيت اسم المستخدم
back-to-sign-in = الرجوع إلى تسجيل الدخول
use-another-account = استخدام حساب آخر

# The second step
other-ways = طرق أخرى
app-heading = أدخل الرمز من تطبيقك
app-lead = افتح «{ $name }» وأدخل الأرقام الستة الظاهرة الآن.
sms-heading = احصل على رمز برسالة نصية
sms-lead = نرسل رمزًا إلى الرقم «{ $name }».
code-heading = أدخل الرمز الذي أرسلناه إلى { $to }
code-lead = قد يستغرق وصوله لحظات.
key-heading = استخدم مفتاح الأمان
key-lead = سيطلب متصفحك «{ $name }». اجعل المفتاح في متناولك.
key-use = استخدام مفتاح الأمان
key-add = إضافة مفتاح أمان
key-again = المحاولة مجددًا بطلب جديد
key-waiting = في انتظار مفتاحك…
key-canceled = انتهى الطلب قبل أن يستجيب مفتاحك. حاول مرة أخرى متى شئت.
key-failed = تعذّر استخدام مفتاحك هنا. حاول مرة أخرى أو استخدم طريقة أخرى.
key-duplicate = هذا المفتاح مضاف بالفعل. استخدم مفتاحًا آخر.
key-unsupported = لا يدعم هذا المتصفح مفاتيح الأمان، أو أن البرامج النصية معطّلة. استخدم طريقة أخرى.
push-heading = وافق على جهازك
push-lead = نرسل طلبًا إلى «{ $name }». توافق عليه هناك برقم تعرضه هذه الصفحة.
push-send = إرسال الطلب
push-send-again = إرسال مرة أخرى
prompt-heading = أدخل هذا الرقم على جهازك
prompt-lead = افتح الطلب على «{ $name }» وأدخل:
prompt-over = انتهت صلاحية هذا الطلب. أرسل طلبًا آخر.
prompt-denied = رُفض الطلب على جهازك. أرسل طلبًا آخر إذا كنت لا تزال تريد تسجيل الدخول.
prompt-wrong-number = الرقم الذي أُدخل على جهازك ليس الرقم المعروض هنا. أرسل طلبًا آخر.
prompt-expired = لم يُجب أحد على جهازك في الوقت المحدد. اجعله في متناولك وأرسل طلبًا آخر.
approved-heading = تمت الموافقة
approved-lead = وافق جهازك على تسجيل الدخول هذا.
device-code-heading = أدخل الرمز الظاهر على جهازك
way-device-code = الرمز الظاهر على «{ $name }»
recovery-heading = استخدم رمز استرداد
recovery-lead = أدخل أحد الرموز التي احتفظت بها عند إعداد الخطوة الثانية. يعمل كل رمز مرة واحدة.
recovery-code = رمز الاسترداد
bypass-heading = استخدم رمزًا من المسؤول
bypass-lead = أدخل الرمز الذي أعطاك إياه أحد مسؤولي { $firm }.
bypass-code = الرمز من المسؤول
way-recovery-code = رمز استرداد
way-bypass-code = رمز من المسؤول
remember = { $count ->
    [one] الوثوق بهذا الجهاز ليوم واحد
    [two] الوثوق بهذا الجهاز ليومين
    [few] الوثوق بهذا الجهاز لمدة { $count } أيام
    [many] الوثوق بهذا الجهاز لمدة { $count } يومًا
   *[other] الوثوق بهذا الجهاز لمدة { $count } يوم
}
kind-totp = تطبيق مصادقة
kind-webauthn = مفتاح أمان
kind-push = جهاز مقترن
kind-sms = رسالة نصية

# Forgot password
forgot-password-lead = أدخل اسم المستخدم. إذا كان الحساب موجودًا، نرسل رمزًا إلى بريده الإلكتروني.
reset-code-heading = أدخل الرمز من بريدك الإلكتروني
reset-code-lead = إذا كان هناك حساب باسم المستخدم هذا، فالرمز في طريقه إلى بريده الإلكتروني.
new-password-heading = اختر كلمة مرور جديدة
password-hint = 15 حرفًا على الأقل (8 مع خطوة ثانية). بضع كلمات يسهل عليك تذكّرها خيار جيد.
set-password = حفظ كلمة المرور
captcha-label = أنا إنسان
captcha-verifying = جارٍ التحقق…
captcha-verified = تم التحقق
captcha-failed = لم ينجح التحقق. حاول مرة أخرى.
captcha-expired = انتهت صلاحية التحقق. أعده من جديد.
captcha-no-script = يحتاج هذا التحقق إلى برامج نصية. اسمح بها لهذه الصفحة، أو اطلب من الشركة إعادة تعيين كلمة مرورك.

# Forgot login ID
forgot-login-id-lead = أدخل عنوان بريدك الإلكتروني. إذا كان يخص حسابًا، نرسل إليك اسم المستخدم.
send-login-id = إرسال اسم المستخدم
login-ids-heading = راجع بريدك الإلكتروني
login-ids-lead = إذا كان هذا العنوان يخص حسابًا، فاسم المستخدم في طريقه إليك. قد يستغرق ذلك بضع دقائق.

# Enrolment
enroll-heading = أعدّ الخطوة الثانية
enroll-lead = تطلب { $firm } خطوة ثانية عند تسجيل الدخول. إنها تمنع الآخرين من الدخول، حتى لو عرفوا كلمة مرورك.
enroll-add-lead = اختر ما تريد إضافته. سيُطلب منك عند تسجيل الدخول.
method-totp = تطبيق على هاتفك يعرض الرموز. يعمل من دون شبكة.
method-webauthn = مفتاح توصله أو تلمسه، أو بصمة إصبعك أو وجهك على جهازك.
method-push = يطلب منك متصفح هاتفك الموافقة على تسجيل الدخول. لا حاجة إلى تثبيت شيء من متجر.
method-sms = رمز برسالة نصية. الطرق الأخرى أكثر أمانًا.
phone-on-record = نرسل رمزًا إلى
enroll-grace = يمكنك تأجيل ذلك حتى { $day }.
not-now = ليس الآن
another-method = اختيار طريقة أخرى
enroll-totp-heading = أضف تطبيق المصادقة
enroll-totp-lead = امسح هذا الرمز بتطبيق المصادقة.
qr-label = رمز QR لتطبيق المصادقة
open-in-app = الفتح في تطبيق على هذا الجهاز
secret-lead = يتعذّر مسحه؟ أدخل مفتاح الإعداد هذا في التطبيق:
code-from-app = الرمز الظاهر في التطبيق
enroll-key-heading = أضف مفتاح أمان
enroll-key-lead = سيطلب متصفحك أن تلمس مفتاحك أو أن تؤكد بجهازك. المفتاح صالح لهذا الموقع وحده.
enroll-key-consent = قد يسأل متصفحك هل يُسمح لهذا الموقع برؤية طراز مفتاحك. اسمح بذلك إذا كانت الشركة تطلب مفاتيح معينة.
enroll-push-heading = اقرن جهازك
enroll-push-lead = امسح هذا الرمز بكاميرا الهاتف الذي سيوافق على عمليات دخولك.
qr-label-device = رمز QR لجهازك
open-on-device = الفتح على هذا الجهاز
pairing-lead = أو افتح { $address } عليه وأدخل هذا الرمز:
pairing-over = انتهت صلاحية هذا الرمز. أنشئ رمزًا جديدًا.
new-pairing = إنشاء رمز جديد
code-from-device = الرمز الظاهر على الجهاز
codes-heading = احتفظ برموز الاسترداد
codes-lead = إذا فقدت الخطوة الثانية، فكل رمز من هذه الرموز يتيح لك الدخول مرة واحدة. احتفظ بها حيث تجدها من دون هذا الجهاز. لن تُعرض مرة أخرى.
codes-file = رموز الاسترداد لدى { $firm }
codes-kept = احتفظت بها

# The link
link-heading = أرسلت إليك { $firm } شيئًا
link-lead = { $name }، أكّد هويتك أولًا: نرسل رمزًا إلى رقم أو عنوان لدى الشركة.
link-lead-unnamed = أكّد هويتك أولًا: نرسل رمزًا إلى رقم أو عنوان لدى الشركة.
link-channels = إلى أين نرسل الرمز؟
channel-sms = برسالة نصية
channel-email = بالبريد الإلكتروني
link-code-lead = أدخله هنا. لن يطلبه منك أحد من { $firm }.
link-number-wrong = هل الرقم غير صحيح؟ اطلب من { $firm } تصحيحه.
link-register-heading = أنشئ حسابك
link-register-lead = به تعود متى شئت إلى ما أرسلته إليك { $firm }.
link-first-password-heading = اختر كلمة مرورك
link-first-password-lead = اسم المستخدم موجود بالفعل. بكلمة مرور تعود متى شئت.
create-login = إنشاء حساب
link-sign-in-heading = سجّل الدخول للاطلاع عليه
link-sign-in-lead = أرسلت إليك { $firm } شيئًا. سجّل الدخول إلى حسابك للاطلاع عليه.
link-items-heading = ما أرسلته إليك { $firm }
link-items-lead = { $name }، افتح ما تريد الاطلاع عليه.
link-items-none = لا يوجد شيء هنا حاليًا.
open-item = فتح
opened-on = فُتح في { $day }
not-opened = جديد
link-others-heading = هذا لشخص آخر
link-others-lead = تم تسجيل الدخول باسم { $person }، وهذا الرابط لشخص آخر. إذا كان الرابط لك، فسجّل الخروج وافتحه من جديد.
link-expired-heading = انتهت صلاحية هذا الرابط
link-expired-lead = انتهى هذا الرابط. اطلب رابطًا جديدًا من { $firm }.
link-revoked-heading = سُحب هذا الرابط
link-revoked-lead = سحبته { $firm }. تواصل مع { $firm } إذا كنت لا تزال تحتاج إليه.

# A session's door
session-heading = دعوة من { $agent } إلى جلسة «{ $session }»
session-lead = مرحبًا { $name }، { $agent } من { $firm } في انتظارك.
session-next-none = تابع للدخول.
session-next-sms = عند المتابعة نرسل رمزًا برسالة نصية إلى { $to }. أدخله هنا للدخول.
session-next-email = عند المتابعة نرسل رمزًا بالبريد الإلكتروني إلى { $to }. أدخله هنا للدخول.
session-next-sent = أرسلنا رمزًا إلى { $to }. تابع وأدخله للدخول.
session-next-told = عند المتابعة تتلقى رمزًا من { $agent }. أدخله هنا للدخول.
session-next-later = عند المتابعة يصل رمز من { $agent } إلى { $to }. أدخله هنا للدخول.
session-not-you = لست { $name }؟ أغلق هذه الصفحة وأبلغ { $firm }.
session-code-lead = أدخله هنا للانضمام إلى جلسة «{ $session }».
session-seen = بإمكان { $agent } أيضًا رؤية هذا الرمز وقراءته لك.
session-told-heading = أدخل الرمز الذي تتلقاه من { $agent }
session-told-lead = تسمعه من { $agent }، عبر الهاتف مثلًا. أبقِ هذه الصفحة مفتوحة.
session-later-heading = أدخل الرمز الذي يصلك من { $agent }
session-later-lead = يصل إلى { $to } عند إرساله من { $agent }. أبقِ هذه الصفحة مفتوحة.
session-told-over = انتهت صلاحية هذا الرمز. اطلب رمزًا جديدًا من { $agent }.
session-unsent = تعذّر إرسال الرمز إلى { $to }. يمكنك أن تتلقاه من { $agent }.
session-unsent-heading = تعذّر إرسال الرمز
session-unsent-lead = حاول مرة أخرى بعد لحظات، أو تواصل مع { $agent }.
session-expired-heading = انتهت صلاحية هذا الرمز
session-expired-lead = اطلب رمزًا جديدًا، أو تواصل مع { $agent }.
session-spent-heading = نفدت محاولات هذا الرمز
session-out-heading = نفدت محاولاتك
session-out-lead = لا يمكن إدخال رمز آخر هنا. تواصل مع { $agent } لمعرفة ما يلزم.
session-in-heading = تم دخولك
session-in-lead = هل انقطع الاتصال؟ يمكنك الدخول من جديد.
session-in-lead-code = هل انقطع الاتصال؟ يمكنك الدخول من جديد برمز جديد.
session-gone-heading = هذه الدعوة لا تعمل
session-gone-lead = ربما انتهت أو حلّت محلها دعوة أحدث. ابحث عن رسالة أحدث، أو تواصل مع { $firm }.

# The account
account-heading = حسابك
open-console = افتح لوحة التحكم
account-factors = الخطوة الثانية
account-factors-none = ليست لديك خطوة ثانية بعد.
account-factors-off = لا تطلب منك { $firm } خطوة ثانية.
add-factor = إضافة أخرى
set-up-factor = إعداد خطوة ثانية
rename = تغيير الاسم
remove = إزالة
factor-name = الاسم
save = حفظ
remove-heading = هل تريد إزالة «{ $name }»؟
remove-lead = لن يُطلب ذلك منك بعد الآن عند تسجيل الدخول.
remove-lead-last = هذه آخر خطوة ثانية لديك. بعدها تدخل بكلمة المرور وحدها، أو يُطلب منك إعداد خطوة أخرى. سيُسجَّل خروجك من كل مكان.
last-used = آخر استخدام: { $day }
never-used = بلا استخدام حتى الآن
added-on = تاريخ الإضافة: { $day }
account-codes = رموز الاسترداد
codes-left = { $count ->
    [0] لم يبقَ أي رمز.
    [one] بقي رمز واحد.
    [two] بقي رمزان.
    [few] بقيت { $count } رموز.
    [many] بقي { $count } رمزًا.
   *[other] بقي { $count } رمز.
}
new-codes = إنشاء رموز جديدة
account-password = كلمة المرور
change-password = تغيير كلمة المرور
current-password = كلمة المرور الحالية
account-devices = الأجهزة الموثوقة
devices-none = لا يوجد أي جهاز موثوق.
device-unnamed = متصفح
device-until = موثوق حتى { $day }
forget-device = إلغاء الثقة
account-sign-ins = عمليات تسجيل الدخول الأخيرة
sign-ins-none = لا يوجد شيء بعد.
sign-in-from = { $how }، من { $network }
how-pwd = كلمة المرور وحدها
how-otp = كلمة المرور ورمز
how-sms = كلمة المرور ورسالة نصية
how-hwk = كلمة المرور ومفتاح أمان
how-swk = كلمة المرور وجهازك
how-remembered = كلمة المرور على جهاز موثوق
how-external = عبر نظام الدخول الخاص بالشركة
sign-out-everywhere = تسجيل الخروج من كل مكان
sign-out-everywhere-lead = يُنهي كل جلساتك على جميع الأجهزة، وهذا الجهاز أيضًا.

# The authenticator: this device as second step
authenticator-title = المصادقة
authenticator-description = أكّد عمليات تسجيل دخولك على هذا الجهاز.
authenticator-no-script = تحتاج هذه الصفحة إلى البرامج النصية: فهي تنشئ المفتاح الذي يثبت جهازك وتحفظه. اسمح بها لهذه الصفحة ثم أعد تحميلها.
authenticator-unable = لا يستطيع هذا المتصفح حفظ المفتاح الذي يثبت جهازك. اخرج من التصفح الخاص أو حدّث المتصفح أو استخدم متصفحًا آخر.
authenticator-welcome = اجعل هذا الجهاز خطوتك الثانية
authenticator-welcome-lead = اقرنه مرة واحدة، ثم تؤكّد هنا كلما سجّلت الدخول.
authenticator-welcome-how = أعدّ خطوتك الثانية حيث تسجّل الدخول واختر «جهاز مقترن». امسح رمز QR بهذا الجهاز، أو أدخل الرمز المكتوب تحته.
authenticator-pair-heading = اقتران هذا الجهاز
authenticator-pair-linked = جاء رمز الاقتران مع الرابط.
authenticator-code = رمز الاقتران
authenticator-name = اسم هذا الجهاز
authenticator-name-hint = تجده في حسابك بهذا الاسم.
authenticator-device-on = { $browser } على { $platform }
authenticator-device = جهازي
authenticator-pair = اقرن هذا الجهاز
authenticator-pairing = جارٍ الاقتران…
authenticator-paired = اقترن الجهاز بـ { $firm }
authenticator-paired-lead = أدخل هذا الرمز حيث تعدّ خطوتك الثانية. ومن بعدها تؤكّد هنا كلما سجّلت الدخول.
authenticator-problem-unknown = هذا الرمز غير معروف. انظر إلى الصفحة التي تعدّ فيها خطوتك الثانية وأدخل رمزها من جديد.
authenticator-problem-expired = انتهت صلاحية هذا الرمز. اطلب رمزًا جديدًا حيث تعدّ خطوتك الثانية.
authenticator-problem-used = استُخدم هذا الرمز من قبل. اطلب رمزًا جديدًا حيث تعدّ خطوتك الثانية.
authenticator-problem-often = تكرّر ذلك كثيرًا. انتظر دقيقة ثم حاول من جديد.
authenticator-problem-offline = لا يوجد اتصال. حاول من جديد عندما يعود.
authenticator-problem-unavailable = لا يمكن ذلك حاليًا. حاول من جديد بعد دقيقة.
authenticator-problem-code = أدخل رمز الاقتران.
authenticator-problem-name = يتكوّن الاسم من 1 إلى 100 حرف.
authenticator-ios-heading = أضف هذه الصفحة أولًا إلى الشاشة الرئيسية
authenticator-ios-lead = على iPhone وiPad لا ينبّهك إلا تطبيق على الشاشة الرئيسية، وله تخزين خاص به. أجرِ الاقتران هناك، لا في علامة التبويب هذه.
authenticator-ios-1 = اضغط زر المشاركة في المتصفح.
authenticator-ios-2 = اختر «إضافة إلى الشاشة الرئيسية» ثم «إضافة».
authenticator-ios-3 = افتح Countersign من الشاشة الرئيسية وأدخل هناك رمز الاقتران المكتوب تحت رمز QR.
authenticator-ios-anyway = استخدام علامة التبويب هذه رغم ذلك
authenticator-ready = لا شيء ينتظرك
authenticator-ready-lead = يظهر هنا كل تسجيل دخول يحتاج إليك ما دامت هذه الصفحة مفتوحة.
authenticator-ready-lead-push = يظهر هنا كل تسجيل دخول يحتاج إليك، ويصلك إشعار إذا كانت الصفحة مغلقة.
authenticator-offline = لا يوجد اتصال. تعمل الرموز رغم ذلك، وتظهر عمليات تسجيل الدخول عندما يعود الاتصال.
authenticator-unreachable = لا يمكن الوصول إلينا حاليًا. تواصل هذه الصفحة المحاولة، وتعمل الرموز رغم ذلك.
authenticator-waiting = هل هذا أنت؟
authenticator-waiting-lead = لا توافق إلا على ما بدأته بنفسك قبل لحظات.
authenticator-request = تطلب { $firm } تأكيدك
authenticator-account = الحساب
authenticator-purpose = الغرض
authenticator-purpose-sign-in = تسجيل الدخول
authenticator-from = من
authenticator-application = التطبيق
authenticator-left = الوقت المتبقي
authenticator-number = الرقم الظاهر حيث تسجّل الدخول
authenticator-number-hint = 3 أرقام. لا ترى أي رقم؟ إذن ليس هذا تسجيل دخولك: ارفضه.
authenticator-number-wrong = يتكوّن الرقم من 3 خانات. انظر إلى الصفحة التي تسجّل الدخول فيها.
authenticator-approve = موافقة
authenticator-approving = جارٍ إرسال الموافقة…
authenticator-deny = رفض
authenticator-denying = جارٍ إرسال الرفض…
authenticator-deny-heading = لماذا ترفضه؟
authenticator-fraudulent = بدا احتياليًا
authenticator-fraudulent-hint = لم أبدأه. ستُبلَّغ الشركة.
authenticator-mistake = كان خطأً مني
authenticator-mistake-hint = بدأته ولا أريد المتابعة.
authenticator-approved = تمت الموافقة. تابع حيث تسجّل الدخول.
authenticator-denied = تم الرفض. لن يسجّل أحد الدخول به.
authenticator-denied-fraudulent = تم الرفض، وستُبلَّغ الشركة. غيّر كلمة مرورك إن كان أحد قد يعرفها.
authenticator-incorrect = لم يكن ذلك الرقم الظاهر. انتهى هذا الطلب: ابدأ من جديد حيث تسجّل الدخول.
authenticator-over = انتهى هذا الطلب من قبل. انظر إلى الصفحة التي تسجّل الدخول فيها.
authenticator-unsure = لا يُعرف هل وصلت إجابتك. حاول من جديد.
authenticator-accounts = الحسابات على هذا الجهاز
authenticator-passcode = رمز لمرة واحدة
authenticator-ended = انتهى هذا الاقتران. أُزيل الجهاز من حسابك أو أُعيد ضبط خطوتك الثانية.
authenticator-unpair = إلغاء الاقتران
authenticator-unpair-heading = إلغاء الاقتران بـ { $firm }؟
authenticator-unpair-lead = لن يؤكّد هذا الجهاز بعدها تسجيل دخول لهذا الحساب ولن يعرض رموزه. إن كان خطوتك الثانية الأخيرة، فستحتاج إلى رمز استرداد أو رمز من المسؤول لتسجيل الدخول.
authenticator-unpairing = جارٍ إلغاء الاقتران…
authenticator-unpaired = لم يعد هذا الجهاز مقترنًا بـ { $firm }.
authenticator-unpaired-offline = أُزيل الاقتران من هذا الجهاز. تعذّر إبلاغ { $firm }: أزل الجهاز من حسابك أيضًا.
authenticator-keep = إبقاؤه
authenticator-another = اقتران حساب آخر
authenticator-history = القرارات الأخيرة
authenticator-history-none = لم تقرّر شيئًا على هذا الجهاز بعد.
authenticator-outcome-approved = تمت الموافقة
authenticator-outcome-mistake = رُفض لأنه خطأ
authenticator-outcome-fraudulent = رُفض لأنه احتيالي
authenticator-outcome-incorrect = رقم خاطئ
authenticator-outcome-over = كان منتهيًا
authenticator-settings = الإعدادات
authenticator-push = الإشعارات
authenticator-push-offer-lead = هل ينبّهك هذا الجهاز عندما يحتاج إليك تسجيل دخول، حتى إن كانت هذه الصفحة مغلقة؟
authenticator-push-on = مفعّلة. يصلك إشعار عندما يحتاج إليك تسجيل دخول.
authenticator-push-off = غير مفعّلة. لا ترى عمليات تسجيل الدخول إلا وهذه الصفحة مفتوحة.
authenticator-push-turn-on = تفعيل الإشعارات
authenticator-push-turning-on = جارٍ التفعيل…
authenticator-push-denied = يحظر هذا المتصفح إشعارات هذه الصفحة. إلى أن تسمح بها، لا ترى عمليات تسجيل الدخول إلا وهذه الصفحة مفتوحة.
authenticator-push-refused = رفض المتصفح تفعيلها. تعمل هذه الصفحة رغم ذلك: ما دامت مفتوحة، تسأل كل ثانيتين.
authenticator-push-silent = لا يجيب المتصفح. تعمل هذه الصفحة رغم ذلك: ما دامت مفتوحة، تسأل كل ثانيتين. وإن جاءت الإجابة لاحقًا، تُفعَّل الإشعارات.
authenticator-push-unsupported = لا إشعارات لهذه الصفحة في هذا المتصفح. أبقِ الصفحة مفتوحة عند تسجيل الدخول.
authenticator-push-android = على Android
authenticator-push-android-1 = اضغط مطوّلًا على أيقونة هذا التطبيق ثم «معلومات التطبيق». وفي المتصفح: اضغط الأيقونة بجانب العنوان.
authenticator-push-android-2 = افتح «الإشعارات» أو «الأذونات» واسمح بالإشعارات.
authenticator-push-ios = على iPhone وiPad
authenticator-push-ios-1 = أضف هذه الصفحة إلى الشاشة الرئيسية وافتحها من هناك.
authenticator-push-ios-2 = افتح «الإعدادات» ثم «الإشعارات» ثم «Countersign» واسمح بالإشعارات.
authenticator-push-back = ثم عُد إلى هنا وفعّلها.
authenticator-note = { $purpose }: هل هذا أنت؟ افتح هذا الإشعار للإجابة.
authenticator-note-generic-title = قد يحتاج إليك تسجيل دخول
authenticator-note-generic = افتح هذا الإشعار لترى ما ينتظرك.

# What was done
done-signed-out = تم تسجيل خروجك.
done-password-changed = تم تغيير كلمة مرورك. سجّل الدخول بها.
done-password-set = تم تغيير كلمة مرورك. تم تسجيل الخروج من الأجهزة الأخرى.
done-sent-again = هناك رمز في طريقه إليك من جديد.
done-factor-added = تمت الإضافة إلى حسابك.
done-factor-removed = تمت الإزالة من حسابك.
done-factor-renamed = تم حفظ الاسم الجديد.
done-device-forgotten = لم يعد ذلك الجهاز موثوقًا.
done-signed-out-everywhere = تم تسجيل خروجك من كل مكان.

# What went wrong
problem-other = لم ينجح ذلك. راجع ما أدخلته وحاول مرة أخرى.
problem-invalid-request = هناك شيء ناقص أو تتعذّر قراءته. راجع ما أدخلته.
problem-invalid-credentials = اسم المستخدم أو كلمة المرور غير صحيح. حاول مرة أخرى.
problem-incorrect-code = { $count ->
    [one] هذا الرمز غير صحيح. يمكنك المحاولة مرة واحدة أخرى.
    [two] هذا الرمز غير صحيح. يمكنك المحاولة مرتين أخريين.
    [few] هذا الرمز غير صحيح. يمكنك المحاولة { $count } مرات أخرى.
    [many] هذا الرمز غير صحيح. يمكنك المحاولة { $count } مرة أخرى.
   *[other] هذا الرمز غير صحيح. يمكنك المحاولة { $count } مرة أخرى.
}
problem-incorrect-code-last = هذا الرمز غير صحيح، وكانت هذه آخر محاولة. اطلب رمزًا جديدًا.
problem-sign-in-last = هذا الرمز غير صحيح، وكانت هذه آخر محاولة. سجّل الدخول من جديد.
problem-expired = انتهت المهلة. ابدأ من جديد أو اطلب رمزًا جديدًا.
problem-already-used = سبق استخدام ذلك. اطلب رمزًا جديدًا.
problem-attempts-exhausted = نفدت المحاولات. اطلب رمزًا جديدًا.
problem-canceled = أُنهيت العملية. ابدأ من جديد.
problem-superseded = يوجد رمز أحدث. استخدم أحدث رمز.
problem-locked-until = كانت هناك محاولات خاطئة كثيرة. يمكنك المحاولة مجددًا في { $time } (المتبقي: { $left }).
problem-locked = كانت هناك محاولات خاطئة كثيرة. اطلب من الشركة إلغاء قفل حسابك.
problem-too-many-requests = تكرر ذلك كثيرًا. يمكنك المحاولة مجددًا في { $time } (المتبقي: { $left }).
problem-resend-too-soon = أُرسل رمز قبل لحظات. يمكنك طلب رمز آخر بعد قليل (المتبقي: { $left }).
problem-sends-exhausted = أُرسل الرمز بالعدد الأقصى المسموح به. يمكنك البدء من جديد في { $time } (المتبقي: { $left }).
problem-push-limited = لا يمكن إرسال طلبات أخرى إلى أجهزتك حاليًا. يمكنك إرسال طلب آخر في { $time } (المتبقي: { $left }). استخدم طريقة أخرى في هذه الأثناء.
problem-prompt-waits = هناك طلب ينتظر على جهازك بالفعل. أجب عنه هناك أو انتظر دقيقة.
problem-sms-plan-exhausted = لا يمكن إرسال رسائل نصية حاليًا. اختر البريد الإلكتروني أو تواصل مع الشركة.
problem-destination-not-allowed = لا يمكن إرسال رسائل نصية إلى هذا الرقم. اختر البريد الإلكتروني أو تواصل مع الشركة.
problem-recipient-opted-out = هذا الرقم أو العنوان لا يرغب في رسائلنا. اختر غيره أو تواصل مع الشركة.
problem-invalid-recipient = يتعذّر الوصول إلى هذا الرقم أو العنوان. اختر غيره أو تواصل مع الشركة.
problem-delivery-unavailable = تعذّر إرسال الرسالة. حاول مرة أخرى بعد لحظات.
problem-captcha-failed = يُرجى إعادة التحقق.
problem-weak-password = كلمة المرور هذه غير مقبولة. اختر غيرها.
problem-weak-password-too-short = كلمة المرور هذه قصيرة جدًا. اختر 15 حرفًا على الأقل، أو 8 إذا كانت لديك خطوة ثانية.
problem-weak-password-too-long = كلمة المرور هذه طويلة جدًا. اختر 1024 حرفًا على الأكثر.
problem-weak-password-common = كلمة المرور هذه معروفة لكل من يخمّن كلمات المرور. اختر غيرها.
problem-weak-password-contains-login-id = تحتوي كلمة المرور على اسم المستخدم. اختر غيرها.
problem-weak-password-contains-firm-name = تحتوي كلمة المرور على اسم الشركة. اختر غيرها.
problem-wrong-password = كلمة المرور الحالية غير صحيحة. اكتبها مرة أخرى.
problem-passwords-differ = كلمتا المرور غير متطابقتين. أدخلهما من جديد.
problem-conflict = هذا غير ممكن في الوضع الحالي. راجع الصفحة وحاول مرة أخرى.
problem-not-paired = لم يُقرن الجهاز بعد. امسح الرمز أولًا ثم أدخل ما يعرضه.
problem-login-id-taken = اسم المستخدم هذا محجوز. اختر غيره.
problem-request-in-progress = تم الضغط مرتين. هذه هي النتيجة.
problem-grant-required = لإجراء هذا التغيير، سجّل الدخول من جديد أولًا.
problem-enrollment-required = لم يعد من الممكن تأجيل الخطوة الثانية.
problem-factor-not-allowed = لا تسمح الشركة بهذه الطريقة.
problem-mfa-not-enabled = لا تطلب منك الشركة خطوة ثانية.
problem-mfa-licences-exhausted = لم يعد لدى الشركة مكان لخطوة ثانية أخرى. تواصل مع الشركة.
fault-code = يتكوّن الرمز من 6 إلى 10 أرقام، ولا شيء غير ذلك.
fault-login-id = أدخل اسم المستخدم.
fault-email = هذا ليس عنوان بريد إلكتروني. يكون على شكل name@example.com.
fault-phone = هذا ليس رقم هاتف من ذلك البلد. أدخل الأرقام فقط.
fault-country = اختر بلد الرقم.
fault-name = يتكوّن الاسم من 1 إلى 100 حرف.
fault-channel = اختر أين تريد استلام الرمز.

# A page that cannot be shown
failure-not-found = لا يوجد شيء هنا
failure-not-found-lead = العنوان غير صحيح أو غير كامل. افتح الرابط في رسالتك من جديد أو انسخه كاملًا.
failure-over = انتهى هذا
failure-over-lead = انتهى ما كان هنا. اطلب رابطًا جديدًا ممن أرسلك إلى هنا.
failure-forbidden = هذا غير مسموح
failure-forbidden-lead = إذا أرسلت نموذجًا فافتح صفحته من جديد وأرسله من هناك. وفي لوحة التحكم قد لا يسمح دورك بذلك: اسأل أحد المالكين.
failure-form = تعذّرت قراءة النموذج
failure-form-lead = ارجع وأعد تحميل الصفحة ثم أرسل النموذج مرة أخرى.
failure-defect = حدث خلل لدينا
failure-defect-lead = لقد أُبلغنا به. يُرجى المحاولة لاحقًا.
failure-unavailable = لا يمكننا فعل ذلك حاليًا
failure-unavailable-lead = يُرجى المحاولة بعد دقيقة. لا يُعرف بعد هل نُفّذت خطوتك الأخيرة: تحقّق قبل أن تكررها.
failure-reference = إذا طلبت المساعدة، فاذكر هذا الرقم: { $id }

# Applications that people sign in to (OpenID Connect)
sign-in-for = سجّل الدخول للمتابعة إلى { $application }
logout = هل تريد تسجيل الخروج؟
logout-lead = أنت مسجّل الدخول باسم { $person }.
logout-lead-for = يريد { $application } تسجيل خروجك. أنت مسجّل الدخول باسم { $person }.
stay-signed-in = البقاء مسجّل الدخول
application-fault = طلب هذا التطبيق شيئًا لا يعمل
application-fault-lead = عد إلى التطبيق وحاول مرة أخرى. إذا تكرر ذلك، فأخبر القائم عليه بما هو مكتوب أدناه.
problem-prompt-last = هذا الرمز غير صحيح، وكانت هذه آخر محاولة. ابدأ من جديد برمز جديد.

console = لوحة التحكم
