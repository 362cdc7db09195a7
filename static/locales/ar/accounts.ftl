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
