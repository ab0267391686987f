/// How characters are read, for finding names by the initials of their characters.
///
/// `Graph/pinyin.txt` says it: a line for each syllable without its tone, the characters behind it.
package struct PinyinTable: Sendable {
  /// The path of the table from the top of the repository.
  package static let fileName = "Graph/pinyin.txt"
  /// The readings of each character.
  private var readings: [Unicode.Scalar: [[UInt8]]] = [:]

  /// The table that the program carries, read when it is first asked for.
  package static let bundled = PinyinTable(
    BundledFile.all.first { $0.name == fileName }?.bytes ?? [])

  /// Reads a table; lines that begin with `#` are passed over.
  package init(_ bytes: [UInt8]) {
    readings.reserveCapacity(bytes.count / 4)
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
      let syllable = Array(line[..<space])
      let characters = String(decoding: line[line.index(after: space)...], as: UTF8.self)
      for scalar in characters.unicodeScalars { readings[scalar, default: []].append(syllable) }
    }
  }

  /// The readings of a character, as ASCII letters; none for what is no such character.
  package func readings(of scalar: Unicode.Scalar) -> [[UInt8]] { readings[scalar] ?? [] }

  /// The characters that have a reading.
  package var characters: some Collection<Unicode.Scalar> { readings.keys }
}
