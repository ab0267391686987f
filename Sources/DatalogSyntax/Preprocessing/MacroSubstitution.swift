/// Puts arguments in the place of a macro's parameters.
struct MacroSubstitution {
  /// What the macro stands for.
  let body: [UInt8]
  /// The argument of each parameter as written.
  var raw: [String: [UInt8]] = [:]
  /// The argument of each parameter, the macros in it expanded.
  var expanded: [String: [UInt8]] = [:]

  private enum Part {
    case text(ArraySlice<UInt8>)
    case space
    case parameter(String)
    /// `#` before a parameter, which makes a text of the argument, and `##`, which joins what stands
    /// beside it.
    case quote, join
  }

  init(body: [UInt8]) {
    self.body = body
  }

  /// The body with the arguments in it, or a little more than its first `limit` bytes: a long argument
  /// may stand in a long body very often.
  ///
  /// - Complexity: O(*n*) in the size of the result.
  func text(upTo limit: Int) -> [UInt8] {
    let parts = self.parts
    var result: [UInt8] = []
    var index = 0
    while index < parts.count, result.count <= limit {
      switch parts[index] {
      case .text(let bytes): result += bytes
      case .space: if !isJoin(parts, index + 1), !isJoin(parts, index - 1) { result.append(0x20) }
      case .join: break
      case .quote:
        if case .parameter(let name)? = parts.dropFirst(index + 1).first {
          result += Self.quoted(raw[name] ?? [])
          index += 1
        } else {
          result.append(UInt8(ascii: "#"))
        }
      case .parameter(let name):
        let isJoined = joins(parts, index, by: 1) || joins(parts, index, by: -1)
        result += (isJoined ? raw[name] : expanded[name]) ?? []
      }
      index += 1
    }
    return result
  }

  private var parts: [Part] {
    var parts: [Part] = []
    var scanner = PieceScanner(body)
    while let piece = scanner.next() {
      let isMark = piece.kind == .mark && piece.mark == UInt8(ascii: "#")
      if piece.kind == .space {
        parts.append(.space)
      } else if piece.kind == .name, raw[scanner.text(of: piece)] != nil {
        parts.append(.parameter(scanner.text(of: piece)))
      } else if isMark, case .quote? = parts.last {
        parts[parts.count - 1] = .join
      } else {
        parts.append(isMark ? .quote : .text(body[piece.range]))
      }
    }
    return parts
  }

  private func isJoin(_ parts: [Part], _ index: Int) -> Bool {
    guard parts.indices.contains(index), case .join = parts[index] else { return false }
    return true
  }

  /// Whether a `##` stands beside a part, with or without a space between.
  private func joins(_ parts: [Part], _ index: Int, by step: Int) -> Bool {
    if isJoin(parts, index + step) { return true }
    guard parts.indices.contains(index + step), case .space = parts[index + step] else {
      return false
    }
    return isJoin(parts, index + 2 * step)
  }

  private static func quoted(_ text: [UInt8]) -> [UInt8] {
    var result = [UInt8(ascii: "\"")]
    for byte in text {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        result.append(UInt8(ascii: "\\"))
      }
      result.append(byte)
    }
    return result + [UInt8(ascii: "\"")]
  }
}
