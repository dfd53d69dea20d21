internal import Glibc
internal import Learning

extension TermAssociations {
  /// How many numbers tell a direction in each of the two spaces, if there are words enough.
  static let dimension = 100
  /// So many words there are at least for each number: with a direction of its own, no word would be near any.
  private static let wordsOfDirection = 6
  /// The exponent that keeps rare company from looking too telling (Levy and others, 2015).
  private static let smoothing = 0.75

  /// Learns which words of a library's articles keep the same company.
  ///
  /// A word points where two spaces have it. One is of words that share articles more often than chance would
  /// have it: the strongest directions of a table of words by words (positive pointwise mutual information), in
  /// which each article counts the same, however long it is. The other is of articles that share words: the
  /// strongest directions of the table of articles by words (latent semantic analysis). Articles are on average as
  /// long in the one as in the other. Of a large library some 20,000 are looked at.
  ///
  /// - Returns: The associations; none for a library of few articles or words.
  /// - Throws: `IndexError.damaged`.
  /// - Complexity: O(*p* · *k*) for *p* pairs of words that share an article, *k* = 100.
  public static func learned(
    from index: Index, threadCount: Int = 2
  ) throws(IndexError) -> TermAssociations {
    let sample = try AssociationSample(index)
    let dimension = min(Self.dimension, max(1, sample.keys.count / wordsOfDirection))
    let company = TruncatedSVD.fit(
      mutualInformation(sample), rank: dimension, threadCount: threadCount)
    let rows = articleRows(sample)
    let articles = TruncatedSVD.fit(rows, rank: dimension, threadCount: threadCount)
    let rank = company.rank + articles.rank
    guard rank > 0 else { return .none }
    let scales = [company, articles].map { 1 / meanLength(rows, in: $0, threadCount) }
    var vectors: [Float] = []
    vectors.reserveCapacity(sample.keys.count * rank)
    for (word, rarity) in sample.rarities.enumerated() {
      for (space, scale) in zip([company, articles], scales) {
        for number in space.components[word * space.rank..<(word + 1) * space.rank] {
          vectors.append(number * rarity * scale)
        }
      }
    }
    var (keys, ends): ([UInt8], [UInt32]) = ([], [])
    for key in sample.keys {
      keys += key.utf8
      ends.append(UInt32(keys.count))
    }
    return TermAssociations(rank: rank, keys: keys, ends: ends, vectors: vectors)
  }

  /// The table of articles by words.
  private static func articleRows(_ sample: AssociationSample) -> SparseMatrix {
    var matrix = SparseMatrix(columnCount: sample.keys.count)
    for (words, weights) in zip(sample.articles, sample.weights) {
      matrix.appendRow(words, weights)
    }
    return matrix
  }

  /// How long articles are on average in a space.
  private static func meanLength(
    _ rows: SparseMatrix, in space: TruncatedSVD, _ threadCount: Int
  ) -> Float {
    guard space.rank > 0, rows.rowCount > 0 else { return 1 }
    let points = space.coordinates(of: rows, threadCount: threadCount)
    var sum: Float = 0
    for row in 0..<rows.rowCount {
      let point = points[row * space.rank..<(row + 1) * space.rank]
      sum += point.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    return max(1e-6, sum / Float(rows.rowCount))
  }

  /// The table of words by words.
  private static func mutualInformation(_ sample: AssociationSample) -> SparseMatrix {
    let count = sample.keys.count
    let places = Postings(sample.articles, wordCount: count)
    let company = places.company(sample.articles)
    let smoothed = company.map { pow($0, smoothing) }
    let total = smoothed.reduce(0, +)
    var matrix = SparseMatrix(columnCount: count)
    var (sums, touched) = (Array(repeating: 0.0, count: count), [UInt32]())
    for word in 0..<count {
      places.addCompany(of: word, sample.articles, to: &sums, &touched)
      touched.sort()
      var (columns, values): ([UInt32], [Float]) = ([], [])
      for other in touched {
        let expected = company[word] * smoothed[Int(other)] / total
        let information = log(sums[Int(other)] / expected)
        if information > 0 {
          columns.append(other)
          values.append(Float(information))
        }
        sums[Int(other)] = 0
      }
      touched.removeAll(keepingCapacity: true)
      matrix.appendRow(columns, values)
    }
    return matrix
  }
}

/// In which articles each word is.
private struct Postings {
  var starts: [Int]
  var articles: [UInt32]

  init(_ readings: [[UInt32]], wordCount: Int) {
    starts = Array(repeating: 0, count: wordCount + 1)
    for reading in readings { for word in reading { starts[Int(word) + 1] += 1 } }
    for word in 0..<wordCount { starts[word + 1] += starts[word] }
    var next = starts
    articles = Array(repeating: 0, count: starts[wordCount])
    for (article, reading) in readings.enumerated() {
      for word in reading {
        articles[next[Int(word)]] = UInt32(article)
        next[Int(word)] += 1
      }
    }
  }

  /// How much company each word has in all.
  func company(_ readings: [[UInt32]]) -> [Double] {
    (0..<starts.count - 1).map { word in
      articles[starts[word]..<starts[word + 1]].reduce(1e-9) { sum, article in
        let count = Double(readings[Int(article)].count)
        return sum + (count - 1) / count
      }
    }
  }

  /// Adds up how much of each other word is in the company of one: a share of each article they are both in.
  func addCompany(
    of word: Int, _ readings: [[UInt32]], to sums: inout [Double], _ touched: inout [UInt32]
  ) {
    for article in articles[starts[word]..<starts[word + 1]] {
      let reading = readings[Int(article)]
      let share = 1 / Double(reading.count)
      for other in reading where other != word {
        if sums[Int(other)] == 0 { touched.append(other) }
        sums[Int(other)] += share
      }
    }
  }
}
