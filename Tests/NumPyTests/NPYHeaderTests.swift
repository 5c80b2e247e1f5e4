import Testing

@testable import NumPy

@Suite("The header of an .npy file")
struct NPYHeaderTests {
  @Test(
    "reads what NumPy has written, and what Python takes for the same",
    arguments: [
      "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }",
      "{'shape':(2,3),'fortran_order':False,'descr':'<f4'}",
      "{\"descr\": \"=f4\", \"fortran_order\": False, \"shape\": (2L, 3L)}  \n",
      "{ 'descr' : '|f4' ,'fortran_order':False,\t'shape': ( 2 ,3 , ) }",
    ])
  func spellings(text: String) throws {
    let array = try NPYFile.read(bytes: NPYForge.file(text, content: [UInt8](repeating: 0, count: 24)))
    #expect(array.header == (try NPYHeader(type: .float32, shape: [2, 3])))
  }

  @Test(
    "is written as NumPy does, padded to a multiple of 64", arguments: [[], [7], [3000, 1536], [0, 5], [1, 2, 3, 4]])
  func written(shape: [Int]) throws {
    let header = try NPYHeader(type: .float64, shape: shape, order: .fortran)
    #expect(header.bytes.count % 64 == 0)
    #expect(header.bytes.last == 0x0A)
    let array = try NPYFile.read(bytes: header.bytes + [UInt8](repeating: 0, count: header.byteCount))
    #expect(array.header == header)
  }

  @Test("of one dimension, byte by byte")
  func exact() throws {
    // What numpy.save of NumPy 1.26 writes for an object array of two elements.
    let text = "{'descr': '|O', 'fortran_order': False, 'shape': (2,), }" + String(repeating: " ", count: 61) + "\n"
    #expect(try NPYHeader(type: .object, shape: [2]).bytes == NPYForge.file(text))
  }

  @Test("counts no elements where one dimension is empty, however long the others are")
  func empty() throws {
    let header = try NPYHeader(type: .float32, shape: [0, 1 << 40])
    #expect(header.count == 0)
    #expect(header.byteCount == 0)
  }

  @Test(
    "names its types as NumPy does",
    arguments: ["|b1", "|i1", "<i2", ">i8", "|u1", ">u4", "<f2", ">f8", "<U12", ">U1", "|S7", "|O"])
  func descriptors(name: String) throws {
    #expect(try NumPyType(descriptor: name).descriptor == name)
  }
}
