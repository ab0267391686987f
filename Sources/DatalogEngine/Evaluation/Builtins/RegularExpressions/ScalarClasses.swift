/// The characters told apart only as far as some sets tell them apart.
///
/// Two characters are of the same class exactly if every set has both or neither.
struct ScalarClasses {
  /// The first scalar of each stretch of one class.
  private var starts: [UInt32] = [0]
  /// The class of each stretch.
  private var classes: [Int32] = [0]
  /// The class of each character of ASCII.
  private let ascii: [Int32]
  /// One scalar of each class.
  private(set) var representatives: [UInt32] = []

  /// Divides all scalars by some sets.
  ///
  /// - Complexity: O(*s* · *r*) at worst, for *s* sets of *r* ranges together.
  init(_ sets: [ScalarSet]) {
    var bounds: Set<UInt32> = [0]
    for range in sets.lazy.flatMap(\.ranges) {
      bounds.insert(range.lowerBound)
      if range.upperBound < ScalarSet.last { bounds.insert(range.upperBound + 1) }
    }
    starts = bounds.sorted()
    classes = ScalarClasses.divide(starts, by: sets)
    let firsts = Dictionary(zip(classes, starts)) { first, _ in first }
    representatives = firsts.sorted { $0.key < $1.key }.map(\.value)
    var table: [Int32] = []
    var stretch = 0
    for scalar in UInt32(0)..<0x80 {
      while stretch + 1 < starts.count, starts[stretch + 1] <= scalar { stretch += 1 }
      table.append(classes[stretch])
    }
    ascii = table
  }

  /// Refines the division by one set after the other, touching what is inside of it or what is
  /// outside, whichever is less.
  private static func divide(_ starts: [UInt32], by sets: [ScalarSet]) -> [Int32] {
    var classes = Array(repeating: Int32(0), count: starts.count)
    var count: Int32 = 1
    for set in sets {
      var inside: [Int] = []
      for range in set.ranges {
        var index = position(of: range.lowerBound, in: starts)
        while index < starts.count, starts[index] <= range.upperBound {
          inside.append(index)
          index += 1
        }
      }
      if inside.count > starts.count / 2 {
        let all = Set(inside)
        inside = starts.indices.filter { !all.contains($0) }
      }
      var moved: [Int32: Int32] = [:]
      for index in inside {
        let new = moved[classes[index]] ?? count
        if new == count {
          moved[classes[index]] = new
          count += 1
        }
        classes[index] = new
      }
    }
    return renumbered(classes)
  }

  /// The same division with the numbers of classes that no stretch is of left out.
  private static func renumbered(_ classes: [Int32]) -> [Int32] {
    var numbers: [Int32: Int32] = [:]
    return classes.map { old in
      let new = numbers[old] ?? Int32(numbers.count)
      numbers[old] = new
      return new
    }
  }

  /// The last stretch that begins at or before a scalar.
  private static func position(of scalar: UInt32, in starts: [UInt32]) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle } else { high = middle }
    }
    return low
  }

  /// The class of the character at `index`, and moves past it.
  ///
  /// A byte that belongs to no character counts as U+FFFD.
  ///
  /// - Complexity: O(1) in ASCII, else O(log *r*).
  @inline(__always)
  func next(in text: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Int {
    let byte = text[index]
    if byte < 0x80 {
      index += 1
      return Int(ascii[Int(byte)])
    }
    let scalar = ScalarClasses.scalar(in: text, at: &index)
    return Int(classes[ScalarClasses.position(of: scalar, in: starts)])
  }

  private static func scalar(
    in text: UnsafeBufferPointer<UInt8>, at index: inout Int
  ) -> UInt32 {
    let first = text[index]
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= text.count else {
      index += 1
      return 0xFFFD
    }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else {
        index += 1
        return 0xFFFD
      }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    index += length
    return scalar
  }
}
