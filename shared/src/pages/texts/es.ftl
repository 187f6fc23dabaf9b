# Spanish. Short, calm, formal "usted"; buttons in the infinitive. No participle that agrees with the reader.

# The frame
skip = Ir al contenido
secured-by = Protegido por Countersign para { $firm }
secured-by-us = Protegido por Countersign
help = Ayuda de { $firm }
language = Idioma
signed-in-as = Sesión iniciada como { $person }
sign-out = Cerrar sesión

# Words of every form
continue = Continuar
back = Atrás
show = Mostrar
hide = Ocultar
copy = Copiar
copied = Copiado
download = Descargar
print = Imprimir
checking = Comprobando…
sending = Enviando…
saving = Guardando…
start-again = Empezar de nuevo
code = Código
email = Correo electrónico
login-id = Nombre de usuario
password = Contraseña
new-password = Contraseña nueva
confirm-password = Contraseña nueva, otra vez
country = País
phone = Número de teléfono
phone-hint = Solo cifras, sin el prefijo del país
send-code = Enviar código
request-new-code = Solicitar otro código
other-channel = Usar el otro método
valid-until = Válido hasta: { $time } (quedan { $left })
code-over = Este código ya no es válido. Solicite otro.
step = Paso { $now } de { $of }

# Sign in
sign-in-title = Iniciar sesión
sign-in-heading = Inicie sesión
sign-in = Iniciar sesión
signing-in = Iniciando sesión…
forgot-password = Olvidé la contraseña
forgot-login-id = Olvidé el nombre de usuario
back-to-sign-in = Volver al inicio de sesión
use-another-account = Usar otra cuenta

# The second step
other-ways = Otros métodos
app-heading = Escriba el código de su aplicación
app-lead = Abra «{ $name }» y escriba las 6 cifras que muestra ahora.
sms-heading = Reciba un código por mensaje de texto
sms-lead = Enviamos un código al número «{ $name }».
code-heading = Escriba el código que enviamos a { $to }
code-lead = Puede tardar un momento en llegar.
key-heading = Use su llave de seguridad
key-lead = Su navegador le pide «{ $name }». Tenga la llave a mano.
key-use = Usar llave de seguridad
key-add = Añadir llave de seguridad
key-again = Reintentar con otra solicitud
key-waiting = Esperando su llave…
key-canceled = La solicitud terminó antes de que respondiera su llave. Vuelva a intentarlo cuando quiera.
key-failed = No se ha podido usar su llave aquí. Vuelva a intentarlo o use otro método.
key-duplicate = Esta llave ya está añadida. Use otra.
key-unsupported = Este navegador no admite llaves de seguridad, o los scripts están desactivados. Use otro método.
push-heading = Apruebe en su dispositivo
push-lead = Enviamos una solicitud a «{ $name }». Allí la aprueba con un número que muestra esta página.
push-send = Enviar solicitud
push-send-again = Enviar otra vez
prompt-heading = Escriba este número en su dispositivo
prompt-lead = Abra la solicitud en «{ $name }» y escriba:
prompt-over = Esta solicitud ya no es válida. Envíe otra.
prompt-denied = La solicitud se rechazó en su dispositivo. Envíe otra si todavía quiere iniciar sesión.
prompt-wrong-number = El número escrito en su dispositivo no era el que se mostraba aquí. Envíe otra solicitud.
prompt-expired = Nadie respondió a tiempo en su dispositivo. Téngalo a mano y envíe otra solicitud.
approved-heading = Aprobado
approved-lead = Su dispositivo ha aprobado este inicio de sesión.
device-code-heading = Escriba el código que muestra su dispositivo
way-device-code = Código que muestra «{ $name }»
recovery-heading = Use un código de recuperación
recovery-lead = Escriba uno de los códigos que guardó al activar su segundo paso. Cada uno sirve una vez.
recovery-code = Código de recuperación
bypass-heading = Use un código de su administrador
bypass-lead = Escriba el código que le dio un administrador de { $firm }.
bypass-code = Código de su administrador
way-recovery-code = Código de recuperación
way-bypass-code = Código de su administrador
remember = { $count ->
    [one] Confiar en este dispositivo durante { $count } día
   *[other] Confiar en este dispositivo durante { $count } días
}
kind-totp = Aplicación de autenticación
kind-webauthn = Llave de seguridad
kind-push = Dispositivo vinculado
kind-sms = Mensaje de texto

# Forgot password
forgot-password-lead = Escriba su nombre de usuario. Si existe una cuenta, enviamos un código a su dirección de correo.
reset-code-heading = Escriba el código de su correo
reset-code-lead = Si existe una cuenta con ese nombre de usuario, hay un código en camino a su dirección de correo.
new-password-heading = Elija una contraseña nueva
password-hint = Al menos 15 caracteres (8 con un segundo paso). Unas cuantas palabras que pueda recordar van bien.
set-password = Guardar contraseña
captcha-label = Soy una persona
captcha-verifying = Comprobando…
captcha-verified = Comprobado
captcha-failed = La comprobación ha fallado. Repítala.
captcha-expired = La comprobación ha caducado. Repítala.
captcha-no-script = Esta comprobación necesita scripts. Permítalos en esta página o pida a la empresa que restablezca su contraseña.

# Forgot login ID
forgot-login-id-lead = Escriba su dirección de correo. Si pertenece a una cuenta, le enviamos el nombre de usuario.
send-login-id = Enviar nombre de usuario
login-ids-heading = Mire su correo
login-ids-lead = Si esa dirección pertenece a una cuenta, el nombre de usuario está en camino. Puede tardar unos minutos.

# Enrolment
enroll-heading = Active su segundo paso
enroll-lead = { $firm } pide un segundo paso al iniciar sesión. Así nadie más entra, aunque conozca su contraseña.
enroll-add-lead = Elija lo que quiere añadir. Se le pedirá al iniciar sesión.
method-totp = Una aplicación en su teléfono que muestra códigos. Funciona sin red.
method-webauthn = Una llave que se conecta o se acerca, o bien la huella o el rostro en su dispositivo.
method-push = El navegador de su teléfono le pide que apruebe un inicio de sesión. No hay que instalar nada de una tienda.
method-sms = Un código por mensaje de texto. Los otros métodos son más seguros.
phone-on-record = Enviamos un código a
enroll-grace = Puede aplazarlo hasta el { $day }.
not-now = Ahora no
another-method = Elegir otro método
enroll-totp-heading = Añada su aplicación de autenticación
enroll-totp-lead = Escanee este código con su aplicación de autenticación.
qr-label = Código QR para su aplicación de autenticación
open-in-app = Abrir en una aplicación de este dispositivo
secret-lead = ¿No puede escanearlo? Escriba esta clave de configuración en la aplicación:
code-from-app = Código que muestra la aplicación
enroll-key-heading = Añada una llave de seguridad
enroll-key-lead = Su navegador le pide que toque la llave o que confirme con su dispositivo. La llave sirve solo para este sitio.
enroll-key-consent = Su navegador puede preguntar si este sitio puede ver el modelo de su llave. Permítalo si la empresa pide llaves concretas.
enroll-push-heading = Vincule su dispositivo
enroll-push-lead = Escanee este código con la cámara del teléfono que va a aprobar sus inicios de sesión.
qr-label-device = Código QR para su dispositivo
open-on-device = Abrir en este dispositivo
pairing-lead = O abra en él { $address } y escriba este código:
pairing-over = Este código ya no es válido. Cree otro.
new-pairing = Crear otro código
code-from-device = Código que muestra el dispositivo
codes-heading = Guarde sus códigos de recuperación
codes-lead = Si pierde su segundo paso, cada uno de estos códigos le permite entrar una vez. Guárdelos donde los encuentre sin este dispositivo. No se mostrarán de nuevo.
codes-file = Códigos de recuperación de { $firm }
codes-kept = Los he guardado

# The link
link-heading = { $firm } le ha enviado algo
link-lead = { $name }, primero confirme que es usted: enviamos un código a un número o una dirección que tiene la empresa.
link-lead-unnamed = Primero confirme que es usted: enviamos un código a un número o una dirección que tiene la empresa.
link-channels = ¿Adónde enviamos el código?
channel-sms = Por mensaje de texto
channel-email = Por correo
link-code-lead = Escríbalo aquí. Nadie de { $firm } se lo pedirá.
link-number-wrong = ¿El número no es correcto? Pida a { $firm } que lo corrija.
link-register-heading = Cree su cuenta
link-register-lead = Con ella vuelve cuando quiera a lo que { $firm } le ha enviado.
link-first-password-heading = Elija su contraseña
link-first-password-lead = Su nombre de usuario ya existe. Con una contraseña puede volver cuando quiera.
create-login = Crear cuenta
link-sign-in-heading = Inicie sesión para verlo
link-sign-in-lead = { $firm } le ha enviado algo. Inicie sesión con su cuenta para verlo.
link-items-heading = Lo que { $firm } le ha enviado
link-items-lead = { $name }, abra lo que quiera ver.
link-items-none = Por ahora no hay nada aquí.
open-item = Abrir
opened-on = Abierto el { $day }
not-opened = Nuevo
link-others-heading = Esto es para otra persona
link-others-lead = La sesión está iniciada como { $person }, y este enlace es para otra persona. Si es suyo, cierre la sesión y ábralo de nuevo.
link-expired-heading = Este enlace ha caducado
link-expired-lead = Pida otro a { $firm }.
link-revoked-heading = Este enlace se ha retirado
link-revoked-lead = { $firm } lo ha retirado. Consulte a { $firm } si aún lo necesita.

# A session's door
session-heading = { $agent } le invita a «{ $session }»
session-lead = Hola, { $name }: { $agent } de { $firm } le espera.
session-next-none = Continúe para entrar.
session-next-sms = Cuando continúe, enviaremos un código por mensaje de texto a { $to }. Escríbalo aquí para entrar.
session-next-email = Cuando continúe, enviaremos un código por correo a { $to }. Escríbalo aquí para entrar.
session-next-sent = Enviamos un código a { $to }. Continúe y escríbalo para entrar.
session-next-told = Cuando continúe, { $agent } le dirá un código. Escríbalo aquí para entrar.
session-next-later = Cuando continúe, { $agent } enviará un código a { $to }. Escríbalo aquí para entrar.
session-not-you = ¿No es usted { $name }? Cierre esta página y avise a { $firm }.
session-code-lead = Escríbalo aquí para entrar en «{ $session }».
session-seen = { $agent } también puede ver este código y leérselo.
session-told-heading = Escriba el código que le diga { $agent }
session-told-lead = { $agent } se lo leerá, por teléfono por ejemplo. Mantenga abierta esta página.
session-later-heading = Escriba el código que le envíe { $agent }
session-later-lead = Llegará a { $to } cuando { $agent } lo envíe. Mantenga abierta esta página.
session-told-over = Este código ya no es válido. Pida otro a { $agent }.
session-unsent = No se ha podido enviar el código a { $to }. { $agent } puede decírselo.
session-unsent-heading = No se ha podido enviar el código
session-unsent-lead = Vuelva a intentarlo en un momento o consulte a { $agent }.
session-expired-heading = Este código ya no es válido
session-expired-lead = Solicite otro o consulte a { $agent }.
session-spent-heading = No quedan intentos para este código
session-out-heading = No quedan intentos
session-out-lead = Aquí ya no se puede escribir otro código. Pregunte a { $agent } cómo seguir.
session-in-heading = Ya está dentro
session-in-lead = ¿Se ha cortado la conexión? Puede volver a entrar.
session-in-lead-code = ¿Se ha cortado la conexión? Puede volver a entrar con otro código.
session-gone-heading = Esta invitación no funciona
session-gone-lead = Puede que haya terminado o que haya otra más reciente. Busque un mensaje más reciente o consulte a { $firm }.

# The account
account-heading = Su cuenta
account-factors = Segundo paso
account-factors-none = Aún no tiene un segundo paso.
account-factors-off = { $firm } no le pide un segundo paso.
add-factor = Añadir otro
set-up-factor = Activar un segundo paso
rename = Cambiar nombre
remove = Quitar
factor-name = Nombre
save = Guardar
remove-heading = ¿Quitar «{ $name }»?
remove-lead = Ya no se le pedirá al iniciar sesión.
remove-lead-last = Es su último segundo paso. Después bastará su contraseña para iniciar sesión, o se le pedirá que active otro. Se cerrarán todas sus sesiones.
last-used = Último uso: { $day }
never-used = Sin usar
added-on = Añadido el { $day }
account-codes = Códigos de recuperación
codes-left = { $count ->
    [0] No queda ninguno.
    [one] Queda { $count }.
   *[other] Quedan { $count }.
}
new-codes = Crear códigos nuevos
account-password = Contraseña
change-password = Cambiar contraseña
current-password = Contraseña actual
account-devices = Dispositivos de confianza
devices-none = Ningún dispositivo es de confianza.
device-unnamed = Un navegador
device-until = De confianza hasta el { $day }
forget-device = Dejar de confiar
account-sign-ins = Inicios de sesión recientes
sign-ins-none = Aún no hay ninguno.
sign-in-from = { $how }, desde { $network }
how-pwd = Solo contraseña
how-otp = Contraseña y un código
how-sms = Contraseña y un mensaje de texto
how-hwk = Contraseña y una llave de seguridad
how-swk = Contraseña y su dispositivo
how-remembered = Contraseña en un dispositivo de confianza
how-external = Con el inicio de sesión propio de la empresa
sign-out-everywhere = Cerrar todas las sesiones
sign-out-everywhere-lead = Cierra todas sus sesiones, en todos los dispositivos, también en este.

# What was done
done-signed-out = Se ha cerrado la sesión.
done-password-changed = Se ha cambiado su contraseña. Inicie sesión con la nueva.
done-password-set = Se ha cambiado su contraseña. Se han cerrado las sesiones en otros dispositivos.
done-sent-again = Un código está otra vez en camino.
done-factor-added = Se ha añadido a su cuenta.
done-factor-removed = Se ha quitado de su cuenta.
done-factor-renamed = Se ha guardado el nuevo nombre.
done-device-forgotten = Ese dispositivo ya no es de confianza.
done-signed-out-everywhere = Se han cerrado todas sus sesiones.

# What went wrong
problem-other = No ha funcionado. Revise lo que ha escrito y vuelva a intentarlo.
problem-invalid-request = Falta algo o no se puede leer. Revise lo que ha escrito.
problem-invalid-credentials = El nombre de usuario o la contraseña no son correctos. Vuelva a intentarlo.
problem-incorrect-code = { $count ->
    [one] Ese código no es correcto. Puede intentarlo { $count } vez más.
   *[other] Ese código no es correcto. Puede intentarlo { $count } veces más.
}
problem-incorrect-code-last = Ese código no es correcto, y era el último intento. Solicite otro código.
problem-sign-in-last = Ese código no es correcto, y era el último intento. Inicie sesión de nuevo.
problem-expired = Ya ha caducado. Empiece de nuevo o solicite otro código.
problem-already-used = Eso ya se ha usado. Solicite otro código.
problem-attempts-exhausted = No quedan intentos. Solicite otro código.
problem-canceled = Se ha interrumpido. Empiece de nuevo.
problem-superseded = Hay un código más reciente. Use el último.
problem-locked-until = Ha habido demasiados intentos fallidos. Podrá volver a intentarlo en { $left } ({ $time }).
problem-locked = Ha habido demasiados intentos fallidos. Pida a la empresa que desbloquee su cuenta.
problem-too-many-requests = Han sido demasiadas veces. Podrá volver a intentarlo en { $left } ({ $time }).
problem-resend-too-soon = Se acaba de enviar un código. Podrá solicitar otro en { $left }.
problem-sends-exhausted = El código se ha enviado tantas veces como se permite. Podrá empezar de nuevo en { $left } ({ $time }).
problem-push-limited = Por ahora no se pueden enviar más solicitudes a sus dispositivos. Podrá enviar otra en { $left } ({ $time }). Mientras tanto, use otro método.
problem-prompt-waits = Ya hay una solicitud pendiente en su dispositivo. Respóndala allí o espere un minuto.
problem-sms-plan-exhausted = Por ahora no se pueden enviar mensajes de texto. Elija el correo o consulte a la empresa.
problem-destination-not-allowed = No se pueden enviar mensajes de texto a ese número. Elija el correo o consulte a la empresa.
problem-recipient-opted-out = Ese número o esa dirección no desea mensajes nuestros. Elija otro o consulte a la empresa.
problem-invalid-recipient = No se puede llegar a ese número o esa dirección. Elija otro o consulte a la empresa.
problem-delivery-unavailable = No se ha podido enviar el mensaje. Vuelva a intentarlo en un momento.
problem-captcha-failed = Repita la comprobación, por favor.
problem-weak-password = Esa contraseña no se acepta. Elija otra.
problem-weak-password-too-short = Esa contraseña es demasiado corta. Elija al menos 15 caracteres, u 8 si tiene un segundo paso.
problem-weak-password-too-long = Esa contraseña es demasiado larga. Elija 1024 caracteres como máximo.
problem-weak-password-common = Esa contraseña la conoce cualquiera que intente adivinar contraseñas. Elija otra.
problem-weak-password-contains-login-id = La contraseña contiene su nombre de usuario. Elija otra.
problem-weak-password-contains-firm-name = La contraseña contiene el nombre de la empresa. Elija otra.
problem-wrong-password = La contraseña actual no es correcta. Escríbala de nuevo.
problem-passwords-differ = Las dos contraseñas no son iguales. Escriba ambas de nuevo.
problem-conflict = Ahora mismo no es posible. Mire la página y vuelva a intentarlo.
problem-not-paired = El dispositivo aún no está vinculado. Escanee primero el código y escriba después lo que muestra.
problem-login-id-taken = Ese nombre de usuario ya está ocupado. Elija otro.
problem-request-in-progress = Se ha pulsado dos veces. Este es el resultado.
problem-grant-required = Para este cambio, inicie sesión de nuevo primero.
problem-enrollment-required = El segundo paso ya no se puede aplazar.
problem-factor-not-allowed = La empresa no permite este método.
problem-mfa-not-enabled = La empresa no le pide un segundo paso.
problem-mfa-licences-exhausted = La empresa no tiene sitio para otro segundo paso. Consulte a la empresa.
fault-code = Un código tiene de 6 a 10 cifras y nada más.
fault-login-id = Escriba su nombre de usuario.
fault-email = Eso no es una dirección de correo. Debe parecerse a nombre@example.com.
fault-phone = Eso no es un número de teléfono de ese país. Escriba solo las cifras.
fault-country = Elija el país del número.
fault-name = Un nombre tiene de 1 a 100 caracteres.
fault-channel = Elija adónde enviar el código.

# A page that cannot be shown
failure-not-found = Aquí no hay nada
failure-not-found-lead = La dirección no es correcta o no está completa. Abra de nuevo el enlace de su mensaje o cópielo entero.
failure-over = Esto ha terminado
failure-over-lead = Lo que había aquí ha terminado. Pida otro enlace a quien le envió aquí.
failure-forbidden = Eso no se envió desde esta página
failure-forbidden-lead = Su navegador indica que otro sitio envió este formulario. Abra la página de nuevo y envíelo desde ella.
failure-form = No se ha podido leer el formulario
failure-form-lead = Vuelva atrás, cargue de nuevo la página y envíe otra vez el formulario.
failure-defect = Algo va mal por nuestra parte
failure-defect-lead = Ya lo sabemos. Vuelva a intentarlo más tarde, por favor.
failure-unavailable = No podemos hacerlo en este momento
failure-unavailable-lead = Vuelva a intentarlo en un minuto. Aún no se sabe si su último paso se completó: compruébelo antes de repetirlo.
failure-reference = Si pide ayuda, indique este número: { $id }
