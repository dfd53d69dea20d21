import TestSupport
import Testing

@testable import Workspace

@Suite("Reading in blocks of any size")
struct BlockSizeTests {
  /// Pieces that mean something to one format or another.
  static let pieces: [String] = [
    "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", "\"\n", ",\"", "\",", "a", "word ", "é", "👍", "1",
    "{", "}", "[", "]", ":", "\\", "\\u00e9", "\\ud83d\\ude00", "\\ud800", "\"text\":",
    "{\"text\":\"",
    "\"}\n", "\0", "\t", " ", "{\"id\":1,\"text\":\"x\"}\n", "7,\"some text\"\n",
    String(repeating: "long ", count: 40),
  ]

  static func input(seed: UInt64) -> (bytes: [UInt8], format: InputFormat) {
    var generator = SplitMix64(seed: seed)
    let format = InputFormat.allCases[Int(seed) % InputFormat.allCases.count]
    var bytes: [UInt8]
    switch format {
    case .csv: bytes = Array("id,comment\n".utf8)
    case .tsv: bytes = Array("id\tcomment\n".utf8)
    case .json: bytes = Array("[".utf8)
    default: bytes = []
    }
    for _ in 0..<Int.random(in: 1...80, using: &generator) {
      bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
      if Int.random(in: 0..<40, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0x80...0xFF, using: &generator))
      }
    }
    return (bytes, format)
  }

  @Test("gives the same records", arguments: 0..<300)
  func sameRecords(seed: Int) throws {
    let (bytes, format) = Self.input(seed: UInt64(seed))
    var options = InputOptions(format: format)
    options.cellLimit = 500
    func read(_ blockSize: Int, _ chunkSize: Int) -> Result<Reading, any Error> {
      options.chunkSize = chunkSize
      return Result { try Reading(bytes, options: options, blockSize: blockSize) }
    }
    let whole = read(64 << 10, 512 << 10)
    for (blockSize, chunkSize) in [(1, 1), (2, 7), (3, 64), (7, 100), (64, 1), (64 << 10, 30)] {
      let other = read(blockSize, chunkSize)
      switch (whole, other) {
      case (.success(let a), .success(let b)):
        #expect(a == b, "seed \(seed), blocks of \(blockSize), chunks of \(chunkSize)")
      case (.failure(let a), .failure(let b)):
        #expect("\(a)" == "\(b)", "seed \(seed)")
      default: Issue.record("seed \(seed): one read, one failed")
      }
    }
  }

  @Test("reads a file longer than the sample in blocks of 7 bytes", arguments: InputFormat.allCases)
  func longInput(format: InputFormat) throws {
    var text = ""
    for i in 0..<6000 {
      switch format {
      case .csv: text += i == 0 ? "id,comment\n" : "\(i),\"text, é \(i)\n\"\r\n"
      case .tsv: text += i == 0 ? "id\tcomment\n" : "\(i)\ttext 👍 \(i)\n"
      case .ndjson, .json: text += "{\"id\":\(i),\"comment\":\"a \\\" é \(i)\"}\n"
      case .lines, .document: text += "Line \(i)\n"
      }
    }
    let options = InputOptions(format: format)
    let whole = try Reading(Array(text.utf8), options: options)
    let small = try Reading(
      Array(text.utf8), options: InputOptions(format: format, chunkSize: 1000), blockSize: 7)
    #expect(whole == small)
    #expect(whole.rows.count == [.csv: 5999, .tsv: 5999, .document: 1][format, default: 6000])
    #expect(whole.problems == [])
  }
}
