# Portuguese, as in Brazil. Short, calm, "você"; buttons in the infinitive. No participle that agrees with the reader.

# The frame
skip = Ir para o conteúdo
secured-by = Protegido por Countersign para { $firm }
secured-by-us = Protegido por Countersign
help = Ajuda de { $firm }
language = Idioma
signed-in-as = Acesso como { $person }
sign-out = Sair

# Words of every form
continue = Continuar
back = Voltar
show = Mostrar
hide = Ocultar
copy = Copiar
copied = Copiado
download = Baixar
print = Imprimir
checking = Verificando…
sending = Enviando…
saving = Salvando…
start-again = Recomeçar
code = Código
email = Endereço de e-mail
login-id = Nome de usuário
password = Senha
new-password = Nova senha
confirm-password = Nova senha, mais uma vez
country = País
phone = Número de telefone
phone-hint = Só os dígitos, sem o código do país
send-code = Enviar código
request-new-code = Pedir um novo código
other-channel = Usar o outro método
valid-until = Válido até { $time } (restam { $left })
code-over = Este código não vale mais. Peça um novo.
step = Etapa { $now } de { $of }

# Sign in
sign-in-title = Acesso à conta
sign-in-heading = Acesse sua conta
sign-in = Acessar a conta
signing-in = Acessando…
forgot-password = Esqueci a senha
forgot-login-id = Esqueci o nome de usuário
back-to-sign-in = Voltar ao acesso
use-another-account = Usar outra conta

# The second step
other-ways = Outros métodos
app-heading = Digite o código do seu aplicativo
app-lead = Abra “{ $name }” e digite os 6 dígitos que aparecem agora.
sms-heading = Receba um código por mensagem de texto
sms-lead = Enviamos um código para o número “{ $name }”.
code-heading = Digite o código enviado para { $to }
code-lead = Ele pode levar um instante para chegar.
key-heading = Use sua chave de segurança
key-lead = Seu navegador pede “{ $name }”. Tenha a chave à mão.
key-use = Usar chave de segurança
key-add = Adicionar chave de segurança
key-again = Tentar com um novo pedido
key-waiting = Aguardando sua chave…
key-canceled = O pedido terminou antes da resposta da sua chave. Tente de novo quando quiser.
key-failed = Não foi possível usar sua chave aqui. Tente de novo ou use outro método.
key-duplicate = Esta chave já foi adicionada. Use outra.
key-unsupported = Este navegador não aceita chaves de segurança, ou os scripts estão desativados. Use outro método.
push-heading = Aprove no seu dispositivo
push-lead = Enviamos um pedido para “{ $name }”. Você o aprova ali com um número que esta página mostra.
push-send = Enviar pedido
push-send-again = Enviar de novo
prompt-heading = Digite este número no seu dispositivo
prompt-lead = Abra o pedido em “{ $name }” e digite:
prompt-over = Este pedido não vale mais. Envie outro.
prompt-denied = O pedido foi recusado no seu dispositivo. Envie outro se ainda quiser entrar.
prompt-wrong-number = O número digitado no seu dispositivo não era o mostrado aqui. Envie outro pedido.
prompt-expired = Ninguém respondeu a tempo no seu dispositivo. Tenha-o à mão e envie outro pedido.
approved-heading = Aprovado
approved-lead = Seu dispositivo aprovou este acesso.
device-code-heading = Digite o código que seu dispositivo mostra
way-device-code = Código mostrado por “{ $name }”
recovery-heading = Use um código de recuperação
recovery-lead = Digite um dos códigos que você guardou ao ativar a segunda etapa. Cada um funciona uma vez.
recovery-code = Código de recuperação
bypass-heading = Use um código do seu administrador
bypass-lead = Digite o código que você recebeu de um administrador de { $firm }.
bypass-code = Código do seu administrador
way-recovery-code = Código de recuperação
way-bypass-code = Código do seu administrador
remember = { $count ->
    [one] Confiar neste dispositivo por { $count } dia
   *[other] Confiar neste dispositivo por { $count } dias
}
kind-totp = Aplicativo autenticador
kind-webauthn = Chave de segurança
kind-push = Dispositivo vinculado
kind-sms = Mensagem de texto

# Forgot password
forgot-password-lead = Digite seu nome de usuário. Se existir uma conta, enviamos um código para o e-mail dela.
reset-code-heading = Digite o código do seu e-mail
reset-code-lead = Se existir uma conta com esse nome de usuário, um código está a caminho do e-mail dela.
new-password-heading = Escolha uma nova senha
password-hint = Pelo menos 15 caracteres (8 com uma segunda etapa). Algumas palavras fáceis de lembrar funcionam bem.
set-password = Salvar senha
captcha-label = Sou uma pessoa
captcha-verifying = Verificando…
captcha-verified = Verificado
captcha-failed = A verificação falhou. Tente de novo.
captcha-expired = A verificação não vale mais. Faça-a de novo.
captcha-no-script = Esta verificação precisa de scripts. Permita scripts nesta página ou peça à empresa que redefina sua senha.

# Forgot login ID
forgot-login-id-lead = Digite seu endereço de e-mail. Se ele pertencer a uma conta, enviamos o nome de usuário dela.
send-login-id = Enviar nome de usuário
login-ids-heading = Veja seu e-mail
login-ids-lead = Se esse endereço pertencer a uma conta, o nome de usuário está a caminho. Pode levar alguns minutos.

# Enrolment
enroll-heading = Ative a segunda etapa
enroll-lead = { $firm } pede uma segunda etapa no acesso à conta. Ela impede que outros entrem, mesmo que saibam sua senha.
enroll-add-lead = Escolha o que você quer adicionar. Será pedido quando você acessar a conta.
method-totp = Um aplicativo no seu telefone que mostra códigos. Funciona sem rede.
method-webauthn = Uma chave que se conecta ou se aproxima, ou a digital ou o rosto no seu dispositivo.
method-push = O navegador do seu telefone pede que você aprove um acesso. Nada para instalar de uma loja.
method-sms = Um código por mensagem de texto. Os outros métodos são mais seguros.
phone-on-record = Enviamos um código para
enroll-grace = Você pode adiar isso até { $day }.
not-now = Agora não
another-method = Escolher outro método
enroll-totp-heading = Adicione seu aplicativo autenticador
enroll-totp-lead = Leia este código com seu aplicativo autenticador.
qr-label = Código QR para seu aplicativo autenticador
open-in-app = Abrir em um aplicativo neste dispositivo
secret-lead = Não consegue ler o código? Digite esta chave de configuração no aplicativo:
code-from-app = Código que o aplicativo mostra
enroll-key-heading = Adicione uma chave de segurança
enroll-key-lead = Seu navegador pede que você toque na chave ou confirme com seu dispositivo. A chave vale só para este site.
enroll-key-consent = Seu navegador pode perguntar se este site pode ver o modelo da sua chave. Permita se a empresa exigir certas chaves.
enroll-push-heading = Vincule seu dispositivo
enroll-push-lead = Leia este código com a câmera do telefone que vai aprovar seus acessos.
qr-label-device = Código QR para seu dispositivo
open-on-device = Abrir neste dispositivo
pairing-lead = Ou abra { $address } nele e digite este código:
pairing-over = Este código não vale mais. Crie um novo.
new-pairing = Criar um novo código
code-from-device = Código que o dispositivo mostra
codes-heading = Guarde seus códigos de recuperação
codes-lead = Se você perder a segunda etapa, cada um destes códigos permite entrar uma vez. Guarde-os onde você os encontre sem este dispositivo. Eles não serão mostrados de novo.
codes-file = Códigos de recuperação de { $firm }
codes-kept = Já guardei os códigos

# The link
link-heading = { $firm } enviou algo para você
link-lead = { $name }, primeiro confirme que é você: enviamos um código para um número ou endereço que a empresa tem.
link-lead-unnamed = Primeiro confirme que é você: enviamos um código para um número ou endereço que a empresa tem.
link-channels = Para onde enviar o código?
channel-sms = Por mensagem de texto
channel-email = Por e-mail
link-code-lead = Digite-o aqui. Ninguém de { $firm } pede o código a você.
link-number-wrong = O número está errado? Peça a { $firm } que o corrija.
link-register-heading = Crie sua conta
link-register-lead = Com ela você volta quando quiser ao que { $firm } enviou.
link-first-password-heading = Escolha sua senha
link-first-password-lead = Seu nome de usuário já existe. Com uma senha, você volta quando quiser.
create-login = Criar conta
link-sign-in-heading = Acesse sua conta para ver
link-sign-in-lead = { $firm } enviou algo para você. Acesse sua conta para ver.
link-items-heading = O que { $firm } enviou para você
link-items-lead = { $name }, abra o que você quer ver.
link-items-none = Não há nada aqui no momento.
open-item = Abrir
opened-on = Aberto em { $day }
not-opened = Novo
link-others-heading = Isto é para outra pessoa
link-others-lead = Você está na conta { $person }, e este link é para outra pessoa. Se ele for seu, saia e abra-o de novo.
link-expired-heading = Este link não vale mais
link-expired-lead = Peça um novo a { $firm }.
link-revoked-heading = Este link foi retirado
link-revoked-lead = { $firm } retirou o link. Fale com { $firm } se você ainda precisar dele.

# A session's door
session-heading = { $agent } convida você para “{ $session }”
session-lead = Olá, { $name }. { $agent } de { $firm } espera por você.
session-next-none = Continue para entrar.
session-next-sms = Quando você continuar, enviaremos um código por mensagem de texto para { $to }. Digite-o aqui para entrar.
session-next-email = Quando você continuar, enviaremos um código por e-mail para { $to }. Digite-o aqui para entrar.
session-next-sent = Enviamos um código para { $to }. Continue e digite-o para entrar.
session-next-told = Quando você continuar, { $agent } dirá um código a você. Digite-o aqui para entrar.
session-next-later = Quando você continuar, { $agent } enviará um código para { $to }. Digite-o aqui para entrar.
session-not-you = Você não é { $name }? Feche esta página e avise { $firm }.
session-code-lead = Digite-o aqui para entrar em “{ $session }”.
session-seen = { $agent } também pode ver este código e ler para você.
session-told-heading = Digite o código que { $agent } disser a você
session-told-lead = { $agent } lê o código para você, por telefone, por exemplo. Mantenha esta página aberta.
session-later-heading = Digite o código que { $agent } enviar a você
session-later-lead = Ele chega a { $to } quando { $agent } o enviar. Mantenha esta página aberta.
session-told-over = Este código não vale mais. Peça um novo a { $agent }.
session-unsent = Não foi possível enviar o código para { $to }. { $agent } pode dizer o código a você.
session-unsent-heading = Não foi possível enviar o código
session-unsent-lead = Tente de novo em um instante ou fale com { $agent }.
session-expired-heading = Este código não vale mais
session-expired-lead = Peça um novo ou fale com { $agent }.
session-spent-heading = Não há mais tentativas para este código
session-out-heading = Não há mais tentativas
session-out-lead = Nenhum outro código pode ser digitado aqui. Pergunte a { $agent } como continuar.
session-in-heading = Você entrou
session-in-lead = A conexão caiu? Você pode entrar de novo.
session-in-lead-code = A conexão caiu? Você pode entrar de novo com um novo código.
session-gone-heading = Este convite não funciona
session-gone-lead = Ele pode ter terminado, ou um mais novo tomou o lugar dele. Procure uma mensagem mais nova ou fale com { $firm }.

# The account
account-heading = Sua conta
account-factors = Segunda etapa
account-factors-none = Você ainda não tem uma segunda etapa.
account-factors-off = { $firm } não pede uma segunda etapa a você.
add-factor = Adicionar outra
set-up-factor = Ativar uma segunda etapa
rename = Renomear
remove = Remover
factor-name = Nome
save = Salvar
remove-heading = Remover “{ $name }”?
remove-lead = Não será mais pedido quando você acessar a conta.
remove-lead-last = É sua última segunda etapa. Depois, só a senha dá acesso à conta, ou será pedido que você ative outra. Todas as suas sessões serão encerradas.
last-used = Último uso: { $day }
never-used = Sem uso até agora
added-on = Adição: { $day }
account-codes = Códigos de recuperação
codes-left = { $count ->
    [0] Não resta nenhum.
    [one] Resta { $count }.
   *[other] Restam { $count }.
}
new-codes = Criar novos códigos
account-password = Senha
change-password = Alterar senha
current-password = Senha atual
account-devices = Dispositivos de confiança
devices-none = Nenhum dispositivo é de confiança.
device-unnamed = Um navegador
device-until = De confiança até { $day }
forget-device = Deixar de confiar
account-sign-ins = Acessos recentes
sign-ins-none = Ainda não há nenhum.
sign-in-from = { $how }, de { $network }
how-pwd = Só a senha
how-otp = Senha e um código
how-sms = Senha e uma mensagem de texto
how-hwk = Senha e uma chave de segurança
how-swk = Senha e seu dispositivo
how-remembered = Senha em um dispositivo de confiança
how-external = Pelo acesso próprio da empresa
sign-out-everywhere = Sair de todos os dispositivos
sign-out-everywhere-lead = Encerra todos os seus acessos, em todos os dispositivos, inclusive neste.

# What was done
done-signed-out = Você saiu da conta.
done-password-changed = Sua senha foi alterada. Acesse a conta com ela.
done-password-set = Sua senha foi alterada. Os acessos em outros dispositivos foram encerrados.
done-sent-again = Um código está a caminho de novo.
done-factor-added = A adição à sua conta foi feita.
done-factor-removed = A remoção da sua conta foi feita.
done-factor-renamed = O novo nome foi salvo.
done-device-forgotten = Esse dispositivo não é mais de confiança.
done-signed-out-everywhere = Você saiu da conta em todos os dispositivos.

# What went wrong
problem-other = Não funcionou. Confira o que você digitou e tente de novo.
problem-invalid-request = Algo falta ou não pode ser lido. Confira o que você digitou.
problem-invalid-credentials = O nome de usuário ou a senha não confere. Tente de novo.
problem-incorrect-code = { $count ->
    [one] Esse código não está certo. Você pode tentar mais { $count } vez.
   *[other] Esse código não está certo. Você pode tentar mais { $count } vezes.
}
problem-incorrect-code-last = Esse código não está certo, e era a última tentativa. Peça um novo código.
problem-sign-in-last = Esse código não está certo, e era a última tentativa. Entre de novo.
problem-expired = O prazo acabou. Recomece ou peça um novo código.
problem-already-used = Isso já foi usado. Peça um novo código.
problem-attempts-exhausted = Não há mais tentativas. Peça um novo código.
problem-canceled = Isso foi interrompido. Recomece.
problem-superseded = Há um código mais novo. Use o mais recente.
problem-locked-until = Houve tentativas erradas demais. Você poderá tentar de novo em { $left } ({ $time }).
problem-locked = Houve tentativas erradas demais. Peça à empresa que desbloqueie sua conta.
problem-too-many-requests = Foram vezes demais. Você poderá tentar de novo em { $left } ({ $time }).
problem-resend-too-soon = Um código acabou de ser enviado. Você poderá pedir outro em { $left }.
problem-sends-exhausted = O código foi enviado o máximo de vezes permitido. Você poderá recomeçar em { $left } ({ $time }).
problem-push-limited = No momento não é possível enviar mais pedidos aos seus dispositivos. Você poderá enviar outro em { $left } ({ $time }). Enquanto isso, use outro método.
problem-prompt-waits = Já há um pedido esperando no seu dispositivo. Responda a ele ou espere um minuto.
problem-sms-plan-exhausted = Não é possível enviar mensagens de texto no momento. Escolha o e-mail ou fale com a empresa.
problem-destination-not-allowed = Não é possível enviar mensagens de texto para esse número. Escolha o e-mail ou fale com a empresa.
problem-recipient-opted-out = Esse número ou endereço não quer receber nossas mensagens. Escolha outro ou fale com a empresa.
problem-invalid-recipient = Não é possível chegar a esse número ou endereço. Escolha outro ou fale com a empresa.
problem-delivery-unavailable = Não foi possível enviar a mensagem. Tente de novo em um instante.
problem-captcha-failed = Faça a verificação de novo, por favor.
problem-weak-password = Essa senha não é aceita. Escolha outra.
problem-weak-password-too-short = Essa senha é curta demais. Escolha pelo menos 15 caracteres, ou 8 se você tiver uma segunda etapa.
problem-weak-password-too-long = Essa senha é longa demais. Escolha no máximo 1024 caracteres.
problem-weak-password-common = Essa senha é conhecida por quem tenta adivinhar senhas. Escolha outra.
problem-weak-password-contains-login-id = A senha contém seu nome de usuário. Escolha outra.
problem-weak-password-contains-firm-name = A senha contém o nome da empresa. Escolha outra.
problem-wrong-password = A senha atual não está correta. Digite-a novamente.
problem-passwords-differ = As duas senhas não são iguais. Digite ambas de novo.
problem-conflict = Isso não é possível no momento. Veja a página e tente de novo.
problem-not-paired = O dispositivo ainda não está vinculado. Primeiro leia o código, depois digite o que ele mostra.
problem-login-id-taken = Esse nome de usuário já está em uso. Escolha outro.
problem-request-in-progress = O botão foi acionado duas vezes. Este é o resultado.
problem-grant-required = Para esta alteração, acesse a conta de novo primeiro.
problem-enrollment-required = A segunda etapa não pode mais ser adiada.
problem-factor-not-allowed = A empresa não permite este método.
problem-mfa-not-enabled = A empresa não pede uma segunda etapa a você.
problem-mfa-licences-exhausted = A empresa não tem mais lugar para outra segunda etapa. Fale com a empresa.
fault-code = Um código tem de 6 a 10 dígitos e nada mais.
fault-login-id = Digite seu nome de usuário.
fault-email = Isso não é um endereço de e-mail. Ele se parece com nome@example.com.
fault-phone = Isso não é um número de telefone desse país. Digite só os dígitos.
fault-country = Escolha o país do número.
fault-name = Um nome tem de 1 a 100 caracteres.
fault-channel = Escolha para onde enviar o código.

# A page that cannot be shown
failure-not-found = Não há nada aqui
failure-not-found-lead = O endereço não está certo ou não está completo. Abra de novo o link da sua mensagem ou copie-o inteiro.
failure-over = Isto terminou
failure-over-lead = O que estava aqui terminou. Peça um novo link a quem enviou você para cá.
failure-forbidden = Isso não foi enviado desta página
failure-forbidden-lead = Seu navegador diz que outro site enviou este formulário. Abra a página de novo e envie-o por ela.
failure-form = Não foi possível ler o formulário
failure-form-lead = Volte, carregue a página de novo e envie o formulário mais uma vez.
failure-defect = Algo está errado do nosso lado
failure-defect-lead = Já fomos avisados. Tente de novo mais tarde, por favor.
failure-unavailable = Não podemos fazer isso no momento
failure-unavailable-lead = Tente de novo em um minuto. Ainda não se sabe se seu último passo foi concluído: confira antes de repetir.
failure-reference = Se você pedir ajuda, informe este número: { $id }
