goal-sign-in = kode masuk Anda
goal-transaction = kode konfirmasi transaksi Anda
goal-access = kode akses Anda
goal-password-reset = kode Anda untuk mengatur ulang kata sandi
goal-enrollment = kode Anda untuk mengatur langkah kedua
goal-session = kode Anda untuk memasuki sesi
goal-own = kode Anda untuk { $purpose }

sms-head = { $firm }: { $code } adalah { $goal }
sms-payee = kepada { $payee }
sms-validity = Berlaku { $duration }
sms-sent = Dikirim { $sent }
sms-advice = Jangan bagikan kode ini
short-minutes = { $minutes } mnt
short-seconds = { $seconds } dtk
amount = { $currency } { $number }

long-minutes = { $minutes } menit
long-seconds = { $seconds } detik
label-action = Tindakan
label-item = Perihal
label-amount = Jumlah
label-payee = Penerima
label-validity = Berlaku
label-sent = Dikirim
mail-until = { $duration }, sampai pukul { $time }
mail-advice = Masukkan kode hanya di tempat Anda memintanya. { $firm } tidak pernah menanyakannya lewat telepon atau email.
mail-ignore = Jika Anda tidak memintanya, abaikan pesan ini.

changed-goal = kata sandi Anda telah diubah
changed-what = Kata sandi akun { $firm } Anda telah diubah dengan kode yang dikirim ke alamat ini.
changed-own-what = Kata sandi akun { $firm } Anda telah diubah.
changed-you = Jika itu Anda, tidak ada yang perlu dilakukan.
changed-not-you = Jika bukan Anda, orang lain dapat membaca email Anda: ubah dahulu kata sandi email Anda, lalu atur ulang sekali lagi kata sandi { $firm } Anda, dan beri tahu { $firm }.
label-when = Waktu

logins-goal = ID login Anda
logins-what = Seseorang menanyakan ID login { $firm } yang terkait dengan alamat ini.
logins-not-you = Jika itu bukan Anda, tidak ada yang perlu dilakukan: jawabannya hanya dikirim ke alamat ini.
label-login-id = ID login

usage-goal = { $percent }% paket SMS untuk { $month } telah terpakai
label-month = Bulan
label-used = Terpakai
label-pace = Laju
label-lasts = Cukup sampai
usage-used = { $used } dari { $limit } bagian pesan
usage-pace = sekitar { $count } per hari
usage-exhausted-email = Paket habis: kode dikirim lewat email jika alamatnya diketahui, jika tidak akan ditolak.
usage-exhausted-refuse = Paket habis: kode lewat SMS ditolak sampai akhir bulan atau sampai paket dinaikkan.
usage-near-email = Pada 100%, kode akan dikirim lewat email jika alamatnya diketahui, jika tidak akan ditolak.
usage-near-refuse = Pada 100%, kode lewat SMS akan ditolak sampai akhir bulan atau sampai paket dinaikkan.
usage-larger = Anda dapat meminta paket yang lebih besar:
usage-email = Anda dapat mengirim kode lewat email saat paket habis:

plan-subject = { $firm } meminta paket SMS { $wanted } bagian pesan
plan-what = { $firm } ({ $tenant }) meminta paket SMS { $wanted } bagian pesan per bulan. Paketnya sekarang { $present }.
plan-how = Aktifkan dengan:

guard-goal = SMS ke { $where } tampak seperti penipuan
guard-why = Dari { $settled } kode yang dikirim ke { $where } dalam satu jam terakhir, { $verified ->
    [0] tidak satu pun dimasukkan
   *[other] hanya { $verified } yang dimasukkan
    }. Seperti itulah penipuan lewat SMS.
guard-refused = SMS ke sana untuk sementara ditolak. Setiap menit satu diloloskan sebagai uji coba; bila kodenya dimasukkan, semua terkirim lagi.
guard-watched = Tidak ada yang ditolak: perlindungan hanya memantau.
guard-release = Jika bukan penipuan, izinkan lagi sekarang juga:

webhook-goal = sebuah webhook dinonaktifkan
webhook-gone = { $origin } menjawab 410 (dihapus): tidak lagi menerima peristiwa.
webhook-failing = { $origin } tidak menerima peristiwa apa pun selama lima hari.
webhook-again = Peristiwa tidak lagi dikirim ke sana. Bila sudah berfungsi, aktifkan dengan:

factor-totp = aplikasi autentikator
factor-webauthn = kunci keamanan atau kunci sandi
factor-push = perangkat yang dipasangkan
factor-sms = SMS
label-method = Metode
label-name = Nama
label-set-up-by = Paling lambat
label-valid-until = Berlaku sampai
label-left = Sisa
label-wanted = Diminta
label-present = Saat ini
mfa-you = Jika itu Anda, tidak ada yang perlu dilakukan.
mfa-not-you = Jika bukan Anda, segera hubungi { $firm }.
mfa-unexpected = Jika Anda tidak menduga hal ini, segera hubungi { $firm }.

invite-goal = silakan atur langkah kedua Anda
invite-hello = Halo { $name },
invite-why = { $firm } kini melindungi proses masuk dengan langkah kedua setelah kata sandi.
invite-next = Anda akan mengaturnya saat masuk berikutnya. Perlu sekitar satu menit: siapkan ponsel Anda dengan aplikasi autentikator, atau kunci keamanan.
invite-no-link = Email ini sengaja tidak berisi tautan. Masuklah seperti biasa.

added-goal = langkah kedua ditambahkan ke akun Anda
added-what = Langkah kedua ditambahkan ke akun { $firm } Anda.
removed-goal = langkah kedua dihapus dari akun Anda
removed-what = Langkah kedua dihapus dari akun { $firm } Anda.
reset-goal = langkah kedua Anda telah diatur ulang
reset-what = Administrator { $firm } mengatur ulang langkah kedua akun Anda. Yang telah Anda atur tidak berfungsi lagi, begitu pula kode pemulihan Anda.
reset-next = Anda akan mengaturnya lagi saat masuk berikutnya.

bypass-goal = { $count } kode bypass dibuat untuk akun Anda
bypass-what = Administrator { $firm } membuat { $count } kode bypass untuk akun Anda. Setiap kode menggantikan langkah kedua Anda satu kali.
bypass-no-code = Demi keamanan, email ini tidak berisi kode.

recovery-goal = Anda memiliki kode pemulihan baru
recovery-what = Kode pemulihan baru dibuat untuk akun { $firm } Anda. Kode lama tidak berfungsi lagi.
recovery-used-goal = sebuah kode pemulihan telah digunakan
recovery-used-what = Sebuah kode pemulihan digunakan untuk masuk ke akun { $firm } Anda. Kode itu tidak berfungsi lagi.
recovery-last = Itu kode terakhir. Silakan buat kode pemulihan baru.

key-goal = sebuah kunci keamanan ditolak
key-what = Upaya masuk ke akun { $firm } Anda dengan kunci keamanan ini ditolak, karena penghitung kunci berjalan mundur. Mungkin ada salinan kunci tersebut.
key-do = Hapus kunci itu dari akun Anda dan hubungi { $firm }.

fraud-goal = upaya masuk dilaporkan sebagai penipuan
fraud-what = Upaya masuk ke akun ini ditolak di perangkat pemiliknya dan dilaporkan sebagai penipuan.
label-account = Akun
label-network = Alamat jaringan
fraud-done = Upaya masuk yang masih terbuka pada akun ini dibatalkan, dan selama satu jam tidak ada permintaan push yang dikirim kepadanya.
fraud-ask = Tanyakan kepada orangnya. Jika ia tidak tahu tentang upaya itu, mungkin ada orang lain yang mengetahui kata sandinya: atur ulang kata sandi tersebut.
fraud-lift = Jika itu kekeliruan, Anda dapat mengizinkan permintaan push lagi sebelum satu jam berlalu:

licence-goal = { $percent }% lisensi MFA telah terpakai
licence-used = { $used } dari { $contracted }
licence-near = Pada 100%, orang yang diwajibkan MFA tetapi belum mendaftar tidak dapat mendaftar dan akan masuk dengan kata sandi saja.
licence-exhausted = Lisensi habis: orang yang diwajibkan MFA tetapi belum mendaftar tidak dapat mendaftar dan masuk dengan kata sandi saja.
licence-enrolled = Orang yang sudah mendaftar tetap terlindungi.
licence-more = Anda dapat meminta lebih banyak lisensi:

mfa-plan-subject = { $firm } meminta { $wanted } lisensi MFA
mfa-plan-what = { $firm } ({ $tenant }) meminta paket MFA lain.
decided-sms-on = paket SMS Anda telah diubah
decided-mfa-on = jumlah lisensi MFA Anda telah diubah
decided-sms-off = permintaan Anda untuk paket SMS lain ditolak
decided-mfa-off = permintaan Anda untuk jumlah lisensi MFA lain ditolak
decided-what-on = Operator layanan ini telah memenuhi permintaan Anda. Perubahan langsung berlaku.
decided-what-off = Operator layanan ini menolak permintaan Anda. Semuanya tetap seperti semula.
label-holds = Berlaku sekarang
label-note = Catatan

# The mail that brings a guarded link.
link-goal = ada kiriman untuk Anda
link-what = { $firm } mengirimkan sesuatu untuk Anda lihat atau isi.
link-open = Buka
link-paste = Atau salin alamat ini ke peramban Anda:
link-how = Untuk membukanya, Anda mengonfirmasi identitas dengan kode yang dikirim saat itu.
link-why = Anda menerima email ini karena { $firm } mencatat alamat ini sebagai milik Anda.

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } mengundang Anda ke “{ $session }”
session-goal-agent = { $agent } mengundang Anda ke sebuah sesi
session-goal-bare = Anda diundang ke sebuah sesi
session-what = { $agent } ({ $firm }) mengundang Anda ke sebuah sesi: { $session }.
session-open = Buka undangan
session-code = Saat membukanya, Anda diminta memasukkan kode. Kode itu tidak ada di email ini: Anda menerimanya dengan cara lain.

# The mail to a firm’s administrator.
console-goal = Anda kini dapat masuk ke konsol
console-by-operator = Operator layanan ini menjadikan Anda administrator { $firm }.
console-by-firm = { $firm } menjadikan Anda administrator.
console-open = Atur kata sandi
label-console-role = Di konsol
console-owner = Pemilik – Anda boleh melakukan semuanya
console-help-desk = Bantuan – Anda membantu orang untuk masuk
console-read-only = Hanya baca – Anda melihat dan tidak mengubah apa pun
console-password = Kata sandi diatur dengan kode yang dikirim ke alamat ini. Jika Anda sudah punya, kata sandi itu tetap berlaku.
console-second-step = Lalu masuklah dan atur langkah kedua, misalnya aplikasi autentikator di ponsel Anda. Tanpa itu tidak ada yang dapat masuk ke konsol.

# The mail that says that an administrator’s file is ready.
export-goal = berkas yang Anda minta sudah siap
export-people = Daftar orang yang Anda minta sudah siap sebagai berkas.
export-events = Log audit yang Anda minta sudah siap sebagai berkas.
export-open = Buka berkas
export-how = Masuk ke konsol untuk mengunduhnya. Tautan ini hanya berlaku bagi Anda.

# The mails of what an administrator did to an account.
disabled-goal = akun Anda dinonaktifkan
disabled-what = Administrator { $firm } menonaktifkan akun Anda. Anda tidak dapat masuk sampai akun itu diaktifkan kembali.
contact-goal = data kontak Anda telah diubah
contact-what = Administrator { $firm } mengubah data kontak yang menjadi tujuan pesan dan kode untuk akun Anda.
label-new-email = Alamat email baru
label-new-phone = Nomor telepon baru
contact-none = tidak ada
contact-old = Email ini dikirim ke alamat yang tercatat sampai saat itu.
