internal import Tokenizing

/// The sentences of an audit: templates, and those whom they can be about.
struct AuditSentences: Sendable {
  var templates: [AuditTemplate]
  var subjects: [AuditSubject]

  /// The lists inside the binary.
  static let embedded = AuditSentences(
    templates: rows("templates").compactMap { row in
      AuditTemplate.Slot(rawValue: row.string(0)).map {
        AuditTemplate(
          slot: $0, register: row.string(1), tone: row.string(2), text: row.string(3))
      }
    },
    subjects: rows("names").map {
      AuditSubject(name: $0.string(0), gender: $0.string(1), origin: $0.string(2))
    }
      + rows("pronouns").map {
        AuditSubject(
          subject: $0.string(0), object: $0.string(1), possessive: $0.string(2),
          gender: $0.string(3))
      }
      + rows("groups").map {
        AuditSubject(phrase: $0.string(0), dimension: $0.string(1), group: $0.string(2))
      })

  private static func rows(_ name: String) -> [TabSeparatedRow] {
    let file = EmbeddedFile.all.first { $0.language == "audit" && $0.name == name }
    return file.map { Array(TabSeparatedRows($0.bytes)) } ?? []
  }

  /// The dimensions by which people are compared: those of names, of pronouns, and then of other words, each
  /// in the order of the alphabet.
  var dimensions: [String] {
    let slots: [AuditTemplate.Slot] = [.name, .pronoun, .group]
    return slots.flatMap { slot in
      Set(subjects.filter { $0.slot == slot }.flatMap(\.memberships).map(\.dimension)).sorted()
    }
  }
}
