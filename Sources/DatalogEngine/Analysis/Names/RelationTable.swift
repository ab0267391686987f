import DatalogSyntax
import Diagnostics
import TripleStore

/// Knows which relation a name stands for.
///
/// A name that is declared, defined by a rule or read as input means that relation. Other names
/// mean what the vocabulary says; a rule whose undeclared head has a meaning there adds to what the
/// graph states. A name that means nothing is an error at its first use.
final class RelationTable {
  /// What relations are told apart by.
  private enum Key: Hashable {
    case named(String)
    case stored(StoredSelection)
  }

  /// The relations so far.
  var relations: [CoreRelation] = []
  /// The relations that are heads of rules.
  private(set) var headed: Set<RelationID> = []
  private var ids: [Key: RelationID] = [:]
  private let catalog: any PredicateCatalog
  private let collector: DiagnosticCollector
  /// The IRI of each prefix.
  private var prefixes: [String: String] = [:]
  /// The predicates that can be asked as of a time.
  var timed = TimedPredicates()
  /// What the programs declare types to be.
  var types: DeclaredTypes
  /// What may be defined where the programs could not be read.
  var unread = UnreadParts()
  /// Whether something was passed over because it may be defined there.
  private(set) var hasGaps = false
  /// The relations some rule or fact of which is wrong, so that not all is known of them.
  private(set) var damaged: Set<RelationID> = []
  /// The relations of closures.
  var closures: [ClosureKey: RelationID] = [:]

  /// Which closure of which relation.
  struct ClosureKey: Hashable {
    var base: RelationID
    var isReflexive: Bool
    var isFromEnd: Bool
  }

  init(catalog: any PredicateCatalog, collector: DiagnosticCollector) {
    self.catalog = catalog
    self.collector = collector
    types = DeclaredTypes(collector: collector)
  }

  /// The number of a new relation.
  func add(_ relation: CoreRelation) -> RelationID {
    relations.append(relation)
    return RelationID(index: relations.count - 1)
  }

  subscript(_ id: RelationID) -> CoreRelation {
    get { relations[id.index] }
    set { relations[id.index] = newValue }
  }

  /// Notes that a rule or a fact of a relation is wrong.
  func noteDamage(to id: RelationID) { damaged.insert(id) }

  /// Whether a name may be defined where the programs could not be read; whoever asks says nothing
  /// against it then.
  func isExcused(_ name: String) -> Bool {
    guard unread.mayDefine(name) else { return false }
    hasGaps = true
    return true
  }

  /// Makes the prefixes of a program known.
  func addPrefixes(_ declarations: [PrefixDeclaration]) {
    for declaration in declarations { prefixes[declaration.prefix.name] = declaration.iri }
  }

  /// The IRI of a name in angle brackets or with a prefix; nil, and an error, without one.
  func iri(of name: PredicateReference.Name, at place: SourcePlace) -> String? {
    switch name {
    case .plain: return nil
    case .iri(let iri): return iri
    case .prefixed(let prefix, let local):
      if let start = prefixes[prefix] { return start + local }
      if isExcused(prefix) { return nil }
      let near = NearestNames.suggestions(for: prefix, among: prefixes.keys.sorted())
      collector.error(
        "syntax", "the prefix `\(prefix):` is not declared", at: place,
        help: near.first.map { "did you mean `\($0):`?" }
          ?? "declare it with `.prefix \(prefix): <…>`")
      return nil
    }
  }

  /// The relation that `.decl` or `.input` or a rule gave this name.
  func relation(named name: String) -> RelationID? { ids[.named(name)] }

  /// The relations by the names that the program gave them.
  var named: [String: RelationID] {
    var found: [String: RelationID] = [:]
    for case (.named(let name), let id) in ids where !self[id].isAuxiliary { found[name] = id }
    return found
  }

  /// Whether rules of the program add to a relation.
  func hasRules(_ id: RelationID) -> Bool { headed.contains(id) }

  /// Gives a relation a name.
  func define(_ name: String, as relation: CoreRelation) -> RelationID {
    let id = add(relation)
    ids[.named(name)] = id
    return id
  }
}

// MARK: - Looking names up

extension RelationTable {
  /// The relation that a rule's head adds to.
  func relation(ofHead atom: Atom, in source: SourceText) -> RelationID? {
    let id = headRelation(atom, in: source)
    if let id { headed.insert(id) }
    return id
  }

  private func headRelation(_ atom: Atom, in source: SourceText) -> RelationID? {
    let place = SourcePlace(source, atom.predicate.range)
    if case .plain(let name) = atom.predicate.name {
      if let known = ids[.named(name)] { return checked(known, atom, in: source) }
      var defined = name
      switch catalog.meaning(of: name, arity: atom.arguments.count) {
      case .relation(let own)?:
        // A name that the catalogue leaves to rules: this is the rule, under whatever name.
        if let known = ids[.named(own)] { return checked(known, atom, in: source) }
        defined = own
      case let meaning?:
        return relation(
          meaning, named: name, atom, in: source,
          remedy: "to use the name for a relation of your own, declare it with `.decl \(name)(…)`")
      case nil: break
      }
      if defined.utf8.contains(UInt8(ascii: ".")) { return rejectInstanceName(defined, at: place) }
      return define(
        defined,
        as: CoreRelation(
          name: defined, arity: atom.arguments.count,
          types: atom.arguments.map { _ in .nothing }, place: place))
    }
    return relation(ofIRINamed: atom, in: source)
  }

  /// Reports the name of an instance's relation that is not declared: rules outside of a component
  /// cannot add relations to it.
  private func rejectInstanceName(_ name: String, at place: SourcePlace) -> RelationID? {
    if isExcused(name) { return nil }
    let near = NearestNames.suggestions(for: name, among: named.keys.sorted())
    collector.error(
      "unknown-predicate", "there is no predicate `\(name)`", at: place,
      help: near.first.map { "did you mean `\($0)`?" })
    return nil
  }

  /// The relation that an atom of a body asks; nil, and an error, where there is none.
  func relation(of atom: Atom, in source: SourceText) -> RelationID? {
    guard case .plain(let name) = atom.predicate.name else {
      return relation(ofIRINamed: atom, in: source)
    }
    if let known = ids[.named(name)] { return checked(known, atom, in: source) }
    if let meaning = catalog.meaning(of: name, arity: atom.arguments.count) {
      return relation(meaning, named: name, atom, in: source)
    }
    reportUnknown(name, atom, in: source)
    return nil
  }

  /// What the predicate of an atom is, under whatever name; nil, and an error, for an unknown prefix.
  func identity(of atom: Atom, in source: SourceText) -> PredicateIdentity? {
    let place = SourcePlace(source, atom.predicate.range)
    let meaning: PredicateMeaning?
    switch atom.predicate.name {
    case .plain(let name):
      if ids[.named(name)] != nil { return .named(name) }
      meaning = catalog.meaning(of: name, arity: atom.arguments.count)
      if meaning == nil { return .named(name) }
    case .iri, .prefixed:
      guard let iri = iri(of: atom.predicate.name, at: place) else { return nil }
      meaning = catalog.meaning(ofIRI: iri, arity: atom.arguments.count)
    }
    if case .relation(let own)? = meaning { return .named(own) }
    return meaning.map { .meaning($0) } ?? .named(source.text(of: atom.predicate.range))
  }

  private func relation(ofIRINamed atom: Atom, in source: SourceText) -> RelationID? {
    let place = SourcePlace(source, atom.predicate.range)
    guard let iri = iri(of: atom.predicate.name, at: place) else { return nil }
    let name = source.text(of: atom.predicate.range)
    if let meaning = catalog.meaning(ofIRI: iri, arity: atom.arguments.count) {
      return relation(meaning, named: name, atom, in: source)
    }
    let arity = (1...3).first { catalog.meaning(ofIRI: iri, arity: $0) != nil }
    if let arity {
      reportArity(name, arity, atom, in: source, note: nil)
    } else {
      collector.error("unknown-predicate", "there is no property or class `\(name)`", at: place)
    }
    return nil
  }

  private func relation(
    _ meaning: PredicateMeaning, named name: String, _ atom: Atom, in source: SourceText,
    remedy: String? = nil
  ) -> RelationID? {
    if let arity = meaning.arity, arity != atom.arguments.count {
      reportArity(name, arity, atom, in: source, note: nil, help: remedy)
      return nil
    }
    switch meaning {
    case .relation(let other):
      if let known = ids[.named(other)] { return checked(known, atom, in: source) }
      if timed.definitions[.named(other)] != nil {
        reportTimeless(name, atom, in: source)
        return nil
      }
      if isExcused(name) || isExcused(other) { return nil }
      collector.error(
        "unknown-predicate", "`\(name)` stands for `\(other)`, which no rule defines",
        at: SourcePlace(source, atom.predicate.range))
      return nil
    case .ambiguous(let candidates):
      collector.error(
        "unknown-predicate", "`\(name)` may be several predicates",
        at: SourcePlace(source, atom.predicate.range), label: "which of them?",
        help: "write one of " + candidates.map { "`<\($0)>`" }.joined(separator: ", "))
      return nil
    case .property, .instances, .anyTriple:
      return stored(StoredSelection(meaning: meaning), named: name, arity: atom.arguments.count)
    }
  }

  /// The relation of a selection from the store.
  func stored(_ selection: StoredSelection, named name: String, arity: Int) -> RelationID {
    if let known = ids[.stored(selection)] { return known }
    let types: [StaticType] =
      arity == 1 ? [.node] : (0..<arity).map { $0 == 0 || arity == 3 && $0 == 1 ? .node : .term }
    let id = add(
      CoreRelation(name: name, arity: arity, origin: .stored(selection), types: types))
    ids[.stored(selection)] = id
    return id
  }

  private func checked(_ id: RelationID, _ atom: Atom, in source: SourceText) -> RelationID? {
    let relation = self[id]
    guard relation.arity != atom.arguments.count, !isExcused(relation.name) else {
      return relation.arity == atom.arguments.count ? id : nil
    }
    let note = relation.place.map {
      Diagnostic.Note("`\(relation.name)` has \(counted(relation.arity)) here", at: $0)
    }
    reportArity(relation.name, relation.arity, atom, in: source, note: note)
    return nil
  }
}

// MARK: - Errors

extension RelationTable {
  private func reportArity(
    _ name: String, _ arity: Int, _ atom: Atom, in source: SourceText, note: Diagnostic.Note?,
    help: String? = nil
  ) {
    collector.error(
      "arity-mismatch",
      "`\(name)` takes \(counted(arity)), not \(atom.arguments.count)",
      at: SourcePlace(source, atom.range), notes: note.map { [$0] } ?? [], help: help)
  }

  func counted(_ arity: Int) -> String { arity == 1 ? "1 argument" : "\(arity) arguments" }

  /// Reports that a predicate is asked at no time although its rules say when it holds.
  private func reportTimeless(_ name: String, _ atom: Atom, in source: SourceText) {
    let written = source.text(of: atom.range)
    collector.error(
      "no-validity", "`\(name)` holds as of a time only",
      at: SourcePlace(source, atom.predicate.range), help: "write `\(written) as of 2024`")
  }

  /// What may have been meant: names that mean the same, then those of the catalogue and of rules that
  /// are spelled most alike.
  private func names(near name: String) -> [String] {
    let own = ids.keys.compactMap { if case .named(let known) = $0 { known } else { nil } }
    let meant = catalog.names(meantBy: name)
    let known = own.sorted() + catalog.names(near: name)
    return meant
      + NearestNames.suggestions(for: name, among: known.filter { !meant.contains($0) })
  }

  private func reportUnknown(_ name: String, _ atom: Atom, in source: SourceText) {
    if isExcused(name) { return }
    if timed.definitions[.named(name)] != nil { return reportTimeless(name, atom, in: source) }
    let other = (1...3).first { catalog.meaning(of: name, arity: $0) != nil }
    if let other {
      // `unit(u)` is what people write who mean the class.
      let first = String(name.prefix(1))
      let turned = first == first.uppercased() ? first.lowercased() : first.uppercased()
      let twin = turned + name.dropFirst()
      let isMeant = catalog.meaning(of: twin, arity: atom.arguments.count) != nil
      return reportArity(
        name, other, atom, in: source, note: nil, help: isMeant ? "did you mean `\(twin)`?" : nil)
    }
    let near = collector.wantsHints ? names(near: name) : []
    let list = near.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    collector.error(
      "unknown-predicate", "there is no predicate `\(name)`",
      at: SourcePlace(source, atom.predicate.range),
      help: near.isEmpty ? nil : "did you mean \(list)?")
  }
}
