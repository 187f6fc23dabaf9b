goal-sign-in = קוד כניסה
goal-transaction = קוד לאישור עסקה
goal-access = קוד גישה
goal-password-reset = קוד לאיפוס הסיסמה
goal-enrollment = קוד לשלב השני
goal-session = קוד לכניסה למפגש
goal-own = קוד עבור { $purpose }

sms-head = { $firm }: { $code } הוא { $goal }
sms-payee = אל { $payee }
sms-validity = בתוקף { $duration }
sms-sent = { $sent }
sms-advice = אין למסור אותו לאיש
short-minutes = { $minutes } דק׳
short-seconds = { $seconds } שנ׳
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] דקה אחת
    [two] שתי דקות
   *[other] { $minutes } דקות
}
long-seconds = { $seconds ->
    [one] שנייה אחת
    [two] שתי שניות
   *[other] { $seconds } שניות
}
label-action = פעולה
label-item = פריט
label-amount = סכום
label-payee = מוטב
label-validity = בתוקף
label-sent = נשלח
mail-until = { $duration }, עד { $time }
mail-advice = יש להקליד את הקוד רק במקום שבו ביקשת אותו. { $firm } לעולם לא תבקש אותו בטלפון או בדוא״ל.
mail-ignore = אם לא ביקשת אותו, אפשר להתעלם מהודעה זו.

changed-goal = הסיסמה שלך שונתה
changed-what = הסיסמה לחשבון שלך אצל { $firm } שונתה באמצעות קוד שנשלח לכתובת זו.
changed-own-what = הסיסמה לחשבון שלך אצל { $firm } שונתה.
changed-you = אם זה היה ביוזמתך, אין צורך לעשות דבר.
changed-not-you = אם לא, מישהו אחר יכול לקרוא את הדוא״ל שלך: יש לשנות תחילה את סיסמת הדוא״ל, לאחר מכן לאפס שוב את הסיסמה אצל { $firm } ולהודיע ל-{ $firm }.
label-when = מועד

logins-goal = מזהי הכניסה שלך
logins-what = התקבלה בקשה לדעת אילו מזהי כניסה אצל { $firm } שייכים לכתובת זו.
logins-not-you = אם לא ביקשת זאת, אין צורך לעשות דבר: התשובה נשלחה רק לכתובת זו.
label-login-id = מזהה כניסה

usage-goal = נוצלו { $percent }% מחבילת ה-SMS לחודש { $month }
label-month = חודש
label-used = נוצל
label-pace = קצב
label-lasts = תספיק עד
usage-used = { $used } מתוך { $limit } חלקי הודעות
usage-pace = כ-{ $count } ביום
usage-exhausted-email = החבילה נוצלה במלואה: הקודים נשלחים בדוא״ל כשיש כתובת ידועה, ואחרת נדחים.
usage-exhausted-refuse = החבילה נוצלה במלואה: קודים ב-SMS נדחים עד סוף החודש או עד להגדלת החבילה.
usage-near-email = ב-100% הקודים יישלחו בדוא״ל כשיש כתובת ידועה, ואחרת יידחו.
usage-near-refuse = ב-100% קודים ב-SMS יידחו עד סוף החודש או עד להגדלת החבילה.
usage-larger = אפשר לבקש חבילה גדולה יותר:
usage-email = אפשר לשלוח קודים בדוא״ל כשהחבילה נוצלה במלואה:

plan-subject = { $firm } מבקשת חבילת SMS של { $wanted } חלקי הודעות
plan-what = { $firm } ({ $tenant }) מבקשת חבילת SMS של { $wanted } חלקי הודעות בחודש. החבילה הנוכחית היא { $present }.
plan-how = להפעלה:

guard-goal = הודעות SMS אל { $where } נראות כהונאה
guard-why = מתוך { $settled } קודים שנשלחו אל { $where } בשעה האחרונה { $verified ->
    [0] לא הוזן אף אחד
    [one] הוזן אחד
   *[other] הוזנו { $verified }
    }. כך נראית הונאת SMS.
guard-refused = הודעות SMS לשם נדחות בינתיים. בכל דקה עוברת אחת לניסיון; כשהקוד שלה מוזן, כולן נשלחות שוב.
guard-watched = דבר לא נדחה: ההגנה רק צופה.
guard-release = אם זו לא הייתה הונאה, אפשר להתיר אותן שוב מיד:

webhook-goal = webhook הושבת
webhook-gone = { $origin } השיב 410 (הוסר): אינו מקבל עוד אירועים.
webhook-failing = { $origin } לא קיבל אף אירוע במשך חמישה ימים.
webhook-again = אירועים אינם נשלחים לשם עוד. כשיפעל שוב, אפשר להפעיל אותו באמצעות:

factor-totp = אפליקציית אימות
factor-webauthn = מפתח אבטחה או מפתח גישה
factor-push = מכשיר מצומד
factor-sms = מסרון
label-method = אמצעי
label-name = שם
label-set-up-by = להגדרה עד
label-valid-until = בתוקף עד
label-left = נותרו
label-wanted = מבוקש
label-present = כעת
mfa-you = אם זה היה ביוזמתך, אין צורך לעשות דבר.
mfa-not-you = אם לא, יש לפנות מיד אל { $firm }.
mfa-unexpected = אם לא ציפית לכך, יש לפנות מיד אל { $firm }.

invite-goal = נא להגדיר את השלב השני
invite-hello = שלום { $name },
invite-why = מעתה { $firm } מגינה על הכניסה בשלב שני אחרי הסיסמה.
invite-next = ההגדרה תיעשה בכניסה הבאה שלך. היא אורכת כדקה: כדאי שיהיה בהישג יד טלפון עם אפליקציית אימות, או מפתח אבטחה.
invite-no-link = בהודעה זו אין קישור, בכוונה. יש להיכנס כרגיל.

added-goal = שלב שני נוסף לחשבון שלך
added-what = שלב שני נוסף לחשבון שלך אצל { $firm }.
removed-goal = שלב שני הוסר מהחשבון שלך
removed-what = שלב שני הוסר מהחשבון שלך אצל { $firm }.
reset-goal = השלב השני שלך אופס
reset-what = הנהלת המערכת של { $firm } איפסה את השלב השני בחשבון שלך. מה שהוגדר קודם אינו פועל עוד, וגם לא קודי השחזור שלך.
reset-next = בכניסה הבאה שלך יש להגדיר אותו מחדש.

bypass-goal = { $count ->
    [one] נוצר קוד עקיפה לחשבון שלך
    [two] נוצרו שני קודי עקיפה לחשבון שלך
   *[other] נוצרו { $count } קודי עקיפה לחשבון שלך
}
bypass-what = { $count ->
    [one] הנהלת המערכת של { $firm } יצרה קוד עקיפה לחשבון שלך. הוא מחליף את השלב השני פעם אחת.
    [two] הנהלת המערכת של { $firm } יצרה שני קודי עקיפה לחשבון שלך. כל אחד מהם מחליף את השלב השני פעם אחת.
   *[other] הנהלת המערכת של { $firm } יצרה { $count } קודי עקיפה לחשבון שלך. כל אחד מהם מחליף את השלב השני פעם אחת.
}
bypass-no-code = מטעמי בטיחות אין בהודעה זו שום קוד.

recovery-goal = יש לך קודי שחזור חדשים
recovery-what = נוצרו קודי שחזור חדשים לחשבון שלך אצל { $firm }. הישנים אינם פועלים עוד.
recovery-used-goal = נעשה שימוש בקוד שחזור
recovery-used-what = נעשה שימוש בקוד שחזור לכניסה לחשבון שלך אצל { $firm }. הוא לא יפעל שוב.
recovery-last = זה היה הקוד האחרון. נא ליצור קודי שחזור חדשים.

key-goal = מפתח אבטחה נדחה
key-what = כניסה לחשבון שלך אצל { $firm } באמצעות מפתח אבטחה זה נדחתה, כי המונה של המפתח חזר אחורה. ייתכן שקיים עותק של המפתח.
key-do = יש להסיר את המפתח מהחשבון ולפנות אל { $firm }.

fraud-goal = דווח על כניסה כהונאה
fraud-what = כניסה לחשבון זה נדחתה במכשיר המצומד לו ודווחה כהונאה.
label-account = חשבון
label-network = כתובת רשת
fraud-done = הכניסות הפתוחות של החשבון בוטלו, ובמשך שעה לא יישלחו אליו בקשות אישור למכשיר.
fraud-ask = יש לברר עם בעלי החשבון. אם הניסיון אינו מוכר להם, ייתכן שמישהו אחר יודע את הסיסמה: יש לאפס אותה.
fraud-lift = אם זו הייתה טעות, אפשר להתיר שוב בקשות אישור למכשיר לפני תום השעה:

licence-goal = { $percent }% מרישיונות ה-MFA בשימוש
licence-used = { $used } מתוך { $contracted }
licence-near = ב-100% מי שה-MFA מופעל עבורם וטרם נרשמו לא יוכלו להירשם, וייכנסו עם הסיסמה בלבד.
licence-exhausted = הרישיונות נוצלו: מי שה-MFA מופעל עבורם וטרם נרשמו אינם יכולים להירשם, ונכנסים עם הסיסמה בלבד.
licence-enrolled = מי שנרשמו נשארים מוגנים.
licence-more = אפשר לבקש רישיונות נוספים:

mfa-plan-subject = { $firm } מבקשת רישיונות MFA: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) מבקשת חבילת MFA אחרת.
decided-sms-on = חבילת ה-SMS שלכם שונתה
decided-mfa-on = מספר רישיונות ה-MFA שלכם שונה
decided-sms-off = בקשתכם לחבילת SMS אחרת נדחתה
decided-mfa-off = בקשתכם למספר אחר של רישיונות MFA נדחתה
decided-what-on = מפעיל השירות ביצע את מה שביקשתם. זה בתוקף מיד.
decided-what-off = מפעיל השירות דחה את בקשתכם. הכול נשאר כפי שהיה.
label-holds = בתוקף כעת
label-note = הערה

# The mail that brings a guarded link.
link-goal = נשלח אליך משהו
link-what = { $firm } שלחה אליך משהו לעיון או למילוי.
link-open = פתיחה
link-paste = או להעתיק כתובת זו אל הדפדפן:
link-how = כדי לפתוח יש לאשר את זהותך בקוד שיישלח אליך באותו רגע.
link-why = הודעה זו הגיעה אליך כי { $firm } רשמה כתובת זו כשלך.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = הזמנה מאת { $agent } למפגש "{ $session }"
session-goal-agent = הזמנה מאת { $agent }
session-goal-bare = קיבלת הזמנה
session-what = קיבלת הזמנה מאת { $agent } ({ $firm }) למפגש: { $session }.
session-open = פתיחת ההזמנה
session-code = בפתיחת ההזמנה יהיה צורך בקוד. הקוד אינו בהודעה זו: הוא יגיע אליך בדרך אחרת.

# The mail to a firm’s administrator.
console-goal = מעתה יש לך גישה למסוף הניהול
console-by-operator = מפעיל השירות מינה אותך לניהול { $firm }.
console-by-firm = { $firm } מינתה אותך לניהול.
console-open = קביעת סיסמה
label-console-role = במסוף
console-owner = בעלות – מותר לעשות הכול
console-help-desk = תמיכה – עזרה לאנשים בכניסה
console-read-only = קריאה בלבד – צפייה ללא שינויים
console-password = את הסיסמה קובעים באמצעות קוד שנשלח לכתובת זו. אם כבר יש לך סיסמה, היא נשארת בתוקף.
console-second-step = לאחר מכן נכנסים ומגדירים שלב שני, למשל אפליקציית אימות בטלפון. בלעדיו איש אינו נכנס למסוף.

# The mail that says that an administrator’s file is ready.
export-goal = הקובץ שביקשת מוכן
export-people = רשימת האנשים שביקשת מוכנה כקובץ.
export-events = יומן הביקורת שביקשת מוכן כקובץ.
export-open = מעבר אל הקובץ
export-how = יש להיכנס למסוף כדי להוריד אותו. הקישור פועל רק עבורך.

# The mails of what an administrator did to an account.
disabled-goal = החשבון שלך הושבת
disabled-what = הנהלת המערכת של { $firm } השביתה את החשבון שלך. לא ניתן להיכנס אליו עד שיופעל מחדש.
contact-goal = פרטי הקשר שלך שונו
contact-what = הנהלת המערכת של { $firm } שינתה את פרטי הקשר שאליהם נשלחים ההודעות והקודים של החשבון שלך.
label-new-email = כתובת דוא״ל חדשה
label-new-phone = מספר טלפון חדש
contact-none = אין
contact-old = הודעה זו נשלחת לכתובת שהייתה רשומה עד אז.
