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
changed-you = Jika itu Anda, tidak ada yang perlu dilakukan.
changed-not-you = Jika bukan Anda, orang lain dapat membaca email Anda: ubah dahulu kata sandi email Anda, lalu atur ulang sekali lagi kata sandi { $firm } Anda, dan beri tahu { $firm }.
label-when = Waktu

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
