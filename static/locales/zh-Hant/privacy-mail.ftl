# 關於個人資料的信件。電話可能是共用的：標題不透露任何事。
privacy-mail-leaving-subject = 您的要求
privacy-mail-leaving-text = 您要求我們刪除關於您的一切資料。我們會在 { $date } { $clock } 刪除。
privacy-mail-leaving-undo = 改變主意了，或者這並非您本人提出？請在此之前登入，保留您的資料：
privacy-mail-leaving-after = 之後我們便不能再寫信給您。您可以隨時再次申請。
