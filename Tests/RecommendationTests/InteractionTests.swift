import Recommendation
import Testing

@Suite("Interactions")
struct InteractionTests {
  @Test("what is not known is absent")
  func absence() {
    let interaction = Interaction(user: "u1", item: "a1")
    #expect(interaction.rating == nil && interaction.time == nil)
  }
}
