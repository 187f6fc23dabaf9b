goal-sign-in = codul dvs. de conectare
goal-transaction = codul dvs. pentru confirmarea unei tranzacții
goal-access = codul dvs. de acces
goal-password-reset = codul dvs. pentru resetarea parolei
goal-enrollment = codul dvs. pentru activarea celui de-al doilea pas
goal-session = codul dvs. pentru intrarea în sesiune
goal-own = codul dvs. pentru { $purpose }

sms-head = { $firm }: { $code } este { $goal }
sms-payee = către { $payee }
sms-validity = Valabil { $duration }
sms-sent = Trimis { $sent }
sms-advice = Nu îl comunicați nimănui
short-minutes = { $minutes } min
short-seconds = { $seconds } s
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] { $minutes } minut
    [few] { $minutes } minute
   *[other] { $minutes } de minute
}
long-seconds = { $seconds ->
    [one] { $seconds } secundă
    [few] { $seconds } secunde
   *[other] { $seconds } de secunde
}
label-action = Acțiune
label-item = Obiect
label-amount = Sumă
label-payee = Beneficiar
label-validity = Valabil
label-sent = Trimis
mail-until = { $duration }, până la { $time }
mail-advice = Introduceți codul numai acolo unde l-ați cerut. { $firm } nu îl cere niciodată prin telefon sau e-mail.
mail-ignore = Dacă nu l-ați cerut, ignorați acest mesaj.

changed-goal = parola dvs. a fost schimbată
changed-what = Parola contului dvs. { $firm } a fost schimbată cu un cod trimis la această adresă.
changed-own-what = Parola contului dvs. { $firm } a fost schimbată.
changed-you = Dacă ați fost dvs., nu trebuie să faceți nimic.
changed-not-you = Dacă nu ați fost dvs., altcineva vă poate citi e-mailul: schimbați mai întâi parola e-mailului, apoi resetați din nou parola { $firm } și anunțați { $firm }.
label-when = Data

logins-goal = numele dvs. de conectare
logins-what = Cineva a întrebat ce nume de conectare { $firm } corespund acestei adrese.
logins-not-you = Dacă nu ați fost dvs., nu trebuie să faceți nimic: răspunsul a fost trimis numai la această adresă.
label-login-id = Nume de conectare

usage-goal = s-a folosit { $percent } % din planul SMS pentru { $month }
label-month = Luna
label-used = Folosit
label-pace = Ritm
label-lasts = Ajunge până la
usage-used = { $used } din { $limit } de părți de mesaj
usage-pace = aproximativ { $count } pe zi
usage-exhausted-email = Planul s-a epuizat: codurile se trimit prin e-mail dacă se cunoaște o adresă, altfel sunt refuzate.
usage-exhausted-refuse = Planul s-a epuizat: codurile prin SMS sunt refuzate până la sfârșitul lunii sau până la mărirea planului.
usage-near-email = La 100 %, codurile se vor trimite prin e-mail dacă se cunoaște o adresă, altfel vor fi refuzate.
usage-near-refuse = La 100 %, codurile prin SMS vor fi refuzate până la sfârșitul lunii sau până la mărirea planului.
usage-larger = Puteți cere un plan mai mare:
usage-email = Puteți lăsa codurile să fie trimise prin e-mail când planul s-a epuizat:

plan-subject = { $firm } cere un plan SMS de { $wanted } de părți de mesaj
plan-what = { $firm } ({ $tenant }) cere un plan SMS de { $wanted } de părți de mesaj pe lună. Planul actual este de { $present }.
plan-how = Se activează cu:

guard-goal = SMS-urile către { $where } par a fi o fraudă
guard-why = Coduri trimise către { $where } în ultima oră: { $settled }; introduse: { $verified }. Așa arată o fraudă prin SMS.
guard-refused = SMS-urile către această destinație sunt refuzate deocamdată. În fiecare minut trece unul de probă; când codul lui este introdus, se trimit din nou toate.
guard-watched = Nu s-a refuzat nimic: protecția doar supraveghează.
guard-release = Dacă nu a fost o fraudă, permiteți-le din nou imediat:

webhook-goal = un webhook a fost dezactivat
webhook-gone = { $origin } a răspuns 410 (eliminat): nu mai acceptă evenimente.
webhook-failing = { $origin } nu a acceptat niciun eveniment timp de cinci zile.
webhook-again = Nu se mai trimit evenimente acolo. Când funcționează din nou, activați-l cu:

factor-totp = aplicație de autentificare
factor-webauthn = cheie de securitate sau cheie de acces
factor-push = dispozitiv asociat
factor-sms = SMS
label-method = Metodă
label-name = Nume
label-set-up-by = Termen
label-valid-until = Valabil până la
label-left = Rămase
label-wanted = Cerute
label-present = Actuale
mfa-you = Dacă ați fost dvs., nu trebuie să faceți nimic.
mfa-not-you = Dacă nu ați fost dvs., contactați imediat { $firm }.
mfa-unexpected = Dacă nu vă așteptați la aceasta, contactați imediat { $firm }.

invite-goal = activați al doilea pas
invite-hello = Bună ziua, { $name },
invite-why = { $firm } protejează acum conectarea printr-un al doilea pas, după parolă.
invite-next = Îl veți activa la următoarea conectare. Durează cam un minut: aveți la îndemână telefonul cu o aplicație de autentificare sau o cheie de securitate.
invite-no-link = Acest e-mail nu conține intenționat niciun link. Conectați-vă ca de obicei.

added-goal = un al doilea pas a fost adăugat la contul dvs.
added-what = Un al doilea pas a fost adăugat la contul dvs. { $firm }.
removed-goal = un al doilea pas a fost eliminat din contul dvs.
removed-what = Un al doilea pas a fost eliminat din contul dvs. { $firm }.
reset-goal = al doilea pas al dvs. a fost resetat
reset-what = Un administrator de la { $firm } a resetat al doilea pas al contului dvs. Ce aveați activat nu mai funcționează, nici codurile de recuperare.
reset-next = Îl veți activa din nou la următoarea conectare.

bypass-goal = { $count ->
    [one] un cod de ocolire a fost creat pentru contul dvs.
    [few] { $count } coduri de ocolire au fost create pentru contul dvs.
   *[other] { $count } de coduri de ocolire au fost create pentru contul dvs.
}
bypass-what = { $count ->
    [one] Un administrator de la { $firm } a creat un cod de ocolire pentru contul dvs. Acesta înlocuiește o dată al doilea pas.
    [few] Un administrator de la { $firm } a creat { $count } coduri de ocolire pentru contul dvs. Fiecare înlocuiește o dată al doilea pas.
   *[other] Un administrator de la { $firm } a creat { $count } de coduri de ocolire pentru contul dvs. Fiecare înlocuiește o dată al doilea pas.
}
bypass-no-code = Din motive de siguranță, acest e-mail nu conține niciun cod.

recovery-goal = aveți coduri de recuperare noi
recovery-what = Au fost create coduri de recuperare noi pentru contul dvs. { $firm }. Cele vechi nu mai funcționează.
recovery-used-goal = s-a folosit un cod de recuperare
recovery-used-what = S-a folosit un cod de recuperare pentru conectarea la contul dvs. { $firm }. Acesta nu mai funcționează.
recovery-last = A fost ultimul. Creați coduri de recuperare noi.

key-goal = o cheie de securitate a fost refuzată
key-what = O conectare la contul dvs. { $firm } cu această cheie de securitate a fost refuzată, deoarece contorul cheii a mers înapoi. Este posibil să existe o copie a cheii.
key-do = Eliminați cheia din contul dvs. și contactați { $firm }.

fraud-goal = o conectare a fost raportată ca fraudă
fraud-what = O conectare la acest cont a fost refuzată pe dispozitivul persoanei și raportată ca fraudă.
label-account = Cont
label-network = Adresă de rețea
fraud-done = Conectările deschise ale contului au fost anulate și timp de o oră nu i se trimit cereri push.
fraud-ask = Întrebați persoana. Dacă nu recunoaște încercarea, este posibil ca altcineva să îi știe parola: resetați-o.
fraud-lift = Dacă a fost o greșeală, puteți permite din nou cererile push înainte de trecerea orei:

licence-goal = s-a folosit { $percent } % din licențele MFA
licence-used = { $used } din { $contracted }
licence-near = La 100 %, persoanele pentru care MFA este activată și care nu sunt încă înscrise nu se vor mai putea înscrie și se vor conecta doar cu parola.
licence-exhausted = Licențele s-au epuizat: persoanele pentru care MFA este activată și care nu sunt încă înscrise nu se pot înscrie și se conectează doar cu parola.
licence-enrolled = Persoanele înscrise rămân protejate.
licence-more = Puteți cere mai multe licențe:

mfa-plan-subject = { $firm } cere licențe MFA: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) cere un alt plan MFA.
decided-sms-on = planul dumneavoastră SMS a fost schimbat
decided-mfa-on = numărul licențelor dumneavoastră MFA a fost schimbat
decided-sms-off = cererea dumneavoastră pentru alt plan SMS a fost respinsă
decided-mfa-off = cererea dumneavoastră pentru alt număr de licențe MFA a fost respinsă
decided-what-on = Operatorul acestui serviciu a activat ceea ce ați cerut. Se aplică imediat.
decided-what-off = Operatorul acestui serviciu v-a respins cererea. Totul rămâne cum a fost.
label-holds = În vigoare acum
label-note = Observație

# The mail that brings a guarded link.
link-goal = aveți ceva de deschis
link-what = { $firm } v-a trimis ceva de consultat sau de completat.
link-open = Deschideți
link-paste = Sau copiați această adresă în browser:
link-how = Pentru deschidere confirmați că sunteți dvs. cu un cod care vă va fi trimis atunci.
link-why = Primiți acest e-mail deoarece { $firm } are această adresă înregistrată ca fiind a dvs.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } vă invită la „{ $session }”
session-goal-agent = { $agent } vă invită la o sesiune
session-goal-bare = aveți o invitație la o sesiune
session-what = { $agent } ({ $firm }) vă invită la o sesiune: { $session }.
session-open = Deschideți invitația
session-code = La deschidere vi se va cere un cod. Nu se află în acest e-mail: îl primiți pe altă cale.

# The mail to a firm’s administrator.
console-goal = aveți acum acces la consolă
console-by-operator = Operatorul acestui serviciu v-a încredințat administrarea { $firm }.
console-by-firm = { $firm } v-a încredințat administrarea sa.
console-open = Setați o parolă
label-console-role = În consolă
console-owner = Proprietar – puteți face totul
console-help-desk = Asistență – ajutați persoanele să se conecteze
console-read-only = Doar citire – consultați fără să modificați nimic
console-password = Parola se setează cu un cod trimis la această adresă. Dacă aveți deja una, rămâne valabilă.
console-second-step = Apoi vă conectați și activați un al doilea pas, de exemplu o aplicație de autentificare pe telefon. Nimeni nu intră în consolă fără el.

# The mail that says that an administrator’s file is ready.
export-goal = fișierul pe care l-ați cerut este gata
export-people = Lista de persoane pe care ați cerut-o este gata, într-un fișier.
export-events = Jurnalul de audit pe care l-ați cerut este gata, într-un fișier.
export-open = Mergeți la fișier
export-how = Conectați-vă la consolă pentru a-l descărca. Linkul funcționează numai pentru dumneavoastră.

# The mails of what an administrator did to an account.
disabled-goal = contul dvs. a fost dezactivat
disabled-what = Un administrator de la { $firm } a dezactivat contul dvs. Nu vă puteți conecta până când nu este activat din nou.
contact-goal = datele dvs. de contact au fost schimbate
contact-what = Un administrator de la { $firm } a schimbat datele de contact la care sunt trimise mesajele și codurile pentru contul dvs.
label-new-email = Adresă de e-mail nouă
label-new-phone = Număr de telefon nou
contact-none = nu există
contact-old = Acest e-mail este trimis la adresa înregistrată până atunci.
