## 交談用的語言

language-af = 南非荷蘭語
language-aii = 蘇雷特語（亞述語、迦勒底語）
language-ak = 阿坎語（特威語、芳蒂語）
language-am = 阿姆哈拉語
language-ar = 阿拉伯語
language-az = 阿塞拜疆語（亞塞拜然語）
language-bfi = 英國手語
language-bg = 保加利亞語
language-bn = 孟加拉語
language-bo = 藏語
language-bs = 波斯尼亞語
language-ckb = 庫爾德語（索拉尼語）
language-cmn = 普通話／國語
language-cs = 捷克語
language-cy = 威爾斯語
language-de = 德語
language-el = 希臘語
language-en = 英語
language-es = 西班牙語
language-fa = 波斯語
language-ff = 富拉語
language-fr = 法語
language-fvr = 富爾語
language-ga = 愛爾蘭語
language-gom = 孔卡尼語
language-gu = 古吉拉特語
language-ha = 豪薩語
language-hak = 客家話
language-haz = 哈扎拉吉語
language-he = 希伯來語
language-hi = 印地語
language-hr = 克羅地亞語（克羅埃西亞語）
language-hu = 匈牙利語
language-hy = 亞美尼亞語
language-id = 印尼語
language-ig = 伊博語
language-it = 意大利語（義大利語）
language-ja = 日語
language-jam = 牙買加帕特瓦語
language-ka = 格魯吉亞語（喬治亞語）
language-kab = 卡比爾語
language-kg = 剛果語（Kikongo）
language-kk = 哈薩克語
language-km = 高棉語
language-kmr = 庫爾德語（庫爾曼吉語）
language-ko = 韓語
language-kri = 克里奧語（Krio）
language-ky = 吉爾吉斯語
language-lg = 盧干達語
language-ln = 林加拉語
language-lt = 立陶宛語
language-lv = 拉脫維亞語
language-mg = 馬拉加斯語
language-mk = 馬其頓語
language-ml = 馬拉雅拉姆語
language-mn = 蒙古語
language-mnk = 曼丁卡語
language-ms = 馬來語
language-my = 緬甸語
language-nan = 閩南語／台語／福建話
language-nd = 恩德貝萊語
language-ne = 尼泊爾語
language-nl = 荷蘭語
language-ny = 齊切瓦語
language-om = 奧羅莫語
language-pa = 旁遮普語
language-pcm = 尼日利亞皮欽語（奈及利亞）
language-phr = 帕哈里－波特瓦里語
language-pl = 波蘭語
language-prs = 達利語
language-ps = 普什圖語
language-pt = 葡萄牙語
language-rhg = 羅興亞語
language-rn = 基隆迪語
language-ro = 羅馬尼亞語
language-rom = 羅姆語
language-ru = 俄語
language-rw = 盧旺達語（盧安達語）
language-sd = 信德語
language-si = 僧伽羅語
language-sk = 斯洛伐克語
language-sn = 紹納語
language-so = 索馬里語（索馬利語）
language-sq = 阿爾巴尼亞語
language-sr = 塞爾維亞語
language-sv = 瑞典語
language-sw = 斯瓦希里語
language-syl = 錫爾赫特語
language-ta = 泰米爾語
language-te = 泰盧固語
language-tet = 德頓語（東帝汶）
language-tg = 塔吉克語
language-th = 泰語
language-ti = 提格利尼亞語
language-tk = 土庫曼語
language-tl = 他加祿語（菲律賓語）
language-tr = 土耳其語
language-ug = 維吾爾語
language-uk = 烏克蘭語
language-ur = 烏爾都語
language-uz = 烏茲別克語
language-vi = 越南語
language-wo = 沃洛夫語
language-xh = 科薩語
language-yo = 約魯巴語
language-yue = 廣東話
language-zag = 扎加瓦語
language-zgh = 塔馬齊格特語
language-zu = 祖魯語

## 語言程度

level-basic = 基礎
level-basic-hint = 能慢慢理解簡單的內容並回應。
level-conversational = 日常會話
level-conversational-hint = 能談大部分話題，有時需要想一想用詞。
level-fluent = 流利
level-fluent-hint = 能自如地談任何話題。

## 協助範疇

area-campaigning = 倡議行動
area-campaigning-hint = 與他人一起策劃行動，推動改變某項決定、規則或法律。
area-community-organising = 社區組織
area-community-organising-hint = 凝聚眾人，一起為大家關心的事行動。
area-media-and-storytelling = 媒體與說故事
area-media-and-storytelling-hint = 用自己的話說故事，與記者溝通，善用社交媒體。
area-public-speaking = 公開演說
area-public-speaking-hint = 在會議、台上或網上有自信地發言。
area-democracy-and-lobbying = 民主參與及游說
area-democracy-and-lobbying-hint = 了解英國由誰作決定，並向地方議會和國會爭取改變。
area-leadership = 領導
area-leadership-hint = 帶領小組，公平分工，一起作決定。
area-fundraising = 籌款
area-fundraising-hint = 編訂預算，籌募經費，向資助機構撰寫申請。
area-policy-and-research = 政策與研究
area-policy-and-research-hint = 搜集事實，理解規則和法律，寫出應該改變的地方。
area-starting-a-group-or-charity = 成立團體或慈善機構
area-starting-a-group-or-charity-hint = 成立團體，訂立規章；如有需要，辦理註冊。
area-work-and-careers = 工作與事業
area-work-and-careers-hint = 規劃事業，介紹自己的經驗，準備面試。
area-study-and-training = 進修與培訓
area-study-and-training-hint = 選擇課程，報讀課程，尋找學費資助。
area-digital-skills-and-data-rights = 數碼技能與資料權利
area-digital-skills-and-data-rights-hint = 安全使用電腦和手機，了解自己對個人資料的權利。
area-wellbeing-and-confidence = 身心健康與自信
area-wellbeing-and-confidence-hint = 照顧自己，取得平衡，相信自己的能力。
area-arts-and-culture = 藝術與文化
area-arts-and-culture-hint = 以音樂、寫作、戲劇、電影或其他藝術表達想法。

## 導師在某範疇的經驗

depth-some = 有一些經驗
depth-some-hint = 您做過一兩次。
depth-solid = 經驗扎實
depth-solid-hint = 您做過很多次。
depth-deep = 經驗豐富
depth-deep-hint = 您做了多年，並且可以教導他人。

## 面對面見面的大致地區

region-london = 倫敦
region-south-east-england = 英格蘭東南部
region-south-west-england = 英格蘭西南部
region-east-of-england = 英格蘭東部
region-east-midlands = 東米德蘭
region-west-midlands = 西米德蘭
region-yorkshire-and-the-humber = 約克郡及亨伯
region-north-east-england = 英格蘭東北部
region-north-west-england = 英格蘭西北部
region-wales = 威爾斯
region-scotland = 蘇格蘭
region-northern-ireland = 北愛爾蘭

## 時區，各以一個使用該時間的地方為名

zone-europe-london = 倫敦
zone-africa-accra = 阿克拉
zone-africa-addis-ababa = 亞的斯亞貝巴
zone-africa-algiers = 阿爾及爾
zone-asia-amman = 安曼
zone-europe-amsterdam = 阿姆斯特丹
zone-africa-asmara = 阿斯馬拉
zone-europe-athens = 雅典
zone-pacific-auckland = 奧克蘭
zone-asia-baghdad = 巴格達
zone-asia-baku = 巴庫
zone-asia-bangkok = 曼谷
zone-asia-beirut = 貝魯特
zone-europe-berlin = 柏林
zone-america-bogota = 波哥大
zone-europe-bucharest = 布加勒斯特
zone-africa-cairo = 開羅
zone-africa-casablanca = 卡薩布蘭卡
zone-america-chicago = 芝加哥
zone-asia-colombo = 科倫坡
zone-asia-damascus = 大馬士革
zone-asia-dhaka = 達卡
zone-asia-dubai = 杜拜
zone-europe-dublin = 都柏林
zone-asia-gaza = 加沙
zone-africa-harare = 哈拉雷
zone-asia-ho-chi-minh = 胡志明市（西貢）
zone-asia-hong-kong = 香港
zone-europe-istanbul = 伊斯坦堡
zone-america-jamaica = 牙買加
zone-asia-jerusalem = 耶路撒冷
zone-africa-johannesburg = 約翰內斯堡
zone-asia-kabul = 喀布爾
zone-asia-karachi = 卡拉奇
zone-asia-kathmandu = 加德滿都
zone-africa-khartoum = 喀土穆
zone-africa-kinshasa = 金沙薩
zone-asia-kolkata = 加爾各答、德里、孟買
zone-asia-kuala-lumpur = 吉隆坡
zone-europe-kyiv = 基輔
zone-africa-lagos = 拉各斯
zone-europe-lisbon = 里斯本
zone-america-los-angeles = 洛杉磯
zone-asia-manila = 馬尼拉
zone-africa-mogadishu = 摩加迪沙
zone-africa-nairobi = 內羅畢
zone-america-new-york = 紐約
zone-europe-paris = 巴黎
zone-america-sao-paulo = 聖保羅
zone-asia-shanghai = 上海、北京
zone-asia-singapore = 新加坡
zone-australia-sydney = 悉尼
zone-asia-taipei = 台北
zone-asia-tehran = 德黑蘭
zone-europe-tirane = 地拉那
zone-america-toronto = 多倫多
zone-africa-tripoli = 的黎波里
zone-europe-warsaw = 華沙
zone-asia-yangon = 仰光

## 星期、時段與月份

day-0 = 星期一
day-1 = 星期二
day-2 = 星期三
day-3 = 星期四
day-4 = 星期五
day-5 = 星期六
day-6 = 星期日
day-short-0 = 週一
day-short-1 = 週二
day-short-2 = 週三
day-short-3 = 週四
day-short-4 = 週五
day-short-5 = 週六
day-short-6 = 週日

band-morning = 上午
band-afternoon = 下午
band-evening = 晚上

month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

## 日期與時間

date-long = { $year }年{ $month }{ $day }日
date-long-weekday = { $year }年{ $month }{ $day }日{ $weekday }
date-comma = ，
clock = { $hour }:{ $minute }
clock-range = { $from } 至 { $to }

## 數量

hours = { $n } 小時

## 配對雙方與見面方式

side-mentor = 導師
side-mentee = 學員

way-online = 網上
way-in-person = 面對面
way-either = 網上或面對面均可

## 並列兩項

