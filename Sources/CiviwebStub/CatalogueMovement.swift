/// How the catalogue moves, or seems to, while somebody pages through it.
package struct CatalogueMovement: Equatable, Sendable {
  /// How many offers the first page after the start holds at most, or nil for a full one; the count stays.
  package var shortPage: Int?
  /// How many offers of the previous page appear again at the head of the next one; half a page at most.
  package var duplicates = 0
  /// How many of the newest offers are held back, and appear at the head once a page was served.
  package var insertions = 0
  /// How many offers vanish from the head once a page was served.
  package var removals = 0
  /// How many of the oldest offers stand at the head of each listing.
  package var pins = 0
  /// Whether every page is the first page.
  package var ignoresSkip = false

  /// A catalogue that stays as it is.
  package init() {}
}
