import DatalogSyntax
import Diagnostics

/// The types that a program declares by name.
struct DeclaredTypes {
  private var definitions: [String: TypeDeclaration.Definition] = [:]
  private var sources: [String: SourceText] = [:]
  private var places: [String: SourcePlace] = [:]
  /// The types that are declared more than once.
  private var contested: Set<String> = []
  private var records: [String: RecordType] = [:]
  private let collector: DiagnosticCollector
  /// What may be declared where the programs could not be read.
  var unread = UnreadParts()
  /// The algebraic data types, by the names of their branches.
  private(set) var branches: [String: RecordType] = [:]

  init(collector: DiagnosticCollector) {
    self.collector = collector
  }

  /// Takes declarations in.
  mutating func add(_ declarations: [TypeDeclaration], in source: SourceText) {
    for declaration in declarations {
      let name = declaration.name.name
      let place = SourcePlace(source, declaration.name.range)
      if StaticType.reservedNames.contains(name) {
        collector.error(
          "duplicate-declaration", "`\(name)` is a type of the language", at: place,
          help: "give yours another name")
        continue
      }
      if definitions[name] != nil {
        collector.error(
          "duplicate-declaration", "the type `\(name)` is declared twice", at: place,
          notes: places[name].map { [.init("declared first here", at: $0)] } ?? [])
        // Which of the two the rest of the program goes by, nobody knows.
        contested.insert(name)
        continue
      }
      definitions[name] = declaration.definition
      sources[name] = source
      places[name] = place
      addRecord(declaration, in: source)
    }
  }

  private mutating func addRecord(_ declaration: TypeDeclaration, in source: SourceText) {
    let type = RecordType(name: declaration.name.name)
    switch declaration.definition {
    case .subtype, .union: return
    case .record: break
    case .branches(let forms):
      for form in forms {
        if branches[form.name.name] != nil {
          collector.error(
            "duplicate-declaration", "the branch `\(form.name.name)` is declared twice",
            at: SourcePlace(source, form.name.range))
        }
        branches[form.name.name] = type
      }
    }
    records[type.name] = type
  }

  /// Finds the types of the fields of records, once all types are known.
  func completeRecords() {
    for (name, type) in records.sorted(by: { $0.key < $1.key }) {
      guard let source = sources[name] else { continue }
      func form(_ name: String?, _ fields: [TypeDeclaration.Field]) -> RecordType.Branch {
        RecordType.Branch(name: name, fields: fields.map { self.type(of: $0.type, in: source) })
      }
      switch definitions[name] {
      case .record(let fields)?: type.branches = [form(nil, fields)]
      case .branches(let forms)?: type.branches = forms.map { form($0.name.name, $0.fields) }
      default: break
      }
    }
  }

  /// What a type name stands for; an error, and any value, where it stands for nothing.
  func type(of name: Identifier, in source: SourceText) -> StaticType {
    if contested.contains(name.name) { return .term }
    if let type = resolve(name.name, depth: 0) { return type }
    if unread.mayDefine(name.name) { return .term }
    let known = ["number", "unsigned", "float", "symbol"] + definitions.keys.sorted()
    let near = NearestNames.suggestions(for: name.name, among: known)
    collector.error(
      "type-mismatch", "there is no type `\(name.name)`", at: SourcePlace(source, name.range),
      help: near.first.map { "did you mean `\($0)`?" })
    return .term
  }

  /// A union has the type its members share; a chain longer than there are types is a circle.
  private func resolve(_ name: String, depth: Int) -> StaticType? {
    guard let definition = definitions[name] else { return StaticType(basic: name) }
    guard depth <= definitions.count else { return nil }
    switch definition {
    case .subtype(let base): return resolve(base.name, depth: depth + 1)
    case .union(let members):
      var type = StaticType.nothing
      for member in members {
        guard let own = resolve(member.name, depth: depth + 1) else { return nil }
        type = type.union(own)
      }
      return type
    case .record, .branches: return records[name].map { .record($0) }
    }
  }
}
