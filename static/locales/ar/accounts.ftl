# تسجيل الدخول واختيار عبارة المرور.
accounts-email = عنوان البريد الإلكتروني
accounts-passphrase = عبارة المرور

accounts-sign-in-title = تسجيل الدخول
accounts-sign-in-button = تسجيل الدخول
accounts-sign-in-reset = لا أتذكر عبارة المرور
accounts-sign-in-confirm = هل قدمت طلبك قبل قليل؟ الخطوة الأولى هي فتح الرابط في الرسالة التي أرسلناها إليك.
accounts-sign-in-new = هل هذه زيارتك الأولى؟
accounts-sign-in-new-text = يُنشأ حسابك عند تقديم الطلب.
accounts-sign-in-shared = هل يستخدم شخص آخر هذا الجهاز؟

accounts-reset-title = اختيار عبارة مرور جديدة
accounts-reset-text = المطلوب هو عنوان بريدك الإلكتروني. نرسل إليه رابطًا يمكنك به اختيار عبارة مرور جديدة.
accounts-reset-email-hint = عنوان حسابك
accounts-reset-button = إرسال الرابط
accounts-reset-asked-title = الرابط في بريدك
accounts-reset-asked-text = إذا كان هناك حساب بهذا العنوان، فنحن نرسل إليه رابطًا الآن. يعمل الرابط ساعة واحدة.
accounts-reset-asked-wait = لم يصل شيء بعد عشر دقائق؟
accounts-reset-asked-bin = قد تكون الرسالة في مجلد الرسائل غير المرغوب فيها.
accounts-reset-asked-address = ربما استخدمت عنوانًا آخر. يمكنك المحاولة به.
accounts-reset-asked-person = يمكنك الكتابة إلينا أو الاتصال بنا. يساعدك شخص.
accounts-reset-again = المحاولة بعنوان آخر
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

accounts-code-title = أدخل الرمز
accounts-code-text = افتح التطبيق الذي يعرض رموزك. أدخل رمز Alongside.
accounts-code = الرمز
accounts-code-hint = يتكوّن الرمز من ستة أرقام. ويصلح رمز الاسترداد أيضًا.
accounts-code-lost = ألم يعد التطبيق معك؟ استعمل أحد رموز الاسترداد التي كتبتها. كل رمز يصلح مرة واحدة.
accounts-code-lost-all = أليس معك هذا ولا ذاك؟ راسلنا أو اتصل بنا. سيساعدك شخص منا.

accounts-security-title = تسجيل الدخول وأمان حسابك
accounts-security-email = تسجّل الدخول بهذا العنوان:
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
accounts-security-codes-later = يمكنك استعمال الرموز بعد أن تفتح الرابط الذي في رسالتنا.
accounts-security-sessions-title = أين سجّلت الدخول
accounts-security-sessions-text = هل ترى سطرًا لا تعرفه؟ سجّل خروجه، ثم غيّر عبارة المرور.
accounts-security-began = منذ
accounts-security-seen = آخر استعمال
accounts-security-end = تسجيل الخروج
accounts-security-own = هذا الجهاز
accounts-security-others = سجّل الخروج من كل مكان آخر

accounts-change-title = غيّر عبارة المرور
accounts-change-old = عبارة المرور الحالية
accounts-change-after = بعد ذلك يُسجَّل خروجك من كل الأجهزة الأخرى.

accounts-codes-title = استعمل الرموز لتسجيل الدخول
accounts-codes-text = مع الرموز لا يستطيع أحد تسجيل الدخول بعبارة المرور وحدها.
accounts-codes-needed = أنت تعمل مع بيانات أشخاص آخرين. لذلك نطلب منك رمزًا عند تسجيل الدخول. يُفتح مكتب التنسيق بعد أن تفعل ذلك.
accounts-codes-app = تحتاج إلى تطبيق يعرض الرموز. وهو موجود في كثير من الهواتف وبرامج حفظ كلمات المرور.
accounts-codes-picture = نعرض لك صورة، وتصوّرها بالتطبيق.
accounts-codes-each = بعد ذلك نطلب رمزًا في كل مرة تسجّل فيها الدخول.
accounts-codes-begin = اعرض الصورة
accounts-codes-first = أولًا، أضف Alongside إلى التطبيق
accounts-codes-scan = صوّر هذه الصورة بالتطبيق.
accounts-codes-alt = صورة لكاميرا التطبيق. النص أدناه يحمل الشيء نفسه.
accounts-codes-type = ألا تستطيع تصويرها؟ اكتب هذا النص في التطبيق:
accounts-codes-second = ثم أدخل الرمز الذي يعرضه التطبيق
accounts-codes-code = رمز من ستة أرقام
accounts-codes-button = استعمل الرموز من الآن
accounts-codes-on = أنت تستعمل الرموز بالفعل.

accounts-recovery-title = اكتب هذه الرموز
accounts-recovery-text = إذا فقدت هاتفك، يمكنك تسجيل الدخول بأحدها.
accounts-recovery-once = كل رمز يصلح مرة واحدة. نعرضها الآن فقط.
accounts-recovery-where = احفظها على ورق، في مكان لا يفتحه غيرك.
accounts-recovery-on = كتبتها

accounts-off-title = أوقف استعمال الرموز
accounts-off-text = بعد ذلك تكفي عبارة المرور وحدها. افعل هذا أيضًا قبل أن تنتقل إلى هاتف آخر. ثم ابدأ من جديد بالهاتف الجديد.
accounts-off-staff = يبقى مكتب التنسيق مغلقًا حتى تستعمل الرموز من جديد.
accounts-off-button = أوقف استعمال الرموز
