// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The benchmarks are a package of their own, so that nobody who uses the library builds them.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "sentivane", path: "..")],
  targets: [
    .target(name: "Worker", swiftSettings: settings),
    .executableTarget(
      name: "bench-tokenizing",
      dependencies: ["Worker", .product(name: "Tokenizing", package: "sentivane")],
      swiftSettings: settings),
    .executableTarget(
      name: "bench-scoring",
      dependencies: ["Worker", .product(name: "Sentiment", package: "sentivane")],
      swiftSettings: settings),
    .executableTarget(
      name: "bench-learning",
      dependencies: ["Worker", .product(name: "Learning", package: "sentivane")],
      swiftSettings: settings),
    .executableTarget(
      name: "bench-similarity",
      dependencies: ["Worker", .product(name: "Similarity", package: "sentivane")],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
