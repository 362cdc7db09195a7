# Why an application is declined: one sentence each. The person reads it, and below it the coordinator's own words.
applications-refusal-programme = 這個計劃不適合您的申請內容。
applications-refusal-answer = 我們問了您一個問題，但沒有收到回覆。
applications-refusal-twice = 您已有另一份申請。
applications-refusal-checks = 導師所需的其中一項查核尚未完成。
applications-refusal-safety = 我們對某人的安全有所顧慮。
applications-refusal-other = 有其他原因。
