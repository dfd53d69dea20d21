import Sentiment

let analyzer = SentimentAnalyzer()
let sentiment = analyzer.analyze("The staff were lovely, and I love the new menu!")
print(sentiment.label?.rawValue ?? "unknown", sentiment.valence ?? 0)
for reason in sentiment.explanation {
  print("  bytes \(reason.start)–\(reason.end): \(reason.weight)")
}
