import Testing
import Tokenizing

/// What the tokenizer makes of a text, as "kind: slice".
@Suite("Tokenizer")
struct TokenizerTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var text: String
    var tokens: [String]

    init(_ text: String, _ tokens: [String]) {
      self.text = text
      self.tokens = tokens
    }

    var testDescription: String { text.debugDescription }
  }

  /// The tokens with the emoticons of the English lexicon.
  private func check(_ example: Example, sourceLocation: SourceLocation = #_sourceLocation) {
    let bytes = Array(example.text.utf8)
    let found = Lexicon.english.tokenizer.tokens(in: example.text).map { token in
      "\(token.kind): \(String(decoding: bytes[token.range], as: UTF8.self))"
    }
    #expect(found == example.tokens, sourceLocation: sourceLocation)
  }

  @Test(
    "knows words with apostrophes",
    arguments: [
      Example("I don’t", ["word: I", "word: don’t"]),
      Example("can't; I can", ["word: can't", "punctuation: ;", "word: I", "word: can"]),
      Example("won`t go", ["word: won`t", "word: go"]),
      Example("DON'T", ["word: DON'T"]),
      Example("rock'n'roll", ["word: rock'n'roll"]),
      Example("'quoted'", ["punctuation: '", "word: quoted", "punctuation: '"]),
      Example("actors'", ["word: actors", "punctuation: '"]),
      Example("‘q’", ["punctuation: ‘", "word: q", "punctuation: ’"]),
      Example("it's 80's", ["word: it's", "number: 80", "punctuation: '", "word: s"]),
    ])
  func apostrophes(example: Example) { check(example) }

  @Test(
    "knows joined words",
    arguments: [
      Example("must-have", ["word: must", "word: have"]),
      Example("state-of-the-art", ["word: state", "word: of", "word: the", "word: art"]),
      Example("well- -known", ["word: well", "punctuation: -", "punctuation: -", "word: known"]),
      Example("a--b", ["word: a", "punctuation: --", "word: b"]),
      Example("a - b", ["word: a", "punctuation: -", "word: b"]),
      Example("and/or", ["word: and", "punctuation: /", "word: or"]),
      Example("AT&T", ["word: AT", "punctuation: &", "word: T"]),
      Example("snake_case", ["word: snake_case"]),
      Example(
        "*bold* `code`",
        [
          "punctuation: *", "word: bold", "punctuation: *", "punctuation: `", "word: code",
          "punctuation: `",
        ]),
    ])
  func joined(example: Example) { check(example) }

  @Test(
    "knows words with digits, and numbers",
    arguments: [
      Example("3rd v2 mp3", ["word: 3rd", "word: v2", "word: mp3"]),
      Example("3.5", ["number: 3.5"]),
      Example("1,000,", ["number: 1,000", "punctuation: ,"]),
      Example("10:30", ["number: 10", "punctuation: :", "number: 30"]),
      Example(
        "50% $5 £5",
        ["number: 50", "punctuation: %", "symbol: $", "number: 5", "symbol: £", "number: 5"]),
      Example("-5", ["punctuation: -", "number: 5"]),
      Example("1.2.3", ["number: 1.2.3"]),
      Example("10/10", ["number: 10", "punctuation: /", "number: 10"]),
      Example("½", []),
      Example("100:1", ["number: 100", "punctuation: :", "number: 1"]),
    ])
  func numbers(example: Example) { check(example) }

  @Test(
    "knows the end of a sentence",
    arguments: [
      Example("nice.But", ["word: nice", "punctuation: .", "word: But"]),
      Example(
        "wait...what?!",
        ["word: wait", "punctuation: ...", "word: what", "punctuation: ?", "punctuation: !"]),
      Example("ok!!1!", ["word: ok", "punctuation: !!", "number: 1", "punctuation: !"]),
      Example("…", ["punctuation: …"]),
      Example("ok… fine", ["word: ok", "punctuation: …", "word: fine"]),
      Example("so!!!!", ["word: so", "punctuation: !!!!"]),
      Example("日本。", ["bigram: 日本", "punctuation: 。"]),
    ])
  func sentences(example: Example) { check(example) }

  @Test(
    "knows abbreviations",
    arguments: [
      Example("U.S. law", ["word: U.S", "punctuation: .", "word: law"]),
      Example("e.g. this", ["word: e.g", "punctuation: .", "word: this"]),
      Example("U.S.A is", ["word: U.S.A", "word: is"]),
      Example("a.m. etc.", ["word: a.m", "punctuation: .", "word: etc", "punctuation: ."]),
      Example("Ph.D.", ["word: Ph", "punctuation: .", "word: D", "punctuation: ."]),
    ])
  func abbreviations(example: Example) { check(example) }

  @Test(
    "knows hashtags",
    arguments: [
      Example("#fail", ["hashtag: #fail"]),
      Example("#BestDayEver", ["hashtag: #BestDayEver", "word: Best", "word: Day", "word: Ever"]),
      Example("#not_again", ["hashtag: #not_again", "word: not", "word: again"]),
      Example(
        "#100DaysOfCode",
        ["hashtag: #100DaysOfCode", "word: 100", "word: Days", "word: Of", "word: Code"]),
      Example("#USAToday", ["hashtag: #USAToday", "word: USA", "word: Today"]),
      Example("#COVID19 now", ["hashtag: #COVID19", "word: COVID", "word: 19", "word: now"]),
      Example("#über", ["hashtag: #über"]),
      Example("#1 #2024", ["punctuation: #", "number: 1", "punctuation: #", "number: 2024"]),
      Example("# ##", ["punctuation: #", "punctuation: ##"]),
      Example("#日本", ["punctuation: #", "bigram: 日本"]),
      Example("a#b", ["word: a", "hashtag: #b"]),
      Example("c# .", ["word: c", "punctuation: #", "punctuation: ."]),
    ])
  func hashtags(example: Example) { check(example) }

  @Test(
    "knows mentions",
    arguments: [
      Example("@user", ["mention: @user"]),
      Example("@user_name!", ["mention: @user_name", "punctuation: !"]),
      Example("hi@ @", ["word: hi", "punctuation: @", "punctuation: @"]),
      Example("foo@bar", ["word: foo", "punctuation: @", "word: bar"]),
      Example(".@user", ["punctuation: .", "punctuation: @", "word: user"]),
    ])
  func mentions(example: Example) { check(example) }

  @Test(
    "knows e-mail addresses",
    arguments: [
      Example("me@example.com", ["email: me@example.com"]),
      Example("a.b+c@mail.example.co.uk", ["email: a.b+c@mail.example.co.uk"]),
      Example("<me@example.com>", ["symbol: <", "email: me@example.com", "symbol: >"]),
      Example("x@y.z, ok", ["email: x@y.z", "punctuation: ,", "word: ok"]),
      Example("my-name@example.org", ["email: my-name@example.org"]),
    ])
  func emails(example: Example) { check(example) }

  @Test(
    "knows web addresses",
    arguments: [
      Example("http://x.y/z).", ["url: http://x.y/z", "punctuation: )", "punctuation: ."]),
      Example(
        "https://example.com/a?b=c&d=e#f, ok",
        ["url: https://example.com/a?b=c&d=e#f", "punctuation: ,", "word: ok"]),
      Example("www.example.com!", ["url: www.example.com", "punctuation: !"]),
      Example("HTTP://X.COM", ["url: HTTP://X.COM"]),
      Example("(ftp://a.b)", ["punctuation: (", "url: ftp://a.b", "punctuation: )"]),
      Example("example.com", ["url: example.com"]),
      Example("example.com/path.", ["url: example.com/path", "punctuation: ."]),
      Example("sub.example.co.uk", ["url: sub.example.co.uk"]),
      Example("foo.bar", ["word: foo", "punctuation: .", "word: bar"]),
      Example("file.txt", ["word: file", "punctuation: .", "word: txt"]),
      Example("\"http://a.b\"", ["punctuation: \"", "url: http://a.b", "punctuation: \""]),
    ])
  func urls(example: Example) { check(example) }

  @Test(
    "knows emoticons",
    arguments: [
      Example(":) :-( :D", ["emoticon: :)", "emoticon: :-(", "emoticon: :D"]),
      Example(":'( </3 <3", ["emoticon: :'(", "emoticon: </3", "emoticon: <3"]),
      Example("great:)", ["word: great", "emoticon: :)"]),
      Example("bad:(", ["word: bad", "emoticon: :("]),
      Example("great :)", ["word: great", "emoticon: :)"]),
      Example(":).  :),", ["emoticon: :)", "punctuation: .", "emoticon: :)", "punctuation: ,"]),
      Example(":)great", ["punctuation: :", "punctuation: )", "word: great"]),
      // A face of letters alone is a word of the lexicon.
      Example("(: xD x'D", ["emoticon: (:", "word: xD", "emoticon: x'D"]),
      Example(":)))", ["emoticon: :)))"]),
      Example("¯\\_(ツ)_/¯", ["emoticon: ¯\\_(ツ)_/¯"]),
      Example(
        "note: (see)",
        ["word: note", "punctuation: :", "punctuation: (", "word: see", "punctuation: )"]),
      Example("C:\\\\", ["word: C", "punctuation: :", "punctuation: \\\\"]),
      Example(":Description", ["punctuation: :", "word: Description"]),
      Example("a:D", ["word: a", "punctuation: :", "word: D"]),
      Example("(8)", ["punctuation: (", "number: 8", "punctuation: )"]),
    ])
  func emoticons(example: Example) { check(example) }

  @Test(
    "knows emoji",
    arguments: [
      Example("👍", ["emoji: 👍"]),
      Example("👍🏽", ["emoji: 👍🏽"]),
      Example("❤\u{FE0F}", ["emoji: ❤\u{FE0F}"]),
      Example("❤", ["emoji: ❤"]),
      Example("👨\u{200D}👩\u{200D}👧", ["emoji: 👨\u{200D}👩\u{200D}👧"]),
      Example("👩🏽\u{200D}🚒", ["emoji: 👩🏽\u{200D}🚒"]),
      Example("🇩🇪🇫🇷", ["emoji: 🇩🇪", "emoji: 🇫🇷"]),
      Example(
        "1\u{FE0F}\u{20E3}2\u{FE0F}\u{20E3} *\u{FE0F}\u{20E3} #\u{FE0F}\u{20E3}",
        [
          "emoji: 1\u{FE0F}\u{20E3}", "emoji: 2\u{FE0F}\u{20E3}", "emoji: *\u{FE0F}\u{20E3}",
          "emoji: #\u{FE0F}\u{20E3}",
        ]),
      Example("👍👍", ["emoji: 👍", "emoji: 👍"]),
      Example("a👍b", ["word: a", "emoji: 👍", "word: b"]),
      Example("🏴\u{200D}☠\u{FE0F}", ["emoji: 🏴\u{200D}☠\u{FE0F}"]),
      Example("😀!", ["emoji: 😀", "punctuation: !"]),
    ])
  func emoji(example: Example) { check(example) }

  @Test(
    "knows scripts without spaces",
    arguments: [
      Example("日本語", ["bigram: 日本", "bigram: 本語"]),
      Example("日", ["bigram: 日"]),
      Example("ありがとう", ["bigram: あり", "bigram: りが", "bigram: がと", "bigram: とう"]),
      Example("中文abc", ["bigram: 中文", "word: abc"]),
      Example("ไทย", ["bigram: ไท", "bigram: ทย"]),
      Example("カタカナ", ["word: カタカナ"]),
      Example("한국어", ["word: 한국어"]),
    ])
  func unspaced(example: Example) { check(example) }

  @Test(
    "knows invisible characters",
    arguments: [
      Example("won\u{200B}derful", ["word: won\u{200B}derful"]),
      Example("ex\u{200D}cellent", ["word: ex\u{200D}cellent"]),
      Example("soft\u{AD}hyphen", ["word: soft\u{AD}hyphen"]),
      Example("a\u{200B} b", ["word: a", "word: b"]),
      Example("\u{200B}a", ["word: a"]),
      Example("\u{FEFF}a", ["word: a"]),
    ])
  func invisible(example: Example) { check(example) }

  @Test(
    "knows letters of other kinds",
    arguments: [
      Example("ｇｏｏｄ", ["word: ｇｏｏｄ"]),
      Example("𝗴𝗿𝗲𝗮𝘁", ["word: 𝗴𝗿𝗲𝗮𝘁"]),
      Example("ｔｈｅ\u{3000}ｃａｆｅ", ["word: ｔｈｅ", "word: ｃａｆｅ"]),
      Example("Ⅷ", ["word: Ⅷ"]),
      Example("Привет мир", ["word: Привет", "word: мир"]),
      Example("שלום", ["word: שלום"]),
      Example("naïve cafe\u{301}", ["word: naïve", "word: cafe\u{301}"]),
      Example("sooo goooood", ["word: sooo", "word: goooood"]),
    ])
  func letters(example: Example) { check(example) }

  @Test(
    "knows marks and signs",
    arguments: [
      Example(
        "« » “quoted”",
        ["punctuation: «", "punctuation: »", "punctuation: “", "word: quoted", "punctuation: ”"]),
      Example("— – --", ["punctuation: —", "punctuation: –", "punctuation: --"]),
      Example("™ © €", ["symbol: ™", "symbol: ©", "symbol: €"]),
      Example("~~s~~", ["symbol: ~~", "word: s", "symbol: ~~"]),
      Example("+ = < >", ["symbol: +", "symbol: =", "symbol: <", "symbol: >"]),
    ])
  func marks(example: Example) { check(example) }

  @Test(
    "knows white space",
    arguments: [
      Example("", []),
      Example("  ", []),
      Example("a\nb", ["word: a", "word: b"]),
      Example("a\r\nb\tc", ["word: a", "word: b", "word: c"]),
      Example("\n\n", []),
    ])
  func space(example: Example) { check(example) }
}
