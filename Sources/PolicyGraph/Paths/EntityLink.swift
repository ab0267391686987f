import TripleStore

/// A relation between two things, by their ids: a triple, or a node that joins the two.
struct EntityLink: Hashable {
  /// The thing that it is followed from.
  let from: TermID
  /// The thing that it leads to.
  let to: TermID
  /// The property, or the class of the node that joins the two.
  let relation: TermID
  /// The node that joins the two; nil for a triple.
  let joint: TermID?
  /// Whether the triple has the first thing as its object.
  let isReversed: Bool
}
