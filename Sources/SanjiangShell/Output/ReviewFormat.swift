import Diagnostics

/// How what is wrong with programs is shown.
enum ReviewFormat: String, CaseIterable {
  /// For people, on the error stream: with the lines concerned and carets under the places.
  case text
  /// For editors and scripts: a line for each.
  case lines
  /// For editors: an object with ranges.
  case json

  /// The most errors, and the most warnings, of one text that people are shown.
  private static let mostShown = 20

  /// Shows a review, and its summary on the error stream.
  ///
  /// - Parameters:
  ///   - review: what was found.
  ///   - saysNothingIsWrong: whether to say so where nothing was found.
  ///   - context: where to show it.
  func show(
    _ review: ProgramReview, saysNothingIsWrong: Bool = true, in context: ShellContext
  ) {
    switch self {
    case .text:
      let (shown, rest) = Self.bounded(review.diagnostics)
      context.report(shown)
      rest.forEach(context.remark)
      if !shown.isEmpty { context.errors.writeLine() }
    case .lines:
      context.output.write(DiagnosticLines.text(of: review.diagnostics, program: "sanjiang"))
    case .json: context.output.write(DiagnosticJSON.bytes(of: review.diagnostics))
    }
    if saysNothingIsWrong || !review.diagnostics.isEmpty { context.remark(review.summary) }
  }

  /// As many of the diagnostics as anybody reads, and a line for each kind of those left out.
  private static func bounded(
    _ diagnostics: [Diagnostic]
  ) -> (shown: [Diagnostic], rest: [Bilingual]) {
    struct Kind: Hashable {
      var name: String
      var severity: Diagnostic.Severity
    }
    var counts: [Kind: Int] = [:]
    var order: [Kind] = []
    let shown = diagnostics.filter { diagnostic in
      let kind = Kind(name: diagnostic.place?.source.name ?? "", severity: diagnostic.severity)
      if counts[kind] == nil { order.append(kind) }
      counts[kind, default: 0] += 1
      return counts[kind, default: 0] <= mostShown
    }
    let rest = order.compactMap { kind -> Bilingual? in
      let more = counts[kind, default: 0] - mostShown
      guard more > 0 else { return nil }
      let isError = kind.severity == .error
      return Bilingual(
        "… and \(Count.of(more, "more \(kind.severity.rawValue)")) in \(kind.name)",
        "…… \(kind.name) 中另有 \(more) 个\(isError ? "错误" : "警告")")
    }
    return (shown, rest)
  }
}
