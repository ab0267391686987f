/// One thing that is wrong (or doubtful) in what the user wrote, as a value.
///
/// ```swift
/// let diagnostic = Diagnostic(
///   .error, code: "unbound-variable",
///   "`unit` is not bound by any positive literal of this rule",
///   at: SourcePlace(source, range), label: "appears only under negation",
///   help: "add a literal that lists the candidates, for example `Unit(unit)`")
/// ```
public struct Diagnostic: Error, Sendable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The input cannot be used.
    case error
    /// The input can be used and probably does not mean what it says.
    case warning
  }

  /// A second place that belongs to the message.
  public struct Note: Sendable {
    /// What is to be said of the place, or without one.
    public var message: String
    /// The place, where there is one.
    public var place: SourcePlace?

    /// Creates a note.
    ///
    /// - Parameters:
    ///   - message: What is to be said.
    ///   - place: The place, where there is one.
    public init(_ message: String, at place: SourcePlace? = nil) {
      self.message = message
      self.place = place
    }
  }

  /// How bad it is.
  public var severity: Severity
  /// The stable identifier of the kind of mistake, such as `unbound-variable`.
  public var code: String
  /// What is wrong, in lower case, the user's own text in backquotes.
  public var message: String
  /// Where it is wrong.
  public var place: SourcePlace?
  /// What stands behind the carets.
  public var label: String?
  /// Further places and remarks.
  public var notes: [Note]
  /// The remedy, where there is one.
  public var help: String?

  /// Creates a diagnostic.
  ///
  /// - Parameters:
  ///   - severity: How bad it is.
  ///   - code: The stable identifier of the kind of mistake.
  ///   - message: What is wrong, in lower case, the user's own text in backquotes.
  ///   - place: Where it is wrong.
  ///   - label: What stands behind the carets.
  ///   - notes: Further places and remarks.
  ///   - help: The remedy, where there is one.
  public init(
    _ severity: Severity, code: String, _ message: String, at place: SourcePlace? = nil,
    label: String? = nil, notes: [Note] = [], help: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.label = label
    self.notes = notes
    self.help = help
  }
}

/// Several diagnostics thrown as one error: everything wrong with one input.
public struct DiagnosticList: Error, Sendable {
  /// The diagnostics, in the order of the input.
  public var diagnostics: [Diagnostic]

  /// Creates a list.
  ///
  /// - Parameter diagnostics: The diagnostics, in the order of the input.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// Whether at least one of them is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
