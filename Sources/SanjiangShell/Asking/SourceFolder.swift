import DocumentExtraction
import Platform
import PolicyGraph

/// A folder in which somebody keeps the sources of a graph.
struct SourceFolder: Sendable {
  /// Its path.
  let path: String

  /// The text of a passage, or why it cannot be shown: the file is found by its name and must be the
  /// one that was read, byte for byte.
  ///
  /// - Parameters:
  ///   - passage: the passage.
  ///   - graph: the graph that was read from the file.
  /// - Returns: the excerpt.
  /// - Complexity: O(*n*) in the files of the folder and the bytes of those of the name.
  func excerpt(_ passage: Passage, of graph: PolicyGraph) -> DossierPage.Excerpt {
    let paths: [String]
    do throws(FileError) {
      paths = try FileListing.files(in: path, recursive: true)
        .filter { FileListing.name(of: $0) == passage.source }
    } catch {
      return problem(passage, Bilingual("`\(path)` cannot be listed", "无法列出 `\(path)`"))
    }
    guard !paths.isEmpty else {
      return problem(
        passage,
        Bilingual("`\(passage.source)` is not in `\(path)`", "`\(path)` 中没有 `\(passage.source)`"))
    }
    guard let digest = graph.digest(of: passage.source) else {
      return problem(
        passage,
        Bilingual(
          "the graph does not know the content of `\(passage.source)`",
          "图中没有 `\(passage.source)` 的内容摘要"))
    }
    for path in paths {
      guard let bytes = try? FileReading.bytes(of: path), SHA256.hexDigest(of: bytes) == digest
      else { continue }
      guard let lines = SourceLines.lines(passage.first...passage.last, of: bytes) else { continue }
      return DossierPage.Excerpt(passage: passage, lines: lines, problem: nil)
    }
    return problem(
      passage,
      Bilingual(
        "`\(paths[0])` is not the file that was read: its content differs",
        "`\(paths[0])` 不是当初读取的文件：内容不同"))
  }

  /// The text of the first of some passages that can be shown, or why none can.
  func excerpts(_ passages: [Passage], of graph: PolicyGraph) -> [DossierPage.Excerpt] {
    let all = passages.map { excerpt($0, of: graph) }
    return all.first { $0.problem == nil }.map { [$0] } ?? all
  }

  private func problem(_ passage: Passage, _ problem: Bilingual) -> DossierPage.Excerpt {
    DossierPage.Excerpt(passage: passage, lines: [], problem: problem)
  }
}
