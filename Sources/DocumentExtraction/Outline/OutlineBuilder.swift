/// Builds the outline of a document from its paragraphs.
struct OutlineBuilder {
  /// A place in the numbering: a style inside an item, or inside a part.
  private struct Place: Hashable {
    var ancestor: Int
    var style: Ordinal.Style
  }

  /// Two styles, of which one stands inside the other.
  private struct Step: Hashable {
    var inner: Ordinal.Style
    var outer: Ordinal.Style
  }

  /// How the numbering of a style goes on from one item to the next inside their parent.
  private struct Continuity {
    var lastValue = 0
    var lastChild = -1
    var runsOn = 0
    var restarts = 0

    /// Notes the number of the item `node`, which stands in `child` or is it.
    ///
    /// - Parameters:
    ///   - value: The number.
    ///   - child: The item around it beside which the last one stood or did not.
    ///   - node: The item.
    ///   - isFollowing: Set where the number goes on from the last one or is the first.
    /// - Returns: Whether the numbering runs on across the items around, nil where they do not tell.
    mutating func goOn(
      to value: Int, in child: Int, node: Int, isFollowing: inout Bool
    ) -> Bool? {
      let tells = lastChild >= 0 && lastChild != child && child != node
      let goesOn = value > lastValue
      if tells, goesOn { runsOn += 1 }
      if tells, !goesOn { restarts += 1 }
      if value == lastValue + 1 || value == 1 { isFollowing = true }
      lastChild = child
      lastValue = value
      return tells ? goesOn : nil
    }

    /// Notes a number and gives the one before it.
    mutating func exchange(_ value: Int) -> Int {
      defer { lastValue = value }
      return lastValue
    }
  }

  private var outline: Outline
  private let source: String
  /// The items that are open, outermost first.
  private var stack: [Int] = []
  private var continuity: [Place: Continuity] = [:]
  /// How much more often the inner numbering runs on across the outer one than it starts again.
  private var habits: [Step: Int] = [:]

  /// Builds an outline.
  ///
  /// - Parameters:
  ///   - paragraphs: The paragraphs behind the title block.
  ///   - issues: Whether the document issues another text.
  ///   - source: The file's name.
  /// - Returns: The outline; its paths may repeat where the numbering of the text does.
  /// - Complexity: O(*n* · *d*) in the number of paragraphs and the depth, which is at most ten.
  static func build(_ paragraphs: [Paragraph], issues: Bool, source: String) -> Outline {
    var builder = OutlineBuilder(paragraphs, issues: issues, source: source)
    builder.addNodes()
    builder.namePaths()
    return builder.outline
  }

  private init(_ paragraphs: [Paragraph], issues: Bool, source: String) {
    let parts = PartSplitter.parts(of: paragraphs, issues: issues)
    outline = Outline(paragraphs: paragraphs, parts: parts)
    self.source = source
  }

  private mutating func addNodes() {
    for (partIndex, part) in outline.parts.enumerated() {
      stack = []
      var last: Int?
      for index in part.paragraphs {
        let paragraph = outline.paragraphs[index]
        if let ordinal = paragraph.ordinal {
          last = add(ordinal, part: partIndex, at: index)
        } else if paragraph.kind == .signature {
          last = nil
        } else if let last {
          outline.nodes[last].paragraphs = outline.nodes[last].paragraphs.lowerBound..<index + 1
        }
      }
    }
  }

  private mutating func add(_ ordinal: Ordinal, part: Int, at index: Int) -> Int {
    while let top = stack.last, !holds(outline.nodes[top].ordinal.style, ordinal.style) {
      stack.removeLast()
    }
    let node = outline.nodes.count
    outline.nodes.append(
      Outline.Node(
        ordinal: ordinal, part: part, parent: stack.last, level: stack.count + 1,
        paragraphs: index..<index + 1, path: "", itemPath: ""))
    noteContinuity(of: ordinal, node: node, part: part)
    stack.append(node)
    return node
  }

  /// Whether an item of the last open style can hold one of another style.
  ///
  /// 任务一 stands in （二） or holds it, whichever came first.
  private func holds(_ outer: Ordinal.Style, _ inner: Ordinal.Style) -> Bool {
    switch (outer, inner) {
    case (.worded, .bracketedChinese): !isOpen(.bracketedChinese)
    case (.bracketedChinese, .worded): !isOpen(.worded)
    default: outer < inner
    }
  }

  /// Whether an item of a style is open.
  private func isOpen(_ style: Ordinal.Style) -> Bool {
    stack.contains { outline.nodes[$0].ordinal.style == style }
  }

  /// Notes how the number goes on from the last of its style, at every depth.
  private mutating func noteContinuity(of ordinal: Ordinal, node: Int, part: Int) {
    var isFollowing = stack.isEmpty
    for (depth, ancestor) in stack.enumerated() {
      let child = depth + 1 < stack.count ? stack[depth + 1] : node
      let place = Place(ancestor: ancestor, style: ordinal.style)
      let runsOn = continuity[place, default: Continuity()].goOn(
        to: ordinal.value, in: child, node: node, isFollowing: &isFollowing)
      guard let runsOn else { continue }
      let step = Step(inner: ordinal.style, outer: outline.nodes[child].ordinal.style)
      habits[step, default: 0] += runsOn ? 1 : -1
    }
    let whole = Place(ancestor: -1 - part, style: ordinal.style)
    let previous = continuity[whole, default: Continuity()].exchange(ordinal.value)
    if ordinal.value == previous + 1 || ordinal.value == 1 && previous != 1 { return }
    if !isFollowing || stack.isEmpty { warnNumbering(ordinal, after: previous, node: node) }
  }

  private mutating func warnNumbering(_ ordinal: Ordinal, after previous: Int, node: Int) {
    let line = outline.paragraphs[outline.nodes[node].paragraphs.lowerBound].text.firstLine
    let isRepeated = ordinal.value <= previous
    outline.warnings.append(
      ReadingWarning(
        code: isRepeated ? "doubled-ordinal" : "missing-ordinal",
        message: isRepeated
          ? "`\(ordinal.printed)` follows number \(previous)"
          : "`\(ordinal.printed)` follows number \(previous): something is missing before it",
        passage: Passage(source: source, first: line, last: line)))
  }

  private mutating func namePaths() {
    var chain: [Int] = []
    for index in outline.nodes.indices {
      takeAncestors(of: index, into: &chain)
      let prefix = outline.parts[outline.nodes[index].part].prefix
      let start = prefix.isEmpty ? "" : prefix + "/"
      let path = start + steps(chain, leaf: index, isSection: true)
      outline.nodes[index].path = path
      let runsOn = chain.indices.contains { self.runsOn(chain, at: $0, leaf: index) }
      if runsOn || isNamed(index) || chain.contains(where: isNamed) {
        let items = chain.indices.filter { !self.runsOn(chain, at: $0, leaf: index) }
        outline.nodes[index].itemPath =
          start + steps(items.map { chain[$0] }, leaf: index, isSection: false)
      } else {
        outline.nodes[index].itemPath = path
      }
    }
  }

  /// Whether an item bears a name of its own in the path of a section: 第一章.
  private func isNamed(_ index: Int) -> Bool { outline.nodes[index].ordinal.style < .article }

  /// Makes `chain` the items that an item stands in, outermost first.
  private func takeAncestors(of index: Int, into chain: inout [Int]) {
    chain.removeAll(keepingCapacity: true)
    var next = outline.nodes[index].parent
    while let node = next {
      chain.append(node)
      next = outline.nodes[node].parent
    }
    chain.reverse()
  }

  /// Whether the numbering of `leaf` runs on across the siblings of its ancestor at `depth`.
  private func runsOn(_ chain: [Int], at depth: Int, leaf: Int) -> Bool {
    guard depth > 0 else { return false }
    let style = outline.nodes[leaf].ordinal.style
    let place = Place(ancestor: chain[depth - 1], style: style)
    guard let state = continuity[place] else { return false }
    if state.runsOn + state.restarts > 0 { return state.runsOn > state.restarts }
    let habit = habits[Step(inner: style, outer: outline.nodes[chain[depth]].ordinal.style)]
    return habit.map { $0 > 0 } ?? false
  }

  /// The steps of a path: inner ones in Chinese numerals, the leaf in Arabic; articles of a law
  /// bear their own names, as does the outermost 一、 or 任务一： and, as sections, the chapters around them.
  private func steps(_ chain: [Int], leaf: Int, isSection: Bool) -> String {
    let ordinal = outline.nodes[leaf].ordinal
    if ordinal.style == .article { return Self.name(ordinal) }
    let article = chain.lastIndex { outline.nodes[$0].ordinal.style == .article }
    var path = ""
    for ancestor in chain[(article ?? 0)...] {
      let outer = outline.nodes[ancestor].ordinal
      let isNamed = outer.style == .article || isSection && outer.style < .article
      path += isNamed ? Self.name(outer) : ChineseNumeral.text(outer.value)
      path += "/"
    }
    if isSection && ordinal.style < .article { return path + Self.name(ordinal) }
    let isTop = chain.isEmpty && (ordinal.style == .chinese || ordinal.style == .worded)
    return path + (isTop ? ChineseNumeral.text(ordinal.value) : String(ordinal.value))
  }

  /// `第一章`, `第二条`.
  private static func name(_ ordinal: Ordinal) -> String {
    let ending: String
    switch ordinal.style {
    case .part: ending = "部分"
    case .chapter: ending = "章"
    case .division: ending = "节"
    default: ending = "条"
    }
    return "第" + ChineseNumeral.text(ordinal.value) + ending
  }
}
