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
changed-you = אם זה היה ביוזמתך, אין צורך לעשות דבר.
changed-not-you = אם לא, מישהו אחר יכול לקרוא את הדוא״ל שלך: יש לשנות תחילה את סיסמת הדוא״ל, לאחר מכן לאפס שוב את הסיסמה אצל { $firm } ולהודיע ל-{ $firm }.
label-when = מועד

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
