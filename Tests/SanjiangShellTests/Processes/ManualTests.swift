import TestSupport
import Testing

@testable import SanjiangShell

@Suite("The manual page")
struct ManualTests {
  private static let page = ManualPage.text(for: CommandTable.commands)

  @Test("names every command, option, operand, prompt command, status and variable")
  func completeness() {
    let plain = Self.page.replacing("\\-", with: "-")
    for command in CommandTable.commands {
      #expect(plain.contains(".SS \"sanjiang \(command.name)"), "\(command.name)")
      for option in command.options { #expect(plain.contains(option.synopsis)) }
      for operand in command.operands { #expect(plain.contains("\\fB\(operand.name)\\fR")) }
    }
    for command in PromptCommandTable.commands {
      #expect(plain.contains("\\fB\(command.synopsis)\\fR"), "\(command.name)")
    }
    for code in ExitCode.allCases { #expect(plain.contains("\\fB\(code.rawValue)\\fR\n")) }
    for variable in EnvironmentVariable.all { #expect(plain.contains("\\fB\(variable.name)\\fR")) }
  }

  @Test("is what `sanjiang manual` prints, without a line that roff takes for a request")
  func requests() {
    #expect(ShellHarness.run("manual").output == Self.page)
    let known: Set = [".TH", ".SH", ".SS", ".TP", ".PP"]
    for line in Self.page.split(separator: "\n") where line.hasPrefix(".") {
      let request = String(line.split(separator: " ")[0])
      #expect(known.contains(request), "\(line)")
    }
    #expect(!Self.page.split(separator: "\n").contains { $0.hasPrefix("'") })
  }

  @Test("groff sets it without a warning", .enabled(if: ShellRun.isToRun("groff")))
  func groff() throws {
    let run = try ShellRun.run("sanjiang manual | groff -man -ww -Kutf8 -Tutf8")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let overstruck = run.output.replacing(/.\u{8}/, with: "")
    let text = overstruck.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(text.contains("EXIT STATUS"))
    #expect(text.contains("sanjiang query 'leads(@省科技厅, t)'"))
    #expect(text.contains("--timeout SECONDS"))
  }
}
