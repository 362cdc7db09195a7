# 告訴安全負責人令人擔心的事。
safety-tell-title = 有事令您擔心嗎？
safety-tell-text = 請寫在這裏。只有計劃的安全負責人會閱讀。他們是我們團隊的成員（不是政府機構），負責保障所有人的安全。對方不會知道您寫了這些。
safety-tell-words = 發生了甚麼事，或甚麼令您擔心？
safety-tell-hint = 任何語言都可以，不需要證據。
safety-tell-button = 告訴安全負責人
safety-tell-sent = 安全負責人已收到您的訊息
safety-tell-sent-text = 一位安全負責人會閱讀，並與您談談。您可以隨時在配對頁面停止會面。
