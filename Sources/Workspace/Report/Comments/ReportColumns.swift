/// Which columns of an input hold the time, the group and the author, found by names and a look at the values.
struct ReportColumns {
  /// The column that holds the time; nil if there is none.
  private(set) var time: String?
  /// The column by which groups are told apart; nil if there is none.
  private(set) var group: String?
  /// The column with the names of authors; nil if there is none.
  private(set) var author: String?
  /// Whether a date like 3/4/2025 is 3 April: because it was said so, or other dates of the column tell.
  private(set) var isDayFirst = false
  /// Whether that is known, and not only assumed.
  private(set) var isDayOrderKnown = false
  /// The columns about persons.
  private(set) var personal: [String] = []
  /// What was guessed, as sentences for a person.
  private(set) var notes: [String] = []
  /// The chunks that were read for it, to be gone through again.
  private(set) var chunks: [Chunk] = []
  /// Whether there is any record, and any with a text.
  private var hasRecords = false
  private var hasText = false
  /// Why reading ended early; to be thrown after what came before it is used.
  private(set) var failure: InputError?

  /// How many records are looked at.
  private static let recordCount = 1_000
  /// Of how many columns values are looked at.
  private static let columnLimit = 200
  /// How many groups a column may have to be taken for one of groups.
  private static let groupCounts = 2...24

  /// Names of columns that part texts into groups, the likeliest first.
  private static let groupNames = [
    "group", "segment", "product", "brand", "category", "channel", "source", "platform", "site",
    "store", "branch", "location", "country", "region", "city", "department", "team", "plan",
    "version", "page", "type", "campaign", "variant",
  ]

  /// Words that say a column is about a person, the likeliest to name the author first.
  private static let personalWords = [
    "author", "autor", "autorin", "auteur", "autore", "verfasser", "username", "benutzername",
    "login",
    "poster", "user", "name", "customer", "reviewer", "handle", "nickname", "nick",
    "screenname", "displayname", "firstname", "lastname", "surname", "fullname", "member",
    "employee", "respondent", "kunde", "kundenname", "cliente", "client", "usuario", "benutzer",
    "nutzer", "nombre", "nom", "nome", "vorname", "nachname", "email", "mail", "phone", "telefon",
    "telefono",
    "telephone", "telefone", "mobile", "handy", "address", "adresse", "ip", "birthday",
  ]

  /// Looks at the first records of an input.
  ///
  /// - Throws: `InputError` if a column that was named is not there.
  init(_ reader: RecordReader, _ options: ReportOptions) throws(InputError) {
    let values = readAhead(reader)
    let layout = reader.layout
    let names = layout.columns.isEmpty ? values.map(\.name) : layout.columns
    if hasRecords, !hasText, failure == nil {
      throw InputError(.noSuchColumn("text", columns: names), file: layout.file)
    }
    time = try named(options.timeColumn, layout, names)
    group = try named(options.groupColumn, layout, names)
    guessTime(layout, values, isNamed: options.timeColumn != nil)
    isDayFirst = options.isDayFirst
    guessDayOrder(values)
    // What is wanted as something else is not left out, whatever it is called.
    let taken = [layout.textColumn, layout.idColumn, layout.languageColumn, time, group]
    personal = names.filter { Self.isPersonal($0) && !taken.contains($0) }
    author =
      Self.personalWords.lazy.compactMap { [personal] word in
        personal.first { ColumnGuess.words($0).joined() == word }
          ?? personal.first { ColumnGuess.words($0).contains(word) }
      }.first ?? personal.first
    guessGroup(layout, values, isNamed: options.groupColumn != nil)
  }

  /// Whether a column's name says that it tells who somebody is.
  static func isPersonal(_ name: String) -> Bool {
    let words = ColumnGuess.words(name)
    let joined = words.joined()
    return personalWords.contains { $0 == joined || words.contains($0) }
      && !words.contains { ["product", "brand", "agent", "file", "page", "event"].contains($0) }
  }

  /// The column that a person named; nil if none was.
  private func named(
    _ choice: String?, _ layout: InputLayout, _ names: [String]
  ) throws(InputError) -> String? {
    guard let choice else { return nil }
    guard let place = ColumnGuess.chosen(choice, among: names) else {
      throw InputError(.noSuchColumn(choice, columns: names), file: layout.file)
    }
    return names[place]
  }
}

// MARK: - Looking at values

extension ReportColumns {
  /// What a column's first values are like.
  private struct Values {
    var name: String
    var count = 0
    var dates = 0
    /// How many dates have the day first for sure, and how many the month.
    var daysFirst = 0
    var monthsFirst = 0
    /// How many values have an address or a handle in them.
    var contacts = 0
    var distinct: Set<[UInt8]> = []

    mutating func insert(_ value: UnsafeBufferPointer<UInt8>, _ dates: DateReader) {
      guard !value.isEmpty else { return }
      count += 1
      if let reading = dates.read(value) {
        self.dates += 1
        if reading.order == .dayFirst { daysFirst += 1 }
        if reading.order == .monthFirst { monthsFirst += 1 }
      }
      if value.contains(UInt8(ascii: "@")) { contacts += 1 }
      if distinct.count <= ReportColumns.groupCounts.upperBound {
        distinct.insert(Array(value.prefix(256)))
      }
    }
  }

  private mutating func readAhead(_ reader: RecordReader) -> [Values] {
    let layout = reader.layout
    var values = layout.columns.prefix(Self.columnLimit).map { Values(name: $0) }
    var batch = RecordBatch()
    var decoder = FieldDecoder()
    let dates = DateReader()
    var count = 0
    do throws(InputError) {
      while count < Self.recordCount, let chunk = try reader.nextChunk() {
        chunks.append(chunk)
        reader.parser.parse(chunk, into: &batch)
        for record in batch.records.prefix(Self.recordCount - count) {
          hasRecords = true
          if record.textField != nil { hasText = true }
          for field in record.fields.map({ batch.fields[$0] }) {
            let place = place(of: field, in: batch, &values, &decoder)
            guard let place else { continue }
            decoder.withText(of: field, in: batch) { values[place].insert($0, dates) }
          }
        }
        count += chunk.recordCount
      }
    } catch {
      failure = error
    }
    return values
  }

  /// The place of a field's column; a key that is new gets one as long as there are few.
  private func place(
    of field: Field, in batch: RecordBatch, _ values: inout [Values], _ decoder: inout FieldDecoder
  ) -> Int? {
    if field.column >= 0 {
      return values.indices.contains(Int(field.column)) ? Int(field.column) : nil
    }
    let key = decoder.keyString(of: field, in: batch)
    if let known = values.firstIndex(where: { $0.name.utf8.elementsEqual(key.utf8) }) {
      return known
    }
    guard values.count < Self.columnLimit else { return nil }
    values.append(Values(name: key))
    return values.count - 1
  }

  private mutating func guessTime(_ layout: InputLayout, _ values: [Values], isNamed: Bool) {
    guard !isNamed else { return }
    var known = layout
    known.columns = values.map(\.name)
    guard !known.columns.isEmpty else { return }
    let datable = values.filter { $0.count > 0 && $0.dates * 10 >= $0.count * 9 }
    let byName = TimeColumn.guess(known).flatMap { name in
      datable.contains { $0.name == name } ? name : nil
    }
    let isTime = { (name: String) in
      ColumnGuess.words(name).contains { ["date", "time", "timestamp", "at"].contains($0) }
    }
    guard let name = byName ?? datable.first(where: { isTime($0.name) })?.name else { return }
    time = name
    notes.append("the time is in the column '\(displayed(name))'; another one: --time COLUMN")
  }

  /// Of `3/4/2025` the order is that of the dates in which only one is possible.
  private mutating func guessDayOrder(_ values: [Values]) {
    guard let column = values.first(where: { $0.name == time }) else { return }
    isDayOrderKnown = isDayFirst || (column.daysFirst > 0) != (column.monthsFirst > 0)
    guard !isDayFirst else { return }
    if column.daysFirst > 0, column.monthsFirst == 0 {
      isDayFirst = true
      notes.append("dates in '\(displayed(column.name))' have the day first")
    } else if column.daysFirst > 0 {
      notes.append(
        "some dates in '\(displayed(column.name))' have the day first and some the month; those that can be both "
          + "were read month first; the other way: --day-first")
    }
  }

  private mutating func guessGroup(_ layout: InputLayout, _ values: [Values], isNamed: Bool) {
    guard !isNamed else { return }
    let taken = [layout.textColumn, layout.idColumn, layout.languageColumn, time]
    let usable = values.filter { column in
      !taken.contains(column.name) && !Self.isPersonal(column.name)
        && Self.groupCounts.contains(column.distinct.count)
        && column.count >= 5 * column.distinct.count && column.contacts == 0
    }
    let byName = Self.groupNames.lazy.compactMap { name in
      usable.first { ColumnGuess.words($0.name).contains(name) }
    }.first
    guard let name = byName?.name else { return }
    group = name
    notes.append("groups are by the column '\(displayed(name))'; by another one: --group COLUMN")
  }
}
