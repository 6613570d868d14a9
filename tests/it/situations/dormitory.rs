//! Works with a contract since August and lives in the employer's dormitory.

use juzhu::plan::PaperState;

use super::Situation;

const ANSWERS: &str = r#"
    work = "contract"
    contract-valid = true
    contract-ends = 2028-08-31
    social-insurance-months = 3
    home = "employer-dormitory"
    study = "none"
"#;

/// Nothing to do but to wait for the half-year, and one paper to ask the employer for.
pub(super) const WAITING: Situation = Situation {
    name: "dormitory",
    registered_on: "2026-08-20",
    answers: ANSWERS,
    marks: &[],
    zh: &[
        "根据您的回答，按法规您现在还不符合条件，2027-02-21（星期日）起符合，最早 2027-02-22（星期一，估计）可以交材料。",
        "什么都不用改。只要情况不变，2027-02-21（星期日）起按法规就符合条件。",
        "建议走“合法稳定住所”：按法规，这条路什么都不用改，别的路都要改。",
        "建议准备这一组：按法规，“合法稳定住所”已经满足。",
        "用人单位出具的住宿证明",
        "3. 工作单位：用人单位出具的住宿证明",
        "怎么说：您好，我住单位宿舍，要办居住证，需要一份单位盖章的住宿证明",
        "6. 提交材料：最早 2027-02-22（星期一，估计）",
        "2027-02-21（星期日）：居住登记满半年了",
    ],
    en: &[
        "By your answers and the law, you do not meet the conditions yet; you will from Sunday 2027-02-21, and the first day to hand in your papers is Monday 2027-02-22 (an estimate).",
        "Nothing has to change. If things stay as they are, by the law you meet the conditions from Sunday 2027-02-21.",
        "We suggest “Lawful and stable residence”: by the law nothing has to change for it; the other ways take a change.",
        "We suggest these papers: by the law, “Lawful and stable residence” is met.",
        "Employer's accommodation certificate",
        "3. Your employer: Employer's accommodation certificate",
        "What to say: 您好，我住单位宿舍，要办居住证，需要一份单位盖章的住宿证明",
        "That means: Hello, I live in the company dormitory and am applying for a residence permit.",
        "6. Submit your papers: Monday 2027-02-22 (an estimate) at the earliest",
        "Sunday 2027-02-21: Your half-year is complete",
    ],
    never: &["当作材料都能拿到", "as if every paper could be got"],
};

/// The employer gives no certificate: the day that was told does not hold, and that is said at once.
pub(super) const WITHOUT_A_CERTIFICATE: Situation = Situation {
    name: "dormitory, no certificate",
    registered_on: "2026-08-20",
    answers: ANSWERS,
    marks: &[("employer-accommodation-certificate", PaperState::CannotGet)],
    zh: &[
        "根据您的回答，按法规您现在还不符合条件，2027-02-21（星期日）起符合",
        "您说拿不到：用人单位出具的住宿证明。这样一来，按法规：还不符合条件。详见“拿不到怎么办”。",
        "建议先做到：“连续社保月数”达到 12 个月。做到以后，最早 2027-08-24（星期二，估计）可以交材料。",
        "怎样才能符合",
        "这里只按您的回答算，当作材料都能拿到。拿不到的，请看“拿不到怎么办”。",
        "拿不到怎么办",
        "还可以试一试",
        "规定里没有别的办法。请告诉居住地派出所缺什么，问一问可以用什么代替。",
        "怎么说：您好，我住单位宿舍，要办居住证",
        "下一条最好的路：“合法稳定就业”（按法规），要先改变一些情况。",
        "走这条路，最早 2027-08-24（星期二，估计）交材料。",
        "4. 工作单位：劳动合同",
        "办理的步骤和日子",
        "这里只按您的回答算，当作材料都能拿到。",
    ],
    en: &[
        "By your answers and the law, you do not meet the conditions yet; you will from Sunday 2027-02-21",
        "Out of reach, as you say: Employer's accommodation certificate. As things then stand, by the law: not yet. More under “If you cannot get them”.",
        "To get there, we suggest this: “Months of social insurance” reaches 12 months. Once that is done, you can hand in your papers, on Tuesday 2027-08-24 (an estimate) at the earliest.",
        "What would change it",
        "This goes by your answers, as if every paper could be got. Without those that cannot, see “If you cannot get them”.",
        "If you cannot get them",
        "What you can still try",
        "The rules know no way around it. Tell the police station where you live what is missing, and ask what they accept instead.",
        "What to say: 您好，我住单位宿舍，要办居住证",
        "The next best way: “Lawful and stable employment”, by the law; something has to change for it.",
        "The first day to hand in your papers this way: Tuesday 2027-08-24 (an estimate).",
        "4. Your employer: Labour contract",
        "Steps and days",
        "This goes by your answers, as if every paper could be got.",
    ],
    // To move is no way to come by a certificate for the home they have.
    never: &[
        "放弃之前先试试：不必为了办证搬家",
        "Before you give it up: Nobody should move",
    ],
};
