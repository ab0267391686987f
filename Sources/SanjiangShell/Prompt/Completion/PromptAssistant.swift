/// Completes and colours what is typed at the prompt, from what the session has open.
///
/// ```swift
/// let assistant = PromptAssistant { session.openWorkspace }
/// assistant.completion(of: "leads(@sfgw", at: end).candidates.first?.text   // 省发展改革委
/// ```
///
/// Nothing is read before the first key that needs it.
final class PromptAssistant: LineAssistant {
  private let workspace: () -> Workspace?
  private let language: () -> Language
  private var known: PromptKnowledge?

  /// More candidates than this are counted and not listed.
  static let mostCandidates = 200

  /// Creates an assistant.
  ///
  /// - Parameters:
  ///   - language: The language of notes.
  ///   - workspace: The graph and the rules in force; nil where they cannot be opened.
  init(language: @escaping () -> Language = { .en }, workspace: @escaping () -> Workspace?) {
    self.language = language
    self.workspace = workspace
  }

  func completion(of text: String, at cursor: String.Index) -> LineCompletion {
    guard let knowledge else { return LineCompletion(range: cursor..<cursor, candidates: []) }
    let found =
      CommandCompletion(text, at: cursor, knowledge).map { $0.found }
      ?? EntryCompletion(text, at: cursor, knowledge).found
    return found.completion(most: Self.mostCandidates)
  }

  func highlights(in text: String) -> [LineHighlight] {
    guard let knowledge else { return [] }
    return LineHighlighter(knowledge).highlights(in: text)
  }

  /// What is known of the graph and the rules as they are now.
  private var knowledge: PromptKnowledge? {
    guard let workspace = workspace() else { return nil }
    if known?.isStill(workspace) != true { known = PromptKnowledge(workspace) }
    known?.language = language()
    return known
  }
}
