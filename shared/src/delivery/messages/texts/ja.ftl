goal-sign-in = サインイン用コード
goal-transaction = 取引の確認コード
goal-access = アクセスコード
goal-password-reset = パスワード再設定用コード
goal-enrollment = 二段階認証の設定用コード
goal-session = セッションへの入室コード
goal-own = { $purpose }用コード

sms-head = { $firm }：{ $code } は{ $goal }です
sms-payee = { $payee }宛
sms-validity = { $duration }有効
sms-sent = { $sent }送信
sms-advice = 他人に教えないでください
short-minutes = { $minutes }分
short-seconds = { $seconds }秒
amount = { $currency } { $number }

long-minutes = { $minutes }分
long-seconds = { $seconds }秒
label-action = 操作
label-item = 内容
label-amount = 金額
label-payee = 支払先
label-validity = 有効期限
label-sent = 送信日時
mail-until = { $duration }（{ $time }まで）
mail-advice = コードは、ご自身でリクエストした画面にのみ入力してください。{ $firm }が電話やメールでコードをお尋ねすることはありません。
mail-ignore = お心当たりのない場合は、このメールを無視してください。

changed-goal = パスワードが変更されました
changed-what = { $firm }のアカウントのパスワードが、このアドレスに送信されたコードを使って変更されました。
changed-own-what = { $firm }のアカウントのパスワードが変更されました。
changed-you = ご本人による変更の場合は、何もする必要はありません。
changed-not-you = お心当たりのない場合は、第三者にメールを読まれている可能性があります。まずメールのパスワードを変更し、次に{ $firm }のパスワードを再設定して、{ $firm }にご連絡ください。
label-when = 日時

logins-goal = ログインIDのお知らせ
logins-what = このアドレスに登録されている{ $firm }のログインIDについて、照会がありました。
logins-not-you = お心当たりのない場合も、何もする必要はありません。このアドレスにのみお知らせしています。
label-login-id = ログインID

usage-goal = { $month }のSMSプランの{ $percent }%を使用しました
label-month = 対象月
label-used = 使用量
label-pace = ペース
label-lasts = 終了見込み
usage-used = { $limit }通分のうち{ $used }通分
usage-pace = 1日あたり約{ $count }通分
usage-exhausted-email = プランを使い切りました。アドレスがわかる場合、コードはメールで送信され、それ以外は拒否されます。
usage-exhausted-refuse = プランを使い切りました。月末まで、またはプランが増量されるまで、SMSのコードは拒否されます。
usage-near-email = 100%に達すると、アドレスがわかる場合、コードはメールで送信され、それ以外は拒否されます。
usage-near-refuse = 100%に達すると、月末まで、またはプランが増量されるまで、SMSのコードは拒否されます。
usage-larger = より大きなプランを申請できます：
usage-email = プランを使い切ったときに、コードをメールで送信できます：

plan-subject = { $firm }が{ $wanted }通分のSMSプランを申請しています
plan-what = { $firm }（{ $tenant }）が月{ $wanted }通分のSMSプランを申請しています。現在のプランは{ $present }通分です。
plan-how = 有効にするには：

guard-goal = { $where }宛てのSMSに不正の疑い
guard-why = 過去1時間に{ $where }へ送信した{ $settled }件のコードのうち、{ $verified ->
    [0] 入力されたものはありません
   *[other] 入力されたのは{ $verified }件です
    }。SMSの不正利用に見られる傾向です。
guard-refused = 現在、この宛先へのSMSは拒否されます。1分ごとに1件だけ試験的に送信され、そのコードが入力されるとすべて再開します。
guard-watched = 拒否したものはありません。監視のみを行っています。
guard-release = 不正でない場合は、すぐに再開できます：

webhook-goal = Webhookが無効になりました
webhook-gone = { $origin }が410（削除済み）を返しました。これ以上イベントを受け取りません。
webhook-failing = { $origin }は5日間イベントを受け付けていません。
webhook-again = イベントの送信を停止しました。復旧したら次の呼び出しで有効にしてください：

factor-totp = 認証アプリ
factor-webauthn = セキュリティキーまたはパスキー
factor-push = ペアリングした端末
factor-sms = SMS
label-method = 方法
label-name = 名前
label-set-up-by = 設定期限
label-valid-until = 有効期限
label-left = 残り
label-wanted = 申請
label-present = 現在
mfa-you = ご本人による操作の場合は、何もする必要はありません。
mfa-not-you = お心当たりのない場合は、すぐに{ $firm }にご連絡ください。
mfa-unexpected = お心当たりのない場合は、すぐに{ $firm }にご連絡ください。

invite-goal = 二段階認証を設定してください
invite-hello = { $name } 様
invite-why = { $firm }では、サインインをパスワードに続く二段階目の認証で保護するようになりました。
invite-next = 次回のサインイン時に設定していただきます。所要時間は約1分です。認証アプリの入ったスマートフォン、またはセキュリティキーをお手元にご用意ください。
invite-no-link = 安全のため、このメールにはリンクを載せていません。いつもの方法でサインインしてください。

added-goal = 二段階認証の方法が追加されました
added-what = { $firm }のアカウントに、二段階認証の方法が追加されました。
removed-goal = 二段階認証の方法が削除されました
removed-what = { $firm }のアカウントから、二段階認証の方法が削除されました。
reset-goal = 二段階認証がリセットされました
reset-what = { $firm }の管理者が、お客様のアカウントの二段階認証をリセットしました。これまでの設定とリカバリーコードは使えなくなりました。
reset-next = 次回のサインイン時に、もう一度設定していただきます。

bypass-goal = バイパスコードが{ $count }個作成されました
bypass-what = { $firm }の管理者が、お客様のアカウントのバイパスコードを{ $count }個作成しました。コード1個につき1回、二段階認証の代わりに使えます。
bypass-no-code = 安全のため、このメールにコードは記載していません。

recovery-goal = 新しいリカバリーコードが作成されました
recovery-what = { $firm }のアカウントに、新しいリカバリーコードが作成されました。以前のコードは使えなくなりました。
recovery-used-goal = リカバリーコードが使われました
recovery-used-what = { $firm }のアカウントへのサインインに、リカバリーコードが使われました。同じコードはもう使えません。
recovery-last = これが最後のコードでした。新しいリカバリーコードを作成してください。

key-goal = セキュリティキーが拒否されました
key-what = { $firm }のアカウントへの、このセキュリティキーによるサインインを拒否しました。キーのカウンターが逆戻りしたためです。キーが複製されている可能性があります。
key-do = このキーをアカウントから削除し、{ $firm }にご連絡ください。

fraud-goal = サインインが不正として報告されました
fraud-what = このアカウントへのサインインが、ご本人の端末で拒否され、不正として報告されました。
label-account = アカウント
label-network = IPアドレス
fraud-done = このアカウントの進行中のサインインを取り消しました。今後1時間、プッシュ通知による確認は送信されません。
fraud-ask = ご本人に確認してください。心当たりがないとのことであれば、第三者にパスワードを知られている可能性があります。パスワードを再設定してください。
fraud-lift = 誤りだった場合は、1時間が過ぎる前にプッシュ通知による確認を再開できます：

licence-goal = MFAライセンスの{ $percent }%を使用しています
licence-used = { $contracted }件中{ $used }件
licence-near = 100%に達すると、MFAの対象で未登録の方は登録できず、パスワードだけでサインインすることになります。
licence-exhausted = ライセンスを使い切りました。MFAの対象で未登録の方は登録できず、パスワードだけでサインインします。
licence-enrolled = 登録済みの方は引き続き保護されます。
licence-more = ライセンスの追加を申請できます：

mfa-plan-subject = { $firm }がMFAライセンスを{ $wanted }件申請しています
mfa-plan-what = { $firm }（{ $tenant }）がMFAプランの変更を申請しています。
decided-sms-on = SMSプランが変更されました
decided-mfa-on = MFAライセンスの数が変更されました
decided-sms-off = SMSプランの変更申請は承認されませんでした
decided-mfa-off = MFAライセンス数の変更申請は承認されませんでした
decided-what-on = 本サービスの運営者が、ご申請の内容を反映しました。すぐに有効です。
decided-what-off = 本サービスの運営者は、ご申請を承認しませんでした。内容はこれまでどおりです。
label-holds = 現在の内容
label-note = 備考

# The mail that brings a guarded link.
link-goal = お届けしたものがあります
link-what = { $firm }から、ご確認またはご記入いただくものが届いています。
link-open = 開く
link-paste = または、次のアドレスをブラウザーに貼り付けてください：
link-how = 開く際には、その時に送信されるコードでご本人であることを確認します。
link-why = このメールは、{ $firm }がこのアドレスをあなたのものとして登録しているため送信されています。

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent }から「{ $session }」へのご招待
session-goal-agent = { $agent }からセッションへのご招待
session-goal-bare = セッションへのご招待
session-what = { $firm }の{ $agent }から、セッション「{ $session }」へのご招待です。
session-open = 招待を開く
session-code = 開く際にコードの入力が必要です。コードはこのメールには記載されておらず、別の方法でお届けします。

# The mail to a firm’s administrator.
console-goal = 管理コンソールをご利用いただけます
console-by-operator = 本サービスの運営者が、あなたを{ $firm }の管理者に指定しました。
console-by-firm = { $firm }が、あなたを管理者に指定しました。
console-open = パスワードを設定
label-console-role = コンソールでの権限
console-owner = 所有者 – すべての操作ができます
console-help-desk = ヘルプデスク – サインインでお困りの方を支援します
console-read-only = 閲覧のみ – 表示だけで、変更はできません
console-password = パスワードは、このアドレスに送信されるコードを使って設定します。すでにお持ちの場合は、そのままお使いいただけます。
console-second-step = 続いてサインインし、スマートフォンの認証アプリなど、二段階目の認証を設定してください。二段階認証なしではコンソールに入れません。

# The mail that says that an administrator’s file is ready.
export-goal = ご依頼のファイルの準備ができました
export-people = ご依頼のユーザー一覧のファイルの準備ができました。
export-events = ご依頼の監査ログのファイルの準備ができました。
export-open = ファイルを開く
export-how = ダウンロードするには、コンソールにサインインしてください。このリンクはご本人のみご利用いただけます。

# The mails of what an administrator did to an account.
disabled-goal = アカウントが無効になりました
disabled-what = { $firm }の管理者が、お客様のアカウントを無効にしました。再び有効になるまで、サインインできません。
contact-goal = 連絡先が変更されました
contact-what = { $firm }の管理者が、お客様のアカウントのメッセージやコードの送信先となる連絡先を変更しました。
label-new-email = 新しいメールアドレス
label-new-phone = 新しい電話番号
contact-none = なし
contact-old = このメールは、それまで登録されていたアドレスに送信しています。
