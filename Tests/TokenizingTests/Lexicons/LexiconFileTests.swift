import TestSupport
import Testing

@testable import Tokenizing

@Suite("Word lists of users")
struct LexiconFileTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    /// Words and their valences in thousandths; nil for a word that must be unknown.
    var valences: [String: Int16?]
    var file = "list.tsv"
    var testDescription: String { name }
  }

  @Test(
    "are read in the form of",
    arguments: [
      Case(
        name: "words and valences",
        text: "# ours\nspiffing\t2.4\ngo south\t-1.6\n😀\t1\nill-fated\t-1.5\n",
        valences: ["spiffing": 2400, "go south": -1600, "😀": 1000, "ill-fated": -1500, "south": 0]),
      Case(
        name: "lemmas, parts and valences", text: "good\ta\t2.0\nkind\ta\t1.9",
        valences: ["good": 2000, "kind": 1900]),
      Case(
        name: "files of other systems", text: "\u{FEFF}word\tvalence\r\ngood\t2\r\n\r\nbad\t-2\r\n",
        valences: ["good": 2000, "bad": -2000, "word": nil]),
      Case(
        name: "AFINN and SO-CAL", text: "awful\t-5\nfine\t2\nall_star\t3\n",
        valences: ["awful": -4000, "fine": 1600, "all star": 2400]),
      Case(
        name: "VADER",
        text:
          ":)\t2.0\t1.2\t[2, 1, 3]\n:D\t2.3\t0.9\t[3, 2]\ngreat\t3.1\t0.7\t[3, 4]\n-_-\t-1.1\t0\t[-1]",
        valences: [":)": 2000, ":D": 2300, "great": 3100, "-_-": -1100, "d": nil]),
      Case(
        name: "NRC EmoLex",
        text:
          "gift\tjoy\t1\ngift\tpositive\t1\ngift\tnegative\t0\nrot\tnegative\t1\nodd\tnegative\t1\nodd\tpositive\t1\ntable\tpositive\t0",
        valences: ["gift": 2000, "rot": -2000, "odd": 0, "table": nil]),
      Case(
        name: "NRC VAD from 0 to 1",
        text:
          "Word\tValence\tArousal\tDominance\nbest\t1.0\t0.5\t0.5\nmid\t0.5\t0.1\t0.2\nworst\t0\t0.5\t0.5",
        valences: ["best": 4000, "mid": 0, "worst": -4000]),
      Case(
        name: "NRC VAD from −1 to 1",
        text: "term\tvalence\tarousal\tdominance\nbest\t1.0\t0.5\t0.5\nworst\t-0.5\t0.5\t0.5",
        valences: ["best": 4000, "worst": -2000]),
      Case(
        name: "SentiWordNet 3",
        text:
          "# POS\tID\tPosScore\tNegScore\tSynsetTerms\tGloss\na\t1\t0.75\t0\tgood#1\tof high quality\nn\t2\t0\t0.25\tgood#2 far_cry#1\ta benefit\n#\t\t\t\t\t\n",
        valences: ["good": 1667, "far cry": -1000]),
      Case(
        name: "positive words",
        text: ";;; Opinion words: positive\n;\n; see the other list\nnice\na+\nnice-looking\n",
        valences: ["nice": 2000, "nice-looking": 2000]),
      Case(
        name: "negative words, by the file's name", text: "nasty\n", valences: ["nasty": -2000],
        file: "lists/negative-words.txt"),
      Case(
        name: "words and polarities",
        text: "word\tsentiment\nnice\tpositive\nnasty\tNegative\nplain\tneutral\n",
        valences: ["nice": 2000, "nasty": -2000, "plain": 0]),
    ])
  func formats(list: Case) throws {
    var lexicon = Lexicon()
    try lexicon.add(contentsOf: Array(list.text.utf8).span, file: list.file)
    for (word, valence) in list.valences {
      #expect(lexicon.entry(word)?.valence == valence, "\(word)")
      if let valence {
        #expect(lexicon.entry(word)?.roles.contains(.opinion) == (valence != 0), "\(word)")
      }
    }
  }

  @Test("override what was known, the last row first")
  func overrides() throws {
    var lexicon = Lexicon.english
    #expect(lexicon.entry("good")?.valence ?? 0 > 0)
    try lexicon.add(
      contentsOf: Array("good\t-1\ngood\t-3.5\nterrible\t0\nxyzzy\t1\n".utf8).span, file: "l")
    #expect(lexicon.entry("good")?.valence == -3500)
    #expect(lexicon.entry("xyzzy")?.valence == 1000)
    #expect(lexicon.entry("terrible")?.roles.contains(.opinion) == false)
    #expect(lexicon.entry("great")?.valence == Lexicon.english.entry("great")?.valence)
  }

  @Test("change nothing if they cannot be read")
  func unchanged() {
    var lexicon = Lexicon()
    #expect(throws: LexiconError.self) {
      try lexicon.add(contentsOf: Array("good\t2\nbad\tx\n".utf8).span, file: "l")
    }
    #expect(lexicon.entryCount == 0)
  }

  @Test(
    "that cannot be read say where and why",
    arguments: [
      ("good\tx", "l.tsv:1: valence 'x' is not a number; write it like 1.9 or -2.5"),
      ("# c\n\ngood\t2\nbad\t", "l.tsv:4: valence '' is not a number; write it like 1.9 or -2.5"),
      ("good\t.", "l.tsv:1: valence '.' is not a number; write it like 1.9 or -2.5"),
      ("good\t1,9", "l.tsv:1: valence '1,9' is not a number; write it like 1.9 or -2.5"),
      (
        "good\t\u{1B}[31m",
        "l.tsv:1: valence '\u{FFFD}[31m' is not a number; write it like 1.9 or -2.5"
      ),
      ("good\t7", "l.tsv:1: valence '7' is beyond -5 to 5; write it like 1.9 or -2.5"),
      ("good\ta\t4.5", "l.tsv:1: valence '4.5' is beyond -4 to 4; write it like 1.9 or -2.5"),
      ("good\t2\nbad", "l.tsv:2: 1 column instead of 2; separate a word and its valence by a tab"),
      (
        "a\tb\tc\td\te\tf\tg",
        "l.tsv:1: 7 columns instead of 2; separate a word and its valence by a tab"
      ),
      ("good\t2\n\t1", "l.tsv:2: no word in the first column; write a word, a phrase or an emoji"),
      (
        "good\nbad",
        "l.tsv:1: words without a valence; add a column of numbers, or a first line '; positive' or '; negative'"
      ),
      ("", "l.tsv:1: no entries; write a word, a tab and its valence on each line"),
      ("# nothing\n", "l.tsv:1: no entries; write a word, a tab and its valence on each line"),
    ])
  func wording(text: String, message: String) {
    var lexicon = Lexicon()
    let error = #expect(throws: LexiconError.self) {
      try lexicon.add(contentsOf: Array(text.utf8).span, file: "l.tsv")
    }
    #expect(error?.description == message)
  }

  @Test("may be any bytes", arguments: 0..<50)
  func anyBytes(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pieces = Array("\t\n\r#; -.059[]ag_:)\u{FEFF}\u{E9}".utf8) + [0xFF, 0x00, 0x80]
    var lexicon = Lexicon()
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? 0
      }
      try? lexicon.add(contentsOf: bytes.span, file: "l")
    }
    #expect(lexicon.entries.allSatisfy { abs(Int($0.valence)) <= 4_000 })
  }
}
