import Foundation
import TestSupport
import Testing

@Suite("The same input")
struct DeterminismTests {
  static let files: [String: Data] = {
    let rows = (0..<11_000).map { number in
      "\(number),\"\(number % 3 == 0 ? "Not good, " : "So good, ")but \(number)/10 İı 👍\",2025-01-0\(number % 9 + 1)\n"
    }
    let objects = (0..<11_000).map { number in
      number % 7 == 0
        ? "{bad\n" : "{\"id\":\(number),\"text\":\"I don’t like it\",\"k\(number % 5)\":1}\n"
    }
    return [
      "in.csv": Data(("id,comment,date\n" + rows.joined()).utf8),
      "in.ndjson": Data(objects.joined().utf8),
    ]
  }()

  static let surroundings: [[String: String]] = [
    ["LANG": "C"], ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
    ["TZ": "America/New_York"], ["TZ": "Asia/Kathmandu"], ["HOME": "/nonexistent"],
  ]

  private static func run(
    _ file: String, _ format: String, threads: String, _ environment: [String: String] = [:]
  ) throws -> [Data] {
    let outcome = try Command(files: files, environment: environment).run(
      "score", file, "--explain", "--format", format, "--threads", threads)
    return [outcome.output, Data(outcome.errors.utf8)]
  }

  @Test(
    "gives the same bytes on any number of threads",
    arguments: zip(
      ["in.csv", "in.csv", "in.ndjson", "in.ndjson"], ["csv", "json", "ndjson", "csv"]))
  func threads(file: String, format: String) throws {
    let first = try Self.run(file, format, threads: "1")
    #expect(first[0].count > 1_000_000)
    for threads in ["2", "5"] {
      #expect(try Self.run(file, format, threads: threads) == first, "\(threads) threads")
    }
  }

  private static let here = Result { try run("in.csv", "ndjson", threads: "2") }

  @Test("gives the same bytes anywhere", arguments: surroundings)
  func anywhere(environment: [String: String]) throws {
    #expect(try Self.run("in.csv", "ndjson", threads: "2", environment) == Self.here.get())
  }
}

@Suite("Any bytes")
struct AnyBytesTests {
  static let pieces: [[UInt8]] = [
    Array("good".utf8), Array("\"".utf8), Array(",".utf8), Array("\n".utf8), Array("\r\n".utf8),
    Array("{\"text\":\"".utf8), Array("\"}\n".utf8), Array("\\ud800".utf8), Array("👎🏽".utf8),
    [0xFF], [0xF0, 0x9F], [0], [0xED, 0xA0, 0x80], Array("not bad ".utf8), Array("\t".utf8),
    Array("\\".utf8), [0x1B], Array("#😀".utf8), Array("a@b.example ".utf8), [0xC0, 0x80],
  ]

  static func bytes(seed: UInt64) -> [UInt8] {
    var generator = SplitMix64(seed: seed)
    return (0..<Int.random(in: 0...60, using: &generator)).flatMap { _ in
      pieces.randomElement(using: &generator) ?? []
    }
  }

  @Test(
    "come out as UTF-8 and JSON", arguments: ["csv", "tsv", "ndjson", "json", "lines", "document"])
  func anyBytes(format: String) throws {
    for seed in 0..<4 {
      let outcome = try Command().run(
        "score", "--explain", "--input-format", format, input: Self.bytes(seed: UInt64(seed)))
      #expect([0, 65].contains(outcome.code), "seed \(seed): \(outcome.errors)")
      _ = try outcome.text
      _ = try outcome.objects
    }
  }
}
