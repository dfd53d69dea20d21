/// Codes of languages as files have them.
enum LanguageCode {
  /// The language of a BCP 47 code in small letters, without script and region: `pt` of `pt-BR`; nil
  /// for what is no such code.
  static func primary(_ code: String?) -> String? {
    guard let code else { return nil }
    let language = code.prefix { $0 != "-" && $0 != "_" }.lowercased()
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard (2...3).contains(language.utf8.count), language.utf8.allSatisfy(letters.contains)
    else { return nil }
    return language
  }
}
