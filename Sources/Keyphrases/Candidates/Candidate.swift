/// A sequence of stems that may be a keyphrase, and what its occurrences add up to.
struct Candidate {
  /// Its first word's place in the document.
  var first: UInt32
  /// Its last occurrence's first word.
  var last: UInt32
  /// How many words it has.
  var length: UInt8
  /// How many of its words join others: `of`.
  var joints: UInt8
  /// How often it occurs, in the title too.
  var count: UInt32 = 0
  /// How often in the title.
  var titleCount: UInt32 = 0
  /// How often in a heading.
  var headingCount: UInt32 = 0
  /// In how many sentences.
  var sentenceCount: UInt32 = 0
  /// The last sentence that has it.
  var lastSentence: UInt32 = .max
  /// How often all its words but joints have a capital, within a sentence.
  var capitalCount: UInt32 = 0
  /// How often it stands within a sentence, where a capital tells something.
  var insideCount: UInt32 = 0
  /// How often a phrase begins with it, and how often one ends with it.
  var openCount: UInt32 = 0
  var closeCount: UInt32 = 0
  /// How often it is a whole phrase.
  var wholeCount: UInt32 = 0
  /// How often it stands in parentheses.
  var parenthesizedCount: UInt32 = 0
  /// How often a determiner stands before it, and how often a verb after it.
  var determinedCount: UInt32 = 0
  var verbCount: UInt32 = 0
  /// How often a longer candidate that contains it occurs, at most.
  var superCount: UInt32 = 0
}
