# ما يقرؤه الطرفان عن الثنائيات. وتظهر الأسباب في مكتب التنسيق أيضًا.

## لماذا يتناسب شخصان. الكلام عن «الطرفين»، ليقرأه كل منهما.
## ‏$hours عدد الساعات نصًا: "½" و"1" و"1½"؛ و$n عدد أنصاف الساعات.
pairs-bar-language = اللغة
pairs-bar-experience = المجالات
pairs-bar-time = الوقت
pairs-bar-of = { $n } من 100
pairs-weights = من أصل 10، وزن المجالات { $experience }، ووزن اللغة { $language }، ووزن الوقت المشترك { $time }.
pairs-why-language-fluent = اللغة المشتركة: { $language }. يتحدث بها الطرفان بسهولة.
pairs-why-language-conversational = اللغة المشتركة: { $language }. يستطيع الطرفان الحديث بها عن معظم الأمور.
pairs-why-home-missed = ليست هذه هي اللغة الأقرب إلى من يطلب الإرشاد.
pairs-why-areas-blank = لم يذكر أحد الطرفين أي مجال، ولذلك تكون قيمة المجالات النصف.
pairs-why-area-deep = { $area }: لدى الطرف المرشد خبرة عميقة.
pairs-why-area-solid = { $area }: لدى الطرف المرشد خبرة جيدة.
pairs-why-area-some = { $area }: لدى الطرف المرشد بعض الخبرة.
pairs-why-area-none = { $area }: لم يذكر الطرف المرشد هذا المجال.
pairs-why-time =
    { $n ->
        [zero] ليس للطرفين وقت فراغ مشترك.
        [one] وقت الفراغ المشترك للطرفين كل أسبوع: نصف ساعة.
        [two] وقت الفراغ المشترك للطرفين كل أسبوع: ساعة واحدة.
        [3] وقت الفراغ المشترك للطرفين كل أسبوع: ساعة ونصف.
        [4] وقت الفراغ المشترك للطرفين كل أسبوع: ساعتان.
        [5] وقت الفراغ المشترك للطرفين كل أسبوع: ساعتان ونصف.
        [few] وقت الفراغ المشترك للطرفين كل أسبوع: { $hours } ساعات.
        [many] وقت الفراغ المشترك للطرفين كل أسبوع، بالساعات: { $hours }.
       *[other] وقت الفراغ المشترك للطرفين كل أسبوع، بالساعات: { $hours }.
    }
pairs-why-online = يمكن للطرفين اللقاء عبر الإنترنت.
pairs-why-in-person = يمكن للطرفين اللقاء وجهًا لوجه في هذه المنطقة: { $region }.
pairs-half-hours =
    { $n ->
        [zero] لا وقت مشترك
        [one] نصف ساعة
        [two] ساعة واحدة
        [3] ساعة ونصف
        [4] ساعتان
        [5] ساعتان ونصف
        [few] { $hours } ساعات
        [many] عدد الساعات: { $hours }
       *[other] عدد الساعات: { $hours }
    }
pairs-hours = { $day }: { $times }
pairs-week-part = جزء اليوم

## صفحتي. قيمة $side هي "mentor" أو "mentee": أي الطرفين يقرأ.
pairs-me-staff-title = صفحتك
pairs-me-staff-text = عملك في مكتب التنسيق. ليس لديك طلب خاص بك.
pairs-me-to-desk = الانتقال إلى مكتب التنسيق
pairs-me-none-title = ليس لديك طلب بعد
pairs-me-none-text = يمكنك طلب الحصول على إرشاد، أو طلب التطوع للإرشاد. يستغرق ذلك نحو عشر دقائق.
pairs-me-apply-mentee = أرغب في الحصول على إرشاد
pairs-me-apply-mentor = أرغب في التطوع للإرشاد
pairs-me-draft-title = لم يكتمل طلبك بعد
pairs-me-draft-text = إجاباتك محفوظة. يمكنك المتابعة عندما يسمح وقتك. نحتفظ بها 30 يومًا.
pairs-me-go-on = متابعة طلبي
pairs-me-unconfirmed-title = التأكد من أن عنوان البريد الإلكتروني لك
pairs-me-unconfirmed-text = أرسلنا إليك رسالة بالبريد الإلكتروني فيها رابط. الخطوة التالية هي فتح الرابط، لنعرف أن العنوان لك. بعد ذلك يقرأ فريق التنسيق طلبك.
pairs-me-send-again = إرسال الرسالة مرة أخرى
pairs-me-submitted-title = وصلنا طلبك
pairs-me-submitted-text = سيقرؤه فريق التنسيق. لا يلزمك فعل أي شيء الآن.
pairs-me-in-review-title = فريق التنسيق يقرأ طلبك
pairs-me-in-review-text = لا يلزمك فعل أي شيء الآن. نكتب إليك عندما يكون هناك جديد.
pairs-me-info-needed-title = لدينا سؤال لك
pairs-me-info-needed-text = يحتاج فريق التنسيق إلى إجابة واحدة أخرى. بعد ذلك نواصل العمل على طلبك.
pairs-me-question = السؤال
pairs-me-answer = إجابتك
pairs-me-answer-hint = لا يقرؤها إلا فريق التنسيق. يمكنك أيضًا الكتابة إلينا أو الاتصال بنا.
pairs-me-answer-send = إرسال إجابتي
pairs-me-waiting-title = { $side ->
        [mentor] طلبك جاهز، ونبحث عن شخص يناسبك إرشاده
       *[mentee] طلبك جاهز، ونبحث لك عن مرشد أو مرشدة
    }
pairs-me-waiting-text = { $side ->
        [mentor] لم نجد بعد شخصًا يناسبك إرشاده. نبحث من جديد كلما أصبحت طلبات أخرى جاهزة. ونكتب إليك عندما يودّ أحد اللقاء بك.
       *[mentee] لم نجد لك مرشدًا أو مرشدة بعد. نبحث من جديد كلما أصبحت طلبات أخرى جاهزة. لا نستطيع أن نعدك بإيجاد طرف مناسب في هذه الدورة. وإذا لم نجد، تكون لك الأولوية في الدورة التالية.
    }
pairs-me-help = ما الذي قد يفيد
pairs-me-help-time = أوقات أكثر في الأسبوع. قد تكفي فترتان مشتركتان، مدة كل منهما نصف ساعة.
pairs-me-help-way = طريقة لقاء أخرى: عبر الإنترنت ووجهًا لوجه أيضًا.
pairs-me-help-languages = كل لغة يمكنك الحديث بها عن معظم الأمور.
pairs-me-change = الاطلاع على إجاباتي
pairs-me-asked-title = { $side ->
        [mentor] هناك من يودّ الحصول على الإرشاد منك
       *[mentee] هناك شخص يمكن أن يرشدك
    }
pairs-me-asked-text = يمكنك قراءة ما يجمع بينكما، ثم الإجابة بنعم أو لا. الجوابان مقبولان.
pairs-me-asked-go = القراءة والإجابة
pairs-me-answered-title = أجبت بنعم
pairs-me-answered-text = الآن نسأل الطرف المرشد. نكتب إليك فور وصول الجواب.
pairs-me-answered-go = الاطلاع على الاقتراح مرة أخرى
pairs-me-agreed-title = أجاب كل منكما بنعم
pairs-me-agreed-text = { $side ->
        [mentor] يمكنك الآن التواصل مع الطرف الآخر. ويمكن أن تكون الخطوة الأولى منك.
       *[mentee] يمكنك الآن التواصل مع الطرف الآخر. ويمكن لأي منكما الكتابة أولًا.
    }
pairs-me-agreed-go = معرفة طريقة التواصل
pairs-me-active-title = { $side ->
        [mentor] لديك مسترشد أو مسترشدة
       *[mentee] لديك مرشد أو مرشدة
    }
pairs-me-active-text = تم اللقاء بينكما. إذا كان هناك أمر غير مريح، يمكنك إخبار فريق التنسيق في أي وقت.
pairs-me-active-go = { $side ->
        [mentor] المسترشد أو المسترشدة معك
       *[mentee] المرشد أو المرشدة معك
    }
pairs-me-suspended-title = لقاءاتكما متوقفة الآن
pairs-me-suspended-text = أوقف فريق التنسيق اللقاءات. ينبغي عدم اللقاء إلى أن يتحدث معك شخص من الفريق. يمكنك الاتصال بنا أو الكتابة إلينا في أي وقت.
pairs-me-suspended-go = معرفة ما يمكنك فعله
pairs-me-finished-title = انتهت هذه الدورة بالنسبة إليك
pairs-me-finished-text = شكرًا لمشاركتك. يمكنك تقديم طلب جديد عندما تُفتح دورة جديدة.
pairs-me-declined-title = لم نتمكن من قبول طلبك
pairs-me-declined-text = قرأ شخص من فريق التنسيق طلبك واتخذ القرار. هذا ليس حكمًا عليك كإنسان.
pairs-me-refusal = السبب
pairs-me-again = إذا كان رأيك مختلفًا
pairs-me-again-text = يمكنك طلب مراجعة ثانية، وقول رأيك. عندها يقرر شخص آخر من فريق التنسيق. يمكنك الكتابة إلينا أو الاتصال بنا: العنوان والرقم أدناه.
pairs-me-again-link = الطلب من هنا
pairs-me-withdrawn-title = سحبت طلبك
pairs-me-withdrawn-text = لن نجمعك بأحد. يمكنك تقديم طلب جديد في أي وقت.
pairs-me-expired-title = لم يكتمل طلبك في الوقت المحدد
pairs-me-expired-text = حذفنا الإجابات. يمكنك البدء من جديد في أي وقت.
pairs-me-erased-title = حُذفت إجاباتك
pairs-me-erased-text = لم تعد إجاباتك محفوظة لدينا.
pairs-me-paused = مشاركتك متوقفة مؤقتًا
pairs-me-paused-text = لن نجمعك بأحد جديد إلى أن ينتهي هذا التوقف بطلب منك. وإذا كان لديك ثنائي، فإنه يستمر.
pairs-me-resume = إنهاء التوقف المؤقت
pairs-me-way = خطواتك
pairs-step-by = قبل نهاية يوم
pairs-step-applied = تقديم الطلب
pairs-step-applied-text = بضعة أسئلة عن طريقة اللقاء التي تناسبك.
pairs-step-review = فريق التنسيق يقرأ طلبك
pairs-step-review-text = القرار لإنسان، وليس للحاسوب. وإذا كان هناك أمر غير واضح، نسألك.
pairs-step-match = { $side ->
        [mentor] نبحث عن شخص يناسبك إرشاده
       *[mentee] نبحث لك عن مرشد أو مرشدة
    }
pairs-step-match-text = يقترح الحاسوب من قد يناسبك. ثم ينظر فريق التنسيق في كل اقتراح ويقرر.
pairs-step-agree = يجيب كل منكما بنعم أو لا
pairs-step-agree-text = { $side ->
        [mentor] نسأل أولًا من يطلب الإرشاد، ثم نسألك. يمكنك الرفض دون ذكر السبب.
       *[mentee] نسألك أولًا، ثم نسأل الطرف المرشد. يمكنك الرفض دون ذكر السبب.
    }
pairs-step-meet = اللقاء
pairs-step-meet-text = تظهر لكما طريقة التواصل، ثم يكون اختيار يوم للقاء.
pairs-me-choices = ما يمكنك فعله
pairs-me-data = رؤية بياناتي أو أخذ نسخة منها أو حذفها
pairs-me-application = الاطلاع على إجاباتي وتغييرها
pairs-me-pair = الاطلاع على الثنائي الخاص بي
pairs-me-pause = توقف مؤقت
pairs-me-pause-text = لن نجمعك بأحد جديد.
pairs-me-withdraw = سحب طلبي

## سحب الطلب
pairs-withdraw-title = هل ترغب في سحب طلبك؟
pairs-withdraw-text = لا حاجة إلى ذكر السبب. من تلك اللحظة لن نجمعك بأحد.
pairs-withdraw-pair = ينتهي معه الثنائي أيضًا. نخبر الطرف الآخر بأنه انتهى، ولا نخبره بأي شيء غير ذلك.
pairs-withdraw-data = نحذف إجاباتك بعد ستة أشهر، أو قبل ذلك بطلب منك.
pairs-withdraw-button = سحب طلبي

## الثنائيات الخاصة بي
pairs-mine-title = { $side ->
        [mentor] المسترشدون والمسترشدات معك
       *[mentee] المرشد أو المرشدة معك
    }
pairs-mine-somebody = شخص
pairs-mine-proposed = هل يناسبك أن يرشدك هذا الشخص؟
pairs-mine-mentee-agreed = { $side ->
        [mentor] يودّ هذا الشخص الحصول على الإرشاد منك.
       *[mentee] أجبت بنعم. الآن نسأل الطرف المرشد.
    }
pairs-mine-both-agreed = أجاب كل منكما بنعم.
pairs-mine-active = تم اللقاء بينكما.
pairs-mine-suspended = أوقف فريق التنسيق اللقاءات في الوقت الحالي. لا تظهر لك طريقة التواصل إلى أن يتضح الأمر.
pairs-mine-by = يمكن الرد حتى يوم
pairs-mine-contact = طريقة التواصل بينكما
pairs-mine-email = البريد الإلكتروني
pairs-mine-phone = الهاتف
pairs-mine-reach = طريقة التواصل المفضلة
pairs-mine-reach-email = بالبريد الإلكتروني
pairs-mine-reach-call = بمكالمة هاتفية
pairs-mine-reach-message = برسالة نصية
pairs-mine-met = كان لقاؤكما الأول يوم
pairs-mine-why = ما يجمع بينكما
pairs-mine-person = اقترح الحاسوب ذلك بناءً على إجاباتكما. ثم اتخذ فريق التنسيق القرار.
pairs-mine-week = الساعات المشتركة بينكما، بتوقيت { $zone }
pairs-mine-by-hand = اختار فريق التنسيق ذلك بنفسه، دون استخدام الحاسوب.
pairs-mine-locked = لا تظهر لك تفاصيل هذا الشخص في الوقت الحالي. يمكن لفريق التنسيق إخبارك بما يمكن فعله.
pairs-mine-ask = { $side ->
        [mentor] هل يناسبك إرشاد هذا الشخص؟
       *[mentee] هل يناسبك اللقاء بهذا الشخص للإرشاد؟
    }
pairs-mine-ask-text = الجوابان مقبولان. إذا كان جوابك لا، نواصل البحث لك. وبعد موافقتكما معًا، تظهر لكما طريقة التواصل.
pairs-mine-yes = نعم
pairs-mine-no = لا، هذا لا يناسبني
pairs-mine-no-words = السبب
pairs-mine-no-hint = لا حاجة إلى كتابة أي شيء. لا يقرأ ذلك إلا فريق التنسيق.
pairs-mine-no-button = الإجابة بلا
pairs-mine-first = لقاؤكما الأول
pairs-mine-first-text = يمكن اختيار ساعة من الساعات أعلاه. للقاء الأول، الأفضل مكالمة عبر الإنترنت أو مكان عام. ومن المفيد أن يدور الحديث حول ما يأمله كل منكما، وعدد مرات اللقاء التي تناسبكما.
pairs-mine-meeting = تم لقاؤنا
pairs-mine-meeting-day = في أي يوم؟
pairs-mine-meeting-button = حفظ اليوم
pairs-mine-end = إنهاء هذه اللقاءات
pairs-mine-end-text = لا حاجة إلى ذكر السبب. يعرف الطرف الآخر أن اللقاءات انتهت، ولا يعرف أي شيء غير ذلك. بعدها لا تظهر لأي منكما طريقة التواصل مع الآخر.
pairs-mine-end-button = إنهاء هذه اللقاءات
pairs-mine-worry = إذا كان هناك ما يقلقك، يمكنك إخبار فريق التنسيق، بالكتابة أو بالاتصال كما هو مبين أدناه. وإذا كان أحد في خطر الآن، فالرقم هو 999.
pairs-mine-worry-link = إخبار المسؤولين بما يقلقك
pairs-mine-none = لا يوجد الآن اقتراح للإجابة عنه
pairs-mine-none-text = نكتب إليك عندما يكون هناك اقتراح.
pairs-mine-past = ما سبق
pairs-past-closed = ثنائي انتهى
pairs-past-declined = اقتراح كان الجواب عنه لا
pairs-past-lapsed = اقتراح لم تصل إجابة عنه في الوقت المحدد
pairs-me-checks = فحوصك
pairs-me-checks-text = قبل أن يلتقي المرشدون والمرشدات بأحد، نتحقق من بعض الأمور. إذا صعب شيء منها، فالكتابة إلينا أو الاتصال بنا يكفي لنجد طريقًا آخر. لا نطلب أبدًا فحصًا من شرطة بلد آخر، ولا نطلب أوراقًا أبدًا.
pairs-mine-limits = قبل الموافقة
pairs-mine-limits-text = ما يقوله كل من الطرفين للآخر يبقى بينهما. ولهذا حدود. إذا كان شخص ما قد يكون في خطر شديد، يجب أن يعلم أحد المسؤولين. وإذا لم يحتمل الأمر الانتظار، نتصل بالرقم 999. وإذا ألزمنا القانون بالإخبار، نخبرك أولًا إن سُمح لنا.
pairs-mine-limits-agree = الموافقة تشمل ما يلي:
pairs-mine-advice = يمنع القانون المرشدين والمرشدات من تقديم المشورة في شؤون الهجرة.
