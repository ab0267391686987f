extension PromptCommand {
  /// What it takes, a word for each argument: `A` and `B`; of several that it takes in the same place
  /// the last one.
  var placeholders: [String] {
    let taken = argument.split(separator: "|").last ?? ""
    return taken.split(separator: " ").map { word in
      String(word.filter { $0 != "[" && $0 != "]" && $0 != "…" })
    }
  }

  /// Whether what it takes is written as an entry is.
  var takesEntry: Bool {
    placeholders.first.map { ["QUERY", "FACT", "QUESTION"].contains($0) } ?? false
  }
}
