/// A sentence of ours with words of others in it, which stand apart from ours on the page.
///
///     let sentence: Sentence = "\(name: topic.label) is named in \(Numbers.percent(share))."
///
/// Only `name:` takes text from outside: the page isolates it, so that words that run from right to
/// left turn nothing else around.
struct Sentence: TemplateValue, Hashable, Sendable {
  /// A piece; either of the two is nil.
  struct Part: TemplateValue, Hashable, Sendable {
    /// Words of ours.
    var words: String?
    /// Words of others.
    var foreign: String?
  }

  /// The pieces in their order.
  var parts: [Part]

  /// The sentence as plain text.
  var plain: String { parts.map { $0.words ?? $0.foreign ?? "" }.joined() }
}

extension Sentence: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) {
    parts = [Part(words: value, foreign: nil)]
  }

  init(stringInterpolation: StringInterpolation) {
    parts = stringInterpolation.parts
  }

  /// The pieces while they are put together.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(Part(words: literal, foreign: nil)) }
    }

    /// Adds words of ours, such as a formatted figure.
    mutating func appendInterpolation(_ words: String) {
      appendLiteral(words)
    }

    /// Adds the pieces of another sentence.
    mutating func appendInterpolation(_ sentence: Sentence) {
      parts += sentence.parts
    }

    /// Adds words of others.
    mutating func appendInterpolation(name: String) {
      parts.append(Part(words: nil, foreign: name))
    }
  }
}

extension Sentence {
  /// A sentence of words of others alone.
  init(foreign text: String) {
    parts = [Part(words: nil, foreign: text)]
  }

  /// Returns names as a list in words: `a`, `a and b`, `a, b and c`.
  static func list(_ names: [String]) -> Sentence {
    list(names.map(Sentence.init(foreign:)))
  }

  /// Returns sentences as a list in words.
  static func list(_ items: [Sentence]) -> Sentence {
    var list = Sentence(parts: [])
    for (index, item) in items.enumerated() {
      if index > 0 {
        list.parts.append(Part(words: index == items.count - 1 ? " and " : ", ", foreign: nil))
      }
      list.parts += item.parts
    }
    return list
  }
}
