import DatalogSyntax
import Diagnostics

extension RuleNormalizer {
  /// Reports constants that a declared column cannot hold.
  func checkConstants(_ arguments: [Expression], of relation: RelationID) {
    let known = names[relation]
    guard known.isDeclared else { return }
    for (argument, type) in zip(arguments, known.types) {
      checkConstant(argument, type, known.name, known.place)
    }
  }

  /// Reports a constant, or a constant inside a record, where values of another type stand.
  ///
  /// - Parameters:
  ///   - argument: What stands there.
  ///   - type: What should.
  ///   - name: Of what.
  ///   - declaration: Where that is declared.
  func checkConstant(
    _ argument: Expression, _ type: StaticType, _ name: String, _ declaration: SourcePlace?
  ) {
    if case .record(let known) = type, case .record = argument.kind {
      return checkConstants(in: argument, against: known, known.name)
    }
    guard let own = StaticType(of: argument), !own.isWritable(as: type) else { return }
    collector.error(
      "type-mismatch", "`\(name)` has \(type.described) here, not \(own.described)",
      at: place(argument.range), notes: declaration.map { [.init("declared here", at: $0)] } ?? [])
  }
}

extension StaticType {
  /// The type of a constant as written; nil for everything else.
  init?(of expression: Expression) {
    switch expression.kind {
    case .constant(let constant): self.init(constant)
    case .entity, .iri: self = .node
    case .record: self = .anyRecord
    default: return nil
    }
  }

  /// The type of a constant as written.
  init(_ constant: Constant) {
    switch constant {
    case .text: self = .text
    case .integer: self = .number
    case .unsigned: self = .unsigned
    case .float: self = .float
    case .date: self = .date
    case .truth: self = .truth
    case .null: self = .anyRecord
    }
  }

  /// Whether a constant of this type may stand in a column of another.
  ///
  /// A whole number without suffix may be of any numeric type, as in Soufflé.
  func isWritable(as column: StaticType) -> Bool {
    self == column || column == .term || column == .nothing
      || (self == .number && column.isNumeric) || (self == .anyRecord && column.isRecord)
  }
}
