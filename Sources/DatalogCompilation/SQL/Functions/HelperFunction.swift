/// A function that compiled programs use and no engine has, written in one dialect.
struct HelperFunction {
  /// How its body is written.
  enum Form {
    /// As an expression.
    case expression
    /// As an expression whose parameters stand in it several times: where functions are macros,
    /// these are computed once, so that nested calls do not grow.
    case binding
    /// As statements, which only PostgreSQL has.
    case statements
  }

  /// Its name, `sj_…`.
  let name: String
  /// The names and types of its parameters.
  let parameters: [(name: String, type: ColumnType)]
  /// The type of its value.
  let result: ColumnType
  /// How its body is written.
  let form: Form
  /// What it computes.
  let body: String

  /// Creates a function.
  init(
    _ name: String, _ parameters: KeyValuePairs<String, ColumnType>, _ result: ColumnType,
    _ body: String, _ form: Form = .expression
  ) {
    self.name = name
    self.parameters = parameters.map { ($0.key, $0.value) }
    self.result = result
    self.form = form
    self.body = body
  }

  /// The helper functions that it calls.
  var uses: Set<String> {
    let words = body.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    return Set(words.lazy.filter { $0.hasPrefix("sj_") }.map(String.init))
  }

  /// The statement that creates it.
  func definition(in dialect: SQLDialect) -> String {
    let list = parameters.map { "\($0.name) \(dialect.name(of: $0.type))" }
    let head = "\(name)(\(list.joined(separator: ", ")))"
    let type = dialect.name(of: result)
    switch dialect {
    case .duckDB: return "CREATE OR REPLACE MACRO \(head) AS (\n  \(bound)\n)"
    case .spark:
      return "CREATE OR REPLACE TEMPORARY FUNCTION \(head) RETURNS \(type)\n  RETURN \(body)"
    case .postgreSQL:
      let start = "CREATE OR REPLACE FUNCTION \(head) RETURNS \(type)"
      guard form == .statements else {
        return "\(start)\n  IMMUTABLE PARALLEL SAFE RETURN \(body)"
      }
      return "\(start)\n  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$\n\(body)\n$$"
    }
  }

  /// The body in which each parameter is computed once: a list of one value has its name inside.
  private var bound: String {
    guard form == .binding else { return body }
    return parameters.reversed().reduce(body) { inner, parameter in
      "LIST_TRANSFORM([\(parameter.name)], LAMBDA \(parameter.name): \(inner))[1]"
    }
  }
}
