/// Characters of a paragraph without which a recognizer has nothing to look for in it.
///
/// One pass over a paragraph finds them all, so that most paragraphs are never walked through for
/// titles, numbers, definitions or appointments.
struct ParagraphSigns: OptionSet, Sendable {
  let rawValue: UInt8

  /// 《, which opens a title.
  static let titles = ParagraphSigns(rawValue: 1)
  /// 号, which ends a document number.
  static let numbers = ParagraphSigns(rawValue: 2)
  /// 称, as in 以下简称 and 本办法所称.
  static let namings = ParagraphSigns(rawValue: 4)
  /// 任 or 免, as in 任命 and 免去.
  static let posts = ParagraphSigns(rawValue: 8)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Collects the signs of a paragraph in half width.
  ///
  /// - Complexity: O(*n*) in the length of the paragraph.
  init(_ text: [Unicode.Scalar]) {
    var signs: ParagraphSigns = []
    for scalar in text {
      switch scalar {
      case "《": signs.insert(.titles)
      case "号": signs.insert(.numbers)
      case "称": signs.insert(.namings)
      case "任", "免": signs.insert(.posts)
      default: break
      }
    }
    self = signs
  }
}
