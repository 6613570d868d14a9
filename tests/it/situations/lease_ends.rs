//! Rents a filed home whose lease ends in three weeks.

use juzhu::plan::PaperState;

use super::Situation;

const ANSWERS: &str = r#"
    work = "contract"
    contract-valid = true
    contract-ends = 2027-12-31
    social-insurance-months = 5
    home = "rent"
    lease-filed = true
    lease-ends = 2026-12-15
    study = "none"
"#;

/// The half-year is complete only after the lease has ended: it has to be renewed first, though the
/// paper is in hand.
pub(super) const BEFORE_THE_DAY: Situation = Situation {
    name: "lease ends before the papers can be handed in",
    registered_on: "2026-06-25",
    answers: ANSWERS,
    marks: &[("lease", PaperState::Have)],
    zh: &[
        "根据您的回答，按法规您现在还不符合条件，2026-12-26（星期六）起符合，最早 2026-12-28（星期一）可以交材料。",
        "建议走“合法稳定住所”：按法规，这条路什么都不用改，别的路都要改。",
        "房屋租赁合同",
        "请注意：按您的回答，它到 2026-12-15（星期二）为止，早于交材料的 2026-12-28（星期一）。请先续好，带新的去。",
        "怎么做：和房东续签，新租约也要备案。",
        "3. 房东或中介：房屋租赁合同（到期太早，要先续）；房屋租赁登记备案证明",
        "怎么说：您好，我要办居住证，需要一份租房合同。能不能和我签一份书面合同，写明地址和起止日期？我想留一份原件。合同快到期了的话，能不能先续签，新合同也备案？",
        "6. 提交材料：最早 2026-12-28（星期一）",
        "2026-12-15（星期二）：租约到期",
    ],
    en: &[
        "By your answers and the law, you do not meet the conditions yet; you will from Saturday 2026-12-26, and the first day to hand in your papers is Monday 2026-12-28.",
        "We suggest “Lawful and stable residence”: by the law nothing has to change for it; the other ways take a change.",
        "Lease",
        "Please note: by your answers it ends on Tuesday 2026-12-15, before you hand in your papers on Monday 2026-12-28. Renew it first and bring the new one.",
        "How: Renew with your landlord, and file the new lease too.",
        "3. Your landlord or agency: Lease (ends too early, renew it); Rental filing certificate",
        "What to say: 您好，我要办居住证，需要一份租房合同。",
        "That means: Hello, I am applying for a residence permit and need a lease. Could we sign one in writing, with the address and the first and last day? I would like to keep an original. If ours ends soon, could we renew it first, and file the new one too?",
        "6. Submit your papers: Monday 2026-12-28 at the earliest",
        "Tuesday 2026-12-15: Your lease ends",
    ],
    never: &[],
};

/// The half-year is complete four days before the lease ends: the day to go is plain, and nothing is to
/// be renewed first.
pub(super) const IN_TIME: Situation = Situation {
    name: "lease ends after the first day to hand in papers",
    registered_on: "2026-06-10",
    answers: ANSWERS,
    marks: &[("lease", PaperState::Have)],
    zh: &[
        "根据您的回答，按法规您现在还不符合条件，2026-12-11（星期五）起符合，当天就可以交材料。",
        "3. 房东或中介：房屋租赁登记备案证明",
        "6. 提交材料：最早 2026-12-11（星期五）",
        "按您的回答，到 2026-12-15（星期二）就到期了：房屋租赁合同。请先续好，带新的去。",
        "2026-12-15（星期二）：租约到期",
    ],
    en: &[
        "By your answers and the law, you do not meet the conditions yet; you will from Friday 2026-12-11, and you can hand in your papers that very day.",
        "3. Your landlord or agency: Rental filing certificate",
        "6. Submit your papers: Friday 2026-12-11 at the earliest",
        "By your answers it ended on Tuesday 2026-12-15: Lease. Renew it first and bring the new one.",
        "Tuesday 2026-12-15: Your lease ends",
    ],
    never: &["到期太早", "ends too early"],
};
