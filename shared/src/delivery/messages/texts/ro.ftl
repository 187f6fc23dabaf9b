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
changed-you = Dacă ați fost dvs., nu trebuie să faceți nimic.
changed-not-you = Dacă nu ați fost dvs., altcineva vă poate citi e-mailul: schimbați mai întâi parola e-mailului, apoi resetați din nou parola { $firm } și anunțați { $firm }.
label-when = Data

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
