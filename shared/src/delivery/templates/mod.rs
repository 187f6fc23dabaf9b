//! A firm's own texts: what they may say, how they are kept, and how they are rendered. They are checked when they are saved,
//! for the worst case too, so that a send never finds one that it cannot use.

pub mod check;
pub mod html;
pub mod model;
pub mod render;
pub mod store;
