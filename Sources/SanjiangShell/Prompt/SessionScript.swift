import DatalogSyntax
import Platform

/// What was typed in a session, as a file that `:load` takes back.
struct SessionScript {
  /// The parts of the file, in order.
  private var parts: [String] = []

  /// Whether nothing was typed that a file could hold.
  var isEmpty: Bool { parts.isEmpty }

  /// The file.
  var text: String { parts.joined(separator: "\n\n") + "\n" }

  /// Adds an entry that did well.
  mutating func add(_ program: Program) {
    let part = Self.statement(of: program)
    if !part.isEmpty { parts.append(part) }
  }

  /// Adds a file that was loaded; loaded again, it stands where it stood.
  mutating func add(file path: String) {
    let part = Self.inclusion(of: path)
    if !parts.contains(part) { parts.append(part) }
  }

  /// Whether a file was loaded, which the script therefore needs as it is.
  func includes(_ path: String) -> Bool { parts.contains(Self.inclusion(of: path)) }

  private static func inclusion(of path: String) -> String {
    ".include \(ProgramPrinter.quoted(FileListing.resolved(path)))"
  }

  /// The entry as it stands in a file, where questions have their mark and their dot.
  ///
  /// Rules stay as they were typed, with their comments.
  private static func statement(of program: Program) -> String {
    if program.queries.isEmpty {
      return trimmed(String(decoding: program.source.bytes, as: UTF8.self))
    }
    return trimmed(ProgramPrinter.text(of: program))
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}
