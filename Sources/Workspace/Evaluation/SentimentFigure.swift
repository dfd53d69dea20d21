/// The figures by which sentiment labelers are compared.
public enum SentimentFigure: String, CaseIterable, CodingKey, CodingKeyRepresentable, Codable,
  Sendable
{
  /// Of the texts labeled positive or negative, the share whose valence has the right sign.
  ///
  /// A valence of 0 counts as positive, and a missing one as wrong.
  case accuracy2

  /// The mean F1 over the gold's labels, each alike, however rare.
  case f1

  /// The share of right labels; a missing one is wrong.
  case accuracy

  /// Of the texts labeled positive or negative, the share without an opinion: a valence of 0 or none.
  case silent

  /// Pearson's correlation of the valence with the gold's, where it has one; a missing valence is 0.
  case r

  /// The expected calibration error of the most probable label, less what chance explains.
  ///
  /// See `CalibrationError`. Probabilities are first scaled to sum to 1 over the gold's labels.
  case ece

  /// The expected calibration error of the most probable label, as found.
  case eceRaw

  /// The largest difference of mean valence between two genders, over the same sentences.
  case gapGender

  /// The largest difference of mean valence between two origins, over the same sentences.
  case gapOrigin

  /// Whether the figure is a sum of absolute differences, which resampling itself makes larger.
  var isAbsolute: Bool {
    switch self {
    case .ece, .eceRaw, .gapGender, .gapOrigin: true
    case .accuracy2, .f1, .accuracy, .silent, .r: false
    }
  }
}
