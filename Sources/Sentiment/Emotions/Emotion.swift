/// What a writer may feel: Ekman's six basic emotions, optimism, or nothing in particular.
///
/// The order is that of every output.
///
/// Source: P. Ekman, "An argument for basic emotions", Cognition and Emotion 6 (1992). Joy covers
/// what is pleasant (love, gratitude, pride, amusement), surprise also curiosity and confusion, as in
/// D. Demszky and others, "GoEmotions: A dataset of fine-grained emotions", ACL (2020).
public enum Emotion: String, CaseIterable, Codable, Sendable {
  case anger, disgust, fear, joy, optimism, sadness, surprise, neutral
}
