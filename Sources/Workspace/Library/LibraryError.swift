/// Why a library cannot be read or written.
public struct LibraryError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// There is no library in the folder.
    case missing
    /// The folder's file is not one of ours.
    case foreign
    /// The library was made by a later version.
    case newer(version: Int)
    /// The library was made by an earlier version and may not be changed.
    case older(version: Int)
    /// What is stored contradicts itself; where that was noticed.
    case damaged(String)
    /// Another process has been writing for too long.
    case busy
    /// There is no space left.
    case full
    /// The system refuses, in its own words.
    case system(String)
    /// There is no article of this id.
    case noSuchArticle(id: String)
    /// A file of that name is there already.
    case exists
    /// The search index is of another format than this version writes.
    case otherIndex(String)
  }

  /// What is wrong.
  public var reason: Reason
  /// The library's folder, or the file concerned.
  public var place: String

  /// Creates an error.
  public init(_ reason: Reason, at place: String) {
    self.reason = reason
    self.place = place
  }
}

extension LibraryError: CustomStringConvertible {
  /// The error as `place: what is wrong; what to do`.
  public var description: String { "\(place): \(reason.sentence)" }
}

extension LibraryError.Reason {
  /// What is wrong; what to do.
  var sentence: String {
    switch self {
    case .missing:
      "no library there; make one with: sentivane library add --library DIR FILE"
    case .foreign:
      "library.sqlite is not a library of sentivane, or is damaged; choose another folder, or restore it"
    case .newer(let version):
      "the library has version \(version), which is newer than this program; use a newer sentivane"
    case .older(let version):
      "the library has the older version \(version) and cannot be brought up to date here;"
        + " make the folder writable"
    case .damaged(let what):
      "the library is damaged (\(what)); restore it from a backup, or delete it and add its sources again"
    case .busy:
      "another process is writing to the library; wait until it has ended"
    case .full:
      "no space left on the disk; what was acknowledged is kept, make room and run it again"
    case .system(let why):
      "\(why); check the path, the permissions and the space left"
    case .noSuchArticle(let id):
      "there is no article '\(displayed(id))'"
    case .exists:
      "is there already; choose another name"
    case .otherIndex(let format):
      "the search index has the format '\(format)'; bring it up to date with: sentivane library compact"
    }
  }
}
