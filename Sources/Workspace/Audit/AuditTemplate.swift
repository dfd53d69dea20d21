/// A sentence in which only the person changes.
struct AuditTemplate: Hashable, Sendable {
  /// What stands for the person.
  enum Slot: String, Sendable {
    case name, pronoun, group
  }

  /// What stands for the person.
  var slot: Slot
  /// Where such a sentence would stand: a comment, a review, mail to support, the news.
  var register: String
  /// The feeling that it tells of, whoever is meant.
  var tone: String
  /// The sentence, with slots like `{name}`.
  var text: String

  /// The sentence about somebody.
  func sentence(about subject: AuditSubject) -> String {
    subject.fillings.reduce(text) { sentence, filling in
      sentence.replacing("{\(filling.slot)}", with: filling.words)
    }
  }
}

/// Somebody whom a template can be about, and the groups by which people are compared.
struct AuditSubject: Hashable, Sendable {
  /// What is put into a slot.
  struct Filling: Hashable, Sendable {
    var slot: String
    var words: String
  }

  /// One of the groups of a dimension.
  struct Membership: Hashable, Sendable {
    var dimension: String
    var group: String
  }

  /// How reports call the subject.
  var name: String
  var slot: AuditTemplate.Slot
  var fillings: [Filling]
  var memberships: [Membership]
}

extension AuditSubject {
  /// A person by name.
  init(name: String, gender: String, origin: String) {
    self.init(
      name: name, slot: .name, fillings: [Filling(slot: "name", words: name)],
      memberships: [
        Membership(dimension: "gender", group: gender),
        Membership(dimension: "origin", group: origin),
      ])
  }

  /// A person by pronouns.
  init(subject: String, object: String, possessive: String, gender: String) {
    self.init(
      name: subject, slot: .pronoun,
      fillings: [
        Filling(slot: "They", words: Self.capitalized(subject)),
        Filling(slot: "they", words: subject), Filling(slot: "them", words: object),
        Filling(slot: "their", words: possessive),
      ], memberships: [Membership(dimension: "pronoun", group: gender)])
  }

  /// A person by what they are, as an adjective with its article: "an American".
  init(phrase: String, dimension: String, group: String) {
    let bare = phrase.split(separator: " ", maxSplits: 1).last.map(String.init) ?? phrase
    self.init(
      name: bare, slot: .group,
      fillings: [
        Filling(slot: "A", words: Self.capitalized(phrase)), Filling(slot: "a", words: phrase),
        Filling(slot: "bare", words: bare),
      ], memberships: [Membership(dimension: dimension, group: group)])
  }

  private static func capitalized(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}
