import Foundation

/// One line of Unicode's NormalizationTest.txt: a text and its four normal forms, as UTF-8.
public struct NormalizationExample: Sendable {
  /// The text.
  public var source: [UInt8]
  /// Its canonical composition.
  public var nfc: [UInt8]
  /// Its canonical decomposition.
  public var nfd: [UInt8]
  /// Its compatibility composition.
  public var nfkc: [UInt8]
  /// Its compatibility decomposition.
  public var nfkd: [UInt8]
  /// The number of the line in the file.
  public var line: Int
  /// True in the part that lists single code points (part 1).
  public var isSingle: Bool
}

/// Reads the normalization data of Debian's `unicode-data` package.
public enum UnicodeNormalizationFile {
  /// Returns the lines of NormalizationTest.txt; none only if it is missing or there is no `bzip2`,
  /// which the caller has to refuse.
  public static func examples() -> [NormalizationExample] {
    guard let contents = decompressed("\(UnicodeTestFile.folder)/NormalizationTest.txt.bz2") else {
      return []
    }
    var examples: [NormalizationExample] = []
    var part: Substring.UTF8View = ""[...].utf8
    let lines = contents.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.first == UInt8(ascii: "@") { part = line.prefix(6) }
      let fields = line.split(separator: UInt8(ascii: ";"), maxSplits: 5).prefix(5)
      guard line.first != UInt8(ascii: "#"), fields.count == 5 else { continue }
      let texts = fields.map { text(Substring($0)) }
      examples.append(
        NormalizationExample(
          source: texts[0], nfc: texts[1], nfd: texts[2], nfkc: texts[3], nfkd: texts[4],
          line: index + 1, isSingle: part.elementsEqual("@Part1".utf8)))
    }
    return examples
  }

  /// Returns NFKC_Casefold of every code point that it changes, from DerivedNormalizationProps.txt.
  public static func caseFoldings() -> [UInt32: [UInt8]] {
    let path = "\(UnicodeTestFile.folder)/DerivedNormalizationProps.txt"
    guard let contents = try? String(contentsOfFile: path, encoding: .utf8) else { return [:] }
    var foldings: [UInt32: [UInt8]] = [:]
    for line in contents.utf8.split(separator: UInt8(ascii: "\n")) {
      let rule = line.prefix { $0 != UInt8(ascii: "#") }
      let fields = Substring(rule).split(separator: ";", omittingEmptySubsequences: false)
      guard fields.count == 3, fields[1].contains("NFKC_CF") else { continue }
      let bounds = fields[0].split(whereSeparator: { $0 == "." || $0 == " " })
        .compactMap { UInt32($0, radix: 16) }
      guard let first = bounds.first, let last = bounds.last else { continue }
      let folding = text(fields[2])
      for scalar in first...last { foldings[scalar] = folding }
    }
    return foldings
  }

  private static func text(_ hexadecimal: Substring) -> [UInt8] {
    hexadecimal.split(separator: " ").flatMap { word -> [UInt8] in
      guard let value = UInt32(word, radix: 16), let scalar = Unicode.Scalar(value) else {
        return []
      }
      return Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private static func decompressed(_ path: String) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bzip2", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let contents = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: contents, as: UTF8.self) : nil
  }
}
