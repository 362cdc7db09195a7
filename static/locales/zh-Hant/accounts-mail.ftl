# 有關帳戶的電郵。主旨不會透露旁人不應看到的內容。
accounts-mail-hello = 您好：

accounts-mail-confirm-subject = 確認您的電郵地址
accounts-mail-confirm-text = 有人（很可能是您）向我們提供了這個電郵地址。打開以下連結，確認地址屬於您：
accounts-mail-confirm-passphrase = 頁面或會要求輸入您剛才選擇的密碼短句。
accounts-mail-confirm-days = 連結在 { $n } 天內有效。
accounts-mail-confirm-not-you = 不是您本人？您不必做任何事。我們會在 { $n } 天後刪除這個地址。

accounts-mail-already-subject = 您的電郵地址
accounts-mail-already-text = 有人（很可能是您）用這個電郵地址提交申請。這個地址早已有帳戶。
accounts-mail-already-you = 如果是您，打開以下連結，新的答案便會轉到您已有的帳戶：
accounts-mail-already-old = 之後請用您以前的密碼短句登入。
accounts-mail-already-not-you = 不是您本人？您不必做任何事。您的帳戶沒有任何改變。

accounts-mail-reset-subject = 您的連結
accounts-mail-reset-text = 有人（很可能是您）要求一條連結，以另選密碼短句。連結如下：
accounts-mail-reset-hour = 連結在一小時內有效，只能使用一次。
accounts-mail-reset-ends = 使用後，所有裝置都會登出。
accounts-mail-reset-not-you = 不是您本人？您不必做任何事。您的密碼短句維持不變。
