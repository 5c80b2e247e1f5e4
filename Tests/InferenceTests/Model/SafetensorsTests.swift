import Foundation
import TestSupport
import Testing

@testable import Inference

@Suite("Safetensors files, sound and hostile")
struct SafetensorsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("floats of each width are read")
  func reads() throws {
    let header =
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F16","shape":[1,1],"data_offsets":[8,10]},"__metadata__":{"format":"pt"}}"#
    let file = try open(header, numbers: [0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0, 0, 0x3c])
    let a = try file.tensor("a", shape: [2])
    var values: [Float] = [0, 0]
    a.read(0..<2, into: &values)
    #expect(values == [1, -2])
    var half: [Float] = [0]
    try file.tensor("b", shape: [1, 1]).read(0..<1, into: &half)
    #expect(half == [1])
  }

  @Test(
    "a header that lies is refused",
    arguments: [
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,12]}}"#,
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,800]}}"#,
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}"#,
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}"#,
      #"{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}"#,
      #"{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,8]}}"#,
      #"{"a":{"dtype":"F32","shape":[9223372036854775807],"data_offsets":[0,8]}}"#,
      #"{"a":{"dtype":"F32","shape":[1e3],"data_offsets":[0,8]}}"#,
      #"{"a":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,8]}}"#,
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,9223372036854775807]}}"#,
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}}"#,
      #"{"a":{"dtype":"F32","shape":2,"data_offsets":[0,8]}}"#,
      #"{"a":{"dtype":7,"shape":[2],"data_offsets":[0,8]}}"#,
      #"{"a":{"shape":[2],"data_offsets":[0,8]}}"#,
      #"{"a":[]}"#, #"[]"#, #"{"a":"#, "", "\u{0}",
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#,
    ])
  func lies(header: String) throws {
    try expectDamaged { try open(header, numbers: [UInt8](repeating: 0, count: 8)) }
  }

  @Test("a length of the header that the file doesn't have is refused", arguments: [3, 1 << 20, 1 << 40, UInt64.max])
  func headerLength(length: UInt64) throws {
    let bytes = withUnsafeBytes(of: length.littleEndian) { Array($0) } + Array("{}".utf8)
    try expectDamaged { try open(bytes) }
  }

  @Test("a file cut off anywhere is refused", arguments: 0..<8)
  func cutOff(length: Int) throws {
    try expectDamaged { try open([UInt8](repeating: 0, count: length)) }
  }

  @Test("a tensor of another shape than the settings say is refused")
  func otherShape() throws {
    let file = try open(
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, numbers: [UInt8](repeating: 0, count: 8))
    try expectDamaged { try file.tensor("a", shape: [1, 2]) }
    try expectDamaged { try file.tensor("b", shape: [2]) }
  }

  @Test("a number format that isn't known is refused only where it is needed")
  func otherFormat() throws {
    let file = try open(
      #"{"ids":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}"#, numbers: [UInt8](repeating: 0, count: 8))
    #expect(throws: ModelError.unsupported(what: "number format", name: "I64")) {
      try file.tensor("ids", shape: [1])
    }
  }

  @Test("a missing file is missing, a folder is unreadable")
  func noFile() throws {
    #expect(throws: ModelError.missing(file: folder.file("none"))) { try Safetensors(path: folder.file("none")) }
    #expect { try Safetensors(path: folder.path) } throws: { error in
      if case ModelError.unreadable = error { return true }
      return false
    }
  }

  private func open(_ header: String, numbers: [UInt8]) throws -> Safetensors {
    let text = Array(header.utf8)
    return try open(withUnsafeBytes(of: UInt64(text.count).littleEndian) { Array($0) } + text + numbers)
  }

  private func open(_ bytes: [UInt8]) throws -> Safetensors {
    try Data(bytes).write(to: URL(filePath: folder.file("model.safetensors")))
    return try Safetensors(path: folder.file("model.safetensors"))
  }

  private func expectDamaged<T>(_ body: () throws -> T) throws {
    #expect { _ = try body() } throws: { error in
      if case ModelError.damaged = error { return true }
      return false
    }
  }
}
