//! Rules without their words decide and plan as they do with them.

use std::sync::Arc;

use juzhu::assess::Engine;
use juzhu::plan::plan;

use crate::agreement::{person, to_answers};
use crate::support::hangzhou;
use crate::support::random::Random;

#[test]
fn rules_without_their_words_say_the_same() {
    let rules = hangzhou::rules();
    let bare = Arc::new(rules.bare());
    let told = Engine::new(Arc::clone(&rules));
    let untold = Engine::new(Arc::clone(&bare));
    let mut random = Random::new(23);
    for number in 0..500 {
        let person = person(&mut random);
        let answers = to_answers(&rules, &person);
        let expected = told.assess(&answers, person.on);
        let got = untold.assess(&answers, person.on);
        assert_eq!(got, expected, "{number}: {person:?}");
        assert_eq!(
            plan(&bare, &answers, &got, person.on),
            plan(&rules, &answers, &expected, person.on),
            "{number}: {person:?}"
        );
    }
    let words = format!("{bare:?}");
    assert!(!words.contains("居住证"), "a word was left");
}
