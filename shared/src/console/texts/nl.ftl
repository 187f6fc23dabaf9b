# The console. Short, calm, second person; what happened, then what to do.

screen-overview = Overzicht
screen-subscriptions = Abonnementen
screen-mfa = MFA
screen-people = Personen
screen-person = Persoon
screen-messages = Berichten
screen-links = Links
screen-sessions = Sessies
screen-events = Gebeurtenissen
screen-settings = Instellingen

menu = Schermen
own-account = Uw account
zone-heading = Tijdzone
zone-lead = In deze browser geeft de console tijden in deze zone weer. Wijs een tijd aan, of ga er met het toetsenbord naartoe, en die staat er precies en in UTC.
zone-firms = Die van het bedrijf: { $zone }
zone-of = Tijden: { $zone }
done-zone-chosen = Tijden worden nu in die zone weergegeven.
console-none = Geen toegang
console-none-detail = De persoon heeft geen console.
console-owner = Eigenaar
console-owner-detail = Mag alles, en bepaalt wie verder toegang tot de console heeft.
console-help-desk = Helpdesk
console-help-desk-detail = Helpt mensen: voegt hen toe, reset hun MFA, maakt beheerderscodes, verstuurt opnieuw.
console-read-only = Alleen lezen
console-read-only-detail = Bekijkt alles en wijzigt niets.
working = Bezig…
cancel = Annuleren
save = Opslaan
reason = Reden
reason-hint = Waarom u dit doet, in een paar woorden. Het blijft in de auditlog naast uw naam staan.
reason-contact-hint = Nodig als het e-mailadres of telefoonnummer verandert: daar gaan codes heen. Staat in het logboek naast uw naam.
people-reason-hint = De lijst wijzigt het e-mailadres of telefoonnummer van mensen die er al zijn: daar gaan codes heen. Zeg waarom.
problem-reason = Vertel waarom, in 4 tot 500 tekens op één regel.
problem-prove-again = Bevestig opnieuw dat u het bent. De vorige keer is meer dan vijf minuten geleden.
problem-made-already = Dit formulier is al verstuurd. Wat het heeft gemaakt, is één keer getoond en kan niet opnieuw worden getoond.

confirm-heading = Bevestig dat u het bent
confirm-lead-enter = De console opent na een tweede stap. Hebt u er nog geen, dan stelt u er nu een in.
confirm-lead-dangerous = Hiervoor is een tweede stap van de laatste vijf minuten nodig. Daarna komt u hier terug.
confirm-go = Bevestigen met een tweede stap

secret-once = Dit wordt één keer getoond. Kopieer het nu en bewaar het goed.

# One person.
status-active = Actief
status-disabled = Uitgeschakeld
status-no-access = Toegang ingetrokken
status-inactive = Gedeactiveerd
name = Naam
phone = Telefoonnummer
organization = Organisatie
role = Rol
created = Sinds
person-do = Wat u kunt doen
person-self = Dit bent u. Iemand anders met toegang tot de console moet hier wijzigingen doen; uw eigen tweede stappen staan in Uw account.
person-owners = Deze persoon heeft ook toegang tot de console. Alleen een eigenaar kan hier iets wijzigen.
factors-none = Er is geen tweede stap ingesteld, en er wordt er geen gevraagd.
factors-none-asked = Er wordt om een tweede stap gevraagd, en er is er nog geen ingesteld.

reset-mfa = MFA-instelling resetten
reset-mfa-lead = Alle tweede stappen, herstelcodes en vertrouwde apparaten van { $person } vervallen, en de persoon wordt overal uitgelogd. De volgende keer dat de persoon inlogt, stelt die een nieuwe tweede stap in. De persoon krijgt er een e-mail over.
done-mfa-reset = De MFA-instelling is gereset. De persoon heeft er een e-mail over gekregen.
make-bypass-codes = Beheerderscodes maken
make-bypass-codes-lead = Een beheerderscode vervangt één keer de tweede stap van { $person }. De persoon krijgt een e-mail dat u codes hebt gemaakt, zonder de codes zelf.
bypass-count = Hoeveel codes (1 tot 10)
bypass-minutes = Voor hoeveel minuten (1 tot 1.440)
bypass-codes = Beheerderscodes
bypass-made = Beheerderscodes
bypass-made-lead = Voor { $person }. Elke code werkt één keer, tot { $time }.
unlock-person = Vrijgeven
unlock-person-lead = { $person } kan het meteen weer proberen, wat er ook eerder misging.
done-person-unlocked = Vrijgegeven: de persoon kan het weer proberen.
lift-push-block = Pushverzoeken weer toestaan
lift-push-block-lead = Na een melding van fraude krijgen de apparaten van { $person } een uur lang geen verzoeken. Dit heft dat nu op.
done-push-block-lifted = De apparaten van de persoon kunnen weer verzoeken krijgen.
end-sign-ins = Overal uitloggen
end-sign-ins-lead = Overal waar { $person } is ingelogd, wordt de persoon uitgelogd. Het wachtwoord en de tweede stappen blijven.
done-sign-ins-ended = De persoon is overal uitgelogd.
disable-person = Uitschakelen
disable-person-lead = { $person } kan niet meer inloggen en wordt uitgelogd. De tweede stappen vervallen, en de licentie komt weer vrij.
done-person-disabled = Uitgeschakeld. Als er een licentie was, is die weer vrij.
enable-person = Inschakelen
enable-person-lead = { $person } kan weer inloggen.
done-person-enabled = De persoon kan weer inloggen.
change-person = Gegevens wijzigen
change-person-lead = Wat er over { $person } bekend is.
done-person-changed = Opgeslagen.
set-console = Toegang tot de console
set-console-lead = Wat { $person } in deze console mag doen. De persoon krijgt er een e-mail over.
done-console-set = Opgeslagen. De persoon heeft er een e-mail over gekregen.
person-profile = Profiel
person-factors-text = Waarmee het inloggen wordt bewezen, naast het wachtwoord.
person-events-text = Wat er met dit account is gedaan, het nieuwste eerst.
events-none = Nog niets.
last-sign-in = Laatst ingelogd
never = Nooit
never-used = Nooit gebruikt
what-happens = Wat er gebeurt
secret-hint = Selecteer en kopieer het, of schrijf het op.
copy = Kopiëren
copied = Gekopieerd
event-by = door { $who }
event-by-key = door de sleutel { $who }
event-because = ‘{ $reason }’
event-refused = geweigerd: { $code }

# What was done, as the audit log calls it.
op-sign-in = Ingelogd met wachtwoord
op-verify-factor = Tweede stap bewezen
op-get-sign-in = Inloggen voltooid
op-cancel-sign-in = Inloggen afgebroken
op-skip-enrollment = Tweede stap uitgesteld
op-enroll-factor = Begonnen een tweede stap in te stellen
op-export-events = Auditlog geëxporteerd
op-export-people = Personen geëxporteerd
op-export-links = Links geëxporteerd
op-export-sessions = Sessies geëxporteerd
op-confirm-factor = Tweede stap ingesteld
op-rename-factor = Naam van een tweede stap gewijzigd
op-remove-factor = Tweede stap verwijderd
op-renew-recovery-codes = Nieuwe herstelcodes gemaakt
op-reset-mfa = MFA-instelling gereset
op-make-bypass-codes = Beheerderscodes gemaakt
op-lift-push-block = Pushverzoeken weer toegestaan
op-unlock-person = Vrijgegeven
op-end-sign-ins = Overal uitgelogd
op-put-account = Account geschreven
op-change-account = Account gewijzigd
op-delete-account = Account verwijderd
op-import-accounts = Personen geïmporteerd
op-set-password = Wachtwoord ingesteld
op-change-password = Wachtwoord gewijzigd
op-complete-password-reset = Wachtwoord hersteld
op-request-password-reset = Nieuw wachtwoord aangevraagd
op-put-mfa-policy = MFA-beleid gewijzigd
op-choose-time-zone = Tijdzone van de console gekozen
op-export-deliveries = Berichten geëxporteerd
op-request-sms-plan = Sms-abonnement aangevraagd
op-request-mfa-plan = MFA-licenties aangevraagd
op-set-sms-plan = Sms-abonnement geactiveerd
op-set-mfa-plan = MFA-licenties ingesteld
op-change-settings = Instellingen gewijzigd
op-create-api-key = API-sleutel gemaakt
op-revoke-api-key = API-sleutel ingetrokken
op-create-oidc-client = Toepassing geregistreerd
op-change-oidc-client = Toepassing gewijzigd
op-delete-oidc-client = Toepassing verwijderd
op-rotate-oidc-client-secret = Geheim van een toepassing vernieuwd
op-create-webhook = Webhook gemaakt
op-change-webhook = Webhook gewijzigd
op-delete-webhook = Webhook verwijderd
op-rotate-webhook-secret = Geheim van een webhook vernieuwd
op-test-webhook = Webhook uitgeprobeerd
op-redeliver-webhook = Gebeurtenis opnieuw verstuurd
op-issue-passcode = Eenmalige code uitgegeven
op-verify-passcode = Eenmalige code gecontroleerd
op-resend-passcode = Eenmalige code opnieuw verstuurd
op-cancel-passcode = Eenmalige code geannuleerd
op-create-link = Link gemaakt
op-revoke-link = Link ingetrokken
op-resend-link = Link opnieuw verstuurd
op-create-session = Sessie geopend
op-end-session = Sessie beëindigd
op-reveal-session-passcode = Eenmalige code voorgelezen
op-put-template = Tekst gewijzigd
op-delete-template = Tekst verwijderd
op-release-breaker = Bewaking vrijgegeven
op-lift-suppression = Adres weer toegestaan
op-unlock-recipient = Ontvanger vrijgegeven
secret-kept = Klaar, ik heb het bewaard

# --- overview
overview-plans = Abonnement en licenties
overview-mfa = Tweede stappen
overview-enrolled = Ingesteld
overview-waiting = MFA aan, nog niet ingesteld
plan-sms = Sms deze maand
plan-licences = MFA-licenties
plan-of = { $used } van { $limit }
days-title = Per dag verstuurd en bevestigd
days-description = Deze maand { $sent } berichten verstuurd en { $verified } eenmalige codes bevestigd.
days-none = Deze maand is er nog niets verstuurd.
day-said = { $day }: { $sent } verstuurd, { $verified } bevestigd
day = Dag
sent = Verstuurd
verified = Bevestigd
as-table = Als tabel
add-person = Persoon toevoegen

# --- operators
screen-firms = Bedrijven
screen-firm = Bedrijf
firm = Bedrijf
firm-id = Id
firm-slug = Naam in adressen
firm-pages = Pagina’s
firms-none = Nog geen bedrijven
firms-none-text = Maak het eerste met de opdrachtregel: tenants create.
next-page = Volgende pagina
requests-waiting = Wacht op u
requests-waiting-text = Wat bedrijven hebben aangevraagd. Activeren geldt meteen voor het hele bedrijf.
requests-none = Er wacht niets
requests-none-text = Wanneer een bedrijf een ander abonnement aanvraagt, verschijnt het hier.
request-wants-sms = { $wanted } sms per maand, nu { $present }
request-wants-mfa = { $wanted } MFA-licenties, nu { $present }
activate-request = Activeren
decline-request = Afwijzen
decline-note = Waarom, voor het bedrijf om te lezen
done-request-activated = Geactiveerd. Het geldt nu voor het hele bedrijf.
done-request-declined = Afgewezen. Het bedrijf ziet waarom.
done-plan-set = Het abonnement is ingesteld en geldt nu.
set-sms-plan = Sms-abonnement instellen
set-mfa-plan = MFA-licenties instellen
field-monthly-limit = Sms per maand (0, of 2.500 tot 25.000 in stappen van 2.500)
field-licences = MFA-licenties
fault-monthly-limit = Een abonnement is 0, of 2.500 tot 25.000 in stappen van 2.500.
fault-licences = Een geheel getal van 0 tot 1.000.000.
problem-decline-note = Vertel waarom, in 1 tot 500 tekens op één regel.
all-firms = Alle bedrijven
all-firms-text = Wat ze deze maand samen gebruiken.
all-firms-part = Er zijn meer bedrijven dan hier zijn opgeteld.
# --- subscriptions
subscriptions-lead = Wat u hebt en wat daarvan is gebruikt. De aanbieder van deze dienst bevestigt een wijziging; daarna geldt die meteen voor het hele bedrijf.
subscriptions-sms = Sms’en
subscriptions-mfa = MFA-licenties
subscriptions-subscribe = Abonneren
subscriptions-change = Wijzigen
subscriptions-waits = U hebt { $wanted } aangevraagd ({ $date }). De aanbieder heeft nog niet beslist.
subscriptions-requests = Aanvragen
subscriptions-requests-text = Wat u bij de aanbieder hebt aangevraagd, het nieuwste eerst, en wat ervan is geworden.
subscriptions-requests-none = Er is nog niets aangevraagd.
subscriptions-plan = Abonnement
subscriptions-wanted = Aangevraagd
subscriptions-before = eerder: { $present }
subscriptions-state = Status
subscriptions-requested = Wanneer
subscriptions-by = Door
subscriptions-answer = Beslist
subscriptions-actions = Acties
subscriptions-earlier = Eerdere aanvragen
subscriptions-latest = Nieuwste aanvragen
subscriptions-none = Geen
subscriptions-a-month = { $number } per maand
subscriptions-licences = { $count ->
    [one] 1 licentie
   *[other] { $count } licenties
}
subscriptions-monthly-limit = Sms-delen per maand
subscriptions-parts-hint = Een korte code is één deel. Een langere tekst, of een in een ander schrift, kan twee of drie delen zijn.
subscriptions-licences-hint = Eén voor elke persoon die een tweede stap heeft ingesteld. Van 0 tot 1.000.000.
subscriptions-ask = Aanvragen bij de aanbieder
request-sms-plan = Sms-abonnement wijzigen
request-sms-plan-lead = De aanbieder bevestigt het en krijgt er nu een e-mail over. Hebt u het al eerder aangevraagd en is er nog niets beslist, dan komt dit daarvoor in de plaats.
request-mfa-plan = MFA-licenties wijzigen
request-mfa-plan-lead = De aanbieder bevestigt het en krijgt er nu een e-mail over. Hebt u het al eerder aangevraagd en is er nog niets beslist, dan komt dit daarvoor in de plaats. Minder licenties nemen van niemand een licentie weg: niemand nieuw kan een tweede stap instellen tot er weer licenties vrij zijn.
withdraw-request = Intrekken
request-requested = Wacht
request-activated = Actief
request-declined = Afgewezen
request-withdrawn = Ingetrokken
done-plan-requested = De aanvraag is bij de aanbieder. U ziet hier wat ervan wordt.
done-request-withdrawn = De aanvraag is ingetrokken.
op-withdraw-plan-request = Aanvraag voor een abonnement ingetrokken
op-activate-plan-request = Aangevraagd abonnement geactiveerd
op-decline-plan-request = Aangevraagd abonnement afgewezen

# The two limits, wherever they are shown.
bar-sms = Sms-delen deze maand
bar-sms-none = Er is geen abonnement: er worden geen sms’en verstuurd.
bar-sms-over = Opgebruikt: er wordt geen sms verstuurd tot de volgende maand of een groter abonnement.
bar-licences = MFA-licenties
bar-licences-none = Geen licenties: niemand kan een tweede stap instellen.
bar-licences-over = Alle licenties zijn bezet. Wie nog geen tweede stap heeft ingesteld, logt in met alleen het wachtwoord tot er een licentie vrij is.
bar-licences-exceeded = Er zijn { $more } meer bezet dan er zijn. Niemand raakt een licentie kwijt, en niemand nieuw kan een tweede stap instellen.
bar-used = { $percent }% gebruikt, nog { $left } over
bar-of = { $used } van { $limit }
bar-mark = { $percent }%
bar-pace-none = Dag { $day } van { $days }.
bar-pace-within = Dag { $day } van { $days }. In dit tempo worden het er { $total } aan het eind van de maand.
bar-pace-over = Dag { $day } van { $days }. In dit tempo is het abonnement op { $date } opgebruikt.

# --- mfa
mfa-lead = Wie het bedrijf bij het inloggen om een tweede stap vraagt, en hoe ver dat is gekomen.
mfa-change = Beleid wijzigen
mfa-licences = Licenties
mfa-licences-text = Eén voor elke persoon die een tweede stap heeft ingesteld.
mfa-people-text = MFA aan: het beleid vraagt hen om een tweede stap. Ingesteld: ze hebben er een ingesteld.
mfa-people-lists = Lijsten van personen
mfa-people-by-role = Personen per rol
mfa-accounts = Accounts
mfa-enabled = MFA aan
mfa-enrolled = Ingesteld
mfa-not-enrolled = MFA aan, niet ingesteld
mfa-policy = Beleid
mfa-policy-text = Voor wie MFA aanstaat, en op welke manieren.
mfa-methods = Manieren
mfa-remember = Een apparaat vertrouwen
mfa-remember-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
mfa-remember-days-none = Nooit: bij elke keer inloggen wordt erom gevraagd
mfa-grace = Hoogstens uitstellen
mfa-grace-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
mfa-grace-days-none = Helemaal niet: bij de volgende keer inloggen
mfa-freed = Licenties die terugkwamen
mfa-freed-text = De laatste: van wie ze waren, wat er is gedaan, door wie en waarom.
mfa-freed-none = Er is nog geen licentie teruggekomen.
mfa-role-case-manager = Casemanagers
mfa-role-vendor-case-manager = Casemanagers van leveranciers
mfa-role-corporate-user = Zakelijke gebruikers
mfa-role-client = Cliënten
mfa-whom-nobody = Niemand
mfa-whom-everybody = Iedereen
mfa-whom-all = Iedereen, van alle organisaties
mfa-whom-listed = Die van de organisaties hieronder
mfa-whom-these = Die van { $names }
mfa-names-more = { $count ->
    [one] en nog 1
   *[other] en nog { $count }
}
mfa-change-lead = Er wordt niets opgeslagen voordat u hebt gezien waar het op neerkomt.
mfa-enabled-are = MFA aan voor
mfa-organizations-of = Organisaties: { $role }
mfa-organizations-hint = Eén per regel, geschreven zoals bij de personen; hoofdletters maken niet uit. Ze tellen alleen waar u ‘Die van de organisaties hieronder’ hebt gekozen.
mfa-methods-text = Wat mensen kunnen instellen. Wie een andere manier heeft ingesteld, houdt die.
mfa-methods-choose = Mensen kunnen instellen
mfa-about-totp = Een app op de telefoon van de persoon die codes toont. Werkt zonder netwerk.
mfa-about-webauthn = Een sleutel om in te steken of aan te tikken, of de vingerafdruk of het gezicht op het apparaat van de persoon. Niemand kan worden verleid om die weg te geven.
mfa-about-push = De browser van de telefoon vraagt de persoon om het inloggen goed te keuren. Er hoeft niets te worden geïnstalleerd.
mfa-about-sms = Een code per sms, uit uw abonnement. De andere manieren zijn veiliger.
mfa-days = Dagen
mfa-days-text = Hoe vaak erom wordt gevraagd, en hoelang mensen kunnen wachten met het instellen van een tweede stap.
mfa-remember-hint = Zo lang wordt er niet opnieuw om gevraagd op een apparaat dat de persoon vertrouwt. 0 tot 30; bij 0 wordt er bij elke keer inloggen om gevraagd.
mfa-grace-hint = Zo lang kan iemand voor wie MFA aangaat de tweede stap uitstellen. 0 tot 30; bij 0 wordt erom gevraagd bij de volgende keer inloggen.
mfa-unit-days = dagen
mfa-check-first = De volgende pagina toont voor wie het gevolgen heeft.
mfa-check-go = Bekijken waar het op neerkomt
mfa-check = Nieuw beleid bekijken
mfa-check-lead = Er is nog niets opgeslagen.
mfa-same = Dit is het beleid zoals het al is. Er zou niets veranderen.
mfa-check-back = Terug naar het beleid
mfa-touched = Personen voor wie het gevolgen heeft, per rol
mfa-enabled-now = Nu aan
mfa-enabled-then = Daarna aan
mfa-need-licence = Licentie nodig
put-policy = Beleid opslaan
mfa-changes-role = { $role }: { $after }. Eerder: { $before }.
mfa-organizations-new = { $role }: MFA staat vanaf nu aan voor die van { $names }.
mfa-organizations-gone = { $role }: MFA staat niet meer aan voor die van { $names }.
mfa-method-on = Mensen kunnen instellen: { $method }.
mfa-method-off = Mensen kunnen niet meer instellen: { $method }. Wie het heeft, houdt het.
mfa-changes-remember = Een apparaat vertrouwen: { $after }. Eerder: { $before }.
mfa-changes-grace = Hoogstens uitstellen: { $after }. Eerder: { $before }.
mfa-forgets-devices = Apparaten die nu worden vertrouwd, worden bij de volgende keer inloggen weer om een tweede stap gevraagd.
mfa-people = Personen voor wie MFA aanstaat: { $after }. Eerder: { $before }.
mfa-needs-none = Niemand heeft nog een licentie nodig.
mfa-needs = Licenties voor wie nog geen tweede stap heeft ingesteld: { $needed }. Over: { $left }.
mfa-needs-more = Licenties voor wie nog geen tweede stap heeft ingesteld: { $needed }. Over: { $left }. Wie er geen meer vindt, logt in met alleen het wachtwoord tot er meer zijn.
mfa-stay-enrolled = Wie een tweede stap heeft ingesteld en voor wie MFA niet meer aanstaat, wordt er niet meer om gevraagd. De tweede stap en de licentie blijven.
mfa-invites-staff = Uw eigen medewerkers voor wie MFA aangaat, krijgen een e-mail die hen uitnodigt om een tweede stap in te stellen.
done-policy-changed = Het beleid is opgeslagen en geldt meteen.
fault-mfa-days = Een geheel getal van 0 tot 30.
fault-mfa-methods = Kies minstens één manier.
fault-mfa-organizations = Noem 1 tot 100 organisaties, één per regel, elk van hoogstens 200 tekens.
fault-mfa-role = Die rol is er niet meer bij het bedrijf.
fault-mfa-long = Dat is meer dan op deze pagina past: te veel of te lange namen van organisaties. Noem er minder, of stel het beleid in via de API.
problem-policy-meanwhile = Iemand heeft het beleid intussen gewijzigd. Van uw wijziging is niets opgeslagen. Dit is het beleid zoals het nu is.
# --- links, sessions, events

# What became of a message.
send-sending = Onderweg
send-sent = Verstuurd
send-delivered = Bezorgd
send-failed = Niet bezorgd
send-none = Nog niet verstuurd
send-unknown = Niet bekend of het is aangekomen
send-fault-bounced = Die mailbox bestaat niet
send-fault-invalid = Het nummer is van niemand
send-fault-opted-out = De ontvanger wil geen berichten
send-fault-complained = De ontvanger noemde het ongewenst
problem-resend-too-soon = Het is net verstuurd. U kunt het over { $left } opnieuw versturen.
problem-sends-exhausted = Het is zo vaak verstuurd als is toegestaan. U kunt het om { $time } opnieuw versturen, over { $left }.
problem-expired = Dat is al voorbij. Er is niets gedaan.
problem-canceled = Dat was al teruggenomen. Er is niets gedaan.

# Lists.
links-filters = Filters
place-none-here = Niets hier
place-none-here-text = Niets op deze pagina past bij de filters. Bekijk de volgende, of laat de filters weg.

# Links.
links-lead = Wat uw toepassingen hebben verstuurd, en hoe ver elke ontvanger is gekomen.
links-recipient = Ontvanger
links-items = Items
links-more-items = { $count ->
    [one] en nog { $count }
   *[other] en nog { $count }
}
links-status = Status
links-status-sent = Verstuurd
links-status-bounced = Niet bezorgd
links-status-opened = Geopend
links-status-verified = Bevestigd
links-status-active = Ingelogd
links-status-expired = Verlopen
links-status-revoked = Ingetrokken
links-none = Nog geen links
links-none-text = Een link brengt één ontvanger bij de items die u hebt gekozen, achter een code. Uw toepassing verstuurt links via de API.
links-none-key = API-sleutel maken
links-codes = Codes
links-codes-email = Alleen per e-mail
links-codes-both = Per sms naar { $number }, of per e-mail
links-account = Account
links-account-none = Er heeft nog niemand mee ingelogd
links-steps = Hoe ver hij is gekomen
links-steps-text = Wanneer elke stap voor het eerst gebeurde.
links-not-yet = Nog niet
links-made-at = Gemaakt
links-opened-at = Geopend
links-verified-at = Code klopte
links-active-at = Ingelogd
links-ends-at = Eindigt
links-ended-at = Geëindigd
links-revoked-at = Ingetrokken
links-items-text = Waar hij naartoe leidt, en wanneer elk item voor het eerst is geopend.
links-items-none = Hij leidt op dit moment nergens naartoe.
links-item-new = Niet geopend
links-mails = E-mails
links-mails-text = De nieuwste eerst.
links-mails-none = Er is geen e-mail verstuurd.
resend-link = Opnieuw versturen
done-link-resent = De link is weer onderweg, met hetzelfde adres.
revoke-link = Link intrekken
links-revoke-dead = De link leidt vanaf nu nergens meer naartoe, in elke e-mail ervan.
links-revoke-told = Wie hem opent, leest dat u hem hebt ingetrokken.
links-revoke-kept = Het kan niet ongedaan worden gemaakt. Uw toepassing kan een andere link sturen.
done-link-revoked = De link is ingetrokken.

# Sessions.
sessions-lead = Wie wordt verwacht, wie aan de deur wacht en wie binnen is.
sessions-open = Open
sessions-ended = Geëindigd in de afgelopen 24 uur
sessions-session = Sessie
sessions-people = Deelnemers
sessions-people-text = In de volgorde waarin ze zijn uitgenodigd. Codes worden hier nooit getoond.
sessions-door-now = Aan de deur
sessions-started = Begonnen
sessions-ends = Eindigt
sessions-ended-at = Geëindigd
sessions-inside = { $inside } van { $all } binnen
sessions-waiting = { $count ->
    [one] { $count } wacht
   *[other] { $count } wachten
}
sessions-none = Er is geen sessie open
sessions-none-text = Uw samenwerkingssysteem opent sessies via de API. Zolang er een open is, ziet u hier wie er komt.
sessions-none-ended = Er is onlangs geen sessie geëindigd
sessions-none-ended-text = Een sessie staat hier tot 24 uur na het einde.
sessions-of = { $agent } nodigt uit
sessions-status-open = Open
sessions-status-ended = Geëindigd
sessions-door = Aan de deur
sessions-door-code = Er wordt om een code gevraagd
sessions-door-open = Er wordt niet om een code gevraagd
sessions-role-primary = Hoofddeelnemer
sessions-role-cosigner = Medeondertekenaar
sessions-role-participant = Deelnemer
sessions-stands = Status
sessions-stands-invited = Uitgenodigd
sessions-stands-arrived = Aan de deur
sessions-stands-waiting = Moet een code invullen
sessions-stands-entered = Binnen
sessions-stands-left-out = De pogingen zijn op, of de code is verlopen
sessions-stands-removed = Verwijderd
sessions-since = Sinds
sessions-invitation = Uitnodiging
sessions-by-sms = Per sms naar { $to }
sessions-by-email = Per e-mail naar { $to }
sessions-code-told = Gegeven door de medewerker
sessions-code-none = Er wordt er geen gevraagd
sessions-code-read-out = { $count ->
    [one] { $count } keer voorgelezen
   *[other] { $count } keer voorgelezen
}
invite-participant = Opnieuw uitnodigen
done-participant-invited = De deelnemer is opnieuw uitgenodigd, met dezelfde link.
end-session = Sessie beëindigen
sessions-end-dead = Niemand komt meer binnen: links en codes van deze sessie werken meteen niet meer.
sessions-end-waiting = { $count ->
    [one] { $count } deelnemer aan de deur wordt weggestuurd.
   *[other] { $count } deelnemers aan de deur worden weggestuurd.
}
sessions-end-inside = Wie in uw bijeenkomst is, blijft daar. Het kan niet ongedaan worden gemaakt.
done-session-ended = De sessie is beëindigd.

# The audit log.
events-lead = Wat er is gedaan, door wie, en wat ervan is geworden.
events-audit = Auditlog
events-fraud = Fraudemeldingen
events-operation = Wat er is gedaan
events-all = Alles
events-since = Vanaf deze dag
events-no-day = Dat is geen dag. Het ziet eruit als 2026-11-27.
events-filter = Tonen
events-refused = Geweigerd
events-one-person = Eén persoon
events-export = CSV exporteren
events-older = Ouder
events-newest = Nieuwste
events-none-text = Wat er vanaf nu wordt gedaan, staat hier.
events-none-so-far = Tot nu toe niets
events-none-so-far-text = De nieuwste regels zijn niet wat u zoekt. Kijk verder terug.
event-test = test
person-all-events = Alle gebeurtenissen van deze persoon

# Reports of fraud.
fraud-lead = Inlogpogingen die mensen als fraude hebben geweigerd. Misschien kent iemand anders het wachtwoord: bekijk de persoon en help, en sluit daarna de melding.
fraud-open = Open
fraud-closed = Gesloten
fraud-none = Er is geen open melding
fraud-none-text = Wanneer iemand een inlogpoging op het eigen apparaat fraude noemt, staat het hier tot een van u ernaar heeft gekeken.
fraud-none-closed = Er is nog geen melding gesloten
fraud-reported = { $person } meldde een inlogpoging als fraude
fraud-reported-unknown = Iemand meldde een inlogpoging als fraude
fraud-from = vanaf { $network }
fraud-closed-by = gesloten door { $who }
close-report = Melding sluiten
close-report-lead = De melding verdwijnt uit de open meldingen en blijft bij de gesloten staan, met uw naam en uw notitie.
fraud-note = Wat u hebt gevonden
fraud-note-hint = Bijvoorbeeld of de persoon ervan wist, en wat u hebt gedaan.
done-report-closed = De melding is gesloten.

# What else is done, as the audit log calls it.
op-close-fraud-report = Fraudemelding gesloten
op-take-next-step = Verstuurd door de volgende stap van de strategie
op-send-session-code = Code voor een sessie verstuurd
op-send-session-invitations = Uitnodigingen voor een sessie verstuurd
op-tidy-session = Sessie opgeruimd
op-add-participant = Deelnemer toegevoegd
op-add-test-recipient = Testontvanger toegevoegd
op-ask-userinfo = Toepassing las een profiel
op-change-device = Meldingen van een apparaat gewijzigd
op-change-link = Link gewijzigd
op-change-tenant = Bedrijf gewijzigd door de aanbieder
op-create-tenant = Bedrijf gemaakt
op-decide-request = Verzoek op een apparaat beantwoord
op-delete-logo = Logo verwijderd
op-delete-tenant = Bedrijf verwijderd
op-give-feedback = Laten weten of een code is aangekomen
op-invite-participant = Deelnemer opnieuw uitgenodigd
op-issue-session-passcode = Nieuwe code voor een sessie
op-open-challenge = Code of verzoek gevraagd
op-pair-device = Apparaat gekoppeld
op-preview-mfa-policy = MFA-beleid uitgeprobeerd
op-preview-template = Tekst uitgeprobeerd
op-push-authorization-request = Toepassing begon het inloggen
op-put-logo = Logo gewijzigd
op-read-item-visit = Bezoek aan een item gelezen
op-read-session-entry = Binnenkomst in een sessie gelezen
op-reassign-participant = Deelnemer opnieuw toegewezen
op-redeem-code = Toepassing voltooide het inloggen
op-authorize = Ingelogd bij een toepassing
op-remove-participant = Deelnemer verwijderd
op-remove-test-recipient = Testontvanger verwijderd
op-renew-factor-options = Nieuw verzoek of nieuwe code gevraagd
op-resend-password-reset = Code voor een nieuw wachtwoord opnieuw verstuurd
op-sign-out = Uitgelogd
op-unpair-device = Apparaat ontkoppeld
op-verify-password-reset = Code voor een nieuw wachtwoord gecontroleerd
op-arrive-at-session = Bij een sessie aangekomen
op-resend-session-code = Code voor een sessie opnieuw verstuurd
op-verify-session-code = Code voor een sessie gecontroleerd
op-send-link-code = Code voor een link verstuurd
op-verify-link-code = Code voor een link gecontroleerd
op-register-by-link = Account aangemaakt via een link
op-activate-link = Link aan een account gekoppeld
op-open-item = Item van een link geopend
op-forget-device = Apparaat niet meer vertrouwd
op-submit-forgot-login-id = Gebruikersnamen opgevraagd
op-submit-sign-in = Formulier van het inloggen verstuurd
op-submit-forgot-password = Formulier voor een nieuw wachtwoord verstuurd
op-submit-enroll = Formulier voor het instellen van de tweede stap verstuurd
op-submit-account = Formulier van het eigen account verstuurd
op-submit-link = Formulier van een link verstuurd
op-submit-session = Formulier van een sessie verstuurd
op-submit-screen = Formulier van de console verstuurd
op-submit-person = Formulier over een persoon verstuurd
op-submit-authorize = Formulier voor het inloggen bij een toepassing verstuurd
op-submit-logout = Uitgelogd bij een toepassing
# --- people
people-search = Naam, gebruikersnaam of organisatie
people-search-go = Zoeken
people-search-clear = Wissen
people-filters = Filters
people-filter-not-enrolled = Niet ingesteld
people-filter-enrolled = Ingesteld
people-filter-password-alone = Met alleen het wachtwoord ingelogd
people-filter-locked = Vergrendeld
people-filter-inactive = 30 dagen niet ingelogd
people-filter-past-grace = Uitstel voorbij
people-filter-disabled = Uitgeschakeld
people-narrow = Op rol en organisatie
people-narrow-go = Deze personen tonen
people-any-role = Elke rol
people-organization-hint = De hele naam.
people-counted = De getallen naast de filters zijn geteld om { $time }. Ze worden één keer per dag geteld.
people-export = Als CSV exporteren
people-status = Status
people-status-locked = Vergrendeld
people-status-waits = Wacht tot { $time }
people-second-steps = Tweede stappen
people-shown = { $count ->
    [one] { $count } persoon
   *[other] { $count } personen
}
people-next-page = Volgende pagina
people-first-page = Eerste pagina
people-all = Alle personen
people-none = Er is nog niemand
people-none-text = Voeg de eerste persoon toe, of meerdere tegelijk uit een lijst.
people-none-found = Niemand gevonden
people-none-found-text = Niemand past bij wat u zoekt. Gebruik minder woorden, of een ander filter.
people-none-yet = Tot nu toe niemand gevonden
people-none-yet-text = Er zijn meer personen om te doorzoeken. Ga verder met de volgende pagina.

people-add-lead = Als uw MFA-beleid om een tweede stap vraagt, kan de persoon meteen een uitnodiging per e-mail krijgen.
people-login-id-hint = Waarmee de persoon inlogt. Het e-mailadres is ook goed.
people-email-hint = Waar codes en berichten heen gaan.
people-phone-hint = Met landnummer, zoals +33 6 12 34 56 78.
done-person-added = Toegevoegd. U kunt hier verdergaan, of bij Personen iemand anders toevoegen.
problem-people-taken = Iemand heeft deze gebruikersnaam al, of een die erop lijkt. Zoek bij Personen.
problem-people-sent-already = Deze lijst is al verstuurd. Wat ervan is geworden, staat in de lijst van personen.
fault-login-id = Een gebruikersnaam heeft 1 tot 128 tekens, allemaal op één regel.
fault-name = Een naam heeft 1 tot 200 tekens, allemaal op één regel.
fault-phone = Dat is geen telefoonnummer. Vul het in met landnummer, zoals +33 6 12 34 56 78.
fault-role = Kies een van uw rollen.
fault-organization = Een organisatie heeft 1 tot 200 tekens, allemaal op één regel.

import-people = Meerdere personen toevoegen
people-import-lead = Plak of typ een lijst, één persoon per regel. Eerst ziet u wat er met elke regel zou gebeuren; er wordt niets gedaan voordat u het zegt.
people-lines = Lijst van personen
people-file = Of een bestand
people-file-hint = CSV, zoals een spreadsheet het opslaat. De lijst hierboven wordt dan niet gelezen.
people-list-hint = { $count ->
    [one] Hoogstens { $count } regel.
   *[other] Hoogstens { $count } regels.
} Komma’s, puntkomma’s of tabs tussen de kolommen, zoals spreadsheets ze kopiëren. Alleen de gebruikersnaam is genoeg.
people-lines-order = Kolommen
people-lines-columns = Gebruikersnaam, naam, e-mailadres, rol, organisatie. Met een kopregel mogen de kolommen in elke volgorde staan, en mag telefoonnummer er een zijn.
people-lines-roles = Rollen
people-list-empty = Er staat niemand op de lijst. Vul minstens één regel in.
people-list-too-long = De lijst heeft te veel regels. Verstuur haar in delen.
people-list-no-login-ids = De kopregel noemt geen kolom met gebruikersnamen. Noem die kolom ‘gebruikersnaam’.
people-check = Lijst controleren
people-correct = Lijst verbeteren
people-imported = Wat er met de lijst is gebeurd
people-import-note = Van personen die er al zijn, verandert alleen wat op de lijst staat; een lege cel verandert niets.
people-carry-out = { $count ->
    [one] { $count } regel overnemen
   *[other] { $count } regels overnemen
}
people-sum-new = { $count ->
    [one] { $count } persoon is nieuw.
   *[other] { $count } personen zijn nieuw.
}
people-sum-change = { $count ->
    [one] { $count } persoon is er al en krijgt andere gegevens.
   *[other] { $count } personen zijn er al en krijgen andere gegevens.
}
people-sum-added = { $count ->
    [one] { $count } persoon is toegevoegd.
   *[other] { $count } personen zijn toegevoegd.
}
people-sum-changed = { $count ->
    [one] { $count } persoon is gewijzigd.
   *[other] { $count } personen zijn gewijzigd.
}
people-sum-same = { $count ->
    [one] { $count } persoon is er al, precies zo.
   *[other] { $count } personen zijn er al, precies zo.
}
people-sum-wrong = { $count ->
    [one] { $count } regel kan niet worden overgenomen.
   *[other] { $count } regels kunnen niet worden overgenomen.
}
people-sum-not-done = { $count ->
    [one] { $count } regel is niet overgenomen.
   *[other] { $count } regels zijn niet overgenomen.
}
people-sum-head = De eerste regel is als kopregel gelezen.
people-sum-unknown = Deze kolommen worden weggelaten: { $columns }.
people-line = Regel
people-line-becomes = Wat er gebeurt
people-line-why = Waarom
people-line-new = Nieuw
people-line-added = Toegevoegd
people-line-change = Andere gegevens
people-line-changed = Gewijzigd
people-line-same = Zoals het was
people-line-wrong = Niet mogelijk
people-line-not-done = Niet gedaan
people-line-empty = (geen gebruikersnaam)
people-line-login-id = Een gebruikersnaam heeft 1 tot 128 tekens, allemaal op één regel.
people-line-quotes = Hier opent een aanhalingsteken dat op deze regel niet wordt gesloten.
people-line-cells = Er zijn meer kolommen dan verwacht. Zet een cel met een komma erin tussen aanhalingstekens.
people-line-repeated = Een eerdere regel heeft deze gebruikersnaam, of een die erop lijkt.
people-line-look-alike = Iemand heeft een gebruikersnaam die er met andere letters hetzelfde uitziet.
people-line-oneself = Dit bent u. Iemand anders met toegang tot de console wijzigt uw gegevens.
people-line-administrator = Deze persoon heeft ook toegang tot de console. Alleen een eigenaar kan de gegevens wijzigen.
people-line-email = Dat is geen e-mailadres.
people-line-phone = Dat is geen telefoonnummer. Schrijf het met landnummer.
people-line-country = Dat is geen land.
people-line-name = Een naam heeft 1 tot 200 tekens.
people-line-organization = Een organisatie heeft 1 tot 200 tekens.
people-line-role = Dat is geen van uw rollen.
people-line-failed = Dat lukte niet, en het lag niet aan u. Verstuur deze regel opnieuw.

overview-fraud = Als fraude gemeld
overview-denied = { $person } weigerde een inlogpoging als fraude
overview-open = Open: { $count }
overview-past-grace = Uitstel voorbij
# --- settings
place-next = Volgende pagina
place-first = Eerste pagina
place-filters = Filters
place-when = Wanneer

settings-tab-general = Algemeen
settings-tab-look = Uiterlijk
settings-tab-security = Beveiliging
settings-tab-keys = API-sleutels
settings-tab-applications = Toepassingen
settings-tab-webhooks = Webhooks
settings-actions = Acties
settings-made = Sinds
settings-status = Status
settings-revoke = Intrekken
settings-change = Wijzigen
settings-renew = Geheim vernieuwen
settings-remove = Verwijderen
done-settings-saved = Opgeslagen. Het geldt overal binnen een minuut.
change-security = Beveiligingsinstellingen wijzigen
change-security-lead = { $name }: wat u wijzigt, geldt binnen een minuut voor iedereen.

set-yes = Ja
set-no = Nee
set-nothing = Niet ingesteld
set-ticked = { $count ->
    [0] Niets gekozen
    [one] { $count } gekozen
   *[other] { $count } gekozen
}
unit-seconds = seconden
unit-minutes = minuten
unit-hours = uur
unit-days = dagen
unit-digits = cijfers
unit-percent = %

set-part-name = Naam
set-part-name-text = Hoe berichten en pagina’s u noemen.
set-name = Naam van het bedrijf
set-sender-id = Afzendernaam
set-sender-id-hint = 3 tot 11 letters, cijfers of koppeltekens, met minstens één letter. Sommige landen tonen in plaats daarvan een nummer.
fault-sender-id = Een afzendernaam heeft 3 tot 11 letters, cijfers of koppeltekens, waarvan minstens één letter.

set-part-language = Taal en tijd
set-part-language-text = Voor berichten aan mensen van wie we de taal niet kennen.
set-locale = Taal
set-time-zone = Tijdzone
set-time-zone-hint = Met de IANA-naam, zoals Europe/Paris of America/New_York.
fault-locale = Kies een taal.
fault-time-zone = Die tijdzone is niet bekend. Het ziet eruit als Europe/Paris.

set-part-countries = Landen
set-part-countries-text = Sms’en gaan alleen naar deze landen. Minder landen betekent minder fraude.
set-default-country = Nummers zonder land zijn van
set-default-country-none = Geen land
set-allowed-countries = Sms’en mogen gaan naar
fault-default-country = Kies een land.

set-part-messages = Sms’en
set-part-messages-text = Wat een bericht mag kosten, en wat er gebeurt wanneer het abonnement van de maand is opgebruikt.
set-max-parts = Hoogste aantal delen van een bericht
set-max-parts-hint = Een langer bericht telt als meerdere. Met minder delen worden details weggelaten.
set-when-plan-exhausted = Wanneer het abonnement is opgebruikt
set-when-plan-exhausted-refuse = Geen sms’en versturen
set-when-plan-exhausted-email = In plaats daarvan een e-mail sturen, als er een adres is
fault-max-parts = Kies 1 tot 3.

set-part-strategy = Als een code niet aankomt
set-part-strategy-text = Langs welke wegen een code gaat die er geen noemt, de een na de ander, tot een van de berichten aankomt. Na elke stap behalve de laatste wordt 30 tot 300 seconden gewacht. Zonder stappen is er één bericht.
set-step-channel = Stap { $row }: per
set-step-channel-none = Geen stap
set-step-channel-sms = Sms
set-step-channel-email = E-mail
set-step-wait = Stap { $row }: wacht
fault-step-wait = 30 tot 300 seconden na elke stap behalve de laatste; daarna niets.

set-part-help = Hulp en waarschuwingen
set-part-help-text = Waar uw mensen hulp vinden, en wie het hoort wanneer iets u nodig heeft.
set-help-email = Adres voor hulp
set-help-url = Pagina voor hulp
set-help-url-hint = Begint met https://
set-admin-emails = Wie waarschuwingen krijgt
set-admin-emails-hint = Eén adres per regel, hoogstens 20.
fault-help-email = Dat is geen e-mailadres. Het ziet eruit als naam@example.com.
fault-help-url = Het adres van een pagina begint met https:// en heeft hoogstens 500 tekens.
fault-admin-emails = Een hiervan is geen e-mailadres, of het zijn er meer dan 20.

set-part-roles = Rollen
set-part-roles-text = Wat uw mensen kunnen zijn, ten hoogste 20 rollen. Een rol waarvan u de naam leegmaakt, verdwijnt.
set-role-name = Rol { $row }: naam
set-role-staff = Rol { $row } is uw eigen personeel
set-role-organizations = Mensen met rol { $row } horen bij organisaties
fault-role-name = Een naam begint met een kleine letter en heeft tot 32 kleine letters, cijfers of lage streepjes, elke naam één keer. Er is ten minste één rol.

set-part-colour = Kleur
set-part-colour-text = Voor knoppen en links op uw pagina’s. We maken haar lichter of donkerder waar ze niet leesbaar zou zijn.
set-accent-color = Kleur
set-accent-color-hint = Als #rrggbb, zoals #1d4ed8. Leeg is ons blauw.
fault-accent-color = Een kleur is een # en zes cijfers van 0 tot f, zoals #1d4ed8.
settings-logo = Logo
settings-logo-text = Staat boven aan uw pagina’s en deze console.
settings-logo-none = Er is nog geen logo: uw naam staat daar.
set-logo = Bestand
set-logo-hint = Een PNG zonder animatie, van 16 tot 2.048 pixels per zijde en ten hoogste 64 KiB.
fault-logo = Kies een PNG zonder animatie, van 16 tot 2.048 pixels per zijde en ten hoogste 64 KiB.
put-logo = Logo uploaden
done-logo-saved = Het logo is opgeslagen. Binnen een minuut staat het overal.
delete-logo = Logo verwijderen
done-logo-removed = Het logo is verwijderd. Uw naam staat daar nu.

set-part-origins = Webadressen
set-part-origins-text = Waar uw toepassingen zijn. Items van links staan daar, en codes in berichten zijn aan het eerste adres gebonden.
set-web-origins = Oorsprongen
set-web-origins-hint = Eén per regel, zoals https://app.example.com, zonder pad.
fault-web-origins = Een oorsprong is https:// en een naam in kleine letters, zonder pad, één keer genoemd en binnen het domein van de beveiligingssleutels. Hoogstens 20.

set-part-keys = Beveiligingssleutels en passkeys
set-part-keys-text = Op welk domein ze werken, en welke modellen u accepteert.
set-webauthn-rp-id = Domein
set-webauthn-rp-id-hint = Zoals example.com. Leeg: alleen onze eigen pagina’s. Wie op een ander domein een sleutel heeft ingesteld, moet een nieuwe instellen.
set-webauthn-attestation = Modellen
set-webauthn-attestation-none = Elk model
set-webauthn-attestation-direct = Alleen de modellen hieronder
set-webauthn-aaguids = AAGUID’s
set-webauthn-aaguids-hint = Eén model per regel, hoogstens 100.
fault-webauthn-rp-id = Een domein is een volledige naam in kleine letters, zoals example.com.
fault-webauthn-attestation = Kies er een.
fault-webauthn-aaguids = Elke regel is een UUID, hoogstens 100. Met alleen de modellen hieronder noemt u er minstens één.

set-part-captcha = Controle op robots
set-part-captcha-text = Beschermt de pagina’s waarop iedereen een nieuw wachtwoord kan aanvragen.
set-captcha = Controle
set-captcha-altcha = Die van ons: vraagt niemand iets, en roept niemand aan
set-captcha-recaptcha = Google reCAPTCHA
set-captcha-hcaptcha = hCaptcha
set-captcha-turnstile = Cloudflare Turnstile
set-captcha-none = Geen
set-captcha-site-key = Sitesleutel
set-captcha-secret = Geheim van de leverancier
set-captcha-secret-kept = Er is er een bewaard. Het wordt niet getoond; vul een ander in om het te vervangen.
set-captcha-secret-none = Er is er nog geen bewaard.
set-captcha-secret-removed = Bewaard geheim verwijderen
fault-captcha = Deze controle heeft het geheim van de leverancier nodig.
fault-captcha-site-key = Een sitesleutel heeft 1 tot 256 letters, cijfers en tekens.
fault-captcha-secret = Een geheim heeft 1 tot 256 letters, cijfers en tekens.

set-part-codes = Codes en inloggen
set-part-codes-text = Grenzen kunnen strenger zijn dan de onze, nooit ruimer.
set-validity-seconds = Een code geldt hoogstens
set-code-length = Een code heeft minstens
set-attempts = Pogingen voor een code
set-resend-interval-seconds = Pauze voordat een code opnieuw wordt verstuurd
set-sends-per-passcode = Hoe vaak een code hoogstens wordt verstuurd
set-sends-per-recipient-10-minutes = Berichten aan één persoon in 10 minuten
set-sends-per-recipient-24-hours = Berichten aan één persoon in 24 uur
set-sends-per-address-10-minutes = Berichten vanaf één netwerkadres in 10 minuten
set-session-hours = Mensen blijven ingelogd voor hoogstens
set-session-idle-minutes = Zonder gebruik worden ze uitgelogd na
fault-validity-seconds = 60 tot 600 seconden.
fault-code-length = 6 tot 10 cijfers.
fault-attempts = 1 tot 5 pogingen.
fault-resend-interval-seconds = 30 tot 600 seconden.
fault-sends-per-passcode = 1 tot 5 keer.
fault-sends-per-recipient-10-minutes = 1 tot 5 berichten.
fault-sends-per-recipient-24-hours = 1 tot 20 berichten.
fault-sends-per-address-10-minutes = 1 tot 30 berichten.
fault-session-hours = 1 tot 8 uur.
fault-session-idle-minutes = 5 tot 30 minuten.
fault-strategy = Er zijn meer stappen voor als een code niet aankomt. Wijzig die eerst, onder ‘Algemeen’.

set-part-sessions = Sessies
set-part-sessions-text = Bijeenkomsten met een deur: wie komt, bewijst te zijn uitgenodigd.
set-passcode = Een code aan de deur
set-passcode-required = Altijd
set-passcode-optional = Waar de sessie het aangeeft
set-passcode-off = Nooit
set-delivery = De code wordt verstuurd
set-delivery-on-arrival = Wanneer iemand aankomt
set-delivery-on-start = Wanneer de sessie begint
set-delivery-manual = Wanneer de medewerker het aangeeft
set-agent-reveal = De medewerker mag een code voorlezen
set-agent-reveal-hint = Alleen van de huidige sessie. Elke keer staat in de gebeurtenissen.
set-hours = Een sessie blijft open voor
fault-passcode = Kies er een.
fault-delivery = Kies er een.
fault-hours = 1 tot 72 uur.

set-part-guard = Bewaking tegen sms-misbruik
set-part-guard-text = Stopt sms’en naar een land of een reeks nummers waar bijna geen code wordt bevestigd: iemand krijgt er geld voor.
set-mode = De bewaking
set-mode-enforce = Stopt ze
set-mode-shadow = Meldt het u alleen
set-mode-off = Staat uit
set-minimum-sends = Oordeelt vanaf hoeveel berichten
set-verified-ratio = Stopt bij een bevestigd deel van minder dan
fault-mode = Kies er een.
fault-minimum-sends = 5 tot 10.000 berichten.
fault-verified-ratio = 1 tot 90%.

set-part-audit = Gebeurtenissen
set-part-audit-text = Hoelang de console onthoudt wie wat heeft gedaan.
set-audit-retention-days = Gebeurtenissen worden bewaard voor
fault-audit-retention-days = 1 tot 3.650 dagen.

keys-none = Nog geen API-sleutels
keys-none-text = Uw eigen software roept ons aan met een sleutel, bijvoorbeeld om codes te versturen. De eerste stap is er een te maken.
create-key = Sleutel maken
create-key-lead = Met een sleutel kan uw eigen software ons aanroepen. Hij wordt één keer getoond.
set-key-name = Naam
set-key-name-hint = Wat hem gebruikt, zodat u weet welke u moet intrekken.
set-scopes = Wat hij mag doen
scope-passcodes = Codes
scope-accounts = Personen en inloggen
scope-links = Links
scope-sessions = Sessies
scope-firm = Instellingen, gebruik en gebeurtenissen
fault-key-name = Een naam heeft 1 tot 100 tekens.
fault-scopes = Kies er minstens één.
key-made = Uw nieuwe sleutel
key-made-lead = { $name }. Zet hem waar uw software haar geheimen leest, en nergens anders.
key-secret = API-sleutel
revoke-key = Sleutel intrekken
revoke-key-lead =
    De sleutel { $name } werkt nergens meer, op zijn laatst binnen een minuut.
    Wat hem gebruikt, wordt vanaf dan geweigerd. Het kan niet ongedaan worden gemaakt.
done-key-revoked = De sleutel is ingetrokken.

clients-none = Nog geen toepassingen
clients-none-text = Een toepassing stuurt mensen hierheen om in te loggen, en krijgt hen terug met bewijs van wie ze zijn (OpenID Connect).
client-issuer = Adres voor toepassingen
client-vouches = Vraagt zelf om het wachtwoord
create-client = Toepassing registreren
create-client-lead = Mensen lezen de naam wanneer ze inloggen. Het geheim wordt één keer getoond.
set-client-name = Naam
set-kind = Soort
set-kind-confidential = Op een server
set-kind-public = In een browser of een app
set-redirect-uris = Mensen komen terug op
set-redirect-uris-hint = Eén adres per regel, precies zoals de toepassing het stuurt.
set-post-logout-redirect-uris = Na het uitloggen gaan mensen naar
set-post-logout-redirect-uris-hint = Eén adres per regel.
set-asserts-first-factor = Ze vraagt zelf om het wachtwoord
set-asserts-first-factor-hint = Wij vragen dan alleen om de tweede stap. Alleen voor een toepassing op een server die u wachtwoorden toevertrouwt.
fault-client-name = Een naam heeft 1 tot 60 tekens.
fault-kind = Kies er een.
fault-redirect-uris = Minstens één adres en hoogstens 20, elk één keer. Op een server begint het met https://.
fault-post-logout-redirect-uris = Hoogstens 20 adressen, elk één keer. Op een server begint het met https://.
fault-asserts-first-factor = Alleen een toepassing op een server kan zelf om het wachtwoord vragen.
client-made = Geheim van de toepassing
client-made-lead = { $name }, client-ID { $id }. Zet het geheim in de instellingen van de toepassing.
client-secret = Clientgeheim
done-client-created = De toepassing is geregistreerd. Ze heeft geen geheim nodig.
change-client = Toepassing wijzigen
change-client-lead = Wat u aan { $name } wijzigt, geldt meteen. Het geheim blijft hetzelfde.
done-client-changed = De toepassing is gewijzigd.
rotate-client-secret = Geheim van de toepassing vernieuwen
rotate-client-secret-lead =
    Het huidige geheim van { $name } werkt meteen niet meer.
    Niemand kan er inloggen tot het nieuwe in de instellingen staat.
delete-client = Toepassing verwijderen
delete-client-lead =
    Niemand kan via ons nog inloggen bij { $name }, en wat ze heeft gekregen is meteen waardeloos.
    Het kan niet ongedaan worden gemaakt.
done-client-deleted = De toepassing is verwijderd.

webhooks-none = Nog geen webhooks
webhooks-none-text = Een webhook is een adres van u dat we aanroepen wanneer er iets gebeurt, zoals een code die is bevestigd.
webhook-heading = Webhook
webhook-events = { $count ->
    [one] { $count } gebeurtenis
   *[other] { $count } gebeurtenissen
}
webhook-active = Werkt
webhook-failing = Antwoordt niet
webhook-disabled = Uit
webhook-gone = Uit: hij wil niets meer
webhook-gave-up = Uit: het mislukte vijf dagen lang
create-webhook = Webhook maken
create-webhook-lead = We roepen dit adres aan bij elke gebeurtenis die u kiest. Het geheim waarmee onze aanroepen worden ondertekend, wordt één keer getoond.
set-url = Adres
set-url-hint = Begint met https:// en is van buiten bereikbaar.
set-events = Gebeurtenissen
fault-url = Het adres begint met https:// en leidt naar een server die van buiten bereikbaar is.
fault-events = Kies er minstens één.
webhook-made = Geheim van de webhook
webhook-made-lead = Voor { $url }. Wie wordt aangeroepen, controleert daarmee onze handtekening.
webhook-secret = Geheim
test-webhook = Uitproberen
done-webhook-tried = Er is een testgebeurtenis onderweg. Kijk zo hieronder.
change-webhook = Webhook wijzigen
change-webhook-lead = Wat u aan { $name } wijzigt, geldt vanaf de volgende gebeurtenis. Het geheim blijft hetzelfde.
set-active = Hij wordt aangeroepen
set-active-hint = Uit: hij hoort niets. Weer aan: hij begint zonder eerdere fouten.
done-webhook-changed = De webhook is gewijzigd.
rotate-webhook-secret = Geheim van de webhook vernieuwen
rotate-webhook-secret-lead =
    Aanroepen naar { $name } worden vanaf nu met een nieuw geheim ondertekend.
    Het huidige ondertekent 24 uur lang mee, zodat u kunt overstappen.
delete-webhook = Webhook verwijderen
delete-webhook-lead =
    { $name } wordt niet meer aangeroepen, en wat ernaartoe onderweg is, wordt niet verstuurd.
    Het kan niet ongedaan worden gemaakt.
done-webhook-deleted = De webhook is verwijderd.
webhook-deliveries = Bezorgingen
webhook-deliveries-none = Geen bezorgingen
webhook-deliveries-none-text = Ze worden 30 dagen bewaard.
webhook-event = Gebeurtenis
webhook-answer = Antwoord
webhook-attempts = Pogingen
webhook-send-again = Opnieuw versturen
done-webhook-sent-again = Het is weer onderweg. Kijk zo hieronder.
delivery-pending = Onderweg
delivery-delivered = Bezorgd
delivery-failed = Opgegeven
delivery-answered = Status { $status }
delivery-error-status = Geweigerd
delivery-error-timeout = Geen antwoord op tijd
delivery-error-connection = Geen verbinding
delivery-error-address-not-allowed = Geen adres dat we aanroepen
delivery-error-disabled = De webhook stond uit
webhook-event-passcode-sent = Er is een code verstuurd
webhook-event-passcode-delivered = Er is een code aangekomen
webhook-event-passcode-failed = Een code kon niet worden verstuurd
webhook-event-passcode-verified = Er is een code bevestigd
webhook-event-passcode-exhausted = De pogingen voor een code zijn op
webhook-event-passcode-expired = Een code is niet op tijd gebruikt
webhook-event-mfa-enrolled = Iemand heeft een tweede stap ingesteld
webhook-event-mfa-reset = Iemands tweede stappen zijn gereset
webhook-event-mfa-fraud-reported = Iemand heeft fraude gemeld
webhook-event-guard-opened = De bewaking heeft berichten gestopt
webhook-event-link-opened = Er is een link geopend
webhook-event-link-active = Iemand heeft bereikt waar een link naartoe leidt
webhook-event-session-arrived = Iemand is bij een sessie aangekomen
webhook-event-session-entered = Iemand is een sessie binnengekomen
webhook-event-session-ended = Er is een sessie geëindigd

# --- messages
messages-tab-sent = Verstuurd
messages-tab-guard = Bewaking
messages-tab-blocked = Geblokkeerde adressen
messages-tab-texts = Teksten
messages-earlier = Vorige maand
messages-later = Volgende maand
messages-sent = Verstuurd
messages-delivered = Bezorgd
messages-verified = Bevestigd
messages-parts = Delen
messages-of-plan = van { $limit } in het abonnement
messages-share-sent = { $share }% van wat is verstuurd
messages-share-issued = { $share }% van de codes
messages-share-delivered = { $share }% bezorgd
messages-share-verified = { $share }% bevestigd
messages-chart = Per dag verstuurd en bevestigd
messages-chart-said = Berichten met een code die zijn verstuurd, en codes die zijn bevestigd, op elke dag van { $month }, in UTC.
messages-chart-none = In deze maand is er niets verstuurd.
messages-day = Dag
messages-as-table = Als tabel
messages-day-said = { $day }: { $sent } verstuurd, { $delivered } bezorgd, { $verified } bevestigd
messages-by-country = Sms’en per land
messages-country-none = Geen land
messages-parts-counted = { $count ->
    [one] { $count } deel
   *[other] { $count } delen
}
messages-list = Laatste berichten
messages-list-text = Berichten met een code, de nieuwste eerst, zolang ze worden bewaard.
messages-none = Nog geen berichten
messages-none-text = Wat wordt verstuurd, staat hier meteen, met wat ervan is geworden.
messages-none-filtered = Geen zulke berichten op deze pagina
messages-none-filtered-text = Haal een filter weg, of bekijk de volgende pagina als die er is.
messages-to = Aan
messages-channel = Via
messages-country = Land
messages-channel-sms = Sms
messages-channel-email = E-mail
messages-status-sent = Verstuurd
messages-status-delivered = Bezorgd
messages-status-failed = Mislukt
messages-status-unknown = Onbekend
messages-received = De persoon zegt dat het is aangekomen
messages-not-received = De persoon zegt dat het niet is aangekomen

guard-lead = Waar minstens { $sends } codes van het afgelopen uur voorbij zijn en minder dan { $share }% ervan is bevestigd, stoppen de sms’en. Na vijf minuten wordt er één per minuut doorgelaten, en de eerste code die wordt bevestigd, opent de weg weer.
guard-mode-shadow = De bewaking meldt het u alleen: er wordt niets gestopt. U kunt dat wijzigen bij Instellingen, Beveiliging.
guard-mode-off = De bewaking staat uit. U kunt dat wijzigen bij Instellingen, Beveiliging.
guard-none = Niets om te bewaken
guard-none-text = Het afgelopen uur zijn er geen sms’en verstuurd.
guard-what = Wat
guard-why = Waarom
guard-last-hour = Afgelopen uur
guard-since = Sinds
guard-country = Land
guard-block = Reeks van 1.000 nummers
guard-closed = Laat door
guard-open = Gestopt
guard-half-open = Probeert opnieuw
guard-low-verified-ratio = Bijna geen code wordt bevestigd
guard-counts = { $verified } van { $settled } bevestigd
release-breaker = Weer doorlaten
done-breaker-released = Er gaan daar weer sms’en heen. Wat eerder is geteld, telt niet meer mee.

blocked-none = Geen geblokkeerde adressen
blocked-none-text = Een adres dat niet bestaat, klaagt of geen berichten wil, wordt vanzelf geblokkeerd en staat hier.
blocked-lead = Hier wordt niets meer heen gestuurd, zodat uw andere berichten blijven aankomen.
blocked-address = Adres
blocked-address-hint = Het hele nummer of e-mailadres: we bewaren het alleen verborgen.
blocked-why = Waarom
blocked-since = Sinds
blocked-bounced = Die mailbox bestaat niet
blocked-invalid = Dat nummer bestaat niet
blocked-opted-out = Wil geen sms’en
blocked-complained = Noemt onze e-mail ongewenst
lift-suppression = Weer toestaan
lift-suppression-text = Het volgende bericht wordt weer geprobeerd. Wie geen berichten wilde, moet ze eerst bij de eigen telecomaanbieder weer toestaan.
done-suppression-lifted = Weer toegestaan. Het volgende bericht wordt geprobeerd.
problem-blocked-address = Dat is geen telefoonnummer en geen e-mailadres. Een nummer begint met + en het land.
problem-not-blocked = Dat adres is niet geblokkeerd.

texts-none = Geen eigen teksten
texts-none-text = Berichten gebruiken onze woorden, in 29 talen. U kunt voor elke taal uw eigen woorden schrijven.
texts-purpose = Waar de code voor is
texts-language = Taal
texts-updated = Gewijzigd
texts-write = Tekst schrijven
texts-look = Tekst bekijken
texts-write-text = Een tekst is voor één doel, één manier en één taal. Waar er geen is, worden onze woorden gebruikt. Eigen doelen worden via de API geschreven.
texts-go = Openen
purpose-sign-in = Inloggen
purpose-transaction = Transactie bevestigen
purpose-password-reset = Nieuw wachtwoord
purpose-access = Link openen
purpose-enrollment = Tweede stap instellen
purpose-session = Sessie binnengaan

text-heading = Tekst
text-own = Uw woorden
text-ours = Onze woorden
text-ours-used = Er zijn geen eigen woorden van u: de onze worden gebruikt.
text-words = Woorden
text-words-text = Wat tussen accolades staat, wordt ingevuld. In een sms staat geen link, geen @ en geen regeleinde: mensen moeten niet leren er een naast een code te vertrouwen.
text-subject = Onderwerp
text-subject-hint = Nooit de code: het staat op vergrendelde schermen. Leeg is ons onderwerp.
text-text = Tekst
text-html = HTML
text-html-hint = Alleen opmaak en kleuren: niets wat laadt, en geen link. Leeg wordt van de tekst gemaakt.
text-slots = Wat u tussen accolades kunt zetten
text-slot-firm = Uw naam. Verplicht.
text-slot-code = De code. Verplicht.
text-slot-validity = Hoelang de code geldt. Verplicht.
text-slot-sent-at = Wanneer hij is verstuurd. Verplicht.
text-slot-action = Wat er wordt gedaan
text-slot-item = Waarmee
text-slot-amount = Voor hoeveel. Verplicht om een transactie te bevestigen.
text-slot-payee = Wie het krijgt
text-preview = Voorbeeld
text-preview-title = Voorbeeld
text-preview-text = Zoals het zou aankomen, met voorbeelden erin. Er wordt niets verstuurd of opgeslagen.
text-case-shortest = Met weinig te zeggen
text-case-typical = Een gewoon bericht
text-case-longest = Met zoveel als er kan zijn
text-ours-shortest = Het onze, met weinig te zeggen
text-ours-typical = Het onze, een gewoon bericht
text-ours-longest = Het onze, met zoveel als er kan zijn
text-parts = { $count ->
    [one] { $count } deel
   *[other] { $count } delen
}
text-characters = { $count ->
    [one] { $count } teken
   *[other] { $count } tekens
}
delete-template = Terug naar onze woorden
done-text-saved = Opgeslagen. Berichten gebruiken nu uw woorden.
done-text-deleted = Berichten gebruiken weer onze woorden.
text-fault-unknown = { $slot } betekent niets. Kijk wat u tussen accolades kunt zetten.
text-fault-braces = Er ontbreekt een accolade: elke die opent, wordt weer gesloten.
text-fault-lacks = { $slot } ontbreekt.
text-fault-length = Schrijf 1 tot { $most } tekens.
text-fault-line-break = Een sms is één regel. De laatste regel met uw adres voegen wij toe.
text-fault-at = In een sms staat geen @.
text-fault-link = In een sms staat geen link: mensen moeten niet leren er een naast een code te volgen.
text-fault-control = Er staat iets in wat niemand kan zien. Typ het opnieuw in plaats van het te plakken.
text-fault-origin-line = Een @, een naam en een # samen lezen als de laatste regel die wij toevoegen. Schrijf het anders.
text-fault-text-alone = Een sms heeft geen onderwerp en geen HTML.
text-fault-subject-break = Een onderwerp is één regel.
text-fault-subject-code = Een onderwerp bevat nooit de code: het staat op vergrendelde schermen.
text-fault-html = De HTML doet meer dan woorden opmaken: { $detail }
text-fault-room = { $count ->
    [one] Met zoveel als er kan zijn, heeft deze tekst meer dan { $count } deel. Maak hem korter, of sta in de instellingen meer delen toe.
   *[other] Met zoveel als er kan zijn, heeft deze tekst meer dan { $count } delen. Maak hem korter, of sta in de instellingen meer delen toe.
}

fault-note = Vertel wat u hebt gevonden in 1 tot 500 tekens op één regel.
op-add-operator = Aanbieder toegevoegd

# A list as a file that is prepared.
exports-title = De lijst als bestand
exports-too-long = Deze lijst is te lang om in één keer te komen. Laat haar als bestand klaarmaken; dat duurt enkele minuten.
exports-mail = U krijgt een e-mail als het klaar is.
exports-prepare = Bestand klaarmaken
exports-preparing = Het bestand wordt klaargemaakt.
exports-so-far = Regels tot nu toe: { $count }
exports-look-again = Opnieuw kijken
exports-ready = Het bestand is klaar. Het staat hier voor u alleen, tot { $time }.
exports-holds = Regels: { $count }
exports-in-parts = Het komt in delen, elk een eigen bestand.
exports-download = Bestand downloaden
exports-part = Deel { $part } downloaden
exports-cut = De lijst is langer dan een bestand mag zijn; het bestand eindigt hier. Beperk de lijst om de rest te krijgen.
exports-failed = Het bestand kon niet worden klaargemaakt; dat ligt niet aan u. Laat het opnieuw klaarmaken.
exports-over = Dit bestand is hier niet meer. Exporteer de lijst opnieuw.
problem-exports-at-work = Een van uw bestanden wordt al klaargemaakt. Als het klaar is, kunt u om een ander vragen.
