@testable import SanjiangShell

/// What a drawing in DOT or Mermaid says, read back by a small reader of what the writers use.
struct DrawnText: Equatable {
  /// The labels, by the names of the nodes.
  var labels: [String: String] = [:]
  /// The edges: from, to, label.
  var edges: [[String]] = []
  /// What was understood as nothing, which must be nothing.
  var unread: [String] = []

  /// What both formats must say of a drawing.
  init(of drawing: Drawing) {
    let numbers = drawing.numbers
    for node in drawing.nodes { labels[numbers[node.id] ?? "?"] = Self.shown(node.label) }
    edges = drawing.edges.map {
      [numbers[$0.from] ?? "?", numbers[$0.to] ?? "?", Self.shown($0.label.english)]
    }
  }

  /// A label as it is meant to appear: line ends are kept, other controls are made visible.
  private static func shown(_ label: String) -> String {
    label.split(separator: "\n", omittingEmptySubsequences: false)
      .map { DrawnSign.visible(String($0)) }.joined(separator: "\n")
  }

  /// Reads what ``DOTWriter`` wrote.
  init(dot: String) {
    let lines = dot.split(separator: "\n").map(String.init)
    guard lines.first == "digraph {", lines.last == "}" else {
      unread = lines
      return
    }
    for line in lines.dropFirst().dropLast() {
      let statement = /^  (n\d+)(?: -> (n\d+))? \[label="((?:[^"\\]|\\.)*)"(?:, .*)?\]$/
      if let match = line.wholeMatch(of: statement) {
        let label = DrawnSign.fromDOT(String(match.3))
        if let to = match.2 {
          edges.append([String(match.1), String(to), label])
        } else {
          labels[String(match.1)] = label
        }
      } else if line.wholeMatch(of: /^  (charset|rankdir|label|labelloc|node).*$/) == nil {
        unread.append(line)
      }
    }
  }

  /// Reads what ``MermaidWriter`` wrote.
  init(mermaid: String) {
    for line in mermaid.split(separator: "\n").map(String.init).dropFirst(4) {
      if let match = line.wholeMatch(of: /^  (n\d+) -->(?:\|"([^"]*)"\|)? (n\d+)$/) {
        let label = match.2.map { DrawnSign.fromMermaid(String($0)) } ?? ""
        edges.append([String(match.1), String(match.3), label])
      } else if let match = line.wholeMatch(of: /^  (n\d+)[\[({]+"([^"]+)"[\])}]+$/) {
        labels[String(match.1)] = DrawnSign.fromMermaid(String(match.2))
      } else if line.wholeMatch(of: /^  class.*$/) == nil {
        unread.append(line)
      }
    }
  }
}

/// How signs are read back.
enum DrawnSign {
  /// What Graphviz makes of what stands between quotes.
  static func fromDOT(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result).replacing("&amp;", with: "&")
  }

  /// What Mermaid makes of what stands between quotes.
  static func fromMermaid(_ text: String) -> String {
    text.replacing("<br/>", with: "\n").replacing(/#(\d+);/) { match in
      UInt32(match.1).flatMap(Unicode.Scalar.init).map { String($0) } ?? "?"
    }
  }

  /// Control signs made visible.
  static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 9: result.append(contentsOf: "    ".unicodeScalars)
      case 0..<32: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? scalar)
      case 0x7F: result.append("\u{2421}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
