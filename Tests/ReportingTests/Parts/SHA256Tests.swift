import Testing

@testable import Reporting

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "is that of the standard's examples",
    arguments: [
      ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
      ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
      ),
    ])
  func examples(text: String, checksum: String) {
    #expect(SHA256.base64(of: Array(text.utf8)) == checksum)
  }

  @Test("pads every length", arguments: 54..<66)
  func lengths(count: Int) {
    #expect(SHA256.digest(of: Array(repeating: 0x61, count: count)).count == 32)
  }
}
