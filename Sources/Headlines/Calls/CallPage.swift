internal import Tokenizing

/// A page with what the finder asks of it again and again.
struct CallPage {
  /// The page.
  let page: Page
  /// The elements that stand in each block, in order.
  let elements: [[Int]]
  /// Whether the heading over each block says that other pages follow.
  let isUnderRelated: [Bool]
  /// How many links each block has.
  let linkCounts: [Int]
  /// The part of each block's words that are links.
  let linkShares: [Double]
  /// What is around each block.
  let surroundings: [CallSurroundings]
  /// The sentences of each block, in places of the page's text.
  let sentences: [[Range<Int>]]
  /// How often the words of a link occur as those of one, by their hash.
  private let repetitions: [Int: Int]

  /// No control says more bytes than this.
  private static let wordsLimit = 400

  /// A block with more elements than this is no prose.
  static let elementLimit = 100

  /// Prepares a page.
  init(_ page: Page) {
    self.page = page
    var elements = [[Int]](repeating: [], count: page.blocks.count)
    for (index, element) in page.elements.enumerated() {
      if let block = element.block, elements.indices.contains(block) {
        elements[block].append(index)
      }
    }
    self.elements = elements
    var isRelated = false
    isUnderRelated = page.blocks.map { block in
      if case .heading = block.kind {
        let words = CallWords(String(decoding: page.text[block.text].prefix(60), as: UTF8.self))
        isRelated = CallLists.relatedHeadings.contains(words.phrase())
      }
      return isRelated
    }
    let links = elements.map { $0.filter { page.elements[$0].kind == .link } }
    linkCounts = links.map(\.count)
    linkShares = zip(page.blocks, links).map { block, links in
      let bytes = links.reduce(0) { $0 + page.elements[$1].text.count }
      return Double(bytes) / Double(max(1, block.text.count))
    }
    surroundings = page.blocks.map { CallSurroundings($0.surroundings) }
    sentences = page.blocks.map { Self.sentences(of: page.text, in: $0.text) }
    var repetitions: [Int: Int] = [:]
    for element in page.elements where element.kind == .link {
      repetitions[Self.hash(page.text[element.text]), default: 0] += 1
    }
    self.repetitions = repetitions
  }

  private static func hash(_ words: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(Array(words))
    return hasher.finalize()
  }

  /// Whether a block is an item that begins with a link.
  func isLinkedItem(_ block: Int) -> Bool {
    guard page.blocks.indices.contains(block), page.blocks[block].kind == .listItem,
      let first = elements[block].first, page.elements[first].kind == .link
    else { return false }
    return page.elements[first].text.lowerBound == page.blocks[block].text.lowerBound
  }

  /// Whether other links of the page have the same words.
  func isRepeated(_ element: PageElement) -> Bool {
    repetitions[Self.hash(page.text[element.text]), default: 0] > 1
  }

  /// Whether a block is text with a link here and there.
  func isProse(_ block: Int) -> Bool { elements[block].count <= Self.elementLimit }

  /// The sentence at a place of a block.
  func sentence(at place: Int, of block: Int) -> Range<Int>? {
    sentences[block].first { $0.contains(place) }
  }

  /// Text of the page, on one line.
  func string(_ range: Range<Int>) -> String {
    let bytes = page.text[range.clamped(to: 0..<page.text.count)]
    return String(
      decoding: bytes.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }

  /// What an element says: its words, else the pictures in it, else its label.
  func words(of index: Int) -> String {
    let element = page.elements[index]
    // What is longer is no control; buttons that are never closed hold the rest of the page.
    guard element.text.count < Self.wordsLimit else { return "" }
    if !element.text.isEmpty { return string(element.text) }
    if let label = element.label, !label.isEmpty { return label }
    for picture in page.elements[(index + 1)...].prefix(4)
    where picture.kind == .image && element.source.contains(picture.source.lowerBound) {
      if let label = picture.label, !label.isEmpty { return label }
    }
    return ""
  }

  /// Whether a block is nothing but one link.
  func isLink(_ block: Int) -> Bool {
    page.blocks.indices.contains(block) && linkCounts[block] == 1 && linkShares[block] > 0.9
  }

  private static func sentences(of text: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var start = range.lowerBound
    return SentenceBreaks.ends(in: text[range]).compactMap { end in
      var (first, last) = (start, range.lowerBound + Int(end))
      start = last
      while first < last, text[first] <= 0x20 { first += 1 }
      while last > first, text[last - 1] <= 0x20 { last -= 1 }
      return first < last ? first..<last : nil
    }
  }

  /// The source of words of the text.
  func source(of text: Range<Int>) -> Range<Int> {
    let start = page.places.sourceOffset(ofText: text.lowerBound)
    let last = page.places.sourceOffset(ofText: max(text.lowerBound, text.upperBound - 1))
    return start..<max(start, last + 1)
  }
}
