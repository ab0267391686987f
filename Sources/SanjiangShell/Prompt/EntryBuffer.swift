import DatalogSyntax
import Diagnostics

/// Gathers lines until they make an entry.
struct EntryBuffer {
  /// What lines turned out to be.
  enum Entry {
    /// A line that begins with a colon.
    case command(PromptArguments)
    /// Queries, rules, declarations, with what is wrong with them.
    case program(Program, diagnostics: [Diagnostic])

    /// Whether it is not formed as it should be.
    var hasMistakes: Bool {
      guard case .program(_, let diagnostics) = self else { return false }
      return diagnostics.contains { $0.severity == .error }
    }
  }

  /// The lines that are not an entry yet.
  private var lines: [String] = []
  /// What is known of them without reading them all.
  private var outline = EntryOutline()
  /// How many bytes they have.
  private var size = 0
  /// How many bytes they had when they were last read.
  private var sizeRead = 0

  /// Entries up to so many bytes are read after each line, so that a mistake is told at once.
  private static let small = 4096

  /// Whether a further line is waited for.
  var isOpen: Bool { !lines.isEmpty }

  /// Adds a line.
  ///
  /// - Parameters:
  ///   - line: the line without its end.
  ///   - prefixes: the prefixes of names declared so far.
  /// - Returns: the entry that the line completes, or nil.
  /// - Complexity: O(length of the line), amortised, while the entry is not complete.
  mutating func add(_ line: String, prefixes: Set<String>) -> Entry? {
    if lines.isEmpty {
      if let arguments = PromptArguments(line: line) { return .command(arguments) }
      if line.allSatisfy(\.isWhitespace) { return nil }
    }
    lines.append(line)
    outline.add(line)
    size += line.utf8.count + 1
    return isWorthReading ? read(prefixes, isFinal: false) : nil
  }

  /// Whether the lines may be an entry by now, or a mistake that more lines cannot mend.
  ///
  /// Of a large one only the first is told at once: to look for the other after each line would take
  /// time that grows with the square of the lines.
  private var isWorthReading: Bool {
    size <= Self.small || size >= 2 * sizeRead || outline.mayBeComplete
  }

  private mutating func read(_ prefixes: Set<String>, isFinal: Bool) -> Entry? {
    sizeRead = size
    let source = Self.source(lines.joined(separator: "\n"))
    guard
      case .program(let program, let diagnostics) = Parser.parseEntry(
        source, prefixes: prefixes, isFinal: isFinal)
    else { return nil }
    discard()
    return .program(program, diagnostics: diagnostics)
  }

  /// Ends the entry because no more lines will come.
  ///
  /// - Returns: what there is of it, with the complaint that something is missing.
  mutating func finish(prefixes: Set<String>) -> Entry? {
    isOpen ? read(prefixes, isFinal: true) : nil
  }

  /// Drops the lines gathered so far.
  mutating func discard() { self = EntryBuffer() }

  private static func source(_ text: String) -> SourceText {
    SourceText(name: "<prompt>", text: text)
  }
}

// MARK: - Several lines at once

extension EntryBuffer {
  /// The entry that several lines make together; nil where they do not without a mistake, so that
  /// they are better taken one after the other.
  static func whole(_ text: String, prefixes: Set<String>) -> Entry? {
    guard PromptArguments(line: text) == nil,
      case .program(let program, let diagnostics) = Parser.parseEntry(
        source(text), prefixes: prefixes)
    else { return nil }
    let entry = Entry.program(program, diagnostics: diagnostics)
    return entry.hasMistakes ? nil : entry
  }

  /// Whether lines can be run as they stand.
  static func isComplete(_ text: String, prefixes: Set<String>) -> Bool {
    if whole(text, prefixes: prefixes) != nil { return true }
    var buffer = EntryBuffer()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      _ = buffer.add(String(line), prefixes: prefixes)
    }
    return !buffer.isOpen
  }
}
