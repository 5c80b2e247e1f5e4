import Assistant
import Offers
import Remote
import Retrieval
import Storage

extension Assembly {
  /// Makes sure that the store can have a follower where one is wanted; to be called before anything is fetched.
  func checkFollower() throws(FollowError) {
    guard case .chroma? = settings.follow else { return }
    guard case .sqlite = settings.store else { throw .unable(store: settings.store.name) }
  }

  /// Brings the follower of the settings up to date; where there is none, says who falls behind.
  /// - Returns: what it came to; nil where nothing was to be done.
  func deliver(from store: any MirrorStore) async throws -> DeliveryOutcome? {
    guard let store = store as? any Delivery.Source else { return nil }
    switch settings.follow {
    case FollowerChoice.none?:
      try await store.dismissFollowers()
      return nil
    case .chroma(let address)?:
      return await deliver(from: store, to: address)
    case nil:
      for follower in try await store.followers() where follower.pending > 0 {
        Console.notice(
          """
          \(follower.name) follows this store and is now \(follower.pending.counted("offer")) behind; run the command \
          with --follow \(follower.name) to deliver, or with --follow none to end it.
          """)
      }
      return nil
    }
  }

  /// Hands a follower over the network to `body`.
  func withFollower<Value: Sendable>(
    at address: ChromaAddress, _ access: ChromaStore.Access, _ body: (ChromaFollower) async throws -> Value
  ) async throws -> Value {
    try await ChromaFollower.withFollower(try configuration(address), access: access, body)
  }

  // MARK: -

  private func deliver(from store: any Delivery.Source, to address: ChromaAddress) async -> DeliveryOutcome {
    let name = address.description
    let progress = ProgressLine()
    let result: Result<DeliveryReport, any Error>
    do {
      // Known before anybody is reached: what a server that is down is owed is counted, too.
      try await store.enroll(name)
      let report = try await withFollower(at: address, .writing) { follower in
        try await Delivery(from: store, to: follower).run { progress.show($0) }
      }
      result = .success(report)
    } catch {
      result = .failure(error)
    }
    progress.end()
    let pending = try? await store.pending(for: name).count
    return DeliveryOutcome(follower: name, result: result, pending: pending ?? 0)
  }
}
