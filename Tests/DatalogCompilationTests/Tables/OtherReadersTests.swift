import DatalogEngine
import Foundation
import Platform
import TestSupport
import Testing
import TripleStore

@testable import DatalogCompilation

/// Other programs read the tables: `SANJIANG_TARGETS` names a Python that has duckdb and pyspark.
@Suite("Tables in other programs")
struct OtherReadersTests {
  static let python = ProcessInfo.processInfo.environment["SANJIANG_TARGETS"]

  @Test(
    "DuckDB and Spark read the same rows from CSV and from Parquet",
    .enabled(
      if: OtherReadersTests.python != nil,
      "skipped: SANJIANG_TARGETS names no Python with duckdb and pyspark"))
  func sameRows() throws {
    let scratch = try ScratchTables()
    let stores = [TableSamples.everyKind()] + (1...3).map { TableSamples.random($0) }
    var folders: [String] = []
    for (number, store) in (stores + [TripleStore()]).enumerated() {
      for usesIds in [false, true] {
        let folder = "\(scratch.path)/\(number)-\(usesIds)"
        folders.append(folder)
        let tables = GraphTables(store, usesIds: usesIds)
        for format in TableFormat.allCases {
          let writer = TableWriter(
            store, tables, printing: IdentifyingPrinting(), format: format)
          try writer.write(to: "\(folder)/\(format.rawValue)")
        }
      }
    }
    let script = "\(scratch.path)/read.py"
    try FileWriting.replace(script, with: Array(Self.script.utf8))
    let arguments = ([Self.python ?? "", script] + folders).map { "'\($0)'" }
    let run = try ShellRun.run(arguments.joined(separator: " "), killedAfter: 300)
    #expect(run.status == 0, "\(run.errors.suffix(4000))")
    #expect(run.output.hasSuffix("all the same\n"), "\(run.output)")
  }

  /// Reads with Python's own reader of CSV what the others must read.
  private static let script = #"""
    import csv, sys
    from collections import Counter
    import duckdb
    from pyspark.sql import SparkSession

    SQL = {'integer': 'BIGINT', 'number': 'DOUBLE', 'truth': 'BOOLEAN'}
    READ = {'BIGINT': int, 'DOUBLE': float, 'BOOLEAN': 'true'.__eq__, 'VARCHAR': str}
    SPARK = {'BIGINT': 'bigint', 'DOUBLE': 'double', 'BOOLEAN': 'boolean', 'VARCHAR': 'string'}
    spark = (SparkSession.builder.master('local[1]').config('spark.ui.enabled', 'false')
             .config('spark.sql.shuffle.partitions', '1').getOrCreate())
    spark.sparkContext.setLogLevel('ERROR')
    database = duckdb.connect()
    failures = 0

    def lines(folder):
        with open(folder + '/tables.csv', newline='', encoding='utf-8') as file:
            return list(csv.DictReader(file))

    def columns(line, is_id):
        node = 'BIGINT' if is_id else 'VARCHAR'
        if line['holds'] == 'nodes':
            return {**({'id': node} if is_id else {}), 'node': 'VARCHAR', 'printed': 'VARCHAR'}
        kind = line['object']
        return {'s': node, 'o': node if kind == 'node' else SQL.get(kind, 'VARCHAR')}

    for folder in sys.argv[1:]:
        is_id = any(x['holds'] == 'encoding' and x['object'] == 'id' for x in lines(folder + '/csv'))
        for line, other in zip(lines(folder + '/csv'), lines(folder + '/parquet')):
            if line['holds'] == 'encoding':
                continue
            types = columns(line, is_id)
            text, packed = folder + '/csv/' + line['file'], folder + '/parquet/' + other['file']
            with open(text, newline='', encoding='utf-8') as file:
                reader = csv.reader(file)
                assert next(reader) == list(types)
                rows = Counter(
                    tuple(READ[t](f) for t, f in zip(types.values(), row)) for row in reader)
            assert sum(rows.values()) == int(line['rows']) == int(other['rows'])
            schema = ', '.join(f'{name} {SPARK[kind]}' for name, kind in types.items())
            found = {
                'duckdb csv': database.execute(
                    f"SELECT * FROM read_csv(?, header = true, delim = ',', quote = '\"', "
                    f"escape = '\"', allow_quoted_nulls = false, "
                    f"auto_detect = false, columns = {types})", [text]).fetchall(),
                'duckdb parquet': database.execute(
                    'SELECT * FROM read_parquet(?)', [packed]).fetchall(),
                'spark csv': [tuple(row) for row in spark.read.csv(
                    text, schema=schema, header=True, multiLine=True, quote='"', escape='"',
                    nullValue='\x01', emptyValue='', encoding='UTF-8').collect()],
                'spark parquet': [tuple(row) for row in spark.read.parquet(packed).collect()],
            }
            for name, read in found.items():
                if Counter(read) != rows:
                    failures += 1
                    print(name, line, list((Counter(read) - rows).items())[:3],
                          list((rows - Counter(read)).items())[:3])
    spark.stop()
    print('all the same' if failures == 0 else f'{failures} differ')
    """#
}
