goal-sign-in = az Ön bejelentkezési kódja
goal-transaction = az Ön kódja a tranzakció jóváhagyásához
goal-access = az Ön hozzáférési kódja
goal-password-reset = az Ön kódja a jelszó visszaállításához
goal-enrollment = az Ön kódja a második lépés beállításához
goal-session = az Ön kódja a munkamenethez
goal-own = az Ön kódja: { $purpose }

sms-head = { $firm }: { $code } { $goal }
sms-payee = címzett: { $payee }
sms-validity = Érvényes: { $duration }
sms-sent = Elküldve: { $sent }
sms-advice = Ne adja meg senkinek
short-minutes = { $minutes } perc
short-seconds = { $seconds } mp
amount = { $number } { $currency }

long-minutes = { $minutes } perc
long-seconds = { $seconds } másodperc
label-action = Művelet
label-item = Tárgy
label-amount = Összeg
label-payee = Kedvezményezett
label-validity = Érvényes
label-sent = Elküldve
mail-until = { $duration }, eddig: { $time }
mail-advice = A kódot csak ott adja meg, ahol kérte. { $firm } soha nem kéri telefonon vagy e-mailben.
mail-ignore = Ha nem Ön kérte, hagyja figyelmen kívül ezt az üzenetet.

changed-goal = megváltozott a jelszava
changed-what = Az Ön { $firm }-fiókjának jelszavát egy erre a címre küldött kóddal megváltoztatták.
changed-you = Ha Ön volt az, nincs teendője.
changed-not-you = Ha nem Ön volt az, valaki olvashatja a leveleit: először változtassa meg e-mail-fiókja jelszavát, majd állítsa vissza újra { $firm }-jelszavát, és értesítse a szolgáltatót: { $firm }.
label-when = Időpont

usage-goal = a { $month } havi SMS-keret { $percent } %-a elfogyott
label-month = Hónap
label-used = Felhasználva
label-pace = Ütem
label-lasts = Kitart eddig
usage-used = { $used } / { $limit } üzenetrész
usage-pace = naponta körülbelül { $count }
usage-exhausted-email = A keret elfogyott: a kódok e-mailben mennek, ha ismert egy cím, különben elutasítjuk őket.
usage-exhausted-refuse = A keret elfogyott: az SMS-kódokat a hónap végéig vagy a keret emeléséig elutasítjuk.
usage-near-email = 100 %-nál a kódok e-mailben mennek, ha ismert egy cím, különben elutasítjuk őket.
usage-near-refuse = 100 %-nál az SMS-kódokat a hónap végéig vagy a keret emeléséig elutasítjuk.
usage-larger = Nagyobb keretet kérhet:
usage-email = A keret elfogyása után a kódokat e-mailben is küldheti:

plan-subject = { $firm }: SMS-keretet kér, { $wanted }
plan-what = { $firm } ({ $tenant }) havi { $wanted } üzenetrészes SMS-keretet kér. A jelenlegi kerete { $present }.
plan-how = Így aktiválható:

guard-subject = { $firm }: a(z) { $where } célú SMS-ek csalásra utalnak
guard-why = Az elmúlt órában a(z) { $where } célra küldött { $settled } kódból { $verified } kódot adtak meg. Így fest az SMS-csalás.
guard-refused = Az oda küldött SMS-eket egyelőre elutasítjuk. Percenként egy próbaként átmegy; ha annak kódját megadják, újra mind megy.
guard-watched = Semmit sem utasítottunk el: a védelem csak figyel.
guard-release = Ha nem csalás volt, engedje őket újra azonnal:

webhook-subject = { $firm }: egy webhook ki lett kapcsolva
webhook-gone = { $origin } 410-zel (megszűnt) válaszolt: nem kér több eseményt.
webhook-failing = { $origin } öt napja egyetlen eseményt sem fogadott.
webhook-again = Oda már nem küldünk eseményeket. Ha újra működik, kapcsolja be ezzel:
