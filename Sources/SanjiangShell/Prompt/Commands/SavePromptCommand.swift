extension PromptCommand {
  /// `:save FILE`.
  static let save = PromptCommand(
    "save", takes: "FILE",
    does: Bilingual(
      "write the rules and questions of this session to a file", "把本次会话的规则和问题写入文件"),
    example: "busy(u) :- leads(u, _).\n:save! rules.dl",
    discussion: """
      What was typed and did well, in order, so that `:load FILE` takes it back; files that were
      loaded are named in it. Corrections are no part of it. A file that is there is left as it is;
      `:save! FILE` replaces it.
      """,
    isForcible: true, hints: "write store"
  ) { (session, arguments) throws(ShellFailure) in
    let path = try arguments.path("FILE")
    guard !session.script.isEmpty else {
      throw .usage("there is nothing to save yet", help: "rules and questions that you type are")
    }
    guard !session.script.includes(path) else {
      throw .usage(
        "`\(path)` was loaded, and what is saved names it", help: "save to a file of another name")
    }
    try OutputFile.write(
      Array(session.script.text.utf8), to: path, replacing: arguments.isForced, by: "save")
    session.context.remark(
      Bilingual(
        "saved to \(path); `:load \(path)` takes it back", "已存入 \(path)；`:load \(path)` 重新载入"))
  }
}
