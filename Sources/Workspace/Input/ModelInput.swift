internal import Glibc
public import Headlines
public import Keyphrases
public import Learning
public import Sentiment

/// Reading models from files.
public enum ModelInput {
  /// Why a model could not be used.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public var path: String
    /// What is wrong.
    public var reason: Reason

    /// What is wrong with the file.
    public enum Reason: Hashable, Sendable {
      /// It could not be opened or mapped; with the system's error number.
      case file(Int32)
      /// Its bytes are no model that can be used.
      case model(ModelError)
    }

    /// The error as `file: what is wrong; what to do`.
    public var description: String { "\(path): \(sentence)" }

    private var sentence: String {
      switch reason {
      case .file(let code): String(cString: strerror(code))
      case .model(.notAModel): "is not a model; make one with sentivane train sentiment"
      case .model(.unknownVersion(let version)):
        "is a model of version \(version), which this edition does not read; train it again"
      case .model(.truncated): "is cut short; copy or train it again"
      case .model(.damaged): "is damaged; copy or train it again"
      case .model(.wrongKind(let kind)): "is a model of another kind (\(kind))"
      }
    }
  }

  /// Maps a sentiment model into memory.
  ///
  /// - Throws: `Failure` if the file cannot be read or is not a sentiment model of this edition.
  public static func sentiment(path: String) throws(Failure) -> SentimentModel {
    let storage = try map(path)
    do throws(ModelError) {
      return try SentimentModel(storage)
    } catch {
      throw Failure(path: path, reason: .model(error))
    }
  }

  /// Maps an emotion model into memory.
  ///
  /// - Throws: `Failure` if the file cannot be read or is not an emotion model of this edition.
  public static func emotions(path: String) throws(Failure) -> EmotionModel {
    let storage = try map(path)
    do throws(ModelError) {
      return try EmotionModel(storage)
    } catch {
      throw Failure(path: path, reason: .model(error))
    }
  }

  /// Maps a headline model into memory.
  ///
  /// - Throws: `Failure` if the file cannot be read or is not a headline model of this edition.
  public static func headlines(path: String) throws(Failure) -> HeadlineModel {
    let storage = try map(path)
    do throws(ModelError) {
      return try HeadlineModel(storage)
    } catch {
      throw Failure(path: path, reason: .model(error))
    }
  }

  /// Maps a model of topics into memory.
  ///
  /// - Throws: `Failure` if the file cannot be read or is not a topic model of this edition.
  public static func topics(path: String) throws(Failure) -> TopicModel {
    let storage = try map(path)
    do throws(ModelError) {
      return try TopicModel(storage)
    } catch {
      throw Failure(path: path, reason: .model(error))
    }
  }

  private static func map(_ path: String) throws(Failure) -> ModelStorage {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(path: path, reason: .file(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(path: path, reason: .file(errno)) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw Failure(path: path, reason: .file(EISDIR))
    }
    let count = Int(status.st_size)
    guard count > 0 else { throw Failure(path: path, reason: .model(.notAModel)) }
    guard let base = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED
    else { throw Failure(path: path, reason: .file(errno)) }
    let address = UInt(bitPattern: base)
    return ModelStorage(UnsafeRawBufferPointer(start: base, count: count)) {
      munmap(UnsafeMutableRawPointer(bitPattern: address), count)
    }
  }
}
