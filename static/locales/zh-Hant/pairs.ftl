# 導師和學員看到有關配對的內容。配對原因亦會在工作台顯示。

## 兩個人為何合適。以「雙方」敍述，讓雙方都可以閱讀。
## $hours 是以文字表示的小時數："½"、"1"、"1½"；$n 是半小時的數目。
pairs-bar-language = 語言
pairs-bar-experience = 範疇
pairs-bar-time = 時間
pairs-bar-of = { $n }（滿分 100）
pairs-weights = 總比重為 10：範疇佔 { $experience }，語言佔 { $language }，共同時間佔 { $time }。
pairs-why-language-fluent = 雙方都能用{ $language }自如地交談。
pairs-why-language-conversational = 雙方都能用{ $language }談大部分話題。
pairs-why-home-missed = 這不是學員最感親切的語言。
pairs-why-areas-blank = 其中一方沒有選任何範疇，因此範疇以一半計算。
pairs-why-area-deep = { $area }：導師經驗豐富。
pairs-why-area-solid = { $area }：導師經驗扎實。
pairs-why-area-some = { $area }：導師有一些經驗。
pairs-why-area-none = { $area }：導師沒有選這個範疇。
pairs-could-title = 你們可以談的話題
pairs-could-area-none = 你們也可以談談{ $area }。
pairs-could-areas-blank = 可以告訴對方，哪些範疇對自己重要。
pairs-could-home-missed = 其中一位可能覺得另一種語言更親切。有不明白的詞語，隨時可以問。
pairs-why-time =
    { $n ->
        [1] 雙方每星期有半小時共同空閒時間。
        [2] 雙方每星期有一小時共同空閒時間。
       *[other] 雙方每星期有 { $hours } 小時共同空閒時間。
    }
pairs-why-online = 雙方都可以在網上見面。
pairs-why-in-person = 雙方都可以在這個地區面對面見面：{ $region }。
pairs-half-hours =
    { $n ->
        [0] 沒有共同時間
        [1] 半小時
        [2] 1 小時
       *[other] { $hours } 小時
    }
pairs-hours = { $day }：{ $times }
pairs-week-part = 時段

## 我的頁面。$side 是 "mentor" 或 "mentee"：讀者是哪一方。
pairs-me-staff-title = 您的頁面
pairs-me-staff-text = 您在工作台工作，自己沒有提交申請。
pairs-me-to-desk = 前往工作台
pairs-me-none-title = 您尚未申請
pairs-me-none-text = 您可以申請配對導師，或申請成為導師。申請約需十分鐘。
pairs-me-apply-mentee = 我想有一位導師
pairs-me-apply-mentor = 我想成為導師
pairs-me-draft-title = 您的申請尚未完成
pairs-me-draft-text = 您的答案已經儲存。您有時間便可以繼續。我們會保存 30 天。
pairs-me-go-on = 繼續我的申請
pairs-me-unconfirmed-title = 確認您的電郵地址
pairs-me-unconfirmed-text = 我們已發出一封附有連結的電郵給您。請打開連結，讓我們知道這個電郵地址屬於您。在此之前，沒有人會閱讀您的申請。
pairs-me-send-again = 再發一次電郵
pairs-me-submitted-title = 我們已收到您的申請
pairs-me-submitted-text = 統籌員會閱讀您的申請。您現在不需要做任何事。
pairs-me-in-review-title = 統籌員正在閱讀您的申請
pairs-me-in-review-text = 您現在不需要做任何事。有消息時，我們會以電郵通知您。
pairs-me-info-needed-title = 我們有一條問題想問您
pairs-me-info-needed-text = 統籌員需要您多回答一條問題，之後我們便會繼續處理您的申請。
pairs-me-question = 問題
pairs-me-answer = 您的答案
pairs-me-answer-hint = 最多 500 個字元。只有統籌員會閱讀。您也可以電郵或致電給我們。
pairs-me-answer-by = 如果可以，請在 { $date } 或之前回覆。如果需要更多時間，請告訴我們。收到您的答案後，我們便會繼續處理。
pairs-me-answer-send = 送出我的答案
pairs-me-waiting-title = { $side ->
        [mentor] 您已準備好，我們正在尋找學員
       *[mentee] 您已準備好，我們正在尋找導師
    }
pairs-me-waiting-text = { $side ->
        [mentor] 暫時未有合適您的學員。每當有新的人準備好，我們都會再次尋找。有人希望與您見面時，我們會以電郵通知您。
       *[mentee] 暫時未有合適您的導師。每當有新的人準備好，我們都會再次尋找。我們不能保證這一期一定找到。如果找不到，下一期您會優先。
    }
pairs-me-help = 怎樣會有幫助
pairs-me-help-time = 一星期中更多的時間。有兩個共同的半小時，可能已經足夠。
pairs-me-help-way = 多一種見面方式：網上和面對面都可以。
pairs-me-help-languages = 每一種您能用來談大部分話題的語言。
pairs-me-change = 查看我的答案
pairs-me-resting-title = 您已準備好，現正暫停
pairs-me-resting-text = 我們現在不會為您尋找配對。您結束暫停後，我們會繼續。
pairs-step-confirm = 您確認電郵地址
pairs-step-confirm-text = 請打開我們電郵內的連結。在此之前，沒有人會閱讀您的申請。
pairs-step-rest = 我們等待您結束暫停
pairs-step-rest-text = 之後我們會為您尋找合適的人。
pairs-me-asked-title = { $side ->
        [mentor] 有人希望您成為他們的導師
       *[mentee] 有人可以成為您的導師
    }
pairs-me-asked-text = 您可以閱讀你們為何合適，然後回答願意或不願意。兩種回答都可以。
pairs-me-asked-go = 閱讀並回答
pairs-me-held-title = 請稍候：我們正在核實一些事情
pairs-me-held-text = 我們有一個給您的建議，但要先核實一些事情。您不需要做任何事。回覆期限已暫停計算；可以回覆時，我們會以電郵通知您。
pairs-me-held-go = 查看建議
pairs-me-answered-title = 您已答應
pairs-me-answered-text = 現在我們會問導師。一有回覆，我們便會以電郵通知您。
pairs-me-answered-go = 再看這個建議
pairs-me-agreed-title = 你們雙方都答應了
pairs-me-agreed-text = { $side ->
        [mentor] 您和您的學員現在可以互相聯絡。您可以先踏出第一步。
       *[mentee] 您和您的導師現在可以互相聯絡。任何一方都可以先聯絡對方。
    }
pairs-me-agreed-go = 查看怎樣互相聯絡
pairs-me-active-title = { $side ->
        [mentor] 您已成為導師
       *[mentee] 您已有導師
    }
pairs-me-active-text = 你們已經見面。如果有甚麼不妥，您可以隨時告訴統籌員。
pairs-me-active-go = { $side ->
        [mentor] 您的學員
       *[mentee] 您的導師
    }
pairs-me-suspended-title = 我們已暫停你們的會面
pairs-me-suspended-text = 我們正在查核一些事情。這並不表示您做錯了甚麼。在我們與您談過之前，請不要見面。您可以隨時致電或電郵給我們。
pairs-me-suspended-go = 查看您可以做甚麼
pairs-me-finished-title = 這一期您已完成
pairs-me-finished-text = 多謝您參與。新一期開放時，您可以再次申請。
pairs-me-declined-title = 我們未能接納您的申請
pairs-me-declined-text = 統籌員閱讀了您的申請，然後作出決定。這不是對您個人的評價。
pairs-me-refusal = 原因
pairs-me-again = 如果您有不同看法
pairs-me-again-text = 您可以要求重新考慮，並說出您的看法。屆時會由另一位統籌員決定。您可以電郵或致電，聯絡方法在下面。
pairs-me-again-link = 在這裏提出
pairs-me-withdrawn-title = 您已撤回申請
pairs-me-withdrawn-text = 我們不會把任何人與您配對。您可以隨時再次申請。
pairs-me-expired-title = 您的申請沒有及時完成
pairs-me-expired-text = 我們已刪除答案。您可以隨時重新開始。
pairs-me-erased-title = 您的答案已經刪除
pairs-me-erased-text = 我們不再保存您的答案。
pairs-me-paused = 您正在暫停
pairs-me-paused-text = 在您結束暫停之前，我們不會為您配對新的人。已有的配對會繼續。
pairs-me-naming = { $side ->
        [mentor] 可能成為您學員的人可以看到哪個名字？
       *[mentee] 可能成為您導師的人可以看到哪個名字？
    }
pairs-me-naming-text = { $side ->
        [mentor] 雙方都答應之前，我們只顯示您在這裏選擇的名字，絕不會顯示您全名的一部分。在您選擇之前，我們會寫「您可能的導師」。
       *[mentee] 雙方都答應之前，我們只顯示您在這裏選擇的名字，絕不會顯示您全名的一部分。在您選擇之前，我們會寫「您可能的學員」。
    }
pairs-me-naming-save = 顯示這個名字
pairs-me-naming-none = 不顯示任何名字
pairs-me-resume = 結束暫停
pairs-me-way = 您的進度
pairs-step-by = 最遲在
pairs-step-applied = 您提交申請
pairs-step-applied-text = 您回答幾條問題，說明您想怎樣見面。
pairs-step-review = 統籌員閱讀您的申請
pairs-step-review-text = 由人決定，不是由程式決定。如果有不清楚的地方，我們會問您。
pairs-step-match = { $side ->
        [mentor] 我們為您尋找學員
       *[mentee] 我們為您尋找導師
    }
pairs-step-match-text = 電腦程式提出誰可能合適。統籌員會看每個建議，然後決定。
pairs-step-agree = 雙方答應或拒絕
pairs-step-agree-text = { $side ->
        [mentor] 我們先問學員，再問您。您可以拒絕，不必說明原因。
       *[mentee] 我們先問您，再問導師。您可以拒絕，不必說明原因。
    }
pairs-step-meet = 你們見面
pairs-step-meet-text = 你們會看到怎樣互相聯絡，並選擇見面的日子。
pairs-me-choices = 您可以做的事
pairs-me-data = 查閱、取走或刪除我的資料
pairs-me-application = 查看及更改我的答案
pairs-me-pair = 查看我的配對
pairs-me-pause = 暫停
pairs-me-pause-text = 我們不會為您配對新的人。
pairs-me-withdraw = 撤回我的申請

## 撤回申請
pairs-withdraw-title = 撤回您的申請？
pairs-withdraw-text = 您不必說明原因。由那一刻起，我們不會把任何人與您配對。
pairs-withdraw-pair = 您的配對也會結束。我們只會告訴對方配對已經結束，不會透露其他事。
pairs-withdraw-data = 我們會在六個月後刪除您的答案；如果您要求，可以更早刪除。
pairs-withdraw-button = 撤回我的申請

## 我的配對
pairs-mine-title = { $side ->
        [mentor] 您的學員
       *[mentee] 您的導師
    }
pairs-mine-somebody = 一位參加者
pairs-mine-possible = { $side ->
        [mentor] 您可能的學員
       *[mentee] 您可能的導師
    }
pairs-mine-proposed = 這位可以成為您的導師嗎？
pairs-mine-mentee-agreed = { $side ->
        [mentor] 這位學員希望您成為導師。
       *[mentee] 您已答應。現在我們會問導師。
    }
pairs-mine-both-agreed = 你們雙方都答應了。
pairs-mine-active = 你們已經見面。
pairs-mine-suspended = 我們已暫停你們的會面。在我們完成查核之前，您不會看到怎樣聯絡對方。這並不表示您做錯了甚麼。
pairs-mine-by = 回覆期限是
pairs-mine-contact = 怎樣互相聯絡
pairs-mine-email = 電郵
pairs-mine-phone = 電話
pairs-mine-reach = 對方喜歡的聯絡方式
pairs-mine-reach-email = 電郵
pairs-mine-reach-call = 電話
pairs-mine-reach-message = 短訊
pairs-mine-met = 你們第一次見面的日子是
pairs-mine-why = 你們為何合適
pairs-mine-person = 電腦程式根據你們雙方的答案提出這個建議，再由統籌員決定。
pairs-mine-week = 你們的共同時間，以{ $zone }時間計算
pairs-mine-by-hand = 這個配對由統籌員親自選擇，沒有使用程式。
pairs-mine-locked = 您暫時看不到這位人士的資料。您可以問統籌員接下來怎樣做。
pairs-mine-ask = { $side ->
        [mentor] 您願意成為這位學員的導師嗎？
       *[mentee] 您願意與這位導師見面嗎？
    }
pairs-mine-ask-text = 兩種回答都可以。如果您不願意，我們會繼續為您尋找。雙方都答應後，你們便會看到怎樣互相聯絡。
pairs-mine-held = 請稍候
pairs-mine-held-text = 我們要先核實一些事情。您不需要做任何事，回覆期限已暫停計算。我們完成後，便可再回覆願意。您現在仍可回覆不願意。
pairs-mine-yes = 願意
pairs-mine-no = 不願意，這不適合我
pairs-mine-no-words = 原因
pairs-mine-no-hint = 您不必說明任何事。只有統籌員會閱讀。
pairs-mine-no-button = 回答不願意
pairs-mine-first = 你們第一次見面
pairs-mine-first-text = 從以上時間中選擇一個。第一次見面，最好是網上通話，或在公眾地方。可以談談各自的期望，以及你們想多久見面一次。
pairs-mine-meeting = 你們第一次見面的日子
pairs-mine-meeting-hint = 也可以記下你們約定了而還未到的日子。
pairs-mine-planned = 你們第一次見面約定在
pairs-mine-planned-came = 你們見面了嗎？第一次見面原本約定在
pairs-mine-meeting-day = 在哪一天？
pairs-mine-meeting-button = 儲存日子
pairs-mine-end = 結束會面
pairs-mine-end-text = 您不必說明原因。對方只會知道會面已經結束，不會知道其他事。之後你們不會再看到怎樣聯絡對方。
pairs-mine-end-button = 結束會面
pairs-mine-worry = 如果有甚麼令您擔心，可以告訴統籌員。您可以電郵或致電，聯絡方法在下面。如果有人現在有危險，請致電 999。
pairs-mine-worry-link = 告訴安全負責人令您擔心的事
pairs-mine-none = 現在沒有需要您回答的建議
pairs-mine-none-text = 有建議時，我們會以電郵通知您。
pairs-mine-past = 以往
pairs-past-closed = 已結束的配對
pairs-past-offered = 已不再有效的建議
pairs-past-declined = 沒有成事的建議
pairs-past-lapsed = 過期未有回覆的建議
pairs-me-checks = 您的查核
pairs-me-checks-text = 導師與任何人見面之前，我們會查核幾件事。如果其中一項對您有困難，請電郵或致電給我們，我們會另想辦法。我們絕不要求其他國家的警方查核，也絕不要求任何證件。
pairs-mine-limits = 表示同意之前
pairs-mine-limits-text = 你們彼此所說的話，只有你們兩人知道，但有其限度。如果有人可能面臨嚴重危險，必須讓計劃的安全負責人（我們團隊的成員，不是政府機構）知道；情況緊急時，我們會致電 999。如果法律強制我們說出，只要獲准，我們會先告訴您。
pairs-mine-limits-agree = 您表示同意，即同意以下內容：
pairs-mine-advice = 本計劃的導師不可以提供移民意見，即任何有關簽證、庇護或居留的意見。
