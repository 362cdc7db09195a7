//! What invented people want us to know, in the languages they write.

/// What somebody might answer to "anything you want us to know", with the language it is written in.
pub(super) const NOTES: &[(&str, &str)] = &[
    (
        "en",
        "Evenings are best for me. I put my children to bed at seven.",
    ),
    (
        "en",
        "I would like to speak at a public meeting one day. I have never done it.",
    ),
    ("en", "I like to walk and talk, if we meet in person."),
    (
        "en",
        "I work nights every second week, so my times can change. I will tell you early.",
    ),
    ("en", "I prefer a phone call to video. My internet is slow."),
    (
        "en",
        "I have been a mentor before and I enjoyed it. I also learn a lot.",
    ),
    (
        "en",
        "We want to start a choir in our neighbourhood. I need help with the plan.",
    ),
    (
        "en",
        "I can write better than I can speak. Please send me the questions before we meet.",
    ),
    (
        "en",
        "I am happy to meet in a library or a café with step-free access.",
    ),
    ("en", "I would like to learn how a council makes a budget."),
    (
        "en",
        "Short meetings are good for me. After one hour I get tired.",
    ),
    (
        "ar",
        "أفضّل اللقاء في المساء. أريد أن أتحدث أمام الناس بثقة أكبر.",
    ),
    (
        "ar",
        "أحب الكتابة، وأرغب في نشر قصص عن حيّنا. يناسبني الحديث بالهاتف.",
    ),
    (
        "ar",
        "عندي خبرة في تنظيم الفعاليات، وأريد أن أتعلم كيف أطلب التمويل.",
    ),
    (
        "zh-Hant",
        "我平日晚上較有空，星期六也可以。希望可以多練習用英語發言。",
    ),
    ("zh-Hant", "我想在社區辦一個讀書會，想知道怎樣開始。"),
    ("zh-Hant", "我喜歡面對面傾談，地點在圖書館就最好。"),
    (
        "uk",
        "Найкраще мені підходять вечори. Хочу навчитися проводити кампанії у своєму районі.",
    ),
    (
        "uk",
        "Я добре пишу, але ще соромлюся говорити перед людьми.",
    ),
    (
        "fa",
        "آخر هفته‌ها وقت بیشتری دارم. دوست دارم درباره‌ی فیلم مستند بیشتر یاد بگیرم.",
    ),
    ("fa", "لطفاً آهسته صحبت کنید. برای یادگیری خیلی علاقه دارم."),
    ("ti", "ምሸት ንዓይ ይሰማምዓኒ። ብትግርኛ ክዛረብ እፈቱ።"),
    (
        "so",
        "Fiidkii ayaan fursad haystaa. Waxaan rabaa inaan barto sida loo abuuro urur.",
    ),
    (
        "es",
        "Prefiero los sábados por la mañana. Quiero aprender a escribir proyectos para mi grupo de baile.",
    ),
    (
        "fr",
        "Je suis disponible le soir. J’aimerais mieux comprendre comment parler aux élus.",
    ),
    (
        "pt",
        "Gosto de cozinhar para muita gente. Quero organizar almoços no meu bairro.",
    ),
    (
        "pl",
        "Najlepiej pasują mi wtorki. Chcę nauczyć się prowadzić spotkania.",
    ),
    (
        "tr",
        "Hafta sonları daha rahatım. Mahallemizde bir tiyatro grubu kurmak istiyorum.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_fits_in_its_field() {
        assert!(NOTES.len() >= 20);
        for (language, note) in NOTES {
            assert!(
                !language.is_empty() && note.chars().count() <= 500,
                "{note}"
            );
        }
    }
}
