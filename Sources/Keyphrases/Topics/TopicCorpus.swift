internal import Tokenizing

/// Documents on their way to a topic model: of each the terms in order, nothing else.
///
///     var corpus = TopicCorpus()
///     for text in texts { corpus.insert(text.utf8.span) }
///     let model = TopicModel.fit(corpus, options: TopicOptions())
///
/// The order in which documents are inserted does not matter: they are sorted by a hash of their
/// content. Of more than `TopicOptions.documentLimit` documents those with the smallest hashes are
/// kept, which is a random sample, so that memory is bounded.
public struct TopicCorpus: ~Copyable {
  /// How many documents were inserted.
  public private(set) var count = 0

  /// The words as they were written, but normalized.
  private(set) var forms = TermTable()
  private var documents: SmallestKeys<[UInt32]>
  /// The beginnings of some documents, by which the language is told.
  private var beginnings = SmallestKeys<[UInt8]>(limit: 200)
  private var terms = TopicTerms(without: StopWords(list: EmptyCollection<UInt8>()))

  /// How many terms of a document count, so that a book is not all there is.
  static let termLimit = 2_000
  private static let beginningLength = 2_000

  /// Creates an empty corpus.
  ///
  /// - Parameter documentLimit: How many documents are kept at most.
  public init(documentLimit: Int = TopicOptions.documentLimit) {
    documents = SmallestKeys(limit: documentLimit)
  }

  /// Adds a document, which need not be valid UTF-8.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public mutating func insert(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { insert($0) }
  }

  package mutating func insert(_ text: UnsafeBufferPointer<UInt8>) {
    count += 1
    let key = Self.key(of: text)
    guard documents.admits(key) else { return }
    if beginnings.admits(key) {
      beginnings.insert(Array(text.prefix(Self.beginningLength)), key: key)
    }
    var ids: [UInt32] = []
    var forms = TermTable()
    swap(&forms, &self.forms)
    terms.forEach(in: text, limit: Self.termLimit) { term, _ in
      if forms.count < TermTable.maximumCount - 1 {
        ids.append(forms.insert(term).rawValue)
      } else if let known = forms.find(term) {
        ids.append(known.rawValue)
      }
    }
    swap(&forms, &self.forms)
    documents.insert(ids, key: key)
  }

  /// A number that depends on a text alone and is spread evenly.
  private static func key(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var mixed = Checksum.of(UnsafeRawBufferPointer(text))
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

// MARK: - Reading

extension TopicCorpus {
  /// The documents' terms, in an order that depends on their content alone.
  var sorted: [[UInt32]] { documents.sorted }

  /// The language of most documents, as a BCP 47 code.
  var language: String {
    var votes: [String: Int] = [:]
    for beginning in beginnings.sorted {
      let guess = LanguageIdentifier.embedded.identify(beginning.span)
      if guess.language != "und" { votes[guess.language, default: 0] += 1 }
    }
    return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "en"
  }
}
