//! A small rule set that is sound, to be broken by tests.

use super::super::{RuleFiles, SourceFile};
pub(in crate::ruleset) use super::sample_life::{STAGES, YEARS};

pub(in crate::ruleset) const ABOUT: &str = r#"id = "sample"
title = { zh = "居住证", en = "Residence permit" }
summary = { zh = "能得到什么", en = "What you get" }
edition = "2026.11"
checked-on = 2026-11-22
review-by = 2027-06-30
languages = ["zh", "en"]
calendar = "china"
confirm = { zh = "问派出所", en = "Ask the police station" }
cannot-check = { zh = "查不了的事", en = "What cannot be checked" }

[[standard]]
id = "guide"
title = { zh = "指南", en = "the guide" }
summary = { zh = "有一项就行", en = "any one is enough" }
source = "guide-2023#2"
rows = [
  { when = { applicant = "foreign" }, verdict = "elsewhere", route = "foreign-national", reason = { zh = "外国人", en = "a foreigner" }, source = "order-663#2" },
  { when = { under-16 = true }, verdict = "not-needed", reason = { zh = "还小", en = "too young" }, source = "order-663#2 [H]" },
]
eligible-when = [ { holds = "guide/home" }, { holds = ["guide/work"] } ]

[[standard]]
id = "law"
title = { zh = "法规", en = "the law" }
summary = { zh = "满半年", en = "half a year" }
source = ["order-663#2", "guide-2023"]
eligible-when = { holds = ["law/half-year", "law/home"] }

[[route]]
id = "foreign-national"
title = { zh = "出入境", en = "Immigration" }
text = { zh = "请打 12367", en = "Call 12367" }
source = "order-663#2"

[[source]]
id = "order-663"
title = { zh = "居住证暂行条例", en = "Interim Regulations on Residence Permits" }
short = { zh = "条例", en = "Order 663" }
grade = "L"
dated = 2015-11-26
checked-on = 2026-11-22
address = "gov.cn"

[[source]]
id = "guide-2023"
title = { zh = "一篇文章", en = "An article" }
short = { zh = "文章", en = "The guide" }
grade = "A"
checked-on = 2026-11-22
"#;

pub(in crate::ruleset) const QUESTIONS: &str = r#"[[question]]
id = "applicant"
kind = "choice"
title = { zh = "您是谁？", en = "Who are you?" }
label = { zh = "身份", en = "Who" }
why = { zh = "为什么", en = "Why" }
find-out = { zh = "怎么查", en = "How" }
ask-whom = { zh = "问谁", en = "Whom" }
say = { zh = "怎么说", en = "What" }
fixed = true
source = "order-663#2"
values = [
  { id = "mainland", title = { zh = "内地", en = "Mainland" } },
  { id = "foreign", title = { zh = "外国", en = "Foreign" }, help = { zh = "护照", en = "Passport" } },
]

[[question]]
id = "under-16"
kind = "yes-no"
title = { zh = "不满十六岁？", en = "Under sixteen?" }
label = { zh = "年龄", en = "Age" }
asked-when = { applicant = "mainland" }
why = { zh = "为什么", en = "Why" }
find-out = { zh = "怎么查", en = "How" }
ask-whom = { zh = "问谁", en = "Whom" }
say = { zh = "怎么说", en = "What" }
source = "order-663#2"

[[question]]
id = "registered"
kind = "yes-no"
title = { zh = "登记了吗？", en = "Registered?" }
label = { zh = "登记", en = "Registered" }
why = { zh = "为什么", en = "Why" }
find-out = { zh = "怎么查", en = "How" }
ask-whom = { zh = "问谁", en = "Whom" }
say = { zh = "怎么说", en = "What" }
declares = "registered-on"
effort = { zh = "去登记", en = "Register" }
source = "order-663#2"

[[question]]
id = "registered-on"
kind = "date"
title = { zh = "哪天登记的？", en = "Since when?" }
label = { zh = "登记日", en = "Since" }
asked-when = { registered = true }
why = { zh = "为什么", en = "Why" }
find-out = { zh = "怎么查", en = "How" }
ask-whom = { zh = "问谁", en = "Whom" }
say = { zh = "怎么说", en = "What" }
past = true
source = "order-663#2"

[[question]]
id = "home"
kind = "choice"
title = { zh = "住哪里？", en = "Which home?" }
label = { zh = "住处", en = "Home" }
why = { zh = "为什么", en = "Why" }
find-out = { zh = "怎么查", en = "How" }
ask-whom = { zh = "问谁", en = "Whom" }
say = { zh = "怎么说", en = "What" }
source = "order-663#2"
values = [
  { id = "own", title = { zh = "自己的", en = "One's own" } },
  { id = "rent", title = { zh = "租的", en = "Rented" } },
]

[[question]]
id = "months"
kind = "number"
title = { zh = "几个月？", en = "How many months?" }
label = { zh = "月数", en = "Months" }
range = { min = 0, max = 1200 }
unit = { zh = "个月", en = "months" }
why = { zh = "为什么", en = "Why" }
find-out = { zh = "怎么查", en = "How" }
ask-whom = { zh = "问谁", en = "Whom" }
say = { zh = "怎么说", en = "What" }
help = { zh = "看清单", en = "See the list" }
source = "order-663#2"

[[question]]
id = "issued-on"
kind = "date"
title = { zh = "哪天发的？", en = "Issued when?" }
label = { zh = "发证日", en = "Issued" }
range = { min = 2000-01-01, max = 2199-12-31 }
why = { zh = "为什么", en = "Why" }
find-out = { zh = "怎么查", en = "How" }
ask-whom = { zh = "问谁", en = "Whom" }
say = { zh = "怎么说", en = "What" }
feeds = "renewal"
source = "order-663#2"
"#;

pub(in crate::ruleset) const CONDITIONS: &str = r#"[[condition]]
id = "home"
standard = "guide"
title = { zh = "合法稳定住所", en = "Lawful and stable home" }
text = { zh = "有住处", en = "A home" }
met-when = { home = ["own", "rent"] }
source = "guide-2023#2"

[[condition]]
id = "work"
standard = "guide"
title = { zh = "合法稳定就业", en = "Lawful and stable employment" }
text = { zh = "有工作", en = "Work" }
remark = { zh = "请核实", en = "Confirm locally" }
met-when = [
  { months = { at-least = 12, less-than = 1000 } },
  { any = [ { home = "own" }, { under-16 = true } ], since = 2023-10-01 },
]
source = "guide-2023#2"

[[condition]]
id = "half-year"
standard = "law"
title = { zh = "满半年", en = "Half a year" }
text = { zh = "满半年", en = "Half a year" }
met-when = { registered-on = { months-ago = { more-than = 6 } } }
source = "order-663#2"

[[condition]]
id = "home"
standard = "law"
title = { zh = "合法稳定住所", en = "Lawful and stable home" }
text = { zh = "有住处", en = "A home" }
met-when = { holds = "guide/home", not = { home = "rent" } }
source = "order-663#2"
"#;

pub(in crate::ruleset) const MATERIALS: &str = r#"[[group]]
id = "always"
title = { zh = "都要", en = "Always" }

[[group]]
id = "residence"
title = { zh = "住处", en = "Home" }
way = true

[[material]]
id = "id-card"
title = { zh = "身份证", en = "Identity card" }
remark = { zh = "原件", en = "Original" }
why = { zh = "证明身份", en = "Who you are" }
basis = "guide"
for = "always"
source = "guide-2023#3"

[[material]]
id = "lease"
title = { zh = "租房合同", en = "Lease" }
remark = { zh = "原件", en = "Original" }
why = { zh = "证明住处", en = "Where you live" }
alternatives = { zh = "备案证明", en = "Filing certificate" }
needed-when = { home = "rent" }
basis = "law"
for = "residence"
runs-out = "issued-on"
source = "guide-2023#3"
bring = { zh = "原件和复印件", en = "Original and copy" }
issued-by = { zh = "房东", en = "The landlord" }
got-at = "landlord"
after = ["id-card"]
say = { zh = "您好", en = "Hello" }
without = { months = 0, under-16 = "no", home = "own" }

[[place]]
id = "home"
title = { zh = "家里", en = "At home" }

[[place]]
id = "landlord"
title = { zh = "房东", en = "Landlord" }
"#;

pub(in crate::ruleset) const PROCESS: &str = r#"[[step]]
id = "submit"
title = { zh = "提交", en = "Submit" }
mode = { zh = "窗口", en = "Window" }
duration = { zh = "十五分钟", en = "15 minutes" }
source = "guide-2023#4"
schedule = { start = true }

[[step]]
id = "review"
title = { zh = "审核", en = "Review" }
mode = { zh = "公安", en = "Police" }
duration = { zh = "三到七个工作日", en = "3 to 7 working days" }
source = "guide-2023#4"
schedule = { working-days = [3, 7], ceiling-days = 15 }

[[step]]
id = "receive"
title = { zh = "领取", en = "Receive" }
mode = { zh = "邮寄", en = "Mail" }
duration = { zh = "一两天", en = "1 to 2 days" }
source = "guide-2023#4"
schedule = { by = "home", days-after = { own = [0, 0], rent = [1, 2] } }

[[errand]]
id = "apply"
when = {}
title = { zh = "申领", en = "Apply" }
text = { zh = "请申领", en = "Apply" }
leads = true
before-verdict = { zh = "然后", en = "Then" }
may-refuse = { zh = "可能不办", en = "Perhaps not" }
source = "guide-2023#4"

[renewal]
when = { home = "own" }
issued-on = "issued-on"
every-months = 12
opens = { guide = { days-before = 30 }, law = { months-before = 1 } }
text = { zh = "{opens} 到 {last-working-day}", en = "{opens} to {last-working-day}" }
late = { zh = "{expires} 已过", en = "{expires} is past" }
counts-on = { zh = "{date} 已签注", en = "endorsed on {date}" }
may-refuse = { zh = "可能不予签注", en = "may be refused" }
unknown = { zh = "不知道", en = "not known" }
source = "order-663#2"

[[reminder]]
kind = "expires"
title = { zh = "到期", en = "Expires" }
text = { zh = "到期了", en = "It expires" }
day = "expires"

[[reminder]]
kind = "issued"
title = { zh = "发证", en = "Issued" }
text = { zh = "发证日", en = "The day of issue" }
day = { answer = "issued-on" }
days-before = [30, 0]
when = { home = "own" }
"#;

pub(in crate::ruleset) const FAQ: &str = r#"[[entry]]
id = "fee"
kind = "fee"
title = { zh = "要钱吗", en = "Is there a fee" }
text = { zh = "不要钱", en = "No" }
notes = ["D1"]
source = "guide-2023#5"

[[note]]
id = "D1"
title = { zh = "半年", en = "Half a year" }
says = { guide = { zh = "没说", en = "Says nothing" }, law = { zh = "要半年", en = "Half a year" } }
severity = "A"
loud = true
explains = "law/half-year"
source = "order-663#2"
applies = { when = { home = "rent" }, in-scope = "law", eligible = "law", timeline = true, always = true }
"#;

pub(in crate::ruleset) const CASES: &str = r#"[[case]]
id = "e1"
about = "E1: somebody"
on = 2026-11-22
file-only = true
answers = { applicant = "mainland", registered = true, registered-on = 2026-01-05, months = 12.0, home = "unsure", under-16 = "no" }
[case.expect]
verdicts = { guide = "eligible", law = { verdict = "not-yet", from = 2027-02-28 } }
conditions = { "law/half-year" = "met" }
because = { "guide/home" = ["home"] }
open = []
needed = ["id-card"]
needed-open = ["lease"]
next = "issued-on"
ignored = []
changes = ["law: home=own, months=12 @ now", "law: registered=true @ 2027-02-02"]
timeline = [ { step = "submit", earliest = 2026-11-23, latest = 2026-11-23, estimate = true } ]
renewal = { issued-on = 2026-01-01, opens-law = 2026-12-01, estimate = false }
reminders = ["expires 2027-01-01 estimate", "issued 2026-01-01"]
"#;

pub(in crate::ruleset) const CALENDAR: &str = r#"[[year]]
year = 2026
published = true
notice = { zh = "通知", en = "Notice" }
notice-date = 2025-11-04
source = "gov.cn"
holidays = [ { name = { zh = "国庆节", en = "National Day" }, off = [2026-10-01, 2026-10-02] } ]
makeup-workdays = [2026-10-10]

[[year]]
year = 2027
published = false
"#;

/// The files of the folder, in the order in which they are read.
pub(in crate::ruleset) const FILES: [(&str, &str); 9] = [
    ("about.toml", ABOUT),
    ("questions.toml", QUESTIONS),
    ("conditions.toml", CONDITIONS),
    ("materials.toml", MATERIALS),
    ("process.toml", PROCESS),
    ("faq.toml", FAQ),
    ("stages.toml", STAGES),
    ("years.toml", YEARS),
    ("cases.toml", CASES),
];

/// The sound rule set.
pub(in crate::ruleset) fn good() -> RuleFiles {
    RuleFiles {
        id: "sample".to_owned(),
        files: FILES
            .iter()
            .map(|(name, text)| SourceFile::new(format!("sample/{name}"), *text))
            .collect(),
        calendars: vec![SourceFile::new("calendars/china.toml", CALENDAR)],
    }
}

/// The rule set with one place of one file replaced.
pub(in crate::ruleset) fn with(file: &str, from: &str, to: &str) -> RuleFiles {
    let mut files = good();
    let all = files.files.iter_mut().chain(&mut files.calendars);
    let file = all
        .into_iter()
        .find(|source| source.base_name() == file)
        .expect("the sample has this file");
    assert!(file.text.contains(from), "{from} is not in {}", file.name);
    file.text = file.text.replacen(from, to, 1);
    files
}
