import DocumentExtraction
import TextFormats

/// Writes dossiers as JSON.
enum DossierOutput {
  /// Writes one object a document: indented for eyes, each on a line of its own for programs.
  static func write(_ dossiers: [DocumentDossier], in context: ShellContext) {
    for dossier in dossiers {
      var writer = JSONWriter(context.terminal.isOutputTerminal ? .indented(2) : .compact)
      DossierJSON.write(dossier, to: &writer)
      guard context.output.write(writer.bytes + [UInt8(ascii: "\n")]) else { return }
    }
  }
}
