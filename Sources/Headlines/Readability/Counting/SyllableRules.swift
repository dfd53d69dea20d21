/// The syllables of a word by its spelling: each run of vowels counts one, what is silent is taken
/// off, and vowels that are spoken apart are added.
///
///     create   cr·ea·t·e   2 runs, silent e, ea apart after cr   2
///     lovely   l·o·v·e·l·y  3 runs, silent e before -ly          2
struct SyllableRules {
  private let word: WordLetters

  /// Prepares a word of plain letters.
  init(_ word: WordLetters) { self.word = word }

  /// The number of syllables; at least 1.
  var count: Int {
    var count = 0
    var place = 0
    while place < word.count {
      guard word.isVowel(place), !isSilentU(place) else {
        place += 1
        continue
      }
      var end = place
      while word.isVowel(end) { end += 1 }
      count += 1 + apart(place..<end)
      place = end
    }
    if hasSilentEnding { count -= 1 }
    if hasSilentMiddle { count -= 1 }
    if word.ends(["sm", "sms", "thm", "thms"]) { count += 1 }
    return max(1, count)
  }

  private func isSilentU(_ place: Int) -> Bool {
    word[place] == UInt8(ascii: "u") && word[place - 1] == UInt8(ascii: "q")
  }
}

// MARK: - Silent letters

extension SyllableRules {
  /// Whether the word ends in an *e* that is not spoken, alone or in *-es*, *-ed*.
  private var hasSilentEnding: Bool {
    guard word.count >= 3 else { return false }
    if word.ends("ed") { return hasSilentPastEnding }
    guard word.ends("es") else { return word.ends("e") && isSilentE(word.count - 1) }
    let stem = word.count - 3
    if word.count > 3, word.isOne(of: "szxcg", at: stem) || word.hasAny(["ch", "sh"], at: stem - 1)
    {
      return false
    }
    return word.count > 3 && isSilentE(word.count - 2)
  }

  private func isSilentE(_ place: Int) -> Bool {
    if word.has("que", at: place - 2) { return place > 2 }
    if word.has("gue", at: place - 2), place > 2 { return word.isOne(of: "aeioun", at: place - 3) }
    guard word.isConsonant(place - 1) else { return false }
    // ta-ble, cen-tre
    if word[place - 1] == UInt8(ascii: "l"), word.isConsonant(place - 2) { return false }
    return !(word[place - 1] == UInt8(ascii: "r") && word.isOne(of: "tcbg", at: place - 2))
  }

  private var hasSilentPastEnding: Bool {
    let stem = word.count - 3
    guard stem > 0, word.isConsonant(stem), !word.isOne(of: "td", at: stem) else { return false }
    // cra-dled, but called, curled, crawled
    return word[stem] != UInt8(ascii: "l") || !word.isConsonant(stem - 1)
      || word.isOne(of: "lrw", at: stem - 1)
  }

  /// Whether an *e* is silent before an ending or the second part of a compound.
  private var hasSilentMiddle: Bool {
    if word.ends("ically") { return true }
    return Self.secondParts.contains { part in
      guard word.ends(part) else { return false }
      let e = word.count - part.utf8CodeUnitCount - 1
      return e >= 2 && word[e] == UInt8(ascii: "e") && word.isConsonant(e - 1)
        && !(word[e - 1] == UInt8(ascii: "l") && word.isConsonant(e - 2))
        && (0..<e).contains { word.isOne(of: "aeiouy", at: $0) }
    }
      || Self.firstParts.contains { part in
        let length = part.utf8CodeUnitCount
        return word.has(part, at: 0) && word.count > length + 2 && word.isConsonant(length)
          && !word.isOne(of: "rns", at: length) && !word.rest(from: length, isAny: ["ly", "ty"])
      }
  }

  private static let secondParts: [StaticString] = [
    "ly", "ful", "fully", "less", "lessly", "ment", "ments", "mental", "ness", "some", "thing",
    "things", "where", "times", "time", "one", "body", "man", "men", "work", "town", "wife", "land",
    "like", "guard", "ward", "wards", "stone", "how", "what", "table", "house", "room", "way",
    "side", "hood", "boat", "line", "shoe", "back", "birth", "ground", "port", "horse", "pot",
    "bone", "print", "light", "lights", "master", "maker", "son", "with",
  ]

  private static let firstParts: [StaticString] = [
    "fore", "some", "there", "where", "here", "house", "home", "life", "time", "name", "wave",
    "base", "fire", "care", "ware", "grape", "ice", "white", "wide", "more", "like", "safe",
    "trade", "side", "horse", "stone", "score", "scare", "space", "wire",
  ]
}

// MARK: - Vowels apart

extension SyllableRules {
  /// How many more syllables than one a run of vowels has.
  private func apart(_ run: Range<Int>) -> Int {
    var more = 0
    for place in run.dropLast() {
      let isY = word[place] == UInt8(ascii: "y")
      if word[place + 1] == UInt8(ascii: "y"), run.count > 2 {
        // roy-al, but eyes
        if !word.rest(from: place + 1, isAny: ["ye", "yes", "yed"]) { more += 1 }
      } else if isY {
        let isFirst = place == run.lowerBound && place > 0
        if isFirst, word[place + 1] == UInt8(ascii: "a") || word.has("ing", at: place + 1) {
          more += 1
        }
      } else if isApart(place) {
        more += 1
      }
    }
    return more
  }

  /// Whether the vowel at a place and the one after it are spoken apart.
  private func isApart(_ place: Int) -> Bool {
    switch (word[place], word[place + 1]) {
    case (UInt8(ascii: "i"), let second): isApartAfterI(place, second)
    case (UInt8(ascii: "e"), let second): isApartAfterE(place, second)
    case (UInt8(ascii: "u"), let second): isApartAfterU(place, second)
    case (UInt8(ascii: "a"), UInt8(ascii: "o")): true
    case (UInt8(ascii: "o"), UInt8(ascii: "e")): word.isOne(of: "tm", at: place + 2)
    case (UInt8(ascii: "o"), UInt8(ascii: "i")):
      word.hasAny(["ing", "ism"], at: place + 1) || word.rest(from: place + 1, is: "ic")
    default: false
    }
  }

  private func isApartAfterI(_ place: Int, _ second: UInt8) -> Bool {
    let tail = place + 1
    switch second {
    case UInt8(ascii: "a"):
      if word[tail + 1] == UInt8(ascii: "t") || place == 0 { return true }
      if word.isOne(of: "ctsgl", at: place - 1) { return place <= 1 }
      if word[place - 1] == UInt8(ascii: "n") { return !word.rest(from: tail, isAny: ["a", "as"]) }
      return !word.rest(from: tail, isAny: ["age", "ages"])
    case UInt8(ascii: "o"):
      if word.isOne(of: "nu", at: tail + 1), word.isOne(of: "tsxcg", at: place - 1) { return false }
      if word.isOne(of: "nru", at: tail + 1), word.has("ll", at: place - 2) { return false }
      return !(word.isOne(of: "nr", at: tail + 1) && word[place - 1] == UInt8(ascii: "n"))
    case UInt8(ascii: "u"), UInt8(ascii: "i"): return true
    case UInt8(ascii: "e"):
      if word.hasAny(["ence", "ent", "enci"], at: tail) {
        return !(word.isOne(of: "tc", at: place - 1) && place > 1 && !word.has("scie", at: 0))
      }
      if word.rest(from: tail, isAny: ["er", "est", "ers"]) {
        return place >= 2 && word[place - 1] != UInt8(ascii: "d")
      }
      return word.hasAny(["ety", "eties", "etal", "etar"], at: tail)
        || word.rest(from: tail, isAny: ["et", "ets", "eter", "etly", "eth"])
    default: return false
    }
  }

  private func isApartAfterE(_ place: Int, _ second: UInt8) -> Bool {
    let tail = place + 1
    let afterFirstR = place == 1 && word[0] == UInt8(ascii: "r")
    switch second {
    case UInt8(ascii: "a"):
      if word.has("cr", at: place - 2) { return word.hasAny(["ate", "ati", "ato"], at: tail) }
      if afterFirstR {
        return word.has("ac", at: tail) && !word.has("ach", at: tail) || word.has("app", at: tail)
      }
      return word.hasAny(["ation", "ative", "ator"], at: tail)
        || word.rest(from: tail, isAny: ["an", "ans"]) && word.isOne(of: "nrp", at: place - 1)
    case UInt8(ascii: "u"): return afterFirstR && word.isOne(of: "sn", at: tail + 1)
    case UInt8(ascii: "o"):
      if word.has("people", at: 0) { return false }
      return !(word[place - 1] == UInt8(ascii: "g") && word.isOne(of: "nu", at: tail + 1))
    case UInt8(ascii: "i"):
      return word.hasAny(["ing", "ism"], at: tail)
        || word.rest(from: tail, isAny: ["ity", "ities"])
    default: return false
    }
  }

  private func isApartAfterU(_ place: Int, _ second: UInt8) -> Bool {
    let tail = place + 1
    let afterG = word[place - 1] == UInt8(ascii: "g")
    switch second {
    case UInt8(ascii: "a"): return !afterG
    case UInt8(ascii: "o"), UInt8(ascii: "u"): return true
    case UInt8(ascii: "e"): return !afterG && word.isOne(of: "lnt", at: tail + 1)
    case UInt8(ascii: "i"):
      return word.hasAny(["ity", "itous", "ing"], at: tail)
        || !afterG && place > 0 && word.rest(from: tail, isAny: ["id", "in"])
    default: return false
    }
  }
}
