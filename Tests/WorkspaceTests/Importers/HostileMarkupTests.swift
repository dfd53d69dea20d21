import Testing

@testable import Workspace

@Suite("Hostile markup")
struct HostileMarkupTests {
  /// The texts of a feed whose items are these.
  static func texts(_ items: String, before: String = "") throws -> [String] {
    try ImportReading(before + rss(items).drop { $0 != ">" }.dropFirst(), .feed).articles.map(
      \.text)
  }

  static func item(_ text: String) -> String {
    "<item><title>T</title><description>\(text)</description></item>"
  }

  @Test("nested 100,000 times is text")
  func nested() throws {
    for name in ["div", "x:y"] {
      let open = String(repeating: "<\(name)>", count: 100_000)
      let close = String(repeating: "</\(name)>", count: 100_000)
      #expect(
        try Self.texts(Self.item("a\(open)b\(close)c") + Self.item("d")).joined().filter(\.isLetter)
          == "abcd")
      #expect(
        try Self.texts(Self.item("a\(open)b") + Self.item("d")).joined().filter(\.isLetter) == "abd"
      )
      #expect(try Self.texts(Self.item("a\(close)b") + Self.item("d")) == ["ab", "d"])
    }
  }

  @Test("in an attribute of 10 MB costs only the attribute")
  func attribute() throws {
    let value = String(repeating: "value ", count: 10_000_000 / 6)
    #expect(try Self.texts(Self.item("a<i title=\"\(value)\">b</i>c")) == ["abc"])
    #expect(try Self.texts(Self.item("a<i title=\"\(value)<b>\">b</i>c")).joined().hasSuffix("c"))
  }

  @Test("in 20 MB of text is all there", arguments: [("", ""), ("<![CDATA[", "]]>")])
  func text(before: String, after: String) throws {
    let word = String(repeating: "word ", count: 400_000)
    #expect(try Self.texts(Self.item(before + word + after)).map(\.utf8.count) == [1_999_999])
    let repair = XMLRepair(records: ["item"])
    let reader = XMLItemReader(FeedFormat().shape, limit: 64 << 20)
    let events = XMLEvents(handler: reader)
    let parts = ["<item><title>\(before)"] + Array(repeating: word, count: 10) + [after]
    for (index, part) in parts.enumerated() {
      repair.input.append(Array(part.utf8), part.utf8.count)
      repair.run(isLast: index == parts.count - 1)
      let output = UnsafeBufferPointer(
        start: UnsafePointer(repair.output.base), count: repair.output.count)
      #expect(events.feed(output, isLast: index == parts.count - 1))
      repair.output.count = 0
    }
    #expect(reader.items.first?.fields.first?.content.count == 20_000_000)
  }

  @Test("has thousands of attributes, names and namespaces")
  func names() throws {
    let attributes = (0..<100_000).map { " a\($0)='1'" }.joined()
    #expect(try Self.texts(Self.item("a<i\(attributes)>b</i>c")) == ["abc"])
    let names = (0..<100_000).map { "<n\($0)/>" }.joined()
    #expect(try Self.texts(Self.item("a\(names)c")) == ["ac"])
    let namespaces = (0..<10_000).map { "<p\($0):e xmlns:p\($0)='u\($0)'>" }.joined()
    #expect(try Self.texts(Self.item("a\(namespaces)c")) == ["ac"])
  }

  static let laughs = """
    <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "\(String(repeating: "&a;", count: 10))">
    <!ENTITY c "\(String(repeating: "&b;", count: 10))"><!ENTITY d "\(String(repeating: "&c;", count: 10))">
    <!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd"> %p; <!-- ]> -->
    <!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY h SYSTEM "http://127.0.0.1:9/">]>
    """

  @Test("declares entities in vain")
  func entities() throws {
    #expect(
      try Self.texts(Self.item("x &d; &f; &h; &nbsp;y"), before: Self.laughs) == ["x &d; &f; &h; y"]
    )
    // The parser itself, had it been handed the declarations.
    let recorder = TextRecorder()
    let events = XMLEvents(handler: recorder)
    let source = Array((Self.laughs + "<r a='&d;'>x &d; &f; &h; y</r>").utf8)
    _ = source.withUnsafeBufferPointer { events.feed($0, isLast: true) }
    #expect(recorder.text.utf8.count < 20)
    #expect(!recorder.text.contains("root:"))
  }

  private final class TextRecorder: XMLHandler {
    var text = ""
    func start(_ element: XMLElement) {}
    func end(_ name: XMLName, spelling: UnsafeBufferPointer<UInt8>) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      text += String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test("has an entity of a megabyte in vain")
  func quadratic() throws {
    let long = String(repeating: "a", count: 200_000)
    let before = "<!DOCTYPE rss [<!ENTITY a \"\(long)\">]>"
    let references = String(repeating: "&a;", count: 1000)
    #expect(try Self.texts(Self.item(references), before: before) == [references])
  }

  @Test(
    "keeps its text whatever is wrong with it",
    arguments: [
      ("a &nbsp; b &mdash; c", "a b — c"), ("a & b &amp; c", "a & b & c"),
      ("x?a=1&copy=2 &foo; &#9999999;", "x?a=1©=2 &foo; \u{FFFD}"),
      ("1 < 2 and 3 <4", "1 < 2 and 3 <4"), ("a </b> b", "a b"), ("<i>a</b>b</i>c", "abc"),
      ("a\u{1C}b\u{0}c&#28;d&#x0;e", "a b c d\u{FFFD}e"), ("a\u{FFFE}b\u{FFFF}c", "a b c"),
      ("<a href=x y title='1'>a</a>", "a"), ("<a href=\"x>a</a> b", "a b"),
      ("a ]]> b", "a ]]> b"), ("<![CDATA[a]] b]]> c", "a]] b c"), ("a <? b", "a < ? b"),
      ("a <!-- b", "a < !-- b"), ("a <!-- b -- c --> d", "a d"), ("a <! b", "a < ! b"),
      ("<größe>a</größe>b", "ab"), ("<a:b:c>a</a:b:c>b", "ab"),
      ("<i a='1' a='2'>a</i> &amp; b", "a & b"),
      ("a <b c", "a < b c"), ("&#150; &#8217s", "– ’s"),
    ])
  func mistakes(source: String, text: String) throws {
    #expect(
      try Self.texts(Self.item("<![CDATA[]]>" + source) + Self.item("next")) == [text, "next"])
  }

  @Test("goes on after the root has ended, and before it begins")
  func roots() throws {
    let source =
      "Warning: x in y\n<rss><item><title>A</title></item></rss></channel></rss><item><title>B</title>"
    let reading = try ImportReading(source, .feed)
    #expect(reading.articles.map(\.title) == ["A", "B"])
  }

  @Test("can forget to close thousands of entries")
  func unclosed() throws {
    let items = (0..<2000).map { "<item><title>T\($0)</title><description>x<br>y" }.joined()
    #expect(try ImportReading(rss(items), .feed).articles.count == 2000)
  }

  static let repeated = [
    "<a>", "</a>", "<a", "<a b='", "<a b=\"x>", "<!--", "<!-- -", "<!DOCTYPE a [", "<?",
    "<![CDATA[", "]]>", "&",
    "&#", "&nbsp;", "<", "<a b=c/>", "<x:a>", "<a xmlns:x='y'>", "<item>", "</item>",
    "<item><title>",
    "<p></q>", "'", "<é>", "0123456789\u{1C}", "<!", "<a b='<c'", "[", "[a ", "[a =\"", "[/a]",
  ]

  @Test("takes linear time whatever is repeated", arguments: repeated)
  func linear(part: String) throws {
    let body = String(repeating: part, count: 100_000 / part.utf8.count)
    let time = try ContinuousClock().measure {
      _ = try ImportReading(rss("<item><content:encoded>" + body), .wordPress)
    }
    #expect(time < .seconds(10))
  }
}
