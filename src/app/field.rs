//! A text field of one line.

use tui_input::{Input, InputRequest};

use super::key::{Code, Key};
use crate::profile::LONGEST_NOTE;
use crate::text::clean::one_line;

/// No field takes more characters: the longest text there is to type is a note.
const LONGEST: usize = LONGEST_NOTE;

/// A text field of one line: what was typed, and where the caret stands.
#[derive(Debug, Clone, Default)]
pub struct Field {
    input: Input,
}

impl Field {
    /// A field with a text in it, the caret behind it.
    pub fn with(text: &str) -> Self {
        Self {
            input: Input::new(text.to_owned()),
        }
    }

    /// What was typed.
    pub fn text(&self) -> &str {
        self.input.value()
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// The columns from the beginning of the text to the caret.
    pub fn caret(&self) -> usize {
        self.input.visual_cursor()
    }

    /// Takes a key that edits; false for any other.
    pub fn take(&mut self, key: Key) -> bool {
        let request = match (key.code, key.ctrl) {
            (Code::Char(character), false) => {
                self.insert(character.encode_utf8(&mut [0; 4]));
                return true;
            }
            (Code::Backspace, false) => InputRequest::DeletePrevChar,
            (Code::Delete, false) => InputRequest::DeleteNextChar,
            (Code::Left, false) => InputRequest::GoToPrevChar,
            (Code::Right, false) => InputRequest::GoToNextChar,
            (Code::Left, true) => InputRequest::GoToPrevWord,
            (Code::Right, true) => InputRequest::GoToNextWord,
            (Code::Home, false) | (Code::Char('a'), true) => InputRequest::GoToStart,
            (Code::End, false) | (Code::Char('e'), true) => InputRequest::GoToEnd,
            (Code::Char('w'), true) => InputRequest::DeletePrevWord,
            (Code::Char('k'), true) => InputRequest::DeleteTillEnd,
            _ => return false,
        };
        self.input.handle(request);
        true
    }

    /// Puts a pasted or typed text in at the caret, as one line.
    pub fn insert(&mut self, text: &str) {
        let line = if text.chars().count() == 1 {
            // A space by itself is typed between words.
            text.replace(char::is_control, "")
        } else {
            one_line(text)
        };
        let room = LONGEST.saturating_sub(self.text().chars().count());
        for character in line.chars().take(room) {
            self.input.handle(InputRequest::InsertChar(character));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Field;
    use crate::app::key::{Code, Key};

    fn press(field: &mut Field, keys: &[Code]) {
        for code in keys {
            assert!(field.take(Key::plain(*code)), "{code:?}");
        }
    }

    #[test]
    fn the_caret_counts_columns_and_moves_over_whole_signs() {
        let mut field = Field::default();
        field.insert("你好");
        assert_eq!(field.caret(), 4);
        press(&mut field, &[Code::Left]);
        assert_eq!(field.caret(), 2);
        press(&mut field, &[Code::Char('a'), Code::Delete]);
        assert_eq!(field.text(), "你a");
        press(
            &mut field,
            &[Code::Home, Code::Char('1'), Code::End, Code::Backspace],
        );
        assert_eq!(field.text(), "1你");
    }

    /// Chinese has no spaces: of it, one character is a word.
    #[test]
    fn a_word_is_deleted_at_once() {
        let mut field = Field::with("my 居住证");
        for text in ["my 居住", "my 居", "my ", ""] {
            assert!(field.take(Key::ctrl('w')));
            assert_eq!(field.text(), text);
        }
    }

    #[test]
    fn a_paste_is_one_line_and_no_key() {
        let mut field = Field::default();
        field.insert("2026-05-22\r\n\u{1b}[31mq\n");
        assert_eq!(field.text(), "2026-05-22 q");
        field.insert(&"长".repeat(1000));
        assert_eq!(field.text().chars().count(), 200);
    }

    #[test]
    fn what_edits_nothing_is_left_to_others() {
        let mut field = Field::with("a");
        for key in [
            Key::plain(Code::Enter),
            Key::function(4),
            Key::ctrl('u'),
            Key::plain(Code::Up),
        ] {
            assert!(!field.take(key), "{key}");
        }
        assert_eq!(field.text(), "a");
    }
}
