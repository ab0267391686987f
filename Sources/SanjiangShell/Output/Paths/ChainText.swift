import Diagnostics
import DocumentExtraction
import PolicyGraph
import TripleStore

/// Writes chains of relations in sentences, one for each step, with the lines that state it.
struct ChainText {
  /// The columns of the terminal, nil where lines may be of any length.
  let width: Int?
  /// How relations are told.
  let phrases: LinkPhrases
  /// The language of the sentences.
  var language = Language.en

  /// The chains as text, every line ended; nothing for no chain.
  ///
  /// - Parameter chains: the chains.
  /// - Returns: the text.
  /// - Complexity: O(*n*) in the number of characters.
  func text(of chains: [Chain]) -> String {
    guard let ends = chains.first.flatMap(Self.ends) else { return "" }
    let labels = SourceLabels(
      chains.flatMap(\.steps).compactMap { $0.links.first?.passages.first })
    let (from, to) = (phrases.name(of: ends.from), phrases.name(of: ends.to))
    let steps = chains[0].steps.count
    let title = Bilingual(
      "\(from) and \(to): \(Count.of(chains.count, "chain")),"
        + " the shortest of \(Count.of(steps, "step"))",
      "\(from)与\(to)：\(chains.count) 条关系链，最短的 \(steps) 步"
    ).text(in: language)
    let indent = String(repeating: " ", count: String(chains.count).count + 2)
    var lines = LineBreaking.lines(of: title, cells: width)
    let told = chains.map { sentences(of: $0, labels) }
    let column = told.joined().map { DisplayWidth.of($0.place) }.max() ?? 0
    for (number, sentences) in told.enumerated() {
      lines.append("")
      let room = width.map { max($0 - indent.count - column - 2, 20) }
      for (index, sentence) in fitted(sentences, to: room).enumerated() {
        let head = DisplayWidth.padEnd("\(number + 1).", to: indent.count)
        lines.append((index == 0 ? head : indent) + sentence)
      }
    }
    if let legend = labels.legend { lines += [""] + LineBreaking.lines(of: legend, cells: width) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The first thing of a chain and the last.
  static func ends(of chain: Chain) -> (from: Term, to: Term)? {
    guard let first = chain.steps.first, let last = chain.steps.last else { return nil }
    return (first.from, last.to)
  }

  /// The sentence of each step; what a thing is about is said where it is named first.
  private func sentences(
    of chain: Chain, _ labels: SourceLabels
  ) -> [(words: String, place: String)] {
    var named: Set<Term> = Set(Self.ends(of: chain).map { [$0.from, $0.to] } ?? [])
    return chain.steps.compactMap { step in
      guard let link = step.links.first else { return nil }
      let sentence = phrases.sentence(of: link) { node in
        named.insert(node).inserted
          ? phrases.fullName(of: node) : Bilingual(same: phrases.name(of: node))
      }
      let others = step.links.count - 1
      let more = others > 0 ? " (+\(others))" : ""
      let words = sentence.text(in: language) + more
      return (VisibleText.oneLine(words), labels.text(of: Array(link.passages.prefix(1))))
    }
  }

  /// Sentences of so many cells, and places in a column behind them.
  private func fitted(_ sentences: [(words: String, place: String)], to room: Int?) -> [String] {
    guard let room else {
      return sentences.map { $0.place.isEmpty ? $0.words : "\($0.words)  \($0.place)" }
    }
    return sentences.flatMap { words, place in
      var parts = LineBreaking.lines(of: words, cells: room)
      guard !place.isEmpty, let last = parts.popLast() else { return parts }
      return parts + [DisplayWidth.padEnd(last, to: room) + "  " + place]
    }
  }
}
