import Offers

/// A passage of an offer that is embedded by itself: a header that says what offer it is of, and a text.
package struct Chunk: Sendable, Equatable {
  /// Which of an offer's texts a chunk is from; the raw values are what a vector index stores.
  package enum Part: Int32, Sendable, CaseIterable {
    case mission = 0
    case profile = 1
  }

  package let offer: Offer.ID
  /// The chunk's place among all of its offer, from 0.
  package let ordinal: Int
  package let part: Part
  /// Header and text, as the model reads them.
  package let text: String

  package init(offer: Offer.ID, ordinal: Int, part: Part, text: String) {
    self.offer = offer
    self.ordinal = ordinal
    self.part = part
    self.text = text
  }

  /// The version of the way from an offer to its chunks; vectors of two versions are never mixed.
  package static let templateVersion = 1

  /// The version that stands for the chunks of the original, which come from its files and are never made here.
  package static let originalTemplate = 0
}
