/// One step of `:tour`: what there is to know, and an entry that shows it.
struct TourStep: Sendable {
  /// What a step says in one language.
  struct Words: Sendable {
    /// What it is about, in a few words.
    let title: String
    /// Two or three sentences, not broken into lines.
    let text: String
  }

  /// What it says in English.
  let english: Words
  /// What it says in Chinese.
  let chinese: Words
  /// What is run at the prompt.
  let entry: String

  /// Creates a step.
  init(_ entry: String, english: (String, String), chinese: (String, String)) {
    self.entry = entry
    self.english = Words(title: english.0, text: english.1)
    self.chinese = Words(title: chinese.0, text: chinese.1)
  }
}

extension TourStep {
  /// The ten steps, from the first question to one's own rules.
  static let all: [TourStep] = [
    TourStep(
      "leads(@省科技厅, t), heading(t, what)",
      english: (
        "ask",
        """
        A question is a list of conditions. `leads` and `heading` are predicates, `@省科技厅` is one \
        thing in the graph by any of its names, `t` and `what` are variables. The answer lists what \
        makes all of it true: the tasks that 省科技厅 leads, and what they are called.
        """
      ),
      chinese: (
        "提问",
        """
        问题由条件组成。`leads`、`heading` 是谓词（也可写作 `牵头`、`标题文字`），`@省科技厅` 是图中的\
        一个事物，用它的任何名称都行，`t`、`what` 是变量。答案列出使全部条件成立的一切：\
        省科技厅牵头的任务及其标题。
        """
      )),
    TourStep(
      "牵头（单位，任务），涉及地区（任务，@西宁市）。",
      english: (
        "combine conditions",
        """
        A comma means and; a variable that occurs twice is the same thing both times. Names \
        and punctuation may be Chinese, full-width or not. Who leads what in 西宁市?
        """
      ),
      chinese: (
        "组合条件",
        """
        逗号表示“并且”；同一变量出现两次，指同一个事物。名称和标点可用中文，全角半角都行。\
        西宁市的任务各由谁牵头？
        """
      )),
    TourStep(
      "Unit(u), n = count : { leads(u, _) } order by n desc, u limit 5",
      english: (
        "count and sort",
        """
        `count : { … }` counts what makes a condition true, `_` is anything, and `order by … limit` \
        sorts and cuts. Which units lead most?
        """
      ),
      chinese: (
        "计数与排序",
        """
        `count : { … }` 数出使条件成立的个数，`_` 表示任意值，`order by … limit` 排序并截取。\
        哪些单位牵头最多？
        """
      )),
    TourStep(
      ":unit 省自然资源厅",
      english: (
        "a dossier",
        """
        One screen on a unit: what it answers for, also as successor of another unit, as member \
        of a group, and with whom. `:document`, `:official`, `:region`, `:indicator` and `:task` \
        do the same for other things.
        """
      ),
      chinese: (
        "档案",
        """
        一屏看清一个单位：它负责什么，包括承接原单位的、随所在组织承担的，以及与谁合作。\
        `:document`、`:official`、`:region`、`:indicator`、`:task` 对其他事物也是如此。
        """
      )),
    TourStep(
      #"responsible(u, "lead", @"青政〔2016〕76号 七/23", d) as of 2024"#,
      english: (
        "another time",
        """
        Units are renamed, posts change hands, documents expire. `as of` asks what held on a day \
        or at any time in a year. This task is of 2016; who answered for it in 2024? (And in 2017?)
        """
      ),
      chinese: (
        "换一个时间",
        """
        机构会更名，职务会变动，文件会失效。`as of` 问某一天或某一年内的情况。\
        这是 2016 年的任务，到 2024 年由谁负责？（2017 年呢？）
        """
      )),
    TourStep(
      ":why 1",
      english: (
        "trust it",
        """
        The plan of 2016 does not know 省自然资源厅. Every answer leads back to lines of a source: \
        `:why` and the number of a row of the last answer show from what that row follows.
        """
      ),
      chinese: (
        "核对出处",
        """
        2016 年的文件里没有省自然资源厅。每个答案都能追溯到原文：`:why` 加上上一个答案中的行号，\
        显示这一行由什么推出，直到文件名和行号。
        """
      )),
    TourStep(
      #":whynot leads(@省审计厅, @"青政办〔2021〕29号 二/39")"#,
      english: (
        "what is not there",
        """
        An answer that is missing can be asked about as well: what would have had to be true, and \
        what comes nearest.
        """
      ),
      chinese: (
        "为什么没有",
        """
        答案里没有的也可以问：缺了什么才不成立，最接近的又是什么。
        """
      )),
    TourStep(
      ":dependencies 青政〔2016〕76号",
      english: (
        "what rests on what",
        """
        What a document rests on, and what rests on it: it cites another, carries it out, sets the \
        same indicator, carries on the same task. Each link has its reason and its lines.
        """
      ),
      chinese: (
        "文件之间的依据",
        """
        一份文件依据什么，又被什么依据：引用、落实、设定同一指标、延续同一任务。每条联系都注明原因和行号。
        """
      )),
    TourStep(
      ":path 省科技厅 省财政厅",
      english: (
        "how things connect",
        """
        The shortest chains of relations between any two things of the graph, in words.
        """
      ),
      chinese: (
        "两者如何关联",
        """
        图中任意两个事物之间最短的关系链，用文字说明。
        """
      )),
    TourStep(
      "together(a, b, t) :- leads(a, t), participates(b, t).",
      english: (
        "a rule of your own",
        """
        A rule defines a predicate; it ends with a dot and may go over several lines. After this \
        one ask `together(@省水利厅, b, t)`. `:list` shows the saved queries, `:schema` the \
        predicates, `:save FILE` keeps what you typed.
        """
      ),
      chinese: (
        "自己的规则",
        """
        规则定义一个谓词，以句点结束，可以写成几行。之后就能问 `together(@省水利厅, b, t)`。\
        `:list` 列出保存的查询，`:schema` 列出谓词，`:save 文件` 保存您输入的规则。
        """
      )),
  ]
}
