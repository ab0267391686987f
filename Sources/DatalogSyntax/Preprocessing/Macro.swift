import Diagnostics

/// `#define NAME body` or `#define NAME(a, b) body`.
struct Macro {
  /// Its name.
  let name: String
  /// The names that stand for arguments; nil where it takes none and needs no parentheses.
  let parameters: [String]?
  /// What it stands for.
  let body: [UInt8]
  /// The text it is defined in, and where.
  let definition: SourceOrigins.Replacement

  /// Reads what stands behind `#define`.
  ///
  /// - Returns: The macro, or nil where it has no name or its parameters are no list of names.
  init?(_ content: [UInt8], definition: SourceOrigins.Replacement) {
    var scanner = PieceScanner(content)
    guard let first = scanner.next(), first.kind == .name else { return nil }
    name = scanner.text(of: first)
    var definition = definition
    definition.name = name
    self.definition = definition
    // A parenthesis is one of parameters only where it touches the name.
    if Symbol(in: content, at: scanner.position).value == UInt8(ascii: "(") {
      guard let parameters = Self.parameters(&scanner) else { return nil }
      self.parameters = parameters
    } else {
      parameters = nil
    }
    body = Array(content[scanner.position...]).trimmed
  }

  private static func parameters(_ scanner: inout PieceScanner) -> [String]? {
    _ = scanner.next()
    var names: [String] = []
    var expectsName = true
    while let piece = scanner.next() {
      switch piece.kind {
      case .space: continue
      case .name where expectsName: names.append(scanner.text(of: piece))
      case .mark where piece.mark == UInt8(ascii: ",") && !expectsName: break
      case .mark where piece.mark == UInt8(ascii: ")") && (!expectsName || names.isEmpty):
        return names
      default: return nil
      }
      expectsName.toggle()
    }
    return nil
  }
}
