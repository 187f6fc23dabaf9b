goal-sign-in = kirjautumiskoodinne
goal-transaction = koodinne tapahtuman vahvistamiseen
goal-access = pääsykoodinne
goal-password-reset = koodinne salasanan vaihtamiseen
goal-enrollment = koodinne toisen vaiheen käyttöönottoon
goal-session = koodinne istuntoon
goal-own = koodinne: { $purpose }

sms-head = { $firm }: { $code } on { $goal }
sms-payee = saaja { $payee }
sms-validity = Voimassa { $duration }
sms-sent = Lähetetty { $sent }
sms-advice = Älkää kertoko sitä muille
short-minutes = { $minutes } min
short-seconds = { $seconds } s
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] { $minutes } minuutti
   *[other] { $minutes } minuuttia
}
long-seconds = { $seconds ->
    [one] { $seconds } sekunti
   *[other] { $seconds } sekuntia
}
label-action = Toiminto
label-item = Kohde
label-amount = Summa
label-payee = Saaja
label-validity = Voimassa
label-sent = Lähetetty
mail-until = { $duration }, kello { $time } asti
mail-advice = Kirjoittakaa koodi vain sinne, missä pyysitte sitä. { $firm } ei koskaan kysy sitä puhelimitse tai sähköpostitse.
mail-ignore = Jos ette pyytäneet koodia, jättäkää tämä viesti huomiotta.

changed-goal = salasananne on vaihdettu
changed-what = Tilinne salasana palvelussa { $firm } vaihdettiin tähän osoitteeseen lähetetyllä koodilla.
changed-own-what = Tilinne salasana palvelussa { $firm } vaihdettiin.
changed-you = Jos teitte sen itse, teidän ei tarvitse tehdä mitään.
changed-not-you = Jos ette tehneet sitä itse, joku voi lukea sähköpostianne: vaihtakaa ensin sähköpostin salasana, vaihtakaa sitten salasana uudelleen palvelussa { $firm } ja ilmoittakaa asiasta sinne.
label-when = Ajankohta

logins-goal = kirjautumistunnuksenne
logins-what = Joku kysyi, mitkä kirjautumistunnukset palvelussa { $firm } kuuluvat tähän osoitteeseen.
logins-not-you = Jos se ette ollut te, teidän ei tarvitse tehdä mitään: vastaus lähetettiin vain tähän osoitteeseen.
label-login-id = Kirjautumistunnus

usage-goal = tekstiviestipaketista on käytetty { $percent } % ({ $month })
label-month = Kuukausi
label-used = Käytetty
label-pace = Tahti
label-lasts = Riittää päivään
usage-used = { $used } / { $limit } viestin osaa
usage-pace = noin { $count } päivässä
usage-exhausted-email = Paketti on käytetty: koodit lähetetään sähköpostitse, jos osoite on tiedossa, ja muuten ne estetään.
usage-exhausted-refuse = Paketti on käytetty: tekstiviestikoodit estetään, kunnes kuukausi päättyy tai pakettia suurennetaan.
usage-near-email = Kun 100 % on käytetty, koodit lähetetään sähköpostitse, jos osoite on tiedossa, ja muuten ne estetään.
usage-near-refuse = Kun 100 % on käytetty, tekstiviestikoodit estetään, kunnes kuukausi päättyy tai pakettia suurennetaan.
usage-larger = Voitte pyytää suurempaa pakettia:
usage-email = Voitte lähettää koodit sähköpostitse, kun paketti on käytetty:

plan-subject = { $firm } pyytää tekstiviestipakettia: { $wanted } viestin osaa
plan-what = { $firm } ({ $tenant }) pyytää tekstiviestipakettia, jossa on { $wanted } viestin osaa kuukaudessa. Nykyinen paketti: { $present }.
plan-how = Käyttöönotto:

guard-goal = tekstiviestit kohteeseen { $where } näyttävät petokselta
guard-why = Viimeisen tunnin aikana kohteeseen { $where } lähetetyistä { $settled } koodista { $verified ->
    [0] ei syötetty yhtään
   *[other] syötettiin { $verified }
    }. Tältä tekstiviestipetos näyttää.
guard-refused = Tekstiviestit sinne estetään toistaiseksi. Joka minuutti yksi päästetään läpi kokeeksi; kun sen koodi syötetään, kaikki kulkevat taas.
guard-watched = Mitään ei estetty: suojaus vain seuraa.
guard-release = Jos kyse ei ollut petoksesta, sallikaa ne heti uudelleen:

webhook-goal = webhook poistettiin käytöstä
webhook-gone = { $origin } vastasi 410 (poistettu) eikä halua enää tapahtumia.
webhook-failing = { $origin } ei ole ottanut vastaan yhtään tapahtumaa viiteen päivään.
webhook-again = Sinne ei enää lähetetä tapahtumia. Kun se toimii taas, ottakaa se käyttöön:

factor-totp = todennussovellus
factor-webauthn = suojausavain tai pääsyavain
factor-push = yhdistetty laite
factor-sms = tekstiviesti
label-method = Tapa
label-name = Nimi
label-set-up-by = Viimeistään
label-valid-until = Päättyy
label-left = Jäljellä
label-wanted = Pyydetty
label-present = Nykyinen
mfa-you = Jos teitte sen itse, teidän ei tarvitse tehdä mitään.
mfa-not-you = Jos ette tehneet sitä itse, ottakaa heti yhteyttä: { $firm }.
mfa-unexpected = Jos ette odottaneet tätä, ottakaa heti yhteyttä: { $firm }.

invite-goal = ottakaa toinen vaihe käyttöön
invite-hello = Hei, { $name }
invite-why = { $firm } suojaa nyt kirjautumisen toisella vaiheella salasanan jälkeen.
invite-next = Otatte sen käyttöön, kun kirjaudutte seuraavan kerran. Se vie noin minuutin: pitäkää käsillä puhelimenne, jossa on todennussovellus, tai suojausavain.
invite-no-link = Tässä viestissä ei tarkoituksella ole linkkiä. Kirjautukaa kuten aina.

added-goal = tiliinne lisättiin toinen vaihe
added-what = Tiliinne palvelussa { $firm } lisättiin toinen vaihe.
removed-goal = tilistänne poistettiin toinen vaihe
removed-what = Tilistänne palvelussa { $firm } poistettiin toinen vaihe.
reset-goal = toinen vaiheenne nollattiin
reset-what = Palvelun { $firm } ylläpitäjä nollasi tilinne toisen vaiheen. Aiemmin käyttöön ottamanne ei enää toimi, eivätkä toimi palautuskoodinnekaan.
reset-next = Otatte sen uudelleen käyttöön, kun kirjaudutte seuraavan kerran.

bypass-goal = { $count ->
    [one] tilillenne luotiin ohituskoodi
   *[other] tilillenne luotiin { $count } ohituskoodia
}
bypass-what = { $count ->
    [one] Palvelun { $firm } ylläpitäjä loi tilillenne ohituskoodin. Se korvaa toisen vaiheen yhden kerran.
   *[other] Palvelun { $firm } ylläpitäjä loi tilillenne { $count } ohituskoodia. Kukin korvaa toisen vaiheen yhden kerran.
}
bypass-no-code = Turvallisuuden vuoksi tässä viestissä ei ole koodia.

recovery-goal = teillä on uudet palautuskoodit
recovery-what = Tilillenne palvelussa { $firm } luotiin uudet palautuskoodit. Vanhat eivät enää toimi.
recovery-used-goal = palautuskoodia käytettiin
recovery-used-what = Tilillenne palvelussa { $firm } kirjauduttiin palautuskoodilla. Se ei toimi uudelleen.
recovery-last = Se oli viimeinen. Luokaa uudet palautuskoodit.

key-goal = suojausavain hylättiin
key-what = Kirjautuminen tilillenne palvelussa { $firm } tällä suojausavaimella hylättiin, koska avaimen laskuri kulki taaksepäin. Avaimesta saattaa olla kopio.
key-do = Poistakaa avain tililtänne ja ottakaa yhteyttä: { $firm }.

fraud-goal = kirjautuminen ilmoitettiin petokseksi
fraud-what = Kirjautuminen tälle tilille hylättiin tilin omistajan laitteella ja ilmoitettiin petokseksi.
label-account = Tili
label-network = IP-osoite
fraud-done = Tilin avoimet kirjautumiset peruttiin, eikä sille lähetetä push-pyyntöjä tuntiin.
fraud-ask = Kysykää asiasta henkilöltä. Jos hän ei tiedä yrityksestä, joku muu saattaa tietää hänen salasanansa: vaihtakaa se.
fraud-lift = Jos kyse oli erehdyksestä, voitte sallia push-pyynnöt uudelleen ennen kuin tunti on kulunut:

licence-goal = { $percent } % MFA-lisensseistä on käytössä
licence-used = { $used } / { $contracted }
licence-near = Kun 100 % on käytössä, henkilöt, joille MFA on otettu käyttöön mutta jotka eivät ole vielä rekisteröityneet, eivät voi rekisteröityä ja kirjautuvat pelkällä salasanalla.
licence-exhausted = Lisenssit on käytetty: henkilöt, joille MFA on otettu käyttöön mutta jotka eivät ole vielä rekisteröityneet, eivät voi rekisteröityä ja kirjautuvat pelkällä salasanalla.
licence-enrolled = Rekisteröityneet pysyvät suojattuina.
licence-more = Voitte pyytää lisää lisenssejä:

mfa-plan-subject = { $firm } pyytää MFA-lisenssejä: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) pyytää toista MFA-pakettia.
decided-sms-on = tekstiviestipakettinne muuttui
decided-mfa-on = MFA-lisenssienne määrä muuttui
decided-sms-off = pyyntönne toisesta tekstiviestipaketista hylättiin
decided-mfa-off = pyyntönne toisesta MFA-lisenssien määrästä hylättiin
decided-what-on = Tämän palvelun operaattori on toteuttanut pyyntönne. Muutos on voimassa heti.
decided-what-off = Tämän palvelun operaattori on hylännyt pyyntönne. Kaikki pysyy ennallaan.
label-holds = Voimassa nyt
label-note = Huomautus

# The mail that brings a guarded link.
link-goal = teille on lähetetty jotain
link-what = { $firm } on lähettänyt teille jotain katsottavaa tai täytettävää.
link-open = Avaa
link-paste = Tai kopioikaa tämä osoite selaimeen:
link-how = Avataksenne sen vahvistatte henkilöllisyytenne koodilla, joka lähetetään silloin teille.
link-why = Saatte tämän viestin, koska { $firm } on merkinnyt tämän osoitteen teidän osoitteeksenne.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } kutsuu teidät istuntoon ”{ $session }”
session-goal-agent = { $agent } kutsuu teidät istuntoon
session-goal-bare = teidät on kutsuttu istuntoon
session-what = { $agent } ({ $firm }) kutsuu teidät istuntoon: { $session }.
session-open = Avaa kutsu
session-code = Kun avaatte kutsun, teiltä pyydetään koodi. Se ei ole tässä viestissä, vaan saatte sen toista kautta.

# The mail to a firm’s administrator.
console-goal = pääsette nyt hallintakonsoliin
console-by-operator = Tämän palvelun operaattori on antanut teille ylläpito-oikeudet. Palvelu: { $firm }.
console-by-firm = { $firm } on antanut teille ylläpito-oikeudet.
console-open = Aseta salasana
label-console-role = Konsolissa
console-owner = Omistaja – voitte tehdä kaiken
console-help-desk = Käyttäjätuki – autatte ihmisiä kirjautumaan
console-read-only = Vain luku – katselette muuttamatta mitään
console-password = Salasana asetetaan koodilla, joka lähetetään tähän osoitteeseen. Jos teillä on jo salasana, se on edelleen voimassa.
console-second-step = Sen jälkeen kirjaudutte ja otatte käyttöön toisen vaiheen, esimerkiksi todennussovelluksen puhelimessanne. Ilman sitä konsoliin ei pääse kukaan.

# The mail that says that an administrator’s file is ready.
export-goal = pyytämänne tiedosto on valmis
export-people = Pyytämänne henkilöluettelo on valmiina tiedostona.
export-events = Pyytämänne tapahtumaloki on valmiina tiedostona.
export-open = Siirry tiedostoon
export-how = Kirjautukaa konsoliin ladataksenne sen. Linkki toimii vain teillä.

# The mails of what an administrator did to an account.
disabled-goal = tilinne poistettiin käytöstä
disabled-what = Palvelun { $firm } ylläpitäjä poisti tilinne käytöstä. Ette voi kirjautua, ennen kuin se otetaan uudelleen käyttöön.
contact-goal = yhteystietonne muutettiin
contact-what = Palvelun { $firm } ylläpitäjä muutti yhteystietoja, joihin tilinne viestit ja koodit lähetetään.
label-new-email = Uusi sähköpostiosoite
label-new-phone = Uusi puhelinnumero
contact-none = ei ole
contact-old = Tämä viesti lähetetään osoitteeseen, joka oli siihen asti merkittynä tilillenne.
