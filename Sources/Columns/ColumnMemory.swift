import Platform

/// Memory in which the numbers of columns stand, given back when no column is left in it.
@usableFromInline
package final class ColumnMemory: @unchecked Sendable {
  /// Where it begins.
  @usableFromInline private(set) var address: UnsafeMutableRawPointer
  /// How many bytes there are, none where it is lent.
  @usableFromInline private(set) var capacity: Int
  /// What the memory belongs to, such as a mapped file; nil where it is this object's own.
  private let lender: AnyObject?

  /// Takes memory of its own.
  @usableFromInline
  init(bytes: Int) {
    address = ResizableMemory.resize(nil, to: bytes)
    capacity = bytes
    lender = nil
    LargePages.advise(UnsafeRawBufferPointer(start: address, count: bytes))
  }

  /// Borrows memory that is only read, and that lives as long as its lender.
  init(_ address: UnsafeRawPointer, lentBy lender: AnyObject) {
    self.address = UnsafeMutableRawPointer(mutating: address)
    capacity = 0
    self.lender = lender
  }

  deinit {
    if lender == nil { ResizableMemory.free(address) }
  }

  /// Whether it may be written to and made larger.
  @usableFromInline var isOwned: Bool { lender == nil }

  /// Makes memory of its own larger or smaller; what it holds may move.
  @usableFromInline
  func resize(to bytes: Int) {
    precondition(isOwned, "memory that is lent has the size it has")
    address = ResizableMemory.resize(address, to: bytes)
    capacity = bytes
    LargePages.advise(UnsafeRawBufferPointer(start: address, count: bytes))
  }
}
