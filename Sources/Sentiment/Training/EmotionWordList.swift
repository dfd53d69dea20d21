internal import Tokenizing

/// The list of words and the emotions that they speak of, from which a model learns beside texts.
public enum EmotionWordList {
  /// A word, emoji or phrase with its emotions, each from 1 (faint) to 3 (plain).
  public struct Entry: Hashable, Sendable {
    /// The word.
    public var word: String
    /// Its emotions.
    public var strengths: [Emotion: Int]
  }

  /// The entries of the embedded list of a language, in the list's order; empty if there is none.
  ///
  /// A cell that is not an emotion and a number is left out; a test sees to it that there is none.
  public static func embedded(_ language: String) -> [Entry] {
    let file = EmbeddedFile.all.first { $0.language == language && $0.name == "emotions" }
    return (file?.pairs ?? []).map { word, cell in
      var strengths: [Emotion: Int] = [:]
      for part in cell.split(separator: ",") {
        let words = part.split(separator: " ")
        guard words.count == 2, let emotion = Emotion(rawValue: String(words[0])),
          let strength = Int(words[1]), (1...3).contains(strength)
        else { continue }
        strengths[emotion] = strength
      }
      return Entry(word: word, strengths: strengths)
    }
  }
}
