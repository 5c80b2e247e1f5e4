import Retrieval

/// A place that holds a mirror whole: its offers, and what finds them by words and by meaning.
package typealias MirrorStore = OfferRepository & LexicalIndex & VectorIndex & EmbeddingRepository
