import DocumentExtraction

/// Which document of a nation it is.
struct DocumentIdentity: Equatable {
  /// Who issued it, by the numbers of ``DocumentCounts``.
  var issuer: Int
  /// When.
  var year: Int
  /// Which one of that unit's in the year, from 1.
  var number: Int
}

/// What is known of a document by those that cite it.
struct DocumentHead {
  /// Which one it is.
  let identity: DocumentIdentity
  /// The key of its node and of those within it.
  let key: String
  /// Its node.
  let node: NodeName
  /// The number that it bears.
  let number: String
  /// Its title.
  let title: String
  /// The unit that issued it.
  let unit: Int
  /// The day of its signature.
  let issued: Day
  /// What sort of document it is.
  let sort: Sort
  /// The random numbers for what stands in it.
  var random: SeededNumbers

  /// What sorts of document have numbers.
  enum Sort { case plan, opinion, notice }
}

/// Works out documents from which ones they are.
struct DocumentHeads {
  /// Who issues how many.
  let counts: DocumentCounts
  /// The places and units.
  let nation: Nation
  /// Another seed gives other documents.
  let seed: UInt64

  /// The document; nil where the unit issued fewer.
  ///
  /// - Complexity: O(length of the title).
  func head(of identity: DocumentIdentity) -> DocumentHead? {
    let count = counts.count(of: identity.issuer, in: identity.year)
    let (place, line) = counts.issuers[identity.issuer]
    guard (1...max(count, 1)).contains(identity.number), count > 0,
      let unit = nation.unit(of: place, line: line, in: identity.year)
    else { return nil }
    var random = random(identity, series: 1)
    let sort: DocumentHead.Sort =
      switch random.below(100) {
      case ..<18: .plan
      case ..<80: .opinion
      default: .notice
      }
    let words = sort == .notice ? NationalWords.notices : NationalWords.forms
    let number = "\(nation.units[unit].mark)〔\(identity.year)〕\(identity.number)号"
    let issuer = nation.units[unit].key
    let title = "\(issuer)关于\(Self.theme(&random))的\(random.pick(words))"
    let progress = (Double(identity.number) - random.fraction()) / Double(count)
    return DocumentHead(
      identity: identity, key: number, node: NodeName(.document, number), number: number,
      title: title, unit: unit, issued: Day(identity.year, at: progress), sort: sort,
      random: random)
  }

  /// The random numbers of one of a unit's series in a year.
  func random(_ identity: DocumentIdentity, series: UInt64) -> SeededNumbers {
    let unit = counts.number(of: identity.issuer) << 32
    let year = UInt64(identity.year - 2000) << 24
    return SeededNumbers(seed ^ series << 60 ^ unit ^ year ^ UInt64(identity.number))
  }

  /// What a document or a task is about.
  static func theme(_ random: inout SeededNumbers) -> String {
    let words = random.next()
    let (verbs, manners, things) = (
      NationalWords.verbs, NationalWords.manners, NationalWords.things
    )
    return verbs[Int(words % UInt64(verbs.count))]
      + manners[Int((words >> 16) % UInt64(manners.count))]
      + things[Int((words >> 32) % UInt64(things.count))]
  }
}
