# 有關帳戶的電郵。主旨不會透露旁人不應看到的內容。
accounts-mail-hello = 您好：

accounts-mail-confirm-subject = 確認您的電郵地址
accounts-mail-confirm-text = 有人（很可能是您）向我們提供了這個電郵地址。請打開以下連結，確認這個電郵地址屬於您：
accounts-mail-confirm-passphrase = 頁面或會要求輸入您剛才選擇的密碼短句。
accounts-mail-confirm-anew = 如果您忘記了，可以在那裏另選一個。
accounts-mail-confirm-days = 連結在 { $n } 天內有效。
accounts-mail-confirm-not-you = 不是您本人？您不必做任何事。我們會在 { $n } 天後刪除這個電郵地址。

accounts-mail-already-subject = 您的電郵地址
accounts-mail-already-text = 有人（很可能是您）用這個電郵地址提交申請。這個電郵地址早已有帳戶。
accounts-mail-already-you = 如果是您，請打開以下連結，新的答案便會轉到您已有的帳戶：
accounts-mail-already-staff = 您的答案不能轉到該帳戶：該帳戶屬於我們的工作人員。任何人都不能一邊在這裡工作，一邊參加計劃。如想改變，請電郵或致電我們。
accounts-mail-already-old = 之後請用您以前的密碼短句登入。
accounts-mail-already-not-you = 不是您本人？您不必做任何事。您的帳戶沒有任何改變。

accounts-mail-reset-subject = 您的連結
accounts-mail-reset-text = 有人（很可能是您）要求一條連結，以另選密碼短句。連結如下：
accounts-mail-reset-hour = 連結在一小時內有效，只能使用一次。
accounts-mail-reset-ends = 使用後，所有裝置都會登出。
accounts-mail-reset-not-you = 不是您本人？您不必做任何事。您的密碼短句維持不變。

accounts-mail-changed-subject = 有一項更改
accounts-mail-changed-passphrase = 您帳戶的密碼短句剛剛更改了。
accounts-mail-changed-codes-on = 您的帳戶現在登入時會要求驗證碼。
accounts-mail-changed-codes-off = 您的帳戶登入時不再要求驗證碼。
accounts-mail-changed-you = 是您本人嗎？那就不用做任何事。
accounts-mail-changed-not-you = 不是您本人嗎？請現在電郵或致電給我們，會有真人協助您。

accounts-mail-no-account-subject = 您的連結
accounts-mail-no-account-text = 有人（可能是您）要求一條連結，以另選密碼短句。但是這個電郵地址沒有已確認的帳戶，所以我們不能發出連結。
accounts-mail-no-account-other = 也許您用了另一個電郵地址。請用那個電郵地址再試一次。
accounts-mail-no-account-not-you = 不是您本人嗎？那就不用做任何事。如果是其他人向我們提供您的電郵地址，我們會在 7 天後刪除。

accounts-mail-no-account-waits = 您在過去 7 天內提交過申請嗎？請找我們的電郵「確認您的電郵地址」，打開當中的連結。您也可以在那裏另選密碼短句。未確認的申請會在 7 天後刪除。

accounts-mail-set-up-subject = 您的連結
accounts-mail-set-up-text = 您現在有一個 Alongside 帳戶。請打開以下連結，選擇您的密碼短句：
accounts-mail-set-up-days = 連結在 { $n } 天內有效，只能使用一次。
accounts-mail-set-up-codes = 第一次登入時請帶著手機，您會用它設定驗證碼。

accounts-mail-changed-address = 您帳戶的電郵地址剛剛更改了。
accounts-mail-address-days = 連結在 { $n } 天內有效。
accounts-mail-address-new-subject = 確認您的電郵地址
accounts-mail-address-new-text = 有人（很可能是您）希望用這個電郵地址登入。請打開以下連結確認：
accounts-mail-address-new-passphrase = 頁面或會要求輸入您的密碼短句。
accounts-mail-address-new-not-you = 不是您本人？您不必做任何事。不會有任何改變。
accounts-mail-address-old-subject = 您的電郵地址
accounts-mail-address-old-text = 有人（很可能是您）希望您的帳戶改用另一個電郵地址。請打開以下連結，確認或停止更改：
accounts-mail-address-old-silent = 如果 { $n } 天內沒有人停止更改，我們便當作同意。
accounts-mail-address-old-staff = 沒有您的同意，不會有任何改變。
accounts-mail-address-old-not-you = 不是您本人？請現在用連結停止更改，然後選擇新的密碼短句。
accounts-mail-address-taken-subject = 您的電郵地址
accounts-mail-address-taken-text = 有人（很可能是您）希望為帳戶使用這個電郵地址。這個電郵地址早已有帳戶，所以沒有任何更改。
accounts-mail-address-taken-you = 如果是您，請用這個電郵地址登入，或者電郵、致電給我們，會有真人協助您。
accounts-mail-address-taken-not-you = 不是您本人？您不必做任何事。您的帳戶沒有任何改變。
