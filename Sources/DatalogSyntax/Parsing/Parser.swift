import Diagnostics

/// Reads the language: text in, tree and diagnostics out.
///
/// ```swift
/// let source = SourceText(name: "rules.dl", text: "path(x, y) :- edge(x, y).")
/// let (program, diagnostics) = Parser.parse(source)
/// ```
///
/// A recursive descent over the tokens of the whole text. A mistake never stops it: the clause with
/// the mistake is left out of the tree and reading goes on behind it, up to twenty mistakes. Nesting
/// is bounded, so no text can exhaust the stack, neither here nor when the tree is walked later.
///
/// The grammar is written down in the module's documentation.
///
/// - Complexity: O(length of the text).
public struct Parser {
  /// How deep terms and bodies may be nested.
  static let deepestNesting = 256

  /// Where reading has come to.
  var cursor: Cursor
  /// What the parser found wrong; the lexer keeps its own list.
  var errors: ErrorCollector
  /// What has been read.
  var program: Program
  /// Whether the first mistake was that the text ended too early.
  var endedEarly = false
  /// The component whose statements are being read.
  var enclosing = EnclosingComponent()
  /// How many nested terms and bodies are being read.
  var depth = 0
  /// How many levels the last term or body that was read has.
  var height = 0
  private let lexer: Lexer
  private var nextNote = 0
  private let declaredNames: Set<String>
  private let declaredFunctors: Set<String>

  init(_ source: SourceText, prefixes: Set<String>) {
    var lexer = Lexer(source, prefixes: prefixes)
    lexer.scanAll()
    cursor = Cursor(lexer.tokens, of: source)
    errors = ErrorCollector(source: source)
    program = Program(source: source)
    let declared = cursor.declaredNames()
    declaredNames = declared["decl"] ?? []
    declaredFunctors = declared["functor"] ?? []
    lexer.tokens = []
    self.lexer = lexer
  }

  /// The prefixes of names that the text or somebody else declares, sorted.
  var knownPrefixes: [String] { lexer.prefixes.sorted() }

  /// Everything that is wrong, in the order of the text.
  var diagnostics: [Diagnostic] { lexer.errors.merged(with: errors) }

  /// Whether the text ends where more must come, and is right so far.
  var isIncomplete: Bool {
    if lexer.endsInsideComment { return lexer.errors.diagnostics.count == 1 && !hasEarlierError }
    return endedEarly && lexer.errors.diagnostics.isEmpty
  }

  private var hasEarlierError: Bool { !errors.diagnostics.isEmpty && !endedEarly }

  /// Whether `.decl` declares a relation of this name somewhere in the text.
  func declares(_ name: String) -> Bool { declaredNames.contains(name) }

  /// Whether `.functor` declares a functor of this name somewhere in the text.
  func declaresFunctor(_ name: String) -> Bool { declaredFunctors.contains(name) }

  /// The `///` lines directly above the next token.
  mutating func takeNotes() -> [String] {
    var notes: [String] = []
    while nextNote < lexer.notes.count, lexer.notes[nextNote].tokenIndex <= cursor.index {
      if lexer.notes[nextNote].tokenIndex == cursor.index {
        notes.append(noteText(lexer.notes[nextNote].range))
      }
      nextNote += 1
    }
    return notes
  }

  /// The text of a note without the space that follows the slashes and those at its end.
  private func noteText(_ range: SourceRange) -> String {
    var bytes = cursor.source.bytes[range.lower..<range.upper]
    if bytes.first == UInt8(ascii: " ") { bytes = bytes.dropFirst() }
    while let last = bytes.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
      bytes = bytes.dropLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
