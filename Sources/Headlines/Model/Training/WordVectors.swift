internal import Glibc
internal import Learning

/// Where words point: those that keep the same company point the same way.
///
/// Words that stand within five words of each other keep company, the nearer the more. The table of how much
/// more company two words keep than chance has it (positive pointwise mutual information, with the context's
/// share smoothed) is decomposed, and a word points where its strongest directions have it.
///
/// A model of headlines learns what each direction is worth, so a word that no test had is weighed as its
/// company is. Nothing of the vectors is kept afterwards: what they come to is part of a word's weight.
///
/// Source: O. Levy, Y. Goldberg, I. Dagan, "Improving distributional similarity with lessons learned from word
/// embeddings", TACL 3 (2015).
struct WordVectors {
  /// How many numbers a vector has; fewer where there are not so many directions.
  let dimension: Int
  /// The vectors of unit length, one word after another; zero for a word without company.
  private(set) var vectors: [Float]
  /// How much each word counts in a text: frequent words tell little.
  private(set) var weights: [Float]

  private static let window = 5
  private static let smoothing = 0.75
  /// The share of all words at which a word counts half (Arora and others, "A simple but tough-to-beat baseline
  /// for sentence embeddings", 2017).
  private static let halfShare = 1e-3
  /// Divisible by 1 to 5: a neighbor counts this many parts by distance.
  private static let parts = 60

  /// Learns vectors.
  ///
  /// - Parameters:
  ///   - texts: Texts as the numbers of their words; −1 for one that has none.
  ///   - wordCount: How many words there are.
  ///   - dimension: How many numbers a vector shall have.
  /// - Complexity: O(*p* log *p*) for *p* pairs of neighbors, and the decomposition.
  init(_ texts: [[Int32]], wordCount: Int, dimension: Int, threadCount: Int = 2) {
    let company = Self.company(texts, wordCount: wordCount)
    let svd = TruncatedSVD.fit(company, rank: dimension, threadCount: threadCount)
    self.dimension = svd.rank
    vectors = svd.components
    for word in 0..<(svd.rank > 0 ? wordCount : 0) {
      let range = word * svd.rank..<(word + 1) * svd.rank
      let length = vectors[range].reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 1e-9 else { continue }
      for place in range { vectors[place] /= length }
    }
    var counts = [Double](repeating: 0, count: wordCount)
    for text in texts { for word in text where word >= 0 { counts[Int(word)] += 1 } }
    let total = max(1, counts.reduce(0, +))
    weights = counts.map { Float(Self.halfShare / (Self.halfShare + $0 / total)) }
  }

  /// The vector of a word.
  func vector(_ word: Int) -> ArraySlice<Float> {
    vectors[word * dimension..<(word + 1) * dimension]
  }
}

// MARK: - Company

extension WordVectors {
  /// The table of words by words.
  private static func company(_ texts: [[Int32]], wordCount: Int) -> SparseMatrix {
    let pairs = pairs(texts)
    var sums = [Double](repeating: 0, count: wordCount)
    forEachPair(pairs) { word, _, parts in sums[word] += Double(parts) }
    let smoothed = sums.map { pow($0, smoothing) }
    let total = max(1e-9, smoothed.reduce(0, +))
    var matrix = SparseMatrix(columnCount: wordCount)
    var (columns, values, row) = ([UInt32](), [Float](), 0)
    func flush(upTo next: Int) {
      while row < next {
        matrix.appendRow(columns, values)
        columns.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        row += 1
      }
    }
    forEachPair(pairs) { word, other, parts in
      flush(upTo: word)
      let information = log(Double(parts) * total / (sums[word] * smoothed[other]))
      guard information > 0 else { return }
      columns.append(UInt32(other))
      values.append(Float(information))
    }
    flush(upTo: wordCount)
    return matrix
  }

  /// Every pair of neighbors, both ways, as word, other word and parts in one number, in order.
  private static func pairs(_ texts: [[Int32]]) -> [UInt64] {
    var pairs: [UInt64] = []
    for text in texts {
      for (place, word) in text.enumerated() where word >= 0 {
        for distance in 1...window {
          guard place + distance < text.count else { break }
          let other = text[place + distance]
          guard other >= 0 else { continue }
          let share = UInt64(parts / distance)
          pairs.append(UInt64(word) << 32 | UInt64(other) << 8 | share)
          pairs.append(UInt64(other) << 32 | UInt64(word) << 8 | share)
        }
      }
    }
    pairs.sort()
    return pairs
  }

  /// Calls a function with every two words that are neighbors and how many parts that counts.
  private static func forEachPair(_ pairs: [UInt64], _ body: (Int, Int, Int) -> Void) {
    var start = 0
    while start < pairs.count {
      let key = pairs[start] >> 8
      var (end, parts) = (start, 0)
      while end < pairs.count, pairs[end] >> 8 == key {
        parts += Int(pairs[end] & 0xFF)
        end += 1
      }
      body(Int(key >> 24), Int(key & 0xFF_FFFF), parts)
      start = end
    }
  }
}
