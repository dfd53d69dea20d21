import Testing

@testable import Tokenizing

/// Every line of every list inside the binary, read strictly: the program itself passes over what it
/// cannot read.
@Suite("Embedded lists")
struct EmbeddedListsTests {
  /// What the cells of a list must be, column by column.
  enum Column: Sendable {
    case text, parts, role, side, kind
    /// Thousandths.
    case number(ClosedRange<Int>)
    case formsToTheEnd
  }

  struct List: CustomTestStringConvertible, Sendable {
    var name: String
    var columns: [Column]
    /// The least number of rows.
    var minimum: Int
    var testDescription: String { name }
  }

  static let valence = Column.number(-4_000...4_000)
  static let weight = Column.number(0...3_000)

  static let lists = [
    List(name: "valence", columns: [.text, .parts, valence], minimum: 3_000),
    List(name: "inflections", columns: [.text, .formsToTheEnd], minimum: 2_500),
    List(name: "emoji", columns: [.text, valence], minimum: 500),
    List(name: "emoticons", columns: [.text, valence], minimum: 150),
    List(name: "idioms", columns: [.text, valence], minimum: 400),
    List(name: "negators", columns: [.text, .role], minimum: 100),
    List(name: "intensifiers", columns: [.text, .number(-1_000...3_000), .side], minimum: 200),
    List(name: "contrast", columns: [.text, weight, weight, .kind], minimum: 50),
    List(name: "hedges", columns: [.text, .number(0...1_000)], minimum: 100),
    List(name: "aspects", columns: [.text, .formsToTheEnd], minimum: 500),
    List(name: "persons", columns: [.text, .text], minimum: 300),
    List(name: "stopwords", columns: [.text], minimum: 100),
    List(name: "headline-words", columns: [.text, .text], minimum: 500),
    List(name: "easy-words", columns: [.text], minimum: 2_500),
    List(name: "syllables", columns: [.text, .text], minimum: 100),
    List(name: "plain-words", columns: [.text, .text], minimum: 200),
    List(name: "emotions", columns: [.text, .text], minimum: 1_500),
  ]

  @Test("are all known to these tests")
  func complete() {
    let names = EmbeddedFile.all.filter { $0.language == "en" }.map(\.name)
      .filter { !$0.hasSuffix(".model") }
    #expect(Set(names) == Set(Self.lists.map(\.name)))
    #expect(names.count == Self.lists.count)
  }

  @Test("have the right cells in every row, sorted by bytes, each once", arguments: lists)
  func rows(list: List) throws {
    let rows = try Self.rows(list.name)
    #expect(rows.count >= list.minimum)
    var previous: [UInt8] = []
    for row in rows {
      let place: Comment = "\(list.name).tsv:\(row.line)"
      if case .formsToTheEnd = list.columns.last {
        #expect(row.count > 1, place)
      } else {
        #expect(row.count == list.columns.count, place)
      }
      for (index, column) in list.columns.enumerated() where index < row.count {
        #expect(Self.isRight(row, index, column), place)
      }
      let key = Array(row.bytes(0))
      #expect(previous.lexicographicallyPrecedes(key), place)
      previous = key
    }
  }

  @Test("inflect only lemmas that have a valence, and no form twice")
  func inflections() throws {
    let lemmas = Set(try Self.rows("valence").map { $0.string(0) })
    #expect(lemmas.count >= 3_000)
    var forms: Set<String> = []
    for row in try Self.rows("inflections") {
      #expect(lemmas.contains(row.string(0)), "\(row.string(0))")
      for column in 1..<row.count {
        #expect(forms.insert(row.string(column)).inserted, "\(row.string(column))")
        #expect(!lemmas.contains(row.string(column)), "\(row.string(column))")
      }
    }
    #expect(lemmas.count + forms.count >= 9_000)
  }

  @Test(
    "give every lemma, emoji and emoticon its valence",
    arguments: ["valence", "emoji", "emoticons"])
  func reach(name: String) throws {
    // A list that is read later counts for the same words in it, written with spaces or hyphens.
    var later = Set(try Self.rows("idioms").map { $0.string(0) })
    for row in try Self.rows("inflections") {
      // "borin'" is a form of bore and has the same letters as the lemma "borin".
      for column in 1..<row.count { later.insert(row.string(column).replacing("'", with: "")) }
    }
    for row in try Self.rows(name) {
      var word = row.string(0)
      if later.contains(word.replacing("-", with: " ")) { continue }
      // A face that begins with a letter may be a word, of which there is one whatever its case: XD, xd.
      if name == "emoticons", word.first?.isLetter == true { continue }
      // An apostrophe at the end is a mark: "rockin'" is the term "rockin".
      if name == "valence", word.hasSuffix("'") { word.removeLast() }
      let valence = row.thousandths(row.count - 1)
      #expect(Lexicon.english.entry(word)?.valence == valence, "\(name): \(word)")
    }
  }

  @Test(
    "say nothing of names",
    arguments: [
      "tia", "fatima", "mohammed", "emily", "jamal", "wei", "london", "muslim", "jewish", "black",
      "gay", "woman",
    ])
  func names(word: String) {
    #expect(Lexicon.english.entry(word)?.valence ?? 0 == 0)
  }

  private static func rows(_ name: String) throws -> [TabSeparatedRow] {
    let file = try #require(EmbeddedFile.all.first { $0.language == "en" && $0.name == name })
    #expect(file.bytes.last == 0x0A)
    #expect(String(validating: file.bytes, as: UTF8.self) != nil)
    return Array(TabSeparatedRows(file.bytes))
  }

  private static func isRight(_ row: TabSeparatedRow, _ index: Int, _ column: Column) -> Bool {
    let cell = row.string(index)
    guard !cell.isEmpty, !cell.hasPrefix(" "), !cell.hasSuffix(" ") else { return false }
    switch column {
    case .text, .formsToTheEnd: return true
    case .parts:
      return cell.split(separator: ",").allSatisfy { $0.count == 1 && "vnmajrx".contains($0) }
    case .role: return !LexiconEntry.Roles(negatorNamed: cell).isEmpty
    case .side: return ["before", "after", "both"].contains(cell)
    case .kind: return ["adversative", "concessive"].contains(cell)
    case .number(let range): return row.decimal(index).map(range.contains) ?? false
    }
  }
}
