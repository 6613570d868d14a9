//! The article's sentences are not only listed: what each of them says stands in its entries.

use crate::seed::{faq, places};
use crate::support::hangzhou;

/// A place of the article, and words for what it says, in Chinese and in English. Some entry of the
/// place must hold each pair.
const SAYS: &[(&str, &[(&str, &str)])] = &[
    ("title", &[("暂住证", "temporary residence permit")]),
    (
        "intro, sentence 1",
        &[("新一线城市", "new first-tier city")],
    ),
    (
        "intro, sentence 2",
        &[
            ("亚运会", "Asian Games"),
            ("人才", "talent"),
            ("外地人", "foreign residents"),
        ],
    ),
    (
        "intro, sentence 3",
        &[("短期", "for a short time"), ("尽快办", "urgent")],
    ),
    (
        "intro, sentence 4",
        &[
            (
                "怎么办、带什么、大家常问什么",
                "How to apply, what to bring and what people often ask",
            ),
            ("列成表", "laid out"),
        ],
    ),
    (
        "1, sentence 1",
        &[
            ("《浙江省居住证》", "Zhejiang Residence Permit"),
            ("短期居住", "short-term residence"),
            ("非杭州户籍", "hukou is not in Hangzhou"),
        ],
    ),
    (
        "1, sentence 2",
        &[
            ("社保", "Social insurance"),
            ("孩子接受义务教育", "schooling for children"),
            ("办出入境证件", "papers"),
        ],
    ),
    (
        "1, sentence 3",
        &[
            ("一般一年", "Generally one year"),
            ("重新办", "apply again"),
        ],
    ),
    (
        "2, lead",
        &[
            (
                "杭州市公安局最新的规定",
                "latest rules of the Hangzhou Municipal Public Security Bureau",
            ),
            ("一项即可", "any one of three"),
        ],
    ),
    (
        "2, row 1",
        &[
            ("劳动合同", "labour contract"),
            ("工商登记", "registered a business"),
        ],
    ),
    (
        "2, row 2",
        &[("自己的房产", "own your home"), ("备案", "filed")],
    ),
    (
        "2, row 3",
        &[(
            "杭州学校就读的全日制学生",
            "full-time student at a Hangzhou school",
        )],
    ),
    (
        "3, row 1",
        &[
            ("原件和复印件", "original and copy"),
            ("通行证", "travel pass"),
        ],
    ),
    (
        "3, row 2",
        &[
            ("租房合同或者房产证", "lease or title"),
            ("房东身份证复印件", "copy of the landlord's ID card"),
            ("社区盖章", "community's stamp"),
        ],
    ),
    (
        "3, row 3",
        &[
            (
                "劳动合同或者营业执照",
                "labour contract or business licence",
            ),
            ("有效期内", "within its validity period"),
        ],
    ),
    (
        "3, row 4",
        &[
            (
                "一寸免冠白底照片 2 张",
                "2 one-inch bareheaded photos on a white background",
            ),
            ("JPG", "JPG"),
        ],
    ),
    (
        "4, row 1",
        &[
            (
                "浙里办 APP 或浙江政务服务网",
                "Zheliban app or the Zhejiang Government Service Network",
            ),
            ("5 分钟", "5 minutes"),
        ],
    ),
    (
        "4, row 2",
        &[
            (
                "网上上传，或者到窗口提交",
                "Upload them, or hand them in at the window",
            ),
            ("15 分钟", "15 minutes"),
        ],
    ),
    (
        "4, row 3",
        &[
            ("公安机关审核", "police review"),
            ("3 到 7 个工作日", "3 to 7 working days"),
        ],
    ),
    (
        "4, row 4",
        &[
            ("邮寄或者到现场领取", "By mail, or pick it up"),
            ("一到两天", "one to two days"),
        ],
    ),
    (
        "5, sentence 1",
        &[("杭州各派出所都能办", "Every police station in Hangzhou")],
    ),
    (
        "5, sentence 2",
        &[("优先去居住地的派出所", "where you live")],
    ),
    (
        "5, sentence 3",
        &[
            ("申领不收费", "Applying is free"),
            ("服务费", "charge for their services"),
        ],
    ),
    (
        "6, question 1",
        &[(
            "持证的时间计入积分落户的年限",
            "counts towards the years for points-based hukou settlement",
        )],
    ),
    (
        "6, question 2",
        &[
            (
                "杭州市住房保障和房产管理局官网",
                "website of the Hangzhou Housing Security and Real Estate Administration Bureau",
            ),
            ("社区服务中心", "community service centre"),
            ("房东配合", "landlord's co-operation"),
        ],
    ),
    (
        "6, question 3",
        &[
            ("到期前 30 天内", "within 30 days before it expires"),
            ("手续和第一次一样", "same steps as the first time"),
        ],
    ),
    (
        "7, item 1",
        &[
            ("2023 年 10 月", "October 2023"),
            ("效力相同", "as good as the card"),
        ],
    ),
    (
        "7, item 2",
        &[("2023 年 10 月", "October 2023"), ("可以累计", "add up")],
    ),
    (
        "7, item 3",
        &[
            ("2023 年 10 月", "October 2023"),
            (
                "社保证明代替劳动合同",
                "social-security certificate in place of a labour contract",
            ),
        ],
    ),
    (
        "reminder, sentence 1",
        &[
            ("浙里办 APP", "Zheliban app"),
            ("随时能查", "follow the progress at any time"),
        ],
    ),
    (
        "reminder, sentence 2",
        &[("打电话", "phone you"), ("电话畅通", "keep your phone on")],
    ),
];

#[test]
fn what_each_sentence_of_the_article_says_is_said() {
    let rules = hangzhou::rules();
    let mut said = Vec::new();
    for place in places(&faq()) {
        let Some((_, words)) = SAYS.iter().find(|(name, _)| *name == place.name) else {
            // Links without a text of their own.
            assert_eq!(place.name, "\"check the details\", twice");
            continue;
        };
        said.push(place.name.clone());
        let entries = rules
            .entries
            .iter()
            .filter(|entry| place.entries.contains(&entry.id));
        let texts: Vec<(String, String)> = entries
            .map(|entry| {
                let zh = format!("{} {}", entry.title.zh, entry.text.zh);
                (zh, format!("{} {}", entry.title.en, entry.text.en))
            })
            .collect();
        for (in_chinese, in_english) in *words {
            assert!(
                texts
                    .iter()
                    .any(|(zh, en)| zh.contains(in_chinese) && en.contains(in_english)),
                "{}: nobody says “{in_chinese}”, “{in_english}”: {texts:#?}",
                place.name
            );
        }
    }
    assert_eq!(said.len(), SAYS.len());
}
