import TripleStore

/// Writes values into bytes, or reads them back by the same calls.
///
/// Each part of a dossier lists its fields once (``Packable``), and the list serves both ways. A
/// text that was met before is a number, and so the texts that are read back share their memory.
struct PackingCursor {
  /// What has been written, or is read.
  private(set) var bytes: [UInt8]
  private let isReading: Bool
  /// The place of the next byte to read.
  private var place = 0
  /// The texts read so far.
  private var texts: [String] = []
  /// The numbers of the texts written so far.
  private var numbers: [ExactText: Int] = [:]

  /// Begins to write.
  init() {
    bytes = []
    isReading = false
  }

  /// Begins to read what was written.
  init(reading bytes: [UInt8]) {
    self.bytes = bytes
    isReading = true
  }
}

// MARK: - Numbers and texts

extension PackingCursor {
  /// Passes a whole number.
  mutating func pass(_ value: inout Int) {
    if isReading {
      value = Int(bitPattern: readNumber())
    } else {
      write(UInt(bitPattern: value))
    }
  }

  /// Passes a truth value.
  mutating func pass(_ value: inout Bool) {
    var number = value ? 1 : 0
    pass(&number)
    value = number != 0
  }

  /// Passes a text, or that there is none.
  mutating func pass(_ value: inout String?) {
    if isReading {
      value = readText()
    } else {
      write(value)
    }
  }

  /// Passes a text.
  mutating func pass(_ value: inout String) {
    var text: String? = value
    pass(&text)
    value = text ?? ""
  }

  /// Passes a case of an enumeration.
  mutating func pass<Value: RawRepresentable>(_ value: inout Value)
  where Value.RawValue == String {
    var name = value.rawValue
    pass(&name)
    value = Value(rawValue: name) ?? value
  }

  /// Passes a case of an enumeration, or that there is none.
  mutating func pass<Value: RawRepresentable>(_ value: inout Value?)
  where Value.RawValue == String {
    var name = value?.rawValue
    pass(&name)
    value = name.flatMap { Value(rawValue: $0) }
  }

  /// Passes texts.
  mutating func pass(_ values: inout [String]) {
    passElements(of: &values, blank: "") { $0.pass(&$1) }
  }

  /// Seven bits a byte, the lowest first; all bytes but the last have the eighth bit.
  private mutating func write(_ number: UInt) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func readNumber() -> UInt {
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = bytes[place]
      place += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  /// 0 for none, 1 before the length and bytes of a new text, else the number of a text and 2.
  private mutating func write(_ text: String?) {
    guard var text else { return write(0 as UInt) }
    let key = ExactText(text)
    if let number = numbers[key] { return write(UInt(number + 2)) }
    numbers[key] = numbers.count
    write(1 as UInt)
    write(UInt(text.utf8.count))
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func readText() -> String? {
    let code = Int(readNumber())
    if code == 0 { return nil }
    if code > 1 { return texts[code - 2] }
    let end = Int(readNumber()) + place
    let text = String(decoding: bytes[place..<end], as: UTF8.self)
    place = end
    texts.append(text)
    return text
  }
}

// MARK: - Parts

/// A part of a dossier that can be packed.
protocol Packable {
  /// A value whose fields are read over.
  static var blank: Self { get }

  /// Passes the fields, in an order of their own.
  mutating func pass(_ cursor: inout PackingCursor)
}

extension PackingCursor {
  /// Passes a part.
  mutating func pass<Part: Packable>(_ part: inout Part) { part.pass(&self) }

  /// Passes a part, or that there is none.
  mutating func pass<Part: Packable>(_ part: inout Part?) {
    var parts = part.map { [$0] } ?? []
    pass(&parts)
    part = parts.first
  }

  /// Passes parts.
  mutating func pass<Part: Packable>(_ parts: inout [Part]) {
    passElements(of: &parts, blank: .blank) { $1.pass(&$0) }
  }

  private mutating func passElements<Element>(
    of elements: inout [Element], blank: Element,
    _ pass: (inout PackingCursor, inout Element) -> Void
  ) {
    var count = elements.count
    self.pass(&count)
    guard isReading else {
      for var element in elements { pass(&self, &element) }
      return
    }
    elements = []
    elements.reserveCapacity(count)
    for _ in 0..<count {
      var element = blank
      pass(&self, &element)
      elements.append(element)
    }
  }
}
