import DocumentExtraction
import Testing

/// A notice of one city, with a table to be read in it.
enum NoticeWithTable {
  private static let opening = [
    "衡水市人民政府办公室关于印发衡水湖保护任务分工的通知", "衡政办字〔2022〕19号", "各县市区人民政府，市政府各部门：",
    "现将《衡水湖保护任务分工》印发给你们，请抓好落实。", "衡水市人民政府办公室", "2022年6月1日", "衡水湖保护任务分工",
  ]

  /// What is read of the kinds asked for in a plain text with this table.
  static func facts(_ kinds: Set<String>, inText table: String) throws -> [String] {
    try facts(kinds, in: opening.joined(separator: "\n\n") + "\n\n" + table, name: "notice.txt")
  }

  /// The same in a saved page, where the table stands as it is given.
  static func facts(_ kinds: Set<String>, inPage table: String) throws -> [String] {
    let paragraphs = opening.map { "<p>\($0)</p>" }.joined(separator: "\n")
    let page = "<html><head><title>页</title></head><body>\n\(paragraphs)\n\(table)\n</body></html>"
    return try facts(kinds, in: page, name: "notice.html")
  }

  private static func facts(
    _ kinds: Set<String>, in text: String, name: String
  ) throws -> [String] {
    let dossiers = try BundledRegistry.reader.read(fileName: name, bytes: Array(text.utf8))
    return ReadingFacts(dossiers).lines.filter { line in
      kinds.contains { line.hasPrefix($0 + " | ") }
    }
  }
}

/// A table in some layout, and what a person reads in it.
struct TableCase: Sendable, CustomTestStringConvertible {
  /// What is peculiar to the layout.
  let testDescription: String
  /// The table.
  let table: String
  /// The facts, one a line.
  let facts: [String]

  init(_ layout: String, _ table: String, _ facts: String...) {
    testDescription = layout
    self.table = table
    self.facts = facts
  }
}
