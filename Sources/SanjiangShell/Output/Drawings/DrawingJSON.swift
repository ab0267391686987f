import TextFormats

/// Writes a drawing as JSON: its title, its nodes, its edges.
///
/// Every node and every edge has all its keys, so that a program need not ask which are there.
enum DrawingJSON {
  /// The drawing as one object, the last line ended.
  ///
  /// - Parameters:
  ///   - drawing: the drawing.
  ///   - layout: indented for eyes, on one line for programs.
  /// - Returns: the text.
  /// - Complexity: O(*n*) in the number of characters.
  static func text(of drawing: Drawing, _ layout: JSONWriter.Layout = .compact) -> String {
    var writer = JSONWriter(layout)
    write(drawing, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// Writes the drawing as a value of something larger.
  ///
  /// - Parameters:
  ///   - drawing: the drawing.
  ///   - writer: what is being written.
  static func write(_ drawing: Drawing, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("title", drawing.title)
      object.member("nodes", objects: drawing.nodes, write)
      object.member("edges", objects: drawing.edges, write)
    }
  }

  private static func write(to object: inout JSONWriter, _ node: Drawing.Node) {
    object.member("id", node.id)
    object.member("label", node.label)
    object.member("kind", node.kind)
    object.member("detail", node.detail)
    object.member("focus", node.isFocus)
  }

  private static func write(to object: inout JSONWriter, _ edge: Drawing.Edge) {
    object.member("from", edge.from)
    object.member("to", edge.to)
    object.member("label", edge.label)
    object.member("detail", edge.detail)
  }
}
