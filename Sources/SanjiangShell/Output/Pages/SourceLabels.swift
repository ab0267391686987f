import DocumentExtraction

/// Short names for the files that a page cites, so that its tables have room for more than them.
///
/// The short name is what stands before the first separator in the name of the file, while no other
/// file of the page begins so: `004` for `004_7cd0d293e86df399.txt`.
struct SourceLabels {
  private var labels: [String: String] = [:]

  /// Finds short names.
  ///
  /// - Parameter passages: all passages of the page.
  init(_ passages: some Sequence<Passage>) {
    let files = Set(passages.map(\.source))
    for file in files {
      let label = Self.beginning(of: file)
      let isUnique = files.allSatisfy { $0 == file || Self.beginning(of: $0) != label }
      labels[file] = isUnique && !files.contains(label) ? label : file
    }
  }

  /// The passages by the short names of their files.
  func text(of passages: [Passage]) -> String {
    passages.map { Citation.text(of: $0, file: labels[$0.source] ?? $0.source) }
      .joined(separator: ", ")
  }

  /// What the short names stand for: `004=004_7cd0d293e86df399.txt`; nil where there are none.
  var legend: String? {
    let short = labels.filter { $0.key != $0.value }.sorted { $0.value < $1.value }
    return short.isEmpty ? nil : short.map { "\($0.value)=\($0.key)" }.joined(separator: ", ")
  }

  /// What stands before the first separator; the whole name where little would be saved.
  private static func beginning(of file: String) -> String {
    let end = file.firstIndex { "_-. （(".contains($0) } ?? file.endIndex
    return end == file.startIndex ? file : String(file[..<end])
  }
}
