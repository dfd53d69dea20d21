/// Writes what `LanguageModelReader` reads.
struct LanguageModelWriter {
  private var body: [UInt8] = []

  mutating func append(
    _ fitted: LanguageRegression.Fitted, codes: [String], features: LanguageFeatures
  ) {
    // Weights beyond the 99.99th percentile are cut, so that the rest has finer steps.
    let sizes = fitted.weights.lazy.filter { $0 != 0 }.map(abs).sorted()
    let limit = sizes.isEmpty ? 1 : sizes[sizes.count - 1 - sizes.count / 10_000]
    append(UInt32(codes.count))
    append(UInt32(features.tags.count))
    append((limit / 127).bitPattern)
    for code in codes { append(text: Array(code.utf8)) }
    for bias in fitted.biases { append(bias.bitPattern) }
    for tag in features.tags { append(tag) }
    for weight in fitted.weights {
      let step = (weight / limit * 127).rounded()
      body.append(UInt8(bitPattern: Int8(max(-127, min(127, step)))))
    }
    body.append(contentsOf: repeatElement(0, count: LanguageModel.Table.padding))
  }

  mutating func append(familiar words: [(word: [UInt8], points: UInt8)]) {
    append(UInt32(words.count))
    for (word, points) in words {
      append(points)
      append(text: word)
    }
  }

  /// The whole model.
  func finished() -> [UInt8] {
    var whole = LanguageModelWriter()
    whole.append(LanguageModel.magic)
    whole.append(LanguageModel.version)
    whole.append(UInt32(LanguageModel.headerByteCount + body.count))
    whole.append(body.withUnsafeBytes { Checksum.of($0) })
    return whole.body + body
  }

  private mutating func append(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { body.append(contentsOf: $0) }
  }

  private mutating func append(text: [UInt8]) {
    body.append(UInt8(clamping: text.count))
    body.append(contentsOf: text.prefix(255))
  }
}
