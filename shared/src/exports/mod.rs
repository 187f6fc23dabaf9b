//! A list that is too long for one answer, prepared as a file: a job walks it in short steps and keeps the file, compressed and sealed,
//! in pieces; a mail tells whoever asked when it is there. Which lists there are, and what their lines say, is the business of the
//! edge that shows them: this room knows a question that it hands back, and text.
//!
//! ```text
//! prepare ─ { head, job } ─► resume ─ question, cursor ─► (the edge walks some pages) ─ text ─► keep ─ { pieces, head } ─► resume …
//!                                                                                                        │ last step
//!                                                                       mail ◄───────────────────────────┘
//! ```
//!
//! The head says how far it is, and each step's transaction writes the step's pieces under the condition that the head stands where
//! the step began: a step that comes twice, or dies, doubles and loses nothing.

pub mod gzip;
pub mod mail;
pub mod model;
pub mod prepare;
pub mod read;
pub mod step;
pub mod store;
