//! Invented people for the demonstration: names from many cultures, and the languages they might talk in.

use crate::vocab::Level::{self, Basic, Conversational, Fluent};

/// A group of invented people who could talk in the same languages.
#[derive(Debug)]
pub(super) struct Culture {
    /// Codes of languages and how well such a person might talk in them, the most likely first.
    pub(super) languages: &'static [(&'static str, Level)],
    /// Names to use, as people would write them in one field.
    pub(super) names: &'static [&'static str],
}

/// Who takes part in the demonstration.
// Kept by hand: one name a line would make the list too long to read.
#[rustfmt::skip]
pub(super) const CULTURES: &[Culture] = &[
    Culture {
        languages: &[("yue", Fluent), ("en", Conversational), ("cmn", Conversational)],
        names: &[
            "陳詠琪", "黃志朗", "梁穎妍", "何俊賢", "鄧樂兒", "馮子晴", "Wing Yan Lau", "Hiu Tung Cheung", "Ka Ho Ng",
            "Yuen Ling Mok", "Kelvin Tse", "Bo",
        ],
    },
    Culture {
        languages: &[("cmn", Fluent), ("nan", Conversational), ("en", Conversational)],
        names: &[
            "林佳穎", "周雨桐", "孙志远", "蔡宜庭", "Lin Xiaoyan", "Zhao Peng",
        ],
    },
    Culture {
        languages: &[("uk", Fluent), ("ru", Conversational), ("en", Conversational), ("pl", Basic)],
        names: &[
            "Оксана Мельник", "Тарас Бондаренко", "Ірина Ковальчук", "Олена Гриценко", "Богдан Савчук",
            "Остап Кравець", "Andriy Lysenko", "Nadiia Tkachuk", "Yuliia Marchenko", "Solomiia Petrenko",
        ],
    },
    Culture {
        languages: &[("ti", Fluent), ("en", Conversational), ("am", Conversational), ("ar", Basic)],
        names: &[
            "ሰላም ተስፋይ", "ዮናስ ሃብተ", "ራህዋ ሃይለ", "ሚልየን ብርሃነ", "Luwam Tekle", "Filmon Habte", "Winta Gebremeskel",
            "Robel Asgedom", "Feven Woldu", "Natnael Ghebreab", "Senait Abraha",
        ],
    },
    Culture {
        languages: &[("am", Fluent), ("om", Conversational), ("en", Conversational)],
        names: &[
            "ቤተልሔም ታደሰ", "Dawit Alemu", "Chaltu Gemechu", "Lensa Tolera", "Mekdes Wolde", "Tigist Girma",
            "Yared Assefa", "Obsa Regassa",
        ],
    },
    Culture {
        languages: &[("so", Fluent), ("en", Conversational), ("sw", Basic), ("ar", Basic)],
        names: &[
            "Hodan Warsame", "Abdirahman Jama", "Ifrah Yusuf", "Liban Guled", "Sagal Farah", "Cabdi Nuur",
            "Nasteexo Cumar", "Bile Elmi", "Ayaan Duale", "Khadra Ismail",
        ],
    },
    Culture {
        languages: &[("ar", Fluent), ("en", Conversational), ("zag", Basic), ("fvr", Basic)],
        names: &[
            "إشراقة عثمان", "الطيب آدم", "رانيا بابكر", "سلمى الأمين", "Tasneem Elhadi", "Mazin Abdelrahim",
            "Adam Yahya Ishag", "Hiba Eltayeb", "Mutasim Idris",
        ],
    },
    Culture {
        languages: &[("ar", Fluent), ("en", Conversational), ("fr", Basic), ("tr", Basic)],
        names: &[
            "ليلى الحموي", "رامي درويش", "غيث نصار", "جودي العلي", "Nour Al-Saleh", "Yamen Khoury",
            "Hala Shami", "Rima Haddad", "Anas Barazi",
        ],
    },
    Culture {
        languages: &[("ckb", Fluent), ("en", Conversational), ("ar", Conversational), ("fa", Basic)],
        names: &[
            "شیلان ڕەسوڵ", "ئاسۆ عەزیز", "Soran Karim", "Zana Mahmood", "Shno Rashid", "Hemin Aziz",
        ],
    },
    Culture {
        languages: &[("kmr", Fluent), ("tr", Fluent), ("en", Conversational)],
        names: &[
            "Rojîn Demir", "Azad Baran", "Hêvî Yıldız", "Berfîn Kaya", "Dilan Aksoy", "Elif Yalçın",
            "Umut Şahin",
        ],
    },
    Culture {
        languages: &[("fa", Fluent), ("en", Conversational), ("az", Basic)],
        names: &[
            "نیلوفر کریمی", "کاوه احمدی", "یلدا نوری", "آرزو شریفی", "Arash Moradi", "Shirin Rostami",
            "Parisa Jafari", "Babak Sohrabi", "Siavash Mirzaei",
        ],
    },
    Culture {
        languages: &[("prs", Fluent), ("en", Conversational), ("ps", Conversational), ("haz", Basic), ("ur", Basic)],
        names: &[
            "فرشته نظری", "خوشحال منگل", "رحیم رضایی", "Rabia Haidari", "Nargis Rezai", "Mirwais Amiri",
            "Shukria Hakimi", "Palwasha Safi", "Basir Qaderi", "Latifa Noorzad",
        ],
    },
    Culture {
        languages: &[("en", Fluent), ("yo", Fluent), ("pcm", Fluent), ("ig", Basic), ("ha", Basic)],
        names: &[
            "Adunni Bakare", "Temitope Adeyemi", "Ngozi Eze", "Ibrahim Danladi", "Folasade Ogunleye",
            "Obinna Nwosu", "Zainab Lawal", "Kehinde Ajayi", "Ifeoma Okeke", "Uche",
        ],
    },
    Culture {
        languages: &[("en", Fluent), ("ak", Fluent)],
        names: &[
            "Abena Owusu-Ansah", "Kofi Boateng", "Efua Mensah", "Yaw Asante", "Akosua Frimpong", "Ekow Quansah",
        ],
    },
    Culture {
        languages: &[("wo", Fluent), ("en", Conversational), ("mnk", Conversational), ("fr", Conversational), ("ff", Basic)],
        names: &[
            "Fatou Jallow", "Lamin Ceesay", "Isatou Camara", "Ousmane Diop", "Awa Ndiaye", "Mariama Baldeh",
        ],
    },
    Culture {
        languages: &[("ln", Fluent), ("fr", Fluent), ("en", Conversational), ("sw", Conversational), ("kg", Basic)],
        names: &[
            "Grâce Mbuyi", "Trésor Ilunga", "Béatrice Kabongo", "Patient Mukendi", "Nadège Lukusa",
            "Christelle Tshibangu", "Papy Nzuzi",
        ],
    },
    Culture {
        languages: &[("en", Fluent), ("sn", Fluent), ("nd", Conversational)],
        names: &[
            "Tendai Chikwanha", "Nyasha Marimo", "Thandeka Ncube", "Farai Mutasa", "Sipho Dube", "Chipo Gumbo",
            "Kudzai Shumba",
        ],
    },
    Culture {
        languages: &[("ur", Fluent), ("en", Fluent), ("pa", Conversational), ("phr", Basic)],
        names: &[
            "حنا اقبال", "Saima Chaudhry", "Bilal Raja", "Tahir Mehmood", "Noreen Akhtar", "Kiran Shahzad",
            "Danish Qureshi",
        ],
    },
    Culture {
        languages: &[("bn", Fluent), ("syl", Fluent), ("en", Conversational), ("hi", Basic)],
        names: &[
            "তানভীর হোসেন", "ফারজানা ইসলাম", "Nasima Khatun", "Rafiq Miah", "Jahanara Chowdhury",
            "Shafiul Alam", "Momtaz Uddin",
        ],
    },
    Culture {
        languages: &[("ta", Fluent), ("en", Conversational), ("si", Basic)],
        names: &[
            "தர்ஷினி நடராஜா", "Kavitha Selvarajah", "Niranjan Sivakumar", "Meena Thambirajah",
            "Anushka Kandiah", "Pradeepan Rasiah",
        ],
    },
    Culture {
        languages: &[("hi", Fluent), ("en", Fluent), ("gu", Conversational), ("pa", Conversational), ("ne", Basic)],
        names: &[
            "सरिता लिम्बू", "Gurpreet Kaur Dhillon", "Hetal Patel", "Jignesh Solanki", "Sunita Gurung",
            "Bishal Tamang", "Asmita Rai",
        ],
    },
    Culture {
        languages: &[("es", Fluent), ("en", Conversational), ("pt", Basic)],
        names: &[
            "Camila Restrepo", "Jhon Jairo Quiñones", "Valentina Rojas", "Luz Marina Ospina", "Wilmer Quispe",
            "Nahuel Sosa", "Rosa Elvira Chávez", "Dayana Medina",
        ],
    },
    Culture {
        languages: &[("pt", Fluent), ("en", Conversational), ("es", Conversational), ("tet", Basic)],
        names: &[
            "Maria da Conceição Evangelista de Vasconcelos e Albuquerque do Nascimento", "Thiago Nogueira",
            "Luana Figueiredo", "Jurema Alves", "Caetano Pires",
        ],
    },
    Culture {
        languages: &[("pl", Fluent), ("en", Conversational), ("de", Basic)],
        names: &[
            "Agnieszka Wójcik", "Paweł Zając", "Grażyna Szymańska", "Michał Piątek", "Zofia Krawczyk", "Kasia",
        ],
    },
    Culture {
        languages: &[("ro", Fluent), ("rom", Conversational), ("en", Conversational), ("it", Basic)],
        names: &[
            "Ionuț Marin", "Florica Stan", "Denisa Ciobanu", "Luminița Rusu", "Sorin Lăcătuș", "Mirela Dumitru",
        ],
    },
    Culture {
        languages: &[("sq", Fluent), ("en", Conversational), ("it", Conversational)],
        names: &[
            "Arbër Hoxhaj", "Blerta Gashi", "Drita Krasniqi", "Teuta Shehu", "Ermal Dervishi",
        ],
    },
    Culture {
        languages: &[("vi", Fluent), ("en", Basic)],
        names: &[
            "Nguyễn Thị Hồng Nhung", "Trần Minh Quân", "Lê Thu Hà", "Phạm Đức Long", "Đặng Ngọc Mai",
        ],
    },
    Culture {
        languages: &[("tl", Fluent), ("en", Fluent)],
        names: &[
            "Maricel Dela Cruz", "Jun-Jun Bautista", "Analyn Reyes", "Rodel Magsino", "Liezl Pangilinan", "Jo",
        ],
    },
    Culture {
        languages: &[("my", Fluent), ("en", Conversational), ("rhg", Conversational)],
        names: &[
            "Aung Kyaw Min", "Thiri Win", "Su Mon Thant", "Nur Kaida", "Mohammed Ayas",
        ],
    },
    Culture {
        languages: &[("ug", Fluent), ("en", Conversational), ("cmn", Conversational), ("tr", Basic)],
        names: &[
            "گۈلنار تۇرسۇن", "Alim Rozi", "Dilnur Osman", "Ekber Sidiq",
        ],
    },
    Culture {
        languages: &[("en", Fluent), ("jam", Fluent)],
        names: &[
            "Marva Lindo", "Desmond Fairclough", "Shanique Pryce", "Errol Whyte",
        ],
    },
    Culture {
        languages: &[("en", Fluent), ("fr", Conversational), ("ar", Basic)],
        names: &[
            "Joan Whitfield", "Callum Reid", "Priya Nair", "Marcus Adebola-Finch", "Hannah Osei", "Tom Ridley",
            "Leila Saunders", "Sam O’Connell",
        ],
    },
    Culture {
        languages: &[("en", Fluent), ("cy", Fluent)],
        names: &[
            "Bronwen Pritchard", "Rhys Penri", "Siân Llywelyn", "Gwilym Parry",
        ],
    },
    Culture {
        languages: &[("bfi", Fluent), ("en", Conversational)],
        names: &[
            "Ruth Ashdown", "Femi Alade", "Yasmin Clarke", "Lee",
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
    fn there_are_enough_different_names_short_long_and_in_many_scripts() {
        let all: Vec<&str> = CULTURES
            .iter()
            .flat_map(|culture| culture.names)
            .copied()
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
