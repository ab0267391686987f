import DatalogSyntax
import Diagnostics
import TextFormats

/// Makes a table a program: a declaration, and a fact for each of its records.
///
/// ```
/// name,age,unit:entity
/// 张三,42,省科技厅
/// ```
///
/// says what `.decl people(name: text, age: number, unit: entity)` and
/// `people("张三", 42, @省科技厅).` say. The header names the columns, and may name their types; where
/// it does not, a column of nothing but whole numbers, numbers or days is one, any other holds texts,
/// and an empty field is the empty text.
///
/// The places of the facts are those of the records, so proofs and messages show the line.
public struct TableReader {
  /// At most so many mistakes are reported.
  private static let mostErrors = 20

  private let source: SourceText
  private let dialect: SeparatedValuesDialect
  private let name: String
  private var columns: [TableColumn] = []
  private var diagnostics: [Diagnostic] = []

  /// The dialect of a file by the end of its name; nil for what is no table.
  private static func dialect(of path: String) -> SeparatedValuesDialect? {
    let path = path.lowercased()
    return path.hasSuffix(".csv") ? .csv : path.hasSuffix(".tsv") ? .escapedTSV : nil
  }

  /// Whether a file of that name is a table: `people.csv`, `people.tsv`.
  ///
  /// - Parameter path: Its path.
  /// - Returns: Whether it ends so.
  public static func isTable(_ path: String) -> Bool { dialect(of: path) != nil }

  /// Reads a table.
  ///
  /// - Parameter source: The file, its name the path.
  /// - Returns: The program, called by the file's name without its end; and what is wrong with the
  ///   table, of which then nothing may be used.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func read(_ source: SourceText) -> (program: Program, diagnostics: [Diagnostic]) {
    var reader = TableReader(source)
    let program = reader.program()
    return (program, reader.diagnostics)
  }

  private init(_ source: SourceText) {
    self.source = source
    dialect = Self.dialect(of: source.name) ?? .csv
    let file = source.name.split(separator: "/").last.map(String.init) ?? ""
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    name = ProgramPrinter.relationName(madeOf: stem)
  }

  private mutating func program() -> Program {
    var program = Program(source: source)
    forEachRecord { reader, record in reader.see(record) }
    guard let first = columns.first, let last = columns.last else {
      if diagnostics.isEmpty {
        fail("a table begins with the names of its columns", SourceRange(0, 0))
      }
      return program
    }
    checkNames()
    let header = first.range.union(last.range)
    program.declarations = [
      RelationDeclaration(
        name: Identifier(name, header),
        attributes: columns.map {
          (Identifier($0.name, $0.range), Identifier($0.declaredTypeName, $0.range))
        }, range: header)
    ]
    if diagnostics.isEmpty {
      forEachRecord { reader, record in
        if record.line > 1, let fact = reader.fact(record) { program.rules.append(fact) }
      }
    }
    return program
  }

  /// Goes through the records, until too much is wrong.
  private mutating func forEachRecord(_ body: (inout TableReader, SeparatedRecord) -> Void) {
    var reader = SeparatedValuesReader(source.bytes, dialect)
    var record = SeparatedRecord()
    do throws(TextFormatError) {
      while diagnostics.count < Self.mostErrors, try reader.next(into: &record) {
        body(&self, record)
      }
    } catch {
      fail(error.message, SourceRange(error.offset, error.offset))
    }
  }

  /// Takes the header, and what the types of the columns are.
  private mutating func see(_ record: SeparatedRecord) {
    if record.line == 1 {
      columns = (0..<record.count).map { index in
        TableColumn(header: text(record, index), range: range(record, index))
      }
      for index in columns.indices where columns[index].name.isEmpty {
        columns[index].name = "column\(index + 1)"
      }
    } else if !isBlank(record) {
      if record.count != columns.count {
        return fail(
          "\(columns.count) columns are expected, this line has \(record.count)",
          range(record, 0).union(range(record, record.count - 1)))
      }
      for index in columns.indices { columns[index].see(text(record, index)) }
    }
  }

  private mutating func checkNames() {
    var known: Set<String> = []
    for column in columns where diagnostics.count < Self.mostErrors {
      if known.insert(column.name).inserted { continue }
      fail("two columns are called `\(column.name)`", column.range)
    }
  }

  private mutating func fact(_ record: SeparatedRecord) -> Rule? {
    if isBlank(record) { return nil }
    var arguments: [Expression] = []
    for (index, column) in columns.enumerated() {
      let (text, range) = (text(record, index), range(record, index))
      guard let value = column.value(text) else {
        let written = text.isEmpty ? "an empty field" : "`\(text)`"
        fail(
          "\(written) is not \(column.type.described)", range,
          label: "this is `\(column.name)` of `\(name)`")
        return nil
      }
      arguments.append(Expression(value, range: range))
    }
    let whole = range(record, 0).union(range(record, record.count - 1))
    let predicate = PredicateReference(.plain(name), range: whole)
    return Rule(
      heads: [Atom(predicate: predicate, arguments: arguments, range: whole)], body: nil,
      range: whole)
  }

  /// An empty line of a table with several columns.
  private func isBlank(_ record: SeparatedRecord) -> Bool {
    record.count == 1 && record[0].isEmpty && columns.count > 1
  }

  private func text(_ record: SeparatedRecord, _ index: Int) -> String {
    String(decoding: record[index], as: UTF8.self)
  }

  private func range(_ record: SeparatedRecord, _ index: Int) -> SourceRange {
    let range = record.range(at: index)
    return SourceRange(range.lowerBound, range.upperBound)
  }

  private mutating func fail(_ message: String, _ range: SourceRange, label: String? = nil) {
    diagnostics.append(
      Diagnostic(
        .error, code: "bad-fact", message, at: SourcePlace(source, range), label: label))
  }
}
