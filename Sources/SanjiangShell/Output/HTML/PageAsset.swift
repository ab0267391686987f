import Platform
import PolicyGraph

/// What every page has in common: its style, its scripts, pieces of its markup.
///
/// They are files of `Sources/BundledData/Page`, which the program carries.
enum PageAsset {
  /// How the page looks.
  static let style = file("style.css")
  /// The buttons at the top.
  static let tools = file("tools.html")
  /// The place of the picture.
  static let picture = file("picture.html")

  /// All scripts as one, in the order in which they need each other.
  static let script: [UInt8] = {
    let names = [
      "words", "page", "tables", "outlines", "layout", "graph", "panel", "gestures", "paper",
      "start",
    ]
    let head = Array("(() => {\n'use strict';\n".utf8)
    return head + names.flatMap { file("\($0).js") } + Array("})();\n".utf8)
  }()

  /// What the page is allowed: the one style and the one script that it holds, and nothing else.
  static let policy = """
    default-src 'none'; style-src '\(digest(of: style))'; script-src '\(digest(of: script))'; \
    base-uri 'none'; form-action 'none'
    """

  /// The digest of a style or script as a policy names it.
  static func digest(of bytes: [UInt8]) -> String {
    "sha256-" + Base64.text(hexadecimal: SHA256.hexDigest(of: bytes))
  }

  private static func file(_ name: String) -> [UInt8] {
    let path = "Sources/BundledData/Page/\(name)"
    let file = BundledFile.all.first { $0.name == path }
    assert(file != nil, "the program carries every file of the page")
    return file?.bytes ?? []
  }
}
