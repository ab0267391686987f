import Foundation
import TestSupport

/// Programs that use every construct once, so that none is left to chance.
enum Constructs {
  /// The expressions and tests of the page of functions, each as a question.
  static var ofFunctions: [String] {
    get throws {
      let page = Repository.root.appendingPathComponent(
        "Sources/DatalogEngine/DatalogEngine.docc/Functions.md")
      let text = try String(contentsOf: page, encoding: .utf8)
      var section = Substring()
      return text.split(separator: "\n").compactMap { line in
        if line.hasPrefix("## ") { section = line.dropFirst(3) }
        guard line.hasPrefix("| `"), let end = line.dropFirst(3).firstIndex(of: "`") else {
          return nil
        }
        let code = line[line.index(line.startIndex, offsetBy: 3)..<end]
        return section == "Tests" ? "p(1). ?- p(x), \(code)." : "?- x = \(code)."
      }
    }
  }

  /// What random programs leave out: generators, kinds that meet, values from columns.
  static let others = [
    "p(1). p(3). ?- p(x), y = range(0, x).",
    "p(4, 0, -2). p(1, 1, 1). p(2, 5, 0). p(0, 7, 3). ?- p(a, b, c), y = range(a, b, c).",
    "p(\"a、b、c\", \"、\"). p(\"\", \"x\"). p(\"a.b\", \".\"). p(\"q\", \"\"). ?- p(x, s), y = split(x, s).",
    "p(d\"2025-05-16\"). p(2024). p(\"-\"). p(5.5). p(true). p(<urn:x>). ?- p(x).",
    "p(d\"2025-05-16\"). p(2024). p(\"-\"). p(5.5). p(true). p(<urn:x>). ?- p(x), p(y), x < y.",
    "p(d\"2025-05-16\"). p(2024). p(\"-\"). p(5.5). p(<urn:x>). ?- p(x), y = last_day(x).",
    "p(d\"2025-05-16\"). p(2024). p(\"b\"). ?- p(x), p(y), x != y, z = cat(x, y).",
    "p(\"二\"). p(\"十\"). p(\"（三）\"). p(\"3.\"). p(\"三\"). p(\"abc\"). p(\"Z\"). ?- p(x) order by x desc.",
    "p(0.1, 0.2). p(1.5, 10000). p(3, 0.1). ?- p(x, y), a = x + y, b = x * y, c = x - y, d = x / y.",
    "p(1, 0.1). p(1, 0.2). p(1, 0.7). p(2, 5). ?- p(x, _), s = sum y : { p(x, y) }.",
    "p(1, 2). p(1, 5). p(2, 5). ?- p(x, _), s = mean y : { p(x, y) }, m = min y : { p(x, y) }.",
    "p(\"b\"). p(\"a\"). p(\"甲\"). ?- x = max y : { p(y) }, n = count : { p(_) }.",
    "p(1). q(2). ?- p(x), n = count : { q(y), y > 5 }, s = sum y : { q(y), y > 5 }.",
    "p(1). p(2). p(3). ?- p(x), n = count : { p(y), y < x }.",
    "p(1, 2). p(2, 3). p(3, 1). p(7, 8). ?- p+(x, y), !p(x, y).",
    "p(1, 2). p(2, 3). p(3, 4). q(x, y) :- p(x, y). q(x, z) :- q(x, y), q(y, z). ?- q(1, x).",
    "p(1, 2). p(2, 3). e(x, y) :- p(x, y). e(x, z) :- o(x, y), p(y, z). o(x, z) :- e(x, y), p(y, z). ?- o(x, y).",
    "p(0). p(1). p(2). ?- p(x), x != 0, y = 10 / x, y > 5.",
    "p(\"it's\", \"a\\\"b\"). p(\"x\\ny\", \"\\\\\"). ?- p(x, y), z = cat(x, y, \"'\\n\").",
    // Variables that are called as columns of the program are.
    "p(10, 1). p(9, 2). p(100, 3). p(9, 4). ?- p(k0, v0), k1 = v0 + 1 order by k0, v0 desc limit 3.",
    "p(2, 3). p(3, 2). ?- p(place, c0), t0 = place + c0, r0 = t0.",
    "p(9007199254740993). p(9007199254740992). p(1.5). ?- p(x).",
    "p(9007199254740993). p(9007199254740992). p(1.5). ?- n = count : { p(_) }.",
    "p(\"${env:HOME}\"). p(\"$1\"). ?- p(x), y = cat(x, \"${spark.app.name}\").",
    "p(<urn:a>, 1). p(<urn:b>, true). ?- p(x, y) order by y.",
    "p(1). ?- p(1) limit 0.",
    "p(1). ?- p(1).",
    "p(1). ?- p(2).",
    "p(1, 2). p(1, 3). p(2, 1). ?- p(x, _y) order by _y desc limit 2.",
    "p(9223372036854775807). p(-5). ?- p(x), x < 0, y = x % 3, z = -x.",
    "p(\"5\"). p(\"x\"). p(\"2.5\"). ?- p(x), y = to_number(x), z = to_float(x), w = to_string(y).",
  ]
}
