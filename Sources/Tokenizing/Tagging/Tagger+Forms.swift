// MARK: - Sentences that are already cut into words

extension Tagger {
  /// Returns the tags of a sentence's words.
  ///
  /// The words should be cut as in treebanks: `do` and `n’t`; `15`, `-` and `year`. A word without
  /// a letter or anything else is `other`.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func tags(forWords words: some Collection<String>) -> [PartOfSpeech] {
    var sentence = TaggerSentence()
    var tags = Array(repeating: PartOfSpeech.other, count: words.count)
    for (index, word) in words.enumerated() {
      if !sentence.hasRoom(for: 1) { finish(&sentence, &tags) }
      var word = word
      word.withUTF8 { bytes in
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
        sentence.append(TaggerWord(base, count: bytes.count), token: index)
      }
    }
    finish(&sentence, &tags)
    return tags
  }

  private func finish(_ sentence: inout TaggerSentence, _ tags: inout [PartOfSpeech]) {
    decode(sentence)
    for index in 0..<sentence.count { tags[sentence.token(index)] = sentence.tag(index) }
    sentence.removeAll()
  }
}
