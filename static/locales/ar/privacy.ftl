# بيانات الشخص نفسه: الاطلاع والتصحيح والنسخة والاعتراض والتقييد والحذف.
privacy-data-title = ما لدينا عنك
privacy-data-lead = هذا كل شيء. لا يرى هذه الصفحة أحد غيرك.
privacy-do = ما يمكنك فعله
privacy-do-copy = أخذ نسخة معك
privacy-do-copy-text = ملف واحد فيه كل ما في هذه الصفحة.
privacy-do-correct = تصحيح إجاباتي
privacy-do-correct-text = تسري التغييرات من لحظة حفظها.
privacy-do-object = إيقاف المطابقة
privacy-do-object-text = لن نجمعك بأحد جديد. وإذا كان لديك ثنائي، فإنه يستمر.
privacy-do-restrict = الاحتفاظ ببياناتي دون استخدامها
privacy-do-restrict-text = لا يراها أحد غيرك إلى أن ينتهي ذلك بطلب منك. ولا نرسل إليك رسائل إلكترونية أخرى عن المطابقة.
privacy-do-delete = حذف كل شيء
privacy-do-delete-text = يمكنك تغيير رأيك خلال ثلاثة أيام.
privacy-do-staff = هذا حساب أحد أفراد فريق العمل. لحذفه يمكنك سؤال من يدير الخدمة.
privacy-leaving = سيُحذف كل شيء
privacy-leaving-text = لا يرى بياناتك الآن أحد غيرك. نحذفها يوم
privacy-leaving-undo = لا، أريد الاحتفاظ ببياناتي
privacy-restricted = بياناتك محفوظة ولا تُستخدم
privacy-restricted-text = لا يراها أحد غيرك. بدأ ذلك يوم
privacy-unrestrict = استخدام بياناتي من جديد
privacy-objected = المطابقة متوقفة
privacy-objected-text = لن نجمعك بأحد جديد. بدأ ذلك يوم
privacy-unobject = البحث لي من جديد
privacy-agreements = موافقاتك
privacy-agreements-text = يمكنك سحب كل واحدة منها. لا حاجة إلى ذكر السبب، وتبقى مشاركتك في البرنامج كما هي.
privacy-agreement-access = الموافقة: حفظ احتياجاتي لتسهيل المشاركة. نحذفها عند سحب الموافقة.
privacy-agreed = تاريخ موافقتك
privacy-revoke = سحب الموافقة
privacy-statement = قول رأيك
privacy-statement-text = هل يوجد هنا خطأ أو نقص؟ تبقى كلماتك بجانب ما كتبه فريق التنسيق، ويقرأ الفريق الاثنين.
privacy-second-look = طلب أن ينظر شخص آخر من جديد
privacy-second-look-text = ينظر شخص آخر من فريق التنسيق في القرار وفيما تقوله.
privacy-words = كلماتك
privacy-words-send = إرسال

privacy-account = حسابك
privacy-name = الاسم
privacy-language = لغة رسائلنا الإلكترونية
privacy-since = تاريخ إنشاء الحساب
privacy-confirmed = تاريخ تأكيد عنوان البريد الإلكتروني
privacy-passphrase = عبارة المرور
privacy-passphrase-text = نحتفظ بها بصيغة لا يستطيع أحد قراءتها.
privacy-devices = الأجهزة التي سُجّل الدخول منها
privacy-links = الروابط التي أرسلناها إليك بالبريد الإلكتروني
privacy-letters = رسائل إلكترونية إليك لم تُرسل بعد
privacy-looks = من اطّلع على بياناتك
privacy-looks-text = نسجّل كل مرة يفتح فيها أحد من الفريق صفحتك، مرة في الساعة على الأكثر. ولا يشمل ذلك قوائم الأسماء.
privacy-looks-none = لم يفتح أحد صفحتك بعد.
privacy-application = الطلب
privacy-until = نحذف هذا يوم
privacy-until-open = نحتفظ بهذا ما دام مفتوحًا. وتذكر صفحة الخصوصية المدة بعد ذلك.
privacy-pairs = ثنائياتك
privacy-pairs-text = ما كُتب عن الطرف الآخر ليس هنا، فهو يخصّه.
privacy-yes = تاريخ موافقتك
privacy-yes-version = نحفظ موافقتك مع النص الذي قرأته، وعلامته: { $version }
privacy-yes-words = قراءة النص الذي وافقت عليه
privacy-yes-changed = غيّرنا هذا النص بعد ذلك. يمكنك أن تطلب منا قراءته كما كان.
privacy-record = ما الذي حدث
privacy-record-text = الأحدث أولًا.
privacy-requests = ما طلبته
privacy-answer = جوابنا:
privacy-received = تاريخ الوصول
privacy-due = نجيب قبل
privacy-done = تاريخ الانتهاء

privacy-copy-title = أخذ نسخة من بياناتك معك
privacy-copy-text = تحصل على ملف واحد، وفيه:
privacy-copy-careful = الحفاظ عليه بأمان
privacy-copy-careful-text = يستطيع كل من لديه الملف أن يقرأه. لا يُنصح بذلك على جهاز يستخدمه آخرون.
privacy-copy-button = الحصول على الملف
privacy-passphrase-again = نسأل مرة أخرى حتى لا يفعل ذلك شخص آخر على جهازك.

privacy-delete-title = حذف كل شيء؟
privacy-delete-text = لا حاجة إلى ذكر السبب. هذا ما سيحدث:
privacy-delete-now = الآن
privacy-delete-now-text = لا يعود أحد غيرك يرى بياناتك. ولن نجمعك بأحد جديد.
privacy-delete-wait-text = يمكنك تغيير رأيك من صفحتك.
privacy-delete-then = بعد ذلك
privacy-delete-then-text = نحذف حسابك وإجاباتك وكل ما كُتب عنك. وإذا كان لديك ثنائي فإنه ينتهي. نخبر الطرف الآخر بانتهائه دون أي سبب.
privacy-delete-stays = ما الذي يبقى
privacy-delete-stays-text = رقم عشوائي والتواريخ. تدل على أن أحدًا كان هنا، ولا تدل على من هو. نحتاج إليها لإثبات أننا حذفنا بياناتك.
privacy-delete-copies = قد تبقى بياناتك مشفّرة في نسخة احتياطية مدة تصل إلى 30 يومًا أخرى. وإذا احتجنا إلى تلك النسخة، نحذف بياناتك منها على الفور.
privacy-delete-copy-first = هل تريد نسخة أولًا؟
privacy-delete-button = حذف كل شيء

privacy-readme-title = بياناتك من Alongside
privacy-readme-page = صفحة للقراءة: data.html
privacy-readme-json = ملف لأنظمة أخرى: data.json
privacy-readme-tables = جداول: المجلد tables
privacy-readme-why = لماذا نحتفظ بها
privacy-readme-seen = من يراها
privacy-readme-kept = مدة الاحتفاظ بها
privacy-readme-rights = حقوقك
privacy-readme-rights-text = يمكنك رؤية بياناتك وتصحيحها وحذفها، ويمكنك إيقاف استخدامها. ويمكنك تقديم شكوى إلينا أو إلى مكتب مفوض المعلومات: ico.org.uk، 0303 123 1113.

privacy-purpose-access = احتياجات تسهيل المشاركة: لتكون اللقاءات سهلة لك
privacy-purpose-account = الحساب: لتتمكن من تسجيل الدخول
privacy-purpose-contact = التواصل: للوصول إليك
privacy-purpose-mail = الرسائل الإلكترونية: لإخبارك بما يحدث
privacy-purpose-matching = الإجابات: للبحث عن طرف مناسب
privacy-purpose-pairing = الثنائيات: لبيان سبب التوافق
privacy-purpose-record = السجل: لبيان من فعل ماذا ومتى
privacy-purpose-rights = حقوقك: لتنفيذ ما طلبته
privacy-purpose-running = البرنامج: للرد عليك واتخاذ القرار
privacy-purpose-safety = السلامة: لعدم الجمع بين أشخاص لا ينبغي أن يلتقوا
privacy-purpose-security = الحماية: لمنع الآخرين من دخول حسابك
privacy-purpose-checks = فحوص المرشدين والمرشدات: للحفاظ على سلامة اللقاءات

privacy-seen-self = أنت: كل ما في النسخة
privacy-seen-match = في ثنائي مقترح يرى الشخص الآخر الاسم الذي اخترت أن يظهر وما هو مشترك بينكما
privacy-seen-pair = بعد موافقة الطرفين وحتى النهاية يرى الطرف الآخر طريقة التواصل معك
privacy-seen-desk = فريق التنسيق في البرنامج
privacy-seen-lead = مسؤولو السلامة وحدهم يرون ما طلبته بشأن بياناتك
privacy-seen-helpers = قد تشغّل شركة خادمنا أو ترسل رسائلنا الإلكترونية

privacy-class-draft = طلب لم يُقدَّم، بعد آخر تغيير
privacy-class-unconfirmed = حساب لم يؤكَّد عنوان بريده الإلكتروني
privacy-class-ended = طلب رُفض أو سُحب أو لم يكتمل، بعد انتهائه
privacy-class-application = طلب، بعد انتهاء دورته
privacy-class-pair = ثنائي، بعد انتهائه
privacy-class-account = حساب لم يستخدمه أحد. نرسل إليك رسالة إلكترونية قبل حذفه
privacy-class-words = ما كتبه فريق التنسيق عنه
privacy-class-ledger = سجل من فعل ماذا
privacy-class-letter = رسالة إلكترونية تعذّر إرسالها
privacy-class-request = ما طلبته بشأن بياناتك، بعد جوابنا
privacy-class-link = رابط في رسالة إلكترونية، بعد انتهاء مدته
privacy-class-session = سجل تسجيل دخولك

privacy-by-you = أنت
privacy-by-pair = الطرف الآخر في الثنائي
privacy-by-member = شخص آخر
privacy-by-coordinator = أحد أفراد فريق التنسيق
privacy-by-lead = أحد مسؤولي السلامة لدينا
privacy-by-admin = من يدير الخدمة
privacy-by-service = الحاسوب
privacy-by-gone = شخص لم يعد هنا

privacy-noun-person = حسابك
privacy-noun-round = الدورة
privacy-noun-application = طلبك
privacy-noun-proposal = اقتراح
privacy-noun-pair = ثنائيك
privacy-noun-request = طلبك بشأن بياناتك

privacy-verb-joined = إنشاء حساب
privacy-verb-confirmed = تأكيد عنوان البريد الإلكتروني
privacy-verb-began = بدء طلب
privacy-verb-submitted = تقديم الطلب
privacy-verb-edited = تغيير إجابات
privacy-verb-reviewed = بدء قراءة الطلب
privacy-verb-asked = طرح سؤال
privacy-verb-answered = الإجابة عن السؤال
privacy-verb-readied = وضع علامة «جاهز» على الطلب
privacy-verb-declined = الرد بلا
privacy-verb-withdrew = سحب الطلب
privacy-verb-paused = بدء توقف مؤقت
privacy-verb-resumed = انتهاء التوقف المؤقت
privacy-verb-lapsed = انقضاء الوقت
privacy-verb-opened = فتح دورة
privacy-verb-set = تغيير الإعدادات
privacy-verb-proposed = طلب اقتراحات
privacy-verb-pinned = تسجيل وجوب الجمع بين شخصين
privacy-verb-barred = تسجيل عدم الجمع بين شخصين
privacy-verb-unwished = إزالة هذا التحديد
privacy-verb-paired = تأكيد ثنائي
privacy-verb-agreed = الرد بنعم
privacy-verb-planned = تسجيل موعد اللقاء الأول
privacy-verb-met = تسجيل اللقاء الأول
privacy-verb-ended = إنهاء الثنائي
privacy-verb-looked = فتح الصفحة
privacy-verb-cleared = نظر أحد مسؤولي السلامة في أمر شخصين
privacy-verb-unheld = استئناف الجمع بين شخص وغيره
privacy-verb-held = إيقاف الجمع بين شخص وغيره مؤقتًا
privacy-verb-read = قراءة طلبك
privacy-verb-copied = أخذ نسخة
privacy-verb-stated = إضافة كلمات
privacy-verb-revoked = سحب موافقة
privacy-verb-objected = إيقاف المطابقة
privacy-verb-unobjected = السماح بالمطابقة من جديد
privacy-verb-restricted = قفل البيانات
privacy-verb-unrestricted = فتح قفل البيانات
privacy-verb-leaving = طلب الحذف
privacy-verb-stayed = إلغاء الحذف
privacy-verb-erased = حذف كل شيء
privacy-verb-warned = إرسال رسالة إلكترونية عن الحذف
privacy-verb-requested = تسجيل طلب
privacy-verb-settled = الإجابة عن الطلب

privacy-state-draft = لم يُقدَّم بعد
privacy-state-submitted = قُدِّم
privacy-state-in-review = قيد القراءة
privacy-state-info-needed = طُرح عليك سؤال
privacy-state-ready = جاهز
privacy-state-paired = ضمن ثنائي
privacy-state-finished = انتهت الدورة
privacy-state-declined = رُفض
privacy-state-withdrawn = سُحب
privacy-state-expired = لم يكتمل في الوقت المحدد
privacy-state-erased = حُذف

privacy-pair-proposed = مقترح
privacy-pair-mentee-agreed = وافق الطرف الذي يطلب الإرشاد
privacy-pair-both-agreed = وافق الطرفان
privacy-pair-active = التقيتما
privacy-pair-closed = انتهى
privacy-pair-declined = رفض أحد الطرفين
privacy-pair-lapsed = لم يرد أحد في الوقت المحدد
privacy-pair-suspended = متوقف حاليًا

privacy-kind-see = الاطلاع على بياناتك
privacy-kind-copy = الحصول على نسخة
privacy-kind-correct = تصحيح شيء
privacy-kind-object = إيقاف المطابقة
privacy-kind-restrict = الاحتفاظ ببياناتك دون استخدامها
privacy-kind-erase = حذف كل شيء
privacy-kind-look-again = أن ينظر شخص آخر من جديد
privacy-kind-complaint = شكوى
privacy-kind-other = شيء آخر

privacy-progress-open = مفتوح
privacy-progress-paused = ينتظر ردًا منك
privacy-progress-done = تم
privacy-progress-refused = مرفوض
privacy-progress-taken-back = سُحب

privacy-days =
    { $n ->
        [zero] { $n } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $n } أيام
        [many] { $n } يومًا
       *[other] { $n } يوم
    }
privacy-wishes =
    { $n ->
        [zero] لم يطلب فريق التنسيق من الحاسوب الجمع بينك وبين شخص آخر، ولا عدم الجمع بينكما ({ $n }).
        [one] طلب فريق التنسيق من الحاسوب مرة واحدة الجمع بينك وبين شخص آخر، أو عدم الجمع بينكما.
        [two] طلب فريق التنسيق من الحاسوب مرتين الجمع بينك وبين شخص آخر، أو عدم الجمع بينكما.
        [few] طلب فريق التنسيق من الحاسوب { $n } مرات الجمع بينك وبين شخص آخر، أو عدم الجمع بينكما.
        [many] طلب فريق التنسيق من الحاسوب { $n } مرة الجمع بينك وبين شخص آخر، أو عدم الجمع بينكما.
       *[other] طلب فريق التنسيق من الحاسوب { $n } مرة الجمع بينك وبين شخص آخر، أو عدم الجمع بينكما.
    }
privacy-delete-wait = لمدة { $n } ساعة
privacy-readme-who = تحتفظ { $charity } بهذه البيانات. للأسئلة: { $contact }

# أسباب الرفض كما يقرؤها صاحب الطلب
privacy-ground-not-sure = لسنا متأكدين من أن الطلب منك. يمكنك إثبات ذلك بحسابك أو بعنوان بريدك الإلكتروني. لا نطلب أبدًا جواز سفر.
privacy-ground-others = قد يمسّ ذلك حقًا لشخص آخر.
privacy-ground-law = يُلزمنا القانون بالاحتفاظ بهذا.
privacy-ground-claim = نحتاج إلى هذا لدعوى أمام محكمة.
privacy-ground-again = وصلنا منك الطلب نفسه قبل وقت قصير، ولم يتغير شيء.
privacy-ground-nothing = لا نحتفظ بشيء من هذا.

# تقديم شكوى
privacy-complaint-form = تقديم الشكوى هنا
privacy-complaint-words = ما الذي حدث، وماذا تريد منا أن نفعل؟
privacy-complaint-words-hint = كل اللغات مناسبة. لا حاجة إلى حساب.
privacy-complaint-reach = كيف يمكننا التواصل معك؟
privacy-complaint-reach-hint = عنوان بريد إلكتروني أو رقم هاتف. من دونه نقرأ شكواك، لكن لا يمكننا الرد عليك.
privacy-complaint-send = إرسال الشكوى
privacy-complaint-came = وصلتنا شكواك
privacy-complaint-number = رقمها
privacy-complaint-by = إذا أمكننا التواصل معك، يصلك منا رد قبل

privacy-verb-suspended = إيقاف اللقاءات
privacy-verb-released = السماح باستمرار اللقاءات
privacy-verb-worried = إخبار مسؤولي السلامة بما يقلق
privacy-noun-concern = ما يقلقك
privacy-class-concern = ما أُخبر به مسؤولو السلامة، بعد معالجته
privacy-concerns = ما أخبرت به مسؤولي السلامة بشأن سلامتك
privacy-verb-rephrased = تغيير عبارة المرور
privacy-verb-moving = طلب استخدام بريد إلكتروني آخر
privacy-verb-moved = تغيير البريد الإلكتروني
privacy-verb-unmoved = إلغاء تغيير البريد الإلكتروني
privacy-verb-secured = طلب رمز عند تسجيل الدخول
privacy-verb-unsecured = لم يعد يُطلب رمز
privacy-verb-switched-off = إيقاف الحساب
privacy-verb-switched-on = تشغيل الحساب
privacy-verb-signed-out = إنهاء الجلسات
privacy-verb-invited = إنشاء رابط لاختيار عبارة مرور
privacy-class-attempt = علامة للشبكة والمتصفح اللذين سجّلت الدخول منهما، ولا يستطيع أحد قراءتها
privacy-verb-checked = تدوين فحص
privacy-noun-check = فحص
privacy-class-check = ما كتبه فريق التنسيق عن فحص قبل الإرشاد. أما أنه أُجري فيبقى مع الطلب
privacy-checks = فحوصك قبل الإرشاد
privacy-checks-text = يمكنك قراءة كل ما كتبه فريق التنسيق عنها.
privacy-verb-separated = إبقاء شخصين متباعدين
privacy-verb-reunited = السماح بالجمع بين شخصين من جديد
privacy-noun-separation = شخصان لا يُجمع بينهما
privacy-verb-disclosed = تسليم بيانات
privacy-verb-told = إخبارك بالأمر
privacy-verb-reminded = تذكير مسؤولي السلامة
privacy-noun-disclosure = طلب من جهة خارجية
privacy-class-disclosure = الجهة الخارجية التي طلبت بياناتك، بعد صدور القرار. ويبقى الطلب معدودًا دائمًا من دون اسمك
privacy-verb-breached = تسجيل خلل أصاب البيانات
privacy-noun-breach = خلل أصاب البيانات
privacy-noun-hold = إيقاف مؤقت للجمع بين شخص وغيره
privacy-noun-clearance = شخصان نظر أحد مسؤولي السلامة في أمرهما
privacy-verb-restored = استعادة كل شيء من نسخة احتياطية
privacy-verb-signed = إضافة حماية للسجلات من التغيير
privacy-noun-backup = نسخة احتياطية
privacy-noun-records = السجلات
privacy-class-breach = خلل أصاب البيانات، بعد معالجته
privacy-breach = ما أصاب بياناتك من خلل
privacy-breach-told = تاريخ إخبارك
privacy-breach-help = هل يقلقك ذلك؟ يمكنك مراسلتنا بالبريد الإلكتروني أو الاتصال بنا. ويمكنك أيضًا تقديم شكوى.
