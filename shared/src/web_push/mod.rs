//! Web Push: messages that wake a browser (RFC 8030), encrypted for it (RFC 8291), signed by us (RFC 8292).

pub mod encrypt;
pub mod send;
pub mod subscription;
pub mod vapid;
