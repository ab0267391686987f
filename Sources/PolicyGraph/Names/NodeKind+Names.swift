import DocumentExtraction

extension NodeKind {
  /// The kinds that are known by their own names.
  static let named: [NodeKind] = [
    .document, .unit, .group, .official, .region, .measure, .source,
  ]

  /// The kinds of which a document is made, known by its name and a path; those first that are
  /// asked for most.
  static let pieces: [NodeKind] = [
    .task, .indicator, .section, .event, .citation, .appointment, .term, .participation,
    .standing, .statement,
  ]

  /// Whether it is known by its own name.
  var isNamed: Bool { Self.named.contains(self) }

  /// Whether it is a piece of a document.
  var isPiece: Bool { Self.pieces.contains(self) }

  /// The class of its nodes.
  var className: String {
    self == .standing
      ? NodeClass.standingRule.rawValue : rawValue.prefix(1).uppercased() + rawValue.dropFirst()
  }
}
