goal-sign-in = קוד הכניסה שלך
goal-transaction = הקוד שלך לאישור עסקה
goal-access = קוד הגישה שלך
goal-password-reset = הקוד שלך לאיפוס הסיסמה
goal-enrollment = הקוד שלך להגדרת השלב השני
goal-session = הקוד שלך לכניסה למפגש
goal-own = הקוד שלך עבור { $purpose }

sms-head = { $firm }: { $code } הוא { $goal }
sms-payee = אל { $payee }
sms-validity = בתוקף { $duration }
sms-sent = { $sent }
sms-advice = אין למסור לאיש
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
changed-not-you = אם לא, מישהו יכול לקרוא את הדוא״ל שלך: יש לשנות תחילה את סיסמת הדוא״ל, לאחר מכן לאפס שוב את הסיסמה אצל { $firm } ולהודיע ל-{ $firm }.
label-when = מועד

usage-goal = נוצלו { $percent } % מחבילת ה-SMS לחודש { $month }
label-month = חודש
label-used = נוצל
label-pace = קצב
label-lasts = תספיק עד
usage-used = { $used } מתוך { $limit } חלקי הודעות
usage-pace = כ-{ $count } ביום
usage-exhausted-email = החבילה נוצלה: הקודים נשלחים בדוא״ל כשיש כתובת ידועה, ואחרת נדחים.
usage-exhausted-refuse = החבילה נוצלה: קודים ב-SMS נדחים עד סוף החודש או עד להגדלת החבילה.
usage-near-email = ב-100 % הקודים יישלחו בדוא״ל כשיש כתובת ידועה, ואחרת יידחו.
usage-near-refuse = ב-100 % קודים ב-SMS יידחו עד סוף החודש או עד להגדלת החבילה.
usage-larger = אפשר לבקש חבילה גדולה יותר:
usage-email = אפשר לשלוח קודים בדוא״ל כשהחבילה נוצלה:

plan-subject = { $firm } מבקשת חבילת SMS של { $wanted }
plan-what = { $firm } ({ $tenant }) מבקשת חבילת SMS של { $wanted } חלקי הודעות בחודש. החבילה הנוכחית היא { $present }.
plan-how = להפעלה:

guard-subject = { $firm }: הודעות SMS אל { $where } נראות כהונאה
guard-why = מתוך { $settled } קודים שנשלחו אל { $where } בשעה האחרונה הוזנו { $verified }. כך נראית הונאת SMS.
guard-refused = הודעות SMS לשם נדחות בינתיים. בכל דקה עוברת אחת לניסיון; כשהקוד שלה מוזן, כולן נשלחות שוב.
guard-watched = דבר לא נדחה: ההגנה רק צופה.
guard-release = אם זו לא הייתה הונאה, אפשרו אותן מיד שוב:

webhook-subject = { $firm }: webhook הושבת
webhook-gone = { $origin } השיב 410 (הוסר): אינו רוצה עוד אירועים.
webhook-failing = { $origin } לא קיבל אף אירוע במשך חמישה ימים.
webhook-again = אירועים אינם נשלחים לשם עוד. כשיפעל שוב, הפעילו אותו באמצעות:
