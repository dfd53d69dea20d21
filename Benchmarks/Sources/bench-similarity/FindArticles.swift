import Similarity
import Worker

/// Answers one query in each run, the next one; the answer is how many of ten articles were found.
///
/// - Parameter isFull: Whether the candidates are compared in full, with associations and reasons; otherwise the
///   ten best are those that BM25 finds for the query's most telling words.
func findArticles(in folder: String, like path: String, isFull: Bool) throws {
  let folder = IndexFolder(folder)
  let index = try folder.index()
  let finder = SimilarArticleFinder(
    index, associations: isFull ? try folder.associations(of: index) : .none)
  let queries = try Articles(path: path).all.map(\.text)
  var next = 0
  Worker.serve {
    let text = queries[next].utf8Span.span
    next = (next + 1) % queries.count
    do {
      return isFull
        ? try finder.articles(similarTo: text).count
        : try finder.articles(sharingWordsWith: text).count
    } catch {
      Worker.refuse("\(error)")
    }
  }
}
