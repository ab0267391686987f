/// A page of `:help`.
struct HelpTopic: Sendable {
  /// The word to ask for it by.
  let name: String
  /// What it is about, in a few words.
  let summary: Bilingual
  /// The page, lines already broken.
  let text: Bilingual

  /// All pages, in the order of the overview.
  static let all: [HelpTopic] = [
    questions, rules, names, values, functions, time, saved, keys,
  ]

  private static let questions = HelpTopic(
    name: "questions", summary: Bilingual("how to ask", "怎样提问"),
    text: Bilingual(
      """
      A question is a list of conditions; the answer lists what makes all of them true.

        leads(@省科技厅, t)                   the tasks that 省科技厅 leads
        leads(u, t), inRegion(t, @西宁市)     who leads what in 西宁市
        Task(t), !leads(_, t)                 tasks that nobody leads
        Unit(u), n = count : { leads(u, _) } order by n desc limit 10

      `u`, `t`, `n` are variables, also in Chinese; `_` is any value. `,` means and, `;` or,
      `!` not. Questions may begin with `?-` and end with a dot; both can be left out where the
      question is complete at the end of its line. A variable that begins with `_` is not shown.
      """,
      """
      问题由若干条件组成；回答列出使全部条件成立的内容。

        牵头（@省科技厅，任务）               省科技厅牵头的任务
        牵头（单位，任务），涉及地区（任务，@西宁市）   谁在西宁市牵头什么
        Task(t), !leads(_, t)                 无人牵头的任务
        Unit(u), n = count : { leads(u, _) } order by n desc limit 10

      没有 `@` 和引号的名称（`任务`、`u`、`n`）是变量；`_` 代表任意值。逗号表示“并且”，分号表示
      “或者”，`!` 表示“不”。问题可以用 `?-` 开头、句点结尾；一行写完时两者都可省略。以 `_` 开头的
      变量不显示。谓词的中文名和英文名完全等同，`:schema` 列出全部。
      """))

  private static let rules = HelpTopic(
    name: "rules", summary: Bilingual("how to define a predicate of your own", "怎样定义自己的谓词"),
    text: Bilingual(
      """
      A rule says when something holds. It ends with a dot and may go over several lines:

        shared(a, b) :-
          leads(a, t),
          participates(b, t).

      Then ask `shared(@省科技厅, b)`. Several rules with one head add to each other; a rule may
      use its own head (`reaches(a, c) :- reaches(a, b), cites(b, c).`), though for chains
      `cites+(a, b)` is shorter. `:load FILE` reads rules from a file, `:rules` lists them.
      """,
      """
      规则说明什么情况下某事成立，以句点结尾，可以写成几行：

        共办（甲，乙）：－
          牵头（甲，任务），
          参加（乙，任务）。

      然后问 `共办（@省科技厅，乙）`。同一个头的几条规则互相补充；规则可以用到自己的头
      （`reaches(a, c) :- reaches(a, b), cites(b, c).`），不过这种链写成 `cites+(a, b)` 更短。
      `:load FILE` 从文件读取规则，`:rules` 列出规则。
      """))

  private static let names = HelpTopic(
    name: "names", summary: Bilingual("how to name units, documents and regions", "怎样称呼单位、文件和地区"),
    text: Bilingual(
      """
      `@` stands before the name of one thing in the graph: a name, an alias or a number.

        @省科技厅   @青海省科学技术厅   @西宁市   @"青政办〔2021〕29号"

      A name with brackets or spaces stands in quotes. Where several things bear the name they
      are listed, each with a word that tells it apart, which may stand behind the name:
      `@"青政〔2016〕76号 二/1 任务"`, `@"民和县 2013年起"`. Where nothing bears the name, the
      nearest names are listed. Predicates have an English and a
      Chinese name, `leads` and `牵头`; `:schema` lists them. Punctuation may be full-width:
      `牵头（单位，任务）。`

      Tab finds a name by its beginning, any part of it, or the letters its characters are read
      with: `@sfgw`, `@发改` and `@shengfagai` all find 省发展改革委.
      """,
      """
      `@` 后面是图中一个对象的名称：任何名称、别名或文号。

        @省科技厅   @青海省科学技术厅   @西宁市   @"青政办〔2021〕29号"

      名称里有括号或空格时加引号。几个对象同名时会全部列出，各附一个区别词，可写在名称之后：
      `@"青政〔2016〕76号 二/1 任务"`、`@"民和县 2013年起"`。没有时会提示相近的名称。谓词有英文名和
      中文名，如 `leads` 和 `牵头`；`:schema` 列出全部。标点可以用全角：`牵头（单位，任务）。`

      Tab 按开头、任何一部分或拼音首字母补全名称：`@sfgw`、`@发改` 和 `@shengfagai` 都能找到
      省发展改革委。
      """))

  private static let values = HelpTopic(
    name: "values", summary: Bilingual("how to compare texts, numbers and dates", "怎样比较文字、数字和日期"),
    text: Bilingual(
      """
      Texts stand in quotes, numbers do not, dates have a `d` before them:

        title(d, s), contains("水利", s)
        value(i, v), v >= 5.5
        issued(d, day), day > d"2021-01-01"
        heading(t, s), s ~ "水利"            contains it, width and spaces ignored

      Numbers compare as numbers however they are written: 5.5, ５．５ and 5.50 are equal.
      """,
      """
      文字加引号，数字不加，日期前面写 `d`：

        title(d, s), contains("水利", s)
        value(i, v), v >= 5.5
        issued(d, day), day > d"2021-01-01"
        heading(t, s), s ~ "水利"            包含，不计全角半角和空格

      数字无论怎样书写都按数值比较：5.5、５．５ 和 5.50 相等。
      """))

  private static let functions = HelpTopic(
    name: "functions",
    summary: Bilingual("what can be computed from texts, numbers and dates", "文字、数字和日期可以怎样计算"),
    text: Bilingual(
      """
      A function stands wherever a value does; lengths and places count characters.

        match("青政办?〔20[12][0-9]〕.*", n)      all of a text fits a pattern
        starts_with("青", s), ends_with("局", s)  how it begins, how it ends
        x = substr(s, 0, 2), n = strlen(s)       the first two characters, the length
        x = split(s, "、")                        every part in turn
        x = replace(s, "（", "("), y = lower(s)
        x = cat(s, "-", n), n = to_number(s), s = to_string(n)
        y = range(2020, 2026), year(d) = y       2020 to 2025 in turn
        month(d) > 6, day(d) = 1
        min(a, b), max(a, b), a % b, a ^ b

      Over all answers of a condition: `count : { … }`, `sum x : { … }`, `min x : { … }`,
      `max x : { … }`, `mean x : { … }`.
      """,
      """
      凡是可以写值的地方都可以写函数；长度和位置按字计算。

        match("青政办?〔20[12][0-9]〕.*", n)      整个文字符合模式
        starts_with("青", s), ends_with("局", s)  开头、结尾
        x = substr(s, 0, 2), n = strlen(s)       前两个字、长度
        x = split(s, "、")                        依次取每一部分
        x = replace(s, "（", "("), y = lower(s)
        x = cat(s, "-", n), n = to_number(s), s = to_string(n)
        y = range(2020, 2026), year(d) = y       依次为 2020 至 2025
        month(d) > 6, day(d) = 1
        min(a, b), max(a, b), a % b, a ^ b

      对条件的全部结果：`count : { … }`、`sum x : { … }`、`min x : { … }`、`max x : { … }`、
      `mean x : { … }`。
      """))

  private static let time = HelpTopic(
    name: "time", summary: Bilingual("how to ask what held on a day or in a year", "怎样问某日或某年的情况"),
    text: Bilingual(
      """
      `as of` asks what held on a day, or at any time in a year:

        holds(o, p, @省审计厅) as of d"2025-05-08"   who held which post
        exists(@省国土资源厅) as of 2018             whether there was such a unit
        inForce(d) as of 2020                        which documents were in force
        responsible(u, r, t, d) as of 2024           who answered for what by then
        issued(d, day), inForce(e) as of day         a time that a condition gives

      A rule with `as of` before `:-` tells it of a predicate of yours; `first_day` and
      `last_day` are the bounds of what was asked, be it a day or a year:

        open(x) as of time :- opened(x, day), day <= last_day(time).
      """,
      """
      `as of` 问某一天、或某一年任何时候的情况：

        holds(o, p, @省审计厅) as of d"2025-05-08"   谁担任什么职务
        exists(@省国土资源厅) as of 2018             当时有没有这个单位
        inForce(d) as of 2020                        哪些文件有效
        responsible(u, r, t, d) as of 2024           当时谁负责什么
        issued(d, day), inForce(e) as of day         由条件给出的时间

      在规则的 `:-` 前面写 `as of`，可以给自己的谓词加上时间；`first_day` 和 `last_day` 是所问时间的
      起止，无论问的是一天还是一年：

        open(x) as of time :- opened(x, day), day <= last_day(time).
      """))

  private static let saved = HelpTopic(
    name: "saved", summary: Bilingual("how to save queries and checks", "怎样保存查询和检查"),
    text: Bilingual(
      """
      A file of rules may hold queries with parameters, and checks of what must not be:

        /// The tasks of a unit since a year.
        .query since, 近年任务(unit: entity, year: number = 2020)
        ?- leads(unit, t), partOf+(t, d), issued(d, day), year(day) >= year.

        /// Tasks that nobody leads.
        .check noLead, 无牵头 "nobody leads {t}" : Task(t), !leads(_, t).

      `:load FILE` reads it; then `:since 省科技厅`, `:近年任务 省科技厅 2024` and
      `:since 省科技厅 year=2024` ask, `:check noLead` lists what violates the check. Types are
      entity, text, number, date and time (a day or a year). `:list` shows the queries there
      are, `:help NAME` one of them.
      """,
      """
      规则文件里可以有带参数的查询，以及对不应成立的内容的检查：

        /// 某单位自某年以来的任务。
        .query since, 近年任务(unit: entity, year: number = 2020)
        ?- leads(unit, t), partOf+(t, d), issued(d, day), year(day) >= year.

        /// 无人牵头的任务。
        .check noLead, 无牵头 "{t}无人牵头" : Task(t), !leads(_, t).

      `:load FILE` 读取它；之后 `:since 省科技厅`、`:近年任务 省科技厅 2024` 和
      `:since 省科技厅 year=2024` 运行查询，`:check noLead` 列出违反检查的内容。类型有 entity（对象）、
      text（文字）、number（数字）、date（日期）和 time（一天或一年）。`:list` 列出现有的查询，
      `:help NAME` 说明其中一个。
      """))

  private static let keys = HelpTopic(
    name: "keys",
    summary: Bilingual(
      "the keys for editing, history, completion and long results", "编辑、历史、补全和长结果的按键"),
    text: Bilingual(
      """
      Tab completes a name and lists what there is, Tab again goes through it, Esc
      closes it. Enter runs an entry once it is complete; Alt-Enter or Ctrl-O begins a
      new line. Ctrl-C stops a question that is running, or drops what you have typed
      of an entry. Ctrl-D on an empty line leaves, as `:quit` does; Ctrl-Z stops the
      program, Ctrl-L clears the screen.

        ← → Ctrl-B Ctrl-F               by a character; with Ctrl or Alt by a word
        Alt-B Alt-F                     by a word
        Home End Ctrl-A Ctrl-E          to the beginning, to the end of the line
        Backspace Delete Ctrl-H Ctrl-D  remove a character
        Ctrl-W                          cut back to the blank before
        Alt-Backspace Alt-D             cut a word before, a word after
        Ctrl-U Ctrl-K                   cut to the beginning, to the end of the line
        Ctrl-Y Alt-Y                    put in what was cut last, before that
        Ctrl-T Ctrl-_                   exchange two characters, undo
        ↑ ↓ Ctrl-P Ctrl-N               entries that begin as what is typed
        Ctrl-R Ctrl-S                   search entries; Esc takes what is found

      Entries are kept in the file that `SANJIANG_HISTORY` names, else in
      `~/.local/state/sanjiang/history`; an empty `SANJIANG_HISTORY` keeps none.

      What is longer than the screen, such as `:all`, is shown in pages: space and b
      turn them, ↑ ↓ ← → move, g and G go to both ends, `/` finds a text and n the
      next, q leaves.
      """,
      """
      Tab 补全名称并列出可选项，再按 Tab 依次选择，Esc 关闭。输入完整时按回车运行；Alt-回车或
      Ctrl-O 另起一行。Ctrl-C 停止正在运行的问题，或丢弃已输入的内容。空行上按 Ctrl-D 退出，与
      `:quit` 相同；Ctrl-Z 挂起程序，Ctrl-L 清屏。

        ← → Ctrl-B Ctrl-F               移动一个字；加 Ctrl 或 Alt 移动一个词
        Alt-B Alt-F                     移动一个词
        Home End Ctrl-A Ctrl-E          到行首、行尾
        Backspace Delete Ctrl-H Ctrl-D  删除一个字
        Ctrl-W                          剪切到前一个空格
        Alt-Backspace Alt-D             剪切前一个词、后一个词
        Ctrl-U Ctrl-K                   剪切到行首、行尾
        Ctrl-Y Alt-Y                    粘贴最近剪切的、更早剪切的
        Ctrl-T Ctrl-_                   交换两个字、撤销
        ↑ ↓ Ctrl-P Ctrl-N               以已输入内容开头的历史记录
        Ctrl-R Ctrl-S                   查找历史记录；Esc 采用找到的

      历史记录保存在 `SANJIANG_HISTORY` 指定的文件，否则在 `~/.local/state/sanjiang/history`；
      `SANJIANG_HISTORY` 为空时不保存。

      比屏幕长的内容（如 `:all`）分页显示：空格和 b 翻页，↑ ↓ ← → 移动，g 和 G 到两端，`/` 查找，
      n 再找，q 退出。
      """))
}
