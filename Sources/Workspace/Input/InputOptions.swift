/// What the person who runs a command said about an input; everything else is found out.
public struct InputOptions: Sendable {
  /// The format; nil to find it out.
  public var format: InputFormat?
  /// The text column: a name, or a number from 1; nil to guess it.
  public var textColumn: String?
  /// Names of columns that are the text if there are such, the likeliest first; then the usual ones.
  public var likelyTextColumns: [String] = []
  /// Whether a table's first row is a header; nil to find it out.
  public var hasHeader: Bool?
  /// The format of an input in which none is recognized.
  public var fallbackFormat: InputFormat
  /// About how many bytes of whole records go into one chunk.
  public var chunkSize: Int
  /// The longest quoted cell. A quote that stays open for longer is taken for damage.
  public var cellLimit: Int
  /// The longest record. Beyond, reading stops with an error instead of filling the memory.
  public var recordLimit: Int

  /// Creates options that leave everything to be found out.
  public init(
    format: InputFormat? = nil, textColumn: String? = nil, hasHeader: Bool? = nil,
    fallbackFormat: InputFormat = .lines, chunkSize: Int = 512 << 10,
    cellLimit: Int = 128 << 20, recordLimit: Int = 256 << 20
  ) {
    self.format = format
    self.textColumn = textColumn
    self.hasHeader = hasHeader
    self.fallbackFormat = fallbackFormat
    self.chunkSize = chunkSize
    self.cellLimit = cellLimit
    self.recordLimit = recordLimit
  }
}

extension InputOptions {
  /// The same with sizes for which offsets fit into 32 bits and a cell into a record.
  var clamped: InputOptions {
    var options = self
    options.recordLimit = min(max(recordLimit, 1), 1 << 30)
    options.cellLimit = min(max(cellLimit, 1), max(1, options.recordLimit / 2))
    options.chunkSize = min(max(chunkSize, 1), 1 << 30)
    return options
  }
}
