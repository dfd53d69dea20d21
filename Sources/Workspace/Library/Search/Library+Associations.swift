internal import Similarity

extension Library {
  /// By what part the number of articles has to change before associations are learned anew.
  private static let growth = 4

  /// What the words of the library have to do with each other, as it was learned last.
  func associations() throws -> TermAssociations {
    guard let contents = try database.read({ try $0.contents(of: .associations) }) else {
      return .none
    }
    do {
      return try TermAssociations(contents: contents)
    } catch {
      throw LibraryError(.damaged("what was learned of words"), at: folder)
    }
  }

  /// Learns what words have to do with each other, if the library has grown or shrunk by a quarter since.
  ///
  /// - Parameters:
  ///   - isForced: Whether to learn in any case.
  ///   - threads: How many threads work.
  /// - Throws: `LibraryError`.
  public func learnAssociations(isForced: Bool = false, threads: Int = 2) throws {
    let count = try self.count
    let known = try database.read { try $0.contents(of: .associations) }
      .flatMap { TermAssociations.articleCount(ofContents: $0) }
    if let known, !isForced, abs(count - known) * Self.growth < known || count == known { return }
    let search = try LibrarySearch(of: self, isLearning: true)
    let learned = try search.guarded {
      try TermAssociations.learned(from: $0, threadCount: threads)
    }
    let contents = learned.contents(articleCount: count)
    try database.write { try $0.set(.associations, contents: contents) }
  }
}
