import Testing

@Suite("Constructs of Soufflé that are refused")
struct UnsupportedMistakeTests {
  @Test("are told where and what they are", arguments: MistakeCase.all(in: cases))
  func mistakes(_ mistake: MistakeCase) {
    mistake.check()
  }

  private static let cases = ##"""
    .decl p(x: number) «choice»-domain x
    => syntax: `choice-domain` constraints are not supported yet
    ---
    «.functor» f(x: number): number
    => syntax: user-defined functors are not supported yet: `.functor`
    ---
    .type A = «[»x: number]
    => syntax: records are not supported yet
    ---
    .type A = B «{» x: number } | C {}
    => syntax: algebraic data types are not supported yet
    ---
    p(«[»1, 2]).
    => syntax: records are not supported yet
    ---
    p(«$»A(1)).
    => syntax: algebraic data types and counters are not supported yet
    ---
    p(«nil»).
    => syntax: records are not supported yet
    ---
    p(x) «<=» p(y) :- q(x, y).
    => syntax: subsumption rules `p(x) <= p(y)` are not supported yet
    ---
    p(x) :- x = «@f»(y).
    => syntax: `@f(…)` calls a user-defined functor, which is not supported yet | a name with brackets in it is quoted: `@"…（…）"`
    ---
    leads(«@省委党校»（省行政学院）, t).
    => syntax: `@省委党校(…)` calls a user-defined functor, which is not supported yet | a name with brackets in it is quoted: `@"…（…）"`
    ---
    «@»[attr] p(x).
    => syntax: annotations are not supported yet
    ---
    «.lattice» L<> { Join -> @f(a) }
    => syntax: lattices are not supported yet: `.lattice`
    ---
    .decl d «=» debug_delta(p)
    => syntax: `debug_delta` relations are not supported yet
    ---
    p(«$»).
    => syntax: algebraic data types and counters are not supported yet
    ---
    p(x) :- x = «@»@agg(y) : y, q(y).
    => syntax: annotations and user aggregates are not supported yet
    """##
}
