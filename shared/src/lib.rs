//! Countersign's common crate, arranged by what the product does. A function parses, calls one flow from here, and
//! translates the outcome; the flows decide by pure models and write conditionally to one DynamoDB table.

pub mod accounts;
pub mod app;
pub mod attempts;
pub mod audit;
pub mod backoff;
pub mod browser_sessions;
pub mod captcha;
pub mod clock;
pub mod code;
pub mod config;
pub mod countries;
pub mod delivery;
pub mod events;
pub mod factors;
pub mod failure;
pub mod faults;
pub mod http;
pub mod idempotency;
pub mod ids;
pub mod jobs;
pub mod keys;
pub mod limits;
pub mod links;
pub mod login_reminders;
pub mod mfa;
pub mod mfa_policy;
pub mod operation;
pub mod pages;
pub mod passcodes;
pub mod password_resets;
pub mod principal;
pub mod public_url;
pub mod random;
pub mod recipients;
pub mod return_url;
pub mod sealed_answer;
pub mod sign_ins;
pub mod strategy;
pub mod strict;
pub mod table;
pub mod telemetry;
pub mod tenants;
pub mod usage;
pub mod webhooks;

pub use app::{App, Aws};
