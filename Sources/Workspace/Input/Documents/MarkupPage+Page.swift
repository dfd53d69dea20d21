internal import Headlines

// The page that checks read: what is shown as words, cells apart, and where all of it stands.

extension MarkupPage {
  /// A piece of the text that becomes a block.
  private struct Piece {
    var block: Int
    var old: Range<Int>
    var new: Int
    var kind: PageBlock.Kind
  }

  /// Makes a page of what was read.
  ///
  /// - Parameters:
  ///   - count: The number of bytes of the source.
  ///   - isHTML: Whether it was HTML, so that parts of it are around the main text.
  ///   - title: What the document says its title is.
  func page(count: Int, isHTML: Bool, title: Title?) -> Page {
    var page = Page(isHTML: isHTML, silences: silences.silences)
    page.title = title.map { String(decoding: $0.text, as: UTF8.self) }
    page.titleSource = title?.source
    page.places = PagePlaces(source: Array(UnsafeBufferPointer(start: p, count: count)))
    let main = Set(isHTML ? MainText(of: self).blocks().map(\.passage) : blocks.map(\.passage))
    let pieces = pieces(main, text: &page.text)
    insertRuns(of: pieces, into: &page.places)
    page.blocks = pieces.map { piece in
      let block = blocks[piece.block]
      return PageBlock(
        kind: piece.kind, text: piece.new..<piece.new + piece.old.count,
        source: source(of: piece),
        isMain: main.contains(block.passage) && !block.region.isUnseen,
        surroundings: block.region.surroundings)
    }
    page.elements = elements.map { element($0, pieces, page.blocks) }
    return page
  }

  /// The pieces that are shown, whose bytes are appended to the text.
  private func pieces(_ main: Set<Int>, text out: inout [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    out.reserveCapacity(text.buffer.count + 2 * blocks.count)
    for (index, block) in blocks.enumerated()
    where !block.region.isOmitted || main.contains(block.passage) {
      let ends = block.cells + [block.text.upperBound]
      var start = block.text.lowerBound
      for end in ends {
        let old = text.trimmed(start..<end)
        start = end
        guard !old.isEmpty else { continue }
        if !out.isEmpty { out += [ASCII.lf, ASCII.lf] }
        pieces.append(Piece(block: index, old: old, new: out.count, kind: block.kind))
        let bytes = UnsafePointer(text.buffer.base) + old.lowerBound
        out.append(contentsOf: UnsafeBufferPointer(start: bytes, count: old.count))
      }
    }
    return pieces
  }

  private func insertRuns(of pieces: [Piece], into places: inout PagePlaces) {
    var next = 0
    for piece in pieces {
      while next < text.runs.count,
        text.runs[next].text + text.runs[next].count <= piece.old.lowerBound
      { next += 1 }
      var index = next
      while index < text.runs.count, text.runs[index].text < piece.old.upperBound {
        let run = text.runs[index]
        let start = max(run.text, piece.old.lowerBound)
        let end = min(run.text + run.count, piece.old.upperBound)
        places.insert(
          text: piece.new + start - piece.old.lowerBound,
          source: run.source + start - run.text, count: end - start)
        index += 1
      }
    }
  }

  /// Where a piece stands in the source: a block of Markdown takes whole lines, a cell its words.
  private func source(of piece: Piece) -> Range<Int> {
    let block = blocks[piece.block]
    guard block.text == piece.old else {
      let start = text.source(of: piece.old.lowerBound) ?? block.source.lowerBound
      let end = text.source(of: piece.old.upperBound - 1).map { $0 + 1 } ?? start
      return start..<max(start, end)
    }
    guard isMarkdown else { return block.source }
    var start = block.source.lowerBound
    while start > 0, p[start - 1] != ASCII.lf, block.source.lowerBound - start < 1_000 {
      start -= 1
    }
    return start..<block.source.upperBound
  }
}

// MARK: - Elements

extension MarkupPage {
  private func element(
    _ open: OpenElement, _ pieces: [Piece], _ blocks: [PageBlock]
  ) -> PageElement {
    var element = open.element
    let old = element.text
    element.text = moved(old, pieces)
    let index =
      old.isEmpty ? block(ofPassage: open.passage, pieces) : last(at: old.lowerBound, pieces)
    let isAround = open.region.distance > .form && open.region.element != .button
    if let index, element.kind != .form {
      element.block = index
      element.isMain = blocks[index].isMain || !isAround && isNearMain(index, blocks)
    } else {
      element.isMain = !isAround
    }
    if open.region.isUnseen { element.isHidden = true }
    return element
  }

  /// Whether a block beside this one is of the main text, so that a button between is.
  private func isNearMain(_ index: Int, _ blocks: [PageBlock]) -> Bool {
    (max(0, index - 2)...min(blocks.count - 1, index + 2)).contains { blocks[$0].isMain }
  }

  /// The number of the last piece that begins at or before a place of the text; nil if none does.
  private func last(at place: Int, _ pieces: [Piece]) -> Int? {
    var range = 0..<pieces.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        pieces[middle].old.lowerBound <= place
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound > 0 ? range.lowerBound - 1 : nil
  }

  private func block(ofPassage passage: Int, _ pieces: [Piece]) -> Int? {
    var range = 0..<pieces.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        blocks[pieces[middle].block].passage < passage
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    guard range.lowerBound < pieces.count,
      blocks[pieces[range.lowerBound].block].passage == passage
    else { return nil }
    return range.lowerBound
  }

  /// A range of the text in the page's.
  private func moved(_ range: Range<Int>, _ pieces: [Piece]) -> Range<Int> {
    func moved(_ place: Int) -> Int {
      guard let index = last(at: place, pieces) else { return 0 }
      return pieces[index].new + min(place - pieces[index].old.lowerBound, pieces[index].old.count)
    }
    let start = moved(range.lowerBound)
    return start..<max(start, range.isEmpty ? start : moved(range.upperBound))
  }
}
