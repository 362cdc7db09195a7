# 登入及選擇密碼短句。
accounts-email = 電郵地址
accounts-passphrase = 密碼短句

accounts-sign-in-title = 登入
accounts-sign-in-button = 登入
accounts-sign-in-reset = 我不記得密碼短句
accounts-sign-in-confirm = 剛剛提交申請？請先打開我們電郵中的連結。
accounts-sign-in-new = 第一次來這裏？
accounts-sign-in-new-text = 申請時便會開設帳戶。
accounts-sign-in-shared = 有其他人使用這部裝置嗎？

accounts-reset-title = 另選密碼短句
accounts-reset-text = 請填寫您的電郵地址，我們會用電郵把連結發給您。您可以用它另選密碼短句。
accounts-reset-email-hint = 您帳戶的電郵地址
accounts-reset-button = 發給我連結
accounts-reset-asked-title = 請查看電郵
accounts-reset-asked-for = 您輸入的電郵地址：
accounts-reset-asked-text = 如果這個電郵地址有帳戶，我們現在便會用電郵發出連結。連結在一小時內有效。
accounts-reset-asked-wait = 十分鐘後仍未收到？
accounts-reset-asked-bin = 請查看垃圾電郵資料夾。
accounts-reset-asked-address = 請試用另一個電郵地址。您之前可能用了別的電郵地址。
accounts-reset-asked-person = 請電郵或致電給我們，會有真人協助您。
accounts-reset-again = 試用另一個電郵地址
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

accounts-code-title = 輸入驗證碼
accounts-code-text = 打開顯示驗證碼的應用程式，輸入 Alongside 的驗證碼。
accounts-code = 驗證碼
accounts-code-hint = 驗證碼有六個數字。復原碼也可以用。
accounts-code-lost = 那個應用程式不在了嗎？請用您寫下的一組復原碼。每組只能用一次。
accounts-code-lost-all = 兩樣都沒有嗎？請電郵或致電給我們，會有真人協助您。

accounts-security-title = 登入與帳戶安全
accounts-security-email = 您用這個電郵地址登入：
accounts-security-passphrase-text = 您隨時可以更改。
accounts-security-codes-title = 驗證碼
accounts-security-codes-on = 您登入時，我們會要求驗證碼。
accounts-security-codes-left =
    { $n ->
       *[other] 您還有 { $n } 組復原碼。
    }
accounts-security-codes-off = 手機上的應用程式可以每 30 秒顯示一組新的驗證碼。這樣，只有密碼短句的人就無法登入。
accounts-security-codes-later = 打開我們電郵裏的連結之後，就可以使用驗證碼。
accounts-security-sessions-title = 您在哪些地方登入
accounts-security-sessions-text = 有您不認得的一行嗎？請把它登出，然後更改密碼短句。
accounts-security-began = 開始
accounts-security-seen = 最近使用
accounts-security-end = 登出
accounts-security-own = 這部裝置
accounts-security-others = 登出其他所有地方

accounts-change-title = 更改密碼短句
accounts-change-old = 現在的密碼短句
accounts-change-after = 之後，其他所有裝置都會登出。

accounts-codes-title = 用驗證碼登入
accounts-codes-text = 有了驗證碼，只有密碼短句的人就無法登入。
accounts-codes-needed = 您會處理別人的資料，所以登入時我們會要求驗證碼。完成這一步之後，工作台才會打開。
accounts-codes-app = 您需要一個顯示驗證碼的應用程式。許多手機和密碼管理程式都有。
accounts-codes-picture = 我們給您看一張圖，您用應用程式掃描。
accounts-codes-each = 之後每次登入，我們都會要求驗證碼。
accounts-codes-begin = 顯示圖片
accounts-codes-first = 首先，把 Alongside 加到應用程式
accounts-codes-scan = 用應用程式掃描這張圖。
accounts-codes-alt = 給應用程式鏡頭看的圖。下面的文字內容相同。
accounts-codes-type = 無法掃描嗎？請在應用程式裏輸入這段文字：
accounts-codes-second = 然後輸入應用程式顯示的驗證碼
accounts-codes-code = 六位數驗證碼
accounts-codes-button = 從現在起使用驗證碼
accounts-codes-on = 您已經在使用驗證碼。

accounts-recovery-title = 請寫下這些復原碼
accounts-recovery-text = 如果您遺失手機，可以用其中一組登入。
accounts-recovery-once = 每組只能用一次。我們只在現在顯示。
accounts-recovery-where = 請寫在紙上，放在只有您能打開的地方。
accounts-recovery-on = 我已經寫下來了

accounts-off-title = 停止使用驗證碼
accounts-off-text = 之後，只用密碼短句就可以登入。換手機之前也請先這樣做，然後用新手機重新開始。
accounts-off-staff = 在您重新使用驗證碼之前，工作台不會打開。
accounts-off-button = 停止使用驗證碼
