/// Writes HTML element by element, so that every element is ended and every text escaped.
struct HTMLWriter {
  /// A name and a value of an element; a value that is nil is left out.
  typealias Attribute = (name: String, value: String?)

  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// Elements that hold nothing and have no end.
  private static let void: Set<String> = ["meta", "br"]

  /// Elements after which no line ends, because they stand in a text or are many.
  private static let inline: Set<String> = ["span", "code", "th", "td"]

  /// Writes an element; `body` writes what it holds.
  ///
  /// - Parameters:
  ///   - name: the name of the element.
  ///   - attributes: its attributes, in this order.
  ///   - body: called once, with this writer.
  mutating func element(
    _ name: String, _ attributes: [Attribute] = [], _ body: (inout HTMLWriter) -> Void = { _ in }
  ) {
    begin(name, attributes)
    if !Self.void.contains(name) {
      body(&self)
      raw("</\(name)>")
    }
    if !Self.inline.contains(name) { line() }
  }

  /// Writes an element that holds a text.
  mutating func element(_ name: String, _ attributes: [Attribute] = [], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element that holds words of the program, with both wordings for the script that
  /// changes the language.
  mutating func element(
    _ name: String, _ attributes: [Attribute] = [], words: Bilingual, in language: Language
  ) {
    let both: [Attribute] =
      words.english == words.chinese
      ? [] : [("data-en", words.english), ("data-zh", words.chinese)]
    element(name, attributes + both, text: words.text(in: language))
  }

  /// Writes a text.
  mutating func text(_ text: String) {
    HTMLEscaping.append(text, to: &bytes)
  }

  /// Writes what is HTML already.
  mutating func raw(_ html: String) {
    bytes += html.utf8
  }

  /// Writes what is HTML already.
  mutating func raw(_ html: [UInt8]) {
    bytes += html
  }

  /// Ends the line.
  mutating func line() {
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func begin(_ name: String, _ attributes: [Attribute]) {
    raw("<\(name)")
    for case (let name, let value?) in attributes {
      raw(" \(name)=\"")
      text(value)
      raw("\"")
    }
    raw(">")
  }
}
