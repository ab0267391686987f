import DocumentExtraction

/// What was found in documents and, with its lines, what was not understood, as text.
struct ReadingReport {
  private let report: ExtractionReport
  private let unreadable: [String]

  /// Prepares a report.
  ///
  /// - Parameters:
  ///   - documents: what is to be said of each document.
  ///   - unreadable: what is to be said of files that could not be read.
  init(_ documents: [DocumentReport], unreadable: [String] = []) {
    report = ExtractionReport(documents)
    self.unreadable = unreadable
  }

  /// The report: a summary, the documents in the order given, the files that could not be read, and
  /// a draft of a registry for what was not known.
  ///
  /// - Complexity: O(*n*) in the number of remarks.
  var text: String { parts.joined(separator: "\n") }

  /// Prints the report, until nobody reads on.
  func write(in context: ShellContext) {
    for (index, part) in parts.enumerated() {
      guard context.output.write((index == 0 ? "" : "\n") + part) else { break }
    }
  }

  private var parts: some Sequence<String> {
    let remarks = report.documents.reduce(0) { $0 + $1.remarks.count }
    let summary =
      "\(Count.of(report.documents.count, "document")), \(Count.of(remarks, "remark"))\n"
    let failed = unreadable.isEmpty ? [] : [Self.section("not read", unreadable)]
    return [summary] + report.documents.map(text) + failed + draft
  }

  private var draft: [String] {
    guard let turtle = report.registryDraft else { return [] }
    let introduction = """
      What follows makes known the units and places that no registry knows. Correct it, save it as
      DIR/registry.ttl, and read again with `--registry DIR`.

      """
    return [introduction + "\n" + turtle]
  }

  private static func section(_ title: String, _ lines: [String]) -> String {
    title + "\n" + lines.map { "  \($0)\n" }.joined()
  }

  private func text(of document: DocumentReport) -> String {
    let found = document.counts.map { Count.of($0.count, $0.kind) }
    let fields = FieldList(
      title: document.number ?? document.title,
      fields: [
        ("title", document.title), ("issuer", document.issuer), ("date", document.date),
        ("read from", document.passages.map(Self.lines).joined(separator: ", ")),
        ("found", found.isEmpty ? "nothing but the header" : found.joined(separator: ", ")),
        ("cited, not read", report.citedElsewhere(by: document).joined(separator: ", ")),
        ("groups without members", document.groupsWithoutMembers.joined(separator: ", ")),
      ])
    return fields.text(width: nil) + document.remarks.map(Self.line).joined()
  }

  /// `  a.txt 12, 40: what is the matter [code]`, with help in a line of its own.
  private static func line(of remark: ReportRemark) -> String {
    let lines = places(remark.passages)
    let places = lines.isEmpty ? "-" : lines.joined(separator: ", ")
    let help = remark.help.map { "    \($0)\n" } ?? ""
    return "  \(places): \(remark.message) [\(remark.code)]\n" + help
  }

  /// The lines of passages, a file's name where it changes; at most six of them.
  private static func places(_ passages: [Passage]) -> [String] {
    var source = ""
    let shown = passages.prefix(6).map { passage in
      defer { source = passage.source }
      return passage.source == source ? passage.lineRange : Self.lines(passage)
    }
    return passages.count > shown.count ? shown + ["…"] : shown
  }

  /// `004_7cd0.txt 12–340`.
  private static func lines(_ passage: Passage) -> String {
    "\(passage.source) \(passage.lineRange)"
  }
}
