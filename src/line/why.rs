//! Why a question is asked, how to find the answer out, and where that is written.

use super::conversation::Conversation;
use super::stop::Stop;
use crate::report::citation::{Form, citations};

impl Conversation<'_, '_> {
    /// Says what there is to say of a question beside itself.
    pub(super) fn say_why(&mut self, index: usize) -> Result<(), Stop> {
        let Some(question) = self.question(index) else {
            return Ok(());
        };
        for (key, text) in [
            ("line-why", &question.why),
            ("report-find-out", &question.find_out),
            ("report-ask-whom", &question.ask_whom),
            ("report-say", &question.say),
        ] {
            self.say_with(key, &[("text", text.get(self.lang).into())])?;
        }
        let sources = citations(self.rules(), &question.citations, Form::Full, self.lang);
        if sources.is_empty() {
            return Ok(());
        }
        self.say_with("report-sources-of", &[("sources", sources.into())])
    }
}
