//! What a setting must look like, and the sentence for one that does not.

use crate::vocab::{Prefix, phone};
use anyhow::{Context, Result, bail};
use std::{collections::BTreeSet, net::IpAddr};
use strsim::jaro_winkler;
use url::{Host, Url};

/// What the names of our own settings begin with.
pub(super) const OURS: &str = "ALONGSIDE_";

pub(super) fn proxies(list: &str) -> Result<Vec<Prefix>> {
    list.split(',')
        .map(str::trim)
        .filter(|one| !one.is_empty())
        .map(|one| {
            Prefix::parse(one).with_context(|| {
                format!(
                    "ALONGSIDE_PROXY holds {one:?}; it must list addresses like 127.0.0.1 or networks like 10.0.0.0/8"
                )
            })
        })
        .collect()
}

pub(super) fn asked_in_an_hour(number: &str) -> Result<u32> {
    match number.trim().parse() {
        Ok(number @ 2..=1_000_000) => Ok(number),
        _ => bail!(
            "ALONGSIDE_ASKED_EMAILS is {number:?}; it must be a number of emails in an hour, from 2 to 1000000"
        ),
    }
}

/// A mail server's URL, if nobody on the way there can read along.
pub(super) fn sealed_way(url: String) -> Result<String> {
    let Some(rest) = url.strip_prefix("smtp://") else {
        return Ok(url);
    };
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    let host = host.rsplit_once('@').map_or(host, |(_, after)| after);
    let bare = host.rsplit_once(':').map_or(host, |(before, _)| before);
    let here = |text: &str| text.parse::<IpAddr>().is_ok_and(|own| own.is_loopback());
    let near =
        bare == "localhost" || here(bare) || here(bare.trim_matches(['[', ']'])) || host == "[::1]";
    if !near && !url.contains("tls=required") {
        // What the URL holds is a secret, so no sentence repeats it.
        bail!(
            "ALONGSIDE_SMTP_URL begins with smtp:// and names another host, so emails with links and names would travel where others can read them; begin it with smtps://, or end it with ?tls=required where the server speaks STARTTLS"
        );
    }
    Ok(url)
}

pub(super) fn checked_url(text: &str) -> Result<String> {
    let parsed = Url::parse(text).with_context(|| {
        format!("ALONGSIDE_PUBLIC_URL is {text:?}; it must look like https://mentoring.example.org")
    })?;
    let near = match parsed.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(own)) => own.is_loopback(),
        Some(Host::Ipv6(own)) => own.is_loopback(),
        None => false,
    };
    if parsed.scheme() != "https" && !(parsed.scheme() == "http" && near) {
        bail!(
            "ALONGSIDE_PUBLIC_URL is {text:?}; it must begin with https:// (http:// only for this machine itself), because a session's cookie travels over nothing else"
        );
    }
    let origin = parsed.origin().ascii_serialization();
    if parsed.as_str() != format!("{origin}/") {
        bail!(
            "ALONGSIDE_PUBLIC_URL is {text:?}; it must be an address alone, like https://mentoring.example.org, without a name, a path or a question mark"
        );
    }
    Ok(origin)
}

pub(super) fn checked_phone(text: String) -> Result<String> {
    if phone(&text).is_none() {
        bail!(
            "ALONGSIDE_CONTACT_PHONE is {text:?}; it must be a phone number like +44 20 7946 0018, because it stands at the foot of every page"
        );
    }
    Ok(text)
}

/// Refuses what looks like a setting of ours and was never asked for: a mistyped name would leave its default in force without a word.
pub(super) fn refuse_others(
    set: impl Iterator<Item = String>,
    known: &BTreeSet<String>,
) -> Result<()> {
    let mut others = set.filter(|name| !known.contains(name));
    if let Some(name) = others.next() {
        let near = |own: &&String| jaro_winkler(bare(own), bare(&name.to_uppercase()));
        let meant = known
            .iter()
            .max_by(|one, other| near(one).total_cmp(&near(other)));
        bail!(
            "{name} is no setting, so the service would start without what you meant; did you mean {}? .env.example lists all",
            meant.map_or("another", String::as_str)
        );
    }
    Ok(())
}

/// A setting's name without what most begin with, so that the rest decides how alike two are.
fn bare(name: &str) -> &str {
    name.strip_prefix(OURS).unwrap_or(name)
}
