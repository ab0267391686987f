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
  ///   - language: the language of labels.
  /// - Returns: the text.
  /// - Complexity: O(*n*) in the number of characters.
  static func text(
    of drawing: Drawing, _ layout: JSONWriter.Layout = .compact, in language: Language = .en
  ) -> String {
    var writer = JSONWriter(layout)
    write(drawing, in: language, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// Writes the drawing as a value of something larger.
  ///
  /// - Parameters:
  ///   - drawing: the drawing.
  ///   - language: the language of labels.
  ///   - writer: what is being written.
  static func write(
    _ drawing: Drawing, in language: Language = .en, to writer: inout JSONWriter
  ) {
    writer.object { object in
      object.member("title", drawing.title)
      object.member("nodes", objects: drawing.nodes) { write($1, in: language, to: &$0) }
      object.member("edges", objects: drawing.edges) { write($1, in: language, to: &$0) }
    }
  }

  private static func write(
    _ node: Drawing.Node, in language: Language, to object: inout JSONWriter
  ) {
    object.member("id", node.id)
    object.member("label", node.label)
    object.member("kind", node.kind)
    object.member("detail", node.detail.text(in: language))
    object.member("focus", node.isFocus)
  }

  private static func write(
    _ edge: Drawing.Edge, in language: Language, to object: inout JSONWriter
  ) {
    object.member("from", edge.from)
    object.member("to", edge.to)
    object.member("label", edge.label.text(in: language))
    object.member("detail", edge.detail)
  }
}
