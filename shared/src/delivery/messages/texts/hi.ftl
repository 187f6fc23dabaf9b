goal-sign-in = साइन-इन कोड
goal-transaction = लेन-देन पुष्टि कोड
goal-access = एक्सेस कोड
goal-password-reset = पासवर्ड रीसेट कोड
goal-enrollment = दूसरे चरण का कोड
goal-session = सत्र प्रवेश कोड
goal-own = { $purpose } कोड

sms-head = { $firm }: { $code } { $goal } है
sms-payee = प्राप्तकर्ता { $payee }
sms-validity = { $duration } मान्य
sms-sent = { $sent }
sms-advice = किसी को न बताएँ
short-minutes = { $minutes } मिनट
short-seconds = { $seconds } से.
amount = { $currency } { $number }

long-minutes = { $minutes } मिनट
long-seconds = { $seconds } सेकंड
label-action = कार्रवाई
label-item = विवरण
label-amount = राशि
label-payee = प्राप्तकर्ता
label-validity = मान्य
label-sent = भेजा गया
mail-until = { $duration }, { $time } तक
mail-advice = कोड केवल वहीं डालें जहाँ आपने इसे माँगा था। { $firm } फ़ोन या ईमेल पर यह कोड कभी नहीं माँगता।
mail-ignore = अगर आपने इसे नहीं माँगा, तो इस संदेश को अनदेखा करें।

changed-goal = आपका पासवर्ड बदला गया
changed-what = आपके { $firm } खाते का पासवर्ड इस पते पर भेजे गए कोड से बदला गया।
changed-own-what = आपके { $firm } खाते का पासवर्ड बदला गया।
changed-you = अगर यह आपने किया है, तो कुछ करने की ज़रूरत नहीं है।
changed-not-you = अगर यह आपने नहीं किया, तो कोई और आपका ईमेल पढ़ सकता है: पहले अपना ईमेल पासवर्ड बदलें, फिर अपना { $firm } पासवर्ड दोबारा रीसेट करें और { $firm } को बताएँ।
label-when = समय

logins-goal = आपकी लॉगिन आईडी
logins-what = किसी ने पूछा है कि { $firm } में कौन-सी लॉगिन आईडी इस पते से जुड़ी हैं।
logins-not-you = अगर यह आपने नहीं पूछा, तो आपको कुछ करने की ज़रूरत नहीं है: जवाब केवल इसी पते पर भेजा गया है।
label-login-id = लॉगिन आईडी

usage-goal = { $month } के SMS प्लान का { $percent }% उपयोग हो चुका है
label-month = महीना
label-used = उपयोग
label-pace = गति
label-lasts = कब तक चलेगा
usage-used = { $limit } में से { $used } संदेश भाग
usage-pace = लगभग { $count } प्रतिदिन
usage-exhausted-email = प्लान समाप्त हो गया है: पता ज्ञात होने पर कोड ईमेल से भेजे जाते हैं, अन्यथा अस्वीकार किए जाते हैं।
usage-exhausted-refuse = प्लान समाप्त हो गया है: महीना खत्म होने या प्लान बढ़ने तक SMS कोड अस्वीकार किए जाते हैं।
usage-near-email = 100% पर, पता ज्ञात होने पर कोड ईमेल से भेजे जाएँगे, अन्यथा अस्वीकार किए जाएँगे।
usage-near-refuse = 100% पर, महीना खत्म होने या प्लान बढ़ने तक SMS कोड अस्वीकार किए जाएँगे।
usage-larger = आप बड़े प्लान का अनुरोध कर सकते हैं:
usage-email = प्लान समाप्त होने पर आप कोड ईमेल से भेज सकते हैं:

plan-subject = { $firm } ने { $wanted } संदेश भागों के SMS प्लान का अनुरोध किया है
plan-what = { $firm } ({ $tenant }) ने हर महीने { $wanted } संदेश भागों के SMS प्लान का अनुरोध किया है। उसका मौजूदा प्लान { $present } है।
plan-how = इससे सक्रिय करें:

guard-goal = { $where } पर भेजे गए SMS धोखाधड़ी जैसे लगते हैं
guard-why = पिछले एक घंटे में { $where } पर भेजे गए { $settled } कोड में से { $verified ->
    [0] एक भी नहीं डाला गया
    [1] 1 डाला गया
   *[other] { $verified } डाले गए
    }। SMS धोखाधड़ी ऐसी ही दिखती है।
guard-refused = वहाँ SMS फ़िलहाल अस्वीकार किए जा रहे हैं। हर मिनट एक जाँच के लिए जाने दिया जाता है; उसका कोड डालते ही सभी फिर जाते हैं।
guard-watched = कुछ भी अस्वीकार नहीं किया गया: सुरक्षा केवल निगरानी कर रही है।
guard-release = यदि यह धोखाधड़ी नहीं थी, तो उन्हें तुरंत फिर से अनुमति दें:

webhook-goal = एक वेबहुक बंद कर दिया गया
webhook-gone = { $origin } ने 410 (हटाया गया) उत्तर दिया: उसे और इवेंट नहीं चाहिए।
webhook-failing = { $origin } ने पाँच दिनों से कोई इवेंट स्वीकार नहीं किया।
webhook-again = वहाँ अब इवेंट नहीं भेजे जाते। जब वह फिर काम करे, तो इससे चालू करें:

factor-totp = ऑथेंटिकेटर ऐप
factor-webauthn = सुरक्षा कुंजी या पासकी
factor-push = जोड़ा गया डिवाइस
factor-sms = SMS
label-method = तरीका
label-name = नाम
label-set-up-by = इस समय तक सेट करें
label-valid-until = इस समय तक मान्य
label-left = शेष
label-wanted = माँगे गए
label-present = मौजूदा
mfa-you = अगर यह आपने किया है, तो कुछ करने की ज़रूरत नहीं है।
mfa-not-you = अगर यह आपने नहीं किया, तो तुरंत { $firm } से संपर्क करें।
mfa-unexpected = अगर आपको इसकी उम्मीद नहीं थी, तो तुरंत { $firm } से संपर्क करें।

invite-goal = कृपया अपना दूसरा चरण सेट करें
invite-hello = नमस्ते { $name },
invite-why = { $firm } अब पासवर्ड के बाद एक दूसरे चरण से साइन-इन को सुरक्षित करता है।
invite-next = इसे आप अगली बार साइन इन करते समय सेट करेंगे। इसमें लगभग एक मिनट लगता है: ऑथेंटिकेटर ऐप वाला अपना फ़ोन या कोई सुरक्षा कुंजी पास रखें।
invite-no-link = इस ईमेल में जानबूझकर कोई लिंक नहीं है। हमेशा की तरह साइन इन करें।

added-goal = आपके खाते में दूसरा चरण जोड़ा गया
added-what = आपके { $firm } खाते में दूसरा चरण जोड़ा गया।
removed-goal = आपके खाते से दूसरा चरण हटाया गया
removed-what = आपके { $firm } खाते से दूसरा चरण हटाया गया।
reset-goal = आपका दूसरा चरण रीसेट किया गया
reset-what = { $firm } के एक व्यवस्थापक ने आपके खाते का दूसरा चरण रीसेट किया। आपने जो पहले सेट किया था वह अब काम नहीं करता, और आपके रिकवरी कोड भी नहीं।
reset-next = अगली बार साइन इन करते समय आप इसे फिर से सेट करेंगे।

bypass-goal = { $count ->
    [one] आपके खाते के लिए { $count } बाइपास कोड बनाया गया
   *[other] आपके खाते के लिए { $count } बाइपास कोड बनाए गए
}
bypass-what = { $count ->
    [one] { $firm } के एक व्यवस्थापक ने आपके खाते के लिए { $count } बाइपास कोड बनाया। यह एक बार आपके दूसरे चरण की जगह काम करता है।
   *[other] { $firm } के एक व्यवस्थापक ने आपके खाते के लिए { $count } बाइपास कोड बनाए। हर कोड एक बार आपके दूसरे चरण की जगह काम करता है।
}
bypass-no-code = सुरक्षा के लिए इस ईमेल में कोई कोड नहीं है।

recovery-goal = आपके नए रिकवरी कोड बन गए हैं
recovery-what = आपके { $firm } खाते के लिए नए रिकवरी कोड बनाए गए। पुराने अब काम नहीं करते।
recovery-used-goal = एक रिकवरी कोड उपयोग किया गया
recovery-used-what = आपके { $firm } खाते में साइन इन करने के लिए एक रिकवरी कोड उपयोग किया गया। यह दोबारा काम नहीं करेगा।
recovery-last = यह आख़िरी कोड था। कृपया नए रिकवरी कोड बनाएँ।

key-goal = एक सुरक्षा कुंजी अस्वीकार की गई
key-what = इस सुरक्षा कुंजी से आपके { $firm } खाते में साइन-इन अस्वीकार किया गया, क्योंकि कुंजी का काउंटर पीछे चला गया। हो सकता है कि कुंजी की कोई नक़ल मौजूद हो।
key-do = इस कुंजी को अपने खाते से हटाएँ और { $firm } से संपर्क करें।

licence-goal = MFA लाइसेंसों का { $percent }% उपयोग हो चुका है
licence-used = { $contracted } में से { $used }
licence-near = 100% पर, जिन लोगों के लिए MFA चालू है और जिन्होंने अभी नामांकन नहीं किया है, वे नामांकन नहीं कर पाएँगे और केवल पासवर्ड से साइन इन करेंगे।
licence-exhausted = लाइसेंस समाप्त हो गए हैं: जिन लोगों के लिए MFA चालू है और जिन्होंने अभी नामांकन नहीं किया है, वे नामांकन नहीं कर सकते और केवल पासवर्ड से साइन इन करते हैं।
licence-enrolled = जिन्होंने नामांकन कर लिया है, वे सुरक्षित रहते हैं।
licence-more = आप और लाइसेंस का अनुरोध कर सकते हैं:

mfa-plan-subject = { $firm } ने MFA लाइसेंस का अनुरोध किया है: { $wanted }
mfa-plan-what = { $firm } ({ $tenant }) ने दूसरे MFA प्लान का अनुरोध किया है।

# The mail that brings a guarded link.
link-goal = आपको कुछ भेजा गया है
link-what = { $firm } ने आपको देखने या भरने के लिए कुछ भेजा है।
link-open = खोलें
link-paste = या यह पता अपने ब्राउज़र में कॉपी करें:
link-how = इसे खोलने के लिए आप उस समय भेजे गए कोड से अपनी पहचान की पुष्टि करेंगे।
link-why = आपको यह ईमेल इसलिए मिला है क्योंकि { $firm } के पास यह पता आपके नाम से दर्ज है।

# The invitation to a session: by mail, and (the goals) by text message, where the address follows.
session-goal = { $agent } ने आपको “{ $session }” में आमंत्रित किया है
session-goal-agent = { $agent } का आमंत्रण
session-goal-bare = आपके लिए आमंत्रण
session-what = { $agent } ({ $firm }) ने आपको एक सत्र में आमंत्रित किया है: { $session }।
session-open = आमंत्रण खोलें
session-code = खोलते समय आपसे एक कोड माँगा जाएगा। वह इस ईमेल में नहीं है: वह आपको किसी दूसरे तरीके से मिलेगा।
