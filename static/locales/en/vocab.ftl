## Languages to talk in

language-af = Afrikaans
language-aii = Sureth (Assyrian, Chaldean)
language-ak = Akan (Twi, Fante)
language-am = Amharic
language-ar = Arabic
language-az = Azerbaijani
language-bfi = British Sign Language
language-bg = Bulgarian
language-bn = Bengali (Bangla)
language-bo = Tibetan
language-bs = Bosnian
language-ckb = Kurdish (Sorani)
language-cmn = Mandarin
language-cs = Czech
language-cy = Welsh
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-fa = Farsi (Persian)
language-ff = Fula (Fulfulde, Pulaar)
language-fr = French
language-fvr = Fur
language-ga = Irish
language-gom = Konkani
language-gu = Gujarati
language-ha = Hausa
language-hak = Hakka
language-haz = Hazaragi
language-he = Hebrew
language-hi = Hindi
language-hr = Croatian
language-hu = Hungarian
language-hy = Armenian
language-id = Indonesian
language-ig = Igbo
language-it = Italian
language-ja = Japanese
language-jam = Jamaican Patwa
language-ka = Georgian
language-kab = Kabyle
language-kg = Kikongo
language-kk = Kazakh
language-km = Khmer
language-kmr = Kurdish (Kurmanji)
language-ko = Korean
language-kri = Krio
language-ky = Kyrgyz
language-lg = Luganda
language-ln = Lingala
language-lt = Lithuanian
language-lv = Latvian
language-mg = Malagasy
language-mk = Macedonian
language-ml = Malayalam
language-mn = Mongolian
language-mnk = Mandinka
language-ms = Malay
language-my = Burmese
language-nan = Hokkien (Taiwanese)
language-nd = Ndebele
language-ne = Nepali
language-nl = Dutch
language-ny = Chichewa
language-om = Oromo
language-pa = Punjabi
language-pcm = Nigerian Pidgin
language-phr = Pahari-Pothwari
language-pl = Polish
language-prs = Dari
language-ps = Pashto
language-pt = Portuguese
language-rhg = Rohingya
language-rn = Kirundi
language-ro = Romanian
language-rom = Romani
language-ru = Russian
language-rw = Kinyarwanda
language-sd = Sindhi
language-si = Sinhala
language-sk = Slovak
language-sn = Shona
language-so = Somali
language-sq = Albanian
language-sr = Serbian
language-sv = Swedish
language-sw = Swahili
language-syl = Sylheti
language-ta = Tamil
language-te = Telugu
language-tet = Tetum
language-tg = Tajik
language-th = Thai
language-ti = Tigrinya
language-tk = Turkmen
language-tl = Tagalog (Filipino)
language-tr = Turkish
language-ug = Uyghur
language-uk = Ukrainian
language-ur = Urdu
language-uz = Uzbek
language-vi = Vietnamese
language-wo = Wolof
language-xh = Xhosa
language-yo = Yoruba
language-yue = Cantonese
language-zag = Zaghawa
language-zgh = Tamazight
language-zu = Zulu

## How well somebody can talk in a language

level-basic = Basic
level-basic-hint = You can understand simple things and answer, slowly.
level-conversational = Conversational
level-conversational-hint = You can talk about most things, even if you sometimes search for a word.
level-fluent = Fluent
level-fluent-hint = You can talk about anything with ease.

## Areas of help

area-campaigning = Campaigning
area-campaigning-hint = Plan actions with others to change a decision, a rule or a law.
area-community-organising = Community organising
area-community-organising-hint = Bring people together so that they can act on what matters to them.
area-media-and-storytelling = Media and storytelling
area-media-and-storytelling-hint = Tell a story in your own words, talk to journalists and use social media.
area-public-speaking = Public speaking
area-public-speaking-hint = Speak with confidence at a meeting, on a stage or online.
area-democracy-and-lobbying = Democracy and lobbying
area-democracy-and-lobbying-hint = Understand who decides in the UK, and ask councils and Parliament for change.
area-leadership = Leadership
area-leadership-hint = Guide a group, share the work fairly and decide things together.
area-fundraising = Fundraising
area-fundraising-hint = Plan a budget, ask for money and write to funders.
area-policy-and-research = Policy and research
area-policy-and-research-hint = Collect facts, understand rules and laws, and write about what should change.
area-starting-a-group-or-charity = Starting a group or charity
area-starting-a-group-or-charity-hint = Start a group, choose its rules and register it if you want to.
area-work-and-careers = Work and careers
area-work-and-careers-hint = Plan your career, describe your experience and prepare for interviews.
area-study-and-training = Study and training
area-study-and-training-hint = Choose a course, apply for it and find money for your studies.
area-digital-skills-and-data-rights = Digital skills and data rights
area-digital-skills-and-data-rights-hint = Use computers and phones safely, and know your rights over your data.
area-wellbeing-and-confidence = Wellbeing and confidence
area-wellbeing-and-confidence-hint = Take care of yourself, find balance and trust in what you can do.
area-arts-and-culture = Arts and culture
area-arts-and-culture-hint = Use music, writing, theatre, film or other arts to share ideas.

## How much experience a mentor has in an area

depth-some = Some experience
depth-some-hint = You have done this once or twice.
depth-solid = Solid experience
depth-solid-hint = You have done this many times.
depth-deep = Deep experience
depth-deep-hint = You have done this for years, and you can teach it.

## Broad areas for meeting in person

region-london = London
region-south-east-england = South East England
region-south-west-england = South West England
region-east-of-england = East of England
region-east-midlands = East Midlands
region-west-midlands = West Midlands
region-yorkshire-and-the-humber = Yorkshire and the Humber
region-north-east-england = North East England
region-north-west-england = North West England
region-wales = Wales
region-scotland = Scotland
region-northern-ireland = Northern Ireland

## Time zones, each by a place that lives by it

zone-europe-london = London
zone-africa-accra = Accra
zone-africa-addis-ababa = Addis Ababa
zone-africa-algiers = Algiers
zone-asia-amman = Amman
zone-europe-amsterdam = Amsterdam
zone-africa-asmara = Asmara
zone-europe-athens = Athens
zone-pacific-auckland = Auckland
zone-asia-baghdad = Baghdad
zone-asia-baku = Baku
zone-asia-bangkok = Bangkok
zone-asia-beirut = Beirut
zone-europe-berlin = Berlin
zone-america-bogota = Bogotá
zone-europe-bucharest = Bucharest
zone-africa-cairo = Cairo
zone-africa-casablanca = Casablanca
zone-america-chicago = Chicago
zone-asia-colombo = Colombo
zone-asia-damascus = Damascus
zone-asia-dhaka = Dhaka
zone-asia-dubai = Dubai
zone-europe-dublin = Dublin
zone-asia-gaza = Gaza
zone-africa-harare = Harare
zone-asia-ho-chi-minh = Ho Chi Minh City (Saigon)
zone-asia-hong-kong = Hong Kong
zone-europe-istanbul = Istanbul
zone-america-jamaica = Jamaica
zone-asia-jerusalem = Jerusalem
zone-africa-johannesburg = Johannesburg
zone-asia-kabul = Kabul
zone-asia-karachi = Karachi
zone-asia-kathmandu = Kathmandu
zone-africa-khartoum = Khartoum
zone-africa-kinshasa = Kinshasa
zone-asia-kolkata = Kolkata, Delhi, Mumbai
zone-asia-kuala-lumpur = Kuala Lumpur
zone-europe-kyiv = Kyiv
zone-africa-lagos = Lagos
zone-europe-lisbon = Lisbon
zone-america-los-angeles = Los Angeles
zone-asia-manila = Manila
zone-africa-mogadishu = Mogadishu
zone-africa-nairobi = Nairobi
zone-america-new-york = New York
zone-europe-paris = Paris
zone-america-sao-paulo = São Paulo
zone-asia-shanghai = Shanghai, Beijing
zone-asia-singapore = Singapore
zone-australia-sydney = Sydney
zone-asia-taipei = Taipei
zone-asia-tehran = Tehran
zone-europe-tirane = Tirana
zone-america-toronto = Toronto
zone-africa-tripoli = Tripoli
zone-europe-warsaw = Warsaw
zone-asia-yangon = Yangon

## Days, bands and months

day-0 = Monday
day-1 = Tuesday
day-2 = Wednesday
day-3 = Thursday
day-4 = Friday
day-5 = Saturday
day-6 = Sunday
day-short-0 = Mon
day-short-1 = Tue
day-short-2 = Wed
day-short-3 = Thu
day-short-4 = Fri
day-short-5 = Sat
day-short-6 = Sun

band-morning = Morning
band-afternoon = Afternoon
band-evening = Evening

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Dates and times
## $day and $year are numbers, $month and $weekday are words from above.
## $hour and $minute have two digits each, as text: "09", "30".

date-long = { $day } { $month } { $year }
date-long-weekday = { $weekday } { $day } { $month } { $year }
date-comma = ,
clock = { $hour }:{ $minute }

# $from and $to are times as "clock" writes them.
clock-range = { $from } to { $to }

## How many

hours =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }

## The two sides, and how to meet

side-mentor = Mentor
side-mentee = Mentee

way-online = Online
way-in-person = In person
way-either = Online or in person

## Two things in one line

