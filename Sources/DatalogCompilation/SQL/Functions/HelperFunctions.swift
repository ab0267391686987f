/// The helper functions that programs for other engines may use.
///
/// ```swift
/// let statements = HelperFunctions.definitions(of: ["sj_year"], in: .duckDB)
/// ```
package enum HelperFunctions {
  /// The statements that create some functions, those that a function calls before it.
  ///
  /// - Parameters:
  ///   - names: The names of the functions; others than those there are have no statement.
  ///   - dialect: What to write.
  /// - Returns: One statement for each function, without a semicolon.
  /// - Complexity: O(1); there are a few dozen.
  package static func definitions(of names: Set<String>, in dialect: SQLDialect) -> [String] {
    let functions = all(in: dialect)
    var wanted = names
    for function in functions.reversed() where wanted.contains(function.name) {
      wanted.formUnion(function.uses)
    }
    return functions.filter { wanted.contains($0.name) }.map { $0.definition(in: dialect) }
  }

  /// All functions, each behind those that it calls.
  static func all(in dialect: SQLDialect) -> [HelperFunction] {
    numbers(in: dialect) + kinds(in: dialect) + wholeNumbers(in: dialect)
      + decimals(in: dialect) + dates(in: dialect) + texts(in: dialect) + numerals(in: dialect)
  }
}
