/// What becomes of an entry.
enum ImportOutcome {
  case article(Article)
  /// It told something about the articles after it.
  case context
  case omitted(ImportOmission)
}

/// How the entries of one kind of XML export are read.
protocol XMLArticleFormat {
  /// What is read of a file.
  var shape: XMLItemShape { get }
  /// The names of entries, as they are written, that never stand in one another.
  var records: [String] { get }
  /// Makes an article of an entry.
  ///
  /// - Parameter number: The entry's number in the file, from 1.
  mutating func outcome(of item: XMLItem, number: Int, file: String) -> ImportOutcome
}

/// The articles of an XML export: a feed, a sitemap, WordPress' WXR.
///
/// A file of any length is read in blocks; in memory are a block and the entries that it ends.
final class XMLArticleSource: SelectiveArticleSource {
  let file: String
  var name: String { file }
  private(set) var rejectedCount = 0
  private(set) var omissions: [ImportOmission: Int] = [:]

  /// How many places were mended.
  var repairedCount: Int {
    repair.repairedCount + events.mistakes + damagedPlaces + (transcoder?.damagedPlaces ?? 0)
  }

  /// What articles without an identity are known by, before their number.
  private let path: String
  private var format: any XMLArticleFormat
  private let source: TextSource
  private let transcoder: Transcoder?
  private let repair: XMLRepair
  private let reader: XMLItemReader
  private let events: XMLEvents
  private var damagedPlaces = 0
  private var waiting: ArraySlice<XMLItem> = []
  private var number = 0
  private var isOver = false

  /// Opens an export.
  init(
    _ bytes: ByteSource, format: any XMLArticleFormat, options: ImportOptions = ImportOptions()
  ) throws {
    file = bytes.name
    path = options.path ?? bytes.name
    self.format = format
    let declared = try DeclaredEncoding(bytes)
    transcoder = declared.transcoder
    source = TextSource(declared.source)
    repair = XMLRepair(records: format.records)
    reader = XMLItemReader(format.shape, limit: options.entryLimit)
    events = XMLEvents(handler: reader)
  }

  func next() throws -> Article? {
    while true {
      while let item = waiting.popFirst() {
        number += 1
        guard !item.isTooLong else {
          rejectedCount += 1
          continue
        }
        switch format.outcome(of: item, number: number, file: path) {
        case .article(let article): return article
        case .omitted(let reason): omissions[reason, default: 0] += 1
        case .context: number -= 1
        }
      }
      guard !isOver else { return nil }
      try readBlock()
    }
  }

  private func readBlock() throws {
    let isLast = try !source.fill(repair.input)
    damagedPlaces += source.repairs.reduce(0) { $0 + $1.places }
    source.repairs.removeAll()
    repair.run(isLast: isLast)
    let output = repair.output
    let goesOn = events.feed(
      UnsafeBufferPointer(start: UnsafePointer(output.base), count: output.count), isLast: isLast)
    output.removeAll(keepingAtMost: 1 << 20)
    waiting = reader.items[...]
    reader.items.removeAll(keepingCapacity: true)
    isOver = isLast
    guard goesOn else {
      isOver = true
      throw ImportError(.markup(code: events.failure ?? 0), file: file)
    }
  }
}
