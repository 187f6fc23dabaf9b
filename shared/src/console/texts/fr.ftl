# The console. Short, calm, second person; what happened, then what to do.

screen-overview = Vue d’ensemble
screen-subscriptions = Abonnements
screen-mfa = MFA
screen-people = Personnes
screen-person = Personne
screen-messages = Messages
screen-links = Liens
screen-sessions = Sessions
screen-events = Événements
screen-settings = Réglages

menu = Écrans
own-account = Votre compte
zone-heading = Fuseau horaire
zone-lead = La console vous donne les heures dans ce fuseau, dans ce navigateur. Pointez une heure, ou allez-y au clavier : elle s’affiche exactement et en UTC.
zone-firms = Celui de l’entreprise : { $zone }
zone-of = Heures : { $zone }
done-zone-chosen = Les heures sont désormais données dans ce fuseau.
console-none = Aucun accès
console-none-detail = La personne n’a pas la console.
console-owner = Propriétaire
console-owner-detail = Peut tout faire, et décide qui d’autre a la console.
console-help-desk = Assistance
console-help-desk-detail = Aide les personnes : les ajoute, réinitialise leur MFA, crée des codes d’administrateur, renvoie des messages.
console-read-only = Lecture seule
console-read-only-detail = Peut tout voir et ne change rien.
working = En cours…
cancel = Annuler
save = Enregistrer
reason = Motif
reason-hint = Pourquoi vous le faites, en quelques mots. Ce motif reste dans le journal d’audit, à côté de votre nom.
reason-contact-hint = Nécessaire si l’adresse e-mail ou le numéro de téléphone change : les codes y sont envoyés. Il reste dans le journal à côté de votre nom.
people-reason-hint = La liste change l’adresse e-mail ou le numéro de téléphone de personnes déjà présentes : les codes y sont envoyés. Dites pourquoi.
problem-reason = Dites pourquoi en 4 à 500 caractères, sur une seule ligne.
problem-prove-again = Confirmez à nouveau que c’est bien vous. La dernière confirmation date de plus de cinq minutes.
problem-made-already = Ce formulaire a déjà été envoyé. Ce qu’il a créé s’est affiché une fois et ne peut plus l’être.

confirm-heading = Confirmez que c’est bien vous
confirm-lead-enter = La console s’ouvre après une seconde étape. Si vous n’avez pas encore de second facteur, vous l’activez maintenant.
confirm-lead-dangerous = Il faut pour cela une seconde étape qui date de moins de cinq minutes. Vous revenez ensuite ici.
confirm-go = Confirmer par une seconde étape

secret-once = Cela ne s’affiche qu’une fois. Copiez-le maintenant et gardez-le en lieu sûr.

# One person.
status-active = Actif
status-disabled = Désactivé
status-no-access = Accès retiré
status-inactive = Inactif
name = Nom
phone = Téléphone
organization = Organisation
role = Rôle
created = Depuis
person-do = Ce que vous pouvez faire
person-self = C’est vous. Pour changer quelque chose ici, il faut une autre personne qui a la console ; vos propres seconds facteurs se trouvent sous « Votre compte ».
person-owners = Cette personne a aussi la console. Seul un propriétaire peut changer quelque chose ici.
factors-none = Aucun second facteur n’est en place, et aucun n’est demandé.
factors-none-asked = Un second facteur est demandé, et aucun n’est encore en place.

reset-mfa = Réinitialiser la double authentification
reset-mfa-lead = Tous les seconds facteurs, codes de récupération et appareils de confiance du compte { $person } prennent fin, et ses sessions partout. La personne active un nouveau second facteur à la prochaine connexion et reçoit un e-mail à ce sujet.
done-mfa-reset = La double authentification est réinitialisée. La personne a reçu un e-mail à ce sujet.
make-bypass-codes = Créer des codes d’administrateur
make-bypass-codes-lead = Pour { $person }, un code d’administrateur remplace le second facteur, une fois. La personne est prévenue par e-mail que vous avez créé des codes, sans les codes.
bypass-count = Nombre de codes (1 à 10)
bypass-minutes = Durée en minutes (1 à 1 440)
bypass-codes = Codes d’administrateur
bypass-made = Codes d’administrateur
bypass-made-lead = Pour { $person }. Chacun sert une fois, jusqu’à { $time }.
unlock-person = Débloquer
unlock-person-lead = { $person } peut réessayer aussitôt, quels que soient les échecs précédents.
done-person-unlocked = C’est débloqué : la personne peut réessayer.
lift-push-block = Autoriser à nouveau les demandes
lift-push-block-lead = Après un signalement de fraude, les appareils du compte { $person } ne reçoivent aucune demande pendant une heure. Cette pause prend fin maintenant.
done-push-block-lifted = Les appareils de la personne peuvent à nouveau recevoir des demandes.
end-sign-ins = Déconnecter partout
end-sign-ins-lead = Toutes les sessions du compte { $person } sont fermées, partout. Son mot de passe et ses seconds facteurs restent.
done-sign-ins-ended = Les sessions de la personne sont fermées partout.
disable-person = Désactiver
disable-person-lead = { $person } ne peut plus se connecter et ses sessions sont fermées. Ses seconds facteurs prennent fin, et sa licence est de nouveau libre.
done-person-disabled = Le compte est désactivé. La licence est de nouveau libre, s’il y en avait une.
enable-person = Activer
enable-person-lead = { $person } peut à nouveau se connecter.
done-person-enabled = La personne peut à nouveau se connecter.
change-person = Modifier les informations
change-person-lead = Ce qui est enregistré au sujet du compte { $person }.
done-person-changed = C’est enregistré.
set-console = Accès à la console
set-console-lead = Ce que { $person } peut faire dans cette console. La personne reçoit un e-mail à ce sujet.
done-console-set = C’est enregistré. La personne a reçu un e-mail à ce sujet.
person-profile = Profil
person-factors-text = Ce qui prouve une connexion, en plus du mot de passe.
person-events-text = Ce qui a été fait sur ce compte, du plus récent au plus ancien.
events-none = Rien pour le moment.
last-sign-in = Dernière connexion
never = Jamais
never-used = Jamais utilisé
what-happens = Ce qui se passe
secret-hint = Sélectionnez-le et copiez-le, ou notez-le.
copy = Copier
copied = Copié
event-by = par { $who }
event-by-key = par la clé { $who }
event-because = « { $reason } »
event-refused = refusé : { $code }

# What was done, as the audit log calls it.
op-sign-in = Connexion par mot de passe
op-verify-factor = Second facteur vérifié
op-get-sign-in = Connexion terminée
op-cancel-sign-in = Connexion abandonnée
op-skip-enrollment = Double authentification reportée
op-enroll-factor = Activation d’un second facteur commencée
op-export-events = Journal d’audit exporté
op-export-people = Personnes exportées
op-export-links = Liens exportés
op-export-sessions = Sessions exportées
op-confirm-factor = Second facteur activé
op-rename-factor = Second facteur renommé
op-remove-factor = Second facteur retiré
op-renew-recovery-codes = Nouveaux codes de récupération créés
op-reset-mfa = Double authentification réinitialisée
op-make-bypass-codes = Codes d’administrateur créés
op-lift-push-block = Demandes à nouveau autorisées
op-unlock-person = Compte débloqué
op-end-sign-ins = Sessions fermées partout
op-put-account = Compte écrit
op-change-account = Compte modifié
op-delete-account = Compte supprimé
op-import-accounts = Personnes importées
op-set-password = Mot de passe défini
op-change-password = Mot de passe changé
op-complete-password-reset = Mot de passe réinitialisé
op-request-password-reset = Nouveau mot de passe demandé
op-put-mfa-policy = Politique MFA modifiée
op-choose-time-zone = Fuseau horaire de la console choisi
op-export-deliveries = Messages exportés
op-request-sms-plan = Forfait SMS demandé
op-request-mfa-plan = Licences MFA demandées
op-set-sms-plan = Forfait SMS activé
op-set-mfa-plan = Licences MFA fixées
op-change-settings = Réglages modifiés
op-create-api-key = Clé API créée
op-revoke-api-key = Clé API révoquée
op-create-oidc-client = Application enregistrée
op-change-oidc-client = Application modifiée
op-delete-oidc-client = Application retirée
op-rotate-oidc-client-secret = Secret d’une application renouvelé
op-create-webhook = Webhook créé
op-change-webhook = Webhook modifié
op-delete-webhook = Webhook retiré
op-rotate-webhook-secret = Secret d’un webhook renouvelé
op-test-webhook = Webhook essayé
op-redeliver-webhook = Événement renvoyé
op-issue-passcode = Code émis
op-verify-passcode = Code vérifié
op-resend-passcode = Code renvoyé
op-cancel-passcode = Code annulé
op-create-link = Lien créé
op-revoke-link = Lien retiré
op-resend-link = Lien renvoyé
op-create-session = Session ouverte
op-end-session = Session terminée
op-reveal-session-passcode = Code lu à voix haute
op-put-template = Texte modifié
op-delete-template = Texte retiré
op-release-breaker = Blocage de la protection levé
op-lift-suppression = Adresse à nouveau autorisée
op-unlock-recipient = Destinataire débloqué
secret-kept = C’est en lieu sûr

# --- overview
overview-plans = Forfait et licences
overview-mfa = Seconds facteurs
overview-enrolled = MFA en place
overview-waiting = MFA demandée, pas encore en place
plan-sms = SMS ce mois-ci
plan-licences = Licences MFA
plan-of = { $used } sur { $limit }
days-title = Envoyés et vérifiés par jour
days-description = { $sent } messages envoyés et { $verified } codes vérifiés ce mois-ci.
days-none = Rien n’a encore été envoyé ce mois-ci.
day-said = { $day } : { $sent } envoyés, { $verified } vérifiés
day = Jour
sent = Envoyés
verified = Vérifiés
as-table = Sous forme de tableau
add-person = Ajouter une personne

# --- operators
screen-firms = Entreprises
screen-firm = Entreprise
firm = Entreprise
firm-id = Id
firm-slug = Nom dans les adresses
firm-pages = Pages
firms-none = Aucune entreprise pour le moment
firms-none-text = Créez la première avec la ligne de commande : tenants create.
next-page = Page suivante
requests-waiting = En attente de votre réponse
requests-waiting-text = Ce que des entreprises ont demandé. L’activation vaut aussitôt pour toute l’entreprise.
requests-none = Rien n’est en attente
requests-none-text = Quand une entreprise demande un autre forfait, sa demande s’affiche ici.
request-wants-sms = { $wanted } SMS par mois, actuellement { $present }
request-wants-mfa = { $wanted } licences MFA, actuellement { $present }
activate-request = Activer
decline-request = Décliner
decline-note = Pourquoi, à l’attention de l’entreprise
done-request-activated = C’est activé. Cela vaut maintenant pour toute l’entreprise.
done-request-declined = C’est décliné. L’entreprise voit pourquoi.
done-plan-set = Le forfait est fixé et vaut dès maintenant.
set-sms-plan = Fixer le forfait SMS
set-mfa-plan = Fixer les licences MFA
field-monthly-limit = SMS par mois (0, ou de 2 500 à 25 000 par pas de 2 500)
field-licences = Licences MFA
fault-monthly-limit = Un forfait est de 0, ou de 2 500 à 25 000 par pas de 2 500.
fault-licences = Un nombre entier de 0 à 1 000 000.
problem-decline-note = Dites pourquoi, en 1 à 500 caractères sur une seule ligne.
all-firms = Toutes les entreprises
all-firms-text = Ce qu’elles utilisent ensemble ce mois-ci.
all-firms-part = Il y a plus d’entreprises que celles additionnées ici.
# --- subscriptions
subscriptions-lead = Ce que vous avez, et ce qui en est utilisé. L’opérateur de ce service confirme un changement ; il vaut ensuite aussitôt pour toute l’entreprise.
subscriptions-sms = SMS
subscriptions-mfa = Licences MFA
subscriptions-subscribe = S’abonner
subscriptions-change = Modifier
subscriptions-waits = Vous avez demandé { $wanted } ({ $date }). L’opérateur n’a pas encore décidé.
subscriptions-requests = Demandes
subscriptions-requests-text = Ce que vous avez demandé à l’opérateur, du plus récent au plus ancien, et ce qui en est résulté.
subscriptions-requests-none = Rien n’a encore été demandé.
subscriptions-plan = Abonnement
subscriptions-wanted = Demandé
subscriptions-before = avant : { $present }
subscriptions-state = État
subscriptions-requested = Quand
subscriptions-by = Par
subscriptions-answer = Décision
subscriptions-actions = Actions
subscriptions-earlier = Demandes précédentes
subscriptions-latest = Dernières demandes
subscriptions-none = Aucune
subscriptions-a-month = { $number } par mois
subscriptions-licences = { $count ->
    [one] { $count } licence
   *[other] { $count } licences
}
subscriptions-monthly-limit = Segments de SMS par mois
subscriptions-parts-hint = Un code court compte pour un segment. Un texte plus long, ou dans une autre écriture, peut en compter deux ou trois.
subscriptions-licences-hint = Une par personne qui a activé un second facteur. De 0 à 1 000 000.
subscriptions-ask = Demander à l’opérateur
request-sms-plan = Changer le forfait SMS
request-sms-plan-lead = L’opérateur le confirme et reçoit maintenant un e-mail à ce sujet. Si une demande précédente attend encore une décision, celle-ci la remplace.
request-mfa-plan = Changer les licences MFA
request-mfa-plan-lead = L’opérateur le confirme et reçoit maintenant un e-mail à ce sujet. Si une demande précédente attend encore une décision, celle-ci la remplace. Avec moins de licences, personne ne perd la sienne : personne d’autre ne peut activer de second facteur tant qu’aucune n’est libre.
withdraw-request = Retirer
request-requested = En attente
request-activated = Active
request-declined = Déclinée
request-withdrawn = Retirée
done-plan-requested = La demande est transmise à l’opérateur. Vous verrez ici ce qui en résulte.
done-request-withdrawn = La demande est retirée.
op-withdraw-plan-request = Demande de forfait retirée
op-activate-plan-request = Forfait demandé activé
op-decline-plan-request = Forfait demandé décliné

# The two limits, wherever they are shown.
bar-sms = Segments de SMS ce mois-ci
bar-sms-none = Il n’y a pas de forfait : aucun SMS n’est envoyé.
bar-sms-over = Forfait épuisé : aucun SMS n’est envoyé avant le mois prochain ou un forfait plus grand.
bar-licences = Licences MFA
bar-licences-none = Aucune licence : personne ne peut activer de second facteur.
bar-licences-over = Toutes sont prises. Sans second facteur en place, on se connecte avec le seul mot de passe tant qu’aucune n’est libre.
bar-licences-exceeded = { $more } de plus sont prises qu’il n’y en a. Personne n’en perd, et personne d’autre ne peut activer de second facteur.
bar-used = { $percent } % utilisés, reste { $left }
bar-of = { $used } sur { $limit }
bar-mark = { $percent } %
bar-pace-none = Jour { $day } sur { $days }.
bar-pace-within = Jour { $day } sur { $days }. À ce rythme, le total sera de { $total } à la fin du mois.
bar-pace-over = Jour { $day } sur { $days }. À ce rythme, le forfait sera épuisé le { $date }.

# --- mfa
mfa-lead = À qui l’entreprise demande un second facteur à la connexion, et où en est sa mise en place.
mfa-change = Modifier la politique
mfa-licences = Licences
mfa-licences-text = Une par personne qui a activé un second facteur.
mfa-people-text = MFA demandée : la politique demande un second facteur à ces personnes. MFA en place : elles en ont activé un.
mfa-people-lists = Listes de personnes
mfa-people-by-role = Personnes par rôle
mfa-accounts = Comptes
mfa-enabled = MFA demandée
mfa-enrolled = MFA en place
mfa-not-enrolled = MFA demandée, pas en place
mfa-policy = Politique
mfa-policy-text = À qui elle demande la MFA, et par quelles méthodes.
mfa-methods = Méthodes
mfa-remember = Faire confiance à un appareil pendant
mfa-remember-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
mfa-remember-days-none = Jamais, chaque connexion le demande
mfa-grace = Report, au plus
mfa-grace-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
mfa-grace-days-none = Pas du tout, dès la prochaine connexion
mfa-freed = Licences redevenues libres
mfa-freed-text = Les dernières : à qui elles étaient, ce qui a été fait, par qui et pourquoi.
mfa-freed-none = Aucune licence n’est encore redevenue libre.
mfa-role-case-manager = Gestionnaires de dossiers
mfa-role-vendor-case-manager = Gestionnaires de dossiers du prestataire
mfa-role-corporate-user = Utilisateurs d’entreprise
mfa-role-client = Clients
mfa-whom-nobody = Aucune personne
mfa-whom-everybody = Tout le monde
mfa-whom-all = Tout le monde, de toutes les organisations
mfa-whom-listed = Les personnes des organisations ci-dessous
mfa-whom-these = Les personnes chez { $names }
mfa-names-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
mfa-change-lead = Rien n’est enregistré avant que vous ayez vu ce que cela donne.
mfa-enabled-are = MFA demandée à
mfa-organizations-of = Organisations : { $role }
mfa-organizations-hint = Une par ligne, écrite comme chez ses personnes ; les majuscules ne comptent pas. Elles ne valent que là où vous avez choisi « Les personnes des organisations ci-dessous ».
mfa-methods-text = Ce que les personnes peuvent activer. Qui a activé une autre méthode la garde.
mfa-methods-choose = Les personnes peuvent activer
mfa-about-totp = Une application sur le téléphone de la personne, qui affiche des codes. Elle fonctionne sans réseau.
mfa-about-webauthn = Une clé à brancher ou à toucher, ou bien l’empreinte ou le visage sur l’appareil de la personne. Aucune ruse ne peut la soutirer.
mfa-about-push = Le navigateur du téléphone de la personne lui demande d’approuver une connexion. Rien à installer.
mfa-about-sms = Un code par SMS, pris sur votre forfait. Les autres méthodes sont plus sûres.
mfa-days = Jours
mfa-days-text = À quelle fréquence le second facteur est demandé, et combien de temps son activation peut attendre.
mfa-remember-hint = Pendant cette durée, rien n’est redemandé sur un appareil de confiance. De 0 à 30 ; avec 0, chaque connexion le demande.
mfa-grace-hint = Pendant cette durée, une personne à qui la MFA est nouvellement demandée peut la reporter. De 0 à 30 ; avec 0, elle est demandée dès la prochaine connexion.
mfa-unit-days = jours
mfa-check-first = La page suivante montre qui est concerné.
mfa-check-go = Voir ce que cela donne
mfa-check = Vérifiez la nouvelle politique
mfa-check-lead = Rien n’est encore enregistré.
mfa-same = C’est la politique actuelle. Rien ne changerait.
mfa-check-back = Retour à la politique
mfa-touched = Personnes concernées, par rôle
mfa-enabled-now = MFA demandée aujourd’hui
mfa-enabled-then = MFA demandée ensuite
mfa-need-licence = Besoin d’une licence
put-policy = Enregistrer la politique
mfa-changes-role = { $role } : { $after }. Avant : { $before }.
mfa-organizations-new = { $role } : la MFA est désormais demandée aux personnes chez { $names }.
mfa-organizations-gone = { $role } : la MFA n’est plus demandée aux personnes chez { $names }.
mfa-method-on = Les personnes peuvent activer : { $method }.
mfa-method-off = Les personnes ne peuvent plus activer : { $method }. Qui l’a déjà le garde.
mfa-changes-remember = Faire confiance à un appareil pendant : { $after }. Avant : { $before }.
mfa-changes-grace = Report, au plus : { $after }. Avant : { $before }.
mfa-forgets-devices = Sur les appareils aujourd’hui de confiance, le second facteur est de nouveau demandé à la prochaine connexion.
mfa-people = Personnes à qui la MFA est demandée : { $after }. Avant : { $before }.
mfa-needs-none = Personne n’a besoin d’une autre licence.
mfa-needs = Licences pour les personnes chez qui la MFA n’est pas encore en place : { $needed }. Restantes : { $left }.
mfa-needs-more = Licences pour les personnes chez qui la MFA n’est pas encore en place : { $needed }. Restantes : { $left }. Qui n’en trouve plus se connecte avec le seul mot de passe jusqu’à ce qu’il y en ait d’autres.
mfa-stay-enrolled = Le second facteur n’est plus demandé à qui l’a en place sans que la politique le demande encore. Il reste en place et garde la licence.
mfa-invites-staff = Les membres de votre personnel à qui la MFA est nouvellement demandée reçoivent un e-mail qui les invite à activer un second facteur.
done-policy-changed = La politique est enregistrée et vaut aussitôt.
fault-mfa-days = Un nombre entier de 0 à 30.
fault-mfa-methods = Choisissez au moins une méthode.
fault-mfa-organizations = Indiquez de 1 à 100 organisations, une par ligne, de 200 caractères au plus chacune.
fault-mfa-role = Ce rôle n’est plus parmi ceux de l’entreprise.
fault-mfa-long = C’est plus que cette page ne peut porter : les noms d’organisations sont trop nombreux ou trop longs. Indiquez-en moins, ou fixez la politique par l’API.
problem-policy-meanwhile = Quelqu’un a modifié la politique entre-temps. Rien de votre modification n’a été enregistré. Voici la politique telle qu’elle est maintenant.
# --- links, sessions, events

# What became of a message.
send-sending = En route
send-sent = Envoyé
send-delivered = Remis
send-failed = Non remis
send-none = Pas encore envoyé
send-unknown = On ne sait pas s’il est arrivé
send-fault-bounced = Cette boîte n’existe pas
send-fault-invalid = Ce numéro n’est à personne
send-fault-opted-out = Le destinataire ne souhaite pas de messages
send-fault-complained = Le destinataire l’a signalé comme indésirable
problem-resend-too-soon = L’envoi vient d’avoir lieu. Vous pourrez renvoyer dans { $left }.
problem-sends-exhausted = L’envoi a eu lieu autant de fois que possible. Vous pourrez renvoyer à { $time }, dans { $left }.
problem-expired = C’est déjà terminé. Rien n’a été fait.
problem-canceled = C’est déjà retiré. Rien n’a été fait.

# Lists.
links-filters = Filtres
place-none-here = Rien ici
place-none-here-text = Rien sur cette page ne répond aux filtres. Regardez la suivante, ou laissez les filtres de côté.

# Links.
links-lead = Ce que vos applications ont envoyé, et où en est chaque destinataire.
links-recipient = Destinataire
links-items = Éléments
links-more-items = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
links-status = État
links-status-sent = Envoyé
links-status-bounced = Non remis
links-status-opened = Ouvert
links-status-verified = Vérifié
links-status-active = Connexion faite
links-status-expired = Expiré
links-status-revoked = Retiré
links-none = Aucun lien pour le moment
links-none-text = Un lien mène un destinataire aux éléments que vous avez choisis, derrière un code. Votre application envoie les liens par l’API.
links-none-key = Créer une clé API
links-codes = Codes
links-codes-email = Par e-mail seulement
links-codes-both = Par SMS au { $number }, ou par e-mail
links-account = Compte
links-account-none = Personne ne s’est encore connecté avec ce lien
links-steps = Où il en est
links-steps-text = Quand chaque étape a eu lieu pour la première fois.
links-not-yet = Pas encore
links-made-at = Création
links-opened-at = Ouverture
links-verified-at = Bon code saisi
links-active-at = Connexion
links-ends-at = Prend fin
links-ended-at = A pris fin
links-revoked-at = Retrait
links-items-text = Ce à quoi il mène, et quand chaque élément a été ouvert pour la première fois.
links-items-none = Il ne mène à rien pour le moment.
links-item-new = Pas ouvert
links-mails = E-mails
links-mails-text = Du plus récent au plus ancien.
links-mails-none = Aucun e-mail n’a été envoyé.
resend-link = Renvoyer
done-link-resent = Le lien est de nouveau en route, à la même adresse.
revoke-link = Retirer le lien
links-revoke-dead = Le lien ne mène plus nulle part désormais, dans aucun de ses e-mails.
links-revoke-told = Qui l’ouvre apprend que vous l’avez retiré.
links-revoke-kept = C’est irréversible. Votre application peut envoyer un autre lien.
done-link-revoked = Le lien est retiré.

# Sessions.
sessions-lead = Qui est attendu, qui attend à l’entrée et qui est à l’intérieur.
sessions-open = Ouvertes
sessions-ended = Terminées ces dernières 24 heures
sessions-session = Session
sessions-people = Participants
sessions-people-text = Dans l’ordre des invitations. Les codes ne s’affichent jamais ici.
sessions-door-now = À l’entrée
sessions-started = Début
sessions-ends = Fin prévue
sessions-ended-at = Fin
sessions-inside = { $inside } sur { $all } à l’intérieur
sessions-waiting = { $count ->
    [one] { $count } attend
   *[other] { $count } attendent
}
sessions-none = Aucune session n’est ouverte
sessions-none-text = Votre système de collaboration ouvre les sessions par l’API. Tant que l’une est ouverte, vous voyez ici qui vient.
sessions-none-ended = Aucune session terminée récemment
sessions-none-ended-text = Une session s’affiche ici pendant 24 heures après sa fin.
sessions-of = { $agent } invite
sessions-status-open = Ouverte
sessions-status-ended = Terminée
sessions-door = À l’entrée
sessions-door-code = Un code est demandé
sessions-door-open = Aucun code n’est demandé
sessions-role-primary = Participant principal
sessions-role-cosigner = Cosignataire
sessions-role-participant = Participant
sessions-stands = État
sessions-stands-invited = Invitation envoyée
sessions-stands-arrived = À l’entrée
sessions-stands-waiting = Doit saisir un code
sessions-stands-entered = À l’intérieur
sessions-stands-left-out = Il ne reste plus d’essai, ou le code n’est plus valable
sessions-stands-removed = Retiré
sessions-since = Depuis
sessions-invitation = Invitation
sessions-by-sms = Par SMS à { $to }
sessions-by-email = Par e-mail à { $to }
sessions-code-told = Donné par l’agent
sessions-code-none = Aucun n’est demandé
sessions-code-read-out = { $count ->
    [one] lu { $count } fois à voix haute
   *[other] lu { $count } fois à voix haute
}
invite-participant = Inviter à nouveau
done-participant-invited = L’invitation du participant est de nouveau envoyée, avec le même lien.
end-session = Terminer la session
sessions-end-dead = Plus personne n’entre : les liens et les codes de cette session cessent aussitôt de fonctionner.
sessions-end-waiting = { $count ->
    [one] { $count } participant à l’entrée ne pourra pas entrer.
   *[other] { $count } participants à l’entrée ne pourront pas entrer.
}
sessions-end-inside = Qui est dans votre réunion y reste. C’est irréversible.
done-session-ended = La session est terminée.

# The audit log.
events-lead = Ce qui a été fait, par qui, et ce qui en est résulté.
events-audit = Journal d’audit
events-fraud = Signalements de fraude
events-operation = Ce qui a été fait
events-all = Tout
events-since = À partir de ce jour
events-no-day = Ce n’est pas une date. Elle ressemble à 2026-11-27.
events-filter = Afficher
events-refused = Refusés
events-one-person = Une personne
events-export = Exporter en CSV
events-older = Plus anciens
events-newest = Plus récents
events-none-text = Tout ce qui sera fait désormais s’affichera ici.
events-none-so-far = Rien jusqu’ici
events-none-so-far-text = Les entrées les plus récentes ne sont pas celles que vous cherchez. Remontez plus loin.
event-test = essai
person-all-events = Tous les événements de cette personne

# Reports of fraud.
fraud-lead = Connexions refusées comme frauduleuses. Quelqu’un d’autre connaît peut-être le mot de passe : regardez la personne, aidez-la, puis fermez le signalement.
fraud-open = Ouverts
fraud-closed = Fermés
fraud-none = Aucun signalement n’est ouvert
fraud-none-text = Quand quelqu’un refuse sur son appareil une connexion frauduleuse, elle s’affiche ici jusqu’à ce que l’un de vous l’ait examinée.
fraud-none-closed = Aucun signalement n’est encore fermé
fraud-reported = { $person } a signalé une connexion frauduleuse
fraud-reported-unknown = Quelqu’un a signalé une connexion frauduleuse
fraud-from = depuis { $network }
fraud-closed-by = fermé par { $who }
close-report = Fermer le signalement
close-report-lead = Il quitte les signalements ouverts et reste parmi les fermés, avec votre nom et votre note.
fraud-note = Ce que vous avez constaté
fraud-note-hint = Par exemple si la personne était au courant, et ce que vous avez fait.
done-report-closed = Le signalement est fermé.

# What else is done, as the audit log calls it.
op-close-fraud-report = Signalement de fraude fermé
op-take-next-step = Envoi par l’étape suivante de la stratégie
op-send-session-code = Code d’une session envoyé
op-send-session-invitations = Invitations à une session envoyées
op-tidy-session = Session rangée
op-add-participant = Participant ajouté
op-add-test-recipient = Destinataire de test ajouté
op-ask-userinfo = Profil lu par une application
op-change-device = Notifications d’un appareil modifiées
op-change-link = Lien modifié
op-change-tenant = Entreprise modifiée par l’opérateur
op-create-tenant = Entreprise créée
op-decide-request = Réponse à une demande sur un appareil
op-delete-logo = Logo retiré
op-delete-tenant = Entreprise supprimée
op-give-feedback = Réception d’un code indiquée
op-invite-participant = Participant à nouveau invité
op-issue-session-passcode = Nouveau code pour une session
op-open-challenge = Code ou demande sollicités
op-pair-device = Appareil associé
op-preview-mfa-policy = Politique MFA essayée
op-preview-template = Texte essayé
op-push-authorization-request = Connexion commencée par une application
op-put-logo = Logo modifié
op-read-item-visit = Visite d’un élément consultée
op-read-session-entry = Entrée dans une session consultée
op-reassign-participant = Participant réattribué
op-redeem-code = Connexion terminée par une application
op-authorize = Connexion à une application
op-remove-participant = Participant retiré
op-remove-test-recipient = Destinataire de test retiré
op-renew-factor-options = Nouvelle demande ou nouveau code sollicités
op-resend-password-reset = Code pour un nouveau mot de passe renvoyé
op-sign-out = Déconnexion
op-unpair-device = Appareil dissocié
op-verify-password-reset = Code pour un nouveau mot de passe vérifié
op-arrive-at-session = Arrivée à une session
op-resend-session-code = Code d’une session renvoyé
op-verify-session-code = Code d’une session vérifié
op-send-link-code = Code d’un lien envoyé
op-verify-link-code = Code d’un lien vérifié
op-register-by-link = Compte créé par un lien
op-activate-link = Lien rattaché à un compte
op-open-item = Élément d’un lien ouvert
op-forget-device = Confiance retirée à un appareil
op-submit-forgot-login-id = Identifiants demandés
op-submit-sign-in = Formulaire de connexion envoyé
op-submit-forgot-password = Formulaire de nouveau mot de passe envoyé
op-submit-enroll = Formulaire d’activation du second facteur envoyé
op-submit-account = Formulaire du compte personnel envoyé
op-submit-link = Formulaire d’un lien envoyé
op-submit-session = Formulaire d’une session envoyé
op-submit-screen = Formulaire de la console envoyé
op-submit-person = Formulaire sur une personne envoyé
op-submit-authorize = Formulaire de connexion à une application envoyé
op-submit-logout = Déconnexion d’une application
# --- people
people-search = Nom, identifiant ou organisation
people-search-go = Rechercher
people-search-clear = Effacer
people-filters = Filtres
people-filter-not-enrolled = MFA pas en place
people-filter-enrolled = MFA en place
people-filter-password-alone = Dernière connexion avec le seul mot de passe
people-filter-locked = Bloqué
people-filter-inactive = Aucune connexion depuis 30 jours
people-filter-past-grace = Délai de report dépassé
people-filter-disabled = Désactivé
people-narrow = Par rôle et organisation
people-narrow-go = Afficher ces personnes
people-any-role = Tous les rôles
people-organization-hint = Son nom complet.
people-counted = Les nombres à côté des filtres ont été comptés à { $time }. Ils le sont une fois par jour.
people-export = Exporter en CSV
people-status = État
people-status-locked = Bloqué
people-status-waits = En attente jusqu’à { $time }
people-second-steps = Seconds facteurs
people-shown = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
people-next-page = Page suivante
people-first-page = Première page
people-all = Toutes les personnes
people-none = Il n’y a encore personne ici
people-none-text = Ajoutez la première personne, ou plusieurs à la fois à partir d’une liste.
people-none-found = Personne n’a été trouvé
people-none-found-text = Aucune personne ne correspond à votre recherche. Utilisez moins de mots, ou un autre filtre.
people-none-yet = Personne n’a été trouvé jusqu’ici
people-none-yet-text = Il reste des personnes à parcourir. Continuez avec la page suivante.

people-add-lead = Si votre politique MFA demande un second facteur à la personne, elle peut recevoir aussitôt une invitation par e-mail.
people-login-id-hint = Ce qui sert à se connecter. L’adresse e-mail convient.
people-email-hint = Là où arrivent ses codes et ses avis.
people-phone-hint = Avec l’indicatif du pays, par exemple +33 6 12 34 56 78.
done-person-added = C’est ajouté. Vous pouvez continuer ici, ou ajouter quelqu’un d’autre sous « Personnes ».
problem-people-taken = Quelqu’un a déjà cet identifiant, ou un identifiant qui lui ressemble. Cherchez cette personne sous « Personnes ».
problem-people-sent-already = Cette liste a déjà été envoyée. Ce qui en est résulté se trouve dans la liste des personnes.
fault-login-id = Un identifiant compte de 1 à 128 caractères, sur une seule ligne.
fault-name = Un nom compte de 1 à 200 caractères, sur une seule ligne.
fault-phone = Ce n’est pas un numéro de téléphone. Saisissez-le avec l’indicatif du pays, par exemple +33 6 12 34 56 78.
fault-role = Choisissez l’un de vos rôles.
fault-organization = Une organisation compte de 1 à 200 caractères, sur une seule ligne.

import-people = Ajouter plusieurs personnes
people-import-lead = Collez ou saisissez une liste, une personne par ligne. Vous voyez d’abord ce que donnerait chaque ligne ; rien n’est fait sans votre accord.
people-lines = Liste de personnes
people-file = Ou un fichier
people-file-hint = CSV, tel qu’un tableur l’enregistre. La liste ci-dessus n’est alors pas lue.
people-list-hint = { $count ->
    [one] Au plus { $count } ligne.
   *[other] Au plus { $count } lignes.
} Des virgules, des points-virgules ou des tabulations entre les colonnes, comme les tableurs les copient. L’identifiant seul suffit.
people-lines-order = Colonnes
people-lines-columns = Identifiant, nom, adresse e-mail, rôle, organisation. Avec une ligne d’en-tête, les colonnes peuvent suivre n’importe quel ordre, et le téléphone peut en être une.
people-lines-roles = Rôles
people-list-empty = Il n’y a personne sur la liste. Saisissez au moins une ligne.
people-list-too-long = La liste a trop de lignes. Envoyez-la en plusieurs parties.
people-list-no-login-ids = La ligne d’en-tête ne nomme aucune colonne d’identifiants. Nommez cette colonne « Identifiant ».
people-check = Vérifier la liste
people-correct = Corriger la liste
people-imported = Ce que la liste a donné
people-import-note = Pour les personnes déjà présentes, seul ce qui est sur la liste change ; une cellule vide ne change rien.
people-carry-out = { $count ->
    [one] Reprendre { $count } ligne
   *[other] Reprendre { $count } lignes
}
people-sum-new = { $count ->
    [one] { $count } personne est nouvelle.
   *[other] { $count } personnes sont nouvelles.
}
people-sum-change = { $count ->
    [one] { $count } personne est déjà présente et reçoit d’autres informations.
   *[other] { $count } personnes sont déjà présentes et reçoivent d’autres informations.
}
people-sum-added = { $count ->
    [one] { $count } personne a été ajoutée.
   *[other] { $count } personnes ont été ajoutées.
}
people-sum-changed = { $count ->
    [one] { $count } personne a été modifiée.
   *[other] { $count } personnes ont été modifiées.
}
people-sum-same = { $count ->
    [one] { $count } personne est déjà présente, telle quelle.
   *[other] { $count } personnes sont déjà présentes, telles quelles.
}
people-sum-wrong = { $count ->
    [one] { $count } ligne ne peut pas être reprise.
   *[other] { $count } lignes ne peuvent pas être reprises.
}
people-sum-not-done = { $count ->
    [one] { $count } ligne n’a pas été reprise.
   *[other] { $count } lignes n’ont pas été reprises.
}
people-sum-head = La première ligne a été lue comme ligne d’en-tête.
people-sum-unknown = Ces colonnes sont laissées de côté : { $columns }.
people-line = Ligne
people-line-becomes = Ce qu’elle fait
people-line-why = Pourquoi
people-line-new = Nouveau
people-line-added = Ajouté
people-line-change = Autres informations
people-line-changed = Modifié
people-line-same = Comme avant
people-line-wrong = Impossible
people-line-not-done = Pas fait
people-line-empty = (aucun identifiant)
people-line-login-id = Un identifiant compte de 1 à 128 caractères, sur une seule ligne.
people-line-quotes = Un guillemet s’ouvre ici et ne se ferme pas sur cette ligne.
people-line-cells = Il y a plus de colonnes que prévu. Mettez entre guillemets une cellule qui contient une virgule.
people-line-repeated = Une ligne précédente a cet identifiant, ou un identifiant qui lui ressemble.
people-line-look-alike = Quelqu’un a un identifiant d’aspect identique, écrit avec d’autres lettres.
people-line-oneself = C’est vous. Une autre personne qui a la console peut modifier vos informations.
people-line-administrator = Cette personne a aussi la console. Seul un propriétaire peut modifier ses informations.
people-line-email = Ce n’est pas une adresse e-mail.
people-line-phone = Ce n’est pas un numéro de téléphone. Écrivez-le avec l’indicatif du pays.
people-line-country = Ce n’est pas un pays.
people-line-name = Un nom compte de 1 à 200 caractères.
people-line-organization = Une organisation compte de 1 à 200 caractères.
people-line-role = Ce n’est pas l’un de vos rôles.
people-line-failed = Cela n’a pas fonctionné, sans erreur de votre part. Envoyez de nouveau cette ligne.

overview-fraud = Signalé comme frauduleux
overview-denied = { $person } a refusé une connexion comme frauduleuse
overview-open = Ouverts : { $count }
overview-past-grace = Délai de report dépassé
# --- settings
place-next = Page suivante
place-first = Première page
place-filters = Filtres
place-when = Quand

settings-tab-general = Général
settings-tab-look = Apparence
settings-tab-security = Sécurité
settings-tab-keys = Clés API
settings-tab-applications = Applications
settings-tab-webhooks = Webhooks
settings-actions = Actions
settings-made = Depuis
settings-status = État
settings-revoke = Révoquer
settings-change = Modifier
settings-renew = Renouveler le secret
settings-remove = Retirer
done-settings-saved = C’est enregistré. Cela vaut partout d’ici une minute.
change-security = Modifier les réglages de sécurité
change-security-lead = { $name } : ce que vous modifiez vaut pour tout le monde d’ici une minute.

set-yes = Oui
set-no = Non
set-nothing = Non défini
set-ticked = { $count ->
    [0] Aucun choix
    [one] { $count } choix
   *[other] { $count } choix
}
unit-seconds = secondes
unit-minutes = minutes
unit-hours = heures
unit-days = jours
unit-digits = chiffres
unit-percent = %

set-part-name = Nom
set-part-name-text = Comment les messages et les pages vous nomment.
set-name = Nom de l’entreprise
set-sender-id = Identifiant d’expéditeur
set-sender-id-hint = De 3 à 11 lettres, chiffres ou tirets, dont au moins une lettre. Certains pays affichent un numéro à la place.
fault-sender-id = Un identifiant d’expéditeur compte de 3 à 11 lettres, chiffres ou tirets, dont au moins une lettre.

set-part-language = Langue et heure
set-part-language-text = Pour les messages aux personnes dont personne ne nous a indiqué la langue.
set-locale = Langue
set-time-zone = Fuseau horaire
set-time-zone-hint = Par son nom IANA, par exemple Europe/Paris ou America/New_York.
fault-locale = Choisissez une langue.
fault-time-zone = Ce fuseau horaire n’est pas connu. Il ressemble à Europe/Paris.

set-part-countries = Pays
set-part-countries-text = Les SMS ne partent que vers ces pays. Moins de pays, c’est moins de fraude.
set-default-country = Pays des numéros sans indicatif
set-default-country-none = Aucun pays
set-allowed-countries = Les SMS peuvent partir vers
fault-default-country = Choisissez un pays.

set-part-messages = SMS
set-part-messages-text = Ce qu’un message peut coûter, et ce qui se passe quand le forfait du mois est épuisé.
set-max-parts = Segments par message, au plus
set-max-parts-hint = Un message plus long compte pour plusieurs. Avec moins de segments, des détails sont laissés de côté.
set-when-plan-exhausted = Quand le forfait est épuisé
set-when-plan-exhausted-refuse = N’envoyer aucun SMS
set-when-plan-exhausted-email = Envoyer un e-mail à la place, s’il y a une adresse
fault-max-parts = Choisissez de 1 à 3.

set-part-strategy = Quand un code n’arrive pas
set-part-strategy-text = Par quelles voies part un code qui n’en nomme aucune, l’une après l’autre, jusqu’à ce qu’un message arrive. Après chaque étape sauf la dernière, on attend de 30 à 300 secondes. Sans étapes, il n’y a qu’un message.
set-step-channel = Étape { $row } : par
set-step-channel-none = Pas d’étape
set-step-channel-sms = SMS
set-step-channel-email = E-mail
set-step-wait = Étape { $row } : attente
fault-step-wait = De 30 à 300 secondes après chaque étape sauf la dernière ; rien après celle-ci.

set-part-help = Aide et alertes
set-part-help-text = Où vos personnes trouvent de l’aide, et qui est prévenu quand quelque chose a besoin de vous.
set-help-email = Adresse pour l’aide
set-help-url = Page d’aide
set-help-url-hint = Commence par https://
set-admin-emails = Qui reçoit les alertes
set-admin-emails-hint = Une adresse par ligne, 20 au plus.
fault-help-email = Ce n’est pas une adresse e-mail. Elle ressemble à nom@example.com.
fault-help-url = L’adresse d’une page commence par https:// et compte au plus 500 caractères.
fault-admin-emails = L’une d’elles n’est pas une adresse e-mail, ou il y en a plus de 20.

set-part-roles = Rôles
set-part-roles-text = Ce que vos personnes peuvent être, 20 rôles au plus. Un rôle dont le nom est vidé disparaît.
set-role-name = Rôle { $row } : nom
set-role-staff = Le rôle { $row } est celui de votre propre personnel
set-role-organizations = Les personnes du rôle { $row } appartiennent à des organisations
fault-role-name = Un nom commence par une lettre minuscule et compte jusqu’à 32 lettres minuscules, chiffres ou tirets bas, chaque nom une seule fois. Il y a au moins un rôle.

set-part-colour = Couleur
set-part-colour-text = Pour les boutons et les liens de vos pages. Nous l’éclaircissons ou l’assombrissons là où elle ne serait pas lisible.
set-accent-color = Couleur
set-accent-color-hint = Sous la forme #rrggbb, par exemple #1d4ed8. Vide, c’est notre bleu.
fault-accent-color = Une couleur se compose d’un # et de six signes de 0 à f, par exemple #1d4ed8.
settings-logo = Logo
settings-logo-text = Se trouve en haut de vos pages et de cette console.
settings-logo-none = Il n’y a pas encore de logo : votre nom s’affiche à sa place.
set-logo = Fichier
set-logo-hint = Un PNG sans animation, de 16 à 2 048 pixels par côté et de 64 Kio au plus.
fault-logo = Choisissez un PNG sans animation, de 16 à 2 048 pixels par côté et de 64 Kio au plus.
put-logo = Envoyer le logo
done-logo-saved = Le logo est enregistré. Il sera partout d’ici une minute.
delete-logo = Retirer le logo
done-logo-removed = Le logo est retiré. Votre nom s’affiche maintenant à sa place.

set-part-origins = Adresses web
set-part-origins-text = Où se trouvent vos applications. Les éléments des liens y sont, et les codes des messages sont liés à la première.
set-web-origins = Origines
set-web-origins-hint = Une par ligne, par exemple https://app.example.com, sans chemin.
fault-web-origins = Une origine se compose de https:// et d’un nom en minuscules, sans chemin, une seule fois, et dans le domaine des clés de sécurité. 20 au plus.

set-part-keys = Clés de sécurité et clés d’accès
set-part-keys-text = Sur quel domaine elles fonctionnent, et quels modèles vous acceptez.
set-webauthn-rp-id = Domaine
set-webauthn-rp-id-hint = Par exemple example.com. Vide : nos propres pages seulement. Qui a ajouté une clé sur un autre domaine doit en ajouter une nouvelle.
set-webauthn-attestation = Modèles
set-webauthn-attestation-none = Tous les modèles
set-webauthn-attestation-direct = Uniquement les modèles ci-dessous
set-webauthn-aaguids = AAGUID
set-webauthn-aaguids-hint = Un modèle par ligne, 100 au plus.
fault-webauthn-rp-id = Un domaine est un nom complet en minuscules, par exemple example.com.
fault-webauthn-attestation = Choisissez une option.
fault-webauthn-aaguids = Chaque ligne est un UUID, 100 au plus. Avec « Uniquement les modèles ci-dessous », indiquez-en au moins un.

set-part-captcha = Vérification contre les robots
set-part-captcha-text = Protège les pages où tout le monde peut demander un nouveau mot de passe.
set-captcha = Vérification
set-captcha-altcha = La nôtre : ne demande rien à personne et n’appelle personne
set-captcha-recaptcha = Google reCAPTCHA
set-captcha-hcaptcha = hCaptcha
set-captcha-turnstile = Cloudflare Turnstile
set-captcha-none = Aucune
set-captcha-site-key = Clé du site
set-captcha-secret = Secret du fournisseur
set-captcha-secret-kept = Un secret est conservé. Il ne s’affiche pas ; saisissez-en un autre pour le remplacer.
set-captcha-secret-none = Aucun secret n’est encore conservé.
set-captcha-secret-removed = Retirer le secret conservé
fault-captcha = Cette vérification a besoin du secret de son fournisseur.
fault-captcha-site-key = Une clé de site compte de 1 à 256 lettres, chiffres et signes.
fault-captcha-secret = Un secret compte de 1 à 256 lettres, chiffres et signes.

set-part-codes = Codes et connexions
set-part-codes-text = Les limites peuvent être plus strictes que les nôtres, jamais plus larges.
set-validity-seconds = Un code est valable au plus
set-code-length = Un code compte au moins
set-attempts = Essais par code
set-resend-interval-seconds = Pause avant de renvoyer un code
set-sends-per-passcode = Envois d’un même code, au plus
set-sends-per-recipient-10-minutes = Messages à une personne en 10 minutes
set-sends-per-recipient-24-hours = Messages à une personne en 24 heures
set-sends-per-address-10-minutes = Messages depuis une adresse réseau en 10 minutes
set-session-hours = Une connexion dure au plus
set-session-idle-minutes = Sans activité, elle prend fin après
fault-validity-seconds = De 60 à 600 secondes.
fault-code-length = De 6 à 10 chiffres.
fault-attempts = De 1 à 5 essais.
fault-resend-interval-seconds = De 30 à 600 secondes.
fault-sends-per-passcode = De 1 à 5 fois.
fault-sends-per-recipient-10-minutes = De 1 à 5 messages.
fault-sends-per-recipient-24-hours = De 1 à 20 messages.
fault-sends-per-address-10-minutes = De 1 à 30 messages.
fault-session-hours = De 1 à 8 heures.
fault-session-idle-minutes = De 5 à 30 minutes.
fault-strategy = Les étapes prévues quand un code n’arrive pas sont plus nombreuses. Modifiez-les d’abord, sous « Général ».

set-part-sessions = Sessions
set-part-sessions-text = Réunions avec une entrée : qui vient prouve qu’une invitation lui a été envoyée.
set-passcode = Un code à l’entrée
set-passcode-required = Toujours
set-passcode-optional = Quand la session l’indique
set-passcode-off = Jamais
set-delivery = Le code part
set-delivery-on-arrival = Quand quelqu’un arrive
set-delivery-on-start = Quand la session commence
set-delivery-manual = Quand l’agent le décide
set-agent-reveal = L’agent peut lire un code à voix haute
set-agent-reveal-hint = Uniquement pour la session en cours. Chaque fois figure dans les événements.
set-hours = Une session reste ouverte pendant
fault-passcode = Choisissez une option.
fault-delivery = Choisissez une option.
fault-hours = De 1 à 72 heures.

set-part-guard = Protection contre le pompage de SMS
set-part-guard-text = Bloque les SMS vers un pays ou une tranche de numéros où presque aucun code n’est vérifié : quelqu’un y gagne de l’argent.
set-mode = La protection
set-mode-enforce = Bloque les SMS
set-mode-shadow = Vous prévient seulement
set-mode-off = Est désactivée
set-minimum-sends = Nombre de messages à partir duquel elle juge
set-verified-ratio = Bloque si la part vérifiée est inférieure à
fault-mode = Choisissez une option.
fault-minimum-sends = De 5 à 10 000 messages.
fault-verified-ratio = De 1 à 90 %.

set-part-audit = Événements
set-part-audit-text = Combien de temps la console retient qui a fait quoi.
set-audit-retention-days = Les événements sont conservés
fault-audit-retention-days = De 1 à 3 650 jours.

keys-none = Aucune clé API pour le moment
keys-none-text = Votre propre logiciel nous appelle avec une clé, par exemple pour envoyer des codes. La première étape est d’en créer une.
create-key = Créer une clé
create-key-lead = Une clé permet à votre propre logiciel de nous appeler. Elle ne s’affiche qu’une fois.
set-key-name = Nom
set-key-name-hint = Ce qui l’utilise, pour que vous sachiez laquelle révoquer.
set-scopes = Ce qu’elle peut faire
scope-passcodes = Codes
scope-accounts = Personnes et connexions
scope-links = Liens
scope-sessions = Sessions
scope-firm = Réglages, utilisation et événements
fault-key-name = Un nom compte de 1 à 100 caractères.
fault-scopes = Choisissez au moins une option.
key-made = Votre nouvelle clé
key-made-lead = { $name }. Placez-la là où votre logiciel lit ses secrets, et nulle part ailleurs.
key-secret = Clé API
revoke-key = Révoquer la clé
revoke-key-lead =
    La clé { $name } ne fonctionne plus nulle part, au plus tard d’ici une minute.
    Ce qui l’utilise est refusé à partir de ce moment. C’est irréversible.
done-key-revoked = La clé est révoquée.

clients-none = Aucune application pour le moment
clients-none-text = Une application envoie ici les personnes pour qu’elles se connectent, puis les retrouve avec la preuve de leur identité (OpenID Connect).
client-issuer = Adresse pour les applications
client-vouches = Demande elle-même le mot de passe
create-client = Enregistrer une application
create-client-lead = Les personnes lisent son nom à la connexion. Son secret ne s’affiche qu’une fois.
set-client-name = Nom
set-kind = Type
set-kind-confidential = Sur un serveur
set-kind-public = Dans un navigateur ou une app
set-redirect-uris = Les personnes reviennent vers
set-redirect-uris-hint = Une adresse par ligne, exactement comme l’application l’envoie.
set-post-logout-redirect-uris = Après la déconnexion, les personnes vont vers
set-post-logout-redirect-uris-hint = Une adresse par ligne.
set-asserts-first-factor = Elle demande elle-même le mot de passe
set-asserts-first-factor-hint = Nous demandons alors seulement le second facteur. Uniquement pour une application sur un serveur à laquelle vous confiez des mots de passe.
fault-client-name = Un nom compte de 1 à 60 caractères.
fault-kind = Choisissez une option.
fault-redirect-uris = Au moins une adresse et au plus 20, chacune une seule fois. Sur un serveur, elle commence par https://.
fault-post-logout-redirect-uris = 20 adresses au plus, chacune une seule fois. Sur un serveur, elle commence par https://.
fault-asserts-first-factor = Seule une application sur un serveur peut demander elle-même le mot de passe.
client-made = Secret de l’application
client-made-lead = { $name }, ID client { $id }. Placez le secret dans les réglages de l’application.
client-secret = Secret client
done-client-created = L’application est enregistrée. Elle n’a pas besoin de secret.
change-client = Modifier l’application
change-client-lead = Ce que vous modifiez pour { $name } vaut aussitôt. Son secret reste le même.
done-client-changed = L’application est modifiée.
rotate-client-secret = Renouveler le secret de l’application
rotate-client-secret-lead =
    Pour { $name }, le secret actuel cesse aussitôt de fonctionner.
    Personne ne peut s’y connecter tant que le nouveau n’est pas dans ses réglages.
delete-client = Retirer l’application
delete-client-lead =
    Plus personne ne peut se connecter à { $name } par nous, et ce que l’application a reçu perd aussitôt toute valeur.
    C’est irréversible.
done-client-deleted = L’application est retirée.

webhooks-none = Aucun webhook pour le moment
webhooks-none-text = Un webhook est une adresse à vous que nous appelons quand quelque chose se passe, par exemple quand un code est vérifié.
webhook-heading = Webhook
webhook-events = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
}
webhook-active = Fonctionne
webhook-failing = Ne répond pas
webhook-disabled = Désactivé
webhook-gone = Désactivé : il ne veut plus rien recevoir
webhook-gave-up = Désactivé : en échec depuis cinq jours
create-webhook = Créer un webhook
create-webhook-lead = Nous appelons cette adresse à chaque événement que vous choisissez. Le secret qui signe nos appels ne s’affiche qu’une fois.
set-url = Adresse
set-url-hint = Commence par https:// et se laisse joindre de l’extérieur.
set-events = Événements
fault-url = L’adresse commence par https:// et mène à un serveur joignable de l’extérieur.
fault-events = Choisissez au moins un événement.
webhook-made = Secret du webhook
webhook-made-lead = Pour { $url }. Qui reçoit l’appel s’en sert pour vérifier notre signature.
webhook-secret = Secret
test-webhook = Essayer
done-webhook-tried = Un événement d’essai est en route. Regardez ci-dessous dans un instant.
change-webhook = Modifier le webhook
change-webhook-lead = Ce que vous modifiez pour { $name } vaut dès le prochain événement. Son secret reste le même.
set-active = Il est appelé
set-active-hint = Désactivé, il n’apprend rien. Réactivé, il repart sans échecs passés.
done-webhook-changed = Le webhook est modifié.
rotate-webhook-secret = Renouveler le secret du webhook
rotate-webhook-secret-lead =
    Les appels à { $name } sont désormais signés avec un nouveau secret.
    L’actuel signe aussi pendant 24 heures, le temps pour vous d’en changer.
delete-webhook = Retirer le webhook
delete-webhook-lead =
    { $name } n’est plus appelé, et ce qui est en route vers cette adresse n’est pas envoyé.
    C’est irréversible.
done-webhook-deleted = Le webhook est retiré.
webhook-deliveries = Envois
webhook-deliveries-none = Aucun envoi
webhook-deliveries-none-text = Ils sont conservés pendant 30 jours.
webhook-event = Événement
webhook-answer = Réponse
webhook-attempts = Essais
webhook-send-again = Renvoyer
done-webhook-sent-again = L’événement est de nouveau en route. Regardez ci-dessous dans un instant.
delivery-pending = En route
delivery-delivered = Remis
delivery-failed = Abandonné
delivery-answered = Statut { $status }
delivery-error-status = Refusé
delivery-error-timeout = Aucune réponse à temps
delivery-error-connection = Aucune connexion
delivery-error-address-not-allowed = Pas une adresse que nous appelons
delivery-error-disabled = Le webhook était désactivé
webhook-event-passcode-sent = Un code a été envoyé
webhook-event-passcode-delivered = Un code est arrivé
webhook-event-passcode-failed = Un code n’a pas pu être envoyé
webhook-event-passcode-verified = Un code a été vérifié
webhook-event-passcode-exhausted = Il ne reste plus d’essai pour un code
webhook-event-passcode-expired = Un code n’a pas servi à temps
webhook-event-mfa-enrolled = Quelqu’un a activé un second facteur
webhook-event-mfa-reset = Les seconds facteurs de quelqu’un ont été réinitialisés
webhook-event-mfa-fraud-reported = Quelqu’un a signalé une fraude
webhook-event-guard-opened = La protection a bloqué des messages
webhook-event-link-opened = Un lien a été ouvert
webhook-event-link-active = Quelqu’un a atteint ce à quoi mène un lien
webhook-event-session-arrived = Quelqu’un est arrivé à une session
webhook-event-session-entered = Quelqu’un est entré dans une session
webhook-event-session-ended = Une session a pris fin

# --- messages
messages-tab-sent = Envoyés
messages-tab-guard = Protection
messages-tab-blocked = Adresses bloquées
messages-tab-texts = Textes
messages-earlier = Mois précédent
messages-later = Mois suivant
messages-sent = Envoyés
messages-delivered = Remis
messages-verified = Vérifiés
messages-parts = Segments
messages-of-plan = sur { $limit } dans le forfait
messages-share-sent = { $share } % des envois
messages-share-issued = { $share } % des codes
messages-share-delivered = { $share } % remis
messages-share-verified = { $share } % vérifiés
messages-chart = Envoyés et vérifiés par jour
messages-chart-said = Messages avec un code envoyés, et codes vérifiés, pour chaque jour ({ $month }), en UTC.
messages-chart-none = Rien n’a été envoyé ce mois-là.
messages-day = Jour
messages-as-table = Sous forme de tableau
messages-day-said = { $day } : { $sent } envoyés, { $delivered } remis, { $verified } vérifiés
messages-by-country = SMS par pays
messages-country-none = Aucun pays
messages-parts-counted = { $count ->
    [one] { $count } segment
   *[other] { $count } segments
}
messages-list = Derniers messages
messages-list-text = Messages avec un code, du plus récent au plus ancien, tant qu’ils sont conservés.
messages-none = Aucun message pour le moment
messages-none-text = Ce qui est envoyé s’affiche aussitôt ici, avec ce qui en est résulté.
messages-none-filtered = Aucun de ce genre sur cette page
messages-none-filtered-text = Retirez un filtre, ou regardez la page suivante s’il y en a une.
messages-to = À
messages-channel = Par
messages-country = Pays
messages-channel-sms = SMS
messages-channel-email = E-mail
messages-status-sent = Envoyé
messages-status-delivered = Remis
messages-status-failed = Échec
messages-status-unknown = Inconnu
messages-received = La personne dit que le message est arrivé
messages-not-received = La personne dit que le message n’est pas arrivé

guard-lead = Là où au moins { $sends } codes de la dernière heure ont pris fin et où moins de { $share } % d’entre eux ont été vérifiés, les SMS s’arrêtent. Après cinq minutes, un SMS par minute passe, et le premier code vérifié rouvre la voie.
guard-mode-shadow = La protection vous prévient seulement : rien n’est bloqué. Vous pouvez changer cela sous « Réglages », « Sécurité ».
guard-mode-off = La protection est désactivée. Vous pouvez changer cela sous « Réglages », « Sécurité ».
guard-none = Rien à surveiller
guard-none-text = Aucun SMS n’a été envoyé au cours de la dernière heure.
guard-what = Quoi
guard-why = Pourquoi
guard-last-hour = Dernière heure
guard-since = Depuis
guard-country = Pays
guard-block = Tranche de 1 000 numéros
guard-closed = Laisse passer
guard-open = Bloqué
guard-half-open = Nouvel essai
guard-low-verified-ratio = Presque aucun code n’est vérifié
guard-counts = { $verified } sur { $settled } vérifiés
release-breaker = Laisser passer à nouveau
done-breaker-released = Les SMS y partent de nouveau. Ce qui a été compté avant ne compte plus.

blocked-none = Aucune adresse bloquée
blocked-none-text = Une adresse qui rejette les messages, s’en plaint ou n’en souhaite pas est bloquée d’elle-même et s’affiche ici.
blocked-lead = Plus rien n’est envoyé à ces adresses, pour que vos autres messages continuent d’arriver.
blocked-address = Adresse
blocked-address-hint = Le numéro ou l’adresse e-mail en entier : nous ne les gardons que masqués.
blocked-why = Pourquoi
blocked-since = Depuis
blocked-bounced = Cette boîte n’existe pas
blocked-invalid = Ce numéro n’existe pas
blocked-opted-out = Ne souhaite pas de SMS
blocked-complained = Signale nos e-mails comme indésirables
lift-suppression = Autoriser à nouveau
lift-suppression-text = L’envoi du prochain message est de nouveau tenté. Qui n’en souhaite plus doit d’abord s’adresser à son opérateur mobile.
done-suppression-lifted = C’est autorisé à nouveau. L’envoi du prochain message est tenté.
problem-blocked-address = Ce n’est ni un numéro de téléphone ni une adresse e-mail. Un numéro commence par + et l’indicatif du pays.
problem-not-blocked = Cette adresse n’est pas bloquée.

texts-none = Aucun texte à vous
texts-none-text = Les messages utilisent nos mots, en 29 langues. Vous pouvez écrire les vôtres pour chacun d’eux.
texts-purpose = À quoi sert le code
texts-language = Langue
texts-updated = Modifié
texts-write = Écrire un texte
texts-look = Regarder un texte
texts-write-text = Un texte vaut pour un usage, une voie d’envoi et une langue. Là où il n’y en a pas, nos mots sont utilisés. Les usages qui vous sont propres s’écrivent par l’API.
texts-go = Ouvrir
purpose-sign-in = Connexion
purpose-transaction = Confirmation d’une opération
purpose-password-reset = Nouveau mot de passe
purpose-access = Ouverture d’un lien
purpose-enrollment = Activation d’un second facteur
purpose-session = Entrée dans une session

text-heading = Texte
text-own = Vos mots
text-ours = Nos mots
text-ours-used = Il n’y a pas de texte à vous : nos mots sont utilisés.
text-words = Mots
text-words-text = Ce qui est entre accolades est rempli. Un SMS n’a ni lien, ni @, ni saut de ligne : personne ne doit apprendre à se fier à un lien placé à côté d’un code.
text-subject = Objet
text-subject-hint = Jamais le code : l’objet se voit sur un écran verrouillé. Vide, c’est notre objet.
text-text = Texte
text-html = HTML
text-html-hint = Uniquement la mise en page et les couleurs : rien qui se charge, et aucun lien. Vide, il est tiré du texte.
text-slots = Ce que vous pouvez mettre entre accolades
text-slot-firm = Votre nom. Obligatoire.
text-slot-code = Le code. Obligatoire.
text-slot-validity = Combien de temps le code est valable. Obligatoire.
text-slot-sent-at = Quand il a été envoyé. Obligatoire.
text-slot-action = Ce qui est fait
text-slot-item = Sur quoi
text-slot-amount = Pour quel montant. Obligatoire pour confirmer une opération.
text-slot-payee = Qui le reçoit
text-preview = Afficher l’aperçu
text-preview-title = Aperçu
text-preview-text = Tel qu’il arriverait, avec des exemples. Rien n’est envoyé ni enregistré.
text-case-shortest = Avec peu à dire
text-case-typical = Un message ordinaire
text-case-longest = Avec autant qu’il peut y avoir
text-ours-shortest = Le nôtre, avec peu à dire
text-ours-typical = Le nôtre, un message ordinaire
text-ours-longest = Le nôtre, avec autant qu’il peut y avoir
text-parts = { $count ->
    [one] { $count } segment
   *[other] { $count } segments
}
text-characters = { $count ->
    [one] { $count } caractère
   *[other] { $count } caractères
}
delete-template = Revenir à nos mots
done-text-saved = C’est enregistré. Les messages utilisent maintenant vos mots.
done-text-deleted = Les messages utilisent de nouveau nos mots.
text-fault-unknown = { $slot } ne correspond à rien. Regardez ce que vous pouvez mettre entre accolades.
text-fault-braces = Il manque une accolade : chacune qui s’ouvre doit se fermer.
text-fault-lacks = Il manque { $slot }.
text-fault-length = Écrivez de 1 à { $most } caractères.
text-fault-line-break = Un SMS tient sur une ligne. La dernière ligne, avec votre adresse, est ajoutée par nous.
text-fault-at = Un SMS ne contient pas de @.
text-fault-link = Un SMS ne contient pas de lien : personne ne doit apprendre à en suivre un à côté d’un code.
text-fault-control = Le texte contient quelque chose d’invisible. Saisissez-le à nouveau au lieu de le coller.
text-fault-origin-line = Un @, un nom et un # ensemble ressemblent à la dernière ligne que nous ajoutons. Écrivez-le autrement.
text-fault-text-alone = Un SMS n’a ni objet ni HTML.
text-fault-subject-break = Un objet tient sur une ligne.
text-fault-subject-code = Un objet ne contient jamais le code : il se voit sur un écran verrouillé.
text-fault-html = Le HTML fait plus que mettre des mots en page : { $detail }
text-fault-room = { $count ->
    [one] Avec autant qu’il peut y avoir, ce texte compte plus de { $count } segment. Raccourcissez-le, ou autorisez plus de segments dans les réglages.
   *[other] Avec autant qu’il peut y avoir, ce texte compte plus de { $count } segments. Raccourcissez-le, ou autorisez plus de segments dans les réglages.
}

fault-note = Dites ce que vous avez constaté en 1 à 500 caractères, sur une seule ligne.
op-add-operator = Opérateur ajouté

# A list as a file that is prepared.
exports-title = La liste en fichier
exports-too-long = Cette liste est trop longue pour venir en une fois. Faites-la préparer en fichier ; cela prend quelques minutes.
exports-mail = Vous recevrez un e-mail quand il sera prêt.
exports-prepare = Préparer le fichier
exports-preparing = Le fichier est en préparation.
exports-so-far = Lignes jusqu’ici : { $count }
exports-look-again = Regarder à nouveau
exports-ready = Le fichier est prêt. Il reste ici pour vous seul, jusqu’à { $time }.
exports-holds = Lignes : { $count }
exports-in-parts = Il vient en plusieurs parties ; chacune est un fichier.
exports-download = Télécharger le fichier
exports-part = Télécharger la partie { $part }
exports-cut = La liste est plus longue que ne peut l’être un fichier, et le fichier s’arrête là. Restreignez la liste pour obtenir le reste.
exports-failed = Le fichier n’a pas pu être préparé ; vous n’y êtes pour rien. Faites-le préparer à nouveau.
exports-over = Ce fichier n’est plus ici. Exportez de nouveau la liste.
problem-exports-at-work = Un de vos fichiers est déjà en préparation. Quand il sera prêt, vous pourrez en demander un autre.
