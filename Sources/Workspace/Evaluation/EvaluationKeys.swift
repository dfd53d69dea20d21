extension KeyedDecodingContainer<EvaluationKey> {
  /// Returns the string or whole number under the first of the keys that is there, as a string; nil
  /// where none is.
  func name(_ keys: String...) throws -> String? {
    for name in keys {
      let key = EvaluationKey(name)
      guard try isPresent(key) else { continue }
      if let text = try? decode(String.self, forKey: key) { return text }
      if let number = try? decode(Int.self, forKey: key) { return String(number) }
      throw EvaluationError.Reason.notAName(key: name)
    }
    return nil
  }

  /// Returns a value that has to be there.
  ///
  /// - Throws: `EvaluationError.Reason` where it is missing or null.
  func required<Value>(_ key: String, _ value: Value?) throws -> Value {
    guard let value else { throw EvaluationError.Reason.missing(key: key) }
    return value
  }

  /// Returns the strings and whole numbers of an array, as strings; nil where it is missing or null.
  func names(_ name: String) throws -> [String]? {
    let key = EvaluationKey(name)
    guard try isPresent(key) else { return nil }
    guard let names = try? decode([EvaluationName].self, forKey: key) else {
      throw EvaluationError.Reason.notAList(key: name, form: "[\"a17\", \"a3\"]")
    }
    return names.map(\.text)
  }
}

/// A name that is written as a string or as a whole number.
struct EvaluationName: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self.text = text
    } else {
      text = String(try value.decode(Int.self))
    }
  }
}

/// A result of a ranking: its name alone, or an object with an `id` and perhaps a `score`.
struct EvaluationResult: Decodable {
  let id: String
  let score: Double?

  init(from decoder: any Decoder) throws {
    if let name = try? EvaluationName(from: decoder) {
      (id, score) = (name.text, nil)
      return
    }
    let object = try decoder.container(keyedBy: EvaluationKey.self)
    id = try object.required("id", try object.name("id"))
    score = try object.number("score")
  }
}
