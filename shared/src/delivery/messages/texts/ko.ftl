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
changed-you = 직접 변경하셨다면 아무것도 하지 않으셔도 됩니다.
changed-not-you = 직접 변경하지 않으셨다면 다른 사람이 메일을 읽고 있을 수 있습니다. 먼저 메일 비밀번호를 변경한 다음 { $firm } 비밀번호를 다시 재설정하고 { $firm }에 알려 주세요.
label-when = 일시

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
