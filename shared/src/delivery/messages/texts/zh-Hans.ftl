goal-sign-in = 您的登录验证码
goal-transaction = 您的交易确认验证码
goal-access = 您的访问验证码
goal-password-reset = 您的密码重置验证码
goal-enrollment = 您设置两步验证的验证码
goal-session = 您进入会议的验证码
goal-own = 您的{ $purpose }验证码

sms-head = { $firm }：{ $code } 是{ $goal }
sms-payee = 收款方{ $payee }
sms-validity = { $duration }内有效
sms-sent = { $sent }发送
sms-advice = 请勿告知他人
short-minutes = { $minutes }分钟
short-seconds = { $seconds }秒
amount = { $currency } { $number }

long-minutes = { $minutes }分钟
long-seconds = { $seconds }秒
label-action = 操作
label-item = 项目
label-amount = 金额
label-payee = 收款方
label-validity = 有效期
label-sent = 发送时间
mail-until = { $duration }，至 { $time }
mail-advice = 请仅在您请求验证码的页面输入该验证码。{ $firm }绝不会通过电话或邮件索要验证码。
mail-ignore = 如果您没有请求验证码，请忽略此邮件。

changed-goal = 您的密码已更改
changed-what = 您在{ $firm }的账户密码已通过发送到此地址的验证码更改。
changed-own-what = 您在{ $firm }的账户密码已更改。
changed-you = 如果是您本人操作，则无需处理。
changed-not-you = 如果不是您本人操作，说明有他人可以读取您的邮件：请先更改邮箱密码，再重新设置您在{ $firm }的密码，并告知{ $firm }。
label-when = 时间

logins-goal = 您的登录名
logins-what = 有人查询了此地址在{ $firm }对应的登录名。
logins-not-you = 如果不是您本人，您无需采取任何措施：结果仅发送到此地址。
label-login-id = 登录名

usage-goal = { $month }的短信套餐已使用 { $percent }%
label-month = 月份
label-used = 已使用
label-pace = 使用速度
label-lasts = 可用至
usage-used = { $used } / { $limit } 条短信
usage-pace = 每天约 { $count } 条
usage-exhausted-email = 套餐已用完：已知邮箱地址时，验证码通过邮件发送，否则将被拒绝。
usage-exhausted-refuse = 套餐已用完：在月底或套餐升级之前，短信验证码将被拒绝。
usage-near-email = 达到 100% 后，已知邮箱地址时，验证码通过邮件发送，否则将被拒绝。
usage-near-refuse = 达到 100% 后，在月底或套餐升级之前，短信验证码将被拒绝。
usage-larger = 您可以申请更大的套餐：
usage-email = 您可以在套餐用完时通过邮件发送验证码：

plan-subject = { $firm }申请 { $wanted } 条的短信套餐
plan-what = { $firm }（{ $tenant }）申请每月 { $wanted } 条的短信套餐。其当前套餐为 { $present } 条。
plan-how = 启用方法：

guard-goal = 发往 { $where } 的短信疑似欺诈
guard-why = 过去一小时发往 { $where } 的 { $settled } 个验证码中，{ $verified ->
    [0] 没有一个被输入
   *[other] 有 { $verified } 个被输入
    }。这是短信欺诈的典型特征。
guard-refused = 目前拒绝发往该处的短信。每分钟放行一条作为测试；其验证码被输入后，全部恢复发送。
guard-watched = 未拒绝任何短信：防护仅在观察。
guard-release = 如果不是欺诈，可立即恢复：

webhook-goal = 一个 Webhook 已停用
webhook-gone = { $origin } 返回 410（已移除）：不再接收事件。
webhook-failing = { $origin } 已连续五天未接收任何事件。
webhook-again = 不再向其发送事件。恢复正常后，请用以下调用启用：

factor-totp = 身份验证器应用
factor-webauthn = 安全密钥或通行密钥
factor-push = 已配对的设备
factor-sms = 短信
label-method = 方式
label-name = 名称
label-set-up-by = 设置截止时间
label-valid-until = 有效期至
label-left = 剩余
label-wanted = 申请
label-present = 当前
mfa-you = 如果是您本人操作，则无需处理。
mfa-not-you = 如果不是您本人操作，请立即联系{ $firm }。
mfa-unexpected = 如果您对此不知情，请立即联系{ $firm }。

invite-goal = 请设置您的第二步验证
invite-hello = { $name }，您好：
invite-why = { $firm }现在会在密码之后用第二步验证来保护登录。
invite-next = 您下次登录时即可设置，大约需要一分钟。请准备好装有身份验证器应用的手机，或一把安全密钥。
invite-no-link = 此邮件有意不含链接。请照常登录。

added-goal = 您的账户添加了第二步验证方式
added-what = 您在{ $firm }的账户添加了一种第二步验证方式。
removed-goal = 您的账户移除了第二步验证方式
removed-what = 您在{ $firm }的账户移除了一种第二步验证方式。
reset-goal = 您的第二步验证已重置
reset-what = { $firm }的管理员重置了您账户的第二步验证。您之前的设置以及恢复代码均已失效。
reset-next = 您下次登录时需重新设置。

bypass-goal = 已为您的账户创建 { $count } 个免验证代码
bypass-what = { $firm }的管理员为您的账户创建了 { $count } 个免验证代码。每个代码可代替第二步验证一次。
bypass-no-code = 为安全起见，此邮件不含任何代码。

recovery-goal = 您有了新的恢复代码
recovery-what = 已为您在{ $firm }的账户创建新的恢复代码。旧代码均已失效。
recovery-used-goal = 一个恢复代码已被使用
recovery-used-what = 有人使用恢复代码登录了您在{ $firm }的账户。该代码不能再次使用。
recovery-last = 这是最后一个。请创建新的恢复代码。

key-goal = 一把安全密钥被拒绝
key-what = 使用此安全密钥登录您在{ $firm }的账户时被拒绝，因为密钥的计数器出现倒退。该密钥可能存在副本。
key-do = 请从您的账户中移除此密钥，并联系{ $firm }。

fraud-goal = 一次登录被举报为欺诈
fraud-what = 此账户的一次登录在本人的设备上被拒绝，并被举报为欺诈。
label-account = 账户
label-network = 网络地址
fraud-done = 该账户所有未完成的登录均已取消，一小时内不会向其发送推送请求。
fraud-ask = 请询问本人。如果本人不知道这次尝试，则可能有他人知道其密码：请重置密码。
fraud-lift = 如果是误报，可在一小时结束前恢复推送请求：

licence-goal = MFA 许可已使用 { $percent }%
licence-used = { $used } / { $contracted }
licence-near = 达到 100% 后，已启用 MFA 但尚未注册的人员将无法注册，只能凭密码登录。
licence-exhausted = 许可已用完：已启用 MFA 但尚未注册的人员无法注册，只凭密码登录。
licence-enrolled = 已注册的人员仍受保护。
licence-more = 您可以申请更多许可：

mfa-plan-subject = { $firm }申请 { $wanted } 个 MFA 许可
mfa-plan-what = { $firm }（{ $tenant }）申请更换 MFA 套餐。
decided-sms-on = 您的短信套餐已更改
decided-mfa-on = 您的 MFA 许可数量已更改
decided-sms-off = 您更换短信套餐的申请未获批准
decided-mfa-off = 您更改 MFA 许可数量的申请未获批准
decided-what-on = 本服务的运营方已按您的申请办理，立即生效。
decided-what-off = 本服务的运营方未批准您的申请。一切保持不变。
label-holds = 现行
label-note = 备注

# The mail that brings a guarded link.
link-goal = 有内容发送给您
link-what = { $firm }向您发送了需要查看或填写的内容。
link-open = 打开
link-paste = 或将此地址复制到浏览器中：
link-how = 打开时，您需要用届时发送给您的验证码确认身份。
link-why = 您收到此邮件，是因为{ $firm }将此地址登记为您的地址。

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent }邀请您参加“{ $session }”
session-goal-agent = { $agent }邀请您参加会议
session-goal-bare = 您受邀参加会议
session-what = { $firm }的{ $agent }邀请您参加会议：{ $session }。
session-open = 打开邀请
session-code = 打开时需要输入验证码。验证码不在此邮件中，将通过其他方式发送给您。

# The mail to a firm’s administrator.
console-goal = 您现在可以进入管理控制台
console-by-operator = 本服务的运营方已将您设为{ $firm }的管理员。
console-by-firm = { $firm }已将您设为管理员。
console-open = 设置密码
label-console-role = 在控制台中
console-owner = 所有者 – 可以执行所有操作
console-help-desk = 服务台 – 协助他人登录
console-read-only = 只读 – 仅可查看，不能更改
console-password = 您可以使用发送到此地址的验证码设置密码。如果您已有密码，该密码继续有效。
console-second-step = 然后请登录并设置第二步验证，例如手机上的身份验证器应用。没有第二步验证，任何人都不能进入控制台。

# The mail that says that an administrator’s file is ready.
export-goal = 您请求的文件已准备好
export-people = 您请求的人员名单文件已准备好。
export-events = 您请求的审计日志文件已准备好。
export-open = 前往文件
export-how = 请登录控制台下载。此链接仅供您本人使用。

# The mails of what an administrator did to an account.
disabled-goal = 您的账户已停用
disabled-what = { $firm }的管理员停用了您的账户。在账户重新启用之前，您无法登录。
contact-goal = 您的联系方式已更改
contact-what = { $firm }的管理员更改了用于接收您账户消息和验证码的联系方式。
label-new-email = 新邮箱地址
label-new-phone = 新电话号码
contact-none = 无
contact-old = 此邮件发送至此前登记的地址。
