import Diagnostics
import PolicyGraph
import Synchronization

@testable import SanjiangShell

/// Asks the assistant of the bundled graph, with the cursor where `|` stands.
enum AssistantHarness {
  /// The graph, opened once.
  static let graph = Result { () throws(DiagnosticList) in try PolicyGraph.bundled() }

  /// An assistant on the bundled graph, which has gathered what it knows but once.
  private static let shared = Mutex<PromptAssistant?>(nil)

  /// Asks the assistant on the bundled graph.
  static func asking<Answer: Sendable>(
    _ body: (PromptAssistant) throws -> Answer
  ) throws -> Answer {
    let graph = try graph.get()
    return try shared.withLock { known in
      let workspace = Workspace(graph: graph, rules: graph.rules, limits: .none)
      let assistant = known ?? PromptAssistant { workspace }
      known = assistant
      return try body(assistant)
    }
  }

  /// What could stand at `|`.
  static func completion(_ marked: String, _ assistant: PromptAssistant) -> LineCompletion {
    let cursor = marked.firstIndex(of: "|") ?? marked.endIndex
    let text = marked.replacing("|", with: "")
    let place = text.utf8.index(
      text.startIndex, offsetBy: marked.utf8.distance(from: marked.startIndex, to: cursor))
    return assistant.completion(of: text, at: place)
  }

  /// What stands in the entry for each candidate.
  static func results(_ marked: String, _ assistant: PromptAssistant) -> [String] {
    let text = marked.replacing("|", with: "")
    let completion = completion(marked, assistant)
    return completion.candidates.map { candidate in
      let before = text.utf8.prefix(upTo: completion.range.lowerBound)
      let behind = text.utf8.suffix(from: completion.range.upperBound)
      return String(decoding: before, as: UTF8.self) + candidate.text
        + String(decoding: behind, as: UTF8.self)
    }
  }
}
