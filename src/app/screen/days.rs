//! Looking at another day, and back at the one asked about.

use crate::app::Notice;
use crate::app::day_step::DayStep;
use crate::app::model::Model;
use crate::app::update::Update;
use crate::plan::{FIRST_DAY, LAST_DAY, YEARS};

/// Looks at the day to which a step leads; where it leads nowhere, says why.
pub(super) fn step(model: &mut Model, step: DayStep) -> Update {
    let Some(case) = &mut model.case else {
        return Update::nothing();
    };
    let target = case
        .looked_at()
        .and_then(|looked_at| step.target(case.interview(), looked_at));
    match (target, step) {
        (Some(day), _) => {
            case.look_on(day);
        }
        (None, DayStep::NextChange) => model.notice = Some(unchanged("day-no-next")),
        (None, DayStep::PreviousChange) => model.notice = Some(unchanged("day-no-previous")),
        (None, _) => {
            let variables = [
                ("first", FIRST_DAY.to_string().into()),
                ("last", LAST_DAY.to_string().into()),
            ];
            model.notice = Some(Notice::of("day-end", &variables));
        }
    }
    Update::drawn()
}

fn unchanged(key: &str) -> Notice {
    Notice::of(key, &[("years", YEARS.into())])
}

/// Looks at the day asked about again, which alone the answers are given for, and goes on from there;
/// says so if it was another day.
pub(in crate::app) fn look_back(
    model: &mut Model,
    go_on: impl FnOnce(&mut Model) -> Update,
) -> Update {
    let Some(case) = &mut model.case else {
        return go_on(model);
    };
    let asked_on = case.interview().asked_on();
    if case.interview().on() == asked_on {
        return go_on(model);
    }
    case.look_on(asked_on);
    let done = go_on(model);
    let variables = [("day", asked_on.to_string().into())];
    let said = Notice::of("day-looked-back", &variables);
    model.notice = Some(match model.notice.take() {
        Some(other) if other.hint.is_none() => Notice {
            hint: Some(said.sentence),
            ..other
        },
        Some(other) => other,
        None => said,
    });
    done
}
