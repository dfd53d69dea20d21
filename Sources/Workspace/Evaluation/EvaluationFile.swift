import FoundationEssentials

/// A small file with a JSON object a line, all of it in memory.
///
/// Lines end with LF, CRLF or CR. Blank lines count as lines, but not as records;
/// a byte order mark is skipped. One bad line makes the file an error: a figure
/// over the rest would be a figure about another set.
struct EvaluationFile {
  /// The file's name, for messages.
  let name: String

  private let bytes: [UInt8]

  /// A larger file is refused.
  private static let sizeLimit = 1 << 30

  /// Takes the bytes of a file that was read.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Reads a file, which may be gzipped.
  ///
  /// - Throws: `EvaluationError` where it cannot be read.
  init(path: String) throws(EvaluationError) {
    do {
      self.init(name: path, bytes: try FileContents.bytes(of: path, limit: Self.sizeLimit))
    } catch {
      throw EvaluationError(.unreadable, file: path)
    }
  }

  /// Returns what each line that is not blank says, in order.
  ///
  /// - Throws: `EvaluationError` with the line's number, for the first line that is bad.
  /// - Complexity: O(*b*), where *b* is the number of bytes.
  func records<Value: DecodableWithConfiguration>(
    _ type: Value.Type, configuration: Value.DecodingConfiguration
  ) throws(EvaluationError) -> [Value] {
    let decoder = JSONDecoder()
    var values: [Value] = []
    for line in lines {
      do {
        values.append(
          try decoder.decode(type, from: Data(bytes[line.range]), configuration: configuration))
      } catch {
        let reason = error as? EvaluationError.Reason ?? .notAnObject
        throw EvaluationError(reason, file: name, line: line.number)
      }
    }
    return values
  }

  /// Returns what the first line that is not blank says; nil where there is none or it is bad.
  func firstRecord<Value: DecodableWithConfiguration>(
    _ type: Value.Type, configuration: Value.DecodingConfiguration
  ) -> Value? {
    guard let line = lines.first else { return nil }
    return try? JSONDecoder().decode(
      type, from: Data(bytes[line.range]), configuration: configuration)
  }

  /// Returns the `score` of every line by its `id`; of several the last counts.
  ///
  /// - Throws: `EvaluationError` with the line's number, for the first line that is bad.
  func scores() throws(EvaluationError) -> [String: Double] {
    var scores: [String: Double] = [:]
    for record in try records(ScoreRecord.self, configuration: ()) {
      scores[record.id] = record.score
    }
    return scores
  }

  private struct ScoreRecord: DecodableWithConfiguration {
    var id: String
    var score: Double

    init(from decoder: any Decoder, configuration: Void) throws {
      let object = try decoder.container(keyedBy: EvaluationKey.self)
      id = try object.required("id", try object.name("id"))
      score = try object.required("score", try object.number("score"))
    }
  }

  /// The lines that are not blank, with their numbers from 1.
  private var lines: [(number: Int, range: Range<Int>)] {
    let lineFeed = UInt8(ascii: "\n")
    let carriageReturn = UInt8(ascii: "\r")
    var lines: [(number: Int, range: Range<Int>)] = []
    var number = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for end in start...bytes.count {
      let byte = end < bytes.count ? bytes[end] : lineFeed
      guard byte == lineFeed || byte == carriageReturn else { continue }
      let isPair = byte == carriageReturn && bytes[end...].dropFirst().first == lineFeed
      if bytes[start..<end].contains(where: { $0 > UInt8(ascii: " ") }) {
        lines.append((number, start..<end))
      }
      // Of CRLF only the LF, which follows, begins a new number.
      number += isPair ? 0 : 1
      start = end + 1
    }
    return lines
  }
}

// MARK: - Values under keys

/// Any key of an object.
struct EvaluationKey: CodingKey {
  let stringValue: String

  init(_ name: String) { stringValue = name }
  init(stringValue: String) { self.init(stringValue) }

  var intValue: Int? { nil }
  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<EvaluationKey> {
  /// Returns the string under the key; nil where it is missing or null.
  func text(_ name: String) throws -> String? {
    let key = EvaluationKey(name)
    guard try isPresent(key) else { return nil }
    guard let text = try? decode(String.self, forKey: key) else {
      throw EvaluationError.Reason.notText(key: name)
    }
    return text
  }

  /// Returns the number under the key; nil where it is missing or null.
  func number(_ name: String) throws -> Double? {
    let key = EvaluationKey(name)
    guard try isPresent(key) else { return nil }
    guard let number = try? decode(Double.self, forKey: key), number.isFinite else {
      throw EvaluationError.Reason.notNumber(key: name)
    }
    return number
  }

  /// Whether there is a value other than null under the key.
  func isPresent(_ key: EvaluationKey) throws -> Bool {
    try contains(key) && !decodeNil(forKey: key)
  }
}
