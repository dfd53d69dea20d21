/// Forms of verbs that news is told with.
///
/// The past tense is turned into the present only for verbs listed here: a form in `-ed` does not
/// say whether its verb ends in `e`.
enum VerbForms {
  /// The bare form of a verb in the past tense; nil for verbs that are not listed.
  static func base(ofPast past: String) -> String? { regularPasts[past] ?? irregularPasts[past] }

  /// The bare form of an irregular past tense or participle.
  static func base(ofIrregular form: String) -> String? {
    irregularPasts[form] ?? participles[form]
  }

  /// Whether a form is a participle and never a past tense: `fallen`, `born`.
  static func isParticiple(_ form: String) -> Bool {
    participles[form] != nil && !["said", "shown", "hid"].contains(form)
  }

  /// The third person singular of a bare form.
  static func singular(of base: String) -> String {
    if ["s", "x", "z", "ch", "sh", "o"].contains(where: base.hasSuffix) { return base + "es" }
    if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) {
      return base.dropLast() + "ies"
    }
    return base + "s"
  }

  /// Verbs whose past tense follows the rules.
  private static let regular: [String] = [
    "accuse", "add", "admit", "adopt", "agree", "announce", "approve", "arrest", "ask", "attack",
    "back", "ban", "block", "call", "cancel", "cause", "change", "charge", "claim", "clear",
    "close",
    "collapse", "condemn", "confirm", "consider", "convict", "create", "criticise", "criticize",
    "defend", "delay", "demand", "deny", "discover", "dismiss", "double", "drop", "emerge", "end",
    "expand", "face", "fail", "finish", "fire", "fine", "help", "hire", "increase", "introduce",
    "investigate", "join", "jump", "kill", "launch", "miss", "move", "name", "offer", "open",
    "order", "pass", "pay", "place", "plan", "pledge", "praise", "promise", "propose", "publish",
    "raise", "reach", "receive", "reduce", "refuse", "reject", "release", "remove", "replace",
    "report", "resign", "restore", "return", "reveal", "sack", "save", "scrap", "show", "sign",
    "slash", "start", "stop", "support", "survive", "suspend", "threaten", "treble", "triple",
    "turn", "urge", "vote", "warn", "welcome", "defeat", "abandon", "adjourn", "admire", "award",
  ]

  private static let regularPasts: [String: String] = Dictionary(
    regular.map { (regularPast($0), $0) }, uniquingKeysWith: { first, _ in first })

  private static func regularPast(_ base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), base != "pay", let before = base.dropLast().last,
      !"aeiou".contains(before)
    {
      return base.dropLast() + "ied"
    }
    if ["admit", "ban", "drop", "plan", "stop", "scrap"].contains(base), let last = base.last {
      return base + String(last) + "ed"
    }
    return base + (base == "cancel" ? "led" : "ed")
  }

  private static let irregularPasts: [String: String] = [
    "won": "win", "lost": "lose", "beat": "beat", "fell": "fall", "rose": "rise", "began": "begin",
    "broke": "break", "built": "build", "bought": "buy", "sold": "sell", "became": "become",
    "came": "come", "went": "go", "gave": "give", "took": "take", "made": "make", "found": "find",
    "held": "hold", "kept": "keep", "left": "leave", "met": "meet", "paid": "pay", "ran": "run",
    "saw": "see", "sent": "send", "stood": "stand", "told": "tell", "thought": "think",
    "wrote": "write", "drew": "draw", "grew": "grow", "chose": "choose",
    "got": "get", "knew": "know", "led": "lead", "spent": "spend", "struck": "strike",
    "spoke": "speak", "taught": "teach", "wore": "wear", "woke": "wake", "rode": "ride",
    "flew": "fly", "ate": "eat", "drank": "drink", "forgot": "forget", "froze": "freeze",
    "slept": "sleep", "felt": "feel", "meant": "mean", "lent": "lend", "heard": "hear",
    "hung": "hang", "stuck": "stick", "swam": "swim", "stole": "steal", "blew": "blow",
    "tore": "tear", "brought": "bring", "caught": "catch", "fought": "fight", "sought": "seek",
    "drove": "drive",
    "threw": "throw", "swore": "swear", "shook": "shake", "sank": "sink", "sang": "sing",
  ]

  private static let participles: [String: String] = [
    "fallen": "fall", "risen": "rise", "begun": "begin", "broken": "break", "gone": "go",
    "given": "give", "taken": "take", "seen": "see", "written": "write", "drawn": "draw",
    "grown": "grow", "chosen": "choose", "known": "know", "driven": "drive", "thrown": "throw",
    "beaten": "beat", "shaken": "shake", "sunk": "sink", "sung": "sing", "hidden": "hide",
    "hid": "hide", "spoken": "speak", "worn": "wear", "woken": "wake", "ridden": "ride",
    "flown": "fly", "eaten": "eat", "forgotten": "forget", "frozen": "freeze", "stolen": "steal",
    "blown": "blow", "torn": "tear", "born": "bear", "shown": "show", "said": "say",
  ]
}
