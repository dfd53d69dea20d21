/// The words by which coherence is measured: runs of letters and digits in lower case.
///
/// They are cut otherwise than the analysis does, and the same for every system.
enum TopicWords {
  /// Returns a text's words in order.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if isPart(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word.removeAll()
      }
    }
    return word.isEmpty ? words : words + [String(word)]
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value &- 48 < 10 || scalar.value &- 97 < 26 }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// Whether a word counts for filtered coherence: no function word, no number, three letters or more.
  static func isContent(_ word: String) -> Bool {
    word.unicodeScalars.count > 2 && !functionWords.contains(word)
      && !word.unicodeScalars.allSatisfy { $0.properties.numericType != nil }
  }

  private static let functionWords = Set(
    """
    a about above after again all also although always am among an and another any are aren around as at
    be because been before being below between both but by came can cannot could couldn d did didn do does
    doesn doing don done down during each either else ever every few for from further get gets getting go
    goes going got had hadn has hasn have haven having he hence her here hers herself him himself his how
    however i if in indeed into is isn it its itself just let like ll m made make many may me might mine
    more most much must mustn my myself neither never no nor not now o of off often on once one only onto
    or other others our ours ourselves out over own per put rather re really s said same say says see seem
    seemed seems shall shan she should shouldn since so some still such t take than that the their theirs
    them themselves then there therefore these they this those though through thus to too toward towards
    two under until up upon us use used very ve via was wasn way we well were weren what when where whether
    which while who whole whom whose why will with within without won would wouldn y yet you your yours
    yourself yourselves against
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
