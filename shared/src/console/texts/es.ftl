# The console. Short, calm, second person; what happened, then what to do.

screen-overview = Resumen
screen-subscriptions = Suscripciones
screen-mfa = MFA
screen-people = Personas
screen-person = Persona
screen-messages = Mensajes
screen-links = Enlaces
screen-sessions = Sesiones
screen-events = Eventos
screen-settings = Ajustes

menu = Pantallas
own-account = Su cuenta
zone-heading = Zona horaria
zone-lead = En esta zona le indica la consola las horas, en este navegador. Señale una hora, o vaya a ella con el teclado, y la verá exacta y en UTC.
zone-firms = La de la empresa: { $zone }
zone-of = Horas: { $zone }
done-zone-chosen = Las horas se indican ahora en esa zona.
console-none = Sin acceso
console-none-detail = La persona no tiene consola.
console-owner = Propietario
console-owner-detail = Todo, y además decide quién más tiene la consola.
console-help-desk = Soporte
console-help-desk-detail = Ayuda a las personas: las añade, restablece su MFA, crea códigos de administrador y repite envíos.
console-read-only = Solo lectura
console-read-only-detail = Lo ve todo y no cambia nada.
working = Un momento…
cancel = Cancelar
save = Guardar
reason = Motivo
reason-hint = Por qué lo hace, en pocas palabras. Queda en el registro de auditoría junto a su nombre.
reason-contact-hint = Necesario si cambia la dirección de correo o el número de teléfono: allí se envían los códigos. Queda en el registro junto a su nombre.
people-reason-hint = La lista cambia la dirección de correo o el número de teléfono de personas que ya están aquí: allí se envían los códigos. Diga por qué.
problem-reason = Indique el motivo en una sola línea, de 4 a 500 caracteres.
problem-prove-again = Confirme otra vez que es usted. Han pasado más de cinco minutos desde la última vez.
problem-made-already = Este formulario ya se envió. Lo que creó se mostró una vez y no se puede mostrar de nuevo.

confirm-heading = Confirme que es usted
confirm-lead-enter = La consola se abre después de un segundo paso. Si aún no tiene ninguno, lo activa ahora.
confirm-lead-dangerous = Esto necesita un segundo paso de los últimos cinco minutos. Después vuelve aquí.
confirm-go = Confirmar con un segundo paso

secret-once = Se muestra una sola vez. Cópielo ahora y guárdelo en un lugar seguro.

# One person.
status-active = Activa
status-disabled = Desactivada
status-no-access = Acceso retirado
status-inactive = Dada de baja
name = Nombre
phone = Teléfono
organization = Organización
role = Rol
created = Desde
person-do = Lo que puede hacer
person-self = Es usted. Cualquier cambio aquí debe hacerlo otra persona que tenga la consola; sus propios segundos pasos están en «Su cuenta».
person-owners = Esta persona también tiene la consola. Solo un propietario puede cambiar algo aquí.
factors-none = No hay ningún segundo paso activado, y no se pide ninguno.
factors-none-asked = Se pide un segundo paso, y aún no hay ninguno activado.

reset-mfa = Restablecer la inscripción en MFA
reset-mfa-lead = Todos los segundos pasos, códigos de recuperación y dispositivos de confianza de { $person } dejan de servir, y se cierran todas sus sesiones. Activará un segundo paso nuevo en el próximo inicio de sesión y recibe un correo sobre ello.
done-mfa-reset = La inscripción en MFA se ha restablecido. La persona ha recibido un correo sobre ello.
make-bypass-codes = Crear códigos de administrador
make-bypass-codes-lead = Un código de administrador sustituye una vez al segundo paso de { $person }. Recibe un correo que dice que usted ha creado códigos, sin los códigos.
bypass-count = Cuántos códigos (de 1 a 10)
bypass-minutes = Durante cuántos minutos (de 1 a 1440)
bypass-codes = Códigos de administrador
bypass-made = Códigos de administrador
bypass-made-lead = Para { $person }. Cada uno sirve una vez. Válidos hasta: { $time }.
unlock-person = Desbloquear
unlock-person-lead = { $person } puede volver a intentarlo enseguida, sea lo que sea lo que falló antes.
done-person-unlocked = Desbloqueada: la persona puede volver a intentarlo.
lift-push-block = Permitir solicitudes de nuevo
lift-push-block-lead = Tras un aviso de fraude, los dispositivos de { $person } no reciben solicitudes durante una hora. Esto lo levanta ahora.
done-push-block-lifted = Los dispositivos de la persona pueden recibir solicitudes de nuevo.
end-sign-ins = Cerrar todas las sesiones
end-sign-ins-lead = Se cierran todas las sesiones de { $person }, en todas partes. Su contraseña y sus segundos pasos se conservan.
done-sign-ins-ended = Se han cerrado todas las sesiones de la persona.
disable-person = Desactivar
disable-person-lead = { $person } ya no puede iniciar sesión, y se cierran sus sesiones. Sus segundos pasos dejan de servir y su licencia queda libre.
done-person-disabled = Desactivada. Si tenía una licencia, vuelve a estar libre.
enable-person = Reactivar
enable-person-lead = { $person } puede volver a iniciar sesión.
done-person-enabled = La persona puede volver a iniciar sesión.
change-person = Cambiar datos
change-person-lead = Lo que consta sobre { $person }.
done-person-changed = Guardado.
set-console = Acceso a la consola
set-console-lead = Lo que { $person } puede hacer en esta consola. Recibe un correo sobre ello.
done-console-set = Guardado. La persona ha recibido un correo sobre ello.
person-profile = Perfil
person-factors-text = Con qué se acredita un inicio de sesión, además de la contraseña.
person-events-text = Lo que se ha hecho con esta cuenta, lo más reciente primero.
events-none = Aún no hay nada.
last-sign-in = Último inicio de sesión
never = Nunca
never-used = Sin usar
what-happens = Qué ocurre
secret-hint = Selecciónelo y cópielo, o anótelo.
copy = Copiar
copied = Copiado
event-by = por { $who }
event-by-key = con la clave { $who }
event-because = «{ $reason }»
event-refused = rechazado: { $code }

# What was done, as the audit log calls it.
op-sign-in = Contraseña comprobada al iniciar sesión
op-verify-factor = Segundo paso acreditado
op-get-sign-in = Inicio de sesión completado
op-cancel-sign-in = Inicio de sesión abandonado
op-skip-enrollment = Segundo paso aplazado
op-enroll-factor = Activación de un segundo paso iniciada
op-export-events = Registro de auditoría exportado
op-export-people = Personas exportadas
op-export-links = Enlaces exportados
op-export-sessions = Sesiones exportadas
op-confirm-factor = Segundo paso activado
op-rename-factor = Nombre de un segundo paso cambiado
op-remove-factor = Segundo paso quitado
op-renew-recovery-codes = Códigos de recuperación nuevos creados
op-reset-mfa = Inscripción en MFA restablecida
op-make-bypass-codes = Códigos de administrador creados
op-lift-push-block = Solicitudes permitidas de nuevo
op-unlock-person = Persona desbloqueada
op-end-sign-ins = Todas las sesiones cerradas
op-put-account = Cuenta escrita
op-change-account = Cuenta cambiada
op-delete-account = Cuenta eliminada
op-import-accounts = Personas importadas
op-set-password = Contraseña fijada
op-change-password = Contraseña cambiada
op-complete-password-reset = Contraseña restablecida
op-request-password-reset = Contraseña nueva solicitada
op-put-mfa-policy = Política de MFA cambiada
op-choose-time-zone = Zona horaria de la consola elegida
op-export-deliveries = Mensajes exportados
op-request-sms-plan = Plan de SMS solicitado
op-request-mfa-plan = Licencias de MFA solicitadas
op-set-sms-plan = Plan de SMS activado
op-set-mfa-plan = Licencias de MFA fijadas
op-change-settings = Ajustes cambiados
op-create-api-key = Clave de API creada
op-revoke-api-key = Clave de API revocada
op-create-oidc-client = Aplicación registrada
op-change-oidc-client = Aplicación cambiada
op-delete-oidc-client = Aplicación quitada
op-rotate-oidc-client-secret = Secreto de una aplicación renovado
op-create-webhook = Webhook creado
op-change-webhook = Webhook cambiado
op-delete-webhook = Webhook quitado
op-rotate-webhook-secret = Secreto de un webhook renovado
op-test-webhook = Webhook probado
op-redeliver-webhook = Evento enviado otra vez
op-issue-passcode = Código emitido
op-verify-passcode = Código comprobado
op-resend-passcode = Código enviado otra vez
op-cancel-passcode = Código anulado
op-create-link = Enlace creado
op-revoke-link = Enlace retirado
op-resend-link = Enlace enviado otra vez
op-create-session = Sesión abierta
op-end-session = Sesión terminada
op-reveal-session-passcode = Código leído en voz alta
op-put-template = Texto cambiado
op-delete-template = Texto quitado
op-release-breaker = Protección levantada
op-lift-suppression = Dirección permitida de nuevo
op-unlock-recipient = Destinatario desbloqueado
secret-kept = Listo, ya está guardado

# --- overview
overview-plans = Plan y licencias
overview-mfa = Segundos pasos
overview-enrolled = Inscritas
overview-waiting = Habilitadas, aún no inscritas
plan-sms = SMS de este mes
plan-licences = Licencias de MFA
plan-of = { $used } de { $limit }
days-title = Enviados y verificados por día
days-description = Este mes: { $sent } mensajes enviados y { $verified } códigos verificados.
days-none = Este mes aún no se ha enviado nada.
day-said = { $day }: { $sent } enviados, { $verified } verificados
day = Día
sent = Enviados
verified = Verificados
as-table = Como tabla
add-person = Añadir persona

# --- operators
screen-firms = Empresas
screen-firm = Empresa
firm = Empresa
firm-id = Identificador
firm-slug = Nombre en las direcciones
firm-pages = Páginas
firms-none = Aún no hay empresas
firms-none-text = Cree la primera con la línea de comandos: tenants create.
next-page = Página siguiente
requests-waiting = Pendiente de usted
requests-waiting-text = Lo que han solicitado las empresas. Activarlo se aplica de inmediato a toda la empresa.
requests-none = No hay nada pendiente
requests-none-text = Cuando una empresa solicite otro plan, aparecerá aquí.
request-wants-sms = { $wanted } SMS al mes, ahora { $present }
request-wants-mfa = { $wanted } licencias de MFA, ahora { $present }
activate-request = Activar
decline-request = Rechazar
decline-note = El porqué, para que lo lea la empresa
done-request-activated = Activado. Ya se aplica a toda la empresa.
done-request-declined = Rechazado. La empresa ve por qué.
done-plan-set = El plan se ha fijado y ya se aplica.
set-sms-plan = Fijar el plan de SMS
set-mfa-plan = Fijar las licencias de MFA
field-monthly-limit = SMS al mes (0, o de 2500 a 25.000 de 2500 en 2500)
field-licences = Licencias de MFA
fault-monthly-limit = Un plan es 0, o de 2500 a 25.000 de 2500 en 2500.
fault-licences = Un número entero de 0 a 1.000.000.
problem-decline-note = Indique el motivo en una sola línea, de 1 a 500 caracteres.
all-firms = Todas las empresas
all-firms-text = Lo que usan todas juntas este mes.
all-firms-part = Hay más empresas de las que se suman aquí.
# --- subscriptions
subscriptions-lead = Lo que tiene y cuánto se ha usado. El operador de este servicio confirma cada cambio; entonces se aplica de inmediato a toda la empresa.
subscriptions-sms = Mensajes de texto
subscriptions-mfa = Licencias de MFA
subscriptions-subscribe = Suscribirse
subscriptions-change = Cambiar
subscriptions-waits = Solicitado: { $wanted } ({ $date }). El operador aún no ha decidido.
subscriptions-requests = Solicitudes
subscriptions-requests-text = Lo que ha solicitado al operador, lo más reciente primero, y en qué quedó.
subscriptions-requests-none = Aún no se ha solicitado nada.
subscriptions-plan = Suscripción
subscriptions-wanted = Solicitado
subscriptions-before = antes: { $present }
subscriptions-state = Estado
subscriptions-requested = Cuándo
subscriptions-by = Por
subscriptions-answer = Decidido
subscriptions-actions = Acciones
subscriptions-earlier = Solicitudes anteriores
subscriptions-latest = Últimas solicitudes
subscriptions-none = Sin suscripción
subscriptions-a-month = { $number } al mes
subscriptions-licences = { $count ->
    [one] 1 licencia
   *[other] { $count } licencias
}
subscriptions-monthly-limit = Partes de mensajes de texto al mes
subscriptions-parts-hint = Un código corto es una parte. Un texto más largo, o en otra escritura, puede ocupar dos o tres.
subscriptions-licences-hint = Una por cada persona que ha activado un segundo paso. De 0 a 1.000.000.
subscriptions-ask = Solicitar al operador
request-sms-plan = Cambiar el plan de mensajes de texto
request-sms-plan-lead = El operador lo confirma, y ahora recibe un correo sobre ello. Si ya había solicitado algo y aún no se ha decidido, esta solicitud lo sustituye.
request-mfa-plan = Cambiar las licencias de MFA
request-mfa-plan-lead = El operador lo confirma, y ahora recibe un correo sobre ello. Si ya había solicitado algo y aún no se ha decidido, esta solicitud lo sustituye. Con menos licencias nadie pierde la suya: nadie nuevo puede inscribirse hasta que haya alguna libre.
withdraw-request = Retirar
request-requested = Pendiente
request-activated = Activa
request-declined = Rechazada
request-withdrawn = Retirada
done-plan-requested = Se ha solicitado al operador. Aquí verá en qué queda.
done-request-withdrawn = La solicitud se ha retirado.
op-withdraw-plan-request = Solicitud de plan retirada
op-activate-plan-request = Plan solicitado activado
op-decline-plan-request = Plan solicitado rechazado

# The two limits, wherever they are shown.
bar-sms = Partes de mensajes de texto de este mes
bar-sms-none = No hay plan: no se envían mensajes de texto.
bar-sms-over = Agotado: no se envía ningún mensaje de texto hasta el mes próximo o hasta que haya un plan mayor.
bar-licences = Licencias de MFA
bar-licences-none = No hay licencias: nadie puede activar un segundo paso.
bar-licences-over = Todas están ocupadas. Quien no ha activado un segundo paso inicia sesión solo con la contraseña hasta que haya una libre.
bar-licences-exceeded = Se usan { $more } más de las que hay. Nadie pierde la suya, y nadie nuevo puede activar un segundo paso.
bar-used = { $percent } % usado, quedan { $left }
bar-of = { $used } de { $limit }
bar-mark = { $percent } %
bar-pace-none = Día { $day } de { $days }.
bar-pace-within = Día { $day } de { $days }. A este ritmo serán { $total } a fin de mes.
bar-pace-over = Día { $day } de { $days }. A este ritmo el plan se agota el { $date }.

# --- mfa
mfa-lead = A quién pide la empresa un segundo paso al iniciar sesión, y hasta dónde se ha llegado.
mfa-change = Cambiar la política
mfa-licences = Licencias
mfa-licences-text = Una por cada persona que ha activado un segundo paso.
mfa-people-text = Habilitadas: la política les pide un segundo paso. Inscritas: ya lo han activado.
mfa-people-lists = Listas de personas
mfa-people-by-role = Personas por rol
mfa-accounts = Cuentas
mfa-enabled = Habilitadas
mfa-enrolled = Inscritas
mfa-not-enrolled = Habilitadas, no inscritas
mfa-policy = Política
mfa-policy-text = A quién habilita y con qué métodos.
mfa-methods = Métodos
mfa-remember = Confiar en un dispositivo durante
mfa-remember-days = { $count ->
    [one] 1 día
   *[other] { $count } días
}
mfa-remember-days-none = Nunca: se pide en cada inicio de sesión
mfa-grace = Aplazar como máximo
mfa-grace-days = { $count ->
    [one] 1 día
   *[other] { $count } días
}
mfa-grace-days-none = Nada: en el próximo inicio de sesión
mfa-freed = Licencias que han vuelto
mfa-freed-text = Las últimas: de quién eran, qué se hizo, quién lo hizo y por qué.
mfa-freed-none = Aún no ha vuelto ninguna licencia.
mfa-role-case-manager = Gestores de casos
mfa-role-vendor-case-manager = Gestores de casos de proveedores
mfa-role-corporate-user = Usuarios corporativos
mfa-role-client = Clientes
mfa-whom-nobody = Nadie
mfa-whom-everybody = Todos
mfa-whom-all = Todos, de todas las organizaciones
mfa-whom-listed = Los de las organizaciones de abajo
mfa-whom-these = Los de { $names }
mfa-names-more = { $count ->
    [one] y 1 más
   *[other] y { $count } más
}
mfa-change-lead = No se guarda nada antes de que vea qué supone.
mfa-enabled-are = Habilitados
mfa-organizations-of = Organizaciones: { $role }
mfa-organizations-hint = Una por línea, escrita como figura en sus personas; da igual en mayúsculas o en minúsculas. Solo cuentan donde ha elegido «Los de las organizaciones de abajo».
mfa-methods-text = Lo que las personas pueden activar. Quien ya ha activado otro método lo conserva.
mfa-methods-choose = Las personas pueden activar
mfa-about-totp = Una aplicación en el teléfono de la persona que muestra códigos. Funciona sin red.
mfa-about-webauthn = Una llave que se conecta o se acerca, o bien la huella o el rostro en el dispositivo de la persona. Nadie puede entregarla por engaño.
mfa-about-push = El navegador del teléfono de la persona le pide que apruebe un inicio de sesión. No hay que instalar nada.
mfa-about-sms = Un código por mensaje de texto, a cargo de su plan. Los otros métodos son más seguros.
mfa-days = Días
mfa-days-text = Cada cuánto se pide el segundo paso, y cuánto se puede esperar antes de activarlo.
mfa-remember-hint = Durante ese tiempo no se vuelve a pedir en un dispositivo de confianza. De 0 a 30; con 0 se pide en cada inicio de sesión.
mfa-grace-hint = Durante ese tiempo una persona recién habilitada puede aplazar el segundo paso. De 0 a 30; con 0 se pide en el próximo inicio de sesión.
mfa-unit-days = días
mfa-check-first = La página siguiente muestra a quién afecta.
mfa-check-go = Ver qué supone
mfa-check = Revise la política nueva
mfa-check-lead = Aún no se ha guardado nada.
mfa-same = Esa es la política actual. No cambiaría nada.
mfa-check-back = Volver a la política
mfa-touched = Personas a las que afecta, por rol
mfa-enabled-now = Habilitadas ahora
mfa-enabled-then = Habilitadas después
mfa-need-licence = Necesitan licencia
put-policy = Guardar la política
mfa-changes-role = { $role }: { $after }. Antes: { $before }.
mfa-organizations-new = { $role }: desde ahora se habilita a los de { $names }.
mfa-organizations-gone = { $role }: ya no se habilita a los de { $names }.
mfa-method-on = Las personas pueden activar: { $method }.
mfa-method-off = Las personas ya no pueden activar: { $method }. Quien lo tiene lo conserva.
mfa-changes-remember = Confiar en un dispositivo durante: { $after }. Antes: { $before }.
mfa-changes-grace = Aplazar como máximo: { $after }. Antes: { $before }.
mfa-forgets-devices = En los dispositivos que ahora son de confianza se pide de nuevo en el próximo inicio de sesión.
mfa-people = Personas habilitadas: { $after }. Antes: { $before }.
mfa-needs-none = Nadie necesita otra licencia.
mfa-needs = Licencias para quienes aún no se han inscrito: { $needed }. Quedan: { $left }.
mfa-needs-more = Licencias para quienes aún no se han inscrito: { $needed }. Quedan: { $left }. Quien no encuentre ninguna libre inicia sesión solo con la contraseña hasta que haya más.
mfa-stay-enrolled = A las personas inscritas que dejan de estar habilitadas ya no se les pide. Siguen inscritas y conservan la licencia.
mfa-invites-staff = Las personas de su propio equipo que pasan a estar habilitadas reciben un correo que las invita a activar un segundo paso.
done-policy-changed = La política se ha guardado y ya se aplica.
fault-mfa-days = Un número entero de 0 a 30.
fault-mfa-methods = Elija al menos un método.
fault-mfa-organizations = Indique de 1 a 100 organizaciones, una por línea, de hasta 200 caracteres cada una.
fault-mfa-role = Ese rol ya no es de la empresa.
fault-mfa-long = Es más de lo que cabe en esta página: hay demasiados nombres de organizaciones o son demasiado largos. Indique menos, o fije la política con la API.
problem-policy-meanwhile = Alguien ha cambiado la política entretanto. No se ha guardado nada de su cambio. Esta es la política tal como está ahora.
# --- links, sessions, events

# What became of a message.
send-sending = En camino
send-sent = Enviado
send-delivered = Entregado
send-failed = No entregado
send-none = Aún no enviado
send-unknown = No se sabe si llegó
send-fault-bounced = Ese buzón no existe
send-fault-invalid = El número no es de nadie
send-fault-opted-out = El destinatario no desea mensajes
send-fault-complained = El destinatario lo marcó como no deseado
problem-resend-too-soon = Se acaba de enviar. Podrá enviarlo otra vez en { $left }.
problem-sends-exhausted = Se ha enviado tantas veces como se permite. Podrá enviarlo otra vez en { $left } ({ $time }).
problem-expired = Eso ya ha terminado. No se ha hecho nada.
problem-canceled = Eso ya se había anulado. No se ha hecho nada.

# Lists.
links-filters = Filtros
place-none-here = Aquí no hay nada
place-none-here-text = En esta página nada coincide con los filtros. Mire la siguiente o quite los filtros.

# Links.
links-lead = Lo que enviaron sus aplicaciones y hasta dónde llegó cada destinatario.
links-recipient = Destinatario
links-items = Elementos
links-more-items = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
links-status = Estado
links-status-sent = Enviado
links-status-bounced = No entregado
links-status-opened = Abierto
links-status-verified = Verificado
links-status-active = Sesión iniciada
links-status-expired = Caducado
links-status-revoked = Retirado
links-none = Aún no hay enlaces
links-none-text = Un enlace lleva a un destinatario a los elementos que usted eligió, detrás de un código. Su aplicación envía enlaces con la API.
links-none-key = Crear una clave de API
links-codes = Códigos
links-codes-email = Solo por correo
links-codes-both = Por mensaje de texto a { $number }, o por correo
links-account = Cuenta
links-account-none = Aún nadie ha iniciado sesión con él
links-steps = Hasta dónde llegó
links-steps-text = Cuándo ocurrió cada paso por primera vez.
links-not-yet = Aún no
links-made-at = Creado
links-opened-at = Abierto
links-verified-at = Código correcto
links-active-at = Sesión iniciada
links-ends-at = Termina
links-ended-at = Terminado
links-revoked-at = Retirado
links-items-text = Adónde lleva, y cuándo se abrió cada elemento por primera vez.
links-items-none = Por ahora no lleva a nada.
links-item-new = Sin abrir
links-mails = Correos
links-mails-text = Los más recientes primero.
links-mails-none = No se ha enviado ningún correo.
resend-link = Enviar otra vez
done-link-resent = El enlace está otra vez en camino, con la misma dirección.
revoke-link = Retirar enlace
links-revoke-dead = Desde ahora el enlace no lleva a ninguna parte, en ninguno de sus correos.
links-revoke-told = A quien lo abra se le dice que usted lo ha retirado.
links-revoke-kept = No se puede deshacer. Su aplicación puede enviar otro enlace.
done-link-revoked = El enlace se ha retirado.

# Sessions.
sessions-lead = A quién se espera, quién está en la puerta y quién está dentro.
sessions-open = Abiertas
sessions-ended = Terminadas en las últimas 24 horas
sessions-session = Sesión
sessions-people = Participantes
sessions-people-text = En el orden en que se les invitó. Aquí nunca se muestran códigos.
sessions-door-now = En la puerta
sessions-started = Empezó
sessions-ends = Termina
sessions-ended-at = Terminó
sessions-inside = { $inside } de { $all } están dentro
sessions-waiting = { $count ->
    [one] { $count } espera
   *[other] { $count } esperan
}
sessions-none = No hay ninguna sesión abierta
sessions-none-text = Su sistema de colaboración abre sesiones con la API. Mientras una está abierta, aquí ve quién llega.
sessions-none-ended = Ninguna sesión ha terminado hace poco
sessions-none-ended-text = Una sesión se muestra aquí durante 24 horas después de terminar.
sessions-of = { $agent } invita
sessions-status-open = Abierta
sessions-status-ended = Terminada
sessions-door = En la puerta
sessions-door-code = Se pide un código
sessions-door-open = No se pide ningún código
sessions-role-primary = Participante principal
sessions-role-cosigner = Cofirmante
sessions-role-participant = Participante
sessions-stands = Estado
sessions-stands-invited = Con invitación
sessions-stands-arrived = En la puerta
sessions-stands-waiting = Tiene que escribir un código
sessions-stands-entered = Dentro
sessions-stands-left-out = No quedan intentos, o el código ya no es válido
sessions-stands-removed = Ya no participa
sessions-since = Desde
sessions-invitation = Invitación
sessions-by-sms = Por mensaje de texto a { $to }
sessions-by-email = Por correo a { $to }
sessions-code-told = Lo dice el agente
sessions-code-none = No se pide ninguno
sessions-code-read-out = { $count ->
    [one] leído en voz alta { $count } vez
   *[other] leído en voz alta { $count } veces
}
invite-participant = Invitar otra vez
done-participant-invited = Se ha invitado otra vez al participante, con el mismo enlace.
end-session = Terminar sesión
sessions-end-dead = Ya no entra nadie: los enlaces y códigos de esta sesión dejan de servir de inmediato.
sessions-end-waiting = { $count ->
    [one] { $count } participante que está en la puerta ya no puede entrar.
   *[other] { $count } participantes que están en la puerta ya no pueden entrar.
}
sessions-end-inside = Quien está en su reunión sigue en ella. No se puede deshacer.
done-session-ended = La sesión ha terminado.

# The audit log.
events-lead = Qué se hizo, quién lo hizo y en qué quedó.
events-audit = Registro de auditoría
events-fraud = Avisos de fraude
events-operation = Qué se hizo
events-all = Todo
events-since = Desde este día
events-no-day = Eso no es un día. Debe parecerse a 2026-11-27.
events-filter = Mostrar
events-refused = Rechazado
events-one-person = Una persona
events-export = Exportar CSV
events-older = Más antiguos
events-newest = Más recientes
events-none-text = Todo lo que se haga desde ahora aparece aquí.
events-none-so-far = Nada hasta aquí
events-none-so-far-text = Los registros más recientes no son lo que busca. Mire más atrás.
event-test = prueba
person-all-events = Todos los eventos de esta persona

# Reports of fraud.
fraud-lead = Inicios de sesión que alguien rechazó por fraude. Puede que otra persona conozca su contraseña: mire a la persona y ayúdela, y después cierre el aviso.
fraud-open = Abiertos
fraud-closed = Cerrados
fraud-none = No hay avisos abiertos
fraud-none-text = Cuando alguien marca como fraude un inicio de sesión en su dispositivo, aparece aquí hasta que alguien de su empresa lo mire.
fraud-none-closed = Aún no se ha cerrado ningún aviso
fraud-reported = { $person } avisó de un inicio de sesión como fraude
fraud-reported-unknown = Alguien avisó de un inicio de sesión como fraude
fraud-from = desde { $network }
fraud-closed-by = cerrado por { $who }
close-report = Cerrar aviso
close-report-lead = Sale de los abiertos y queda entre los cerrados, con su nombre y su nota.
fraud-note = Lo que ha averiguado
fraud-note-hint = Por ejemplo, si la persona lo sabía y qué hizo usted.
done-report-closed = El aviso se ha cerrado.

# What else is done, as the audit log calls it.
op-close-fraud-report = Aviso de fraude cerrado
op-take-next-step = Enviado por el paso siguiente de la estrategia
op-send-session-code = Código para una sesión enviado
op-send-session-invitations = Invitaciones a una sesión enviadas
op-tidy-session = Sesión ordenada
op-add-participant = Participante añadido
op-add-test-recipient = Destinatario de prueba añadido
op-ask-userinfo = Perfil leído por una aplicación
op-change-device = Notificaciones de un dispositivo cambiadas
op-change-link = Enlace cambiado
op-change-tenant = Empresa cambiada por el operador
op-create-tenant = Empresa creada
op-decide-request = Solicitud respondida en un dispositivo
op-delete-logo = Logotipo quitado
op-delete-tenant = Empresa eliminada
op-give-feedback = Respuesta sobre si llegó un código
op-invite-participant = Participante invitado otra vez
op-issue-session-passcode = Código nuevo para una sesión
op-open-challenge = Código o solicitud pedidos
op-pair-device = Dispositivo vinculado
op-preview-mfa-policy = Política de MFA ensayada
op-preview-template = Texto ensayado
op-push-authorization-request = Inicio de sesión empezado por una aplicación
op-put-logo = Logotipo cambiado
op-read-item-visit = Visita a un elemento leída
op-read-session-entry = Entrada a una sesión leída
op-reassign-participant = Participante reasignado
op-redeem-code = Inicio de sesión completado por una aplicación
op-authorize = Sesión iniciada en una aplicación
op-remove-participant = Participante quitado
op-remove-test-recipient = Destinatario de prueba quitado
op-renew-factor-options = Otra solicitud u otro código pedidos
op-resend-password-reset = Código para una contraseña nueva enviado otra vez
op-sign-out = Sesión cerrada
op-unpair-device = Dispositivo desvinculado
op-verify-password-reset = Código para una contraseña nueva comprobado
op-arrive-at-session = Llegada a una sesión
op-resend-session-code = Código para una sesión enviado otra vez
op-verify-session-code = Código para una sesión comprobado
op-send-link-code = Código para un enlace enviado
op-verify-link-code = Código para un enlace comprobado
op-register-by-link = Cuenta creada con un enlace
op-activate-link = Enlace conectado a una cuenta
op-open-item = Elemento de un enlace abierto
op-forget-device = Dispositivo que deja de ser de confianza
op-submit-forgot-login-id = Nombres de usuario solicitados
op-submit-sign-in = Formulario de inicio de sesión enviado
op-submit-forgot-password = Formulario de contraseña nueva enviado
op-submit-enroll = Formulario de activación del segundo paso enviado
op-submit-account = Formulario de la propia cuenta enviado
op-submit-link = Formulario de un enlace enviado
op-submit-session = Formulario de una sesión enviado
op-submit-screen = Formulario de la consola enviado
op-submit-person = Formulario sobre una persona enviado
op-submit-authorize = Formulario de inicio de sesión de una aplicación enviado
op-submit-logout = Sesión de una aplicación cerrada
# --- people
people-search = Nombre, nombre de usuario u organización
people-search-go = Buscar
people-search-clear = Borrar
people-filters = Filtros
people-filter-not-enrolled = No inscritas
people-filter-enrolled = Inscritas
people-filter-password-alone = Entraron solo con contraseña
people-filter-locked = Bloqueadas
people-filter-inactive = Sin iniciar sesión en 30 días
people-filter-past-grace = Con el plazo vencido
people-filter-disabled = Desactivadas
people-narrow = Por rol y organización
people-narrow-go = Mostrar estas personas
people-any-role = Cualquier rol
people-organization-hint = Su nombre completo.
people-counted = Recuento de los números junto a los filtros: { $time }. Se cuentan una vez al día.
people-export = Exportar como CSV
people-status = Estado
people-status-locked = Bloqueada
people-status-waits = En espera hasta: { $time }
people-second-steps = Segundos pasos
people-shown = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
people-next-page = Página siguiente
people-first-page = Primera página
people-all = Todas las personas
people-none = Aún no hay nadie aquí
people-none-text = Añada la primera persona, o varias a la vez a partir de una lista.
people-none-found = No se encuentra a nadie
people-none-found-text = Ninguna persona coincide con lo que busca. Use menos palabras u otro filtro.
people-none-yet = Hasta aquí no se encuentra a nadie
people-none-yet-text = Quedan más personas por revisar. Siga con la página siguiente.

people-add-lead = Si su política de MFA le pide un segundo paso, la persona puede recibir enseguida una invitación por correo.
people-login-id-hint = Con lo que inicia sesión. Sirve su dirección de correo.
people-email-hint = Adonde llegan sus códigos y avisos.
people-phone-hint = Con el prefijo del país, como +33 6 12 34 56 78.
done-person-added = Añadida. Puede seguir aquí o añadir a otra persona en «Personas».
problem-people-taken = Alguien ya tiene este nombre de usuario, o uno que se le parece. Búsquelo en «Personas».
problem-people-sent-already = Esta lista ya se envió. Lo que resultó de ella está en la lista de personas.
fault-login-id = Un nombre de usuario tiene de 1 a 128 caracteres, en una sola línea.
fault-name = Un nombre tiene de 1 a 200 caracteres, en una sola línea.
fault-phone = Eso no es un número de teléfono. Escríbalo con el prefijo del país, como +33 6 12 34 56 78.
fault-role = Elija uno de sus roles.
fault-organization = Una organización tiene de 1 a 200 caracteres, en una sola línea.

import-people = Añadir varias personas
people-import-lead = Pegue o escriba una lista, una persona por línea. Primero ve qué pasaría con cada línea; no se hace nada hasta que usted lo diga.
people-lines = Lista de personas
people-file = O un archivo
people-file-hint = CSV, tal como lo guarda una hoja de cálculo. Entonces no se lee la lista de arriba.
people-list-hint = { $count ->
    [one] Como máximo { $count } línea.
   *[other] Como máximo { $count } líneas.
} Comas, puntos y coma o tabuladores entre las columnas, como los copian las hojas de cálculo. Basta con el nombre de usuario.
people-lines-order = Columnas
people-lines-columns = Nombre de usuario, nombre, correo electrónico, rol, organización. Con una línea de cabecera las columnas pueden ir en cualquier orden, y una puede ser «teléfono».
people-lines-roles = Roles
people-list-empty = No hay nadie en la lista. Escriba al menos una línea.
people-list-too-long = La lista tiene demasiadas líneas. Envíela por partes.
people-list-no-login-ids = La línea de cabecera no nombra ninguna columna de nombres de usuario. Llame a esa columna «nombre de usuario».
people-check = Revisar la lista
people-correct = Corregir la lista
people-imported = Lo que resultó de la lista
people-import-note = De las personas que ya están aquí solo cambia lo que figura en la lista; una celda vacía no cambia nada.
people-carry-out = { $count ->
    [one] Incorporar { $count } línea
   *[other] Incorporar { $count } líneas
}
people-sum-new = { $count ->
    [one] { $count } persona es nueva.
   *[other] { $count } personas son nuevas.
}
people-sum-change = { $count ->
    [one] { $count } persona ya está aquí y recibe otros datos.
   *[other] { $count } personas ya están aquí y reciben otros datos.
}
people-sum-added = { $count ->
    [one] Se ha añadido { $count } persona.
   *[other] Se han añadido { $count } personas.
}
people-sum-changed = { $count ->
    [one] Se ha cambiado { $count } persona.
   *[other] Se han cambiado { $count } personas.
}
people-sum-same = { $count ->
    [one] { $count } persona ya está aquí, tal cual.
   *[other] { $count } personas ya están aquí, tal cual.
}
people-sum-wrong = { $count ->
    [one] { $count } línea no se puede incorporar.
   *[other] { $count } líneas no se pueden incorporar.
}
people-sum-not-done = { $count ->
    [one] { $count } línea no se ha incorporado.
   *[other] { $count } líneas no se han incorporado.
}
people-sum-head = La primera línea se ha leído como línea de cabecera.
people-sum-unknown = Estas columnas se omiten: { $columns }.
people-line = Línea
people-line-becomes = Qué hace
people-line-why = Por qué
people-line-new = Nueva
people-line-added = Añadida
people-line-change = Otros datos
people-line-changed = Cambiada
people-line-same = Como estaba
people-line-wrong = No es posible
people-line-not-done = No hecho
people-line-empty = (sin nombre de usuario)
people-line-login-id = Un nombre de usuario tiene de 1 a 128 caracteres, en una sola línea.
people-line-quotes = Aquí se abren unas comillas que no se cierran en esta línea.
people-line-cells = Hay más columnas de las esperadas. Ponga entre comillas una celda que contenga una coma.
people-line-repeated = Una línea anterior tiene este nombre de usuario, o uno que se le parece.
people-line-look-alike = Alguien tiene un nombre de usuario que se ve igual con otras letras.
people-line-oneself = Es usted. Sus datos los cambia otra persona que tenga la consola.
people-line-administrator = Esta persona también tiene la consola. Solo un propietario puede cambiarla.
people-line-email = Eso no es una dirección de correo.
people-line-phone = Eso no es un número de teléfono. Escríbalo con el prefijo del país.
people-line-country = Eso no es un país.
people-line-name = Un nombre tiene de 1 a 200 caracteres.
people-line-organization = Una organización tiene de 1 a 200 caracteres.
people-line-role = No es ninguno de sus roles.
people-line-failed = No ha funcionado, y no es culpa suya. Envíe esta línea otra vez.

overview-fraud = Avisos de fraude
overview-denied = { $person } rechazó un inicio de sesión por fraude
overview-open = Abiertos: { $count }
overview-past-grace = Con el plazo vencido
# --- settings
place-next = Página siguiente
place-first = Primera página
place-filters = Filtros
place-when = Cuándo

settings-tab-general = General
settings-tab-look = Aspecto
settings-tab-security = Seguridad
settings-tab-keys = Claves de API
settings-tab-applications = Aplicaciones
settings-tab-webhooks = Webhooks
settings-actions = Acciones
settings-made = Desde
settings-status = Estado
settings-revoke = Revocar
settings-change = Cambiar
settings-renew = Renovar el secreto
settings-remove = Quitar
done-settings-saved = Guardado. Se aplica en todas partes en un minuto.
change-security = Cambiar los ajustes de seguridad
change-security-lead = { $name }: lo que cambie vale para todos en un minuto.

set-yes = Sí
set-no = No
set-nothing = Sin definir
set-ticked = { $count ->
    [0] Ninguna opción elegida
    [one] { $count } opción elegida
   *[other] { $count } opciones elegidas
}
unit-seconds = segundos
unit-minutes = minutos
unit-hours = horas
unit-days = días
unit-digits = cifras
unit-percent = %

set-part-name = Nombre
set-part-name-text = Cómo se llama su empresa en los mensajes y las páginas.
set-name = Nombre de la empresa
set-sender-id = Identificador de remitente
set-sender-id-hint = De 3 a 11 letras, cifras o guiones, con al menos una letra. Algunos países muestran un número en su lugar.
fault-sender-id = Un identificador de remitente tiene de 3 a 11 letras, cifras o guiones, y al menos una letra.

set-part-language = Idioma y hora
set-part-language-text = Para los mensajes a personas cuyo idioma nadie nos ha indicado.
set-locale = Idioma
set-time-zone = Zona horaria
set-time-zone-hint = Por su nombre IANA, como Europe/Paris o America/New_York.
fault-locale = Elija un idioma.
fault-time-zone = Esa zona horaria no se conoce. Debe parecerse a Europe/Paris.

set-part-countries = Países
set-part-countries-text = Los mensajes de texto van solo a estos países. Menos países significan menos fraude.
set-default-country = Los números sin país son de
set-default-country-none = Ningún país
set-allowed-countries = Los mensajes de texto pueden ir a
fault-default-country = Elija un país.

set-part-messages = Mensajes de texto
set-part-messages-text = Cuánto puede costar un mensaje, y qué ocurre cuando se agota el plan del mes.
set-max-parts = Máximo de partes por mensaje
set-max-parts-hint = Un mensaje más largo cuenta como varios. Con menos partes se omiten detalles.
set-when-plan-exhausted = Cuando se agota el plan
set-when-plan-exhausted-refuse = No enviar mensajes de texto
set-when-plan-exhausted-email = Enviar un correo en su lugar, si hay una dirección
fault-max-parts = Elija de 1 a 3.

set-part-strategy = Cuando un código no llega
set-part-strategy-text = Por qué vías se envía un código que no indica ninguna, una tras otra, hasta que llega uno de sus mensajes. Después de cada paso, salvo el último, se esperan de 30 a 300 segundos. Sin pasos hay un solo mensaje.
set-step-channel = Paso { $row }: por
set-step-channel-none = Sin paso
set-step-channel-sms = Mensaje de texto
set-step-channel-email = Correo
set-step-wait = Paso { $row }: espera
fault-step-wait = De 30 a 300 segundos después de cada paso, salvo el último; después de este, nada.

set-part-help = Ayuda y alertas
set-part-help-text = Dónde encuentran ayuda sus personas, y a quién se avisa cuando algo requiere su atención.
set-help-email = Dirección de ayuda
set-help-url = Página de ayuda
set-help-url-hint = Empieza por https://
set-admin-emails = Quién recibe las alertas
set-admin-emails-hint = Una dirección por línea, como máximo 20.
fault-help-email = Eso no es una dirección de correo. Debe parecerse a nombre@example.com.
fault-help-url = La dirección de una página empieza por https:// y tiene como máximo 500 caracteres.
fault-admin-emails = Alguna de ellas no es una dirección de correo, o hay más de 20.

set-part-roles = Roles
set-part-roles-text = Lo que pueden ser sus personas, 20 roles como máximo. Un rol cuyo nombre se vacía desaparece.
set-role-name = Rol { $row }: nombre
set-role-staff = El rol { $row } es de su propio personal
set-role-organizations = Las personas del rol { $row } pertenecen a organizaciones
fault-role-name = Un nombre empieza por una letra minúscula y tiene hasta 32 letras minúsculas, cifras o guiones bajos, cada nombre una sola vez. Hay al menos un rol.

set-part-colour = Color
set-part-colour-text = Para los botones y enlaces de sus páginas. Lo aclaramos u oscurecemos donde no se podría leer.
set-accent-color = Color
set-accent-color-hint = Como #rrggbb, por ejemplo #1d4ed8. Vacío es nuestro azul.
fault-accent-color = Un color es un # y seis cifras de 0 a f, como #1d4ed8.
settings-logo = Logotipo
settings-logo-text = Aparece en la parte superior de sus páginas y de esta consola.
settings-logo-none = Aún no hay logotipo: en su lugar aparece su nombre.
set-logo = Archivo
set-logo-hint = Un PNG sin animación, de 16 a 2048 píxeles por lado y 64 KiB como máximo.
fault-logo = Elija un PNG sin animación, de 16 a 2048 píxeles por lado y 64 KiB como máximo.
put-logo = Subir el logotipo
done-logo-saved = El logotipo se ha guardado. Estará en todas partes en un minuto.
delete-logo = Quitar el logotipo
done-logo-removed = El logotipo se ha quitado. Ahora aparece su nombre.

set-part-origins = Direcciones web
set-part-origins-text = Dónde están sus aplicaciones. Allí se encuentran los elementos de los enlaces, y los códigos de los mensajes se vinculan a la primera.
set-web-origins = Orígenes
set-web-origins-hint = Uno por línea, como https://app.example.com, sin ruta.
fault-web-origins = Un origen es https:// y un nombre en minúsculas, sin ruta, indicado una sola vez y dentro del dominio de las llaves de seguridad. Como máximo 20.

set-part-keys = Llaves de seguridad y llaves de acceso
set-part-keys-text = En qué dominio funcionan y qué modelos acepta.
set-webauthn-rp-id = Dominio
set-webauthn-rp-id-hint = Como example.com. Vacío: solo nuestras propias páginas. Quien añadió una llave en otro dominio tiene que añadir otra.
set-webauthn-attestation = Modelos
set-webauthn-attestation-none = Cualquier modelo
set-webauthn-attestation-direct = Solo los modelos de abajo
set-webauthn-aaguids = AAGUID
set-webauthn-aaguids-hint = Un modelo por línea, como máximo 100.
fault-webauthn-rp-id = Un dominio es un nombre completo en minúsculas, como example.com.
fault-webauthn-attestation = Elija una opción.
fault-webauthn-aaguids = Cada línea es un UUID, como máximo 100. Con «Solo los modelos de abajo», indique al menos uno.

set-part-captcha = Comprobación contra robots
set-part-captcha-text = Protege las páginas en las que cualquiera puede solicitar una contraseña nueva.
set-captcha = Comprobación
set-captcha-altcha = La nuestra: no pregunta nada a nadie y no llama a nadie
set-captcha-recaptcha = Google reCAPTCHA
set-captcha-hcaptcha = hCaptcha
set-captcha-turnstile = Cloudflare Turnstile
set-captcha-none = Ninguna
set-captcha-site-key = Clave del sitio
set-captcha-secret = Secreto del proveedor
set-captcha-secret-kept = Hay uno guardado. No se muestra; escriba otro para sustituirlo.
set-captcha-secret-none = Aún no hay ninguno guardado.
set-captcha-secret-removed = Quitar el secreto guardado
fault-captcha = Esta comprobación necesita el secreto de su proveedor.
fault-captcha-site-key = Una clave del sitio tiene de 1 a 256 letras, cifras y signos.
fault-captcha-secret = Un secreto tiene de 1 a 256 letras, cifras y signos.

set-part-codes = Códigos e inicios de sesión
set-part-codes-text = Los límites pueden ser más estrictos que los nuestros, nunca más amplios.
set-validity-seconds = Un código vale como máximo
set-code-length = Un código tiene al menos
set-attempts = Intentos por código
set-resend-interval-seconds = Pausa antes de enviar un código otra vez
set-sends-per-passcode = Veces que se envía un código como máximo
set-sends-per-recipient-10-minutes = Mensajes a una persona en 10 minutos
set-sends-per-recipient-24-hours = Mensajes a una persona en 24 horas
set-sends-per-address-10-minutes = Mensajes desde una dirección de red en 10 minutos
set-session-hours = La sesión de una persona dura como máximo
set-session-idle-minutes = Sin uso, su sesión se cierra después de
fault-validity-seconds = De 60 a 600 segundos.
fault-code-length = De 6 a 10 cifras.
fault-attempts = De 1 a 5 intentos.
fault-resend-interval-seconds = De 30 a 600 segundos.
fault-sends-per-passcode = De 1 a 5 veces.
fault-sends-per-recipient-10-minutes = De 1 a 5 mensajes.
fault-sends-per-recipient-24-hours = De 1 a 20 mensajes.
fault-sends-per-address-10-minutes = De 1 a 30 mensajes.
fault-session-hours = De 1 a 8 horas.
fault-session-idle-minutes = De 5 a 30 minutos.
fault-strategy = Los pasos para cuando un código no llega son más. Cámbielos primero, en «General».

set-part-sessions = Sesiones
set-part-sessions-text = Reuniones con una puerta: quien llega demuestra que tiene invitación.
set-passcode = Un código en la puerta
set-passcode-required = Siempre
set-passcode-optional = Cuando la sesión lo indique
set-passcode-off = Nunca
set-delivery = El código se envía
set-delivery-on-arrival = Cuando alguien llega
set-delivery-on-start = Cuando empieza la sesión
set-delivery-manual = Cuando lo indica el agente
set-agent-reveal = El agente puede leer un código en voz alta
set-agent-reveal-hint = Solo de la sesión en curso. Cada vez queda en los eventos.
set-hours = Una sesión permanece abierta
fault-passcode = Elija una opción.
fault-delivery = Elija una opción.
fault-hours = De 1 a 72 horas.

set-part-guard = Protección contra el envío abusivo
set-part-guard-text = Detiene los mensajes de texto a un país o a un rango de números donde apenas se verifica ningún código: alguien cobra por ellos.
set-mode = La protección
set-mode-enforce = Los detiene
set-mode-shadow = Solo avisa
set-mode-off = Está desactivada
set-minimum-sends = Juzga a partir de este número de mensajes
set-verified-ratio = Detiene si se verifica menos del
fault-mode = Elija una opción.
fault-minimum-sends = De 5 a 10.000 mensajes.
fault-verified-ratio = De 1 a 90 %.

set-part-audit = Eventos
set-part-audit-text = Cuánto tiempo recuerda la consola quién hizo qué.
set-audit-retention-days = Los eventos se conservan
fault-audit-retention-days = De 1 a 3650 días.

keys-none = Aún no hay claves de API
keys-none-text = Su propio software nos llama con una clave, por ejemplo para enviar códigos. El primer paso es crear una.
create-key = Crear clave
create-key-lead = Una clave permite que su propio software nos llame. Se muestra una sola vez.
set-key-name = Nombre
set-key-name-hint = Qué la usa, para que sepa cuál revocar.
set-scopes = Lo que puede hacer
scope-passcodes = Códigos
scope-accounts = Personas e inicios de sesión
scope-links = Enlaces
scope-sessions = Sesiones
scope-firm = Ajustes, uso y eventos
fault-key-name = Un nombre tiene de 1 a 100 caracteres.
fault-scopes = Elija al menos una opción.
key-made = Su clave nueva
key-made-lead = { $name }. Póngala donde su software lee sus secretos, y en ningún otro sitio.
key-secret = Clave de API
revoke-key = Revocar la clave
revoke-key-lead =
    La clave { $name } ya no funciona en ninguna parte, a más tardar en un minuto.
    Desde entonces se rechaza todo lo que la use. No se puede deshacer.
done-key-revoked = La clave se ha revocado.

clients-none = Aún no hay aplicaciones
clients-none-text = Una aplicación envía aquí a las personas para que inicien sesión, y las recibe de vuelta con una prueba de quiénes son (OpenID Connect).
client-issuer = Dirección para aplicaciones
client-vouches = Pide la contraseña por su cuenta
create-client = Registrar una aplicación
create-client-lead = Las personas leen su nombre al iniciar sesión. Su secreto se muestra una sola vez.
set-client-name = Nombre
set-kind = Tipo
set-kind-confidential = En un servidor
set-kind-public = En un navegador o una app
set-redirect-uris = Las personas vuelven a
set-redirect-uris-hint = Una dirección por línea, exactamente como la envía la aplicación.
set-post-logout-redirect-uris = Después de cerrar sesión, las personas van a
set-post-logout-redirect-uris-hint = Una dirección por línea.
set-asserts-first-factor = Pide la contraseña por su cuenta
set-asserts-first-factor-hint = Entonces pedimos solo el segundo paso. Solo para una aplicación en un servidor a la que usted confía las contraseñas.
fault-client-name = Un nombre tiene de 1 a 60 caracteres.
fault-kind = Elija una opción.
fault-redirect-uris = Al menos una dirección y como máximo 20, sin repetir ninguna. En un servidor empieza por https://.
fault-post-logout-redirect-uris = Como máximo 20 direcciones, sin repetir ninguna. En un servidor empieza por https://.
fault-asserts-first-factor = Solo una aplicación en un servidor puede pedir la contraseña por su cuenta.
client-made = Secreto de la aplicación
client-made-lead = { $name }, ID de cliente { $id }. Ponga el secreto en los ajustes de la aplicación.
client-secret = Secreto de cliente
done-client-created = La aplicación se ha registrado. No necesita secreto.
change-client = Cambiar la aplicación
change-client-lead = Lo que cambie en { $name } vale de inmediato. Su secreto sigue siendo el mismo.
done-client-changed = La aplicación se ha cambiado.
rotate-client-secret = Renovar el secreto de la aplicación
rotate-client-secret-lead =
    El secreto actual de { $name } deja de funcionar de inmediato.
    Nadie puede iniciar sesión en ella hasta que el nuevo esté en sus ajustes.
delete-client = Quitar la aplicación
delete-client-lead =
    Ya nadie puede iniciar sesión en { $name } a través de nosotros, y lo que se le dio pierde su valor de inmediato.
    No se puede deshacer.
done-client-deleted = La aplicación se ha quitado.

webhooks-none = Aún no hay webhooks
webhooks-none-text = Un webhook es una dirección suya a la que llamamos cuando ocurre algo, por ejemplo cuando se verifica un código.
webhook-heading = Webhook
webhook-events = { $count ->
    [one] { $count } evento
   *[other] { $count } eventos
}
webhook-active = Funciona
webhook-failing = No responde
webhook-disabled = Desactivado
webhook-gone = Desactivado: no quiere más
webhook-gave-up = Desactivado: falló durante cinco días
create-webhook = Crear webhook
create-webhook-lead = Llamamos a esta dirección por cada evento que elija. El secreto con el que se firman nuestras llamadas se muestra una sola vez.
set-url = Dirección
set-url-hint = Empieza por https:// y se puede alcanzar desde fuera.
set-events = Eventos
fault-url = La dirección empieza por https:// y lleva a un servidor que se puede alcanzar desde fuera.
fault-events = Elija al menos uno.
webhook-made = Secreto del webhook
webhook-made-lead = Para { $url }. Quien recibe la llamada comprueba con él nuestra firma.
webhook-secret = Secreto
test-webhook = Probar
done-webhook-tried = Un evento de prueba está en camino. Mire abajo en un momento.
change-webhook = Cambiar el webhook
change-webhook-lead = Lo que cambie en { $name } vale desde el próximo evento. Su secreto sigue siendo el mismo.
set-active = Se le llama
set-active-hint = Desactivado, no se le avisa de nada. Activado de nuevo, empieza sin fallos anteriores.
done-webhook-changed = El webhook se ha cambiado.
rotate-webhook-secret = Renovar el secreto del webhook
rotate-webhook-secret-lead =
    Las llamadas a { $name } se firman desde ahora con un secreto nuevo.
    El actual firma también durante 24 horas, para que pueda hacer el cambio.
delete-webhook = Quitar el webhook
delete-webhook-lead =
    Ya no se llama a { $name }, y lo que está en camino no se envía.
    No se puede deshacer.
done-webhook-deleted = El webhook se ha quitado.
webhook-deliveries = Entregas
webhook-deliveries-none = No hay entregas
webhook-deliveries-none-text = Se conservan 30 días.
webhook-event = Evento
webhook-answer = Respuesta
webhook-attempts = Intentos
webhook-send-again = Enviar otra vez
done-webhook-sent-again = Está otra vez en camino. Mire abajo en un momento.
delivery-pending = En camino
delivery-delivered = Entregado
delivery-failed = Abandonado
delivery-answered = Estado { $status }
delivery-error-status = Rechazado
delivery-error-timeout = Sin respuesta a tiempo
delivery-error-connection = Sin conexión
delivery-error-address-not-allowed = No es una dirección a la que llamemos
delivery-error-disabled = El webhook estaba desactivado
webhook-event-passcode-sent = Se envió un código
webhook-event-passcode-delivered = Llegó un código
webhook-event-passcode-failed = No se pudo enviar un código
webhook-event-passcode-verified = Se verificó un código
webhook-event-passcode-exhausted = Se agotaron los intentos para un código
webhook-event-passcode-expired = Un código no se usó a tiempo
webhook-event-mfa-enrolled = Alguien activó un segundo paso
webhook-event-mfa-reset = Se restablecieron los segundos pasos de alguien
webhook-event-mfa-fraud-reported = Alguien avisó de un fraude
webhook-event-guard-opened = La protección detuvo mensajes
webhook-event-link-opened = Se abrió un enlace
webhook-event-link-active = Alguien llegó adonde lleva un enlace
webhook-event-session-arrived = Alguien llegó a una sesión
webhook-event-session-entered = Alguien entró en una sesión
webhook-event-session-ended = Terminó una sesión

# --- messages
messages-tab-sent = Enviados
messages-tab-guard = Protección
messages-tab-blocked = Direcciones bloqueadas
messages-tab-texts = Textos
messages-earlier = Mes anterior
messages-later = Mes siguiente
messages-sent = Enviados
messages-delivered = Entregados
messages-verified = Verificados
messages-parts = Partes
messages-of-plan = de { $limit } del plan
messages-share-sent = { $share } % de lo enviado
messages-share-issued = { $share } % de los códigos
messages-share-delivered = { $share } % entregado
messages-share-verified = { $share } % verificado
messages-chart = Enviados y verificados por día
messages-chart-said = Mensajes con un código que se enviaron, y códigos que se verificaron, cada día de { $month }, según UTC.
messages-chart-none = En este mes no se envió nada.
messages-day = Día
messages-as-table = Como tabla
messages-day-said = { $day }: { $sent } enviados, { $delivered } entregados, { $verified } verificados
messages-by-country = Mensajes de texto por país
messages-country-none = Ningún país
messages-parts-counted = { $count ->
    [one] { $count } parte
   *[other] { $count } partes
}
messages-list = Últimos mensajes
messages-list-text = Mensajes con un código, los más recientes primero, mientras se conserven.
messages-none = Aún no hay mensajes
messages-none-text = Lo que se envía aparece aquí enseguida, y también en qué quedó.
messages-none-filtered = En esta página no hay ninguno así
messages-none-filtered-text = Quite un filtro, o mire la página siguiente si la hay.
messages-to = Para
messages-channel = Por
messages-country = País
messages-channel-sms = Mensaje de texto
messages-channel-email = Correo
messages-status-sent = Enviado
messages-status-delivered = Entregado
messages-status-failed = Fallido
messages-status-unknown = Desconocido
messages-received = La persona dice que llegó
messages-not-received = La persona dice que no llegó

guard-lead = Donde al menos { $sends } códigos de la última hora han terminado y se verificó menos del { $share } % de ellos, los mensajes de texto se detienen. A los cinco minutos se deja pasar uno por minuto, y el primer código verificado vuelve a abrir el camino.
guard-mode-shadow = La protección solo avisa: no se detiene nada. Puede cambiarlo en «Ajustes», «Seguridad».
guard-mode-off = La protección está desactivada. Puede cambiarlo en «Ajustes», «Seguridad».
guard-none = No hay nada que vigilar
guard-none-text = En la última hora no se enviaron mensajes de texto.
guard-what = Qué
guard-why = Por qué
guard-last-hour = Última hora
guard-since = Desde
guard-country = País
guard-block = Rango de 1000 números
guard-closed = Deja pasar
guard-open = Detenido
guard-half-open = Probando de nuevo
guard-low-verified-ratio = Apenas se verifica ningún código
guard-counts = { $verified } de { $settled } verificados
release-breaker = Dejar pasar de nuevo
done-breaker-released = Los mensajes de texto vuelven a enviarse allí. Lo que se contó antes ya no cuenta.

blocked-none = No hay direcciones bloqueadas
blocked-none-text = Una dirección que devuelve mensajes, se queja o no los desea se bloquea sola y aparece aquí.
blocked-lead = A estas ya no se envía nada, para que sus demás mensajes sigan llegando.
blocked-address = Dirección
blocked-address-hint = El número o la dirección de correo completos: aquí solo los guardamos ocultos en parte.
blocked-why = Por qué
blocked-since = Desde
blocked-bounced = Ese buzón no existe
blocked-invalid = Ese número no existe
blocked-opted-out = No desea mensajes de texto
blocked-complained = Marca nuestro correo como no deseado
lift-suppression = Permitir de nuevo
lift-suppression-text = Se vuelve a probar con el próximo mensaje. Quien no los desea tiene que avisar primero a su operador.
done-suppression-lifted = Permitida de nuevo. Se prueba con el próximo mensaje.
problem-blocked-address = Eso no es ni un número de teléfono ni una dirección de correo. Un número empieza por + y el país.
problem-not-blocked = Esa dirección no está bloqueada.

texts-none = No hay textos propios
texts-none-text = Los mensajes llevan nuestras palabras, en 29 idiomas. Puede escribir las suyas para cualquiera de ellos.
texts-purpose = Para qué es el código
texts-language = Idioma
texts-updated = Cambiado
texts-write = Escribir un texto
texts-look = Ver un texto
texts-write-text = Un texto es para un fin, un medio y un idioma. Donde no lo hay, se usan nuestras palabras. Los fines propios se escriben con la API.
texts-go = Abrir
purpose-sign-in = Inicio de sesión
purpose-transaction = Confirmar una operación
purpose-password-reset = Contraseña nueva
purpose-access = Abrir un enlace
purpose-enrollment = Activar un segundo paso
purpose-session = Entrar en una sesión

text-heading = Texto
text-own = Sus palabras
text-ours = Nuestras palabras
text-ours-used = No hay palabras suyas: se usan las nuestras.
text-words = Palabras
text-words-text = Lo que va entre llaves se rellena. En un mensaje de texto no hay enlaces, ni @, ni saltos de línea: nadie debe acostumbrarse a confiar en un enlace junto a un código.
text-subject = Asunto
text-subject-hint = Nunca el código: se ve en pantallas bloqueadas. Vacío es nuestro asunto.
text-text = Texto
text-html = HTML
text-html-hint = Solo diseño y colores: nada que se cargue, ni enlaces. Vacío se crea a partir del texto.
text-slots = Lo que puede poner entre llaves
text-slot-firm = Su nombre. Necesario.
text-slot-code = El código. Necesario.
text-slot-validity = Cuánto tiempo vale el código. Necesario.
text-slot-sent-at = Cuándo se envió. Necesario.
text-slot-action = Qué se hace
text-slot-item = Con qué
text-slot-amount = Por cuánto. Necesario para confirmar una operación.
text-slot-payee = Quién lo recibe
text-preview = Vista previa
text-preview-title = Vista previa
text-preview-text = Como llegaría, con ejemplos. No se envía ni se guarda nada.
text-case-shortest = Con poco que decir
text-case-typical = Uno corriente
text-case-longest = Con todo lo que puede haber
text-ours-shortest = El nuestro, con poco que decir
text-ours-typical = El nuestro, uno corriente
text-ours-longest = El nuestro, con todo lo que puede haber
text-parts = { $count ->
    [one] { $count } parte
   *[other] { $count } partes
}
text-characters = { $count ->
    [one] { $count } carácter
   *[other] { $count } caracteres
}
delete-template = Volver a nuestras palabras
done-text-saved = Guardado. Los mensajes llevan ahora sus palabras.
done-text-deleted = Los mensajes vuelven a llevar nuestras palabras.
text-fault-unknown = { $slot } no significa nada. Mire lo que puede poner entre llaves.
text-fault-braces = Falta una llave: cada una que se abre se vuelve a cerrar.
text-fault-lacks = Falta { $slot }.
text-fault-length = Escriba de 1 a { $most } caracteres.
text-fault-line-break = Un mensaje de texto es una sola línea. La última línea, con su dirección, la añadimos nosotros.
text-fault-at = Un mensaje de texto no lleva @.
text-fault-link = Un mensaje de texto no lleva enlaces: nadie debe acostumbrarse a seguir uno junto a un código.
text-fault-control = Hay algo que nadie puede ver. Escríbalo de nuevo en lugar de pegarlo.
text-fault-origin-line = Una @, un nombre y un # juntos se leen como la última línea que añadimos. Escríbalo de otro modo.
text-fault-text-alone = Un mensaje de texto no tiene asunto ni HTML.
text-fault-subject-break = Un asunto es una sola línea.
text-fault-subject-code = Un asunto nunca contiene el código: se ve en pantallas bloqueadas.
text-fault-html = El HTML hace más que dar forma a las palabras: { $detail }
text-fault-room = { $count ->
    [one] Con todo lo que puede haber, este texto tiene más de { $count } parte. Acórtelo, o permita más partes en los ajustes.
   *[other] Con todo lo que puede haber, este texto tiene más de { $count } partes. Acórtelo, o permita más partes en los ajustes.
}

fault-note = Indique en una sola línea lo que ha averiguado, de 1 a 500 caracteres.
op-add-operator = Operador añadido

# A list as a file that is prepared.
exports-title = La lista como archivo
exports-too-long = Esta lista es demasiado larga para venir de una vez. Haga que se prepare como archivo; tarda unos minutos.
exports-mail = Recibirá un correo cuando esté listo.
exports-prepare = Preparar el archivo
exports-preparing = El archivo se está preparando.
exports-so-far = Líneas hasta ahora: { $count }
exports-look-again = Mirar otra vez
exports-ready = El archivo está listo. Está aquí solo para usted, hasta { $time }.
exports-holds = Líneas: { $count }
exports-in-parts = Viene en partes; cada una es un archivo.
exports-download = Descargar el archivo
exports-part = Descargar la parte { $part }
exports-cut = La lista es más larga de lo que puede ser un archivo, y el archivo termina aquí. Acote la lista para obtener el resto.
exports-failed = No se pudo preparar el archivo; no es culpa suya. Haga que se prepare de nuevo.
exports-over = Este archivo ya no está aquí. Exporte la lista de nuevo.
problem-exports-at-work = Ya se está preparando uno de sus archivos. Cuando esté listo, podrá pedir otro.
