import Testing

@testable import Workspace

// The rules are those of CommonMark, read by libmd4c. A picture's description is no text: readers do
// not see it, and of HTML it never was.

@Suite("Text of Markdown")
struct MarkdownTextTests {
  struct Example: CustomTestStringConvertible {
    var source: String
    var text: String
    var testDescription: String { source.debugDescription }

    init(_ source: String, _ text: String) {
      self.source = source
      self.text = text
    }
  }

  static let blocks = [
    Example("# Loud *and* clear #\n\nA text.", "Loud and clear\nA text."),
    Example("Loud\n====\nClear\n---\nA text.", "Loud\nClear\nA text."),
    Example("One line\nand the next.\n\nA new one.", "One line and the next.\nA new one."),
    Example("Broken  \nhere\\\nand here<br>too.", "Broken\nhere\nand here\ntoo."),
    Example(
      "- one\n- two\n  - inner\n\n  more of two\n* three", "one\ntwo\ninner\nmore of two\nthree"),
    Example("1. first\n2) second\n- [x] done\n- [ ] open", "first\nsecond\ndone\nopen"),
    Example("In 1999\n2. no list here", "In 1999 2. no list here"),
    Example("> quoted\n> > twice\nlazy", "quoted\ntwice lazy"),
    Example("Before\n\n```swift\nlet x = 1\n```\nafter", "Before\nafter"),
    Example("~~~~\n~~~\n```\n~~~~\nafter", "after"),
    Example("> ```\n> code\nafter", "after"),
    Example("```\nnever closed", ""),
    Example("Text\n\n    indented code\n\n    more\n\nafter", "Text\nafter"),
    Example("- item\n\n      code\n\n  text", "item\ntext"),
    Example("- item\n\n    text of the item", "item\ntext of the item"),
    Example("above\n\n---\n\n* * *\nbelow", "above\nbelow"),
    Example(
      "| food | taste |\n|:---|---:|\n| *soup* | a \\| b |\n\nend", "food taste\nsoup a | b\nend"),
    Example("<!-- hidden\n\nstill --> shown", "shown"),
    Example("<script>\nlet a = '<p>'\n\n</script>\nshown", "shown"),
    Example("<div class=\"a\">\n\n**inside**\n\n</div>", "inside"),
    Example("#hashtag is no heading", "#hashtag is no heading"),
    Example("a\r\nb\r\n\r\n# c\r\n", "a b\nc"),
    Example("", ""),
  ]

  @Test("is what its blocks say", arguments: blocks)
  func block(_ example: Example) {
    #expect(markdown(example.source) == example.text)
  }

  static let inlines = [
    Example("a *b* **c** ***d*** _e_ __f__ ~~g~~", "a b c d e f g"),
    Example("snake_case_name and 5 * 3 * 2", "snake_case_name and 5 * 3 * 2"),
    Example("f*** off", "f*** off"),
    Example("**bold*italic*bold**", "bolditalicbold"),
    Example("„*gut*“ and “_good_”", "„gut“ and “good”"),
    Example("`a * b * c` and ``x ` y``", "a * b * c and x ` y"),
    Example("a ` b `` c", "a ` b `` c"),
    Example("[text](https://a.example/b_(c) \"title\") after", "text after"),
    Example("[*text*](<a b> 'title')", "text"),
    Example("![a picture](p.png) ok", "ok"),
    Example("[![badge](b.svg)](https://a.example)", ""),
    Example(
      "[text][Label], [label], [text][] [other]\n\n[label]: /url 'title'",
      "text, label, [text][] [other]"),
    Example("a note[^1].\n\n[^1]: What it says.", "a note.\nWhat it says."),
    Example("[Update]: it is fixed now", "[Update]: it is fixed now"),
    Example("[a](b c) [d](", "[a](b c) [d]("),
    Example(
      "<https://a.example/?q=1&amp;> <me@a.example>", "https://a.example/?q=1&amp; me@a.example"),
    Example("a < b and b > c, I <3 you", "a < b and b > c, I <3 you"),
    Example("x<span title=\"a>b\">y</span><!-- z -->", "xy"),
    Example("&amp; &eacute; &#x1F44D; &nosuch; \\&amp; \\*a\\*", "& é 👍 &nosuch; &amp; *a*"),
    Example("\\[no link](x) \\a", "[no link](x) \\a"),
    Example("I don’t *like* this 👎", "I don’t like this 👎"),
  ]

  @Test("is what its marks leave", arguments: inlines)
  func inline(_ example: Example) {
    #expect(markdown(example.source) == example.text)
  }

  @Test("takes the first heading of the first level for the title")
  func title() {
    func title(_ source: String) -> String? {
      let buffer = filled(Array(source.utf8))
      return markdownPage(buffer).markdownTitle.map { String(decoding: $0.text, as: UTF8.self) }
    }
    #expect(title("## Part\n\ntext\n\n# The [whole](x)\n\n# Next") == "The whole")
    #expect(title("text\n\n## Part\n### Smaller") == "Part")
    #expect(title("text") == nil)
  }

  static let hostile = [
    "- ", "> ", "[", "![[]()", "[a](", "[a](<b", "[a](b \"", "[a](b (", "*a_ ", "**x [a*b**c*](d)",
    "<a b=\"", "<!--", "<b ", "<x:", "`", "&", "&#", "[a\n", "```\n", "|", "<!-\n",
    "<script x=\"\n",
    "- a\n", "1. ", "[a]: <\n", "\\", "a@", "]", "*", "_a", "[^", "<div a='\n", "[[a]",
  ]

  @Test("takes linear time whatever is repeated", arguments: hostile)
  func linear(part: String) {
    let source = Array(String(repeating: part, count: 60_000 / part.utf8.count).utf8)
    let buffer = filled(source + Array("x\n".utf8) + Array(repeating: ASCII.lf, count: 30_000))
    let time = ContinuousClock().measure {
      _ = markdownPage(buffer)
    }
    #expect(time < .seconds(5))
  }

  @Test("finds the ends of code spans of any length in linear time")
  func backticks() {
    let runs = (1...600).map { String(repeating: "`", count: $0) }.joined(separator: "a")
    #expect(markdown(runs) == runs)
  }
}
