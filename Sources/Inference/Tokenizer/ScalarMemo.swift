import Synchronization

/// Remembers what is worked out for each scalar, 64 neighbours at a time.
///
/// Unicode's tables answer slowly and a text needs few of them. Threads share what they find; each reads through a
/// `Reader` of its own, which takes the lock only for neighbours that it hasn't seen yet.
final class ScalarMemo<Page: Sendable>: Sendable {
  /// How many scalars are worked out together.
  static var pageSize: UInt32 { 64 }

  private let make: @Sendable (Range<UInt32>) -> Page
  private let pages = Mutex<[UInt32: Page]>([:])

  /// A memo of what `make` gives for a range of 64 scalar values; some of them may be surrogates.
  init(_ make: @escaping @Sendable (Range<UInt32>) -> Page) {
    self.make = make
  }

  /// The page that holds the scalars from `number * 64` on.
  func page(_ number: UInt32) -> Page {
    if let page = pages.withLock({ $0[number] }) { return page }
    let start = number * Self.pageSize
    let page = make(start..<(start + Self.pageSize))
    pages.withLock { $0[number] = page }
    return page
  }

  /// A view of the memo for one thread.
  struct Reader {
    private let memo: ScalarMemo
    private var numbers = [UInt32](repeating: .max, count: 64)
    private var pages: [Page?] = Array(repeating: nil, count: 64)

    init(_ memo: ScalarMemo) {
      self.memo = memo
    }

    /// The page that a scalar is on, and its place there.
    @inline(__always)
    mutating func find(_ scalar: UInt32) -> (page: Page, place: Int) {
      let number = scalar / ScalarMemo.pageSize
      let slot = Int(number % 64)
      let place = Int(scalar % ScalarMemo.pageSize)
      if numbers[slot] == number, let page = pages[slot] { return (page, place) }
      let page = memo.page(number)
      numbers[slot] = number
      pages[slot] = page
      return (page, place)
    }
  }
}
