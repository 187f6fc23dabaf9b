//! What the tests stand on: a service to talk to, a client that checks, firms, recipients and messages.

mod accepted;
pub(crate) mod authenticator;
pub(crate) mod browser;
pub(crate) mod catalogue;
pub(crate) mod client;
pub(crate) mod console;
pub(crate) mod cookies;
pub(crate) mod device;
mod directory;
pub(crate) mod fill;
pub(crate) mod firm;
pub(crate) mod html;
pub(crate) mod messages;
pub(crate) mod oidc;
pub(crate) mod openapi;
pub(crate) mod page;
mod page_rules;
pub(crate) mod people;
pub(crate) mod person;
pub(crate) mod process;
pub(crate) mod receiver;
pub(crate) mod seat;
pub(crate) mod service;
pub(crate) mod totp;
pub(crate) mod visitor;

pub(crate) use browser::Browser;
pub(crate) use client::{Answer, Call, encoded};
pub(crate) use directory::Directory;
pub(crate) use firm::{Firm, Issued, wrong};
pub(crate) use messages::{Message, code_in};
pub(crate) use page::{Page, Submission};
pub(crate) use person::{NEW_PASSWORD, PASSWORD, Person};
pub(crate) use receiver::{Behaviour, Receiver};
pub(crate) use serde_json::{Value, json};
pub(crate) use service::{Service, TableCall, at_once, seconds_between};

/// An instance that this test has for itself, or a visible skip when a deployment is tested.
///
/// The clock, the faults and the outbox belong to a whole process, so tests of them never run on one at once. Another test
/// may have had it before: the clock is anywhere, and other firms are in its table and its log.
macro_rules! own_service {
    ($reason:expr) => {
        match crate::harness::Service::own($reason).await {
            Some(service) => service,
            None => return,
        }
    };
}

/// A new instance, or a visible skip when a deployment is tested: for tests of a start or an end, and of everything that was
/// ever logged or stored.
macro_rules! new_service {
    ($reason:expr) => {
        match crate::harness::Service::new($reason).await {
            Some(service) => service,
            None => return,
        }
    };
}

/// The shared local instance, or a visible skip when a deployment is tested.
macro_rules! local_service {
    ($reason:expr) => {
        match crate::harness::Service::shared_local($reason).await {
            Some(service) => service,
            None => return,
        }
    };
}

pub(crate) use {local_service, new_service, own_service};
