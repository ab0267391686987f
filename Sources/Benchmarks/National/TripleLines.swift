import DocumentExtraction
import Platform
import RDFFormats
import TripleStore

/// A file of N-Triples that is written a piece at a time, out of pieces that are bytes already.
///
/// A graph of a nation does not fit into memory as a store, and a term for each place of each
/// statement would cost more than all the rest; so lines are put together here.
final class TripleLines {
  /// How many statements were written.
  private(set) var count = 0
  /// How many bytes.
  private(set) var size = 0

  private let path: String
  private var piece: [UInt8] = []
  private var fault: FileError?
  private var classes = [Int](repeating: 0, count: Mark.allCases.count)
  private let predicates = Predicate.allCases.map { Array(" <\($0.iri)> ".utf8) }
  private let marks = Mark.allCases.map {
    Array(" <\(Predicate.type.iri)> <\(Vocabulary.iri($0.word))>".utf8)
  }
  private let types = Datatype.allCases.map {
    Array("\"^^<http://www.w3.org/2001/XMLSchema#\($0)>".utf8)
  }

  private enum Datatype: Int, CaseIterable {
    case integer, decimal, date, gYear, gYearMonth, boolean
  }

  private static let pieceSize = 4 << 20

  /// Begins a file.
  ///
  /// - Parameter path: Where; what was there is replaced.
  /// - Throws: `FileError` where it cannot be written.
  init(path: String) throws(FileError) {
    self.path = path
    piece.reserveCapacity(Self.pieceSize + 4096)
    try FileWriting.replace(path, with: [])
  }

  /// Writes what is left.
  ///
  /// - Throws: `FileError` where a piece could not be written.
  func finish() throws(FileError) {
    flush()
    if let fault { throw fault }
  }

  /// How many nodes there are of each class that has any, in the order of ``Mark``.
  var counts: [(name: String, nodes: Int)] {
    Mark.allCases.map { ($0.word, classes[$0.rawValue]) }.filter { $0.1 > 0 }
  }

  // MARK: - Statements

  /// A node is of a class, or bears a mark.
  func add(_ subject: NodeName, is mark: Mark) {
    piece += subject.bytes
    piece += marks[mark.rawValue]
    classes[mark.rawValue] += 1
    end()
  }

  /// A node is tied to another.
  func add(_ subject: NodeName, _ predicate: Predicate, _ object: NodeName) {
    begin(subject, predicate)
    piece += object.bytes
    end()
  }

  /// A node has a text, which holds nothing that would have to be escaped.
  func add(_ subject: NodeName, _ predicate: Predicate, text: String) {
    beginText(subject, predicate)
    piece.append(contentsOf: text.utf8)
    piece.append(UInt8(ascii: "\""))
    end()
  }

  /// A node has a whole number.
  func add(_ subject: NodeName, _ predicate: Predicate, integer: Int) {
    beginText(subject, predicate)
    addDigits(integer)
    end(.integer)
  }

  /// A node has a number of tenths.
  func add(_ subject: NodeName, _ predicate: Predicate, tenths: Int) {
    beginText(subject, predicate)
    addDigits(tenths / 10)
    piece.append(UInt8(ascii: "."))
    addDigits(tenths % 10)
    end(.decimal)
  }

  /// A node has a year.
  func add(_ subject: NodeName, _ predicate: Predicate, year: Int) {
    beginText(subject, predicate)
    addDigits(year)
    end(.gYear)
  }

  /// A node has a day.
  func add(_ subject: NodeName, _ predicate: Predicate, day: Day) {
    beginText(subject, predicate)
    addMonth(day.year, day.month)
    piece.append(UInt8(ascii: "-"))
    addDigits(day.day, width: 2)
    end(.date)
  }

  /// A node has a month.
  func add(_ subject: NodeName, _ predicate: Predicate, month: Day) {
    beginText(subject, predicate)
    addMonth(month.year, month.month)
    end(.gYearMonth)
  }

  /// A node has a truth value.
  func add(_ subject: NodeName, _ predicate: Predicate, truth: Bool) {
    beginText(subject, predicate)
    piece.append(contentsOf: (truth ? "true" : "false").utf8)
    end(.boolean)
  }

  /// A statement of a graph that is in memory.
  func add(_ subject: Term, _ predicate: Term, _ object: Term) {
    for term in [subject, predicate, object] {
      NTriplesWriter.append(term, to: &piece)
      piece.append(UInt8(ascii: " "))
    }
    piece.removeLast()
    end()
  }

  // MARK: - Pieces

  private func begin(_ subject: NodeName, _ predicate: Predicate) {
    piece += subject.bytes
    piece += predicates[predicate.rawValue]
  }

  private func beginText(_ subject: NodeName, _ predicate: Predicate) {
    begin(subject, predicate)
    piece.append(UInt8(ascii: "\""))
  }

  private func addMonth(_ year: Int, _ month: Int) {
    addDigits(year, width: 4)
    piece.append(UInt8(ascii: "-"))
    addDigits(month, width: 2)
  }

  private func addDigits(_ number: Int, width: Int = 1) {
    if number >= 10 || width > 1 { addDigits(number / 10, width: width - 1) }
    piece.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private func end(_ type: Datatype) {
    piece += types[type.rawValue]
    end()
  }

  private func end() {
    piece.append(UInt8(ascii: " "))
    piece.append(UInt8(ascii: "."))
    piece.append(UInt8(ascii: "\n"))
    count += 1
    if piece.count >= Self.pieceSize { flush() }
  }

  /// Writes the piece; the first fault is kept until the end, so that no statement has to be tried.
  private func flush() {
    size += piece.count
    do throws(FileError) {
      if fault == nil { try FileWriting.append(piece, to: path) }
    } catch {
      fault = error
    }
    piece.removeAll(keepingCapacity: true)
  }
}
