//! Any bytes as the body of any form, posted by nobody, a member and a coordinator: never a failure of ours.
#![no_main]

mod house;

use alongside::{i18n::CSRF_TOKEN, web::csrf_token};
use axum::{body::Body, http::Request};
use libfuzzer_sys::fuzz_target;

/// The addresses that forms go to; a test replays the seeds with the same list.
const FORMS: &str = include_str!("forms.txt");

fuzz_target!(|bytes: &[u8]| {
    let [form, who, body @ ..] = bytes else { return };
    let (form, who) = (*form, *who);
    let house = house::house();
    let path = FORMS.lines().nth(usize::from(form) % FORMS.lines().count()).expect("within the list");
    let mut request = Request::post(format!("/en{path}"))
        .header("host", "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded");
    let token = match who % 3 {
        0 => None,
        1 => Some(&house.member),
        _ => Some(&house.coordinator),
    };
    let mut body = body.to_vec();
    if let Some(token) = token {
        request = request.header("cookie", format!("__Host-session={token}"));
        // Without its key no form would get further.
        body.extend_from_slice(format!("&{CSRF_TOKEN}={}", csrf_token::fresh(token)).as_bytes());
    }
    house.answer(request.body(Body::from(body)).expect("a request"));
});
