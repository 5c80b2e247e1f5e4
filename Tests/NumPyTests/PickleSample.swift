@testable import NumPy

/// Values of every kind that is written.
enum PickleSample {
  static let objects: [PickleValue] = [
    .none, .boolean(true), .boolean(false), .integer(0), .integer(255), .integer(256), .integer(65_536), .integer(-1),
    .integer(Int.max), .integer(Int.min), .bigInteger(PickleInteger(.max)), .float(0.1), .float(-0.0),
    .float(.infinity), .float(.leastNonzeroMagnitude), .string(""), .string("é€文😀\0\n"),
    .string(String(repeating: "x", count: 300)),
    .bytes([]), .bytes([0, 255]), .bytes([UInt8](repeating: 7, count: 300)), .list([]), .tuple([]),
    .tuple([.integer(1)]), .list([.list([.list([.none])])]), .set([.integer(1), .string("a")]),
    .list((0..<2500).map { .integer($0) }), .dictionary(PickleDictionary([])),
    .dictionary(PickleDictionary((0..<2500).map { (key: "k\($0)", value: .integer($0)) })),
    .dictionary(
      PickleDictionary([("k7", .none), ("k2400", .list([.dictionary(PickleDictionary([("k7", .float(1))]))]))])),
    .dictionary(
      PickleDictionary(entries: [.init(key: .integer(1), value: .none), .init(key: .tuple([]), value: .none)])),
  ]
}
