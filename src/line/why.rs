//! Why a question is asked, how to find the answer out, and where that is written.

use super::conversation::Conversation;
use super::stop::Stop;
use crate::report::asking::why;

impl Conversation<'_, '_> {
    /// Says what there is to say of a question beside itself.
    pub(super) fn say_why(&mut self, index: usize) -> Result<(), Stop> {
        let Some(question) = self.question(index) else {
            return Ok(());
        };
        for line in why(self.rules(), question, self.lang) {
            self.lines.say(&line)?;
        }
        Ok(())
    }
}
