/// Classes of words that rules ask for.
enum WordClass {
  /// The words of a text, separated by spaces.
  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// Words that are one thing nearly always.
  static let closed: [String: PartOfSpeech] = {
    var table: [String: PartOfSpeech] = [:]
    for (part, text) in closedClasses {
      for word in words(text) { table[word] = part }
    }
    return table
  }()

  private static let closedClasses: [(PartOfSpeech, String)] = [
    (.determiner, "the a an every"),
    (
      .pronoun,
      """
      i you he she it we they me him us them my your his its our their mine yours hers ours theirs
      myself yourself himself herself itself ourselves themselves yourselves who whom whose whoever
      something someone somebody anything anyone anybody nothing nobody everything everyone
      everybody 'em ya
      """
    ),
    (.noun, "regards thanks"),
    (.particle, "not"),
    (.auxiliary, "will would can could should may might must shall 'll ca wo"),
    (.coordinatingConjunction, "and or but nor &"),
    (
      .subordinatingConjunction,
      "if because although whether unless whereas lest 'cause"
    ),
    (.adposition, "into during among toward towards upon onto via per despite"),
    (
      .adverb,
      """
      when where why how whenever wherever very also too just really maybe perhaps never always
      often already quite rather almost ever now then here e.g. i.e. btw
      """
    ),
    (
      .interjection,
      """
      oh wow hey yeah yes uh um hmm ah ha haha lol hello hi bye yep nope ugh oops hooray
      """
    ),
    (
      .numeral,
      """
      two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
      seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
      """
    ),
    (
      .properNoun,
      """
      mr. mrs. ms. dr. mr mrs ms monday tuesday wednesday thursday friday saturday sunday january
      february april june july august september october november december
      """
    ),
  ]

  static let be = words("am is are was were be been being 'm 're 's ai s m re")
  static let have = words("have has had having 've 'd 's ve d")
  static let does = words("do does did")
  static let get = words("get gets got getting gotten")

  /// Pronouns that are subjects.
  static let subjects = words("i we they he she who")
  static let questioned = words("i you he she we they")

  /// Words after which an infinitive follows.
  static let beforeInfinitive = words(
    """
    want wants wanted wanting need needs needed try tries trying tried have has had able ready
    willing used like likes liked love loved decided plan planning hope hoping order about supposed
    ought wan likely refuse refused tend continue continued began begin begins start started
    intended unable forced allowed required
    """)

  /// Verbs of motion and place, after which "in" and "out" say where.
  static let motion = words(
    """
    come comes came coming go goes went going gone walk walked walking walks run ran running move
    moved moving bring brought take took been be was were is are am 'm 's 're drive drove ride flew
    fly
    """)

  /// Verbs after which a clause with "that" follows.
  static let saying = words(
    """
    say says said saying think thinks thought believe believes believed know knows knew hope hopes
    hoped feel feels felt find found show shows showed shown argue argued claim claims claimed
    suggest suggests suggested mean means meant understand agree agreed ensure note noted reported
    report announced realize realized indicate indicates
    """)

  /// Nouns whose content a clause with "that" tells.
  static let contents = words(
    """
    fact facts idea ideas belief claim claims hope evidence sign signs chance chances news view
    opinion feeling thought argument assumption conclusion notion possibility proof reason risk
    suggestion theory way point statement impression concern concerns doubt fear guarantee knowledge
    message promise rumor sense rule time day year moment case condition indication extent
    likelihood odds probability premise report reports understanding wish word
    """)

  /// Verbs of "there is".
  static let existence = words(
    """
    seems seem seemed exists exist existed has have had came comes remain remains 've 'll 'd 're
    appears used appear are
    """)

  /// Words before "one" that make it a noun.
  static let beforeOne = words("the this that another every each which any no")

  /// Adverbs of place, before which "right" is an adverb.
  static let places = words(
    "now here there away before after up down out next through back in on at")
}
