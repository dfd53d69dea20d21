/// What a language's nouns are when somebody asks what a text speaks of.
///
/// Most nouns are things that one can have an opinion of. The list names the others: words that say
/// nothing (thing, lot), times, persons; what is taken away before a noun (new, whole); nouns that are
/// things although they carry a feeling (support, noise), or flaws of things (crash); and irregular plurals.
package struct AspectWords: Sendable {
  /// What a word is.
  package enum Kind: String, Sendable {
    case generic, time, person, modifier, thing, flaw
  }

  private var terms = TermTable(minimumCapacity: 1024)
  private var kinds: [Kind?] = []
  private var singulars: [[UInt8]] = []

  /// The English words.
  package static let english = AspectWords(embedded: "en")

  /// The embedded words of a language; none if there is no such list.
  init(embedded language: String) {
    let file = EmbeddedFile.all.first { $0.language == language && $0.name == "aspects" }
    self.init(file?.bytes ?? UnsafeBufferPointer(start: nil, count: 0))
  }

  /// Reads a list: a word, its kind or `plural`, and of an irregular plural the singular.
  ///
  /// Tests read every line of the embedded list strictly: here one that cannot be read says nothing.
  init(_ list: UnsafeBufferPointer<UInt8>) {
    for row in TabSeparatedRows(list) {
      let id = Int(terms.insert(row.bytes(0)).rawValue)
      guard id == kinds.count else { continue }
      kinds.append(Kind(rawValue: row.string(1)))
      singulars.append(Array(row.bytes(2)))
    }
  }
}

// MARK: - Asking

extension AspectWords {
  /// What a normalized word is; nil for nouns as most are.
  package func kind(_ word: UnsafeBufferPointer<UInt8>) -> Kind? {
    terms.find(word).flatMap { kinds[Int($0.rawValue)] }
  }

  /// Appends a form that a noun's singular and its plural have in common: `delivery` for `deliveries`.
  ///
  /// The form need not be a word (`movy` for `movies` and `movie`); only inflection is taken away, so
  /// that `organ` and `organization` stay two.
  ///
  /// - Parameter noun: A normalized noun.
  package func appendCommonForm(of noun: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    if let id = terms.find(noun), !singulars[Int(id.rawValue)].isEmpty {
      output += singulars[Int(id.rawValue)]
      return
    }
    let start = output.count
    output += noun
    guard noun.count > 3 else { return }
    if output.last == UInt8(ascii: "s"), !ends(output, "ss"), !ends(output, "us"),
      !ends(output, "is")
    {
      let isSibilant =
        ends(output, "sses") || ends(output, "shes") || ends(output, "ches") || ends(output, "xes")
        || ends(output, "zzes")
      output.removeLast(isSibilant ? 2 : 1)
    }
    if ends(output, "ie") {
      output.replaceSubrange(
        output.count - 2..<output.count, with: CollectionOfOne(UInt8(ascii: "y")))
    } else if ends(output, "oe"), output.count - start > 2 {
      output.removeLast()
    }
  }

  private func ends(_ word: [UInt8], _ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard word.count > length else { return false }
    for offset in 0..<length
    where word[word.count - length + offset] != ending.utf8Start[offset] { return false }
    return true
  }
}
