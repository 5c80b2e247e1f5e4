import Assistant
import Foundation
import Remote
import Storage
import TestSupport
import Testing

/// A new, empty place for a store, which a test opens and closes as processes would.
struct StoreUnderTest: Sendable {
  /// What a store can be. Each rule of the contract is tried on all that are here.
  enum Kind: String, CaseIterable, Sendable {
    case sqlite, npz, chroma

    /// Chroma only where its server is installed.
    static let available = allCases.filter { $0 != .chroma || ChromaProcess.isAvailable }
  }

  let kind: Kind
  /// The store as a person names it.
  let location: String
  private let folder: TemporaryFolder

  init(_ kind: Kind) async throws {
    self.kind = kind
    folder = try TemporaryFolder()
    switch kind {
    case .sqlite: location = folder.file("vie.sqlite")
    case .npz: location = folder.file("vie.npz")
    case .chroma:
      let port = try await SharedChroma.shared.server().port
      location = "chroma://127.0.0.1:\(port)/test-\(UUID().uuidString.lowercased())"
    }
  }

  /// Opens the store for writing, and makes it where it isn't there.
  @discardableResult
  func writing<Value>(
    isolation: isolated (any Actor)? = #isolation, _ body: (any MirrorStore) async throws -> Value
  ) async throws -> Value {
    switch kind {
    case .sqlite: try await body(try SQLiteStore(path: location, access: .writing))
    case .npz: try await body(try await NPZStore(path: location, access: .writing))
    case .chroma: try await ChromaStore.withStore(try chroma, access: .writing) { try await body($0) }
    }
  }

  /// Opens the store, which must be there, for reading.
  @discardableResult
  func reading<Value>(
    isolation: isolated (any Actor)? = #isolation, _ body: (any MirrorStore) async throws -> Value
  ) async throws -> Value {
    switch kind {
    case .sqlite: try await body(try SQLiteStore(path: location, access: .reading))
    case .npz: try await body(try await NPZStore(path: location, access: .reading))
    case .chroma: try await ChromaStore.withStore(try chroma, access: .reading) { try await body($0) }
    }
  }

  // MARK: -

  private var chroma: ChromaStore.Configuration {
    get throws {
      var configuration = ChromaStore.Configuration(address: try ChromaAddress(location))
      // A reader shall see at once what another has written.
      configuration.freshness = .zero
      configuration.attempts = 1
      return configuration
    }
  }
}

extension StoreUnderTest.Kind: CustomTestStringConvertible {
  var testDescription: String { rawValue }
}
