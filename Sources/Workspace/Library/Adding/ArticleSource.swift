/// Something that articles come from: a file, a folder, an export of another system.
///
/// Articles come one after another, so that memory does not grow with the source.
public protocol ArticleSource {
  /// The name by which messages and reports call it.
  var name: String { get }
  /// How many articles were read so far, but not exactly as they stood.
  var repairedCount: Int { get }
  /// How many articles could not be read so far.
  var rejectedCount: Int { get }

  /// Returns the next article; nil at the end.
  ///
  /// - Throws: An error after which there is nothing more to read.
  mutating func next() throws -> Article?
}
