import Headlines
import Testing

@testable import Workspace

@Suite("Calls to action")
struct CallToActionTests {
  static func calls(_ source: String, _ name: String = "a.html") -> [String] {
    CallToActionFinder().calls(in: PageFile(text: source, name: name).page).map { call in
      let problems = CallToAction.Problem.allCases.filter { call.problems.contains($0) }
      return ([call.kind.rawValue, call.words] + problems.map(\.rawValue)).joined(separator: "|")
    }
  }

  @Test(
    "are found in HTML",
    arguments: [
      (
        "<form><input name=m><button>Get the weekly letter</button></form>",
        ["button|Get the weekly letter"]
      ),
      ("<p>Text. <a href=x class=btn>Join us</a></p>", ["button|Join us"]),
      ("<p><a href=x style='background:#111;padding:9px'>Order now</a></p>", ["button|Order now"]),
      ("<p>We bake.</p><p><a href=x>Learn more</a></p>", ["link|Learn more|vague"]),
      ("<p>If you agree, <a href=x>sign the petition</a> today.</p>", ["link|sign the petition"]),
      ("<p>You can order it <a href=x>here</a>.</p>", ["link|here|vague"]),
      ("<p><a href=x><img src=i.png alt='Join now!'></a></p>", ["button|Join now!"]),
      ("<button hidden>Donate</button>", ["button|Donate|hidden"]),
      (
        "<p><a class=b role=button href=x>Buy a jar</a> <a class=b role=button href=y>Donate</a></p>",
        ["button|Buy a jar|competing", "button|Donate|competing"]
      ),
      (
        "<p>Ring <a href='tel:1'>the shop</a> and say which.</p>",
        ["sentence|Ring the shop and say which."]
      ),
      ("<input type=submit>", ["button|Submit|vague"]),
    ])
  func html(source: String, calls: [String]) {
    #expect(Self.calls(source) == calls)
  }

  @Test(
    "are not menus, tools, references and quotations",
    arguments: [
      "<nav><ul><li><a href=a>Shop</a><li><a href=b>Donate</a></ul></nav>",
      "<footer><a href=a>Contact us</a></footer>", "<button>Close</button><button>×</button>",
      "<div class=cookie-bar><p>We use cookies.</p><button>Accept</button><a href=x class=btn>Choose</a></div>",
      "<form><input type=search><button>Go</button></form>",
      "<p>The council voted to <a href=x>sell the baths</a> in May.</p>",
      "<blockquote><p>Ring us on 01632 960171.</p></blockquote>",
      "<p>“Sign it, all of you,” she said.</p>", "<ol><li>Send us the form by Friday.</ol>",
      "<template><button>Donate</button></template>", "<!-- <button>Donate</button> -->",
      "<ul><li><a href=a>Read your logs</a><li><a href=b>Choose names</a></ul>",
      "<h2><a href=x>Escape your office</a></h2>",
    ])
  func none(source: String) {
    #expect(Self.calls(source).isEmpty)
  }

  @Test("are found in Markdown")
  func markdown() {
    #expect(
      Self.calls("# T\n\n[Buy a jar](x){.button}\n\nTell us by Friday.\n", "a.md") == [
        "button|Buy a jar", "sentence|Tell us by Friday.",
      ])
    #expect(Self.calls("```\n[Buy a jar](x)\n```\n\n1. Ring us on 01632 960171.", "a.md").isEmpty)
  }

  @Test("have three rewrites of the page's own words")
  func rewrites() throws {
    let source = """
      <h1>The mill</h1><h2>Get the weekly newsletter</h2>
      <form action="/subscribe"><input name=mail><button>Submit</button></form>
      """
    let page = PageFile(text: source, name: "a.html").page
    let finding = try #require(CallChecker().findings(in: page).first)
    #expect(finding.check == "vague-call")
    #expect(finding.evidence == .tested)
    #expect(finding.suggestions.count == 3)
    #expect(finding.suggestions.first == "Get the weekly newsletter")
    #expect(finding.position.line == 2)
  }

  @Test("are missed where many words ask for nothing")
  func missing() {
    let source = "# T\n\n" + String(repeating: "Nothing happens in this sentence. ", count: 80)
    let page = PageFile(text: source, name: "a.md").page
    #expect(CallChecker().findings(in: page).map(\.check) == ["missing-call"])
    #expect(CallChecker().findings(in: page).first?.suggestions.count == 3)
  }
}
