import Testing

@testable import Reporting

@Suite("Data tables")
struct DataTableTests {
  @Test("fill rows that are too short")
  func shortRow() {
    let table = DataTable(
      caption: "c", columns: [("day", false), ("n", true)], rows: [["Monday"]])
    #expect(table.rows.map(\.name.text) == ["Monday"])
    #expect(table.rows[0].cells.map(\.text) == [""])
    #expect(table.rows[0].cells[0].isNumeric)
  }
}
