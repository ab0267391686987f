import DocumentExtraction
import TextFormats

/// Writes a dossier's page as JSON; `dossier-page.schema.json` describes it.
enum DossierPageJSON {
  /// The page as one object, its line ended; its keys are English in either language.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func bytes(
    of page: DossierPage, _ layout: JSONWriter.Layout, in language: Language = .en
  ) -> [UInt8] {
    var writer = JSONWriter(layout)
    writer.object { object in
      object.member("kind", page.kind)
      object.member("name", page.title)
      object.key("fields")
      object.object { fields in
        for field in page.fields {
          fields.member(key(field.name.english), field.value.text(in: language))
        }
      }
      object.member("sections", objects: page.sections) { write($1, in: language, to: &$0) }
      object.member("texts", objects: page.excerpts + page.rowTexts) {
        write($1, in: language, to: &$0)
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(
    _ section: DossierPage.Section, in language: Language, to object: inout JSONWriter
  ) {
    object.member("title", section.title.text(in: language))
    object.member("question", section.question)
    let table = section.table.told(in: language, headings: .en)
    let columns = table.columns.count - (section.passages.isEmpty ? 0 : 1)
    object.key("rows")
    object.array { rows in
      for (index, row) in table.rows.enumerated() {
        rows.object { object in
          for (name, cell) in zip(table.columns, row.prefix(columns)) {
            write(cell, named: key(name), to: &object)
          }
          let passages = section.passages.isEmpty ? [] : section.passages[index]
          object.member("passages", objects: passages) { write($1, to: &$0) }
        }
      }
    }
  }

  private static func write(
    _ cell: ResultTable.Cell, named name: String, to object: inout JSONWriter
  ) {
    object.key(name)
    switch cell.kind {
    case .number:
      if let number = JSONNumber(text: cell.text) {
        object.number(number)
      } else {
        object.string(cell.text)
      }
    case .truth: object.bool(cell.text == "true")
    case .text, .node: object.string(cell.text)
    }
  }

  private static func write(_ passage: Passage, to object: inout JSONWriter) {
    object.member("source", passage.source)
    object.member("first", passage.first)
    object.member("last", passage.last)
  }

  private static func write(
    _ excerpt: DossierPage.Excerpt, in language: Language, to object: inout JSONWriter
  ) {
    object.key("passage")
    object.object { write(excerpt.passage, to: &$0) }
    object.key("lines")
    object.strings(excerpt.lines)
    object.member("problem", excerpt.problem?.text(in: language))
  }

  /// A name as a key: blanks are no part of one.
  private static func key(_ name: String) -> String { name.replacing(" ", with: "_") }
}
