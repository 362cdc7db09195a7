# Letters about what a coordinator decided. A phone may be shared: no word here tells what the programme is about.
applications-mail-hello = مرحبًا،

applications-mail-info-needed-subject = لدينا سؤال لك
applications-mail-info-needed-text = نقرأ استمارتك الآن. نحتاج إلى معرفة أمر واحد آخر قبل أن نواصل.
applications-mail-info-needed-next = يمكنك قراءة السؤال والإجابة عنه بعد تسجيل الدخول هنا:

applications-mail-ready-subject = هناك جديد بشأن استمارتك
applications-mail-ready-text = قرأنا استمارتك. لا ينقصها شيء، ولا يلزمك فعل أي شيء الآن. سنرسل إليك رسالة إلكترونية عندما تأتي الخطوة التالية.
applications-mail-ready-next = يمكنك معرفة وضعها بعد تسجيل الدخول هنا:

applications-mail-declined-subject = هناك قرار بشأن استمارتك
applications-mail-declined-text = قرأنا استمارتك. اتخذ القرار بشأنها شخص، وليس الحاسوب.
applications-mail-declined-next = يمكنك قراءة القرار وسببه بعد تسجيل الدخول هنا:
applications-mail-declined-again = يحق لك طلب مراجعة ثانية لاستمارتك يجريها شخص آخر. لهذا الغرض، يمكنك مراسلتنا أو الاتصال بنا.
