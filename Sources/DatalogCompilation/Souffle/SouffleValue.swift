import DatalogEngine

/// What the values of a column are in a Soufflé program.
struct SouffleType: Hashable {
  /// What they are.
  var column: ColumnType
  /// Whether numbers are Soufflé's own floats, which are computed, and not the text of a number,
  /// which is what tables have and what is shown as it is.
  var isFloat = false

  /// Whole numbers.
  static let integer = SouffleType(column: .integer)
  /// Computed numbers.
  static let float = SouffleType(column: .number, isFloat: true)

  /// Values of a type, as tables have them.
  init(column: ColumnType, isFloat: Bool = false) {
    (self.column, self.isFloat) = (column, isFloat)
  }

  /// What Soufflé calls it.
  var name: String {
    if column == .integer { return "number" }
    return isFloat ? "float" : "symbol"
  }

  /// The type in which values of both are told apart; nil where no value is of both.
  func meeting(_ other: SouffleType) -> SouffleType? {
    column.meeting(other.column).map { meeting in
      SouffleType(column: meeting, isFloat: meeting == .number && (isFloat || other.isFloat))
    }
  }

  /// The least type that has the values of both.
  func union(_ other: SouffleType) -> SouffleType {
    meeting(other) ?? SouffleType(column: .any)
  }
}

/// A value in a rule of a Soufflé program.
struct SouffleValue {
  /// A column of a relation.
  struct Origin {
    var relation: String
    var arity: Int
    var column: Int
  }

  /// The expression.
  var text: String
  /// What it is.
  var type: SouffleType
  /// Whether it is a variable or a value that is written in the program.
  var isGiven = true
  /// What it is, where it is written in the program.
  var constant: Scalar.Constant?
  /// The column that it stands in, where it is a variable.
  var origin: Origin?

  /// An expression.
  init(
    _ text: String, _ type: SouffleType, isGiven: Bool = false, origin: Origin? = nil
  ) {
    (self.text, self.type, self.isGiven, self.origin) = (text, type, isGiven, origin)
  }

  /// A value that is written in the program.
  init(_ constant: Scalar.Constant) {
    type = SouffleType(column: constant.type)
    self.constant = constant
    text = SouffleText.text(of: constant)
  }
}

/// How Soufflé writes things.
enum SouffleText {
  /// A text in quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A value as it stands in a rule.
  static func text(of constant: Scalar.Constant) -> String {
    switch constant {
    case .integer(let number): number < 0 ? "(\(number))" : "\(number)"
    case .node, .text, .number, .date, .truth, .any: quoted(plain(constant))
    }
  }

  /// The text of a value.
  static func plain(_ constant: Scalar.Constant) -> String {
    switch constant {
    case .node(let text), .text(let text), .date(let text), .any(let text): text
    case .integer(let number): String(number)
    case .number(let number): AnswerValue.float(number).text
    case .truth(let truth): truth ? "true" : "false"
    }
  }

  /// The value with the letter of its kind before it.
  static func tagged(_ constant: Scalar.Constant) -> String {
    switch constant {
    case .any(let text): text
    default: letter(of: constant.type) + plain(constant)
    }
  }

  /// The letter that tells a kind among values of several kinds.
  static func letter(of type: ColumnType) -> String {
    switch type {
    case .node: "E"
    case .text: "T"
    case .integer, .number: "N"
    case .date: "D"
    case .truth: "B"
    case .any: ""
    }
  }

  /// A relation with something in each column.
  static func atom(_ name: String, _ arguments: [String]) -> String {
    "\(name)(\(arguments.joined(separator: ", ")))"
  }

  /// A rule, or a fact where there is no body.
  static func rule(_ head: String, _ body: [String]) -> String {
    guard !body.isEmpty else { return "\(head).\n" }
    let line = "\(head) :- \(body.joined(separator: ", ")).\n"
    return line.utf8.count <= 100 ? line : "\(head) :-\n  \(body.joined(separator: ",\n  ")).\n"
  }

  /// The declaration of a relation.
  static func declaration(_ name: String, _ types: [SouffleType], _ ending: String = "") -> String {
    let columns = types.enumerated().map { "c\($0): \($1.name)" }
    return ".decl \(atom(name, columns))\(ending)\n"
  }

  /// Lines for those who read the program.
  static func remark(_ lines: [String]) -> String {
    lines.map { line in
      // A backslash at the end would take the next line in.
      var text = Substring(line.filter { !$0.isNewline })
      while text.last == "\\" || text.last == " " { text.removeLast() }
      return "// \(text)\n"
    }.joined()
  }
}
