import Diagnostics

/// A parsed text: everything one file, one query or one entry at the prompt says, in order.
public struct Program: Sendable {
  /// The text it was parsed from.
  public var source: SourceText
  /// `.decl` declarations.
  public var declarations: [RelationDeclaration] = []
  /// `.type` declarations.
  public var types: [TypeDeclaration] = []
  /// `.input`, `.output`, `.printsize`, `.limitsize`.
  public var directives: [Directive] = []
  /// `.include`, in order; the parser does not read the files.
  public var includes: [Include] = []
  /// `.prefix` declarations.
  public var prefixes: [PrefixDeclaration] = []
  /// `.pragma` settings.
  public var pragmas: [Pragma] = []
  /// `.comp` definitions.
  public var components: [Component] = []
  /// `.init`: the instances of components.
  public var instances: [ComponentInstance] = []
  /// Facts and rules; a fact is a rule without a body.
  public var rules: [Rule] = []
  /// Rules by which one row of a relation makes another superfluous.
  public var subsumptions: [Subsumption] = []
  /// `?-` queries.
  public var queries: [Query] = []
  /// `.query` definitions.
  public var savedQueries: [SavedQuery] = []
  /// `.check` constraints.
  public var checks: [Check] = []
  /// What the parts may say that could not be read.
  public var unread = UnreadParts()

  /// Creates an empty program over a text.
  public init(source: SourceText) {
    self.source = source
  }
}

/// A name with the place where it is written.
public struct Identifier: Hashable, Sendable {
  /// The name, full-width letters and digits already read as their half-width twins.
  public var name: String
  /// Where it stands.
  public var range: SourceRange

  /// Creates an identifier.
  public init(_ name: String, _ range: SourceRange) {
    self.name = name
    self.range = range
  }
}

/// `.decl edge(x: number, y: number) brie`.
public struct RelationDeclaration: Sendable {
  /// The relation's name.
  public var name: Identifier
  /// Attribute names with their type names.
  public var attributes: [(name: Identifier, type: Identifier)]
  /// Storage hints and qualifiers such as `btree`, `inline`, `eqrel`.
  public var qualifiers: [Identifier]
  /// `choice-domain a, (b, c)`: the attributes whose values no two rows share, a list for each.
  public var choiceDomains: [[Identifier]]
  /// The `///` lines above.
  public var notes: [String]
  /// The whole declaration.
  public var range: SourceRange

  /// Creates a declaration.
  public init(
    name: Identifier, attributes: [(name: Identifier, type: Identifier)],
    qualifiers: [Identifier] = [], choiceDomains: [[Identifier]] = [], notes: [String] = [],
    range: SourceRange
  ) {
    self.name = name
    self.attributes = attributes
    self.qualifiers = qualifiers
    self.choiceDomains = choiceDomains
    self.notes = notes
    self.range = range
  }
}

/// `.type City <: symbol`, `.type Place = City | Country`.
public struct TypeDeclaration: Sendable {
  /// What the new type is.
  public enum Definition: Sendable {
    /// A subtype of one type.
    case subtype(of: Identifier)
    /// A union of types (or, with one member, an equivalent type).
    case union([Identifier])
    /// `[a: number, b: symbol]`: records with these fields, and `nil`.
    case record([Field])
    /// `Circle {r: number} | Point {}`: an algebraic data type with these branches.
    case branches([Branch])
  }

  /// A named part of a record or branch.
  public struct Field: Sendable {
    /// The part's name.
    public var name: Identifier
    /// The name of its type.
    public var type: Identifier

    /// Creates a field.
    public init(name: Identifier, type: Identifier) {
      self.name = name
      self.type = type
    }
  }

  /// One of the forms that a value of an algebraic data type may have.
  public struct Branch: Sendable {
    /// The name, which stands behind `$` in values.
    public var name: Identifier
    /// The parts.
    public var fields: [Field]

    /// Creates a branch.
    public init(name: Identifier, fields: [Field]) {
      self.name = name
      self.fields = fields
    }
  }

  /// The new type's name.
  public var name: Identifier
  /// What it is.
  public var definition: Definition
  /// The whole declaration.
  public var range: SourceRange

  /// Creates a declaration.
  public init(name: Identifier, definition: Definition, range: SourceRange) {
    self.name = name
    self.definition = definition
    self.range = range
  }
}

/// `.input edge(filename="e.csv")`, `.output path`, `.printsize path`.
public struct Directive: Sendable {
  /// What is asked for.
  public enum Kind: String, Sendable { case input, output, printsize, limitsize }

  /// What is asked for.
  public var kind: Kind
  /// The relations it is asked for.
  public var relations: [Identifier]
  /// The options, in order.
  public var options: [(name: Identifier, value: String)]
  /// The whole directive.
  public var range: SourceRange

  /// Creates a directive.
  public init(
    kind: Kind, relations: [Identifier], options: [(name: Identifier, value: String)],
    range: SourceRange
  ) {
    self.kind = kind
    self.relations = relations
    self.options = options
    self.range = range
  }
}

/// `.include "rules.dl"`.
public struct Include: Sendable {
  /// The path as written.
  public var path: String
  /// Where it stands.
  public var range: SourceRange

  /// Creates an include.
  public init(path: String, range: SourceRange) {
    self.path = path
    self.range = range
  }
}

/// `.prefix u: <http://univ.example/>`.
public struct PrefixDeclaration: Sendable {
  /// The prefix, without the colon.
  public var prefix: Identifier
  /// The IRI it stands for.
  public var iri: String
  /// The whole declaration.
  public var range: SourceRange

  /// Creates a prefix declaration.
  public init(prefix: Identifier, iri: String, range: SourceRange) {
    self.prefix = prefix
    self.iri = iri
    self.range = range
  }
}

/// `head, head :- body.` or, with no body, facts.
public struct Rule: Sendable {
  /// The heads, at least one.
  public var heads: [Atom]
  /// The body, or nil for a fact.
  public var body: Formula?
  /// The `///` lines above.
  public var notes: [String]
  /// The whole rule with its dot.
  public var range: SourceRange

  /// Creates a rule.
  public init(heads: [Atom], body: Formula?, notes: [String] = [], range: SourceRange) {
    self.heads = heads
    self.body = body
    self.notes = notes
    self.range = range
  }
}

/// `cost(x, c) <= cost(x, d) :- d < c.`: the row on the left is left out where the one on the right
/// is there and the body holds.
public struct Subsumption: Sendable {
  /// The row that is left out.
  public var dominated: Atom
  /// The row that makes it superfluous.
  public var dominating: Atom
  /// What must hold of both.
  public var body: Formula
  /// The `///` lines above.
  public var notes: [String]
  /// The whole rule with its dot.
  public var range: SourceRange

  /// Creates a subsumption.
  public init(
    dominated: Atom, dominating: Atom, body: Formula, notes: [String] = [], range: SourceRange
  ) {
    self.dominated = dominated
    self.dominating = dominating
    self.body = body
    self.notes = notes
    self.range = range
  }
}

/// A question.
///
/// For example `?- leads(u, t), inRegion(t, @西宁市) order by t limit 10.`
public struct Query: Sendable {
  /// One `order by` key.
  public struct SortKey: Sendable {
    /// The variable to sort by.
    public var variable: Identifier
    /// Whether the largest comes first.
    public var descending: Bool

    /// Creates a sort key.
    public init(variable: Identifier, descending: Bool) {
      self.variable = variable
      self.descending = descending
    }
  }

  /// What must hold.
  public var body: Formula
  /// The `order by` keys; empty for the standard order.
  public var order: [SortKey]
  /// The most rows to give, or nil for all.
  public var limit: Int?
  /// The whole query.
  public var range: SourceRange

  /// Creates a query.
  public init(body: Formula, order: [SortKey] = [], limit: Int? = nil, range: SourceRange) {
    self.body = body
    self.order = order
    self.limit = limit
    self.range = range
  }
}
