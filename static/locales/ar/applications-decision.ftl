# Why an application is declined: one sentence each. The person reads it, and below it the coordinator's own words.
applications-refusal-programme = هذا البرنامج ليس البرنامج المناسب لطلبك.
applications-refusal-answer = طرحنا عليك سؤالًا ولم تصلنا إجابة.
applications-refusal-twice = لديك طلب آخر عندنا.
applications-refusal-checks = لم يكتمل أحد الفحوص التي نطلبها من المرشدين والمرشدات.
applications-refusal-safety = لدينا قلق بشأن سلامة أحد الأشخاص.
applications-refusal-other = هناك سبب آخر.
