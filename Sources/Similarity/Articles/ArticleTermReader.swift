internal import Tokenizing

/// Finds the keys under which articles enter an index, and those by which a text is looked for.
///
/// Readers for languages that came before are kept. Each thread has its own.
public struct ArticleTermReader: ~Copyable {
  private var reader = StemReader()
  private var memories = StemMemories()
  private(set) var terms = ArticleTerms()
  private var previous: [UInt8] = []

  /// How many times a word of the title counts, and a phrase of it.
  private static let titleFrequency: UInt16 = 2

  /// Creates a reader.
  public init() {}
}

// MARK: - Articles

extension ArticleTermReader {
  /// Reads all keys of an article into `terms`.
  mutating func read(_ article: borrowing IndexableArticle) {
    terms.removeAll()
    let memory = memories.memory(of: article.language)
    var count = 0
    forEachStem(in: article.title, memory) { stem, previous, terms in
      terms.append(.text, stem, frequency: Self.titleFrequency)
      terms.append(.title, stem)
      if let previous { terms.appendPhrase(previous, stem, frequency: Self.titleFrequency) }
      count += Int(Self.titleFrequency)
    }
    forEachStem(in: article.text, memory) { stem, _, terms in
      terms.append(.text, stem)
      count += 1
    }
    for phrase in article.keyphrases {
      forEachStem(in: phrase, memory) { stem, previous, terms in
        if let previous { terms.appendPhrase(previous, stem) }
      }
    }
    for tag in article.tags {
      var tag = Self.tagKey(tag)
      tag.withUTF8 { if !$0.isEmpty { terms.append(.tag, $0) } }
    }
    terms.length = UInt32(clamping: count)
  }

  /// Returns the length of an article: how many words of it count, those of the title twice.
  public mutating func length(of article: borrowing IndexableArticle) -> Int {
    read(article)
    return Int(terms.length)
  }

  /// A tag as it is compared: in lower case, without spaces around it.
  static func tagKey(_ tag: String) -> String {
    let bytes = tag.lowercased().utf8
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (9...13).contains($0) }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[first...last].prefix(256), as: UTF8.self)
  }
}

// MARK: - Queries

extension ArticleTermReader {
  /// Reads what a text is looked for by into `terms`: its words, each also as a word of a title, and
  /// what stands side by side.
  mutating func read(query text: UnsafeBufferPointer<UInt8>, language: String?) {
    terms.removeAll()
    var count = 0
    forEachStem(in: text, memories.memory(of: language)) { stem, previous, terms in
      terms.append(.text, stem)
      terms.append(.title, stem)
      if let previous { terms.appendPhrase(previous, stem) }
      count += 1
    }
    terms.length = UInt32(clamping: count)
  }
}

// MARK: - Stems

extension ArticleTermReader {
  private typealias Body = (
    _ stem: UnsafeBufferPointer<UInt8>, _ previous: [UInt8]?, _ terms: inout ArticleTerms
  ) -> Void

  private mutating func forEachStem(in text: String, _ memory: StemMemory, _ body: Body) {
    var text = text
    text.withUTF8 { forEachStem(in: $0, memory, body) }
  }

  /// Calls a function with each stem of a text, and the one it follows immediately.
  private mutating func forEachStem(
    in text: UnsafeBufferPointer<UInt8>, _ memory: StemMemory, _ body: Body
  ) {
    var previous: [UInt8] = []
    var terms = ArticleTerms()
    swap(&previous, &self.previous)
    swap(&terms, &self.terms)
    reader.forEach(in: text, memory) { stem, isNext in
      body(stem, isNext ? previous : nil, &terms)
      previous.removeAll(keepingCapacity: true)
      previous += stem
    }
    swap(&previous, &self.previous)
    swap(&terms, &self.terms)
  }
}

// MARK: - Building

extension SegmentBuilder {
  /// Adds an article.
  ///
  /// - Parameters:
  ///   - article: The article, whose id no other one of the segment has.
  ///   - reader: What takes texts apart; keep one for all articles.
  /// - Throws: `IndexError` as `begin` does.
  public mutating func add(
    _ article: borrowing IndexableArticle, using reader: inout ArticleTermReader
  ) throws(IndexError) {
    try begin(article.id.utf8Span.span.bytes)
    reader.read(article)
    let terms = reader.terms
    let bytes = terms.bytes.span.bytes
    for index in 0..<terms.count {
      try count(bytes.extracting(terms.range(index)), terms.frequencies[index])
    }
    end(length: terms.length)
  }
}
