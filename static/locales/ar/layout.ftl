# كل صفحة: الرأس والتذييل.
layout-error-prefix = خطأ:{" "}
layout-skip = الانتقال إلى المحتوى الرئيسي
layout-demo = هذه نسخة للعرض فقط. الأشخاص هنا غير حقيقيين. ينبغي عدم إدخال بيانات حقيقية.
layout-languages = اللغة
layout-account = حسابك
layout-sign-in = تسجيل الدخول
layout-sign-out = تسجيل الخروج
layout-me = صفحتي
layout-desk = مكتب التنسيق
layout-desk-today = اليوم
layout-desk-applications = الطلبات
layout-desk-round = الدورة
layout-desk-proposal = المقترح
layout-desk-waiting = قائمة الانتظار
layout-desk-pairs = الثنائيات
layout-desk-reports = التقارير
layout-desk-ledger = سجل الإجراءات
layout-person-title = الحديث مع شخص
layout-person-text = يمكنك إنجاز كل شيء هنا بالهاتف أو بالبريد الإلكتروني أيضًا. نجيبك بكلمات واضحة.
layout-phone = الهاتف:
layout-email = البريد الإلكتروني:
layout-about = عن هذه الخدمة
layout-how-matching-works = كيف تتم المطابقة
layout-privacy = بياناتك وخصوصيتك
layout-accessibility = إمكانية الوصول
layout-complaint = تقديم شكوى
layout-run-by = الجهة المشرفة على الخدمة:

# الأجزاء التي تتكون منها الصفحات.
component-optional = (اختياري)
component-mistake = خطأ:
component-problem-title = هناك مشكلة
component-back = رجوع
component-change = تغيير
component-not-provided = لم تُقدَّم إجابة
component-notice-why = لماذا نسأل
component-notice-who = من يرى ذلك
component-notice-keep = مدة الاحتفاظ به
component-stepper = الخطوة { $n } من { $of }
component-step-done = تم
component-step-now = الآن
component-step-next = لم يحن بعد
component-task-todo = لم يبدأ
component-task-done = مكتمل
component-task-blocked = لا يمكن البدء بعد
component-score-of = من 1000
component-progress-words = { $n } من { $of }
component-pager = الصفحات
component-pager-previous = الصفحة السابقة
component-pager-next = الصفحة التالية
component-week-day = اليوم
component-week-morning = صباحًا
component-week-afternoon = بعد الظهر
component-week-evening = مساءً

# The end of every letter.
layout-letter-person = الحديث مع شخص ممكن أيضًا، بالكتابة أو بالاتصال:
