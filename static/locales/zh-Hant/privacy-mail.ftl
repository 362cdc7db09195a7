# 關於個人資料的電郵。電話可能是共用的：主旨不透露任何事。
privacy-mail-leaving-subject = 您的要求
privacy-mail-leaving-text = 您要求我們刪除關於您的一切資料。我們會在 { $date } { $clock } 刪除。
privacy-mail-leaving-undo = 改變主意了，或者這並非您本人提出？請在此之前登入，保留您的資料：
privacy-mail-leaving-after = 之後我們便不能再電郵給您。您可以隨時再次申請。

privacy-mail-unused-subject = 您的帳戶
privacy-mail-unused-text = 您已很久沒有使用您的帳戶。我們不會保存無人需要的資料，所以會把它刪除。
privacy-mail-unused-by = 想保留帳戶嗎？請在 { $date } 之前登入：
privacy-mail-unused-copy = 如果您不登入，我們會在當天刪除一切。在此之前，您可以取走一份副本。

privacy-mail-received-subject = 我們已收到您的訊息
privacy-mail-received-text = 我們已記下您所說的。會有人閱讀。
privacy-mail-received-by = 我們會在 { $date } 或之前回覆您。

privacy-mail-answered-subject = 您的要求有新消息
privacy-mail-answered-open = 我們已再次開始處理您的要求。
privacy-mail-answered-paused = 我們需要知道更多才能繼續。請電郵或致電，聯絡方法在下面。
privacy-mail-answered-extended = 您的要求需時超過一個月。我們最多再需要兩個月，如能提早便會提早回覆。
privacy-mail-answered-done = 我們已按您的要求行事，或已重新考慮。回覆如下：
privacy-mail-answered-refused = 我們未能按您的要求行事，原因如下：
privacy-mail-answered-taken-back = 您已收回您的要求。
privacy-mail-answered-complain = 有不同看法？您可以向我們投訴：
privacy-mail-answered-ico = 您可以向資訊專員辦公室投訴，該辦公室並非我們的一部分：
privacy-mail-answered-court = 您亦可以向法院提出。

privacy-mail-disclosure-subject = 您的頁面上有新內容
privacy-mail-disclosure-text = 您的頁面上有關於您資料的新內容。請登入閱讀：

privacy-mail-breach-subject = 您的頁面上有重要內容
privacy-mail-breach-text = 我們必須告訴您一件關於您資料的重要事情。請登入閱讀發生了甚麼事，以及您可以做甚麼：
