//! Keys as text, for tests that press them: `Down Down Enter F1 3 ？ Ctrl-L 2026-08-27 你好<Paste>`.
//!
//! Words stand between blanks. A key's name is that key, a single character is that key, any other word
//! is typed as it stands, and a word that ends in `<Paste>` is pasted. Text with blanks in it is for
//! whoever takes the tokens to type.

/// What one word stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// One key, pressed and let go.
    Key(Key),
    /// Text that is typed, or that an input method hands over.
    Text(String),
    /// Text that is pasted in one piece.
    Paste(String),
}

/// A key with what is held down beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    pub name: Name,
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
}

impl Key {
    /// A key with nothing held down.
    pub fn plain(name: Name) -> Self {
        Self {
            name,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }
}

/// What is printed on a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PgUp,
    PgDn,
    Insert,
    Delete,
    Enter,
    Esc,
    Tab,
    Backspace,
    /// F1 to F12.
    F(u8),
    /// A character, the blank too.
    Char(char),
}

/// The names of keys, written exactly so.
const NAMES: [(&str, Name); 15] = [
    ("Up", Name::Up),
    ("Down", Name::Down),
    ("Left", Name::Left),
    ("Right", Name::Right),
    ("Home", Name::Home),
    ("End", Name::End),
    ("PgUp", Name::PgUp),
    ("PgDn", Name::PgDn),
    ("Insert", Name::Insert),
    ("Delete", Name::Delete),
    ("Enter", Name::Enter),
    ("Esc", Name::Esc),
    ("Tab", Name::Tab),
    ("Backspace", Name::Backspace),
    ("Space", Name::Char(' ')),
];

const PASTE: &str = "<Paste>";

/// What these words stand for.
///
/// # Panics
///
/// On a word that looks like the name of a key and is none: it is a slip of the test's writer.
#[track_caller]
pub fn tokens(keys: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for word in keys.split_whitespace() {
        tokens.push(token(word));
    }
    tokens
}

#[track_caller]
fn token(word: &str) -> Token {
    if let Some(pasted) = word.strip_suffix(PASTE) {
        return Token::Paste(pasted.to_owned());
    }
    if let Some(key) = key(word) {
        return Token::Key(key);
    }
    assert!(!looks_like_a_key(word), "no key is called {word:?}");
    Token::Text(word.to_owned())
}

/// The key that a word names.
fn key(word: &str) -> Option<Key> {
    for held in ["Ctrl-", "Alt-", "Shift-"] {
        let Some(mut key) = word.strip_prefix(held).and_then(key) else {
            continue;
        };
        match held {
            "Ctrl-" => key.ctrl = true,
            "Alt-" => key.alt = true,
            _ => key.shift = true,
        }
        return Some(key);
    }
    name(word).map(Key::plain)
}

fn name(word: &str) -> Option<Name> {
    if let Some((_, name)) = NAMES.iter().find(|(called, _)| *called == word) {
        return Some(*name);
    }
    let mut characters = word.chars();
    if let (Some(only), None) = (characters.next(), characters.next()) {
        return Some(Name::Char(only));
    }
    let number = word.strip_prefix('F')?.parse().ok()?;
    (1..=12).contains(&number).then_some(Name::F(number))
}

/// Whether somebody meant a key: `Entr`, `enter`, `F13`, `Ctrl-Foo`.
fn looks_like_a_key(word: &str) -> bool {
    let capital = word.starts_with(|first: char| first.is_ascii_uppercase());
    let called = |(name, _): &(&str, Name)| name.eq_ignore_ascii_case(word);
    capital || NAMES.iter().any(called)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(name: Name) -> Token {
        Token::Key(Key::plain(name))
    }

    #[test]
    fn words_stand_for_keys_text_and_pastes() {
        assert_eq!(
            tokens("Down  Enter\nF12 Space 3 ？ 中文 2026-08-27 你好<Paste> - <Paste>"),
            [
                press(Name::Down),
                press(Name::Enter),
                press(Name::F(12)),
                press(Name::Char(' ')),
                press(Name::Char('3')),
                press(Name::Char('？')),
                Token::Text("中文".to_owned()),
                Token::Text("2026-08-27".to_owned()),
                Token::Paste("你好".to_owned()),
                press(Name::Char('-')),
                Token::Paste(String::new()),
            ]
        );
        assert_eq!(tokens(""), []);
    }

    #[test]
    fn keys_are_held_down_beside_others() {
        let key = |ctrl, alt, shift, name| {
            Token::Key(Key {
                name,
                ctrl,
                alt,
                shift,
            })
        };
        assert_eq!(
            tokens("Ctrl-L Shift-Tab Alt-x Ctrl-Shift-Right Ctrl-- Ctrl-Space"),
            [
                key(true, false, false, Name::Char('L')),
                key(false, false, true, Name::Tab),
                key(false, true, false, Name::Char('x')),
                key(true, false, true, Name::Right),
                key(true, false, false, Name::Char('-')),
                key(true, false, false, Name::Char(' ')),
            ]
        );
    }

    #[test]
    fn a_misspelt_key_is_not_typed() {
        for slip in ["Entr", "enter", "F13", "Ctrl-Foo", "PageUp"] {
            let pressed = std::panic::catch_unwind(|| tokens(slip));
            assert!(pressed.is_err(), "{slip} gave {pressed:?}");
        }
    }
}
