//! Any bytes as a cookie header: never a failure of ours, and never somebody signed in who does not hold the token.
#![no_main]

mod house;

use axum::{body::Body, http::{HeaderValue, Request, StatusCode}};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(cookie) = HeaderValue::from_bytes(bytes) else {
        return;
    };
    let house = house::house();
    let ask = |value: HeaderValue| {
        let request = Request::get("/en/me/security").header("host", "127.0.0.1:8080").header("cookie", value);
        house.answer(request.body(Body::empty()).expect("a request")).0
    };
    assert_eq!(ask(cookie), StatusCode::SEE_OTHER);
    // Beside whatever else a browser sends along, the right cookie is found or nobody is signed in.
    let mut beside = bytes.to_vec();
    beside.extend_from_slice(format!("; __Host-session={}", house.member).as_bytes());
    let status = ask(HeaderValue::from_bytes(&beside).expect("as before, and ASCII"));
    assert!([StatusCode::OK, StatusCode::SEE_OTHER].contains(&status), "{status}");
});
