import Diagnostics

extension ProgramPrinter {
  /// A name that a relation may have, made of any text: what no name may hold becomes `_`.
  ///
  /// - Parameter text: Any text, such as the name of a file.
  /// - Returns: `my_table` for `my table`, `t_2025` for `2025`.
  /// - Complexity: O(length of the text).
  public static func relationName(madeOf text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      name.unicodeScalars.append(scalar.continuesName ? scalar : "_")
    }
    return parsedName(name) ?? parsedName("t_" + name) ?? "t_"
  }

  /// The name as a question with it is read; nil where that asks for something else.
  private static func parsedName(_ name: String) -> String? {
    let source = SourceText(name: "", text: "\(name)(x)")
    guard case .atom(let atom)? = Parser.parseQuery(source).query?.body,
      atom.predicate.closure == .none, !atom.predicate.isInverse,
      case .plain(let parsed) = atom.predicate.name
    else { return nil }
    return parsed
  }
}
