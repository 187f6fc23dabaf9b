//! The contract's tests, over HTTP only: what a caller of Countersign may rely on.
//!
//! Without `BASE_URL` they build local mode and start it; with it they test that deployment. They use no
//! crate of this workspace, so that they cannot know more than a caller does. See `tests/README.md`.

mod harness;

// Issue, verify, resend.
mod binding;
mod cancel;
mod console;
mod console_mfa;
mod console_subscriptions;
mod conventions;
mod deliveries;
mod demo_history;
mod devices;
mod every_checking_path;
mod expiry;
mod factors;
mod faults;
mod faults_dynamodb;
mod idempotency;
mod isolation;
mod issue;
mod licences;
mod limits;
mod local_mode;
mod lockout;
mod look;
mod malformed_codes;
mod messages;
mod openapi_document;
mod operators;
mod push;
mod push_attacks;
mod push_fraud;
mod push_life;
mod push_service;
mod races;
mod recipients;
mod resend;
mod restart;
mod secrecy;
mod security_keys;
mod sms_providers;
mod strict_json;
mod verify;

// The console.
mod console_messages;
mod console_settings;

// What becomes of messages.
mod delivery_list;
mod guard;
mod guard_launch;
mod strategy;
mod strategy_crashes;
mod strategy_model;
mod strategy_waiting;
mod suppressions;
mod test_recipients;

// The core under a security reading; jobs; what a deleted firm leaves.
mod deletion;
mod findings;
mod jobs;

// Firms, plans and usage.
mod alerts;
mod api_keys;
mod audit;
mod audit_of_people;
mod fraud_reports;
mod ledger;
mod ledger_model;
mod plan_requests;
mod plans;
mod sessions;
mod sessions_model;
mod settings;
mod templates;
mod tenants;
mod usage;
mod usage_by_day;
mod webhook_addresses;
mod webhook_deliveries;
mod webhooks;

// Guarded links.
mod item_visits;
mod links;

// Accounts, password reset, sign-in.
mod account_import;
mod accounts;
mod administrators;
mod captcha;
mod key_ring;
mod mfa_admin;
mod mfa_counts;
mod mfa_help;
mod mfa_invitations;
mod passwords;
mod people_large;
mod people_search;
mod push_factor;
mod push_races;
mod reset;
mod reset_decoys;
mod reset_steps;
mod sign_in;
mod sign_in_steps;
mod sign_in_tokens;

// A firm as an OpenID Connect provider.
mod oidc;
mod oidc_attacks;
mod oidc_clients;
mod oidc_codes;
mod oidc_logout;
mod oidc_prompt;
mod oidc_requests;

// The console of a firm's administrators.
mod console_events;
mod console_exports;
mod console_links;
mod console_sessions;

// The hosted pages, as a browser without scripts.
mod console_notices;
mod console_people;
mod every_checking_page;
mod pages_abuse;
mod pages_account;
mod pages_attacks;
mod pages_authenticator;
mod pages_door;
mod pages_enroll;
mod pages_everywhere;
mod pages_links;
mod pages_links_guarded;
mod pages_push;
mod pages_reset;
mod pages_sessions;
mod pages_sign_in;
