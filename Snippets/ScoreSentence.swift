// Scores a sentence and prints the words that decided.
import Sentiment

let analyzer = SentimentAnalyzer()
let sentiment = analyzer.analyze("Not the best pizza, but I love the place.")
print(sentiment.label?.rawValue ?? "unknown", sentiment.valence ?? 0)
for reason in sentiment.explanation {
  print(reason.start, reason.end, reason.weight)
}
