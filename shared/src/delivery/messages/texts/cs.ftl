goal-sign-in = váš kód pro přihlášení
goal-transaction = váš kód pro potvrzení transakce
goal-access = váš přístupový kód
goal-password-reset = váš kód pro obnovení hesla
goal-enrollment = váš kód pro nastavení druhého kroku
goal-session = váš kód pro vstup do relace
goal-own = váš kód: { $purpose }

sms-head = { $firm }: { $code } je { $goal }
sms-payee = pro { $payee }
sms-validity = Platí { $duration }
sms-sent = Odesláno { $sent }
sms-advice = Nikomu ho nesdělujte
short-minutes = { $minutes } min
short-seconds = { $seconds } s
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] { $minutes } minuta
    [few] { $minutes } minuty
   *[other] { $minutes } minut
}
long-seconds = { $seconds ->
    [one] { $seconds } sekunda
    [few] { $seconds } sekundy
   *[other] { $seconds } sekund
}
label-action = Úkon
label-item = Předmět
label-amount = Částka
label-payee = Příjemce
label-validity = Platnost
label-sent = Odesláno
mail-until = { $duration }, do { $time }
mail-advice = Kód zadejte jen tam, kde jste o něj požádali. { $firm } se na něj nikdy neptá telefonicky ani e-mailem.
mail-ignore = Pokud jste o něj nežádali, tuto zprávu ignorujte.

changed-goal = vaše heslo bylo změněno
changed-what = Heslo k vašemu účtu u { $firm } bylo změněno pomocí kódu zaslaného na tuto adresu.
changed-own-what = Heslo k vašemu účtu u { $firm } bylo změněno.
changed-you = Pokud jde o vaši změnu, nemusíte nic dělat.
changed-not-you = Pokud ne, někdo jiný může číst vaši poštu: nejprve změňte heslo k poště, potom znovu obnovte heslo u { $firm } a dejte { $firm } vědět.
label-when = Kdy

logins-goal = vaše přihlašovací jména
logins-what = Někdo se zeptal, která přihlašovací jména u { $firm } patří k této adrese.
logins-not-you = Pokud jste to nebyli vy, nemusíte nic dělat: jména byla zaslána pouze na tuto adresu.
label-login-id = Přihlašovací jméno

usage-goal = využito { $percent } % balíčku SMS na { $month }
label-month = Měsíc
label-used = Využito
label-pace = Tempo
label-lasts = Vystačí do
usage-used = { $used } z { $limit } částí zpráv
usage-pace = asi { $count } denně
usage-exhausted-email = Balíček je vyčerpán: kódy se posílají e-mailem, pokud je adresa známa, jinak se odmítají.
usage-exhausted-refuse = Balíček je vyčerpán: kódy přes SMS se odmítají do konce měsíce nebo do navýšení balíčku.
usage-near-email = Při 100 % se kódy budou posílat e-mailem, pokud je adresa známa, jinak se budou odmítat.
usage-near-refuse = Při 100 % se kódy přes SMS budou odmítat do konce měsíce nebo do navýšení balíčku.
usage-larger = Můžete požádat o větší balíček:
usage-email = Můžete nechat kódy posílat e-mailem, když je balíček vyčerpán:

plan-subject = { $firm } žádá o balíček SMS: { $wanted } částí zpráv
plan-what = { $firm } ({ $tenant }) žádá o balíček SMS na { $wanted } částí zpráv měsíčně. Současný balíček: { $present }.
plan-how = Aktivace:

guard-goal = SMS na { $where } vypadají jako podvod
guard-why = Z { $settled } kódů odeslaných na { $where } za poslední hodinu { $verified ->
    [0] nebyl zadán žádný
    [one] byl zadán { $verified }
    [few] byly zadány { $verified }
   *[other] bylo zadáno { $verified }
    }. Tak vypadá podvod přes SMS.
guard-refused = SMS tam se zatím odmítají. Každou minutu jedna projde na zkoušku; jakmile je její kód zadán, odesílají se zase všechny.
guard-watched = Nic nebylo odmítnuto: ochrana jen sleduje.
guard-release = Pokud nešlo o podvod, hned je znovu povolte:

webhook-goal = webhook byl vypnut
webhook-gone = { $origin } odpověděl 410 (odstraněno): další události nechce.
webhook-failing = { $origin } pět dní nepřijal žádnou událost.
webhook-again = Události se tam už neposílají. Až bude zase fungovat, zapněte jej pomocí:

factor-totp = ověřovací aplikace
factor-webauthn = bezpečnostní klíč nebo přístupový klíč
factor-push = spárované zařízení
factor-sms = SMS
label-method = Způsob
label-name = Název
label-set-up-by = Nastavit do
label-valid-until = Platí do
label-left = Zbývá
label-wanted = Požadováno
label-present = Nyní
mfa-you = Pokud jste to byli vy, nemusíte nic dělat.
mfa-not-you = Pokud jste to nebyli vy, hned kontaktujte { $firm }.
mfa-unexpected = Pokud jste to nečekali, hned kontaktujte { $firm }.

invite-goal = nastavte si druhý krok
invite-hello = Dobrý den, { $name },
invite-why = { $firm } nově chrání přihlášení druhým krokem po hesle.
invite-next = Nastavíte si ho při příštím přihlášení. Trvá to asi minutu: mějte po ruce telefon s ověřovací aplikací nebo bezpečnostní klíč.
invite-no-link = V tomto e-mailu záměrně není žádný odkaz. Přihlaste se jako vždy.

added-goal = k vašemu účtu byl přidán druhý krok
added-what = K vašemu účtu u { $firm } byl přidán druhý krok.
removed-goal = z vašeho účtu byl odebrán druhý krok
removed-what = Z vašeho účtu u { $firm } byl odebrán druhý krok.
reset-goal = váš druhý krok byl zrušen
reset-what = Správce { $firm } zrušil nastavení druhého kroku u vašeho účtu. Co jste měli nastaveno, už nefunguje, a nefungují ani vaše záchranné kódy.
reset-next = Při příštím přihlášení si ho nastavíte znovu.

bypass-goal = { $count ->
    [one] pro váš účet byl vytvořen náhradní kód
    [few] pro váš účet byly vytvořeny { $count } náhradní kódy
   *[other] pro váš účet bylo vytvořeno { $count } náhradních kódů
}
bypass-what = { $count ->
    [one] Správce { $firm } vytvořil pro váš účet náhradní kód. Jednou nahradí váš druhý krok.
    [few] Správce { $firm } vytvořil pro váš účet { $count } náhradní kódy. Každý z nich jednou nahradí váš druhý krok.
   *[other] Správce { $firm } vytvořil pro váš účet { $count } náhradních kódů. Každý z nich jednou nahradí váš druhý krok.
}
bypass-no-code = Z bezpečnostních důvodů v tomto e-mailu žádný kód není.

recovery-goal = máte nové záchranné kódy
recovery-what = Pro váš účet u { $firm } byly vytvořeny nové záchranné kódy. Staré už nefungují.
recovery-used-goal = byl použit záchranný kód
recovery-used-what = K přihlášení k vašemu účtu u { $firm } byl použit záchranný kód. Podruhé už fungovat nebude.
recovery-last = Byl to poslední. Vytvořte si nové záchranné kódy.

key-goal = bezpečnostní klíč byl odmítnut
key-what = Přihlášení k vašemu účtu u { $firm } tímto bezpečnostním klíčem bylo odmítnuto, protože čítač klíče šel zpět. Možná existuje kopie klíče.
key-do = Odeberte klíč ze svého účtu a kontaktujte { $firm }.

fraud-goal = přihlášení bylo nahlášeno jako podvod
fraud-what = Přihlášení k tomuto účtu bylo na zařízení jeho majitele zamítnuto a nahlášeno jako podvodné.
label-account = Účet
label-network = Síťová adresa
fraud-done = Otevřená přihlášení k účtu byla zrušena a po dobu jedné hodiny se na něj neposílají žádné žádosti push.
fraud-ask = Zeptejte se dané osoby. Pokud o pokusu neví, může její heslo znát někdo jiný: obnovte ho.
fraud-lift = Pokud šlo o omyl, můžete žádosti push znovu povolit ještě před uplynutím hodiny:

licence-goal = využito { $percent } % licencí MFA
licence-used = { $used } z { $contracted }
licence-near = Při 100 % se lidé, pro které je MFA zapnuto a kteří ještě nejsou zaregistrováni, nebudou moci zaregistrovat a budou se přihlašovat jen heslem.
licence-exhausted = Licence jsou vyčerpány: lidé, pro které je MFA zapnuto a kteří ještě nejsou zaregistrováni, se nemohou zaregistrovat a přihlašují se jen heslem.
licence-enrolled = Kdo je zaregistrován, zůstává chráněn.
licence-more = Můžete požádat o další licence:

mfa-plan-subject = { $firm } žádá o licence MFA: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) žádá o jiný balíček MFA.
decided-sms-on = váš balíček SMS byl změněn
decided-mfa-on = počet vašich licencí MFA byl změněn
decided-sms-off = vaše žádost o jiný balíček SMS byla zamítnuta
decided-mfa-off = vaše žádost o jiný počet licencí MFA byla zamítnuta
decided-what-on = Provozovatel této služby provedl, o co jste žádali. Platí to ihned.
decided-what-off = Provozovatel této služby vaši žádost zamítl. Vše zůstává, jak bylo.
label-holds = Platí nyní
label-note = Poznámka

# The mail that brings a guarded link.
link-goal = něco pro vás bylo odesláno
link-what = { $firm } vám posílá něco k prohlédnutí nebo vyplnění.
link-open = Otevřít
link-paste = Nebo zkopírujte tuto adresu do prohlížeče:
link-how = Při otevření potvrdíte, že jste to vy, kódem, který vám bude v tu chvíli zaslán.
link-why = Tento e-mail dostáváte, protože { $firm } má tuto adresu zapsanou jako vaši.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } vás zve na „{ $session }“
session-goal-agent = { $agent } vám posílá pozvánku
session-goal-bare = máte pozvánku
session-what = { $agent } ({ $firm }) vám posílá pozvánku: { $session }.
session-open = Otevřít pozvánku
session-code = Při otevření bude potřeba zadat kód. V tomto e-mailu není: dostanete ho jinou cestou.

# The mail to a firm’s administrator.
console-goal = nyní máte přístup do konzole
console-by-operator = Provozovatel této služby vám svěřil správu { $firm }.
console-by-firm = { $firm } vám svěřuje svou správu.
console-open = Nastavit heslo
label-console-role = V konzoli
console-owner = Vlastník – smíte vše
console-help-desk = Podpora – pomáháte lidem s přihlášením
console-read-only = Jen čtení – prohlížíte a nic neměníte
console-password = Heslo si nastavíte pomocí kódu, který přijde na tuto adresu. Pokud už heslo máte, platí dál.
console-second-step = Potom se přihlásíte a nastavíte si druhý krok, například ověřovací aplikaci v telefonu. Bez něj se do konzole nedostane nikdo.

# The mail that says that an administrator’s file is ready.
export-goal = soubor, o který jste požádali, je připraven
export-people = Seznam osob, o který jste požádali, je připraven jako soubor.
export-events = Auditní záznam, o který jste požádali, je připraven jako soubor.
export-open = Přejít k souboru
export-how = Stáhnete si ho po přihlášení do konzole. Odkaz funguje jen vám.

# The mails of what an administrator did to an account.
disabled-goal = váš účet byl deaktivován
disabled-what = Správce { $firm } deaktivoval váš účet. Dokud nebude znovu aktivován, nemůžete se přihlásit.
contact-goal = vaše kontaktní údaje byly změněny
contact-what = Správce { $firm } změnil kontaktní údaje, na které se posílají zprávy a kódy k vašemu účtu.
label-new-email = Nová e-mailová adresa
label-new-phone = Nové telefonní číslo
contact-none = neuvedeno
contact-old = Tento e-mail jde na adresu, která byla zapsána do té doby.
