/// Which segments are a store: what its directory is entered by.
///
/// ```
/// sanjiang graph 1
/// commit 17 2026-11-30T22:40:32Z +1203 -12 ingest 3 files
/// segment 12 4718592 0123456789abcdef
/// next 18
/// checksum fedcba9876543210
/// ```
///
/// Commits stand newest first, segments in the order in which they build upon each other. The
/// checksum is that of all bytes before its line; whatever is written otherwise is damage.
struct Manifest: Equatable {
  /// A segment of the store.
  struct Segment: Equatable {
    /// The number in its name.
    let number: Int
    /// Its size in bytes.
    let size: Int
    /// The checksum of its header, which covers those of its blocks.
    let checksum: UInt64
  }

  /// The last commits, the newest first; none where nothing was committed yet.
  private(set) var commits: [Commit] = []
  /// The segments.
  private(set) var segments: [Segment] = []
  /// The number of the next segment; no number is ever used again.
  private(set) var next = 1

  /// The manifest of a store into which nothing was committed.
  init() {}

  /// The name of the file.
  static let fileName = "manifest"
  /// The name of the file that will take its place.
  static let newFileName = "manifest.new"
  /// The version of the format.
  static let version: UInt32 = 1
  /// The most bytes of a manifest; those that are written are far smaller.
  static let largestSize = 1 << 20

  /// What the first line says before the version.
  static let opening = "sanjiang graph "
  /// How many commits are remembered.
  private static let mostCommits = 32

  /// The manifest after a commit.
  ///
  /// - Parameters:
  ///   - commit: The commit.
  ///   - segments: What the store is made of then.
  ///   - next: The number of the next segment.
  /// - Returns: The manifest.
  func after(_ commit: Commit, segments: [Segment], next: Int) -> Manifest {
    var manifest = Manifest()
    manifest.commits = Array(([commit] + commits).prefix(Self.mostCommits))
    manifest.segments = segments
    manifest.next = next
    return manifest
  }
}

// MARK: - Text

extension Manifest {
  /// The content of the file.
  var encoded: [UInt8] {
    var text = "\(Self.opening)\(Self.version)\n"
    for commit in commits {
      text += "commit \(commit.number) \(commit.moment) +\(commit.added) -\(commit.removed)"
      text += " \(commit.text)\n"
    }
    for segment in segments {
      text += "segment \(segment.number) \(segment.size) \(Self.hexadecimal(segment.checksum))\n"
    }
    text += "next \(next)\n"
    let bytes = Array(text.utf8)
    return bytes + Array("checksum \(Self.hexadecimal(Self.checksum(of: bytes)))\n".utf8)
  }

  /// Why bytes are no manifest.
  enum Problem: Error, Equatable {
    case foreign
    case newer(UInt32)
    case damaged(String)
  }

  /// Reads the content of the file.
  ///
  /// - Parameter bytes: The content.
  /// - Throws: What is wrong with it.
  init(_ bytes: [UInt8]) throws(Problem) {
    let opening = Array(Self.opening.utf8)
    guard bytes.starts(with: opening) else {
      // What is too short to tell was cut short.
      throw opening.starts(with: bytes) ? Self.unexpected : .foreign
    }
    guard let text = String(validating: bytes, as: UTF8.self), text.utf8.last == Self.lineEnd else {
      throw Self.unexpected
    }
    var lines = text.utf8.dropLast().split(
      separator: Self.lineEnd, omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
    let version = lines.removeFirst().dropFirst(Self.opening.count)
    if let version = UInt32(version), version > Self.version { throw .newer(version) }
    guard version.utf8.elementsEqual("\(Self.version)".utf8),
      let last = lines.popLast(), last.utf8.starts(with: "checksum ".utf8)
    else { throw Self.unexpected }
    let covered = bytes.dropLast(last.utf8.count + 1)
    guard last == "checksum \(Self.hexadecimal(Self.checksum(of: Array(covered))))" else {
      throw Self.unexpected
    }
    try read(lines)
    // Whatever can be written in two ways is written in one.
    guard encoded == bytes else { throw Self.unexpected }
  }

  private static let unexpected = Problem.damaged("it is not what was written")
  private static let lineEnd = UInt8(ascii: "\n")

  private mutating func read(_ lines: [String]) throws(Problem) {
    for line in lines {
      // By bytes: a mark that combines with a space is part of a commit's text all the same.
      let words = line.utf8.split(
        separator: UInt8(ascii: " "), maxSplits: 5, omittingEmptySubsequences: false
      ).map { Substring($0) }
      switch words[0] {
      case "commit" where words.count == 6: commits.append(try Self.commit(words))
      case "segment" where words.count == 4: segments.append(try Self.segment(words))
      case "next" where words.count == 2: next = try Self.number(words[1])
      default: throw Self.unexpected
      }
    }
    let numbers = [0] + segments.map(\.number) + [next]
    guard zip(numbers, numbers.dropFirst()).allSatisfy(<), commits.count <= Self.mostCommits,
      zip(commits, commits.dropFirst()).allSatisfy({ $0.number == $1.number + 1 })
    else { throw Self.unexpected }
  }

  private static func commit(_ words: [Substring]) throws(Problem) -> Commit {
    guard words[3].first == "+", words[4].first == "-" else { throw unexpected }
    return Commit(
      number: try number(words[1]), moment: String(words[2]),
      added: try number(words[3].dropFirst()), removed: try number(words[4].dropFirst()),
      text: String(words[5]))
  }

  private static func segment(_ words: [Substring]) throws(Problem) -> Segment {
    guard let checksum = UInt64(words[3], radix: 16) else { throw unexpected }
    return Segment(number: try number(words[1]), size: try number(words[2]), checksum: checksum)
  }

  private static func number(_ digits: Substring) throws(Problem) -> Int {
    guard let number = Int(digits), number >= 0 else { throw unexpected }
    return number
  }

  private static func checksum(of bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { Checksum.value(of: $0, salt: 2) }
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
