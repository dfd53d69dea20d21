import Worker

/// What similarity is made of, one operation a process.
///
///     bench-similarity duplicates ARTICLES
@main
enum BenchSimilarity {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("duplicates", 2): try findDuplicates(in: arguments[1])
    default: Worker.refuse("usage: bench-similarity duplicates ARTICLES")
    }
  }
}
