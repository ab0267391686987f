import Foundation
import TestSupport
import TextFormats
import Testing

@testable import SanjiangShell

/// A copy of a page with a script that uses it as a reader would and tells what came of it.
///
/// The page itself knows nothing of this. The copy's policy allows the two added scripts and
/// nothing else that the page's does not.
struct PageProbe {
  /// One thing that was looked at.
  struct Finding {
    var name: String
    var isRight: Bool
    var seen: String
  }

  /// What was looked at.
  let findings: [Finding]
  /// Errors of scripts, and violations of the page's policy.
  let problems: [String]

  /// Opens a copy of the page and runs the probe of that name from `Probes/`.
  init(_ name: String, on page: HTMLPage, size: (width: Int, height: Int) = (1280, 900)) throws {
    let watch = try Self.script("watch")
    let probe = try Self.script("begin") + Self.script(name) + Self.script("end")
    let allowed = [watch, probe].map { " '\(PageAsset.digest(of: Array($0.utf8)))'" }.joined()
    var copy = PageFixture.text(page)
    try Self.insert("<script>\(probe)</script>", into: &copy, before: "</body>")
    try Self.insert("<script>\(watch)</script>", into: &copy, before: "</head>")
    try Self.insert(allowed, into: &copy, before: " &#39;sha256-", behind: "script-src")
    let document = try Browser.document(of: copy, size: size)
    let mark = document.range(of: "<pre id=\"report\">", options: [.literal, .backwards])
    let begin = try #require(mark, "no report")
    let encoded = document[begin.upperBound...].prefix { $0 != "<" }
    let text = try #require(String(encoded).removingPercentEncoding)
    let report = try JSONReader.read(Array(text.utf8))
    problems = report["problems"]?.elements?.compactMap(\.text) ?? ["there is no report"]
    findings = (report["findings"]?.elements ?? []).map(Self.finding)
  }

  /// Inserts a text before the first mark, or the first one behind another; as bytes, since large
  /// pages are searched slowly by characters.
  private static func insert(
    _ text: String, into page: inout String, before mark: String, behind earlier: String? = nil
  ) throws {
    let start = try earlier.map { try #require(page.range(of: $0, options: .literal)).upperBound }
    let rest = (start ?? page.startIndex)..<page.endIndex
    let place = try #require(page.range(of: mark, options: .literal, range: rest)).lowerBound
    page.insert(contentsOf: text, at: place)
  }

  private static func finding(_ value: JSONValue) -> Finding {
    Finding(
      name: value["name"]?.text ?? "", isRight: value["right"]?.truth ?? false,
      seen: value["seen"]?.text ?? "")
  }

  /// Expects that nothing went wrong and that so much was looked at.
  func expectAllRight(atLeast count: Int, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(problems == [], sourceLocation: sourceLocation)
    #expect(findings.count >= count, sourceLocation: sourceLocation)
    for finding in findings {
      #expect(finding.isRight, "\(finding.name): \(finding.seen)", sourceLocation: sourceLocation)
    }
  }

  private static func script(_ name: String) throws -> String {
    let path = "Tests/SanjiangShellTests/HTML/Probes/\(name).js"
    return String(decoding: try Repository.bytes(path), as: UTF8.self)
  }
}
