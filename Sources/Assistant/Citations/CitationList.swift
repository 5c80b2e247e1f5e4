import Offers

/// The numbers under which an answer's citations are shown: 1, 2, 3 … in the order of their first marks.
///
/// A number never changes once it is given, so that it is the same in an answer that is still being written.
package struct CitationList: Sendable, Equatable {
  /// The cited offers; the first one has number 1.
  package private(set) var ids: [Offer.ID] = []
  private var numbers: [Offer.ID: Int] = [:]

  package init() {}

  /// The offer's number; a new one where it had none.
  @discardableResult
  package mutating func number(for id: Offer.ID) -> Int {
    if let number = numbers[id] { return number }
    ids.append(id)
    numbers[id] = ids.count
    return ids.count
  }

  /// The offer's number; nil where it hasn't been cited.
  package func existingNumber(of id: Offer.ID) -> Int? { numbers[id] }

  /// Numbers the marks among some events, in their order.
  package mutating func add(_ events: [AnswerReader.Event]) {
    for case .segment(.mark(let id)) in events { number(for: id) }
  }
}
