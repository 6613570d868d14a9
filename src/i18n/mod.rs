//! Language as a value: which one, and texts that exist in every one.

mod bilingual;
mod lang;

pub use bilingual::Bilingual;
pub use lang::Lang;
