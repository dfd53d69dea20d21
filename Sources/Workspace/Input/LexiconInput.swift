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
      let bytes = try contents(of: path)
      do throws(LexiconError) {
        try lexicon.add(contentsOf: bytes.span, file: path)
      } catch {
        throw .list(error)
      }
    }
    return lexicon
  }

  private static func contents(of path: String) throws(Failure) -> [UInt8] {
    do throws(InputError) {
      return try FileContents.bytes(of: path, limit: byteLimit)
    } catch {
      throw .input(error)
    }
  }
}
