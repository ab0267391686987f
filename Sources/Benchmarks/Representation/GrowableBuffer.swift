/// A vector without reference counts or bounds checks, so that the candidates are compared on what
/// they do with memory and not on what an array adds.
struct GrowableBuffer<Element>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 1024) {
    self.capacity = max(capacity, 16)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: capacity * 2) }
    base[count] = element
    count += 1
  }

  mutating func removeAll() { count = 0 }

  mutating func truncate(to count: Int) { self.count = count }

  mutating func grow(to newCapacity: Int) {
    let wider = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
    wider.update(from: base, count: count)
    base.deallocate()
    base = wider
    capacity = newCapacity
  }

  /// Makes room for exactly `count` elements, whose content is left as it is.
  mutating func resize(to count: Int) {
    if count > capacity { grow(to: count) }
    self.count = count
  }

  var view: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }
}
