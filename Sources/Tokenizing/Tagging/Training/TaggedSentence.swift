/// A sentence to learn from: its words, and what part each is where that is known.
package struct TaggedSentence: Sendable {
  /// A word, and its part; nil where the data cannot tell.
  package struct Word: Sendable {
    package var form: String
    package var part: PartOfSpeech?

    package init(_ form: String, _ part: PartOfSpeech?) {
      self.form = form
      self.part = part
    }
  }

  package var words: [Word]

  package init(_ words: [Word]) { self.words = words }
}

extension TaggedSentence.Word {
  /// Whether there is a letter of ASCII.
  var hasLetter: Bool { form.utf8.contains { ($0 | 0x20) &- 97 < 26 } }

  /// Whether the word begins with a capital.
  var isCapitalized: Bool { form.utf8.first.map { $0 &- 65 < 26 } ?? false }

  /// Whether the word has several letters, all of them capitals.
  var isShouted: Bool {
    form.utf8.count > 1 && hasLetter && !form.utf8.contains { $0 &- 97 < 26 }
  }

  /// The form with its first letter as a capital.
  var capitalizedForm: String { form.prefix(1).uppercased() + form.dropFirst() }
}
