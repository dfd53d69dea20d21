/// What of an article a key of the index comes from, told by the key's first byte.
///
/// Words are the stems of title and text as they are, so that one posting counts both; the others stand
/// behind a byte that no stem begins with.
public enum ArticleField: UInt8, Hashable, Sendable, CaseIterable {
  /// A stem of the text or, counted twice, of the title.
  case text = 0
  /// A tag or category, in lower case.
  case tag = 1
  /// A stem of the title.
  case title = 2
  /// Two stems that stand together in a keyphrase or in the title, with a space between.
  case phrase = 3

  /// The field of a key.
  public init(ofKey key: some Collection<UInt8>) {
    self = key.first.flatMap(ArticleField.init(rawValue:)) ?? .text
  }

  /// What a person reads for a key: the stems without the mark of their field.
  public static func words(ofKey key: some Collection<UInt8>) -> String {
    String(decoding: key.dropFirst(ArticleField(ofKey: key) == .text ? 0 : 1), as: UTF8.self)
  }
}
