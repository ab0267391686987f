import DatalogSyntax
import Diagnostics

/// A column of a table: what its header says, and what its fields are.
struct TableColumn {
  /// The name, without the type.
  var name: String
  /// Where name and type stand.
  var range: SourceRange
  /// The type that the header gives; nil where it gives none.
  var declared: TableType?
  /// What all fields are that are not empty; nil while there is none.
  private(set) var seen: TableType?
  /// Whether a field is empty.
  private(set) var hasEmpty = false

  /// Reads a field of the header: `age`, `age:number`, `单位：entity`.
  ///
  /// What stands behind a colon and is no type belongs to the name.
  init(header text: String, range: SourceRange) {
    self.range = range
    let colon = text.lastIndex { $0 == ":" || $0 == "：" }
    if let colon, let type = TableType(named: Self.trimmed(text[text.index(after: colon)...])) {
      name = Self.trimmed(text[..<colon])
      declared = type
    } else {
      name = Self.trimmed(text[...])
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    guard let first = text.firstIndex(where: { $0 != " " }),
      let last = text.lastIndex(where: { $0 != " " })
    else { return "" }
    return String(text[first...last])
  }

  /// Takes a field into account where the header gives no type.
  mutating func see(_ field: String) {
    guard declared == nil else { return }
    if field.isEmpty {
      hasEmpty = true
    } else if seen != .text {
      let type = TableType(inferredFrom: field)
      let isMixed = seen != nil && seen != type
      let areNumbers = [seen, type].allSatisfy { $0 == .number || $0 == .float }
      seen = isMixed ? (areNumbers ? .float : .text) : type
    }
  }

  /// How its fields are read.
  var type: TableType { declared ?? seen ?? .text }

  /// What the relation's declaration calls its type: that of the empty text is another.
  var declaredTypeName: String {
    declared == nil && hasEmpty && type != .text ? "term" : type.rawValue
  }

  /// The value of a field; nil where the type has no such value.
  func value(_ field: String) -> Expression.Kind? {
    // Where nobody said what it must be, an empty field is the empty text.
    if declared == nil, field.isEmpty { return .constant(.text("")) }
    return type.value(field)
  }
}

/// What the fields of a column are.
enum TableType: String {
  case number, unsigned, float, text, date, truth
  /// Things in the graph, by any of their names, or `<iri>`.
  case entity
  /// Values of any kind, as they are written in a program: `"text"`, `5`, `@name`.
  case term

  /// The type of that name, as `.decl` calls it.
  init?(named name: String) {
    switch name.lowercased() {
    case "symbol": self = .text
    case "node": self = .entity
    case "bool": self = .truth
    case let other: self.init(rawValue: other)
    }
  }

  /// What a field looks like that is not empty.
  ///
  /// `007` is a text: numbers do not begin with a zero that says nothing.
  init(inferredFrom field: String) {
    if TableType.isWhole(field), Int64(field) != nil {
      self = .number
    } else if TableType.isDecimal(field) {
      self = .float
    } else {
      self = TableType.day(field) == nil ? .text : .date
    }
  }

  /// The value of a field; nil where the type has no such value.
  func value(_ field: String) -> Expression.Kind? {
    switch self {
    case .text: .constant(.text(field))
    case .number: Int64(field).map { .constant(.integer($0)) }
    case .unsigned: UInt64(field).map { .constant(.unsigned($0)) }
    case .float: Double(field).flatMap { $0.isFinite ? .constant(.float($0)) : nil }
    case .date: TableType.day(field).map { .constant($0) }
    case .truth: ["true": true, "false": false][field].map { .constant(.truth($0)) }
    case .entity: TableType.entity(field)
    case .term: TableType.constant(field)
    }
  }

  /// What to call it in a message.
  var described: String {
    switch self {
    case .text: "a text"
    case .number: "a whole number"
    case .unsigned: "a whole number from 0 on"
    case .float: "a number"
    case .date: "a day, as `2025-05-16`"
    case .truth: "`true` or `false`"
    case .entity: "the name of a thing in the graph"
    case .term: "a value as in a program: `\"text\"`, `5`, `@name`"
    }
  }

  private static func isWhole(_ text: some StringProtocol) -> Bool {
    let digits = Array(text.utf8.drop { $0 == UInt8(ascii: "-") })
    guard let first = digits.first, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    return (digits.count == 1 || first != UInt8(ascii: "0")) && text.utf8.count <= digits.count + 1
  }

  /// Whether it is a number with a fraction or an exponent.
  private static func isDecimal(_ text: String) -> Bool {
    guard let stop = text.utf8.firstIndex(where: { ".eE".utf8.contains($0) }),
      isWhole(text[..<stop]), text.utf8.last.map({ (0x30...0x39).contains($0) }) == true
    else { return false }
    return Double(text)?.isFinite == true
  }

  private static func day(_ text: String) -> Constant? {
    var text = text
    guard let day = text.withUTF8({ CalendarDay($0) }) else { return nil }
    return .date(year: day.year, month: day.month, day: day.day)
  }

  private static func entity(_ text: String) -> Expression.Kind? {
    if text.isEmpty { return nil }
    guard text.hasPrefix("<"), text.hasSuffix(">") else { return .entity(text) }
    return .iri(.iri(String(text.dropFirst().dropLast())))
  }

  /// The constant that a program would write so.
  private static func constant(_ text: String) -> Expression.Kind? {
    let atom = Parser.parseAtom(SourceText(name: "", text: "t(\(text))")).atom
    guard let kind = atom?.arguments.first?.kind, atom?.arguments.count == 1 else { return nil }
    switch kind {
    case .constant, .entity, .iri(.iri): return kind
    default: return nil
    }
  }
}
