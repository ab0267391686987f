/// What a document rests on and what rests on it, through the saved queries.
enum Dependencies {
  /// The saved queries that tell, with the word for what they tell.
  private static let directions = [
    ("rests on", "restsOnAll"), ("supports", "supports"), ("cites", "citations"),
  ]

  /// The relations of a document as rows of relation, document and title.
  ///
  /// - Parameters:
  ///   - name: the number or title of the document.
  ///   - workspace: the graph and the rules.
  /// - Returns: the table; a document that is rested on is not listed again as cited.
  /// - Throws: where no document has that name, or a query was stopped.
  static func table(of name: String, in workspace: Workspace) throws(ShellFailure) -> ResultTable {
    var table = ResultTable(columns: ["relation", "document", "title"])
    var listed: Set<String> = []
    for (word, query) in directions {
      guard let call = try workspace.call(query, with: [name]) else { continue }
      let found = try workspace.ask(
        call.query.query, in: call.source, parameters: call.parameters
      ).table
      guard let other = found.columns.firstIndex(of: "other"),
        let title = found.columns.firstIndex(of: "title")
      else { continue }
      for row in found.rows where listed.insert(row[other].text).inserted {
        // A document without a number is called by its title, which then need not be said twice.
        let isTitled = row[other].text == row[title].text
        table.rows.append([.init(word), row[other], isTitled ? .init("") : row[title]])
      }
    }
    return table
  }
}
