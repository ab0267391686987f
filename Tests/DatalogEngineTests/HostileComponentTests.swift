import DatalogSyntax
import Diagnostics
import Testing

@testable import DatalogEngine

@Suite("Components without measure", .timeLimit(.minutes(1)))
struct HostileComponentTests {
  @Test("a chain of inheritance is checked in time in its length")
  func chain() {
    let components = (1...2_000).map { ".comp C\($0) : C\($0 - 1) { .override p }" }
    let text = ".comp C0 { .decl p(x: number) overridable }\n" + components.joined(separator: "\n")
    #expect(messages(text + "\n.init c = C50\n") == [])
    #expect(messages(text + "\n.init c = C2000\n") == ["instances are nested more than 100 deep"])
  }

  @Test("bases that are inherited over and over are refused")
  func diamonds() {
    let components = (1...60).map { ".comp C\($0) : C\($0 - 1), C\($0 - 1) { }" }
    let text = ".comp C0 { p(1). }\n" + components.joined(separator: "\n") + "\n.init c = C60\n"
    #expect(
      messages(text) == ["the instances of components have more than 1000000 statements"])
  }

  @Test("components that all inherit from each other are told of and nothing is made of them")
  func circles() {
    let names = (0..<40).map { "C\($0)" }
    let components = names.map { ".comp \($0) : \(names.joined(separator: ", ")) { .init x = Y }" }
    let found = messages(components.joined(separator: "\n") + "\n.init c = C0\n")
    #expect(found.first == "`C0` inherits from itself")
    #expect(found.contains("there is no component `Y`"))
  }

  private func messages(_ text: String) -> [String] {
    let (program, errors) = Parser.parse(SourceText(name: "hostile.dl", text: text))
    #expect(errors.map(\.message) == [])
    let collector = DiagnosticCollector()
    _ = ComponentExpansion.apply(to: [program], collector)
    return collector.diagnostics.filter { $0.severity == .error }.map(\.message)
  }
}
