import DatalogSyntax
import Diagnostics

extension PromptCommand {
  /// `:list [SUBJECT]`.
  static let list = PromptCommand(
    "list", takes: "[SUBJECT]",
    does: Bilingual(
      "list the saved queries; `:NAME VALUE…` asks one", "列出保存的查询；`:NAME VALUE…` 运行其中一个"),
    example: ":list officials",
    discussion: """
      They stand under subjects, the names of the files in which they are defined; what you have
      defined at the prompt stands under `yours`. `:help NAME` tells what one of them takes.
      """,
    hints: "ls queries saved"
  ) { (session, arguments) throws(ShellFailure) in
    let language = session.context.languages.forPeople
    let queries = try session.workspace().savedQueries
    let subjects = queries.map(\.subject).reduce(into: [String]()) { known, subject in
      if !known.contains(subject) { known.append(subject) }
    }
    let wanted = arguments.text
    guard wanted.isEmpty || subjects.contains(wanted) else {
      throw .usage(
        "no saved query is about `\(wanted)`",
        help: "subjects are \(subjects.joined(separator: ", "))")
    }
    let sections = subjects.filter { wanted.isEmpty || $0 == wanted }.map { subject in
      SavedQueryList.text(
        subject, queries.filter { $0.subject == subject }.map(\.query), in: language)
    }
    session.page(
      sections.isEmpty ? "no queries are saved\n" : sections.joined(separator: "\n"))
  }
}
