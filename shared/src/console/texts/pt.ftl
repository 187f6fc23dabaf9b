# The console. Short, calm, second person; what happened, then what to do.

screen-overview = Visão geral
screen-subscriptions = Assinaturas
screen-mfa = MFA
screen-people = Pessoas
screen-person = Pessoa
screen-messages = Mensagens
screen-links = Links
screen-sessions = Sessões
screen-events = Eventos
screen-settings = Ajustes

menu = Telas
own-account = Sua conta
zone-heading = Fuso horário
zone-lead = Neste navegador, o console mostra os horários neste fuso. Aponte para um horário, ou vá até ele com o teclado, e ele aparece exato e em UTC.
zone-firms = O da empresa: { $zone }
zone-of = Horários: { $zone }
done-zone-chosen = Os horários agora são mostrados nesse fuso.
console-none = Sem acesso
console-none-detail = A pessoa não tem o console.
console-owner = Titular
console-owner-detail = Tudo, e decide quem mais tem o console.
console-help-desk = Atendimento
console-help-desk-detail = Ajuda as pessoas: adiciona, redefine a MFA, cria códigos de administrador, envia de novo.
console-read-only = Só leitura
console-read-only-detail = Vê tudo e não altera nada.
working = Processando…
cancel = Cancelar
save = Salvar
reason = Motivo
reason-hint = Por que você faz isto, em poucas palavras. Fica no registro de auditoria ao lado do seu nome.
reason-contact-hint = Necessário se o endereço de e-mail ou o número de telefone mudar: é para lá que vão os códigos. Fica no registro de auditoria ao lado do seu nome.
people-reason-hint = A lista altera o endereço de e-mail ou o número de telefone de pessoas que já estão aqui: é para lá que vão os códigos. Diga por quê.
problem-reason = Diga o motivo em 4 a 500 caracteres, em uma só linha.
problem-prove-again = Confirme de novo que é você. Já se passaram mais de cinco minutos.
problem-made-already = Este formulário já foi enviado. O que ele criou foi mostrado uma vez e não pode ser mostrado de novo.

confirm-heading = Confirme que é você
confirm-lead-enter = O console abre depois de uma segunda etapa. Se você ainda não tem nenhuma, ative uma agora.
confirm-lead-dangerous = Isto precisa de uma segunda etapa feita nos últimos cinco minutos. Depois você volta para cá.
confirm-go = Confirmar com uma segunda etapa

secret-once = Isto é mostrado uma vez. Copie agora e guarde em lugar seguro.

# One person.
status-active = Ativa
status-disabled = Desativada
status-no-access = Acesso retirado
status-inactive = Inativa
name = Nome
phone = Telefone
organization = Organização
role = Função
created = Desde
person-do = O que você pode fazer
person-self = Esta é sua própria conta. Outra pessoa com o console precisa fazer as alterações aqui; suas segundas etapas estão em Sua conta.
person-owners = Esta pessoa também tem o console. Só um titular pode alterar algo aqui.
factors-none = Nenhuma segunda etapa está ativa, e nenhuma é pedida.
factors-none-asked = Uma segunda etapa é pedida, e nenhuma está ativa ainda.

reset-mfa = Redefinir a MFA
reset-mfa-lead = Todas as segundas etapas, códigos de recuperação e dispositivos de confiança de { $person } deixam de valer, e os acessos são encerrados em toda parte. No próximo acesso, a pessoa ativa uma nova segunda etapa. Ela recebe um e-mail sobre isso.
done-mfa-reset = A MFA foi redefinida. A pessoa recebeu um e-mail sobre isso.
make-bypass-codes = Criar códigos de administrador
make-bypass-codes-lead = Um código de administrador substitui a segunda etapa de { $person }, uma vez. A pessoa recebe um e-mail que diz que você criou códigos, sem os códigos.
bypass-count = Quantos códigos (1 a 10)
bypass-minutes = Por quantos minutos (1 a 1.440)
bypass-codes = Códigos de administrador
bypass-made = Códigos de administrador
bypass-made-lead = Para { $person }. Cada um funciona uma vez, até { $time }.
unlock-person = Desbloquear
unlock-person-lead = { $person } pode tentar de novo na hora, não importa o que falhou antes.
done-person-unlocked = Bloqueio removido: a pessoa pode tentar de novo.
lift-push-block = Permitir pedidos de novo
lift-push-block-lead = Depois de um aviso de fraude, os dispositivos de { $person } não recebem pedidos por uma hora. Isto os libera agora.
done-push-block-lifted = Os dispositivos da pessoa podem receber pedidos de novo.
end-sign-ins = Encerrar todos os acessos
end-sign-ins-lead = Os acessos de { $person } são encerrados em todos os dispositivos. A senha e as segundas etapas ficam.
done-sign-ins-ended = Os acessos da pessoa foram encerrados em todos os dispositivos.
disable-person = Desativar
disable-person-lead = { $person } não pode mais acessar a conta, e seus acessos são encerrados. As segundas etapas deixam de valer, e a licença fica livre de novo.
done-person-disabled = Desativada. Se havia uma licença, ela está livre de novo.
enable-person = Reativar
enable-person-lead = { $person } pode acessar a conta de novo.
done-person-enabled = A pessoa pode acessar a conta de novo.
change-person = Alterar dados
change-person-lead = O que está registrado sobre { $person }.
done-person-changed = Salvo.
set-console = Acesso ao console
set-console-lead = O que { $person } pode fazer neste console. A pessoa recebe um e-mail sobre isso.
done-console-set = Salvo. A pessoa recebeu um e-mail sobre isso.
person-profile = Perfil
person-factors-text = O que comprova um acesso, além da senha.
person-events-text = O que foi feito nesta conta, do mais novo ao mais antigo.
events-none = Nada ainda.
last-sign-in = Último acesso
never = Nunca
never-used = Sem uso até agora
what-happens = O que acontece
secret-hint = Selecione e copie, ou anote.
copy = Copiar
copied = Copiado
event-by = por { $who }
event-by-key = pela chave { $who }
event-because = “{ $reason }”
event-refused = recusado: { $code }

# What was done, as the audit log calls it.
op-sign-in = Acesso com senha
op-verify-factor = Segunda etapa comprovada
op-get-sign-in = Acesso concluído
op-cancel-sign-in = Acesso interrompido
op-skip-enrollment = Segunda etapa adiada
op-enroll-factor = Ativação de uma segunda etapa iniciada
op-export-events = Registro de auditoria exportado
op-export-people = Pessoas exportadas
op-export-links = Links exportados
op-export-sessions = Sessões exportadas
op-confirm-factor = Segunda etapa ativada
op-rename-factor = Segunda etapa renomeada
op-remove-factor = Segunda etapa removida
op-renew-recovery-codes = Novos códigos de recuperação criados
op-reset-mfa = MFA redefinida
op-make-bypass-codes = Códigos de administrador criados
op-lift-push-block = Pedidos permitidos de novo
op-unlock-person = Bloqueio removido
op-end-sign-ins = Todos os acessos encerrados
op-put-account = Conta gravada
op-change-account = Conta alterada
op-delete-account = Conta excluída
op-import-accounts = Pessoas importadas
op-set-password = Senha definida
op-change-password = Senha alterada
op-complete-password-reset = Senha redefinida
op-request-password-reset = Nova senha pedida
op-put-mfa-policy = Política de MFA alterada
op-choose-time-zone = Fuso horário do console escolhido
op-export-deliveries = Mensagens exportadas
op-request-sms-plan = Plano de SMS pedido
op-request-mfa-plan = Licenças de MFA pedidas
op-set-sms-plan = Plano de SMS ativado
op-set-mfa-plan = Licenças de MFA definidas
op-change-settings = Ajustes alterados
op-create-api-key = Chave de API criada
op-revoke-api-key = Chave de API revogada
op-create-oidc-client = Aplicativo registrado
op-change-oidc-client = Aplicativo alterado
op-delete-oidc-client = Aplicativo removido
op-rotate-oidc-client-secret = Segredo de um aplicativo renovado
op-create-webhook = Webhook criado
op-change-webhook = Webhook alterado
op-delete-webhook = Webhook removido
op-rotate-webhook-secret = Segredo de um webhook renovado
op-test-webhook = Webhook testado
op-redeliver-webhook = Evento enviado de novo
op-issue-passcode = Código emitido
op-verify-passcode = Código verificado
op-resend-passcode = Código enviado de novo
op-cancel-passcode = Código cancelado
op-create-link = Link criado
op-revoke-link = Link retirado
op-resend-link = Link enviado de novo
op-create-session = Sessão aberta
op-end-session = Sessão encerrada
op-reveal-session-passcode = Código lido em voz alta
op-put-template = Texto alterado
op-delete-template = Texto removido
op-release-breaker = Proteção liberada
op-lift-suppression = Endereço permitido de novo
op-unlock-recipient = Destinatário desbloqueado
secret-kept = Pronto, já guardei

# --- overview
overview-plans = Plano e licenças
overview-mfa = Segundas etapas
overview-enrolled = Com segunda etapa
overview-waiting = Habilitadas, ainda sem segunda etapa
plan-sms = SMS neste mês
plan-licences = Licenças de MFA
plan-of = { $used } de { $limit }
days-title = Envios e verificações por dia
days-description = Neste mês: { $sent } mensagens enviadas e { $verified } códigos verificados.
days-none = Nada foi enviado neste mês ainda.
day-said = { $day }: { $sent } enviados, { $verified } verificados
day = Dia
sent = Enviados
verified = Verificados
as-table = Como tabela
add-person = Adicionar uma pessoa

# --- operators
screen-firms = Empresas
screen-firm = Empresa
firm = Empresa
firm-id = ID
firm-slug = Nome nos endereços
firm-pages = Páginas
firms-none = Nenhuma empresa ainda
firms-none-text = Crie a primeira pela linha de comando: tenants create.
next-page = Próxima página
requests-waiting = Esperando por você
requests-waiting-text = O que as empresas pediram. A ativação vale na hora para a empresa inteira.
requests-none = Nada espera
requests-none-text = Quando uma empresa pede outro plano, o pedido aparece aqui.
request-wants-sms = { $wanted } SMS por mês, hoje { $present }
request-wants-mfa = { $wanted } licenças de MFA, hoje { $present }
activate-request = Ativar
decline-request = Recusar
decline-note = O motivo, para a empresa ler
done-request-activated = Ativado. Já vale para a empresa inteira.
done-request-declined = Recusado. A empresa vê o motivo.
done-plan-set = O plano foi definido e já vale.
set-sms-plan = Definir o plano de SMS
set-mfa-plan = Definir as licenças de MFA
field-monthly-limit = SMS por mês (0, ou de 2.500 a 25.000, de 2.500 em 2.500)
field-licences = Licenças de MFA
fault-monthly-limit = Um plano é 0, ou de 2.500 a 25.000, de 2.500 em 2.500.
fault-licences = Um número inteiro de 0 a 1.000.000.
problem-decline-note = Diga o motivo em 1 a 500 caracteres, em uma só linha.
all-firms = Todas as empresas
all-firms-text = O que todas elas usam juntas neste mês.
all-firms-part = Há mais empresas do que as somadas aqui.
# --- subscriptions
subscriptions-lead = O que você tem e quanto já foi usado. O operador deste serviço confirma uma alteração; depois ela vale na hora para a empresa inteira.
subscriptions-sms = Mensagens de texto
subscriptions-mfa = Licenças de MFA
subscriptions-subscribe = Assinar
subscriptions-change = Alterar
subscriptions-waits = Você pediu { $wanted } ({ $date }). O operador ainda não decidiu.
subscriptions-requests = Pedidos
subscriptions-requests-text = O que você pediu ao operador, do mais novo ao mais antigo, e o resultado.
subscriptions-requests-none = Nada foi pedido ainda.
subscriptions-plan = Assinatura
subscriptions-wanted = Pedido
subscriptions-before = antes: { $present }
subscriptions-state = Status
subscriptions-requested = Quando
subscriptions-by = Por
subscriptions-answer = Decisão
subscriptions-actions = Ações
subscriptions-earlier = Pedidos anteriores
subscriptions-latest = Pedidos mais recentes
subscriptions-none = Nenhuma
subscriptions-a-month = { $number } por mês
subscriptions-licences = { $count ->
    [one] { $count } licença
   *[other] { $count } licenças
}
subscriptions-monthly-limit = Partes de mensagens de texto por mês
subscriptions-parts-hint = Um código curto é uma parte. Um texto mais longo, ou em outro alfabeto, pode ocupar duas ou três.
subscriptions-licences-hint = Uma para cada pessoa que ativou uma segunda etapa. De 0 a 1.000.000.
subscriptions-ask = Pedir ao operador
request-sms-plan = Alterar o plano de mensagens de texto
request-sms-plan-lead = O operador confirma e recebe agora um e-mail sobre isso. Se você já fez um pedido e ele ainda não foi decidido, este toma o lugar dele.
request-mfa-plan = Alterar as licenças de MFA
request-mfa-plan-lead = O operador confirma e recebe agora um e-mail sobre isso. Se você já fez um pedido e ele ainda não foi decidido, este toma o lugar dele. Com menos licenças, ninguém perde a sua: só não é possível ativar novas segundas etapas até que algumas fiquem livres.
withdraw-request = Retirar
request-requested = Em espera
request-activated = Ativo
request-declined = Recusado
request-withdrawn = Retirado
done-plan-requested = O pedido foi feito ao operador. Você vê o resultado aqui.
done-request-withdrawn = O pedido foi retirado.
op-withdraw-plan-request = Pedido de plano retirado
op-activate-plan-request = Plano pedido ativado
op-decline-plan-request = Plano pedido recusado

# The two limits, wherever they are shown.
bar-sms = Partes de mensagens de texto neste mês
bar-sms-none = Não há plano: nenhuma mensagem de texto é enviada.
bar-sms-over = Esgotado: nenhuma mensagem de texto é enviada até o próximo mês ou um plano maior.
bar-licences = Licenças de MFA
bar-licences-none = Sem licenças: ninguém pode ativar uma segunda etapa.
bar-licences-over = Todas estão em uso. Quem não ativou uma segunda etapa acessa a conta só com a senha até que uma fique livre.
bar-licences-exceeded = Há { $more } em uso a mais do que existem. Ninguém perde a sua, e ninguém mais pode ativar uma segunda etapa.
bar-used = { $percent }% em uso, restam { $left }
bar-of = { $used } de { $limit }
bar-mark = { $percent }%
bar-pace-none = Dia { $day } de { $days }.
bar-pace-within = Dia { $day } de { $days }. Neste ritmo, serão { $total } até o fim do mês.
bar-pace-over = Dia { $day } de { $days }. Neste ritmo, o plano se esgota em { $date }.

# --- mfa
mfa-lead = A quem a empresa pede uma segunda etapa no acesso à conta, e até onde isso já chegou.
mfa-change = Alterar a política
mfa-licences = Licenças
mfa-licences-text = Uma para cada pessoa que ativou uma segunda etapa.
mfa-people-text = Habilitadas: a política pede a elas uma segunda etapa. Com segunda etapa: já ativaram uma.
mfa-people-lists = Listas de pessoas
mfa-people-by-role = Pessoas por função
mfa-accounts = Contas
mfa-enabled = Habilitadas
mfa-enrolled = Com segunda etapa
mfa-not-enrolled = Habilitadas, sem segunda etapa
mfa-policy = Política
mfa-policy-text = Quem ela habilita, e por quais métodos.
mfa-methods = Métodos
mfa-remember = Confiar em um dispositivo por
mfa-remember-days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
}
mfa-remember-days-none = Nunca: é pedida em cada acesso
mfa-grace = Adiar por no máximo
mfa-grace-days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
}
mfa-grace-days-none = Nem um dia: é pedida no próximo acesso
mfa-freed = Licenças que voltaram
mfa-freed-text = As mais recentes: de quem eram, o que foi feito, por quem e por quê.
mfa-freed-none = Nenhuma licença voltou ainda.
mfa-role-case-manager = Gestores de casos
mfa-role-vendor-case-manager = Gestores de casos de fornecedores
mfa-role-corporate-user = Usuários corporativos
mfa-role-client = Clientes
mfa-whom-nobody = Ninguém
mfa-whom-everybody = Todas as pessoas
mfa-whom-all = Todas as pessoas, de todas as organizações
mfa-whom-listed = As das organizações abaixo
mfa-whom-these = As de { $names }
mfa-names-more = { $count ->
    [one] e mais { $count }
   *[other] e mais { $count }
}
mfa-change-lead = Nada é salvo antes de você ver o que resulta.
mfa-enabled-are = Habilitadas
mfa-organizations-of = Organizações: { $role }
mfa-organizations-hint = Uma por linha, escrita como nos dados das pessoas; maiúsculas não fazem diferença. Elas só contam onde você escolheu “As das organizações abaixo”.
mfa-methods-text = O que as pessoas podem ativar. Quem ativou outro método fica com ele.
mfa-methods-choose = As pessoas podem ativar
mfa-about-totp = Um aplicativo no telefone da pessoa que mostra códigos. Funciona sem rede.
mfa-about-webauthn = Uma chave que se conecta ou se aproxima, ou a digital ou o rosto no dispositivo da pessoa. Ninguém pode ser levado a entregá-la por engano.
mfa-about-push = O navegador do telefone da pessoa pede que ela aprove um acesso. Nada para instalar.
mfa-about-sms = Um código por mensagem de texto, do seu plano. Os outros métodos são mais seguros.
mfa-days = Dias
mfa-days-text = Com que frequência a segunda etapa é pedida, e quanto tempo as pessoas podem esperar antes de ativá-la.
mfa-remember-hint = Por esse tempo, a segunda etapa não é pedida de novo em um dispositivo de confiança. De 0 a 30; com 0, é pedida em cada acesso.
mfa-grace-hint = Por esse tempo, quem passa a estar entre as habilitadas pode adiar a segunda etapa. De 0 a 30; com 0, ela é pedida no próximo acesso.
mfa-unit-days = dias
mfa-check-first = A próxima página mostra quem é afetado.
mfa-check-go = Ver o que resulta
mfa-check = Confira a nova política
mfa-check-lead = Nada foi salvo ainda.
mfa-same = Essa já é a política atual. Nada mudaria.
mfa-check-back = Voltar à política
mfa-touched = Pessoas afetadas, por função
mfa-enabled-now = Habilitadas agora
mfa-enabled-then = Habilitadas depois
mfa-need-licence = Precisam de licença
put-policy = Salvar a política
mfa-changes-role = { $role }: { $after }. Antes: { $before }.
mfa-organizations-new = { $role }: a partir de agora, estão habilitadas as pessoas de { $names }.
mfa-organizations-gone = { $role }: não estão mais habilitadas as pessoas de { $names }.
mfa-method-on = As pessoas podem ativar: { $method }.
mfa-method-off = As pessoas não podem mais ativar: { $method }. Quem já tem fica com o método.
mfa-changes-remember = Confiar em um dispositivo por: { $after }. Antes: { $before }.
mfa-changes-grace = Adiar por no máximo: { $after }. Antes: { $before }.
mfa-forgets-devices = Nos dispositivos que hoje são de confiança, a segunda etapa é pedida de novo no próximo acesso.
mfa-people = Pessoas habilitadas: { $after }. Antes: { $before }.
mfa-needs-none = Ninguém precisa de mais uma licença.
mfa-needs = Licenças para quem ainda não tem segunda etapa: { $needed }. Restam: { $left }.
mfa-needs-more = Licenças para quem ainda não tem segunda etapa: { $needed }. Restam: { $left }. Quem ficar sem licença acessa a conta só com a senha até que haja mais.
mfa-stay-enrolled = A quem tem segunda etapa e não está mais entre as pessoas habilitadas, ela não é mais pedida. A segunda etapa e a licença ficam.
mfa-invites-staff = As pessoas da sua equipe que passam a estar habilitadas recebem um e-mail que convida a ativar uma segunda etapa.
done-policy-changed = A política foi salva e já vale.
fault-mfa-days = Um número inteiro de 0 a 30.
fault-mfa-methods = Escolha pelo menos um método.
fault-mfa-organizations = Liste de 1 a 100 organizações, uma por linha, cada uma com até 200 caracteres.
fault-mfa-role = Essa função não é mais da empresa.
fault-mfa-long = Isso é mais do que esta página comporta: há nomes de organizações demais, ou longos demais. Liste menos, ou defina a política pela API.
problem-policy-meanwhile = Alguém alterou a política nesse meio-tempo. Nada da sua alteração foi salvo. Esta é a política como está agora.
# --- links, sessions, events

# What became of a message.
send-sending = A caminho
send-sent = Enviada
send-delivered = Entregue
send-failed = Não entregue
send-none = Ainda não enviada
send-unknown = Não se sabe se chegou
send-fault-bounced = Essa caixa de e-mail não existe
send-fault-invalid = O número não é de ninguém
send-fault-opted-out = O destinatário não quer mensagens
send-fault-complained = O destinatário marcou como spam
problem-resend-too-soon = O envio acabou de ser feito. Você pode enviar de novo em { $left }.
problem-sends-exhausted = O envio já foi feito o máximo de vezes permitido. Você pode enviar de novo em { $left } ({ $time }).
problem-expired = Isso já terminou. Nada foi feito.
problem-canceled = Isso já foi retirado. Nada foi feito.

# Lists.
links-filters = Filtros
place-none-here = Nada aqui
place-none-here-text = Nada nesta página corresponde aos filtros. Veja a próxima ou retire os filtros.

# Links.
links-lead = O que seus aplicativos enviaram, e até onde cada destinatário chegou.
links-recipient = Destinatário
links-items = Itens
links-more-items = { $count ->
    [one] e mais { $count }
   *[other] e mais { $count }
}
links-status = Estado
links-status-sent = Enviado
links-status-bounced = Não entregue
links-status-opened = Aberto
links-status-verified = Verificado
links-status-active = Com acesso à conta
links-status-expired = Expirado
links-status-revoked = Retirado
links-none = Nenhum link ainda
links-none-text = Um link leva um destinatário aos itens que você escolheu, atrás de um código. Seu aplicativo envia links pela API.
links-none-key = Criar uma chave de API
links-codes = Códigos
links-codes-email = Só por e-mail
links-codes-both = Por mensagem de texto para { $number }, ou por e-mail
links-account = Conta
links-account-none = Ninguém acessou uma conta com ele ainda
links-steps = Até onde chegou
links-steps-text = Quando cada etapa aconteceu pela primeira vez.
links-not-yet = Ainda não
links-made-at = Criado
links-opened-at = Aberto
links-verified-at = Código certo
links-active-at = Acesso à conta
links-ends-at = Termina
links-ended-at = Terminou
links-revoked-at = Retirado
links-items-text = Aonde ele leva, e quando cada item foi aberto pela primeira vez.
links-items-none = No momento ele não leva a nada.
links-item-new = Não aberto
links-mails = E-mails
links-mails-text = Do mais novo ao mais antigo.
links-mails-none = Nenhum e-mail foi enviado.
resend-link = Enviar de novo
done-link-resent = O link está a caminho de novo, com o mesmo endereço.
revoke-link = Retirar link
links-revoke-dead = A partir de agora o link não leva a nada, em todos os e-mails em que está.
links-revoke-told = Quem o abrir fica sabendo que você o retirou.
links-revoke-kept = Não é possível desfazer. Seu aplicativo pode enviar outro link.
done-link-revoked = O link foi retirado.

# Sessions.
sessions-lead = Quem é esperado, quem espera na porta e quem já entrou.
sessions-open = Abertas
sessions-ended = Encerradas nas últimas 24 horas
sessions-session = Sessão
sessions-people = Participantes
sessions-people-text = Na ordem dos convites. Os códigos nunca são mostrados aqui.
sessions-door-now = Na porta
sessions-started = Início
sessions-ends = Termina
sessions-ended-at = Terminou
sessions-inside = { $inside } de { $all } já entraram
sessions-waiting = { $count ->
    [one] { $count } espera
   *[other] { $count } esperam
}
sessions-none = Nenhuma sessão está aberta
sessions-none-text = Seu sistema de colaboração abre sessões pela API. Enquanto uma está aberta, você vê aqui quem chega.
sessions-none-ended = Nenhuma sessão terminou há pouco
sessions-none-ended-text = Uma sessão é mostrada aqui por 24 horas depois do fim.
sessions-of = { $agent } convida
sessions-status-open = Aberta
sessions-status-ended = Encerrada
sessions-door = Na porta
sessions-door-code = Um código é pedido
sessions-door-open = Nenhum código é pedido
sessions-role-primary = Participante principal
sessions-role-cosigner = Cossignatário
sessions-role-participant = Participante
sessions-stands = Estado
sessions-stands-invited = Convite feito
sessions-stands-arrived = Na porta
sessions-stands-waiting = Precisa digitar um código
sessions-stands-entered = Entrou
sessions-stands-left-out = Não há mais tentativas, ou o código não vale mais
sessions-stands-removed = Fora da sessão
sessions-since = Desde
sessions-invitation = Convite
sessions-by-sms = Por mensagem de texto para { $to }
sessions-by-email = Por e-mail para { $to }
sessions-code-told = Dito pelo agente
sessions-code-none = Nenhum é pedido
sessions-code-read-out = { $count ->
    [one] lido em voz alta { $count } vez
   *[other] lido em voz alta { $count } vezes
}
invite-participant = Convidar de novo
done-participant-invited = O convite foi enviado de novo ao participante, com o mesmo link.
end-session = Encerrar sessão
sessions-end-dead = Ninguém mais entra: os links e os códigos desta sessão deixam de valer na hora.
sessions-end-waiting = { $count ->
    [one] { $count } participante na porta não poderá entrar.
   *[other] { $count } participantes na porta não poderão entrar.
}
sessions-end-inside = Quem está na sua reunião continua nela. Não é possível desfazer.
done-session-ended = A sessão foi encerrada.

# The audit log.
events-lead = O que foi feito, por quem, e com que resultado.
events-audit = Registro de auditoria
events-fraud = Avisos de fraude
events-operation = O que foi feito
events-all = Tudo
events-since = A partir deste dia
events-no-day = Isso não é um dia. Ele se parece com 2026-11-27.
events-filter = Mostrar
events-refused = Recusados
events-one-person = Uma pessoa
events-export = Exportar CSV
events-older = Mais antigos
events-newest = Mais novos
events-none-text = O que for feito a partir de agora aparece aqui.
events-none-so-far = Nada até agora
events-none-so-far-text = Os registros mais novos não são o que você procura. Procure mais para trás.
event-test = teste
person-all-events = Todos os eventos desta pessoa

# Reports of fraud.
fraud-lead = Acessos que as pessoas recusaram como fraude. Alguém pode saber a senha delas: veja a pessoa e ajude, depois encerre o aviso.
fraud-open = Abertos
fraud-closed = Encerrados
fraud-none = Nenhum aviso está aberto
fraud-none-text = Quando alguém diz no seu dispositivo que um acesso é fraude, isso aparece aqui até que alguém da sua equipe veja.
fraud-none-closed = Nenhum aviso foi encerrado ainda
fraud-reported = { $person } avisou que um acesso era fraude
fraud-reported-unknown = Alguém avisou que um acesso era fraude
fraud-from = de { $network }
fraud-closed-by = encerrado por { $who }
close-report = Encerrar aviso
close-report-lead = Ele sai dos abertos e fica entre os encerrados, com seu nome e sua nota.
fraud-note = O que você apurou
fraud-note-hint = Por exemplo, se a pessoa sabia do acesso e o que você fez.
done-report-closed = O aviso foi encerrado.

# What else is done, as the audit log calls it.
op-close-fraud-report = Aviso de fraude encerrado
op-take-next-step = Enviado pela etapa seguinte da estratégia
op-send-session-code = Código de uma sessão enviado
op-send-session-invitations = Convites para uma sessão enviados
op-tidy-session = Sessão arrumada
op-add-participant = Participante adicionado
op-add-test-recipient = Destinatário de teste adicionado
op-ask-userinfo = Perfil lido por um aplicativo
op-change-device = Notificações de um dispositivo alteradas
op-change-link = Link alterado
op-change-tenant = Empresa alterada pelo operador
op-create-tenant = Empresa criada
op-decide-request = Pedido respondido em um dispositivo
op-delete-logo = Logotipo removido
op-delete-tenant = Empresa excluída
op-give-feedback = Informado se um código chegou
op-invite-participant = Participante convidado de novo
op-issue-session-passcode = Novo código para uma sessão
op-open-challenge = Código ou pedido solicitado
op-pair-device = Dispositivo vinculado
op-preview-mfa-policy = Política de MFA testada
op-preview-template = Texto testado
op-push-authorization-request = Acesso iniciado por um aplicativo
op-put-logo = Logotipo alterado
op-read-item-visit = Visita a um item lida
op-read-session-entry = Entrada em uma sessão lida
op-reassign-participant = Participante transferido
op-redeem-code = Acesso concluído por um aplicativo
op-authorize = Acesso a um aplicativo
op-remove-participant = Participante removido
op-remove-test-recipient = Destinatário de teste removido
op-renew-factor-options = Novo pedido ou código solicitado
op-resend-password-reset = Código para uma nova senha enviado de novo
op-sign-out = Saída da conta
op-unpair-device = Dispositivo desvinculado
op-verify-password-reset = Código para uma nova senha verificado
op-arrive-at-session = Chegada a uma sessão
op-resend-session-code = Código de uma sessão enviado de novo
op-verify-session-code = Código de uma sessão verificado
op-send-link-code = Código de um link enviado
op-verify-link-code = Código de um link verificado
op-register-by-link = Conta criada por um link
op-activate-link = Link associado a uma conta
op-open-item = Item de um link aberto
op-forget-device = Dispositivo deixou de ser de confiança
op-submit-forgot-login-id = Nomes de usuário pedidos
op-submit-sign-in = Formulário do acesso enviado
op-submit-forgot-password = Formulário para uma nova senha enviado
op-submit-enroll = Formulário da ativação da segunda etapa enviado
op-submit-account = Formulário da própria conta enviado
op-submit-link = Formulário de um link enviado
op-submit-session = Formulário de uma sessão enviado
op-submit-screen = Formulário do console enviado
op-submit-person = Formulário sobre uma pessoa enviado
op-submit-authorize = Formulário do acesso a um aplicativo enviado
op-submit-logout = Saída de um aplicativo
# --- people
people-search = Nome, nome de usuário ou organização
people-search-go = Buscar
people-search-clear = Limpar
people-filters = Filtros
people-filter-not-enrolled = Sem segunda etapa
people-filter-enrolled = Com segunda etapa
people-filter-password-alone = Acesso só com a senha
people-filter-locked = Bloqueadas
people-filter-inactive = Sem acesso há 30 dias
people-filter-past-grace = Prazo vencido
people-filter-disabled = Desativadas
people-narrow = Por função e organização
people-narrow-go = Mostrar estas pessoas
people-any-role = Qualquer função
people-organization-hint = O nome completo.
people-counted = A contagem dos números ao lado dos filtros é de { $time }. Ela é refeita uma vez por dia.
people-export = Exportar como CSV
people-status = Status
people-status-locked = Bloqueada
people-status-waits = Espera até { $time }
people-second-steps = Segundas etapas
people-shown = { $count ->
    [one] { $count } pessoa
   *[other] { $count } pessoas
}
people-next-page = Próxima página
people-first-page = Primeira página
people-all = Todas as pessoas
people-none = Ainda não há ninguém aqui
people-none-text = Adicione a primeira pessoa, ou várias de uma vez com uma lista.
people-none-found = Ninguém foi encontrado
people-none-found-text = Nenhuma pessoa corresponde ao que você procura. Use menos palavras ou outro filtro.
people-none-yet = Ninguém foi encontrado até agora
people-none-yet-text = Há mais pessoas a examinar. Continue na próxima página.

people-add-lead = Se a sua política de MFA pedir uma segunda etapa, a pessoa pode receber na hora um convite por e-mail.
people-login-id-hint = Com ele a pessoa acessa a conta. O endereço de e-mail serve.
people-email-hint = Para onde vão os códigos e os avisos.
people-phone-hint = Com o código do país, como +33 6 12 34 56 78.
done-person-added = Adicionada. Você pode continuar aqui, ou adicionar outra pessoa em Pessoas.
problem-people-taken = Alguém já tem esse nome de usuário, ou um que se parece com ele. Procure em Pessoas.
problem-people-sent-already = Esta lista já foi enviada. O resultado está na lista de pessoas.
fault-login-id = Um nome de usuário tem de 1 a 128 caracteres, todos em uma linha.
fault-name = Um nome tem de 1 a 200 caracteres, todos em uma linha.
fault-phone = Isso não é um número de telefone. Digite-o com o código do país, como +33 6 12 34 56 78.
fault-role = Escolha uma das suas funções.
fault-organization = Uma organização tem de 1 a 200 caracteres, todos em uma linha.

import-people = Adicionar várias pessoas
people-import-lead = Cole ou digite uma lista, uma pessoa por linha. Primeiro você vê o que resultaria de cada linha; nada é feito antes da sua confirmação.
people-lines = Lista de pessoas
people-file = Ou um arquivo
people-file-hint = CSV, como uma planilha o salva. A lista acima não é lida nesse caso.
people-list-hint = { $count ->
    [one] No máximo { $count } linha.
   *[other] No máximo { $count } linhas.
} Vírgulas, pontos e vírgulas ou tabulações entre as colunas, como as planilhas copiam. O nome de usuário basta.
people-lines-order = Colunas
people-lines-columns = Nome de usuário, nome, endereço de e-mail, função, organização. Com uma linha de títulos, as colunas podem vir em qualquer ordem, e telefone pode ser uma delas.
people-lines-roles = Funções
people-list-empty = Não há ninguém na lista. Digite pelo menos uma linha.
people-list-too-long = A lista tem linhas demais. Envie-a em partes.
people-list-no-login-ids = A linha de títulos não tem uma coluna de nomes de usuário. Chame essa coluna de “nome de usuário”.
people-check = Conferir a lista
people-correct = Corrigir a lista
people-imported = O resultado da lista
people-import-note = De quem já está aqui, só muda o que está na lista; uma célula vazia não muda nada.
people-carry-out = { $count ->
    [one] Importar { $count } linha
   *[other] Importar { $count } linhas
}
people-sum-new = { $count ->
    [one] { $count } pessoa é nova.
   *[other] { $count } pessoas são novas.
}
people-sum-change = { $count ->
    [one] { $count } pessoa já está aqui e recebe outros dados.
   *[other] { $count } pessoas já estão aqui e recebem outros dados.
}
people-sum-added = { $count ->
    [one] { $count } pessoa foi adicionada.
   *[other] { $count } pessoas foram adicionadas.
}
people-sum-changed = { $count ->
    [one] { $count } pessoa foi alterada.
   *[other] { $count } pessoas foram alteradas.
}
people-sum-same = { $count ->
    [one] { $count } pessoa já está aqui, exatamente assim.
   *[other] { $count } pessoas já estão aqui, exatamente assim.
}
people-sum-wrong = { $count ->
    [one] { $count } linha não pode ser importada.
   *[other] { $count } linhas não podem ser importadas.
}
people-sum-not-done = { $count ->
    [one] { $count } linha não foi importada.
   *[other] { $count } linhas não foram importadas.
}
people-sum-head = A primeira linha foi lida como linha de títulos.
people-sum-unknown = Estas colunas ficam de fora: { $columns }.
people-line = Linha
people-line-becomes = O que ela faz
people-line-why = Motivo
people-line-new = Nova
people-line-added = Adicionada
people-line-change = Outros dados
people-line-changed = Alterada
people-line-same = Como estava
people-line-wrong = Não é possível
people-line-not-done = Não foi feito
people-line-empty = (sem nome de usuário)
people-line-login-id = Um nome de usuário tem de 1 a 128 caracteres, todos em uma linha.
people-line-quotes = Aspas se abrem aqui e não se fecham nesta linha.
people-line-cells = Há mais colunas do que o esperado. Ponha entre aspas uma célula que tem vírgula.
people-line-repeated = Uma linha anterior tem esse nome de usuário, ou um que se parece com ele.
people-line-look-alike = Alguém tem um nome de usuário de aparência igual, com outras letras.
people-line-oneself = Esta é sua própria conta. Outra pessoa com o console altera seus dados.
people-line-administrator = Esta pessoa também tem o console. Só um titular pode alterar os dados dela.
people-line-email = Isso não é um endereço de e-mail.
people-line-phone = Isso não é um número de telefone. Escreva-o com o código do país.
people-line-country = Isso não é um país.
people-line-name = Um nome tem de 1 a 200 caracteres.
people-line-organization = Uma organização tem de 1 a 200 caracteres.
people-line-role = Essa não é uma das suas funções.
people-line-failed = Não funcionou, e não foi por sua causa. Envie esta linha de novo.

overview-fraud = Avisos de fraude
overview-denied = { $person } recusou um acesso como fraude
overview-open = Abertos: { $count }
overview-past-grace = Com prazo vencido
# --- settings
place-next = Próxima página
place-first = Primeira página
place-filters = Filtros
place-when = Quando

settings-tab-general = Geral
settings-tab-look = Aparência
settings-tab-security = Segurança
settings-tab-keys = Chaves de API
settings-tab-applications = Aplicativos
settings-tab-webhooks = Webhooks
settings-actions = Ações
settings-made = Desde
settings-status = Estado
settings-revoke = Revogar
settings-change = Alterar
settings-renew = Renovar o segredo
settings-remove = Remover
done-settings-saved = Salvo. Vale em toda parte em até um minuto.
change-security = Alterar as configurações de segurança
change-security-lead = { $name }: o que você altera vale para todos em até um minuto.

set-yes = Sim
set-no = Não
set-nothing = Não definido
set-ticked = { $count ->
    [0] Nenhuma opção escolhida
    [one] { $count } opção escolhida
   *[other] { $count } opções escolhidas
}
unit-seconds = segundos
unit-minutes = minutos
unit-hours = horas
unit-days = dias
unit-digits = dígitos
unit-percent = %

set-part-name = Nome
set-part-name-text = Como as mensagens e as páginas chamam a empresa.
set-name = Nome da empresa
set-sender-id = ID de remetente
set-sender-id-hint = De 3 a 11 letras, dígitos ou hifens, com pelo menos uma letra. Alguns países mostram um número no lugar dele.
fault-sender-id = Um ID de remetente tem de 3 a 11 letras, dígitos ou hifens, e pelo menos um deles é uma letra.

set-part-language = Idioma e horário
set-part-language-text = Para mensagens a pessoas cujo idioma ninguém nos informou.
set-locale = Idioma
set-time-zone = Fuso horário
set-time-zone-hint = Pelo nome IANA, como Europe/Paris ou America/New_York.
fault-locale = Escolha um idioma.
fault-time-zone = Esse fuso horário não é conhecido. Ele se parece com Europe/Paris.

set-part-countries = Países
set-part-countries-text = As mensagens de texto vão só para estes países. Menos países significam menos fraude.
set-default-country = Números sem país são de
set-default-country-none = Nenhum país
set-allowed-countries = As mensagens de texto podem ir para
fault-default-country = Escolha um país.

set-part-messages = Mensagens de texto
set-part-messages-text = Quanto uma mensagem pode custar, e o que acontece quando o plano do mês se esgota.
set-max-parts = Máximo de partes de uma mensagem
set-max-parts-hint = Uma mensagem mais longa conta como várias. Com menos partes, alguns detalhes ficam de fora.
set-when-plan-exhausted = Quando o plano se esgota
set-when-plan-exhausted-refuse = Não enviar mensagens de texto
set-when-plan-exhausted-email = Enviar um e-mail em vez disso, onde houver endereço
fault-max-parts = Escolha de 1 a 3.

set-part-strategy = Quando um código não chega
set-part-strategy-text = Por quais meios vai um código que não indica nenhum, um após o outro, até que uma das mensagens chegue. Depois de cada etapa, menos a última, espera-se de 30 a 300 segundos. Sem etapas há uma só mensagem.
set-step-channel = Etapa { $row }: por
set-step-channel-none = Sem etapa
set-step-channel-sms = Mensagem de texto
set-step-channel-email = E-mail
set-step-wait = Etapa { $row }: espera
fault-step-wait = De 30 a 300 segundos depois de cada etapa, menos a última; depois dela, nada.

set-part-help = Ajuda e alertas
set-part-help-text = Onde as pessoas da empresa encontram ajuda, e quem fica sabendo quando algo precisa de você.
set-help-email = Endereço de ajuda
set-help-url = Página de ajuda
set-help-url-hint = Começa com https://
set-admin-emails = Quem recebe alertas
set-admin-emails-hint = Um endereço por linha, no máximo 20.
fault-help-email = Isso não é um endereço de e-mail. Ele se parece com nome@example.com.
fault-help-url = O endereço de uma página começa com https:// e tem no máximo 500 caracteres.
fault-admin-emails = Um destes não é um endereço de e-mail, ou há mais de 20.

set-part-roles = Funções
set-part-roles-text = O que as suas pessoas podem ser, no máximo 20 funções. Uma função cujo nome é apagado deixa de existir.
set-role-name = Função { $row }: nome
set-role-staff = A função { $row } é da sua própria equipe
set-role-organizations = Pessoas da função { $row } pertencem a organizações
fault-role-name = Um nome começa com uma letra minúscula e tem até 32 letras minúsculas, algarismos ou sublinhados, cada nome uma só vez. Há pelo menos uma função.

set-part-colour = Cor
set-part-colour-text = Para os botões e os links das suas páginas. Nós a deixamos mais clara ou mais escura onde não daria para ler.
set-accent-color = Cor
set-accent-color-hint = Como #rrggbb, por exemplo #1d4ed8. Vazio é o nosso azul.
fault-accent-color = Uma cor é um # e seis dígitos de 0 a f, como #1d4ed8.
settings-logo = Logotipo
settings-logo-text = Fica no alto das suas páginas e deste console.
settings-logo-none = Ainda não há logotipo: o nome da empresa fica ali.
set-logo = Arquivo
set-logo-hint = Um PNG sem animação, de 16 a 2.048 pixels por lado e no máximo 64 KiB.
fault-logo = Escolha um PNG sem animação, de 16 a 2.048 pixels por lado e no máximo 64 KiB.
put-logo = Enviar o logotipo
done-logo-saved = O logotipo foi salvo. Estará em toda parte em um minuto.
delete-logo = Remover o logotipo
done-logo-removed = O logotipo foi removido. Agora o nome da empresa fica ali.

set-part-origins = Endereços na web
set-part-origins-text = Onde seus aplicativos estão. Ali ficam os itens dos links, e os códigos nas mensagens são associados ao primeiro.
set-web-origins = Origens
set-web-origins-hint = Uma por linha, como https://app.example.com, sem caminho.
fault-web-origins = Uma origem é https:// e um nome em minúsculas, sem caminho, informada uma só vez e dentro do domínio das chaves de segurança. No máximo 20.

set-part-keys = Chaves de segurança e passkeys
set-part-keys-text = Em que domínio elas funcionam, e quais modelos você aceita.
set-webauthn-rp-id = Domínio
set-webauthn-rp-id-hint = Como example.com. Vazio: só as nossas páginas. Quem adicionou uma chave em outro domínio precisa adicionar uma nova.
set-webauthn-attestation = Modelos
set-webauthn-attestation-none = Qualquer modelo
set-webauthn-attestation-direct = Só os modelos abaixo
set-webauthn-aaguids = AAGUIDs
set-webauthn-aaguids-hint = Um modelo por linha, no máximo 100.
fault-webauthn-rp-id = Um domínio é um nome completo em minúsculas, como example.com.
fault-webauthn-attestation = Escolha uma opção.
fault-webauthn-aaguids = Cada linha é um UUID, no máximo 100. Com “Só os modelos abaixo”, informe pelo menos um.

set-part-captcha = Verificação contra robôs
set-part-captcha-text = Protege as páginas em que qualquer pessoa pode pedir uma nova senha.
set-captcha = Verificação
set-captcha-altcha = A nossa: não pergunta nada a ninguém e não chama ninguém
set-captcha-recaptcha = Google reCAPTCHA
set-captcha-hcaptcha = hCaptcha
set-captcha-turnstile = Cloudflare Turnstile
set-captcha-none = Nenhuma
set-captcha-site-key = Chave do site
set-captcha-secret = Segredo do provedor
set-captcha-secret-kept = Já há um guardado. Ele não é mostrado; digite outro para substituí-lo.
set-captcha-secret-none = Ainda não há nenhum guardado.
set-captcha-secret-removed = Remover o segredo guardado
fault-captcha = Esta verificação precisa do segredo do provedor.
fault-captcha-site-key = Uma chave do site tem de 1 a 256 letras, dígitos e sinais.
fault-captcha-secret = Um segredo tem de 1 a 256 letras, dígitos e sinais.

set-part-codes = Códigos e acessos
set-part-codes-text = Os limites podem ser mais rígidos que os nossos, nunca mais frouxos.
set-validity-seconds = Um código vale por no máximo
set-code-length = Um código tem pelo menos
set-attempts = Tentativas por código
set-resend-interval-seconds = Pausa antes de enviar um código de novo
set-sends-per-passcode = Envios de um código, no máximo
set-sends-per-recipient-10-minutes = Mensagens a uma pessoa em 10 minutos
set-sends-per-recipient-24-hours = Mensagens a uma pessoa em 24 horas
set-sends-per-address-10-minutes = Mensagens de um endereço de rede em 10 minutos
set-session-hours = Um acesso dura no máximo
set-session-idle-minutes = Sem uso, o acesso é encerrado depois de
fault-validity-seconds = De 60 a 600 segundos.
fault-code-length = De 6 a 10 dígitos.
fault-attempts = De 1 a 5 tentativas.
fault-resend-interval-seconds = De 30 a 600 segundos.
fault-sends-per-passcode = De 1 a 5 vezes.
fault-sends-per-recipient-10-minutes = De 1 a 5 mensagens.
fault-sends-per-recipient-24-hours = De 1 a 20 mensagens.
fault-sends-per-address-10-minutes = De 1 a 30 mensagens.
fault-session-hours = De 1 a 8 horas.
fault-session-idle-minutes = De 5 a 30 minutos.
fault-strategy = As etapas para quando um código não chega são mais do que isso. Altere-as primeiro, em “Geral”.

set-part-sessions = Sessões
set-part-sessions-text = Reuniões com uma porta: quem chega comprova que recebeu um convite.
set-passcode = Um código na porta
set-passcode-required = Sempre
set-passcode-optional = Onde a sessão pedir
set-passcode-off = Nunca
set-delivery = O código sai
set-delivery-on-arrival = Quando alguém chega
set-delivery-on-start = Quando a sessão começa
set-delivery-manual = Quando o agente mandar
set-agent-reveal = O agente pode ler um código em voz alta
set-agent-reveal-hint = Só da sessão atual. Cada vez fica nos eventos.
set-hours = Uma sessão fica aberta por
fault-passcode = Escolha uma opção.
fault-delivery = Escolha uma opção.
fault-hours = De 1 a 72 horas.

set-part-guard = Proteção contra SMS abusivos
set-part-guard-text = Interrompe as mensagens de texto para um país ou uma faixa de números em que quase nenhum código é verificado: alguém está ganhando dinheiro com elas.
set-mode = A proteção
set-mode-enforce = Interrompe o envio
set-mode-shadow = Só avisa você
set-mode-off = Está desativada
set-minimum-sends = Avalia a partir de quantas mensagens
set-verified-ratio = Interrompe abaixo de uma parte verificada de
fault-mode = Escolha uma opção.
fault-minimum-sends = De 5 a 10.000 mensagens.
fault-verified-ratio = De 1% a 90%.

set-part-audit = Eventos
set-part-audit-text = Por quanto tempo o console lembra quem fez o quê.
set-audit-retention-days = Os eventos são guardados por
fault-audit-retention-days = De 1 a 3.650 dias.

keys-none = Nenhuma chave de API ainda
keys-none-text = Seu próprio software nos chama com uma chave, para enviar códigos, por exemplo. O primeiro passo é criar uma.
create-key = Criar uma chave
create-key-lead = Com uma chave, seu próprio software pode nos chamar. Ela é mostrada uma vez.
set-key-name = Nome
set-key-name-hint = O que a usa, para você saber qual revogar.
set-scopes = O que ela pode fazer
scope-passcodes = Códigos
scope-accounts = Pessoas e acessos
scope-links = Links
scope-sessions = Sessões
scope-firm = Ajustes, uso e eventos
fault-key-name = Um nome tem de 1 a 100 caracteres.
fault-scopes = Escolha pelo menos uma opção.
key-made = Sua nova chave
key-made-lead = { $name }. Coloque-a onde seu software lê os segredos dele, e em nenhum outro lugar.
key-secret = Chave de API
revoke-key = Revogar a chave
revoke-key-lead =
    A chave { $name } deixa de funcionar em toda parte, em no máximo um minuto.
    A partir daí, tudo o que a usa é recusado. Não é possível desfazer.
done-key-revoked = A chave foi revogada.

clients-none = Nenhum aplicativo ainda
clients-none-text = Um aplicativo envia as pessoas para cá para acessar a conta e as recebe de volta com a prova de quem são (OpenID Connect).
client-issuer = Endereço para aplicativos
client-vouches = Pede ele mesmo a senha
create-client = Registrar um aplicativo
create-client-lead = As pessoas leem o nome dele quando acessam a conta. O segredo dele é mostrado uma vez.
set-client-name = Nome
set-kind = Tipo
set-kind-confidential = Em um servidor
set-kind-public = Em um navegador ou app
set-redirect-uris = As pessoas voltam para
set-redirect-uris-hint = Um endereço por linha, exatamente como o aplicativo o envia.
set-post-logout-redirect-uris = Depois de sair, as pessoas vão para
set-post-logout-redirect-uris-hint = Um endereço por linha.
set-asserts-first-factor = Ele mesmo pede a senha
set-asserts-first-factor-hint = Nesse caso, pedimos só a segunda etapa. Apenas para um aplicativo em um servidor a que você confia senhas.
fault-client-name = Um nome tem de 1 a 60 caracteres.
fault-kind = Escolha uma opção.
fault-redirect-uris = Pelo menos um endereço e no máximo 20, cada um uma só vez. Em um servidor, ele começa com https://.
fault-post-logout-redirect-uris = No máximo 20 endereços, cada um uma só vez. Em um servidor, ele começa com https://.
fault-asserts-first-factor = Só um aplicativo em um servidor pode pedir ele mesmo a senha.
client-made = Segredo do aplicativo
client-made-lead = { $name }, ID de cliente { $id }. Coloque o segredo nos ajustes do aplicativo.
client-secret = Segredo de cliente
done-client-created = O aplicativo foi registrado. Ele não precisa de segredo.
change-client = Alterar o aplicativo
change-client-lead = O que você altera em { $name } vale imediatamente. O segredo continua o mesmo.
done-client-changed = O aplicativo foi alterado.
rotate-client-secret = Renovar o segredo do aplicativo
rotate-client-secret-lead =
    O segredo atual de { $name } deixa de funcionar na hora.
    Ninguém pode acessar o aplicativo até que o novo esteja nos ajustes dele.
delete-client = Remover o aplicativo
delete-client-lead =
    Ninguém mais pode acessar { $name } por nós, e o que ele já recebeu perde o valor na hora.
    Não é possível desfazer.
done-client-deleted = O aplicativo foi removido.

webhooks-none = Nenhum webhook ainda
webhooks-none-text = Um webhook é um endereço seu que chamamos quando algo acontece, como um código verificado.
webhook-heading = Webhook
webhook-events = { $count ->
    [one] { $count } evento
   *[other] { $count } eventos
}
webhook-active = Funciona
webhook-failing = Não responde
webhook-disabled = Desativado
webhook-gone = Desativado: não quer mais chamadas
webhook-gave-up = Desativado: falhou por cinco dias
create-webhook = Criar um webhook
create-webhook-lead = Chamamos este endereço em cada evento que você escolher. O segredo que assina nossas chamadas é mostrado uma vez.
set-url = Endereço
set-url-hint = Começa com https:// e pode ser acessado de fora.
set-events = Eventos
fault-url = O endereço começa com https:// e leva a um servidor que pode ser acessado de fora.
fault-events = Escolha pelo menos um.
webhook-made = Segredo do webhook
webhook-made-lead = Para { $url }. Quem recebe a chamada confere nossa assinatura com ele.
webhook-secret = Segredo
test-webhook = Testar
done-webhook-tried = Um evento de teste está a caminho. Veja abaixo em um instante.
change-webhook = Alterar o webhook
change-webhook-lead = O que você altera em { $name } vale a partir do próximo evento. O segredo continua o mesmo.
set-active = Ele é chamado
set-active-hint = Desativado, não é avisado de nada. Ativado de novo, começa sem falhas anteriores.
done-webhook-changed = O webhook foi alterado.
rotate-webhook-secret = Renovar o segredo do webhook
rotate-webhook-secret-lead =
    A partir de agora, as chamadas a { $name } são assinadas com um novo segredo.
    O atual também assina por mais 24 horas, para que você possa fazer a troca.
delete-webhook = Remover o webhook
delete-webhook-lead =
    { $name } não é mais chamado, e o que está a caminho dele não é enviado.
    Não é possível desfazer.
done-webhook-deleted = O webhook foi removido.
webhook-deliveries = Entregas
webhook-deliveries-none = Nenhuma entrega
webhook-deliveries-none-text = Elas são guardadas por 30 dias.
webhook-event = Evento
webhook-answer = Resposta
webhook-attempts = Tentativas
webhook-send-again = Enviar de novo
done-webhook-sent-again = Está a caminho de novo. Veja abaixo em um instante.
delivery-pending = A caminho
delivery-delivered = Entregue
delivery-failed = Sem mais tentativas
delivery-answered = Status { $status }
delivery-error-status = Recusada
delivery-error-timeout = Sem resposta a tempo
delivery-error-connection = Sem conexão
delivery-error-address-not-allowed = Não é um endereço que chamamos
delivery-error-disabled = O webhook estava desativado
webhook-event-passcode-sent = Um código foi enviado
webhook-event-passcode-delivered = Um código chegou
webhook-event-passcode-failed = Não foi possível enviar um código
webhook-event-passcode-verified = Um código foi verificado
webhook-event-passcode-exhausted = As tentativas de um código se esgotaram
webhook-event-passcode-expired = Um código não foi usado a tempo
webhook-event-mfa-enrolled = Alguém ativou uma segunda etapa
webhook-event-mfa-reset = As segundas etapas de alguém foram redefinidas
webhook-event-mfa-fraud-reported = Alguém avisou de uma fraude
webhook-event-guard-opened = A proteção interrompeu mensagens
webhook-event-link-opened = Um link foi aberto
webhook-event-link-active = Alguém chegou aonde um link leva
webhook-event-session-arrived = Alguém chegou a uma sessão
webhook-event-session-entered = Alguém entrou em uma sessão
webhook-event-session-ended = Uma sessão terminou

# --- messages
messages-tab-sent = Enviadas
messages-tab-guard = Proteção
messages-tab-blocked = Endereços bloqueados
messages-tab-texts = Textos
messages-earlier = Mês anterior
messages-later = Mês seguinte
messages-sent = Enviadas
messages-delivered = Entregues
messages-verified = Verificadas
messages-parts = Partes
messages-of-plan = de { $limit } no plano
messages-share-sent = { $share }% do que foi enviado
messages-share-issued = { $share }% dos códigos
messages-share-delivered = { $share }% de entrega
messages-share-verified = { $share }% de verificação
messages-chart = Envios e verificações por dia
messages-chart-said = Mensagens com código enviadas e códigos verificados em cada dia de { $month }, em UTC.
messages-chart-none = Nada foi enviado neste mês.
messages-day = Dia
messages-as-table = Como tabela
messages-day-said = { $day }: { $sent } enviadas, { $delivered } entregues, { $verified } verificadas
messages-by-country = Mensagens de texto por país
messages-country-none = Nenhum país
messages-parts-counted = { $count ->
    [one] { $count } parte
   *[other] { $count } partes
}
messages-list = Últimas mensagens
messages-list-text = Mensagens com código, da mais nova à mais antiga, enquanto são guardadas.
messages-none = Nenhuma mensagem ainda
messages-none-text = O que é enviado aparece aqui na hora, com o resultado.
messages-none-filtered = Nenhuma assim nesta página
messages-none-filtered-text = Retire um filtro, ou veja a próxima página, se houver.
messages-to = Para
messages-channel = Por
messages-country = País
messages-channel-sms = Mensagem de texto
messages-channel-email = E-mail
messages-status-sent = Enviada
messages-status-delivered = Entregue
messages-status-failed = Falhou
messages-status-unknown = Não se sabe
messages-received = A pessoa diz que chegou
messages-not-received = A pessoa diz que não chegou

guard-lead = Onde pelo menos { $sends } códigos da última hora terminaram e menos de { $share }% deles foram verificados, as mensagens de texto param. Depois de cinco minutos, passa uma por minuto, e o primeiro código verificado abre o caminho de novo.
guard-mode-shadow = A proteção só avisa você: nada é interrompido. Você pode mudar isso em Ajustes, Segurança.
guard-mode-off = A proteção está desativada. Você pode mudar isso em Ajustes, Segurança.
guard-none = Nada a observar
guard-none-text = Nenhuma mensagem de texto foi enviada na última hora.
guard-what = O quê
guard-why = Motivo
guard-last-hour = Última hora
guard-since = Desde
guard-country = País
guard-block = Faixa de 1.000 números
guard-closed = Deixa passar
guard-open = Interrompida
guard-half-open = Tentando de novo
guard-low-verified-ratio = Quase nenhum código é verificado
guard-counts = { $verified } de { $settled } verificados
release-breaker = Deixar passar de novo
done-breaker-released = As mensagens de texto vão para lá de novo. O que foi contado antes não conta mais.

blocked-none = Nenhum endereço bloqueado
blocked-none-text = Um endereço que devolve mensagens, reclama ou não quer receber nada é bloqueado automaticamente e aparece aqui.
blocked-lead = Nada mais é enviado a estes, para que suas outras mensagens continuem chegando.
blocked-address = Endereço
blocked-address-hint = O número ou endereço de e-mail inteiro: nós só o guardamos mascarado.
blocked-why = Motivo
blocked-since = Desde
blocked-bounced = Essa caixa de e-mail não existe
blocked-invalid = Esse número não existe
blocked-opted-out = Não quer mensagens de texto
blocked-complained = Marcou nosso e-mail como spam
lift-suppression = Permitir de novo
lift-suppression-text = A próxima mensagem é tentada de novo. Quem não quer nenhuma precisa antes falar com a operadora.
done-suppression-lifted = Permitido de novo. A próxima mensagem será tentada.
problem-blocked-address = Isso não é um número de telefone nem um endereço de e-mail. Um número começa com + e o país.
problem-not-blocked = Esse endereço não está bloqueado.

texts-none = Nenhum texto próprio
texts-none-text = As mensagens usam nossas palavras, em 29 idiomas. Você pode escrever as suas para qualquer um deles.
texts-purpose = Para que serve o código
texts-language = Idioma
texts-updated = Alteração
texts-write = Escrever um texto
texts-look = Ver um texto
texts-write-text = Um texto vale para uma finalidade, um método e um idioma. Onde não há nenhum, usamos nossas palavras. Finalidades próprias são escritas pela API.
texts-go = Abrir
purpose-sign-in = Acesso à conta
purpose-transaction = Confirmação de uma transação
purpose-password-reset = Nova senha
purpose-access = Abertura de um link
purpose-enrollment = Ativação de uma segunda etapa
purpose-session = Entrada em uma sessão

text-heading = Texto
text-own = Suas palavras
text-ours = Nossas palavras
text-ours-used = Não há palavras suas: as nossas são usadas.
text-words = Palavras
text-words-text = O que está entre chaves é preenchido. Em uma mensagem de texto não há link, @ nem quebra de linha: as pessoas não devem aprender a confiar neles ao lado de um código.
text-subject = Assunto
text-subject-hint = Nunca o código: ele aparece em telas bloqueadas. Vazio é o nosso assunto.
text-text = Texto
text-html = HTML
text-html-hint = Só layout e cores: nada que carregue, e nenhum link. Se ficar vazio, é feito do texto.
text-slots = O que você pode colocar entre chaves
text-slot-firm = O nome da empresa. Necessário.
text-slot-code = O código. Necessário.
text-slot-validity = Por quanto tempo o código vale. Necessário.
text-slot-sent-at = Quando foi enviado. Necessário.
text-slot-action = O que é feito
text-slot-item = Com o quê
text-slot-amount = O valor. Necessário para confirmar uma transação.
text-slot-payee = Quem recebe
text-preview = Ver como fica
text-preview-title = Como fica
text-preview-text = Como chegaria, com exemplos. Nada é enviado nem salvo.
text-case-shortest = Com pouco a dizer
text-case-typical = Um caso comum
text-case-longest = Com o máximo possível
text-ours-shortest = O nosso, com pouco a dizer
text-ours-typical = O nosso, um caso comum
text-ours-longest = O nosso, com o máximo possível
text-parts = { $count ->
    [one] { $count } parte
   *[other] { $count } partes
}
text-characters = { $count ->
    [one] { $count } caractere
   *[other] { $count } caracteres
}
delete-template = Voltar às nossas palavras
done-text-saved = Salvo. As mensagens agora usam suas palavras.
done-text-deleted = As mensagens usam nossas palavras de novo.
text-fault-unknown = { $slot } não significa nada. Veja o que você pode colocar entre chaves.
text-fault-braces = Falta uma chave: cada uma que abre também fecha.
text-fault-lacks = Falta { $slot }.
text-fault-length = Escreva de 1 a { $most } caracteres.
text-fault-line-break = Uma mensagem de texto tem uma só linha. A última linha, com seu endereço, nós acrescentamos.
text-fault-at = Uma mensagem de texto não tem @.
text-fault-link = Uma mensagem de texto não tem link: as pessoas não devem aprender a seguir um ao lado de um código.
text-fault-control = Há algo nele que ninguém pode ver. Digite de novo em vez de colar.
text-fault-origin-line = Um @, um nome e um # juntos parecem a última linha que acrescentamos. Escreva de outro modo.
text-fault-text-alone = Uma mensagem de texto não tem assunto nem HTML.
text-fault-subject-break = Um assunto tem uma só linha.
text-fault-subject-code = Um assunto nunca contém o código: ele aparece em telas bloqueadas.
text-fault-html = O HTML faz mais do que dispor palavras: { $detail }
text-fault-room = { $count ->
    [one] Com o máximo possível, este texto tem mais de { $count } parte. Encurte-o ou permita mais partes nos ajustes.
   *[other] Com o máximo possível, este texto tem mais de { $count } partes. Encurte-o ou permita mais partes nos ajustes.
}

fault-note = Diga o que você apurou em 1 a 500 caracteres, em uma só linha.
op-add-operator = Operador adicionado

# A list as a file that is prepared.
exports-title = A lista como arquivo
exports-too-long = Esta lista é longa demais para vir de uma vez. Mande prepará-la como arquivo; isso leva alguns minutos.
exports-mail = Você recebe um e-mail quando ele estiver pronto.
exports-prepare = Preparar o arquivo
exports-preparing = O arquivo está sendo preparado.
exports-so-far = Linhas até agora: { $count }
exports-look-again = Olhar de novo
exports-ready = O arquivo está pronto. Ele está aqui só para você, até { $time }.
exports-holds = Linhas: { $count }
exports-in-parts = Ele vem em partes; cada uma é um arquivo.
exports-download = Baixar o arquivo
exports-part = Baixar a parte { $part }
exports-cut = A lista é mais longa do que um arquivo pode ser, e o arquivo termina aqui. Restrinja a lista para obter o resto.
exports-failed = Não foi possível preparar o arquivo; a culpa não é sua. Mande prepará-lo de novo.
exports-over = Este arquivo não está mais aqui. Exporte a lista de novo.
problem-exports-at-work = Um dos seus arquivos já está sendo preparado. Quando estiver pronto, você pode pedir outro.
