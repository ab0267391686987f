/// A page of `:help`.
struct HelpTopic: Sendable {
  /// The word to ask for it by.
  let name: String
  /// What it is about, in a few words.
  let summary: Bilingual
  /// The page, lines already broken.
  let text: String

  /// All pages, in the order of the overview.
  static let all: [HelpTopic] = [
    questions, rules, names, values, functions, time, saved, keys,
  ]

  private static let questions = HelpTopic(
    name: "questions", summary: Bilingual("how to ask", "怎样提问"),
    text: """
      A question is a list of conditions; the answer lists what makes all of them true.

        leads(@省科技厅, t)                   the tasks that 省科技厅 leads
        leads(u, t), inRegion(t, @西宁市)     who leads what in 西宁市
        Task(t), !leads(_, t)                 tasks that nobody leads
        Unit(u), n = count : { leads(u, _) } order by n desc limit 10

      `u`, `t`, `n` are variables, also in Chinese; `_` is any value. `,` means and, `;` or,
      `!` not. Questions may begin with `?-` and end with a dot; both can be left out where the
      question is complete at the end of its line. A variable that begins with `_` is not shown.
      """)

  private static let rules = HelpTopic(
    name: "rules", summary: Bilingual("how to define a predicate of your own", "怎样定义自己的谓词"),
    text: """
      A rule says when something holds. It ends with a dot and may go over several lines:

        shared(a, b) :-
          leads(a, t),
          participates(b, t).

      Then ask `shared(@省科技厅, b)`. Several rules with one head add to each other; a rule may
      use its own head (`reaches(a, c) :- reaches(a, b), cites(b, c).`), though for chains
      `cites+(a, b)` is shorter. `:load FILE` reads rules from a file, `:rules` lists them.
      """)

  private static let names = HelpTopic(
    name: "names", summary: Bilingual("how to name units, documents and regions", "怎样称呼单位、文件和地区"),
    text: """
      `@` stands before the name of one thing in the graph: a name, an alias or a number.

        @省科技厅   @青海省科学技术厅   @西宁市   @"青政办〔2021〕29号"

      A name with brackets or spaces stands in quotes. Where several things bear the name they
      are listed; where none does the nearest names are. Predicates have an English and a
      Chinese name, `leads` and `牵头`; `:schema` lists them. Punctuation may be full-width:
      `牵头（单位，任务）。`

      Tab finds a name by its beginning, any part of it, or the letters its characters are read
      with: `@sfgw`, `@发改` and `@shengfagai` all find 省发展改革委.
      """)

  private static let values = HelpTopic(
    name: "values", summary: Bilingual("how to compare texts, numbers and dates", "怎样比较文字、数字和日期"),
    text: """
      Texts stand in quotes, numbers do not, dates have a `d` before them:

        title(d, s), contains("水利", s)
        value(i, v), v >= 5.5
        issued(d, day), day > d"2021-01-01"
        heading(t, s), s ~ "水利"            contains it, width and spaces ignored

      Numbers compare as numbers however they are written: 5.5, ５．５ and 5.50 are equal.
      """)

  private static let functions = HelpTopic(
    name: "functions",
    summary: Bilingual("what can be computed from texts, numbers and dates", "文字、数字和日期可以怎样计算"),
    text: """
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
      """)

  private static let time = HelpTopic(
    name: "time", summary: Bilingual("how to ask what held on a day or in a year", "怎样问某日或某年的情况"),
    text: """
      `as of` asks what held on a day, or at any time in a year:

        holds(o, p, @省审计厅) as of d"2025-05-08"   who held which post
        exists(@省国土资源厅) as of 2018             whether there was such a unit
        inForce(d) as of 2020                        which documents were in force
        responsible(u, r, t, d) as of 2024           who answered for what by then
        issued(d, day), inForce(e) as of day         a time that a condition gives

      A rule with `as of` before `:-` tells it of a predicate of yours; `first_day` and
      `last_day` are the bounds of what was asked, be it a day or a year:

        open(x) as of time :- opened(x, day), day <= last_day(time).
      """)

  private static let saved = HelpTopic(
    name: "saved", summary: Bilingual("how to save queries and checks", "怎样保存查询和检查"),
    text: """
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
      """)

  private static let keys = HelpTopic(
    name: "keys",
    summary: Bilingual(
      "the keys for editing, history, completion and long results", "编辑、历史、补全和长结果的按键"),
    text: """
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
      """)
}
