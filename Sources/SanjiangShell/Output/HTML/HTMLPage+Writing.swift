import TextFormats

extension HTMLPage {
  /// The page as UTF-8.
  ///
  /// The same content gives the same bytes.
  ///
  /// - Complexity: O(*n* log *n*) in the number of characters.
  var bytes: [UInt8] {
    var writer = HTMLWriter()
    writer.raw("<!DOCTYPE html>\n")
    let tag = spoken == .zh ? "zh-Hans" : "en"
    writer.element("html", [("lang", tag), ("data-language", language?.rawValue ?? "auto")]) {
      writeHead(to: &$0)
      $0.element("body", []) { writeBody(to: &$0) }
    }
    return writer.bytes
  }

  /// The language of the page before its script has looked at the reader's browser.
  private var spoken: Language { language ?? .en }

  private func writeHead(to writer: inout HTMLWriter) {
    writer.element("head") { head in
      head.line()
      head.element("meta", [("charset", "utf-8")])
      head.element(
        "meta", [("http-equiv", "Content-Security-Policy"), ("content", PageAsset.policy)])
      head.element(
        "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
      head.element("meta", [("name", "referrer"), ("content", "no-referrer")])
      head.element("title", text: title)
      head.element("style") { $0.raw(PageAsset.style) }
    }
  }

  private func writeBody(to writer: inout HTMLWriter) {
    writer.line()
    writer.element(
      "a", [("class", "skip"), ("href", "#content")],
      words: Bilingual("To the content", "跳到正文"), in: spoken)
    writer.element("header", [("class", "head")]) { writeHeading(to: &$0) }
    writer.element("main", [("id", "content")]) { main in
      main.line()
      if !fields.isEmpty { writeFields(to: &main) }
      writeQuotations(quotations, "text", to: &main)
      for (number, outline) in outlines.enumerated() {
        HTMLOutline(outline: outline, id: "outline-\(number + 1)", language: spoken)
          .write(to: &main)
      }
      let isDrawn = drawing.map { $0.nodes.count > 1 } ?? false
      if isDrawn { main.raw(PageAsset.picture) }
      writeSections(to: &main)
      writeQuotations(rowQuotations, "row-texts", to: &main)
      if let drawing { writePictureInWords(drawing, to: &main) }
    }
    writer.element("footer", [("class", "foot")]) {
      $0.element("span", words: Bilingual("Written by Sanjiang", "由 Sanjiang 生成"), in: spoken)
    }
    if let drawing, drawing.nodes.count > 1 { Self.writeData(drawing, to: &writer) }
    writer.element("script") { $0.raw(PageAsset.script) }
  }

  private func writeHeading(to writer: inout HTMLWriter) {
    writer.element("div") { heading in
      switch self.heading {
      case .question:
        heading.element("h1", [("class", "question")], text: title)
      case .name(let kind):
        if let kind { heading.element("p", [("class", "kind")], words: .kind(kind), in: spoken) }
        heading.element("h1", [("lang", Self.languageTag(of: title))], text: title)
      }
    }
    writer.raw(PageAsset.tools)
  }

  private func writeFields(to writer: inout HTMLWriter) {
    writer.element("dl", [("class", "fields")]) { list in
      for field in fields {
        list.element("dt", words: field.name, in: spoken)
        list.element(
          "dd", [("lang", Self.languageTag(of: field.value.english))], words: field.value,
          in: spoken)
      }
    }
  }

  private func writeQuotations(
    _ quotations: [Quotation], _ id: String, to writer: inout HTMLWriter
  ) {
    guard !quotations.isEmpty else { return }
    writer.element("section", [("aria-labelledby", id)]) { section in
      section.element("h2", [("id", id)], words: Bilingual("Text", "原文"), in: spoken)
      for quotation in quotations {
        section.element("blockquote") { block in
          for line in quotation.lines {
            block.element("p", [("lang", Self.languageTag(of: line))], text: line)
          }
          if let problem = quotation.problem { block.element("p", words: problem, in: spoken) }
          block.element("footer", text: quotation.place)
        }
      }
    }
  }

  private func writeSections(to writer: inout HTMLWriter) {
    let filled = sections.filter { !$0.table.rows.isEmpty }
    let shown = filled.isEmpty && drawing == nil ? Array(sections.prefix(1)) : filled
    for (number, section) in shown.enumerated() {
      HTMLTable(section: section, id: "table-\(number + 1)", language: spoken).write(to: &writer)
    }
  }

  /// The picture for those who do not see it, and for paper.
  private func writePictureInWords(_ drawing: Drawing, to writer: inout HTMLWriter) {
    let tables = [
      Section(title: Bilingual("Connections", "联系"), table: drawing.connectionTable),
      Section(title: Bilingual("Things", "节点"), table: drawing.nodeTable),
    ].filter { !$0.table.rows.isEmpty }
    func write(_ writer: inout HTMLWriter) {
      for (number, section) in tables.enumerated() {
        HTMLTable(section: section, id: "words-\(number + 1)", language: spoken).write(to: &writer)
      }
    }
    guard isPictureFolded else { return write(&writer) }
    writer.element("details") { details in
      details.element(
        "summary", words: Bilingual("The picture in words", "用文字表示的关系图"), in: spoken)
      write(&details)
    }
  }

  private static func writeData(_ drawing: Drawing, to writer: inout HTMLWriter) {
    let excerpt = DrawingExcerpt(of: drawing)
    var json = JSONWriter(.compact)
    json.object { object in
      object.member("total", excerpt.total)
      object.key("drawing")
      DrawingJSON.write(excerpt.drawing, to: &object)
      object.key("chinese")
      object.object { chinese in
        for words in excerpt.drawing.words { chinese.member(words.english, words.chinese) }
      }
    }
    writer.element("script", [("type", "application/json"), ("id", "drawing")]) {
      $0.raw(HTMLEscaping.scriptData(json.bytes))
    }
  }

  /// The language of a text where it is not that of the page: Chinese, or nil.
  static func languageTag(of text: String) -> String? {
    text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) } ? "zh-Hans" : nil
  }
}
