import TestSupport
import Testing

@testable import Workspace

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Record pipeline")
struct RecordPipelineTests {
  /// Writes the number of each record, after a pause that depends on the seed and the record.
  private final class Worker: RecordPipeline.Worker {
    let parser: RecordParser
    let seed: UInt64
    let spills: Bool
    var batch = RecordBatch()

    init(_ parser: RecordParser, seed: UInt64, spills: Bool) {
      self.parser = parser
      self.seed = seed
      self.spills = spills
    }

    func process(_ chunk: Chunk, into block: OutputBlock) {
      parser.parse(chunk, into: &batch)
      for record in batch.records {
        var generator = SplitMix64(seed: seed &+ UInt64(record.number))
        if record.number < 400 { usleep(UInt32(generator.next() % 200)) }
        block.recordCount += 1
        block.bytes.append(decimal: record.number)
        block.bytes.append(ASCII.lf)
        if spills, record.number % 3 == 0 { block.spill?(block) }
      }
    }
  }

  private struct Stop: Error {}

  private func reader(_ count: Int, breaksAfter limit: Int? = nil) throws -> RecordReader {
    let bytes = Array((0..<count).map { "line \($0)\n" }.joined().utf8)
    var offset = 0
    let source = ByteSource(name: "lines", blockSize: 50) { (block) throws(InputError) in
      if let limit, offset >= limit { throw InputError(.unreadable("broken"), file: "lines") }
      let length = min(block.count, bytes.count - offset)
      block.copyBytes(from: bytes[offset..<offset + length])
      offset += length
      return length
    }
    return try RecordReader(source: source, options: InputOptions(format: .lines, chunkSize: 25))
  }

  private func numbers(
    _ reader: RecordReader, threads: Int, seed: UInt64 = 0, spills: Bool = false,
    failsAt: Int? = nil
  ) -> (numbers: [Int], error: (any Error)?) {
    let parser = reader.parser
    var written: [UInt8] = []
    var delivered = 0
    do {
      try RecordPipeline(threads: threads).run(
        reader, makeWorker: { Worker(parser, seed: seed, spills: spills) }
      ) { block in
        if delivered == failsAt { throw Stop() }
        delivered += 1
        written += UnsafeBufferPointer(start: block.bytes.base, count: block.bytes.count)
      }
    } catch {
      return (Self.numbers(written), error)
    }
    return (Self.numbers(written), nil)
  }

  private static func numbers(_ bytes: [UInt8]) -> [Int] {
    bytes.split(separator: ASCII.lf).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
  }

  @Test("delivers in order, whoever is faster", arguments: 1...8, [false, true])
  func order(threads: Int, spills: Bool) throws {
    let result = numbers(
      try reader(300), threads: threads, seed: UInt64(threads), spills: spills)
    #expect(result.numbers == Array(0..<300))
    #expect(result.error == nil)
  }

  @Test("stops where delivering fails", arguments: 1...4, [false, true])
  func deliveryFails(threads: Int, spills: Bool) throws {
    let result = numbers(try reader(300), threads: threads, spills: spills, failsAt: 5)
    #expect(result.error is Stop)
    #expect(result.numbers == Array(0..<result.numbers.count))
    #expect(result.numbers.count < 60)
  }

  @Test("delivers what came before the reader failed", arguments: 1...4)
  func readerFails(threads: Int) throws {
    // Beyond the sample that the reader looks at first.
    let result = numbers(try reader(20_000, breaksAfter: 100_000), threads: threads)
    #expect((result.error as? InputError)?.reason == .unreadable("broken"))
    #expect(result.numbers == Array(0..<result.numbers.count))
    #expect(result.numbers.count > 9_000)
  }
}
