internal import Glibc
internal import Learning

extension TermAssociations {
  /// How many numbers tell a direction, if there are words enough.
  static let dimension = 100
  /// The exponent that keeps rare company from looking too telling (Levy and others, 2015).
  private static let smoothing = 0.75

  /// Learns which words of a library's articles keep the same company.
  ///
  /// How much more often two words share an article than chance would have it (positive pointwise mutual
  /// information) makes a table of words by words, of which the strongest directions are kept. Each article
  /// counts the same, however long it is. Of a large library some 20,000 articles are looked at.
  ///
  /// - Returns: The associations; none for a library of few articles or words.
  /// - Throws: `IndexError.damaged`.
  /// - Complexity: O(*m* · 64 + *p* · *k*) for *m* words of articles, *p* pairs of words, *k* = 100.
  public static func learned(
    from index: Index, threadCount: Int = 2
  ) throws(IndexError) -> TermAssociations {
    let sample = try AssociationSample(index)
    let information = mutualInformation(sample)
    let space = TruncatedSVD.fit(information, rank: dimension, threadCount: threadCount)
    guard space.rank > 0 else { return .none }
    var vectors = space.components
    for (word, rarity) in sample.rarities.enumerated() {
      for place in word * space.rank..<(word + 1) * space.rank { vectors[place] *= rarity }
    }
    var (keys, ends): ([UInt8], [UInt32]) = ([], [])
    for key in sample.keys {
      keys += key.utf8
      ends.append(UInt32(keys.count))
    }
    return TermAssociations(rank: space.rank, keys: keys, ends: ends, vectors: vectors)
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
