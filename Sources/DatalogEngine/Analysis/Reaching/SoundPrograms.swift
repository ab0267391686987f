import DatalogSyntax
import Diagnostics

/// Programs that together have no mistake and nothing doubtful, as whoever names them has made sure.
///
/// What a question does not reach of them need not be looked at, unless other programs change what
/// their names mean.
struct SoundPrograms {
  private let sources: [SourceText]

  /// Takes some programs to be sound together.
  init(_ programs: [Program]) {
    sources = programs.map(\.source)
  }

  /// Which of some programs may be looked at in parts only; nil where none may.
  ///
  /// None may unless all that are sound are there, and the others leave what these speak of as it
  /// is: then what is found in the sound ones is what would be found in them alone, which is
  /// nothing.
  ///
  /// - Parameters:
  ///   - programs: The programs.
  ///   - expanded: The same without components.
  ///   - catalog: What names mean that no program gives.
  /// - Returns: For each program whether it is sound.
  /// - Complexity: O(*n*) in the number of rules and declarations.
  func parts(
    of programs: [Program], expanded: [Program], _ catalog: any PredicateCatalog
  ) -> [Bool]? {
    if sources.isEmpty { return nil }
    let isSound = programs.map { program in sources.contains { $0 === program.source } }
    guard isSound.count(where: { $0 }) == sources.count, expanded.allSatisfy(\.unread.isEmpty)
    else { return nil }
    if sources.count == programs.count { return isSound }
    var known: Set<String> = []
    var prefixes: [String: String] = [:]
    for (program, isSound) in zip(programs, isSound) where isSound {
      if program.isChangedByUse { return nil }
      known.formUnion(program.names)
      for declared in program.prefixes { prefixes[declared.prefix.name] = declared.iri }
    }
    for (program, isSound) in zip(expanded, isSound) where !isSound {
      let leavesThem =
        program.hasPlainHeads
        && program.prefixes.allSatisfy { prefixes[$0.prefix.name, default: $0.iri] == $0.iri }
        && program.names.allSatisfy { !known.contains($0) && !catalog.knows($0) }
      if !leavesThem { return nil }
    }
    return isSound
  }
}

extension Program {
  /// The plain names that it says something of, besides asking for them.
  fileprivate var names: Set<String> {
    var names = Set(declarations.lazy.map(\.name.name))
    names.formUnion(types.lazy.flatMap(\.names))
    names.formUnion(directives.lazy.flatMap(\.relations).map(\.name))
    for head in rules.lazy.flatMap(\.heads) {
      if case .plain(let name) = head.predicate.name { names.insert(name) }
    }
    for subsumption in subsumptions {
      for atom in [subsumption.dominated, subsumption.dominating] {
        if case .plain(let name) = atom.predicate.name { names.insert(name) }
      }
    }
    return names
  }

  /// Whether what others ask of it can change what its statements mean: a component is filled in, an
  /// inline relation computed.
  fileprivate var isChangedByUse: Bool {
    !components.isEmpty
      || declarations.contains { $0.qualifiers.contains { $0.name == "inline" } }
  }

  /// Whether no rule adds to a property or class that is called by its IRI.
  fileprivate var hasPlainHeads: Bool {
    func isPlain(_ atom: Atom) -> Bool {
      if case .plain = atom.predicate.name { true } else { false }
    }
    return rules.allSatisfy { $0.heads.allSatisfy(isPlain) }
      && subsumptions.allSatisfy { isPlain($0.dominated) && isPlain($0.dominating) }
  }
}

extension TypeDeclaration {
  /// The names of the type and of its branches.
  fileprivate var names: [String] {
    if case .branches(let branches) = definition {
      return [name.name] + branches.map(\.name.name)
    }
    return [name.name]
  }
}

extension PredicateCatalog {
  /// Whether a name means something, with whatever number of arguments.
  fileprivate func knows(_ name: String) -> Bool {
    (1...3).contains { meaning(of: name, arity: $0) != nil }
  }
}
