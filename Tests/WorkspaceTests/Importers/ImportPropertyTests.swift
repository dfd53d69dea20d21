import TestSupport
import Testing

@testable import Workspace

@Suite("Exports")
struct ImportPropertyTests {
  static let examples: [(ImportFormat, String)] = [
    (.feed, ImportExamples.feed), (.feed, ImportExamples.rdf), (.feed, ImportExamples.atom),
    (.sitemap, ImportExamples.newsSitemap), (.wordPress, ImportExamples.wordPress),
    (.ghost, ImportExamples.ghost),
  ]

  @Test("are told by their first bytes", arguments: examples)
  func formats(format: ImportFormat, source: String) {
    #expect(ImportFormat(sample: Array(source.utf8)) == format)
    #expect(ImportFormat(sample: Array(("\n " + source).utf8)) == format)
  }

  @Test(
    "are not taken for documents and records, nor those for exports",
    arguments: [
      "<!doctype html><html><body>x", "{\"id\":1,\"text\":\"x\"}\n", "[{\"id\":1}]",
      "id,text\n1,x\n",
      "", "<", "<?xml", "<!-- x", "<svg xmlns='x'/>", "{\"data\":{\"text\":\"x\"}}", "plain text",
    ])
  func others(source: String) {
    #expect(ImportFormat(sample: Array(source.utf8)) == nil)
  }

  @Test("give the same articles however they are cut", arguments: examples)
  func cuts(format: ImportFormat, source: String) throws {
    let bytes = Array(source.utf8)
    let whole = try ImportReading(bytes, format)
    for blockSize in [1, 2, 3, 7, 64, 1000] {
      #expect(try ImportReading(bytes, format, blockSize: blockSize) == whole)
    }
  }

  @Test("can break off anywhere", arguments: examples)
  func truncated(format: ImportFormat, source: String) throws {
    let bytes = Array(source.utf8)
    let whole = try ImportReading(bytes, format)
    for length in stride(from: 0, to: bytes.count, by: 37) {
      let reading = try ImportReading(Array(bytes[..<length]), format)
      #expect(reading.articles.count <= whole.articles.count + 1)
    }
  }

  static let parts = [
    "<item>", "</item>", "<title>", "</title>", "<description>", "</description>", "<![CDATA[",
    "]]>",
    "<!--", "-->", "<?x", "?>", "<!DOCTYPE a [", "]>", "<", ">", "&", ";", "&nbsp;", "&#x1C;", "\"",
    "'",
    "<a b=\"", "<a b='c' ", "=", "/>", "word", " ", "\u{1C}", "é", "\u{FFFE}", "]]",
    "<x:y xmlns:x='z'>",
    "</", "<content:encoded>", "<p>", "</b>", "\n", "<entry><id>", "&#38;", "<br/>",
  ]

  @Test("can be any markup, however it is cut", arguments: 0..<60 as Range<UInt64>)
  func anything(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let source = (0..<300).map { _ in Self.parts.randomElement(using: &generator) ?? "" }.joined()
    for format in [ImportFormat.feed, .wordPress, .sitemap] {
      let whole = try ImportReading(Array(source.utf8), format)
      #expect(try ImportReading(Array(source.utf8), format, blockSize: 1) == whole)
      #expect(try ImportReading(Array(source.utf8), format, blockSize: 13) == whole)
    }
  }

  @Test("can be any bytes", arguments: 0..<40 as Range<UInt64>)
  func bytes(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for (format, source) in Self.examples {
      var bytes = Array(source.utf8)
      for _ in 0..<20 {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      let whole = try ImportReading(bytes, format)
      #expect(try ImportReading(bytes, format, blockSize: 5) == whole)
    }
  }
}
