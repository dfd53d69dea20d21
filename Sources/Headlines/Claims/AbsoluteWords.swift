/// Words that leave no room for exceptions, in classes that stand for one another.
enum AbsoluteWords {
  /// Words that support one another: where the headline has one, the article must have one of its
  /// class.
  static let classes: [[String]] = [
    ["first", "1st"], ["only", "sole", "solely"], ["never"], ["always"],
    ["everyone", "everybody", "all", "every"], ["nobody", "none", "no"], ["best"], ["worst"],
    ["biggest", "largest", "greatest"], ["smallest"], ["most"], ["least"], ["fastest", "quickest"],
    ["oldest"], ["youngest"], ["cheapest", "lowest"], ["highest", "tallest"], ["last", "final"],
    ["ever"], ["forever", "permanently", "permanent"], ["entire", "whole", "entirely", "wholly"],
    ["impossible"],
    ["guaranteed", "guarantee", "guarantees"], ["proven", "proved", "proof", "prove"],
    ["instantly", "instant"],
    ["completely", "complete", "total", "totally"], ["unprecedented"], ["unique"], ["record"],
  ]

  /// The class of a word; nil for a word that leaves room.
  static func alternatives(to word: String) -> [String]? {
    classes.first { $0.contains(word) }
  }
}
