import DocumentExtraction

/// Where something was read, as it is printed: `004_7cd0.txt:12–340`.
enum Citation {
  /// The passages with commas between them.
  static func text(of passages: [Passage]) -> String {
    passages.map { text(of: $0, file: $0.source) }.joined(separator: ", ")
  }

  /// A passage under a name of its file.
  static func text(of passage: Passage, file: String) -> String {
    "\(file):\(passage.lineRange)"
  }
}
