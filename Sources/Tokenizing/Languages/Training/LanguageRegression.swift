internal import Glibc

/// The logistic regression of one script.
struct LanguageRegression: ~Copyable {
  /// A language's lines as slots of their n-grams, word by word.
  private struct Lines {
    var slots: [UInt16] = []
    /// Where each word ends in `slots`, and how many n-grams it has, known or not.
    var words: [(end: Int, gramCount: Int)] = []
    var corpus: LanguageCorpus
    /// The sources' shares, summed up.
    var sourceShares: [Double] = []
  }

  private var languages: [Lines]
  private let slotCount: Int
  private let lanes: Int
  /// One weight for each slot and language.
  private let weights: UnsafeMutableBufferPointer<Float>
  /// The sum of squared gradients of each slot.
  private let squares: UnsafeMutableBufferPointer<Float>
  private let biases: UnsafeMutableBufferPointer<Float>
  /// The logits, and then the probabilities, of the piece at hand.
  private let scores: UnsafeMutableBufferPointer<Float>

  init(_ corpora: [LanguageCorpus], _ features: LanguageFeatures) {
    languages = corpora.map { Self.lines($0, features) }
    slotCount = features.tags.count
    lanes = corpora.count
    weights = Self.buffer(slotCount * lanes, of: 0)
    squares = Self.buffer(slotCount, of: 1e-4)
    biases = Self.buffer(lanes, of: 0)
    scores = Self.buffer(lanes, of: 0)
  }

  deinit {
    weights.deallocate()
    squares.deallocate()
    biases.deallocate()
    scores.deallocate()
  }

  private static func buffer(
    _ count: Int, of value: Float
  ) -> UnsafeMutableBufferPointer<Float> {
    let buffer = UnsafeMutableBufferPointer<Float>.allocate(capacity: count)
    buffer.initialize(repeating: value)
    return buffer
  }

  private static func lines(_ corpus: LanguageCorpus, _ features: LanguageFeatures) -> Lines {
    var lines = Lines(corpus: corpus)
    var grams = LanguageNGrams()
    var hashes: [UInt64] = []
    for number in 0..<corpus.wordCount {
      hashes.removeAll(keepingCapacity: true)
      corpus.withWord(number) { grams.append($0, to: &hashes) }
      for hash in hashes {
        if let slot = features.slot(hash) { lines.slots.append(UInt16(truncatingIfNeeded: slot)) }
      }
      lines.words.append((lines.slots.count, hashes.count))
    }
    // A source counts by the square root of its size, tweets three times: they are what comments are like.
    var sum = 0.0
    for (name, count) in zip(corpus.sourceNames, corpus.lineCounts) {
      sum += Double(count).squareRoot() * (name == "tweets" ? 3 : 1)
      lines.sourceShares.append(sum)
    }
    return lines
  }

  /// The result: what the logits are made of.
  struct Fitted {
    var weights: [Float]
    var biases: [Float]
  }

  borrowing func fit(
    _ options: LanguageModelTrainer.Options, using generator: inout any RandomNumberGenerator,
    report: (String) -> Void
  ) -> Fitted {
    for epoch in 0..<options.epochCount {
      let rate = options.learningRate * (1 - Float(epoch) / Float(options.epochCount))
      var loss = 0.0
      for _ in 0..<options.pieceCount {
        for language in 0..<lanes { loss += step(language, rate, &generator) }
      }
      report("epoch \(epoch): loss \(loss / Double(options.pieceCount * lanes))")
    }
    return Fitted(weights: Array(weights), biases: Array(biases))
  }

  /// Learns from one piece of a line of a language; returns its loss before.
  private borrowing func step(
    _ language: Int, _ rate: Float, _ generator: inout any RandomNumberGenerator
  ) -> Double {
    let piece = piece(of: language, &generator)
    let lines = languages[language]
    let start = piece.lowerBound == 0 ? 0 : lines.words[piece.lowerBound - 1].end
    let slots = lines.slots[start..<lines.words[piece.upperBound - 1].end]
    let gramCount = piece.reduce(0) { $0 + lines.words[$1].gramCount }
    guard gramCount > 0 else { return 0 }
    let factor = 1 / Float(gramCount).squareRoot()
    return slots.withUnsafeBufferPointer { slots in
      add(slots, factor)
      let loss = Self.softmax(scores, language)
      guard scores[language] < 0.9995 else { return loss }
      scores[language] -= 1
      subtract(from: slots, rate, factor)
      return loss
    }
  }

  /// Makes `scores` the logits of n-grams.
  private borrowing func add(_ slots: UnsafeBufferPointer<UInt16>, _ factor: Float) {
    for lane in 0..<lanes { scores[lane] = 0 }
    for slot in slots {
      let row = Int(slot) &* lanes
      for lane in 0..<lanes { scores[lane] += weights[row &+ lane] }
    }
    for lane in 0..<lanes { scores[lane] = scores[lane] * factor + biases[lane] }
  }

  /// Takes a step against the gradient, which is in `scores`.
  private borrowing func subtract(
    from slots: UnsafeBufferPointer<UInt16>, _ rate: Float, _ factor: Float
  ) {
    var square: Float = 0
    for score in scores { square += score * score }
    square *= factor * factor
    for slot in slots {
      squares[Int(slot)] += square
      let step = rate * factor / squares[Int(slot)].squareRoot()
      let row = Int(slot) &* lanes
      for lane in 0..<lanes { weights[row &+ lane] -= step * scores[lane] }
    }
    for lane in 0..<lanes { biases[lane] -= 0.002 * rate * scores[lane] }
  }

  /// Turns logits into probabilities; returns the loss.
  private static func softmax(
    _ scores: UnsafeMutableBufferPointer<Float>, _ language: Int
  ) -> Double {
    var highest = -Float.infinity
    for score in scores { highest = max(highest, score) }
    var sum: Float = 0
    for index in scores.indices {
      scores[index] = expf(scores[index] - highest)
      sum += scores[index]
    }
    for index in scores.indices { scores[index] /= sum }
    return -Double(logf(max(scores[language], 1e-20)))
  }

  /// Some words in a row of a line: often few, sometimes the whole line.
  private borrowing func piece(
    of language: Int, _ generator: inout any RandomNumberGenerator
  ) -> Range<Int> {
    let lines = languages[language]
    let draw = Double.random(in: 0..<(lines.sourceShares.last ?? 1), using: &generator)
    let source = lines.sourceShares.firstIndex { draw < $0 } ?? 0
    let line = Int.random(in: 0..<lines.corpus.lineCounts[source], using: &generator)
    let words = lines.corpus.words(ofLine: line, source: source)
    let longest = Bool.random(using: &generator) ? 10 : 40
    let length = min(words.count, Int.random(in: 2...longest, using: &generator))
    let start = words.lowerBound + Int.random(in: 0...(words.count - length), using: &generator)
    return start..<start + length
  }
}
