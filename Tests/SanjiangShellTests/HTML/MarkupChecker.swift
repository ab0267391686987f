/// Reads the HTML that pages are made of, strictly: what it accepts every browser reads alike.
struct MarkupChecker {
  /// An element that was ended.
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  // Scalars, because a tag may be followed by a sign that would join its last one to a character.
  private typealias Text = Substring.UnicodeScalarView

  /// What is wrong, in the order of the text.
  private(set) var problems: [String] = []
  /// The elements, in the order of their ends.
  private(set) var elements: [Element] = []
  private var open: [Element] = []

  private static let void: Set<String> = ["meta", "br", "input"]
  private static let raw: Set<String> = ["script", "style"]
  private static let entities: [(String, String)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"),
    ("&amp;", "&"),
  ]

  /// Reads a page.
  init(_ page: String) {
    var rest = page[...].unicodeScalars
    if page.hasPrefix("<!DOCTYPE html>\n") { rest = rest.dropFirst(16) } else { note("no doctype") }
    while let end = rest.firstIndex(of: "<") {
      text(rest[..<end])
      guard let close = rest[end...].firstIndex(of: ">") else {
        note("a tag has no end")
        return
      }
      let tag = rest[rest.index(after: end)..<close]
      rest = rest[rest.index(after: close)...]
      if tag.first == "/" {
        self.end(String(tag.dropFirst()))
      } else {
        begin(tag)
        if let name = open.last?.name, Self.raw.contains(name) { rest = content(of: name, rest) }
      }
    }
    text(rest)
    for element in open { note("<\(element.name)> has no end") }
    let ids = elements.compactMap { $0.attributes["id"] }
    if Set(ids).count != ids.count { note("an id comes twice") }
  }

  private mutating func note(_ problem: String) { problems.append(problem) }

  private mutating func content(of name: String, _ rest: Text) -> Text {
    let end = "</\(name)>".unicodeScalars
    var place = rest.startIndex
    while let next = rest[place...].firstIndex(of: "<") {
      if rest[next...].starts(with: end) {
        open[open.count - 1].text = String(rest[..<next])
        return rest[next...]
      }
      if rest[next...].starts(with: "<!--".unicodeScalars) {
        note("a comment begins in <\(name)>")
      }
      place = rest.index(after: next)
    }
    note("<\(name)> has no end")
    return rest[rest.endIndex...]
  }

  private mutating func text(_ escaped: Text) {
    if escaped.contains(">") || escaped.contains("\"") { note("not escaped: \(escaped)") }
    if !open.isEmpty { open[open.count - 1].text += unescaped(escaped) }
  }

  private mutating func unescaped(_ text: Text) -> String {
    var result = ""
    var rest = text
    while let place = rest.firstIndex(of: "&") {
      result += String(rest[..<place])
      rest = rest[place...]
      guard
        let (entity, sign) = Self.entities.first(where: { rest.starts(with: $0.0.unicodeScalars) })
      else {
        note("a stray & before \(String(rest.prefix(9)))")
        return result
      }
      result += sign
      rest = rest.dropFirst(entity.count)
    }
    return result + String(rest)
  }

  private mutating func begin(_ tag: Text) {
    let name = String(tag.prefix { $0 != " " && $0 != "\n" })
    var element = Element(name: name, attributes: [:])
    var rest = tag.dropFirst(name.unicodeScalars.count)
    while let start = rest.firstIndex(where: { $0 != " " && $0 != "\n" }) {
      let attribute = rest[start...].prefix { $0 != "=" && $0 != " " && $0 != "\n" }
      rest = rest[attribute.endIndex...]
      var value = ""
      if rest.starts(with: "=\"".unicodeScalars) {
        let quoted = rest.dropFirst(2).prefix { $0 != "\"" }
        value = unescaped(quoted)
        rest = rest[quoted.endIndex...].dropFirst()
      } else if rest.first == "=" {
        note("\(String(attribute)) of <\(name)> is not quoted")
        rest = rest.drop { $0 != " " }
      }
      if attribute.starts(with: "on".unicodeScalars) { note("<\(name)> has a handler") }
      element.attributes[String(attribute)] = value
    }
    if Self.void.contains(name) { elements.append(element) } else { open.append(element) }
  }

  private mutating func end(_ name: String) {
    guard let element = open.popLast() else {
      note("</\(name)> has no beginning")
      return
    }
    if element.name != name { note("<\(element.name)> is ended by </\(name)>") }
    elements.append(element)
    // What an element holds belongs to what holds the element.
    if !open.isEmpty, !Self.raw.contains(name) { open[open.count - 1].text += element.text }
  }
}
