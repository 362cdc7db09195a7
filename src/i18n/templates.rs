//! The templates of pages and mails, one set a language, each knowing the words of its own.

use super::Words;
use crate::vocab::Locale;
use fluent_bundle::{FluentArgs, FluentValue};
use rust_embed::RustEmbed;
use serde::Serialize;
use std::{fmt, path::Path, sync::Arc};
use tera::{Context, Kwargs, State, Tera};

/// How a template begins and ends to ask for a sentence that needs no arguments.
const BEGIN: &str = "{{ \"";
const END: &str = "\" | t }}";
/// How a form begins that is posted.
const POSTED: &str = "<form method=\"post\"";
/// The field of every posted form that holds a key; pages get one as `visit.csrf_token`, if whoever reads them has a session.
pub const CSRF_TOKEN: &str = "csrf_token";

#[derive(RustEmbed)]
#[folder = "templates"]
struct Files;

/// Every template in every language.
#[derive(Clone)]
pub struct Templates(Arc<[Speaker; Locale::ALL.len()]>);

struct Speaker {
    pages: Tera,
    mails: Tera,
    words: Arc<Words>,
}

impl Templates {
    /// Reads all templates and words.
    ///
    /// # Errors
    /// A template or a message file with a mistake, named with its line.
    pub fn load() -> anyhow::Result<Self> {
        let [a, b, c] = Locale::ALL.map(Speaker::load);
        Ok(Self(Arc::new([a?, b?, c?])))
    }

    /// Renders a page or a mail.
    ///
    /// # Errors
    /// The template asks for something that `page` or `visit` does not have.
    pub fn render(
        &self,
        locale: Locale,
        template: &str,
        page: &impl Serialize,
        visit: &impl Serialize,
    ) -> anyhow::Result<String> {
        let speaker = self.speaker(locale);
        let mut context = Context::new();
        context.insert("page", page);
        context.insert("visit", visit);
        let mail = is_mail(template);
        let tera = if mail { &speaker.mails } else { &speaker.pages };
        Ok(tera.render(template, &context)?)
    }

    /// The words of a language, for the few sentences that are put together outside a template.
    #[must_use]
    pub fn words(&self, locale: Locale) -> &Words {
        &self.speaker(locale).words
    }

    /// The templates of a language, for tests that ask which variables they use.
    #[must_use]
    pub fn tera(&self, locale: Locale) -> &Tera {
        &self.speaker(locale).pages
    }

    fn speaker(&self, locale: Locale) -> &Speaker {
        let at = Locale::ALL
            .iter()
            .position(|each| *each == locale)
            .unwrap_or_default();
        self.0
            .get(at)
            .expect("there is a speaker for every language")
    }
}

impl fmt::Debug for Templates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Templates")
    }
}

impl Speaker {
    fn load(locale: Locale) -> anyhow::Result<Self> {
        let words = Arc::new(Words::load(locale, true)?);
        let pages = tera(&words, |path| !is_mail(path))?;
        let mails = tera(&Arc::new(Words::load(locale, false)?), is_mail)?;
        Ok(Self {
            pages,
            mails,
            words,
        })
    }
}

/// Mails are plain text; everything else is HTML and is escaped.
fn is_mail(template: &str) -> bool {
    Path::new(template)
        .extension()
        .is_some_and(|kind| kind == "txt")
}

fn tera(words: &Arc<Words>, wanted: impl Fn(&str) -> bool) -> anyhow::Result<Tera> {
    let mut tera = Tera::new();
    let speaker = Arc::clone(words);
    tera.register_filter("t", move |key: &str, kwargs: Kwargs, _: &State<'_>| {
        translate(&speaker, key, &kwargs)
    });
    let mut templates = Vec::new();
    for path in Files::iter().filter(|path| wanted(path)) {
        let file = Files::get(&path).ok_or_else(|| anyhow::anyhow!("{path} has gone"))?;
        let text = str::from_utf8(&file.data)?;
        let text = spoken(text, words, !is_mail(&path))?;
        templates.push((path.into_owned(), with_keys(&text)));
    }
    tera.add_raw_templates(templates)?;
    Ok(tera)
}

/// A template with the sentences in it that are always the same, as `{{ "key" | t }}` would write them.
/// Most of a page is made of these, so they are written once and not for every reader.
fn spoken(template: &str, words: &Words, escape: bool) -> anyhow::Result<String> {
    let mut parts = template.split(BEGIN);
    let mut text = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let said = part.split_once(END);
        let said = said.and_then(|(key, rest)| Some((words.plain(key)?, rest)));
        // A brace would be read as the template's own.
        match said.filter(|(sentence, _)| !sentence.contains('{')) {
            Some((sentence, rest)) => {
                if escape {
                    tera::escape_html(sentence, &mut text)?;
                } else {
                    text.extend(sentence.bytes());
                }
                text.extend(rest.bytes());
            }
            None => text.extend([BEGIN, part].concat().bytes()),
        }
    }
    Ok(String::from_utf8(text)?)
}

/// A template whose posted forms hold the key of whoever has a session: no form can forget it.
fn with_keys(template: &str) -> String {
    let key = format!(
        "{{% if visit.{CSRF_TOKEN} %}}<input type=\"hidden\" name=\"{CSRF_TOKEN}\" value=\"{{{{ visit.{CSRF_TOKEN} }}}}\">{{% endif %}}"
    );
    let mut parts = template.split(POSTED);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // It stands last, so that what a form shows first is its first.
        let (form, rest) = part.split_at(part.find("</form>").unwrap_or(part.len()));
        text += &[POSTED, form, &key, rest].concat();
    }
    text
}

fn translate(words: &Words, key: &str, kwargs: &Kwargs) -> tera::TeraResult<String> {
    if let Some(sentence) = words.plain(key) {
        return Ok(sentence.to_owned());
    }
    let mut args = FluentArgs::new();
    for (name, value) in kwargs.iter() {
        let value = match value.as_i128() {
            Some(number) => FluentValue::from(i64::try_from(number).unwrap_or(i64::MAX)),
            None => FluentValue::from(value.to_string()),
        };
        args.set(name.to_string(), value);
    }
    words.get(key, Some(&args)).ok_or_else(|| {
        tera::Error::message(format!(
            "{} has no message {key} for these arguments",
            words.locale().as_str()
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_written_beforehand_is_the_one_the_filter_would_say() {
        for locale in Locale::ALL {
            let words = Arc::new(Words::load(locale, true).expect("words load"));
            let tera = tera(&words, |_| false).expect("the filter alone");
            let mut written = 0;
            for path in Files::iter() {
                let file = Files::get(&path).expect("listed");
                let text = str::from_utf8(&file.data).expect("text");
                for part in text.split(BEGIN).skip(1) {
                    let key = part.split('"').next().unwrap_or_default();
                    let asked = [BEGIN, key, END].concat();
                    let sentence = spoken(&asked, &words, true).expect("escapes");
                    if sentence != asked {
                        let said = tera.clone().render_str(&asked, &Context::new(), true);
                        assert_eq!(said.expect("renders"), sentence, "{key}");
                        written += 1;
                    }
                }
            }
            assert!(written > 100, "only {written} in {}", locale.as_str());
        }
    }

    #[test]
    fn s27_every_form_that_is_posted_holds_the_key_of_the_page() {
        let template = "<form method=\"get\"></form>\
            <form method=\"post\" action=\"{{ a > b }}\"{% if a > b %} novalidate{% endif %}>\n<p></form>\
            <form method=\"post\">x</form>";
        let written = with_keys(template);
        let key = written
            .split_once("\n<p>")
            .and_then(|(_, rest)| rest.split_once("</form>"));
        let key = key.map(|(key, _)| key).expect("within the form");
        assert!(key.contains("name=\"csrf_token\" value=\"{{ visit.csrf_token }}\""));
        assert_eq!(written.matches(key).count(), 2, "not where only asked");
        assert_eq!(written.replace(key, ""), template);
    }

    #[test]
    fn a_sentence_that_needs_arguments_is_left_to_the_filter() {
        let words = Words::load(Locale::En, true).expect("words load");
        let asked = "<p>{{ \"component-progress-words\" | t }} {{ \"layout-skip\" | t }}</p>";
        let sentence = words.say("layout-skip");
        assert_eq!(
            spoken(asked, &words, true).expect("escapes"),
            format!("<p>{{{{ \"component-progress-words\" | t }}}} {sentence}</p>")
        );
    }
}
