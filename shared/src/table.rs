//! The DynamoDB table on one page: every item, its keys and its lifetime. How an item is written and read stands in the
//! `store.rs` of the capability that owns it; nothing here knows an expression.
//!
//! One table, string keys `pk` and `sk`, TTL attribute `ttl` (epoch seconds), no secondary index. What belongs to a tenant
//! lies below `T#{tenant}`, or says so in its attribute `tenant` where another key is needed to find it; that is how all
//! of it goes when the tenant goes. Times are epoch milliseconds. The TTL only cleans up: whether something is over is
//! always decided by the clock in the write's condition (R2). A test compares this page with the items that a running
//! service has made.
//!
//! | item | pk | sk | ttl | kept by |
//! | --- | --- | --- | --- | --- |
//! | tenant | `T#{tenant}` | `TENANT` | none | `tenants/store.rs` |
//! | a firm's logo | `T#{tenant}` | `LOGO` | none | `tenants/store.rs` |
//! | whose a slug is | `SLUG#{slug}` | `TENANT` | none | `tenants/store.rs` |
//! | the operators' own tenant | `OPERATORS` | `TENANT` | none | `tenants/store.rs` |
//! | tenant in the list | `TENANTS` | `{ms}#{tenant}` | none | `tenants/store.rs` |
//! | API key | `KEY#{key}` | `KEY` | none | `tenants/key_store.rs` |
//! | API key in a tenant's list | `T#{tenant}` | `KEY#{key}` | none | `tenants/key_store.rs` |
//! | operator's key, hashed | `KEY#operator` | `KEY` | none | `tenants/key_store.rs` |
//! | passcode, its sends in it | `T#{tenant}#PC#{passcode}` | `PASSCODE` | end + 24 h | `passcodes/store.rs` |
//! | pending passcode of a purpose, of an owner | `T#{tenant}#R#{hash}` | `PENDING#{purpose}/{owner}` | its end | `passcodes/pointer_store.rs` |
//! | pending passcode of a purpose | `T#{tenant}#R#{hash}` | `PENDING#{purpose}` | its end | `passcodes/pointer_store.rs` |
//! | send limits of an address | `T#{tenant}#R#{hash}` | `SENDS` | last + 24 h; none when suppressed | `delivery/allowance.rs` |
//! | send limits of a caller's network | `T#{tenant}#IP#{hash}` | `SENDS` | last + 10 min | `delivery/allowance.rs` |
//! | SMS to a block of 1,000 numbers | `T#{tenant}#BLOCK#{hash}` | `SENDS` | last + 10 min | `delivery/allowance.rs` |
//! | breaker of the guard | `T#{tenant}#GUARD` | `{breaker}` | last + 24 h | `delivery/guard/store.rs` |
//! | suppressed address | `T#{tenant}#SUPPRESSED` | `{hash}` | none | `delivery/suppressions/store.rs` |
//! | failures of an address or a login ID | `T#{tenant}#R#{hash}` | `FAILURES` | last + 400 d; none when locked | `attempts/store.rs` |
//! | failures at sign-in | `T#{tenant}#SIGNIN#{hash}` | `FAILURES` | last + 24 h | `attempts/store.rs` |
//! | idempotency row | `T#{tenant}#I#{operation}#{hash}` | `ROW` | 24 h | `idempotency.rs` |
//! | provider's message: where its send is, or a receipt that came first | `MSG#{message}` | `SEND` | 7 d; 1 h for a receipt | `delivery/store.rs` |
//! | what a key asks for in a second | `T#{tenant}#RATE#{key}` | `{second}` | 1 min | `http/store.rs` |
//! | SMS ledger of a month | `T#{tenant}` | `LEDGER#{month}` | 400 d | `delivery/ledger.rs` |
//! | counts of a month (8 shards) | `T#{tenant}` | `COUNTS#{month}#{shard}` | 400 d | `delivery/counts.rs` |
//! | plan near its limit | `DUE#{month}` | `{tenant}#{plan}` | month + 40 d | `delivery/ledger.rs` |
//! | MFA licences taken since an alert looked | `DUE#mfa` | `{tenant}` | none | `factors/seat_store.rs` |
//! | alert claimed or sent | `T#{tenant}` | `ALERT#{month}#{plan}#{limit}#{threshold}` | 400 d | `usage/store.rs` |
//! | audit record | `T#{tenant}#AUDIT` | `{ms}#{random}` | the tenant's retention | `audit.rs` |
//! | audit record of what was done to a person | `T#{tenant}#AUDIT#{account}` | `{ms}#{random}` | as the record | `audit.rs` |
//! | audit record of what brought an MFA licence back | `T#{tenant}#AUDIT#FREED` | `{ms}#{random}` | as the record | `audit.rs` |
//! | plan request | `T#{tenant}` | `REQUEST#{ms}#{random}` | 400 d | `tenants/store.rs` |
//! | plan request | `T#{tenant}#PQ#{request}` | `REQUEST` | 400 d | `tenants/plan_request_store.rs` |
//! | plan request in the tenant's list | `T#{tenant}#REQUESTS` | `{ms}#{request}` | 400 d | `tenants/plan_request_store.rs` |
//! | open plan request of a kind | `T#{tenant}` | `REQUEST#{kind}` | 400 d | `tenants/plan_request_store.rs` |
//! | open plan request in the operator's list | `REQUESTS` | `{ms}#{tenant}#{request}` | 400 d | `tenants/plan_request_store.rs` |
//! | a firm's own text | `T#{tenant}` | `TEMPLATE#{purpose}#{channel}#{locale}` | none | `delivery/templates/store.rs` |
//! | account | `T#{tenant}#ACCT` | `{login}` | none | `accounts/store.rs` |
//! | login ID of an email address | `T#{tenant}#EMAIL#{hash}` | `{login}` | none | `accounts/address_store.rs` |
//! | word of an account | `T#{tenant}#WORD#{hash}` | `{chain#login}` | none | `accounts/word_store.rs` |
//! | people of a role (16 shards) | `T#{tenant}#PEOPLE` | `ROLE#{role}#{shard}` | none | `accounts/people_store.rs` |
//! | people of an organization (16 shards) | `T#{tenant}#PEOPLE` | `ORG#{role}#{hash}#{shard}` | none | `accounts/people_store.rs` |
//! | people by what a screen filters them by | `T#{tenant}#PEOPLE` | `STANDING` | none | `accounts/people_store.rs` |
//! | when people were counted last | `T#{tenant}#PEOPLE` | `CHECKED` | none | `tenants/store.rs` |
//! | whether people are indexed | `T#{tenant}#PEOPLE` | `INDEXED` | none | `tenants/store.rs` |
//! | MFA licences in use | `T#{tenant}` | `SEATS` | none | `factors/seat_store.rs` |
//! | pending factor | `T#{tenant}#PF#{account}` | `{factor}` | its end + 24 h | `factors/store.rs` |
//! | requests to an account's devices | `T#{tenant}#PUSH#{account}` | `REQUESTS` | last + 24 h | `factors/prompt_store.rs` |
//! | report of fraud | `T#{tenant}#FR#{report}` | `REPORT` | 400 d | `devices/report_store.rs` |
//! | report of fraud in the tenant's list | `T#{tenant}#FRAUD` | `ALL#{ms}#{report}` | 400 d | `devices/report_store.rs` |
//! | open report of fraud | `T#{tenant}#FRAUD` | `OPEN#{ms}#{report}` | 400 d | `devices/report_store.rs` |
//! | device that approves sign-ins | `DEVICE#{device}` | `DEVICE` | none; its pending factor's end + 24 h until that is confirmed | `factors/device_store.rs` |
//! | pairing of a device, by its secret and by its short code | `PAIRING#{hash}` | `PAIRING` | its end + 24 h | `factors/device_store.rs` |
//! | pairings of a network that led nowhere (of no tenant) | `PAIRINGS#{hash}` | `FAILURES` | last + 1 h | `attempts/store.rs` |
//! | sign-in, its grant in it | `T#{tenant}#SI#{sign-in}` | `SIGNIN` | its end + 24 h | `sign_ins/store.rs` |
//! | browser at a firm's pages | `T#{tenant}#BROWSER#{hash}` | `signed-in`, `signing-in`, `prompted`, `link` or `reset` | its end | `browser_sessions/store.rs` |
//! | remembered device | `T#{tenant}#DEVICES#{hash}` | `{hash}` | its end | `sign_ins/device_store.rs` |
//! | recent sign-in | `T#{tenant}#SIGNINS#{account}` | `{ms}#{sign-in}` | 90 d | `sign_ins/recent_store.rs` |
//! | last sign-in of a person | `T#{tenant}#LAST#{account}` | `SIGNIN` | 400 d | `sign_ins/last_store.rs` |
//! | password reset | `T#{tenant}#PR#{reset}` | `RESET` | 48 h | `password_resets/store.rs` |
//! | solved CAPTCHA challenge (of no tenant) | `CAPTCHA#{id}` | `SOLVED` | its end | `captcha/mod.rs` |
//! | guarded link, its mails in it | `T#{tenant}#LN#{link}` | `LINK` | its end + 30 d | `links/store.rs` |
//! | guarded link in the list | `T#{tenant}#LINKS` | `{ms}#{link}` | its end + 30 d | `links/store.rs` |
//! | guarded link in its address's list | `T#{tenant}#R#{hash}` | `LINK#{ms}#{link}` | its end + 30 d | `links/store.rs` |
//! | code of a visit to an item | `T#{tenant}#V#{hash}` | `VISIT` | its end + 24 h | `links/visit_store.rs` |
//! | session | `T#{tenant}#SE#{session}` | `SESSION` | its end + 24 h | `sessions/store.rs` |
//! | session in the list | `T#{tenant}#SESSIONS` | `{ms}#{session}` | its end + 24 h | `sessions/store.rs` |
//! | participant, their invitations in it | `T#{tenant}#SE#{session}` | `P#{participant}` | the session's end + 24 h | `sessions/participant_store.rs` |
//! | attempts of an address in a session | `T#{tenant}#SE#{session}` | `TRIES#{hash}` | the session's end + 24 h | `sessions/store.rs` |
//! | link of a participant | `T#{tenant}#SL#{hash}` | `LINK` | the session's end + 24 h | `sessions/participant_store.rs` |
//! | code of an entry to a session | `T#{tenant}#E#{hash}` | `ENTRY` | its end + 24 h | `sessions/entry_store.rs` |
//! | application of a firm's (OIDC client) | `T#{tenant}` | `CLIENT#{client}` | none | `oidc/client_store.rs` |
//! | request that an application pushed | `T#{tenant}#AR#{hash}` | `REQUEST` | its end + 24 h | `oidc/request_store.rs` |
//! | code of an application | `T#{tenant}#AC#{hash}` | `CODE` | its end + 24 h | `oidc/code_store.rs` |
//! | access token of an application | `T#{tenant}#AT#{hash}` | `TOKEN` | its end | `oidc/code_store.rs` |
//! | webhook | `T#{tenant}` | `WEBHOOK#{webhook}` | none | `webhooks/store.rs` |
//! | delivery of an event, among those of the same thing | `T#{tenant}#WQ#{webhook}#{subject}` | `{ms}#{step}.{rank}#{delivery}` | 30 d | `webhooks/store.rs` |
//! | delivery in a webhook's list | `T#{tenant}#WH#{webhook}` | `{ms}#{delivery}` | 30 d | `webhooks/store.rs` |
//! | delivery by its id | `T#{tenant}#WD#{delivery}` | `DELIVERY` | 30 d | `webhooks/store.rs` |
//! | export of a list that an administrator asked for | `T#{tenant}#EXPORT#{account}` | `EXPORT` | its end | `exports/store.rs` |
//! | piece of an export's file | `T#{tenant}#PIECES#{export}` | `{number}` | its end | `exports/store.rs` |
//! | job (4 shards) | `JOBS#{shard}` | `{ms}#{job}` | none | `jobs/store.rs` |
//! | job that was given up | `JOBS#FAILED` | `{ms}#{job}` | 14 d | `jobs/store.rs` |

mod attributes;
mod client;
mod key;
mod pages;
mod transaction;
mod writes;

pub use attributes::{Builder, Item, Read, Value};
pub use client::{StoreError, Table, ensure};
pub use key::Key;
pub use pages::{Page, Paging, Range};
pub use transaction::{Committed, Known, Transaction};
pub use writes::Write;

/// The name of the TTL attribute; the template must say the same.
pub const TTL_ATTRIBUTE: &str = "ttl";
/// The partition key's name.
pub const PARTITION_KEY: &str = "pk";
/// The sort key's name.
pub const SORT_KEY: &str = "sk";
/// The attribute that names the tenant of an item outside the tenant's own partitions.
pub const TENANT_ATTRIBUTE: &str = "tenant";
