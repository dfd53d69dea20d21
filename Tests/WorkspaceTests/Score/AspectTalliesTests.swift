import Sentiment
import TestSupport
import Testing

@testable import Workspace

@Suite("Aspect tallies")
struct AspectTalliesTests {
  private func mention(
    _ name: String, _ valence: Int64, quote: String = "", key: String? = nil
  ) -> AspectMention {
    AspectMention(
      key: Array((key ?? name.lowercased()).utf8), name: Array(name.utf8),
      label: valence > 0 ? .positive : valence < 0 ? .negative : .neutral,
      valenceMillionths: valence, quote: Array(quote.utf8), quoteHasName: true)
  }

  @Test("count texts by label, and name an aspect as most do")
  func counting() throws {
    var tallies = AspectTallies()
    tallies.insert([mention("Delivery", -600_000, quote: "Delivery was late", key: "delivery")])
    tallies.insert([mention("deliveries", 0, quote: "", key: "delivery"), mention("app", 100_000)])
    tallies.insert([mention("delivery", -400_000, quote: "bad delivery", key: "delivery")])
    tallies.insert([mention("delivery", 200_000, quote: "good delivery", key: "delivery")])
    let report = tallies.report
    #expect(report.map(\.aspect) == ["delivery", "app"])
    let first = try #require(report.first)
    #expect((first.mentions, first.negative, first.neutral, first.positive) == (4, 2, 1, 1))
    #expect(first.meanValence == -0.2)
    #expect(first.quote == "Delivery was late")
    #expect(first.missed == 0 && tallies.notes.isEmpty)
    #expect(report.last?.quote == nil)
  }

  @Test("do not depend on the order of texts", arguments: 0..<5)
  func order(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var mentions = (0..<500).map { number in
      mention(
        "thing\(number % 37)", Int64(number * 7919 % 2001 - 1000) * 900,
        quote: "clause \(number % 91)")
    }
    var first = AspectTallies()
    for mention in mentions { first.insert([mention]) }
    mentions.shuffle(using: &generator)
    var second = AspectTallies()
    for mention in mentions { second.insert([mention]) }
    #expect(first.report == second.report)
  }

  @Test("forget the rarest and say by how much counts may be too low")
  func forgetting() {
    var tallies = AspectTallies(limit: 10)
    var truth: [String: Int] = [:]
    for number in 0..<4_000 {
      let name = number % 3 == 0 ? "common\(number % 5)" : "rare\(number)"
      truth[name, default: 0] += 1
      tallies.insert([mention(name, 500_000)])
    }
    let report = tallies.report
    #expect((10...20).contains(report.count))
    #expect(tallies.error > 0 && tallies.notes.count == 1)
    for aspect in report {
      let count = truth[aspect.aspect] ?? 0
      #expect(aspect.mentions <= count && count <= aspect.mentions + aspect.missed)
    }
    #expect(report.prefix(5).allSatisfy { $0.aspect.hasPrefix("common") })
  }

  @Test("quote what is strong and short, each clause for one aspect only")
  func quotes() {
    var tallies = AspectTallies()
    let long = String(repeating: "and so on ", count: 11) + "awful app"
    tallies.insert([
      mention("app", -900_000, quote: long), mention("app", -700_000, quote: "awful app and icons"),
      mention("app", -600_000, quote: "bad app"),
      mention("icon", -700_000, quote: "awful app and icons"),
    ])
    #expect(tallies.report.map(\.quote) == ["awful app and icons", "awful app and icons"])
    tallies.insert([mention("icon", -500_000, quote: "ugly icons")])
    #expect(tallies.report.map(\.quote) == ["awful app and icons", "ugly icons"])
  }
}
