import TestSupport
import Testing
import TextFormats

@Suite("Checking JSON Schema")
struct JSONSchemaCheckerTests {
  private func violations(_ schema: String, _ value: String) throws -> [String] {
    let checker = try JSONSchemaChecker(schema: JSONReader.read(Array(schema.utf8)))
    return checker.violations(in: try JSONReader.read(Array(value.utf8))).map(\.description)
  }

  @Test(
    "says where a value breaks a keyword, and nothing of one that obeys",
    arguments: [
      (#"{"type":"string"}"#, #""a""#, []), (#"{"type":"string"}"#, "1", [": expected string"]),
      (#"{"type":["string","null"]}"#, "null", []),
      (#"{"type":["string","null"]}"#, "true", [": expected string or null"]),
      (#"{"type":"integer"}"#, "5.0", []), (#"{"type":"integer"}"#, "5.5", [": expected integer"]),
      (#"{"type":"number"}"#, "5.5", []), (#"{"type":"object"}"#, "[]", [": expected object"]),
      (#"{"enum":["lead",1,{"a":1,"b":2}]}"#, #"{"b":2.0,"a":1}"#, []),
      (#"{"enum":["lead",1]}"#, #""Lead""#, [": not one of the values"]),
      (#"{"const":1}"#, "1.0", []), (#"{"const":1}"#, "true", [": not the value"]),
      (#"{"required":["a","b"]}"#, #"{"b":null}"#, [": missing: a"]),
      (#"{"required":["a"]}"#, "[]", []),
      (#"{"properties":{"a":{"type":"null"}}}"#, #"{"a":1,"b":2}"#, ["/a: expected null"]),
      (
        #"{"properties":{"a":true},"additionalProperties":false}"#, #"{"a":1,"b/c~":2}"#,
        ["/b~1c~0: no member of this name is allowed"]
      ),
      (#"{"additionalProperties":{"type":"string"}}"#, #"{"甲":1}"#, ["/甲: expected string"]),
      (#"{"items":{"minimum":1}}"#, "[1,0,2]", ["/1: minimum is 1"]),
      (#"{"items":false}"#, "[1]", ["/0: nothing is allowed here"]),
      (#"{"minItems":2}"#, "[1]", [": minItems is 2"]), (#"{"minItems":2}"#, "1", []),
      (#"{"maxItems":0}"#, "[1]", [": maxItems is 0"]),
      (#"{"maximum":2.5}"#, "3", [": maximum is 2.5"]), (#"{"minimum":2}"#, "2", []),
      (#"{"minLength":3}"#, #""甲乙""#, [": minLength is 3"]),
      (#"{"pattern":"^[0-9]{4}-[0-9]{2}$"}"#, #""2025-05""#, []),
      (#"{"pattern":"^[0-9]{4}$"}"#, #""20255""#, [": does not match ^[0-9]{4}$"]),
      (#"{"pattern":"〔[0-9]+〕"}"#, #""青政办〔2021〕29号""#, []),
      (
        #"{"anyOf":[{"type":"null"},{"minimum":3}]}"#, "2",
        [": none of the choices fits (: expected null; : minimum is 3)"]
      ),
      (#"{"anyOf":[{"type":"null"},{"minimum":3}]}"#, "4", []),
    ] as [(String, String, [String])])
  func keywords(schema: String, value: String, expected: [String]) throws {
    #expect(try violations(schema, value) == expected)
  }

  @Test("references reach definitions, recursive ones too")
  func references() throws {
    let tree = #"""
      {"$ref": "#/$defs/node", "$defs": {"node": {"type": "object", "required": ["id"],
        "properties": {"children": {"items": {"$ref": "#/$defs/node"}}}}}}
      """#
    #expect(try violations(tree, #"{"id":1,"children":[{"id":2,"children":[]}]}"#) == [])
    #expect(
      try violations(tree, #"{"id":1,"children":[{"children":[3]}]}"#)
        == ["/children/0: missing: id", "/children/0/children/0: expected object"])
    #expect(try violations(##"{"items":{"$ref":"#"}}"##, "[[],[[]]]") == [])
  }

  @Test("a schema that refers to itself in a circle is found out")
  func circle() throws {
    let schema = ##"{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/a"}}}"##
    #expect(try violations(schema, "1") == [": the schema refers to itself without end"])
  }

  @Test(
    "what is not understood is refused, not passed over",
    arguments: [
      (#"{"propertes":{}}"#, "#/propertes: not a keyword the checker knows"),
      (
        #"{"items":{"format":"date"}}"#, "#/items/format: not a keyword the checker knows"
      ),
      (##"{"$ref":"#/$defs/none"}"##, "#/$ref: refers to nothing in `$defs`"),
      (#"{"$ref":"other.json"}"#, "#/$ref: refers to nothing in `$defs`"),
      (#"{"type":"text"}"#, "#/type: expected names of types"),
      (#"{"type":[]}"#, "#/type: expected names of types"),
      (#"{"pattern":"("}"#, "#/pattern: not a pattern"),
      (#"{"enum":[]}"#, "#/enum: expected values"),
      (#"{"required":"a"}"#, "#/required: expected names"),
      (#"{"minimum":"1"}"#, "#/minimum: expected a number"),
      (#"{"properties":[]}"#, "#/properties: expected an object"),
      (#"{"anyOf":[]}"#, "#/anyOf: expected schemas"),
      (#"{"properties":{"type":1}}"#, "#/properties/type: expected an object or a boolean"),
    ])
  func refusal(schema: String, message: String) {
    let error = #expect(throws: JSONSchemaChecker.SchemaError.self) { try violations(schema, "1") }
    #expect(error?.description == message)
  }
}
