/// Gives tables the names of their files: the last part of the predicate's IRI, made safe.
///
/// A name is letters and digits of ASCII, `-` and `_`, as some programs open no other files in every
/// locale; it begins with a letter or a digit, as Spark passes over files that begin with `_` or `.`;
/// and no two are the same where case is ignored.
struct TableFileNames {
  /// The names that are given away, in small letters.
  private var taken = TableFileNames.reserved
  /// The number to try next where a name is taken.
  private var next: [String: Int] = [:]

  /// What our own files are called, and what Windows lets no file be called.
  private static let reserved: Set<String> = {
    let devices = ["con", "prn", "aux", "nul"]
    let numbered = (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(["nodes", "tables"] + devices + numbered)
  }()

  /// The most characters that are taken from an IRI; PostgreSQL cuts names at 63.
  private static let longest = 48

  /// The name for a predicate's file, without an ending.
  ///
  /// - Parameter iri: The predicate, asked for once.
  /// - Returns: The name, with a number behind it where another has it already.
  /// - Complexity: O(*m*) in the length of the IRI, amortised.
  mutating func name(for iri: String) -> String {
    let base = Self.safeName(of: iri)
    let key = base.lowercased()
    if taken.insert(key).inserted { return base }
    var number = next[key] ?? 2
    while !taken.insert("\(key)-\(number)").inserted { number += 1 }
    next[key] = number + 1
    return "\(base)-\(number)"
  }

  /// The last part of an IRI, with `_` for what is not safe.
  private static func safeName(of iri: String) -> String {
    let parts = iri.utf8.split { ":/#".utf8.contains($0) }
    var name: [UInt8] = []
    for byte in parts.last ?? "".utf8[...] where name.count < longest {
      let isSafe = isLetterOrDigit(byte) || byte == UInt8(ascii: "-")
      if isSafe {
        name.append(byte)
      } else if name.last != UInt8(ascii: "_") {
        name.append(UInt8(ascii: "_"))
      }
    }
    let kept = name.drop { !isLetterOrDigit($0) }
    return kept.isEmpty ? "property" : String(decoding: kept, as: UTF8.self)
  }

  /// Whether a name is one that tables may have.
  static func isSafe(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetterOrDigit(first) else { return false }
    return name.utf8.allSatisfy { isLetterOrDigit($0) || "-_".utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
