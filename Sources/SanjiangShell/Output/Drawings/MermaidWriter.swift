import Diagnostics

/// Writes a drawing in the language of Mermaid.
///
/// Labels stand in quotes, and in them every sign that Mermaid, its comments, its directives or
/// HTML give a meaning to is written as `#` and its number; nodes are called `n1`, `n2`, so that no
/// reserved word, such as `end`, is met as a name.
enum MermaidWriter {
  /// The drawing as a flowchart, every line ended.
  ///
  /// Details are left out, as Mermaid has no place for them. Edges to nodes that the drawing does
  /// not have are left out, since Mermaid would invent the nodes.
  ///
  /// - Parameters:
  ///   - drawing: the drawing.
  ///   - language: the language of labels.
  /// - Returns: the text.
  /// - Complexity: O(*n*) in the number of characters.
  static func text(of drawing: Drawing, in language: Language = .en) -> String {
    let numbers = drawing.numbers
    var lines = ["---", "title: \(yaml(drawing.title))", "---", "flowchart LR"]
    for node in drawing.nodes {
      lines.append("  \(numbers[node.id] ?? "n")\(box(of: node))")
    }
    for edge in drawing.edges {
      guard let from = numbers[edge.from], let to = numbers[edge.to] else { continue }
      let words = edge.label.text(in: language)
      let label = words.isEmpty ? "" : "|\(quoted(words))|"
      lines.append("  \(from) -->\(label) \(to)")
    }
    let focus = drawing.nodes.filter(\.isFocus).compactMap { numbers[$0.id] }
    if !focus.isEmpty {
      lines.append("  classDef focus stroke-width:3px")
      lines.append("  class \(focus.joined(separator: ",")) focus")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A node's label in the brackets that draw its shape.
  private static func box(of node: Drawing.Node) -> String {
    let label = quoted(node.label.isEmpty ? " " : node.label)
    return switch node.kind {
    case "official", "rule", "event": "([\(label)])"
    case "unit", "group": "(\(label))"
    case "region": "{{\(label)}}"
    default: "[\(label)]"
    }
  }

  /// A label in quotes.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "<br/>"
      case "\"", "#", "&", "<", ">", "%", ":", ";", "`", "\\", "|", "{", "}":
        result += "#\(scalar.value);"
      default: result += VisibleText.sign(for: scalar)
      }
    }
    return result + "\""
  }

  /// The title, as YAML; signs that Mermaid looks for before it reads the YAML are written by
  /// their numbers.
  private static func yaml(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "%", "{", "}":
        result += "\\x" + String(scalar.value, radix: 16, uppercase: true)
      case "\n": result += " "
      default: result += VisibleText.sign(for: scalar)
      }
    }
    return result + "\""
  }
}
