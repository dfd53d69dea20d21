/// What is taken from an export.
struct ImportOptions: Hashable, Sendable {
  /// Whether drafts and private posts are taken as well.
  var includesUnpublished = false

  /// The longest entry, in bytes; a longer one is rejected.
  var entryLimit = 64 << 20

  /// Creates options.
  init(includesUnpublished: Bool = false, entryLimit: Int = 64 << 20) {
    self.includesUnpublished = includesUnpublished
    self.entryLimit = entryLimit
  }
}
