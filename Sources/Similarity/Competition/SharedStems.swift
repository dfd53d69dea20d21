/// The stems and tags that two articles share, on their way to what a person reads.
struct SharedStems {
  /// The number of each stem, by its hash.
  private(set) var numbers: [UInt64: Int] = [:]
  private var stems: [(stem: [UInt8], weight: Double)] = []
  private var tags: [(key: [UInt8], weight: Double)] = []

  /// Two words are a phrase if they stand side by side so often in both texts together.
  private static let phraseCount = 3

  /// Adds a key: the weight of a word in a title belongs to the word, that of a phrase to its two words.
  mutating func insert(_ key: [UInt8], _ weight: Double) {
    switch ArticleField(ofKey: key) {
    case .text: add(key[...], weight)
    case .title: add(key.dropFirst(), weight)
    case .phrase:
      let words = key.dropFirst().split(separator: UInt8(ascii: " "))
      for word in words { add(word, weight / Double(words.count)) }
    case .tag: tags.append((Array(key.dropFirst()), weight))
    }
  }

  private mutating func add(_ stem: ArraySlice<UInt8>, _ weight: Double) {
    let hash = stem.withUnsafeBufferPointer { WordHash.hash($0) }
    let number = numbers[hash, default: stems.count]
    if number == stems.count {
      numbers[hash] = number
      stems.append((Array(stem), 0))
    }
    stems[number].weight += weight
  }
}

// MARK: - Topics

extension SharedStems {
  /// Returns the topics, the most important first.
  ///
  /// - Parameters:
  ///   - first: The words of the first text, with their forms.
  ///   - second: Those of the second.
  ///   - articleTags: The tags of the first article as they are written.
  ///   - limit: How many, at most.
  func topics(
    _ first: WordCounts, _ second: WordCounts, tags articleTags: [String], limit: Int
  ) -> [SharedTopic] {
    var topics: [SharedTopic] = []
    var isTaken = Array(repeating: false, count: stems.count)
    for (pair, form) in phrases(first, second) where !isTaken[pair.first] && !isTaken[pair.second] {
      isTaken[pair.first] = true
      isTaken[pair.second] = true
      topics.append(topic(form, stems[pair.first].weight + stems[pair.second].weight))
    }
    for (number, stem) in stems.enumerated() where !isTaken[number] {
      let form = first.form(number) ?? String(decoding: stem.stem, as: UTF8.self)
      topics.append(topic(form, stem.weight))
    }
    for tag in tags {
      let form = articleTags.first { ArticleTermReader.tagKey($0).utf8.elementsEqual(tag.key) }
      topics.append(topic(form ?? String(decoding: tag.key, as: UTF8.self), tag.weight))
    }
    topics.sort {
      $0.weight != $1.weight
        ? $0.weight > $1.weight : $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
    }
    return Array(topics.prefix(max(0, limit)))
  }

  private func topic(_ text: String, _ weight: Double) -> SharedTopic {
    SharedTopic(text: text, weight: Int(weight.rounded()))
  }

  /// The pairs of words that stand side by side in both texts, the most telling first.
  private func phrases(
    _ first: WordCounts, _ second: WordCounts
  ) -> [(pair: WordCounts.Pair, form: String)] {
    var found: [(pair: WordCounts.Pair, form: String, strength: Double)] = []
    for (pair, forms) in first.pairs where pair.first != pair.second {
      guard let other = second.pairs[pair], forms.count + other.count >= Self.phraseCount,
        let form = forms.usual
      else { continue }
      let weight = stems[pair.first].weight + stems[pair.second].weight
      found.append((pair, form, weight * Double(min(forms.count, other.count))))
    }
    found.sort {
      $0.strength != $1.strength
        ? $0.strength > $1.strength
        : ($0.pair.first, $0.pair.second) < ($1.pair.first, $1.pair.second)
    }
    return found.map { ($0.pair, $0.form) }
  }
}
