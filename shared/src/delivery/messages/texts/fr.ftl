goal-sign-in = votre code de connexion
goal-transaction = votre code pour confirmer une transaction
goal-access = votre code d’accès
goal-password-reset = votre code pour réinitialiser votre mot de passe
goal-enrollment = votre code pour activer la double authentification
goal-session = votre code pour entrer dans la session
goal-own = votre code pour { $purpose }

sms-head = { $firm } : { $code } est { $goal }
sms-payee = à { $payee }
sms-validity = Valable { $duration }
sms-sent = Envoyé le { $sent }
sms-advice = Ne le communiquez à personne
short-minutes = { $minutes } min
short-seconds = { $seconds } s
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
long-seconds = { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}
label-action = Opération
label-item = Objet
label-amount = Montant
label-payee = Bénéficiaire
label-validity = Validité
label-sent = Envoyé le
mail-until = { $duration }, jusqu’à { $time }
mail-advice = Saisissez ce code uniquement là où vous l’avez demandé. { $firm } ne vous le demandera jamais par téléphone ni par e-mail.
mail-ignore = Si vous ne l’avez pas demandé, ignorez ce message.

changed-goal = votre mot de passe a été modifié
changed-what = Le mot de passe de votre compte { $firm } a été modifié à l’aide d’un code envoyé à cette adresse.
changed-own-what = Le mot de passe de votre compte { $firm } a été modifié.
changed-you = Si c’était vous, vous n’avez rien à faire.
changed-not-you = Si ce n’était pas vous, quelqu’un d’autre peut lire vos e-mails : changez d’abord le mot de passe de votre messagerie, réinitialisez ensuite de nouveau votre mot de passe { $firm }, puis prévenez { $firm }.
label-when = Date

logins-goal = vos identifiants
logins-what = Quelqu’un a demandé quels identifiants { $firm } correspondent à cette adresse.
logins-not-you = Si ce n’était pas vous, vous n’avez rien à faire : la réponse n’a été envoyée qu’à cette adresse.
label-login-id = Identifiant

usage-goal = { $percent } % du forfait SMS sont utilisés ({ $month })
label-month = Mois
label-used = Utilisé
label-pace = Rythme
label-lasts = Suffit jusqu’au
usage-used = { $used } sur { $limit } segments de message
usage-pace = environ { $count } par jour
usage-exhausted-email = Le forfait est épuisé : les codes sont envoyés par e-mail quand une adresse est connue, sinon ils sont refusés.
usage-exhausted-refuse = Le forfait est épuisé : les codes par SMS sont refusés jusqu’à la fin du mois ou jusqu’à l’augmentation du forfait.
usage-near-email = À 100 %, les codes seront envoyés par e-mail quand une adresse est connue, sinon ils seront refusés.
usage-near-refuse = À 100 %, les codes par SMS seront refusés jusqu’à la fin du mois ou jusqu’à l’augmentation du forfait.
usage-larger = Vous pouvez demander un forfait supérieur :
usage-email = Vous pouvez faire envoyer les codes par e-mail quand le forfait est épuisé :

plan-subject = { $firm } demande un forfait de { $wanted } segments SMS
plan-what = { $firm } ({ $tenant }) demande un forfait SMS de { $wanted } segments de message par mois. Son forfait actuel est de { $present }.
plan-how = Pour l’activer :

guard-goal = les SMS vers { $where } ressemblent à une fraude
guard-why = Sur { $settled } codes envoyés vers { $where } au cours de la dernière heure, { $verified ->
    [0] aucun n’a été saisi
    [one] { $verified } a été saisi
   *[other] { $verified } ont été saisis
    }. C’est à cela que ressemble une fraude par SMS.
guard-refused = Les SMS vers cette destination sont refusés pour l’instant. Chaque minute, un seul passe à titre d’essai ; dès que son code est saisi, tous repartent.
guard-watched = Rien n’a été refusé : la protection ne fait qu’observer.
guard-release = S’il ne s’agit pas d’une fraude, rétablissez-les tout de suite :

webhook-goal = un webhook a été désactivé
webhook-gone = { $origin } a répondu 410 (supprimé) et n’accepte plus d’événements.
webhook-failing = { $origin } n’a accepté aucun événement depuis cinq jours.
webhook-again = Plus aucun événement n’y est envoyé. Quand il fonctionnera de nouveau, réactivez-le avec :

factor-totp = application d’authentification
factor-webauthn = clé de sécurité ou clé d’accès
factor-push = appareil associé
factor-sms = SMS
label-method = Méthode
label-name = Nom
label-set-up-by = Date limite
label-valid-until = Valable jusqu’au
label-left = Codes restants
label-wanted = Demandées
label-present = Actuelles
mfa-you = Si c’était vous, vous n’avez rien à faire.
mfa-not-you = Si ce n’était pas vous, contactez { $firm } sans attendre.
mfa-unexpected = Si vous ne vous y attendiez pas, contactez { $firm } sans attendre.

invite-goal = activez la double authentification
invite-hello = Bonjour { $name },
invite-why = { $firm } protège désormais la connexion par une seconde étape après le mot de passe.
invite-next = Vous l’activerez à votre prochaine connexion. Cela prend environ une minute : ayez sous la main votre téléphone avec une application d’authentification, ou une clé de sécurité.
invite-no-link = Cet e-mail ne contient volontairement aucun lien. Connectez-vous comme d’habitude.

added-goal = un second facteur a été ajouté à votre compte
added-what = Un second facteur a été ajouté à votre compte { $firm }.
removed-goal = un second facteur a été retiré de votre compte
removed-what = Un second facteur a été retiré de votre compte { $firm }.
reset-goal = votre double authentification a été réinitialisée
reset-what = Chez { $firm }, un administrateur a réinitialisé la double authentification de votre compte. Ce que vous aviez activé ne fonctionne plus, vos codes de récupération non plus.
reset-next = Vous l’activerez de nouveau à votre prochaine connexion.

bypass-goal = { $count ->
    [one] un code de contournement a été créé pour votre compte
   *[other] { $count } codes de contournement ont été créés pour votre compte
}
bypass-what = { $count ->
    [one] Chez { $firm }, un administrateur a créé un code de contournement pour votre compte. Il remplace une fois votre second facteur.
   *[other] Chez { $firm }, un administrateur a créé { $count } codes de contournement pour votre compte. Chacun remplace une fois votre second facteur.
}
bypass-no-code = Par sécurité, cet e-mail ne contient aucun code.

recovery-goal = vous avez de nouveaux codes de récupération
recovery-what = De nouveaux codes de récupération ont été créés pour votre compte { $firm }. Les anciens ne fonctionnent plus.
recovery-used-goal = un code de récupération a été utilisé
recovery-used-what = Un code de récupération a été utilisé pour se connecter à votre compte { $firm }. Il ne fonctionne plus.
recovery-last = C’était le dernier. Créez de nouveaux codes de récupération.

key-goal = une clé de sécurité a été refusée
key-what = Une connexion à votre compte { $firm } avec cette clé de sécurité a été refusée, car le compteur de la clé a reculé. Une copie de la clé existe peut-être.
key-do = Retirez la clé de votre compte et contactez { $firm }.

fraud-goal = une connexion a été signalée comme frauduleuse
fraud-what = Une connexion à ce compte a été refusée sur l’appareil de la personne et signalée comme frauduleuse.
label-account = Compte
label-network = Adresse réseau
fraud-done = Les connexions en cours de ce compte ont été annulées, et aucune demande push ne lui est envoyée pendant une heure.
fraud-ask = Interrogez la personne. Si elle n’est pas à l’origine de cette tentative, quelqu’un d’autre connaît peut-être son mot de passe : réinitialisez-le.
fraud-lift = S’il s’agit d’une erreur, vous pouvez rétablir les demandes push avant la fin de l’heure :

licence-goal = { $percent } % des licences MFA sont utilisées
licence-used = { $used } sur { $contracted }
licence-near = À 100 %, les personnes pour qui la MFA est activée et qui ne sont pas encore inscrites ne pourront plus s’inscrire et se connecteront avec le seul mot de passe.
licence-exhausted = Les licences sont épuisées : les personnes pour qui la MFA est activée et qui ne sont pas encore inscrites ne peuvent pas s’inscrire et se connectent avec le seul mot de passe.
licence-enrolled = Les personnes inscrites restent protégées.
licence-more = Vous pouvez demander d’autres licences :

mfa-plan-subject = { $firm } demande des licences MFA : { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) demande un autre forfait MFA.
decided-sms-on = votre forfait SMS a été modifié
decided-mfa-on = votre nombre de licences MFA a été modifié
decided-sms-off = votre demande d’un autre forfait SMS a été refusée
decided-mfa-off = votre demande d’un autre nombre de licences MFA a été refusée
decided-what-on = L’exploitant de ce service a activé ce que vous avez demandé. Cela vaut aussitôt.
decided-what-off = L’exploitant de ce service a refusé votre demande. Tout reste comme avant.
label-holds = En vigueur
label-note = Remarque

# The mail that brings a guarded link.
link-goal = un envoi vous attend
link-what = { $firm } vous a envoyé des éléments à consulter ou à compléter.
link-open = Ouvrir
link-paste = Ou copiez cette adresse dans votre navigateur :
link-how = Pour les ouvrir, vous confirmez votre identité à l’aide d’un code qui vous sera alors envoyé.
link-why = Vous recevez cet e-mail parce que { $firm } a enregistré cette adresse comme la vôtre.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } vous invite à « { $session } »
session-goal-agent = { $agent } vous invite à une session
session-goal-bare = vous avez une invitation à une session
session-what = { $agent } ({ $firm }) vous invite à une session : { $session }.
session-open = Ouvrir l’invitation
session-code = À l’ouverture, un code vous sera demandé. Il n’est pas dans cet e-mail : il vous parvient par un autre moyen.

# The mail to a firm’s administrator.
console-goal = vous avez désormais accès à la console
console-by-operator = L’exploitant de ce service vous a confié l’administration de { $firm }.
console-by-firm = { $firm } vous a confié son administration.
console-open = Définir un mot de passe
label-console-role = Dans la console
console-owner = Propriétaire – vous pouvez tout faire
console-help-desk = Assistance – vous aidez les personnes à se connecter
console-read-only = Lecture seule – vous consultez sans rien modifier
console-password = Vous définissez un mot de passe à l’aide d’un code envoyé à cette adresse. Si vous en avez déjà un, il reste valable.
console-second-step = Ensuite, vous vous connectez et activez une seconde étape, par exemple une application d’authentification sur votre téléphone. Personne n’entre dans la console sans elle.

# The mail that says that an administrator’s file is ready.
export-goal = le fichier que vous avez demandé est prêt
export-people = La liste des personnes que vous avez demandée est prête, dans un fichier.
export-events = Le journal d’audit que vous avez demandé est prêt, dans un fichier.
export-open = Aller au fichier
export-how = Connectez-vous à la console pour le télécharger. Le lien ne fonctionne que pour vous.

# The mails of what an administrator did to an account.
disabled-goal = votre compte a été désactivé
disabled-what = Chez { $firm }, un administrateur a désactivé votre compte. Vous ne pouvez plus vous connecter tant qu’il n’est pas réactivé.
contact-goal = vos coordonnées ont été modifiées
contact-what = Chez { $firm }, un administrateur a modifié les coordonnées auxquelles les messages et les codes de votre compte sont envoyés.
label-new-email = Nouvelle adresse e-mail
label-new-phone = Nouveau numéro de téléphone
contact-none = néant
contact-old = Cet e-mail est envoyé à l’adresse enregistrée jusqu’alors.
