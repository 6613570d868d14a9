//! Whether an expression holds on the answers as given.

use chrono::NaiveDate;

use super::passes::passes;
use crate::ruleset::{Answer, Answers, Expression, RuleSet, Test};

/// Whether an expression holds on the answers given so far; `None` while that is not known.
///
/// This looks at each answer as it stands and does not ask what other answers could still become,
/// so `None` may be said of something that holds either way: good enough for who gets a reminder or
/// a note, not for a verdict.
///
/// A test carries the `asked-when` of its question with it: it holds when that holds and the answer
/// passes, and fails when either fails. An answer that is missing or "not sure" leaves it unknown,
/// unless the question is off the path.
pub fn truth(
    rules: &RuleSet,
    expression: &Expression,
    answers: &Answers,
    on: NaiveDate,
) -> Option<bool> {
    let size = rules.questions.len() + rules.conditions.len();
    // An ordinary rule set fits on the stack: this runs several times for each person of a batch.
    let mut on_stack = [Known::No; 64];
    let mut on_heap;
    let known = if let Some(known) = on_stack.get_mut(..size) {
        known
    } else {
        on_heap = vec![Known::No; size];
        on_heap.as_mut_slice()
    };
    Evaluation {
        rules,
        answers,
        on,
        known,
    }
    .expression(expression, 0)
}

/// Levels after which the value counts as not known. A rule set of a thousand questions, each asked
/// because of the one before, stays under it, and the stack of a thread holds that many.
const MAX_DEPTH: u32 = 4_000;

/// What has been found out about a gate or a condition. Each is looked at once, so that the time
/// stays in proportion to the rules however often they refer to each other.
#[derive(Debug, Clone, Copy)]
enum Known {
    No,
    /// On the way up: to meet it again is a circle, which the rule-file check does not let pass.
    Busy,
    Value(Option<bool>),
}

struct Evaluation<'a> {
    rules: &'a RuleSet,
    answers: &'a Answers,
    on: NaiveDate,
    /// The questions' gates, then the conditions.
    known: &'a mut [Known],
}

impl Evaluation<'_> {
    fn expression(&mut self, expression: &Expression, depth: u32) -> Option<bool> {
        if depth > MAX_DEPTH {
            return None;
        }
        match expression {
            Expression::All(parts) => self.join(parts, false, depth),
            Expression::Any(parts) => self.join(parts, true, depth),
            Expression::Not(part) => self.expression(part, depth + 1).map(|holds| !holds),
            Expression::Question { question, test } => self.question(*question, test, depth),
            Expression::Holds(condition) => {
                let met_when = &self.rules.conditions.get(*condition)?.met_when;
                self.once(self.rules.questions.len() + condition, met_when, depth)
            }
            Expression::InForce(range) => Some(range.contains(self.on)),
        }
    }

    /// The value of parts of which one that is `decisive` settles the whole.
    fn join(&mut self, parts: &[Expression], decisive: bool, depth: u32) -> Option<bool> {
        let mut joined = Some(!decisive);
        for part in parts {
            match self.expression(part, depth + 1) {
                Some(holds) if holds == decisive => return Some(decisive),
                Some(_) => {}
                None => joined = None,
            }
        }
        joined
    }

    fn question(&mut self, question: usize, test: &Test, depth: u32) -> Option<bool> {
        let passes = match self.answers.get(question) {
            None | Some(Answer::Unsure) => None,
            Some(answer) => Some(passes(test, answer, self.on)),
        };
        if passes == Some(false) {
            return Some(false);
        }
        let asked_when = &self.rules.questions.get(question)?.asked_when;
        match self.once(question, asked_when, depth) {
            Some(true) => passes,
            Some(false) => Some(false),
            None => None,
        }
    }

    fn once(&mut self, slot: usize, expression: &Expression, depth: u32) -> Option<bool> {
        match self.known.get(slot)? {
            Known::Busy => None,
            Known::Value(value) => *value,
            Known::No => {
                self.learn(slot, Known::Busy);
                let value = self.expression(expression, depth + 1);
                self.learn(slot, Known::Value(value));
                value
            }
        }
    }

    fn learn(&mut self, slot: usize, what: Known) {
        if let Some(known) = self.known.get_mut(slot) {
            *known = what;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::truth;
    use crate::i18n::Bilingual;
    use crate::ruleset::fixture::{date_question, day, question, rule_set};
    use crate::ruleset::{Answer, Answers, Condition, DateRange, Expression, Kind, RuleSet, Test};

    const TODAY: &str = "2026-11-22";

    fn yes(question: usize) -> Expression {
        Expression::Question {
            question,
            test: Test::YesNo(true),
        }
    }

    fn not(part: Expression) -> Expression {
        Expression::Not(Box::new(part))
    }

    fn condition(met_when: Expression) -> Condition {
        Condition {
            id: "condition".to_owned(),
            standard: 0,
            title: Bilingual::default(),
            text: Bilingual::default(),
            remark: None,
            met_when,
            citations: Vec::new(),
        }
    }

    /// Questions 0 and 1 stand alone, 2 is asked when 1 is yes, 3 when 2 is yes; the conditions are
    /// "2 is yes" and "condition 0 does not hold".
    fn rules() -> RuleSet {
        let mut rules = rule_set(vec![
            question("a", Kind::YesNo, Expression::ALWAYS),
            question("b", Kind::YesNo, Expression::ALWAYS),
            question("c", Kind::YesNo, yes(1)),
            question("d", Kind::YesNo, yes(2)),
        ]);
        rules.conditions = vec![condition(yes(2)), condition(not(Expression::Holds(0)))];
        rules
    }

    /// Answers written as one letter per question: yes, no, unsure or `-`.
    fn answers(text: &str) -> Answers {
        let mut answers = Answers::new(text.len());
        for (question, letter) in text.chars().enumerate() {
            answers.set(
                question,
                match letter {
                    'y' => Some(Answer::YesNo(true)),
                    'n' => Some(Answer::YesNo(false)),
                    'u' => Some(Answer::Unsure),
                    _ => None,
                },
            );
        }
        answers
    }

    #[test]
    fn parts_join_in_three_values() {
        let (t, f, u) = (Some(true), Some(false), None);
        for (given, all, any) in [
            ("yy--", t, t),
            ("yn--", f, t),
            ("nn--", f, f),
            ("y---", u, t),
            ("-y--", u, t),
            ("n---", f, u),
            ("-n--", f, u),
            ("nu--", f, u),
            ("uy--", u, t),
            ("----", u, u),
        ] {
            let value = |expression| truth(&rules(), &expression, &answers(given), day(TODAY));
            assert_eq!(
                value(Expression::All(vec![yes(0), yes(1)])),
                all,
                "all {given}"
            );
            assert_eq!(
                value(Expression::Any(vec![yes(0), yes(1)])),
                any,
                "any {given}"
            );
            assert_eq!(
                value(not(Expression::Any(vec![yes(0), yes(1)]))),
                any.map(|holds| !holds),
                "not any {given}"
            );
        }
        let nobody = answers("----");
        let value = |expression| truth(&rules(), &expression, &nobody, day(TODAY));
        assert_eq!(value(Expression::ALWAYS), t);
        assert_eq!(value(Expression::Any(Vec::new())), f);
    }

    #[test]
    fn a_test_carries_its_gate_with_it() {
        let (t, f, u) = (Some(true), Some(false), None);
        for (given, on_two, on_three) in [
            ("-yy-", t, u),
            ("-yyy", t, t),
            ("-yyn", t, f),
            ("-y--", u, u),
            ("-yu-", u, u),
            ("-nyy", f, f),
            ("-n--", f, f),
            ("-nu-", f, f),
            ("--y-", u, u),
            ("--n-", f, f),
            ("-uy-", u, u),
            ("-unn", f, f),
            ("---y", u, u),
            ("---n", u, f),
        ] {
            let value = |expression| truth(&rules(), &expression, &answers(given), day(TODAY));
            assert_eq!(value(yes(2)), on_two, "{given}");
            assert_eq!(value(yes(3)), on_three, "{given}");
            assert_eq!(value(Expression::Holds(0)), on_two, "condition, {given}");
            assert_eq!(
                value(Expression::Holds(1)),
                on_two.map(|holds| !holds),
                "negated condition, {given}"
            );
        }
    }

    #[test]
    fn a_range_in_force_includes_its_days() {
        let since = Expression::InForce(DateRange {
            first: Some(day("2023-10-01")),
            last: Some(day("2024-10-01")),
        });
        for (on, holds) in [
            ("2023-09-30", false),
            ("2023-10-01", true),
            ("2024-10-01", true),
            ("2024-10-02", false),
        ] {
            assert_eq!(
                truth(&rules(), &since, &answers("----"), day(on)),
                Some(holds),
                "{on}"
            );
        }
    }

    #[test]
    fn a_long_chain_of_gates_is_followed() {
        let mut questions = vec![question("first", Kind::YesNo, Expression::ALWAYS)];
        for previous in 0..1_000 {
            // Both parts lead to the same gate: without remembering, the time would double each step.
            let gate = Expression::All(vec![
                yes(previous),
                Expression::Any(vec![yes(previous), not(yes(previous))]),
            ]);
            questions.push(question("next", Kind::YesNo, gate));
        }
        let rules = rule_set(questions);
        let mut given = Answers::new(1_001);
        for question in 0..=1_000 {
            given.set(question, Some(Answer::YesNo(true)));
        }
        assert_eq!(truth(&rules, &yes(1_000), &given, day(TODAY)), Some(true));
        given.set(0, Some(Answer::YesNo(false)));
        assert_eq!(truth(&rules, &yes(1_000), &given, day(TODAY)), Some(false));
    }

    #[test]
    fn a_circle_ends() {
        let mut rules = rule_set(vec![date_question("a", yes(0))]);
        rules.conditions = vec![condition(Expression::Holds(0))];
        let given = Answers::new(1);
        assert_eq!(truth(&rules, &yes(0), &given, day(TODAY)), None);
        assert_eq!(
            truth(&rules, &Expression::Holds(0), &given, day(TODAY)),
            None
        );
    }
}
