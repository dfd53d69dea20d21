import Testing

@testable import Workspace

@Suite("Front matter")
struct FrontMatterTests {
  /// The fields as `key=value` in JSON's spelling of texts, and what follows.
  static func read(_ source: String) -> (fields: [String], rest: String) {
    let buffer = filled(Array(source.utf8))
    let front = FrontMatter(buffer.base, count: buffer.count)
    let fields = front.fields.map { key, value in
      switch value {
      case .text(let text):
        String(decoding: key, as: UTF8.self) + "="
          + String(decoding: text, as: UTF8.self).debugDescription
      case .literal(let text):
        String(decoding: key, as: UTF8.self) + "=" + String(decoding: text, as: UTF8.self)
      }
    }
    let rest = UnsafeBufferPointer(start: buffer.base, count: buffer.count)[front.end...]
    return (fields, String(decoding: rest, as: UTF8.self))
  }

  @Test(
    "reads single values of YAML",
    arguments: [
      ("title: Rain & shine", "title=\"Rain & shine\""),
      ("title: \"a \\\"b\\\" \\n c\" # why", "title=\"a \\\"b\\\" \\n c\""),
      ("title: 'it''s'", "title=\"it\\'s\""),
      ("'quoted key': x", "quoted key=\"x\""),
      ("rating: -4.5", "rating=-4.5"),
      ("zip: 01234", "zip=\"01234\""),
      ("version: 1.2.3", "version=\"1.2.3\""),
      ("draft: true # not yet", "draft=true"),
      ("empty:", "empty=null"),
      ("tilde: ~", "tilde=null"),
      ("time: 12:30", "time=\"12:30\""),
      ("url: https://a.example/#x", "url=\"https://a.example/#x\""),
      ("tags: [a, b]", "tags=\"[a, b]\""),
      ("tags:\n  - a\n  - b", "tags=\"  - a\\n  - b\""),
      ("tags:\n- a\n- b", "tags=\"- a\\n- b\""),
      ("text: |\n  one\n  two", "text=\"one\\ntwo\""),
      ("text: >\n  one\n  two", "text=\"one two\""),
      ("author:\n  name: Ann", "author=\"  name: Ann\""),
      ("title: \"never closed", "title=\"\\\"never closed\""),
    ])
  func yaml(source: String, field: String) {
    let (fields, rest) = Self.read("---\n\(source)\n---\nText.")
    #expect(fields == [field])
    #expect(rest == "Text.")
  }

  @Test("reads single values of TOML and keeps the others as they are written")
  func toml() {
    let source = """
      +++
      title = "Rain"
      weight = 3
      # a comment
      tags = [
        "a",
        "b"
      ]
      note = \"""
      one
      two\"""
      [author]
      name = "Ann"
      +++
      Text.
      """
    let (fields, rest) = Self.read(source)
    #expect(
      fields == [
        "title=\"Rain\"", "weight=3", "tags=\"[\\n  \\\"a\\\",\\n  \\\"b\\\"\\n]\"",
        "note=\"one\\ntwo\"", "author=\"name = \\\"Ann\\\"\"",
      ])
    #expect(rest == "Text.")
  }

  @Test("takes the last of two values, and any line ends")
  func details() {
    let (fields, rest) = Self.read("---\r\na: 1\r\nb: 2\r\na: 3\r\n...\r\nText.")
    #expect(fields == ["a=3", "b=2"])
    #expect(rest == "Text.")
  }

  @Test(
    "is not there where it does not end or is none",
    arguments: [
      "---\ntitle: a\nText.", "---\nA text\nbetween rules.\n---\nmore", "text\n---\na: b\n---",
      "--- \n", "",
    ])
  func absent(source: String) {
    let (fields, rest) = Self.read(source)
    #expect(fields == [])
    #expect(rest == source || source == "--- \n")
  }
}
