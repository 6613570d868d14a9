//! Language as a value: which one, texts that exist in every one, and the program's own messages.

mod bilingual;
mod lang;
mod messages;

pub use bilingual::Bilingual;
pub use lang::Lang;
pub use messages::{Value, tr, tr_with};
