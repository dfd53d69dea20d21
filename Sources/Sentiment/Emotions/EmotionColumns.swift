/// The columns of an emotion model: one score an emotion, then the log-odds of irony and of offence.
enum EmotionColumns {
  static let emotionCount = Emotion.allCases.count
  static let irony = emotionCount
  static let offensive = emotionCount + 1
  static let count = emotionCount + 2

  static let names = Emotion.allCases.map(\.rawValue) + ["irony", "offensive"]
}
