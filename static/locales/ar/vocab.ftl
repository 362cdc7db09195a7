## لغات الحديث

language-af = الأفريكانية
language-aii = السورث (الآشورية، الكلدانية)
language-ak = الأكانية (التوي والفانتي)
language-am = الأمهرية
language-ar = العربية
language-az = الأذربيجانية
language-bfi = لغة الإشارة البريطانية
language-bg = البلغارية
language-bn = البنغالية
language-bo = التبتية
language-bs = البوسنية
language-ckb = الكردية (السورانية)
language-cmn = الماندرين (الصينية الفصحى)
language-cs = التشيكية
language-cy = الويلزية
language-de = الألمانية
language-el = اليونانية
language-en = الإنجليزية
language-es = الإسبانية
language-fa = الفارسية
language-ff = الفولانية
language-fr = الفرنسية
language-fvr = لغة الفور
language-ga = الأيرلندية
language-gom = الكونكانية
language-gu = الغوجاراتية
language-ha = الهوسا
language-hak = الهاكا
language-haz = الهزارجية
language-he = العبرية
language-hi = الهندية
language-hr = الكرواتية
language-hu = المجرية
language-hy = الأرمنية
language-id = الإندونيسية
language-ig = الإيغبو
language-it = الإيطالية
language-ja = اليابانية
language-jam = الباتوا الجامايكية
language-ka = الجورجية
language-kab = القبائلية
language-kg = الكيكونغو
language-kk = الكازاخية
language-km = الخميرية
language-kmr = الكردية (الكرمانجية)
language-ko = الكورية
language-kri = الكريو
language-ky = القيرغيزية
language-lg = اللوغاندا
language-ln = اللينغالا
language-lt = الليتوانية
language-lv = اللاتفية
language-mg = الملغاشية
language-mk = المقدونية
language-ml = المالايالامية
language-mn = المنغولية
language-mnk = الماندينكا
language-ms = الملايوية
language-my = البورمية
language-nan = الهوكين (التايوانية)
language-nd = النديبيلي
language-ne = النيبالية
language-nl = الهولندية
language-ny = التشيتشيوا
language-om = الأورومية
language-pa = البنجابية
language-pcm = البيدجين النيجيرية
language-phr = الباهارية (البوتوهارية)
language-pl = البولندية
language-prs = الدرية
language-ps = البشتو
language-pt = البرتغالية
language-rhg = الروهينغية
language-rn = الكيروندي
language-ro = الرومانية
language-rom = الرومانيس (لغة شعب الروما)
language-ru = الروسية
language-rw = الكينيارواندا
language-sd = السندية
language-si = السنهالية
language-sk = السلوفاكية
language-sn = الشونا
language-so = الصومالية
language-sq = الألبانية
language-sr = الصربية
language-sv = السويدية
language-sw = السواحيلية
language-syl = السيلهتية
language-ta = التاميلية
language-te = التيلوغوية
language-tet = التيتوم
language-tg = الطاجيكية
language-th = التايلاندية
language-ti = التغرينية
language-tk = التركمانية
language-tl = التاغالوغية (الفلبينية)
language-tr = التركية
language-ug = الأويغورية
language-uk = الأوكرانية
language-ur = الأردية
language-uz = الأوزبكية
language-vi = الفيتنامية
language-wo = الولوفية
language-xh = الخوسا
language-yo = اليوروبا
language-yue = الكانتونية
language-zag = لغة الزغاوة (بريا)
language-zgh = الأمازيغية
language-zu = الزولو

## مستوى الحديث بلغة ما

level-basic = مستوى أساسي
level-basic-hint = فهم الأمور البسيطة والرد عليها ببطء.
level-conversational = مستوى المحادثة
level-conversational-hint = الحديث عن معظم الأمور، مع البحث عن كلمة أحيانًا.
level-fluent = مستوى الطلاقة
level-fluent-hint = الحديث عن أي موضوع بسهولة.

## مجالات المساعدة

area-campaigning = حملات المناصرة
area-campaigning-hint = التخطيط مع آخرين لتحرك يغيّر قرارًا أو قاعدة أو قانونًا.
area-community-organising = التنظيم المجتمعي
area-community-organising-hint = جمع الناس معًا للعمل من أجل ما يهمّهم.
area-media-and-storytelling = الإعلام وسرد القصص
area-media-and-storytelling-hint = رواية القصة بكلماتك، والحديث إلى الصحافة، واستخدام وسائل التواصل الاجتماعي.
area-public-speaking = التحدث أمام الجمهور
area-public-speaking-hint = التحدث بثقة في اجتماع أو على منصة أو عبر الإنترنت.
area-democracy-and-lobbying = الديمقراطية والتأثير في القرارات
area-democracy-and-lobbying-hint = معرفة من يتخذ القرارات في المملكة المتحدة، ومطالبة المجالس المحلية والبرلمان بالتغيير.
area-leadership = القيادة
area-leadership-hint = توجيه مجموعة، وتقاسم العمل بعدل، واتخاذ القرارات معًا.
area-fundraising = جمع التمويل
area-fundraising-hint = وضع ميزانية، وطلب المال، والكتابة إلى الجهات المموِّلة.
area-policy-and-research = السياسات العامة والبحث
area-policy-and-research-hint = جمع الحقائق، وفهم القواعد والقوانين، والكتابة عمّا ينبغي أن يتغيّر.
area-starting-a-group-or-charity = تأسيس مجموعة أو جمعية خيرية
area-starting-a-group-or-charity-hint = تأسيس مجموعة، ووضع قواعدها، وتسجيلها إن أردت ذلك.
area-work-and-careers = العمل والمسار المهني
area-work-and-careers-hint = التخطيط لمسارك المهني، ووصف خبرتك، والاستعداد للمقابلات.
area-study-and-training = الدراسة والتدريب
area-study-and-training-hint = اختيار دورة دراسية، والتقديم إليها، وإيجاد تمويل للدراسة.
area-digital-skills-and-data-rights = المهارات الرقمية وحقوق البيانات
area-digital-skills-and-data-rights-hint = استخدام الحاسوب والهاتف بأمان، ومعرفة حقوقك في بياناتك.
area-wellbeing-and-confidence = العافية والثقة بالنفس
area-wellbeing-and-confidence-hint = الاعتناء بنفسك، وإيجاد التوازن، والثقة بقدراتك.
area-arts-and-culture = الفنون والثقافة
area-arts-and-culture-hint = استخدام الموسيقى أو الكتابة أو المسرح أو السينما أو فنون أخرى للتعبير عن الأفكار.

## مقدار خبرة المرشد أو المرشدة في مجال ما

depth-some = بعض الخبرة
depth-some-hint = سبق لك القيام بذلك مرة أو مرتين.
depth-solid = خبرة جيدة
depth-solid-hint = سبق لك القيام بذلك مرات كثيرة.
depth-deep = خبرة عميقة
depth-deep-hint = لديك سنوات من الخبرة في ذلك، ويمكنك تعليمه للآخرين.

## مناطق واسعة للقاء وجهًا لوجه

region-london = لندن
region-south-east-england = جنوب شرق إنجلترا
region-south-west-england = جنوب غرب إنجلترا
region-east-of-england = شرق إنجلترا
region-east-midlands = شرق ميدلاندز
region-west-midlands = غرب ميدلاندز
region-yorkshire-and-the-humber = يوركشاير والهمبر
region-north-east-england = شمال شرق إنجلترا
region-north-west-england = شمال غرب إنجلترا
region-wales = ويلز
region-scotland = اسكتلندا
region-northern-ireland = أيرلندا الشمالية

## المناطق الزمنية، كلٌّ منها باسم مكان يتبع توقيتها

zone-europe-london = لندن
zone-africa-accra = أكرا
zone-africa-addis-ababa = أديس أبابا
zone-africa-algiers = الجزائر العاصمة
zone-asia-amman = عمّان
zone-europe-amsterdam = أمستردام
zone-africa-asmara = أسمرة
zone-europe-athens = أثينا
zone-pacific-auckland = أوكلاند
zone-asia-baghdad = بغداد
zone-asia-baku = باكو
zone-asia-bangkok = بانكوك
zone-asia-beirut = بيروت
zone-europe-berlin = برلين
zone-america-bogota = بوغوتا
zone-europe-bucharest = بوخارست
zone-africa-cairo = القاهرة
zone-africa-casablanca = الدار البيضاء
zone-america-chicago = شيكاغو
zone-asia-colombo = كولومبو
zone-asia-damascus = دمشق
zone-asia-dhaka = دكا
zone-asia-dubai = دبي
zone-europe-dublin = دبلن
zone-asia-gaza = غزة
zone-africa-harare = هراري
zone-asia-ho-chi-minh = مدينة هو تشي منه (سايغون)
zone-asia-hong-kong = هونغ كونغ
zone-europe-istanbul = إسطنبول
zone-america-jamaica = جامايكا
zone-asia-jerusalem = القدس
zone-africa-johannesburg = جوهانسبرغ
zone-asia-kabul = كابول
zone-asia-karachi = كراتشي
zone-asia-kathmandu = كاتماندو
zone-africa-khartoum = الخرطوم
zone-africa-kinshasa = كينشاسا
zone-asia-kolkata = كولكاتا، دلهي، مومباي
zone-asia-kuala-lumpur = كوالالمبور
zone-europe-kyiv = كييف
zone-africa-lagos = لاغوس
zone-europe-lisbon = لشبونة
zone-america-los-angeles = لوس أنجلوس
zone-asia-manila = مانيلا
zone-africa-mogadishu = مقديشو
zone-africa-nairobi = نيروبي
zone-america-new-york = نيويورك
zone-europe-paris = باريس
zone-america-sao-paulo = ساو باولو
zone-asia-shanghai = شنغهاي، بكين
zone-asia-singapore = سنغافورة
zone-australia-sydney = سيدني
zone-asia-taipei = تايبيه
zone-asia-tehran = طهران
zone-europe-tirane = تيرانا
zone-america-toronto = تورونتو
zone-africa-tripoli = طرابلس (ليبيا)
zone-europe-warsaw = وارسو
zone-asia-yangon = يانغون

## الأيام وأوقات اليوم والأشهر

day-0 = الاثنين
day-1 = الثلاثاء
day-2 = الأربعاء
day-3 = الخميس
day-4 = الجمعة
day-5 = السبت
day-6 = الأحد
day-short-0 = اثنين
day-short-1 = ثلاثاء
day-short-2 = أربعاء
day-short-3 = خميس
day-short-4 = جمعة
day-short-5 = سبت
day-short-6 = أحد

band-morning = صباحًا
band-afternoon = بعد الظهر
band-evening = مساءً

month-1 = يناير/كانون الثاني
month-2 = فبراير/شباط
month-3 = مارس/آذار
month-4 = أبريل/نيسان
month-5 = مايو/أيار
month-6 = يونيو/حزيران
month-7 = يوليو/تموز
month-8 = أغسطس/آب
month-9 = سبتمبر/أيلول
month-10 = أكتوبر/تشرين الأول
month-11 = نوفمبر/تشرين الثاني
month-12 = ديسمبر/كانون الأول

## التواريخ والأوقات

date-long = { $day } { $month } { $year }
date-long-weekday = { $weekday }، { $day } { $month } { $year }
date-comma = ،

# الساعة قبل الدقيقة من اليسار إلى اليمين: تُعزل الأرقام حتى لا ينقلب ترتيبها في سطر عربي.
clock = { "\u2066" }{ $hour }:{ $minute }{ "\u2069" }

clock-range = من { $from } إلى { $to }

## الأعداد

hours =
    { $n ->
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $n } ساعات
        [many] { $n } ساعة
       *[other] { $n } ساعة
    }

## الطرفان وطريقة اللقاء

side-mentor = مرشد أو مرشدة
side-mentee = مسترشد أو مسترشدة

way-online = عبر الإنترنت
way-in-person = وجهًا لوجه
way-either = عبر الإنترنت أو وجهًا لوجه

## شيئان في سطر واحد

