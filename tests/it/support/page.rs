//! An answer as a test looks at it: status, headers, and the page as a person would find their way in it.

use alongside::i18n::CSRF_TOKEN;
use axum::http::{HeaderMap, StatusCode, header};
use scraper::{Html, Selector};

#[derive(Debug, Clone)]
pub(crate) struct Shown {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// The page, without the keys that its forms hold: they are others each time.
    pub(crate) body: String,
    /// These keys.
    pub(crate) keys: Vec<String>,
}

/// A form of a page.
#[derive(Debug, Clone)]
pub(crate) struct FormShown {
    pub(crate) method: String,
    pub(crate) action: String,
}

impl Shown {
    pub(crate) fn of(status: StatusCode, headers: HeaderMap, body: &str) -> Self {
        let field = format!("<input type=\"hidden\" name=\"{CSRF_TOKEN}\" value=\"");
        let mut parts = body.split(&field);
        let mut shown = Self {
            status,
            headers,
            body: parts.next().unwrap_or_default().to_owned(),
            keys: Vec::new(),
        };
        for part in parts {
            let (key, rest) = part.split_once("\">").expect("a field ends");
            shown.keys.push(key.to_owned());
            shown.body += rest;
        }
        shown
    }

    /// Where a redirect goes, without the language.
    pub(crate) fn goes_to(&self) -> &str {
        assert_eq!(
            self.status,
            StatusCode::SEE_OTHER,
            "a redirect was expected:\n{}",
            self.text()
        );
        let location = self
            .headers
            .get(header::LOCATION)
            .expect("a redirect says where to");
        let location = location.to_str().expect("an address is ASCII");
        location
            .strip_prefix("/en")
            .or_else(|| location.strip_prefix("/ar"))
            .or_else(|| location.strip_prefix("/zh-Hant"))
            .unwrap_or(location)
    }

    /// What a person reads, tags and extra space taken away.
    pub(crate) fn text(&self) -> String {
        let html = Html::parse_document(&self.body);
        let words: Vec<_> = html
            .root_element()
            .text()
            .flat_map(str::split_whitespace)
            .collect();
        words
            .join(" ")
            .replace(['\u{2068}', '\u{2069}', '\u{2066}'], "")
    }

    /// The texts of what a selector finds.
    pub(crate) fn all(&self, selector: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        let found = Selector::parse(selector).expect("a selector");
        let text = |element: scraper::ElementRef<'_>| {
            element
                .text()
                .flat_map(str::split_whitespace)
                .collect::<Vec<_>>()
                .join(" ")
        };
        html.select(&found).map(text).collect()
    }

    /// An attribute of what a selector finds.
    pub(crate) fn attributes(&self, selector: &str, attribute: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        let found = Selector::parse(selector).expect("a selector");
        html.select(&found)
            .filter_map(|element| element.attr(attribute))
            .map(str::to_owned)
            .collect()
    }

    /// The heading.
    pub(crate) fn title(&self) -> String {
        self.all("h1").first().cloned().unwrap_or_default()
    }

    /// Every form of the page.
    pub(crate) fn forms(&self) -> Vec<FormShown> {
        let html = Html::parse_document(&self.body);
        let select = |text| Selector::parse(text).expect("a selector");
        let form = |form: scraper::ElementRef<'_>| FormShown {
            method: form.attr("method").unwrap_or("get").to_owned(),
            action: form.attr("action").unwrap_or_default().to_owned(),
        };
        html.select(&select("form")).map(form).collect()
    }

    /// Every link of the page.
    pub(crate) fn links(&self) -> Vec<String> {
        self.attributes("a[href]", "href")
    }
}
