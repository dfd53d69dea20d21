import ArgumentParser
import Glibc
import Reporting
import Workspace

/// From an error to one line on stderr and an exit code.
enum Failure {
  /// The answer is no: a check failed.
  static let no: Int32 = 1
  /// Some records could not be read.
  static let badRecords: Int32 = 65
  /// There is no such input.
  static let noInput: Int32 = 66
  /// The program is wrong.
  static let bug: Int32 = EX_SOFTWARE
  /// Reading or writing failed.
  static let inputOutput: Int32 = 74

  /// Says what went wrong and ends the process.
  static func exit(_ error: any Error) -> Never {
    switch error {
    case let error as OutputError where error.reason == .closedPipe: Glibc.exit(0)
    case let error as OutputError: end(error.description, inputOutput)
    case let error as InputError: end(error.description, code(error))
    case LexiconInput.Failure.input(let error): end(error.description, code(error))
    case let error as LexiconInput.Failure: end(error.description, badRecords)
    case let error as ModelInput.Failure: end(error.description, code(error))
    case let error as ReviewError: end(error.description, code(error))
    case let error as TrainingError: end(error.description, code(error))
    case let error as TrendError: end(error.description, EX_USAGE)
    case let error as LibraryError: end(error.description, code(error))
    case let error as RecommendationError: end(error.description, code(error))
    case let error as EvaluationError: end(error.description, badRecords)
    case let error as TemplateError: end(error.description, code(error))
    case let error as DocumentProblem: end(error.description, code(error))
    case let error as ExitCode: Sentivane.exit(withError: error)
    default:
      // What the argument parser does not know either is a mistake of ours.
      guard Sentivane.exitCode(for: error) == .failure else { Sentivane.exit(withError: error) }
      end("\(error)", bug)
    }
  }

  private static func code(_ error: InputError) -> Int32 {
    switch error.reason {
    case .missing: noInput
    case .noSuchColumn, .noTimeColumn, .ambiguousTextColumn, .noSuchRecord: EX_USAGE
    case .unreadable: inputOutput
    case .truncatedGzip, .corruptGzip, .excelWorkbook, .binary, .recordTooLong: badRecords
    }
  }

  private static func code(_ problem: DocumentProblem) -> Int32 {
    guard case .input(let reason) = problem.reason else { return badRecords }
    return code(InputError(reason, file: problem.file))
  }

  private static func code(_ error: TemplateError) -> Int32 {
    error.reason == .unreadable ? noInput : badRecords
  }

  private static func code(_ error: ModelInput.Failure) -> Int32 {
    switch error.reason {
    case .file(ENOENT): noInput
    case .file: inputOutput
    case .model: badRecords
    }
  }

  private static func code(_ error: ReviewError) -> Int32 {
    switch error.reason {
    case .system: inputOutput
    case .otherColumns, .openQuote: badRecords
    }
  }

  private static func code(_ error: TrainingError) -> Int32 {
    switch error.reason {
    case .noTextColumn, .noLabelColumn, .sameColumn, .overwritesInput, .noBase: EX_USAGE
    case .noRecords, .noLabels, .unknownLabels, .onlyZeroAndOne, .starsBeyondFive, .tooFewTexts,
      .oneLabel:
      badRecords
    case .unusable: bug
    }
  }

  private static func code(_ error: LibraryError) -> Int32 {
    switch error.reason {
    case .missing, .noSuchArticle: noInput
    case .foreign, .newer, .older, .damaged, .otherIndex: badRecords
    case .busy, .full, .system, .exists: inputOutput
    }
  }

  private static func code(_ error: RecommendationError) -> Int32 {
    switch error.reason {
    case .noColumn: EX_USAGE
    case .nothingKnown: badRecords
    }
  }

  private static func end(_ message: String, _ code: Int32) -> Never {
    Console.say(message)
    Glibc.exit(code)
  }
}
