import Diagnostics
import DocumentExtraction
import PolicyGraph
import TripleStore

/// Writes a document's dependencies as a tree, for people.
struct DependencyTreeText {
  /// A line before it is fitted into the window.
  private struct Line {
    /// The guides, the reason and the name.
    var text: String
    /// What is to be known of the document, which is never cut.
    var mark = ""
    /// The title.
    var title = ""
    /// The lines that state it; empty where nothing does.
    var place = ""
  }

  /// The columns of the terminal, nil where lines may be of any length.
  let width: Int?
  /// The language of the words.
  var language = Language.en

  /// The tree as text, every line ended.
  ///
  /// - Parameter outline: the dependencies.
  /// - Returns: the text: the document, what it rests on, what rests on it, what else it is linked
  ///   with, and the files that the line numbers are of.
  /// - Complexity: O(*n*) in the number of characters.
  func text(of outline: DependencyOutline) -> String {
    let labels = SourceLabels(outline.links.compactMap(\.passages.first))
    var sections: [(Bilingual, [DependencyOutline.Branch])] = []
    if let branches = outline.restsOn { sections.append((.restsOn, branches)) }
    if let branches = outline.supports { sections.append((.supports, branches)) }
    if !outline.linked.isEmpty { sections.append((.linkedWith, outline.linked)) }
    let documents = outline.dependencies.documents
    var lines = [line("", outline.dependencies.document, documents)]
    for (index, (title, branches)) in sections.enumerated() {
      let isLast = index == sections.count - 1
      let count: Bilingual =
        branches.isEmpty
        ? Bilingual(": nothing that the graph knows of", "：图中没有")
        : .bracketed(Bilingual(same: "\(branches.count)"))
      lines.append(Line(text: Self.guide(isLast) + said(title + count)))
      append(branches, to: &lines, after: Self.indent(isLast), documents, labels)
    }
    let legend = labels.legend.map { LineBreaking.lines(of: $0, cells: width) } ?? []
    return (fitted(lines) + legend).joined(separator: "\n") + "\n"
  }

  private func append(
    _ branches: [DependencyOutline.Branch], to lines: inout [Line], after indent: String,
    _ documents: [Term: DocumentDependencies.Document], _ labels: SourceLabels
  ) {
    for (index, branch) in branches.enumerated() {
      let isLast = index == branches.count - 1
      let head = indent + Self.guide(isLast)
      let further = indent + Self.indent(isLast)
      let isShort = branch.links.count == 1 && branch.links[0].things.isEmpty
      if branch.links[0].reason.isChain || isShort {
        let reasons = branch.links.map { words(of: $0, in: branch) }
        let head = head + said(reasons.listed) + "  "
        var line = line(head, branch.document, documents, said(Self.marks(of: branch)))
        line.place = Self.place(branch.links.flatMap(\.passages), labels)
        lines.append(line)
      } else {
        lines.append(line(head, branch.document, documents))
        for (index, link) in branch.links.enumerated() {
          let guide = Self.guide(index == branch.links.count - 1)
          lines.append(
            Line(
              text: further + guide + said(words(of: link, in: branch)),
              place: Self.place(link.passages, labels)))
        }
      }
      append(branch.branches, to: &lines, after: further, documents, labels)
    }
  }

  /// The reason and what it is about: `carries on ×2 (inferred): 建设美丽乡村, …`.
  private func words(
    of link: DocumentDependencies.Link, in branch: DependencyOutline.Branch
  ) -> Bilingual {
    let words = link.words(isOutgoing: link.to == branch.document)
    let things = link.things.map { Bilingual(same: $0) }.listed
    return things.isEmpty ? words : words + Bilingual(": ", "：") + things
  }

  private static func marks(of branch: DependencyOutline.Branch) -> Bilingual {
    let hidden = Bilingual("+\(branch.hidden) below", "下面还有 \(branch.hidden) 份")
    return (branch.isAbove ? .bracketed(Bilingual("above", "见上")) : Bilingual(same: ""))
      + (branch.hidden > 0 ? .bracketed(hidden) : Bilingual(same: ""))
  }

  private func said(_ words: Bilingual) -> String { words.text(in: language) }

  /// Where it is stated first.
  private static func place(_ passages: [Passage], _ labels: SourceLabels) -> String {
    labels.text(of: Array(passages.prefix(1))) + (passages.count > 1 ? ", …" : "")
  }

  private static func guide(_ isLast: Bool) -> String { isLast ? "└─ " : "├─ " }

  private static func indent(_ isLast: Bool) -> String { isLast ? "   " : "│  " }

  private static let notRead = Bilingual.bracketed(Bilingual("not read", "未读"))

  /// The line of a document: its name, what is to be known of it, its title.
  private func line(
    _ head: String, _ node: Term, _ documents: [Term: DocumentDependencies.Document],
    _ marks: String = ""
  ) -> Line {
    guard let document = documents[node] else { return Line(text: head) }
    let isKnown = document.isHeld || NodeKind(of: node) == .source
    return Line(
      text: head + document.name, mark: (isKnown ? "" : said(Self.notRead)) + marks,
      title: document.title.map { "  " + $0 } ?? "")
  }

  /// The lines cut to the window, the places in a column of their own.
  private func fitted(_ lines: [Line]) -> [String] {
    let column = lines.map { DisplayWidth.of($0.place) }.max() ?? 0
    return lines.map { line in
      let text = VisibleText.oneLine(line.text)
      let title = VisibleText.oneLine(line.title)
      guard let width else {
        return text + line.mark + title + (line.place.isEmpty ? "" : "  " + line.place)
      }
      let room = line.place.isEmpty ? width : max(width - column - 2, 20)
      let name = cut(text, to: room - DisplayWidth.of(line.mark)) + line.mark
      let full = cut(name + title, to: room)
      return line.place.isEmpty
        ? full : DisplayWidth.padEnd(full, to: room) + "  " + line.place
    }
  }

  private func cut(_ text: String, to cells: Int?) -> String {
    cells.map { DisplayWidth.truncate(text, to: $0) } ?? text
  }
}

extension NodeKind {
  /// The kind of a node, nil for literals and for nodes of other data.
  init?(of node: Term) {
    guard case .iri(let iri) = node else { return nil }
    self.init(of: iri)
  }
}
