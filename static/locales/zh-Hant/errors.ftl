# 沒有頁面時：發生了甚麼事，以及怎樣繼續。
errors-not-found-title = 這裏沒有這一頁
errors-not-found-text = 網址可能有誤，或頁面已移走。您或需登入才能看到。
errors-unreadable-title = 我們無法讀取收到的內容
errors-unreadable-text = 返回上一頁，重新載入，然後再傳送一次。沒有任何內容被更改。
errors-too-large-title = 內容太長
errors-too-large-text = 返回上一頁，縮短文字，然後再傳送一次。沒有任何內容被更改。
errors-refused-title = 我們沒有接受這次傳送
errors-refused-text = 它似乎來自另一個網站。在這裏重新打開頁面，再傳送一次。沒有任何內容被更改。
errors-not-allowed-title = 這一頁不能這樣打開
errors-not-allowed-text = 這個網址屬於一份表格。您可以由首頁開始，再前往該表格。
errors-failed-title = 我們這邊出了問題
errors-failed-text = 這不是您的錯。等一分鐘，再試一次。
errors-reference = 如果再次發生，把這個號碼告訴我們：
errors-start = 前往首頁
errors-person = 與真人聯絡
errors-sign-in-title = 請重新登入
errors-sign-in-text = 因為過了一段時間，您已登出。您填的內容還在這裏。登入之後就可以送出。
errors-too-many-title = 嘗試次數太多
errors-too-many-text = 為免有人猜中密碼短句，多次輸入錯誤後需要等一會。沒有任何東西被鎖住。
errors-minutes =
    { $n ->
       *[other] 請在 { $n } 分鐘後再試。
    }
errors-too-many-reset = 或者用電郵中的連結另選密碼短句
errors-kept-title = 您已重新登入
errors-kept-text = 您填的內容我們留著。現在送出吧。
errors-kept-button = 現在送出
errors-kept-not = 不要送出
errors-again-title = 這一頁已經過時
errors-again-text = 您打開它之後登入或登出過，也許在另一個分頁。您填的內容還在這裡；為了安全，密碼短句和驗證碼除外。請再送出一次。
errors-language-title = 您填寫的內容仍然保留
errors-language-text = 頁面已轉換語言。請按「繼續」，以這種語言查看表格及您填寫的內容。
errors-language-button = 繼續
errors-unsaid-title = 還差一步
errors-unsaid-text = 您的瀏覽器沒有告訴我們這份表格來自哪個網站，所以我們尚未接受。如果您是在這裏填寫的，請繼續。為了安全，密碼短句和驗證碼需要重新輸入。
errors-unsaid-anew = 重新打開表格
