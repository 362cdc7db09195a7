//! Invented people for the demonstration: names from many cultures, and the languages they might talk in.

use crate::vocab::Level::{self, Basic, Conversational, Fluent};

/// A group of invented people who could talk in the same languages.
#[derive(Debug)]
pub(super) struct Culture {
    /// Codes of languages and how well such a person might talk in them, the most likely first.
    pub(super) languages: &'static [(&'static str, Level)],
    /// Names to use, as people would write them in one field, and what each shows to a possible match.
    pub(super) names: &'static [(&'static str, &'static str)],
}

/// Who takes part in the demonstration.
// Kept by hand: one name a line would make the list too long to read.
#[rustfmt::skip]
pub(super) const CULTURES: &[Culture] = &[
    Culture {
        languages: &[("yue", Fluent), ("en", Conversational), ("cmn", Conversational)],
        names: &[
            ("陳詠琪", "詠琪"), ("黃志朗", "志朗"), ("梁穎妍", "穎妍"), ("何俊賢", "俊賢"), ("鄧樂兒", "樂兒"), ("馮子晴", "子晴"),
            ("Chan Tai Man", "Tai Man"), ("Hiu Tung Cheung", "Hiu Tung"), ("Ka Ho Ng", "Ka Ho"),
            ("Yuen Ling Mok", "Yuen Ling"), ("Kelvin Tse", "Kelvin"), ("Bo", "Bo"),
        ],
    },
    Culture {
        languages: &[("cmn", Fluent), ("nan", Conversational), ("en", Conversational)],
        names: &[
            ("林佳穎", "佳穎"), ("周雨桐", "雨桐"), ("孙志远", "志远"), ("蔡宜庭", "宜庭"), ("Lin Xiaoyan", "Xiaoyan"), ("Zhao Peng", "Peng"),
        ],
    },
    Culture {
        languages: &[("uk", Fluent), ("ru", Conversational), ("en", Conversational), ("pl", Basic)],
        names: &[
            ("Оксана Мельник", "Оксана"), ("Тарас Бондаренко", "Тарас"), ("Ірина Ковальчук", "Ірина"),
            ("Олена Гриценко", "Олена"), ("Богдан Савчук", "Богдан"), ("Остап Кравець", "Остап"),
            ("Andriy Lysenko", "Andriy"), ("Nadiia Tkachuk", "Nadiia"), ("Yuliia Marchenko", "Yuliia"),
            ("Solomiia Petrenko", "Solomiia"),
        ],
    },
    Culture {
        languages: &[("ti", Fluent), ("en", Conversational), ("am", Conversational), ("ar", Basic)],
        names: &[
            ("ሰላም ተስፋይ", "ሰላም"), ("ዮናስ ሃብተ", "ዮናስ"), ("ራህዋ ሃይለ", "ራህዋ"), ("ሚልየን ብርሃነ", "ሚልየን"), ("Luwam Tekle", "Luwam"),
            ("Filmon Habte", "Filmon"), ("Winta Gebremeskel", "Winta"), ("Robel Asgedom", "Robel"),
            ("Feven Woldu", "Feven"), ("Natnael Ghebreab", "Natnael"), ("Senait Abraha", "Senait"),
        ],
    },
    Culture {
        languages: &[("am", Fluent), ("om", Conversational), ("en", Conversational)],
        names: &[
            ("ቤተልሔም ታደሰ", "ቤተልሔም"), ("Dawit Alemu", "Dawit"), ("Chaltu Gemechu", "Chaltu"), ("Lensa Tolera", "Lensa"),
            ("Mekdes Wolde", "Mekdes"), ("Tigist Girma", "Tigist"), ("Yared Assefa", "Yared"), ("Obsa Regassa", "Obsa"),
        ],
    },
    Culture {
        languages: &[("so", Fluent), ("en", Conversational), ("sw", Basic), ("ar", Basic)],
        names: &[
            ("Hodan Warsame", "Hodan"), ("Abdirahman Jama", "Abdirahman"), ("Ifrah Yusuf", "Ifrah"),
            ("Liban Guled", "Liban"), ("Sagal Farah", "Sagal"), ("Cabdi Nuur", "Cabdi"), ("Nasteexo Cumar", "Nasteexo"),
            ("Bile Elmi", "Bile"), ("Ayaan Duale", "Ayaan"), ("Khadra Ismail", "Khadra"),
        ],
    },
    Culture {
        languages: &[("ar", Fluent), ("en", Conversational), ("zag", Basic), ("fvr", Basic)],
        names: &[
            ("إشراقة عثمان", "إشراقة"), ("الطيب آدم", "الطيب"), ("أم كلثوم بابكر", "أم كلثوم"),
            ("عبد الرحمن الأمين", "عبد الرحمن"), ("Tasneem Elhadi", "Tasneem"), ("Mazin Abdelrahim", "Mazin"),
            ("Adam Yahya Ishag", "Adam"), ("Hiba Eltayeb", "Hiba"), ("Mutasim Idris", "Mutasim"),
        ],
    },
    Culture {
        languages: &[("ar", Fluent), ("en", Conversational), ("fr", Basic), ("tr", Basic)],
        names: &[
            ("ليلى الحموي", "ليلى"), ("رامي درويش", "رامي"), ("غيث نصار", "غيث"), ("جودي العلي", "جودي"),
            ("Nour Al-Saleh", "Nour"), ("Yamen Khoury", "Yamen"), ("Hala Shami", "Hala"), ("Rima Haddad", "Rima"),
            ("Anas Barazi", "Anas"),
        ],
    },
    Culture {
        languages: &[("ckb", Fluent), ("en", Conversational), ("ar", Conversational), ("fa", Basic)],
        names: &[
            ("شیلان ڕەسوڵ", "شیلان"), ("ئاسۆ عەزیز", "ئاسۆ"), ("Soran Karim", "Soran"), ("Zana Mahmood", "Zana"),
            ("Shno Rashid", "Shno"), ("Hemin Aziz", "Hemin"),
        ],
    },
    Culture {
        languages: &[("kmr", Fluent), ("tr", Fluent), ("en", Conversational)],
        names: &[
            ("Rojîn Demir", "Rojîn"), ("Azad Baran", "Azad"), ("Hêvî Yıldız", "Hêvî"), ("Berfîn Kaya", "Berfîn"),
            ("Dilan Aksoy", "Dilan"), ("Elif Yalçın", "Elif"), ("Umut Şahin", "Umut"),
        ],
    },
    Culture {
        languages: &[("fa", Fluent), ("en", Conversational), ("az", Basic)],
        names: &[
            ("نیلوفر کریمی", "نیلوفر"), ("کاوه احمدی", "کاوه"), ("یلدا نوری", "یلدا"), ("آرزو شریفی", "آرزو"),
            ("Arash Moradi", "Arash"), ("Shirin Rostami", "Shirin"), ("Parisa Jafari", "Parisa"),
            ("Babak Sohrabi", "Babak"), ("Siavash Mirzaei", "Siavash"),
        ],
    },
    Culture {
        languages: &[("prs", Fluent), ("en", Conversational), ("ps", Conversational), ("haz", Basic), ("ur", Basic)],
        names: &[
            ("فرشته نظری", "فرشته"), ("خوشحال منگل", "خوشحال"), ("رحیم رضایی", "رحیم"), ("Rabia Haidari", "Rabia"),
            ("Nargis Rezai", "Nargis"), ("Mirwais Amiri", "Mirwais"), ("Shukria Hakimi", "Shukria"),
            ("Palwasha Safi", "Palwasha"), ("Basir Qaderi", "Basir"), ("Latifa Noorzad", "Latifa"),
        ],
    },
    Culture {
        languages: &[("en", Fluent), ("yo", Fluent), ("pcm", Fluent), ("ig", Basic), ("ha", Basic)],
        names: &[
            ("Adunni Bakare", "Adunni"), ("Temitope Adeyemi", "Temitope"), ("Ngozi Eze", "Ngozi"),
            ("Ibrahim Danladi", "Ibrahim"), ("Folasade Ogunleye", "Folasade"), ("Obinna Nwosu", "Obinna"),
            ("Zainab Lawal", "Zainab"), ("Kehinde Ajayi", "Kehinde"), ("Ifeoma Okeke", "Ifeoma"), ("Uche", "Uche"),
        ],
    },
    Culture {
        languages: &[("en", Fluent), ("ak", Fluent)],
        names: &[
            ("Abena Owusu-Ansah", "Abena"), ("Kofi Boateng", "Kofi"), ("Efua Mensah", "Efua"), ("Yaw Asante", "Yaw"),
            ("Akosua Frimpong", "Akosua"), ("Ekow Quansah", "Ekow"),
        ],
    },
    Culture {
        languages: &[("wo", Fluent), ("en", Conversational), ("mnk", Conversational), ("fr", Conversational), ("ff", Basic)],
        names: &[
            ("Fatou Jallow", "Fatou"), ("Lamin Ceesay", "Lamin"), ("Isatou Camara", "Isatou"), ("Ousmane Diop", "Ousmane"),
            ("Awa Ndiaye", "Awa"), ("Mariama Baldeh", "Mariama"),
        ],
    },
    Culture {
        languages: &[("ln", Fluent), ("fr", Fluent), ("en", Conversational), ("sw", Conversational), ("kg", Basic)],
        names: &[
            ("Grâce Mbuyi", "Grâce"), ("Trésor Ilunga", "Trésor"), ("Béatrice Kabongo", "Béatrice"),
            ("Patient Mukendi", "Patient"), ("Nadège Lukusa", "Nadège"), ("Christelle Tshibangu", "Christelle"),
            ("Papy Nzuzi", "Papy"),
        ],
    },
    Culture {
        languages: &[("en", Fluent), ("sn", Fluent), ("nd", Conversational)],
        names: &[
            ("Tendai Chikwanha", "Tendai"), ("Nyasha Marimo", "Nyasha"), ("Thandeka Ncube", "Thandeka"),
            ("Farai Mutasa", "Farai"), ("Sipho Dube", "Sipho"), ("Chipo Gumbo", "Chipo"), ("Kudzai Shumba", "Kudzai"),
        ],
    },
    Culture {
        languages: &[("ur", Fluent), ("en", Fluent), ("pa", Conversational), ("phr", Basic)],
        names: &[
            ("حنا اقبال", "حنا"), ("Saima Chaudhry", "Saima"), ("Bilal Raja", "Bilal"), ("Tahir Mehmood", "Tahir"),
            ("Noreen Akhtar", "Noreen"), ("Kiran Shahzad", "Kiran"), ("Danish Qureshi", "Danish"),
        ],
    },
    Culture {
        languages: &[("bn", Fluent), ("syl", Fluent), ("en", Conversational), ("hi", Basic)],
        names: &[
            ("তানভীর হোসেন", "তানভীর"), ("ফারজানা ইসলাম", "ফারজানা"), ("Nasima Khatun", "Nasima"), ("Rafiq Miah", "Rafiq"),
            ("Jahanara Chowdhury", "Jahanara"), ("Shafiul Alam", "Shafiul"), ("Momtaz Uddin", "Momtaz"),
        ],
    },
    Culture {
        languages: &[("ta", Fluent), ("en", Conversational), ("si", Basic)],
        names: &[
            ("தர்ஷினி நடராஜா", "தர்ஷினி"), ("Kavitha Selvarajah", "Kavitha"), ("Niranjan Sivakumar", "Niranjan"),
            ("Meena Thambirajah", "Meena"), ("Anushka Kandiah", "Anushka"), ("Pradeepan Rasiah", "Pradeepan"),
        ],
    },
    Culture {
        languages: &[("hi", Fluent), ("en", Fluent), ("gu", Conversational), ("pa", Conversational), ("ne", Basic)],
        names: &[
            ("सरिता लिम्बू", "सरिता"), ("Gurpreet Kaur Dhillon", "Gurpreet"), ("Hetal Patel", "Hetal"),
            ("Jignesh Solanki", "Jignesh"), ("Sunita Gurung", "Sunita"), ("Bishal Tamang", "Bishal"),
            ("Asmita Rai", "Asmita"),
        ],
    },
    Culture {
        languages: &[("es", Fluent), ("en", Conversational), ("pt", Basic)],
        names: &[
            ("Camila Restrepo", "Camila"), ("Jhon Jairo Quiñones", "Jhon Jairo"), ("Valentina Rojas", "Valentina"),
            ("Luz Marina Ospina", "Luz Marina"), ("Wilmer Quispe", "Wilmer"), ("Nahuel Sosa", "Nahuel"),
            ("Rosa Elvira Chávez", "Rosa Elvira"), ("Dayana Medina", "Dayana"),
        ],
    },
    Culture {
        languages: &[("pt", Fluent), ("en", Conversational), ("es", Conversational), ("tet", Basic)],
        names: &[
            ("Maria da Conceição Evangelista de Vasconcelos e Albuquerque do Nascimento", "Maria"),
            ("Thiago Nogueira", "Thiago"), ("Luana Figueiredo", "Luana"), ("Jurema Alves", "Jurema"),
            ("Caetano Pires", "Caetano"),
        ],
    },
    Culture {
        languages: &[("pl", Fluent), ("en", Conversational), ("de", Basic)],
        names: &[
            ("Agnieszka Wójcik", "Agnieszka"), ("Paweł Zając", "Paweł"), ("Grażyna Szymańska", "Grażyna"),
            ("Michał Piątek", "Michał"), ("Zofia Krawczyk", "Zofia"), ("Kasia", "Kasia"),
        ],
    },
    Culture {
        languages: &[("ro", Fluent), ("rom", Conversational), ("en", Conversational), ("it", Basic)],
        names: &[
            ("Ionuț Marin", "Ionuț"), ("Florica Stan", "Florica"), ("Denisa Ciobanu", "Denisa"),
            ("Luminița Rusu", "Luminița"), ("Sorin Lăcătuș", "Sorin"), ("Mirela Dumitru", "Mirela"),
        ],
    },
    Culture {
        languages: &[("sq", Fluent), ("en", Conversational), ("it", Conversational)],
        names: &[
            ("Arbër Hoxhaj", "Arbër"), ("Blerta Gashi", "Blerta"), ("Drita Krasniqi", "Drita"), ("Teuta Shehu", "Teuta"),
            ("Ermal Dervishi", "Ermal"),
        ],
    },
    Culture {
        languages: &[("vi", Fluent), ("en", Basic)],
        names: &[
            ("Nguyễn Thị Hồng Nhung", "Nhung"), ("Trần Minh Quân", "Quân"), ("Lê Thu Hà", "Hà"), ("Phạm Đức Long", "Long"),
            ("Đặng Ngọc Mai", "Mai"),
        ],
    },
    Culture {
        languages: &[("ko", Fluent), ("en", Conversational)],
        names: &[
            ("김민준", "민준"), ("이서연", "서연"), ("Park Ji-woo", "Ji-woo"),
        ],
    },
    Culture {
        languages: &[("tl", Fluent), ("en", Fluent)],
        names: &[
            ("Maricel Dela Cruz", "Maricel"), ("Jun-Jun Bautista", "Jun-Jun"), ("Analyn Reyes", "Analyn"),
            ("Rodel Magsino", "Rodel"), ("Liezl Pangilinan", "Liezl"), ("Jo", "Jo"),
        ],
    },
    Culture {
        languages: &[("my", Fluent), ("en", Conversational), ("rhg", Conversational)],
        names: &[
            ("Aung Kyaw Min", "Aung Kyaw"), ("Thiri Win", "Thiri"), ("Su Mon Thant", "Su Mon"), ("Nur Kaida", "Nur"),
            ("Mohammed Ayas", "Ayas"),
        ],
    },
    Culture {
        languages: &[("ug", Fluent), ("en", Conversational), ("cmn", Conversational), ("tr", Basic)],
        names: &[
            ("گۈلنار تۇرسۇن", "گۈلنار"), ("Alim Rozi", "Alim"), ("Dilnur Osman", "Dilnur"), ("Ekber Sidiq", "Ekber"),
        ],
    },
    Culture {
        languages: &[("en", Fluent), ("jam", Fluent)],
        names: &[
            ("Marva Lindo", "Marva"), ("Desmond Fairclough", "Desmond"), ("Shanique Pryce", "Shanique"),
            ("Errol Whyte", "Errol"),
        ],
    },
    Culture {
        languages: &[("en", Fluent), ("fr", Conversational), ("ar", Basic)],
        names: &[
            ("Joan Whitfield", "Joan"), ("Callum Reid", "Callum"), ("Priya Nair", "Priya"),
            ("Marcus Adebola-Finch", "Marcus"), ("Hannah Osei", "Hannah"), ("Tom Ridley", "Tom"),
            ("Dr Leila Saunders", "Leila"), ("Sam O’Connell", "Sam"),
        ],
    },
    Culture {
        languages: &[("en", Fluent), ("cy", Fluent)],
        names: &[
            ("Bronwen Pritchard", "Bronwen"), ("Rhys Penri", "Rhys"), ("Siân Llywelyn", "Siân"), ("Gwilym Parry", "Gwilym"),
        ],
    },
    Culture {
        languages: &[("bfi", Fluent), ("en", Conversational)],
        names: &[
            ("Ruth Ashdown", "Ruth"), ("Femi Alade", "Femi"), ("Yasmin Clarke", "Yasmin"), ("Lee", "Lee"),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocab::Language;
    use std::collections::HashSet;

    #[test]
    fn every_culture_talks_in_languages_of_the_list_and_has_names() {
        for culture in CULTURES {
            assert!(!culture.languages.is_empty() && !culture.names.is_empty());
            for (code, _) in culture.languages {
                assert!(Language::parse(code).is_some(), "{code}");
            }
        }
    }

    #[test]
    fn nobody_shows_their_whole_name_but_who_has_only_one() {
        use crate::vocab::name::{reads_as_name, shown, tells_all};
        for (name, seen) in CULTURES.iter().flat_map(|culture| culture.names) {
            assert!(
                reads_as_name(seen) && shown(seen) == *seen,
                "{name}: {seen}"
            );
            assert!(name == seen || !tells_all(seen, name), "{name}: {seen}");
        }
    }

    #[test]
    fn there_are_enough_different_names_short_long_and_in_many_scripts() {
        let all: Vec<&str> = CULTURES
            .iter()
            .flat_map(|culture| culture.names)
            .map(|(name, _)| *name)
            .collect();
        let different: HashSet<&str> = all.iter().copied().collect();
        assert!(
            CULTURES.len() >= 15 && all.len() >= 200,
            "{} cultures, {} names",
            CULTURES.len(),
            all.len()
        );
        assert_eq!(different.len(), all.len());
        assert!(all.iter().any(|name| name.chars().count() == 2));
        assert!(all.iter().any(|name| name.chars().count() > 70));
    }
}
