import Assistant
import Foundation
import Offers
import Retrieval
import Synchronization

/// The mirror on a Chroma server, and nothing on this machine: any number of processes can read one store.
///
/// Two collections. The one that the address names has a record for each chunk of the online offers, with its text, its
/// vector and metadata, for this program and for any other client. The one with `-mirror` behind the name has rows of
/// vectors that mean nothing: the offers' facts, records and words, the history, the journal, the state; see
/// `ChromaState` for how they change as one. A row's kind is in its metadata.
package final class ChromaStore: Sendable {
  let configuration: Configuration
  let client: ChromaClient
  let server: ChromaServer
  let mirror: ChromaCollection
  let analyzer = TextAnalyzer()
  /// Nil for a store that is only read.
  let lease: WriterLease?
  let kept = Mutex(Kept())

  /// What a reader keeps between two calls.
  struct Kept {
    var snapshot: ChromaSnapshot?
    /// When the snapshot's state was last read.
    var checked = Duration.zero
  }

  init(_ configuration: Configuration, access: Access, transport: any ChromaTransport) async throws(ChromaError) {
    self.configuration = configuration
    let endpoint = try ChromaEndpoint(
      configuration.address, token: configuration.token, tokenHeader: configuration.tokenHeader)
    client = ChromaClient(
      endpoint, calls: configuration.calls, policy: configuration.policy, transport: transport)
    server = try await client.server()
    mirror = try await Self.mirror(client, access: access)
    switch access {
    case .reading: lease = nil
    case .writing:
      lease = try await WriterLease(
        holder: "\(configuration.holder) \(UUID().uuidString.prefix(8))", duration: configuration.lease,
        now: configuration.now, mirror: mirror, client: client, server: server)
    }
  }

  /// Gives a store over the network to a closure, and lets go of it when that ends, whatever way it ends.
  ///
  /// - Throws: `ChromaError`, and what the closure throws.
  package static func withStore<Value>(
    _ configuration: Configuration, access: Access, isolation: isolated (any Actor)? = #isolation,
    _ body: (ChromaStore) async throws -> Value
  ) async throws -> Value {
    let connectTimeout = NetworkTransport.connectTimeout(callTimeout: configuration.callTimeout)
    return try await NetworkTransport.withTransport(
      userAgent: "vie/\(configuration.version)",
      configuration: NetworkTransport.configuration(connectTimeout: connectTimeout)
    ) { transport in
      let store = try await ChromaStore(configuration, access: access, transport: transport)
      guard let lease = store.lease else { return try await body(store) }
      let stopwatch = configuration.stopwatch
      // Ends with this scope, whatever way that ends.
      async let _ = lease.keepAlive(stopwatch)
      do {
        let value = try await body(store)
        await lease.release()
        return value
      } catch {
        await lease.release()
        throw error
      }
    }
  }

  /// The store as a person names it.
  var name: String { configuration.address.description }

  func damaged(_ reason: String) -> ChromaError { .damaged(reason, store: name) }

  // MARK: -

  private static func mirror(_ client: ChromaClient, access: Access) async throws(ChromaError) -> ChromaCollection {
    let address = client.endpoint.address
    // Somebody else's collection under the store's own name must not be written over.
    if access == .writing, let chunks = try await client.collection(named: address.collection) {
      try check(chunks, client: client)
    }
    let collection: ChromaCollection
    if let found = try await client.collection(named: address.mirror) {
      collection = found
    } else {
      guard access == .writing else { throw .missing(store: address.description) }
      collection = try await client.makeCollection(
        named: address.mirror, metadata: ["vie": .integer(ChromaState.format), "kind": .string("mirror")])
    }
    try check(collection, client: client)
    return collection
  }

  /// Makes sure that a collection is one of ours and of a format that is known.
  static func check(_ collection: ChromaCollection, client: ChromaClient) throws(ChromaError) {
    guard let format = collection.metadata.integer("vie") else {
      throw .foreign(collection: collection.name, peer: client.endpoint.peer)
    }
    guard format <= ChromaState.format else { throw .newer(store: client.endpoint.address.description) }
    if let measure = collection.measure, measure != "cosine" {
      throw .measure(measure, collection: collection.name, peer: client.endpoint.peer)
    }
  }
}
