# 登入及選擇密碼短句。
accounts-email = 電郵地址
accounts-passphrase = 密碼短句

accounts-sign-in-title = 登入
accounts-sign-in-button = 登入
accounts-sign-in-reset = 我不記得密碼短句
accounts-sign-in-confirm = 剛剛提交申請？請先打開我們電郵中的連結。
accounts-sign-in-new = 第一次來這裡？
accounts-sign-in-new-text = 申請時便會開設帳戶。
accounts-sign-in-shared = 有其他人使用這部裝置嗎？

accounts-reset-title = 另選密碼短句
accounts-reset-text = 填寫您的電郵地址，我們會寄給您一條連結。您可以用它另選密碼短句。
accounts-reset-email-hint = 您帳戶的電郵地址
accounts-reset-button = 寄給我連結
accounts-reset-asked-title = 請查看電郵
accounts-reset-asked-text = 如果這個地址有帳戶，我們現在便會寄出連結。連結在一小時內有效。
accounts-reset-asked-wait = 十分鐘後仍未收到？
accounts-reset-asked-bin = 查看垃圾郵件資料夾。
accounts-reset-asked-address = 試用另一個地址。您之前可能用了別的地址。
accounts-reset-asked-person = 寫信或致電給我們，會有真人協助您。
accounts-reset-again = 試用另一個地址
accounts-reset-back = 返回登入頁面

accounts-passphrase-title = 選擇您的密碼短句
accounts-passphrase-text = 密碼短句是一個容易記住的長密碼。
accounts-passphrase-long = 最少 15 個字元。
accounts-passphrase-words = 幾個只有您才會放在一起的詞語，就是好選擇。
accounts-passphrase-script = 任何語言都可以，也可以有空格。
accounts-passphrase-new = 新的密碼短句
accounts-passphrase-hint = 最少 15 個字元
accounts-passphrase-button = 儲存密碼短句
accounts-passphrase-after = 之後您便用它登入。如果您在其他裝置上已登入，該處會自動登出。
accounts-passphrase-gone-title = 這條連結已經失效
accounts-passphrase-gone-text = 它已經用過，或已過期。
accounts-passphrase-gone-next = 您可以要求新的連結。如果您是職員，而這是您的第一條連結，請問給您連結的人。
accounts-passphrase-gone-reset = 要求新的連結
