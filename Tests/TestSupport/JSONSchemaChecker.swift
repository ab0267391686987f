import TextFormats

/// Checks JSON values against a JSON Schema (2020-12, the part of it named below).
///
/// ```swift
/// let checker = try JSONSchemaChecker(schema: JSONReader.read(schemaBytes))
/// #expect(checker.violations(in: dossier) == [])
/// ```
///
/// Understood are `type`, `enum`, `const`, `properties`, `required`, `additionalProperties`,
/// `items`, `minItems`, `maxItems`, `minimum`, `maximum`, `minLength`, `pattern`, `anyOf` and
/// `$ref` to `#` and to `#/$defs/NAME`, besides remarks such as `title`. A schema with any other
/// keyword is refused, as a keyword passed over would make every test of it pass.
public struct JSONSchemaChecker: Sendable {
  /// Why a schema cannot be used.
  public struct SchemaError: Error, CustomStringConvertible {
    /// Where in the schema, and what.
    public let description: String
  }

  /// What a value does that its schema forbids.
  public struct Violation: Hashable, CustomStringConvertible {
    /// Where in the value, as a JSON Pointer (RFC 6901); empty for the whole value.
    public let path: String
    /// What is wrong there.
    public let message: String

    /// For example `/tasks/0/id: expected string`.
    public var description: String { "\(path): \(message)" }
  }

  let root: JSONValue

  /// Creates a checker.
  ///
  /// - Parameter schema: The schema, itself a JSON value.
  /// - Throws: Where the schema uses what the checker does not understand.
  public init(schema: JSONValue) throws(SchemaError) {
    root = schema
    try validate(schema, at: "#")
  }

  /// Everything that is wrong with a value.
  ///
  /// - Parameter value: Any value.
  /// - Returns: The violations, in the order of the value; none where it obeys.
  public func violations(in value: JSONValue) -> [Violation] {
    violations(in: value, of: root, at: "", hops: 0)
  }

  /// What is wrong with a part of the value.
  ///
  /// `hops` counts the references followed since the last step into the value: that is how a
  /// schema that refers to itself in a circle is found out.
  func violations(in value: JSONValue, of schema: JSONValue, at path: String, hops: Int)
    -> [Violation]
  {
    if let allows = schema.truth {
      return allows ? [] : [Violation(path: path, message: "nothing is allowed here")]
    }
    var found: [Violation] = []
    for keyword in schema.members ?? [] {
      let message = shallowViolation(of: keyword, by: value)
      if let message { found.append(Violation(path: path, message: message)) }
    }
    found += memberViolations(in: value, of: schema, at: path)
    found += elementViolations(in: value, of: schema, at: path)
    found += combinedViolations(in: value, of: schema, at: path, hops: hops)
    return found
  }

  private func memberViolations(in value: JSONValue, of schema: JSONValue, at path: String)
    -> [Violation]
  {
    guard let members = value.members else { return [] }
    return members.flatMap { member -> [Violation] in
      let inner = path + "/" + Self.escaped(member.name)
      if let own = schema["properties"]?[member.name] {
        return violations(in: member.value, of: own, at: inner, hops: 0)
      }
      guard let others = schema["additionalProperties"] else { return [] }
      if others.truth == false {
        return [Violation(path: inner, message: "no member of this name is allowed")]
      }
      return violations(in: member.value, of: others, at: inner, hops: 0)
    }
  }

  private func elementViolations(in value: JSONValue, of schema: JSONValue, at path: String)
    -> [Violation]
  {
    guard let elements = value.elements, let items = schema["items"] else { return [] }
    return elements.enumerated().flatMap { index, element in
      violations(in: element, of: items, at: "\(path)/\(index)", hops: 0)
    }
  }

  private func combinedViolations(
    in value: JSONValue, of schema: JSONValue, at path: String, hops: Int
  ) -> [Violation] {
    guard hops < 100 else {
      return [Violation(path: path, message: "the schema refers to itself without end")]
    }
    var found: [Violation] = []
    if let reference = schema["$ref"]?.text, let target = target(of: reference) {
      found += violations(in: value, of: target, at: path, hops: hops + 1)
    }
    if let choices = schema["anyOf"]?.elements {
      let tries = choices.map { violations(in: value, of: $0, at: path, hops: hops + 1) }
      if !tries.contains([]) {
        let reasons = tries.joined().map(\.description).joined(separator: "; ")
        found.append(Violation(path: path, message: "none of the choices fits (\(reasons))"))
      }
    }
    return found
  }

  /// The schema that `#` or `#/$defs/NAME` names.
  func target(of reference: String) -> JSONValue? {
    if reference == "#" { return root }
    let prefix = "#/$defs/"
    guard reference.hasPrefix(prefix) else { return nil }
    return root["$defs"]?[String(reference.dropFirst(prefix.count))]
  }

  private static func escaped(_ name: String) -> String {
    name.replacing("~", with: "~0").replacing("/", with: "~1")
  }
}
