import CZlib

/// How hard zlib tries to make bytes few.
package enum Effort: Sendable {
  /// For what is sent once: most of the gain at a fraction of the time.
  case quick
  case standard
  /// For what is packed once and sent often.
  case best

  /// zlib's level.
  var level: Int32 {
    switch self {
    case .quick: Z_BEST_SPEED
    case .standard: Z_DEFAULT_COMPRESSION
    case .best: Z_BEST_COMPRESSION
    }
  }
}
