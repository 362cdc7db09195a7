# Checks of a mentor, as the mentor and the desk read them.
applications-checks-kind-reference-1 = تزكية من شخص
applications-checks-kind-reference-2 = تزكية من شخص ثانٍ
applications-checks-kind-dbs = فحص من دائرة الإفصاح والحظر (DBS)
applications-checks-kind-interview = حديث مع أحد من فريق التنسيق
applications-checks-kind-training = تدريب المرشدين والمرشدات
applications-checks-kind-code-of-conduct = مدونة السلوك
applications-checks-state-not-required = غير مطلوب
applications-checks-state-open = لم يحن بعد
applications-checks-state-asked = طلبناه
applications-checks-state-received = وصلنا، ويقرؤه أحد من فريق التنسيق
applications-checks-state-satisfactory = كل شيء على ما يرام
applications-checks-state-other-safeguards = غير ممكن؛ اتفقنا على ضمانات أخرى
applications-checks-state-concern = ينظر فيه أحد المسؤولين
applications-checks-state-expired = حان وقت إعادته
applications-checks-level-basic = أساسي
applications-checks-level-standard = عادي
applications-checks-level-enhanced = موسّع
