/// Finds files with the same bytes among those that come one after another.
///
/// Only files of the same length are compared, and only up to the first difference.
struct ImageDuplicates {
  private var paths: [Int: [(path: [UInt8], file: String)]] = [:]

  /// The first file with the same bytes; nil for a new or empty file, which is then remembered.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - file: What it is called.
  ///   - byteCount: How long it is.
  mutating func original(of path: [UInt8], file: String, byteCount: Int) -> String? {
    guard byteCount > 0 else { return nil }
    if let known = paths[byteCount, default: []].first(where: { ImageFile.areSame($0.path, path) })
    {
      return known.file
    }
    paths[byteCount, default: []].append((path, file))
    return nil
  }
}
