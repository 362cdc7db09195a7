# Letters about what a coordinator decided. A phone may be shared: no word here tells what the programme is about.
applications-mail-hello = 您好：

applications-mail-info-needed-subject = 我們有一個問題想請教您
applications-mail-info-needed-text = 我們正在閱讀您的表格。我們還需要知道一件事，才能繼續下一步。
applications-mail-info-needed-next = 請登入，閱讀問題並作答：

applications-mail-ready-subject = 您的表格有新消息
applications-mail-ready-text = 我們已閱讀您的表格。資料齊全，您現在不需要做任何事。有下一步時，我們會以電郵通知您。
applications-mail-ready-next = 請登入，查看進度：

applications-mail-declined-subject = 您的表格已有決定
applications-mail-declined-text = 我們已閱讀您的表格。這個決定由真人作出，不是由電腦程式作出。
applications-mail-declined-next = 請登入，閱讀決定和原因：
applications-mail-declined-again = 您可以要求由另一位人員重新審視您的表格。如有需要，請電郵或致電給我們。
