internal import Tokenizing

/// The keyphrases of articles by the day of publication.
///
/// A phrase in capitals and one in small letters are the same; it is called as most articles write it.
struct PhraseDays {
  private var keys = TermTable()
  private var forms = TermTable()
  /// How many articles have each phrase, and how many write it in each form.
  private var counts: [Int] = []
  private var formCounts: [Int] = []
  private var formKeys: [Int] = []
  /// The phrases of one article after another, the end of each article's, and its day.
  private var phrases: [UInt32] = []
  private var ends: [Int] = []
  private var days: [Int] = []

  /// Counts the keyphrases of an article.
  mutating func insert(_ texts: [String], day: Int) {
    var own: Set<Int> = []
    for text in texts {
      guard forms.count < TermTable.maximumCount - 1, keys.count < TermTable.maximumCount - 1 else {
        break
      }
      let key = Int(keys.insert(text.lowercased()).rawValue)
      if key == counts.count { counts.append(0) }
      let form = Int(forms.insert(text).rawValue)
      if form == formCounts.count {
        formCounts.append(0)
        formKeys.append(key)
      }
      formCounts[form] += 1
      guard own.insert(key).inserted else { continue }
      counts[key] += 1
      phrases.append(UInt32(key))
    }
    ends.append(phrases.count)
    days.append(day)
  }

  /// A phrase and in how many articles of each stretch it is.
  struct Series {
    var name: String
    var counts: [Int]
  }

  /// The commonest phrases over time, the commonest first.
  ///
  /// - Parameters:
  ///   - minimum: In how many articles a phrase has to be.
  ///   - limit: How many phrases there are at most.
  func series(_ stretches: Stretches, inAtLeast minimum: Int, limit: Int) -> [Series] {
    let names = names
    let chosen = counts.indices.filter { counts[$0] >= minimum }
      .sorted {
        counts[$0] == counts[$1]
          ? names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) : counts[$0] > counts[$1]
      }
      .prefix(limit)
    var places: [Int?] = Array(repeating: nil, count: counts.count)
    for (place, key) in chosen.enumerated() { places[key] = place }
    var series = chosen.map {
      Series(name: names[$0], counts: Array(repeating: 0, count: stretches.numbers.count))
    }
    var start = 0
    for (end, day) in zip(ends, days) {
      defer { start = end }
      guard let stretch = stretches.place(ofDay: day) else { continue }
      for key in phrases[start..<end] {
        if let place = places[Int(key)] { series[place].counts[stretch] += 1 }
      }
    }
    return series
  }

  /// What each phrase is called: its commonest form, of equally common ones the first by its bytes.
  private var names: [String] {
    var best: [Int?] = Array(repeating: nil, count: counts.count)
    for form in formCounts.indices {
      let key = formKeys[form]
      guard let other = best[key] else {
        best[key] = form
        continue
      }
      let isFirst = name(form).utf8.lexicographicallyPrecedes(name(other).utf8)
      if formCounts[form] > formCounts[other] || formCounts[form] == formCounts[other] && isFirst {
        best[key] = form
      }
    }
    return best.map { $0.map(name) ?? "" }
  }

  private func name(_ form: Int) -> String { forms.term(TermID(rawValue: UInt32(form))) }
}
