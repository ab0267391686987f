/// The remark of a document that whoever stands first in a list leads: 列第一位者为牵头单位，下同.
///
/// It stands in the first attribution, in the words before a list or in a note below it, and holds
/// for the lists of the whole document.
enum LeadConvention {
  /// Whether a paragraph, or a name of a list, holds the remark.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func isStated(in text: [Unicode.Scalar]) -> Bool {
    guard let verb = statements.firstMatch(in: text)?.range else { return false }
    var start = verb.lowerBound
    while start > 0, verb.lowerBound - start < reach, !isEnd(text[start - 1]) { start -= 1 }
    return places.firstMatch(in: text, from: start, upTo: verb.lowerBound) != nil
  }

  /// What every such remark says.
  static let statements = PhraseSet(["为牵头"])

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar.folded == ";" || scalar.folded == ","
  }

  /// How far before 为牵头 the place is named.
  private static let reach = 20
  private static let places = PhraseSet(["第一", "首位", "首个", "最前"])
}
