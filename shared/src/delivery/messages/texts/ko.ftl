goal-sign-in = 로그인 코드
goal-transaction = 거래 확인 코드
goal-access = 접속 코드
goal-password-reset = 비밀번호 재설정 코드
goal-enrollment = 2단계 인증 설정 코드
goal-session = 세션 입장 코드
goal-own = { $purpose } 코드

sms-head = { $firm }: { $code } { $goal }입니다
sms-payee = 받는 분 { $payee }
sms-validity = { $duration }간 유효
sms-sent = { $sent } 발송
sms-advice = 타인에게 알리지 마세요
short-minutes = { $minutes }분
short-seconds = { $seconds }초
amount = { $currency } { $number }

long-minutes = { $minutes }분
long-seconds = { $seconds }초
label-action = 작업
label-item = 항목
label-amount = 금액
label-payee = 받는 분
label-validity = 유효 시간
label-sent = 발송
mail-until = { $duration }, { $time }까지
mail-advice = 코드는 직접 요청하신 곳에만 입력하세요. { $firm }에서는 전화나 이메일로 코드를 묻지 않습니다.
mail-ignore = 요청하지 않으셨다면 이 메일을 무시하세요.

changed-goal = 비밀번호가 변경되었습니다
changed-what = 이 주소로 발송된 코드로 { $firm } 계정의 비밀번호가 변경되었습니다.
changed-own-what = { $firm } 계정의 비밀번호가 변경되었습니다.
changed-you = 직접 변경하셨다면 아무것도 하지 않으셔도 됩니다.
changed-not-you = 직접 변경하지 않으셨다면 다른 사람이 메일을 읽고 있을 수 있습니다. 먼저 메일 비밀번호를 변경한 다음 { $firm } 비밀번호를 다시 재설정하고 { $firm }에 알려 주세요.
label-when = 일시

logins-goal = 로그인 ID 안내
logins-what = 이 주소로 등록된 { $firm } 로그인 ID를 알려 달라는 요청이 있었습니다.
logins-not-you = 본인이 요청하지 않았다면 아무것도 하실 필요가 없습니다. 이 주소로만 알려 드렸습니다.
label-login-id = 로그인 ID

usage-goal = { $month } SMS 요금제의 { $percent }%를 사용했습니다
label-month = 월
label-used = 사용량
label-pace = 사용 속도
label-lasts = 예상 소진일
usage-used = 메시지 { $limit }건 중 { $used }건
usage-pace = 하루 약 { $count }건
usage-exhausted-email = 요금제를 모두 사용했습니다. 주소를 아는 경우 코드는 이메일로 발송되고, 그렇지 않으면 거부됩니다.
usage-exhausted-refuse = 요금제를 모두 사용했습니다. 월말까지 또는 요금제를 늘릴 때까지 SMS 코드가 거부됩니다.
usage-near-email = 100%가 되면 주소를 아는 경우 코드는 이메일로 발송되고, 그렇지 않으면 거부됩니다.
usage-near-refuse = 100%가 되면 월말까지 또는 요금제를 늘릴 때까지 SMS 코드가 거부됩니다.
usage-larger = 더 큰 요금제를 요청할 수 있습니다:
usage-email = 요금제를 모두 사용하면 코드를 이메일로 보낼 수 있습니다:

plan-subject = { $firm }: SMS 요금제 월 { $wanted }건 요청
plan-what = { $firm }({ $tenant })에서 월 { $wanted }건의 SMS 요금제를 요청했습니다. 현재 요금제는 { $present }건입니다.
plan-how = 활성화 방법:

guard-goal = { $where }에 보낸 SMS에서 사기가 의심됩니다
guard-why = 지난 1시간 동안 { $where }에 보낸 코드 { $settled }개 중 { $verified ->
    [0] 하나도 입력되지 않았습니다
   *[other] { $verified }개가 입력되었습니다
    }. SMS 사기에서 나타나는 모습입니다.
guard-refused = 현재 그곳에 보내는 SMS는 거부됩니다. 1분마다 한 건이 시험으로 통과하며, 그 코드가 입력되면 모두 다시 발송됩니다.
guard-watched = 거부된 것은 없습니다. 보호 기능은 지켜보기만 합니다.
guard-release = 사기가 아니었다면 바로 다시 허용하세요:

webhook-goal = 웹훅이 비활성화되었습니다
webhook-gone = { $origin }에서 410(삭제됨)으로 응답했습니다. 더 이상 이벤트를 받지 않습니다.
webhook-failing = { $origin }에서 5일 동안 이벤트를 받지 않았습니다.
webhook-again = 그곳에 더 이상 이벤트를 보내지 않습니다. 다시 작동하면 다음으로 활성화하세요:

factor-totp = 인증 앱
factor-webauthn = 보안 키 또는 패스키
factor-push = 등록된 기기
factor-sms = 문자 메시지
label-method = 방법
label-name = 이름
label-set-up-by = 설정 기한
label-valid-until = 유효 기한
label-left = 남은 코드
label-wanted = 요청
label-present = 현재
mfa-you = 직접 하셨다면 아무것도 하지 않으셔도 됩니다.
mfa-not-you = 직접 하지 않으셨다면 바로 { $firm }에 연락해 주세요.
mfa-unexpected = 예상하지 못하셨다면 바로 { $firm }에 연락해 주세요.

invite-goal = 2단계 인증을 설정해 주세요
invite-hello = { $name } 님, 안녕하세요.
invite-why = 이제 { $firm }에서는 비밀번호 다음의 2단계 인증으로 로그인을 보호합니다.
invite-next = 다음에 로그인하실 때 설정하시면 됩니다. 1분 정도 걸립니다. 인증 앱이 있는 휴대전화나 보안 키를 준비해 주세요.
invite-no-link = 이 메일에는 일부러 링크를 넣지 않았습니다. 평소처럼 로그인하세요.

added-goal = 2단계 인증 수단이 추가되었습니다
added-what = { $firm } 계정에 2단계 인증 수단이 추가되었습니다.
removed-goal = 2단계 인증 수단이 삭제되었습니다
removed-what = { $firm } 계정에서 2단계 인증 수단이 삭제되었습니다.
reset-goal = 2단계 인증이 초기화되었습니다
reset-what = { $firm } 관리자가 회원님 계정의 2단계 인증을 초기화했습니다. 이전 설정과 복구 코드는 더 이상 사용할 수 없습니다.
reset-next = 다음에 로그인하실 때 다시 설정하시면 됩니다.

bypass-goal = 우회 코드 { $count }개가 만들어졌습니다
bypass-what = { $firm } 관리자가 회원님 계정의 우회 코드 { $count }개를 만들었습니다. 코드마다 한 번씩 2단계 인증을 대신합니다.
bypass-no-code = 안전을 위해 이 메일에는 코드가 없습니다.

recovery-goal = 새 복구 코드가 만들어졌습니다
recovery-what = { $firm } 계정의 새 복구 코드가 만들어졌습니다. 이전 코드는 더 이상 사용할 수 없습니다.
recovery-used-goal = 복구 코드가 사용되었습니다
recovery-used-what = { $firm } 계정에 로그인하는 데 복구 코드가 사용되었습니다. 이 코드는 다시 사용할 수 없습니다.
recovery-last = 마지막 코드였습니다. 새 복구 코드를 만들어 주세요.

key-goal = 보안 키가 거부되었습니다
key-what = 이 보안 키로 { $firm } 계정에 로그인하려는 시도가 거부되었습니다. 키의 카운터가 거꾸로 갔기 때문입니다. 키의 복사본이 있을 수 있습니다.
key-do = 계정에서 이 키를 삭제하고 { $firm }에 연락해 주세요.

fraud-goal = 로그인이 사기로 신고되었습니다
fraud-what = 이 계정의 로그인이 본인 기기에서 거부되고 사기로 신고되었습니다.
label-account = 계정
label-network = 네트워크 주소
fraud-done = 이 계정의 진행 중인 로그인이 취소되었으며, 1시간 동안 푸시 요청을 보내지 않습니다.
fraud-ask = 본인에게 확인하세요. 본인이 모르는 시도라면 다른 사람이 비밀번호를 알고 있을 수 있으니 비밀번호를 재설정하세요.
fraud-lift = 실수였다면 1시간이 지나기 전에 푸시 요청을 다시 허용할 수 있습니다:

licence-goal = MFA 라이선스의 { $percent }%를 사용했습니다
licence-used = { $contracted }개 중 { $used }개
licence-near = 100%가 되면 MFA 대상이지만 아직 등록하지 않은 사람은 등록할 수 없고 비밀번호만으로 로그인합니다.
licence-exhausted = 라이선스를 모두 사용했습니다. MFA 대상이지만 아직 등록하지 않은 사람은 등록할 수 없고 비밀번호만으로 로그인합니다.
licence-enrolled = 등록한 사람은 계속 보호됩니다.
licence-more = 라이선스를 더 요청할 수 있습니다:

mfa-plan-subject = { $firm }: MFA 라이선스 { $wanted }개 요청
mfa-plan-what = { $firm }({ $tenant })에서 MFA 요금제 변경을 요청했습니다.
decided-sms-on = SMS 요금제가 변경되었습니다
decided-mfa-on = MFA 라이선스 수가 변경되었습니다
decided-sms-off = 다른 SMS 요금제 요청이 거절되었습니다
decided-mfa-off = MFA 라이선스 수 변경 요청이 거절되었습니다
decided-what-on = 이 서비스의 운영자가 요청하신 내용을 적용했습니다. 바로 유효합니다.
decided-what-off = 이 서비스의 운영자가 요청을 거절했습니다. 모두 이전과 같습니다.
label-holds = 현재 적용
label-note = 메모

# The mail that brings a guarded link.
link-goal = 보내 드린 것이 있습니다
link-what = { $firm }에서 확인하거나 작성하실 것을 보냈습니다.
link-open = 열기
link-paste = 또는 이 주소를 브라우저에 복사하세요:
link-how = 열 때 전송되는 코드로 본인임을 확인합니다.
link-why = { $firm }에 이 주소가 고객님의 주소로 등록되어 있어 이 메일을 보내 드립니다.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } 님이 ‘{ $session }’에 초대했습니다
session-goal-agent = { $agent } 님이 세션에 초대했습니다
session-goal-bare = 세션에 초대되었습니다
session-what = { $firm }의 { $agent } 님이 세션에 초대했습니다: { $session }.
session-open = 초대장 열기
session-code = 열 때 코드를 입력해야 합니다. 코드는 이 메일에 없으며 다른 방법으로 전달됩니다.

# The mail to a firm’s administrator.
console-goal = 이제 관리 콘솔을 이용하실 수 있습니다
console-by-operator = 이 서비스의 운영자가 회원님을 { $firm } 관리자로 지정했습니다.
console-by-firm = { $firm }에서 회원님을 관리자로 지정했습니다.
console-open = 비밀번호 설정
label-console-role = 콘솔 권한
console-owner = 소유자 – 모든 작업 가능
console-help-desk = 헬프데스크 – 다른 사람의 로그인 지원
console-read-only = 읽기 전용 – 조회만 가능하고 변경 불가
console-password = 비밀번호는 이 주소로 발송되는 코드로 설정합니다. 이미 비밀번호가 있으면 그대로 사용하시면 됩니다.
console-second-step = 그다음 로그인하여 휴대전화의 인증 앱과 같은 2단계 인증을 설정해 주세요. 2단계 인증 없이는 누구도 콘솔에 들어갈 수 없습니다.

# The mail that says that an administrator’s file is ready.
export-goal = 요청하신 파일이 준비되었습니다
export-people = 요청하신 사용자 목록 파일이 준비되었습니다.
export-events = 요청하신 감사 로그 파일이 준비되었습니다.
export-open = 파일로 이동
export-how = 콘솔에 로그인하여 내려받으실 수 있습니다. 이 링크는 본인만 사용할 수 있습니다.

# The mails of what an administrator did to an account.
disabled-goal = 계정이 비활성화되었습니다
disabled-what = { $firm } 관리자가 회원님의 계정을 비활성화했습니다. 다시 활성화될 때까지 로그인하실 수 없습니다.
contact-goal = 연락처가 변경되었습니다
contact-what = { $firm } 관리자가 회원님 계정의 메시지와 코드를 받는 연락처를 변경했습니다.
label-new-email = 새 이메일 주소
label-new-phone = 새 전화번호
contact-none = 없음
contact-old = 이 메일은 그때까지 등록되어 있던 주소로 보내 드립니다.
