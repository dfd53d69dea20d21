/// Why bytes are not a model that can be used.
public enum ModelError: Error, Hashable, Sendable {
  /// The bytes begin otherwise than a model does.
  case notAModel
  /// A model in a layout that this edition does not read.
  case unknownVersion(UInt32)
  /// The end is missing.
  case truncated
  /// The checksum or a length does not fit the content.
  case damaged
  /// A model of another kind, such as a tagger where a sentiment model is expected.
  case wrongKind(String)
}
