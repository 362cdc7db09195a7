# رسائل إلكترونية عن بيانات الشخص نفسه. قد يكون الهاتف مشتركًا: سطر الموضوع لا يكشف شيئًا.
privacy-mail-leaving-subject = طلبك
privacy-mail-leaving-text = وصلنا طلبك بحذف كل ما لدينا عنك. نفعل ذلك يوم { $date }، الساعة { $clock }.
privacy-mail-leaving-undo = هل تغيّر رأيك؟ أم لم يكن الطلب منك؟ يمكنك تسجيل الدخول قبل ذلك والاحتفاظ ببياناتك:
privacy-mail-leaving-after = بعد ذلك لا يمكننا مراسلتك بالبريد الإلكتروني. ويمكنك تقديم طلب جديد في أي وقت.

privacy-mail-unused-subject = حسابك
privacy-mail-unused-text = لم يُستخدم حسابك منذ مدة طويلة. نحن لا نحتفظ ببيانات لا يحتاج إليها أحد، ولذلك سنحذفه.
privacy-mail-unused-by = هل تريد الاحتفاظ به؟ يكفي تسجيل الدخول قبل { $date }:
privacy-mail-unused-copy = دون تسجيل الدخول، نحذف كل شيء في ذلك اليوم. وقبل ذلك يمكنك أخذ نسخة معك.

privacy-mail-received-subject = وصلنا ما أخبرتنا به
privacy-mail-received-text = سجّلنا ما قلته لنا. يقرؤه شخص.
privacy-mail-received-by = يصلك منا رد قبل { $date }.

privacy-mail-answered-subject = جديد بشأن طلبك
privacy-mail-answered-open = نعمل على طلبك من جديد.
privacy-mail-answered-paused = نحتاج إلى معرفة المزيد قبل أن نواصل. يمكنك مراسلتنا بالبريد الإلكتروني أو الاتصال بنا: عنوان البريد ورقم الهاتف أدناه.
privacy-mail-answered-extended = يحتاج طلبك إلى أكثر من شهر واحد. نحتاج إلى شهرين إضافيين على الأكثر، ونجيب قبل ذلك إن استطعنا.
privacy-mail-answered-done = نفّذنا ما طلبته أو نظرنا فيه من جديد. هذا جوابنا:
privacy-mail-answered-refused = لم نتمكن من تنفيذ ما طلبته. والسبب:
privacy-mail-answered-taken-back = لقد سحبت طلبك.
privacy-mail-answered-complain = هل رأيك مختلف؟ يمكنك تقديم شكوى إلينا:
privacy-mail-answered-ico = يمكنك تقديم شكوى إلى مكتب مفوض المعلومات، وهو ليس جزءًا منا:
privacy-mail-answered-court = يمكنك أيضًا اللجوء إلى المحكمة.

privacy-mail-disclosure-subject = أمر للقراءة في صفحتك
privacy-mail-disclosure-text = في صفحتك أمر جديد يخص بياناتك. يمكنك قراءته بعد تسجيل الدخول:

privacy-mail-breach-subject = أمر مهم في صفحتك
privacy-mail-breach-text = علينا أن نخبرك بأمر مهم يخص بياناتك. بعد تسجيل الدخول يمكنك قراءة ما حدث وما يمكنك فعله:
