import Platform

/// A graph as a nation would have it: provinces, prefectures and counties with their units, what
/// these were before, and sixteen years of their documents, made up from a seed.
///
/// `Benchmarks national write FILE.nt TRIPLES [SEED]` writes N-Triples in our vocabulary, about so
/// many, in memory that does not grow with them, and prints how many nodes there are of each class.
struct NationalSuite {
  /// The words behind the suite's name.
  let arguments: [String]

  /// Writes the graph.
  func run() throws {
    guard arguments.count >= 3, arguments[0] == "write", let triples = Int(arguments[2]) else {
      return print("usage: Benchmarks national write FILE.nt TRIPLES [SEED]")
    }
    let seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1
    let start = Clock.seconds()
    let lines = try TripleLines(path: arguments[1])
    try write(triples, seed: seed, to: lines)
    try lines.finish()
    let seconds = Clock.seconds() - start
    for (name, nodes) in lines.counts { print("national", name, nodes, separator: "\t") }
    let speed = Int(Double(lines.count) / seconds / 1000)
    print(
      "national", "triples", lines.count, "\(lines.size) bytes", "\(Int(seconds * 1000)) ms",
      "\(speed) thousand a second", "peak \(ProcessMemory.peakBytes / 1_000_000) MB",
      separator: "\t")
  }

  private func write(_ triples: Int, seed: UInt64, to lines: TripleLines) throws {
    let regions = try BundledRegions()
    let nation = Nation(regions, Nation.Size(triples: triples))
    let names = NationalNames(nation, triples: triples)
    NationalRegistry(lines: lines, nation: nation, names: names).write(regions)
    let counts = DocumentCounts(nation, statements: triples - lines.count, seed: seed)
    let heads = DocumentHeads(counts: counts, nation: nation, seed: seed)
    let groups = nation.places.indices.map { names.groups(of: $0) }
    for year in DocumentCounts.years {
      for issuer in counts.issuers.indices {
        write(issuer, year, heads, names, groups, to: lines)
      }
    }
  }

  /// Writes what a unit issued in a year.
  private func write(
    _ issuer: Int, _ year: Int, _ heads: DocumentHeads, _ names: NationalNames,
    _ groups: [[NationalNames.Group]], to lines: TripleLines
  ) {
    let count = heads.counts.count(of: issuer, in: year)
    let (place, line) = heads.counts.issuers[issuer]
    guard count > 0, let unit = heads.nation.unit(of: place, line: line, in: year) else { return }
    var identity = DocumentIdentity(issuer: issuer, year: year, number: 0)
    var writer = DocumentWriter(
      lines: lines, nation: heads.nation, names: names, superiors: Superiors(heads: heads),
      groups: groups, source: SourceFile(heads.random(identity, series: 2), to: lines))
    for number in 1...count {
      identity.number = number
      if let head = heads.head(of: identity) { writer.write(head) }
      // One notice of appointment for eight other documents, one chronicle for sixteen.
      if line == 0, number % 8 == 1 {
        identity.number = number / 8 + 1
        writer.addAppointments(by: unit, identity, heads.random(identity, series: 3))
      }
      if line == 0, number % 16 == 2, number / 16 < 12 {
        identity.number = number / 16 + 1
        writer.addChronicle(of: unit, identity, heads.random(identity, series: 4))
      }
    }
  }
}
