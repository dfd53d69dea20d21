import Headlines
import Testing

@testable import Workspace

@Suite("Pages of documents")
struct DocumentPageTests {
  /// The words of the blocks, with their kinds.
  static func blocks(_ page: Page) -> [String] {
    page.blocks.map { "\($0.kind) \(words($0.text, page))" }
  }

  static func words(_ range: Range<Int>, _ page: Page) -> String {
    String(decoding: page.text[range], as: UTF8.self)
  }

  /// What the elements say, and the source that they stand in.
  static func elements(_ page: Page, _ source: String) -> [String] {
    page.elements.map { element in
      let words = element.label ?? words(element.text, page)
      let place = String(decoding: Array(source.utf8)[element.source], as: UTF8.self)
      return "\(element.kind) '\(words)' → \(element.target) in \(place)"
    }
  }

  @Test("have the blocks of Markdown")
  func markdown() {
    let source = """
      ---
      title: Own
      ---
      # A *loud* one

      Some &amp; more
      text.

      - one
      - two

      > quoted

          code

      | a | b |
      |---|---|
      | c | d |
      """
    let page = PageFile(text: source, name: "a.md").page
    #expect(page.title == "Own")
    #expect(!page.isHTML)
    #expect(
      Self.blocks(page) == [
        "heading(level: 1) A loud one", "paragraph Some & more text.", "listItem one",
        "listItem two", "quote quoted", "code code", "tableCell a", "tableCell b", "tableCell c",
        "tableCell d",
      ])
    #expect(page.places.position(ofText: page.blocks[1].text.lowerBound).line == 6)
    #expect(page.places.position(ofText: page.blocks[9].text.lowerBound).line == 18)
    #expect(page.places.position(ofText: page.blocks[9].text.lowerBound).column == 7)
  }

  @Test(
    "have the links and pictures of Markdown",
    arguments: [
      ("a [b *c*](d 'e') f", "link 'b c' → d in [b *c*](d 'e')"),
      ("a [b](<d e>) f", "link 'b' → d e in [b](<d e>)"),
      ("a ![b *c*](d) f", "image 'b c' → d in ![b *c*](d)"),
      ("a ![](d) f", "image '' → d in ![](d)"),
      ("[b][c] f\n\n[c]: d", "link 'b' → d in [b][c]"),
      (
        "see <https://a.example/?q> now",
        "link 'https://a.example/?q' → https://a.example/?q in <https://a.example/?q>"
      ),
      ("a [](d) f", "link '' → d in [](d)"),
      ("a [`b`](d) f", "link 'b' → d in [`b`](d)"),
      ("a <a href='d'>b</a> f", "link 'b' → d in <a href='d'>b</a>"),
    ])
  func links(source: String, element: String) {
    let page = PageFile(text: source, name: "a.md").page
    #expect(Self.elements(page, source) == [element])
  }

  @Test("have the blocks and elements of HTML")
  func html() {
    let source = """
      <title>T</title><body class=home><header><a href="/" class="logo">Home</a></header>
      <main><h2>Plans &amp; prices</h2><p>One <b>bold</b> word.</p><p hidden>secret <a href=x>go</a></p>
      <ul><li>item</ul><table><tr><td>a<td>b</table>
      <form action="/join"><input name=mail><input type=submit value="Join"><button>Go <i>on</i></button></form>
      <img src="p.png" alt="A dog" width=20 height=10><span role=button tabindex=0>Press</span>
      <template><a href=t>no</a></template><a href="#" style="Display: none">gone</a></main>
      """
    let page = PageFile(text: source, name: "a.html").page
    #expect(page.title == "T")
    #expect(page.isHTML)
    #expect(
      Self.blocks(page) == [
        "paragraph Home", "heading(level: 2) Plans & prices", "paragraph One bold word.",
        "paragraph secret go", "listItem item", "tableCell a", "tableCell b", "paragraph Go on",
        "paragraph Press", "paragraph gone",
      ])
    #expect(
      page.blocks.map(\.isMain) == [
        false, true, true, false, true, true, true, false, true, false,
      ])
    let elements = page.elements.map { "\($0.kind) \($0.label ?? Self.words($0.text, page))" }
    #expect(
      elements == [
        "link Home", "link go", "form Go on", "field ", "button Join", "button Go on",
        "image A dog", "button Press", "link gone",
      ])
    #expect(
      page.elements.map(\.isHidden) == [
        false, true, false, false, false, false, false, false, true,
      ])
    #expect(page.elements[6].statedSize == PixelSize(width: 20, height: 10))
    #expect(page.elements[0].surroundings.hasPrefix("header"))
    #expect(page.elements[1].block == 3)
    #expect(page.elements[2].target == "/join")
  }

  @Test("know where checks are switched off", arguments: ["a.md", "a.html"])
  func silences(name: String) {
    let source = """
      <p>one</p>

      <!-- sentivane off: passive-voice, long-title -->

      <p>two</p>

      <!-- sentivane on: long-title -->

      <p>three</p>

      <!-- sentivane off -->
      """
    let page = PageFile(text: source, name: name).page
    #expect(page.silences.map(\.check) == ["passive-voice", "long-title", nil])
    #expect(page.silences[0].source.upperBound == source.utf8.count)
    #expect(page.silences[1].source.upperBound < page.silences[2].source.lowerBound)
  }

  @Test("are paragraphs of plain text")
  func plain() {
    let page = PageFile(text: "One\ntwo.\n\n \nThree & <b>.", name: "a.txt").page
    #expect(Self.blocks(page) == ["paragraph One two.", "paragraph Three & <b>."])
  }

  @Test("keep all text of tables that would grow without end")
  func tables() {
    let columns = 2_000
    let rule = Array(repeating: "---", count: columns).joined(separator: "|")
    let head = Array(repeating: "a", count: columns).joined(separator: "|")
    let source = "|\(head)|\n|\(rule)|\n" + String(repeating: "|b\n", count: 2_000)
    let page = PageFile(text: source, name: "a.md").page
    #expect(page.text.count { $0 == UInt8(ascii: "b") } == 2_000)
  }

  @Test("take linear time for a paragraph of links, and lose no text")
  func paragraph() {
    let source = String(repeating: "x [a](b)\n", count: 30_000)
    let time = ContinuousClock().measure {
      let page = PageFile(text: source, name: "a.md").page
      #expect(page.text.count { $0 == UInt8(ascii: "x") } == 30_000)
      #expect(page.elements.count == MarkdownGuard.lineLimit)
    }
    #expect(time < .seconds(5))
  }

  static let hostile =
    HTMLTests.hostile + MarkdownTextTests.hostile + [
      "<span hidden>", "<p class=a>", "<td class=a>", "<a href=x>", "<b role=button>", "</b>",
      "<button>", "<!-- sentivane off: a -->", "<!-- sentivane on -->", "<img alt=x>", "[a](b) ",
      "![a](b)", "<div class=a><a href=b>", "<http://a.b> ", "[![a](b)](c)",
    ]

  @Test("take linear time whatever is repeated", arguments: hostile, ["a.md", "a.html"])
  func linear(part: String, name: String) {
    let source = String(repeating: part, count: 20_000 / part.utf8.count)
    let time = ContinuousClock().measure { _ = PageFile(text: source, name: name).page }
    #expect(time < .seconds(5))
  }
}
