//! What is said of whom.
use crate::i18n::Lang;
use crate::report::fixture::{Person, engine, rules};
use crate::report::{Report, markdown, outcomes, summary, text};

#[test]
fn show() {
    for (other, on) in [
        (&[][..], "2026-11-22"),
        (
            &[
                ("permit", "\"lost\""),
                ("talent", "\"unsure\""),
                ("lease-ends", "2027-01-15"),
            ],
            "2026-11-22",
        ),
        (&[("applicant", "\"hong-kong-macao-taiwan\"")], "2026-11-22"),
        (
            &[
                ("permit", "\"valid\""),
                ("issued-on", "2024-02-17"),
                ("social-insurance-months", "3"),
                ("registered-on", "2026-01-05"),
                ("licence-valid", "true"),
            ],
            "2027-07-22",
        ),
    ] {
        let person = Person::like_the_example(other, on);
        let outcomes = outcomes(engine(), &person.answers, &person.assessment);
        let report = Report {
            rules: rules(),
            answers: &person.answers,
            assessment: &person.assessment,
            plan: &person.plan,
            outcomes: &outcomes,
            today: person.assessment.on,
        };
        for lang in Lang::ALL {
            println!("=========================== {}", summary(&report, lang));
            println!("{}", text(&report, lang, Some(100)));
        }
        println!("{}", markdown(&report, Lang::Zh));
    }
}
