import TextFormats
import TripleStore

/// The subjects of one graph, as JSON-LD writes them.
struct JSONLDGraph {
  private let dictionary: TermDictionary
  private let context: JSONLDContext
  private let type: TermID?
  private let lists: JSONLDLists
  private var bySubject: [TermID: [Triple]] = [:]

  /// Gathers what is said of each subject.
  ///
  /// - Parameters:
  ///   - triples: The triples of the graph, sorted.
  ///   - dictionary: Their terms.
  ///   - context: How IRIs are written.
  ///   - shared: The blank nodes that several graphs speak of.
  /// - Complexity: O(*n*) in the number of triples.
  init(
    _ triples: [Triple], _ dictionary: TermDictionary, _ context: JSONLDContext,
    _ shared: Set<TermID>
  ) {
    self.dictionary = dictionary
    self.context = context
    type = dictionary.id(of: .iri(RDFNames.type))
    lists = JSONLDLists(triples, dictionary, shared: shared)
    for triple in triples where !lists.cells.contains(triple.subject) {
      bySubject[triple.subject, default: []].append(triple)
    }
  }

  /// Writes an object for each subject, in the order of their text.
  func write(to array: inout JSONWriter) {
    for subject in bySubject.keys.sorted(by: dictionary.isOrdered) {
      array.object { object in
        object.member("@id", reference(subject))
        writeProperties(bySubject[subject] ?? [], to: &object)
      }
    }
  }

  private func writeProperties(_ triples: [Triple], to object: inout JSONWriter) {
    var objects: [TermID: [TermID]] = [:]
    var classes: [TermID] = []
    for triple in triples {
      if triple.predicate == type, isClass(triple.object) {
        classes.append(triple.object)
      } else {
        objects[triple.predicate, default: []].append(triple.object)
      }
    }
    if !classes.isEmpty {
      object.key("@type")
      writeAll(classes, to: &object) { $0.string(reference($1)) }
    }
    for predicate in objects.keys.sorted(by: dictionary.isOrdered) {
      object.key(reference(predicate))
      writeAll(objects[predicate] ?? [], to: &object) { write($1, to: &$0) }
    }
  }

  /// Whether `@type` can hold it: a node; whatever else is called a type is an ordinary value.
  private func isClass(_ id: TermID) -> Bool {
    switch dictionary.kind(of: id) {
    case .iri: true
    case .blank: lists.elements[id] == nil
    default: false
    }
  }

  /// Writes one value as it is, several as an array.
  private func writeAll(
    _ ids: [TermID], to writer: inout JSONWriter, _ write: (inout JSONWriter, TermID) -> Void
  ) {
    let sorted = ids.sorted(by: dictionary.isOrdered)
    if sorted.count == 1 { return write(&writer, sorted[0]) }
    writer.array { array in
      for id in sorted { write(&array, id) }
    }
  }

  /// Writes a value; lists in it to the depth to which they are lists.
  private func write(_ id: TermID, to writer: inout JSONWriter) {
    if let elements = lists.elements[id] {
      writer.object { object in
        object.key("@list")
        object.array { array in
          for element in elements { write(element, to: &array) }
        }
      }
    } else if case .literal(let literal) = dictionary.term(id) {
      write(literal, to: &writer)
    } else {
      writer.object { $0.member("@id", reference(id)) }
    }
  }

  private func write(_ literal: Literal, to writer: inout JSONWriter) {
    let text = literal.lexicalForm
    switch literal.datatype {
    case Literal.stringDatatype: return writer.string(text)
    case RDFNames.boolean where text == "true" || text == "false":
      return writer.bool(text == "true")
    case RDFNames.integer:
      if let number = Self.exactNumber(text) { return writer.number(number) }
    default: break
    }
    writer.object { value in
      value.member("@value", text)
      if let language = literal.languageWithoutDirection {
        value.member("@language", language)
        if let direction = literal.direction { value.member("@direction", direction) }
      } else {
        value.member("@type", context.text(literal.datatype))
      }
    }
  }

  /// The number that every reader of JSON takes for these very digits.
  private static func exactNumber(_ text: String) -> JSONNumber? {
    guard text.utf8.count <= 15, text != "-0" else { return nil }
    let number = JSONNumber(text: text)
    return number?.integer == nil ? nil : number
  }

  /// An IRI or the label of a blank node, as it is written.
  func reference(_ id: TermID) -> String {
    switch dictionary.term(id) {
    case .iri(let iri): context.text(iri)
    case .blank(let label): "_:\(label)"
    // No writer is given a store in which these stand where nodes do.
    case .literal, .triple: ""
    }
  }
}
