import DatalogSyntax

/// What the parameters of a component stand for in an instance.
struct ComponentBinding {
  private var names: [String: String] = [:]

  /// What a name stands for: itself where it is no parameter.
  subscript(name: String) -> String { names[name] ?? name }

  /// What the parameters of another component stand for that is named with arguments here.
  ///
  /// Nothing else is handed on: a component does not see the parameters of the one around it.
  ///
  /// - Returns: The binding, or nil where there are more or fewer arguments than parameters.
  func extended(_ parameters: [Identifier], by arguments: [Identifier]) -> ComponentBinding? {
    guard parameters.count == arguments.count else { return nil }
    var result = ComponentBinding()
    for (parameter, argument) in zip(parameters, arguments) {
      result.names[parameter.name] = self[argument.name]
    }
    return result
  }
}
