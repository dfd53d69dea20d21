internal import Tokenizing

/// Which of a headline's claims its article supports.
public struct ClaimReport: Hashable, Sendable {
  /// The claims, in order.
  public var claims: [Claim]

  /// Creates a report.
  public init(claims: [Claim]) { self.claims = claims }

  /// The claims that the article lacks.
  public var unsupported: [Claim] { claims.filter { !$0.isSupported } }

  /// Whether the article has every claim.
  public var isSupported: Bool { claims.allSatisfy(\.isSupported) }

  /// The share of claims that the article has; 1 where nothing is claimed.
  public var support: Double {
    claims.isEmpty ? 1 : Double(claims.count(where: \.isSupported)) / Double(claims.count)
  }

  /// The share of claims that must be supported lest the headline promises more than the article
  /// has.
  ///
  /// Measured on the project's articles; the page on candidates tells precision and recall.
  public static let threshold = 0.6

  /// Whether the headline promises what the text lacks: a figure, quote, name or outcome that is
  /// not there, or too few of its words.
  ///
  /// An absolute alone is too weak a sign.
  public var promisesMore: Bool {
    let weighty: Set<Claim.Kind> = [.number, .quote, .outcome, .name]
    return support < Self.threshold || unsupported.contains { weighty.contains($0.kind) }
  }
}
