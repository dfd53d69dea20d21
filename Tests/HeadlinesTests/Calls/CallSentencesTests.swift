import Testing

@testable import Headlines

@Suite("Sentences that call")
struct CallSentencesTests {
  static func request(_ sentence: String, isLast: Bool = true) -> CallSentences.Request? {
    CallSentences.request(CallWords(sentence), hasAddress: false, isLast: isLast)
  }

  @Test(
    "ask for a step that leads to the page's maker",
    arguments: [
      "Ring us on 01632 960171.", "Please e-mail hello@mill.example by Friday.",
      "If you can come, tell us before Tuesday.", "Sign up below.", "Join us on Friday.",
      "Reply with yours.", "Let us know what you think.", "Have your say by 12 May.",
      "Send this page to three friends.", "Come to the hall on Saturday at noon.",
      "Not sure? Register at the desk.", "Tell your neighbours.", "Get in touch.",
      "You can also donate by text on 07700 900144.", "We'd love to hear from you.",
    ])
  func calls(sentence: String) {
    #expect(Self.request(sentence) == .imperative)
  }

  @Test(
    "hide who should act",
    arguments: [
      "Applications should be sent to the office.", "Tickets can be bought at the door.",
      "Donations are accepted by the treasurer.", "Names may be given to any councillor.",
    ])
  func passive(sentence: String) {
    #expect(Self.request(sentence) == .passive)
  }

  @Test(
    "are not instructions, advice, reports or emergencies",
    arguments: [
      "Cover the dough and leave it for an hour.", "Keep dogs on a lead.", "Ring 999 if it hurts.",
      "Don't ring us on Mondays.", "Never give honey to babies.", "Take the first left.",
      "Run the installer and restart.", "The council voted on Tuesday.", "We sell honey.",
      "Scripts should be moved to the new folder.", "Stay safe.", "Calls are recorded.", "",
      "You can pay by card or cash.", "See the manual.",
    ])
  func none(sentence: String) {
    #expect(Self.request(sentence, isLast: false) == nil)
  }

  @Test("put a step as a question")
  func question() {
    #expect(Self.request("Could you spare £8 a month?") == .question)
    #expect(Self.request("Could it rain?") == nil)
  }

  @Test(
    "are turned to the reader",
    arguments: [
      (
        "Applications are made to the office, in a few lines.",
        "Apply to the office, in a few lines."
      ),
      ("Onions can be left in the porch.", "Leave onions in the porch."),
      ("Orders should be placed by 1 February.", "Order by 1 February."),
      ("Bookings for tables are taken by Mr Hale.", "Make bookings for tables with Mr Hale."),
    ])
  func rewrites(sentence: String, rewrite: String) {
    let rewrites = PassiveCall(sentence).rewrites
    #expect(rewrites.first == rewrite)
    #expect(Set(rewrites).count == 3)
  }

  @Test("are cut only where a call can end")
  func cuts() {
    #expect(
      LongCall("Download foldpath 1.8 for Linux, Mac or Windows").controls.prefix(2) == [
        "Download foldpath 1.8", "Download now",
      ])
  }
}
