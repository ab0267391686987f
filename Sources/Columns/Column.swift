import Platform

/// Making columns whose numbers are written afterwards.
package enum Column {
  /// A column whose numbers are not set yet; whoever asks for it writes all of them.
  ///
  /// - Complexity: O(1): the memory is touched when it is written.
  package static func uninitialized(_ count: Int) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: count) { buffer, used in
      LargePages.advise(UnsafeRawBufferPointer(buffer))
      // Any bits are a number.
      used = count
    }
  }
}
