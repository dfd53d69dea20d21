// swift-tools-version: 6.1
import PackageDescription

// What a user's package looks like: it names the library and nothing else of ours.
let package = Package(
  name: "Downstream",
  dependencies: [.package(name: "sentivane", path: "../..")],
  targets: [
    .executableTarget(
      name: "Downstream", dependencies: [.product(name: "Sentiment", package: "sentivane")])
  ]
)
