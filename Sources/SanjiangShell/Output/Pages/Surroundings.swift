import DocumentExtraction
import PolicyGraph
import TripleStore

/// Draws what a thing hangs together with: it in the middle, the most important around it.
struct Surroundings {
  /// More nodes than this are not looked at.
  static let most = 40

  private var drawing: Drawing
  private let focus: String
  private var known: Set<String>

  /// Begins with the thing in the middle.
  ///
  /// - Parameters:
  ///   - node: the thing.
  ///   - name: its printed name.
  ///   - kind: what it is.
  ///   - detail: what else there is to say.
  init(of node: Term, name: String, kind: String, detail: String = "") {
    focus = node.drawnID
    known = [focus]
    drawing = Drawing(
      title: name,
      nodes: [Drawing.Node(id: focus, label: name, kind: kind, detail: detail, isFocus: true)],
      edges: [])
  }

  /// The drawing; nil where nothing hangs together with the thing.
  var result: Drawing? { drawing.edges.isEmpty ? nil : drawing }

  /// Which way an edge leads.
  enum Direction { case out, back }

  /// Adds something that hangs together with the thing, while there is room.
  ///
  /// - Parameters:
  ///   - node: the other thing.
  ///   - name: its printed name.
  ///   - kind: what it is.
  ///   - detail: what else there is to say of it.
  ///   - label: how the two hang together.
  ///   - passages: where that is stated.
  ///   - direction: whether the edge leads to it or from it.
  mutating func add(
    _ node: Term, _ name: String, kind: String, detail: Bilingual, _ label: Bilingual,
    _ passages: [Passage] = [], _ direction: Direction = .out
  ) {
    let id = node.drawnID
    guard id != focus else { return }
    if !known.contains(id) {
      guard known.count < Self.most else { return }
      known.insert(id)
      drawing.nodes.append(Drawing.Node(id: id, label: name, kind: kind, detail: detail))
    }
    let (from, to) = direction == .out ? (focus, id) : (id, focus)
    let edge = Drawing.Edge(
      from: from, to: to, label: label, detail: Citation.text(of: passages))
    if !drawing.edges.contains(where: { $0.from == from && $0.to == to && $0.label == label }) {
      drawing.edges.append(edge)
    }
  }

  /// The same where what else there is to say is no word of the program.
  mutating func add(
    _ node: Term, _ name: String, kind: String, detail: String = "", _ label: Bilingual,
    _ passages: [Passage] = [], _ direction: Direction = .out
  ) {
    add(
      node, name, kind: kind, detail: Bilingual(same: detail), label, passages, direction)
  }
}
