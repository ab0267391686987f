/// Gives every distinct term a number, and the term back for the number.
///
/// Numbers begin at 1, in order of first appearance, and stay below 2^31. Terms are the same when
/// their bytes are: `é` as one character and as `e` with an accent are two terms.
///
/// ```swift
/// var dictionary = TermDictionary()
/// let id = dictionary.id(for: .iri("urn:sanjiang:unit:青海省档案局"))
/// dictionary.id(of: .iri("urn:sanjiang:unit:青海省档案局"))   // the same id
/// dictionary.term(id)                                       // the term again
/// ```
///
/// Terms stand one after the other in bytes: a byte for the kind, a header (the id of a typed
/// literal's datatype; the length and the bytes of a language tag; the ids of a triple's parts), and
/// the text. An open-addressing table leads from the hash of these to the id. Mostly there is one
/// such part; what is in a file stays there, and new terms begin a part behind it.
public struct TermDictionary: Sendable {
  /// The part that takes new terms; alone, mostly.
  var current = TermPart()
  /// The parts before it, the oldest first, which stay as they are.
  var older: [TermPart] = []
  /// Makes the hashes of this dictionary unpredictable.
  let seed: UInt64
  /// The number in the label of the blank node that was made last.
  private(set) var lastBlankNumber = 0

  /// The bits of a hash that count: all, except in tests that want terms to collide.
  let hashMask: UInt32

  /// Creates an empty dictionary.
  public init() {
    self.init(seed: .random(in: 0...UInt64.max))
  }

  /// Creates an empty dictionary.
  ///
  /// - Parameters:
  ///   - seed: What the hashes depend on.
  ///   - lastBlankNumber: The number in the label of the blank node that was made last.
  ///   - hashMask: The bits of the hashes that count.
  init(seed: UInt64, lastBlankNumber: Int = 0, hashMask: UInt32 = .max) {
    self.seed = seed
    self.lastBlankNumber = lastBlankNumber
    self.hashMask = hashMask
  }

  /// The number of terms; ids run from 1 to this.
  public var count: Int { Int(current.base) + current.count }

  /// How many bytes of memory the terms and the tables take.
  public var memoryBytes: Int { older.reduce(current.memoryBytes) { $0 + $1.memoryBytes } }

  /// A blank node that no term of this dictionary is.
  ///
  /// - Returns: The id of a new term.
  public mutating func makeBlank() -> TermID {
    while true {
      lastBlankNumber += 1
      let known = count
      let id = self.id(for: .blank("b\(lastBlankNumber)"))
      if count > known { return id }
    }
  }

  /// Forgets the terms after the first `kept`, as if they had never been added.
  ///
  /// - Complexity: O(*n*) in the number of terms of the part in which they begin.
  package mutating func removeTerms(after kept: Int) {
    while kept <= current.base, let before = older.popLast() { current = before }
    guard kept < count else { return }
    current.removeTerms(after: kept - Int(current.base))
  }
}
