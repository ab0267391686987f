/// A tag of a saved page.
struct HTMLTag {
  /// The name in small letters, without /.
  var name = ""
  /// Whether it ends an element.
  var isEnd = false
  /// How many rows a cell takes.
  var rowSpan = 1
  /// How many columns a cell takes.
  var columnSpan = 1
  /// How many line ends of the source stand in it.
  var lineEnds = 0

  /// Reads what stands between `<` and `>`.
  ///
  /// An attribute's value whose second quote is missing ends with the tag: that is so where a tag
  /// begins, or the page ends, before the next quote.
  ///
  /// - Parameter cursor: Behind the `<`; moved behind the `>`.
  /// - Returns: The tag.
  static func read(_ cursor: inout ScalarCursor) -> HTMLTag {
    var tag = HTMLTag()
    var attribute = Attribute()
    var quote: Unicode.Scalar?
    var isNameOpen = true
    var firstEnd: (cursor: ScalarCursor, lineEnds: Int)?
    while let scalar = cursor.next() {
      if scalar == "\n" { tag.lineEnds += 1 }
      if let open = quote {
        if scalar == open {
          quote = nil
          firstEnd = nil
          attribute.finish(&tag)
          continue
        }
        if scalar == ">", firstEnd == nil {
          firstEnd = (cursor, tag.lineEnds)
        } else if scalar == "<", firstEnd != nil {
          break
        }
        attribute.take(scalar, &tag)
      } else if scalar == ">" {
        break
      } else if isNameOpen {
        isNameOpen = tag.takeName(scalar)
      } else if scalar == "\"" || scalar == "'", attribute.isValue {
        quote = scalar
      } else {
        attribute.take(scalar, &tag)
      }
    }
    if quote != nil, let end = firstEnd { (cursor, tag.lineEnds) = end }
    attribute.finish(&tag)
    tag.name = tag.name.lowercased()
    return tag
  }

  /// Takes a character of the name.
  ///
  /// - Returns: Whether the name may go on.
  private mutating func takeName(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "/", name.isEmpty {
      isEnd = true
    } else if scalar.isLatinLetter || scalar.isDigit {
      name.unicodeScalars.append(scalar)
    } else {
      return false
    }
    return true
  }

  /// The attribute being read, of which only the spans of cells are kept.
  private struct Attribute {
    private var name = ""
    private var number = 0
    private var hasOther = false
    /// Whether its = was read.
    private(set) var isValue = false

    /// Takes a character of the name or the value.
    mutating func take(_ scalar: Unicode.Scalar, _ tag: inout HTMLTag) {
      if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
        if !isValue || number > 0 || hasOther { finish(&tag) }
      } else if scalar == "=" {
        isValue = true
      } else if !isValue {
        if name.utf8.count < 16 { name.unicodeScalars.append(scalar) }
      } else if scalar.isDigit, !hasOther {
        number = min(number * 10 + Int(scalar.value - 48), 9999)
      } else {
        hasOther = true
      }
    }

    /// Ends the attribute.
    mutating func finish(_ tag: inout HTMLTag) {
      if number > 0, !hasOther {
        switch name.lowercased() {
        case "rowspan": tag.rowSpan = min(number, 1000)
        case "colspan": tag.columnSpan = min(number, 100)
        default: break
        }
      }
      self = Attribute()
    }
  }
}
