extension Drawing {
  /// The names of the nodes in formats that have rules for names: `n1`, `n2`, in their order.
  ///
  /// - Complexity: O(*n*) in the number of nodes.
  var numbers: [String: String] {
    Dictionary(
      nodes.enumerated().map { ($1.id, "n\($0 + 1)") }, uniquingKeysWith: { first, _ in first })
  }
}
