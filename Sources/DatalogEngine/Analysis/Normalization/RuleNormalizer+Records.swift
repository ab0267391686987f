import DatalogSyntax
import Diagnostics

// Records that are constants, and the branches they name.

extension RuleNormalizer {
  /// The shape of a record as written.
  ///
  /// - Parameters:
  ///   - branch: The name behind `$`; nil for a record without one.
  ///   - count: The number of fields as written.
  ///   - range: Where the record stands.
  /// - Returns: The shape; nil, and an error, where no type has such a branch.
  func shape(of branch: Identifier?, _ count: Int, _ range: SourceRange) -> RecordShape? {
    guard let branch else { return RecordShape(branch: nil, count: count, type: .anyRecord) }
    guard let type = names.types.branches[branch.name] else {
      if names.isExcused(branch.name) { return nil }
      let near = NearestNames.suggestions(
        for: branch.name, among: names.types.branches.keys.sorted())
      collector.error(
        "unknown-predicate", "no type has a branch `$\(branch.name)`", at: place(branch.range),
        help: near.first.map { "did you mean `$\($0)`?" }
          ?? "declare it: `.type T = \(branch.name) {…}`")
      return nil
    }
    let fields = type.branches.first { $0.name == branch.name }?.fields.count ?? 0
    guard fields == count else {
      collector.error(
        "arity-mismatch",
        "`$\(branch.name)` has \(fields == 1 ? "1 field" : "\(fields) fields"), not \(count)",
        at: place(range))
      return nil
    }
    return RecordShape(branch: values.word(branch.name), count: count, type: .record(type))
  }

  /// The value of a record of constants; nil, and an error, where something is wrong with it.
  func constant(record branch: Identifier?, _ fields: [Expression], _ range: SourceRange) -> Word? {
    guard let shape = shape(of: branch, fields.count, range) else { return nil }
    let words = fields.compactMap { constant($0) }
    return words.count == fields.count ? values.word(record: words, branch: shape.branch) : nil
  }

  /// The type of a constant.
  func type(ofConstant expression: Expression) -> StaticType {
    if case .record(let branch?, _) = expression.kind, let type = names.types.branches[branch.name]
    {
      return .record(type)
    }
    return StaticType(of: expression) ?? .term
  }

  /// Reports constants inside a record that a field of its type cannot hold.
  func checkConstants(in record: Expression, against type: RecordType, _ name: String) {
    guard case .record(let branch, let fields) = record.kind else { return }
    guard let form = type.branches.first(where: { $0.name == branch?.name }),
      form.fields.count == fields.count
    else {
      let count = type.branches.first { $0.name == branch?.name }?.fields.count
      return collector.error(
        "type-mismatch",
        count.map {
          "`\(type.name)` has \($0 == 1 ? "1 field" : "\($0) fields"), not \(fields.count)"
        } ?? "this is not \(StaticType.record(type).described)",
        at: place(record.range))
    }
    for (field, wanted) in zip(fields, form.fields) { checkConstant(field, wanted, name, nil) }
  }
}
