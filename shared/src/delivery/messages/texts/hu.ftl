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
label-payee = Címzett
label-validity = Érvényes
label-sent = Elküldve
mail-until = { $duration }, eddig: { $time }
mail-advice = A kódot csak ott adja meg, ahol kérte. { $firm } soha nem kéri telefonon vagy e-mailben.
mail-ignore = Ha nem Ön kérte, hagyja figyelmen kívül ezt az üzenetet.

changed-goal = megváltozott a jelszava
changed-what = Az Ön fiókjának ({ $firm }) jelszavát egy erre a címre küldött kóddal megváltoztatták.
changed-own-what = Az Ön fiókjának ({ $firm }) jelszavát megváltoztatták.
changed-you = Ha Ön volt az, nincs teendője.
changed-not-you = Ha nem Ön volt az, más is olvashatja a leveleit: először változtassa meg e-mail-fiókja jelszavát, majd állítsa vissza újra a jelszavát, és értesítse a szolgáltatót ({ $firm }).
label-when = Időpont

logins-goal = az Ön bejelentkezési azonosítói
logins-what = Valaki megkérdezte, mely bejelentkezési azonosítók ({ $firm }) tartoznak ehhez a címhez.
logins-not-you = Ha nem Ön volt az, nincs teendője: a választ csak erre a címre küldtük.
label-login-id = Bejelentkezési azonosító

usage-goal = az SMS-keret { $percent }%-a elfogyott ({ $month })
label-month = Hónap
label-used = Felhasználva
label-pace = Ütem
label-lasts = Kitart eddig
usage-used = { $used } / { $limit } üzenetrész
usage-pace = naponta körülbelül { $count }
usage-exhausted-email = A keret elfogyott: a kódokat e-mailben küldjük, ha ismert a cím, különben elutasítjuk őket.
usage-exhausted-refuse = A keret elfogyott: az SMS-kódokat a hónap végéig vagy a keret emeléséig elutasítjuk.
usage-near-email = 100%-nál a kódokat e-mailben küldjük, ha ismert a cím, különben elutasítjuk őket.
usage-near-refuse = 100%-nál az SMS-kódokat a hónap végéig vagy a keret emeléséig elutasítjuk.
usage-larger = Nagyobb keretet kérhet:
usage-email = A keret elfogyása után a kódokat e-mailben is küldheti:

plan-subject = { $firm } havi { $wanted } üzenetrészes SMS-keretet kér
plan-what = { $firm } ({ $tenant }) havi { $wanted } üzenetrészes SMS-keretet kér. Jelenlegi kerete: { $present }.
plan-how = Így aktiválható:

guard-goal = csalásra utaló SMS-ek ide: { $where }
guard-why = Az elmúlt órában { $settled } kódot küldtünk ide: { $where }. Ezek közül { $verified ->
    [0] egyet sem adtak meg
   *[other] { $verified } kódot adtak meg
    }. Így fest az SMS-csalás.
guard-refused = Az oda küldött SMS-eket egyelőre elutasítjuk. Percenként egy próbaként átmegy; ha annak kódját megadják, újra mindet elküldjük.
guard-watched = Semmit sem utasítottunk el: a védelem csak figyel.
guard-release = Ha nem csalás volt, engedje őket újra azonnal:

webhook-goal = kikapcsoltunk egy webhookot
webhook-gone = { $origin } 410-zel (megszűnt) válaszolt: nem kér több eseményt.
webhook-failing = { $origin } öt napja egyetlen eseményt sem fogadott.
webhook-again = Oda már nem küldünk eseményeket. Ha újra működik, kapcsolja be ezzel:

factor-totp = hitelesítő alkalmazás
factor-webauthn = biztonsági kulcs vagy azonosítókulcs
factor-push = párosított eszköz
factor-sms = SMS
label-method = Mód
label-name = Név
label-set-up-by = Határidő
label-valid-until = Érvényes eddig
label-left = Maradt
label-wanted = Kért
label-present = Jelenlegi
mfa-you = Ha Ön volt az, nincs teendője.
mfa-not-you = Ha nem Ön volt az, azonnal értesítse a szolgáltatót ({ $firm }).
mfa-unexpected = Ha nem számított erre, azonnal értesítse a szolgáltatót ({ $firm }).

invite-goal = állítsa be a második lépést
invite-hello = Tisztelt { $name }!
invite-why = { $firm } mostantól a jelszó után egy második lépéssel védi a bejelentkezést.
invite-next = A következő bejelentkezéskor állíthatja be. Körülbelül egy percig tart: legyen kéznél a telefonja egy hitelesítő alkalmazással vagy egy biztonsági kulcs.
invite-no-link = Ebben az e-mailben szándékosan nincs hivatkozás. Jelentkezzen be a szokásos módon.

added-goal = új második lépés került a fiókjához
added-what = Új második lépés került az Ön fiókjához ({ $firm }).
removed-goal = egy második lépést eltávolítottak a fiókjából
removed-what = Egy második lépést eltávolítottak az Ön fiókjából ({ $firm }).
reset-goal = alaphelyzetbe állították a második lépését
reset-what = A szolgáltató ({ $firm }) rendszergazdája alaphelyzetbe állította fiókja második lépését. A korábbi beállítás már nem működik, és a helyreállító kódjai sem.
reset-next = A következő bejelentkezéskor újra beállíthatja.

bypass-goal = { $count ->
    [one] áthidaló kód készült a fiókjához
   *[other] { $count } áthidaló kód készült a fiókjához
}
bypass-what = { $count ->
    [one] A szolgáltató ({ $firm }) rendszergazdája áthidaló kódot készített a fiókjához. A kód egyszer helyettesíti a második lépést.
   *[other] A szolgáltató ({ $firm }) rendszergazdája { $count } áthidaló kódot készített a fiókjához. Mindegyik egyszer helyettesíti a második lépést.
}
bypass-no-code = A biztonság érdekében ez az e-mail nem tartalmaz kódot.

recovery-goal = új helyreállító kódjai vannak
recovery-what = Új helyreállító kódok készültek az Ön fiókjához ({ $firm }). A régiek már nem működnek.
recovery-used-goal = felhasználtak egy helyreállító kódot
recovery-used-what = Helyreállító kóddal jelentkeztek be az Ön fiókjába ({ $firm }). A kód többé nem működik.
recovery-last = Ez volt az utolsó. Készítsen új helyreállító kódokat.

key-goal = egy biztonsági kulcsot elutasítottunk
key-what = Elutasítottunk egy bejelentkezést az Ön fiókjába ({ $firm }) ezzel a biztonsági kulccsal, mert a kulcs számlálója visszafelé haladt. Lehet, hogy a kulcsról másolat létezik.
key-do = Távolítsa el a kulcsot a fiókjából, és értesítse a szolgáltatót ({ $firm }).

fraud-goal = egy bejelentkezést csalásként jelentettek
fraud-what = Egy bejelentkezést ebbe a fiókba elutasítottak a tulajdonos eszközén, és csalásként jelentettek.
label-account = Fiók
label-network = Hálózati cím
fraud-done = A fiók nyitott bejelentkezéseit megszakítottuk, és egy órán át nem küldünk hozzá push-kérést.
fraud-ask = Kérdezze meg az érintettet. Ha nem tud a próbálkozásról, lehet, hogy más is ismeri a jelszavát: állítsa vissza.
fraud-lift = Ha tévedés volt, az óra letelte előtt újra engedélyezheti a push-kéréseket:

licence-goal = az MFA-licencek { $percent }%-a elfogyott
licence-used = { $used } / { $contracted }
licence-near = 100%-nál azok, akiknél az MFA be van kapcsolva, de még nem regisztráltak, már nem regisztrálhatnak, és csak jelszóval jelentkeznek be.
licence-exhausted = A licencek elfogytak: azok, akiknél az MFA be van kapcsolva, de még nem regisztráltak, nem regisztrálhatnak, és csak jelszóval jelentkeznek be.
licence-enrolled = A már regisztráltak továbbra is védettek.
licence-more = További licenceket kérhet:

mfa-plan-subject = { $firm } MFA-licenceket kér: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) másik MFA-keretet kér.
decided-sms-on = az SMS-kerete megváltozott
decided-mfa-on = az MFA-licenceinek száma megváltozott
decided-sms-off = a más SMS-keretre vonatkozó kérését elutasították
decided-mfa-off = a más számú MFA-licencre vonatkozó kérését elutasították
decided-what-on = A szolgáltatás üzemeltetője teljesítette, amit kért. Azonnal érvényes.
decided-what-off = A szolgáltatás üzemeltetője elutasította a kérését. Minden marad, ahogy volt.
label-holds = Most érvényes
label-note = Megjegyzés

# The mail that brings a guarded link.
link-goal = küldeménye érkezett
link-what = { $firm } megtekintendő vagy kitöltendő anyagot küldött Önnek.
link-open = Megnyitás
link-paste = Vagy másolja ezt a címet a böngészőjébe:
link-how = A megnyitáshoz egy akkor kiküldött kóddal igazolja, hogy Ön az.
link-why = Azért kapja ezt az e-mailt, mert { $firm } ezt a címet tartja nyilván az Öneként.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } meghívja Önt ({ $session })
session-goal-agent = { $agent } meghívja Önt
session-goal-bare = Ön meghívót kapott
session-what = { $agent } ({ $firm }) meghívja Önt: { $session }.
session-open = Meghívó megnyitása
session-code = A megnyitáskor meg kell adnia egy kódot. Ebben az e-mailben nincs benne: más úton kapja meg.

# The mail to a firm’s administrator.
console-goal = mostantól beléphet a konzolba
console-by-operator = A szolgáltatás üzemeltetője rendszergazdai jogot adott Önnek. Szolgáltató: { $firm }.
console-by-firm = { $firm } rendszergazdai jogot adott Önnek.
console-open = Jelszó beállítása
label-console-role = A konzolban
console-owner = Tulajdonos – mindent megtehet
console-help-desk = Ügyfélszolgálat – segít a bejelentkezésben
console-read-only = Csak olvasás – megtekinthet, de nem módosíthat
console-password = A jelszót egy erre a címre küldött kóddal állíthatja be. Ha már van jelszava, az érvényes marad.
console-second-step = Ezután jelentkezzen be, és állítson be egy második lépést, például egy hitelesítő alkalmazást a telefonján. Enélkül senki sem léphet be a konzolba.

# The mail that says that an administrator’s file is ready.
export-goal = elkészült a kért fájl
export-people = A kért személyek listája fájlként elkészült.
export-events = A kért eseménynapló fájlként elkészült.
export-open = Ugrás a fájlhoz
export-how = A letöltéshez jelentkezzen be a konzolba. A hivatkozás csak Önnek működik.

# The mails of what an administrator did to an account.
disabled-goal = letiltották a fiókját
disabled-what = A szolgáltató ({ $firm }) rendszergazdája letiltotta az Ön fiókját. Amíg újra nem engedélyezik, nem tud bejelentkezni.
contact-goal = megváltoztak az elérhetőségei
contact-what = A szolgáltató ({ $firm }) rendszergazdája megváltoztatta azokat az elérhetőségeket, amelyekre a fiókjához tartozó üzenetek és kódok érkeznek.
label-new-email = Új e-mail-cím
label-new-phone = Új telefonszám
contact-none = nincs
contact-old = Ez az e-mail az addig nyilvántartott címre érkezik.
