internal import Sentiment

/// Emotions and signals as columns, in their order: `emotion`, `emotions`, `signals`.
///
/// In CSV the last two are one column a number: `emotions.anger` … `signals.offensive`.
struct EmotionResultColumns {
  private let showsEmotions: Bool
  private let showsSignals: Bool
  private let isFlat: Bool

  init(_ options: ScoreOptions) {
    showsEmotions = options.showsEmotions
    showsSignals = options.showsSignals
    isFlat = options.output.format == .csv
  }

  var names: [String] {
    var names: [String] = []
    if showsEmotions {
      names.append("emotion")
      names += isFlat ? Emotion.allCases.map { "emotions.\($0.rawValue)" } : ["emotions"]
    }
    if showsSignals { names += isFlat ? ["signals.irony", "signals.offensive"] : ["signals"] }
    return names
  }

  /// Adds what a text's columns hold, and moves on to the next column.
  func add(
    _ sentiment: Sentiment, _ next: inout Int, to writer: any RecordWriter, _ block: OutputBlock
  ) {
    if showsEmotions {
      if let label = sentiment.emotions?.label {
        writer.add(next, label.rawValue, to: block)
      } else {
        writer.add(next, fixedPoint: nil, digits: 0, to: block)
      }
      next += 1
      let values = Emotion.allCases.map { emotion in
        (emotion.rawValue, sentiment.emotions.map { Int64($0.millionths[emotion.place]) })
      }
      add(values, &next, to: writer, block)
    }
    if showsSignals {
      let values = [
        ("irony", sentiment.signals.map { Int64($0.ironyMillionths) }),
        ("offensive", sentiment.signals.map { Int64($0.offensiveMillionths) }),
      ]
      add(values, &next, to: writer, block)
    }
  }

  /// Adds named probabilities as one object or as a column each; null where there are none.
  private func add(
    _ values: [(name: String, millionths: Int64?)], _ next: inout Int,
    to writer: any RecordWriter, _ block: OutputBlock
  ) {
    guard !isFlat else {
      for value in values {
        writer.add(next, fixedPoint: value.millionths, digits: 6, to: block)
        next += 1
      }
      return
    }
    writer.add(next, to: block) { out in
      guard values.allSatisfy({ $0.millionths != nil }) else { return out.append("null") }
      for (place, value) in values.enumerated() {
        out.append(place == 0 ? UInt8(ascii: "{") : ASCII.comma)
        JSONText.appendString(value.name, to: out)
        out.append(UInt8(ascii: ":"))
        out.append(fixedPoint: value.millionths ?? 0, digits: 6)
      }
      out.append(UInt8(ascii: "}"))
    }
    next += 1
  }
}
