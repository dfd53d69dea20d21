/// An A/B test of headlines for one article: what was shown, how often, and how often it was clicked.
public struct HeadlineTest: Hashable, Sendable {
  /// A headline with its counts.
  public struct Variant: Hashable, Sendable {
    /// The headline.
    public var headline: String
    /// What else was shown (a picture), by a name: variants of one name differ in their words only.
    public var setting: String
    /// How often it was shown.
    public var impressions: Int
    /// How often it was clicked, at most as often as it was shown.
    public var clicks: Int

    /// Creates a variant.
    public init(headline: String, setting: String = "", impressions: Int, clicks: Int) {
      self.headline = headline
      self.setting = setting
      self.impressions = impressions
      self.clicks = clicks
    }

    /// The share of impressions that were clicked; 0 without any.
    public var rate: Double { impressions > 0 ? Double(clicks) / Double(impressions) : 0 }
  }

  /// Which story the test is of: tests of one story are kept together when folds are made.
  public var story: String

  /// What was shown; the same headline in the same setting stands once.
  public private(set) var variants: [Variant]

  /// Creates a test. Variants of the same headline and setting are added up, those never shown left out.
  public init(story: String, variants: [Variant]) {
    self.story = story
    self.variants = []
    var places: [[UInt8]: Int] = [:]
    for variant in variants where variant.impressions > 0 {
      let key = Array(variant.setting.utf8) + [0] + Array(variant.headline.utf8)
      if let place = places[key] {
        self.variants[place].impressions += variant.impressions
        self.variants[place].clicks += variant.clicks
      } else {
        places[key] = self.variants.count
        self.variants.append(variant)
      }
    }
  }

  /// The places of the variants by setting, for settings with two headlines or more.
  public var groups: [[Int]] {
    var order: [[UInt8]] = []
    var groups: [[UInt8]: [Int]] = [:]
    for (place, variant) in variants.enumerated() {
      let setting = Array(variant.setting.utf8)
      if groups[setting] == nil { order.append(setting) }
      groups[setting, default: []].append(place)
    }
    return order.compactMap { groups[$0] }.filter { $0.count > 1 }
  }
}
