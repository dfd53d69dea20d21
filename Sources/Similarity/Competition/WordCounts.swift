/// How often words and pairs of them occur in a text, and in which form.
struct WordCounts {
  /// Two words that stand side by side.
  struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  private let keepsForms: Bool
  private var words: [Int: Forms] = [:]
  private(set) var pairs: [Pair: Forms] = [:]

  /// - Parameter keepsForms: Whether it is asked how words are written, and not only how often.
  init(keepsForms: Bool) { self.keepsForms = keepsForms }

  mutating func insert(_ word: Int, _ form: UnsafeBufferPointer<UInt8>) {
    words[word, default: Forms()].insert(form, isKept: keepsForms)
  }

  mutating func insert(_ first: Int, _ second: Int, _ form: UnsafeBufferPointer<UInt8>) {
    pairs[Pair(first: first, second: second), default: Forms()].insert(form, isKept: keepsForms)
  }

  /// The usual form of a word; nil if it does not occur.
  func form(_ word: Int) -> String? { words[word]?.usual }

  /// How often something occurs, and its first few forms.
  struct Forms {
    private(set) var count = 0
    private var forms: [(bytes: [UInt8], count: Int)] = []

    /// A word has few forms.
    private static let limit = 8
    /// A longer form is cut.
    private static let longest = 100

    mutating func insert(_ form: UnsafeBufferPointer<UInt8>, isKept: Bool) {
      count += 1
      guard isKept else { return }
      let form = form.prefix(Self.longest)
      if let place = forms.firstIndex(where: { $0.bytes.elementsEqual(form) }) {
        forms[place].count += 1
      } else if forms.count < Self.limit {
        forms.append((Array(form), 1))
      }
    }

    /// The form that occurs most often, the first of several; in one line.
    var usual: String? {
      guard var best = forms.first else { return nil }
      for form in forms where form.count > best.count { best = form }
      let words = best.bytes.split { $0 <= 0x20 }
      return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }
  }
}
