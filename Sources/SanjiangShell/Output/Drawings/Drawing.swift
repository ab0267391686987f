/// Nodes and edges to be drawn: dependencies, a path, a proof, the surroundings of a unit.
///
/// What makes one knows nothing of formats; `dot`, `mermaid`, `json` and `html` are written from it.
struct Drawing: Sendable, Equatable {
  /// One thing.
  struct Node: Sendable, Equatable {
    /// What edges call it; unique in a drawing.
    let id: String
    /// What is written on it: the printed name.
    let label: String
    /// What it is, as a word of the vocabulary's classes in lower case: `document`, `unit`; or
    /// `fact`, `rule`, `value` in a proof.
    let kind: String
    /// What else there is to say, a title or the lines of a source; empty for nothing.
    var detail = Bilingual(same: "")
    /// Whether the drawing is about it.
    var isFocus = false

    /// Creates a node.
    init(id: String, label: String, kind: String, detail: Bilingual, isFocus: Bool = false) {
      self.id = id
      self.label = label
      self.kind = kind
      self.detail = detail
      self.isFocus = isFocus
    }

    /// Creates a node of which no words of the program are said.
    init(id: String, label: String, kind: String, detail: String = "", isFocus: Bool = false) {
      self.init(
        id: id, label: label, kind: kind, detail: Bilingual(same: detail), isFocus: isFocus)
    }
  }

  /// One connection.
  struct Edge: Sendable, Equatable {
    /// The id of the node it goes from.
    let from: String
    /// The id of the node it goes to.
    let to: String
    /// The reason: `cites`, `basis`, `leads`.
    let label: Bilingual
    /// Where it is stated, the file and its lines; empty where nothing states it.
    var detail = ""

    /// Creates an edge.
    init(from: String, to: String, label: Bilingual, detail: String = "") {
      self.from = from
      self.to = to
      self.label = label
      self.detail = detail
    }

    /// Creates an edge of which the label is no word of the program.
    init(from: String, to: String, label: String, detail: String = "") {
      self.init(from: from, to: to, label: Bilingual(same: label), detail: detail)
    }
  }

  /// What it shows, for its heading.
  let title: String
  /// The nodes, in the order in which they were found.
  var nodes: [Node]
  /// The edges.
  var edges: [Edge]
}
