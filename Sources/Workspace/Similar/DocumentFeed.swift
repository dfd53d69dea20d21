internal import Similarity
internal import Synchronization

/// Gives articles of the index to several threads, some at a time, each lot with its number.
final class DocumentFeed: Sendable {
  /// An article by its id, and where it stands in the index.
  typealias Named = (id: String, document: IndexDocument)

  private struct State {
    var number = 0
    var rest: ArraySlice<Named>
    var walk: DocumentWalk?
  }

  private let search: LibrarySearch
  private let state: Mutex<State>

  /// So many articles are given at once.
  private static let batchCount = 32

  /// Gives some articles.
  init(_ search: LibrarySearch, _ documents: [Named]) {
    self.search = search
    state = Mutex(State(rest: documents[...]))
  }

  /// Gives every article of a library, in the order of ids.
  ///
  /// - Throws: `LibraryError`.
  init(allOf search: LibrarySearch) throws {
    self.search = search
    state = Mutex(State(rest: [], walk: try search.guarded { try DocumentWalk($0) }))
  }

  /// Returns the next articles; nil if there are no more.
  func next() throws -> (number: Int, batch: [Named])? {
    try state.withLock { state in
      var batch: [Named] = []
      while batch.count < Self.batchCount {
        if let article = state.rest.popFirst() {
          batch.append(article)
        } else if let found = try search.guarded({ _ in try state.walk?.next() }) {
          batch.append((String(decoding: found.id, as: UTF8.self), found.document))
        } else {
          break
        }
      }
      guard !batch.isEmpty else { return nil }
      defer { state.number += 1 }
      return (state.number, batch)
    }
  }
}
