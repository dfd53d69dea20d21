public import Tokenizing

/// Reading word lists from files.
public enum LexiconInput {
  /// Why a word list could not be used.
  public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file could not be read.
    case input(InputError)
    /// A row could not be understood.
    case list(LexiconError)

    /// The error as `file:line: what is wrong; what to do`.
    public var description: String {
      switch self {
      case .input(let error): error.description
      case .list(let error): error.description
      }
    }
  }

  /// The longest list that is read, in bytes.
  static let byteLimit = 64 << 20

  /// Returns the English lexicon with the entries of some files added; later files win.
  ///
  /// - Throws: `Failure` at the first file or row that cannot be read.
  public static func english(adding paths: [String]) throws(Failure) -> Lexicon {
    var lexicon = Lexicon.english
    for path in paths {
      let buffer = try contents(of: path)
      let bytes = UnsafeBufferPointer(start: UnsafePointer(buffer.base), count: buffer.count)
      do throws(LexiconError) {
        try lexicon.add(contentsOf: bytes.span, file: path)
      } catch {
        throw .list(error)
      }
    }
    return lexicon
  }

  private static func contents(of path: String) throws(Failure) -> ByteBuffer {
    let buffer = ByteBuffer(capacity: 256 << 10)
    do throws(InputError) {
      let source = try ByteSource(path: path)
      while buffer.count <= byteLimit {
        buffer.reserve(256 << 10)
        let count = try source.read(into: buffer.tail, capacity: 256 << 10)
        if count == 0 { return buffer }
        buffer.count += count
      }
      throw InputError(.recordTooLong(limit: byteLimit), file: path)
    } catch {
      throw .input(error)
    }
  }
}
