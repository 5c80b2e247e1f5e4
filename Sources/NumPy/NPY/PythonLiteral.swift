/// A value as Python writes it in source code, as far as `.npy` headers need it. Nothing is ever evaluated.
enum PythonLiteral: Equatable {
  case boolean(Bool)
  case integer(Int)
  case text(String)
  case tuple([PythonLiteral])
  case list([PythonLiteral])

  /// Reads a dictionary with texts as keys, and nothing but white space behind it.
  static func dictionary(_ text: [UInt8]) throws(NumPyFault) -> [String: PythonLiteral] {
    var reader = PythonLiteralReader(text)
    return try reader.dictionary()
  }
}
