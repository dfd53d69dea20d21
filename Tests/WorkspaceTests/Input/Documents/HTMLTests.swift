import TestSupport
import Testing

@testable import Workspace

@Suite("Text of HTML")
struct HTMLTests {
  static let page = """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>A quiet   morning &mdash; The Paper</title>
    <style>p { color: red }</style><script>if (a < b) document.write("<p>no</p>")</script></head>
    <body>
    <header><a href="/">The Paper</a><nav><ul><li><a href="/a">World</a><li><a href="/b">Sport</a></ul></nav></header>
    <!-- a comment with <p>tags</p> -->
    <div class="cookies" hidden>We value your privacy.</div>
    BODY
    <aside><p>Read this as well, it is very good.</p></aside>
    <form><input name="q"><button>Search</button></form>
    <footer>&copy; The Paper</footer>
    <noscript>Turn scripts on.</noscript>
    </body></html>
    """

  static func page(_ body: String) -> String {
    let parts = page.split(separator: "BODY", maxSplits: 1)
    return parts[0] + body + parts[1]
  }

  static let paragraph = """
    The baker opened before the sun was up, and the whole street smelled of bread and of rain that \
    had fallen all through the night.
    """

  @Test("is the article where the page names it")
  func article() {
    let source = Self.page(
      """
      <div><a href="/1">Ten things</a> <a href="/2">you missed</a></div>
      <article><h1>A quiet morning</h1><p>\(Self.paragraph)</p>
      <ul class="share"><li><a href="/s">Share this article</a></li></ul>
      <p>It was <b>won</b>derful.</p></article>
      <div>More stories for you and your family</div>
      """)
    let (title, text) = html(Array(source.utf8))
    #expect(title == "A quiet morning — The Paper")
    #expect(text == "A quiet morning\n\(Self.paragraph)\nIt was wonderful.")
  }

  @Test("is judged by words and links where the page names nothing")
  func density() {
    let menu = (1...12).map { "<li><a href='/\($0)'>Topic number \($0)</a></li>" }.joined()
    let source = Self.page(
      """
      <div><ul>\(menu)</ul></div>
      <div><h2>A quiet morning</h2><p>\(Self.paragraph)</p><p>\(Self.paragraph)</p>
      <p>It was wonderful.</p><p>\(Self.paragraph)</p><p>\(Self.paragraph)</p></div>
      <div><ul>\(menu)</ul></div><div>Imprint</div><div>Terms</div>
      """)
    let text = html(source)
    let expected = [
      "A quiet morning", Self.paragraph, Self.paragraph, "It was wonderful.", Self.paragraph,
      Self.paragraph,
    ]
    #expect(text == expected.joined(separator: "\n"))
  }

  @Test("keeps all of a short page")
  func short() {
    #expect(html("<p>Great!</p><p>I love it.</p>") == "Great!\nI love it.")
    #expect(html("just text") == "just text")
    #expect(html("") == "")
  }

  @Test("is not lost in a form or in a region that nobody closed")
  func lost() {
    #expect(html("<form><div><p>All of it.</p></div></form>") == "All of it.")
    #expect(html("<nav><p>All of it.") == "All of it.")
    #expect(html("<p>One</p><div><nav>menu</div><p>Two</p>") == "One\nTwo")
    #expect(html("<svg><p>All of it.") == "All of it.")
  }

  @Test(
    "is what its elements say",
    arguments: [
      ("a<br>b<br/>c", "a\nb\nc"),
      ("<table><tr><td>a<td>b</tr><tr><th>c</th><th>d</th></tr></table>", "a b\nc d"),
      ("<ul><li>a<li>b</ul>c", "a\nb\nc"),
      ("<p>a <i>b</i>c<p>d", "a bc\nd"),
      ("<P>a</P ><DIV>b</DIV\n>", "a\nb"),
      ("a<script>b</script >c<style>d</STYLE>e", "ace"),
      ("a<script>b</scripty>c</script>d", "ad"),
      ("a<textarea><p>b</textarea>c", "ac"),
      ("a<template>b</template><noscript>c</noscript>d", "a\nd"),
      ("<div aria-hidden=true>a</div><div role='navigation'>b</div><div HIDDEN>c</div>d", "d"),
      ("<p>a</p>\u{A0}<p>\t\n</p><p>b</p>", "a\n\u{A0}\nb"),
      ("x &amp;lt; y", "x &lt; y"),
    ])
  func elements(source: String, text: String) {
    #expect(html(source) == text)
  }

  @Test(
    "survives what is broken",
    arguments: [
      ("a < b > c", "a < b > c"), ("a <3 b", "a <3 b"), ("a</>b</ c>d", "abd"),
      ("a<!-->b<!--->c<!-- x --!>d", "abcd"), ("a<!-- never closed", "a"), ("a<!doctype", "a"),
      ("a<?xml x?>b", "ab"), ("a<b", "a"), ("a<", "a<"), ("a<p", "a"), ("a</p", "a"),
      ("a<p x='", "a"),
      ("a<p x=\"1>b", "a"), ("<p x=1/>b", "b"), ("<p =x>b", "b"), ("a<script>b", "a"),
      ("</div></article></p>a", "a"), ("<b><p>a</b>b</p>", "ab"), ("<a href=x>y", "y"),
      ("<p/x/y=\"z\">a", "a"), ("<p a=\"1\"b='2'c>d", "d"),
    ])
  func broken(source: String, text: String) {
    #expect(html(source) == text)
  }

  @Test("takes the title from where there is one")
  func titles() {
    func title(_ source: String) -> String? { html(Array(source.utf8)).title }
    #expect(title("<title> A &amp;\n B </title><h1>C</h1>") == "A & B")
    #expect(title("<svg><title>Icon</title></svg><h1>C <i>D</i></h1>") == "C D")
    #expect(title("<title></title><meta content='E' property=og:title><p>x") == "E")
    #expect(title("<header><h1>C</h1></header>") == "C")
    #expect(title("<p>x") == nil)
  }

  static let hostile = [
    "<div>", "</div>", "<div></p>", "<article>", "<a>", "<b id=x><p>", "<!--", "<!-- -", "<!", "<?",
    "<script>", "<p x=\"", "<p x='", "<p x", "</", "<", "&", "&#", "&a", "<svg>", "<title>",
    "<h1>x",
    "<p =", "<nav></div>", "<form><div></form>", "<textarea></texta", "x<br>", "<section></nav>",
  ]

  @Test("takes linear time whatever is repeated", arguments: hostile)
  func linear(part: String) {
    let source = Array(String(repeating: part, count: 200_000 / part.utf8.count).utf8)
    let time = ContinuousClock().measure { _ = html(source) }
    #expect(time < .seconds(5))
  }

  @Test("can be any bytes", arguments: 0..<20 as Range<UInt64>)
  func anything(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let parts =
      Self.hostile + ["</script>", "-->", ">", "\"", "'", " ", "text", "=", "&amp;", ";", "\n"]
    let source = (0..<400).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
    _ = html(source)
    _ = markdown(source)
    #expect(html(Self.page("<article><p>\(Self.paragraph)</p></article>")) == Self.paragraph)
  }
}
