/// Words behind a suite's name: `--name value` pairs, switches without a value, and operands.
struct Options {
  private var values: [String: String] = [:]
  /// What is no option.
  private(set) var operands: [String] = []

  /// Reads the words.
  ///
  /// - Parameters:
  ///   - words: What was typed.
  ///   - switches: The options that take no value.
  init(_ words: [String], switches: Set<String> = []) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if switches.contains(word) {
        values[word] = "yes"
      } else if word.hasPrefix("--") {
        values[word] = rest.popFirst() ?? ""
      } else {
        operands.append(word)
      }
    }
  }

  /// The value of an option.
  subscript(_ name: String) -> String? { values[name] }

  /// The parts of a value between commas.
  func list(_ name: String) -> [String]? {
    values[name]?.split(separator: ",").map(String.init)
  }

  /// A number.
  func number(_ name: String, _ standard: Int) -> Int {
    values[name].flatMap { Int($0) } ?? standard
  }
}
