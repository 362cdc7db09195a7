# رسائل عن الحسابات. لا تقول عناوينها شيئًا لا ينبغي أن يقرأه غير صاحب البريد.
accounts-mail-hello = مرحبًا،

accounts-mail-confirm-subject = تأكيد عنوان بريدك الإلكتروني
accounts-mail-confirm-text = أعطانا شخص ما، والأرجح أنه أنت، عنوان البريد هذا. فتح هذا الرابط يبيّن أن العنوان لك:
accounts-mail-confirm-passphrase = قد تطلب الصفحة عبارة المرور التي اخترتها قبل قليل.
accounts-mail-confirm-days =
    { $n ->
        [one] يعمل الرابط يومًا واحدًا.
        [two] يعمل الرابط يومين.
        [few] يعمل الرابط { $n } أيام.
        [many] يعمل الرابط { $n } يومًا.
       *[other] يعمل الرابط { $n } يوم.
    }
accounts-mail-confirm-not-you =
    { $n ->
        [one] لم يكن هذا منك؟ لا حاجة إلى فعل أي شيء. نحذف العنوان بعد يوم واحد.
        [two] لم يكن هذا منك؟ لا حاجة إلى فعل أي شيء. نحذف العنوان بعد يومين.
        [few] لم يكن هذا منك؟ لا حاجة إلى فعل أي شيء. نحذف العنوان بعد { $n } أيام.
        [many] لم يكن هذا منك؟ لا حاجة إلى فعل أي شيء. نحذف العنوان بعد { $n } يومًا.
       *[other] لم يكن هذا منك؟ لا حاجة إلى فعل أي شيء. نحذف العنوان بعد { $n } يوم.
    }

accounts-mail-already-subject = عنوان بريدك الإلكتروني
accounts-mail-already-text = قدّم شخص ما، والأرجح أنه أنت، طلبًا بعنوان البريد هذا. وهناك حساب بهذا العنوان من قبل.
accounts-mail-already-you = إذا كان هذا منك، ففتح هذا الرابط ينقل إجاباتك الجديدة إلى حسابك السابق:
accounts-mail-already-old = بعد ذلك يكون تسجيل الدخول بعبارة المرور السابقة.
accounts-mail-already-not-you = لم يكن هذا منك؟ لا حاجة إلى فعل أي شيء. لم يتغير شيء في حسابك.

accounts-mail-reset-subject = الرابط المطلوب
accounts-mail-reset-text = طلب شخص ما، والأرجح أنه أنت، رابطًا لاختيار عبارة مرور جديدة. هذا هو الرابط:
accounts-mail-reset-hour = يعمل الرابط ساعة واحدة، ومرة واحدة فقط.
accounts-mail-reset-ends = عند استخدامه ينتهي تسجيل الدخول على كل الأجهزة.
accounts-mail-reset-not-you = لم يكن هذا منك؟ لا حاجة إلى فعل أي شيء. تبقى عبارة مرورك كما هي.

accounts-mail-changed-subject = تم تغيير شيء
accounts-mail-changed-passphrase = تم الآن تغيير عبارة المرور لحسابك.
accounts-mail-changed-codes-on = صار حسابك يطلب رمزًا عند تسجيل الدخول.
accounts-mail-changed-codes-off = لم يعد حسابك يطلب رموزًا عند تسجيل الدخول.
accounts-mail-changed-you = هل كان هذا منك؟ لا حاجة إذن إلى فعل أي شيء.
accounts-mail-changed-not-you = لم يكن هذا منك؟ يمكنك مراسلتنا أو الاتصال بنا الآن. سيساعدك شخص منا.

accounts-mail-no-account-subject = رابطك
accounts-mail-no-account-text = طلب شخص ما، وربما كان ذلك منك، رابطًا لاختيار عبارة مرور جديدة. لكن لا يوجد حساب بهذا العنوان.
accounts-mail-no-account-other = ربما استعملت عنوانًا آخر. يمكنك المحاولة به.
accounts-mail-no-account-not-you = لم يكن هذا منك؟ لا حاجة إلى فعل أي شيء. لا نحتفظ بأي شيء عنك.

accounts-mail-set-up-subject = رابطك
accounts-mail-set-up-text = صار لديك حساب في Alongside. فتح هذا الرابط يتيح اختيار عبارة المرور:
accounts-mail-set-up-days =
    { $n ->
        [zero] لم يعد الرابط يعمل.
        [one] يعمل الرابط يومًا واحدًا، ومرة واحدة فقط.
        [two] يعمل الرابط يومين، ومرة واحدة فقط.
        [few] يعمل الرابط { $n } أيام، ومرة واحدة فقط.
        [many] يعمل الرابط { $n } يومًا، ومرة واحدة فقط.
       *[other] يعمل الرابط { $n } يوم، ومرة واحدة فقط.
    }
accounts-mail-set-up-codes = يلزم أن يكون هاتفك معك عند أول تسجيل دخول، لضبط الرموز.

accounts-mail-changed-address = تم الآن تغيير عنوان البريد الإلكتروني لحسابك.
accounts-mail-address-days =
    { $n ->
        [zero] لم يعد الرابط يعمل.
        [one] يعمل الرابط يومًا واحدًا.
        [two] يعمل الرابط يومين.
        [few] يعمل الرابط { $n } أيام.
        [many] يعمل الرابط { $n } يومًا.
       *[other] يعمل الرابط { $n } يوم.
    }
accounts-mail-address-new-subject = تأكيد عنوان بريدك الإلكتروني
accounts-mail-address-new-text = يريد شخص ما، والأرجح أنه أنت، تسجيل الدخول بعنوان البريد هذا. فتح هذا الرابط يتيح الموافقة:
accounts-mail-address-new-passphrase = قد تطلب الصفحة عبارة المرور.
accounts-mail-address-new-not-you = لم يكن هذا منك؟ لا حاجة إلى فعل أي شيء. لن يحدث شيء.
accounts-mail-address-old-subject = عنوان بريدك الإلكتروني
accounts-mail-address-old-text = يريد شخص ما، والأرجح أنه أنت، استعمال عنوان بريد آخر لحسابك. فتح هذا الرابط يتيح الموافقة أو إيقاف التغيير:
accounts-mail-address-old-silent =
    { $n ->
        [zero] إذا لم يوقفه أحد الآن، اعتبرنا ذلك موافقة.
        [one] إذا لم يوقفه أحد خلال يوم واحد، اعتبرنا ذلك موافقة.
        [two] إذا لم يوقفه أحد خلال يومين، اعتبرنا ذلك موافقة.
        [few] إذا لم يوقفه أحد خلال { $n } أيام، اعتبرنا ذلك موافقة.
        [many] إذا لم يوقفه أحد خلال { $n } يومًا، اعتبرنا ذلك موافقة.
       *[other] إذا لم يوقفه أحد خلال { $n } يوم، اعتبرنا ذلك موافقة.
    }
accounts-mail-address-old-staff = من دون موافقتك لا يتغير شيء.
accounts-mail-address-old-not-you = لم يكن هذا منك؟ يلزم إيقاف التغيير الآن بالرابط، ثم اختيار عبارة مرور جديدة.
accounts-mail-address-taken-subject = عنوان بريدك الإلكتروني
accounts-mail-address-taken-text = يريد شخص ما، والأرجح أنه أنت، استعمال عنوان البريد هذا لحساب. وهناك حساب بهذا العنوان من قبل، لذلك لم يتغير شيء.
accounts-mail-address-taken-you = إذا كان هذا منك، فتسجيل الدخول ممكن بهذا العنوان. ويمكنك أيضًا مراسلتنا أو الاتصال بنا. سيساعدك شخص منا.
accounts-mail-address-taken-not-you = لم يكن هذا منك؟ لا حاجة إلى فعل أي شيء. لم يتغير شيء في حسابك.
