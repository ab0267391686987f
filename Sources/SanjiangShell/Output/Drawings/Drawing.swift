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
    var detail = ""
    /// Whether the drawing is about it.
    var isFocus = false
  }

  /// One connection.
  struct Edge: Sendable, Equatable {
    /// The id of the node it goes from.
    let from: String
    /// The id of the node it goes to.
    let to: String
    /// The reason: `cites`, `basis`, `leads`.
    let label: String
    /// Where it is stated, the file and its lines; empty where nothing states it.
    var detail = ""
  }

  /// What it shows, for its heading.
  let title: String
  /// The nodes, in the order in which they were found.
  var nodes: [Node]
  /// The edges.
  var edges: [Edge]
}
