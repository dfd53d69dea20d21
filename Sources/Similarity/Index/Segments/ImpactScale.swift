internal import Glibc

/// The document's side of a weight in eight bits.
///
/// What BM25 gives for a document is below 1, so an impact is a 256th: at most .002 away, and
/// errors of a query's terms cancel. The cosine's is rather below .3 and goes far down, so its
/// impacts are logarithmic: 31.75 steps to each doubling, 1.1 % apart from the truth at most.
struct ImpactScale: Sendable {
  let weighting: RetrievalWeighting
  /// The length of a document of average length, by which others are told to be long or short.
  let pivot: Double

  /// How much each impact is, in 65536ths.
  let levels: [UInt32]

  private static let stepsPerDoubling = 254.0 / 8

  /// - Precondition: `isValid`
  init(_ weighting: RetrievalWeighting, pivot: Double) {
    self.weighting = weighting
    self.pivot = pivot
    levels = (0..<256).map { impact in
      switch weighting {
      case .bm25: UInt32(impact) * 256
      case .cosine: UInt32((65536 * exp2(Double(impact - 255) / Self.stepsPerDoubling)).rounded())
      }
    }
  }
}

// MARK: - Parameters

extension ImpactScale {
  /// Whether a weighting's parameters and a pivot are in the range for which impacts are defined.
  static func isValid(_ weighting: RetrievalWeighting, pivot: Double) -> Bool {
    guard pivot >= 1e-3, pivot <= 1e12 else { return false }
    return switch weighting {
    case .bm25(let k1, let b): k1 >= 0 && k1 <= 1e6 && b >= 0 && b <= 1
    case .cosine: true
    }
  }
}

// MARK: - Impacts of a document

extension ImpactScale {
  /// What a document brings into the impacts of all its terms.
  ///
  /// - Parameters:
  ///   - length: The weighted number of its terms.
  ///   - frequencies: How often it has each of its terms.
  func share(length: UInt32, frequencies: UnsafeBufferPointer<UInt16>) -> Double {
    switch weighting {
    case .bm25(let k1, let b):
      return k1 * (1 - b + b * Double(length) / pivot)
    case .cosine:
      var squares = 0.0
      for frequency in frequencies {
        let weight = Self.logarithmic(frequency)
        squares += weight * weight
      }
      return squares > 0 ? log2(squares.squareRoot()) : 0
    }
  }

  /// The impact of a term.
  @inline(__always)
  func impact(frequency: UInt16, share: Double) -> UInt8 {
    switch weighting {
    case .bm25:
      let frequency = Double(frequency)
      return Self.clamped(frequency / (frequency + share) * 256)
    case .cosine:
      return Self.clamped(
        255 + (Self.binaryLogarithms[Int(frequency)] - share) * Self.stepsPerDoubling)
    }
  }

  @inline(__always)
  private static func clamped(_ impact: Double) -> UInt8 {
    UInt8(max(1, min(255, impact + 0.5)))
  }

  private static func logarithmic(_ frequency: UInt16) -> Double {
    1 + log(Double(max(1, frequency)))
  }

  /// The binary logarithm of 1 + ln tf.
  private static let binaryLogarithms = (0...UInt16.max).map { log2(logarithmic($0)) }
}
