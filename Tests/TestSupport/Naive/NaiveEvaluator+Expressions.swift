import DatalogSyntax

/// What expressions are worth.
extension NaiveEvaluator {
  /// A value with the bindings it holds for.
  typealias Solution = (value: NaiveValue, binding: NaiveContext.Binding)

  /// The values of an expression.
  ///
  /// Most have one. A minimum of nothing has none; one with witnesses has one for each of them.
  func values(
    of expression: Expression, in context: NaiveContext
  ) throws(NaiveError) -> [Solution] {
    switch expression.kind {
    case .variable(let name):
      guard let value = context.binding[name] else { throw .unbound }
      return [(value, context.binding)]
    case .anonymous: throw .unbound
    case .constant(let constant): return [(NaiveValue(constant), context.binding)]
    case .iri(.iri(let iri)): return [(.node(iri), context.binding)]
    case .entity, .iri: throw .unsupported("entities and prefixes")
    case .unary(let symbol, let operand):
      return try values(of: [operand], in: context) { operands throws(NaiveError) in
        guard symbol == "-", case .integer = operands[0] else { throw .unsupported(symbol) }
        return try NaiveFunction.arithmetic("-", .integer(0), operands[0])
      }
    case .binary(let symbol, let left, let right):
      return try values(of: [left, right], in: context) { operands throws(NaiveError) in
        try NaiveFunction.arithmetic(symbol, operands[0], operands[1])
      }
    case .call(let name, let arguments):
      return try values(of: arguments, in: context) { operands throws(NaiveError) in
        try NaiveFunction.call(name.name, operands)
      }
    case .cast: throw .unsupported("casts")
    case .record(let branch, let fields):
      return try values(of: fields, in: context) { values throws(NaiveError) in
        let fields = values.map(\.description).joined(separator: ", ")
        let name = branch.map { "$\($0.name)" }
        return .record(name.map { fields.isEmpty ? $0 : "\($0)(\(fields))" } ?? "[\(fields)]")
      }
    case .aggregate(let aggregate): return try values(of: aggregate, in: context)
    }
  }

  private func values(
    of operands: [Expression], in context: NaiveContext,
    _ function: ([NaiveValue]) throws(NaiveError) -> NaiveValue
  ) throws(NaiveError) -> [Solution] {
    var rows: [(values: [NaiveValue], binding: NaiveContext.Binding)] = [([], context.binding)]
    for operand in operands {
      var longer: [(values: [NaiveValue], binding: NaiveContext.Binding)] = []
      for row in rows {
        for next in try values(of: operand, in: context.with(row.binding)) {
          longer.append((row.values + [next.value], next.binding))
        }
      }
      rows = longer
    }
    var found: [Solution] = []
    for row in rows { found.append((try function(row.values), row.binding)) }
    return found
  }
}

/// The functions that the reference evaluator knows.
enum NaiveFunction {
  /// What an operator makes of two whole numbers; a quotient is cut to a whole number.
  static func arithmetic(
    _ symbol: String, _ left: NaiveValue, _ right: NaiveValue
  ) throws(NaiveError) -> NaiveValue {
    guard case .integer(let a) = left, case .integer(let b) = right else {
      throw .unsupported("\(symbol) of other values than whole numbers")
    }
    let result: (partialValue: Int64, overflow: Bool)
    switch symbol {
    case "+": result = a.addingReportingOverflow(b)
    case "-": result = a.subtractingReportingOverflow(b)
    case "*": result = a.multipliedReportingOverflow(by: b)
    case "/", "%":
      if b == 0 { throw .divisionByZero }
      result =
        symbol == "/"
        ? a.dividedReportingOverflow(by: b) : a.remainderReportingOverflow(dividingBy: b)
    default: throw .unsupported(symbol)
    }
    if result.overflow { throw .overflow }
    return .integer(result.partialValue)
  }

  /// What a named function makes of values.
  static func call(
    _ name: String, _ arguments: [NaiveValue]
  ) throws(NaiveError) -> NaiveValue {
    switch (name, arguments.first) {
    case ("cat", _):
      var joined: [UInt8] = []
      for argument in arguments {
        guard case .text(let bytes) = argument else { throw .wrongKind }
        joined += bytes
      }
      return .text(joined)
    case ("strlen", .text(let bytes)):
      return .integer(Int64(String(decoding: bytes, as: UTF8.self).unicodeScalars.count))
    case ("to_string", .integer(let integer)): return .text("\(integer)")
    case ("to_number", .text(let bytes)):
      guard let integer = Int64(String(decoding: bytes, as: UTF8.self)) else { throw .wrongKind }
      return .integer(integer)
    case ("lower", .text(let bytes)):
      return .text(String(decoding: bytes, as: UTF8.self).lowercased())
    case ("substr", .text(let bytes)):
      guard arguments.count == 3, case .integer(let start) = arguments[1],
        case .integer(let count) = arguments[2]
      else { throw .wrongKind }
      let characters = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      let places = characters.indices.filter { $0 >= start && $0 < start + count }
      let part = start < 0 ? [] : places.map { characters[$0] }
      return .text(part.map(String.init).joined())
    case ("year", .date(let year, _, _)): return .integer(Int64(year))
    case ("month", .date(_, let month, _)): return .integer(Int64(month))
    case ("min", .some(let first)): return arguments.reduce(first) { $1 < $0 ? $1 : $0 }
    case ("max", .some(let first)): return arguments.reduce(first) { $0 < $1 ? $1 : $0 }
    default: throw .unsupported(name)
    }
  }
}
