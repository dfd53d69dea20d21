@testable import Headlines
import Testing

@Suite("Rules of soundness")
struct SoundnessRuleTests {
  private func broken(_ sentence: String) -> SoundnessRule.Name? {
    var words = WordReader.words(of: sentence)
    QuotationMarks.mark(&words, in: words.indices)
    return SoundnessRule.broken(by: SentenceDraft(words))
  }

  @Test(
    "let sentences through that stand alone",
    arguments: [
      "The council has voted for trams.", "Trams will climb the hill again in 2026.",
      "Nobody at the ground knew the score that mattered.", "About 1,240 children eat each day.",
      "Brightflue said it would honour all orders.", "Fennbrook has to close a gap in its budget.",
      "Deleting the app does not delete the data.", "Nearly all lenders let people reserve a rate.",
      "Officers said that “early autumn” was likely.", "One job in three depends on the grant.",
      "There are six schools in the valley.",
      "Carrots, potatoes and milk come from farms in the valley.",
      "In a heatwave, the flats on the top floor are hot.", "Registered firms employ 6,200 people.",
      "Prices rose from £5 to £7.", "The children were born in 2009 and grew up in Orley.",
    ])
  func sound(sentence: String) {
    #expect(broken(sentence) == nil)
  }

  @Test(
    "stop sentences that do not",
    arguments: [
      ("Too short.", SoundnessRule.Name.length), ("It costs more than the old one.", .beginning),
      ("But the others were free.", .beginning), ("The council did not know how to.", .ending),
      ("A machine that has to run flat out.", .clause),
      ("The old bridge over the river in Orley.", .clause),
      ("I like the new trams a lot.", .firstPerson),
      ("The council gave our street a tree.", .firstPerson),
      ("The council asked her for a ticket.", .pronoun),
      ("Nobody had told them to come.", .pronoun),
      ("The council said this was wrong.", .demonstrative),
      ("The council likes that.", .demonstrative),
      ("The other side of the story is sad.", .reference),
      ("The city wants the same tram.", .reference),
      ("The leaflet of the firm said two.", .bareNumber),
      ("Several were closed in the summer.", .bareNumber),
      ("The new tram line costs more.", .comparison),
      ("The order is clear: outside first.", .colon),
      ("Visit the site www.example.org for news.", .kind),
      ("The mayor said “no to the plan.", .pairs),
      ("Heat means headache, dizziness, cold skin, cramps.", .series),
      ("BANK BILL The crisis has ended in Orley.", .fusion),
      ("Ireland’s reached ten percent in May.", .ellipsis),
    ])
  func unsound(sentence: String, rule: SoundnessRule.Name) {
    #expect(broken(sentence) != nil)
    let draft = SentenceDraft(WordReader.words(of: sentence))
    if rule != .pairs {
      #expect(SoundnessRule.all.contains { $0.name == rule && $0.isBroken(draft) })
    }
  }

  @Test("let a writer’s own story say I")
  func personal() {
    let draft = SentenceDraft(WordReader.words(of: "I like the new trams in our street."))
    #expect(SoundnessRule.broken(by: draft, of: SoundnessRule.personal) == nil)
    #expect(SoundnessRule.broken(by: draft) == .firstPerson)
  }

  @Test("survive drafts without words", arguments: SoundnessRule.all.map(\.name))
  func empty(name: SoundnessRule.Name) {
    for rule in SoundnessRule.all + SoundnessRule.quoted where rule.name == name {
      _ = rule.isBroken(SentenceDraft([]))
      _ = rule.isBroken(SentenceDraft(WordReader.words(of: ".")))
      _ = rule.isBroken(SentenceDraft(WordReader.words(of: "the")))
    }
  }
}
