//! A host that takes new tokens over.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use crate::domain::outcome::Issued;
use crate::service::TokenSecret;

type Taken = Pin<Box<dyn Future<Output = bool>>>;

/// Whether the user sees a token that the host takes over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reveal {
    /// Once, as usual.
    #[default]
    Once,
    /// Not unless the host fails to take it over.
    Never,
}

/// A host that takes new tokens over.
#[derive(Clone)]
pub struct OnToken {
    take: Rc<dyn Fn(TokenSecret, Rc<Issued>) -> Taken>,
    pub(super) reveal: Reveal,
}

impl OnToken {
    /// `take` is called with each new token and says whether the host has it
    /// now.
    pub fn new<F>(reveal: Reveal, take: impl Fn(TokenSecret, Rc<Issued>) -> F + 'static) -> Self
    where
        F: Future<Output = bool> + 'static,
    {
        Self {
            take: Rc::new(move |secret, issued| Box::pin(take(secret, issued))),
            reveal,
        }
    }

    pub(super) fn take(&self, secret: TokenSecret, issued: Rc<Issued>) -> Taken {
        (self.take)(secret, issued)
    }
}

impl PartialEq for OnToken {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.take, &other.take) && self.reveal == other.reveal
    }
}

impl fmt::Debug for OnToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OnToken")
    }
}
