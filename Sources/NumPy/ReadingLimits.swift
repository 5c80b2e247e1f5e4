/// How much a file may make its reader do.
///
/// What a file declares is compared with these before anything is allocated, what it gives while it is read.
package struct ReadingLimits: Sendable {
  /// Entries of an archive.
  package var entryCount = 65_536
  /// Bytes of one entry when it is unpacked.
  package var entryBytes = 1 << 36
  /// Bytes of all entries when they are unpacked.
  package var totalBytes = 1 << 37
  /// Up to so many bytes, unpacked, any ratio of compression is fine.
  package var unsuspiciousBytes = 128 << 20
  /// How many times larger than packed an entry, or all together, may be beyond that. Deflate can't exceed 1,032.
  package var ratio = 200
  /// Bytes of an `.npy` header; NumPy's own limit is the same.
  package var headerBytes = 10_000
  /// Bytes of a pickle.
  package var pickleBytes = 128 << 20
  /// Values in a pickle, counted as often as they are referred to.
  package var pickleValues = 6_000_000
  /// Bytes of texts and byte strings in a pickle, counted as often as they are referred to.
  package var pickleTextBytes = 512 << 20
  /// How deep lists, dictionaries and arrays may be nested in each other.
  package var pickleDepth = 100

  /// Enough for 100,000 chunks as the original wrote them.
  package static let standard = ReadingLimits()

  package init() {}
}
