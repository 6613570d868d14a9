//! The code with which a person goes on, please.

use super::shown_in_field;
use crate::app::dialog::resume::CodeAsked;
use crate::app::kiosk::Machine;
use crate::app::{Field, Model};
use crate::config::Role;
use crate::i18n::{Lang, tr};
use crate::ui::page::{Page, Text};

/// The digits of a group, as they stand on paper.
const GROUP: usize = 5;

pub(super) fn page(asked: &CodeAsked, model: &Model) -> Page {
    let mut page = Page::default();
    // At a public machine nobody has chosen a language yet.
    let langs: Vec<Lang> = match model.machine() {
        Machine::Own => vec![model.lang],
        Machine::Public => model.drawn_langs().collect(),
    };
    for lang in langs {
        page.push(Text::of(Role::Title, tr(lang, "resume-title")));
        page.push(Text::plain(tr(lang, "resume-how")));
    }
    let (text, caret) = grouped(&asked.field);
    page.push(shown_in_field(text, caret));
    page
}

/// What is typed, in groups as on paper, so that the place is found again; and the columns to the caret.
fn grouped(field: &Field) -> (String, usize) {
    let (text, caret) = (field.text(), field.caret());
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return (text.to_owned(), caret);
    }
    let mut groups = String::new();
    for (at, digit) in text.chars().enumerate() {
        if at > 0 && at % GROUP == 0 {
            groups.push(' ');
        }
        groups.push(digit);
    }
    (groups, caret + caret.saturating_sub(1) / GROUP)
}

#[cfg(test)]
mod tests {
    use super::grouped;
    use crate::app::Field;
    use crate::app::key::{Code, Key};

    #[test]
    fn digits_stand_in_groups_and_the_caret_among_them() {
        for (typed, shown) in [
            ("", ""),
            ("12345", "12345"),
            ("123456", "12345 6"),
            ("12345678901", "12345 67890 1"),
            // Whoever types blanks of their own keeps them.
            ("123 45678", "123 45678"),
        ] {
            let field = Field::with(typed);
            assert_eq!(grouped(&field), (shown.to_owned(), shown.len()), "{typed}");
        }
        let mut field = Field::with("1234567");
        field.take(Key::plain(Code::Left));
        assert_eq!(grouped(&field).1, "12345 6".len());
    }
}
