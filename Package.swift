// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A Swift target of ours: Swift 6 language mode and the same upcoming features everywhere.
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: settings,
    linkerSettings: [.linkedLibrary("m")])
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [])
  -> Target
{
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], resources: resources,
    swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "sentivane",
  products: [
    .library(name: "Tokenizing", targets: ["Tokenizing"]),
    .library(name: "Learning", targets: ["Learning"]),
    .library(name: "Sentiment", targets: ["Sentiment"]),
    .library(name: "Keyphrases", targets: ["Keyphrases"]),
    .library(name: "Headlines", targets: ["Headlines"]),
    .library(name: "Similarity", targets: ["Similarity"]),
    .library(name: "Recommendation", targets: ["Recommendation"]),
    .library(name: "Workspace", targets: ["Workspace"]),
    .library(name: "Reporting", targets: ["Reporting"]),
    .executable(name: "sentivane", targets: ["sentivane"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
  ],
  targets: [
    // Debian's C libraries, one module map each.
    .systemLibrary(name: "CUTF8Proc"),
    .systemLibrary(name: "CStemmer"),
    .systemLibrary(name: "CZlib"),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CMD4C"),

    // A header of ours: bit masks over input bytes.
    .systemLibrary(name: "CInput"),

    // Data: the Unicode tables and byte masks, and the word lists.
    .target(name: "CTokenizing"),
    .target(
      name: "Lexicons", path: "Lexicons", exclude: ["README.md", "languages.md"],
      sources: ["lexicons.c"]),
    .target(name: "Templates", path: "Templates", sources: ["templates.c"]),

    // The house, from the ground up. Arrows go up this list only.
    module("Tokenizing", ["CTokenizing", "CUTF8Proc", "CStemmer", "Lexicons"]),
    module("Learning", ["Tokenizing", "CTokenizing"]),
    module("Sentiment", ["Learning", "Tokenizing"]),
    module("Keyphrases", ["Learning", "Tokenizing"]),
    module("Headlines", ["Sentiment", "Keyphrases", "Learning", "Tokenizing", "Lexicons"]),
    module("Similarity", ["Learning", "Tokenizing", "CTokenizing"]),
    module("Recommendation", ["Similarity", "Learning"]),
    module(
      "Workspace",
      [
        "Sentiment", "Keyphrases", "Headlines", "Similarity", "Recommendation", "Learning",
        "Tokenizing", "CZlib", "CXML", "CMD4C", "CInput", "CUTF8Proc", database,
      ]),
    module("Charts", []),
    module(
      "Reporting",
      ["Charts", "Templates", "Workspace", "Headlines", "Sentiment", "Learning", mustache]),
    .executableTarget(
      name: "sentivane",
      dependencies: [
        "Reporting", "Workspace", "Sentiment", "Keyphrases", "Headlines", "Similarity",
        "Recommendation", argumentParser,
      ],
      swiftSettings: settings),

    // Learns what is embedded in Lexicons/; not a product.
    .executableTarget(
      name: "modelbuilder",
      dependencies: [
        "Workspace", "Sentiment", "Keyphrases", "Headlines", "Similarity", "Learning",
        "Tokenizing", argumentParser,
      ],
      swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "FuzzChecks",
      dependencies: ["Workspace", "Headlines", "Sentiment", "Keyphrases", "Tokenizing"],
      path: "Fuzz/Checks", swiftSettings: settings),
    tests("TokenizingTests", ["Tokenizing"]),
    tests("LearningTests", ["Learning"]),
    tests("SentimentTests", ["Sentiment"], resources: [.copy("Resources")]),
    tests("KeyphrasesTests", ["Keyphrases", "Learning", "Tokenizing"]),
    tests(
      "HeadlinesTests", ["Headlines", "Sentiment", "Keyphrases", "Learning", "Tokenizing"]),
    tests("SimilarityTests", ["Similarity", "Learning", "Tokenizing"]),
    tests("RecommendationTests", ["Recommendation", "Similarity", "Learning"]),
    tests(
      "WorkspaceTests",
      [
        "Workspace", "Headlines", "Similarity", "Recommendation", "Sentiment", "Keyphrases",
        "Learning",
      ]),
    tests("ChartsTests", ["Charts"]),
    tests("ReportingTests", ["Reporting", "Workspace", "Charts"]),
    tests("FuzzTests", ["FuzzChecks"]),
    tests("CommandTests", ["Workspace", "sentivane"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
