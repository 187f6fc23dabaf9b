//! Reminding somebody of their login IDs, by a mail to an email address that they type.
//!
//! Who asks must not learn whether the address has accounts (R38): the request does the same for every address, and looks at no
//! account. Whether there is anything to mail is found out by a job, behind the answer.

pub mod jobs;
pub mod request;
