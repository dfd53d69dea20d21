/// Something that is found out about single records and written beside their fields.
public protocol RecordAnnotation: Sendable {
  /// The keys of the results, in their order.
  var names: [String] { get }

  /// Returns what finds them out, for one thread.
  func makeWorker() -> any RecordAnnotator
}

/// Finds results out about one record after another. Each thread has its own.
public protocol RecordAnnotator: AnyObject {
  /// Returns what is found out about a record.
  func results(of record: RecordText) -> RecordResults
}

/// What a record has to be read: its title and its text. Valid while it is being annotated.
public struct RecordText {
  /// The title, a line end, and the text; the text alone where there is no title.
  let all: UnsafeBufferPointer<UInt8>
  /// How many bytes the title has.
  let titleCount: Int
  /// The language that the record states, as a code of two or three letters; nil if it states none.
  let language: String?
  /// The record's number from 0.
  let number: Int

  /// The title; empty if there is none.
  var title: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: all[..<titleCount]) }

  /// The text without the title.
  var text: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: all[(titleCount == 0 ? 0 : titleCount + 1)...])
  }
}

/// What was found out about a record.
public struct RecordResults {
  /// How a person is shown them.
  enum View {
    /// In a few words, beside the beginning of the text.
    case words(String)
    /// In lines of their own, with their ends.
    case lines([UInt8])
  }

  /// The results as JSON, in the order of their names.
  var json: [[UInt8]]
  /// The same for a person.
  var view: View
}
