//! Roles as parameters: a handler that names one cannot be reached by anybody else.
//!
//! Who is not signed in is asked to sign in; who is signed in but has no right finds nothing there.

use super::{Error, Site, Viewer, Visit};
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
                if allowed(viewer.role) { Ok(Self(viewer)) } else { Err(Error::NotFound) }
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
