/// Tells how alike two short texts are in meaning, such as two headlines or questions, from 0 to 1.
///
///     var scorer = TextPairScorer()
///     scorer.similarity("A man is playing a guitar", "Someone plays the guitar")   // 0.73
///     scorer.similarity("A man is playing a guitar", "A woman is slicing onions")  // 0.0
///
/// The answer is a sum over shared words, words of one text alone, and a few features of both;
/// `explanation` has the parts. It is the same for (a, b) and (b, a). Texts with the same words in
/// the same order have 1, as have two texts without words; a text with words and one without have
/// 0.
///
/// It was made for sentences and short paragraphs of English. Of a longer text all words count up
/// to 65,536, but letters and the order of words only up to the 256th.
///
/// A scorer uses its buffers for one pair after another; each thread has its own.
public struct TextPairScorer: ~Copyable {
  /// How the similarity is found.
  public enum Method: Hashable, Sendable {
    /// By the model, which was learned from what people say.
    case learned
    /// By the cosine of the telling words' stems, each counting by its rarity. Nothing but the
    /// rarity comes from texts.
    case unlearned
  }

  /// How the similarity is found.
  public let method: Method
  var reading: PairReading

  /// Creates a scorer.
  ///
  /// - Parameters:
  ///   - model: What was learned. Without a model all words are equally rare, and the method is
  ///     `.unlearned`.
  ///   - method: How the similarity is found.
  public init(model: TextPairModel? = .embedded, method: Method = .learned) {
    self.method = model == nil ? .unlearned : method
    reading = PairReading(model: model ?? TextPairModel(stems: TextPairStems()))
  }

  /// Returns how alike two texts are, from 0 to 1.
  ///
  /// - Complexity: O(*n*) in the number of bytes, and a bounded number of steps beside.
  public mutating func similarity(_ a: String, _ b: String) -> Double {
    var (a, b) = (a, b)
    return a.withUTF8 { a in b.withUTF8 { b in similarity(a, b) } }
  }

  /// Returns how alike two texts in UTF-8 are, which need not be valid.
  ///
  /// - Complexity: O(*n*) in the number of bytes, and a bounded number of steps beside.
  public mutating func similarity(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Double {
    a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { b in similarity(a, b) } }
  }

  private mutating func similarity(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Double {
    reading.read(a, b)
    if reading.isSame { return 1 }
    if reading.isEmpty { return 0 }
    return min(1, max(0, method == .learned ? learnedSum() : reading.features[.telling]))
  }

  /// The model's sum, which may be below 0 or above 1.
  func learnedSum() -> Double {
    let model = reading.table.model
    var sum = model.bias
    for feature in TextPairFeature.allCases {
      sum += model.part(of: feature, in: reading.features)
    }
    let share = reading.ownShare
    for stem in reading.ownA { sum += reading.table.stems[stem].weight * share }
    for stem in reading.ownB { sum += reading.table.stems[stem].weight * share }
    reading.forEachExchange { _, _, weight in sum += weight }
    return sum
  }
}

extension PairReading {
  /// Calls a function with the words that stand in place of each other and what that adds to the
  /// score.
  func forEachExchange(_ body: (_ stemA: Int, _ stemB: Int, _ weight: Double) -> Void) {
    guard let share = exchangeShare else { return }
    for stemA in ownA {
      for stemB in ownB {
        let hash = TextPairExchanges.hash(table.stems[stemA].hash, table.stems[stemB].hash)
        let weight = table.model.exchanges.weight(hash)
        if weight != 0 { body(stemA, stemB, weight * share) }
      }
    }
  }
}
