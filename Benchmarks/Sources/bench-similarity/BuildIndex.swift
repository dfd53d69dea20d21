import Foundation
import Similarity
import Worker

/// Makes an index of articles in memory on one thread, and writes it to a folder that it makes anew; the
/// answer is the number of articles.
///
/// The average length is guessed from the first articles, as a library does with the first batch.
func buildIndex(of path: String, in folder: String) throws {
  let articles = try Articles(path: path).all.map {
    IndexableArticle(id: $0.id, title: $0.title ?? "", text: $0.text)
  }
  Worker.serve {
    do {
      try IndexFolder(folder).removeAll()
      try IndexFolder(folder).write(articles)
      return articles.count
    } catch {
      Worker.refuse("\(folder): \(error)")
    }
  }
}

extension IndexFolder {
  private static let sampleCount = 200
  private static let byteLimit = 64 << 20

  fileprivate func write(_ articles: [IndexableArticle]) throws {
    var reader = ArticleTermReader()
    let sample = articles.prefix(Self.sampleCount)
    let length = sample.reduce(0) { $0 + reader.length(of: $1) }
    var builder = SegmentBuilder(
      weighting: SimilaritySettings().weighting,
      pivot: max(1, Double(length) / Double(max(1, sample.count))), byteLimit: Self.byteLimit)
    var count = 0
    for article in articles {
      try builder.add(article, using: &reader)
      guard builder.isFull else { continue }
      try write(&builder, number: count)
      count += 1
    }
    if builder.documentCount > 0 { try write(&builder, number: count) }
  }

  private func write(_ builder: inout SegmentBuilder, number: Int) throws {
    let file = try FileHandle(forWritingTo: newFile("\(number).segment"))
    var buffer: [UInt8] = []
    try builder.finish { chunk in
      buffer.append(contentsOf: chunk)
      guard buffer.count >= 1 << 20 else { return }
      try file.write(contentsOf: buffer)
      buffer.removeAll(keepingCapacity: true)
    }
    try file.write(contentsOf: buffer)
    try file.close()
  }
}
