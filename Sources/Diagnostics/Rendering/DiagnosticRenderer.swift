/// Writes diagnostics for people: what is wrong, the line it is on, carets under the place.
///
/// ```
/// error[unbound-variable]: `单位` is not bound by any positive literal of this rule
///   --> rules.dl:3:8
///   |
/// 3 | orphan(单位) :- !leads(单位, _).
///   |        ^^^^ appears only under negation
///   = help: add a literal that lists the candidates, for example `Unit(单位)`
/// ```
///
/// This is the one format of Sanjiang's messages, for files, arguments and the prompt. Whatever
/// the text holds, the output is safe to show: control characters and the marks that reverse the
/// direction of writing come out as visible signs.
public struct DiagnosticRenderer: Sendable {
  /// Whether to colour the output with ANSI escape sequences.
  public var usesColour: Bool
  /// The cells a quoted line may take; longer ones are cut around the place.
  public var excerptWidth: Int
  /// The cells a line of a message may take, nil for any number; longer ones are broken between words.
  public var width: Int?

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - usesColour: Whether to colour the output.
  ///   - excerptWidth: The cells a quoted line may take, at least 20.
  ///   - width: The cells a line of a message may take, nil for any number.
  public init(usesColour: Bool = false, excerptWidth: Int = 100, width: Int? = nil) {
    self.usesColour = usesColour
    self.width = width
    self.excerptWidth = max(excerptWidth, 20)
  }

  /// The diagnostics, an empty line between two.
  ///
  /// - Parameter diagnostics: In the order to be shown.
  /// - Returns: Lines, each ended by `\n`; nothing for no diagnostics.
  /// - Complexity: O(*n*) in the size of the output and of the texts pointed into.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined(separator: "\n")
  }

  /// One diagnostic.
  ///
  /// - Parameter diagnostic: Any diagnostic; places outside their text are moved into it.
  /// - Returns: Lines, each ended by `\n`.
  /// - Complexity: O(*n*) in the size of the output and of the texts pointed into.
  public func render(_ diagnostic: Diagnostic) -> String {
    let tone: OutputStyle = diagnostic.severity == .error ? .error : .warning
    let excerpt = excerpt(of: diagnostic.place)
    let notes = (macroNotes(of: diagnostic.place) + diagnostic.notes).map {
      (message: $0.message, excerpt: self.excerpt(of: $0.place))
    }
    // The whole diagnostic has one gutter, as wide as its widest line number.
    let last = ([excerpt] + notes.map(\.excerpt)).compactMap { $0?.lines.last?.number }.max() ?? 1
    var page = RenderedPage(
      usesColour: usesColour, gutter: String(last).utf8.count, width: width)

    let code = diagnostic.code.isEmpty ? "" : "[\(diagnostic.code)]"
    page.heading(diagnostic.severity.rawValue + code, tone, diagnostic.message)
    if let excerpt {
      page.place(excerpt, diagnostic.label, tone)
    } else if let label = diagnostic.label {
      page.remark("note", label)
    }
    for note in notes { page.note(note.message, note.excerpt) }
    if let help = diagnostic.help { page.remark("help", help) }
    return page.text
  }

  /// Where the macro is defined in whose text a place is.
  private func macroNotes(of place: SourcePlace?) -> [Diagnostic.Note] {
    guard let macro = place?.replacement else { return [] }
    return [
      .init("in the text of the macro `\(macro.name)`", at: SourcePlace(macro.source, macro.range))
    ]
  }

  private func excerpt(of place: SourcePlace?) -> SourceExcerpt? {
    place.map { SourceExcerpt(of: $0, width: excerptWidth) }
  }
}
