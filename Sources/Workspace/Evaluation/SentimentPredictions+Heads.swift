public import Sentiment

// MARK: - Our own labels

extension SentimentPredictions {
  /// Labels the texts of a gold set with the likeliest of the gold's own labels.
  ///
  /// Probabilities are scaled to sum to 1 over those labels, so a gold set that knows fewer emotions than
  /// we do is answered in its own words. Every text is answered, however thin the evidence.
  ///
  /// - Parameters:
  ///   - path: The gold set, whose records have their text under `text`.
  ///   - gold: The same gold set with its labels.
  ///   - head: What to label with.
  ///   - analyzer: Who judges; it has an emotion model.
  /// - Throws: `InputError` if the file cannot be read or has no text.
  public init(
    scoring path: String, against gold: SentimentGold, head: LabelHead,
    with analyzer: SentimentAnalyzer
  ) throws(InputError) {
    let known = Set(gold.rows.map(\.label))
    try self.init(scoring: path, with: analyzer) { sentiment in
      Answer(head.probabilities(sentiment).filter { known.contains($0.label) })
    }
  }
}

extension SentimentPredictions.Answer {
  /// The likeliest label, of equals the last one by its bytes, and the scaled probabilities.
  fileprivate init(_ probabilities: [(label: String, millionths: Int)]) {
    let sum = probabilities.reduce(0) { $0 + $1.millionths }
    let best = probabilities.max {
      ($0.millionths, $0.label) < ($1.millionths, $1.label)
    }
    self.init(
      label: best?.label,
      probabilities: probabilities.map {
        SentimentPredictions.LabelProbability(
          label: $0.label, probability: sum == 0 ? 0 : Double($0.millionths) / Double(sum))
      })
  }
}

// MARK: - Writing

extension SentimentPredictions {
  /// The answers as lines of JSON, in the order of their records: what `init(path:)` reads.
  public var lines: [UInt8] {
    let out = ByteBuffer(capacity: 1 << 16)
    for (id, answer) in answers.sorted(by: { $0.key < $1.key }) {
      out.append("{\"id\":")
      out.append(decimal: id)
      out.append(",\"label\":")
      if let label = answer.label {
        JSONText.appendString(label, to: out)
      } else {
        out.append("null")
      }
      if let valence = answer.valence {
        out.append(",\"valence\":")
        out.append(fixedPoint: Self.millionths(valence), digits: 6)
      }
      if !answer.probabilities.isEmpty {
        out.append(",\"probabilities\":{")
        for (place, pair) in answer.probabilities.enumerated() {
          if place > 0 { out.append(ASCII.comma) }
          JSONText.appendString(pair.label, to: out)
          out.append(UInt8(ascii: ":"))
          out.append(fixedPoint: Self.millionths(pair.probability), digits: 6)
        }
        out.append(UInt8(ascii: "}"))
      }
      out.append("}\n")
    }
    return Array(UnsafeBufferPointer(start: out.base, count: out.count))
  }

  private static func millionths(_ value: Double) -> Int64 {
    Int64((max(-1, min(1, value)) * 1_000_000).rounded())
  }
}
