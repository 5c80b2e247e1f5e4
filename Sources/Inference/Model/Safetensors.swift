import CVectorKernels
import Offers

/// A file of tensors in the safetensors format: eight bytes with the length of a header, the header in JSON, and the
/// numbers, little-endian.
///
/// Format: https://huggingface.co/docs/safetensors, "Format". Nothing in the header is believed: every offset is
/// checked against the file and against the tensor's shape before a byte is looked at.
struct Safetensors: Sendable {
  /// The longest header that is read, in bytes; MiniLM's has 11,408.
  static let headerLimit = 16 << 20

  let file: MappedFile
  /// The header as it stands in the file.
  let header: Range<Int>
  private let entries: [String: Entry]

  init(path: String) throws(ModelError) {
    let file = try MappedFile(path: path)
    func damaged(_ reason: String) -> ModelError { .damaged(file: path, reason: reason) }
    guard file.bytes.count >= 8 else { throw damaged("it ends before its header") }
    let length = UInt64(littleEndian: file.bytes.loadUnaligned(as: UInt64.self))
    guard length <= UInt64(Self.headerLimit) else { throw damaged("its header claims \(length) bytes") }
    guard Int(length) <= file.bytes.count - 8 else { throw damaged("it ends within its header") }
    header = 8..<8 + Int(length)

    let parsed: JSONValue
    do {
      parsed = try JSONValue(parsing: file.bytes[header])
    } catch {
      throw damaged("its header is no JSON: \(error)")
    }
    guard case .object(let members) = parsed else { throw damaged("its header is no object") }
    var entries: [String: Entry] = [:]
    for member in members where member.name != "__metadata__" {
      guard member.name.utf8.count <= 200 else { throw damaged("a tensor's name is too long") }
      let entry = try Entry(member, file: path, available: file.bytes.count - header.upperBound)
      guard entries.updateValue(entry, forKey: member.name) == nil else {
        throw damaged("it has two tensors \(member.name)")
      }
    }
    self.file = file
    self.entries = entries
  }

  /// Whether there is a tensor of that name.
  func contains(_ name: String) -> Bool { entries[name] != nil }

  /// A tensor, which must have the given shape and hold floating-point numbers.
  func tensor(_ name: String, shape: [Int]) throws(ModelError) -> Tensor {
    guard let entry = entries[name] else {
      throw .damaged(file: file.path, reason: "it has no tensor \(name)")
    }
    guard let stored = entry.stored else {
      throw .unsupported(what: "number format", name: entry.type)
    }
    guard entry.shape == shape else {
      let reason = "the tensor \(name) has the shape \(entry.shape), where the settings say \(shape)"
      throw .damaged(file: file.path, reason: reason)
    }
    let start = header.upperBound + entry.range.lowerBound
    let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[start..<start + entry.range.count])
    return Tensor(file: file, bytes: bytes, stored: stored, count: entry.shape.reduce(1, *))
  }
}

extension Safetensors {
  /// What the header says of one tensor, found to be possible.
  private struct Entry: Sendable {
    let type: String
    let shape: [Int]
    /// The tensor's bytes, counted from the end of the header.
    let range: Range<Int>

    /// How the kernels know the number format; nil where they don't.
    var stored: vk_stored? {
      switch type {
      case "F32": VK_STORED_FLOAT32
      case "F16": VK_STORED_FLOAT16
      case "BF16": VK_STORED_BFLOAT16
      default: nil
      }
    }

    init(_ member: JSONValue.Member, file: String, available: Int) throws(ModelError) {
      func damaged(_ reason: String) -> ModelError {
        .damaged(file: file, reason: "the tensor \(member.name) \(reason)")
      }
      guard case .string(let type) = member.value["dtype"], type.utf8.count <= 20 else {
        throw damaged("has no number format")
      }
      guard let shape = Self.integers(member.value["shape"]), shape.count <= 8 else { throw damaged("has no shape") }
      guard let offsets = Self.integers(member.value["data_offsets"]), offsets.count == 2 else {
        throw damaged("has no place in the file")
      }
      guard offsets[0] <= offsets[1], offsets[1] <= available else { throw damaged("lies outside the file") }
      var count = 1
      for length in shape {
        let (product, overflow) = count.multipliedReportingOverflow(by: length)
        guard !overflow else { throw damaged("has an impossible shape") }
        count = product
      }
      self.type = type
      self.shape = shape
      range = offsets[0]..<offsets[1]
      guard let stored else { return }
      let (size, overflow) = count.multipliedReportingOverflow(by: stored == VK_STORED_FLOAT32 ? 4 : 2)
      guard !overflow, size == range.count else { throw damaged("has more or fewer bytes than its shape says") }
    }

    /// Whole numbers that are not negative.
    private static func integers(_ value: JSONValue?) -> [Int]? {
      guard case .array(let elements) = value else { return nil }
      var integers: [Int] = []
      for element in elements {
        guard case .number(let digits) = element, let integer = Int(digits), integer >= 0 else { return nil }
        integers.append(integer)
      }
      return integers
    }
  }
}
