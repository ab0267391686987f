import DocumentExtraction

/// The file that the documents of a unit and a year are read from, and the line it has come to.
struct SourceFile {
  private let name: String
  private let node: NodeName
  private var line = 1

  /// Begins a file and states what it is.
  init(_ random: SeededNumbers, to lines: TripleLines) {
    var random = random
    let digest = (0..<4).map { _ in Self.hexadecimal(random.next()) }.joined()
    name = "\(100 + random.below(900))_\(digest.prefix(16)).txt"
    node = NodeName(.source, name)
    lines.add(node, is: .source)
    lines.add(node, .fileName, text: name)
    lines.add(node, .digest, text: digest)
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The line that comes next.
  var next: Int { line }

  /// Moves on by some lines and states the passage that they are.
  mutating func passage(lines count: Int, to lines: TripleLines) -> NodeName {
    let first = line
    line += count + 1
    return passage(first: first, last: first + count - 1, to: lines)
  }

  /// States a passage.
  func passage(first: Int, last: Int, to lines: TripleLines) -> NodeName {
    let passage = NodeName(.passage, "\(name)/\(first)-\(last)")
    lines.add(passage, is: .passage)
    lines.add(passage, .inSource, node)
    lines.add(passage, .startLine, integer: first)
    lines.add(passage, .endLine, integer: last)
    return passage
  }
}
