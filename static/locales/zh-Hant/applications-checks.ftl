# Checks of a mentor, as the mentor and the desk read them.
applications-checks-kind-reference-1 = 一位推薦人的意見
applications-checks-kind-reference-2 = 第二位推薦人的意見
applications-checks-kind-dbs = 披露及禁制服務處（DBS）的查核
applications-checks-kind-interview = 與統籌員面談
applications-checks-kind-training = 導師培訓
applications-checks-kind-code-of-conduct = 行為守則
applications-checks-state-not-required = 不需要
applications-checks-state-open = 尚未進行
applications-checks-state-asked = 我們已提出要求
applications-checks-state-received = 我們已收到，統籌員正在閱讀
applications-checks-state-satisfactory = 一切妥當
applications-checks-state-other-safeguards = 無法取得，已商定其他保障措施
applications-checks-state-concern = 主管正在處理
applications-checks-state-expired = 需要重新進行
applications-checks-level-basic = 基本
applications-checks-level-standard = 標準
applications-checks-level-enhanced = 加強
