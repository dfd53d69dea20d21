extension LabelReport {
  /// Measures how well clickbait is told from other headlines; a score of 0.5 or more is a yes.
  public init(clickbait gold: HeadlineGold, predictions: HeadlinePredictions) {
    let names = ["other", "clickbait"]
    let rows = gold.labelled.enumerated().map { number, row in
      SentimentGold.Row(id: number, label: names[row.isClickbait ? 1 : 0])
    }
    var answers: [Int: SentimentPredictions.Answer] = [:]
    for (number, row) in gold.labelled.enumerated() {
      guard let score = predictions.score(of: row.headline) else { continue }
      let shares = [1 - score, score]
      answers[number] = SentimentPredictions.Answer(
        label: names[score >= 0.5 ? 1 : 0],
        probabilities: (0...1).contains(score)
          ? zip(names, shares).map { .init(label: $0, probability: $1) } : [])
    }
    self.init(
      gold: SentimentGold(name: gold.name, rows: rows),
      predictions: SentimentPredictions(name: predictions.name, answers: answers))
  }
}
