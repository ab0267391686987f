import DatalogSyntax
import Diagnostics
import TextFormats

/// The options of `.input`, `.output` and `.printsize`, as Soufflé names them.
struct FileOptions {
  /// Where the rows come from or go to.
  enum Channel: String, CaseIterable {
    case file, stdin, stdout
    /// Only how many rows there are goes to standard output.
    case size = "stdoutprintsize"
  }

  /// Where the rows come from or go to.
  var channel: Channel
  /// The file's name.
  var fileName: String
  /// The bytes between columns.
  var delimiter: [UInt8] = [UInt8(ascii: "\t")]
  /// Whether the first line names the columns.
  var hasHeaders = false
  /// What the first line of an output is, where it is not the names of the columns.
  var header: String?
  /// Whether fields may stand in quotes, and texts that are written do.
  var isQuoted = false
  /// Which field of a line each column is; the fields in their order where it is nil.
  var fields: [Int]?

  private let directive: Directive
  private let source: SourceText
  private let collector: DiagnosticCollector

  /// Reads the options of a directive for one of its relations.
  ///
  /// - Parameters:
  ///   - directive: The directive.
  ///   - relation: The relation, its name as written.
  ///   - arity: How many columns it has.
  ///   - source: The text of the directive.
  ///   - collector: Where unknown options are reported.
  init(
    _ directive: Directive, for relation: String, arity: Int, in source: SourceText,
    _ collector: DiagnosticCollector
  ) {
    (self.directive, self.source, self.collector) = (directive, source, collector)
    channel = directive.kind == .printsize ? .size : .file
    fileName = relation + (directive.kind == .input ? ".facts" : ".csv")
    var separator: String?
    for (name, value) in directive.options {
      switch name.name.lowercased() {
      case "io": readChannel(value, name)
      case "filename": fileName = value
      case "name": fileName = value + (directive.kind == .input ? ".facts" : ".csv")
      case "delimiter": separator = value == "\\t" ? "\t" : value
      case "headers": hasHeaders = value == "true"
      case "attributenames": header = value
      case "rfc4180": isQuoted = value == "true"
      case "columns": readFields(value, name, arity)
      case let other: check(other, name)
      }
    }
    readSeparator(separator ?? (isQuoted ? "," : "\t"))
  }

  private mutating func readChannel(_ value: String, _ name: Identifier) {
    let known: [Channel] = directive.kind == .input ? [.file, .stdin] : [.file, .stdout, .size]
    if let channel = Channel(rawValue: value.lowercased()), known.contains(channel) {
      self.channel = directive.kind == .printsize ? .size : channel
    } else {
      let ways = known.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      error("`IO=\(value)` is not supported", name, help: "the ways there are: \(ways)")
    }
  }

  private mutating func readSeparator(_ text: String) {
    if SeparatedValuesDialect(separator: text, isQuoted: isQuoted) != nil {
      delimiter = Array(text.utf8)
    } else if let option = directive.options.last(where: { $0.name.name == "delimiter" }) {
      error("`\(option.value)` cannot stand between columns", option.name)
    }
  }

  /// Reads `2:0`: the first column is field 2 of a line, the second is field 0.
  private mutating func readFields(_ value: String, _ name: Identifier, _ arity: Int) {
    let numbers = value.split(separator: ":").map { UInt16($0).map(Int.init) }
    if numbers.contains(nil) || numbers.count < arity {
      return error(
        "`\(value)` does not say which field each of \(arity) columns is", name,
        help: "write the numbers of the fields, from 0, with colons between them")
    }
    fields = numbers.prefix(arity).compactMap(\.self)
  }

  /// What belongs to other ways than ours, and what Soufflé adds by itself, is passed over.
  private static let passedOver: Set = [
    "dbname", "format", "compress", "operation", "intermediate", "types", "params", "auxarity", "n",
  ]

  /// The options that mean something.
  private static let known = [
    "IO", "attributeNames", "columns", "delimiter", "filename", "headers", "name", "rfc4180",
  ]

  private func check(_ option: String, _ name: Identifier) {
    guard !FileOptions.passedOver.contains(option) else { return }
    let near = NearestNames.suggestions(for: name.name, among: FileOptions.known)
    collector.warning(
      "unknown-option", "`.\(directive.kind.rawValue)` has no option `\(name.name)`",
      at: SourcePlace(source, name.range), label: "this changes nothing",
      help: near.first.map { "did you mean `\($0)`?" })
  }

  private func error(_ message: String, _ name: Identifier, help: String? = nil) {
    collector.error("syntax", message, at: SourcePlace(source, name.range), help: help)
  }
}
