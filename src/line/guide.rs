//! The guide to read: what there is in it, what is found, one thing read.

use std::rc::Rc;

use super::conversation::Conversation;
use super::stop::Stop;
use crate::report::{Article, Chapter, GuideBook};

/// How many headings are listed for a search; more words find fewer.
const MOST_FOUND: usize = 20;

impl Conversation<'_, '_> {
    /// Says the parts of the guide; or reads the heading with the number that was typed; or lists what
    /// is found by the words that were, and reads it if that is one thing.
    pub(super) fn say_guide(&mut self, typed: &str) -> Result<(), Stop> {
        let book = self.book();
        if typed.is_empty() {
            return self.say_parts(&book);
        }
        if let Ok(number) = typed.parse::<usize>() {
            let guide = book.guide(self.lang);
            if let Some(article) = guide.article(number) {
                return self.read_article(article);
            }
            let most = guide.articles.len();
            let variables = [("number", typed.into()), ("most", most.into())];
            return self.say_with("line-guide-no-such", &variables);
        }
        let found = book.find(self.lang, typed);
        let mut articles = found.iter().flat_map(|chapter| &chapter.articles);
        match (articles.next(), articles.next()) {
            (Some(only), None) => self.read_article(only),
            (Some(_), Some(_)) => self.list_found(&found),
            (None, _) => {
                for sentence in book.nothing_found(self.lang, typed) {
                    self.lines.say(&sentence)?;
                }
                Ok(())
            }
        }
    }

    /// The guide; made once, for it takes longer than reading it.
    fn book(&mut self) -> Rc<GuideBook> {
        let day = self.session.on.max(self.session.today);
        let rules = self.rules();
        let book = self
            .book
            .get_or_insert_with(|| Rc::new(GuideBook::new(rules, day)));
        Rc::clone(book)
    }

    /// The parts with the numbers of what stands in them: a hundred headings read out at once help
    /// nobody.
    fn say_parts(&mut self, book: &GuideBook) -> Result<(), Stop> {
        let guide = book.guide(self.lang);
        self.lines.say(&guide.title)?;
        for sentence in &guide.age {
            self.lines.say(sentence)?;
        }
        for chapter in book.find(self.lang, "") {
            let number = |article: Option<&&Article>| article.map_or(0, |article| article.number);
            let first = number(chapter.articles.first());
            let last = number(chapter.articles.last());
            if first == last {
                self.say_heading("line-choice", first, chapter.heading)?;
                continue;
            }
            let variables = [
                ("part", chapter.heading.into()),
                ("first", first.into()),
                ("last", last.into()),
            ];
            self.say_with("line-guide-part", &variables)?;
        }
        self.say("line-guide-how")
    }

    /// Every heading that is found, so that the name of a part lists all of it; of what is found in
    /// texts only as many as can be listened to.
    fn list_found(&mut self, chapters: &[Chapter<'_>]) -> Result<(), Stop> {
        let mut said = 0;
        let mut left_out = 0;
        for chapter in chapters {
            let room = if chapter.found_in_text {
                MOST_FOUND.saturating_sub(said)
            } else {
                chapter.articles.len()
            };
            let (listed, others) = chapter
                .articles
                .split_at_checked(room)
                .unwrap_or((&chapter.articles, &[]));
            left_out += others.len();
            said += listed.len();
            if !listed.is_empty() {
                self.lines.say(chapter.heading)?;
            }
            for article in listed {
                self.say_heading("line-choice", article.number, &article.title)?;
            }
        }
        if left_out > 0 {
            self.say_with("line-guide-more", &[("count", left_out.into())])?;
        }
        self.say("line-guide-read")
    }

    fn read_article(&mut self, article: &Article) -> Result<(), Stop> {
        self.say_heading("line-choice", article.number, &article.title)?;
        for detail in &article.details {
            self.lines.say(&detail.text)?;
        }
        for link in article.read_on() {
            self.say_heading("line-guide-beside", link.number, &link.said(self.lang))?;
        }
        Ok(())
    }

    fn say_heading(&mut self, key: &str, number: usize, title: &str) -> Result<(), Stop> {
        self.say_with(key, &[("number", number.into()), ("title", title.into())])
    }
}
