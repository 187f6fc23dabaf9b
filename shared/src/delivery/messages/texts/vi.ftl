goal-sign-in = mã đăng nhập của quý khách
goal-transaction = mã xác nhận giao dịch của quý khách
goal-access = mã truy cập của quý khách
goal-password-reset = mã đặt lại mật khẩu của quý khách
goal-enrollment = mã thiết lập bước thứ hai của quý khách
goal-session = mã vào phiên của quý khách
goal-own = mã { $purpose } của quý khách

sms-head = { $firm }: { $code } là { $goal }
sms-payee = cho { $payee }
sms-validity = Hiệu lực { $duration }
sms-sent = Gửi lúc { $sent }
sms-advice = Không chia sẻ mã này
short-minutes = { $minutes } phút
short-seconds = { $seconds } giây
amount = { $number } { $currency }

long-minutes = { $minutes } phút
long-seconds = { $seconds } giây
label-action = Thao tác
label-item = Nội dung
label-amount = Số tiền
label-payee = Người nhận
label-validity = Hiệu lực
label-sent = Gửi lúc
mail-until = { $duration }, đến { $time }
mail-advice = Chỉ nhập mã ở nơi quý khách đã yêu cầu. { $firm } không bao giờ hỏi mã này qua điện thoại hay email.
mail-ignore = Nếu quý khách không yêu cầu, vui lòng bỏ qua thư này.

changed-goal = mật khẩu của quý khách đã được thay đổi
changed-what = Mật khẩu tài khoản { $firm } của quý khách đã được thay đổi bằng mã gửi đến địa chỉ này.
changed-own-what = Mật khẩu tài khoản { $firm } của quý khách đã được thay đổi.
changed-you = Nếu chính quý khách thực hiện, không cần làm gì thêm.
changed-not-you = Nếu không phải quý khách, có người khác đọc được thư của quý khách: hãy đổi mật khẩu email trước, sau đó đặt lại mật khẩu { $firm } một lần nữa và báo cho { $firm }.
label-when = Thời điểm

logins-goal = tên đăng nhập của quý khách
logins-what = Có người đã hỏi những tên đăng nhập { $firm } nào gắn với địa chỉ này.
logins-not-you = Nếu không phải quý khách, quý khách không cần làm gì: câu trả lời chỉ được gửi đến địa chỉ này.
label-login-id = Tên đăng nhập

usage-goal = đã dùng { $percent }% gói SMS { $month }
label-month = Tháng
label-used = Đã dùng
label-pace = Tốc độ
label-lasts = Đủ đến
usage-used = { $used } trên { $limit } phần tin nhắn
usage-pace = khoảng { $count } mỗi ngày
usage-exhausted-email = Gói đã hết: mã được gửi qua email nếu biết địa chỉ, nếu không sẽ bị từ chối.
usage-exhausted-refuse = Gói đã hết: mã qua SMS bị từ chối cho đến hết tháng hoặc khi gói được nâng lên.
usage-near-email = Khi đạt 100%, mã sẽ được gửi qua email nếu biết địa chỉ, nếu không sẽ bị từ chối.
usage-near-refuse = Khi đạt 100%, mã qua SMS sẽ bị từ chối cho đến hết tháng hoặc khi gói được nâng lên.
usage-larger = Quý khách có thể yêu cầu gói lớn hơn:
usage-email = Quý khách có thể cho gửi mã qua email khi gói đã hết:

plan-subject = { $firm } yêu cầu gói SMS { $wanted } phần tin nhắn
plan-what = { $firm } ({ $tenant }) yêu cầu gói SMS { $wanted } phần tin nhắn mỗi tháng. Gói hiện tại là { $present }.
plan-how = Kích hoạt bằng:

guard-goal = SMS đến { $where } có dấu hiệu gian lận
guard-why = Trong { $settled } mã gửi đến { $where } trong một giờ qua, { $verified ->
    [0] không có mã nào được nhập
   *[other] có { $verified } mã được nhập
    }. Gian lận bằng SMS thường như vậy.
guard-refused = Hiện SMS đến đó bị từ chối. Mỗi phút có một tin được gửi thử; khi mã của tin đó được nhập, tất cả lại được gửi.
guard-watched = Không có gì bị từ chối: hệ thống chỉ theo dõi.
guard-release = Nếu không phải gian lận, hãy cho phép lại ngay:

webhook-goal = một webhook đã bị tắt
webhook-gone = { $origin } trả lời 410 (đã gỡ): không nhận thêm sự kiện.
webhook-failing = { $origin } không nhận sự kiện nào trong năm ngày.
webhook-again = Sự kiện không còn được gửi đến đó. Khi webhook hoạt động lại, hãy bật bằng:

factor-totp = ứng dụng xác thực
factor-webauthn = khóa bảo mật hoặc khóa truy cập
factor-push = thiết bị đã ghép nối
factor-sms = tin nhắn SMS
label-method = Phương thức
label-name = Tên
label-set-up-by = Thiết lập trước
label-valid-until = Có hiệu lực đến
label-left = Còn lại
label-wanted = Yêu cầu
label-present = Hiện có
mfa-you = Nếu chính quý khách thực hiện, không cần làm gì thêm.
mfa-not-you = Nếu không phải quý khách, vui lòng liên hệ ngay với { $firm }.
mfa-unexpected = Nếu quý khách không biết trước việc này, vui lòng liên hệ ngay với { $firm }.

invite-goal = vui lòng thiết lập bước thứ hai
invite-hello = Kính gửi { $name },
invite-why = { $firm } nay bảo vệ việc đăng nhập bằng bước thứ hai sau mật khẩu.
invite-next = Quý khách sẽ thiết lập ở lần đăng nhập tới. Việc này mất khoảng một phút: hãy chuẩn bị sẵn điện thoại có ứng dụng xác thực hoặc khóa bảo mật.
invite-no-link = Thư này cố ý không có liên kết. Hãy đăng nhập như mọi khi.

added-goal = một bước thứ hai đã được thêm vào tài khoản của quý khách
added-what = Một bước thứ hai đã được thêm vào tài khoản { $firm } của quý khách.
removed-goal = một bước thứ hai đã bị gỡ khỏi tài khoản của quý khách
removed-what = Một bước thứ hai đã bị gỡ khỏi tài khoản { $firm } của quý khách.
reset-goal = bước thứ hai của quý khách đã được đặt lại
reset-what = Quản trị viên của { $firm } đã đặt lại bước thứ hai của tài khoản quý khách. Những gì đã thiết lập trước đây và các mã khôi phục không còn hiệu lực.
reset-next = Quý khách sẽ thiết lập lại ở lần đăng nhập tới.

bypass-goal = { $count } mã bỏ qua đã được tạo cho tài khoản của quý khách
bypass-what = Quản trị viên của { $firm } đã tạo { $count } mã bỏ qua cho tài khoản của quý khách. Mỗi mã thay cho bước thứ hai một lần.
bypass-no-code = Để bảo đảm an toàn, thư này không chứa mã nào.

recovery-goal = quý khách có mã khôi phục mới
recovery-what = Các mã khôi phục mới đã được tạo cho tài khoản { $firm } của quý khách. Các mã cũ không còn hiệu lực.
recovery-used-goal = một mã khôi phục đã được dùng
recovery-used-what = Một mã khôi phục đã được dùng để đăng nhập vào tài khoản { $firm } của quý khách. Mã đó không dùng lại được.
recovery-last = Đó là mã cuối cùng. Vui lòng tạo các mã khôi phục mới.

key-goal = một khóa bảo mật đã bị từ chối
key-what = Một lần đăng nhập vào tài khoản { $firm } của quý khách bằng khóa bảo mật này đã bị từ chối, vì bộ đếm của khóa chạy lùi. Có thể tồn tại một bản sao của khóa.
key-do = Hãy gỡ khóa này khỏi tài khoản và liên hệ với { $firm }.

fraud-goal = một lần đăng nhập bị báo là gian lận
fraud-what = Một lần đăng nhập vào tài khoản này đã bị từ chối trên thiết bị của chủ tài khoản và bị báo là gian lận.
label-account = Tài khoản
label-network = Địa chỉ mạng
fraud-done = Các lần đăng nhập đang mở của tài khoản đã bị hủy, và trong một giờ không có yêu cầu push nào được gửi đến tài khoản này.
fraud-ask = Hãy hỏi chủ tài khoản. Nếu người đó không biết về lần đăng nhập này, có thể người khác biết mật khẩu: hãy đặt lại mật khẩu.
fraud-lift = Nếu đó là nhầm lẫn, quý khách có thể cho phép lại yêu cầu push trước khi hết một giờ:

licence-goal = đã dùng { $percent }% giấy phép MFA
licence-used = { $used } trên { $contracted }
licence-near = Khi đạt 100%, những người được bật MFA nhưng chưa đăng ký sẽ không đăng ký được và chỉ đăng nhập bằng mật khẩu.
licence-exhausted = Giấy phép đã hết: những người được bật MFA nhưng chưa đăng ký không đăng ký được và chỉ đăng nhập bằng mật khẩu.
licence-enrolled = Những người đã đăng ký vẫn được bảo vệ.
licence-more = Quý khách có thể yêu cầu thêm giấy phép:

mfa-plan-subject = { $firm } yêu cầu { $wanted } giấy phép MFA
mfa-plan-what = { $firm } ({ $tenant }) yêu cầu gói MFA khác.
decided-sms-on = gói SMS của quý khách đã được thay đổi
decided-mfa-on = số giấy phép MFA của quý khách đã được thay đổi
decided-sms-off = yêu cầu gói SMS khác của quý khách bị từ chối
decided-mfa-off = yêu cầu số giấy phép MFA khác của quý khách bị từ chối
decided-what-on = Đơn vị vận hành dịch vụ này đã thực hiện yêu cầu của quý khách. Thay đổi có hiệu lực ngay.
decided-what-off = Đơn vị vận hành dịch vụ này đã từ chối yêu cầu của quý khách. Mọi thứ vẫn giữ nguyên.
label-holds = Đang có hiệu lực
label-note = Ghi chú

# The mail that brings a guarded link.
link-goal = có nội dung gửi đến quý khách
link-what = { $firm } đã gửi cho quý khách nội dung để xem hoặc điền.
link-open = Mở
link-paste = Hoặc sao chép địa chỉ này vào trình duyệt:
link-how = Để mở, quý khách xác nhận danh tính bằng mã được gửi vào lúc đó.
link-why = Quý khách nhận được thư này vì { $firm } có địa chỉ này là của quý khách.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } mời quý khách tham gia “{ $session }”
session-goal-agent = { $agent } mời quý khách tham gia một phiên
session-goal-bare = quý khách được mời tham gia một phiên
session-what = { $agent } ({ $firm }) mời quý khách tham gia một phiên: { $session }.
session-open = Mở thư mời
session-code = Khi mở, quý khách cần nhập một mã. Mã không có trong thư này mà được gửi đến quý khách bằng cách khác.

# The mail to a firm’s administrator.
console-goal = quý khách nay có thể vào bảng điều khiển
console-by-operator = Đơn vị vận hành dịch vụ này đã chỉ định quý khách làm quản trị viên của { $firm }.
console-by-firm = { $firm } đã chỉ định quý khách làm quản trị viên.
console-open = Đặt mật khẩu
label-console-role = Trong bảng điều khiển
console-owner = Chủ sở hữu – được làm mọi việc
console-help-desk = Hỗ trợ – giúp mọi người đăng nhập
console-read-only = Chỉ xem – xem và không thay đổi gì
console-password = Mật khẩu được đặt bằng mã gửi đến địa chỉ này. Nếu quý khách đã có mật khẩu, mật khẩu đó vẫn dùng được.
console-second-step = Sau đó quý khách đăng nhập và thiết lập bước thứ hai, ví dụ ứng dụng xác thực trên điện thoại. Không có bước này thì không ai vào được bảng điều khiển.

# The mail that says that an administrator’s file is ready.
export-goal = tệp mà quý khách yêu cầu đã sẵn sàng
export-people = Danh sách người mà quý khách yêu cầu đã sẵn sàng dưới dạng tệp.
export-events = Nhật ký kiểm tra mà quý khách yêu cầu đã sẵn sàng dưới dạng tệp.
export-open = Đến tệp
export-how = Vui lòng đăng nhập vào bảng điều khiển để tải xuống. Liên kết này chỉ dùng được cho quý khách.

# The mails of what an administrator did to an account.
disabled-goal = tài khoản của quý khách đã bị vô hiệu hóa
disabled-what = Quản trị viên của { $firm } đã vô hiệu hóa tài khoản của quý khách. Quý khách không thể đăng nhập cho đến khi tài khoản được kích hoạt lại.
contact-goal = thông tin liên hệ của quý khách đã được thay đổi
contact-what = Quản trị viên của { $firm } đã thay đổi thông tin liên hệ dùng để nhận thông báo và mã của tài khoản quý khách.
label-new-email = Địa chỉ email mới
label-new-phone = Số điện thoại mới
contact-none = không có
contact-old = Thư này được gửi đến địa chỉ đã đăng ký cho đến lúc đó.
