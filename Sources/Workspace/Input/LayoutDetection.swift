/// Finding out what an input is, from its first bytes, its name and what a person said.
struct LayoutDetection {
  /// The layout, and where its records begin.
  struct Result {
    var layout: InputLayout
    var start: Int
    /// Whether the sample had a whole record to judge by.
    var sawRecord: Bool
  }

  let sample: InputSample
  let options: InputOptions
  let file: String

  /// Finds the layout out.
  ///
  /// - Throws: `InputError` if the text column that was named is not there, or if it is ambiguous.
  func result() throws(InputError) -> Result {
    let named = options.format ?? InputFormat(fileName: file)
    if options.format == nil, let json = sample.sniffedJSON(), named == nil || named == .ndjson {
      return try object(json)
    }
    switch named {
    case .ndjson?, .json?: return try object(named ?? .ndjson)
    case .csv?, .tsv?: return try table(named ?? .csv, TableDetection(sample, options))
    case .lines?, .document?: return text(named ?? .lines)
    case nil: break
    }
    if file.lowercased().hasSuffix(".json") { return try object(.json) }
    let detection = TableDetection(sample, options)
    let best = detection.best(format: nil)
    guard detection.isTable(best) else { return text(options.fallbackFormat) }
    return try table(best.delimiter == ASCII.tab ? .tsv : .csv, detection)
  }

  private func text(_ format: InputFormat) -> Result {
    var layout = InputLayout(file: file, format: format)
    layout.dialect = CSVDialect(delimiter: 0, lineEnd: sample.lineEnd, hasHeader: false)
    layout.columns = ["text"]
    layout.textColumn = "text"
    layout.notes.append(
      sample.count == 0
        ? "empty, no records" : "\(format == .lines ? "one text a line" : "one text")")
    return Result(layout: layout, start: 0, sawRecord: true)
  }
}

// MARK: - Tables

extension LayoutDetection {
  private func table(
    _ format: InputFormat, _ detection: TableDetection
  ) throws(InputError) -> Result {
    let best = detection.best(format: format)
    let hasHeader = detection.hasHeader(best.batch)
    var layout = InputLayout(file: file, format: format)
    layout.dialect = CSVDialect(
      delimiter: best.delimiter, lineEnd: detection.lineEnd, hasHeader: hasHeader)
    guard let first = best.batch.texts(ofRecord: 0) else {
      if sample.isWhole { layout.notes.append("empty, no records") }
      return Result(layout: layout, start: detection.start, sawRecord: sample.isWhole)
    }
    let headerWidth = hasHeader ? first.count : 0
    let width = max(headerWidth, best.batch.records.count > 1 || !hasHeader ? best.width : 0)
    layout.columns = names(hasHeader ? first : [], width: width, notes: &layout.notes)
    let start = hasHeader ? detection.end(ofFirstRowIn: best.batch) : detection.start
    try chooseText(&layout, original: hasHeader ? first : [], profiles(layout, best, hasHeader))
    layout.idColumn = hasHeader ? ColumnGuess.id(layout.columns).map { layout.columns[$0] } : nil
    layout.languageColumn = hasHeader ? language(layout, layout.columns) : nil
    layout.notes.insert(summary(layout, hasHeader), at: 0)
    if hasHeader, sample.isWhole, best.batch.records.count == 1 {
      layout.notes.append("a header but no rows, no records")
    }
    return Result(layout: layout, start: start, sawRecord: true)
  }

  private func summary(_ layout: InputLayout, _ hasHeader: Bool) -> String {
    let delimiter =
      switch layout.dialect?.delimiter {
      case ASCII.tab?: "tabs"
      case ASCII.comma?: "commas"
      case UInt8(ascii: ";")?: "semicolons"
      case let other?: "'\(Character(UnicodeScalar(other)))'"
      case nil: "commas"
      }
    let count = layout.columns.count
    let columns = count == 1 ? "one column" : "\(count) columns between \(delimiter)"
    let header = hasHeader ? "with a header" : "no header, so column_1 and on"
    let text = layout.textColumn.map { "the text is in '\(displayed($0))'" } ?? "no text column"
    return "a table, \(columns), \(header); \(text)\(languageNote(layout))"
  }

  private func language(_ layout: InputLayout, _ names: [String]) -> String? {
    let name = ColumnGuess.language(names).map { names[$0] }
    return name == layout.textColumn ? nil : name
  }

  private func languageNote(_ layout: InputLayout) -> String {
    layout.languageColumn.map { ", its language in '\(displayed($0))'" } ?? ""
  }

  /// Gives every column a name of its own: the second `comment` becomes `comment_2`.
  private func names(_ header: [String], width: Int, notes: inout [String]) -> [String] {
    var names: [String] = []
    var taken: Set<[UInt8]> = Set(header.map { Array($0.utf8) })
    var used: Set<[UInt8]> = []
    for index in 0..<width {
      let isNamed = header.indices.contains(index) && !header[index].isEmpty
      let wanted = isNamed ? header[index] : "column_\(index + 1)"
      var name = wanted
      var suffix = 2
      while used.contains(Array(name.utf8)) || name != wanted && taken.contains(Array(name.utf8)) {
        name = "\(wanted)_\(suffix)"
        suffix += 1
      }
      used.insert(Array(name.utf8))
      taken.insert(Array(name.utf8))
      if name != wanted, isNamed {
        notes.append(
          "column \(index + 1) is a second '\(displayed(wanted))'; it is called '\(displayed(name))'"
        )
      }
      names.append(name)
    }
    if !header.isEmpty, width > header.count {
      notes.append(
        "most rows have \(width) cells, the header has \(header.count); the others are called"
          + " column_\(header.count + 1) and on")
    }
    return names
  }

  private func profiles(
    _ layout: InputLayout, _ best: TableDetection.Candidate, _ hasHeader: Bool
  ) -> [ColumnGuess.Profile] {
    var profiles = layout.columns.map { ColumnGuess.Profile(name: $0) }
    var decoder = FieldDecoder()
    for record in best.batch.records.dropFirst(hasHeader ? 1 : 0).prefix(1000) {
      for (column, index) in record.fields.enumerated() where column < profiles.count {
        decoder.withText(of: best.batch.fields[index], in: best.batch) {
          profiles[column].insert($0)
        }
      }
    }
    return profiles
  }

  private func chooseText(
    _ layout: inout InputLayout, original: [String], _ profiles: [ColumnGuess.Profile]
  ) throws(InputError) {
    let columns = layout.columns
    if let choice = options.textColumn {
      guard let index = ColumnGuess.chosen(choice, among: columns) else {
        throw InputError(.noSuchColumn(choice, columns: columns), file: file)
      }
      layout.textColumn = columns[index]
      return
    }
    let named = ColumnGuess.byName(original, likely: options.likelyTextColumns)
    if named.count > 1 {
      throw InputError(.ambiguousTextColumn(named.map { columns[$0] }), file: file)
    }
    layout.textColumn = (named.first ?? ColumnGuess.byData(profiles)).map { columns[$0] }
    if layout.textColumn == nil, columns.count == 1 { layout.textColumn = columns[0] }
  }
}

// MARK: - Objects

extension LayoutDetection {
  private func object(_ format: InputFormat) throws(InputError) -> Result {
    var layout = InputLayout(file: file, format: format)
    layout.dialect = CSVDialect(delimiter: 0, lineEnd: sample.lineEnd, hasHeader: false)
    let batch = sample.records(of: layout, from: 0, cellLimit: options.cellLimit)
    let (keys, profiles) = profiles(batch)
    layout.idColumn = ColumnGuess.id(keys).map { keys[$0] }
    if let choice = options.textColumn {
      // A key may come later than the sample; its spelling is the person's.
      layout.textColumn = ColumnGuess.chosen(choice, among: keys).map { keys[$0] } ?? choice
    } else {
      // Names count only where the values are strings.
      let names = profiles.map { $0.values > 0 ? $0.name : "" }
      let named = ColumnGuess.byName(names, likely: options.likelyTextColumns).first
      layout.textColumn = (named ?? ColumnGuess.byData(profiles))
        .map { keys[$0] }
    }
    let kind = format == .ndjson ? "one JSON object a line" : "JSON objects"
    let text = layout.textColumn.map { "the text is under '\(displayed($0))'" } ?? "no text"
    layout.languageColumn = language(layout, keys)
    layout.notes.append(
      sample.count == 0 ? "empty, no records" : "\(kind); \(text)\(languageNote(layout))")
    return Result(
      layout: layout, start: 0,
      sawRecord: sample.isWhole || !batch.records.isEmpty || !batch.problems.isEmpty)
  }

  private func profiles(
    _ batch: borrowing RecordBatch
  ) -> (keys: [String], profiles: [ColumnGuess.Profile]) {
    var keys: [String] = []
    var profiles: [ColumnGuess.Profile] = []
    var indices: [[UInt8]: Int] = [:]
    var decoder = FieldDecoder()
    for record in batch.records.prefix(1000) {
      for field in batch.fields[record.fields] {
        let raw = Array(batch.bytes[Int(field.keyStart)..<Int(field.keyEnd)])
        let index = indices[raw, default: keys.count]
        if index == keys.count {
          // Kept as spelled: keys are compared by their bytes.
          keys.append(String(decoding: raw, as: UTF8.self))
          profiles.append(ColumnGuess.Profile(name: keys[index]))
          indices[raw] = index
        }
        if field.encoding != .jsonLiteral {
          decoder.withText(of: field, in: batch) { profiles[index].insert($0) }
        }
      }
    }
    return (keys, profiles)
  }
}
