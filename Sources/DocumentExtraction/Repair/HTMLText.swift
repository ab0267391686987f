/// Reads the lines of a saved web page.
///
/// Tags that begin a block end a line, cells of a table row are parted by tabs, scripts and styles
/// are left out. A line of the page may run over several lines of the source; each piece keeps the
/// number of its own.
struct HTMLText {
  private var repair = LineRepair()
  private var cursor: ScalarCursor
  /// The element whose content is left out, such as `script`.
  private var skipped: String?
  /// Cells begun in the open row; nil outside rows.
  private var cells: Int?
  /// Whether a block ended in the cell being read, with nothing behind it yet.
  private var hasPendingBreak = false

  /// Whether a text is a web page.
  static func isPage(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    guard let first = head.first(where: { !$0.isWhitespace }), first == "<" else { return false }
    return head.contains("<html") || head.contains("<!doctype html") || head.contains("</p>")
      || head.contains("<div") || head.contains("<table")
  }

  /// The lines of a page.
  ///
  /// - Parameter bytes: The page as valid UTF-8.
  /// - Returns: The lines that are not blank.
  /// - Complexity: O(*n*) in the number of bytes.
  static func lines(of bytes: [UInt8]) -> [RepairedLine] {
    var page = HTMLText(cursor: ScalarCursor(bytes))
    page.read()
    return page.repair.lines
  }

  private init(cursor: ScalarCursor) {
    self.cursor = cursor
  }

  private mutating func read() {
    while let scalar = cursor.next() {
      switch scalar {
      case "<": readTag()
      case "&": readEntity()
      default: take(scalar)
      }
    }
    repair.endLine()
  }

  /// A character of the text, or a line end of the source.
  private mutating func take(_ scalar: Unicode.Scalar) {
    if scalar == "\n" {
      repair.endLine(continues: true)
      repair.number += 1
      return
    }
    guard skipped == nil, scalar != "\r" else { return }
    if hasPendingBreak, scalar != " ", scalar != "\t", scalar != "\u{A0}" {
      hasPendingBreak = false
      if cells.map({ $0 <= 1 }) ?? true { repair.endLine() }
    }
    repair.take(scalar == "\t" ? " " : scalar)
  }

  /// What stands between < and >; a comment, or a tag.
  private mutating func readTag() {
    var name = ""
    var isNameOpen = true
    var quote: Unicode.Scalar?
    var count = 0
    while let scalar = cursor.next() {
      count += 1
      if scalar == "\n" { take(scalar) }
      if let open = quote {
        if scalar == open { quote = nil }
        continue
      }
      if scalar == ">" { break }
      if !isNameOpen, scalar == "\"" || scalar == "'" { quote = scalar }
      if isNameOpen, scalar.isLatinLetter || scalar.isDigit || scalar == "/" && name.isEmpty {
        name.unicodeScalars.append(scalar)
      } else if scalar == "!", name.isEmpty, count == 1 {
        return skipComment()
      } else {
        isNameOpen = false
      }
    }
    apply(name.lowercased())
  }

  private mutating func skipComment() {
    var dashes = 0
    while let scalar = cursor.next() {
      if scalar == "\n" { take(scalar) }
      if scalar == ">", dashes >= 2 || !isLongComment { return }
      if scalar == "-" { dashes += 1 } else { dashes = 0 }
      if dashes == 2 { isLongComment = true }
    }
  }

  /// Whether the comment being read began with two dashes, so that it ends with two.
  private var isLongComment = false

  private mutating func apply(_ tag: String) {
    isLongComment = false
    if let open = skipped {
      if tag == "/" + open { skipped = nil }
      return
    }
    if Self.unread.contains(tag) { skipped = tag }
    switch tag {
    case "tr":
      repair.endLine()
      cells = 0
    case "/tr":
      repair.endLine()
      cells = nil
      hasPendingBreak = false
    case "td", "th": beginCell()
    case "table", "/table":
      repair.endLine()
      cells = nil
    default:
      if Self.blocks.contains(tag.hasPrefix("/") ? String(tag.dropFirst()) : tag) { endBlock() }
    }
  }

  private mutating func beginCell() {
    hasPendingBreak = false
    guard let count = cells else { return }
    if count > 0 { repair.take("\t") }
    cells = count + 1
  }

  /// Ends a block; inside a cell only once more text comes, so that the row stays one line.
  private mutating func endBlock() {
    if cells == nil { repair.endLine() } else { hasPendingBreak = true }
  }

  /// A character written by name or number.
  private mutating func readEntity() {
    var name = ""
    while name.utf8.count < 10, let scalar = cursor.next() {
      if scalar == ";" { return takeEntity(name) }
      guard scalar.isLatinLetter || scalar.isDigit || scalar == "#" else {
        take("&")
        for character in name.unicodeScalars { take(character) }
        if scalar == "<" { readTag() } else { take(scalar) }
        return
      }
      name.unicodeScalars.append(scalar)
    }
    for character in ("&" + name).unicodeScalars { take(character) }
  }

  private mutating func takeEntity(_ name: String) {
    if let scalar = Self.entities[name] { return take(scalar) }
    guard name.hasPrefix("#") else {
      for character in ("&" + name + ";").unicodeScalars { take(character) }
      return
    }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    if let value, let scalar = Unicode.Scalar(value) { take(scalar) }
  }

  private static let unread: Set<String> = [
    "script", "style", "head", "noscript", "select", "textarea", "nav", "button", "svg",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "section", "article",
    "header", "footer", "hr", "center", "dd", "dt", "dl", "blockquote", "pre", "body", "html",
    "tbody", "thead", "caption", "form", "main", "aside",
  ]
  private static let entities: [String: Unicode.Scalar] = [
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "lt": "<", "gt": ">", "amp": "&",
    "quot": "\"", "apos": "'", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
    "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·", "times": "×", "permil": "‰",
    "laquo": "«", "raquo": "»", "ge": "≥", "le": "≤", "copy": "©", "bull": "•",
  ]
}
