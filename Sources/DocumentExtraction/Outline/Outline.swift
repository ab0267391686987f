/// The parts and items of a document.
struct Outline: Sendable {
  /// A stretch of the document with an outline of its own.
  struct Part: Sendable {
    /// The paragraphs.
    var paragraphs: Range<Int>
    /// What the paths of its items begin with, so that they stay apart from other parts': nothing
    /// for the main part, `通知` for the notice in front of it, `附件1` for an attachment.
    var prefix: String
  }

  /// An item with an ordinal.
  struct Node: Sendable {
    /// The ordinal.
    var ordinal: Ordinal
    /// Index of the part.
    var part: Int
    /// Index of the item that it stands in.
    var parent: Int?
    /// Its depth, 1 for the outermost.
    var level: Int
    /// Its paragraphs, those of the items inside it excluded.
    var paragraphs: Range<Int>
    /// The path with every item that it stands in.
    var path: String
    /// The path without the items across which its numbering runs on.
    var itemPath: String
  }

  /// The paragraphs.
  let paragraphs: [Paragraph]
  /// Which signs occur in each paragraph.
  let signs: [ParagraphSigns]
  /// The parts, in order; they cover all paragraphs.
  var parts: [Part]
  /// The items, in order.
  var nodes: [Node]
  /// What is wrong with the numbering.
  var warnings: [ReadingWarning]

  /// Starts an outline without items.
  init(paragraphs: [Paragraph], parts: [Part]) {
    self.paragraphs = paragraphs
    self.parts = parts
    signs = paragraphs.map { ParagraphSigns($0.text.scalars) }
    nodes = []
    warnings = []
  }

  /// The text of an item, tables and signatures excluded.
  func text(of node: Node) -> MappedText {
    if node.paragraphs.count == 1, paragraphs[node.paragraphs.lowerBound].isProse {
      return paragraphs[node.paragraphs.lowerBound].text
    }
    var text = MappedText()
    for index in node.paragraphs where paragraphs[index].isProse {
      text.append(paragraphs[index].text)
    }
    return text
  }

  /// Whether a table stands in an item.
  ///
  /// A table with a title of its own behind an item whose text is finished does not, unless that
  /// text speaks of it.
  func holds(_ index: Int, tableAt start: Int) -> Bool {
    guard nodes[index].paragraphs.contains(start) else { return false }
    let inside = nodes[index].paragraphs.lowerBound..<start
    guard inside.count > 1, let title = inside.last.map({ paragraphs[$0] }),
      title.ordinal == nil, title.text.count <= 40,
      Self.tableTitles.suffix(of: title.text.scalars) != nil
    else { return true }
    let text = paragraphs[inside.dropLast()].last { $0.kind != .row }
    guard let text, text.text.scalars.last == "。" else { return true }
    return Self.pointers.firstMatch(in: text.text.scalars) != nil
  }

  private static let tableTitles = PhraseSet(["表", "清单", "台账", "分工", "分解", "目录"])
  private static let pointers = PhraseSet(["如下", "下表", "见表", "列表", "详见"])

  /// The numbers of an item and of those that it stands in, outermost first.
  func ordinals(of index: Int) -> [Int] {
    var result: [Int] = []
    var next: Int? = index
    while let node = next {
      result.append(nodes[node].ordinal.value)
      next = nodes[node].parent
    }
    return result.reversed()
  }

  /// The first and the last line of an item's text.
  func passage(of node: Node, source: String) -> Passage {
    var first = 0
    var last = 0
    for index in node.paragraphs where paragraphs[index].isProse {
      let text = paragraphs[index].text
      guard !text.isEmpty else { continue }
      if first == 0 { first = text.firstLine }
      last = text.lastLine
    }
    guard first > 0 else {
      // An item that is all signature.
      let text = paragraphs[node.paragraphs.lowerBound].text
      return Passage(source: source, first: text.firstLine, last: text.lastLine)
    }
    return Passage(source: source, first: first, last: last)
  }
}
