goal-sign-in = oturum açma kodunuz
goal-transaction = işlem onay kodunuz
goal-access = erişim kodunuz
goal-password-reset = şifre sıfırlama kodunuz
goal-enrollment = ikinci adımı kurma kodunuz
goal-session = oturuma katılma kodunuz
goal-own = kodunuz: { $purpose }

sms-head = { $firm }: { $code }, { $goal }
sms-payee = alıcı: { $payee }
sms-validity = { $duration } geçerli
sms-sent = Gönderim { $sent }
sms-advice = Kimseyle paylaşmayın
short-minutes = { $minutes } dk
short-seconds = { $seconds } sn
amount = { $number } { $currency }

long-minutes = { $minutes } dakika
long-seconds = { $seconds } saniye
label-action = İşlem
label-item = Konu
label-amount = Tutar
label-payee = Alıcı
label-validity = Geçerlilik
label-sent = Gönderim
mail-until = { $duration }, bitiş { $time }
mail-advice = Kodu yalnızca istediğiniz yere girin. { $firm } bu kodu telefonla veya e-postayla asla sormaz.
mail-ignore = Kodu siz istemediyseniz bu iletiyi dikkate almayın.

changed-goal = şifreniz değiştirildi
changed-what = { $firm } hesabınızın şifresi, bu adrese gönderilen bir kodla değiştirildi.
changed-you = Bunu siz yaptıysanız bir şey yapmanız gerekmez.
changed-not-you = Siz yapmadıysanız başka biri e-postanızı okuyabiliyor demektir: önce e-posta şifrenizi değiştirin, sonra { $firm } şifrenizi yeniden sıfırlayın ve { $firm } ile iletişime geçin.
label-when = Zaman

usage-goal = { $month } SMS planının kullanım oranı: %{ $percent }
label-month = Ay
label-used = Kullanılan
label-pace = Hız
label-lasts = Yeteceği tarih
usage-used = { $used } / { $limit } mesaj parçası
usage-pace = günde yaklaşık { $count }
usage-exhausted-email = Plan tükendi: adres biliniyorsa kodlar e-postayla gider, bilinmiyorsa reddedilir.
usage-exhausted-refuse = Plan tükendi: SMS kodları ay sonuna veya plan yükseltilene kadar reddedilir.
usage-near-email = %100 olduğunda, adres biliniyorsa kodlar e-postayla gider, bilinmiyorsa reddedilir.
usage-near-refuse = %100 olduğunda SMS kodları ay sonuna veya plan yükseltilene kadar reddedilir.
usage-larger = Daha büyük bir plan isteyebilirsiniz:
usage-email = Plan tükendiğinde kodların e-postayla gitmesini sağlayabilirsiniz:

plan-subject = { $firm } { $wanted } mesaj parçalık SMS planı istiyor
plan-what = { $firm } ({ $tenant }) ayda { $wanted } mesaj parçalık bir SMS planı istiyor. Şu anki planı { $present }.
plan-how = Etkinleştirmek için:

guard-goal = { $where } hedefine giden SMS’ler dolandırıcılığa benziyor
guard-why = Son bir saatte { $where } hedefine gönderilen { $settled } kodun { $verified ->
    [0] hiçbiri girilmedi
   *[other] { $verified } tanesi girildi
    }. SMS dolandırıcılığı böyle görünür.
guard-refused = Oraya giden SMS’ler şimdilik reddediliyor. Her dakika biri deneme olarak geçer; kodu girilince hepsi yeniden gider.
guard-watched = Hiçbir şey reddedilmedi: koruma yalnızca izliyor.
guard-release = Dolandırıcılık değilse hemen yeniden izin verin:

webhook-goal = bir webhook devre dışı bırakıldı
webhook-gone = { $origin } 410 (kaldırıldı) yanıtı verdi: artık olay istemiyor.
webhook-failing = { $origin } beş gündür hiçbir olayı kabul etmedi.
webhook-again = Oraya artık olay gönderilmiyor. Yeniden çalıştığında şununla etkinleştirin:
