import Crypto

/// Adds up the content of a file, piece by piece, as its proof demands.
struct ContentDigest {
  private enum Hash {
    case sha256(SHA256)
    case sha1(Insecure.SHA1)
    case none
  }

  private var hash: Hash

  /// - Parameter size: of the whole content, in bytes; a part of what Git adds up.
  init(_ proof: ModelFile.Proof, size: Int) {
    switch proof {
    case .sha256: hash = .sha256(SHA256())
    case .gitBlob:
      var sha1 = Insecure.SHA1()
      sha1.update(data: Array("blob \(size)\0".utf8))
      hash = .sha1(sha1)
    case .sizeOnly: hash = .none
    }
  }

  /// Adds a piece.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    switch hash {
    case .sha256(var sha256):
      // Emptied first, so that the hash is changed where it is and not copied.
      hash = .none
      sha256.update(bufferPointer: bytes)
      hash = .sha256(sha256)
    case .sha1(var sha1):
      hash = .none
      sha1.update(bufferPointer: bytes)
      hash = .sha1(sha1)
    case .none: break
    }
  }

  /// The digest in small hexadecimal letters; empty where nothing is to be proved.
  var text: String {
    switch hash {
    case .sha256(let sha256): Self.hex(sha256.finalize())
    case .sha1(let sha1): Self.hex(sha1.finalize())
    case .none: ""
    }
  }

  // MARK: -

  private static func hex(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
