/// One line of the file that says what tables there are.
enum ManifestLine {
  /// How nodes are written in all tables.
  case encoding(Encoding)
  /// The table of nodes: how many there are, and how tables are written.
  case nodes(Int, TableFormat)
  /// The table of a predicate.
  case property(PropertyTable)

  /// What a line tells of.
  enum Subject: String {
    case encoding, nodes, property
  }

  /// How nodes are written.
  enum Encoding: String {
    case text, id
  }

  /// Takes a line apart; nil where it tells of nothing that is known.
  ///
  /// - Parameter fields: The file, what it holds, the predicate, the type of the objects, and the
  ///   numbers of rows, subjects and objects.
  init?(_ fields: [String]) {
    let counts = fields.dropFirst(4).compactMap { Int($0) }
    guard fields.count == 7, counts.count == 3, counts.allSatisfy({ $0 >= 0 }),
      let subject = Subject(rawValue: fields[1])
    else { return nil }
    if subject == .encoding {
      guard let encoding = Encoding(rawValue: fields[3]) else { return nil }
      self = .encoding(encoding)
      return
    }
    guard let (file, format) = Self.file(fields[0]), let object = ColumnType(rawValue: fields[3])
    else { return nil }
    if subject == .nodes {
      self = .nodes(counts[0], format)
    } else {
      self = .property(
        PropertyTable(
          iri: fields[2], file: file, object: object, rows: counts[0], subjects: counts[1],
          objects: counts[2]))
    }
  }

  /// The name and the format of a file; nil for what no export calls its files, such as a path that
  /// leads elsewhere.
  private static func file(_ name: String) -> (name: String, format: TableFormat)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, TableFileNames.isSafe(parts[0]),
      let format = TableFormat(rawValue: parts[1])
    else { return nil }
    return (parts[0], format)
  }
}
