//! A freelancer with seven months of insurance and no home that counts.

use super::Situation;

pub(super) const SEVEN_MONTHS: Situation = Situation {
    name: "freelancer with seven months of insurance",
    registered_on: "2026-02-10",
    answers: r#"
        work = "flexible"
        social-security-certificate = true
        social-insurance-months = 7
        home = "other"
        study = "none"
    "#,
    marks: &[],
    zh: &[
        "根据您的回答，按法规您现在还不符合条件。",
        "建议先做到：“连续社保月数”达到 12 个月。做到以后，最早 2027-04-26（星期一，估计）可以交材料。",
        "请注意，标准之间说的不一样。指南：符合条件；法规：还不符合条件。以法规为准。",
        "请留意：“连续满 12 个月，断缴或补缴不超过一个月”是本地做法，规定里没有写月数。请向派出所确认。",
        "如果“连续社保月数”达到 12 个月，按法规最早 2027-04-24（星期六）起符合条件。",
        "怎么做：继续按月缴，不要断。也可以走住所那条路，那条路不看社保。",
        "建议走“合法稳定就业”：按法规，不用为它换工作、搬家或者换学校。",
        "2. 手机上（浙里办）：社会保险参保证明（社保证明）",
        "怎么说：您好，我是灵活就业人员，要办居住证，手机上打印不了社保证明。",
        "6. 提交材料：最早 2027-04-26（星期一，估计）",
    ],
    en: &[
        "By your answers and the law, you do not meet the conditions yet.",
        "To get there, we suggest this: “Months of social insurance” reaches 12 months. Once that is done, you can hand in your papers, on Monday 2027-04-26 (an estimate) at the earliest.",
        "Please note that the standards differ: by the guide, conditions met; by the law, not yet. What counts is the law.",
        "Please note: Twelve months, with no gap or back-payment of more than one, is local practice; the provisions name no number.",
        "If “Months of social insurance” reaches 12 months, by the law you meet the conditions from Saturday 2027-04-24 at the earliest.",
        "How: Keep paying every month without a gap. Or go by your home: that way does not look at insurance.",
        "We suggest “Lawful and stable employment”: by the law it can do without another job, another home or another school.",
        "2. On the phone (Zheliban): Social-insurance participation certificate",
        "What to say: 您好，我是灵活就业人员，要办居住证，手机上打印不了社保证明。",
        "That means: Hello, I am in flexible employment and applying for a residence permit.",
        "6. Submit your papers: Monday 2027-04-26 (an estimate) at the earliest",
    ],
    // Five months have to be paid first.
    never: &[
        "达到 12 个月，按法规当天",
        "reaches 12 months, by the law you meet the conditions that very day",
    ],
};
