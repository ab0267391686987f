import Testing

@Suite("Mistakes in clauses")
struct ClauseMistakeTests {
  @Test("are told where and what they are", arguments: MistakeCase.all(in: cases))
  func mistakes(_ mistake: MistakeCase) {
    mistake.check()
  }

  private static let cases = ##"""
    p(x) :- q(y), x = «as(y»).
    => syntax: a cast is written `as(x, T)`, with the name of a type
    ---
    p(x) :- «as(x», 3) = x.
    => syntax: a cast is written `as(x, T)`, with the name of a type
    ---
    keeps(x) as of «2020» :- begun(x).
    open(x) as of «y».
    «p(x) as of t», q(x) :- r(x, t).
    => syntax: only a rule with a variable behind `as of` tells what holds as of a time | for example `open(x) as of time :- opened(x, day), day <= last_day(time).`
    => syntax: only a rule with a variable behind `as of` tells what holds as of a time | for example `open(x) as of time :- opened(x, day), day <= last_day(time).`
    => syntax: a rule with `as of` before `:-` has no other head
    ---
    ?- leads(u, t) «sort» by u.
    => syntax: expected `,`, `;` or `.`, found `sort` | rows are sorted by `order by` and variables
    ---
    ?- leads(u, t) «ORDER» BY u.
    => syntax: expected `,`, `;` or `.`, found `ORDER` | rows are sorted by `order by` and variables
    ---
    ?- leads(u, t) order by u «descending» limit 3.
    => syntax: expected `,`, `;` or `.`, found `descending` | write `desc` for the largest first
    ---
    ?- leads(u, t) «top» 3.
    => syntax: expected `,`, `;` or `.`, found `top` | `limit` and a number bound the rows
    ---
    ?- leads(u, t) «as» 2024.
    => syntax: expected `,`, `;` or `.`, found `as` | a time follows `as of`: `as of d"2025-06-01"`, `as of 2024`
    ---
    ?- leads(u, t)«,» order by u.
    => syntax: `order by` follows the conditions without a comma
    ---
    ?- holds(o, p, u) as of «2025-05-08», exists(u) as of «2018-11».
    => syntax: a day stands in quotes behind a `d` | write `d"2025-05-08"`
    => syntax: a day stands in quotes behind a `d` | write `d"2018-11-01"`
    ---
    ?- keeps(x) as of«.»
    => syntax: expected a day such as `d"2025-06-01"` or a year, found `.`
    ---
    path(x, y) :- edge(x, y)«»
    path(x, z) :- path(x, y).
    => syntax: this rule does not end with a dot | add `.` here
    ---
    path(x, y) :- edge(x, y)«»
    => syntax: this rule does not end with a dot | add `.` here
    ---
    p(1)«»
    => syntax: this fact does not end with a dot | add `.` here
    ---
    path(x, y) «:=» edge(x, y).
    => syntax: `:=` does not join head and body | write `:-`
    ---
    path(x, y) «<-» edge(x, y).
    => syntax: `<-` does not join head and body | write `:-`
    ---
    p(x) :- q(x), x «==» 3, x «=<» 4, x «=>» 5, x «<>» 6.
    => syntax: `==` is not an operator | write `=`
    => syntax: `=<` is not an operator | write `<=`
    => syntax: `=>` is not an operator | write `>=`
    => syntax: `<>` is not an operator | write `!=`
    ---
    p(x) :- q(x), x «:=» 3.
    => syntax: `:=` is not an operator | write `=`
    ---
    p(x) :- q(x) «AND» r(x) «or» s(x) «&&» t(x) «||» u(x).
    => syntax: `AND` does not join literals | write `,`
    => syntax: `or` does not join literals | write `;`
    => syntax: `&&` does not join literals | write `,`
    => syntax: `||` does not join literals | write `;`
    ---
    p(x) :- q(x) «且» r(x) «或者» s(x).
    => syntax: `且` does not join literals | write `,`
    => syntax: `或者` does not join literals | write `;`
    ---
    p(x) :- «NOT» q(x).
    => syntax: `NOT` does not negate | write `!` or `not`
    ---
    p‹(›x «:-» q(x).
    => syntax: expected `,` or `)`, found `:-` / this `(` is not closed
    ---
    p(x) :- ‹(›q(x), r(x)«.»
    => syntax: expected `,`, `;` or `)`, found `.` / this `(` is not closed
    ---
    p(x) :- q(x)«)», r(x).
    => syntax: `)` has no opening bracket
    ---
    p(x) :- n = count : ‹{› q(x, y)«.»
    => syntax: expected `,`, `;` or `}`, found `.` / this `{` is not closed
    ---
    p(x) :- 1 < x «<» 3.
    => syntax: comparisons do not chain | write two of them: `a < b, b < c`
    ---
    p(x) :- x«.»
    => syntax: expected a comparison such as `=` or `<` after `x`, found `.` | a literal is an atom such as `p(x)` or a comparison
    ---
    p(x) :- q(x), «.»
    => syntax: expected a literal such as `p(x)` or `x < 3`, found `.`
    ---
    p(x) :- «,» q(x).
    => syntax: expected a literal such as `p(x)` or `x < 3`, found `,`
    ---
    p(x, «)» :- q(x).
    => syntax: expected a term, found `)`
    ---
    p(x) :- q(x) «r»(x).
    => syntax: expected `,`, `;` or `.`, found `r`
    ---
    p(x) :- «.»
    => syntax: this rule has no body | a fact is written without `:-`
    ---
    p «:-» q(x).
    => syntax: expected `(` after `p`, found `:-`
    ---
    leads(«@» 省科技厅, t).
    => syntax: expected a term, found `@` | a name follows `@` directly, without a space
    ---
    q(x) :- «v:takesCourse»(x, y).
    => syntax: the prefix `v` is not declared | declare it above: `.prefix v: <http://…>`
    ---
    r(x) :- «cites+(x)».
    => syntax: a path has exactly two ends, not 1 | write `cites+(from, to)`
    ---
    r(x) :- «^leads(x, y, z)».
    => syntax: a path has exactly two ends, not 3 | write `^leads(from, to)`
    ---
    p(x) :- n = sum x «{» q(x) }.
    => syntax: expected `:` and what `sum` ranges over, found `{`
    ---
    p(x) :- n = count «{» q(x) }.
    => syntax: expected `,`, `;` or `.`, found `{` | an aggregate needs a colon: `count : { … }`
    ---
    p(x) :- q(x)«»
    .plan 1: (1)
    => syntax: this rule does not end with a dot | add `.` here
    ---
    p(x) :- «match("a")».
    => arity-mismatch: `match` takes two terms, not 1
    ---
    p(x) :- !«.»
    => syntax: expected a literal such as `p(x)` or `x < 3`, found `.`
    ---
    «)»
    => syntax: expected a rule, a fact, a query or a directive, found `)`
    ---
    p(1)«)». q(2).
    => syntax: `)` has no opening bracket
    ---
    p(x) :- «{»q(x)}.
    => syntax: expected a literal such as `p(x)` or `x < 3`, found `{`
    ---
    p(x) :- q(x) «:» r(x).
    => syntax: expected `,`, `;` or `.`, found `:`
    ---
    p(x) «-» q(x).
    => syntax: expected `,`, `;` or `.`, found `-`
    ---
    «"abc"».
    => syntax: expected a rule, a fact, a query or a directive, found `"abc"`
    ---
    p‹(›1
    «q»(2).
    => syntax: expected `,` or `)`, found `q` / this `(` is not closed
    ---
    p(x) :- q(x), not«.»
    => syntax: expected a comparison such as `=` or `<` after `not`, found `.` | a literal is an atom such as `p(x)` or a comparison
    ---
    p(x) :- n = max(x, «:» { q(x) }.
    => syntax: expected a term, found `:`
    ---
    p(x) :- x = 5«»
    q(1).
    => syntax: this rule does not end with a dot | add `.` here
    ---
    p(x) :- q(x);«»
    => syntax: expected a literal such as `p(x)` or `x < 3` before the end
    ---
    p(x) :- ‹(›x + 1 < 3«.»
    => syntax: expected `,`, `;` or `)`, found `.` / this `(` is not closed
    ---
    p(x)«:»q(x).
    => syntax: expected `,`, `;` or `.`, found `:`
    ---
    p(x) :- x = «区:630122».
    => syntax: the prefix `区` is not declared | declare it above: `.prefix 区: <http://…>`
    ---
    p‹(›"a text
    over two lines" «x»).
    => syntax: expected `,` or `)`, found `x` / this `(` is not closed
    ---
    p(x) :- "a very long text that goes on and on, much longer than a message should quote"«,» q(x).
    => syntax: expected a comparison such as `=` or `<` after `"a very long text that goes on and on, m…`, found `,` | a literal is an atom such as `p(x)` or a comparison
    ---
    p(x), q(«»
    => syntax: expected a term before the end
    """##
}
