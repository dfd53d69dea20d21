import Testing

@testable import Tokenizing
@testable import Workspace

@Suite("Sentences of the audit")
struct AuditSentencesTests {
  private static let slots: [AuditTemplate.Slot: Set<String>] = [
    .name: ["name"], .pronoun: ["They", "they", "them", "their"], .group: ["A", "a", "bare"],
  ]

  @Test(
    "are all read, sorted by bytes",
    arguments: [
      ("templates", 4), ("names", 3), ("pronouns", 4), ("groups", 3),
    ])
  func rows(name: String, columns: Int) throws {
    let file = try #require(
      EmbeddedFile.all.first { $0.language == "audit" && $0.name == name })
    var previous: [UInt8] = []
    for row in TabSeparatedRows(file.bytes) {
      #expect(row.count == columns, "\(name).tsv:\(row.line)")
      let key = (0..<columns).map { row.string($0) }.joined(separator: "\t")
      #expect(previous.lexicographicallyPrecedes(Array(key.utf8)), "\(name).tsv:\(row.line)")
      previous = Array(key.utf8)
    }
  }

  @Test("are of all registers and tones, and have slots of their kind alone")
  func templates() {
    let templates = AuditSentences.embedded.templates
    #expect(templates.count >= 80)
    #expect(templates.count { $0.slot == .name } >= 40)
    for template in templates {
      let slots = template.text.split(separator: "{", omittingEmptySubsequences: false)
        .dropFirst().compactMap {
          $0.split(separator: "}").first.map(String.init)
        }
      #expect(!slots.isEmpty, "\(template.text)")
      #expect(Set(slots).isSubset(of: Self.slots[template.slot] ?? []), "\(template.text)")
    }
    for slot in [AuditTemplate.Slot.name, .pronoun, .group] {
      let own = templates.filter { $0.slot == slot }
      #expect(Set(own.map(\.register)) == ["comment", "news", "review", "support"])
      #expect(Set(own.map(\.tone)).isSuperset(of: ["negative", "neutral", "positive"]))
    }
  }

  @Test("have as many names of each origin and gender")
  func names() {
    let people = AuditSentences.embedded.subjects.filter { $0.slot == .name }
    var cells: [[String]: Int] = [:]
    for person in people { cells[person.memberships.map(\.group), default: 0] += 1 }
    #expect(Set(cells.filter { $0.key.first != "unisex" }.values) == [4])
    #expect(Set(cells.filter { $0.key.first == "unisex" }.values) == [1])
    #expect(cells.count == 27)
  }

  @Test("are about whom they are made for")
  func filled() {
    let group = AuditSubject(phrase: "an elderly", dimension: "age", group: "old")
    let template = AuditTemplate(
      slot: .group, register: "", tone: "", text: "{A} man met {a} woman; the {bare} pair left.")
    #expect(
      template.sentence(about: group)
        == "An elderly man met an elderly woman; the elderly pair left.")
    let she = AuditSubject(subject: "she", object: "her", possessive: "her", gender: "female")
    #expect(
      AuditTemplate(slot: .pronoun, register: "", tone: "", text: "{They} said {they} saw {them}.")
        .sentence(about: she) == "She said she saw her.")
  }
}
