import DocumentExtraction
import TextFormats

/// Writes dossiers as JSON.
enum DossierOutput {
  /// Writes one object a document.
  static func write(_ dossiers: [DocumentDossier], in context: ShellContext) {
    let layout = layout(in: context)
    for dossier in dossiers {
      guard context.output.write(line(of: dossier, layout)) else { return }
    }
  }

  /// How an object is laid out: indented for eyes, on a line of its own for programs.
  static func layout(in context: ShellContext) -> JSONWriter.Layout {
    context.terminal.isOutputTerminal ? .indented(2) : .compact
  }

  /// The object of one document, its line ended.
  static func line(of dossier: DocumentDossier, _ layout: JSONWriter.Layout) -> [UInt8] {
    var writer = JSONWriter(layout)
    DossierJSON.write(dossier, to: &writer)
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
