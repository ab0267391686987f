/// Finds the regions that a document speaks of, as places and as actors.
///
/// Names are taken longest first; what a name is part of decides whether it counts: not in the name
/// of a body, a company or a mountain, but in that of a facility or of the region's own government.
/// Names that are also ordinary words count only beside other regions. Regions outside the
/// document's own province, and the jurisdiction itself, are not what it speaks of.
public enum RegionRecognizer {
  /// An item of the document, to know which regions it speaks of.
  public struct Item: Sendable {
    /// The id of a task, indicator or event.
    public var id: String
    /// Where it stands.
    public var passages: [Passage]

    /// Creates an item.
    public init(id: String, passages: [Passage]) {
      self.id = id
      self.passages = passages
    }
  }

  /// The regions of a document, in order of first mention.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - registry: The regions, and the bodies whose names are not places.
  ///   - items: Tasks, indicators and events with their passages.
  /// - Returns: Each region in the status in force at the document's date, once, with the items that
  ///   speak of it and the passage of its first mention.
  /// - Complexity: O(*n*) in the length of the text.
  public static func recognise(
    in text: DocumentText, registry: Registry, items: [Item] = []
  ) -> [RegionMention] {
    var mentions: [RegionMention] = []
    var places: [String: Int] = [:]
    var lines: ItemLines?
    var seen: Set<RegionPassage> = []
    var reader = RegionReader(
      registry: registry, jurisdiction: text.jurisdiction, date: text.date)
    for index in text.paragraphs.indices {
      reader.text = text.folded[index]
      for (region, range) in reader.regions() where isSpokenOf(region, text, registry) {
        let passage = text.passage(of: range, inParagraph: index)
        let place = places[region.code] ?? mentions.count
        if place == mentions.count {
          places[region.code] = place
          mentions.append(
            RegionMention(name: region.officialName, code: region.code, passages: [passage]))
        }
        guard seen.insert(RegionPassage(place: place, passage: passage)).inserted else { continue }
        let known = lines ?? ItemLines(items, on: text.lines)
        lines = known
        for item in known.items(around: passage) where mentions[place].items.last != item {
          mentions[place].items.append(item)
        }
      }
    }
    return mentions
  }

  /// Whether a region lies in the document's own province and is not the jurisdiction itself.
  private static func isSpokenOf(
    _ region: RegionEntry, _ text: DocumentText, _ registry: Registry
  ) -> Bool {
    let own = text.jurisdiction.regionCode
    guard region.tier != "national", region.code != own else { return false }
    if own == Jurisdiction.nation.regionCode { return true }
    return region.tier != "provincial" && region.code.prefix(2) == own.prefix(2)
  }
}

/// A region, by its place among those found, and where it is mentioned.
private struct RegionPassage: Hashable {
  var place: Int
  var passage: Passage
}
