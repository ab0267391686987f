/// Reads the lines of a saved web page.
///
/// Tags that begin a block end a line, scripts and styles are left out, rows of tables become lines
/// with tabs (``HTMLTable``). A line of the page may run over several lines of the source; each
/// piece keeps the number of its own. Tags may be missing or wrongly nested.
struct HTMLText {
  private var repair = LineRepair()
  private var cursor: ScalarCursor
  /// The element whose content is left out, such as `nav`.
  private var skipped: String?
  /// The tables being read, outermost first.
  private var tables: [HTMLTable] = []

  /// Whether a text is a web page.
  static func isPage(_ bytes: [UInt8]) -> Bool {
    guard bytes.prefix(4096).contains(UInt8(ascii: "<")) else { return false }
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
    while let scalar = cursor.next() { read(scalar) }
    while !tables.isEmpty { endTable() }
    repair.endLine()
  }

  /// A character of the source.
  private mutating func read(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "<": readMarkup()
    case "&": readEntity()
    default: take(scalar)
    }
  }

  /// A character of the text, or a line end of the source.
  private mutating func take(_ scalar: Unicode.Scalar) {
    if scalar == "\n" {
      if tables.isEmpty { repair.endLine(continues: true) }
      repair.number += 1
      return
    }
    guard skipped == nil, scalar != "\r" else { return }
    let scalar = scalar == "\t" ? " " : scalar
    if tables.isEmpty { return repair.take(scalar) }
    guard !tables[tables.count - 1].take(scalar, line: repair.number) else { return }
    guard !HTMLTable.isBlank(scalar) else { return }
    endTable()
    take(scalar)
  }

  /// What begins with `<`: a tag, a comment, or only that sign.
  private mutating func readMarkup() {
    var ahead = cursor
    guard let first = ahead.next() else { return take("<") }
    if first == "!" {
      cursor = ahead
      return skipComment()
    }
    guard first == "/" || first == "?" || first.isLatinLetter else { return take("<") }
    let tag = HTMLTag.read(&cursor)
    repair.number += tag.lineEnds
    if tag.lineEnds > 0, tables.isEmpty, skipped == nil { repair.endLine(continues: true) }
    apply(tag)
  }

  /// A comment, or another declaration such as the type of the document.
  private mutating func skipComment() {
    var text: [Unicode.Scalar] = []
    while let scalar = cursor.next() {
      if scalar == "\n" { take(scalar) }
      let isComment = text.count >= 2 && text[0] == "-" && text[1] == "-"
      if scalar == ">", !isComment || text.count >= 4 && text.suffix(2) == ["-", "-"] { return }
      if text.count > 8 { text.removeSubrange(2..<6) }
      text.append(scalar)
    }
  }

  /// The content of an element in which nothing is markup, up to its end.
  private mutating func skipContent(of name: String) {
    let end = Array(("</" + name).unicodeScalars)
    var matched = 0
    while let scalar = cursor.next() {
      if scalar == "\n" { take(scalar) }
      let lower = scalar.isLatinLetter ? Unicode.Scalar(scalar.value | 0x20) ?? scalar : scalar
      matched = lower == end[matched] ? matched + 1 : lower == "<" ? 1 : 0
      if matched == end.count { return }
    }
  }

  private mutating func apply(_ tag: HTMLTag) {
    if let open = skipped {
      let isOver = tag.isEnd ? tag.name == open : Self.ends(open, before: tag.name)
      guard isOver else { return }
      skipped = nil
      if tag.isEnd { return }
    }
    switch tag.name {
    case "script", "style", "textarea", "xmp": if !tag.isEnd { skipContent(of: tag.name) }
    case "table": tag.isEnd ? endTable() : beginTable()
    case "tr", "td", "th": applyCell(tag)
    case _ where Self.unread.contains(tag.name): if !tag.isEnd { skipped = tag.name }
    case _ where Self.blocks.contains(tag.name): endBlock()
    default: break
    }
  }

  /// Whether an element that is left out cannot hold another, so that its end tag is missing.
  private static func ends(_ open: String, before name: String) -> Bool {
    switch open {
    case "head": name == "body"
    case "select", "button": blocks.contains(name) || name == "table"
    default: false
    }
  }

  private mutating func applyCell(_ tag: HTMLTag) {
    guard !tables.isEmpty else { return endBlock() }
    let last = tables.count - 1
    switch (tag.name, tag.isEnd) {
    case ("tr", false): tables[last].beginRow()
    case ("tr", true): tables[last].endRow()
    case (_, false): tables[last].beginCell(tag)
    default: tables[last].endCell()
    }
  }

  private mutating func endBlock() {
    if tables.isEmpty { repair.endLine() } else { tables[tables.count - 1].endBlock() }
  }

  private mutating func beginTable() {
    endBlock()
    // A page of nothing but opening tags shall not nest without end.
    if tables.count < 64 { tables.append(HTMLTable()) }
  }

  /// Writes the innermost table to the cell that it stands in, or to the page.
  private mutating func endTable() {
    guard var table = tables.popLast() else { return endBlock() }
    let blocks = table.finished()
    if !tables.isEmpty, tables[tables.count - 1].take(blocks) { return }
    for block in blocks { repair.add(block) }
  }

  /// A character written by name or number.
  private mutating func readEntity() {
    var name = ""
    var ahead = cursor
    while name.utf8.count < 10, let scalar = ahead.next() {
      if scalar == ";" {
        cursor = ahead
        return takeEntity(name, end: ";")
      }
      guard scalar.isLatinLetter || scalar.isDigit || scalar == "#" else { break }
      cursor = ahead
      name.unicodeScalars.append(scalar)
    }
    takeEntity(name, end: "")
  }

  /// The character that a name stands for; what stands for none is text.
  private mutating func takeEntity(_ name: String, end: String) {
    if let scalar = HTMLEntity.scalar(name) { return take(scalar) }
    for character in ("&" + name + end).unicodeScalars { take(character) }
  }

  private static let unread: Set<String> = [
    "head", "noscript", "select", "nav", "button", "svg", "iframe", "object", "footer",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "section", "article",
    "header", "hr", "center", "dd", "dt", "dl", "blockquote", "pre", "body", "html",
    "tbody", "thead", "caption", "form", "main", "aside", "option",
  ]
}
