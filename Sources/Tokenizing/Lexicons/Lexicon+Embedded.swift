// MARK: - The lists inside the binary

extension Lexicon {
  /// Reads the embedded lists of a language.
  ///
  /// The lists are part of the program, and tests read every line of them strictly: here a line that
  /// cannot be read is passed over.
  init(embedded language: String) {
    self.init()
    terms = TermTable(minimumCapacity: 24_000)
    entries.reserveCapacity(24_000)
    var lists: [String: UnsafeBufferPointer<UInt8>] = [:]
    for file in EmbeddedFile.all where file.language == language { lists[file.name] = file.bytes }
    // The words that every text is full of get the first numbers, so that what is known of them lies
    // together and stays in the nearest cache.
    for name in ["stopwords", "negators", "intensifiers", "contrast", "hedges"] {
      for row in rows(lists[name]) where Self.isPlainWord(row.bytes(0)) {
        terms.insert(row.bytes(0))
      }
    }
    var stream = TokenStream()
    readSigns(lists, &stream)
    readValences(lists["valence"], inflections: lists["inflections"], &stream)
    readModifiers(lists, &stream)
  }

  /// The lexicon of the languages that have no list of words: signs that all of them share, and what
  /// turns them around.
  public static let multilingual: Lexicon = {
    var lexicon = Lexicon()
    var lists: [String: UnsafeBufferPointer<UInt8>] = [:]
    for file in EmbeddedFile.all {
      if file.language == "mul" || ["emoji", "emoticons"].contains(file.name) {
        lists[file.name] = file.bytes
      }
    }
    var stream = TokenStream()
    lexicon.readSigns(lists, &stream)
    lexicon.readModifiers(lists, &stream)
    return lexicon
  }()

  private mutating func readSigns(
    _ lists: [String: UnsafeBufferPointer<UInt8>], _ stream: inout TokenStream
  ) {
    for row in rows(lists["emoticons"]) {
      let valence = row.thousandths(1)
      update(emoticon: row.string(0)) { $0.setValence(valence) }
    }
    tokenizer = Tokenizer(emoticons: EmoticonTrie(emoticons))
    for row in rows(lists["emoji"]) {
      let valence = row.thousandths(1)
      update(row.bytes(0), using: &stream) { $0.setValence(valence) }
    }
  }

  private mutating func readValences(
    _ valences: UnsafeBufferPointer<UInt8>?, inflections: UnsafeBufferPointer<UInt8>?,
    _ stream: inout TokenStream
  ) {
    for row in rows(valences) {
      let valence = row.thousandths(2)
      update(row.bytes(0), using: &stream) { $0.setValence(valence) }
    }
    for row in rows(inflections) {
      var valence: Int16 = 0
      update(row.bytes(0), using: &stream) { valence = $0.valence }
      for column in 1..<max(1, row.count) {
        update(row.bytes(column), using: &stream) { $0.setValence(valence) }
      }
    }
  }

  private mutating func readModifiers(
    _ lists: [String: UnsafeBufferPointer<UInt8>], _ stream: inout TokenStream
  ) {
    for row in rows(lists["idioms"]) {
      let valence = row.thousandths(1)
      update(row.bytes(0), using: &stream) {
        $0.setValence(valence)
        $0.roles.insert(.idiom)
      }
    }
    for row in rows(lists["negators"]) {
      let role = LexiconEntry.Roles(negatorNamed: row.string(1))
      update(row.bytes(0), using: &stream) { $0.roles.formUnion(role) }
    }
    for row in rows(lists["intensifiers"]) {
      let factor = row.thousandths(1)
      let side = row.string(2)
      update(row.bytes(0), using: &stream) {
        $0.intensity = factor
        if side != "after" { $0.roles.insert(.intensifierBefore) }
        if side != "before" { $0.roles.insert(.intensifierAfter) }
      }
    }
    for row in rows(lists["contrast"]) {
      let (before, after) = (row.thousandths(1), row.thousandths(2))
      let role: LexiconEntry.Roles = row.string(3) == "concessive" ? .concession : .contrast
      update(row.bytes(0), using: &stream) {
        $0.contrastBefore = before
        $0.contrastAfter = after
        $0.roles.insert(role)
      }
    }
    for row in rows(lists["hedges"]) {
      let factor = row.thousandths(1)
      update(row.bytes(0), using: &stream) {
        $0.hedge = factor
        $0.roles.insert(.hedge)
      }
    }
    for row in rows(lists["stopwords"]) {
      update(row.bytes(0), using: &stream) { $0.roles.insert(.stopWord) }
    }
  }

  private func rows(_ bytes: UnsafeBufferPointer<UInt8>?) -> TabSeparatedRows {
    TabSeparatedRows(bytes ?? UnsafeBufferPointer(start: nil, count: 0))
  }
}

extension LexiconEntry {
  /// Gives the entry a valence; 0 leaves only the entry.
  mutating func setValence(_ thousandths: Int16) {
    valence = thousandths
    if thousandths != 0 { roles.insert(.opinion) } else { roles.remove(.opinion) }
  }
}

extension LexiconEntry.Roles {
  /// The role that negators.tsv calls by this name; empty for any other.
  init(negatorNamed name: String) {
    switch name {
    case "strong": self = .strongNegator
    case "weak": self = .weakNegator
    case "determiner": self = .determinerNegator
    case "fail": self = .failureNegator
    default: self = []
    }
  }
}
