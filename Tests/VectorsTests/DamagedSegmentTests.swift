import CVectorKernels
import Foundation
import Offers
import TestSupport
import Testing

@testable import Vectors

@Suite("A file that is no whole file of vectors is refused, never trusted")
struct DamagedSegmentTests {
  private let folder: TemporaryFolder
  private let sample = VectorSample(count: 100, dimension: 20)
  private let bytes: [UInt8]
  private var path: String { folder.file("a.vectors") }

  init() throws {
    folder = try TemporaryFolder()
    _ = try sample.segment(at: folder.file("a.vectors"))
    bytes = try Array(Data(contentsOf: URL(filePath: folder.file("a.vectors"))))
  }

  @Test("no file, a directory, a device, a pipe that nobody writes to")
  func noFile() {
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    #expect(refusal(folder.file("pipe")) == .foreign(path: folder.file("pipe")))
    #expect(refusal(folder.file("none")) == .missing(path: folder.file("none")))
    #expect(refusal(folder.path) == .foreign(path: folder.path))
    #expect(refusal("/dev/null") == .foreign(path: "/dev/null"))
  }

  @Test("a foreign file", arguments: [[], [0x89], Array("SQLite format 3\0".utf8), [UInt8](repeating: 0, count: 9000)])
  func foreign(content: [UInt8]) throws {
    #expect(try refusal(of: content) == .foreign(path: path))
  }

  @Test("a file that was cut, anywhere", arguments: [8, 100, 255, 256, 4095, 4096, 5000, -64, -1])
  func cut(length: Int) throws {
    let refused = try refusal(of: Array(length < 0 ? bytes.dropLast(-length) : bytes.prefix(length)))
    guard case .damaged = refused else { return #expect(Bool(false), "\(String(describing: refused))") }
    #expect(refused?.kind == .damaged)
  }

  @Test("a file with something behind its end")
  func longer() throws {
    #expect(try refusal(of: bytes + [0])?.kind == .damaged)
  }

  @Test("a header with any bit flipped", arguments: 0..<256)
  func flippedHeader(offset: Int) throws {
    var changed = bytes
    changed[offset] ^= 1 << UInt8(offset % 8)
    #expect(try refusal(of: changed)?.kind == .damaged)
  }

  @Test("a payload with a bit flipped is noticed by the verification", arguments: [4096, 7000, 12_400, 13_000, 20_000])
  func flippedPayload(offset: Int) throws {
    var changed = bytes
    changed[offset] ^= 0x10
    try Data(changed).write(to: URL(filePath: path))
    let segment = try VectorSegment(path: path)
    #expect(throws: VectorFileError.damaged(path: path, reason: "its checksum is wrong")) { try segment.verify() }
  }

  @Test(
    "a header with a right checksum and wrong numbers",
    arguments: [UInt64.max, 1 << 63, 1 << 62, 1 << 32, 1 << 31, 101, 99, 0],
    [UInt32.max, 1 << 31, 65_537, 65_536, 0, 20])
  func hostileHeader(count: UInt64, dimension: UInt32) throws {
    let header = SegmentHeader(
      dimension: dimension, count: count, fileSize: UInt64(bytes.count), payloadChecksum: 0, rotationSeed: 0, label: "")
    #expect(try refusal(of: header.bytes + bytes.dropFirst(SegmentHeader.size))?.kind == .damaged)
  }

  @Test("a header that tells another size than the file has")
  func wrongSize() throws {
    let header = SegmentHeader(
      dimension: 20, count: 100, fileSize: UInt64(bytes.count) + 64, payloadChecksum: 0, rotationSeed: 0, label: "")
    #expect(try refusal(of: header.bytes + bytes.dropFirst(SegmentHeader.size))?.kind == .damaged)
  }

  @Test("a file of a newer version says so")
  func newer() throws {
    var changed = bytes
    changed[8] = 2
    let checksum = vk_hash(changed, UInt64(SegmentHeader.size - 8))
    withUnsafeBytes(of: checksum.littleEndian) { changed.replaceSubrange(248..<256, with: $0) }
    let refused = try refusal(of: changed)
    #expect(refused == .newer(path: path, version: 2))
  }

  @Test("random bytes behind a right header are searched without harm", arguments: SearchMethod.allCases, 0..<5)
  func hostilePayload(method: SearchMethod, seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var changed = bytes
    for offset in SegmentLayout.headerSize..<changed.count where seed == 0 || Int.random(in: 0..<9, using: &random) == 0
    {
      changed[offset] = seed == 1 ? 0xFF : UInt8.random(in: 0...255, using: &random)
    }
    try Data(changed).write(to: URL(filePath: path))
    let segment = try VectorSegment(path: path)
    for features in VectorSample.featureSets {
      let search = try VectorSearch([segment], threads: 2, features: features)
      for query in sample.queries {
        let found = try search.nearest(
          to: query, count: 7, among: [RowMask(owners: [100, 104], in: segment)], method: method)
        #expect(found.count <= 7)
        #expect(try search.nearest(to: query, count: 50, method: method).allSatisfy { 0..<100 ~= $0.row })
      }
    }
    #expect((0...100).contains(segment.rows(ofOwner: 104).upperBound))
  }

  // MARK: -

  private func refusal(_ path: String) -> VectorFileError? {
    do {
      _ = try VectorSegment(path: path)
      return nil
    } catch {
      return error
    }
  }

  private func refusal(of content: [UInt8]) throws -> VectorFileError? {
    try Data(content).write(to: URL(filePath: path))
    return refusal(path)
  }
}
