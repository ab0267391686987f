import Diagnostics
import TextFormats

/// Writes diagnostics as JSON, for editors.
///
/// A place has two ranges: `range` counts lines and characters from 1 as messages do, `lsp` counts
/// lines and UTF-16 units from 0 as the Language Server Protocol does. Ends are exclusive.
enum DiagnosticJSON {
  /// Writes all diagnostics and their numbers.
  ///
  /// - Parameter diagnostics: In the order to be written.
  /// - Returns: One object, a line end behind it.
  /// - Complexity: O(*n*) in the size of the output and of the texts pointed into.
  static func bytes(of diagnostics: [Diagnostic]) -> [UInt8] {
    var writer = JSONWriter(.indented(2))
    writer.object { report in
      report.key("diagnostics")
      report.array { list in
        for diagnostic in diagnostics { write(diagnostic, to: &list) }
      }
      report.member("errors", diagnostics.count { $0.severity == .error })
      report.member("warnings", diagnostics.count { $0.severity == .warning })
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ diagnostic: Diagnostic, to list: inout JSONWriter) {
    list.object { object in
      if let place = diagnostic.place { write(place, to: &object) }
      object.member("severity", diagnostic.severity.rawValue)
      object.member("code", diagnostic.code)
      object.member("message", diagnostic.message)
      if let label = diagnostic.label { object.member("label", label) }
      if let help = diagnostic.help { object.member("help", help) }
      guard !diagnostic.notes.isEmpty else { return }
      object.key("notes")
      object.array { notes in
        for note in diagnostic.notes {
          notes.object { object in
            object.member("message", note.message)
            if let place = note.place { write(place, to: &object) }
          }
        }
      }
    }
  }

  private static func write(_ place: SourcePlace, to object: inout JSONWriter) {
    let (source, range) = (place.source, place.range)
    object.member("file", source.name)
    object.key("range")
    object.object { ends in
      for (name, offset) in [("start", range.lower), ("end", range.upper)] {
        let position = source.position(at: offset)
        ends.key(name)
        ends.object { end in
          end.member("line", position.line)
          end.member("column", position.column)
        }
      }
    }
    object.key("lsp")
    object.object { ends in
      for (name, offset) in [("start", range.lower), ("end", range.upper)] {
        let position = source.editorPosition(at: offset)
        ends.key(name)
        ends.object { end in
          end.member("line", position.line)
          end.member("character", position.character)
        }
      }
    }
  }
}
