import Testing

@Suite("Constructs of Soufflé that are refused")
struct UnsupportedMistakeTests {
  @Test("are told where and what they are", arguments: MistakeCase.all(in: cases))
  func mistakes(_ mistake: MistakeCase) {
    mistake.check()
  }

  private static let cases = ##"""
    .functor «f»(x: number, symbol): number stateful
    .functor «g»(): Type
    p(x) :- q(y), x = @f(y, @f(1, "a")), @g() != 3.
    => syntax: user-defined functors are not supported: `f` | compute what it gives beforehand and read it by `.input`
    => syntax: user-defined functors are not supported: `g` | compute what it gives beforehand and read it by `.input`
    ---
    .functor «f»(x: number) «number»
    => syntax: user-defined functors are not supported: `f` | compute what it gives beforehand and read it by `.input`
    => syntax: expected `:` and the type of the result, found `number`
    ---
    p(x) :- x = «@f»(y).
    => syntax: `@f(…)` calls a user-defined functor, which is not supported | a name with brackets in it is quoted: `@"…（…）"`
    ---
    leads(«@省委党校»（省行政学院）, t).
    => syntax: `@省委党校(…)` calls a user-defined functor, which is not supported | a name with brackets in it is quoted: `@"…（…）"`
    ---
    «@»[attr] p(x).
    => syntax: annotations are not supported yet
    ---
    «.lattice» L<> {
      Join -> @f(a)
    }
    .comp C { «.lattice» M<> { } p(1). }
    => syntax: lattices are not supported yet: `.lattice`
    => syntax: lattices are not supported yet: `.lattice`
    ---
    .decl d «=» debug_delta(p)
    => syntax: `debug_delta` relations are not supported yet
    ---
    p(«$»).
    => syntax: counters written `$` are not supported yet | write `autoinc()`
    ---
    p(x) :- x = «@»@agg(y) : y, q(y).
    => syntax: annotations and user aggregates are not supported yet
    """##
}
