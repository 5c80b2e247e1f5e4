/// Builds `.npy` files by hand, right or wrong in any place.
enum NPYForge {
  /// A file with a header's text as it is given.
  static func file(_ header: String, version: (UInt8, UInt8) = (1, 0), length: Int? = nil, content: [UInt8] = [])
    -> [UInt8]
  {
    let text = Array(header.utf8)
    let count = length ?? text.count
    let digits = version.0 == 1 ? ZipForge.little(UInt16(count)) : ZipForge.little(UInt32(count))
    return [0x93] + Array("NUMPY".utf8) + [version.0, version.1] + digits + text + content
  }

  /// A sound header.
  static func header(_ type: String = "<f4", shape: String = "(2,)", fortran: String = "False") -> String {
    "{'descr': '\(type)', 'fortran_order': \(fortran), 'shape': \(shape), }\n"
  }

  /// An array of objects with a pickle.
  static func objects(_ pickle: [UInt8], shape: String = "(1,)") -> [UInt8] {
    file(header("|O", shape: shape), content: pickle)
  }
}
