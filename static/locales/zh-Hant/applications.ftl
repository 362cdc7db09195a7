# 申請：逐頁問甚麼。
applications-continue = 繼續
applications-save = 儲存
applications-back-to-list = 返回主題列表
applications-keep = 直至您的申請結束。您可以隨時要求我們刪除。
applications-who = 計劃的統籌員。如果我們提出配對，對方會看到你們的共同之處。
applications-explained = { $label }：{ $hint }

applications-start-title-mentee = 申請配對導師
applications-start-title-mentor = 申請成為導師
applications-start-lead-mentee = 導師會在六個月內付出時間、分享經驗，並用心聆聽。申請約需十分鐘。
applications-start-lead-mentor = 您每星期付出一至兩小時，為期六個月。申請約需十分鐘。
applications-start-asked = 我們會問甚麼
applications-start-asked-name = 您的稱呼，以及怎樣聯絡您
applications-start-asked-languages = 您想使用的語言
applications-start-asked-areas-mentee = 您希望導師在哪些範疇協助您
applications-start-asked-areas-mentor = 您作為導師可以在哪些範疇提供協助
applications-start-asked-times = 適合您的時間，網上或面對面見面
applications-start-checks = 與學員見面之前
applications-start-checks-text = 遞交申請後，與學員見面前還有幾個步驟。您可以在自己的頁面看到哪些已經完成。
applications-start-checks-hard = 如果其中一項對您有困難，請電郵或致電給我們，我們會另想辦法。我們從不要求其他國家的警方紀錄證明，也從不要求證件。
applications-start-never = 我們從不問甚麼
applications-start-never-text = 我們不問國籍、移民身份、出生日期、宗教或住址。我們不收照片，也不收文件。
applications-start-who = 誰會看到
applications-start-who-text = 只有計劃的統籌員。電腦程式提出配對建議，由人決定，您也可以拒絕。
applications-start-button = 開始
applications-start-sign-in = 我已有帳戶
applications-start-save = 您每按「繼續」便會儲存該頁。您可以停下，稍後再續。
applications-closed-title = 現時不接受申請
applications-closed-text = 下一期尚未開放，日期也未定。您可以電郵或致電給我們，開放時我們會通知您。如果您曾經申請，可以如常登入。
applications-applied-title = 您已有一份申請
applications-before-applied = 每人在每一期只有一份申請。如果您想以另一種身分參加，請先在您的頁面撤回這份申請，然後便可以再次申請。
applications-before-declined = 您不能在這一期再次申請。您的頁面說明了原因，以及怎樣請另一位同事重新審視。
applications-applied-link = 前往我的頁面
applications-again-title = 您曾經申請
applications-again-text = 您可以沿用之前的答案，再更改現在有所不同的地方。遞交前，我們會再次詢問您同意甚麼。
applications-again-answers = 沿用我之前的答案
applications-again-blank = 由空白頁面開始
applications-other-title = 您有一份未完成的申請
applications-other-text-mentor = 您已開始申請配對導師。您可以把它改為申請成為導師。有關您自己的答案會保留，我們只會再問範疇和見面方式。
applications-other-text-mentee = 您已開始申請成為導師。您可以把它改為申請配對導師。有關您自己的答案會保留，我們只會再問範疇和見面方式。
applications-other-button-mentor = 改為申請成為導師
applications-other-button-mentee = 改為申請配對導師
applications-other-keep = 保留我的申請不變

applications-age-title = 您是否年滿 18 歲？
applications-age-hint = 本計劃為成年人而設。我們不會問您的出生日期。
applications-age-yes = 是，我已年滿 18 歲
applications-age-no = 否，我未滿 18 歲

applications-stop-title = 本計劃為成年人而設
applications-stop-text = 多謝您有興趣參加。您年滿 18 歲便可以申請。
applications-stop-nothing = 我們沒有保存您的任何資料。
applications-stop-other = 如果您現在想找人傾談，可以電郵或致電給我們，會有真人回覆您。
applications-stop-home = 前往首頁

applications-account-title = 開設帳戶
applications-account-lead = 有了帳戶，您可以儲存答案、稍後再續，並查看申請進度。
applications-account-email = 電郵地址
applications-account-email-hint = 我們會用電郵發給您一條連結，以確認這個電郵地址屬於您。
applications-account-passphrase = 密碼短句
applications-account-passphrase-hint = 最少 15 個字元。幾個只有您才會放在一起的詞語，就是好選擇。任何語言都可以，也可以有空格。
applications-account-why = 為了保護您的答案，並告訴您進展。
applications-account-who = 只有統籌員。雙方都答應後，您的導師或學員才會看到您的電郵地址。
applications-account-keep = 如果您沒有打開我們電郵中的連結，我們會在 7 天後刪除一切資料。
applications-account-have = 已有帳戶？
applications-account-sign-in = 登入

applications-tasks-title-mentee = 您的申請：配對導師
applications-tasks-title-mentor = 您的申請：成為導師
applications-tasks-lead = 逐一完成各個主題。每個答案稍後都可以更改。
applications-tasks-check = 檢查您的答案
applications-tasks-kept = 您最後一次修改後，草稿會保存 30 天，然後刪除。
applications-tasks-other-mentor = 我想改為配對導師
applications-tasks-other-mentee = 我想改為成為導師
applications-tasks-withdraw = 我不想再申請
applications-unconfirmed-title = 確認電郵地址屬於您
applications-unconfirmed-text = 請打開當中的連結。在此之前，沒有人會閱讀您的申請，您也不能在其他裝置登入。
applications-unconfirmed-again = 再發一次電郵

applications-step-name = 您的稱呼和聯絡方法
applications-step-languages = 語言
applications-step-areas = 範疇
applications-step-times = 時間
applications-step-meeting = 見面方式
applications-step-more = 其他事項
applications-step-consents = 您的同意

applications-name-title = 您的稱呼和聯絡方法
applications-name-label = 稱呼
applications-name-hint = 任何您喜歡的稱呼都可以，不必與證件相同。
applications-name-why = 讓我們按您的意願稱呼您。
applications-shown-label = 向可能配對的人顯示的名字
applications-shown-hint = { $side ->
        [mentor] 雙方都答應之前，可能成為您學員的人只會看到這個名字。寫名字或別名便可，例如「大文」或「Amal」。如果您還不想讓對方看到姓氏，請不要寫上。如果留空，我們會寫「您可能的導師」。
       *[mentee] 雙方都答應之前，可能成為您導師的人只會看到這個名字。寫名字或別名便可，例如「大文」或「Amal」。如果您還不想讓對方看到姓氏，請不要寫上。如果留空，我們會寫「您可能的學員」。
    }
applications-seen-title = 對方會看到整個姓名
applications-seen-text = 要顯示的名字與您的全名相同。雙方都答應之前，可能配對的人便會看到整個姓名。您可以選擇較短的名字。
applications-seen-change = 更改要顯示的名字
applications-name-who = 只有統籌員。在建議的配對中，對方只會看到您選擇顯示的名字。雙方都答應後，對方才會看到您的姓名和聯絡方法。
applications-reach-label = 您希望我們怎樣聯絡您？
applications-reach-hint = 有關申請的事，我們會以電郵通知您。雙方都答應後，對方會看到您在這裏的選擇。
applications-reach-email = 電郵
applications-reach-call = 電話
applications-reach-message = 短訊
applications-phone-label = 電話號碼
applications-phone-hint = 只有電話聯絡才需要。

applications-languages-title = 您想使用哪些語言？
applications-languages-lead-mentee = 選擇您想與導師交談的語言，口語或手語都可以。
applications-languages-lead-mentor = 選擇您想與學員交談的語言，口語或手語都可以。
applications-languages-row = 語言 { $n }
applications-languages-language = 語言
applications-languages-level = 程度
applications-languages-choose = 選擇語言
applications-languages-choose-level = 選擇程度
applications-languages-home = 這是我最感親切的語言
applications-languages-more = 加上另一種語言
applications-languages-why = 雙方需要有一種大家都能用來交談的語言。

applications-areas-title-mentee = 您希望導師在哪些範疇協助您？
applications-areas-title-mentor = 您可以在哪些範疇提供協助？
applications-areas-lead-mentee = 最多選擇五個範疇，最重要的放在第一。
applications-areas-lead-mentor = 請剔選您願意提供協助的範疇。我們只會問您在這些範疇有多少經驗。
applications-areas-depth = 您在這個範疇有多少經驗？
applications-areas-depth-choose = 選擇經驗程度
applications-areas-choose = 選擇範疇
applications-areas-place-1 = 最重要
applications-areas-place-2 = 第二
applications-areas-place-3 = 第三
applications-areas-place-4 = 第四
applications-areas-place-5 = 第五
applications-areas-meaning = 各個範疇的意思
applications-areas-why = 讓導師的經驗切合學員的需要。

applications-times-title = 哪些時間適合您？
applications-times-lead = 選擇一星期中通常適合您的所有時段。選得愈多，愈容易找到配對。
applications-times-zone = 您的時區
applications-times-zone-hint = 以下所有時間都以這個時區計算。
applications-times-half-hours = 選擇個別的半小時
applications-times-why = 雙方每星期需要有最少一小時的共同時間。
applications-times-who = 統籌員。我們提出配對時，對方只會看到你們的共同時間，不會看到其他時間。

applications-meeting-title = 您想怎樣見面？
applications-meeting-way = 見面方式
applications-meeting-region = 您可以面對面見面的地區
applications-meeting-region-hint = 大致的地區便足夠。如果您只在網上見面，可以留空。
applications-meeting-region-choose = 選擇地區
applications-meeting-places = 您可以同時帶多少位學員？
applications-meeting-places-hint = 您稍後可以更改。
applications-meeting-why = 讓我們只提出您能見到的人。

applications-more-title = 還有其他事項嗎？
applications-more-lead = 這一頁全部都可以留空。按一下問題便可作答。
applications-access-label = 有甚麼能令您更容易參與見面？
applications-access-hint = 例如無梯級的地方、字幕或休息時間。最多 500 個字元。
applications-consent-access = 我同意本計劃保存以上有關我無障礙需要的內容，直至我的申請結束，用於安排見面。我可以隨時在這裏刪除。
applications-note-label = 您想讓我們知道的事
applications-note-hint = 您不必寫下您的移民身份、健康或過去。最多 500 個字元。
applications-apart-label = 您不應與哪些人配對
applications-apart-hint = 寫下名字便足夠，不必說明原因。只有計劃的安全負責人（我們團隊的成員）會閱讀，他們負責保障所有人的安全。
applications-more-why = 讓我們配合您的需要。
applications-more-who = 只有統籌員；至於您寫下的名字，則只有安全負責人會看到。電腦不會使用這些內容。

applications-consents-title = 您的同意
applications-consents-lead = 以下每一項您都可以不同意，同樣可以申請。
applications-consent-matching = 我同意本計劃使用我的語言、範疇和時間來尋找配對，直至我的申請結束。
applications-consent-matching-hint = 如果您不同意，程式不會使用您的答案。統籌員會親自為您尋找配對，需時可能較長。
applications-consent-news = 我想透過電郵收到日後各期的消息，為期兩年。
applications-consent-news-hint = 每年最多四封電郵。
applications-consents-stop = 您可以隨時在這一頁改變主意。
applications-consent-given = 是
applications-consent-not-given = 否

applications-summary-name = 稱呼
applications-summary-shown = 向可能配對的人顯示的名字
applications-summary-shown-none-mentor = 不顯示名字。我們會寫「您可能的導師」。
applications-summary-shown-none-mentee = 不顯示名字。我們會寫「您可能的學員」。
applications-summary-phone = 電話號碼
applications-summary-reach = 怎樣聯絡您
applications-summary-languages = 語言
applications-summary-language = { $language }：{ $level }
applications-summary-language-home = { $language }：{ $level }（最感親切）
applications-summary-areas-mentee = 範疇，最重要的在先
applications-summary-areas-mentor = 您可以提供協助的範疇
applications-summary-area = { $area }：{ $depth }
applications-summary-times = 時間
applications-summary-day = { $day }：{ $times }
applications-summary-zone = 時區
applications-summary-way = 見面方式
applications-summary-region = 面對面見面的地區
applications-summary-places = 學員人數
applications-summary-access = 無障礙需要
applications-summary-note = 您想讓我們知道的事
applications-summary-apart = 不應與您配對的人
applications-summary-consent-matching = 同意：用程式尋找配對
applications-summary-consent-news = 同意：以電郵收取消息

applications-check-title = 檢查您的答案
applications-check-next = 提交申請
applications-check-next-text = 提交後，統籌員會閱讀您的答案。您仍可更改答案，或撤回申請。
applications-check-submit = 提交我的申請
applications-check-missing = 有些主題尚未填寫。返回列表。

applications-done-title = 您的申請已提交
applications-done-text = 多謝您。您暫時要做的都已完成。
applications-done-text-unconfirmed = 多謝。還有一步：請確認您的電郵地址。
applications-done-unconfirmed = 您打開我們電郵內的連結後，統籌員會閱讀您的申請並答覆您。
applications-done-next = 之後會怎樣
applications-done-by = 統籌員會閱讀您的申請並回覆您，最遲在
applications-done-then-mentee = 有合適的導師時，我們會先讓您看配對建議。由您決定。
applications-done-then-mentor = 有合適的學員，而對方已經答應，我們便會問您。由您決定。
applications-done-me = 前往我的頁面

applications-mine-title = 您的答案
applications-mine-lead = 每個答案都可以更改，儲存後便生效。
applications-mine-over = 這份申請已經結束，答案不能再更改。

applications-confirm-title-ask = 這是您的電郵地址嗎？
applications-confirm-text-ask = 再多一步，我們便知道這個電郵地址屬於您。
applications-confirm-title-gone = 這條連結已經失效
applications-confirm-text-gone = 它已經用過，或已超過 7 天。您可以登入查看申請進度。
applications-confirm-title-already = 您之前已有帳戶
applications-confirm-text-already = 您新的答案已轉到該帳戶。請用您以前的密碼短句登入。
applications-confirm-title-staff = 這個電郵地址屬於我們的工作人員
applications-confirm-text-staff = 任何人都不能一邊在這裡工作，一邊參加計劃。我們已刪除您用這個電郵地址填寫的答案。如您想參加，請電郵或致電我們。
applications-confirm-title-sent = 請查看您的電郵
applications-confirm-text-sent = 我們的電郵可能需要幾分鐘才送到，也請查看垃圾電郵資料夾。如果您已要求多次，請等 15 分鐘再試：我們會限制發往同一電郵地址的電郵數目。
applications-confirm-passphrase-hint = 您申請時選擇的密碼短句。
applications-confirm-button = 是，這是我的電郵地址

applications-confirm-other-title = 如果密碼短句無效
applications-confirm-other-here = 請在您開始申請的瀏覽器打開連結。如果您在那裏仍未登出，便不需要密碼短句。
applications-confirm-other-anew = 改用另一個密碼短句

applications-anew-title = 改用另一個密碼短句
applications-anew-ask = 您不需要之前選擇的密碼短句，也可以繼續申請。
applications-anew-known = 您之前已用這個電郵地址開設帳戶。我們可以把您的新答案轉到該帳戶。該帳戶的密碼短句維持不變。
applications-anew-known-before = 您也忘記了那個密碼短句嗎？
applications-anew-known-button = 把我的答案轉到我的帳戶
applications-anew-person = 除了問題的答案，您還告訴了我們其他事。為免其他人讀到，這一步需要有人協助您。請電郵或致電我們。
applications-anew-safe = 我們會從這些答案刪除您的姓名、電話號碼、您在「其他」一頁所寫的內容，以及您的同意。您需要重新填寫那些頁面，然後提交申請。您的語言、主題和時間會保留。
applications-anew-safe-why = 這樣做是因為電郵可能發到別人那裏。任何人都不應只因有這條連結，便知道您是誰。您在其他裝置會登出。
applications-anew-button = 儲存並確認我的電郵地址

applications-mail-received-subject = 我們已收到您的表格
applications-mail-received-text = 多謝您。我們已收到您的表格。
applications-mail-received-by = 會有真人閱讀，並在 { $n } 天內回覆您。
applications-mail-received-status = 您可以在這裏查看進度：
applications-consent-matching-who = 本頁下方列出的慈善機構。其電腦會比較您的回答，統籌員會閱讀。
applications-consent-matching-what = 您的語言、範疇和時間，以及您希望的見面方式。
applications-consent-matching-why = 為您尋找合適的人。
applications-consent-matching-long = 直至您的申請結束。
applications-consent-matching-stop = 在這裏取消剔選，或在您的資料頁按「收回」。不必說明原因。
applications-consent-news-who = 本頁下方列出的慈善機構。
applications-consent-news-what = 您的電郵地址和電郵所用的語言。
applications-consent-news-why = 在新一期開始時通知您。
applications-consent-news-long = 最多兩年。
applications-consent-news-stop = 在這裏取消剔選，或在您的資料頁按「收回」。不必說明原因。
applications-consent-access-who = 本頁下方列出的慈善機構，只有其統籌員會閱讀。
applications-consent-access-what = 您所寫的無障礙需要。
applications-consent-access-why = 讓會面對您來說輕鬆方便。
applications-consent-access-long = 直至您的申請結束。
applications-consent-access-stop = 在這裏刪除文字，或在您的資料頁按「收回」。不必說明原因。

# Asked softly, once, if a free text may tell more than somebody meant to.
applications-soft-title = 您想告訴我們這些嗎？
applications-soft-text = 您的文字可能提及您的移民身份、健康，或某個官方號碼。我們不需要這些。我們沒有的資料，誰也無法從我們這裏取走。
applications-soft-kept = 您的文字已經儲存。您可以繼續，或先加以修改。
applications-soft-change = 修改我的文字
applications-elsewhere-title = 期間您儲存了其他內容
applications-elsewhere-text = 可能是在另一個分頁或另一部裝置上。以下是現時儲存的內容。您在這裡填寫的內容在下面：如果正確，請儲存。
