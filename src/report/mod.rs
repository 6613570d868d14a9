//! What the rules say of a person, as text, Markdown or JSON. Pure: data in, bytes or a string out.

pub mod json;
