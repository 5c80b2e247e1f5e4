extension NPYHeader {
  /// The first bytes of every `.npy` file.
  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  /// Reads a header; the content is then at its array's first byte.
  init(_ content: EntryContent, limits: ReadingLimits) throws(NumPyFault) {
    guard content.remaining >= 10 else { throw .damaged("it is no array of NumPy") }
    let start = try content.read(8)
    guard start.starts(with: Self.magic) else { throw .damaged("it is no array of NumPy") }
    let version = (start[6], start[7])
    let digits: Int
    switch version {
    case (1, 0): digits = 2
    case (2, 0), (3, 0): digits = 4
    default: throw .unsupported("version \(version.0).\(version.1) of the format")
    }
    let length = try content.read(digits).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= limits.headerBytes else {
      throw .tooLarge("its header has \(length) bytes, and \(limits.headerBytes) are allowed")
    }
    guard length <= content.remaining else { throw .damaged("its header ends too early") }
    let text = try content.read(length)
    let values = try PythonLiteral.dictionary(text)
    try self.init(values)
  }

  // MARK: -

  private init(_ values: [String: PythonLiteral]) throws(NumPyFault) {
    guard values.count == 3, let type = values["descr"], let isFortran = values["fortran_order"],
      let shape = values["shape"]
    else { throw .damaged("its header is not of descr, fortran_order and shape") }
    guard case .boolean(let isFortran) = isFortran else { throw .damaged("its fortran_order is no boolean") }
    guard case .tuple(let lengths) = shape else { throw .damaged("its shape is no tuple") }
    var numbers: [Int] = []
    for length in lengths {
      guard case .integer(let number) = length else { throw .damaged("its shape is not of integers") }
      numbers.append(number)
    }
    switch type {
    case .text(let descriptor):
      try self.init(
        type: try NumPyType(descriptor: descriptor), shape: numbers, order: isFortran ? .fortran : .c)
    case .list, .tuple: throw .unsupported("structured elements")
    case .boolean, .integer: throw .damaged("its descr is no type")
    }
  }
}
