import Diagnostics
import DocumentExtraction
import RDFFormats
import TripleStore

extension PolicyGraph {
  /// Corrects the graph, behind all corrections that it has.
  ///
  /// What is asserted stands in a named graph of its own; what is retracted stands in none. That there
  /// is a correction is stated too, in the same named graph, so that questions can tell it from what
  /// a source says (`Correction`).
  ///
  /// - Parameter new: What is to hold, or not to hold, in order.
  /// - Complexity: O(*c* log *n*) in the number of corrections, where the graph is large or settled.
  public mutating func correct(by new: [Correction]) {
    var store = kept
    CorrectionRecords.add(new, to: &store)
    self = keeping(store)
  }

  /// Takes back the last correction that is like one.
  ///
  /// - Parameter correction: A correction of the graph.
  /// - Returns: Whether the graph has it.
  /// - Complexity: as for ``correct(by:)``.
  public mutating func takeBack(_ correction: Correction) -> Bool {
    var store = kept
    guard CorrectionRecords.remove(correction, from: &store) else { return false }
    self = keeping(store)
    return true
  }

  /// The file of `Graph/` that holds the corrections; nil where there are none.
  var correctionFile: File? {
    guard !corrections.isEmpty else { return nil }
    var prefixes = NodeKind.allCases.map { (name: $0.turtlePrefix, iri: $0.namespace) }
    prefixes += [
      (name: "rdf", iri: Vocabulary.rdf), (name: "sj", iri: Vocabulary.namespace),
      (name: "xsd", iri: "http://www.w3.org/2001/XMLSchema#"),
    ]
    var writer = TurtleWriter(prefixes: prefixes.sorted { $0.name < $1.name })
    writer.comment("What people stated against or beside the sources, in order.")
    for (index, correction) in corrections.enumerated() {
      writer.block(
        Correction.node(index + 1),
        correction.properties.map { (predicate: .iri($0.predicate), objects: [$0.object]) })
    }
    return File(path: TurtleDirectory.corrections, bytes: writer.bytes)
  }
}
