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
changed-you = 如果是您本人操作，则无需处理。
changed-not-you = 如果不是您本人操作，说明有他人可以读取您的邮件：请先更改邮箱密码，再重新设置您在{ $firm }的密码，并告知{ $firm }。
label-when = 时间

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
