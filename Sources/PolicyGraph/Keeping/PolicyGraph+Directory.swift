import Diagnostics
import DocumentExtraction
import Platform
import RDFFormats
import TripleStore

extension PolicyGraph {
  /// Opens a directory: a graph on disk, or Turtle files in the layout of `Graph/`, which are
  /// registries, corrections, and a folder `documents`.
  ///
  /// Turtle without a vocabulary has the bundled registries; a graph on disk holds what was taken into
  /// it and nothing else.
  ///
  /// - Parameters:
  ///   - directory: The directory.
  ///   - overlay: The user's own registries in Turtle, which add to those of the directory.
  ///   - watch: Who may stop the reading of Turtle.
  /// - Returns: The graph.
  /// - Throws: Why a file cannot be read, or what is wrong with it.
  /// - Complexity: O(*n*) in the size of the Turtle; O(*g*) in the number of graphs for a graph on
  ///   disk.
  public static func open(
    directory: String, overlay: [SourceText] = [], watch: ReadingWatch = .none
  ) throws(PolicyGraphError) -> PolicyGraph {
    switch GraphPlace(directory) {
    case .store: try opened(directory, overlay)
    case .oldSnapshot: throw .old(directory: directory)
    case .turtle, .nothing: try read(directory, overlay, watch)
    }
  }

  /// Opens a graph on disk.
  private static func opened(
    _ directory: String, _ overlay: [SourceText]
  ) throws(PolicyGraphError) -> PolicyGraph {
    let opened: OpenedStore
    do throws(StoreError) {
      opened = try StoreDirectory(directory).open()
    } catch {
      throw .store(error)
    }
    do throws(DiagnosticList) {
      let kept = try adding(overlay, to: opened.store)
      var graph = PolicyGraph(kept: kept, registries: .store)
      graph.stored = StoredGraph(
        directory: directory, commits: opened.commits, segments: opened.segments,
        notes: opened.notes)
      return graph
    } catch {
      throw .content(error)
    }
  }

  /// Reads Turtle files.
  private static func read(
    _ directory: String, _ overlay: [SourceText], _ watch: ReadingWatch
  ) throws(PolicyGraphError) -> PolicyGraph {
    var files = TurtleFiles()
    do throws(FileError) {
      files = try TurtleFiles(in: directory)
    } catch {
      throw .file(error)
    }
    if !files.registries.contains(where: { FileListing.name(of: $0.name) == "vocabulary.ttl" }) {
      files.registries += bundledRegistries
    }
    do throws(DiagnosticList) {
      return try PolicyGraph(files, overlay: overlay, watch: watch)
    } catch {
      throw .content(error)
    }
  }
}

/// The texts of a graph in the layout of `Graph/`.
struct TurtleFiles {
  /// Registries and the vocabulary.
  var registries: [SourceText] = []
  /// A file for each document.
  var documents: [SourceText] = []
  /// What people stated against or beside the sources.
  var corrections: [SourceText] = []

  /// No files.
  init() {}

  /// Some files of a graph that has no corrections.
  init(registries: [SourceText], documents: [SourceText]) {
    (self.registries, self.documents) = (registries, documents)
  }

  /// The files of a directory and of those in it.
  ///
  /// - Throws: Why one cannot be read.
  init(in directory: String) throws(FileError) {
    for path in try FileListing.files(in: directory, recursive: true)
    where path.utf8.suffix(4).elementsEqual(".ttl".utf8) {
      let text = SourceText(name: path, bytes: try FileReading.bytes(of: path))
      if FileListing.name(of: path) == TurtleDirectory.corrections {
        corrections.append(text)
      } else if Self.isDocument(path) {
        documents.append(text)
      } else {
        registries.append(text)
      }
    }
  }

  /// Whether a path leads to the file of a document.
  static func isDocument(_ path: String) -> Bool {
    FileListing.name(of: FileListing.directory(of: path)) == "documents"
  }
}
