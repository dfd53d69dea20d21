internal import Tokenizing

/// Finds the keys under which articles enter an index, and those by which a text is looked for.
///
/// Readers for languages that came before are kept. Each thread has its own.
public struct ArticleTermReader: ~Copyable {
  private var readers: [StemReaderBox] = []
  private(set) var terms = ArticleTerms()
  private var previous: [UInt8] = []

  /// How many times a word of the title counts.
  static let titleFrequency: UInt16 = 2

  /// Creates a reader.
  public init() {}
}

/// Keeps a reader of stems, which cannot be copied into an array.
private final class StemReaderBox {
  let language: String
  var reader: StemReader

  init(_ language: String) {
    self.language = language
    reader = StemReader(language: language)
  }
}

// MARK: - Articles

extension ArticleTermReader {
  /// Reads all keys of an article into `terms`.
  mutating func read(_ article: borrowing IndexableArticle) {
    terms.removeAll()
    let box = box(article.language ?? "en")
    var count = appendTitle(article.title, box)
    var text = article.text
    text.withUTF8 { text in
      box.reader.forEach(in: text) { stem, _ in
        terms.append(.text, stem)
        count += 1
      }
    }
    for phrase in article.keyphrases { appendPhrases(of: phrase, box, frequency: 1) }
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

  /// Appends a title's words and phrases.
  ///
  /// - Returns: The length of the title's words, each counted as often as in the index.
  private mutating func appendTitle(_ title: String, _ box: StemReaderBox) -> Int {
    var count = 0
    var title = title
    title.withUTF8 { title in
      box.reader.forEach(in: title) { stem, isNext in
        terms.append(.text, stem, frequency: Self.titleFrequency)
        terms.append(.title, stem)
        if isNext { terms.appendPhrase(previous, stem, frequency: 2) }
        previous.removeAll(keepingCapacity: true)
        previous += stem
        count += Int(Self.titleFrequency)
      }
    }
    return count
  }

  private mutating func appendPhrases(
    of text: String, _ box: StemReaderBox, frequency: UInt16
  ) {
    var text = text
    text.withUTF8 { text in
      box.reader.forEach(in: text) { stem, isNext in
        if isNext { terms.appendPhrase(previous, stem, frequency: frequency) }
        previous.removeAll(keepingCapacity: true)
        previous += stem
      }
    }
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
  mutating func read(
    query text: UnsafeBufferPointer<UInt8>, language: String?, tags: [String] = []
  ) {
    terms.removeAll()
    var count = 0
    let box = box(language ?? "en")
    box.reader.forEach(in: text) { stem, isNext in
      terms.append(.text, stem)
      terms.append(.title, stem)
      if isNext { terms.appendPhrase(previous, stem) }
      previous.removeAll(keepingCapacity: true)
      previous += stem
      count += 1
    }
    for tag in tags {
      var tag = Self.tagKey(tag)
      tag.withUTF8 { if !$0.isEmpty { terms.append(.tag, $0) } }
    }
    terms.length = UInt32(clamping: count)
  }

  private mutating func box(_ language: String) -> StemReaderBox {
    if let known = readers.first(where: { $0.language == language }) { return known }
    let box = StemReaderBox(language)
    // A library has few languages; a file that names many must not fill the memory.
    if readers.count >= 12 { readers.removeFirst() }
    readers.append(box)
    return box
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
