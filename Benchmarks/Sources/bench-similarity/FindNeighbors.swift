import Foundation
import Similarity
import Synchronization
import Worker

/// Finds the five articles most like each article, on two threads; the answer is how many were found.
func findNeighbors(in folder: String) throws {
  let folder = IndexFolder(folder)
  let index = try folder.index()
  let associations = try folder.associations(of: index)
  let documents = index.parts.enumerated().flatMap { place, part in
    (0..<part.segment.documentCount).map { IndexDocument(part: place, number: $0) }
  }
  Worker.serve {
    let next = Atomic(0)
    let found = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      let finder = SimilarArticleFinder(index, associations: associations)
      while true {
        let start = next.add(64, ordering: .relaxed).oldValue
        guard start < documents.count else { return }
        for document in documents[start..<min(documents.count, start + 64)] {
          do {
            found.add(
              try finder.articles(similarTo: document, .init(limit: 5)).count, ordering: .relaxed)
          } catch {
            Worker.refuse("\(error)")
          }
        }
      }
    }
    return found.load(ordering: .relaxed)
  }
}
