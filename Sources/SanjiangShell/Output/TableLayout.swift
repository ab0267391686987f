/// How wide each column of a printed table is.
struct TableLayout: Equatable {
  /// The cells between two columns.
  static let gap = 2
  /// No column is made narrower than this.
  static let least = 4

  /// The width of each column in character cells.
  let widths: [Int]

  /// Fits columns into a width.
  ///
  /// Columns that are narrow keep their width; the widest give way, all to the same width. Nil
  /// comes back where the columns do not fit however narrow they are made.
  ///
  /// - Parameters:
  ///   - natural: the width each column would like.
  ///   - available: the width of the terminal, nil for any.
  ///   - whole: columns that are not cut while the others keep a readable width.
  init?(natural: [Int], available: Int?, keeping whole: Set<Int> = []) {
    guard let available else {
      widths = natural
      return
    }
    let space = available - Self.gap * max(0, natural.count - 1)
    let floor = natural.reduce(0) { $0 + min($1, Self.least) }
    guard floor <= space else { return nil }
    widths = Self.fit(natural, into: space, keeping: whole) ?? Self.fit(natural, into: space)
  }

  /// A column that others are kept whole beside is made no narrower than this.
  private static let readable = 12

  /// Cuts only some of the columns; nil where too little would be left of them.
  private static func fit(_ natural: [Int], into space: Int, keeping whole: Set<Int>) -> [Int]? {
    let others = natural.indices.filter { !whole.contains($0) }
    let left = whole.filter { natural.indices.contains($0) }.reduce(space) { $0 - natural[$1] }
    let least = others.reduce(0) { $0 + min(natural[$1], readable) }
    guard !whole.isEmpty, least <= left else { return nil }
    let cut = fit(others.map { natural[$0] }, into: left)
    var widths = natural
    for (column, width) in zip(others, cut) { widths[column] = width }
    return widths
  }

  /// Cuts the widest columns to one width so that all together fill `space` exactly.
  private static func fit(_ natural: [Int], into space: Int) -> [Int] {
    guard natural.reduce(0, +) > space else { return natural }
    var cap = 0
    var remaining = space
    var pending = natural.count
    for width in natural.sorted() {
      cap = remaining / pending
      if width > cap { break }
      remaining -= width
      pending -= 1
    }
    var spare = space - natural.reduce(0) { $0 + min($1, cap) }
    return natural.map { width in
      guard width > cap else { return width }
      let extra = min(spare, 1)
      spare -= extra
      return cap + extra
    }
  }
}
