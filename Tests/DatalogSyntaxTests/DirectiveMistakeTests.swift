import Testing

@Suite("Mistakes in directives and queries")
struct DirectiveMistakeTests {
  @Test("are told where and what they are", arguments: MistakeCase.all(in: cases))
  func mistakes(_ mistake: MistakeCase) {
    mistake.check()
  }

  private static let cases = ##"""
    «?-» .
    => syntax: this query asks nothing | write what must hold behind `?-`, for example `?- Task(t).`
    ---
    ?-«»
    => syntax: expected a literal such as `p(x)` or `x < 3` before the end
    ---
    ?- p(x) order «x».
    => syntax: expected `by` after `order`, found `x`
    ---
    ?- p(x) limit 3 «order» by x.
    => syntax: `order by` stands before `limit`
    ---
    ?- p(x) limit «ten».
    => syntax: expected a number of rows after `limit`, found `ten`
    ---
    ?- 牵头（单位，任务）«？»
    => syntax: expected `,`, `;` or `.`, found `？` | a query ends with `.`
    ---
    «.dcl» p(x: number)
    => syntax: there is no directive `.dcl` | did you mean `.decl`?
    ---
    «.declare» p(x: number)
    => syntax: there is no directive `.declare` | did you mean `.decl`?
    ---
    .decl p(x «number»)
    => syntax: expected `:` and the type of `x`, found `number`
    ---
    .decl p‹(›x: number
    «q»(1).
    => syntax: expected `,` or `)`, found `q` / this `(` is not closed
    ---
    .include «rules».dl
    => syntax: expected the file's path between quotes, found `rules`
    ---
    .pragma «legacy»
    => syntax: expected a setting between quotes, found `legacy`
    ---
    .prefix u «<»http://x/>
    => syntax: expected `:` and an IRI, found `<`
    ---
    .prefix u: «http»://x/
    => syntax: expected an IRI such as `<http://example.org/>`, found `http`
    ---
    .query q(unit«)» ?- p(unit).
    => syntax: expected `:` and the type of `unit`, found `)`
    ---
    .query q(unit: entity) «p»(unit).
    => syntax: expected `?-` and what the query asks, found `p`
    ---
    .query q(unit: entity = «x») ?- p(unit).
    => syntax: the default of `unit` must be a constant or an entity
    ---
    .check c «:» p(x).
    => syntax: expected the message between quotes, found `:`
    ---
    .check c "m" «p»(x).
    => syntax: expected `:` and what must not hold, found `p`
    ---
    «.» p(x).
    => syntax: there is nothing before this dot
    ---
    .decl p(x «number»)
    q(1).
    .input «(»p)
    r(x) :- q‹(›x«.»
    s(1).
    => syntax: expected `:` and the type of `x`, found `number`
    => syntax: expected the name of a relation, found `(`
    => syntax: expected `,` or `)`, found `.` / this `(` is not closed
    ---
    «.limit» p
    => syntax: there is no directive `.limit` | did you mean `.limitsize`?
    ---
    .decl p(x: number) inline
    p(1) «p»(2).
    => syntax: expected `,`, `;` or `.`, found `p`
    ---
    ?- p(x) order by «3».
    => syntax: expected a variable to sort by, found `3`
    ---
    .query q(u: entity) «?-» .
    => syntax: this query asks nothing | write what must hold behind `?-`, for example `?- Task(t).`
    ---
    .decl p(x: number, y«)»
    .printsize«»
    => syntax: expected `:` and the type of `y`, found `)`
    => syntax: expected the name of a relation before the end
    """##
}
