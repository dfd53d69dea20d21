/// The stretches of time by which a report tells what happened when.
struct Stretches: Hashable, Sendable {
  /// How long they are.
  let period: Period
  /// Their numbers, in order: from the first day to the last, or those alone that have texts. Days that are far from all
  /// others are in none.
  let numbers: [Int]

  /// How many stretches a picture can show.
  private static let usualLimit = 53
  /// Days that are no farther off than this are never left out.
  private static let nearDays = 31
  /// Over so many stretches those without texts are left out, and then the earliest.
  private static let limit = 120

  /// Chooses stretches for some days.
  ///
  /// They are as short as a picture can show those between the first and the last hundredth of the texts: a single
  /// one of 1970 makes no years of weeks.
  ///
  /// - Parameters:
  ///   - days: How many texts each day has, counted from 1970-01-01.
  ///   - usualCount: How many texts a stretch has on average at least, unless there are but a few stretches.
  init?(_ days: [Int: Int], usualCount: Int = 0) {
    let sorted = days.sorted { $0.key < $1.key }
    guard !sorted.isEmpty else { return nil }
    let count = sorted.reduce(0) { $0 + $1.value }
    let core = Self.core(sorted, leavingOut: count < 20 ? 0 : max(1, count / 100))
    let period =
      [Period.day, .week, .month, .quarter].first { period in
        let stretches =
          Self.number(core.upperBound, period) - Self.number(core.lowerBound, period) + 1
        return stretches <= Self.usualLimit && (count / stretches >= usualCount || stretches <= 4)
      } ?? .year
    self.period = period
    // What lies farther off than all the others are apart is in no stretch.
    let span = core.upperBound - core.lowerBound + Self.nearDays
    let near = (core.lowerBound - span)...(core.upperBound + span)
    let known = Set(sorted.map(\.key).filter(near.contains).map { Self.number($0, period) })
      .sorted()
    guard let first = known.first, let last = known.last else { return nil }
    numbers = last - first < Self.limit ? Array(first...last) : known.suffix(Self.limit)
  }

  /// The days without so many texts at the beginning and at the end.
  private static func core(
    _ days: [(key: Int, value: Int)], leavingOut count: Int
  ) -> ClosedRange<Int> {
    func first(_ days: some Sequence<(key: Int, value: Int)>) -> Int {
      var before = 0
      var last = 0
      for (day, texts) in days {
        before += texts
        last = day
        if before > count { break }
      }
      return last
    }
    let lower = first(days)
    return lower...max(lower, first(days.reversed()))
  }

  /// The place of a day's stretch among them; nil if it is in none.
  func place(ofDay day: Int) -> Int? {
    let number = Self.number(day, period)
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
  }

  /// What the stretches are called.
  var names: [String] { numbers.map { period.name(of: $0) ?? String($0) } }

  private static func number(_ day: Int, _ period: Period) -> Int {
    CivilDate(dayNumber: day).map { period.number(of: $0) } ?? 0
  }
}

// MARK: - Sentiment

extension Stretches {
  /// The sentiment in each stretch; neighbors are merged until there are enough articles.
  ///
  /// - Parameters:
  ///   - days: The moods of each day.
  ///   - smallestCell: How many labels a stretch has at least.
  func sentiment(_ days: [Int: SentimentTally], smallestCell: Int) -> SentimentOverTime {
    var moods = Array(repeating: SentimentTally(), count: numbers.count)
    for (day, mood) in days {
      if let place = place(ofDay: day) { moods[place].add(mood) }
    }
    var groups: [(places: [Int], moods: SentimentTally)] = []
    var isOpen = false
    for place in numbers.indices where moods[place].count > 0 {
      if isOpen, let last = groups.indices.last {
        groups[last].places.append(place)
        groups[last].moods.add(moods[place])
      } else {
        groups.append(([place], moods[place]))
      }
      isOpen = (groups.last?.moods.supported ?? 0) < smallestCell
    }
    if isOpen, groups.count > 1 {
      let rest = groups.removeLast()
      groups[groups.count - 1].places += rest.places
      groups[groups.count - 1].moods.add(rest.moods)
    }
    return SentimentOverTime(by: period, points: groups.map { point($0.places, $0.moods) })
  }

  private func point(_ places: [Int], _ moods: SentimentTally) -> SentimentOverTime.Point {
    let (first, last) = (numbers[places.first ?? 0], numbers[places.last ?? 0])
    let names = [first, last].map { period.name(of: $0) ?? String($0) }
    let firstDay = period.firstDay(of: first) ?? 0
    return SentimentOverTime.Point(
      name: first == last ? names[0] : names[0] + "–" + names[1], firstDay: firstDay,
      lastDay: period.lastDay(of: last) ?? firstDay,
      merged: places.count, figures: moods.figures)
  }
}

extension Sequence<Int> {
  /// How often each number comes.
  var counts: [Int: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
