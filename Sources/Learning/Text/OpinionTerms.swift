/// The hash under which an opinion's words and its direction are one feature.
enum OpinionTerms {
  /// Returns the hash, or nil for words without a row.
  ///
  /// - Parameters:
  ///   - opinion: The opinion's tokens.
  ///   - units: The row of each token, with or without the mark of negation.
  @inline(__always)
  static func hash(_ opinion: OpinionSpan, units: UnsafePointer<Int32>) -> UInt64? {
    var hash: UInt64 = opinion.isPositive ? 0x9E37_79B9_7F4A_7C15 : 0xC2B2_AE3D_27D4_EB4F
    for token in Int(opinion.first)...Int(opinion.last) {
      let unit = units[token]
      guard unit >= 0 else { return nil }
      hash = NGramTable.hash(hash, UInt32(bitPattern: unit & 0x3FFF_FFFF))
    }
    return hash
  }
}
