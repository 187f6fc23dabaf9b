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
changed-you = Nếu chính quý khách thực hiện, không cần làm gì thêm.
changed-not-you = Nếu không phải quý khách, có người khác đọc được thư của quý khách: hãy đổi mật khẩu email trước, sau đó đặt lại mật khẩu { $firm } một lần nữa và báo cho { $firm }.
label-when = Thời điểm

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
