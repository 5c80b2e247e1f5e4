import Foundation
import TestSupport
import Testing

@testable import NumPy

/// `VIE_FUZZ_RUNS` sets how many changed files are read; a build with optimisation reads millions in minutes.
@Suite("Changed files are read or refused, and never do harm")
struct FuzzTests {
  private static let shards = 4
  private static let runs =
    (ProcessInfo.processInfo.environment["VIE_FUZZ_RUNS"].flatMap { Int($0) } ?? 12_000) / shards

  @Test("at random, the same in every run", arguments: 0..<shards)
  func changed(shard: Int) throws {
    var mutation = Mutation(random: SeededGenerator(seed: 1_000 + shard))
    let archives = try Self.archives()
    let arrays = Self.arrays
    let pickles = Self.pickles
    var taken = 0
    for run in 0..<Self.runs {
      let isRead: Bool
      switch run % 4 {
      case 0: isRead = try readArchive(mutation.mutated(archives[mutation.below(archives.count)], with: archives))
      case 1: isRead = try readArray(mutation.mutated(arrays[mutation.below(arrays.count)], with: arrays))
      case 2:
        // In an archive whose checksum is right, so that it is read to its end.
        let array = mutation.mutated(arrays[mutation.below(arrays.count)], with: pickles)
        isRead = try readArchive(ZipForge(.stored(array)).bytes)
      default: isRead = try readPickle(mutation.mutated(pickles[mutation.below(pickles.count)], with: pickles))
      }
      if isRead { taken += 1 }
    }
    // Else the changes are so coarse that only the first lines of the reader are tried.
    #expect(taken > Self.runs / 20)
    if Self.runs > 1_000_000 / Self.shards {
      print("Fuzzing, part \(shard): \(Self.runs) runs, \(taken) of them read.")
    }
  }

  // MARK: -

  private func readArchive(_ bytes: [UInt8]) throws -> Bool {
    guard let file = try? NPZFile(bytes: bytes) else { return false }
    var isRead = false
    for name in file.names {
      _ = try? file.header(of: name)
      if let mapped = try? file.mappedArray(name) {
        for row in 0..<min(mapped.rowCount, 4) { #expect(mapped.row(row).count == mapped.width) }
        _ = mapped.withFloats { $0.reduce(0, +) }
      }
      guard let array = try? file.array(name) else { continue }
      try check(array)
      isRead = true
    }
    return isRead
  }

  private func readArray(_ bytes: [UInt8]) throws -> Bool {
    guard let array = try? NPYFile.read(bytes: bytes) else { return false }
    try check(array)
    return true
  }

  /// What was read can be used, and written and read again.
  private func check(_ array: NumPyArray) throws {
    if let floats = try? array.floats() { #expect(floats.count == array.count) }
    if let doubles = try? array.doubles() { #expect(doubles.count == array.count) }
    if let integers = try? array.integers() { #expect(integers.count == array.count) }
    if let strings = try? array.strings() { #expect(strings.count == array.count) }
    guard let written = try? NPYFile.bytes(of: array) else { return }
    let again = try NPYFile.read(bytes: written)
    if !same(again, array) { Issue.record("it is another array when it was written and read again") }
  }

  private func same(_ one: NumPyArray, _ other: NumPyArray) -> Bool {
    one == other || (one.type == .object && one.described == other.described)
  }

  private func readPickle(_ bytes: [UInt8]) throws -> Bool {
    guard let value = try? Unpickler.value(of: Self.shared(bytes)) else { return false }
    guard let written = try? Pickler.bytes(of: [value], shape: [1]) else { return true }
    let again = try Unpickler.value(of: Self.shared(written))
    guard case .array(let array) = again else {
      Issue.record("no array")
      return true
    }
    if try array.objects().first?.described != value.described { Issue.record("another value") }
    return true
  }

  // MARK: -

  private static func shared(_ bytes: [UInt8]) throws -> SharedBytes { try SharedBytes(copying: bytes) }

  private static let arrays: [[UInt8]] =
    ["<f4", ">f8", "<f2", "|i1", ">u8", "|b1", "<U2", "|S4", "<i8"].flatMap { type in
      let width = (try? NumPyType(descriptor: type))?.itemSize ?? 0
      return [("(2, 3)", "True"), ("(6,)", "False")].map { shape, fortran in
        NPYForge.file(
          NPYForge.header(type, shape: shape, fortran: fortran), version: (type == "<f2" ? 2 : 1, 0),
          content: (0..<6 * width).map { UInt8(truncatingIfNeeded: $0 * 37) })
      }
    } + [
      NPYForge.objects(PickleForge.object("K\u{1}")), NPYForge.objects(PickleForge.object("](K\u{1}X\u{2}\0\0\0abe")),
    ]

  private static let pickles: [[UInt8]] =
    PickleSample.objects.compactMap { try? Pickler.bytes(of: [$0], shape: [1]) }.filter { $0.count < 600 } + [
      PickleForge.object("I01\nI7\nL12345678901234567890L\nF1.5\nV\\u20ac\nS'a\\x41'\n"),
      PickleForge.object("(dp1\nV\u{61}\np2\nI1\ns(lp3\ng2\na(g1\ng2\nt"),
      PickleForge.object("c__builtin__\nset\n](K\u{1}K\u{2}e").dropLast(3)
        + [0x85] + Array("Retb.".utf8),
      PickleForge.object(
        PickleForge.empty + Array("(K\u{1}K\u{2}".utf8) + [0x85] + PickleForge.type("u1") + [0x89]
          + Array("C\u{2}abtb".utf8)),
      PickleForge.object(
        Array("cnumpy.core.multiarray\nscalar\n".utf8) + PickleForge.type("f4") + Array("C\u{4}abcd".utf8)
          + [0x86, 0x52]),
    ]

  private static func archives() throws -> [[UInt8]] {
    var archives: [[UInt8]] = []
    let contents: [(name: String, array: NumPyArray)] = [
      ("embeddings", try NumPyArray((0..<6).map(Float.init), shape: [2, 3])),
      ("contents", try NumPyArray(strings: ["é", "texts", ""])),
      ("metadata", try NumPyArray(objects: [.dictionary(PickleDictionary([("a", .integer(1)), ("b", .none)]))])),
    ]
    for compression in NPZWriter.Compression.allCases {
      archives.append(try NPZWriter.bytes(of: contents, compression: compression))
      archives.append(try NPZWriter.bytes(of: Array(contents.prefix(1)), compression: compression))
    }
    var forge = ZipForge(.stored(HostileFile.sound), .stored(HostileFile.sound, name: "b.npy"))
    forge.end64 = { ZipForge.end64($0, $1) }
    archives.append(forge.bytes)
    let size = ZipForge.little(UInt32(HostileFile.sound.count))
    forge.entries[0].flags = 8
    forge.entries[0].descriptor = ZipForge.little(ZipForge.checksum(HostileFile.sound)) + size + size
    archives.append(forge.bytes)
    return archives
  }
}
