import Learning
import Recommendation
import Testing

@Suite("Reading histories")
struct ReadingHistoriesTests {
  private func histories(
    _ rows: [(reader: String, item: Int?, rating: Double?, time: Int64?)]
  ) -> ReadingHistories {
    var histories = ReadingHistories()
    for row in rows {
      histories.append(
        reader: Array(row.reader.utf8).span.bytes, item: row.item, rating: row.rating,
        time: row.time)
    }
    return histories
  }

  @Test("readers are numbered as they come, unknown items are counted")
  func numbering() {
    let known = histories([("b", 1, nil, nil), ("a", nil, nil, nil), ("b", 0, nil, nil)])
    #expect(known.readerCount == 2 && known.interactionCount == 2 && known.unknownCount == 1)
    #expect(known.name(ofReader: 0) == Array("b".utf8))
    let weights = known.weights(itemCount: 3)
    #expect(Array(weights.columns(inRow: 0)) == [0, 1] && weights.columns(inRow: 1).isEmpty)
    #expect(weights.values(inRow: 0).allSatisfy { abs($0 - 0.707_106_8) < 1e-6 })
  }

  @Test("a rating counts by how far it is from the reader's mean")
  func ratings() {
    let weights = histories([
      ("u", 0, 5, nil), ("u", 1, 3, nil), ("u", 2, 1, nil), ("u", 3, nil, nil), ("v", 0, 4, nil),
      ("v", 1, .nan, nil),
    ]).weights(itemCount: 4)
    let row = Array(weights.values(inRow: 0))
    // 2, 1, −½ and 1 before they are of one length.
    #expect(
      abs(row[0] / row[1] - 2) < 1e-5 && abs(row[2] / row[1] + 0.5) < 1e-5 && row[3] == row[1])
    let other = Array(weights.values(inRow: 1))
    #expect(other[0] == other[1])
  }

  @Test("equal ratings are as none")
  func equalRatings() {
    let weights = histories([("u", 0, 4, nil), ("u", 1, 4, nil)]).weights(itemCount: 2)
    #expect(weights == histories([("u", 0, nil, nil), ("u", 1, nil, nil)]).weights(itemCount: 2))
  }

  @Test("what is older by a half-life counts half, whenever that is looked at")
  func recency() {
    let rows: [(String, Int?, Double?, Int64?)] = [
      ("u", 0, nil, 100), ("u", 1, nil, 0), ("u", 2, nil, nil), ("v", 0, nil, Int64.min + 1),
      ("v", 1, nil, .max),
    ]
    let weights = histories(rows).weights(itemCount: 3, halfLife: 100)
    let row = Array(weights.values(inRow: 0))
    #expect(abs(row[1] / row[0] - 0.5) < 1e-5 && row[2] == row[0])
    #expect(weights.values(inRow: 1).allSatisfy { $0.isFinite })
    let later = histories(rows.prefix(3).map { ($0.0, $0.1, $0.2, $0.3.map { $0 + 1000 }) })
    #expect(Array(later.weights(itemCount: 3, halfLife: 100).values(inRow: 0)) == row)
  }

  @Test("of several readings of an item the newest counts")
  func repetition() {
    let weights = histories([
      ("u", 0, 1, 20), ("u", 0, 5, 10), ("u", 1, 5, 0), ("v", 0, 3, nil),
    ]).weights(itemCount: 2)
    let row = Array(weights.values(inRow: 0))
    #expect(row.count == 2 && row[0] < row[1])
  }

  @Test("a sample depends on names and not on their order")
  func sample() {
    let names = (0..<50).map { "reader \($0)" }
    let one = histories(names.map { ($0, 0, nil, nil) })
    let other = histories(names.reversed().map { ($0, 0, nil, nil) })
    let chosen = Set(one.sample(limit: 10).map { one.name(ofReader: $0) })
    #expect(chosen.count == 10)
    #expect(chosen == Set(other.sample(limit: 10).map { other.name(ofReader: $0) }))
    #expect(one.sample(limit: 50) == Array(0..<50))
  }
}
