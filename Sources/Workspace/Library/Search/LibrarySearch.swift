internal import Similarity

/// A library as it can be searched: its index and what was learned of its words, both as they were when it
/// was opened.
public struct LibrarySearch: Sendable {
  /// The library.
  public let library: Library
  let index: Index
  let associations: TermAssociations

  /// Opens a library's index.
  ///
  /// - Throws: `LibraryError` if the index is damaged, or not of this program's format.
  public init(of library: Library) throws { try self.init(of: library, isLearning: false) }

  init(of library: Library, isLearning: Bool) throws {
    self.library = library
    if let format = try library.indexFormat, format != ArticleIndexing.format {
      throw LibraryError(.otherIndex(format), at: library.folder)
    }
    let parts = try library.segments().map { try $0.part() }
    do {
      index = try Index(parts)
    } catch {
      throw LibraryError(.damaged("the index"), at: library.folder)
    }
    associations = isLearning ? .none : try library.associations()
  }

  /// Calls a function with the index and says of what it throws that the library is damaged.
  func guarded<Result>(_ body: (Index) throws -> Result) throws -> Result {
    do {
      return try body(index)
    } catch is IndexError {
      throw LibraryError(.damaged("the index"), at: library.folder)
    }
  }

  /// The document of an article; nil if there is none of this id.
  func document(id: String) throws -> IndexDocument? {
    try guarded { try $0.document(id.utf8Span.span.bytes) }
  }
}
