import DatalogSyntax
import Diagnostics

/// The options of `.input` and `.output`, as Soufflé names them.
struct FileOptions {
  /// Where the rows come from or go to.
  enum Channel: String {
    case file, stdin, stdout
  }

  /// Where the rows come from or go to.
  var channel = Channel.file
  /// The file's name.
  var fileName: String
  /// The bytes between columns.
  var delimiter: [UInt8] = [UInt8(ascii: "\t")]
  /// Whether the first line names the columns.
  var hasHeaders = false

  /// Reads the options of a directive for one of its relations.
  ///
  /// - Parameters:
  ///   - directive: The directive.
  ///   - relation: The relation.
  ///   - source: The text of the directive.
  ///   - collector: Where unknown options are reported.
  init(
    _ directive: Directive, for relation: String, in source: SourceText,
    _ collector: DiagnosticCollector
  ) {
    fileName = relation + (directive.kind == .input ? ".facts" : ".csv")
    for (name, value) in directive.options {
      switch name.name.lowercased() {
      case "io":
        if let known = Channel(rawValue: value.lowercased()) {
          channel = known
        } else if value.lowercased() == "stdoutprintsize" {
          channel = .stdout
        } else {
          collector.error(
            "syntax", "`IO=\(value)` is not supported", at: SourcePlace(source, name.range),
            help: "use `file`, `stdin` or `stdout`")
        }
      case "filename": fileName = value
      case "name": fileName = value + (directive.kind == .input ? ".facts" : ".csv")
      case "delimiter": delimiter = Array(FileOptions.unescaped(value).utf8)
      case "headers": hasHeaders = value == "true"
      case "rfc4180" where value == "true":
        collector.error(
          "syntax", "`rfc4180=true` is not supported yet", at: SourcePlace(source, name.range))
      default: break
      }
    }
    if delimiter.isEmpty { delimiter = [UInt8(ascii: "\t")] }
  }

  private static func unescaped(_ value: String) -> String { value == "\\t" ? "\t" : value }
}
