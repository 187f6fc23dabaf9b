goal-sign-in = seu código de acesso à conta
goal-transaction = seu código para confirmar uma transação
goal-access = seu código de acesso
goal-password-reset = seu código para redefinir a senha
goal-enrollment = seu código para ativar a segunda etapa
goal-session = seu código para entrar na sessão
goal-own = seu código para { $purpose }

sms-head = { $firm }: { $code } é { $goal }
sms-payee = para { $payee }
sms-validity = Válido { $duration }
sms-sent = Enviado { $sent }
sms-advice = Não compartilhe
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
label-action = Operação
label-item = Item
label-amount = Valor
label-payee = Beneficiário
label-validity = Validade
label-sent = Enviado em
mail-until = { $duration }, até as { $time }
mail-advice = Digite o código apenas onde você o solicitou. { $firm } nunca pede o código por telefone ou e-mail.
mail-ignore = Se você não solicitou o código, ignore esta mensagem.

changed-goal = sua senha foi alterada
changed-what = A senha da sua conta { $firm } foi alterada com um código enviado a este endereço.
changed-own-what = A senha da sua conta { $firm } foi alterada.
changed-you = Se foi você, não é preciso fazer nada.
changed-not-you = Se não foi você, outra pessoa pode ler seu e-mail: primeiro altere a senha do e-mail, depois redefina de novo a de { $firm } e avise { $firm }.
label-when = Data

logins-goal = seus IDs de acesso
logins-what = Alguém perguntou quais IDs de acesso de { $firm } pertencem a este endereço.
logins-not-you = Se não foi você, não é preciso fazer nada: a resposta foi enviada somente a este endereço.
label-login-id = ID de acesso

usage-goal = { $percent }% do plano de SMS de { $month } foi usado
label-month = Mês
label-used = Usado
label-pace = Ritmo
label-lasts = Dura até
usage-used = { $used } de { $limit } partes de mensagem
usage-pace = cerca de { $count } por dia
usage-exhausted-email = O plano se esgotou: os códigos vão por e-mail quando há um endereço conhecido; caso contrário, são recusados.
usage-exhausted-refuse = O plano se esgotou: os códigos por SMS são recusados até o fim do mês ou até o plano ser aumentado.
usage-near-email = Ao chegar a 100%, os códigos irão por e-mail se houver um endereço conhecido; caso contrário, serão recusados.
usage-near-refuse = Ao chegar a 100%, os códigos por SMS serão recusados até o fim do mês ou até o plano ser aumentado.
usage-larger = Você pode pedir um plano maior:
usage-email = Você pode fazer com que os códigos sigam por e-mail quando o plano se esgotar:

plan-subject = { $firm } pede um plano de { $wanted } partes de SMS
plan-what = { $firm } ({ $tenant }) pede um plano de SMS de { $wanted } partes de mensagem por mês. O plano atual é de { $present }.
plan-how = Para ativá-lo:

guard-goal = os SMS para { $where } parecem fraude
guard-why = De { $settled } códigos enviados para { $where } na última hora, { $verified ->
    [0] nenhum foi digitado
    [one] { $verified } foi digitado
   *[other] { $verified } foram digitados
    }. É assim que se apresenta uma fraude por SMS.
guard-refused = Por enquanto, os SMS para esse destino são recusados. A cada minuto um passa como teste; quando o código dele é digitado, todos voltam a ser enviados.
guard-watched = Nada foi recusado: a proteção apenas observa.
guard-release = Se não era fraude, libere-os agora mesmo:

webhook-goal = um webhook foi desativado
webhook-gone = { $origin } respondeu 410 (removido): não aceita mais eventos.
webhook-failing = { $origin } não aceitou nenhum evento por cinco dias.
webhook-again = Os eventos não são mais enviados para lá. Quando ele voltar a funcionar, ative-o com:

factor-totp = aplicativo autenticador
factor-webauthn = chave de segurança ou chave de acesso
factor-push = dispositivo vinculado
factor-sms = mensagem de texto
label-method = Método
label-name = Nome
label-set-up-by = Prazo
label-valid-until = Válido até
label-left = Restantes
label-wanted = Pedidas
label-present = Atuais
mfa-you = Se foi você, não é preciso fazer nada.
mfa-not-you = Se não foi você, entre em contato com { $firm } imediatamente.
mfa-unexpected = Se você não esperava por isso, entre em contato com { $firm } imediatamente.

invite-goal = ative a segunda etapa
invite-hello = Olá, { $name },
invite-why = { $firm } agora protege o acesso à conta com uma segunda etapa depois da senha.
invite-next = Você a ativará no próximo acesso. Leva cerca de um minuto: tenha à mão seu telefone com um aplicativo autenticador ou uma chave de segurança.
invite-no-link = Este e-mail não tem link de propósito. Acesse sua conta como sempre.

added-goal = uma segunda etapa foi adicionada à sua conta
added-what = Uma segunda etapa foi adicionada à sua conta { $firm }.
removed-goal = uma segunda etapa foi removida da sua conta
removed-what = Uma segunda etapa foi removida da sua conta { $firm }.
reset-goal = sua segunda etapa foi redefinida
reset-what = Um administrador de { $firm } redefiniu a segunda etapa da sua conta. O que você tinha ativado não funciona mais, nem os seus códigos de recuperação.
reset-next = Você a ativará de novo no próximo acesso.

bypass-goal = { $count ->
    [one] um código de bypass foi criado para a sua conta
   *[other] { $count } códigos de bypass foram criados para a sua conta
}
bypass-what = { $count ->
    [one] Um administrador de { $firm } criou um código de bypass para a sua conta. Ele substitui uma vez a sua segunda etapa.
   *[other] Um administrador de { $firm } criou { $count } códigos de bypass para a sua conta. Cada um substitui uma vez a sua segunda etapa.
}
bypass-no-code = Por segurança, este e-mail não contém nenhum código.

recovery-goal = você tem novos códigos de recuperação
recovery-what = Novos códigos de recuperação foram criados para a sua conta { $firm }. Os antigos não funcionam mais.
recovery-used-goal = um código de recuperação foi usado
recovery-used-what = Um código de recuperação foi usado para acessar a sua conta { $firm }. Ele não funciona de novo.
recovery-last = Era o último. Crie novos códigos de recuperação.

key-goal = uma chave de segurança foi recusada
key-what = Um acesso à sua conta { $firm } com esta chave de segurança foi recusado, porque o contador da chave retrocedeu. Pode existir uma cópia da chave.
key-do = Remova a chave da sua conta e entre em contato com { $firm }.

fraud-goal = um acesso foi denunciado como fraude
fraud-what = Um acesso a esta conta foi recusado no dispositivo da pessoa e denunciado como fraude.
label-account = Conta
label-network = Endereço de rede
fraud-done = Os acessos em andamento da conta foram cancelados e, durante uma hora, nenhuma solicitação push é enviada para ela.
fraud-ask = Pergunte à pessoa. Se ela não reconhecer a tentativa, outra pessoa pode saber a senha dela: redefina-a.
fraud-lift = Se foi um engano, você pode permitir de novo as solicitações push antes que a hora termine:

licence-goal = { $percent }% das licenças de MFA foram usadas
licence-used = { $used } de { $contracted }
licence-near = Ao chegar a 100%, as pessoas para quem a MFA está ativada e que ainda não estão inscritas não poderão se inscrever e acessarão a conta só com a senha.
licence-exhausted = As licenças se esgotaram: as pessoas para quem a MFA está ativada e que ainda não estão inscritas não podem se inscrever e acessam a conta só com a senha.
licence-enrolled = As pessoas inscritas continuam protegidas.
licence-more = Você pode pedir mais licenças:

mfa-plan-subject = { $firm } pede licenças de MFA: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) pede outro plano de MFA.
decided-sms-on = seu plano de SMS foi alterado
decided-mfa-on = seu número de licenças de MFA foi alterado
decided-sms-off = seu pedido de outro plano de SMS foi recusado
decided-mfa-off = seu pedido de outro número de licenças de MFA foi recusado
decided-what-on = O operador deste serviço ativou o que você pediu. Já está valendo.
decided-what-off = O operador deste serviço recusou o seu pedido. Tudo continua como estava.
label-holds = Em vigor
label-note = Observação

# The mail that brings a guarded link.
link-goal = há algo enviado para você
link-what = { $firm } enviou algo para você consultar ou preencher.
link-open = Abrir
link-paste = Ou copie este endereço no seu navegador:
link-how = Para abrir, confirme que é você com um código que será enviado nesse momento.
link-why = Você recebe este e-mail porque { $firm } tem este endereço registrado como seu.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } convida você para “{ $session }”
session-goal-agent = { $agent } convida você para uma sessão
session-goal-bare = você recebeu um convite para uma sessão
session-what = { $agent } ({ $firm }) convida você para uma sessão: { $session }.
session-open = Abrir o convite
session-code = Ao abrir, será pedido um código. Ele não está neste e-mail: chega a você por outro meio.

# The mail to a firm’s administrator.
console-goal = você já pode entrar no console
console-by-operator = O operador deste serviço confiou a você a administração de { $firm }.
console-by-firm = { $firm } confiou a você a sua administração.
console-open = Definir uma senha
label-console-role = No console
console-owner = Titular – você pode fazer tudo
console-help-desk = Suporte – você ajuda as pessoas a acessar a conta
console-read-only = Somente leitura – você consulta e não altera nada
console-password = A senha é definida com um código enviado a este endereço. Se você já tem uma, ela continua válida.
console-second-step = Depois, acesse a conta e ative uma segunda etapa, por exemplo um aplicativo autenticador no seu telefone. Ninguém entra no console sem ela.

# The mail that says that an administrator’s file is ready.
export-goal = o arquivo que você pediu está pronto
export-people = A lista de pessoas que você pediu está pronta em um arquivo.
export-events = O registro de auditoria que você pediu está pronto em um arquivo.
export-open = Ir para o arquivo
export-how = Entre no console para baixá-lo. O link só funciona para você.

# The mails of what an administrator did to an account.
disabled-goal = sua conta foi desativada
disabled-what = Um administrador de { $firm } desativou a sua conta. Você não poderá entrar até que ela seja ativada de novo.
contact-goal = seus dados de contato foram alterados
contact-what = Um administrador de { $firm } alterou os dados de contato para os quais são enviados as mensagens e os códigos da sua conta.
label-new-email = Novo endereço de e-mail
label-new-phone = Novo número de telefone
contact-none = nenhum
contact-old = Este e-mail é enviado ao endereço que estava registrado até então.
