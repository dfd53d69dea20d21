import FoundationEssentials
public import Headlines

/// A/B tests of headlines, or headlines that are labelled as clickbait or not.
public struct HeadlineGold: Sendable {
  /// A test with its name.
  public struct Test: Hashable, Sendable {
    /// The test's name: its `test_id`, or else its number from 0.
    public var id: String
    /// What was shown and clicked.
    public var test: HeadlineTest
  }

  /// The file's name.
  public var name: String
  /// The tests, in the order of the file.
  public var tests: [Test]
  /// The labelled headlines, in the order of the file.
  public var labelled: [(headline: String, isClickbait: Bool)]

  /// Reads a JSON object a line: a test with `variants` (each `headline`, `impressions`, `clicks` and perhaps
  /// `image_id`) and perhaps `test_id` and `story_id`; or a `headline` with a `label`, 1 for clickbait.
  ///
  /// - Throws: `EvaluationError` for a bad line, and where there is neither.
  public init(path: String) throws(EvaluationError) {
    try self.init(EvaluationFile(path: path))
  }

  init(_ file: EvaluationFile) throws(EvaluationError) {
    name = file.name
    tests = []
    labelled = []
    for (number, record) in try file.records(Record.self, configuration: ()).enumerated() {
      switch record.content {
      case .test(let id, let story, let variants):
        let id = id ?? "\(number)"
        tests.append(Test(id: id, test: HeadlineTest(story: story ?? id, variants: variants)))
      case .label(let headline, let isClickbait): labelled.append((headline, isClickbait))
      }
    }
    if tests.isEmpty, labelled.isEmpty {
      throw EvaluationError(.noLabels(key: "variants"), file: name)
    }
  }

  private struct Record: DecodableWithConfiguration {
    enum Content {
      case test(id: String?, story: String?, [HeadlineTest.Variant])
      case label(String, isClickbait: Bool)
    }

    var content: Content

    init(from decoder: any Decoder, configuration: Void) throws {
      let object = try decoder.container(keyedBy: EvaluationKey.self)
      let key = EvaluationKey("variants")
      guard try object.isPresent(key) else {
        let headline = try object.required("headline", try object.text("headline"))
        let label = try object.required("label", try object.number("label"))
        content = .label(headline, isClickbait: label >= 0.5)
        return
      }
      guard var list = try? object.nestedUnkeyedContainer(forKey: key) else {
        throw EvaluationError.Reason.notAList(key: "variants", form: Self.form)
      }
      var variants: [HeadlineTest.Variant] = []
      while !list.isAtEnd {
        guard let variant = try? list.nestedContainer(keyedBy: EvaluationKey.self) else {
          throw EvaluationError.Reason.notAList(key: "variants", form: Self.form)
        }
        variants.append(try Self.variant(variant))
      }
      content = .test(
        id: try object.name("test_id"), story: try object.name("story_id"), variants)
    }

    private static let form = #"[{"headline": "…", "impressions": 3000, "clicks": 40}, …]"#

    private static func variant(
      _ object: KeyedDecodingContainer<EvaluationKey>
    ) throws -> HeadlineTest.Variant {
      let impressions = try count(object, "impressions")
      let clicks = try count(object, "clicks")
      guard clicks <= impressions else {
        throw EvaluationError.Reason.moreThan(key: "clicks", limit: "impressions")
      }
      return HeadlineTest.Variant(
        headline: try object.required("headline", try object.text("headline")),
        setting: try object.name("image_id") ?? "", impressions: impressions, clicks: clicks)
    }

    private static func count(
      _ object: KeyedDecodingContainer<EvaluationKey>, _ key: String
    ) throws -> Int {
      let number = try object.required(key, try object.number(key))
      guard number >= 0, number <= 1e12, number == number.rounded() else {
        throw EvaluationError.Reason.notNumber(key: key)
      }
      return Int(number)
    }
  }
}
