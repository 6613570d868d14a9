//! What crossterm says, as the program knows it.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind,
};

use crate::app::key::{Code, Key};
use crate::app::message::Message;

/// Something that came from the terminal.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Came {
    /// Something for the brain.
    Message(Message),
    /// The left button went down there; what that is, the last drawing says.
    Click {
        /// Column.
        column: u16,
        /// Row.
        row: u16,
    },
}

impl Came {
    /// Whether somebody did it: a window changes its size by itself.
    pub(super) const fn is_somebody(&self) -> bool {
        matches!(
            self,
            Self::Click { .. }
                | Self::Message(Message::Key(_) | Message::Paste(_) | Message::Wheel { .. })
        )
    }
}

/// What an event means; nothing for most releases, moves and keys that nobody knows.
pub(super) fn event(event: Event) -> Option<Came> {
    let message = match event {
        // Windows sends a release for every key, too.
        Event::Key(key) if key.kind != KeyEventKind::Release => Message::Key(self::key(key)?),
        Event::Paste(text) => Message::Paste(text),
        Event::Resize(columns, rows) => Message::Resized { columns, rows },
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                return Some(Came::Click {
                    column: mouse.column,
                    row: mouse.row,
                });
            }
            MouseEventKind::ScrollDown => Message::Wheel { down: true },
            MouseEventKind::ScrollUp => Message::Wheel { down: false },
            _ => return None,
        },
        _ => return None,
    };
    Some(Came::Message(message))
}

fn key(event: KeyEvent) -> Option<Key> {
    // Alt and a letter are Esc and a letter on the wire: never a key of ours.
    if event.modifiers.contains(KeyModifiers::ALT) {
        return None;
    }
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let code = match event.code {
        KeyCode::Char(character) if ctrl => Code::Char(character.to_ascii_lowercase()),
        KeyCode::Char(character) => Code::Char(character),
        KeyCode::F(number) => Code::F(number),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        _ => return None,
    };
    Some(Key { code, ctrl })
}

#[cfg(test)]
mod tests {
    use super::{Came, event};
    use crate::app::key::{Code, Key};
    use crate::app::message::Message;
    use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

    fn pressed(code: KeyCode, modifiers: KeyModifiers, kind: KeyEventKind) -> Option<Came> {
        event(Event::Key(KeyEvent::new_with_kind(code, modifiers, kind)))
    }

    #[test]
    fn a_key_counts_once_and_alt_is_none_of_ours() {
        let enter = Some(Came::Message(Message::Key(Key::plain(Code::Enter))));
        for (kind, expected) in [
            (KeyEventKind::Press, &enter),
            (KeyEventKind::Repeat, &enter),
            (KeyEventKind::Release, &None),
        ] {
            assert_eq!(&pressed(KeyCode::Enter, KeyModifiers::NONE, kind), expected);
        }
        let alt = pressed(KeyCode::Char('q'), KeyModifiers::ALT, KeyEventKind::Press);
        assert_eq!(alt, None);
        let ctrl = pressed(
            KeyCode::Char('C'),
            KeyModifiers::CONTROL,
            KeyEventKind::Press,
        );
        assert_eq!(ctrl, Some(Came::Message(Message::Key(Key::ctrl('c')))));
    }
}
