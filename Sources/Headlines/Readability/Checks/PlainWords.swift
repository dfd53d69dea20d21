internal import Tokenizing

/// Longer words and phrases, and what says the same in plainer words.
struct PlainWords: Sendable {
  private var table = TermTable()
  private var choices: [[String]] = []
  /// The first words of phrases.
  private var openings = TermTable()

  /// The most words of a phrase.
  private static let longest = 7

  /// The English list.
  static let english: PlainWords = {
    let list = EmbeddedFile.all.first { $0.language == "en" && $0.name == "plain-words" }
    return PlainWords(list?.pairs ?? [])
  }()

  init(_ rows: [(first: String, second: String)]) {
    for (words, plainer) in rows where table.find(words) == nil {
      table.insert(words)
      choices.append(plainer == "-" ? [] : plainer.split(separator: "|").map(String.init))
      if let space = words.firstIndex(of: " ") { openings.insert(String(words[..<space])) }
    }
  }

  /// What is plainer than a word or phrase in lower case; empty if it can go, nil if it is plain.
  private func plainer(_ words: [UInt8]) -> [String]? {
    words.withUnsafeBufferPointer { table.find($0) }.map { choices[Int($0.rawValue)] }
  }
}

// MARK: - In a text

extension PlainWords {
  /// What is plainer than the word at a token, or than the word that it is a regular form of.
  func plainer(at index: Int, in block: ProseBlock) -> [String]? {
    let word = Self.lower(block.bytes(index))
    if let choices = plainer(word), !choices.isEmpty { return choices }
    for (ending, addition) in [("s", ""), ("d", ""), ("ed", ""), ("ing", ""), ("ing", "e")] {
      guard word.count > ending.utf8.count + 3,
        word.suffix(ending.utf8.count) == Array(ending.utf8)[...]
      else { continue }
      let base = Array(word.dropLast(ending.utf8.count)) + Array(addition.utf8)
      if let choices = plainer(base), !choices.isEmpty { return choices }
    }
    return nil
  }

  /// The longest phrase that begins at a token, its last token, and what is plainer.
  func phrase(at index: Int, before end: Int, in block: ProseBlock) -> (last: Int, [String])? {
    var words = Self.lower(block.bytes(index))
    guard words.withUnsafeBufferPointer({ openings.find($0) }) != nil else { return nil }
    var found: (last: Int, [String])?
    for next in (index + 1)..<max(index + 1, min(end, index + Self.longest)) {
      guard block.tokens[next].kind == .word else { break }
      words += [0x20] + Self.lower(block.bytes(next))
      if let choices = plainer(words) { found = (next, choices) }
    }
    return found
  }

  private static func lower(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }
  }
}
