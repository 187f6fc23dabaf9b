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
changed-you = Si fue usted, no tiene que hacer nada.
changed-not-you = Si no fue usted, otra persona puede leer su correo: cambie primero la contraseña del correo, restablezca después de nuevo la de { $firm } y avise a { $firm }.
label-when = Fecha

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
