//! A student in a school dormitory who will graduate soon.

use juzhu::plan::PaperState;

use super::Situation;

const ANSWERS: &str = r#"
    work = "none"
    home = "school-dormitory"
    study = "full-time"
"#;

/// Can go today, and had better go while still on the roll.
pub(super) const ABOUT_TO_GRADUATE: Situation = Situation {
    name: "student about to graduate",
    registered_on: "2025-10-10",
    answers: ANSWERS,
    marks: &[
        ("id-card", PaperState::Have),
        ("photo-jpg", PaperState::Have),
    ],
    zh: &[
        "根据您的回答，按法规您现在符合条件，最早 2026-11-24（星期二）可以交材料。",
        "建议走“连续就读”：按法规，这条路什么都不用改，别的路都要改。",
        "5 样材料已备好 2 样。还没办：3 样。",
        "建议准备这一组：按法规，“连续就读”已经满足。",
        "在读证明",
        "要写明学籍和全日制。中小学一般用学校的学生基本信息表。快毕业的，趁学籍还在，先开好证明、交好材料。",
        "1. 学校：在读证明",
        "怎么说：老师您好，我要办居住证，需要一份学校盖章的在读证明",
        "4. 提交材料：最早 2026-11-24（星期二）",
        "审核办证：2026-11-27（星期五）到 2026-12-03（星期四）",
    ],
    en: &[
        "By your answers and the law, you meet the conditions now; the first day to hand in your papers is Tuesday 2026-11-24.",
        "We suggest “Continuous study”: by the law nothing has to change for it; the other ways take a change.",
        "In hand: 2 of 5 papers. Still to get: 3.",
        "We suggest these papers: by the law, “Continuous study” is met.",
        "Certificate of enrolment",
        "It should state that you are on the roll full-time. Primary and middle schools usually give the pupil's basic information form. About to graduate: get it and hand in your papers while you are still on the roll.",
        "1. Your school: Certificate of enrolment",
        "What to say: 老师您好，我要办居住证，需要一份学校盖章的在读证明",
        "That means: Hello, I am applying for a residence permit and need a certificate of enrolment",
        "4. Submit your papers: Tuesday 2026-11-24 at the earliest",
        "Review: between Friday 2026-11-27 and Thursday 2026-12-03",
    ],
    never: &["拿不到怎么办", "If you cannot get them"],
};

/// Already off the roll, so that no way is left but another life: said plainly, and whom to ask.
pub(super) const WITHOUT_A_CERTIFICATE: Situation = Situation {
    name: "student, no certificate any more",
    registered_on: "2025-10-10",
    answers: ANSWERS,
    marks: &[("enrolment-certificate", PaperState::CannotGet)],
    zh: &[
        "根据您的回答，按法规您现在符合条件",
        "您说拿不到：在读证明。这样一来，按法规：还不符合条件。详见“拿不到怎么办”。",
        "拿不到怎么办",
        "没有它，就按这样算：就读：别的学习（培训班、函授、非全日制等）。您自己的回答不变。",
        "没有这些材料，就只剩换住处、换工作或上学了，谁也不该只为办证去换。先别放弃，问一问还认什么。",
        "能不能办，由居住地派出所决定。",
        "也可以：学生证。",
        "怎么说：老师您好，我要办居住证",
    ],
    en: &[
        "By your answers and the law, you meet the conditions now",
        "Out of reach, as you say: Certificate of enrolment. As things then stand, by the law: not yet. More under “If you cannot get them”.",
        "If you cannot get them",
        "Without that, what counts is: Study: Other study (training course, correspondence, part-time). Your own answers stay as they are.",
        "Without them nothing is left but another home, other work or studies, and nobody should change those for a permit alone. Before you give up, ask what else is accepted.",
        "The police station where you live decides.",
        "Also accepted: A student card.",
        "What to say: 老师您好，我要办居住证",
    ],
    // Enrolment is no way to come by the certificate.
    never: &[
        "放弃之前先试试：入学要按",
        "Before you give it up: Enrolment",
        "建议先做到",
        "To get there, we suggest",
    ],
};
