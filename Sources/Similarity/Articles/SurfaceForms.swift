internal import Tokenizing

/// The words as a text has them, for stems that are to be told to people.
public struct SurfaceForms: Hashable, Sendable {
  private var forms: [String: String] = [:]

  /// Knows no words: stems are told as they are.
  public init() {}

  init(_ forms: [String: String]) { self.forms = forms }

  /// The words for stems; the stems themselves if the text does not have them.
  public func text(of stems: String) -> String { forms[stems] ?? stems }
}

/// Looks up how stems stand in texts. Each thread has its own.
public struct SurfaceReader: ~Copyable {
  private let tokenizer = Tokenizer()
  private var stream = TokenStream()
  private var memories = StemMemories()

  /// Creates a reader.
  public init() {}

  /// Returns the first words of texts for each of some stems, or pairs of stems with a space between.
  ///
  /// - Parameters:
  ///   - stems: The stems.
  ///   - texts: The texts that have them.
  ///   - language: The language by ISO 639-1.
  /// - Complexity: O(*n*) in the number of bytes up to where all stems were found.
  public mutating func forms(
    of stems: Set<String>, in texts: [UnsafeBufferPointer<UInt8>], language: String?
  ) -> SurfaceForms {
    var (wanted, forms) = (stems, [String: String]())
    let memory = memories.memory(of: language)
    for text in texts where !wanted.isEmpty {
      var start = 0
      while start < text.count, !wanted.isEmpty {
        let end = TextWindows.end(of: text, from: start)
        let window = UnsafeBufferPointer(rebasing: text[start..<end])
        find(in: window, memory, &wanted, &forms)
        start = end
      }
    }
    return SurfaceForms(forms)
  }

  private mutating func find(
    in window: UnsafeBufferPointer<UInt8>, _ memory: StemMemory, _ wanted: inout Set<String>,
    _ forms: inout [String: String]
  ) {
    tokenizer.tokenize(window, into: &stream)
    var last: (stem: String, start: Int)?
    for index in 0..<stream.count where !wanted.isEmpty {
      let token = stream[index]
      switch token.kind {
      case .word, .hashtag, .bigram, .number: break
      default:
        last = nil
        continue
      }
      var number = 0
      stream.withVocabularyTerm(at: index, of: window) { number = memory.number(of: $0) }
      var stem: String?
      memory.withStem(number) { stem = String(decoding: $0, as: UTF8.self) }
      guard let stem else { continue }
      let (start, end) = (Int(token.start), Int(token.end))
      if wanted.remove(stem) != nil { forms[stem] = Self.words(window, start..<end) }
      if let last, wanted.remove("\(last.stem) \(stem)") != nil {
        forms["\(last.stem) \(stem)"] = Self.words(window, last.start..<end)
      }
      last = (stem, start)
    }
  }

  /// The words of a range, with single spaces.
  private static func words(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> String {
    text[range].split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }
}
