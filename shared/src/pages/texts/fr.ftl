# French. Short, calm, formal "vous"; buttons in the infinitive. No participle that agrees with the reader, no "de" before a firm's name. No-break spaces before : ; ? !

# The frame
skip = Aller au contenu
secured-by = Sécurisé par Countersign pour { $firm }
secured-by-us = Sécurisé par Countersign
help = Aide ({ $firm })
language = Langue
signed-in-as = Session ouverte : { $person }
sign-out = Se déconnecter

# Words of every form
continue = Continuer
back = Retour
show = Afficher
hide = Masquer
copy = Copier
copied = Copié
download = Télécharger
print = Imprimer
checking = Vérification…
sending = Envoi…
saving = Enregistrement…
start-again = Recommencer
code = Code
email = Adresse e-mail
login-id = Identifiant
password = Mot de passe
new-password = Nouveau mot de passe
confirm-password = Répétez le nouveau mot de passe
country = Pays
phone = Numéro de téléphone
phone-hint = Uniquement les chiffres, sans l’indicatif du pays
send-code = Envoyer le code
request-new-code = Demander un nouveau code
other-channel = Utiliser l’autre méthode
valid-until = Valable jusqu’à { $time }, encore { $left }
code-over = Ce code n’est plus valable. Demandez-en un nouveau.
step = Étape { $now } sur { $of }

# Sign in
sign-in-title = Connexion
sign-in-heading = Connexion
sign-in = Se connecter
signing-in = Connexion…
forgot-password = Mot de passe oublié
forgot-login-id = Identifiant oublié
back-to-sign-in = Retour à la connexion
use-another-account = Utiliser un autre compte

# The second step
other-ways = Autres méthodes
app-heading = Saisissez le code de votre application
app-lead = Ouvrez « { $name } » et saisissez les 6 chiffres affichés en ce moment.
sms-heading = Recevez un code par SMS
sms-lead = Nous envoyons un code au numéro « { $name } ».
code-heading = Saisissez le code envoyé à { $to }
code-lead = Il peut mettre un instant à arriver.
key-heading = Utilisez votre clé de sécurité
key-lead = Votre navigateur demande « { $name } ». Gardez cette clé à portée de main.
key-use = Utiliser la clé de sécurité
key-add = Ajouter une clé de sécurité
key-again = Réessayer avec une nouvelle demande
key-waiting = En attente de votre clé…
key-canceled = La demande a pris fin avant la réponse de votre clé. Réessayez quand vous voulez.
key-failed = Votre clé n’a pas pu être utilisée ici. Réessayez ou utilisez une autre méthode.
key-duplicate = Cette clé est déjà ajoutée. Utilisez-en une autre.
key-unsupported = Ce navigateur ne prend pas en charge les clés de sécurité, ou les scripts sont désactivés. Utilisez une autre méthode.
push-heading = Approuvez sur votre appareil
push-lead = Nous envoyons une demande à « { $name } ». Vous l’y approuvez avec un nombre que cette page affiche.
push-send = Envoyer la demande
push-send-again = Envoyer de nouveau
prompt-heading = Saisissez ce nombre sur votre appareil
prompt-lead = Ouvrez la demande sur « { $name } » et saisissez :
prompt-over = Cette demande n’est plus valable. Envoyez-en une autre.
prompt-denied = La demande a été refusée sur votre appareil. Envoyez-en une autre si vous voulez toujours vous connecter.
prompt-wrong-number = Le nombre saisi sur votre appareil n’était pas celui affiché ici. Envoyez une autre demande.
prompt-expired = Personne n’a répondu à temps sur votre appareil. Gardez-le à portée de main et envoyez une autre demande.
approved-heading = Approuvé
approved-lead = Votre appareil a approuvé cette connexion.
device-code-heading = Saisissez le code affiché par votre appareil
way-device-code = Code affiché par « { $name } »
recovery-heading = Utilisez un code de récupération
recovery-lead = Saisissez l’un des codes conservés lorsque vous avez activé la double authentification. Chacun sert une fois.
recovery-code = Code de récupération
bypass-heading = Utilisez un code de votre administrateur
bypass-lead = Saisissez le code qu’un administrateur vous a donné chez { $firm }.
bypass-code = Code de votre administrateur
way-recovery-code = Code de récupération
way-bypass-code = Code de votre administrateur
remember = { $count ->
    [one] Faire confiance à cet appareil pendant { $count } jour
   *[other] Faire confiance à cet appareil pendant { $count } jours
}
kind-totp = Application d’authentification
kind-webauthn = Clé de sécurité
kind-push = Appareil associé
kind-sms = SMS

# Forgot password
forgot-password-lead = Saisissez votre identifiant. Si un compte existe, nous envoyons un code à son adresse e-mail.
reset-code-heading = Saisissez le code reçu par e-mail
reset-code-lead = Si un compte existe pour cet identifiant, un code est en route vers son adresse e-mail.
new-password-heading = Choisissez un nouveau mot de passe
password-hint = Au moins 15 caractères (8 avec la double authentification). Quelques mots faciles à retenir conviennent bien.
set-password = Valider le mot de passe
captcha-label = Je suis un être humain
captcha-verifying = Vérification…
captcha-verified = Vérifié
captcha-failed = La vérification a échoué. Réessayez.
captcha-expired = La vérification n’est plus valable. Refaites-la.
captcha-no-script = Cette vérification a besoin de scripts. Autorisez-les pour cette page, ou demandez à l’entreprise de réinitialiser votre mot de passe.

# Forgot login ID
forgot-login-id-lead = Saisissez votre adresse e-mail. Si elle correspond à un compte, nous vous envoyons son identifiant.
send-login-id = Envoyer l’identifiant
login-ids-heading = Consultez vos e-mails
login-ids-lead = Si cette adresse correspond à un compte, son identifiant est en route. Cela peut prendre quelques minutes.

# Enrolment
enroll-heading = Activez la double authentification
enroll-lead = { $firm } demande une seconde étape à la connexion. Elle tient les autres à l’écart, même s’ils connaissent votre mot de passe.
enroll-add-lead = Choisissez ce que vous voulez ajouter. Il vous sera demandé à la connexion.
method-totp = Une application sur votre téléphone qui affiche des codes. Elle fonctionne sans réseau.
method-webauthn = Une clé à brancher ou à toucher, ou bien l’empreinte ou le visage sur votre appareil.
method-push = Le navigateur de votre téléphone vous demande d’approuver une connexion. Rien à installer depuis un magasin d’applications.
method-sms = Un code par SMS. Les autres méthodes sont plus sûres.
phone-on-record = Nous envoyons un code au
enroll-grace = Vous pouvez reporter cela jusqu’au { $day }.
not-now = Pas maintenant
another-method = Choisir une autre méthode
enroll-totp-heading = Ajoutez votre application d’authentification
enroll-totp-lead = Scannez ce code avec votre application d’authentification.
qr-label = Code QR pour votre application d’authentification
open-in-app = Ouvrir dans une application sur cet appareil
secret-lead = Impossible de le scanner ? Saisissez cette clé de configuration dans l’application :
code-from-app = Code affiché par l’application
enroll-key-heading = Ajoutez une clé de sécurité
enroll-key-lead = Votre navigateur vous demande de toucher votre clé ou de confirmer avec votre appareil. La clé ne sert que pour ce site.
enroll-key-consent = Votre navigateur peut demander si ce site a le droit de voir le modèle de votre clé. Acceptez si l’entreprise exige certaines clés.
enroll-push-heading = Associez votre appareil
enroll-push-lead = Scannez ce code avec l’appareil photo du téléphone qui doit approuver vos connexions.
qr-label-device = Code QR pour votre appareil
open-on-device = Ouvrir sur cet appareil
pairing-lead = Ou bien ouvrez-y { $address } et saisissez ce code :
pairing-over = Ce code n’est plus valable. Créez-en un nouveau.
new-pairing = Créer un nouveau code
code-from-device = Code affiché par l’appareil
codes-heading = Conservez vos codes de récupération
codes-lead = Si vous perdez votre second facteur, chacun de ces codes vous permet d’entrer une fois. Gardez-les là où vous les trouverez sans cet appareil. Ils ne seront plus affichés.
codes-file = Codes de récupération pour { $firm }
codes-kept = Mes codes sont en lieu sûr

# The link
link-heading = { $firm } vous a envoyé quelque chose
link-lead = { $name }, montrez d’abord que c’est bien vous : nous envoyons un code à un numéro ou une adresse que l’entreprise connaît.
link-lead-unnamed = Montrez d’abord que c’est bien vous : nous envoyons un code à un numéro ou une adresse que l’entreprise connaît.
link-channels = Où envoyer le code ?
channel-sms = Par SMS
channel-email = Par e-mail
link-code-lead = Saisissez-le ici. Chez { $firm }, personne ne vous le demandera.
link-number-wrong = Le numéro est faux ? Demandez à { $firm } de le corriger.
link-register-heading = Créez votre compte
link-register-lead = Il vous permet de retrouver quand vous voulez ce que { $firm } vous a envoyé.
link-first-password-heading = Choisissez votre mot de passe
link-first-password-lead = Votre identifiant existe déjà. Avec un mot de passe, vous revenez quand vous voulez.
create-login = Créer le compte
link-sign-in-heading = Connectez-vous pour le voir
link-sign-in-lead = { $firm } vous a envoyé quelque chose. Connectez-vous à votre compte pour le voir.
link-items-heading = Ce que { $firm } vous a envoyé
link-items-lead = { $name }, ouvrez l’un de ces éléments.
link-items-none = Il n’y a rien ici pour le moment.
open-item = Ouvrir
opened-on = Ouvert le { $day }
not-opened = Nouveau
link-others-heading = Ce lien est pour quelqu’un d’autre
link-others-lead = La session ouverte est celle du compte { $person }, et ce lien est pour une autre personne. Si c’est le vôtre, déconnectez-vous et ouvrez-le à nouveau.
link-expired-heading = Ce lien n’est plus valable
link-expired-lead = Demandez-en un nouveau à { $firm }.
link-revoked-heading = Ce lien a été retiré
link-revoked-lead = { $firm } l’a retiré. Adressez-vous à { $firm } si vous en avez encore besoin.

# A session's door
session-heading = { $agent } vous invite à « { $session } »
session-lead = Bonjour { $name }, { $agent } ({ $firm }) vous attend.
session-next-none = Continuez pour entrer.
session-next-sms = Quand vous continuerez, nous enverrons un code par SMS à { $to }. Saisissez-le ici pour entrer.
session-next-email = Quand vous continuerez, nous enverrons un code par e-mail à { $to }. Saisissez-le ici pour entrer.
session-next-sent = Nous avons envoyé un code à { $to }. Continuez, puis saisissez-le pour entrer.
session-next-told = Quand vous continuerez, { $agent } vous donnera un code. Saisissez-le ici pour entrer.
session-next-later = Quand vous continuerez, { $agent } enverra un code à { $to }. Saisissez-le ici pour entrer.
session-not-you = Vous n’êtes pas { $name } ? Fermez cette page et prévenez { $firm }.
session-code-lead = Saisissez-le ici pour rejoindre « { $session } ».
session-seen = { $agent } peut aussi voir ce code, et vous le lire.
session-told-heading = Saisissez le code que { $agent } vous donne
session-told-lead = { $agent } vous le lit, au téléphone par exemple. Gardez cette page ouverte.
session-later-heading = Saisissez le code que { $agent } vous envoie
session-later-lead = Il arrivera à { $to } quand { $agent } l’enverra. Gardez cette page ouverte.
session-told-over = Ce code n’est plus valable. Demandez-en un nouveau à { $agent }.
session-unsent = Le code n’a pas pu être envoyé à { $to }. { $agent } peut vous le donner.
session-unsent-heading = Le code n’a pas pu être envoyé
session-unsent-lead = Réessayez dans un instant, ou adressez-vous à { $agent }.
session-expired-heading = Ce code n’est plus valable
session-expired-lead = Demandez-en un nouveau, ou adressez-vous à { $agent }.
session-spent-heading = Il ne reste plus d’essai pour ce code
session-out-heading = Il ne reste plus d’essai
session-out-lead = Aucun autre code ne peut être saisi ici. Demandez à { $agent } comment continuer.
session-in-heading = Vous y êtes
session-in-lead = La connexion a été coupée ? Vous pouvez entrer à nouveau.
session-in-lead-code = La connexion a été coupée ? Vous pouvez entrer à nouveau, avec un nouveau code.
session-gone-heading = Cette invitation ne fonctionne pas
session-gone-lead = Elle a peut-être pris fin, ou une plus récente la remplace. Cherchez un message plus récent, ou adressez-vous à { $firm }.

# The account
account-heading = Votre compte
account-factors = Double authentification
account-factors-none = Vous n’avez pas encore de second facteur.
account-factors-off = { $firm } ne vous demande pas de second facteur.
add-factor = En ajouter un autre
set-up-factor = Activer la double authentification
rename = Renommer
remove = Retirer
factor-name = Nom
save = Enregistrer
remove-heading = Retirer « { $name } » ?
remove-lead = Il ne vous sera plus demandé à la connexion.
remove-lead-last = C’est votre dernier second facteur. Ensuite, votre mot de passe suffira pour vous connecter, ou il vous sera demandé d’en activer un autre. Toutes vos sessions seront fermées.
last-used = Dernière utilisation : { $day }
never-used = Jamais utilisé
added-on = Ajouté le { $day }
account-codes = Codes de récupération
codes-left = { $count ->
    [0] Il n’en reste aucun.
    [one] Il en reste { $count }.
   *[other] Il en reste { $count }.
}
new-codes = Créer de nouveaux codes
account-password = Mot de passe
change-password = Changer le mot de passe
current-password = Mot de passe actuel
account-devices = Appareils de confiance
devices-none = Aucun appareil de confiance.
device-unnamed = Un navigateur
device-until = De confiance jusqu’au { $day }
forget-device = Ne plus faire confiance
account-sign-ins = Connexions récentes
sign-ins-none = Il n’y en a pas encore.
sign-in-from = { $how }, depuis { $network }
how-pwd = Mot de passe seul
how-otp = Mot de passe et code
how-sms = Mot de passe et SMS
how-hwk = Mot de passe et clé de sécurité
how-swk = Mot de passe et votre appareil
how-remembered = Mot de passe sur un appareil de confiance
how-external = Par la connexion propre à l’entreprise
sign-out-everywhere = Se déconnecter partout
sign-out-everywhere-lead = Ferme toutes vos sessions, sur tous les appareils, celui-ci compris.

# What was done
done-signed-out = Votre session est fermée.
done-password-changed = Votre mot de passe est changé. Connectez-vous avec le nouveau.
done-password-set = Votre mot de passe est changé. Les autres appareils sont déconnectés.
done-sent-again = Un code est de nouveau en route.
done-factor-added = C’est ajouté à votre compte.
done-factor-removed = C’est retiré de votre compte.
done-factor-renamed = Le nouveau nom est enregistré.
done-device-forgotten = Cet appareil n’est plus de confiance.
done-signed-out-everywhere = Vos sessions sont fermées partout.

# What went wrong
problem-other = Cela n’a pas fonctionné. Vérifiez votre saisie et réessayez.
problem-invalid-request = Quelque chose manque ou ne peut pas être lu. Vérifiez votre saisie.
problem-invalid-credentials = L’identifiant ou le mot de passe n’est pas le bon. Réessayez.
problem-incorrect-code = { $count ->
    [one] Ce code n’est pas le bon. Vous pouvez encore essayer { $count } fois.
   *[other] Ce code n’est pas le bon. Vous pouvez encore essayer { $count } fois.
}
problem-incorrect-code-last = Ce code n’est pas le bon, et c’était le dernier essai. Demandez un nouveau code.
problem-sign-in-last = Ce code n’est pas le bon, et c’était le dernier essai. Connectez-vous à nouveau.
problem-expired = Le délai est passé. Recommencez, ou demandez un nouveau code.
problem-already-used = Cela a déjà servi. Demandez un nouveau code.
problem-attempts-exhausted = Il ne reste plus d’essai. Demandez un nouveau code.
problem-canceled = L’opération a été interrompue. Recommencez.
problem-superseded = Il existe un code plus récent. Utilisez le dernier.
problem-locked-until = Il y a eu trop d’essais erronés. Vous pourrez réessayer dans { $left } ({ $time }).
problem-locked = Il y a eu trop d’essais erronés. Demandez à l’entreprise de débloquer votre compte.
problem-too-many-requests = C’était trop souvent. Vous pourrez réessayer dans { $left } ({ $time }).
problem-resend-too-soon = Un code vient d’être envoyé. Vous pourrez en demander un autre dans { $left }.
problem-sends-exhausted = Le code a été envoyé autant de fois que possible. Vous pourrez recommencer dans { $left } ({ $time }).
problem-push-limited = Aucune autre demande ne peut être envoyée à vos appareils pour l’instant. Vous pourrez en envoyer une dans { $left } ({ $time }). D’ici là, utilisez une autre méthode.
problem-prompt-waits = Une demande attend déjà sur votre appareil. Répondez-y, ou attendez une minute.
problem-sms-plan-exhausted = Impossible d’envoyer des SMS pour le moment. Choisissez l’e-mail, ou adressez-vous à l’entreprise.
problem-destination-not-allowed = Impossible d’envoyer des SMS à ce numéro. Choisissez l’e-mail, ou adressez-vous à l’entreprise.
problem-recipient-opted-out = Ce numéro ou cette adresse ne souhaite pas de messages de notre part. Choisissez autre chose, ou adressez-vous à l’entreprise.
problem-invalid-recipient = Ce numéro ou cette adresse est injoignable. Choisissez autre chose, ou adressez-vous à l’entreprise.
problem-delivery-unavailable = Le message n’a pas pu être envoyé. Réessayez dans un instant.
problem-captcha-failed = Veuillez refaire la vérification.
problem-weak-password = Ce mot de passe n’est pas accepté. Choisissez-en un autre.
problem-weak-password-too-short = Ce mot de passe est trop court. Choisissez au moins 15 caractères, ou 8 avec la double authentification.
problem-weak-password-too-long = Ce mot de passe est trop long. Choisissez au plus 1024 caractères.
problem-weak-password-common = Ce mot de passe est parmi les premiers que l’on devine. Choisissez-en un autre.
problem-weak-password-contains-login-id = Le mot de passe contient votre identifiant. Choisissez-en un autre.
problem-weak-password-contains-firm-name = Le mot de passe contient le nom de l’entreprise. Choisissez-en un autre.
problem-wrong-password = Le mot de passe actuel n’est pas le bon. Saisissez-le à nouveau.
problem-passwords-differ = Les deux mots de passe sont différents. Saisissez-les de nouveau.
problem-conflict = Ce n’est pas possible dans la situation actuelle. Regardez la page et réessayez.
problem-not-paired = L’appareil n’est pas encore associé. Scannez d’abord le code, puis saisissez ce qu’il affiche.
problem-login-id-taken = Cet identifiant est déjà pris. Choisissez-en un autre.
problem-request-in-progress = Le bouton a été actionné deux fois. Voici le résultat.
problem-grant-required = Pour cette modification, reconnectez-vous d’abord.
problem-enrollment-required = La double authentification ne peut plus être reportée.
problem-factor-not-allowed = L’entreprise n’autorise pas cette méthode.
problem-mfa-not-enabled = L’entreprise ne vous demande pas de second facteur.
problem-mfa-licences-exhausted = L’entreprise n’a plus de place pour un second facteur. Adressez-vous à elle.
fault-code = Un code se compose de 6 à 10 chiffres, sans rien d’autre.
fault-login-id = Saisissez votre identifiant.
fault-email = Ce n’est pas une adresse e-mail. Elle ressemble à nom@example.com.
fault-phone = Ce n’est pas un numéro de téléphone de ce pays. Saisissez uniquement les chiffres.
fault-country = Choisissez le pays du numéro.
fault-name = Un nom compte de 1 à 100 caractères.
fault-channel = Choisissez où envoyer le code.

# A page that cannot be shown
failure-not-found = Il n’y a rien ici
failure-not-found-lead = L’adresse n’est pas la bonne, ou elle est incomplète. Ouvrez de nouveau le lien de votre message, ou copiez-le en entier.
failure-over = C’est terminé
failure-over-lead = Ce qui se trouvait ici a pris fin. Demandez un nouveau lien à qui vous a envoyé ici.
failure-forbidden = Cet envoi ne vient pas de cette page
failure-forbidden-lead = Selon votre navigateur, un autre site a envoyé ce formulaire. Ouvrez de nouveau la page et envoyez-le depuis celle-ci.
failure-form = Ce formulaire n’a pas pu être lu
failure-form-lead = Revenez en arrière, rechargez la page et envoyez de nouveau le formulaire.
failure-defect = Quelque chose ne va pas de notre côté
failure-defect-lead = Nous en sommes informés. Veuillez réessayer plus tard.
failure-unavailable = Nous ne pouvons pas le faire pour le moment
failure-unavailable-lead = Réessayez dans une minute. On ne sait pas encore si votre dernière action a abouti : vérifiez avant de la répéter.
failure-reference = Si vous demandez de l’aide, indiquez ce numéro : { $id }
