import TextFormats
import TripleStore

/// How IRIs are written in JSON-LD: with the prefixes of a context, where that is read back as the same.
struct JSONLDContext {
  /// Prefixes, the longest namespace first.
  private let prefixes: [(name: String, namespace: [UInt8])]

  /// Creates a context.
  ///
  /// A prefix that is the scheme of an IRI in the dictionary is left out: `doc:1`, written as it is,
  /// would be taken for a name with that prefix.
  ///
  /// - Parameters:
  ///   - prefixes: Prefixes without colon and the IRIs they stand for.
  ///   - dictionary: The terms that are written.
  /// - Complexity: O(*n*) in the size of the dictionary.
  init(_ prefixes: [(name: String, iri: String)], for dictionary: TermDictionary) {
    var schemes: Set<String> = []
    let names = Set(prefixes.map(\.name))
    for number in 0..<dictionary.count {
      let id = TermID(rawValue: UInt32(number + 1))
      guard dictionary.kind(of: id) == .iri else { continue }
      let scheme = dictionary.withLexicalForm(of: id) { bytes in
        String(decoding: bytes.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
      }
      if names.contains(scheme) { schemes.insert(scheme) }
    }
    self.prefixes = prefixes.filter { !schemes.contains($0.name) && $0.name != "_" }
      .map { ($0.name, Array($0.iri.utf8)) }
      .sorted { $0.namespace.count > $1.namespace.count }
  }

  /// The IRI as it is written.
  func text(_ iri: String) -> String {
    let bytes = iri.utf8
    for (name, namespace) in prefixes where bytes.starts(with: namespace) {
      let local = bytes.dropFirst(namespace.count)
      // `name://…` is never taken for a name with a prefix.
      if !local.starts(with: "//".utf8) { return name + ":" + String(Substring(local)) }
    }
    return iri
  }

  /// Writes the context: what the prefixes stand for, in the order of their names.
  func write(to writer: inout JSONWriter) {
    writer.object { context in
      for (name, namespace) in prefixes.sorted(by: { $0.name < $1.name }) {
        let iri = String(decoding: namespace, as: UTF8.self)
        context.key(name)
        // Only what ends so may be a prefix without saying so.
        if let last = namespace.last, ":/?#[]@".utf8.contains(last) {
          context.string(iri)
        } else {
          context.object { term in
            term.member("@id", iri)
            term.key("@prefix")
            term.bool(true)
          }
        }
      }
    }
  }
}
