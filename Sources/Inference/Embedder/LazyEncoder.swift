import CVectorKernels
import Synchronization

/// An encoder that is made when the first text comes: 8-bit weights take a while to prepare, and a search needs none.
final class LazyEncoder: Sendable {
  private let made: Mutex<Result<Encoder, ModelError>?>
  private let make: @Sendable () throws(ModelError) -> Encoder

  init(make: @escaping @Sendable () throws(ModelError) -> Encoder) {
    made = Mutex(nil)
    self.make = make
  }

  /// The encoder; whoever comes while it is made waits for it.
  func encoder() throws(ModelError) -> Encoder {
    let result = made.withLock { made in
      if let made { return made }
      let result = Result { () throws(ModelError) in try make() }
      made = result
      return result
    }
    return try result.get()
  }
}
