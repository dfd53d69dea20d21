/// What the names of the elements around something say about its purpose.
struct CallSurroundings {
  let nameList: [Substring]
  private let parts: Set<Substring>

  /// Takes names, roles, classes and ids.
  init(_ names: String) {
    let lower = names.lowercased()
    nameList = lower.utf8.split(separator: 0x20, maxSplits: Self.nameLimit).prefix(Self.nameLimit)
      .map { Substring($0) }
    parts = Set(
      nameList.flatMap { name in
        name.utf8.split { byte in !(byte >= 0x61 && byte <= 0x7A || byte >= 0x80) }
          .map { Substring($0) }
      })
  }

  /// Names further out say little.
  private static let nameLimit = 20

  /// Whether it is around the text: a menu, a header, a footer.
  var isAround: Bool { nameList.contains { CallLists.aroundNames.contains(String($0)) } }

  /// Whether it is in a menu.
  var isMenu: Bool { !parts.isDisjoint(with: ["nav", "navigation", "menu"]) }

  /// Whether it serves the page: consent, sharing, paging.
  var isTool: Bool { contains(CallLists.toolNames) }

  /// Whether the words are somebody else's.
  var isQuoted: Bool { contains(CallLists.quotedNames) }

  /// Whether it is a step of instructions.
  var isStep: Bool { nameList.contains("ol") }

  /// Whether it is one of several teasers.
  var isTeaser: Bool {
    contains(["card", "teaser", "related", "listing", "post-list", "entry-footer"])
  }

  /// Whether it is the first choice among buttons.
  var isPrimary: Bool { !parts.isDisjoint(with: ["primary", "cta", "hero"]) }

  /// Whether it asks for consent.
  var isConsent: Bool { contains(["cookie", "consent", "gdpr"]) }

  /// Whether classes dress a link as a button: by name, or by a background and padding of their own.
  var isButton: Bool {
    if nameList.contains(where: { name in CallLists.buttonNames.contains { name.contains($0) } }) {
      return true
    }
    if !parts.isDisjoint(with: CallLists.actionNames) { return true }
    return nameList.contains { $0.hasPrefix("bg-") } && nameList.contains { $0.hasPrefix("px-") }
  }

  /// Whether a name is, or begins a name made of several with, one of these.
  private func contains(_ words: [String]) -> Bool {
    words.contains { word in
      if word.contains("-") { return nameList.contains { $0.contains(word) } }
      // `searchbar` and `comments` are meant too; short words only as they are.
      return parts.contains { word.count > 4 ? $0.hasPrefix(word) : $0 == word }
    }
  }
}
