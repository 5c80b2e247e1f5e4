import Foundation
import Offers
import TestSupport
import Testing

@testable import NumPy

@Suite("An .npz file is written as a whole or not at all")
struct NPZWriterTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

  @Test("arrays come back in their order, bit for bit", arguments: NPZWriter.Compression.allCases)
  func roundTrip(compression: NPZWriter.Compression) throws {
    let arrays: [(name: String, array: NumPyArray)] = [
      ("z", try NumPyArray([Float.nan, -0.0, 1.5])), ("a/b", try NumPyArray([1, 2, 3, 4], shape: [2, 2])),
      ("é", try NumPyArray(strings: ["x", "yz"])), ("empty", try NumPyArray([Double]())),
      ("objects", try NumPyArray(objects: [.string("a"), .none])),
    ]
    let writer = try NPZWriter(path: folder.file("a.npz"), compression: compression)
    for (name, array) in arrays { try writer.add(array, named: name) }
    #expect(!FileManager.default.fileExists(atPath: folder.file("a.npz")))
    try writer.finish()
    let file = try NPZFile(path: folder.file("a.npz"))
    #expect(file.names == arrays.map(\.name))
    for (name, array) in arrays { #expect(try file.array(name) == array) }
    #expect(files == ["a.npz"])
    #expect(
      try Array(Data(contentsOf: URL(filePath: folder.file("a.npz"))))
        == NPZWriter.bytes(of: arrays, compression: compression))
  }

  @Test("a writer that is dropped leaves what was there")
  func dropped() throws {
    try Data("old".utf8).write(to: URL(filePath: folder.file("a.npz")))
    do {
      let writer = try NPZWriter(path: folder.file("a.npz"), compression: .stored)
      try writer.add(try NumPyArray([1]), named: "a")
    }
    #expect(files == ["a.npz"])
    #expect(try String(contentsOfFile: folder.file("a.npz"), encoding: .utf8) == "old")
  }

  @Test("rows that come one by one, and are as many as were announced", arguments: NPZWriter.Compression.allCases)
  func streamed(compression: NPZWriter.Compression) throws {
    var random = SeededGenerator(seed: 5)
    let rows = (0..<3000).map { _ in (0..<384).map { _ in Float.random(in: -1...1, using: &random) } }
    let writer = try NPZWriter(path: folder.file("a.npz"), compression: compression)
    try writer.begin("rows", of: Float.self, shape: [3000, 384])
    for row in rows { try writer.append(row) }
    try writer.end()
    try writer.finish()
    #expect(try NPZFile(path: folder.file("a.npz")).array("rows").floats() == rows.flatMap { $0 })
  }

  @Test("rows that are too many or too few are refused")
  func wrongCount() throws {
    let writer = try NPZWriter(path: folder.file("a.npz"), compression: .stored)
    try writer.begin("rows", of: Float.self, shape: [2])
    #expect(throws: NumPyError.unfit(entry: "rows", reason: "it has more elements than its shape says")) {
      try writer.append([Float](repeating: 0, count: 3))
    }
    try writer.append([Float(1)])
    #expect(throws: NumPyError.unfit(entry: "rows", reason: "it has fewer elements than its shape says")) {
      try writer.end()
    }
  }

  @Test("a name that comes again, or that is none, is refused", arguments: ["a", "", "/a", "../a", "a\\b", "a\nb"])
  func names(name: String) throws {
    let writer = try NPZWriter(path: folder.file("a.npz"), compression: .stored)
    try writer.add(try NumPyArray([1]), named: "a")
    #expect(throws: NumPyError.self) { try writer.add(try NumPyArray([1]), named: name) }
  }

  @Test("stored numbers are aligned, and used where they lie")
  func mapped() throws {
    let numbers = (0..<1200).map(Float.init)
    let writer = try NPZWriter(path: folder.file("a.npz"), compression: .stored)
    try writer.add(try NumPyArray([UInt8(1), 2, 3]), named: "odd")
    try writer.add(try NumPyArray(numbers, shape: [3, 400]), named: "rows")
    try writer.finish()
    let array = try NPZFile(path: folder.file("a.npz")).mappedArray("rows")
    #expect(array.rowCount == 3)
    #expect(array.row(2) == Array(numbers[800...]))
    #expect(array.withFloats { Array($0) } == numbers)
  }

  @Test("numbers that are not aligned are copied out")
  func unaligned() throws {
    let numbers: [Float] = [1, 2, 3, 4, 5, 6]
    let content = try NPYFile.bytes(of: NumPyArray(numbers, shape: [3, 2]))
    var offsets: Set<Bool> = []
    for length in 1...4 {
      let name = String(repeating: "n", count: length)
      try Data(ZipForge(.stored(content, name: name + ".npy")).bytes).write(to: URL(filePath: folder.file("a.npz")))
      let array = try NPZFile(path: folder.file("a.npz")).mappedArray(name)
      #expect(array.row(1) == [3, 4])
      offsets.insert(array.withFloats { $0.count } == nil)
    }
    #expect(offsets == [true, false])
  }

  @Test("packed, wide or foreign arrays are not mapped, and say why")
  func notMapped() throws {
    let floats = try NumPyArray([Float(1), 2])
    let packed = try NPZFile(bytes: NPZWriter.bytes(of: [("a", floats)], compression: .deflated))
    #expect(throws: NumPyError.self) { try packed.mappedArray("a") }
    let wide = try NPZFile(bytes: NPZWriter.bytes(of: [("a", NumPyArray([1.5]))], compression: .stored))
    #expect(throws: NumPyError.self) { try wide.mappedArray("a") }
    #expect(throws: NumPyError.noArray(file: "the archive", name: "b", names: ["a"])) { try wide.array("b") }
  }

  @Test("long sizes are read where they are written without need")
  func zip64() throws {
    let content = try NPYFile.bytes(of: NumPyArray([Float(1), 2]))
    for method in [ZipMethod.stored, .deflated] {
      let sink = ZipSink()
      var zip = ZipWriter(sink)
      try zip.begin("a.npy", size: content.count, method: method, isLarge: true)
      try zip.append(content)
      try zip.end()
      try zip.finish()
      #expect(try NPZFile(bytes: sink.content).array("a").floats() == [1, 2])
    }
  }

  @Test("a folder that isn't there, a file that isn't there, a folder in place of a file")
  func places() {
    #expect(throws: NumPyError.self) { try NPZWriter(path: folder.file("none/a.npz"), compression: .stored) }
    #expect(throws: NumPyError.missing(path: folder.file("none"))) { try NPZFile(path: folder.file("none")) }
    #expect(throws: NumPyError.unreadable(path: folder.path, reason: "it is no file")) {
      try NPZFile(path: folder.path)
    }
  }

  @Test(
    "a disk that is full is said", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "No /dev/full."))
  func fullDisk() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    defer { close(descriptor) }
    let writer = NPZWriter(descriptor: descriptor, name: "the export", compression: .stored)
    let error = #expect(throws: NumPyError.self) { try writer.add(try NumPyArray([1, 2]), named: "a") }
    #expect(error?.description.hasPrefix("the export can't be written: ") == true)
  }
}
