import Worker

/// What similarity is made of, one operation a process.
///
///     bench-similarity build ARTICLES FOLDER
///     bench-similarity query FOLDER QUERIES
///     bench-similarity compare FOLDER QUERIES
///     bench-similarity neighbors FOLDER
///     bench-similarity duplicates ARTICLES
///
/// `query` finds by BM25 alone, `compare` as `sentivane similar` does.
@main
enum BenchSimilarity {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("build", 3): try buildIndex(of: arguments[1], in: arguments[2])
    case ("query", 3): try findArticles(in: arguments[1], like: arguments[2], isFull: false)
    case ("compare", 3): try findArticles(in: arguments[1], like: arguments[2], isFull: true)
    case ("neighbors", 2): try findNeighbors(in: arguments[1])
    case ("duplicates", 2): try findDuplicates(in: arguments[1])
    default:
      Worker.refuse("usage: bench-similarity build|query|compare|neighbors|duplicates PATH…")
    }
  }
}
