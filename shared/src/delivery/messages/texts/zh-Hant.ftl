goal-sign-in = 您的登入驗證碼
goal-transaction = 您的交易確認驗證碼
goal-access = 您的存取驗證碼
goal-password-reset = 您的密碼重設驗證碼
goal-enrollment = 您設定兩步驟驗證的驗證碼
goal-session = 您進入會議的驗證碼
goal-own = 您的{ $purpose }驗證碼

sms-head = { $firm }：{ $code } 是{ $goal }
sms-payee = 收款人{ $payee }
sms-validity = { $duration }內有效
sms-sent = { $sent }傳送
sms-advice = 請勿告知他人
short-minutes = { $minutes }分鐘
short-seconds = { $seconds }秒
amount = { $currency } { $number }

long-minutes = { $minutes }分鐘
long-seconds = { $seconds }秒
label-action = 操作
label-item = 項目
label-amount = 金額
label-payee = 收款人
label-validity = 有效期限
label-sent = 傳送時間
mail-until = { $duration }，至 { $time }
mail-advice = 請僅在您要求驗證碼的頁面輸入該驗證碼。{ $firm }絕不會透過電話或郵件索取驗證碼。
mail-ignore = 如果您沒有要求驗證碼，請忽略此郵件。

changed-goal = 您的密碼已變更
changed-what = 您在{ $firm }的帳戶密碼已透過傳送至此地址的驗證碼變更。
changed-own-what = 您在{ $firm }的帳戶密碼已變更。
changed-you = 如果是您本人操作，則無需處理。
changed-not-you = 如果不是您本人操作，表示有他人可以讀取您的郵件：請先變更電子郵件密碼，再重新設定您在{ $firm }的密碼，並告知{ $firm }。
label-when = 時間

logins-goal = 您的登入名稱
logins-what = 有人查詢了此地址在{ $firm }對應的登入名稱。
logins-not-you = 如果不是您本人，您無需採取任何措施：結果僅傳送至此地址。
label-login-id = 登入名稱

usage-goal = { $month }的簡訊方案已使用 { $percent }%
label-month = 月份
label-used = 已使用
label-pace = 使用速度
label-lasts = 可用至
usage-used = { $used } / { $limit } 則簡訊
usage-pace = 每天約 { $count } 則
usage-exhausted-email = 方案已用完：已知電子郵件地址時，驗證碼會以郵件傳送，否則會遭拒絕。
usage-exhausted-refuse = 方案已用完：在月底或方案升級之前，簡訊驗證碼會遭拒絕。
usage-near-email = 達到 100% 後，已知電子郵件地址時，驗證碼會以郵件傳送，否則會遭拒絕。
usage-near-refuse = 達到 100% 後，在月底或方案升級之前，簡訊驗證碼會遭拒絕。
usage-larger = 您可以申請更大的方案：
usage-email = 您可以在方案用完時以郵件傳送驗證碼：

plan-subject = { $firm }申請 { $wanted } 則的簡訊方案
plan-what = { $firm }（{ $tenant }）申請每月 { $wanted } 則的簡訊方案。其目前方案為 { $present } 則。
plan-how = 啟用方式：

guard-goal = 傳往 { $where } 的簡訊疑似詐騙
guard-why = 過去一小時傳往 { $where } 的 { $settled } 個驗證碼中，{ $verified ->
    [0] 沒有一個被輸入
   *[other] 有 { $verified } 個被輸入
    }。這是簡訊詐騙的典型特徵。
guard-refused = 目前拒絕傳往該處的簡訊。每分鐘放行一則作為測試；其驗證碼被輸入後，全部恢復傳送。
guard-watched = 未拒絕任何簡訊：防護僅在觀察。
guard-release = 如果不是詐騙，可立即恢復：

webhook-goal = 一個 Webhook 已停用
webhook-gone = { $origin } 回應 410（已移除）：不再接收事件。
webhook-failing = { $origin } 已連續五天未接收任何事件。
webhook-again = 不再向其傳送事件。恢復正常後，請用以下呼叫啟用：

factor-totp = 驗證器應用程式
factor-webauthn = 安全金鑰或通行金鑰
factor-push = 已配對的裝置
factor-sms = 簡訊
label-method = 方式
label-name = 名稱
label-set-up-by = 設定期限
label-valid-until = 有效期至
label-left = 剩餘
label-wanted = 申請
label-present = 目前
mfa-you = 如果是您本人操作，則無需處理。
mfa-not-you = 如果不是您本人操作，請立即聯絡{ $firm }。
mfa-unexpected = 如果您對此不知情，請立即聯絡{ $firm }。

invite-goal = 請設定您的第二步驟
invite-hello = { $name }，您好：
invite-why = { $firm }現在會在密碼之後以第二步驟保護登入。
invite-next = 您下次登入時即可設定，大約需要一分鐘。請準備好裝有驗證器應用程式的手機，或一把安全金鑰。
invite-no-link = 此郵件刻意不含連結。請照常登入。

added-goal = 您的帳戶新增了第二步驟驗證方式
added-what = 您在{ $firm }的帳戶新增了一種第二步驟驗證方式。
removed-goal = 您的帳戶移除了第二步驟驗證方式
removed-what = 您在{ $firm }的帳戶移除了一種第二步驟驗證方式。
reset-goal = 您的第二步驟已重設
reset-what = { $firm }的管理員重設了您帳戶的第二步驟。您先前的設定以及復原碼均已失效。
reset-next = 您下次登入時需重新設定。

bypass-goal = 已為您的帳戶建立 { $count } 個略過碼
bypass-what = { $firm }的管理員為您的帳戶建立了 { $count } 個略過碼。每個略過碼可代替第二步驟一次。
bypass-no-code = 為安全起見，此郵件不含任何代碼。

recovery-goal = 您有了新的復原碼
recovery-what = 已為您在{ $firm }的帳戶建立新的復原碼。舊的均已失效。
recovery-used-goal = 一個復原碼已被使用
recovery-used-what = 有人使用復原碼登入了您在{ $firm }的帳戶。該復原碼不能再次使用。
recovery-last = 這是最後一個。請建立新的復原碼。

key-goal = 一把安全金鑰遭拒絕
key-what = 使用此安全金鑰登入您在{ $firm }的帳戶時遭拒絕，因為金鑰的計數器出現倒退。該金鑰可能有副本。
key-do = 請從您的帳戶中移除此金鑰，並聯絡{ $firm }。

fraud-goal = 一次登入被回報為詐騙
fraud-what = 此帳戶的一次登入在本人的裝置上遭拒絕，並被回報為詐騙。
label-account = 帳戶
label-network = 網路位址
fraud-done = 該帳戶所有未完成的登入均已取消，一小時內不會向其傳送推播要求。
fraud-ask = 請詢問本人。如果本人不知道這次嘗試，則可能有他人知道其密碼：請重設密碼。
fraud-lift = 如果是誤報，可在一小時結束前恢復推播要求：

licence-goal = MFA 授權已使用 { $percent }%
licence-used = { $used } / { $contracted }
licence-near = 達到 100% 後，已啟用 MFA 但尚未註冊的人員將無法註冊，只能憑密碼登入。
licence-exhausted = 授權已用完：已啟用 MFA 但尚未註冊的人員無法註冊，只憑密碼登入。
licence-enrolled = 已註冊的人員仍受保護。
licence-more = 您可以申請更多授權：

mfa-plan-subject = { $firm }申請 { $wanted } 個 MFA 授權
mfa-plan-what = { $firm }（{ $tenant }）申請更換 MFA 方案。
decided-sms-on = 您的簡訊方案已變更
decided-mfa-on = 您的 MFA 授權數量已變更
decided-sms-off = 您更換簡訊方案的申請未獲核准
decided-mfa-off = 您變更 MFA 授權數量的申請未獲核准
decided-what-on = 本服務的營運方已依您的申請辦理，立即生效。
decided-what-off = 本服務的營運方未核准您的申請。一切維持不變。
label-holds = 現行
label-note = 備註

# The mail that brings a guarded link.
link-goal = 有內容傳送給您
link-what = { $firm }向您傳送了需要查看或填寫的內容。
link-open = 開啟
link-paste = 或將此地址複製到瀏覽器中：
link-how = 開啟時，您需要以屆時傳送給您的驗證碼確認身分。
link-why = 您收到此郵件，是因為{ $firm }將此地址登記為您的地址。

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent }邀請您參加「{ $session }」
session-goal-agent = { $agent }邀請您參加會議
session-goal-bare = 您受邀參加會議
session-what = { $firm }的{ $agent }邀請您參加會議：{ $session }。
session-open = 開啟邀請
session-code = 開啟時需要輸入驗證碼。驗證碼不在此郵件中，將以其他方式傳送給您。

# The mail to a firm’s administrator.
console-goal = 您現在可以進入管理主控台
console-by-operator = 本服務的營運方已將您設為{ $firm }的管理員。
console-by-firm = { $firm }已將您設為管理員。
console-open = 設定密碼
label-console-role = 在主控台中
console-owner = 擁有者 – 可以執行所有操作
console-help-desk = 服務台 – 協助他人登入
console-read-only = 唯讀 – 僅可檢視，不能變更
console-password = 您可以使用傳送至此地址的驗證碼設定密碼。如果您已有密碼，該密碼繼續有效。
console-second-step = 然後請登入並設定第二步驟，例如手機上的驗證器應用程式。沒有第二步驟，任何人都不能進入主控台。

# The mail that says that an administrator’s file is ready.
export-goal = 您要求的檔案已準備好
export-people = 您要求的人員名單檔案已準備好。
export-events = 您要求的稽核記錄檔案已準備好。
export-open = 前往檔案
export-how = 請登入主控台下載。此連結僅供您本人使用。

# The mails of what an administrator did to an account.
disabled-goal = 您的帳戶已停用
disabled-what = { $firm }的管理員停用了您的帳戶。在帳戶重新啟用之前，您無法登入。
contact-goal = 您的聯絡方式已變更
contact-what = { $firm }的管理員變更了用於接收您帳戶訊息和驗證碼的聯絡方式。
label-new-email = 新電子郵件地址
label-new-phone = 新電話號碼
contact-none = 無
contact-old = 此郵件傳送至先前登記的地址。
