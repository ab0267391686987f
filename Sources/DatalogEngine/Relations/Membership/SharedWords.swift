import Platform
import Synchronization

/// 32-bit words of memory that several threads read and write at once.
///
/// Every access is atomic. Where one thread is alone the accesses cost what plain ones do.
struct SharedWords {
  private let base: UnsafeMutablePointer<Atomic<UInt32>>

  /// Words for so many places, each `value`.
  init(count: Int, repeating value: UInt32) {
    let words = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
    LargePages.advise(UnsafeRawBufferPointer(UnsafeBufferPointer(start: words, count: count)))
    words.initialize(repeating: value, count: count)
    base = UnsafeMutableRawPointer(words).assumingMemoryBound(to: Atomic<UInt32>.self)
  }

  /// Words that are somebody else's.
  @inline(__always)
  init(viewing words: UnsafeMutablePointer<UInt32>) {
    base = UnsafeMutableRawPointer(words).assumingMemoryBound(to: Atomic<UInt32>.self)
  }

  /// Gives the memory back.
  func deallocate() { base.deallocate() }

  /// A word, for reading; what was written before it was published is seen too.
  @inline(__always)
  subscript(index: Int) -> UInt32 { base[index].load(ordering: .acquiring) }

  /// Writes a word, where no other thread writes it.
  @inline(__always)
  func set(_ index: Int, _ word: UInt32) { base[index].store(word, ordering: .relaxed) }

  /// Writes a word where `old` stands, and publishes what was written before.
  ///
  /// - Returns: what stood there.
  @inline(__always)
  func exchange(_ index: Int, _ old: UInt32, with new: UInt32) -> UInt32 {
    base[index].compareExchange(
      expected: old, desired: new, successOrdering: .acquiringAndReleasing,
      failureOrdering: .acquiring
    ).original
  }
}

/// Words of 64 bits that several threads read and set bits of at once.
struct SharedBits {
  private let base: UnsafeMutablePointer<Atomic<UInt64>>

  /// So many words without a bit.
  init(count: Int) {
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
    LargePages.advise(UnsafeRawBufferPointer(UnsafeBufferPointer(start: words, count: count)))
    words.initialize(repeating: 0, count: count)
    base = UnsafeMutableRawPointer(words).assumingMemoryBound(to: Atomic<UInt64>.self)
  }

  /// Gives the memory back.
  func deallocate() { base.deallocate() }

  /// A word, for reading.
  @inline(__always)
  subscript(index: Int) -> UInt64 { base[index].load(ordering: .relaxed) }

  /// Writes a word, where no other thread writes it.
  @inline(__always)
  func set(_ index: Int, _ word: UInt64) { base[index].store(word, ordering: .relaxed) }

  /// Sets bits of a word.
  ///
  /// - Returns: what stood there.
  @inline(__always)
  func formUnion(_ index: Int, _ bits: UInt64) -> UInt64 {
    base[index].bitwiseOr(bits, ordering: .relaxed).oldValue
  }

  /// Adds to a word, without overflow.
  @inline(__always)
  func add(_ index: Int, _ number: UInt64) {
    base[index].wrappingAdd(number, ordering: .relaxed)
  }
}
