//! Years with a permit: places as rows over an axis of years.

use std::sync::Arc;

use crate::config::Role;
use crate::i18n::Lang;
use crate::plan::{Held, ResidenceYears};
use crate::report::{StripSigns, years_strip};
use crate::ruleset::RuleSet;
use crate::ui::look::Look;
use crate::ui::wrapped::Span;

/// Years with a permit, to be drawn as a strip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) struct Years {
    /// The rules that know the places.
    pub(in crate::ui) rules: Arc<RuleSet>,
    /// How long a permit was held.
    pub(in crate::ui) held: ResidenceYears,
    /// The language of the titles.
    pub(in crate::ui) lang: Lang,
}

impl Years {
    pub(super) fn rows(&self, columns: usize, look: &Look) -> Vec<Vec<Span>> {
        let Some(strip) = years_strip(&self.rules, &self.held, self.lang, columns) else {
            return Vec::new();
        };
        let signs = StripSigns {
            counted: look.symbols.full,
            suspended: look.symbols.hatched,
            nothing: look.symbols.empty,
        };
        let mut rows = vec![vec![Span::new(strip.axis(), Role::Muted)]];
        rows.extend(strip.rows().map(|(title, held)| {
            let mut row = vec![Span::plain(title)];
            row.extend(held.chunk_by(|one, other| one == other).map(|same| {
                let (sign, role) = match same.first() {
                    Some(Held::Counted) => (signs.counted, Role::Good),
                    Some(Held::Suspended) => (signs.suspended, Role::Warning),
                    _ => (signs.nothing, Role::Muted),
                };
                Span::new(sign.repeat(same.len()), role)
            }));
            row
        }));
        let legend = strip.legend(&signs, self.lang);
        let legend = crate::text::wrap(&legend, columns).into_iter();
        rows.extend(legend.map(|line| vec![Span::new(line, Role::Muted)]));
        rows
    }
}
