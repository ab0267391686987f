import Diagnostics

/// Writes a drawing in the language of Graphviz.
///
/// Whatever a label holds is drawn as it is: quotes, backslashes, ampersands and line ends are
/// escaped, and nodes are called `n1`, `n2`, so that no word of the language is met as a name.
enum DOTWriter {
  /// The drawing as a directed graph, every line ended.
  ///
  /// Details become tooltips. Edges to nodes that the drawing does not have are left out, since
  /// Graphviz would invent the nodes.
  ///
  /// - Parameters:
  ///   - drawing: the drawing.
  ///   - language: the language of labels.
  /// - Returns: the text.
  /// - Complexity: O(*n*) in the number of characters.
  static func text(of drawing: Drawing, in language: Language = .en) -> String {
    let numbers = drawing.numbers
    var lines = [
      "digraph {", "  charset=\"UTF-8\"", "  rankdir=LR",
      "  label=\(quoted(drawing.title))", "  labelloc=t",
      "  node [shape=box, style=rounded]",
    ]
    for node in drawing.nodes {
      lines.append("  \(numbers[node.id] ?? "n") [\(attributes(of: node, in: language))]")
    }
    for edge in drawing.edges {
      guard let from = numbers[edge.from], let to = numbers[edge.to] else { continue }
      lines.append("  \(from) -> \(to) [\(attributes(of: edge, in: language))]")
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private static func attributes(of node: Drawing.Node, in language: Language) -> String {
    let detail = node.detail.text(in: language)
    var parts = ["label=\(quoted(node.label))"]
    if let shape = shape(of: node.kind) { parts.append("shape=\(shape)") }
    parts.append("class=\(quoted(node.kind))")
    if !detail.isEmpty { parts.append("tooltip=\(quoted(detail))") }
    if node.isFocus { parts.append("style=\"rounded,bold\"") }
    return parts.joined(separator: ", ")
  }

  private static func attributes(of edge: Drawing.Edge, in language: Language) -> String {
    var parts = ["label=\(quoted(edge.label.text(in: language)))"]
    if !edge.detail.isEmpty {
      parts.append("tooltip=\(quoted(edge.detail))")
      parts.append("labeltooltip=\(quoted(edge.detail))")
    }
    return parts.joined(separator: ", ")
  }

  /// The shape of a kind of node, nil for the box that most are.
  private static func shape(of kind: String) -> String? {
    switch kind {
    case "document": "note"
    case "official": "oval"
    case "region": "house"
    case "rule", "event": "oval"
    case "value", "measure": "plain"
    default: nil
    }
  }

  /// A text as Graphviz reads it back: `\` begins an escape in a label, `&` an entity.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case "\n": result += "\\n"
      default: result += VisibleText.sign(for: scalar)
      }
    }
    return result + "\""
  }
}
