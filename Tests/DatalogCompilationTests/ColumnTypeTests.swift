import Testing

@testable import DatalogCompilation

@Suite("Column types")
struct ColumnTypeTests {
  @Test("are called in tables as they are here")
  func names() {
    #expect(ColumnType(rawValue: "any") == .any)
  }
}
