/// The stretches of time by which the articles of a library are told.
struct Stretches: Hashable, Sendable {
  /// How long they are.
  let period: Period
  /// Their numbers, in order: from the first day to the last, or those alone that have articles.
  let numbers: [Int]

  /// Over so many stretches those without articles are left out.
  private static let limit = 120

  /// Chooses stretches for some days.
  ///
  /// They are as short as a picture can show those between the first and the last hundredth of the days:
  /// a single article of 1970 makes no years of weeks.
  ///
  /// - Parameter days: The days of publication, counted from 1970-01-01, of each article one.
  init?(_ days: [Int]) {
    let sorted = days.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let cut = sorted.count / 100
    let span = sorted[sorted.count - 1 - cut] - sorted[cut]
    period =
      switch span {
      case ..<32: .day
      case ..<280: .week
      case ..<1_500: .month
      case ..<5_500: .quarter
      default: .year
      }
    let (from, to) = (Self.number(first, period), Self.number(last, period))
    numbers =
      to - from < Self.limit
      ? Array(from...max(from, to))
      : Set(sorted.map { [period] in Self.number($0, period) }).sorted()
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

  /// The first day of a stretch.
  private func firstDay(_ number: Int) -> Int {
    func start(year: Int, month: Int) -> Int {
      let afterAll = 2_932_897
      return CivilDate(year: year, month: month, day: 1)?.dayNumber ?? afterAll
    }
    return switch period {
    case .hour: number.flooredQuotient(dividingBy: 24)
    case .day: number
    case .week: number * 7 - 3
    case .month: start(year: number / 12, month: number % 12 + 1)
    case .quarter: start(year: number / 4, month: number % 4 * 3 + 1)
    case .year: start(year: number, month: 1)
    }
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
    return SentimentOverTime.Point(
      name: first == last ? names[0] : names[0] + "–" + names[1], firstDay: firstDay(first),
      lastDay: firstDay(last + 1) - 1, merged: places.count, figures: moods.figures)
  }
}
