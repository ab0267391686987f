/// Puts what macros stand for in their place.
///
/// As in C: arguments are expanded before they are put in, the result is looked through again, and a
/// macro is left alone inside its own text.
struct MacroExpander {
  /// How deep macros may be nested in each other's texts.
  private static let deepest = 100
  /// How many bytes all expansions of a text may make.
  private static let mostBytes = 4_000_000

  /// The macros by name.
  var macros: [String: Macro] = [:]
  private var bytes = 0

  /// Why a macro cannot be expanded.
  struct Failure: Error {
    var code = "syntax"
    let message: String
    /// Whether nothing behind it can be understood.
    var isFinal = false
  }

  /// What a macro's use stands for.
  ///
  /// - Parameters:
  ///   - macro: The macro.
  ///   - scanner: Stands behind its name; is moved behind its arguments.
  /// - Returns: The text, or nil where a macro with parameters has no parenthesis behind it.
  /// - Throws: Why it cannot be expanded.
  mutating func expansion(
    of macro: Macro, _ scanner: inout PieceScanner
  ) throws(Failure) -> [UInt8]? {
    try expansion(of: macro, &scanner, hidden: [])
  }

  /// A text with all macros in it expanded.
  mutating func expanded(_ text: [UInt8]) throws(Failure) -> [UInt8] {
    try expanded(text, hidden: [])
  }

  private mutating func expansion(
    of macro: Macro, _ scanner: inout PieceScanner, hidden: Set<String>
  ) throws(Failure) -> [UInt8]? {
    guard hidden.count < Self.deepest else {
      throw Failure(message: "macros are nested more than \(Self.deepest) deep in each other")
    }
    var substitution = MacroSubstitution(body: macro.body)
    if let parameters = macro.parameters {
      guard let raw = try Self.arguments(of: macro, &scanner) else { return nil }
      for (parameter, argument) in zip(parameters, raw) {
        substitution.raw[parameter] = argument
        substitution.expanded[parameter] = try expanded(argument, hidden: hidden)
      }
    }
    let text = substitution.text(upTo: Self.mostBytes)
    try count(text.count + 1)
    return try expanded(text, hidden: hidden.union([macro.name]))
  }

  private mutating func expanded(
    _ text: [UInt8], hidden: Set<String>
  ) throws(Failure) -> [UInt8] {
    var result: [UInt8] = []
    var scanner = PieceScanner(text)
    while let piece = scanner.next() {
      if piece.kind == .name {
        let name = scanner.text(of: piece)
        if let macro = macros[name], !hidden.contains(name),
          let expansion = try expansion(of: macro, &scanner, hidden: hidden)
        {
          result += expansion
          continue
        }
      }
      result += text[piece.range]
    }
    try count(result.count)
    return result
  }

  private mutating func count(_ made: Int) throws(Failure) {
    bytes += made
    guard bytes > Self.mostBytes else { return }
    throw Failure(
      code: "limit-exceeded", message: "the macros make more than \(Self.mostBytes) bytes of text",
      isFinal: true)
  }

  /// The arguments behind a macro's name; nil, and the scanner unmoved, where no parenthesis opens.
  private static func arguments(
    of macro: Macro, _ scanner: inout PieceScanner
  ) throws(Failure) -> [[UInt8]]? {
    var ahead = scanner
    repeat {
      guard let piece = ahead.next() else { return nil }
      if piece.kind == .mark, piece.mark == UInt8(ascii: "(") { break }
      guard piece.kind != .name, piece.kind != .verbatim, piece.kind != .mark else { return nil }
    } while true
    guard let arguments = list(&ahead) else {
      throw Failure(
        message: "the arguments of the macro `\(macro.name)` are never closed", isFinal: true)
    }
    scanner = ahead
    let expected = macro.parameters?.count ?? 0
    let isNone = expected == 0 && arguments.count == 1 && arguments[0].isEmpty
    guard arguments.count == expected || isNone else {
      throw Failure(
        code: "arity-mismatch",
        message: "the macro `\(macro.name)` takes \(expected) arguments, not \(arguments.count)")
    }
    return arguments
  }

  /// What stands between the commas up to the parenthesis that closes; nil where none does.
  private static func list(_ scanner: inout PieceScanner) -> [[UInt8]]? {
    var arguments: [[UInt8]] = [[]]
    var depth = 0
    while let piece = scanner.next() {
      if piece.kind == .mark {
        if piece.mark == UInt8(ascii: "(") { depth += 1 }
        if piece.mark == UInt8(ascii: ")") { depth -= 1 }
        if depth < 0 { return arguments.map(\.trimmed) }
        if piece.mark == UInt8(ascii: ","), depth == 0 {
          arguments.append([])
          continue
        }
      }
      let isSpace = piece.kind == .space || piece.kind == .newline || piece.kind == .comment
      arguments[arguments.count - 1] += isSpace ? [UInt8(ascii: " ")] : scanner.bytes[piece.range]
    }
    return nil
  }
}
