import DatalogSyntax
import Diagnostics

/// Writes normalised rules as they would be written by hand, for people who ask how they are evaluated.
struct CoreText {
  /// The program, which knows the names of relations.
  let program: CoreProgram
  /// The values of constants.
  let values: ValueTable
  /// How nodes are called.
  let printing: any NodePrinting

  /// The head of a rule.
  func head(of rule: CoreRule) -> String { text(of: rule.head, rule) }

  /// A literal of a rule.
  func text(of literal: CoreLiteral, _ rule: CoreRule) -> String {
    switch literal {
    case .atom(let atom): text(of: atom, rule)
    case .negation(let atom): "!" + text(of: atom, rule)
    case .comparison(let comparison):
      "\(text(of: comparison.left, rule)) \(comparison.comparator.symbol) "
        + text(of: comparison.right, rule)
    case .test(let test): text(of: test, rule)
    case .generator(let generator):
      "\(name(generator.result, rule)) = "
        + call(generator.kind.rawValue, generator.arguments.map { text(of: $0, rule) })
    case .aggregate(let aggregate): text(of: aggregate, rule)
    case .never: "false"
    }
  }

  /// A relation with its arguments.
  func text(of atom: CoreAtom, _ rule: CoreRule) -> String {
    call(program[atom.relation].name, atom.arguments.map { text(of: $0, rule) })
  }

  private func text(of test: CoreTest, _ rule: CoreRule) -> String {
    let arguments = test.arguments.map { text(of: $0, rule) }
    let mark = test.isNegated ? "!" : ""
    if test.function == .resembles, arguments.count == 2 {
      return mark + "\(arguments[1]) ~ \(arguments[0])"
    }
    return mark + call(test.function.rawValue, arguments)
  }

  private func text(of aggregate: CoreAggregate, _ rule: CoreRule) -> String {
    let body = aggregate.body.map { text(of: $0, rule) }.joined(separator: ", ")
    if aggregate.isNegation { return "!(\(body))" }
    let target = aggregate.target.map { " " + text(of: $0, rule) } ?? ""
    let function = aggregate.function.name + target
    return "\(name(aggregate.result, rule)) = \(function) : { \(body) }"
  }

  // MARK: - Terms

  private func text(of expression: CoreExpression, _ rule: CoreRule) -> String {
    switch expression {
    case .term(let term, _): return text(of: term, rule)
    case .call(let function, let arguments, _):
      let words = arguments.map { text(of: $0, rule) }
      if function.isOperator, words.count == 2 {
        let sides = zip(words, arguments).map { word, side in
          if case .call(let inner, _, _) = side, inner.isOperator { "(\(word))" } else { word }
        }
        return "\(sides[0]) \(function.rawValue) \(sides[1])"
      }
      return function == .negate ? "-" + words.joined() : call(function.rawValue, words)
    case .record(_, let fields, _):
      return "[" + fields.map { text(of: $0, rule) }.joined(separator: ", ") + "]"
    case .field(let index, _, let record, _):
      return "field \(index + 1) of " + text(of: record, rule)
    }
  }

  private func text(of term: CoreTerm, _ rule: CoreRule) -> String {
    switch term {
    case .anything: "_"
    case .variable(let number): name(number, rule)
    case .constant(let word, _): text(of: values.answerValue(of: word, printing: printing))
    }
  }

  private func text(of value: AnswerValue) -> String {
    switch value {
    case .term(let term): "@" + printing.text(of: term)
    case .text(let text, _): ProgramPrinter.quoted(text)
    case .date: "d\"\(value.text)\""
    default: value.text
    }
  }

  /// The name of a variable; one that the engine made is called by its number.
  private func name(_ variable: Int, _ rule: CoreRule) -> String {
    rule.variables[variable].name ?? "_\(variable)"
  }

  private func call(_ name: String, _ arguments: [String]) -> String {
    "\(name)(\(arguments.joined(separator: ", ")))"
  }
}
