import Testing

@testable import Workspace

@Suite("A report about a document")
struct ArticleReportTests {
  private static let draft = """
    # Council votes for the tram

    The council voted for **Tram Line 7** on Monday. Traders are furious & afraid of the works.

    ## What comes next

    - Tram Line 7 opens in spring.
    - Everyone loves the new station!

    ```
    print("not prose")
    ```

    [Sign up](https://news.example/join) for the newsletter.
    """

  private static func report(
    _ text: String, name: String = "drafts/tram.md", library: Library? = nil
  ) throws -> ArticleReport {
    var options = ArticleReportRun.Options()
    options.library = library
    return try ArticleReportRun(options: options).run(PageFile(text: text, name: name))
  }

  @Test("shows the text sentence by sentence, with moods and places that are right")
  func text() throws {
    let report = try Self.report(Self.draft)
    #expect(report.title == "Council votes for the tram")
    #expect(report.coverage.file == "tram.md")
    #expect(report.coverage.language == "en")
    #expect(report.coverage.leftOut == 1)
    #expect(
      report.paragraphs.map(\.kind) == [.paragraph, .heading, .listItem, .listItem, .paragraph])
    #expect(report.paragraphs.map(\.level) == [nil, 2, nil, nil, nil])
    #expect(report.paragraphs.map(\.line) == [3, 5, 7, 8, 14])
    let sentences = report.paragraphs.flatMap(\.sentences)
    #expect(
      sentences.map(\.text) == [
        "The council voted for Tram Line 7 on Monday.",
        "Traders are furious & afraid of the works.", "What comes next",
        "Tram Line 7 opens in spring.", "Everyone loves the new station!",
        "Sign up for the newsletter.",
      ])
    #expect(sentences.count == report.coverage.shownSentences)
    #expect(sentences.count == report.coverage.sentences)
    #expect(sentences.map(\.mood?.label)[1...2] == ["negative", nil])
    #expect(sentences[4].mood?.label == "positive")
    let words = { (sentence: ArticleReport.Sentence, start: Int, end: Int) in
      String(decoding: Array(sentence.text.utf8)[start..<end], as: UTF8.self)
    }
    #expect(sentences[4].marks.contains { words(sentences[4], $0.start, $0.end) == "loves" })
    for sentence in sentences {
      var end = 0
      for place in sentence.phrases {
        #expect(place.start >= end)
        end = place.end
        let phrase = report.keyphrases[place.phrase].text.lowercased()
        #expect(words(sentence, place.start, place.end).lowercased().contains(phrase.prefix(3)))
      }
      end = 0
      for mark in sentence.marks {
        #expect(mark.start >= end && mark.end <= sentence.text.utf8.count)
        end = mark.end
      }
    }
    #expect(!sentences[0].phrases.isEmpty)
  }

  @Test("tells how it reads, its headline, its findings and calls")
  func judgements() throws {
    let report = try Self.report(Self.draft)
    #expect(report.mood != nil)
    #expect(abs(report.emotions.reduce(0) { $0 + $1.probability } - 1) < 1e-9)
    #expect(report.readability?.words == 32)
    #expect(report.readability?.formulas.count == 9)
    #expect(report.headline?.headline?.text == "Council votes for the tram")
    #expect(report.callCount == 1)
    #expect(report.calls.first?.text == "Sign up")
    #expect(report.calls.first?.line == 14)
    #expect(
      report.findingCounts.map(\.group) == [
        "headline", "structure", "readability", "calls to action", "images",
      ])
    #expect(report.similar == nil)
    #expect(report.method.models.contains { $0.name == "en/headlines.model" })
  }

  @Test("names similar pieces of a library with reasons, and not the document itself")
  func similar() throws {
    let site = try LibrarySite.corpus()
    let own = try #require(site.articles.first { $0.article.id == "council-backs-tram-line-7" })
    let text = "# \(own.article.title)\n\n\(own.article.text)"
    let report = try Self.report(text, name: own.article.id, library: site.library)
    let similar = try #require(report.similar)
    #expect(similar.count == 6)
    #expect(similar.first?.piece.title.contains("Line 7") == true)
    #expect(!similar.contains { $0.piece.id == own.article.id })
    for piece in similar {
      #expect(!piece.reasons.isEmpty)
      #expect(abs(piece.reasons.reduce(0) { $0 + $1.share } - 1) < 1e-6)
    }
  }

  @Test("reads HTML and plain text too", arguments: ["page.html", "page.txt"])
  func kinds(name: String) throws {
    let text =
      name.hasSuffix("html")
      ? "<title>T</title><body><nav>Home</nav><main><p>We love it.</p></main></body>"
      : "We love it.\n"
    let report = try Self.report(text, name: name)
    #expect(report.paragraphs.flatMap(\.sentences).map(\.text) == ["We love it."])
    #expect(report.coverage.headline == (name.hasSuffix("html") ? "T" : nil))
    #expect(report.title == (name.hasSuffix("html") ? "T" : "page.txt"))
  }

  @Test("of nothing says that there is nothing", arguments: ["", "\n\n", "```\ncode\n```", "!? …"])
  func empty(text: String) throws {
    let report = try Self.report(text)
    #expect(report.coverage.language == nil)
    #expect(report.mood == nil)
    #expect(report.readability == nil)
    #expect(report.headline == nil)
    #expect(report.keyphrases.isEmpty)
    #expect(report.coverage.notes.contains { $0.contains("no words") })
    #expect(try report.json().contains(#""kind":"article""#))
  }

  @Test("in another language tells what cannot be judged")
  func otherLanguages() throws {
    let german = try Self.report(
      "# Ein Rat\n\nDer Rat hat am Montag nach langer Beratung für die neue Straßenbahn gestimmt. "
        + "Die Händler sind begeistert und freuen sich sehr über diese wunderbare Nachricht.")
    #expect(german.coverage.language == "de")
    #expect(german.coverage.isSupported && !german.coverage.isEnglish)
    #expect(german.mood != nil)
    #expect(german.readability?.grade == nil)
    #expect(german.headline == nil)
    #expect(german.coverage.notes.contains { $0.contains("English only") })
    let finnish = try Self.report(
      "Kaupunginvaltuusto äänesti maanantaina pitkän keskustelun jälkeen uuden raitiotien puolesta, "
        + "ja kauppiaat olivat hyvin iloisia tästä hienosta uutisesta.")
    #expect(!finnish.coverage.isSupported)
    #expect(finnish.mood == nil)
    #expect(finnish.paragraphs.flatMap(\.sentences).allSatisfy { $0.mood == nil })
    #expect(finnish.coverage.notes.contains { $0.contains("no mood") })
  }

  @Test("of a long document shows the first sentences, and says so")
  func long() throws {
    let text = String(repeating: "We love the tram. ", count: 3_000)
    let report = try Self.report(text, name: "long.txt")
    #expect(report.coverage.sentences == 3_000)
    #expect(report.coverage.shownSentences == 500)
    #expect(report.readability?.sentences == 3_000)
    #expect(report.coverage.notes.contains { $0.contains("first 500 of 3000 sentences") })
  }

  @Test("cuts a sentence without end between characters")
  func longSentence() throws {
    let report = try Self.report(String(repeating: "straße", count: 2_000), name: "s.txt")
    let sentence = try #require(report.paragraphs.first?.sentences.first)
    #expect(sentence.isCut)
    #expect(sentence.text.utf8.count <= 2_000)
    #expect(!sentence.text.contains("\u{FFFD}"))
  }

  @Test("keeps hostile text as it is")
  func hostile() throws {
    let report = try Self.report(
      "# &lt;script>alert(1)&lt;/script>\n\nGood \u{202E}text &lt;b>here&lt;/b>.")
    #expect(report.title == "<script>alert(1)</script>")
    #expect(
      report.paragraphs.flatMap(\.sentences).map(\.text) == ["Good \u{202E}text <b>here</b>."])
  }
}
