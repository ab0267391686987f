import Columns

/// A store, or what is new in it, taken apart into the sections of a file.
struct SnapshotParts {
  /// A section with its content.
  struct Section {
    let section: SnapshotSection
    fileprivate(set) var bytes: UnsafeRawBufferPointer
    let count: Int
    /// What keeps the bytes.
    let owner: Any
  }

  /// What the header says besides the sections.
  private(set) var header = SnapshotHeader()
  /// All sections.
  private(set) var sections: [Section] = []

  /// Takes a settled store apart.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - origin: What it was made of, as a number.
  init(_ store: TripleStore, madeOf origin: UInt64 = 0) {
    precondition(
      store.levels.count <= 1 && store.dictionary.parts.count == 1,
      "a snapshot holds a settled store")
    self.init(store, from: 0, part: 0, behind: StoreExtent(), madeOf: origin)
  }

  /// Takes the youngest level and the youngest part of the terms of a store apart.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - level: The index of the level, behind the last where there is none.
  ///   - part: The index of the part, behind the last where there is none.
  ///   - bases: What comes before.
  ///   - origin: What it was made of, as a number.
  init(
    _ store: TripleStore, from level: Int, part: Int, behind bases: StoreExtent,
    madeOf origin: UInt64 = 0
  ) {
    let (levels, parts) = (store.levels.dropFirst(level), store.dictionary.parts.dropFirst(part))
    precondition(levels.count <= 1 && parts.count <= 1, "one level and one part")
    header.origin = origin
    header.seed = store.dictionary.seed
    header.lastBlankNumber = store.dictionary.lastBlankNumber
    add(parts.first ?? TermPart(base: UInt32(bases.terms)))
    let change = levels.first ?? StoreLevel()
    add(change.added, as: SnapshotSection.added)
    add(
      .graphNames, Column(store.graphNames.dropFirst(bases.graphs).map { $0?.rawValue ?? 0 }))
    let sets = store.graphSets.members.dropFirst(bases.sets)
    add(.graphSets, Column(sets.flatMap { [UInt32($0.count)] + $0.map(\.rawValue) }))
    if bases.terms > 0 || bases.graphs > 0 {
      add(.bases, Column([bases.terms, bases.graphs, bases.sets].map { UInt32($0) }))
    }
    if change.removed.count > 0 { add(change.removed, as: SnapshotSection.removed) }
  }

  /// Puts other bytes of the same lengths in place of the contents, for tests.
  mutating func replaceContents(_ contents: [UnsafeRawBufferPointer]) {
    for (index, bytes) in contents.enumerated() { sections[index].bytes = bytes }
  }

  private mutating func add(_ terms: TermPart) {
    add(.termBytes, terms.bytes)
    add(.termOffsets, terms.starts.lows)
    add(.termWraps, Column(terms.starts.wraps))
    add(.termSlots, terms.slots)
  }

  private mutating func add(_ run: TripleRun, as names: SnapshotSection.Run) {
    for (sections, order) in zip(names.orders, run.orders) {
      for (section, column) in zip(sections, order.columns) { add(section, column) }
    }
    for (number, order) in run.orders.enumerated() {
      let parts = order.indexParts
      header.ways[names.firstWay + number] = parts?.way ?? SnapshotHeader.noIndex
      let columns: [Column<UInt32>] =
        parts.map { [$0.heads, $0.starts, $0.samples] } ?? [[], [], []]
      for (section, column) in zip(names.indexes[number], columns) { add(section, column) }
    }
  }

  private mutating func add<Number>(_ section: SnapshotSection, _ column: Column<Number>) {
    precondition(MemoryLayout<Number>.stride == section.elementSize, "elements of the size stated")
    sections.append(
      Section(
        section: section, bytes: UnsafeRawBufferPointer(column.numbers), count: column.count,
        owner: column))
  }
}
