/// Why a picture's size is not known.
public enum ImageHeaderError: Error, Hashable, Sendable {
  /// The file has no bytes.
  case empty
  /// The first bytes are those of no format that is read.
  case unknownFormat
  /// HTML or XML that is no picture, such as an error page that was saved under a picture's name.
  case otherMarkup
  /// The file ends before its size is told.
  case truncated(ImageFormat)
  /// The size stands beyond the bytes that were looked at.
  case beyond(ImageFormat, byteCount: Int)
  /// The bytes from this one on (from 0) are not what the format has there.
  case damaged(ImageFormat, byte: Int)
  /// The width or the height is 0.
  case zeroSize(ImageFormat)
  /// The file cannot be read; why.
  case unreachable(String)
  /// An SVG that states neither width and height nor a view box.
  case noSize
}

extension ImageHeaderError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .empty: "the file is empty; get it again"
    case .unknownFormat: "not PNG, JPEG, WebP, SVG or GIF; export it as one of them"
    case .otherMarkup: "a page of HTML or XML, not a picture; get the picture again"
    case .truncated(let format): "the \(format.name) file ends within its header; get it again"
    case .beyond(let format, let count):
      "the \(format.name) file does not tell its size in the first \(count >> 10) KB; remove metadata"
    case .damaged(let format, let byte):
      "the \(format.name) file is damaged at its byte \(byte); export it again"
    case .zeroSize(let format):
      "the \(format.name) file says that a side is 0 pixels; export it again"
    case .unreachable(let why): "cannot be read: \(why)"
    case .noSize: "the SVG has neither width and height nor a viewBox; add one"
    }
  }
}
