/// Where a literal is tried: the values of variables so far, and which names mean them.
struct NaiveContext {
  /// Values by variable.
  typealias Binding = [String: NaiveValue]

  /// The values so far.
  var binding: Binding
  /// The names that stand outside of aggregates here or around; inside an aggregate they mean the
  /// variables of the rule.
  var visible: Set<String>

  init(_ binding: Binding, visible: Set<String>) {
    self.binding = binding
    self.visible = visible
  }

  /// The same place with more values.
  func with(_ binding: Binding) -> NaiveContext { NaiveContext(binding, visible: visible) }
}
