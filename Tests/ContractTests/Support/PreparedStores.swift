import Assistant

/// One store of each kind with the same in each, filled once and then only read: a Chroma collection for each test would
/// take most of the suite's time.
actor PreparedStores {
  private let fill: @Sendable (any MirrorStore) async throws -> Void
  private var stores: [StoreUnderTest.Kind: Task<StoreUnderTest, any Error>] = [:]

  init(_ fill: @escaping @Sendable (any MirrorStore) async throws -> Void) {
    self.fill = fill
  }

  /// The store of a kind, filled by whoever asks first.
  func store(_ kind: StoreUnderTest.Kind) async throws -> StoreUnderTest {
    let task =
      stores[kind]
      ?? Task { [fill] in
        let store = try await StoreUnderTest(kind)
        try await store.writing { try await fill($0) }
        return store
      }
    stores[kind] = task
    return try await task.value
  }
}
