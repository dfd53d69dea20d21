import TestSupport
import Testing

@testable import Tokenizing

@Suite("Term table")
struct TermTableTests {
  @Test("numbers terms in the order in which they come, each once")
  func numbers() {
    var table = TermTable()
    #expect(table.insert("good") == TermID(rawValue: 0))
    #expect(table.insert("bad") == TermID(rawValue: 1))
    #expect(table.insert("good") == TermID(rawValue: 0))
    #expect(table.count == 2)
    #expect(table.find("bad") == TermID(rawValue: 1))
    #expect(table.find("ba") == nil)
    #expect(table.find("bad\0") == nil)
    #expect(table.term(TermID(rawValue: 0)) == "good")
  }

  @Test("tells apart terms of every length that differ in one byte", arguments: 1...40)
  func lengths(length: Int) {
    var table = TermTable()
    var terms = [String(repeating: "a", count: length), String(repeating: "a", count: length + 1)]
    for position in 0..<length {
      var bytes = Array(repeating: UInt8(ascii: "a"), count: length)
      bytes[position] = UInt8(ascii: "b")
      terms.append(String(decoding: bytes, as: UTF8.self))
    }
    let ids = terms.map { table.insert($0) }
    #expect(Set(ids).count == terms.count)
    for (term, id) in zip(terms, ids) {
      #expect(table.find(term) == id)
      #expect(table.term(id) == term)
    }
  }

  @Test("keeps empty and very long terms, and zeros inside a term")
  func odd() {
    var table = TermTable()
    let terms = ["", "\0", "\0\0", String(repeating: "x", count: 100_000), "x\0y"]
    let ids = terms.map { table.insert($0) }
    #expect(Set(ids).count == terms.count)
    #expect(zip(terms, ids).allSatisfy { table.term($1) == $0 })
  }

  @Test("finds what a dictionary finds", arguments: 0..<10)
  func againstDictionary(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var table = TermTable()
    var dictionary: [String: TermID] = [:]
    for _ in 0..<3_000 {
      let letters = (0..<Int.random(in: 1...24, using: &generator)).map { _ in
        Character(Unicode.Scalar(UInt8.random(in: 97...99, using: &generator)))
      }
      let term = String(letters)
      #expect(table.find(term) == dictionary[term])
      let id = table.insert(term)
      #expect(dictionary[term, default: id] == id)
      dictionary[term] = id
    }
    #expect(table.count == dictionary.count)
  }

  @Test("compares bytes where hashes collide in their stored half")
  func collisions() {
    // A slot keeps 32 bits of the hash: of 200,000 terms some five pairs share them.
    var table = TermTable()
    for number in 0..<200_000 { table.insert("term\(number)") }
    #expect(table.count == 200_000)
    for number in stride(from: 0, to: 200_000, by: 97) {
      #expect(table.find("term\(number)") == TermID(rawValue: UInt32(number)))
    }
    #expect(table.find("term200000") == nil)
  }
}
