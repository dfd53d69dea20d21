/// Closed classes of English words that rules ask for.
enum WordForms {
  /// Forms of `be`, `have`, `do` and the modal verbs that can carry a clause.
  static let finiteAuxiliaries: Set<String> = [
    "is", "are", "was", "were", "am", "has", "have", "had", "do", "does", "did", "will", "would",
    "can", "could", "may", "might", "must", "shall", "should", "isn't", "aren't", "wasn't",
    "weren't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "didn't", "won't", "wouldn't",
    "can't", "cannot", "couldn't", "mightn't", "mustn't", "shouldn't", "needn't", "ain't",
  ]

  /// Words after which something must follow.
  static let openEnded: Set<String> = [
    "a", "an", "the", "this", "these", "those", "my", "your", "his", "her", "its", "our", "their",
    "every", "no", "and", "or", "but", "nor", "of", "to", "with", "from", "by", "for", "at", "into",
    "onto", "than", "as", "if", "because", "while", "although", "though", "unless", "until",
    "whether", "that", "which", "who", "whose", "whom", "is", "are", "was", "were", "be", "been",
    "being", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "shall",
    "should", "do", "does", "did", "very", "per", "via", "about", "against", "among", "between",
    "during", "towards", "toward", "upon", "without", "within", "like", "including", "such", "more",
    "less", "fewer", "some", "any", "other", "another", "also", "so", "too", "not", "the",
    "in", "on", "isn't", "aren't", "wasn't", "don't", "doesn't", "didn't", "won't", "can't",
    "it", "that's", "it's", "when", "where", "what", "how", "why", "it'll", "a.m", "following",
  ]

  /// Days of the week.
  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Months.
  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Parts of a day.
  static let dayParts: Set<String> = ["morning", "afternoon", "evening", "night", "lunchtime"]

  /// Verbs of saying, in the forms that tell what was said.
  static let reporting: Set<String> = [
    "said", "says", "say", "told", "tells", "added", "adds", "wrote", "writes", "warned", "warns",
    "explained", "explains", "recalled", "recalls", "insisted", "insists", "argued", "argues",
    "claimed", "claims", "admitted", "admits", "agreed", "agrees", "stresses", "stressed", "asked",
    "asks", "replied", "replies", "answered", "believes", "believed", "thinks", "thought",
    "suggested", "suggests", "estimates", "estimated", "reckon", "reckons", "noted", "notes",
    "called", "calls", "shouted", "joked", "laughed", "concluded", "concludes", "promised",
    "remembers", "remembered", "complained", "pointed", "according", "points", "hopes", "fears",
  ]

  /// Words for persons that `he` and `she` may stand for.
  static let persons: Set<String> = [
    "man", "woman", "boy", "girl", "mother", "father", "wife", "husband", "daughter", "son",
    "doctor", "teacher", "nurse", "neighbour", "neighbor", "director", "minister", "president",
    "mayor", "owner", "driver", "player", "coach", "chairman", "chair", "founder", "baker", "actor",
    "singer", "author", "artist", "scientist", "researcher", "engineer", "farmer", "manager",
    "captain", "king", "queen", "prince", "princess", "officer", "judge", "lawyer", "student",
    "nobody", "everybody", "somebody", "someone", "everyone", "anyone", "customer", "patient",
  ]

  /// Joins what is said to what was said before; can go without harm.
  static let connectives: Set<String> = [
    "but", "and", "so", "yet", "however", "meanwhile", "moreover", "furthermore", "nevertheless",
    "nonetheless", "therefore", "thus", "besides", "still", "indeed", "finally", "then", "also",
    "additionally", "consequently", "accordingly", "now",
  ]

  /// Words that a statement cannot lose: they limit or turn what is said.
  static let limiting: Set<String> = [
    "if", "unless", "only", "except", "provided", "not", "without", "until", "never", "no",
    "nobody", "nothing", "none", "neither", "hardly", "barely", "but", "however", "could", "may",
    "might", "allegedly", "reportedly", "alleged", "possibly", "perhaps", "probably", "likely",
    "unlikely", "reverse", "instead", "other", "otherwise", "don't", "doesn't", "didn't", "isn't",
    "aren't", "wasn't", "weren't", "won't", "wouldn't", "can't", "cannot", "couldn't", "when",
  ]
}
