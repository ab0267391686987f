import Platform

/// A sum over the rows of relations that does not depend on their order.
///
/// Each row's line is hashed with the name of its relation (FNV-1a, Fowler, Noll and Vo, finished as
/// SplitMix64 does), and the hashes are added: two engines that found the same rows have the same
/// sum, and others the same one only by a chance of 2^-64.
struct RowDigest: Equatable, CustomStringConvertible {
  /// How many rows there are.
  private(set) var count = 0
  private var sum: UInt64 = 0

  var description: String { "\(count) \(String(sum, radix: 16))" }

  /// What the rows of a relation are hashed with.
  static func seed(of relation: String) -> UInt64 {
    relation.utf8.reduce(0xCBF2_9CE4_8422_2325) { Self.step($0, $1) }
  }

  /// Adds a row of whole numbers from 0 on.
  @inline(__always)
  mutating func add(_ seed: UInt64, _ values: Int...) {
    var hash = seed
    for (column, value) in values.enumerated() {
      if column > 0 { hash = Self.step(hash, UInt8(ascii: "\t")) }
      var power = 1
      while value / power >= 10 { power *= 10 }
      while power > 0 {
        hash = Self.step(hash, UInt8(ascii: "0") + UInt8(value / power % 10))
        power /= 10
      }
    }
    finish(hash)
  }

  /// Adds a row as its line.
  mutating func add(_ seed: UInt64, line: some Sequence<UInt8>) {
    finish(line.reduce(seed) { Self.step($0, $1) })
  }

  /// Adds the lines of the files that hold relations.
  ///
  /// - Parameters:
  ///   - relations: Their names.
  ///   - folder: Where the files `NAME.tsv` are.
  /// - Returns: The digest, or nil where a file is missing.
  static func ofFiles(_ relations: [String], in folder: String) -> RowDigest? {
    var digest = RowDigest()
    for relation in relations {
      guard let bytes = try? FileReading.bytes(of: "\(folder)/\(relation).tsv") else { return nil }
      let seed = seed(of: relation)
      var hash = seed
      for byte in bytes where byte != UInt8(ascii: "\r") {
        if byte == UInt8(ascii: "\n") {
          digest.finish(hash)
          hash = seed
        } else {
          hash = step(hash, byte)
        }
      }
    }
    return digest
  }

  @inline(__always)
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private mutating func finish(_ hash: UInt64) {
    var mixed = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    sum &+= mixed ^ (mixed >> 31)
    count += 1
  }
}
