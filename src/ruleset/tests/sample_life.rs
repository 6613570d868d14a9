//! What the sample rule set says of the life of a permit: its stages, and years with it.

pub(in crate::ruleset) const STAGES: &str = r#"[[stage]]
id = "preparing"
title = { zh = "准备", en = "Preparing" }
next = { zh = "备材料", en = "Get the papers" }
where = { zh = "派出所", en = "Police station" }
papers = "checklist"
by = { step = "submit" }
source = "guide-2023#4"

[[stage]]
id = "submitted"
title = { zh = "已提交", en = "Handed in" }
next = { zh = "等", en = "Wait" }
by = { step = "review" }
source = "guide-2023#4"

[[stage]]
id = "holding"
title = { zh = "持证", en = "In hand" }
next = { zh = "没事", en = "Nothing" }
papers = ["lease"]
by = "last-working-day"
begins-when = { home = "own" }
says = { home = "own" }
turns = [ { on = "renewal-opens", to = "holding" }, { on = "expired", to = "lapsed" } ]
held = true
source = "order-663#2"

[[stage]]
id = "lapsed"
title = { zh = "中止", en = "Suspended" }
next = { zh = "补办", en = "Endorse it late" }
suspended = true
held = true
source = "order-663#2"

[[event]]
id = "submitted"
title = { zh = "交了", en = "Handed in" }
help = { zh = "回执", en = "The receipt" }
from = ["preparing"]
to = "submitted"
step = "submit"
source = "guide-2023#4"
[event.deadline]
days = 15
until = ["received"]
title = { zh = "满十五日", en = "Fifteen days" }
text = { zh = "去问", en = "Ask" }
days-before = [3, 0]

[[event]]
id = "received"
title = { zh = "拿到", en = "Received" }
from = ["submitted"]
to = "holding"
dated = { title = { zh = "签发日期", en = "Date of issue" }, answers = "issued-on" }
source = "guide-2023#4"

[[event]]
id = "endorsed"
title = { zh = "签注了", en = "Endorsed" }
from = ["holding", "lapsed"]
to = "holding"
endorses = true
review = ["home"]
source = "order-663#2"
"#;

pub(in crate::ruleset) const YEARS: &str = r#"title = { zh = "年限", en = "Years" }
text = { zh = "持证时间", en = "Time with a permit" }
no-score = { zh = "不算分", en = "No score" }
decides = { zh = "请问 12345", en = "Ask 12345" }
source = "order-663#16"

[[place]]
id = "delta"
title = { zh = "长三角", en = "Delta" }
adds-up = ["guide"]
apart = { zh = "另计", en = "Apart" }
source = "guide-2023"
"#;
