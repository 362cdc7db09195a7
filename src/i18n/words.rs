//! The messages of one language.

use crate::vocab::Locale;
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::Entry;
use rust_embed::RustEmbed;
use std::{borrow::Cow, collections::HashMap, fmt};

/// The message files, inside the binary.
#[derive(RustEmbed, Debug, Clone, Copy)]
#[folder = "static/locales"]
pub struct Locales;

/// The messages of one language, ready to be spoken. Staff pages speak English where a language has no words for them.
pub struct Words {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
    /// The messages that need no arguments, put together once: most of a page is made of these.
    plain: HashMap<String, String>,
}

impl Words {
    /// Reads the messages. With `isolating`, what is put into a sentence keeps its own direction (right for pages, wrong for mails).
    ///
    /// # Errors
    /// A file that is not Fluent, named with its mistakes.
    pub fn load(locale: Locale, isolating: bool) -> anyhow::Result<Self> {
        let language = locale.as_str().parse()?;
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        let mut keys = Vec::new();
        bundle.set_use_isolating(isolating);
        for spoken in [Locale::En, locale] {
            let folder = format!("{}/", spoken.as_str());
            for path in Locales::iter().filter(|path| path.starts_with(&folder)) {
                let file = Locales::get(&path).ok_or_else(|| anyhow::anyhow!("{path} has gone"))?;
                let text = String::from_utf8(file.data.into_owned())?;
                let resource = FluentResource::try_new(text)
                    .map_err(|(_, errors)| anyhow::anyhow!("{path}: {errors:?}"))?;
                keys.extend(resource.entries().filter_map(|entry| match entry {
                    Entry::Message(message) => Some(message.id.name.to_owned()),
                    _ => None,
                }));
                bundle.add_resource_overriding(resource);
            }
        }
        let mut words = Self {
            locale,
            bundle,
            plain: HashMap::new(),
        };
        let plain = |key: String| words.put_together(&key, None).map(|text| (key, text));
        words.plain = keys.into_iter().filter_map(plain).collect();
        Ok(words)
    }

    /// The language these words are in.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// The message `key` if it needs no arguments.
    pub(super) fn plain(&self, key: &str) -> Option<&str> {
        self.plain.get(key).map(String::as_str)
    }

    /// The message `key` with its arguments; `None` if there is none.
    #[must_use]
    pub fn get(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        match self.plain(key) {
            Some(text) => Some(text.to_owned()),
            None => self.put_together(key, args),
        }
    }

    fn put_together(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let mut errors = Vec::new();
        let text: Cow<'_, str> = self
            .bundle
            .format_pattern(message.value()?, args, &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    /// The message `key`, which a test has shown to be there; the key itself if it is not.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.get(key, None).unwrap_or_else(|| key.to_owned())
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.locale.as_str())
    }
}
