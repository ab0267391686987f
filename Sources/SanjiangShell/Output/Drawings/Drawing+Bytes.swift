extension Drawing {
  /// The drawing in one of the formats that hold drawings.
  ///
  /// - Parameters:
  ///   - format: `dot` or `mermaid`; JSON for any other.
  ///   - context: whose language its labels are in, and whose eyes JSON is laid out for.
  /// - Returns: the bytes, every line ended.
  func bytes(as format: ResultFormat, in context: ShellContext) -> [UInt8] {
    let language = context.languages.language(of: format)
    return switch format {
    case .dot: Array(DOTWriter.text(of: self, in: language).utf8)
    case .mermaid: Array(MermaidWriter.text(of: self, in: language).utf8)
    default:
      Array(DrawingJSON.text(of: self, DossierOutput.layout(in: context), in: language).utf8)
    }
  }
}
