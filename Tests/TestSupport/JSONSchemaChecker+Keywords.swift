import TextFormats

/// The keywords that look at a value without looking into it.
extension JSONSchemaChecker {
  /// What is wrong with the value by this keyword alone; nil too for keywords of other kinds.
  func shallowViolation(of keyword: JSONMember, by value: JSONValue) -> String? {
    switch keyword.name {
    case "type": typeViolation(keyword.value, by: value)
    case "enum":
      (keyword.value.elements ?? []).contains { $0.means(value) } ? nil : "not one of the values"
    case "const": keyword.value.means(value) ? nil : "not the value"
    case "required": requiredViolation(keyword.value, by: value)
    case "pattern": patternViolation(keyword.value, by: value)
    default: boundViolation(of: keyword, by: value)
    }
  }

  private func typeViolation(_ types: JSONValue, by value: JSONValue) -> String? {
    let names = types.elements?.compactMap(\.text) ?? [types.text].compactMap { $0 }
    return names.contains(where: value.isOfType)
      ? nil : "expected \(names.joined(separator: " or "))"
  }

  private func requiredViolation(_ names: JSONValue, by value: JSONValue) -> String? {
    guard value.members != nil else { return nil }
    let missing = (names.elements ?? []).compactMap(\.text).filter { value[$0] == nil }
    return missing.isEmpty ? nil : "missing: \(missing.joined(separator: ", "))"
  }

  private func patternViolation(_ pattern: JSONValue, by value: JSONValue) -> String? {
    guard let text = value.text, let pattern = pattern.text, let regex = try? Regex(pattern) else {
      return nil
    }
    let isFound = text.firstMatch(of: regex.matchingSemantics(.unicodeScalar)) != nil
    return isFound ? nil : "does not match \(pattern)"
  }

  private func boundViolation(of keyword: JSONMember, by value: JSONValue) -> String? {
    guard let bound = keyword.value.double else { return nil }
    let size: Double? =
      switch keyword.name {
      case "minItems", "maxItems": value.elements.map { Double($0.count) }
      case "minLength": value.text.map { Double($0.unicodeScalars.count) }
      case "minimum", "maximum": value.double
      default: nil
      }
    guard let size else { return nil }
    let isWithin = keyword.name.hasPrefix("min") ? size >= bound : size <= bound
    return isWithin ? nil : "\(keyword.name) is \(bound.formattedPlainly)"
  }
}

extension Double {
  fileprivate var formattedPlainly: String { JSONNumber(self)?.text ?? "\(self)" }
}

extension JSONValue {
  /// Whether the value is of a type as JSON Schema names them.
  fileprivate func isOfType(_ name: String) -> Bool {
    switch self {
    case .null: name == "null"
    case .bool: name == "boolean"
    case .string: name == "string"
    case .array: name == "array"
    case .object: name == "object"
    case .number(let number):
      name == "number" || name == "integer" && number.double.map { $0 == $0.rounded() } == true
    }
  }

  /// Whether two values mean the same to JSON Schema: numbers by value, members in any order.
  fileprivate func means(_ other: JSONValue) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)):
      a.integer == b.integer && a.double == b.double && (a.double != nil || a == b)
    case (.array(let a), .array(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.means($1) }
    case (.object(let a), .object(let b)):
      a.count == b.count
        && a.allSatisfy { member in other[member.name].map(member.value.means) == true }
    default: self == other
    }
  }
}
