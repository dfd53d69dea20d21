import Foundation
import TestSupport
import Testing

/// The figures on the page, computed once more from what `sentivane score` writes, by other code.
@Suite("Figures of a report")
struct ReportFiguresTests {
  /// A scored record.
  private struct Row {
    var label: String
    var valence: Double
    var emotion: String
    var product: String
    var week: String
    var weekday: Int
    var hour: Int
    var aspects: [(key: String, label: String)]
  }

  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpora/comments/comments.csv")

  /// The page and the scored rows, made once for all tests.
  private static let made = Result {
    let command = Command(files: ["comments.csv": try Data(contentsOf: corpus)])
    let page = try command.run("report", "comments.csv", "--quiet")
    let scored = try command.run(
      "score", "comments.csv", "--emotions", "--aspects", "--format", "csv", "--quiet")
    return (page: try MarkupReading(page.output), rows: try rows(scored.text))
  }

  private static func rows(_ text: String) throws -> [Row] {
    let cells = parsed(text)
    let header = try #require(cells.first)
    let place = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    let value = { (row: [String], name: String) in place[name].map { row[$0] } ?? "" }
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let dates = ISO8601DateFormatter()
    return try cells.dropFirst().map { row in
      let date = try #require(dates.date(from: value(row, "time")))
      let parts = calendar.dateComponents(
        [.yearForWeekOfYear, .weekOfYear, .weekday, .hour], from: date)
      let week = parts.weekOfYear ?? 0
      let aspects =
        try JSONSerialization.jsonObject(with: Data(value(row, "aspects").utf8))
        as? [[String: Any]] ?? []
      return Row(
        label: value(row, "label"), valence: Double(value(row, "valence")) ?? .nan,
        emotion: value(row, "emotion"), product: value(row, "product"),
        week: "\(parts.yearForWeekOfYear ?? 0)-W\(week < 10 ? "0" : "")\(week)",
        weekday: ((parts.weekday ?? 1) + 5) % 7, hour: parts.hour ?? 0,
        aspects: aspects.map { ("\($0["text"] ?? "")".lowercased(), "\($0["label"] ?? "")") })
    }
  }

  /// Cells of a table as RFC 4180 has it, with semicolons or commas.
  private static func parsed(_ text: String) -> [[String]] {
    var (rows, row, cell) = ([[String]](), [String](), "")
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch (isQuoted, scalar) {
      case (true, "\"") where scalars.first == "\"":
        cell.unicodeScalars.append(scalars.removeFirst())
      case (_, "\""): isQuoted.toggle()
      case (false, ","):
        row.append(cell)
        cell = ""
      case (false, "\n"):
        rows.append(row + [cell])
        (row, cell) = ([], "")
      case (false, "\r"): break
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }

  // MARK: - Figures

  private func net(_ rows: some Collection<Row>) -> String {
    let judged = rows.filter { !$0.label.isEmpty }
    let sum = judged.reduce(0) {
      $0 + ($1.label == "positive" ? 1 : $1.label == "negative" ? -1 : 0)
    }
    return signed(Double(sum) / Double(judged.count))
  }

  private func signed(_ value: Double) -> String {
    let digits = String(format: "%.2f", abs(value))
    return digits == "0.00" ? digits : (value < 0 ? "−" : "+") + digits
  }

  /// The score interval of net sentiment, found on a fine grid by the test that it inverts.
  private func netInterval(_ rows: [Row]) -> String {
    let n = Double(rows.count { !$0.label.isEmpty })
    let b = Double(rows.count { $0.label == "positive" })
    let c = Double(rows.count { $0.label == "negative" })
    // The most likely share of negative texts, given the difference, by its quadratic equation.
    let accepts = { (delta: Double) -> Bool in
      let (x, y) = (2 * n, -b - c + (2 * n - b + c) * delta)
      let q = (sqrt(max(0, y * y - 4 * x * (-c * delta * (1 - delta)))) - y) / (2 * x)
      let variance = n * (2 * q + delta * (1 - delta))
      return pow(b - c - n * delta, 2) <= pow(1.959964, 2) * variance
    }
    let accepted = stride(from: -1.0, through: 1, by: 0.000_05).filter(accepts)
    return "\(signed(accepted.first ?? -1)) to \(signed(accepted.last ?? 1))"
  }

  private func wilson(_ count: Int, of total: Int) -> String {
    let (n, z) = (Double(total), 1.959964)
    let p = Double(count) / n
    let middle = p + z * z / (2 * n)
    let half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    let end = { (sign: Double) in
      String(format: "%.1f", 100 * (middle + sign * half) / (1 + z * z / n))
    }
    return "\(end(-1)) to \(end(1))\u{202F}%"
  }

  @Test("are those of all texts")
  func whole() throws {
    let (page, rows) = try Self.made.get()
    let judged = rows.filter { !$0.label.isEmpty }
    let table = try #require(page.table("Labels of \(judged.count) texts")).byName
    for label in ["positive", "neutral", "negative"] {
      let count = rows.count { $0.label == label }
      let share = String(format: "%.1f", 100 * Double(count) / Double(judged.count))
      #expect(
        table[label] == [
          label, "\(count)", share + "\u{202F}%", wilson(count, of: judged.count),
        ])
    }
    #expect(page.text.contains("\(net(rows)) net (\(netInterval(rows))) of \(judged.count)"))
    #expect(page.text.contains("\(rows.count) comments"))
  }

  @Test("are those of each week")
  func weeks() throws {
    let (page, rows) = try Self.made.get()
    let table = try #require(page.table("Sentiment by week")).byName
    let weeks = Dictionary(grouping: rows, by: \.week)
    #expect(table.count == weeks.count + 1)
    for (week, rows) in weeks {
      let counts = ["positive", "neutral", "negative"].map { label in
        "\(rows.count { $0.label == label })"
      }
      #expect(table[week] == [week, net(rows), netInterval(rows), "\(rows.count)"] + counts)
    }
  }

  @Test("are those of each product")
  func groups() throws {
    let (page, rows) = try Self.made.get()
    let table = try #require(page.table("Net sentiment by product")).byName
    let groups = Dictionary(grouping: rows, by: \.product)
    for (product, own) in groups {
      let others = rows.filter { $0.product != product }
      let cells = try #require(table[product])
      #expect(Array(cells.prefix(4)) == [product, "\(own.count)", net(own), netInterval(own)])
      let difference = try #require(number(cells[4]))
      #expect(abs(difference - (mean(own) - mean(others))) <= 0.005_001)
    }
  }

  @Test("are those of each stretch of valences")
  func valences() throws {
    let (page, rows) = try Self.made.get()
    let table = try #require(page.table("Texts by valence"))
    let judged = rows.filter { !$0.label.isEmpty }
    for row in table.rows.dropFirst() {
      let ends = row[0].components(separatedBy: " to ").compactMap(number)
      guard ends.count == 2 else { continue }
      let count = judged.count {
        $0.valence >= ends[0] - 1e-9 && ($0.valence < ends[1] - 1e-9 || ends[1] == 1)
      }
      #expect(row[1] == "\(count)", "\(row[0])")
    }
    let sorted = judged.map(\.valence).sorted()
    let median = try #require(page.table("Texts by valence")?.byName["median"] ?? ["", ""])
    if let shown = number(median[1]) {
      #expect(abs(shown - sorted[sorted.count / 2]) <= 0.005_5)
    }
  }

  @Test("are those of each emotion")
  func emotions() throws {
    let (page, rows) = try Self.made.get()
    let table = try #require(page.table("Texts in which an emotion prevails")).byName
    let asked = rows.filter { !$0.label.isEmpty }
    let english = table.values.compactMap { $0.count > 1 ? Int($0[1]) : nil }.reduce(0, +)
    for (emotion, own) in Dictionary(grouping: asked, by: \.emotion) where !emotion.isEmpty {
      #expect(table[emotion]?[1] == "\(own.count)")
      #expect(table[emotion]?[3] == wilson(own.count, of: english))
    }
  }

  @Test("are those of each hour of the week")
  func hours() throws {
    let (page, rows) = try Self.made.get()
    let table = try #require(page.table("Sentiment by weekday and hour"))
    let counts = table.rows.dropFirst().compactMap { Int($0[1]) }
    #expect(counts.reduce(0, +) == rows.count)
  }

  @Test("are those of the aspects that are mentioned most")
  func aspects() throws {
    let (page, rows) = try Self.made.get()
    let table = try #require(page.table("Aspects"))
    let top = try #require(table.rows.dropFirst().first)
    let name = top[0].lowercased()
    // Forms of one word are one aspect on the page, so there may be more there than of the written form.
    let mentions = rows.filter { $0.aspects.contains { $0.key == name } }.count
    #expect((try #require(Int(top[1]))) >= mentions)
    let parts = try [3, 4, 5].map { try #require(Int(top[$0])) }
    #expect(parts.reduce(0, +) == Int(top[1]))
    #expect(top[6] == signed(Double(parts[0] - parts[2]) / Double(parts.reduce(0, +))))
  }

  private func mean(_ rows: [Row]) -> Double {
    let judged = rows.filter { !$0.label.isEmpty }
    let sum = judged.reduce(0) {
      $0 + ($1.label == "positive" ? 1 : $1.label == "negative" ? -1 : 0)
    }
    return Double(sum) / Double(judged.count)
  }

  private func number(_ text: String) -> Double? {
    Double(text.replacing("−", with: "-").replacing("+", with: ""))
  }
}
