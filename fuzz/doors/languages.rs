//! Any bytes as the languages a browser asks for, and as a path: one of ours, and never an address elsewhere.
#![no_main]

mod house;

use alongside::vocab::Locale;
use axum::{body::Body, http::{HeaderValue, Request, Uri}};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &[u8])| {
    let (path, bytes) = input;
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = Locale::accepted(text);
    }
    let (Ok(languages), Ok(uri)) = (HeaderValue::from_bytes(bytes), format!("/{path}").parse::<Uri>()) else {
        return;
    };
    let request = Request::get(uri).header("host", "127.0.0.1:8080").header("accept-language", languages);
    let (status, headers, _) = house::house().answer(request.body(Body::empty()).expect("a request"));
    if let Some(to) = headers.get("location").filter(|_| status.is_redirection()) {
        let ours = |one: &Locale| to.as_bytes().starts_with(format!("/{}/", one.as_str()).as_bytes());
        assert!(Locale::ALL.iter().any(ours), "{to:?}");
    }
});
