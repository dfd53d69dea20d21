import Similarity
import Worker

/// Finds near-duplicates from texts in memory, on one thread; the answer is the number of pairs.
func findDuplicates(in path: String) throws {
  let texts = try Articles(path: path).texts
  Worker.serve {
    var shingler = Shingler()
    var finder = NearDuplicateFinder()
    for text in texts { finder.insert(shingler.shingles(of: text)) }
    return finder.duplicates { shingler.shingles(of: texts[$0]) }.pairs.count
  }
}
