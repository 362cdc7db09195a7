# 每一頁：頁首與頁尾。
layout-error-prefix = 錯誤：
layout-skip = 跳到主要內容
layout-demo = 這是示範版本。這裡的人物都是虛構的。請勿輸入真實資料。
layout-languages = 語言
layout-account = 您的帳戶
layout-sign-in = 登入
layout-sign-out = 登出
layout-me = 我的頁面
layout-desk = 工作台
layout-desk-today = 今天
layout-desk-applications = 申請
layout-desk-round = 期別
layout-desk-proposal = 配對建議
layout-desk-waiting = 等候中
layout-desk-pairs = 已配對
layout-desk-reports = 報告
layout-desk-ledger = 操作紀錄
layout-person-title = 與真人聯絡
layout-person-text = 這裡的一切，您也可以透過電話或電郵辦理。我們會用淺白的文字回覆您。
layout-phone = 電話：
layout-email = 電郵：
layout-about = 關於本服務
layout-how-matching-works = 配對如何進行
layout-privacy = 您的資料與私隱
layout-accessibility = 無障礙使用
layout-complaint = 提出投訴
layout-run-by = Alongside 營運機構：

# 組成頁面的部件。
component-optional = （選填）
component-mistake = 錯誤：
component-problem-title = 有地方需要更正
component-back = 返回
component-change = 更改
component-not-provided = 未填寫
component-notice-why = 我們為何詢問
component-notice-who = 誰會看到
component-notice-keep = 保存多久
component-stepper = 第 { $n } 步，共 { $of } 步
component-step-done = 已完成
component-step-now = 進行中
component-step-next = 尚未開始
component-task-todo = 尚待填寫
component-task-done = 已完成
component-task-blocked = 暫未能開始
component-score-of = （滿分 1000）
component-progress-words = { $n }／{ $of }
component-pager = 分頁
component-pager-previous = 上一頁
component-pager-next = 下一頁
component-week-day = 日子
component-week-morning = 上午
component-week-afternoon = 下午
component-week-evening = 晚上

# The end of every letter.
layout-letter-person = 想與真人聯絡？寫信或致電：
