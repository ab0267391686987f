#if canImport(Glibc)
  import Glibc
#endif

/// Memory that is touched all over, such as the columns of millions of triples.
package enum LargePages {
  /// The size of a large page on all processors that this is for.
  private static let size = 2 << 20

  /// Asks the system to back memory with large pages, where it has not been touched yet.
  ///
  /// A processor remembers where a few thousand pages are. Columns of 20 MB at pages of 4 KB are
  /// more than that, so that each look at a random place asks for the page first. It is advice: a
  /// system that does not know it, or has no large page free, does as it always does.
  ///
  /// - Parameter region: The memory; less than a large page is left alone.
  package static func advise(_ region: UnsafeRawBufferPointer) {
    #if canImport(Glibc)
      guard region.count >= size, let base = region.baseAddress else { return }
      // All pages of 4 KB that it touches: advice for some of them would split the mapping, and a
      // split one cannot grow by its page tables.
      let start = UInt(bitPattern: base) & ~4095
      let end = (UInt(bitPattern: base) + UInt(region.count) + 4095) & ~4095
      guard let first = UnsafeMutableRawPointer(bitPattern: start) else { return }
      madvise(first, Int(end - start), MADV_HUGEPAGE)
    #endif
  }
}
