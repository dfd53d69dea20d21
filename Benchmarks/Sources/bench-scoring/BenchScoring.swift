import Sentiment
import Worker

/// Scores a file of texts, one a line, as often as it is told to; the answer is how many of them are
/// positive.
///
///     bench-scoring FILE
@main
enum BenchScoring {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else { Worker.refuse("usage: bench-scoring FILE") }
    let file = try Worker.bytes(of: CommandLine.arguments[1])
    let texts = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).map(
      Array.init)
    var scorer = SentimentScorer(SentimentAnalyzer())
    Worker.serve {
      var positive = 0
      for text in texts where scorer.score(text.span).label == .positive { positive += 1 }
      return positive
    }
  }
}
