import RDFFormats

extension ShellFailure {
  /// Creates a failure of writing JSON-LD.
  init(_ error: UnwritableTerm) {
    var bytes: [UInt8] = []
    NTriplesWriter.append(error.term, to: &bytes)
    self = .usage(
      "JSON-LD cannot write the triple term `\(String(decoding: bytes, as: UTF8.self))`",
      help: "N-Triples and Turtle can")
  }
}
