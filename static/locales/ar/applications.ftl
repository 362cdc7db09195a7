# تقديم الطلب: ما نسأل عنه، صفحة بعد صفحة.
applications-continue = متابعة
applications-save = حفظ
applications-back-to-list = العودة إلى قائمة المواضيع
applications-keep = ما دام طلبك مفتوحًا. ويمكنك طلب حذفه في أي وقت.
applications-who = فريق التنسيق في البرنامج. وعندما نقترح ثنائيًا، يرى الطرف الآخر ما هو مشترك بينكما.
applications-explained = { $label }: { $hint }

applications-start-title-mentee = طلب الحصول على إرشاد
applications-start-title-mentor = طلب التطوع للإرشاد
applications-start-lead-mentee = يقدّم لك المرشد أو المرشدة الوقت والخبرة وحسن الإصغاء لمدة ستة أشهر. يستغرق تقديم الطلب نحو عشر دقائق.
applications-start-lead-mentor = المطلوب ساعة أو ساعتان من وقتك كل أسبوع، لمدة ستة أشهر. يستغرق تقديم الطلب نحو عشر دقائق.
applications-start-asked = ما نسأل عنه
applications-start-asked-name = الاسم الذي نناديك به، وطريقة التواصل معك
applications-start-asked-languages = اللغات التي يناسبك استخدامها
applications-start-asked-areas-mentee = المجالات التي يهمّك الإرشاد فيها
applications-start-asked-areas-mentor = ما يمكنك تقديمه في الإرشاد
applications-start-asked-times = الأوقات التي تناسبك، عبر الإنترنت أو وجهًا لوجه
applications-start-checks = قبل أول لقاء
applications-start-checks-text = بعد إرسال طلبك، هناك خطوات قليلة قبل أول لقاء. تظهر في صفحتك الخطوات التي اكتملت.
applications-start-checks-hard = إذا كانت إحدى الخطوات صعبة عليك، يمكنك مراسلتنا بالبريد الإلكتروني أو الاتصال بنا، وسنجد طريقة أخرى. لا نطلب أبدًا شهادة من شرطة بلد آخر، ولا نطلب وثائق.
applications-start-never = ما لا نسأل عنه أبدًا
applications-start-never-text = لا نسأل عن الجنسية، ولا عن وضع الإقامة، ولا عن تاريخ الميلاد، ولا عن الدين، ولا عن عنوان البيت. لا نأخذ صورًا ولا وثائق.
applications-start-who = من يرى ذلك
applications-start-who-text = فريق التنسيق في البرنامج فقط. الحاسوب يقترح ثنائيات. والإنسان يقرر، ويمكنك الرفض.
applications-start-button = البدء
applications-start-sign-in = لديّ حساب
applications-start-save = تُحفظ كل صفحة عند المتابعة. يمكنك التوقف والعودة لاحقًا.
applications-closed-title = باب تقديم الطلبات مغلق الآن
applications-closed-text = لم تُفتح الدورة التالية بعد، ولم يُحدد موعدها. يمكنك مراسلتنا بالبريد الإلكتروني أو الاتصال بنا، ونخبرك عند فتحها. وإذا سبق لك تقديم طلب، يمكنك تسجيل الدخول كالمعتاد.
applications-applied-title = لديك طلب بالفعل
applications-before-applied = لكل شخص طلب واحد في كل دورة. للمشاركة بطريقة أخرى، يمكنك أولًا سحب هذا الطلب من صفحتك، ثم تقديم طلب جديد.
applications-before-declined = لا يمكن تقديم طلب جديد في هذه الدورة. في صفحتك السبب، وكيف يمكن أن ينظر شخص آخر في الأمر من جديد.
applications-applied-link = الانتقال إلى صفحتي
applications-again-title = سبق لك تقديم طلب
applications-again-text = يمكنك البدء بإجاباتك السابقة وتغيير ما اختلف الآن. وقبل الإرسال نطلب موافقتك من جديد.
applications-again-answers = البدء بإجاباتي السابقة
applications-again-blank = البدء بصفحات فارغة
applications-other-title = لديك طلب لم يكتمل بعد
applications-other-text-mentor = هذا طلب للحصول على إرشاد. يمكنك تحويله إلى طلب للتطوع في الإرشاد. تبقى إجاباتك عن نفسك كما هي، ونسألك من جديد عن المجالات وطريقة اللقاء.
applications-other-text-mentee = هذا طلب للتطوع في الإرشاد. يمكنك تحويله إلى طلب للحصول على إرشاد. تبقى إجاباتك عن نفسك كما هي، ونسألك من جديد عن المجالات وطريقة اللقاء.
applications-other-button-mentor = تحويله إلى طلب للتطوع في الإرشاد
applications-other-button-mentee = تحويله إلى طلب للحصول على إرشاد
applications-other-keep = إبقاء طلبي كما هو

applications-age-title = هل عمرك 18 عامًا أو أكثر؟
applications-age-hint = البرنامج للبالغين. لا نسأل عن تاريخ ميلادك.
applications-age-yes = نعم، عمري 18 عامًا أو أكثر
applications-age-no = لا، عمري أقل من 18 عامًا

applications-stop-title = هذا البرنامج للبالغين
applications-stop-text = شكرًا لاهتمامك. يمكنك تقديم طلب عندما يصبح عمرك 18 عامًا.
applications-stop-nothing = لم نحفظ أي شيء عنك.
applications-stop-other = إذا أردت الحديث مع شخص الآن، يمكنك مراسلتنا بالبريد الإلكتروني أو الاتصال بنا. يجيبك أحد أفراد الفريق.
applications-stop-home = الانتقال إلى الصفحة الأولى

applications-account-title = إنشاء حساب
applications-account-lead = بالحساب يمكنك حفظ إجاباتك، والعودة إليها، ومعرفة أين وصل طلبك.
applications-account-email = عنوان البريد الإلكتروني
applications-account-email-hint = نرسل إليك بالبريد الإلكتروني رابطًا للتأكد من أن عنوان البريد لك.
applications-account-passphrase = عبارة المرور
applications-account-passphrase-hint = 15 حرفًا على الأقل. ثلاث أو أربع كلمات لا يجمعها معًا أحد غيرك اختيار جيد. كل اللغات مناسبة، والمسافات أيضًا.
applications-account-why = للحفاظ على أمان إجاباتك، ولإخبارك بما يحدث.
applications-account-who = فريق التنسيق فقط. ويرى الطرف الآخر في الثنائي عنوان بريدك بعد موافقتكما معًا.
applications-account-keep = إذا لم يُفتح الرابط الذي في رسالتنا الإلكترونية، نحذف كل شيء بعد 7 أيام.
applications-account-have = هل لديك حساب بالفعل؟
applications-account-sign-in = تسجيل الدخول

applications-tasks-title-mentee = طلبك للحصول على إرشاد
applications-tasks-title-mentor = طلبك للتطوع في الإرشاد
applications-tasks-lead = يمكنك إكمال المواضيع واحدًا بعد الآخر، وتغيير أي إجابة لاحقًا.
applications-tasks-check = مراجعة إجاباتك
applications-tasks-kept = نحتفظ بالمسودة 30 يومًا بعد آخر تغيير منك. ثم نحذفها.
applications-tasks-other-mentor = أرغب في الحصول على إرشاد بدلًا من ذلك
applications-tasks-other-mentee = أرغب في التطوع في الإرشاد بدلًا من ذلك
applications-tasks-withdraw = لم أعد أرغب في تقديم الطلب
applications-unconfirmed-title = التأكد من أن عنوان البريد الإلكتروني لك
applications-unconfirmed-text = الخطوة التالية هي فتح الرابط الذي في بريدنا الإلكتروني. قبل ذلك لا يقرأ أحد طلبك، ولا يمكنك تسجيل الدخول على جهاز آخر.
applications-unconfirmed-again = إرسال الرسالة الإلكترونية مرة أخرى

applications-step-name = اسمك وطريقة التواصل معك
applications-step-languages = اللغات
applications-step-areas = المجالات
applications-step-times = الأوقات
applications-step-meeting = طريقة اللقاء
applications-step-more = أمور أخرى
applications-step-consents = موافقتك

applications-name-title = اسمك وطريقة التواصل معك
applications-name-label = الاسم الذي نناديك به
applications-name-hint = أي اسم يعجبك أن نناديك به. لا يلزم أن يكون مكتوبًا في وثيقة.
applications-name-why = لنخاطبك كما يناسبك.
applications-shown-label = الاسم الذي يظهر قبل الموافقة
applications-shown-hint = { $side ->
        [mentor] هذا ما يراه من قد يناسبك إرشاده قبل أن توافقا معًا. يكفي الاسم الأول أو الكنية أو لقب مألوف، مثل «أمل» أو «عبد الرحمن» أو «أم كلثوم». لا حاجة إلى اسم العائلة إذا كان لا ينبغي أن يظهر بعد. وإذا بقي هذا الحقل فارغًا، نكتب: «من قد يرشدك».
       *[mentee] هذا ما يراه من قد يرشدك قبل أن توافقا معًا. يكفي الاسم الأول أو الكنية أو لقب مألوف، مثل «أمل» أو «عبد الرحمن» أو «أم كلثوم». لا حاجة إلى اسم العائلة إذا كان لا ينبغي أن يظهر بعد. وإذا بقي هذا الحقل فارغًا، نكتب: «من قد يناسبك إرشاده».
    }
applications-seen-title = سيظهر هذا الاسم كاملًا
applications-seen-text = الاسم الذي يظهر هو نفسه اسمك الكامل. سيراه الشخص المقترح كاملًا قبل أن توافقا معًا. ويمكنك اختيار اسم أقصر.
applications-seen-change = تغيير الاسم الذي يظهر
applications-name-who = فريق التنسيق فقط. وعندما نقترح ثنائيًا، لا يرى الشخص الآخر إلا الاسم الذي اخترت أن يظهر. ويرى اسمك وطريقة التواصل معك بعد موافقتكما معًا.
applications-reach-label = ما طريقة التواصل التي تناسبك؟
applications-reach-hint = نراسلك بشأن طلبك بالبريد الإلكتروني. وبعد موافقتكما معًا، يرى الطرف الآخر ما تختاره هنا.
applications-reach-email = بالبريد الإلكتروني
applications-reach-call = بمكالمة هاتفية
applications-reach-message = برسالة نصية
applications-phone-label = رقم الهاتف
applications-phone-hint = نحتاج إليه للمكالمات فقط.

applications-languages-title = ما اللغات التي يناسبك استخدامها؟
applications-languages-lead-mentee = يمكنك هنا اختيار اللغات التي يناسبك الحديث بها، بالكلام أو بالإشارة، مع من يرشدك.
applications-languages-lead-mentor = يمكنك هنا اختيار اللغات التي يناسبك الحديث بها، بالكلام أو بالإشارة، مع من يطلب الإرشاد.
applications-languages-row = اللغة { $n }
applications-languages-language = اللغة
applications-languages-level = مستواك فيها
applications-languages-choose = اختيار لغة
applications-languages-choose-level = اختيار المستوى
applications-languages-home = هذه هي اللغة الأقرب إليّ
applications-languages-more = إضافة لغة أخرى
applications-languages-why = يحتاج الطرفان إلى لغة واحدة يستطيعان الحديث بها معًا.

applications-areas-title-mentee = ما المجالات التي يهمّك الإرشاد فيها؟
applications-areas-title-mentor = ما الذي يمكنك تقديمه؟
applications-areas-lead-mentee = يمكنك اختيار خمسة مجالات على الأكثر، والأهم أولًا.
applications-areas-lead-mentor = يمكنك هنا تحديد المجالات التي ترغب في تقديمها، ثم نسأل في كل منها عن مقدار خبرتك.
applications-areas-depth = ما مقدار خبرتك في هذا المجال؟
applications-areas-depth-choose = اختيار مقدار الخبرة
applications-areas-choose = اختيار مجال
applications-areas-place-1 = الأهم
applications-areas-place-2 = الثاني
applications-areas-place-3 = الثالث
applications-areas-place-4 = الرابع
applications-areas-place-5 = الخامس
applications-areas-meaning = ما معنى كل مجال
applications-areas-why = لتكون لدى الطرف المرشد خبرة فيما يهم الطرف الآخر.

applications-times-title = ما الأوقات التي تناسبك؟
applications-times-lead = يمكنك اختيار كل أوقات الأسبوع التي تناسبك عادةً. كلما زادت الأوقات، كان إيجاد طرف مناسب أسهل.
applications-times-zone = منطقتك الزمنية
applications-times-zone-hint = كل الأوقات أدناه بتوقيت هذه المنطقة.
applications-times-half-hours = اختيار أنصاف ساعات محددة
applications-times-why = يحتاج الطرفان إلى ساعة واحدة على الأقل في الأسبوع تناسبهما معًا.
applications-times-who = فريق التنسيق. وعندما نقترح ثنائيًا، يرى الطرف الآخر الساعات المشتركة بينكما، ولا يرى غيرها.

applications-meeting-title = ما طريقة اللقاء التي تناسبك؟
applications-meeting-way = طريقة اللقاء
applications-meeting-region = المنطقة التي يمكنك اللقاء فيها وجهًا لوجه
applications-meeting-region-hint = تكفي منطقة واسعة. وإذا كان اللقاء عبر الإنترنت فقط، يمكنك ترك هذا فارغًا.
applications-meeting-region-choose = اختيار منطقة
applications-meeting-places = كم شخصًا يمكنك إرشاده في الوقت نفسه؟
applications-meeting-places-hint = يمكنك تغيير ذلك لاحقًا.
applications-meeting-why = لنقترح فقط من يمكنك لقاؤه.

applications-more-title = هل هناك شيء آخر؟
applications-more-lead = يمكنك ترك كل هذا فارغًا. يُفتح كل سؤال بالضغط عليه.
applications-access-label = ما الذي يسهّل عليك اللقاءات؟
applications-access-hint = مثل مكان دون درج، أو شرح مكتوب للكلام، أو استراحات. 500 حرف على الأكثر.
applications-consent-access = أوافق على أن يحفظ البرنامج هذه المعلومات عن احتياجاتي لتسهيل المشاركة، من أجل ترتيب اللقاءات، إلى أن ينتهي طلبي. يمكنني حذفها هنا في أي وقت.
applications-note-label = ما يهمّك أن نعرفه
applications-note-hint = لا حاجة إلى الكتابة عن وضع إقامتك أو صحتك أو ما مررت به. 500 حرف على الأكثر.
applications-apart-label = أشخاص لا ينبغي أن نجمعك بهم
applications-apart-hint = تكفي الأسماء. لا حاجة إلى ذكر السبب. لا يقرأ ذلك إلا مسؤولو السلامة في البرنامج (من فريقنا، لا من جهة حكومية)، وهم من يحافظون على سلامة الجميع.
applications-more-why = لنجعل المشاركة مناسبة لك.
applications-more-who = فريق التنسيق فقط، أما الأسماء المذكورة فلا يقرؤها إلا مسؤولو السلامة لدينا. الحاسوب لا يستخدم ذلك في المطابقة.

applications-consents-title = موافقتك
applications-consents-lead = يمكنك رفض أي من هذه الأمور أو رفضها كلها، وتقديم طلبك رغم ذلك.
applications-consent-matching = أوافق على أن يستخدم حاسوب الجمعية لغاتي ومجالاتي وأوقاتي للبحث عن شخص مناسب، إلى أن ينتهي طلبي.
applications-consent-matching-hint = دون هذه الموافقة لا يستخدم الحاسوب إجاباتك. عندها يبحث لك شخص من فريق التنسيق بنفسه، وقد يستغرق ذلك وقتًا أطول.
applications-consent-news = أرغب في أن تصلني أخبار الدورات القادمة بالبريد الإلكتروني، لمدة عامين.
applications-consent-news-hint = أربع رسائل إلكترونية في السنة على الأكثر.
applications-consents-stop = يمكنك تغيير رأيك في أي وقت، في هذه الصفحة.
applications-consent-given = نعم
applications-consent-not-given = لا

applications-summary-name = الاسم الذي نناديك به
applications-summary-shown = الاسم الذي يظهر قبل الموافقة
applications-summary-shown-none-mentor = لا اسم. نكتب: «من قد يرشدك».
applications-summary-shown-none-mentee = لا اسم. نكتب: «من قد يناسبك إرشاده».
applications-summary-phone = رقم الهاتف
applications-summary-reach = طريقة التواصل معك
applications-summary-languages = اللغات
applications-summary-language = { $language }: { $level }
applications-summary-language-home = { $language }: { $level } (اللغة الأقرب)
applications-summary-areas-mentee = المجالات، والأهم أولًا
applications-summary-areas-mentor = ما يمكنك تقديمه
applications-summary-area = { $area }: { $depth }
applications-summary-times = الأوقات
applications-summary-day = { $day }: { $times }
applications-summary-zone = المنطقة الزمنية
applications-summary-way = طريقة اللقاء
applications-summary-region = منطقة اللقاء وجهًا لوجه
applications-summary-places = عدد من يمكنك إرشادهم
applications-summary-access = احتياجاتك لتسهيل المشاركة
applications-summary-note = ما يهمّك أن نعرفه
applications-summary-apart = من لا ينبغي أن نجمعك بهم
applications-summary-consent-matching = الموافقة: البحث عن طرف مناسب بالحاسوب
applications-summary-consent-news = الموافقة: أخبار بالبريد الإلكتروني

applications-check-title = مراجعة إجاباتك
applications-check-next = تقديم الطلب
applications-check-next-text = بعد ذلك يقرأ فريق التنسيق إجاباتك. ويبقى بإمكانك تغييرها أو سحب الطلب.
applications-check-submit = تقديم طلبي
applications-check-missing = هناك مواضيع لم تكتمل بعد. الانتقال إلى القائمة.

applications-done-title = تم تقديم طلبك
applications-done-text = شكرًا لك. أكملت كل المطلوب منك الآن.
applications-done-text-unconfirmed = شكرًا لك. بقيت خطوة واحدة: تأكيد عنوان بريدك الإلكتروني.
applications-done-unconfirmed = بعد فتح الرابط الذي في بريدنا الإلكتروني، يقرأ فريق التنسيق طلبك ويجيبك.
applications-done-next = ماذا يحدث بعد ذلك
applications-done-by = يقرأ فريق التنسيق طلبك، ويصلك الجواب قبل نهاية يوم
applications-done-then-mentee = عندما يوجد من يناسبك للإرشاد، نعرض الاقتراح عليك أولًا. والقرار لك.
applications-done-then-mentor = عندما يوجد شخص يناسبك إرشاده، وبعد موافقته، نسألك. والقرار لك.
applications-done-me = الانتقال إلى صفحتي

applications-mine-title = إجاباتك
applications-mine-lead = يمكنك تغيير كل إجابة. يسري التغيير من لحظة حفظه.
applications-mine-over = انتهى هذا الطلب. لم يعد تغيير الإجابات ممكنًا.

applications-confirm-title-ask = هل هذا عنوان بريدك الإلكتروني؟
applications-confirm-text-ask = خطوة واحدة أخرى، ونعرف أن عنوان البريد لك.
applications-confirm-title-gone = لم يعد هذا الرابط يعمل
applications-confirm-text-gone = إما أنه استُخدم من قبل، أو مضى عليه أكثر من 7 أيام. يمكنك تسجيل الدخول لمعرفة أين وصل طلبك.
applications-confirm-title-already = كان لديك حساب من قبل
applications-confirm-text-already = إجاباتك الجديدة موجودة الآن في ذلك الحساب. يكون تسجيل الدخول بعبارة المرور السابقة.
applications-confirm-title-staff = هذا البريد الإلكتروني لأحد أعضاء فريقنا
applications-confirm-text-staff = لا يمكن العمل هنا والمشاركة في الوقت نفسه. حذفنا الإجابات التي أُرسلت بهذا البريد الإلكتروني. للمشاركة يمكن مراسلتنا أو الاتصال بنا.
applications-confirm-title-sent = يمكنك الآن مراجعة بريدك الإلكتروني
applications-confirm-text-sent = قد يستغرق وصول رسالتنا الإلكترونية بضع دقائق. ويُرجى البحث أيضًا في مجلد الرسائل غير المرغوب فيها. إذا طلبتها عدة مرات، فيُرجى الانتظار 15 دقيقة قبل طلبها من جديد: عدد الرسائل الإلكترونية إلى عنوان بريد واحد محدود.
applications-confirm-passphrase-hint = العبارة التي اخترتها عند تقديم الطلب.
applications-confirm-button = نعم، هذا عنوان بريدي الإلكتروني

applications-confirm-other-title = إذا لم تعمل عبارة المرور
applications-confirm-other-here = يمكن فتح الرابط في المتصفح الذي بدأت فيه طلبك. إذا لم ينتهِ تسجيل دخولك هناك، فلن نطلب عبارة المرور.
applications-confirm-other-anew = اختيار عبارة مرور أخرى

applications-anew-title = اختيار عبارة مرور أخرى
applications-anew-ask = يمكنك متابعة طلبك من دون عبارة المرور التي اخترتها من قبل.
applications-anew-known = كان لديك حساب بعنوان البريد هذا من قبل. يمكننا نقل إجاباتك الجديدة إلى ذلك الحساب، وتبقى له عبارة المرور السابقة.
applications-anew-known-before = هل نسيت تلك العبارة أيضًا؟
applications-anew-known-button = نقل إجاباتي إلى حسابي
applications-anew-person = أخبرتنا بأكثر من الإجابات عن أسئلتنا. ولكي لا يقرأ ذلك أحد غيرك، يلزم أن يساعدك أحد أفراد فريقنا. يُرجى مراسلتنا بالبريد الإلكتروني أو الاتصال بنا.
applications-anew-safe = سنحذف من هذه الإجابات اسمك ورقم هاتفك وما كتبته في صفحة «أي شيء آخر» وموافقتك. يلزم ملء تلك الصفحات من جديد وتقديم الطلب. وتبقى لغاتك ومجالاتك وأوقاتك.
applications-anew-safe-why = نفعل هذا لأن البريد الإلكتروني قد يصل إلى شخص آخر. لا ينبغي أن يعرف أحد من أنت لمجرد أن الرابط لديه. وسينتهي تسجيل دخولك على الأجهزة الأخرى.
applications-anew-button = حفظ العبارة وتأكيد بريدي الإلكتروني

applications-mail-received-subject = وصلتنا استمارتك
applications-mail-received-text = شكرًا لك. وصلت استمارتك.
applications-mail-received-by =
    { $n ->
        [zero] يقرؤها شخص ويجيبك اليوم.
        [one] يقرؤها شخص ويجيبك خلال يوم واحد.
        [two] يقرؤها شخص ويجيبك خلال يومين.
        [few] يقرؤها شخص ويجيبك خلال { $n } أيام.
        [many] يقرؤها شخص ويجيبك خلال { $n } يومًا.
       *[other] يقرؤها شخص ويجيبك خلال { $n } يوم.
    }
applications-mail-received-status = يمكنك معرفة أين وصلت هنا:
applications-consent-matching-who = الجمعية المذكورة في أسفل الصفحة. يقارن حاسوبها إجاباتك، ويقرؤها فريق التنسيق فيها.
applications-consent-matching-what = لغاتك ومجالاتك وأوقاتك، وطريقة اللقاء التي تناسبك.
applications-consent-matching-why = للبحث عمّن يناسبك.
applications-consent-matching-long = إلى أن ينتهي طلبك.
applications-consent-matching-stop = بإزالة العلامة هنا، أو بالضغط على «سحب الموافقة» في صفحة بياناتك. لا حاجة إلى ذكر السبب.
applications-consent-news-who = الجمعية المذكورة في أسفل الصفحة.
applications-consent-news-what = عنوان بريدك الإلكتروني ولغة رسائلك الإلكترونية.
applications-consent-news-why = لإخبارك حين تبدأ دورة جديدة.
applications-consent-news-long = سنتان على الأكثر.
applications-consent-news-stop = بإزالة العلامة هنا، أو بالضغط على «سحب الموافقة» في صفحة بياناتك. لا حاجة إلى ذكر السبب.
applications-consent-access-who = الجمعية المذكورة في أسفل الصفحة. لا يقرأ ذلك إلا فريق التنسيق فيها.
applications-consent-access-what = ما كُتب هنا عن احتياجاتك لتسهيل المشاركة.
applications-consent-access-why = لتكون اللقاءات سهلة عليك.
applications-consent-access-long = إلى أن ينتهي طلبك.
applications-consent-access-stop = بحذف النص هنا، أو بالضغط على «سحب الموافقة» في صفحة بياناتك. لا حاجة إلى ذكر السبب.

# Asked softly, once, if a free text may tell more than somebody meant to.
applications-soft-title = هل تريد إخبارنا بهذا؟
applications-soft-text = قد يذكر نصك شيئًا عن وضع إقامتك أو صحتك، أو رقمًا رسميًا. لسنا بحاجة إلى ذلك. وما ليس لدينا لا يستطيع أحد أن يأخذه منا.
applications-soft-kept = حفظنا نصك. يمكنك المتابعة، أو تغييره أولًا.
applications-soft-change = تغيير النص
applications-elsewhere-title = تم حفظ شيء آخر في هذه الأثناء
applications-elsewhere-text = ربما في نافذة أخرى أو على جهاز آخر. هذا هو المحفوظ الآن. وما كتبته هنا موجود أدناه: يمكن حفظه إذا كان هو الصحيح.
