/// Texts with Penn Treebank tags: a form, a tab and a tag a line, a blank line between sentences.
///
/// Lines that begin with `# ` name documents.
package struct PennCorpus: Sendable {
  /// A word and its tag.
  struct Word {
    var form: String
    var tag: String
  }

  /// The sentences.
  private(set) var sentences: [[Word]] = []

  /// Reads a corpus; what has no tag is left out.
  package init(_ bytes: [UInt8]) {
    var sentence: [Word] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.isEmpty, !sentence.isEmpty {
        sentences.append(sentence)
        sentence = []
      }
      let cells = line.split(separator: 0x09)
      guard cells.count == 2, !line.starts(with: [0x23, 0x20]) else { continue }
      sentence += Self.words(
        String(decoding: cells[0], as: UTF8.self), String(decoding: cells[1], as: UTF8.self))
    }
    if !sentence.isEmpty { sentences.append(sentence) }
  }

  /// The words that are base forms of verbs somewhere, in small letters.
  var verbs: Set<String> {
    Set(
      sentences.joined().filter { $0.tag == "VB" || $0.tag == "VBP" }.map { $0.form.lowercased() })
  }

  /// The words of a form, cut as in the treebanks of Universal Dependencies.
  private static func words(_ form: String, _ tag: String) -> [Word] {
    switch form.lowercased() {
    case "cannot": cut(form, 3, "MD", "RB")
    case "gonna": cut(form, 3, "VBG", "TO")
    case "wanna": cut(form, 3, "VBP", "TO")
    case "gotta": cut(form, 3, "VBN", "TO")
    default: hyphenated(form, tag)
    }
  }

  private static func cut(
    _ form: String, _ length: Int, _ first: String, _ second: String
  ) -> [Word] {
    [
      Word(form: String(form.prefix(length)), tag: first),
      Word(form: String(form.dropFirst(length)), tag: second),
    ]
  }

  /// Joined words are cut at their hyphens. The last one keeps the tag of a noun; what the others
  /// are, the tag does not say.
  private static func hyphenated(_ form: String, _ tag: String) -> [Word] {
    let letters = form.utf8.filter { ($0 | 0x20) &- 97 < 26 || $0 == 0x2D }.count
    guard letters == form.utf8.count, form.contains("-"), form.utf8.first != 0x2D else {
      return [Word(form: form, tag: tag)]
    }
    let parts = form.split(separator: "-").map(String.init)
    if form.hasSuffix("-"), parts.count == 1, form.utf8.count > 2, !form.hasSuffix("--") {
      return [Word(form: parts[0], tag: tag), Word(form: "-", tag: ":")]
    }
    guard parts.count > 1, !form.hasSuffix("-"), parts.allSatisfy({ $0.utf8.count > 2 }) else {
      return [Word(form: form, tag: tag)]
    }
    var words: [Word] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { words.append(Word(form: "-", tag: ":")) }
      let isNoun = index == parts.count - 1 && tag.hasPrefix("N")
      words.append(Word(form: part, tag: isNoun ? tag : ""))
    }
    return words
  }
}
