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
changed-you = अगर यह आपने किया है, तो कुछ करने की ज़रूरत नहीं है।
changed-not-you = अगर यह आपने नहीं किया, तो कोई और आपका ईमेल पढ़ सकता है: पहले अपना ईमेल पासवर्ड बदलें, फिर अपना { $firm } पासवर्ड दोबारा रीसेट करें और { $firm } को बताएँ।
label-when = समय

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
