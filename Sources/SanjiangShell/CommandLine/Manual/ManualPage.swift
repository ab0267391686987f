/// The manual page of the program, made of the tables that the program itself reads.
enum ManualPage {
  /// The page in the macros of man(7), as UTF-8.
  ///
  /// - Parameter commands: the commands, in order.
  /// - Returns: the text of `sanjiang.1`.
  static func text(for commands: [CommandDescription]) -> String {
    var page = RoffWriter(
      name: "sanjiang", section: 1, source: "Sanjiang \(SanjiangCommand.version)")
    page.section("NAME")
    page.paragraphs("sanjiang - read policy documents into a graph and ask questions about it")
    page.section("SYNOPSIS")
    page.synopsis("sanjiang [COMMAND] [ARGUMENT…]")
    page.section("DESCRIPTION")
    page.paragraphs(description)
    page.section("COMMANDS")
    for command in commands { add(command, to: &page) }
    page.section("COMMANDS OF THE PROMPT")
    for group in PromptCommandTable.groups {
      page.subsection(group.title.english)
      for command in group.commands {
        page.item(command.synopsis, sentence(command.summary.english))
      }
    }
    page.section("EXIT STATUS")
    for code in ExitCode.allCases { page.item(String(code.rawValue), sentence(code.meaning)) }
    page.paragraphs(endings)
    page.section("ENVIRONMENT")
    for variable in EnvironmentVariable.all { page.item(variable.name, variable.meaning) }
    page.section("FILES")
    for (name, meaning) in files { page.item(name, meaning) }
    page.section("EXAMPLES")
    for example in commands.flatMap({ $0.examples.prefix(1) }) {
      page.example(example.line, sentence(example.meaning))
    }
    return page.text
  }

  private static func add(_ command: CommandDescription, to page: inout RoffWriter) {
    page.subsection(CommandHelp.usageLine(of: command))
    page.paragraphs(sentence(command.summary))
    if !command.discussion.isEmpty {
      page.newParagraph()
      page.paragraphs(command.discussion)
    }
    for operand in command.operands { page.item(operand.name, sentence(operand.help)) }
    for option in command.options { page.item(option.synopsis, sentence(option.help)) }
    for example in command.examples { page.example(example.line, sentence(example.meaning)) }
  }

  private static func sentence(_ text: String) -> String {
    let first = text.prefix(1)
    // A name of one thing or a line of code stays as it is written.
    let isListed = text.prefix { $0 != " " }.hasSuffix(",")
    let isWord = !isListed && (text.dropFirst().first.map { $0.isLowercase || $0 == " " } ?? false)
    let isEnded = text.hasSuffix(".")
    return (isWord ? first.uppercased() : String(first)) + text.dropFirst() + (isEnded ? "" : ".")
  }

  private static let description = """
    Sanjiang holds documents, tasks, units, officials, regions and indicators as a graph and answers
    questions about it in Datalog, in English or in Chinese. Without a command it opens a prompt on
    the graph that it carries; `:help` there tells how to ask.

    Results go to standard output, everything else to standard error. Where standard output is a
    terminal results are tables that fit it, otherwise tab-separated values.
    """

  private static let endings = """

    A reader of standard output that goes away, as in `sanjiang export | head`, is no mistake: the
    program stops writing, says nothing, and ends as it would have ended. Output that cannot be
    written, on a full disk or a closed stream, is one.
    """

  private static let files = [
    ("manifest", "In the directory of a graph: which files it is made of, and the last commits."),
    ("*.segment", "Beside it: the graph, in files that never change."),
    ("lock", "Beside them: who writes the graph, or wrote it last."),
    (
      "documents/*.ttl, *.ttl",
      "In a directory that `sanjiang export` wrote: a file for each document, and registries."
    ),
    ("*.dl", "Programs: rules, questions, saved queries and checks."),
  ]
}
