goal-sign-in = รหัสเข้าสู่ระบบ
goal-transaction = รหัสยืนยันธุรกรรม
goal-access = รหัสเข้าถึง
goal-password-reset = รหัสรีเซ็ตรหัสผ่าน
goal-enrollment = รหัสขั้นตอนที่สอง
goal-session = รหัสเข้าร่วมเซสชัน
goal-own = รหัสสำหรับ { $purpose }

sms-head = { $firm }: { $code } คือ{ $goal }
sms-payee = ถึง { $payee }
sms-validity = ใช้ได้ { $duration }
sms-sent = { $sent }
sms-advice = ห้ามบอกผู้อื่น
short-minutes = { $minutes } นาที
short-seconds = { $seconds } วิ
amount = { $currency } { $number }

long-minutes = { $minutes } นาที
long-seconds = { $seconds } วินาที
label-action = การดำเนินการ
label-item = รายการ
label-amount = จำนวนเงิน
label-payee = ผู้รับเงิน
label-validity = ใช้ได้
label-sent = ส่งเมื่อ
mail-until = { $duration } ถึง { $time }{ "\u00A0" }น.
mail-advice = โปรดกรอกรหัสเฉพาะที่ที่คุณขอรหัสเท่านั้น { $firm } จะไม่ขอรหัสนี้ทางโทรศัพท์หรืออีเมล
mail-ignore = หากคุณไม่ได้ขอรหัส โปรดเพิกเฉยต่อข้อความนี้

changed-goal = รหัสผ่านของคุณถูกเปลี่ยนแล้ว
changed-what = รหัสผ่านของบัญชี { $firm } ของคุณถูกเปลี่ยนด้วยรหัสที่ส่งมายังที่อยู่นี้
changed-you = หากเป็นคุณเอง ไม่ต้องดำเนินการใด ๆ
changed-not-you = หากไม่ใช่คุณ อาจมีผู้อื่นอ่านอีเมลของคุณได้ โปรดเปลี่ยนรหัสผ่านอีเมลก่อน จากนั้นรีเซ็ตรหัสผ่าน { $firm } อีกครั้ง และแจ้งให้ { $firm } ทราบ
label-when = เวลา

usage-goal = ใช้แพ็กเกจ SMS ของเดือน{ $month } ไปแล้ว { $percent }%
label-month = เดือน
label-used = ใช้ไป
label-pace = อัตรา
label-lasts = ใช้ได้ถึง
usage-used = { $used } จาก { $limit } ส่วนข้อความ
usage-pace = ประมาณ { $count } ต่อวัน
usage-exhausted-email = แพ็กเกจหมดแล้ว: รหัสจะส่งทางอีเมลหากทราบที่อยู่ มิฉะนั้นจะถูกปฏิเสธ
usage-exhausted-refuse = แพ็กเกจหมดแล้ว: รหัสทาง SMS จะถูกปฏิเสธจนสิ้นเดือนหรือจนกว่าจะเพิ่มแพ็กเกจ
usage-near-email = เมื่อถึง 100% รหัสจะส่งทางอีเมลหากทราบที่อยู่ มิฉะนั้นจะถูกปฏิเสธ
usage-near-refuse = เมื่อถึง 100% รหัสทาง SMS จะถูกปฏิเสธจนสิ้นเดือนหรือจนกว่าจะเพิ่มแพ็กเกจ
usage-larger = คุณสามารถขอแพ็กเกจที่ใหญ่ขึ้นได้:
usage-email = คุณสามารถให้ส่งรหัสทางอีเมลเมื่อแพ็กเกจหมด:

plan-subject = { $firm } ขอแพ็กเกจ SMS { $wanted } ส่วนข้อความ
plan-what = { $firm } ({ $tenant }) ขอแพ็กเกจ SMS { $wanted } ส่วนข้อความต่อเดือน แพ็กเกจปัจจุบันคือ { $present }
plan-how = เปิดใช้งานด้วย:

guard-goal = SMS ไปยัง { $where } มีลักษณะเข้าข่ายฉ้อโกง
guard-why = จากรหัส { $settled } รหัสที่ส่งไปยัง { $where } ในชั่วโมงที่ผ่านมา { $verified ->
    [0] ไม่มีการกรอกเลย
   *[other] มีการกรอก { $verified } รหัส
    } นี่คือลักษณะของการฉ้อโกงทาง SMS
guard-refused = ขณะนี้ SMS ไปยังปลายทางนั้นถูกปฏิเสธ ทุกนาทีจะปล่อยผ่านหนึ่งข้อความเพื่อทดสอบ เมื่อมีการกรอกรหัสนั้น ทุกข้อความจะส่งได้อีกครั้ง
guard-watched = ไม่มีการปฏิเสธใด ๆ ระบบป้องกันเพียงเฝ้าดูเท่านั้น
guard-release = หากไม่ใช่การฉ้อโกง ให้อนุญาตอีกครั้งทันที:

webhook-goal = เว็บฮุกถูกปิดใช้งาน
webhook-gone = { $origin } ตอบกลับ 410 (ถูกลบแล้ว) และไม่รับเหตุการณ์อีก
webhook-failing = { $origin } ไม่รับเหตุการณ์ใดเลยเป็นเวลาห้าวัน
webhook-again = จะไม่ส่งเหตุการณ์ไปที่นั่นอีก เมื่อกลับมาใช้งานได้ ให้เปิดใช้ด้วย:
