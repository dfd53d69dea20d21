import TestSupport
import Testing

@testable import Headlines

@Suite("File name words")
struct FileNameWordsTests {
  @Test(
    "are those that may say what a picture shows",
    arguments: [
      ("photos/2024-05-03_heatPump-cellar_1200x800_final.jpg", "heat Pump cellar"),
      ("heat_pump.v2.jpg", "heat pump"), ("heat-pump-v2.png", "heat pump"),
      ("HVACUnit.jpeg", "HVAC Unit"), ("Heat%20pump copy.png", "Heat pump"),
      ("IMG_1234.jpg", ""), ("IMG1234.JPG", ""), ("DSC00012.jpg", ""), ("P1020304.jpg", ""),
      ("2024-5-3.jpg", ""), ("20240503_120000.jpg", ""), ("3f9a1c2b77de.png", ""),
      ("logo@2x.png", "logo"), ("line-7-tram.webp", "line 7 tram"), ("covid19.svg", "covid19"),
      ("Wärmepumpe-im-Keller.jpg", "Wärmepumpe im Keller"), (".jpg", "jpg"), ("", ""), ("a/", ""),
      ("%", ""), ("100%25.gif", ""), ("%2", "2"),
    ])
  func words(_ name: String, _ expected: String) {
    #expect(FileNameWords(Array(name.utf8)).text == expected)
  }

  @Test("stand any bytes", arguments: 0..<50)
  func random(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
    _ = FileNameWords(bytes).text
  }
}
