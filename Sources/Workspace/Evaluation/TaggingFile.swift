import FoundationEssentials
import Tokenizing

/// Tagged sentences as treebanks give them: one word a line, a tab before its tag.
///
///     # sent_id = 7
///     I	PRON	PRP
///     don't	MWT:2
///     do	AUX	VBP
///     n't	PART	RB
///
/// A blank line ends a sentence. Left out are lines that begin with `# `, and rows marked `MWT:`,
/// which name a form whose parts follow as words.
public struct TaggingFile: Hashable, Sendable {
  /// A word.
  public struct Word: Hashable, Sendable {
    /// The word as it was written.
    public var form: String
    /// The tag in the second column.
    public var tag: String

    /// Creates a word.
    public init(form: String, tag: String) {
      self.form = form
      self.tag = tag
    }
  }

  /// The file's name.
  public var name: String

  /// The sentences; none is empty.
  public private(set) var sentences: [[Word]] = []

  /// The words of all sentences, in order.
  public var words: [Word] { sentences.flatMap(\.self) }

  /// Reads a file.
  ///
  /// - Throws: `EvaluationError` where it cannot be read, a row has no tag, or there is no word.
  public init(path: String) throws(EvaluationError) {
    do {
      let data = try Data(contentsOf: URL(filePath: path))
      try self.init(name: path, bytes: Array(data))
    } catch let error as EvaluationError {
      throw error
    } catch {
      throw EvaluationError(.unreadable, file: path)
    }
  }

  /// Takes the bytes of a file that was read.
  ///
  /// - Throws: `EvaluationError` where a row has no tag, or there is no word.
  init(name: String, bytes: [UInt8]) throws(EvaluationError) {
    self.name = name
    var sentence: [Word] = []
    var number = 0
    for var line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.last == 0x0D { line.removeLast() }
      guard line.contains(where: { $0 > 0x20 }) else {
        if !sentence.isEmpty { sentences.append(sentence) }
        sentence = []
        continue
      }
      if line.starts(with: [0x23, 0x20]) { continue }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
      if cells.dropFirst().contains(where: { $0.starts(with: Array("MWT:".utf8)) }) { continue }
      guard cells.count > 1 else { throw EvaluationError(.noTag, file: name, line: number) }
      sentence.append(
        Word(
          form: String(decoding: cells[0], as: UTF8.self),
          tag: String(decoding: cells[1], as: UTF8.self)))
    }
    if !sentence.isEmpty { sentences.append(sentence) }
    if sentences.isEmpty { throw EvaluationError(.noWords, file: name) }
  }

  /// Gives the same words other tags.
  private init(name: String, sentences: [[Word]]) {
    self.name = name
    self.sentences = sentences
  }
}

// MARK: - Our own tags

extension TaggingFile {
  /// The same words with the tags of our own tagger.
  public var tagged: TaggingFile {
    let tagger = Tagger.english
    return TaggingFile(
      name: "sentivane",
      sentences: sentences.map { sentence in
        zip(sentence, tagger.tags(forWords: sentence.map(\.form))).map { word, part in
          Word(form: word.form, tag: part.name)
        }
      })
  }

  /// The words and their tags as rows, with a blank line after each sentence.
  public var rows: [UInt8] {
    var bytes: [UInt8] = []
    for sentence in sentences {
      for word in sentence {
        bytes += word.form.utf8
        bytes.append(0x09)
        bytes += word.tag.utf8
        bytes.append(0x0A)
      }
      bytes.append(0x0A)
    }
    return bytes
  }

  /// Writes the words and their tags.
  ///
  /// - Throws: `EvaluationError` where the file cannot be written.
  public func write(to path: String) throws(EvaluationError) {
    do {
      try Data(rows).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw EvaluationError(.unwritable, file: path)
    }
  }
}
