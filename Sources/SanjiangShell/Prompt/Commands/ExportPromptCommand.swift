extension PromptCommand {
  /// `:export FILE`.
  static let export = PromptCommand(
    "export", takes: "FILE",
    does: Bilingual(
      "write the last result or dossier, all its rows, to a file", "把最近的结果或档案全部写入文件"),
    example: "leads(@省科技厅, t)\n:export! tasks.csv",
    discussion: """
      The end of the name tells the format:
      \(ResultFormat.extensions).
      A file that is there is left as it is; `:export! FILE` replaces it.
      """,
    isForcible: true, hints: "out dump download"
  ) { (session, arguments) throws(ShellFailure) in
    let path = try arguments.path("FILE")
    if let other = session.lastOther {
      throw .usage(
        "what `:\(other)` showed last is no answer and no dossier",
        help: ["path", "dependencies", "why", "whynot"].contains(other)
          ? "write `:\(other) … --output \(path)`" : "ask a question first, or show a dossier")
    }
    if let page = session.lastPage {
      let writer = DossierWriter(format: try .ofFile(named: path), context: session.context)
      try OutputFile.write(
        writer.bytes(of: page), to: path, replacing: arguments.isForced, by: "export")
      return session.context.remark(
        Bilingual("\(page.title) written to \(path)", "\(page.title)已写入 \(path)"))
    }
    guard let result = session.lastResult else {
      throw .usage("there is no result yet", help: "ask a question first")
    }
    let printer = ResultPrinter(
      format: try ResultFormat.ofFile(named: path), languages: session.context.languages)
    try printer.check(result)
    try OutputFile.write(
      printer.bytes(of: result), to: path, replacing: arguments.isForced, by: "export")
    session.context.remark(
      Count.of(result.rows.count, "row", zh: "行")
        + Bilingual(" written to \(path)", "已写入 \(path)"))
  }
}
