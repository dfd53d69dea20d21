/// Chooses among offers: the best of each kind, no two that say the same.
struct HeadlineSelection {
  /// Two headlines with more of their content words in common than this are near-duplicates.
  static let overlap = 0.5
  /// And so is one whose words are in the other to this share.
  static let containment = 0.75
  /// What each headline of a form already chosen costs the next one.
  static let repetition = 0.06

  /// What is worse than this is offered only as long as there are fewer than `enough`.
  static let leastQuality = 0.15
  /// Enough headlines to choose from.
  static let enough = 6

  private let present: Set<UInt64>
  private let presentText: String
  private let check: ClaimCheck

  /// Prepares a choice.
  ///
  /// - Parameters:
  ///   - headline: The present headline.
  ///   - check: What holds candidates against the article.
  init(headline: String?, check: ClaimCheck) {
    presentText = headline ?? ""
    present = StemKeys.keys(of: WordReader.words(of: presentText))
    self.check = check
  }

  /// Returns the best offers as candidates.
  ///
  /// - Complexity: O(*n* · *limit*) for *n* offers.
  func best(of offers: [HeadlineOffer], limit: Int) -> [HeadlineCandidate] {
    var open = offers.filter { !repeatsPresent($0.stems) }
    open.sort { ($0.quality, $1.text) > ($1.quality, $0.text) }
    var chosen: [HeadlineOffer] = []
    var counts: [HeadlineForm: Int] = [:]
    while chosen.count < limit, !open.isEmpty {
      let next = open.indices.max { a, b in
        (value(open[a], counts), b) < (value(open[b], counts), a)
      }
      guard let next, chosen.count < Self.enough || open[next].quality >= Self.leastQuality else {
        break
      }
      let offer = open.remove(at: next)
      guard check.check(offer.text).isSupported else { continue }
      chosen.append(offer)
      counts[offer.form, default: 0] += 1
      open.removeAll { repeats($0.stems, offer.stems) }
    }
    return chosen.map(candidate)
  }

  private func value(_ offer: HeadlineOffer, _ counts: [HeadlineForm: Int]) -> Double {
    offer.quality - Self.repetition * Double(counts[offer.form] ?? 0)
  }

  /// Whether a headline says what the present one does.
  private func repeatsPresent(_ stems: Set<UInt64>) -> Bool {
    guard !stems.isEmpty, !present.isEmpty else { return false }
    let common = Double(stems.intersection(present).count)
    return common / Double(stems.union(present).count) > Self.overlap
      || common / Double(stems.count) >= Self.containment
  }

  private func repeats(_ a: Set<UInt64>, _ b: Set<UInt64>) -> Bool {
    guard !a.isEmpty, !b.isEmpty else { return false }
    let common = Double(a.intersection(b).count)
    return common / Double(a.union(b).count) > Self.overlap
      || common / Double(min(a.count, b.count)) >= Self.containment
  }

  private func candidate(_ offer: HeadlineOffer) -> HeadlineCandidate {
    HeadlineCandidate(
      text: offer.text, form: offer.form, reason: offer.reason, spans: offer.spans,
      purposes: HeadlinePurpose.allCases.filter {
        HeadlineLimit.limit(of: $0).fits(offer.text)
          && ($0 != .social || offer.text.utf8.count >= 40)
      },
      quality: offer.quality)
  }
}
