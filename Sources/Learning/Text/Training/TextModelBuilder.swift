/// Makes a model's file out of weights: folds, scales, rounds, packs.
package struct TextModelBuilder {
  private let space: TextFeatureSpace
  private let terms: [[UInt8]]
  private let beginnings: [UInt64?]

  /// The columns' names.
  package var names: [String] = []
  /// How many columns n-grams and character n-grams have.
  package var ngramColumns = 0
  package var characterColumns = 0
  /// The most buckets of n-grams, as a power of two.
  package var maximumNGramBits = 16
  /// The weights, a feature's columns side by side.
  package var weights: [Float]
  /// Sections of whoever uses the model.
  package var userSections: [[Float]] = []

  /// A builder whose weights are all zero.
  package init(
    space: TextFeatureSpace, terms: [[UInt8]], texts: Range<Int>, names: [String]
  ) {
    self.space = space
    self.terms = terms
    self.names = names
    beginnings = space.beginnings(texts: texts)
    weights = Array(repeating: 0, count: space.featureCount * names.count)
  }

  private var columns: Int { names.count }

  /// The bytes of the model.
  ///
  /// - Complexity: O(*features* · *columns*)
  package mutating func bytes() -> [UInt8] {
    foldCharacters()
    var layout = TextModel.Layout()
    layout.termCount = space.termCount
    layout.rowCount = space.rowCount
    layout.columns = columns
    layout.ngramColumns = ngramColumns
    layout.characterColumns = characterColumns
    layout.characterBits = max(1, space.options.characterBits)
    layout.figureCount = space.figureCount
    let rows = quantized(0..<space.rowCount, columns: columns)
    let ngrams = quantized(space.firstNGram..<space.firstCharacter, columns: ngramColumns)
    let characters = quantized(space.firstCharacter..<space.firstFigure, columns: characterColumns)
    let slots = packed(ngrams.values, bits: &layout.ngramBits)
    let stride = layout.rowStride
    var rowBytes = [Int8](repeating: 0, count: space.rowCount * stride)
    for row in 0..<space.rowCount {
      for column in 0..<columns {
        rowBytes[row * stride + column] = rows.values[row * columns + column]
      }
    }
    var characterBytes = characters.values
    let expected = max(1, characterColumns) << layout.characterBits
    characterBytes += Array(repeating: 0, count: max(0, expected - characterBytes.count))
    let factor = space.options.figureWeight
    let sections: [(UInt32, [UInt8])] = [
      (TextModel.Section.kind, Array(TextModel.kind.utf8)),
      (TextModel.Section.layout, ModelFile.section(layout.words)),
      (TextModel.Section.names, Array(names.joined(separator: "\n").utf8)),
      (TextModel.Section.terms, terms.flatMap { [UInt8($0.count)] + $0 }),
      (TextModel.Section.persons, space.persons.flatMap { [UInt8($0.count)] + $0 }),
      (TextModel.Section.rows, ModelFile.section(rowBytes)),
      (
        TextModel.Section.negatedRows,
        ModelFile.section(
          space.negatedRows.enumerated().map { UInt32($1 >= 0 ? Int($1) : $0) })
      ),
      (TextModel.Section.ngrams, slots),
      (TextModel.Section.characters, ModelFile.section(characterBytes)),
      (
        TextModel.Section.scales,
        ModelFile.section(
          rows.scales + pad(ngrams.scales.map { $0 * space.options.ngramWeight })
            + pad(characters.scales.map { $0 * space.options.characterWeight }))
      ),
      (TextModel.Section.figureMeans, ModelFile.section(space.figureMeans)),
      (TextModel.Section.figureScales, ModelFile.section(space.figureScales)),
      (
        TextModel.Section.figureWeights,
        ModelFile.section(
          weights[(space.firstFigure * columns)..<(space.bias * columns)].map { $0 * factor })
      ),
      (
        TextModel.Section.biases,
        ModelFile.section(weights[(space.bias * columns)...].map { $0 * factor })
      ),
    ]
    let users = userSections.enumerated().map {
      (TextModel.Section.firstOfUser + UInt32($0), ModelFile.section($1))
    }
    return ModelFile.bytes(of: sections + users)
  }

  private func pad(_ scales: [Float]) -> [Float] {
    scales + Array(repeating: 0, count: columns - scales.count)
  }

  /// Adds the weights of a term's characters to its rows.
  private mutating func foldCharacters() {
    guard characterColumns > 0 else { return }
    for term in 0..<space.termCount {
      var sums = [Float](repeating: 0, count: characterColumns)
      for slot in space.characters(of: term) {
        let feature = (space.firstCharacter + Int(slot)) * columns
        for column in 0..<characterColumns { sums[column] += weights[feature + column] }
      }
      for row in [Int32(term), space.negatedRows[term]] where row >= 0 {
        for column in 0..<characterColumns {
          weights[Int(row) * columns + column] += sums[column] * space.options.characterWeight
        }
      }
    }
  }

  /// Rounds weights to bytes, with a scale a column that loses only the farthest ones of many.
  private func quantized(
    _ features: Range<Int>, columns kept: Int
  ) -> (values: [Int8], scales: [Float]) {
    var values = [Int8](repeating: 0, count: features.count * kept)
    var scales: [Float] = []
    for column in 0..<kept {
      let sizes = features.map { abs(weights[$0 * columns + column]) }.filter { $0 > 0 }.sorted()
      let largest = sizes.isEmpty ? 1 : sizes[min(sizes.count - 1, sizes.count * 9998 / 10000)]
      let scale = largest / 127
      scales.append(scale)
      for (place, feature) in features.enumerated() {
        let value = (weights[feature * columns + column] / scale).rounded()
        values[place * kept + column] = Int8(max(-127, min(127, value)))
      }
    }
    return (values, scales)
  }

  /// Packs the n-grams whose weights are not all nought into slots.
  private func packed(_ values: [Int8], bits: inout Int) -> [UInt8] {
    var isKept = space.ngrams.hashes.indices.map { place in
      values[(place * ngramColumns)..<((place + 1) * ngramColumns)].contains { $0 != 0 }
    }
    var extends = [Bool](repeating: false, count: isKept.count)
    for (place, first) in beginnings.enumerated() {
      guard isKept[place], let first, let pair = space.ngrams.find(first) else { continue }
      isKept[pair] = true
      extends[pair] = true
    }
    let order = isKept.indices.filter { isKept[$0] }
      .sorted { (weight(values, $0, extends), $1) > (weight(values, $1, extends), $0) }
    bits = 0
    while order.count * 4 > (NGramTable.slotCount << bits) * 3 { bits += 1 }
    bits = max(1, min(bits, maximumNGramBits))
    let stride = NGramTable.stride(columns: ngramColumns)
    var buckets = [UInt8](repeating: 0, count: stride << bits)
    var sizes = [Int](repeating: 0, count: 1 << bits)
    // Heaviest first: where a bucket is full, the lightest are left out.
    for place in order {
      let hash = space.ngrams.hashes[place]
      let bucket = Int(truncatingIfNeeded: hash) & ((1 << bits) - 1)
      let tag = NGramTable.tag(hash) | (extends[place] ? 1 : 0)
      let start = bucket * stride
      guard sizes[bucket] < NGramTable.slotCount else { continue }
      let slot = sizes[bucket]
      let isTaken = (0..<slot).contains {
        buckets[start + 2 * $0] & 0xFE == UInt8(truncatingIfNeeded: tag) & 0xFE
          && buckets[start + 2 * $0 + 1] == UInt8(truncatingIfNeeded: tag >> 8)
      }
      guard !isTaken else { continue }
      sizes[bucket] += 1
      buckets[start + 2 * slot] = UInt8(truncatingIfNeeded: tag)
      buckets[start + 2 * slot + 1] = UInt8(truncatingIfNeeded: tag >> 8)
      for column in 0..<ngramColumns {
        buckets[start + 16 + slot * ngramColumns + column] =
          UInt8(bitPattern: values[place * ngramColumns + column])
      }
    }
    return buckets
  }

  /// What an n-gram is worth keeping for; one that others begin with comes before all.
  private func weight(_ values: [Int8], _ place: Int, _ extends: [Bool]) -> Int {
    let sum = (0..<ngramColumns).reduce(0) {
      $0 + Int(values[place * ngramColumns + $1].magnitude)
    }
    return sum + (extends[place] ? 40 : 0)
  }
}
