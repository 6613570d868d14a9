//! Every way to break a rule set, and what is said about it.

use std::fmt::Write as _;

use super::super::{Code, Diagnostic, RuleFiles, SourceFile, Trouble, load};
use super::sample::{good, with};
use crate::i18n::Lang;

/// `code file:line:column text` of each problem; the text is what the carets stand under.
pub(super) fn problems(files: &RuleFiles) -> Vec<String> {
    let Err(problems) = load(files) else {
        return Vec::new();
    };
    for lang in Lang::ALL {
        assert!(!problems.render(lang, true).is_empty());
        assert!(!problems.summary(lang).contains('\n'));
    }
    problems
        .diagnostics()
        .iter()
        .map(|diagnostic| {
            let mut text = format!("{} {}", diagnostic.code, diagnostic.file);
            if let Some((line, column)) = problems.line_and_column(diagnostic) {
                write!(text, ":{line}:{column} ").unwrap();
                text.extend(marked(files, diagnostic).chars().take(20));
            }
            text.replacen("sample/", "", 1).replacen(".toml", "", 1)
        })
        .collect()
}

fn marked<'f>(files: &'f RuleFiles, diagnostic: &Diagnostic) -> &'f str {
    let mut all = files.files.iter().chain(&files.calendars);
    let file = all.find(|file| file.name == diagnostic.file).unwrap();
    &file.text[diagnostic.span.clone().unwrap()]
}

/// File, what stands there, what is put in its place, the problems.
type Break = (
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
);

#[rustfmt::skip]
const BREAKS: &[Break] = &[
    // The file and its keys.
    ("about.toml", "edition = \"2026.11\"", "edition = 2026.11", &["wrong-type about:4:11 2026.11"]),
    ("about.toml", "edition = \"2026.11\"", "edition = ", &["syntax about:4:11 "]),
    ("about.toml", "edition = \"2026.11\"\n", "", &["missing-key about"]),
    ("about.toml", "id = \"sample\"", "id = \"simple\"", &["folder-name about:1:6 \"simple\""]),
    ("about.toml", "review-by = 2027-06-30", "review-by = 2026-06-30", &["wrong-order about:6:13 2026-06-30"]),
    ("about.toml", "review-by = 2027-06-30", "review-by = 2027-02-30", &["syntax about:6:13 2027-02-30"]),
    ("about.toml", "review-by = 2027-06-30", "review-by = 2027-06-30T10:00:00", &["wrong-type about:6:13 2027-06-30T10:00:00"]),
    ("about.toml", "review-by = 2027-06-30", "review-by = 1827-06-30", &["out-of-range about:6:13 1827-06-30"]),
    ("about.toml", "[\"zh\", \"en\"]", "[\"zh\"]", &["missing-translation about:7:13 [\"zh\"]"]),
    ("about.toml", "[\"zh\", \"en\"]", "[\"zh\", \"en\", \"de\"]", &["unknown-word about:7:26 \"de\""]),
    ("about.toml", "calendar = \"china\"", "calendar = \"chna\"", &["unknown-calendar about:8:12 \"chna\""]),
    ("about.toml", "calendar = \"china\"", "calender = \"china\"", &["missing-key about", "unknown-key about:8:1 calender"]),
    ("about.toml", "[[standard]]\nid = \"guide\"", "[[standard]]\nid = \"guide\"\nweight = 1", &["unknown-key about:14:1 weight"]),
    ("about.toml", "[[route]]", "[[router]]", &["unknown-key about:30:3 router", "unknown-route about:18:70 \"foreign-national\""]),
    ("about.toml", "route = \"foreign-national\", ", "", &["missing-key about:18:3 { when = { applicant"]),
    ("about.toml", "verdict = \"not-needed\"", "verdict = \"not-needed\", route = \"foreign-national\"", &["misplaced-key about:19:57 route"]),
    ("about.toml", "verdict = \"not-needed\"", "verdict = \"not-neded\"", &["unknown-word about:19:43 \"not-neded\""]),
    ("about.toml", "grade = \"L\"", "grade = \"X\"", &["unknown-word about:40:9 \"X\""]),
    // Texts.
    ("questions.toml", "fixed = true", "mistakes = [ { zh = \"错\" } ]", &["missing-translation questions:10:14 { zh = \"错\" }"]),
    ("questions.toml", "fixed = true", "mistakes = [ { zh = \"错\", en = \"x\", say = 1 } ]", &["unknown-key questions:10:36 say"]),
    ("questions.toml", "fixed = true", "mistakes = { zh = \"错\", en = \"x\" }", &["wrong-type questions:10:12 { zh = \"错\", en = \"x\""]),
    ("questions.toml", "fixed = true", "triage = \"yes\"", &["wrong-type questions:10:10 \"yes\""]),
    ("questions.toml", "{ zh = \"您是谁？\", en = \"Who are you?\" }", "{ zh = \"您是谁？\" }", &["missing-translation questions:4:9 { zh = \"您是谁？\" }"]),
    ("questions.toml", "{ zh = \"您是谁？\", en = \"Who are you?\" }", "{ zh = \"您是谁？\", en = \"  \" }", &["missing-translation questions:4:29 \"  \""]),
    ("questions.toml", "{ zh = \"您是谁？\", en = \"Who are you?\" }", "\"您是谁？\"", &["wrong-type questions:4:9 \"您是谁？\""]),
    ("questions.toml", "en = \"Who are you?\"", "en = \"Who \\u001b[31mare you?\"", &["control-character questions:4:29 \"Who \\u001b[31mare y"]),
    ("questions.toml", "en = \"Who are you?\"", "en = \"Who \u{202e}are you?\"", &["control-character questions:4:29 \"Who \u{202e}are you?\""]),
    ("questions.toml", "en = \"Who are you?\"", "en = \"Who\\nare you?\"", &[]),
    // Years with a permit.
    // Stages.
    ("stages.toml", "papers = \"checklist\"", "papers = \"list\"", &["unknown-word stages:6:10 \"list\""]),
    ("stages.toml", "papers = [\"lease\"]", "papers = [\"leese\"]", &["unknown-material stages:21:11 \"leese\""]),
    ("stages.toml", "by = { step = \"submit\" }", "by = { step = \"sumbit\" }", &["unknown-step stages:7:15 \"sumbit\""]),
    ("stages.toml", "by = \"last-working-day\"", "by = \"last-day\"", &["unknown-word stages:22:6 \"last-day\""]),
    ("stages.toml", "says = { home = \"own\" }", "says = { home = \"tent\" }", &["unknown-value stages:24:17 \"tent\""]),
    ("stages.toml", "{ on = \"expired\", to = \"lapsed\" }", "{ on = \"expired\", to = \"lapse\" }", &["unknown-stage stages:25:76 \"lapse\""]),
    ("stages.toml", "from = [\"preparing\"]", "from = []", &["nothing-listed stages:41:8 []"]),
    ("stages.toml", "from = [\"preparing\"]\n", "", &["missing-key stages:37:1 [[event]]"]),
    ("stages.toml", "to = \"submitted\"\nstep", "step", &["unreachable-stage stages:10:1 [[stage]]"]),
    ("stages.toml", "until = [\"received\"]", "until = [\"recieved\"]", &["unknown-event stages:47:10 \"recieved\""]),
    ("stages.toml", "days = 15\n", "days = 15\non = \"dated\"\n", &["bad-form stages:45:1 [event.deadline]"]),
    ("stages.toml", "days = 15\n", "on = \"dated\"\n", &["missing-key stages:45:1 [event.deadline]"]),
    ("stages.toml", "answers = \"issued-on\"", "answers = \"months\"", &["wrong-question stages:57:68 \"months\""]),
    ("stages.toml", "review = [\"home\"]", "review = [\"house\"]", &["unknown-question stages:66:11 \"house\""]),
    ("stages.toml", "endorses = true", "endorse = true", &["unknown-key stages:65:1 endorse"]),
    ("years.toml", "no-score = { zh = \"不算分\", en = \"No score\" }\n", "", &["missing-key years"]),
    ("years.toml", "id = \"delta\"", "id = \"Delta\"", &["bad-id years:8:6 \"Delta\""]),
    ("years.toml", "adds-up = [\"guide\"]", "adds-up = [\"guid\"]", &["unknown-standard years:10:12 \"guid\""]),
    ("years.toml", "adds-up = [\"guide\"]\n", "", &["missing-key years:7:1 [[place]]"]),
    ("years.toml", "apart =", "kept =", &["unknown-key years:11:1 kept"]),
    ("process.toml", "{expires} is past", "{expired} is past", &["unknown-placeholder process:41:8 { zh = \"{expires} 已过"]),
    ("process.toml", "may be refused", "may be refused {date}", &["unknown-placeholder process:43:14 { zh = \"可能不予签注\", en "]),
    // Ids.
    ("questions.toml", "id = \"months\"", "id = \"Months\"", &["bad-id questions:71:6 \"Months\"", "unknown-question cases:16:12 \"law: home=own, mont", "unknown-question cases:6:84 months", "unknown-question conditions:16:5 months", "unknown-question materials:35:13 months"]),
    ("questions.toml", "id = \"own\"", "id = \"unsure\"", &["reserved-word questions:66:10 \"unsure\"", "uncovered-value process:23:40 { own = [0, 0], rent", "unknown-value conditions:17:22 \"own\"", "unknown-value conditions:6:22 \"own\"", "unknown-value materials:35:49 \"own\"", "unknown-value process:23:42 own", "unknown-value process:36:17 \"own\"", "unknown-value process:59:17 \"own\"", "unknown-value stages:23:24 \"own\"", "unknown-value stages:24:17 \"own\""]),
    ("questions.toml", "id = \"rent\"", "id = \"own\"", &["duplicate-id questions:67:10 \"own\"", "uncovered-value process:23:40 { own = [0, 0], rent", "unknown-value conditions:34:51 \"rent\"", "unknown-value conditions:6:29 \"rent\"", "unknown-value faq:17:29 \"rent\"", "unknown-value materials:25:24 \"rent\"", "unknown-value process:23:56 rent"]),
    ("conditions.toml", "id = \"work\"", "id = \"home\"", &["duplicate-id conditions:10:6 \"home\"", "unknown-condition about:21:56 \"guide/work\""]),
    ("faq.toml", "id = \"D1\"", "id = \"d_1\"", &["bad-id faq:10:6 \"d_1\"", "unknown-note faq:6:10 \"D1\""]),
    // Names.
    ("conditions.toml", "home = [\"own\", \"rent\"]", "hom = \"own\"", &["unknown-question conditions:6:14 hom"]),
    ("conditions.toml", "home = [\"own\", \"rent\"]", "home = [\"own\", \"rented\"]", &["unknown-value conditions:6:29 \"rented\""]),
    ("conditions.toml", "standard = \"guide\"", "standard = \"gide\"", &["unknown-condition about:21:29 \"guide/home\"", "unknown-condition cases:10:13 \"guide/home\"", "unknown-condition conditions:34:22 \"guide/home\"", "unknown-standard conditions:3:12 \"gide\""]),
    ("conditions.toml", "holds = \"guide/home\"", "holds = \"guide/hme\"", &["unknown-condition conditions:34:22 \"guide/hme\""]),
    ("conditions.toml", "source = \"guide-2023#2\"", "source = \"guide-2024#2\"", &["unknown-source conditions:7:10 \"guide-2024#2\""]),
    ("conditions.toml", "source = \"guide-2023#2\"", "source = [\"guide-2023#2 [Q]\", \"#2\"]", &["bad-citation conditions:7:31 \"#2\"", "unknown-word conditions:7:11 \"guide-2023#2 [Q]\""]),
    ("conditions.toml", "source = \"guide-2023#2\"", "source = []", &["nothing-listed conditions:7:10 []"]),
    ("materials.toml", "for = \"residence\"", "for = \"residance\"", &["unknown-group materials:27:7 \"residance\""]),
    ("materials.toml", "runs-out = \"issued-on\"", "runs-out = \"home\"", &["wrong-question materials:28:12 \"home\""]),
    ("faq.toml", "in-scope = \"law\"", "in-scope = \"low\"", &["unknown-standard faq:17:50 \"low\""]),
    ("faq.toml", "law = { zh = \"要半年\"", "lex = { zh = \"要半年\"", &["unknown-standard faq:12:54 lex"]),
    ("faq.toml", "explains = \"law/half-year\"", "explains = \"law/halfyear\"", &["unknown-condition faq:15:12 \"law/halfyear\""]),
    ("faq.toml", "explains = \"law/half-year\"", "explains = [\"law/home\", \"guide/home\"]", &[]),
    ("process.toml", "leads = true", "leads = \"yes\"", &["wrong-type process:30:9 \"yes\""]),
    ("questions.toml", "en = \"Who are you?\"", "en = \"Who \u{1b}are you?\"", &["control-character questions:4:34 \u{1b}"]),
    ("faq.toml", "severity = \"A\"", "severity = \"D\"", &["unknown-word faq:13:12 \"D\""]),
    ("faq.toml", "kind = \"fee\"", "kind = \"fees\"", &["unknown-word faq:3:8 \"fees\""]),
    // Kinds and tests.
    ("questions.toml", "kind = \"number\"", "kind = \"numbers\"", &["unknown-word questions:72:8 \"numbers\""]),
    ("questions.toml", "kind = \"number\"", "kind = \"yes-no\"", &["misplaced-key questions:75:1 range", "misplaced-key questions:76:1 unit", "wrong-test conditions:16:14 { at-least = 12, les", "wrong-type cases:6:93 12.0", "wrong-type materials:35:22 0"]),
    ("questions.toml", "range = { min = 0, max = 1200 }", "range = { min = 10, max = 0 }", &["empty-range questions:75:9 { min = 10, max = 0 "]),
    ("questions.toml", "range = { min = 0, max = 1200 }", "range = { min = 0, max = 12 }", &["out-of-range conditions:16:43 1000"]),
    ("questions.toml", "range = { min = 0, max = 1200 }", "range = { min = 0, max = 99999999999 }", &["out-of-range questions:75:26 99999999999"]),
    ("questions.toml", "past = true", "past = \"yes\"", &["wrong-type questions:52:8 \"yes\""]),
    ("questions.toml", "feeds = \"renewal\"", "feeds = \"renewals\"", &["unknown-word questions:94:9 \"renewals\""]),
    ("conditions.toml", "{ months = { at-least = 12, less-than = 1000 } }", "{ months = 12 }", &["wrong-test conditions:16:14 12"]),
    ("conditions.toml", "at-least = 12, less-than = 1000", "at-least = 12, less-than = 12", &["empty-range conditions:16:14 { at-least = 12, les"]),
    ("conditions.toml", "at-least = 12, less-than = 1000", "at-lest = 12", &["unknown-key conditions:16:16 at-lest"]),
    ("conditions.toml", "at-least = 12, less-than = 1000", "", &["nothing-listed conditions:16:14 {  }"]),
    ("conditions.toml", "home = [\"own\", \"rent\"]", "home = { before = 2027-01-01 }", &["wrong-test conditions:6:21 { before = 2027-01-0"]),
    ("conditions.toml", "home = [\"own\", \"rent\"]", "home = []", &["nothing-listed conditions:6:21 []"]),
    ("conditions.toml", "home = [\"own\", \"rent\"]", "under-16 = \"yes\"", &["wrong-test conditions:6:25 \"yes\""]),
    ("conditions.toml", "{ home = [\"own\", \"rent\"] }", "[]", &["nothing-listed conditions:6:12 []"]),
    ("conditions.toml", "{ home = [\"own\", \"rent\"] }", "\"always\"", &["wrong-type conditions:6:12 \"always\""]),
    ("conditions.toml", "since = 2023-10-01", "since = 2023-10-01, until = 2023-09-30", &["empty-range conditions:17:82 2023-09-30"]),
    ("conditions.toml", "since = 2023-10-01", "since = \"2023-10-01\"", &["wrong-type conditions:17:62 \"2023-10-01\""]),
    ("conditions.toml", "{ more-than = 6 }", "{ more-than = 6, less-than = 6 }", &["empty-range conditions:26:45 { more-than = 6, les"]),
    ("conditions.toml", "{ more-than = 6 }", "{ more-than = -6 }", &["out-of-range conditions:26:59 -6"]),
    ("conditions.toml", "months-ago = { more-than = 6 }", "after = 2027-01-01, before = 2027-01-02", &["empty-range conditions:26:30 { after = 2027-01-01"]),
    ("conditions.toml", "months-ago = { more-than = 6 }", "after = 2027-01-01, before = 2027-01-03", &[]),
    ("conditions.toml", "months-ago = { more-than = 6 }", "month-ago = { more-than = 6 }", &["unknown-key conditions:26:32 month-ago"]),
    // Structure.
    ("conditions.toml", "home = [\"own\", \"rent\"]", "holds = \"law/home\"", &["circular-condition conditions:34:22 \"guide/home\""]),
    ("conditions.toml", "home = [\"own\", \"rent\"]", "holds = \"guide/home\"", &["circular-condition conditions:6:22 \"guide/home\""]),
    ("questions.toml", "asked-when = { applicant = \"mainland\" }", "asked-when = { under-16 = true }", &["own-gate questions:22:16 under-16"]),
    ("questions.toml", "asked-when = { applicant = \"mainland\" }", "asked-when = { home = \"own\" }", &["later-gate questions:22:16 home"]),
    ("questions.toml", "asked-when = { applicant = \"mainland\" }", "asked-when = { holds = \"guide/home\" }", &["later-gate questions:22:24 \"guide/home\""]),
    ("questions.toml", "asked-when = { applicant = \"mainland\" }", "asked-when = { holds = \"guide/work\" }", &["own-gate questions:22:24 \"guide/work\""]),
    ("questions.toml", "asked-when = { applicant = \"mainland\" }", "asked-when = { applicant = \"mainland\", not = { applicant = \"foreign\" } }", &[]),
    ("questions.toml", "asked-when = { registered = true }", "asked-when = { registered = true, all = [ { under-16 = true }, { applicant = \"foreign\" } ] }", &["unreachable-question questions:47:14 { registered = true,"]),
    ("questions.toml", "asked-when = { registered = true }", "asked-when = { under-16 = true }", &["wrong-question questions:38:12 \"registered-on\""]),
    ("questions.toml", "asked-when = { applicant = \"mainland\" }", "asked-when = { applicant = \"main\" }", &["unknown-value questions:22:28 \"main\""]),
    ("questions.toml", "asked-when = { registered = true }", "asked-when = { registered = false }", &["wrong-question questions:38:12 \"registered-on\""]),
    ("questions.toml", "declares = \"registered-on\"", "declares = \"home\"", &["wrong-question questions:38:12 \"home\""]),
    ("questions.toml", "fixed = true", "monthly = true", &["misplaced-key questions:10:1 monthly"]),
    ("questions.toml", "fixed = true", "declares = \"registered-on\"", &["misplaced-key questions:10:1 declares"]),
    ("process.toml", "own = [0, 0], ", "", &["uncovered-value process:23:40 { rent = [1, 2] }"]),
    ("process.toml", "own = [0, 0], ", "own = [1, 0], ", &["empty-range process:23:48 [1, 0]"]),
    ("process.toml", "by = \"home\"", "by = \"months\"", &["wrong-question process:23:19 \"months\""]),
    ("process.toml", "schedule = { start = true }\n", "", &["misplaced-step process:14:12 { working-days = [3,", "misplaced-step process:22:12 { by = \"home\", days-"]),
    ("process.toml", "working-days = [3, 7]", "working-days = [3]", &["bad-form process:15:29 [3]"]),
    ("process.toml", "working-days = [3, 7], ceiling-days = 15", "start = true", &["misplaced-step process:15:12 { start = true }"]),
    ("process.toml", "working-days = [3, 7], ceiling-days = 15", "starts = true", &["bad-form process:15:12 { starts = true }"]),
    ("process.toml", "day = { answer = \"issued-on\" }", "day = { answer = \"home\" }", &["wrong-question process:57:18 \"home\""]),
    ("process.toml", "day = \"expires\"", "day = \"expire\"", &["unknown-word process:51:7 \"expire\""]),
    ("process.toml", "{ days-before = 30 }", "{ days-before = 30, months-before = 1 }", &["bad-form process:39:19 { days-before = 30, "]),
    ("process.toml", "{ guide = { days-before = 30 }", "{ giude = { days-before = 30 }", &["unknown-standard process:39:11 giude"]),
    ("process.toml", "days-before = [30, 0]", "days-before = []", &["nothing-listed process:58:15 []"]),
    // Papers and how they are got.
    ("materials.toml", "got-at = \"landlord\"", "got-at = \"landlady\"", &["unknown-place materials:32:10 \"landlady\""]),
    ("materials.toml", "got-at = \"landlord\"", "got_at = \"landlord\"", &["unknown-key materials:32:1 got_at"]),
    ("materials.toml", "[[place]]\nid = \"landlord\"", "[[place]]\nid = \"home\"", &["duplicate-id materials:42:6 \"home\"", "unknown-place materials:32:10 \"landlord\""]),
    ("materials.toml", "[[place]]\nid = \"landlord\"", "[[place]]\nat = 1\nid = \"landlord\"", &["unknown-key materials:42:1 at"]),
    ("materials.toml", "title = { zh = \"房东\", en = \"Landlord\" }", "", &["missing-key materials:41:1 [[place]]"]),
    ("materials.toml", "bring = { zh = \"原件和复印件\", en", "bring = { en", &["missing-translation materials:30:9 { en = \"Original and"]),
    ("materials.toml", "after = [\"id-card\"]", "after = [\"idcard\"]", &["unknown-material materials:33:10 \"idcard\""]),
    ("materials.toml", "after = [\"id-card\"]", "after = []", &["nothing-listed materials:33:9 []"]),
    ("materials.toml", "after = [\"id-card\"]", "after = [\"id-card\", \"lease\"]", &["circular-material materials:33:21 \"lease\""]),
    ("materials.toml", "home = \"own\" }", "hom = \"own\" }", &["unknown-question materials:35:42 hom"]),
    ("materials.toml", "home = \"own\" }", "home = \"owned\" }", &["unknown-value materials:35:49 \"owned\""]),
    ("materials.toml", "months = 0", "months = \"0\"", &["wrong-type materials:35:22 \"0\""]),
    ("materials.toml", "months = 0", "months = -1", &["out-of-range materials:35:22 -1"]),
    ("materials.toml", "under-16 = \"no\"", "under-16 = \"unsure\"", &["unknown-value materials:35:36 \"unsure\""]),
    ("materials.toml", "under-16 = \"no\"", "issued-on = 2026-01-01", &["wrong-question materials:35:25 issued-on"]),
    ("materials.toml", "{ months = 0, under-16 = \"no\", home = \"own\" }", "{}", &["nothing-listed materials:35:11 {}"]),
    ("materials.toml", "{ months = 0, under-16 = \"no\", home = \"own\" }", "[\"months\"]", &["wrong-type materials:35:11 [\"months\"]"]),
    // Cases.
    ("cases.toml", "home = \"unsure\"", "hom = \"unsure\"", &["unknown-question cases:6:99 hom"]),
    ("cases.toml", "home = \"unsure\"", "home = \"rents\"", &["unknown-value cases:6:106 \"rents\""]),
    ("cases.toml", "months = 12.0", "months = 12.5", &["wrong-type cases:6:93 12.5"]),
    ("cases.toml", "months = 12.0", "months = 1201", &["out-of-range cases:6:93 1201"]),
    ("cases.toml", "months = 12.0", "months = \"12\"", &["wrong-type cases:6:93 \"12\""]),
    ("cases.toml", "guide = \"eligible\"", "guide = \"eligable\"", &["unknown-word cases:8:22 \"eligable\""]),
    ("cases.toml", "\"law/half-year\" = \"met\"", "\"law/halfyear\" = \"not-met\"", &["unknown-condition cases:9:16 \"law/halfyear\"", "unknown-word cases:9:33 \"not-met\""]),
    ("cases.toml", "needed = [\"id-card\"]", "needed = [\"idcard\"]", &["unknown-material cases:12:11 \"idcard\""]),
    ("cases.toml", "next = \"issued-on\"", "next = \"none\"", &[]),
    ("cases.toml", "next = \"issued-on\"", "next = \"nobody\"", &["unknown-question cases:14:8 \"nobody\""]),
    ("cases.toml", "months=12 @ now", "months=12 @ soon", &["bad-form cases:16:12 \"law: home=own, mont"]),
    ("cases.toml", "opens-law", "opens-low", &["unknown-key cases:18:37 opens-low"]),
    ("cases.toml", "expires 2027-01-01 estimate", "expires 2027-1-1", &["bad-form cases:19:14 \"expires 2027-1-1\""]),
    ("cases.toml", "expires 2027-01-01 estimate", "expire 2027-01-01", &["unknown-reminder cases:19:14 \"expire 2027-01-01\""]),
    ("cases.toml", "step = \"submit\"", "step = \"submitted\"", &["unknown-step cases:17:23 \"submitted\""]),
    // Calendars.
    ("china.toml", "makeup-workdays = [2026-10-10]", "makeup-workdays = [2026-10-12]", &["calendar-conflict calendars/china:8:20 2026-10-12"]),
    ("china.toml", "2026-10-02", "2026-10-10", &["calendar-conflict calendars/china:8:20 2026-10-10"]),
    ("china.toml", "2026-10-02", "2006-10-02", &["calendar-conflict calendars/china:7:79 2006-10-02"]),
    ("china.toml", "year = 2027", "year = 2026", &["calendar-conflict calendars/china:11:8 2026"]),
    ("china.toml", "published = true\n", "", &["missing-key calendars/china:1:1 [[year]]"]),
];

#[test]
fn each_break_is_found_where_it_is() {
    let mut wrong = String::new();
    for &(file, from, to, expected) in BREAKS {
        let mut found = problems(&with(file, from, to));
        let mut expected: Vec<_> = expected.iter().map(|text| (*text).to_owned()).collect();
        found.sort();
        expected.sort();
        if found != expected {
            writeln!(
                wrong,
                "{file}: {from} -> {to}\n  found    {found:?}\n  expected {expected:?}"
            )
            .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn problems_of_all_files_are_told_at_once() {
    let mut files = good();
    for file in &mut files.files {
        file.text = file.text.replacen(" }", ", de = \"…\" }", 1);
    }
    let found = problems(&files);
    for name in ["about", "questions", "materials", "process", "faq"] {
        let here = found
            .iter()
            .filter(|problem| problem.starts_with(&format!("unknown-key {name}:")))
            .count();
        assert_eq!(here, 1, "{name}: {found:?}");
    }
}

/// A day that does not exist is a slip of one value: the rest of its file is read and judged.
#[test]
fn a_day_that_does_not_exist_hides_nothing() {
    let mut files = with(
        "about.toml",
        "review-by = 2027-06-30",
        "review-by = 2027-06-31",
    );
    for file in &mut files.files {
        file.text = file.text.replacen(" }", ", de = \"…\" }", 1);
    }
    let about: Vec<String> = problems(&files)
        .into_iter()
        .filter(|problem| problem.contains(" about:"))
        .collect();
    assert_eq!(about.len(), 2, "{about:?}");
    assert!(about.contains(&"syntax about:6:13 2027-06-31".to_owned()));
    assert!(
        about
            .iter()
            .any(|problem| problem.starts_with("unknown-key"))
    );
}

#[test]
fn a_broken_file_hides_nothing_in_the_others_and_makes_no_noise() {
    for (file, others) in [
        ("about", &["unknown-word faq"][..]),
        ("questions", &["unknown-word faq"]),
        ("conditions", &["unknown-word faq"]),
        ("materials", &["unknown-word faq"]),
        ("process", &["unknown-word faq"]),
    ] {
        let mut files = with("faq.toml", "severity = \"A\"", "severity = \"D\"");
        let name = format!("{file}.toml");
        let source = files
            .files
            .iter_mut()
            .find(|source| source.base_name() == name);
        source.unwrap().text = "[[[\n".to_owned();
        let found = problems(&files);
        let others: Vec<String> = others
            .iter()
            .map(|text| format!("{text}:13:12 \"D\""))
            .collect();
        let (syntax, rest): (Vec<_>, Vec<_>) = found
            .iter()
            .cloned()
            .partition(|problem| problem.starts_with("syntax"));
        assert_eq!(syntax, [format!("syntax {file}:1:3 ")]);
        assert_eq!(rest, others, "{file}");

        let mut files = with("faq.toml", "severity = \"A\"", "severity = \"D\"");
        files.files.retain(|source| source.base_name() != name);
        let found = problems(&files);
        assert_eq!(found.len(), 2, "{file}: {found:?}");
        assert!(found.contains(&format!("missing-file {file}")), "{found:?}");
    }
}

#[test]
fn files_that_are_no_rule_files() {
    let without_calendar = RuleFiles {
        calendars: Vec::new(),
        ..good()
    };
    assert_eq!(
        problems(&without_calendar),
        ["unknown-calendar about:8:12 \"china\""]
    );
    for (file, expected) in [
        (
            SourceFile::new("sample/question.toml", ""),
            "unknown-file question",
        ),
        (
            SourceFile::from_bytes("sample/cases.toml", vec![b'a', 0xFF]),
            "unreadable cases",
        ),
        (
            SourceFile::new("sample/cases.toml", " ".repeat(1 << 20)),
            "",
        ),
        (
            SourceFile::new("sample/cases.toml", " ".repeat((1 << 20) + 1)),
            "too-large cases",
        ),
        (
            SourceFile::unreadable("sample/cases.toml", Trouble::Folder),
            "unreadable cases",
        ),
        (
            SourceFile::unreadable("sample/cases.toml", Trouble::Refused("no".into())),
            "unreadable cases",
        ),
    ] {
        let mut files = good();
        files
            .files
            .retain(|source| source.base_name() != "cases.toml");
        files.files.push(file);
        assert_eq!(problems(&files).join(" "), expected);
    }
    let nothing = load(&RuleFiles::new("nothing")).unwrap_err();
    let missing = nothing.diagnostics().iter();
    assert_eq!(
        missing
            .filter(|found| found.code == Code::MISSING_FILE)
            .count(),
        6
    );
}

#[test]
fn an_answer_without_a_paper_must_be_known() {
    let broken = with("materials.toml", "months = 0", "months = true");
    let problems = load(&broken).unwrap_err();
    let suggestion = problems.diagnostics()[0].suggestion.as_ref().unwrap();
    assert!(!suggestion.en.contains("unsure") && !suggestion.zh.contains("unsure"));
}

#[test]
fn a_near_word_is_named() {
    let problems = load(&with(
        "conditions.toml",
        "home = [\"own\"",
        "hoem = [\"own\"",
    ))
    .unwrap_err();
    let suggestion = problems.diagnostics()[0].suggestion.as_ref().unwrap();
    assert_eq!(suggestion.en, "did you mean `home`?");
    assert_eq!(suggestion.zh, "是不是 `home`？");
}

#[test]
fn a_circle_is_shown_in_full() {
    let problems = load(&with(
        "conditions.toml",
        "home = [\"own\", \"rent\"]",
        "holds = \"law/home\"",
    ));
    let message = problems.unwrap_err().diagnostics()[0].message.en.clone();
    assert!(
        message.ends_with("guide/home → law/home → guide/home"),
        "{message}"
    );
}

#[test]
fn papers_that_wait_for_each_other_are_shown_in_full() {
    let mut files = with(
        "materials.toml",
        "after = [\"id-card\"]",
        "after = \"photo\"",
    );
    let photo = super::sample::MATERIALS.split("\n\n").nth(3).unwrap();
    let photo = photo
        .replace("\"lease\"", "\"photo\"")
        .replace("[\"id-card\"]", "[\"id-card\", \"lease\"]");
    files.files[3].text += "\n";
    files.files[3].text += &photo;
    let problems = load(&files).unwrap_err();
    let [circle] = problems.diagnostics() else {
        panic!("{}", problems.render(Lang::En, false));
    };
    assert_eq!(circle.code, Code::CIRCULAR_MATERIAL);
    assert!(circle.message.en.ends_with("lease → photo → lease"));
    assert!(circle.message.zh.ends_with("lease → photo → lease"));
}

#[test]
fn depth_is_limited() {
    let nested = |levels: usize| {
        let condition = "{ all = [ ".repeat(levels) + "{}" + &" ] }".repeat(levels);
        problems(&with(
            "conditions.toml",
            "{ home = [\"own\", \"rent\"] }",
            &condition,
        ))
    };
    assert_eq!(nested(30), [""; 0]);
    assert!(nested(33)[0].starts_with("too-deep conditions:6:"));
    assert!(nested(100_000)[0].starts_with("syntax conditions:6:"));
    let brackets = "[".repeat(500_000);
    let found = problems(&with(
        "conditions.toml",
        "{ home = [\"own\", \"rent\"] }",
        &brackets,
    ));
    assert!(found[0].starts_with("syntax conditions:6:"));

    let chain = |length: usize| {
        let mut text = String::new();
        for index in 0..length {
            let condition = super::sample::CONDITIONS.split("\n\n").next().unwrap();
            text += &condition
                .replacen("\"home\"", &format!("\"c-{index}\""), 1)
                .replace(
                    "{ home = [\"own\", \"rent\"] }",
                    &format!("{{ holds = \"guide/c-{}\" }}", index + 1),
                );
            text += "\n\n";
        }
        let last = format!("id = \"c-{length}\"");
        problems(&with(
            "conditions.toml",
            "id = \"home\"",
            &format!("id = \"home\"\n#{last}"),
        ))
        .len()
            + {
                let mut files = good();
                let file = &mut files.files[2].text;
                *file += &text;
                *file += &super::sample::CONDITIONS
                    .split("\n\n")
                    .next()
                    .unwrap()
                    .replacen("id = \"home\"", &last, 1);
                problems(&files).len()
            }
    };
    assert_eq!(chain(60), 0);
    assert_eq!(chain(100), 1);
    assert_eq!(chain(3_000), 1);
}

#[test]
fn a_row_of_waiting_papers_is_limited() {
    let found = |length: usize| {
        let mut files = good();
        let lease = super::sample::MATERIALS.split("\n\n").nth(3).unwrap();
        let mut before = "lease".to_owned();
        for index in 0..length {
            let id = format!("p-{index}");
            let paper = lease.replace("\"lease\"", &format!("\"{id}\""));
            let paper = paper.replace("id-card", &before);
            files.files[3].text += "\n\n";
            files.files[3].text += &paper;
            before = id;
        }
        problems(&files)
    };
    // Two papers of the row are the sample's own.
    assert_eq!(found(62), [""; 0]);
    let one = found(63);
    assert!(
        one.len() == 1 && one[0].starts_with("too-deep materials:"),
        "{one:?}"
    );
    assert_eq!(found(3_000).len(), 1);
}

#[test]
fn a_list_that_must_not_be_empty() {
    for (file, key) in [
        ("about", "standard"),
        ("about", "source"),
        ("questions", "question"),
        ("conditions", "condition"),
    ] {
        let mut files = good();
        let name = format!("{file}.toml");
        let source = files
            .files
            .iter_mut()
            .find(|source| source.base_name() == name);
        let text = &mut source.unwrap().text;
        let begin = text.find("[[").unwrap();
        text.truncate(begin);
        writeln!(text, "{key} = []").unwrap();
        let found = problems(&files);
        let expected = format!("nothing-listed {file}:");
        assert!(
            found.iter().any(|problem| problem.starts_with(&expected)),
            "{found:?}"
        );
    }
}

#[test]
fn many_questions_hanging_on_each_other_are_read_soon() {
    let question = super::sample::QUESTIONS.split("\n\n").nth(1).unwrap();
    let mut files = good();
    for index in 0..300 {
        let before = if index == 0 {
            "under-16".to_owned()
        } else {
            format!("q-{}", index - 1)
        };
        files.files[1].text += "\n";
        files.files[1].text += &question
            .replace("\"under-16\"", &format!("\"q-{index}\""))
            .replace("applicant = \"mainland\"", &format!("{before} = true"));
    }
    assert_eq!(problems(&files), [""; 0]);
}
