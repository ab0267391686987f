import Diagnostics
import DocumentExtraction
import PolicyGraph
import TripleStore

/// Tells relations in sentences, by the phrases of `Graph/vocabulary.ttl`.
struct LinkPhrases {
  /// The widest description that is added to a name.
  private static let widestDescription = 40

  private let text: GraphText
  private let printed: PrintedForms
  private let codes: CodeNames

  /// Prepares to tell.
  init(_ graph: PolicyGraph) {
    text = GraphText(graph.store)
    codes = CodeNames(graph.store)
    printed = graph.printedForms
  }

  /// What a node is called.
  func name(of node: Term) -> String { printed.text(of: node) }

  /// What a node is called with what it is about in brackets: a heading, the name of an indicator.
  ///
  /// Titles of documents are left out, as their numbers are what people know them by.
  func fullName(of node: Term) -> Bilingual {
    guard NodeKind(of: node) != .document, let description = description(of: node) else {
      return Bilingual(same: name(of: node))
    }
    let cut = DisplayWidth.truncate(description, to: Self.widestDescription)
    return Bilingual(same: name(of: node)) + .bracketed(Bilingual(same: cut))
  }

  /// The heading of a piece of a document, the name of an indicator, the title of a document; nil
  /// where the name says it.
  func description(of node: Term) -> String? {
    guard let id = text.store.dictionary.id(of: node), let kind = NodeKind(of: node) else {
      return nil
    }
    let words: [String] =
      switch kind {
      case .task, .section, .event: ["heading"]
      case .indicator: ["name"]
      case .document: ["title"]
      default: []
      }
    let description = words.compactMap { text.text(id, text.predicate($0)) }.first
    return description == name(of: node) ? nil : description
  }

  /// What a relation is called: `leads`, `牵头`.
  func relation(of link: Chain.Link) -> Bilingual {
    let id = text.store.dictionary.id(of: link.relation)
    let label = id.map { self.label(of: $0) }
    let name = name(of: link.relation)
    return Bilingual(label?(.en) ?? name, label?(.zh) ?? name)
  }

  /// A relation as a sentence without a full stop.
  ///
  /// - Parameters:
  ///   - link: the relation.
  ///   - called: what its ends are called.
  /// - Returns: the sentence; where the vocabulary has no phrase, the name of the relation between
  ///   its ends.
  func sentence(of link: Chain.Link, calling called: (Term) -> Bilingual) -> Bilingual {
    func sentence(_ language: Language) -> String {
      self.sentence(of: link, in: language) { called($0).text(in: language) }
    }
    return Bilingual(sentence(.en), sentence(.zh))
  }

  private func sentence(
    of link: Chain.Link, in language: Language, calling called: (Term) -> String
  ) -> String {
    guard let id = text.store.dictionary.id(of: link.relation),
      let phrase = inLanguage(language, text.objects(id, text.predicate("phrase")))
    else {
      let relation = relation(of: link).text(in: language)
      return "\(called(link.subject)) \(relation) \(called(link.object))"
    }
    return filled(phrase) { place in
      switch place {
      case "subject": called(link.subject)
      case "object": called(link.object)
      default: value(of: place, link, language, called)
      }
    }
  }

  /// What a node that joins two things has for a property.
  private func value(
    of property: String, _ link: Chain.Link, _ language: Language, _ called: (Term) -> String
  ) -> String {
    guard let joint = link.joint.flatMap(text.store.dictionary.id) else { return "" }
    let values = text.objects(joint, text.predicate(property)).map { id in
      let term = text.store.dictionary.term(id)
      if term == link.subject || term == link.object { return called(term) }
      guard case .literal(let literal) = term else { return name(of: term) }
      let form = literal.lexicalForm
      return codes.name(of: form, in: language.rawValue) ?? form
    }
    return values.joined(separator: language == .zh ? "、" : ", ")
  }

  /// What a relation is called in each language.
  private func label(of id: TermID) -> (Language) -> String? {
    let label = "http://www.w3.org/2000/01/rdf-schema#label"
    let labels = text.objects(id, text.store.dictionary.id(of: .iri(label)))
    return { inLanguage($0, labels) }
  }

  /// The text that is in a language.
  private func inLanguage(_ language: Language, _ texts: [TermID]) -> String? {
    texts.first { text.store.dictionary.language(of: $0) == language.rawValue }
      .map(text.store.dictionary.lexicalForm)
  }

  /// A phrase with what stands for the names in its braces.
  private func filled(_ phrase: String, _ value: (String) -> String) -> String {
    var result = ""
    for part in phrase.split(separator: "{", omittingEmptySubsequences: false) {
      guard let end = part.firstIndex(of: "}") else {
        result += part
        continue
      }
      result += value(String(part[..<end])) + part[part.index(after: end)...]
    }
    return result
  }
}
