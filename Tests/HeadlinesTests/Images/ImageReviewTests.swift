import Testing

@testable import Headlines

@Suite("Image review")
struct ImageReviewTests {
  private func facts(
    _ name: String = "heat-pump.jpg", _ width: Int = 1200, _ height: Int = 630,
    format: ImageFormat = .jpeg, bytes: Int = 1000, alt: String? = "A pump in a cellar"
  ) -> ImageFacts {
    let header = ImageHeader(format: format, size: PixelSize(width: width, height: height))
    return ImageFacts(path: Array(name.utf8), byteCount: bytes, header: .success(header), alt: alt)
  }

  private func checks(
    _ facts: ImageFacts,
    _ settings: PageCheckSettings = PageCheckSettings(checks: ImageCheck.checks)
  ) -> [String] {
    ImageReview(settings: settings).findings(facts).map(\.check.page.id)
  }

  @Test("finds nothing in a good picture")
  func good() {
    #expect(checks(facts()) == [])
    #expect(checks(facts("logo.svg", 100, 100, format: .svg)) == [])
  }

  @Test(
    "looks at what is said",
    arguments: [
      (nil, ["missing-alt"]), (" \n", ["missing-alt"]),
      ("heat-pump.jpg", ["alt-is-file-name"]), ("Heat pump", ["alt-is-file-name"]),
      ("Image of a cellar", ["alt-begins-with-image-of"]),
      ("a photo of it", ["alt-begins-with-image-of"]),
      ("Bild von einem Keller", ["alt-begins-with-image-of"]),
      ("Images offer", []), ("Photography of a cellar", []),
      (String(repeating: "ö", count: 125), []),
      (String(repeating: "ö", count: 126), ["alt-too-long"]),
    ])
  func alt(_ alt: String?, _ expected: [String]) {
    #expect(checks(facts(alt: alt)) == expected)
  }

  @Test(
    "looks at sizes and weights",
    arguments: [
      (1199, 628, 1000, ["small"]), (1600, 1200, 500_000, []), (1600, 900, 500_001, ["heavy"]),
      (1500, 1000, 1000, []), (2000, 3000, 1000, ["aspect"]), (2400, 900, 1000, ["aspect"]),
    ])
  func sizes(_ width: Int, _ height: Int, _ bytes: Int, _ expected: [String]) {
    #expect(checks(facts("a.jpg", width, height, bytes: bytes)) == expected)
  }

  @Test("says what a crop takes")
  func crop() {
    let message = ImageReview().findings(facts("a.jpg", 2000, 3000)).first?.message
    #expect(message?.contains("nearest to 1:1") == true)
    #expect(message?.contains("takes 65 % of the height") == true)
  }

  @Test("goes by thresholds and switches")
  func settings() {
    var settings = PageCheckSettings(checks: ImageCheck.checks)
    let isSet = settings.set("small", to: 800) && settings.set("heavy", to: 0.5)
    #expect(isSet)
    #expect(checks(facts("a.jpg", 800, 420), settings) == ["heavy"])
    let isOff = settings.turnOff("heavy")
    #expect(isOff)
    #expect(checks(facts("a.jpg", 800, 420), settings) == [])
  }

  @Test("tells damage, wrong names and copies")
  func files() {
    var broken = facts()
    broken.header = .failure(.truncated(.jpeg))
    #expect(checks(broken) == ["unreadable"])
    #expect(checks(facts("a.png")) == ["wrong-extension"])
    var copy = facts("a.jpeg")
    copy.original = "b.jpg"
    #expect(checks(copy) == ["duplicate"])
  }

  @Test("knows the nearest proportions")
  func aspects() {
    func nearest(_ width: Int, _ height: Int) -> String {
      ImageAspect(of: PixelSize(width: width, height: height)).nearest.name
    }
    #expect(nearest(1200, 630) == "1.91:1")
    #expect(nearest(1920, 1080) == "16:9")
    #expect(nearest(1500, 1000) == "4:3")
    #expect(nearest(10, 900) == "1:1")
  }
}
