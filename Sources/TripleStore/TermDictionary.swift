import Columns

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
/// All terms stand in one array of bytes: a byte for the kind, a header (the id of a typed
/// literal's datatype; the length and the bytes of a language tag), and the text. An
/// open-addressing table leads from the hash of these to the id.
public struct TermDictionary: Sendable {
  /// The encoded terms, one after the other.
  var bytes: Column<UInt8> = []
  /// Where each term begins in `bytes`, by id; the end of the last one comes last.
  var starts = TermOffsets()
  /// The table: the hash in the upper half, the id in the lower, zero where it is free.
  var slots: Column<UInt64> = .repeating(0, count: 16)
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
  ///   - hashMask: The bits of the hashes that count.
  init(seed: UInt64, hashMask: UInt32 = .max) {
    self.seed = seed
    self.hashMask = hashMask
  }

  /// Takes a dictionary as it was kept.
  ///
  /// - Parameters:
  ///   - bytes: The encoded terms.
  ///   - starts: Where each begins.
  ///   - slots: The table, a power of two of slots, a third of them free at least.
  ///   - seed: The seed of its hashes.
  ///   - lastBlankNumber: The number in the label of the blank node that was made last.
  init(
    bytes: Column<UInt8>, starts: TermOffsets, slots: Column<UInt64>, seed: UInt64,
    lastBlankNumber: Int
  ) {
    self.init(seed: seed)
    self.bytes = bytes
    self.starts = starts
    self.slots = slots
    self.lastBlankNumber = lastBlankNumber
  }

  /// The number of terms; ids run from 1 to this.
  public var count: Int { starts.count - 2 }

  /// How many bytes of memory the terms and the table take.
  public var memoryBytes: Int { bytes.memoryBytes + starts.memoryBytes + slots.memoryBytes }

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
  /// - Complexity: O(*n*) in the number of terms.
  package mutating func removeTerms(after kept: Int) {
    guard kept < count else { return }
    bytes.removeLast(bytes.count - starts[kept + 1])
    starts.removeLast(starts.count - kept - 2)
    rebuildTable(size: slots.count, keeping: kept)
  }
}
