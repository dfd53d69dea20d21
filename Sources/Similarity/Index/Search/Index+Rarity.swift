internal import Glibc

extension Index {
  /// How much it tells that a document has a term: ln(1 + (N − df + ½) / (df + ½)), 0 if none has it.
  ///
  /// Source: the form of BM25's inverse document frequency that Lucene uses.
  static func rarity(frequency: Int, documentCount: Int) -> Double {
    guard frequency > 0 else { return 0 }
    let frequency = Double(frequency)
    return log(1 + (max(0, Double(documentCount) - frequency) + 0.5) / (frequency + 0.5))
  }

  /// How much it tells that a document has a term.
  ///
  /// - Throws: `IndexError.damaged`.
  public func rarity(of key: RawSpan) throws(IndexError) -> Double {
    Self.rarity(frequency: try documentFrequency(of: key), documentCount: documentCount)
  }
}
