# 關於配對的電郵。電話可能是共用的：主旨不透露任何事，電郵中也不提對方的名字。
pairs-mail-page = 請登入以閱讀更多：
pairs-mail-by = 您可以在 { $date } 或之前回覆。

pairs-mail-proposed-subject = 您的頁面有新消息
pairs-mail-proposed-text = 我們有一個建議給您。您可以在您的頁面閱讀，然後回答願意或不願意。兩種回答都可以。

pairs-mail-asked-subject = 您的頁面有新消息
pairs-mail-asked-text = 有人希望與您見面。您可以在您的頁面閱讀詳情，然後回答願意或不願意。兩種回答都可以。

pairs-mail-agreed-subject = 您的頁面有好消息
pairs-mail-agreed-text = 你們兩位都答應了。您的頁面現在顯示如何聯絡對方，以及第一次見面的建議。

pairs-mail-declined-subject = 您的頁面有新消息
pairs-mail-declined-text = 這次的建議沒有成事。這並不代表您有任何不足。我們會繼續為您尋找。

pairs-mail-lapsed-subject = 您的頁面有新消息
pairs-mail-lapsed-text = 回覆建議的時間已過，所以這個建議已經結束。其他一切沒有改變。如果您需要更多時間，請告訴我們。

pairs-mail-ended-subject = 您的頁面有新消息
pairs-mail-ended-text = 你們的會面已經結束。任何人都不需要說明原因，這也不代表您有任何不足。您可以隨時與我們談談。

pairs-mail-stopped-subject = 您的頁面有新消息
pairs-mail-stopped-text = 你們的會面有新消息。再次見面前，請先到您的頁面閱讀。
