internal import Glibc

/// Writing models to files.
public enum ModelOutput {
  /// Says before a long training what would come to light after it.
  ///
  /// - Parameters:
  ///   - path: Where the model is to be.
  ///   - inputs: The files that it is made from.
  /// - Throws: `TrainingError` if it would overwrite one of them, `OutputError` if it cannot be created.
  public static func check(_ path: String, inputs: [String]) throws {
    if let target = identity(path), inputs.contains(where: { identity($0) == target }) {
      throw TrainingError(.overwritesInput, file: path)
    }
    // Goes away at once.
    _ = try ByteSink(path: path)
  }

  /// Writes a model, which is in its place, and on the disk, only when it is whole.
  ///
  /// - Throws: `OutputError` if the system refuses; what was there before is then still there.
  public static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    let sink = try ByteSink(path: path)
    try sink.write(bytes)
    try sink.synchronize()
    try sink.finish()
  }

  /// The device and number of a file; nil where there is none.
  private static func identity(_ path: String) -> [UInt64]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
}
