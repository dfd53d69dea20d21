/// What can be wrong with a segment, or with what is to become one.
public enum IndexError: Error, Hashable, Sendable {
  /// The bytes do not begin as a segment does.
  case notASegment
  /// A segment of a version that this program does not read.
  case unknownVersion(UInt32)
  /// The bytes end before the segment does.
  case truncated
  /// A checksum or a bound is violated: bytes were changed after they were written.
  case damaged
  /// A term or an identifier of more than 65,535 bytes.
  case tooLongKey(byteCount: Int)
  /// More documents than a segment can number.
  case tooManyDocuments
  /// Two documents of a segment, or of segments to be merged, have the same identifier.
  case repeatedIdentifier([UInt8])
  /// Segments whose documents are weighted differently cannot be searched or merged together.
  case differentWeightings
}
