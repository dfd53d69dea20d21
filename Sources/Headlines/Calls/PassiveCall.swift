/// A request that hides who should act, turned to the reader.
///
///     PassiveCall("Applications are made to the office, in a few lines, by 3 January.").rewrites
///     // ["Apply to the office, in a few lines, by 3 January.", "Please apply …", "Apply to the office."]
struct PassiveCall {
  private let text: String
  private let words: CallWords

  /// Takes a sentence.
  init(_ text: String) {
    self.text = text
    words = CallWords(text)
  }

  /// The step that a noun stands for.
  private static let steps = [
    "applications": "Apply", "application": "Apply", "bookings": "Book", "booking": "Book",
    "reservations": "Reserve", "orders": "Order", "donations": "Donate", "objections": "Object",
    "registrations": "Register", "enquiries": "Enquire", "complaints": "Complain",
    "subscriptions": "Subscribe",
  ]

  /// Participles and the verbs that they come from.
  private static let verbs = [
    "left": "Leave", "sent": "Send", "given": "Give", "handed": "Hand", "returned": "Return",
    "dropped": "Drop", "booked": "Book", "bought": "Buy", "posted": "Post", "reserved": "Reserve",
    "donated": "Donate", "ordered": "Order", "made": "Make", "placed": "Place", "paid": "Pay",
    "submitted": "Submit", "emailed": "Email", "e-mailed": "E-mail", "addressed": "Address",
    "obtained": "Get", "obtainable": "Get", "collected": "Collect", "requested": "Request",
    "delivered": "Deliver", "directed": "Direct", "raised": "Raise", "lodged": "Lodge",
    "taken": "Make", "received": "Send", "accepted": "Send", "available": "Get",
    "arranged": "Arrange",
  ]

  /// Participles of what the publisher does: "taken by Mr Hale" is "with Mr Hale" of the reader.
  private static let publisherActs: Set<String> = ["taken", "received", "accepted", "arranged"]

  /// Three requests with the same means and day.
  var rewrites: [String] {
    guard
      let place = words.words.indices.dropFirst().first(where: {
        Self.verbs[words[$0]] != nil && isPassive(at: $0)
      }), let verb = Self.verbs[words[place]]
    else { return [] }
    let subject = subject(before: place)
    let tail = text(from: place + 1)
    let step = words.words[..<place].compactMap { Self.steps[$0] }.first
    let end = Self.publisherActs.contains(words[place]) ? tail.replacingBy : tail
    // Applications alone are what one does; applications for something are made for it.
    let request =
      if let step, CallWords(subject).count == 1 { "\(step) \(end)" } else {
        "\(verb) \(subject) \(end)"
      }
    let short = request.cutAtComma
    let small = request.prefix(1).lowercased() + request.dropFirst()
    return [request, "Please " + small, short == request ? "You can " + small : short]
  }

  private func isPassive(at place: Int) -> Bool {
    words.words[max(0, place - 4)..<place].contains { ["be", "are", "is"].contains($0) }
  }

  /// What is handed in, with a small first letter.
  private func subject(before place: Int) -> String {
    let auxiliaries: Set<String> = ["can", "may", "must", "should", "could", "are", "is"]
    let end = words.words[..<place].lastIndex { auxiliaries.contains($0) } ?? place
    var first = end
    while first > 0, auxiliaries.contains(words[first - 1]) { first -= 1 }
    guard first > 0 else { return "" }
    let bytes = Array(text.utf8)[..<words.ranges[first - 1].upperBound]
    let subject = String(decoding: bytes, as: UTF8.self)
    return subject.prefix(1).lowercased() + subject.dropFirst()
  }

  private func text(from place: Int) -> String {
    guard words.ranges.indices.contains(place) else { return "" }
    return String(decoding: Array(text.utf8)[words.ranges[place].lowerBound...], as: UTF8.self)
  }
}

extension String {
  /// The beginning up to a comma, as a sentence.
  fileprivate var cutAtComma: String {
    guard let comma = firstIndex(of: ",") else { return self }
    return self[..<comma] + "."
  }

  /// "by Mr Hale" of those who take something is "with Mr Hale" of those who bring it.
  fileprivate var replacingBy: String { hasPrefix("by ") ? "with " + dropFirst(3) : self }
}
