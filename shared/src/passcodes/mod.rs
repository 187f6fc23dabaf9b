//! Passcodes: issued, sent again, verified, canceled, read.

pub mod cancel;
pub mod deliveries;
pub mod document;
pub mod end;
pub mod events;
pub mod feedback;
pub mod issue;
pub mod model;
pub mod next_step;
pub mod owner_store;
pub mod pointer_store;
pub mod read;
pub mod receipt;
pub mod resend;
pub mod route;
pub mod send;
pub mod send_store;
pub mod settle;
pub mod store;
pub mod unlock;
pub mod unsent;
pub mod verify;
