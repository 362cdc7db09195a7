//! Roles as parameters: a handler that names one cannot be reached by anybody else.
//!
//! Who is not signed in is asked to sign in; who is signed in but has no right finds nothing there.
//! Nor does anybody find there what is about themselves, or what is not theirs: see [`super::about`].
//! The desk opens to nobody who signed in with a passphrase alone.

use super::{Error, Site, Viewer, Visit, about::guard};
use crate::vocab::Role;
use axum::{extract::FromRequestParts, http::request::Parts};

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident, $allowed:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name(pub Viewer);

        impl FromRequestParts<Site> for $name {
            type Rejection = Error;

            async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Error> {
                let visit = Visit::from_request_parts(parts, site).await?;
                let viewer = visit.viewer.ok_or(Error::SignInFirst)?;
                let allowed: fn(Role) -> bool = $allowed;
                if !allowed(viewer.role) {
                    return Err(Error::NotFound);
                }
                let desk = !allowed(Role::Member);
                if desk && !viewer.double && site.config.staff_need_codes {
                    return Err(Error::CodeFirst);
                }
                guard(parts, site, &viewer).await?;
                Ok(Self(viewer))
            }
        }
    )*};
}

roles! {
    /// Anybody with an account.
    SignedIn, |_| true;
    /// A coordinator or higher.
    Coordinator, |role| role >= Role::Coordinator;
    /// A lead or higher.
    Lead, |role| role >= Role::Lead;
    /// An admin.
    Admin, |role| role >= Role::Admin;
}
