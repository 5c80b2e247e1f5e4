@testable import NumPy

extension HostileFile {
  /// Arrays with wrong headers, in sound archives.
  static let arrays: [HostileFile] = {
    let eight = [UInt8](repeating: 0, count: 8)
    func header(_ name: String, says: String, _ text: String) -> HostileFile {
      .init(name, says: says, npy: NPYForge.file(text, content: eight))
    }
    func shaped(_ shape: String, says: String, type: String = "<f4") -> HostileFile {
      header("the shape \(shape) of \(type)", says: says, NPYForge.header(type, shape: shape))
    }
    func typed(_ type: String, says: String) -> HostileFile {
      header("the type \(type)", says: says, NPYForge.header(type, shape: "(1,)"))
    }
    let sound = NPYForge.header()
    return [
      .init("no array", says: "no array", npy: []),
      .init("another magic", says: "no array", npy: Array("\u{1}NUMPZ".utf8) + eight),
      .init("version 4", says: "version 4.0", npy: NPYForge.file(sound, version: (4, 0), content: eight)),
      .init("version 1.1", says: "version 1.1", npy: NPYForge.file(sound, version: (1, 1), content: eight)),
      .init("a header longer than the file", says: "ends too early", npy: NPYForge.file(sound, length: 9000)),
      .init("a header of 4 GB", says: "10000", npy: NPYForge.file(sound, version: (2, 0), length: 0xFFFF_FFFF)),
      .init(
        "a header of 10,001 bytes", says: "10000",
        npy: NPYForge.file(
          sound + String(repeating: " ", count: 10_001 - sound.utf8.count), content: eight)),
      .init(
        "a header that is cut", says: "no dictionary", npy: NPYForge.file(String(sound.dropLast(9)), content: eight)),
      .init("too few bytes", says: "needs 8 bytes", npy: NPYForge.file(sound, content: eight.dropLast())),
      .init("too many bytes", says: "needs 8 bytes", npy: NPYForge.file(sound, content: eight + [0])),
      header("no header", says: "no dictionary", ""),
      header("code in the header", says: "no dictionary", "__import__('os').system('id')"),
      header(
        "a call in the header", says: "no dictionary", "{'descr': '<f4', 'fortran_order': bool(0), 'shape': (2,), }"),
      header("brackets without end", says: "no dictionary", "{'descr': " + String(repeating: "[", count: 9000)),
      header("a key twice", says: "twice", "{'descr': '<f4', 'descr': '<f8', 'fortran_order': False, 'shape': (1,)}"),
      header("a key missing", says: "not of descr", "{'descr': '<f4', 'shape': (2,)}"),
      header("a key too many", says: "not of descr", "{'a': 1, 'descr': '<f4', 'fortran_order': False, 'shape': (2,)}"),
      header("an order that is a number", says: "no boolean", NPYForge.header(fortran: "1")),
      header("a shape that is a list", says: "no tuple", NPYForge.header(shape: "[2]")),
      header("a shape that is a number", says: "no dictionary", NPYForge.header(shape: "(2)")),
      header("a shape of texts", says: "not of integers", NPYForge.header(shape: "('2',)")),
      header("a shape of booleans", says: "not of integers", NPYForge.header(shape: "(True,)")),
      header(
        "a structured type", says: "structured",
        "{'descr': [('x', '<f4'), ('y', '<f4')], 'fortran_order': False, 'shape': (1,)}"),
      header(
        "an escape in a text", says: "no dictionary", "{'descr': '\\x3cf4', 'fortran_order': False, 'shape': (2,)}"),
      header("something behind the header", says: "no dictionary", sound + "x"),
      shaped("(-1,)", says: "-1 long"), shaped("(-9223372036854775808,)", says: "long"),
      shaped("(4611686018427387904,)", says: "counted"), shaped("(9223372036854775807,)", says: "counted"),
      shaped("(99999999999999999999,)", says: "too large"), shaped("(2147483648, 2147483648, 2)", says: "counted"),
      shaped("(0, 9223372036854775807, 9223372036854775807)", says: "counted"),
      shaped("(1000000000000,)", says: "needs 4000000000000 bytes"),
      shaped("(" + String(repeating: "1, ", count: 65) + ")", says: "65 dimensions"),
      shaped("(1000000000,)", says: "without any bytes", type: "<U0"),
      shaped("(9223372036854775807,)", says: "without any bytes", type: "|S0"),
      typed("<c8", says: "complex"), typed("<M8[ns]", says: "no type"), typed("<M8", says: "dates"),
      typed("<m8", says: "spans"), typed("|V8", says: "structures"), typed("<f16", says: "<f16"),
      typed("<i3", says: "<i3"),
      typed("<f99999999999999999999", says: "no type"), typed("", says: "no type"),
      typed("<U999999999999", says: "<U9"),
      typed("<U-1", says: "no type"), typed("é", says: "no type"),
    ]
  }()
}
