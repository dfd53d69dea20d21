import ArgumentParser

/// Settings for experiments as they are typed: `name=value`, separated by commas.
enum TrainingSettings {
  /// Calls a function with every name and value.
  ///
  /// - Parameters:
  ///   - text: The settings.
  ///   - change: Returns whether there is such a setting.
  /// - Throws: `ValidationError` for one that is none.
  static func forEach(_ text: String, _ change: (_ name: String, _ value: Double) -> Bool) throws {
    for setting in text.split(separator: ",") {
      let parts = setting.split(separator: "=")
      guard parts.count == 2, let value = Double(parts[1]) else {
        throw ValidationError("\(setting) is not name=value")
      }
      guard change(String(parts[0]), value) else {
        throw ValidationError("no setting \(parts[0])")
      }
    }
  }
}
