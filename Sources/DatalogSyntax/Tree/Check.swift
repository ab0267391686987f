import Diagnostics

/// A constraint with a message.
///
/// For example `.check noLead "task {t} has no lead" : Task(t), !leads(_, t).`
public struct Check: Sendable {
  /// The name it is reported under.
  public var name: Identifier
  /// Further names it may be asked for by, such as a Chinese one.
  public var aliases: [Identifier]
  /// The message, variables in braces.
  public var message: String
  /// Where the message stands, with its quotes.
  public var messageRange: SourceRange
  /// What must not hold.
  public var body: Formula
  /// The `///` lines above: what it is about.
  public var notes: [String]
  /// The whole definition.
  public var range: SourceRange

  /// Every name it may be asked for by.
  public var names: [String] { ([name] + aliases).map(\.name) }

  /// Creates a check.
  public init(
    name: Identifier, aliases: [Identifier] = [], message: String,
    messageRange: SourceRange = SourceRange(0, 0), body: Formula, notes: [String] = [],
    range: SourceRange
  ) {
    self.name = name
    self.aliases = aliases
    self.message = message
    self.messageRange = messageRange
    self.body = body
    self.notes = notes
    self.range = range
  }
}

extension Check {
  /// A piece of a message.
  public enum MessagePart: Hashable, Sendable {
    /// Words as they are.
    case text(String)
    /// `{task}`: the value of a variable.
    case variable(String)
  }

  /// The message, cut into words and variables; braces around anything but a name are words.
  ///
  /// - Complexity: O(length of the message).
  public var messageParts: [MessagePart] {
    var parts: [MessagePart] = []
    var words = ""
    var rest = message[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      words += rest[..<open]
      if Self.isName(name) {
        parts += [.text(words), .variable(String(name))]
        words = ""
      } else {
        words += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return (parts + [.text(words + rest)]).filter { $0 != .text("") }
  }

  private static func isName(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || first == "_"
    else { return false }
    return text.unicodeScalars.allSatisfy {
      $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
  }
}
