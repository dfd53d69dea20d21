import TestSupport
import Testing

@testable import Workspace

@Suite("A damaged library")
struct LibraryDamageTests {
  /// All that a library answers, as text; an error's type where it throws one of ours.
  private static func answer(_ folder: String) throws -> String? {
    do {
      let library = try Library(at: folder, for: .reading)
      var lines = ""
      try library.forEachArticle { article in
        lines += "\(article)\n"
        return true
      }
      _ = try library.problems()
      return lines + "\(try library.count)"
    } catch is LibraryError {
      return nil
    }
  }

  @Test("gives a clear error or the same answer", arguments: 0..<8)
  func flips(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var fixture = try LibraryFixture()
    for start in [0, 20, 10] {
      try fixture.add(
        LibraryFixture.articles(
          start..<start + 25, text: String(repeating: "a text ", count: 20 + start)))
    }
    _ = try fixture.opened(for: .writing).remove(ids: ["a3"], using: &fixture.indexing)
    let expected = try Self.answer(fixture.folder)
    #expect(expected != nil)
    let whole = try fixture.place.contents("site/library.sqlite")
    for flip in 0..<40 {
      var bytes = whole
      let place = Int.random(in: 0..<(flip % 4 == 0 ? 100 : bytes.count), using: &generator)
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      let copy = try TemporaryFolder()
      try copy.write(bytes, to: Array("site/library.sqlite".utf8))
      for segment in try fixture.opened(for: .reading).segments() {
        try copy.write(
          [UInt8](segment.bytes), to: Array("site-\(segment.name)".utf8))
      }
      let found = try Self.answer(copy.path("site"))
      #expect(found == nil || found == expected, "seed \(seed), byte \(place)")
    }
  }

  @Test("of any bytes is no library", arguments: 0..<4)
  func noise(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let folder = try TemporaryFolder()
    var bytes = (0..<9_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    if seed > 1 { bytes.replaceSubrange(0..<16, with: Array("SQLite format 3\0".utf8)) }
    try folder.write(bytes, to: Array("site/library.sqlite".utf8))
    #expect(throws: LibraryError.self) { try Library(at: folder.path("site"), for: .reading) }
    #expect(throws: LibraryError.self) { try Library(at: folder.path("site"), for: .creating) }
  }

  @Test("that was cut short is found out", arguments: [1, 100, 4_096, 20_000])
  func cut(length: Int) throws {
    var fixture = try LibraryFixture()
    try fixture.add(LibraryFixture.articles(0..<200))
    let whole = try fixture.place.contents("site/library.sqlite")
    try fixture.place.write(
      Array(whole.prefix(length)), to: Array("site/library.sqlite".utf8))
    #expect(try Self.answer(fixture.folder) == nil)
  }
}
