internal import Glibc
internal import Tokenizing

/// Finds the tags of a list that a text names, in any inflection.
///
/// Tags and text are compared stem by stem; at each word the longest name counts. Each thread has its
/// own.
struct TagMatcher: ~Copyable {
  /// How often a tag is named, and where first.
  struct Match: Hashable, Sendable {
    var tag: Int
    var count: Int
    /// Where the first name begins, as a share of the text.
    var position: Double

    /// How much the text speaks of the tag: it grows with the count, slowly, and is half as much again for
    /// one that is named in the first tenth.
    var strength: Double {
      (1 + log(Double(count))) * (position <= Self.beginning ? Self.beginningFactor : 1)
    }

    private static let beginning = 0.1
    private static let beginningFactor = 1.5
  }

  private let tokenizer = Tokenizer()
  private var stream = TokenStream()
  private var columns: StemColumns
  private let stems: TermTable
  private let trie: NameTrie

  /// Prepares finding the tags of a list.
  init(_ vocabulary: TagVocabulary, language: String) {
    var stems = TermTable()
    var trie = NameTrie()
    let stemmer = try? Stemmer(languageCode: language)
    var reader = StemColumns(stemmer)
    var stream = TokenStream()
    let tokenizer = Tokenizer()
    for (tag, forms) in vocabulary.forms.enumerated() {
      for form in forms {
        var form = form
        form.withUTF8 { text in
          tokenizer.tokenize(text, into: &stream)
          var name: [UInt32] = []
          for index in 0..<stream.count where Self.counts(stream[index]) {
            stream.withVocabularyTerm(at: index, of: text) { term in
              name.append(reader.withStem(of: term) { stems.insert($0).rawValue })
            }
          }
          trie.insert(name, tag: tag)
        }
      }
    }
    self.stems = stems
    self.trie = trie
    columns = StemColumns(stemmer)
  }

  private static func counts(_ token: Token) -> Bool {
    switch token.kind {
    case .word, .number, .hashtag, .bigram, .mention, .emoji: true
    default: false
    }
  }

  /// Marks over which no name goes if a space follows.
  private static let ends = Array(".!?;:".utf8)

  /// Returns the tags that a text names, by their numbers.
  ///
  /// - Complexity: O(*n* · *m*) for *n* bytes and names of up to *m* words.
  mutating func matches(in text: UnsafeBufferPointer<UInt8>) -> [Match] {
    var found: [Int: Match] = [:]
    var start = 0
    while start < text.count {
      let end = TextWindows.end(of: text, from: start)
      let window = UnsafeBufferPointer(rebasing: text[start..<end])
      let (words, offsets) = words(of: window)
      var place = 0
      while place < words.count {
        guard let (tag, length) = trie.longestName(in: words, at: place) else {
          place += 1
          continue
        }
        let position = Double(start + offsets[place]) / Double(text.count)
        found[tag, default: Match(tag: tag, count: 0, position: position)].count += 1
        place += length
      }
      start = end
    }
    return found.values.sorted { $0.tag < $1.tag }
  }

  /// The numbers of a window's stems, and where they begin.
  private mutating func words(
    of window: UnsafeBufferPointer<UInt8>
  ) -> (words: [UInt32], offsets: [Int]) {
    tokenizer.tokenize(window, into: &stream)
    var (words, offsets) = ([UInt32](), [Int]())
    var columns = StemColumns(nil)
    swap(&columns, &self.columns)
    let stems = stems
    for index in 0..<stream.count {
      let token = stream[index]
      if Self.counts(token) {
        stream.withVocabularyTerm(at: index, of: window) { term in
          words.append(columns.column(of: term, in: stems))
        }
      } else if token.kind == .punctuation, Self.ends.contains(window[token.range.lowerBound]),
        index + 1 < stream.count, stream[index + 1].flags.contains(.afterSpace)
      {
        words.append(StemColumns.none)
      } else {
        continue
      }
      offsets.append(token.range.lowerBound)
    }
    swap(&columns, &self.columns)
    return (words, offsets)
  }
}

/// The names of tags as paths of words.
private struct NameTrie: Sendable {
  private struct Step: Hashable, Sendable {
    var node: Int
    var word: UInt32
  }

  private var steps: [Step: Int] = [:]
  private var tags: [Int?] = [nil]

  mutating func insert(_ name: [UInt32], tag: Int) {
    guard !name.isEmpty else { return }
    var node = 0
    for word in name {
      let step = Step(node: node, word: word)
      if let next = steps[step] {
        node = next
      } else {
        tags.append(nil)
        node = tags.count - 1
        steps[step] = node
      }
    }
    // Of two tags with the same name the first has it.
    if tags[node] == nil { tags[node] = tag }
  }

  func longestName(in words: [UInt32], at start: Int) -> (tag: Int, length: Int)? {
    var node = 0
    var best: (tag: Int, length: Int)?
    for place in start..<words.count where words[place] != StemColumns.none {
      guard place == start || words[place - 1] != StemColumns.none,
        let next = steps[Step(node: node, word: words[place])]
      else { break }
      node = next
      if let tag = tags[node] { best = (tag, place - start + 1) }
    }
    return best
  }
}
