/// Writes lines that rest on lines below them as HTML: what stands below a line can be folded away.
struct HTMLOutline {
  /// The lines and their title.
  let outline: HTMLPage.Outline
  /// The id of the title.
  let id: String
  /// The language in which the page speaks of itself.
  let language: Language

  /// Writes the title and all lines, unfolded.
  ///
  /// - Parameter writer: what is being written.
  /// - Complexity: O(*n*) in the number of characters.
  func write(to writer: inout HTMLWriter) {
    writer.element("section", [("class", "outline"), ("aria-labelledby", id)]) { section in
      section.element("div", [("class", "title")]) { title in
        title.element("h2", [("id", id)], words: outline.title, in: language)
      }
      section.element("ul") { write(outline.root, to: &$0) }
    }
  }

  private func write(_ line: ExplanationLine, to list: inout HTMLWriter) {
    list.element("li") { item in
      guard !line.below.isEmpty else {
        writeText(of: line, to: &item)
        writeRemark(of: line, to: &item)
        return
      }
      item.element("details", [("open", "")]) { details in
        details.element("summary") { writeText(of: line, to: &$0) }
        writeRemark(of: line, to: &details)
        details.element("ul") { below in
          for line in line.below { write(line, to: &below) }
        }
      }
    }
  }

  private func writeText(of line: ExplanationLine, to writer: inout HTMLWriter) {
    writer.element("span", [("lang", HTMLPage.languageTag(of: line.text))], text: line.text)
    for (name, text) in [("source", line.source), ("reference", line.reference)]
    where !text.isEmpty {
      writer.text(" ")
      writer.element("span", [("class", name)], text: text)
    }
  }

  private func writeRemark(of line: ExplanationLine, to writer: inout HTMLWriter) {
    guard let remark = line.remark else { return }
    writer.element(
      "p", [("class", "remark"), ("lang", HTMLPage.languageTag(of: remark))], text: remark)
  }
}
