import Testing

@testable import Workspace

@Suite("A fingerprint")
struct FingerprintTests {
  @Test(
    "is MurmurHash3's",
    arguments: [
      ("", "00000000000000000000000000000000"), ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
      ("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347"),
    ])
  func vectors(text: String, expected: String) {
    var fingerprint = Fingerprint()
    fingerprint.insert(text)
    let words = [fingerprint.bytes[0..<8], fingerprint.bytes[8..<16]]
    let hex = words.flatMap { $0.reversed() }.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    #expect(hex.joined() == expected)
  }

  @Test("knows where fields end, and an empty one from none")
  func fields() {
    func of(_ texts: [String?]) -> Fingerprint {
      texts.reduce(into: Fingerprint()) { $0.insert($1) }
    }
    #expect(of(["ab", "c"]) != of(["a", "bc"]))
    #expect(of(["", nil]) != of([nil, ""]))
  }

  @Test("of an article depends on every field but the source")
  func article() {
    let article = Article(id: "a", title: "t", text: "x", tags: ["u"], published: 3)
    var others = Array(repeating: article, count: 9)
    others[0].id = "b"
    others[1].url = "https://example.org"
    others[2].title = "T"
    others[3].text = "y"
    others[4].author = "Ann"
    others[5].tags = []
    others[6].published = nil
    others[7].updated = 3
    others[8].language = "en"
    #expect(Set((others + [article]).map(\.fingerprint)).count == 10)
    var moved = article
    moved.source = "elsewhere.csv"
    #expect(moved.fingerprint == article.fingerprint)
  }
}

@Suite("Times of articles")
struct ArticleTimeTests {
  @Test(
    "are read with their zones",
    arguments: [
      ("2025-03-14", 1_741_910_400), ("2025-03-14T09:30:00+01:00", 1_741_941_000),
      ("Fri, 14 Mar 2025 08:30:00 GMT", 1_741_941_000),
      ("Fri, 14 Mar 2025 03:30:15 EST", 1_741_941_015), ("1741941000", 1_741_941_000),
      ("1741941000250", 1_741_941_000), ("2025-03-14 08:30", 1_741_941_000),
      ("20250314T0830", 1_741_941_000), ("20250314083000", 1_741_941_000),
      ("2025-03-14T08:30:00.123Z", 1_741_941_000), ("2025-03-14T03:30:00-0500", 1_741_941_000),
      ("1969-12-31T23:59:59Z", -1),
    ] as [(String, Int64)])
  func read(text: String, expected: Int64) {
    #expect(ArticleTime.seconds(text) == expected)
  }

  @Test("are written in UTC and read again", arguments: [0, -1, 1_741_941_015, 253_402_300_799])
  func written(seconds: Int64) {
    #expect(ArticleTime.seconds(ArticleTime.text(seconds)) == seconds)
  }

  @Test("are none where none is written", arguments: ["", "yesterday", "2025-13-01", "soon 12:30"])
  func none(text: String) { #expect(ArticleTime.seconds(text) == nil) }
}

@Suite("Merging segments")
struct MergePolicyTests {
  @Test("takes eight of a size, and the smallest first")
  func due() {
    #expect(MergePolicy.due(Array(repeating: 10, count: 7)).isEmpty)
    #expect(MergePolicy.due(Array(repeating: 10, count: 8)) == Array(0..<8))
    let large = Array(repeating: 5_000, count: 8)
    #expect(MergePolicy.due(large + [1, 2]) == Array(0..<8))
    #expect(MergePolicy.due(large + Array(repeating: 1, count: 8)) == Array(8..<16))
  }

  @Test("keeps a million articles in few segments")
  func few() {
    var segments: [Int] = []
    for _ in 0..<500 {
      segments.append(2_000)
      while case let due = MergePolicy.due(segments), !due.isEmpty {
        let sum = due.reduce(0) { $0 + segments[$1] }
        segments = segments.enumerated().filter { !due.contains($0.offset) }.map(\.element) + [sum]
      }
    }
    #expect(segments.reduce(0, +) == 1_000_000)
    #expect(segments.count <= 28)
  }
}
