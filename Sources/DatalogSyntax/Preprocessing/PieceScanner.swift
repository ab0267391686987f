/// Cuts a text into the pieces that matter to the preprocessor.
///
/// - Complexity: O(length) for a whole text.
struct PieceScanner {
  /// What a piece is.
  enum Kind {
    /// What may be the name of a macro.
    case name
    case space, newline, comment
    /// What is no macro's, whatever stands in it: a text, a number, an entity, an IRI.
    case verbatim
    /// Any other character.
    case mark
  }

  /// A stretch of the text.
  struct Piece {
    let kind: Kind
    let range: Range<Int>
    /// The character, if it is a mark.
    let mark: UInt8
  }

  /// The text.
  let bytes: [UInt8]
  /// Where the next piece begins.
  var position: Int
  /// Whether a text may run over a line's end: not after one that is never closed.
  private var textsMayCrossLines = true

  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The text of a piece, full-width characters replaced by their twins.
  func text(of piece: Piece) -> String {
    bytes.foldedText(from: piece.range.lowerBound, to: piece.range.upperBound)
  }

  /// The next piece, or nil at the end.
  mutating func next() -> Piece? {
    let start = position
    let symbol = Symbol(in: bytes, at: start)
    guard symbol.length > 0 else { return nil }
    let kind = advance(over: symbol)
    if position == start { position += symbol.length }
    return Piece(kind: kind, range: start..<position, mark: symbol.value)
  }

  private mutating func advance(over symbol: Symbol) -> Kind {
    if symbol.value == UInt8(ascii: "\n") { return .newline }
    if symbol.isSpace {
      skipSpace()
      return .space
    }
    if symbol.isDigit || startsName(at: position) != nil {
      skipName()
      return symbol.isDigit ? .verbatim : .name
    }
    switch symbol.value {
    case UInt8(ascii: "@"):
      position += symbol.length
      skipName()
      return .verbatim
    case UInt8(ascii: "/"): return skipComment(symbol) ? .comment : .mark
    case UInt8(ascii: "<"): return skipIRI(symbol) ? .verbatim : .mark
    default: return skipText() ? .verbatim : .mark
    }
  }

  private mutating func skipSpace() {
    while true {
      let symbol = Symbol(in: bytes, at: position)
      guard symbol.isSpace, symbol.value != UInt8(ascii: "\n") else { return }
      position += symbol.length
    }
  }

  /// The length of what may begin a macro's name at `index`, or nil.
  private func startsName(at index: Int) -> Int? {
    let symbol = Symbol(in: bytes, at: index)
    if symbol.isLetter || symbol.value == UInt8(ascii: "_") { return symbol.length }
    guard symbol.value == Symbol.other,
      let (scalar, length) = UnicodeScalarReading.scalar(in: bytes, at: index), scalar.startsName
    else { return nil }
    return length
  }

  private mutating func skipName() {
    while true {
      let symbol = Symbol(in: bytes, at: position)
      if symbol.isDigit {
        position += symbol.length
      } else if let length = startsName(at: position) {
        position += length
      } else if symbol.value == Symbol.other,
        let (scalar, length) = UnicodeScalarReading.scalar(in: bytes, at: position),
        scalar.continuesName
      {
        position += length
      } else {
        return
      }
    }
  }

  private mutating func skipText() -> Bool {
    guard let delimiter = TextDelimiter(in: bytes, at: position) else { return false }
    let closer = delimiter.closer
    var index = position + closer.count
    while index < bytes.count {
      let byte = bytes[index]
      if byte == closer[0], bytes.has(closer, at: index) {
        position = index + closer.count
        return true
      }
      if byte == UInt8(ascii: "\n"), !textsMayCrossLines { break }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    textsMayCrossLines = false
    position += closer.count
    return true
  }

  private mutating func skipComment(_ slash: Symbol) -> Bool {
    let second = Symbol(in: bytes, at: position + slash.length)
    switch second.value {
    case UInt8(ascii: "/"):
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      return true
    case UInt8(ascii: "*"):
      position += slash.length + second.length
      skipBlockComment()
      return true
    default: return false
    }
  }

  private mutating func skipBlockComment() {
    while position < bytes.count {
      let star = Symbol(in: bytes, at: position)
      let slash = Symbol(in: bytes, at: position + star.length)
      position += star.length
      if star.value == UInt8(ascii: "*"), slash.value == UInt8(ascii: "/") {
        position += slash.length
        return
      }
    }
  }

  /// Moves past `<scheme:…>`, in which `//` is no comment.
  private mutating func skipIRI(_ opening: Symbol) -> Bool {
    var index = position + opening.length
    let start = index
    while index < bytes.count, Symbol(in: bytes, at: index).isLetter { index += 1 }
    guard index > start, index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
      return false
    }
    while index < bytes.count {
      let symbol = Symbol(in: bytes, at: index)
      if symbol.isSpace || symbol.value == UInt8(ascii: "<") { return false }
      index += symbol.length
      if symbol.value == UInt8(ascii: ">") {
        position = index
        return true
      }
    }
    return false
  }
}
