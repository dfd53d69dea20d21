/// Words that say how something came out, in classes that stand for one another.
///
/// A headline whose outcome the article does not have in any of these words tells another story,
/// however many of its other words are there: `Council scraps trams` over an article in which it
/// approves them.
enum OutcomeWords {
  /// Bare forms that mean much the same.
  static let classes: [[String]] = [
    ["approve", "back", "adopt", "pass", "vote", "agree", "support", "favour", "favor", "accept"],
    ["reject", "refuse", "oppose", "decline", "veto", "turn"],
    ["scrap", "abandon", "abolish", "axe", "cancel", "drop", "ditch", "end", "withdraw", "switch"],
    ["ban", "outlaw", "forbid", "prohibit", "illegal"],
    ["close", "shut", "closure"], ["open", "start", "begin", "launch", "run"],
    ["win", "victory", "victorious", "beat", "defeat", "thrash", "triumph", "promote"],
    ["lose", "loss", "defeat", "beaten", "concede"],
    ["relegate", "relegation", "down"], ["promote", "promotion", "up"],
    ["collapse", "bust", "bankrupt", "bankruptcy", "administrator", "insolvent", "insolvency"],
    ["sack", "dismiss", "fire", "part", "replace", "oust"],
    ["resign", "quit", "step"], ["die", "death", "dead", "kill", "fatal"],
    ["injure", "hurt", "harm", "injury"],
    ["crash", "derail", "collide", "collision"],
    ["double", "twice", "twofold"], ["triple", "treble", "threefold", "three"], ["halve", "half"],
    ["rise", "increase", "climb", "grow", "soar", "jump", "surge", "up", "raise"],
    ["fall", "drop", "decrease", "decline", "plunge", "slump", "cut", "down", "reduce", "dip"],
    ["arrest", "detain", "custody"], ["convict", "guilty", "sentence"],
    ["acquit", "clear", "innocent"],
    ["fine", "penalty"], ["sue", "lawsuit", "court", "claim"],
    ["repay", "refund", "reimburse", "return"], ["steal", "theft", "stolen", "hack", "hacker"],
    ["save", "rescue", "survive", "safe"], ["delay", "late", "postpone", "later"],
    ["poison", "toxic", "toxin"], ["scam", "fraud", "swindle"], ["riot", "unrest"],
    ["burn", "fire", "blaze"], ["celebrate", "cheer", "celebration"],
    ["apologise", "apologize", "apology", "sorry"],
    ["confirm", "admit", "concede"], ["deny", "dispute", "reject"],
    ["vanish", "disappear"], ["ruin", "destroy", "wreck"], ["ahead", "early"],
  ]

  /// The class of a word in its bare form; nil for a word of no outcome.
  static func alternatives(to word: String) -> [String]? {
    let classes = classes.filter { $0.contains(word) }
    return classes.isEmpty ? nil : classes.flatMap { $0 }
  }
}
