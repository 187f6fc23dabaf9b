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
changed-own-what = { $firm } hesabınızın şifresi değiştirildi.
changed-you = Bunu siz yaptıysanız bir şey yapmanız gerekmez.
changed-not-you = Siz yapmadıysanız başka biri e-postanızı okuyabiliyor demektir: önce e-posta şifrenizi değiştirin, sonra { $firm } şifrenizi yeniden sıfırlayın ve { $firm } ile iletişime geçin.
label-when = Zaman

logins-goal = giriş kimlikleriniz
logins-what = Birisi, bu adrese ait { $firm } giriş kimliklerini sordu.
logins-not-you = Bunu yapan siz değilseniz yapmanız gereken bir şey yok: yanıt yalnızca bu adrese gönderildi.
label-login-id = Giriş kimliği

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

factor-totp = doğrulama uygulaması
factor-webauthn = güvenlik anahtarı veya geçiş anahtarı
factor-push = eşleştirilmiş cihaz
factor-sms = kısa mesaj
label-method = Yöntem
label-name = Ad
label-set-up-by = Son tarih
label-valid-until = Geçerlilik sonu
label-left = Kalan
label-wanted = İstenen
label-present = Şu anki
mfa-you = Bunu siz yaptıysanız bir şey yapmanız gerekmez.
mfa-not-you = Siz yapmadıysanız hemen { $firm } ile iletişime geçin.
mfa-unexpected = Bunu beklemiyorduysanız hemen { $firm } ile iletişime geçin.

invite-goal = lütfen ikinci adımınızı kurun
invite-hello = Merhaba { $name },
invite-why = { $firm } artık oturum açmayı şifreden sonra ikinci bir adımla koruyor.
invite-next = Bunu bir sonraki oturum açışınızda kuracaksınız. Yaklaşık bir dakika sürer: doğrulama uygulaması olan telefonunuzu veya bir güvenlik anahtarını yanınızda bulundurun.
invite-no-link = Bu e-postada bilerek bağlantı yoktur. Her zamanki gibi oturum açın.

added-goal = hesabınıza ikinci adım eklendi
added-what = { $firm } hesabınıza ikinci adım eklendi.
removed-goal = hesabınızdan ikinci adım kaldırıldı
removed-what = { $firm } hesabınızdan ikinci adım kaldırıldı.
reset-goal = ikinci adımınız sıfırlandı
reset-what = Bir { $firm } yöneticisi hesabınızın ikinci adımını sıfırladı. Daha önce kurduklarınız ve kurtarma kodlarınız artık çalışmaz.
reset-next = Bir sonraki oturum açışınızda yeniden kuracaksınız.

bypass-goal = { $count ->
    [one] hesabınız için bir atlama kodu oluşturuldu
   *[other] hesabınız için { $count } atlama kodu oluşturuldu
}
bypass-what = { $count ->
    [one] Bir { $firm } yöneticisi hesabınız için bir atlama kodu oluşturdu. Bu kod, ikinci adımınızın yerine bir kez geçer.
   *[other] Bir { $firm } yöneticisi hesabınız için { $count } atlama kodu oluşturdu. Her biri, ikinci adımınızın yerine bir kez geçer.
}
bypass-no-code = Güvenlik için bu e-postada kod yoktur.

recovery-goal = yeni kurtarma kodlarınız var
recovery-what = { $firm } hesabınız için yeni kurtarma kodları oluşturuldu. Eskileri artık çalışmaz.
recovery-used-goal = bir kurtarma kodu kullanıldı
recovery-used-what = { $firm } hesabınızda oturum açmak için bir kurtarma kodu kullanıldı. Bu kod bir daha çalışmaz.
recovery-last = Bu sonuncusuydu. Lütfen yeni kurtarma kodları oluşturun.

key-goal = bir güvenlik anahtarı reddedildi
key-what = { $firm } hesabınızda bu güvenlik anahtarıyla yapılan bir oturum açma reddedildi, çünkü anahtarın sayacı geriye gitti. Anahtarın bir kopyası olabilir.
key-do = Anahtarı hesabınızdan kaldırın ve { $firm } ile iletişime geçin.

fraud-goal = bir oturum açma dolandırıcılık olarak bildirildi
fraud-what = Bu hesapta bir oturum açma, kişinin cihazında reddedildi ve dolandırıcılık olarak bildirildi.
label-account = Hesap
label-network = Ağ adresi
fraud-done = Hesabın açık oturum açma girişimleri iptal edildi ve bir saat boyunca hesaba anlık bildirim isteği gönderilmez.
fraud-ask = Kişiye sorun. Girişimden haberi yoksa şifresini başka biri biliyor olabilir: şifreyi sıfırlayın.
fraud-lift = Bir yanlışlıksa, saat dolmadan anlık bildirim isteklerine yeniden izin verebilirsiniz:

licence-goal = MFA lisanslarının kullanım oranı: %{ $percent }
licence-used = { $used } / { $contracted }
licence-near = %100 olduğunda, MFA’nın açık olduğu ama henüz kaydolmamış kişiler kaydolamaz ve yalnızca şifreyle oturum açar.
licence-exhausted = Lisanslar tükendi: MFA’nın açık olduğu ama henüz kaydolmamış kişiler kaydolamaz ve yalnızca şifreyle oturum açar.
licence-enrolled = Kaydolmuş kişiler korunmaya devam eder.
licence-more = Daha fazla lisans isteyebilirsiniz:

mfa-plan-subject = { $firm } { $wanted } lisanslık MFA planı istiyor
mfa-plan-what = { $firm } ({ $tenant }) başka bir MFA planı istiyor.
decided-sms-on = SMS planınız değişti
decided-mfa-on = MFA lisans sayınız değişti
decided-sms-off = başka bir SMS planı isteğiniz reddedildi
decided-mfa-off = başka bir MFA lisans sayısı isteğiniz reddedildi
decided-what-on = Bu hizmetin işletmecisi isteğinizi yerine getirdi. Hemen geçerlidir.
decided-what-off = Bu hizmetin işletmecisi isteğinizi reddetti. Her şey olduğu gibi kalır.
label-holds = Şu an geçerli
label-note = Not

# The mail that brings a guarded link.
link-goal = size bir şey gönderildi
link-what = { $firm } size bakmanız veya doldurmanız için bir şey gönderdi.
link-open = Aç
link-paste = Ya da bu adresi tarayıcınıza kopyalayın:
link-how = Açmak için, o sırada size gönderilecek bir kodla siz olduğunuzu onaylarsınız.
link-why = Bu e-postayı, { $firm } bu adresi size ait olarak kaydettiği için alıyorsunuz.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } sizi “{ $session }” oturumuna davet ediyor
session-goal-agent = { $agent } sizi bir oturuma davet ediyor
session-goal-bare = bir oturuma davetlisiniz
session-what = { $agent } ({ $firm }) sizi bir oturuma davet ediyor: { $session }.
session-open = Daveti aç
session-code = Açtığınızda sizden bir kod istenir. Kod bu e-postada değildir: size başka bir yoldan ulaşır.

# The mail to a firm’s administrator.
console-goal = artık konsola girebilirsiniz
console-by-operator = Bu hizmetin işletmecisi sizi { $firm } yöneticisi yaptı.
console-by-firm = { $firm } sizi yönetici yaptı.
console-open = Şifre belirle
label-console-role = Konsolda
console-owner = Sahip – her şeyi yapabilirsiniz
console-help-desk = Destek – kişilere oturum açmada yardım edersiniz
console-read-only = Salt okunur – bakarsınız, hiçbir şeyi değiştirmezsiniz
console-password = Şifrenizi bu adrese gönderilen bir kodla belirlersiniz. Zaten bir şifreniz varsa geçerli kalır.
console-second-step = Sonra oturum açıp ikinci bir adım kurarsınız, örneğin telefonunuzda bir doğrulama uygulaması. Bu olmadan konsola kimse giremez.

# The mail that says that an administrator’s file is ready.
export-goal = istediğiniz dosya hazır
export-people = İstediğiniz kişi listesi dosya olarak hazır.
export-events = İstediğiniz denetim kaydı dosya olarak hazır.
export-open = Dosyaya git
export-how = İndirmek için konsolda oturum açın. Bağlantı yalnızca sizin için çalışır.

# The mails of what an administrator did to an account.
disabled-goal = hesabınız devre dışı bırakıldı
disabled-what = Bir { $firm } yöneticisi hesabınızı devre dışı bıraktı. Hesabınız yeniden etkinleştirilene kadar oturum açamazsınız.
contact-goal = iletişim bilgileriniz değiştirildi
contact-what = Bir { $firm } yöneticisi, hesabınızla ilgili iletilerin ve kodların gönderildiği iletişim bilgilerini değiştirdi.
label-new-email = Yeni e-posta adresi
label-new-phone = Yeni telefon numarası
contact-none = yok
contact-old = Bu e-posta, o zamana kadar kayıtlı olan adrese gönderilir.
