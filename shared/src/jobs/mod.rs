//! Work for later. A job is recorded in the same transaction as what causes it, put on the queue after that, and done by
//! the function `worker`. If the function that recorded it dies in between, or the queue does not take it, a scheduled
//! sweep puts it there: nothing is lost. A job is claimed before it is done and removed when it is done, so nothing is done
//! twice either; what must never happen twice whatever dies (a send) is claimed in its own record besides.
//!
//! ```text
//! flow ── transaction { what happened, job } ──► queue ──► worker: claim ─► do ─► remove
//!                            ▲                                │ failed: again later, at last given up (an alarm rings)
//!          sweep, every minute: what is due and not done ─────┘
//! ```
//!
//! A job due later waits in the queue for up to 15 minutes, and in the table beyond. There are three queues, each with a share of
//! the worker ([`Lane`]): a receiver of webhooks that is slow keeps no mail waiting, and a launch of mails no device. What a job *does* stands in its capability;
//! which job leads where, in `functions/worker`.

pub mod mail;
pub mod model;
pub mod queue;
pub mod run;
pub mod store;
pub mod sweep;

pub use model::{Job, Lane};
pub use queue::{Queue, Recorded};
