/// Writes JSON into bytes, member by member, in the order of the calls.
///
/// ```swift
/// var writer = JSONWriter(.indented(2))
/// writer.object { document in
///   document.member("number", "青政办〔2021〕29号")
///   document.key("tasks")
///   document.array { tasks in tasks.object { $0.member("id", "二/25") } }
/// }
/// print(String(decoding: writer.bytes, as: UTF8.self))
/// ```
///
/// Text stays as it is, Chinese too; only what RFC 8259 demands is escaped. Several values one
/// after the other come on lines of their own, so a compact writer also writes JSON Lines.
public struct JSONWriter: Sendable {
  /// Whether the output is for people or for programs.
  public enum Layout: Sendable, Equatable {
    /// No white space.
    case compact
    /// Every member and element on its own line, indented by so many blanks a level.
    case indented(Int)
  }

  /// What has been written and not yet taken.
  public private(set) var bytes: [UInt8] = []
  private let layout: Layout
  /// For each open object or array: whether it has had a member or an element.
  private var open: [Bool] = []
  private var isAfterKey = false
  private var hasWritten = false

  /// Creates a writer.
  ///
  /// - Parameter layout: Whether to indent.
  public init(_ layout: Layout = .compact) {
    self.layout = layout
  }

  /// Hands out what has been written so far and forgets it, so that large output can be streamed.
  ///
  /// - Returns: The bytes since the last call.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  // MARK: Structure

  /// Writes an object; `body` writes its members.
  ///
  /// - Parameter body: Called once, with this writer.
  /// - Throws: What `body` throws.
  @inlinable
  public mutating func object<E>(_ body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    begin(UInt8(ascii: "{"))
    try body(&self)
    end(UInt8(ascii: "}"))
  }

  /// Writes an array; `body` writes its elements.
  ///
  /// - Parameter body: Called once, with this writer.
  /// - Throws: What `body` throws.
  @inlinable
  public mutating func array<E>(_ body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    begin(UInt8(ascii: "["))
    try body(&self)
    end(UInt8(ascii: "]"))
  }

  /// Writes the name of a member; the next value is its value.
  ///
  /// - Parameter name: Any text; that names are distinct is up to the caller.
  public mutating func key(_ name: String) {
    precondition(!isAfterKey, "a member's name must be followed by its value")
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if layout != .compact { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  @usableFromInline
  mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    open.append(false)
  }

  @usableFromInline
  mutating func end(_ bracket: UInt8) {
    precondition(!isAfterKey, "a member's name must be followed by its value")
    if open.removeLast() { breakLine() }
    bytes.append(bracket)
  }

  /// What stands between the value to come and what was written before it.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
    } else if let isFollowing = open.last {
      if isFollowing { bytes.append(UInt8(ascii: ",")) }
      open[open.count - 1] = true
      breakLine()
    } else {
      if hasWritten { bytes.append(UInt8(ascii: "\n")) }
      hasWritten = true
    }
  }

  private mutating func breakLine() {
    guard case .indented(let blanks) = layout else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks * open.count))
  }

  // MARK: Values

  /// Writes a string.
  ///
  /// - Parameter text: Any text.
  public mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  /// Writes a number, as it is written.
  ///
  /// - Parameter number: Any number.
  public mutating func number(_ number: JSONNumber) {
    literal(number.text)
  }

  /// Writes `true` or `false`.
  ///
  /// - Parameter truth: Which.
  public mutating func bool(_ truth: Bool) {
    literal(truth ? "true" : "false")
  }

  /// Writes `null`.
  public mutating func null() {
    literal("null")
  }

  private mutating func literal(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func quote(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var start = 0
      while true {
        let end = JSONEscape.first(in: utf8, from: start)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<end]))
        if end == utf8.count { break }
        escape(utf8[end])
        start = end + 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0..<0x20:
      bytes.append(contentsOf: (byte < 0x10 ? "u000" : "u00").utf8)
      bytes.append(contentsOf: String(byte, radix: 16).utf8)
    default: bytes.append(byte)
    }
  }
}
