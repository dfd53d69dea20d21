import Headlines
import Testing

@Suite("Headline candidates")
struct HeadlineGeneratorTests {
  @Test("are at least five for each of the project’s articles, supported and different")
  func articles() throws {
    let generator = HeadlineGenerator()
    for sample in try SampleArticle.all() {
      let article = sample.article
      let candidates = generator.candidates(for: article, limit: 12)
      #expect((5...12).contains(candidates.count), "\(sample.id): \(candidates.count)")
      #expect(Set(candidates.map(\.text)).count == candidates.count)
      #expect(!candidates.map(\.text).contains(sample.title))
      let check = ClaimCheck(article)
      for candidate in candidates {
        #expect(check.check(candidate.text).isSupported)
        #expect(!candidate.purposes.isEmpty)
        #expect(!candidate.reason.isEmpty)
        #expect(candidate.spans.allSatisfy { $0.upperBound <= article.text.count && !$0.isEmpty })
      }
    }
  }

  @Test("are the same every time")
  func deterministic() throws {
    let article = try SampleArticle.all()[4].article
    #expect(
      HeadlineGenerator().candidates(for: article) == HeadlineGenerator().candidates(for: article))
  }

  @Test("come in the forms that the text supports")
  func forms() {
    let article = HeadlineArticle(
      """
      Butter prices rose in March because a wet spring cut the grass crop.

      The Fennbrook dairy saved power by closing its second cold store at night. “Butter has never been so
      dear,” said Nora Haldane, who runs the dairy. Butter is sold by 40 shops in Fennbrook.

      What butter costs now

      A block of butter costs £2.65 in most shops. Butter makers expect a calm summer.

      Is butter worth the money?

      Most tasters said that butter was worth the money in shortbread and in nothing else.
      """)
    let candidates = HeadlineGenerator().candidates(for: article)
    let texts = candidates.map(\.text)
    #expect(texts.contains("Nora Haldane: “Butter has never been so dear”"))
    #expect(texts.contains("Why butter prices rose in March"))
    #expect(texts.contains("How the Fennbrook dairy saved power"))
    #expect(texts.contains("Is butter worth the money?"))
    #expect(Set(candidates.map(\.form)).count >= 4)
  }

  @Test("of counted lists have the number of items")
  func lists() {
    let article = HeadlineArticle(
      """
      Whooping cough is back. Doctors say that whooping cough spreads fast in winter. Whooping cough can be
      stopped by a vaccine.

      ## Advice for pregnant women

      - Ask your midwife early
      - Keep the appointment
      - Bring your card
      - Rest afterwards
      """, headline: "Whooping cough is back again")
    let texts = HeadlineGenerator().candidates(for: article).map(\.text)
    #expect(texts.contains { $0.hasSuffix("dvice for pregnant women, in four points") })
  }

  @Test("keep out what leans on other sentences")
  func context() {
    let article = HeadlineArticle(
      """
      It also rained. But this means that they left. He said so. The other two were free. That was the
      reason. I like trams. Here is another. These cost more. Some say the same. She asked whether it would.
      """)
    #expect(HeadlineGenerator().candidates(for: article).isEmpty)
  }

  @Test("keep negations, hedges and who says it")
  func meaning() {
    let article = HeadlineArticle(
      """
      The ferry may not run in January, the harbour company said in a statement on Tuesday. Officials could
      not rule out a strike at the ferry terminal. Only two ferry crews have signed the contract.
      """)
    let texts = HeadlineGenerator().candidates(for: article).map(\.text)
    for text in texts {
      if text.contains("January") { #expect(text.contains("may not") && text.contains("said")) }
      if text.contains("strike") { #expect(text.contains("could not")) }
      if text.contains("signed") { #expect(text.contains("nly two")) }
    }
    #expect(texts.count >= 2)
  }

  @Test("give answers of an interview to the one who answers")
  func interview() {
    let article = HeadlineArticle(
      """
      The clinic at Orley has eleven rooms. Dr Marguerite Ashdown had the clocks taken down in her first week.

      Why five?

      I was up at three and I read a novel. A bad night is just weather. My patients know that by now.

      Are the numbers wrong?

      The total time is usually not bad. I would not trust the rest of a tracker. My own watch lies in a drawer.

      What helps?

      Light in the morning helps most of my patients. I get up at the same time on Sundays. That is all I do.
      """)
    let texts = HeadlineGenerator().candidates(for: article).map(\.text)
    #expect(texts.contains("Dr Marguerite Ashdown: “A bad night is just weather”"), "\(texts)")
    #expect(!texts.contains("A bad night is just weather"))
  }

  @Test("keep a year with its figure")
  func years() {
    let article = HeadlineArticle(
      """
      In 2023 Pedalo wrote off 88 bikes in the harbor town. In 2023 Pedalo moved its bikes to the harbor town.
      """)
    let texts = HeadlineGenerator().candidates(for: article).map(\.text)
    #expect(!texts.contains { $0.contains("88") && !$0.contains("2023") }, "\(texts)")
  }
}
