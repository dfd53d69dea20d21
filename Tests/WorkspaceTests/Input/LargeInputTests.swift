import Testing

@testable import Workspace

extension Tag {
  /// Takes seconds, not milliseconds.
  @Tag static var slow: Self
}

@Suite("Reading what is large")
struct LargeInputTests {
  /// A source that repeats a block between a beginning and an end, and never holds all of it.
  static func source(_ head: String, _ block: String, times: Int, _ tail: String) -> ByteSource {
    let block = Array(block.utf8)
    var queue = Array(head.utf8)
    var left = times
    var isOver = false
    return ByteSource(name: "input") { target in
      if queue.isEmpty {
        if left > 0 {
          left -= 1
          queue = block
        } else if !isOver {
          isOver = true
          queue = Array(tail.utf8)
        }
      }
      let count = min(target.count, queue.count)
      target.copyBytes(from: queue.prefix(count))
      queue.removeFirst(count)
      return count
    }
  }

  static let block = String(repeating: "a hundred megabytes\nof text. ", count: 3500)

  @Test("holds a cell of 100 MB", .tags(.slow))
  func longCell() throws {
    let times = 100_000_000 / Self.block.utf8.count
    let reader = try RecordReader(
      source: Self.source("id,comment\n1,\"", Self.block, times: times, "\"\n2,ok\n"))
    var batch = RecordBatch()
    var lengths: [Int] = []
    while let chunk = try reader.nextChunk() {
      reader.parser.parse(chunk, into: &batch)
      lengths += batch.records.compactMap { $0.textField }.map {
        Int(batch.fields[$0].end - batch.fields[$0].start)
      }
      #expect(batch.problems == [])
    }
    #expect(lengths == [times * Self.block.utf8.count, 2])
  }

  @Test("goes back from a quote that is open for 128 MB, and reads the rows after it", .tags(.slow))
  func openQuote() throws {
    let rows = String(repeating: "7,a row of a table without any other quote\n", count: 2400)
    let times = 140_000_000 / rows.utf8.count
    let reader = try RecordReader(
      source: Self.source("id,comment\n1,\"open\n", rows, times: times, "2,\"ok, fine\"\n"))
    var batch = RecordBatch()
    var (records, problems, longest) = (0, 0, 0)
    while let chunk = try reader.nextChunk() {
      if records == 0 {
        reader.parser.parse(chunk, into: &batch)
        problems += batch.problems.count
      }
      longest = max(longest, chunk.count)
      records += chunk.recordCount
    }
    #expect(records == 2 + 2400 * times)
    #expect(problems == 1)
    #expect(longest < 1 << 20)
  }

  @Test("stops at a record that is longer than the limit")
  func recordLimit() throws {
    let options = InputOptions(recordLimit: 1 << 20)
    let reader = try RecordReader(
      source: Self.source(
        "{\"text\":\"a\"}\n{\"text\":\"", String(repeating: "word ", count: 20_000), times: 40,
        "\"}\n"),
      options: options)
    #expect(throws: InputError(.recordTooLong(limit: 1 << 20), file: "input", line: 2)) {
      while try reader.nextChunk() != nil {}
    }
  }
}
