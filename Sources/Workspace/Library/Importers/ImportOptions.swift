/// What is taken from an export.
struct ImportOptions: Hashable, Sendable {
  /// Whether drafts and private posts are taken as well.
  var includesUnpublished = false

  /// The longest entry, in bytes; a longer one is rejected.
  var entryLimit = 64 << 20

  /// The path by which the file is known in a library, from wherever it was named; nil for its name.
  var path: String?

  /// Creates options.
  init(includesUnpublished: Bool = false, entryLimit: Int = 64 << 20, path: String? = nil) {
    self.includesUnpublished = includesUnpublished
    self.entryLimit = entryLimit
    self.path = path
  }
}
