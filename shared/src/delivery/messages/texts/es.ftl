goal-sign-in = su código para iniciar sesión
goal-transaction = su código para confirmar una operación
goal-access = su código de acceso
goal-password-reset = su código para restablecer la contraseña
goal-enrollment = su código para activar el segundo paso
goal-session = su código para entrar en la sesión
goal-own = su código para { $purpose }

sms-head = { $firm }: { $code } es { $goal }
sms-payee = a { $payee }
sms-validity = Válido { $duration }
sms-sent = Enviado { $sent }
sms-advice = No lo comparta
short-minutes = { $minutes } min
short-seconds = { $seconds } s
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
long-seconds = { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}
label-action = Operación
label-item = Concepto
label-amount = Importe
label-payee = Beneficiario
label-validity = Validez
label-sent = Enviado
mail-until = { $duration }, hasta las { $time }
mail-advice = Escriba el código solo donde lo haya solicitado. { $firm } nunca se lo pedirá por teléfono ni por correo electrónico.
mail-ignore = Si no lo ha solicitado, ignore este mensaje.

changed-goal = se ha cambiado su contraseña
changed-what = La contraseña de su cuenta de { $firm } se ha cambiado con un código enviado a esta dirección.
changed-own-what = La contraseña de su cuenta de { $firm } se ha cambiado.
changed-you = Si fue usted, no tiene que hacer nada.
changed-not-you = Si no fue usted, otra persona puede leer su correo: cambie primero la contraseña del correo, restablezca después de nuevo la de { $firm } y avise a { $firm }.
label-when = Fecha

logins-goal = sus identificadores de acceso
logins-what = Alguien ha preguntado qué identificadores de acceso de { $firm } corresponden a esta dirección.
logins-not-you = Si no ha sido usted, no tiene que hacer nada: la respuesta solo se ha enviado a esta dirección.
label-login-id = Identificador de acceso

usage-goal = se ha usado el { $percent } % del plan de SMS de { $month }
label-month = Mes
label-used = Usado
label-pace = Ritmo
label-lasts = Dura hasta el
usage-used = { $used } de { $limit } partes de mensaje
usage-pace = alrededor de { $count } al día
usage-exhausted-email = El plan se ha agotado: los códigos se envían por correo si se conoce una dirección; si no, se rechazan.
usage-exhausted-refuse = El plan se ha agotado: los códigos por SMS se rechazan hasta que termine el mes o se amplíe el plan.
usage-near-email = Al 100 %, los códigos se enviarán por correo si se conoce una dirección; si no, se rechazarán.
usage-near-refuse = Al 100 %, los códigos por SMS se rechazarán hasta que termine el mes o se amplíe el plan.
usage-larger = Puede solicitar un plan mayor:
usage-email = Puede hacer que los códigos se envíen por correo cuando se agote el plan:

plan-subject = { $firm } solicita un plan de { $wanted } partes de SMS
plan-what = { $firm } ({ $tenant }) solicita un plan de SMS de { $wanted } partes de mensaje al mes. Su plan actual es de { $present }.
plan-how = Se activa con:

guard-goal = los SMS a { $where } parecen un fraude
guard-why = De { $settled } códigos enviados a { $where } en la última hora, { $verified ->
    [0] no se introdujo ninguno
    [one] se introdujo { $verified }
   *[other] se introdujeron { $verified }
    }. Así se presenta un fraude por SMS.
guard-refused = Los SMS a ese destino se rechazan por ahora. Cada minuto pasa uno como prueba; en cuanto se introduce su código, vuelven a salir todos.
guard-watched = No se ha rechazado nada: la protección solo observa.
guard-release = Si no era un fraude, permítalos de nuevo ahora mismo:

webhook-goal = se ha desactivado un webhook
webhook-gone = { $origin } respondió 410 (eliminado): no acepta más eventos.
webhook-failing = { $origin } no ha aceptado ningún evento en cinco días.
webhook-again = Ya no se le envían eventos. Cuando vuelva a funcionar, actívelo con:

factor-totp = aplicación de autenticación
factor-webauthn = llave de seguridad o clave de acceso
factor-push = dispositivo vinculado
factor-sms = mensaje de texto
label-method = Método
label-name = Nombre
label-set-up-by = Fecha límite
label-valid-until = Válido hasta
label-left = Restantes
label-wanted = Solicitadas
label-present = Actuales
mfa-you = Si fue usted, no tiene que hacer nada.
mfa-not-you = Si no fue usted, póngase en contacto con { $firm } de inmediato.
mfa-unexpected = Si no lo esperaba, póngase en contacto con { $firm } de inmediato.

invite-goal = active su segundo paso
invite-hello = Hola, { $name }:
invite-why = { $firm } protege ahora el inicio de sesión con un segundo paso después de la contraseña.
invite-next = Lo activará la próxima vez que inicie sesión. Se tarda alrededor de un minuto: tenga a mano su teléfono con una aplicación de autenticación, o una llave de seguridad.
invite-no-link = Este correo no contiene ningún enlace a propósito. Inicie sesión como siempre.

added-goal = se ha añadido un segundo paso a su cuenta
added-what = Se ha añadido un segundo paso a su cuenta de { $firm }.
removed-goal = se ha quitado un segundo paso de su cuenta
removed-what = Se ha quitado un segundo paso de su cuenta de { $firm }.
reset-goal = se ha restablecido su segundo paso
reset-what = Un administrador de { $firm } ha restablecido el segundo paso de su cuenta. Lo que tenía activado ya no funciona, y tampoco sus códigos de recuperación.
reset-next = Lo activará de nuevo la próxima vez que inicie sesión.

bypass-goal = { $count ->
    [one] se ha creado un código de omisión para su cuenta
   *[other] se han creado { $count } códigos de omisión para su cuenta
}
bypass-what = { $count ->
    [one] Un administrador de { $firm } ha creado un código de omisión para su cuenta. Sustituye una vez a su segundo paso.
   *[other] Un administrador de { $firm } ha creado { $count } códigos de omisión para su cuenta. Cada uno sustituye una vez a su segundo paso.
}
bypass-no-code = Por seguridad, este correo no contiene ningún código.

recovery-goal = tiene nuevos códigos de recuperación
recovery-what = Se han creado nuevos códigos de recuperación para su cuenta de { $firm }. Los anteriores ya no funcionan.
recovery-used-goal = se ha usado un código de recuperación
recovery-used-what = Se ha usado un código de recuperación para iniciar sesión en su cuenta de { $firm }. Ya no vuelve a funcionar.
recovery-last = Era el último. Cree nuevos códigos de recuperación.

key-goal = se ha rechazado una llave de seguridad
key-what = Se ha rechazado un inicio de sesión en su cuenta de { $firm } con esta llave de seguridad, porque el contador de la llave ha retrocedido. Es posible que exista una copia de la llave.
key-do = Quite la llave de su cuenta y póngase en contacto con { $firm }.

fraud-goal = se ha notificado un inicio de sesión como fraude
fraud-what = Un inicio de sesión en esta cuenta se ha rechazado en el dispositivo de su titular y se ha notificado como fraudulento.
label-account = Cuenta
label-network = Dirección de red
fraud-done = Los inicios de sesión abiertos de la cuenta se han cancelado y durante una hora no se le envían solicitudes push.
fraud-ask = Pregunte a la persona. Si no reconoce el intento, puede que alguien más sepa su contraseña: restablézcala.
fraud-lift = Si fue un error, puede permitir de nuevo las solicitudes push antes de que pase la hora:

licence-goal = se ha usado el { $percent } % de las licencias de MFA
licence-used = { $used } de { $contracted }
licence-near = Al 100 %, las personas para las que la MFA está activada y que aún no están inscritas no podrán inscribirse e iniciarán sesión solo con la contraseña.
licence-exhausted = Las licencias se han agotado: las personas para las que la MFA está activada y que aún no están inscritas no pueden inscribirse e inician sesión solo con la contraseña.
licence-enrolled = Las personas inscritas siguen protegidas.
licence-more = Puede solicitar más licencias:

mfa-plan-subject = { $firm } solicita licencias de MFA: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) solicita otro plan de MFA.
decided-sms-on = su plan de SMS ha cambiado
decided-mfa-on = su número de licencias de MFA ha cambiado
decided-sms-off = se ha rechazado su solicitud de otro plan de SMS
decided-mfa-off = se ha rechazado su solicitud de otro número de licencias de MFA
decided-what-on = El operador de este servicio ha activado lo que usted solicitó. Se aplica de inmediato.
decided-what-off = El operador de este servicio ha rechazado su solicitud. Todo sigue como estaba.
label-holds = Vigentes ahora
label-note = Nota

# The mail that brings a guarded link.
link-goal = tiene un envío pendiente
link-what = { $firm } le ha enviado algo para consultar o completar.
link-open = Abrir
link-paste = O copie esta dirección en su navegador:
link-how = Para abrirlo, confirme que es usted con un código que se le enviará en ese momento.
link-why = Recibe este correo porque { $firm } tiene esta dirección registrada como suya.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } le invita a «{ $session }»
session-goal-agent = { $agent } le invita a una sesión
session-goal-bare = tiene una invitación a una sesión
session-what = { $agent } ({ $firm }) le invita a una sesión: { $session }.
session-open = Abrir la invitación
session-code = Al abrirla se le pedirá un código. No está en este correo: le llegará por otra vía.

# The mail to a firm’s administrator.
console-goal = ya puede entrar en la consola
console-by-operator = El operador de este servicio le ha encargado la administración de { $firm }.
console-by-firm = { $firm } le ha encargado su administración.
console-open = Establecer una contraseña
label-console-role = En la consola
console-owner = Titular – puede hacerlo todo
console-help-desk = Asistencia – ayuda a las personas a iniciar sesión
console-read-only = Solo lectura – consulta sin cambiar nada
console-password = La contraseña se establece con un código que se envía a esta dirección. Si ya tiene una, sigue siendo válida.
console-second-step = Después inicie sesión y active un segundo paso, por ejemplo una aplicación de autenticación en su teléfono. Nadie entra en la consola sin él.

# The mail that says that an administrator’s file is ready.
export-goal = el archivo que pidió está listo
export-people = La lista de personas que pidió está lista en un archivo.
export-events = El registro de auditoría que pidió está listo en un archivo.
export-open = Ir al archivo
export-how = Inicie sesión en la consola para descargarlo. El enlace solo le funciona a usted.

# The mails of what an administrator did to an account.
disabled-goal = se ha desactivado su cuenta
disabled-what = Un administrador de { $firm } ha desactivado su cuenta. No podrá iniciar sesión hasta que se active de nuevo.
contact-goal = se han cambiado sus datos de contacto
contact-what = Un administrador de { $firm } ha cambiado los datos de contacto a los que se envían los mensajes y códigos de su cuenta.
label-new-email = Nueva dirección de correo
label-new-phone = Nuevo número de teléfono
contact-none = no hay
contact-old = Este correo se envía a la dirección que estaba registrada hasta entonces.
