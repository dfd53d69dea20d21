internal import Learning
internal import Tokenizing

extension TopicModel {
  /// Finds the topics of a corpus.
  ///
  /// The result depends on the documents and the options alone: not on their order, nor on threads. A
  /// corpus without words has no topic, and there are never more topics than documents that differ.
  ///
  /// - Parameters:
  ///   - corpus: The documents.
  ///   - options: What is known beforehand.
  /// - Complexity: O(*m* · 64 + *n* · *k* · 500) for *m* different words of *n* documents, and *k* topics;
  ///   some dozens of times the latter where the number of topics is to be found.
  public static func fit(_ corpus: borrowing TopicCorpus, options: TopicOptions = TopicOptions())
    -> TopicModel
  {
    let speech = TopicLanguage(
      code: options.language ?? corpus.language, excluded: options.excluded)
    let documents = TopicDocuments(corpus, speech)
    let matrix = documents.matrix
    let space = TruncatedSVD.fit(matrix, rank: rank, threadCount: options.threadCount)
    let points = UnitVectors(
      space.coordinates(of: matrix, threadCount: options.threadCount), count: matrix.rowCount,
      dimension: space.rank)
    let told = (0..<points.count).filter { !points.isZero($0) }
    let toldPoints = points.selecting(told)
    guard !told.isEmpty else {
      return TopicModel(
        topics: [], documentCount: documents.count, speech: speech,
        vocabulary: documents.vocabulary, space: space,
        centers: UnitVectors([], count: 0, dimension: space.rank))
    }
    let count =
      options.count ?? ClusterCount.mostStable(toldPoints, threadCount: options.threadCount)
    let clusters = SphericalKMeans.fit(
      toldPoints, count: min(max(1, count), TopicOptions.countLimit),
      threadCount: options.threadCount)
    return model(clusters, of: told, documents, space, options)
  }

  /// Sorts the groups by size and tells what each is about.
  private static func model(
    _ clusters: SphericalKMeans, of told: [Int], _ documents: TopicDocuments,
    _ space: TruncatedSVD, _ options: TopicOptions
  ) -> TopicModel {
    var sizes = Array(repeating: 0, count: clusters.centers.count)
    for cluster in clusters.assignments { sizes[cluster] += 1 }
    let order = sizes.indices.filter { sizes[$0] > 0 }
      .sorted { sizes[$0] == sizes[$1] ? $0 < $1 : sizes[$0] > sizes[$1] }
    var places = Array(repeating: 0, count: sizes.count)
    for (place, cluster) in order.enumerated() { places[cluster] = place }
    var assignments: [Int?] = Array(repeating: nil, count: documents.count)
    for (document, cluster) in zip(told, clusters.assignments) {
      assignments[document] = places[cluster]
    }
    let terms = TopicTermChoice(documents, assignments, topicCount: order.count)
    return TopicModel(
      topics: terms.topics(limit: options.termCount, sizes: order.map { sizes[$0] }),
      documentCount: documents.count, speech: documents.speech, vocabulary: documents.vocabulary,
      space: space, centers: clusters.centers.selecting(order))
  }
}
