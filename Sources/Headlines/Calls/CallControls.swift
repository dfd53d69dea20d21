internal import Tokenizing

/// Tells buttons that ask for a step from those that serve the page.
struct CallControls {
  let page: CallPage

  /// Whether a link is dressed as a button: by its class, its style, or Markdown's `{.button}`.
  func isDressed(_ index: Int) -> Bool {
    let element = page.page.elements[index]
    if element.kind == .button || CallSurroundings(element.classes).isButton { return true }
    if isButtonStyle(element.style) { return true }
    if element.text.isEmpty { return isPictureButton(CallWords(page.words(of: index))) }
    if let block = element.block, page.isLink(block) {
      let style = element.style.lowercased()
      if style.contains("text-decoration") && style.contains("none") { return true }
      let around = page.page.blocks[block].surroundings
      if CallSurroundings(around).isButton { return true }
    }
    return page.page.isHTML ? false : hasButtonMark(element)
  }

  /// Whether what a linked picture says can be a button's words. Badges say "build status".
  private func isPictureButton(_ words: CallWords) -> Bool {
    words.wordCount > 1 && !CallLists.weakVerbs.contains(words[words.start])
  }

  private func isButtonStyle(_ style: String) -> Bool {
    let style = style.lowercased()
    return style.contains("border-radius")
      || style.contains("background") && style.contains("padding")
      || style.contains("border:") && style.contains("padding")
  }

  /// Whether `{.button}` or `{: .btn }` stands after a link of Markdown.
  private func hasButtonMark(_ element: PageElement) -> Bool {
    let end = element.text.upperBound
    let text = page.page.text
    guard end < text.count, text[end] == UInt8(ascii: "{") else { return false }
    let mark = String(decoding: text[end..<min(end + 60, text.count)], as: UTF8.self)
    return CallSurroundings(String(mark.prefix { $0 != "}" }).replacing(".", with: " ")).isButton
  }

  /// Whether a button, or a link dressed as one, is a call.
  func isCall(_ index: Int, _ words: CallWords) -> Bool {
    let element = page.page.elements[index]
    let phrase = words.phrase()
    guard !phrase.isEmpty, !isTool(phrase), !isState(element) else { return false }
    let around = CallSurroundings(element.surroundings)
    guard !around.isTool, !CallSurroundings(element.classes).isTool,
      !around.isQuoted || around.isInForm
    else { return false }
    if isSearch(index) { return false }
    if around.isMenu, page.page.elements[index].surroundings.contains("li"), element.kind == .link {
      return CallSurroundings(element.classes).isButton && startsWithVerb(words)
    }
    if startsWithVerb(words) || CallLists.vague.contains(phrase) { return true }
    // "I'm in", "Count me in"; and what the page itself puts first.
    if ["i", "i'd", "i'll", "i'm", "count"].contains(words[words.start]) { return true }
    if CallSurroundings(element.classes).isPrimary, words.wordCount <= 6 { return true }
    // A form's own button is what the form is for, whatever it says.
    return element.kind == .button && around.isInForm && words.wordCount > 1
      && !words.kinds.contains(.number)
  }

  /// Whether it shows a state rather than asking for a step: pressed, expanded.
  private func isState(_ element: PageElement) -> Bool {
    element.hint?.lowercased().hasPrefix("toggle") ?? false
  }

  /// Whether words serve the page or the account.
  func isTool(_ phrase: String) -> Bool {
    CallLists.tools.contains(phrase) || CallLists.toolStarts.contains { phrase.hasPrefix($0) }
  }

  /// Whether words begin with a verb that calls begin with.
  func startsWithVerb(_ words: CallWords) -> Bool {
    let start = words.start
    return CallLists.controlVerbs.contains(words[start])
      && !CallLists.afterNouns.contains(words[start + 1])
  }

  /// Whether the field before a button is one to search with.
  private func isSearch(_ index: Int) -> Bool {
    let before = page.page.elements[..<index].suffix(4)
    guard let field = before.last(where: { $0.kind == .field || $0.kind == .form }) else {
      return false
    }
    return field.kind == .field
      && (field.target == "search" || CallSurroundings(field.classes).isTool)
      && CallSurroundings(page.page.elements[index].surroundings).isInForm
  }
}

extension CallSurroundings {
  /// Whether it is in a form.
  var isInForm: Bool { has("form") }

  /// Whether an element of a name is around.
  func has(_ name: String) -> Bool { nameList.contains { $0 == name } }
}
