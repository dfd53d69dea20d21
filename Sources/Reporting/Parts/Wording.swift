internal import Learning
internal import Workspace

/// What figures come to, in words.
enum Wording {
  /// Returns whether texts feel good, from a net sentiment and its interval: `Slightly positive`.
  static func mood(_ net: Double?, _ interval: ConfidenceInterval) -> String {
    guard let net, net.isFinite else { return "Not known" }
    guard !interval.contains(0) else {
      let isNarrow = [interval.lower, interval.upper].allSatisfy { abs($0) < balancedEnd }
      return isNarrow ? "Balanced" : "No clear lean"
    }
    let side = net > 0 ? "positive" : "negative"
    switch abs(net) {
    case ..<0.15: return "Slightly \(side)"
    case ..<0.4: return net > 0 ? "Positive" : "Negative"
    default: return "Very \(side)"
    }
  }

  /// Sentiment is balanced if its interval lies within ±0.1, as it is written.
  private static let balancedEnd = 0.105

  /// Returns the class of a net sentiment's color; nil if it may be either side.
  static func kind(_ net: Double?, _ interval: ConfidenceInterval?) -> String? {
    guard let net, let interval, !interval.contains(0) else { return nil }
    return net > 0 ? "positive" : "negative"
  }

  /// Returns the answer to how texts feel.
  static func answer(_ figures: SentimentFigures, _ one: String, _ many: String) -> Sentence {
    guard let net = figures.net else {
      return "No answer: none of \(Numbers.count(figures.count, one, many)) could be judged."
    }
    let judged = figures.count - figures.unsupported
    return """
      \(mood(net, figures.netInterval)): \(Numbers.net(net)) net (\(Numbers.net(figures.netInterval))) \
      of \(Numbers.count(judged, one, many))
      """
  }

  /// Returns the shares of labels in a sentence.
  static func shares(_ figures: SentimentFigures) -> Sentence? {
    guard let shares = figures.shares else { return nil }
    return """
      \(Numbers.percent(shares.positive)) are positive, \(Numbers.percent(shares.negative)) \
      negative and \(Numbers.percent(shares.neutral)) neutral. The net is the positive share less \
      the negative one, from \(Numbers.minus)1 to +1; in brackets its 95\(Numbers.unitSpace)% interval.
      """
  }

  /// Returns the key figures of sentiment: the net and the labels' shares.
  static func keyFigures(_ figures: SentimentFigures, _ many: String) -> [KeyFigure] {
    var keys = [
      KeyFigure(
        value: Numbers.net(figures.net), name: "net sentiment",
        detail: figures.net == nil ? nil : Numbers.net(figures.netInterval),
        kind: kind(figures.net, figures.netInterval))
    ]
    if let shares = figures.shares {
      let intervals = figures.shareIntervals
      keys += [
        KeyFigure(
          value: Numbers.percent(shares.positive), name: "positive",
          detail: Numbers.percent(intervals.positive), kind: "positive"),
        KeyFigure(
          value: Numbers.percent(shares.neutral), name: "neutral",
          detail: Numbers.percent(intervals.neutral), kind: nil),
        KeyFigure(
          value: Numbers.percent(shares.negative), name: "negative",
          detail: Numbers.percent(intervals.negative), kind: "negative"),
      ]
    }
    keys.append(
      KeyFigure(
        value: Numbers.count(figures.count), name: many,
        detail: figures.unsupported > 0
          ? "\(Numbers.count(figures.unsupported)) not judged" : nil,
        kind: nil))
    return keys
  }
}

// MARK: - Counts

extension Wording {
  /// Returns how many are something: `none is`, `1 is`, `12 are`.
  static func are(_ count: Int) -> String {
    count == 0 ? "none is" : Numbers.count(count, "is", "are")
  }

  /// Returns how many things do something, at the beginning of a sentence: `No title is`, `1 title is`.
  static func count(_ count: Int, _ one: String, _ many: String) -> String {
    count == 0 ? "No \(one)" : Numbers.count(count, one, many)
  }
}

// MARK: - Time

extension Wording {
  /// Returns when sentiment was lowest and highest, and whether that says something; nothing of one stretch.
  static func extremes(of time: SentimentOverTime) -> [Sentence] {
    let points = time.points.filter { $0.figures.net != nil }
    guard points.count > 1,
      let highest = points.max(by: { ($0.figures.net ?? 0) < ($1.figures.net ?? 0) }),
      let lowest = points.min(by: { ($0.figures.net ?? 0) < ($1.figures.net ?? 0) })
    else { return [] }
    guard Numbers.net(lowest.figures.net) != Numbers.net(highest.figures.net) else { return [] }
    let isApart = lowest.figures.netInterval.upper < highest.figures.netInterval.lower
    let end = isApart ? "." : "; their intervals overlap, so chance may explain it."
    return [
      """
      Lowest in \(name: lowest.name) (\(Numbers.net(lowest.figures.net))), highest in \
      \(name: highest.name) (\(Numbers.net(highest.figures.net)))\(end)
      """
    ]
  }
}

// MARK: - Parts beside others

extension Wording {
  /// Returns what is found about parts: which differ from all others.
  ///
  /// - Parameter things: What the parts are, in the plural.
  static func differences(_ parts: [PartSentiment], things: String) -> [Sentence] {
    let above = parts.filter { $0.isDifferent && ($0.difference ?? 0) > 0 }
    let below = parts.filter { $0.isDifferent && ($0.difference ?? 0) < 0 }
    guard !above.isEmpty || !below.isEmpty else {
      return ["No clear difference between \(things)."]
    }
    var sentences: [Sentence] = []
    if !above.isEmpty { sentences.append("More positive than the rest: \(list(above)).") }
    if !below.isEmpty { sentences.append("More negative than the rest: \(list(below)).") }
    return sentences
  }

  private static func list(_ parts: [PartSentiment]) -> Sentence {
    let shown = parts.prefix(5)
    var items = shown.map { part -> Sentence in
      "\(name: part.name) (\(Numbers.net(part.figures.net)))"
    }
    if parts.count > shown.count {
      items.append("\(Numbers.count(parts.count - shown.count, "other", "others"))")
    }
    return .list(items)
  }

  /// Returns a part's figures in a line: `+0.12 net (+0.05 to +0.19) of 34 comments`.
  static func line(_ figures: SentimentFigures, _ one: String, _ many: String) -> Sentence {
    guard let net = figures.net else {
      return "\(Numbers.count(figures.count, one, many)), none of them judged"
    }
    return """
      \(Numbers.net(net)) net (\(Numbers.net(figures.netInterval))) of \
      \(Numbers.count(figures.count - figures.unsupported, one, many))
      """
  }
}
