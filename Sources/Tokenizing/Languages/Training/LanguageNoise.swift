/// What people type that is no language: a hand on the keyboard, laughter, identifiers.
///
/// Made by chance, so that a model has a place for it and need not call it Welsh.
enum LanguageNoise {
  private static let lineCount = 6_000

  static func corpus(using generator: inout any RandomNumberGenerator) -> LanguageCorpus {
    var corpus = LanguageCorpus()
    for number in 0..<lineCount {
      var words: [[UInt8]] = []
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        words.append(word(kind: number % 6, using: &generator))
      }
      corpus.append(words, source: "kind \(number % 6)")
    }
    return corpus
  }

  private static let laughter = [
    "ha", "he", "ja", "hah", "xa", "lo", "hue", "aha", "ah", "mwa", "k", "z", "x",
  ]

  private static func word(
    kind: Int, using generator: inout any RandomNumberGenerator
  ) -> [UInt8] {
    let length = Int.random(in: 3...14, using: &generator)
    switch kind {
    case 0: return letters("asdfghjkl", length, &generator)
    case 1: return letters("qwertyuiopasdfghjklzxcvbnm", length, &generator)
    case 2: return letters("0123456789abcdef", length, &generator)
    case 3: return letters("bcdfghjklmnpqrstvwxz", length, &generator)
    case 4: return repeated(laughter, length, &generator)
    default: return letters("asdfjkl", length, &generator)
    }
  }

  private static func letters(
    _ set: String, _ length: Int, _ generator: inout any RandomNumberGenerator
  ) -> [UInt8] {
    let set = Array(set.utf8)
    return (0..<length).map { _ in set[Int.random(in: 0..<set.count, using: &generator)] }
  }

  private static func repeated(
    _ pieces: [String], _ length: Int, _ generator: inout any RandomNumberGenerator
  ) -> [UInt8] {
    let piece = Array(pieces[Int.random(in: 0..<pieces.count, using: &generator)].utf8)
    return (0..<length).map { piece[$0 % piece.count] }
  }
}
