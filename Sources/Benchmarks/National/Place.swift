/// The level of a place or a unit; its name is what the vocabulary calls it.
enum Tier: String { case national, provincial, prefectural, county }

/// A place that has a government.
struct Place {
  /// The code that its node is known by.
  let code: String
  /// Its name in full and in short.
  let officialName, name: String
  /// How the numbers of its documents begin; no other place's do so.
  let mark: String
  /// Its level.
  let tier: Tier
  /// The place it lies in, by its number among all; the nation lies in itself.
  let parent: Int
  /// Its node.
  let node: NodeName

  /// A place of a region of the bundled graph, or of one that is made up.
  init(code: String, officialName: String, name: String, mark: String, tier: Tier, parent: Int) {
    self.code = code
    self.officialName = officialName
    self.name = name
    self.mark = mark
    self.tier = tier
    self.parent = parent
    node = NodeName(.region, code)
  }
}

/// A unit under one of its names.
struct Unit {
  /// Its official name, which is the key of its node.
  let key: String
  /// Its node.
  let node: NodeName
  /// The name to show.
  let name: String
  /// How its documents are numbered, the place's mark in front.
  let mark: String
  /// Where it works.
  let place: Int
  /// What it is: a government, an office, a department.
  let kind: String
  /// The months in which it began and ended, where it did.
  let since, until: Day?
}
