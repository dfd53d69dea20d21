/// Adds to a model's weights what was learned beside it: new terms behind the old ones, everything else in
/// its place.
package struct TextModelUpdate {
  private let base: TextModel
  private let space: TextFeatureSpace
  private let terms: [[UInt8]]
  /// What is added, a feature's first columns side by side.
  private let changes: [Float]
  private let changedColumns: Int

  /// An update.
  ///
  /// - Parameters:
  ///   - base: The model.
  ///   - space: The features of the changes; its terms begin with those of the model.
  ///   - terms: The terms of the space.
  ///   - changes: Weights to add, in the order of the space's features.
  ///   - columns: How many columns change: the first ones, as many as n-grams have.
  package init(
    base: TextModel, space: TextFeatureSpace, terms: [[UInt8]], changes: [Float], columns: Int
  ) {
    self.base = base
    self.space = space
    self.terms = terms
    self.changes = changes
    changedColumns = columns
  }

  /// The bytes of the new model.
  ///
  /// - Throws: `ModelError.damaged` if a section of the model is missing.
  package func bytes() throws(ModelError) -> [UInt8] {
    var layout = base.layout
    let stride = layout.rowStride
    var negated: [UInt32] = []
    var rows = Array(UnsafeBufferPointer(start: base.rows, count: 0))
    layout.termCount = terms.count
    layout.rowCount = terms.count
    // Terms first, then the negated rows of the model, then new ones.
    for term in terms.indices {
      rows += row(base: term < base.layout.termCount ? term : nil, feature: term)
    }
    for term in terms.indices {
      let old = term < base.layout.termCount ? Int(base.negatedRows[term]) : term
      let feature = space.negatedRows[term]
      guard old != term || feature >= 0 else {
        negated.append(UInt32(term))
        continue
      }
      let origin = term < base.layout.termCount ? old : nil
      negated.append(UInt32(layout.rowCount))
      layout.rowCount += 1
      rows += row(base: origin, feature: feature >= 0 ? Int(feature) : nil)
    }
    precondition(rows.count == layout.rowCount * stride)
    let file = base.file
    var contents: [(number: UInt32, bytes: [UInt8])] = []
    for number in file.numbers {
      let content: [UInt8]
      switch number {
      case TextModel.Section.layout: content = ModelFile.section(layout.words)
      case TextModel.Section.terms: content = terms.flatMap { [UInt8($0.count)] + $0 }
      case TextModel.Section.rows: content = ModelFile.section(rows)
      case TextModel.Section.negatedRows: content = ModelFile.section(negated)
      case TextModel.Section.ngrams: content = ngrams()
      case TextModel.Section.figureWeights: content = ModelFile.section(figureWeights())
      case TextModel.Section.biases: content = ModelFile.section(biases())
      default: content = Array(try file.section(number))
      }
      contents.append((number, content))
    }
    return ModelFile.bytes(of: contents)
  }

  private func change(_ feature: Int, _ column: Int) -> Float {
    changes[feature * changedColumns + column]
  }

  private func row(base number: Int?, feature: Int?) -> [Int8] {
    let stride = base.layout.rowStride
    var row = [Int8](repeating: 0, count: stride)
    if let number {
      for column in 0..<stride { row[column] = base.rows[number * stride + column] }
    }
    guard let feature else { return row }
    for column in 0..<changedColumns {
      row[column] = sum(row[column], change(feature, column), base.scale(of: column, in: .rows))
    }
    return row
  }

  private func sum(_ value: Int8, _ change: Float, _ scale: Float) -> Int8 {
    guard scale > 0 else { return value }
    return Int8(max(-127, min(127, (Float(value) + change / scale).rounded())))
  }

  /// The buckets with the changes: where one is full, the change of a new n-gram is left out.
  private func ngrams() -> [UInt8] {
    let columns = base.layout.ngramColumns
    let stride = NGramTable.stride(columns: columns)
    let count = stride << base.layout.ngramBits
    var buckets = Array(UnsafeBufferPointer(start: base.ngrams.buckets, count: count))
    let order = space.ngrams.hashes.indices.sorted {
      (size(of: $0), $1) > (size(of: $1), $0)
    }
    for place in order {
      let feature = space.firstNGram + place
      let hash = space.ngrams.hashes[place]
      let values = (0..<columns).map { column in
        column < changedColumns ? change(feature, column) : 0
      }
      let start = (Int(truncatingIfNeeded: hash) & base.ngrams.mask) * stride
      guard let slot = slot(for: hash, in: buckets, at: start) else { continue }
      let weights = start + 2 * NGramTable.slotCount + slot * columns
      var isChanged = false
      for column in 0..<columns {
        let old = Int8(bitPattern: buckets[weights + column])
        let new = sum(old, values[column], base.scale(of: column, in: .ngrams))
        isChanged = isChanged || new != old
        buckets[weights + column] = UInt8(bitPattern: new)
      }
      guard isChanged, buckets[start + 2 * slot] == 0, buckets[start + 2 * slot + 1] == 0 else {
        continue
      }
      let tag = NGramTable.tag(hash)
      buckets[start + 2 * slot] = UInt8(truncatingIfNeeded: tag)
      buckets[start + 2 * slot + 1] = UInt8(truncatingIfNeeded: tag >> 8)
    }
    return buckets
  }

  private func size(of place: Int) -> Float {
    (0..<changedColumns).reduce(0) { $0 + abs(change(space.firstNGram + place, $1)) }
  }

  /// The n-gram's own slot in a bucket, else a free one, else nil.
  private func slot(for hash: UInt64, in buckets: [UInt8], at start: Int) -> Int? {
    var free: Int?
    for slot in 0..<NGramTable.slotCount {
      let low = UInt16(buckets[start + 2 * slot])
      let tag = low | UInt16(buckets[start + 2 * slot + 1]) << 8
      if tag == 0 {
        free = free ?? slot
      } else if tag & 0xFFFE == NGramTable.tag(hash) {
        return slot
      }
    }
    return free
  }

  private func figureWeights() -> [Float] {
    let columns = base.layout.columns
    var weights = Array(
      UnsafeBufferPointer(start: base.figureWeights, count: space.figureCount * columns))
    for figure in 0..<space.figureCount {
      for column in 0..<changedColumns {
        weights[figure * columns + column] +=
          change(space.firstFigure + figure, column) * space.options.figureWeight
      }
    }
    return weights
  }

  private func biases() -> [Float] {
    var biases = Array(UnsafeBufferPointer(start: base.biases, count: base.layout.columns))
    for column in 0..<changedColumns {
      biases[column] += change(space.bias, column) * space.options.figureWeight
    }
    return biases
  }
}
