# 給安全負責人的電郵。電話可能有人共用：不會提及是甚麼事或涉及誰。
safety-mail-waiting-subject = Alongside：您的頁面有新內容
safety-mail-waiting-text = 有新的事項等待您處理。請登入閱讀，最好在今天：
safety-mail-soon-subject = Alongside：提示
safety-mail-soon-text = 有等待您處理的事項必須盡快完成。請登入查看是甚麼事，以及還有多少時間：
