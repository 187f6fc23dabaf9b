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
changed-you = Si c’était vous, vous n’avez rien à faire.
changed-not-you = Si ce n’était pas vous, quelqu’un d’autre peut lire vos e-mails : changez d’abord le mot de passe de votre messagerie, réinitialisez ensuite de nouveau votre mot de passe { $firm }, puis prévenez { $firm }.
label-when = Date

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
