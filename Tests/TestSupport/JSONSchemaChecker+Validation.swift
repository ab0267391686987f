import TextFormats

/// Whether a schema is one that the checker understands.
extension JSONSchemaChecker {
  private static let remarks: Set = [
    "$schema", "$id", "$comment", "title", "description", "default", "examples",
  ]
  private static let types: Set = [
    "null", "boolean", "string", "array", "object", "number", "integer",
  ]

  /// Refuses what the checker would pass over.
  func validate(_ schema: JSONValue, at path: String) throws(SchemaError) {
    if schema.truth != nil { return }
    guard let members = schema.members else {
      throw SchemaError(description: "\(path): expected an object or a boolean")
    }
    for member in members { try validate(member, at: "\(path)/\(member.name)") }
  }

  private func validate(_ keyword: JSONMember, at path: String) throws(SchemaError) {
    let value = keyword.value
    switch keyword.name {
    case "properties", "$defs":
      try require(value.members != nil, path, "expected an object")
      for member in value.members ?? [] { try validate(member.value, at: "\(path)/\(member.name)") }
    case "items", "additionalProperties": try validate(value, at: path)
    case "anyOf":
      try require(value.elements?.isEmpty == false, path, "expected schemas")
      for choice in value.elements ?? [] { try validate(choice, at: path) }
    case "$ref":
      try require(value.text.flatMap(target) != nil, path, "refers to nothing in `$defs`")
    case "type": try validateTypes(value, at: path)
    case "enum": try require(value.elements?.isEmpty == false, path, "expected values")
    case "required":
      try require(value.elements?.allSatisfy { $0.text != nil } == true, path, "expected names")
    case "pattern":
      try require(value.text.map { (try? Regex($0)) != nil } == true, path, "not a pattern")
    case "minItems", "maxItems", "minLength", "minimum", "maximum":
      try require(value.double != nil, path, "expected a number")
    case "const": return
    default:
      try require(Self.remarks.contains(keyword.name), path, "not a keyword the checker knows")
    }
  }

  private func validateTypes(_ value: JSONValue, at path: String) throws(SchemaError) {
    let names = value.elements ?? [value]
    let isKnown = names.allSatisfy { $0.text.map(Self.types.contains) == true }
    try require(isKnown && !names.isEmpty, path, "expected names of types")
  }

  private func require(_ condition: Bool, _ path: String, _ message: String) throws(SchemaError) {
    if !condition { throw SchemaError(description: "\(path): \(message)") }
  }
}
