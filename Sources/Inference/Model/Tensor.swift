import CVectorKernels

/// The numbers of one tensor, still in the file.
struct Tensor: @unchecked Sendable {
  // Unchecked because of the pointer; the file it points into is immutable and kept alive.
  private let file: MappedFile
  private let bytes: UnsafeRawBufferPointer
  private let stored: vk_stored
  let count: Int

  /// - Parameter bytes: exactly as many as `count` numbers of the format have, inside the file.
  init(file: MappedFile, bytes: UnsafeRawBufferPointer, stored: vk_stored, count: Int) {
    self.file = file
    self.bytes = bytes
    self.stored = stored
    self.count = count
  }

  /// Reads some of the numbers as floats.
  /// - Parameter target: room for as many.
  func read(_ range: Range<Int>, into target: UnsafeMutablePointer<Float>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a tensor is read beyond its end")
    guard !range.isEmpty, let start = bytes.baseAddress else { return }
    let width = stored == VK_STORED_FLOAT32 ? 4 : 2
    vk_widen(stored, start + range.lowerBound * width, range.count, target)
  }

  /// The numbers where they are, if they are floats at an address fit for floats; nil otherwise.
  var inPlace: UnsafePointer<Float>? {
    guard stored == VK_STORED_FLOAT32, let start = bytes.baseAddress else { return nil }
    guard Int(bitPattern: start) % MemoryLayout<Float>.alignment == 0 else { return nil }
    return start.assumingMemoryBound(to: Float.self)
  }
}
