//! Rents from a landlord who does not want to file the lease; pays insurance for seven months.

use juzhu::plan::PaperState;

use super::Situation;

const ANSWERS: &str = r#"
    work = "flexible"
    social-security-certificate = true
    social-insurance-months = 7
    home = "rent"
    lease-filed = false
    lease-ends = 2027-06-30
    study = "none"
"#;

/// Has not asked the landlord yet: filing is what is left to do, and the half-year brings the rest.
pub(super) const ASKING: Situation = Situation {
    name: "renting, before asking the landlord",
    registered_on: "2026-07-01",
    answers: ANSWERS,
    marks: &[],
    zh: &[
        "根据您的回答，按法规您现在还不符合条件。",
        "建议先做到：“租房备案”变成“是”。做到以后，最早 2027-01-04（星期一，估计）可以交材料。",
        "如果“连续社保月数”达到 12 个月，按法规最早 2027-04-24（星期六）起符合条件。",
        "如果“租房备案”变成“是”，按法规从 2027-01-02（星期六）起符合条件。",
        "建议走“合法稳定住所”：按法规，这条路能最早交材料。",
        "怎么做：请房东或中介备案；2025 年 9 月 15 日起，房东没办的，租客可以自己备案，先问住房管理部门要什么材料。",
        "工作、住所、学业，带其中一项的材料：住所",
        "建议走的路走得通以后，要带这一组。",
        "先后去哪里办",
        "3. 房东或中介：房屋租赁合同；房屋租赁登记备案证明",
        "怎么说：您好，我要办居住证，需要租房备案证明。已经备案的，能给我一份证明吗？还没有的，备案不收费，能不能请您去办？您不方便的话，2025 年 9 月 15 日起，房东没办的，租客可以自己办，您同意我去吗？要什么材料，我先问清楚。",
        "6. 提交材料：最早 2027-01-04（星期一，估计）",
    ],
    en: &[
        "By your answers and the law, you do not meet the conditions yet.",
        "To get there, we suggest this: “Rental filing” becomes “yes”. Once that is done, you can hand in your papers, on Monday 2027-01-04 (an estimate) at the earliest.",
        "If “Months of social insurance” reaches 12 months, by the law you meet the conditions from Saturday 2027-04-24 at the earliest.",
        "If “Rental filing” becomes “yes”, by the law you meet the conditions from Saturday 2027-01-02.",
        "We suggest “Lawful and stable residence”: by the law you can hand in your papers earliest this way.",
        "How: Ask the landlord or agency to file; since 15 September 2025 you may file yourself if the landlord has not: ask the housing department which papers it takes.",
        "And the papers of one of: your work, your home, your studies: your home",
        "These go with the way we suggest, once you can go it.",
        "In which order to get them",
        "3. Your landlord or agency: Lease; Rental filing certificate",
        "What to say: 您好，我要办居住证，需要租房备案证明。",
        "That means: Hello, I am applying for a residence permit and need the rental filing certificate.",
        "6. Submit your papers: Monday 2027-01-04 (an estimate) at the earliest",
    ],
    never: &["拿不到怎么办", "If you cannot get them"],
};

/// The landlord said no: what can still be tried, with the words for it, and then the next best way.
pub(super) const REFUSED: Situation = Situation {
    name: "renting, the landlord refuses",
    registered_on: "2026-07-01",
    answers: ANSWERS,
    marks: &[
        ("id-card", PaperState::Have),
        ("lease-filing-certificate", PaperState::CannotGet),
    ],
    zh: &[
        "根据您的回答，按法规您现在还不符合条件。",
        "建议先做到：“连续社保月数”达到 12 个月。做到以后，最早 2027-04-26（星期一，估计）可以交材料。",
        "建议走“合法稳定就业”：按法规，不用为它换工作、搬家或者换学校。",
        "5 样材料已备好 1 样。还没办：4 样。",
        "拿不到怎么办",
        "您说拿不到：房屋租赁登记备案证明。",
        "放弃之前先试试：请房东或中介备案；2025 年 9 月 15 日起，房东没办的，租客可以自己备案，先问住房管理部门要什么材料。",
        "怎么说：您好，我要办居住证，需要租房备案证明。",
        "下一条最好的路：“合法稳定就业”（按法规），要先改变一些情况。",
        "走这条路，最早 2027-04-26（星期一，估计）交材料。",
        "如果“连续社保月数”达到 12 个月，按法规最早 2027-04-24（星期六）起符合条件。",
        "怎么做：继续按月缴，不要断。",
        "1. 手机上（浙里办）：社会保险参保证明（社保证明）",
        "5. 提交材料：最早 2027-04-26（星期一，估计）",
    ],
    en: &[
        "By your answers and the law, you do not meet the conditions yet.",
        "To get there, we suggest this: “Months of social insurance” reaches 12 months. Once that is done, you can hand in your papers, on Monday 2027-04-26 (an estimate) at the earliest.",
        "We suggest “Lawful and stable employment”: by the law it can do without another job, another home or another school.",
        "In hand: 1 of 5 papers. Still to get: 4.",
        "If you cannot get them",
        "Out of reach, as you say: Rental filing certificate.",
        "Before you give it up: Ask the landlord or agency to file; since 15 September 2025 you may file yourself if the landlord has not: ask the housing department which papers it takes.",
        "What to say: 您好，我要办居住证，需要租房备案证明。",
        "The next best way: “Lawful and stable employment”, by the law; something has to change for it.",
        "The first day to hand in your papers this way: Monday 2027-04-26 (an estimate).",
        "If “Months of social insurance” reaches 12 months, by the law you meet the conditions from Saturday 2027-04-24 at the earliest.",
        "How: Keep paying every month without a gap.",
        "1. On the phone (Zheliban): Social-insurance participation certificate",
        "5. Submit your papers: Monday 2027-04-26 (an estimate) at the earliest",
    ],
    never: &[],
};
