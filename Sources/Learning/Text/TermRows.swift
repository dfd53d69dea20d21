package import Tokenizing

/// Which row of a model a token has.
///
/// Words are found by the number of their term, in a table that has the model's terms beside others.
/// What a text writes in endless variety (addresses, numbers) shares a row by its kind.
package struct TermRows: Sendable {
  /// The row of every term of the table, or -1.
  private let rows: [Int32]
  /// The row of what is not looked up as a word, by its kind and looks.
  private let kinds: [Int32]
  private let marks: [Int32]

  /// No row.
  static let none: Int32 = -1

  /// Before the first token and after the last one.
  let start: Int32
  let end: Int32
  /// Who is spoken of.
  private let person: Int32

  /// The names under which kinds are among a model's terms; no text can write them.
  package enum Special {
    package static let start = "\u{1}start"
    package static let end = "\u{1}end"
    package static let url = "\u{1}url"
    package static let email = "\u{1}email"
    package static let mention = "\u{1}mention"
    package static let number = "\u{1}number"
    /// Words for persons, and unknown words that are written as names.
    package static let person = "\u{1}person"
    package static let all = [start, end, url, email, mention, number, person]
  }

  /// Enters a model's terms into a table.
  ///
  /// - Throws: `ModelError.damaged` if the model's list of terms is not whole.
  package init(of model: TextModel, insertingInto table: inout TermTable) throws(ModelError) {
    var ids: [TermID] = []
    ids.reserveCapacity(model.layout.termCount)
    try model.forEachTerm { ids.append(table.insert($0)) }
    var persons: [TermID] = []
    try model.forEachPerson { persons.append(table.insert($0)) }
    self.init(ids: ids, persons: persons, table: table)
  }

  /// The rows of terms that are in a table already, the first one having row 0.
  ///
  /// - Parameter persons: Terms that share the row of persons.
  package init(ids: [TermID], persons: [TermID], table: TermTable) {
    var rows = Array(repeating: Self.none, count: table.count)
    for (row, id) in ids.enumerated() { rows[Int(id.rawValue)] = Int32(row) }
    let known = rows
    func row(_ term: String) -> Int32 {
      table.find(term).map { known[Int($0.rawValue)] } ?? Self.none
    }
    person = row(Special.person)
    for id in persons { rows[Int(id.rawValue)] = person }
    self.rows = rows
    start = row(Special.start)
    end = row(Special.end)
    var kinds = Array(repeating: Self.none, count: 16)
    kinds[Int(Token.Kind.url.rawValue)] = row(Special.url)
    kinds[Int(Token.Kind.email.rawValue)] = row(Special.email)
    kinds[Int(Token.Kind.mention.rawValue)] = row(Special.mention)
    kinds[Int(Token.Kind.number.rawValue)] = row(Special.number)
    self.kinds = kinds
    var marks = Array(repeating: Self.none, count: 128 * 4)
    for byte in 0x21..<0x7F {
      for length in 1...3 {
        let mark = String(repeating: Character(Unicode.Scalar(UInt8(byte))), count: length)
        marks[byte * 4 + length] = row(mark)
      }
    }
    self.marks = marks
  }

  /// Returns the row of a token, or -1.
  @inline(__always)
  package func row(of token: Token, in text: UnsafePointer<UInt8>) -> Int32 {
    // A term that was entered after these rows were made is as unknown here as a stranger.
    if Int(token.term.rawValue) < rows.count {
      let row = rows.withUnsafeBufferPointer { $0[Int(token.term.rawValue)] }
      if row >= 0 || token.kind == .word { return row }
    }
    if token.kind == .word {
      let isName =
        token.flags.contains(.capitalized) && !token.flags.contains(.shouted)
        && token.end &- token.start > 1
      return isName ? person : Self.none
    }
    if token.kind == .punctuation || token.kind == .symbol {
      let first = text[Int(token.start)]
      guard first < 0x80 else { return Self.none }
      return marks.withUnsafeBufferPointer {
        $0[Int(first) &* 4 &+ min(3, Int(token.end &- token.start))]
      }
    }
    return kinds.withUnsafeBufferPointer { $0[Int(token.kind.rawValue)] }
  }
}
