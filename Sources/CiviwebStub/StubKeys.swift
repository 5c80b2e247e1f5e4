import Foundation

/// The key the API asks for and the key the home page shows, which may change.
struct StubKeys: Sendable {
  /// What the home page shows when no key is asked for, so that a client that looks for one finds one.
  static let placeholder = "c3R1Yi1rZXktbm90LWEtc2VjcmV0"

  private let initial: (required: String?, shown: String)
  private let rotated: String
  private let rotation: Int?
  private var requests = 0

  /// Creates the keys of some options.
  init(_ options: StubOptions) {
    initial = (options.requiredKey, options.keyInPage ?? options.requiredKey ?? Self.placeholder)
    rotation = options.rotateKeyAfter
    var generator = SplitMix64(seed: options.faults.seed, number: -1)
    rotated = Data((0..<32).map { _ in UInt8(truncatingIfNeeded: generator.next()) }).base64EncodedString()
  }

  /// The key the next API request must carry, or nil for none.
  var required: String? {
    initial.required == nil || !isRotated ? initial.required : rotated
  }

  /// The key the home page shows.
  var shown: String {
    isRotated ? rotated : initial.shown
  }

  /// Whether an API request may pass; each one counts towards the change of key.
  mutating func admits(_ key: String?) -> Bool {
    defer { requests += 1 }
    guard let required else { return true }
    return key?.utf8.elementsEqual(required.utf8) ?? false
  }

  // MARK: - Private

  private var isRotated: Bool {
    rotation.map { requests >= $0 } ?? false
  }
}
