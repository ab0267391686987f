import Testing

@Suite("Mistakes in tokens")
struct LexicalMistakeTests {
  @Test("are told where and what they are", arguments: MistakeCase.all(in: cases))
  func mistakes(_ mistake: MistakeCase) {
    mistake.check()
  }

  private static let cases = ##"""
    p(x) :- «\»+ q(x).
    => syntax: `\` means nothing here | negation is written `!p(x)` or `not p(x)`
    ---
    p(«"»abc).
    q(1).
    => syntax: this text is never closed | a text that begins with `"` ends with `"`
    ---
    p(«“»abc").
    => syntax: this text is never closed | a text that begins with `“` ends with `”`
    ---
    p(«”abc”»).
    => syntax: `”` does not begin a text | text is written between double quotes: `"…"` or `“…”`
    ---
    p(«'abc'»).
    => syntax: `'` does not begin a text | text is written between double quotes: `"…"` or `“…”`
    ---
    p(«d"2025-02-29"»).
    => syntax: `d"2025-02-29"` is not a day of the calendar | a date is written `d"2025-05-16"`; a year alone is a number
    ---
    p(«d"2025"»).
    => syntax: `d"2025"` is not a day of the calendar | a date is written `d"2025-05-16"`; a year alone is a number
    ---
    p(«9223372036854775808»).
    => overflow: `9223372036854775808` does not fit 64 bits with a sign
    ---
    p(«18446744073709551616u»).
    => overflow: `18446744073709551616u` does not fit 64 bits
    ---
    p(«1.0e999»).
    => overflow: `1.0e999` is too large for a float
    ---
    p(«300.0.0.1»).
    => overflow: `300.0.0.1` is not an address: each part is at most 255
    ---
    p(«5天»).
    => syntax: `5天` is neither a number nor a name | a name cannot begin with a digit; text is written between quotes
    ---
    p("a«\q»b").
    => syntax: there is no escape `\q` | a backslash in a text is written `\\`
    ---
    «/*» never closed
    p(x).
    => syntax: this comment is never closed | a comment that begins with `/*` ends with `*/`
    ---
    p(x) :- x «≠» 3, y «≥» 4.
    => syntax: `≠` means nothing here | unequal is written `!=`
    => syntax: `≥` means nothing here | at least is written `>=`
    ---
    «%» a comment
    p(1).
    => syntax: `%` does not begin a comment | comments begin with `//`
    ---
    «#» a comment
    p(1).
    => syntax: `#` means nothing here | comments begin with `//`; lines such as `#define A 1` stand in files
    ---
    p(x) :- «《青海省》».
    => syntax: `《` does not begin a text | text is written between double quotes: `"…"` or `“…”`
    ---
    p(x) :- q(x) «‘甲’».
    => syntax: `‘` does not begin a text | text is written between double quotes: `"…"` or `“…”`
    ---
    p‹(›"a"«b»«"»).
    => syntax: expected `,` or `)`, found `b` / this `(` is not closed
    => syntax: this text is never closed | a text that begins with `"` ends with `"`
    """##
}
