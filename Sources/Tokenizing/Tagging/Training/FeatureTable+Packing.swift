// MARK: - Making a table

extension FeatureTable {
  /// A feature with its weights.
  typealias Row = (key: UInt64, weights: [Double])

  /// Chooses the features that fit into a table: of each bucket's the most telling ones.
  ///
  /// - Parameter importance: How telling each feature is.
  static func choose(
    _ rows: [Row], importance: [Double], bucketCount: Int
  ) -> [UInt64] {
    let order = rows.indices.sorted {
      (importance[$0], rows[$1].key) > (importance[$1], rows[$0].key)
    }
    var marks: [Set<UInt64>] = Array(repeating: [], count: bucketCount)
    var chosen: [UInt64] = []
    for row in order where importance[row] > 0 {
      let key = rows[row].key
      let bucket = Int(self.bucket(key, count: UInt64(bucketCount)))
      // Two features with the same mark cannot be told apart: the more telling one stays.
      guard marks[bucket].count < bucketCapacity, marks[bucket].insert(mark(key)).inserted else {
        continue
      }
      chosen.append(key)
    }
    return chosen
  }

  /// The bytes of a table of features that fit.
  static func pack(_ rows: [Row], bucketCount: Int, unit: Double) -> [UInt8] {
    var bytes = Array(repeating: UInt8(0), count: bucketCount * bucketSize)
    var counts = Array(repeating: 0, count: bucketCount)
    for row in rows.sorted(by: { $0.key < $1.key }) {
      let bucket = Int(self.bucket(row.key, count: UInt64(bucketCount)))
      let place = counts[bucket]
      precondition(place < bucketCapacity, "a feature too many for its bucket")
      counts[bucket] += 1
      let (scale, packed) = quantized(row.weights, unit: unit)
      let start = bucket * bucketSize
      for byte in 0..<8 {
        bytes[start + place * 8 + byte] = UInt8(packed >> UInt64(byte * 8) & 255)
      }
      let tail = mark(row.key) << 4 | scale
      bytes[start + 48 + place * 2] = UInt8(tail & 255)
      bytes[start + 49 + place * 2] = UInt8(tail >> 8)
    }
    return bytes
  }

  /// The unit in which the greatest weight just fits.
  static func unit(_ rows: [Row]) -> Double {
    let greatest = rows.map { row in spread(row.weights) / 2 }.max() ?? 1
    return max(greatest, 1e-6) / (7.5 * Double(factor(greatestScale)))
  }

  /// How far the weights of a feature are apart.
  static func spread(_ weights: [Double]) -> Double {
    (weights.max() ?? 0) - (weights.min() ?? 0)
  }

  /// The weights in sixteen times four bits, and their scale.
  ///
  /// Only differences count, so the weights are moved to the middle first.
  private static func quantized(_ weights: [Double], unit: Double) -> (UInt64, UInt64) {
    let middle = ((weights.max() ?? 0) + (weights.min() ?? 0)) / 2
    let need = spread(weights) / 2 / unit / 7.5
    var scale: UInt64 = 0
    while scale < greatestScale, Double(factor(scale)) < need { scale += 1 }
    let step = Double(factor(scale)) * unit
    var packed: UInt64 = 0
    for (tag, weight) in weights.enumerated() {
      let value = ((weight - middle) / step + 7.5).rounded()
      packed |= UInt64(min(15, max(0, value))) << UInt64(tag * 4)
    }
    return (scale, packed)
  }
}

// MARK: - Making a model

extension TaggerModel {
  /// The bytes of a model of two tables.
  static func encoded(lexical: [UInt8], context: [UInt8], guessMargin: UInt64) -> [UInt8] {
    var bytes = magic
    func append(_ number: Int, to bytes: inout [UInt8]) {
      for byte in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
    }
    append(version, to: &bytes)
    append(lexical.count / FeatureTable.bucketSize, to: &bytes)
    append(context.count / FeatureTable.bucketSize, to: &bytes)
    append(Int(guessMargin), to: &bytes)
    bytes += Array(repeating: 0, count: headerSize - bytes.count)
    bytes += lexical
    bytes += context
    let sum = bytes.withUnsafeBufferPointer { checksum($0) }
    for byte in 0..<8 { bytes[24 + byte] = UInt8(truncatingIfNeeded: sum >> UInt64(8 * byte)) }
    return bytes
  }
}
