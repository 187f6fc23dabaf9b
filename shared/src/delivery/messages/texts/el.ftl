goal-sign-in = κωδικός σύνδεσης
goal-transaction = κωδικός συναλλαγής
goal-access = κωδικός πρόσβασης
goal-password-reset = κωδικός επαναφοράς συνθηματικού
goal-enrollment = κωδικός δεύτερου βήματος
goal-session = κωδικός συνεδρίας
goal-own = κωδικός για { $purpose }

sms-head = { $firm }: { $code }, { $goal }
sms-payee = προς { $payee }
sms-validity = Ισχύει { $duration }
sms-sent = { $sent }
sms-advice = Μην τον δώσετε σε κανέναν
short-minutes = { $minutes } λ.
short-seconds = { $seconds } δ.
amount = { $number } { $currency }

long-minutes = { $minutes ->
    [one] { $minutes } λεπτό
   *[other] { $minutes } λεπτά
}
long-seconds = { $seconds ->
    [one] { $seconds } δευτερόλεπτο
   *[other] { $seconds } δευτερόλεπτα
}
label-action = Ενέργεια
label-item = Αντικείμενο
label-amount = Ποσό
label-payee = Δικαιούχος
label-validity = Ισχύει
label-sent = Εστάλη
mail-until = { $duration }, έως { $time }
mail-advice = Πληκτρολογήστε τον κωδικό μόνο εκεί όπου τον ζητήσατε. { $firm }: δεν τον ζητάμε ποτέ μέσω τηλεφώνου ή email.
mail-ignore = Αν δεν τον ζητήσατε, αγνοήστε αυτό το μήνυμα.

changed-goal = το συνθηματικό σας άλλαξε
changed-what = Το συνθηματικό του λογαριασμού σας ({ $firm }) άλλαξε με κωδικό που στάλθηκε σε αυτή τη διεύθυνση.
changed-you = Αν ήσασταν εσείς, δεν χρειάζεται να κάνετε τίποτα.
changed-not-you = Αν δεν ήσασταν εσείς, κάποιος άλλος μπορεί να διαβάζει την αλληλογραφία σας: αλλάξτε πρώτα το συνθηματικό του email σας, μετά επαναφέρετε ξανά το συνθηματικό σας ({ $firm }) και ενημερώστε μας.
label-when = Πότε

usage-goal = χρησιμοποιήθηκε το { $percent }% του πακέτου SMS ({ $month })
label-month = Μήνας
label-used = Χρήση
label-pace = Ρυθμός
label-lasts = Επαρκεί έως
usage-used = { $used } από { $limit } μέρη μηνυμάτων
usage-pace = περίπου { $count } την ημέρα
usage-exhausted-email = Το πακέτο εξαντλήθηκε: οι κωδικοί στέλνονται με email όπου υπάρχει διεύθυνση, αλλιώς απορρίπτονται.
usage-exhausted-refuse = Το πακέτο εξαντλήθηκε: οι κωδικοί με SMS απορρίπτονται ως το τέλος του μήνα ή ως την αύξηση του πακέτου.
usage-near-email = Στο 100% οι κωδικοί θα στέλνονται με email όπου υπάρχει διεύθυνση, αλλιώς θα απορρίπτονται.
usage-near-refuse = Στο 100% οι κωδικοί με SMS θα απορρίπτονται ως το τέλος του μήνα ή ως την αύξηση του πακέτου.
usage-larger = Μπορείτε να ζητήσετε μεγαλύτερο πακέτο:
usage-email = Μπορείτε να στέλνετε τους κωδικούς με email όταν εξαντληθεί το πακέτο:

plan-subject = { $firm }: αίτημα για πακέτο SMS με { $wanted } μέρη μηνυμάτων
plan-what = { $firm } ({ $tenant }): αίτημα για πακέτο SMS με { $wanted } μέρη μηνυμάτων τον μήνα. Τωρινό πακέτο: { $present }.
plan-how = Ενεργοποίηση με:

guard-goal = τα SMS προς { $where } μοιάζουν με απάτη
guard-why = Από { $settled } κωδικούς που στάλθηκαν προς { $where } την τελευταία ώρα, { $verified ->
    [0] δεν καταχωρίστηκε κανένας
    [one] καταχωρίστηκε { $verified }
   *[other] καταχωρίστηκαν { $verified }
    }. Έτσι μοιάζει η απάτη με SMS.
guard-refused = Τα SMS προς τα εκεί απορρίπτονται προς το παρόν. Κάθε λεπτό περνά ένα ως δοκιμή· μόλις καταχωριστεί ο κωδικός του, φεύγουν πάλι όλα.
guard-watched = Δεν απορρίφθηκε τίποτα: η προστασία απλώς παρακολουθεί.
guard-release = Αν δεν ήταν απάτη, επιτρέψτε τα ξανά αμέσως:

webhook-goal = ένα webhook απενεργοποιήθηκε
webhook-gone = Το { $origin } απάντησε 410 (καταργήθηκε): δεν δέχεται άλλα συμβάντα.
webhook-failing = Το { $origin } δεν δέχτηκε κανένα συμβάν επί πέντε ημέρες.
webhook-again = Δεν αποστέλλονται πια συμβάντα εκεί. Όταν λειτουργήσει ξανά, ενεργοποιήστε το με:
