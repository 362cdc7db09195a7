# تسجيل الدخول واختيار عبارة المرور.
accounts-email = عنوان البريد الإلكتروني
accounts-passphrase = عبارة المرور

accounts-sign-in-title = تسجيل الدخول
accounts-sign-in-button = تسجيل الدخول
accounts-sign-in-reset = لا أتذكر عبارة المرور
accounts-sign-in-confirm = هل قدمت طلبك قبل قليل؟ الخطوة الأولى هي فتح الرابط في الرسالة الإلكترونية التي أرسلناها إليك.
accounts-sign-in-new = هل هذه زيارتك الأولى؟
accounts-sign-in-new-text = يُنشأ حسابك عند تقديم الطلب.
accounts-sign-in-shared = هل يستخدم شخص آخر هذا الجهاز؟

accounts-reset-title = اختيار عبارة مرور جديدة
accounts-reset-text = المطلوب هو عنوان بريدك الإلكتروني. نرسل إليه رابطًا يمكنك به اختيار عبارة مرور جديدة.
accounts-reset-email-hint = عنوان البريد الإلكتروني لحسابك
accounts-reset-button = إرسال الرابط
accounts-reset-asked-title = يُرجى مراجعة بريدك الإلكتروني
accounts-reset-asked-for = عنوان البريد الذي أدخلته:
accounts-reset-asked-text = إذا كان هناك حساب بعنوان البريد هذا، فنحن نرسل إليه رابطًا الآن. يعمل الرابط ساعة واحدة.
accounts-reset-asked-wait = لم يصل شيء بعد عشر دقائق؟
accounts-reset-asked-bin = يُرجى البحث في مجلد الرسائل غير المرغوب فيها.
accounts-reset-asked-address = ربما استخدمت عنوان بريد آخر. يمكنك المحاولة به.
accounts-reset-asked-person = يمكنك مراسلتنا بالبريد الإلكتروني أو الاتصال بنا. سيساعدك أحد أفراد الفريق.
accounts-reset-again = المحاولة بعنوان بريد آخر
accounts-reset-back = العودة إلى تسجيل الدخول

accounts-passphrase-title = اختيار عبارة المرور
accounts-passphrase-text = عبارة المرور كلمة سر طويلة يسهل تذكرها.
accounts-passphrase-long = فيها 15 حرفًا على الأقل.
accounts-passphrase-words = أربع كلمات لا يجمعها معًا أحد غيرك اختيار جيد.
accounts-passphrase-script = كل اللغات مناسبة، والمسافات أيضًا.
accounts-passphrase-new = عبارة المرور الجديدة
accounts-passphrase-hint = 15 حرفًا على الأقل
accounts-passphrase-button = حفظ عبارة المرور
accounts-passphrase-after = بعد ذلك يمكنك تسجيل الدخول بها. وإذا كان دخولك مسجلًا على أجهزة أخرى، فإنه ينتهي.
accounts-passphrase-gone-title = لم يعد هذا الرابط يعمل
accounts-passphrase-gone-text = إما أنه استُخدم من قبل، أو أنه قديم.
accounts-passphrase-gone-next = يمكنك طلب رابط جديد. وإذا كنت من فريق العمل وكان هذا رابطك الأول، فيمكنك سؤال من أعطاك إياه.
accounts-passphrase-gone-reset = طلب رابط جديد

accounts-code-title = إدخال الرمز
accounts-code-text = يعرض التطبيق رموزك. المطلوب هنا هو رمز Alongside.
accounts-code = الرمز
accounts-code-hint = يتكوّن الرمز من ستة أرقام. ويصلح رمز الاسترداد أيضًا.
accounts-code-lost = ألم يعد التطبيق معك؟ يصلح هنا أحد رموز الاسترداد التي كتبتها. كل رمز يصلح مرة واحدة.
accounts-code-lost-all = أليس معك هذا ولا ذاك؟ يمكنك مراسلتنا بالبريد الإلكتروني أو الاتصال بنا. سيساعدك أحد أفراد الفريق.

accounts-security-title = تسجيل الدخول وأمان حسابك
accounts-security-email = تسجيل دخولك بعنوان البريد الإلكتروني هذا:
accounts-security-passphrase-text = يمكنك تغييرها في أي وقت.
accounts-security-codes-title = الرموز
accounts-security-codes-on = نطلب منك رمزًا عند تسجيل الدخول.
accounts-security-codes-left =
    { $n ->
        [zero] لم يبقَ لديك أي رمز استرداد.
        [one] بقي لديك رمز استرداد واحد.
        [two] بقي لديك رمزا استرداد.
        [few] بقي لديك { $n } رموز استرداد.
        [many] بقي لديك { $n } رمز استرداد.
       *[other] بقي لديك { $n } رمز استرداد.
    }
accounts-security-codes-off = يمكن لتطبيق على هاتفك أن يعرض رمزًا جديدًا كل 30 ثانية. عندها لا يستطيع أحد تسجيل الدخول بعبارة المرور وحدها.
accounts-security-codes-later = يمكنك استخدام الرموز بعد فتح الرابط الذي في رسالتنا الإلكترونية.
accounts-security-sessions-title = الأجهزة التي سجّلت الدخول منها
accounts-security-sessions-text = هل هنا سطر لا تعرفه؟ يمكنك تسجيل خروجه، ثم تغيير عبارة المرور.
accounts-security-began = منذ
accounts-security-seen = آخر استخدام
accounts-security-end = تسجيل الخروج
accounts-security-own = هذا الجهاز
accounts-security-others = تسجيل الخروج من كل مكان آخر

accounts-change-title = تغيير عبارة المرور
accounts-change-old = عبارة المرور الحالية
accounts-change-after = بعد ذلك يُسجَّل خروجك من كل الأجهزة الأخرى.

accounts-codes-title = استخدام الرموز لتسجيل الدخول
accounts-codes-text = مع الرموز لا يستطيع أحد تسجيل الدخول بعبارة المرور وحدها.
accounts-codes-needed = عملك مع بيانات أشخاص آخرين. لذلك نطلب رمزًا عند تسجيل الدخول. يُفتح مكتب التنسيق بعد ضبط الرموز.
accounts-codes-app = يلزم تطبيق يعرض الرموز. وهو موجود في كثير من الهواتف وتطبيقات حفظ كلمات المرور.
accounts-codes-picture = نعرض لك صورة، وتصويرها يكون بالتطبيق.
accounts-codes-each = بعد ذلك نطلب رمزًا عند كل تسجيل دخول.
accounts-codes-begin = عرض الصورة
accounts-codes-first = أولًا: إضافة Alongside إلى التطبيق
accounts-codes-scan = تصوير هذه الصورة بالتطبيق.
accounts-codes-alt = صورة لكاميرا التطبيق. النص أدناه يحمل الشيء نفسه.
accounts-codes-type = تعذّر التصوير؟ يمكن كتابة هذا النص في التطبيق:
accounts-codes-second = ثم إدخال الرمز الذي يعرضه التطبيق
accounts-codes-code = رمز من ستة أرقام
accounts-codes-button = استخدام الرموز من الآن
accounts-codes-on = الرموز مستعملة في حسابك بالفعل.

accounts-recovery-title = رموز الاسترداد: يلزم تدوينها الآن
accounts-recovery-text = إذا فقدت هاتفك، يمكنك تسجيل الدخول بأحدها.
accounts-recovery-once = كل رمز يصلح مرة واحدة. نعرضها الآن فقط.
accounts-recovery-where = الأفضل حفظها على ورق، في مكان لا يفتحه غيرك.
accounts-recovery-on = دوّنتها

accounts-off-title = إيقاف استخدام الرموز
accounts-off-text = بعد ذلك تكفي عبارة المرور وحدها. ويلزم هذا أيضًا قبل الانتقال إلى هاتف آخر، ثم البدء من جديد بالهاتف الجديد.
accounts-off-staff = يبقى مكتب التنسيق مغلقًا إلى أن تُستعمل الرموز من جديد.
accounts-off-button = إيقاف استخدام الرموز
