/// One page of the API's listing, or a whole file of offers: the records that could be read and those that couldn't.
package struct OfferPage: Sendable, Equatable {
  package var records: [OfferRecord]
  package var quarantined: [QuarantinedRecord]
  /// How many offers the API says match in all; nil for a bare array.
  package var count: Int?

  package init(records: [OfferRecord] = [], quarantined: [QuarantinedRecord] = [], count: Int? = nil) {
    self.records = records
    self.quarantined = quarantined
    self.count = count
  }

  /// How many elements the page held, readable or not.
  package var size: Int { records.count + quarantined.count }

  /// Reads an answer's envelope (`{"result": […], "count": n, …}`), a bare array of offers, or a file with one offer a
  /// line.
  ///
  /// An element that can't be read is quarantined and the others are kept. An exported offer that carries its original
  /// record as `raw` is read from there. Objects of which `isLeftOut` is true are neither read nor counted.
  package init(
    parsing text: some Collection<UInt8>,
    leavingOut isLeftOut: (JSONValue) -> Bool = { _ in false }
  ) throws(OfferPageError) {
    var scanner = JSONScanner(JSONValue.withoutByteOrderMark(text))
    do {
      switch scanner.peek() {
      case UInt8(ascii: "["):
        self.init(elements: try Self.elements(from: &scanner), count: nil, leavingOut: isLeftOut)
        if let byte = scanner.peek() { throw JSONError.unexpectedByte(byte, offset: scanner.position) }
      case UInt8(ascii: "{"):
        self = try Self.envelopeOrLines(&scanner, leavingOut: isLeftOut)
      case .some: throw OfferPageError.notOffers
      case nil: throw OfferPageError.empty
      }
    } catch let error as OfferPageError {
      throw error
    } catch {
      throw .damaged((error as? JSONError) ?? .endsEarly)
    }
  }

  // MARK: -

  private init(elements: [ArraySlice<UInt8>], count: Int?, leavingOut isLeftOut: (JSONValue) -> Bool) {
    self.init(count: count)
    for element in elements {
      do {
        let json = try Self.json(element)
        if !isLeftOut(json) { records.append(try Self.record(json)) }
      } catch {
        quarantined.append(QuarantinedRecord(element: element, reason: error.description))
      }
    }
  }

  private static func json(_ element: ArraySlice<UInt8>) throws(RecordError) -> JSONValue {
    do { return try JSONValue(parsing: element) } catch { throw .damaged(error) }
  }

  private static func record(_ json: JSONValue) throws(RecordError) -> OfferRecord {
    if let raw = json["raw"], raw["id"] != nil { return try OfferRecord(raw) }
    return try OfferRecord(json)
  }

  private static func elements(from scanner: inout JSONScanner) throws(JSONError) -> [ArraySlice<UInt8>] {
    try scanner.expect(UInt8(ascii: "["))
    if scanner.take(UInt8(ascii: "]")) { return [] }
    var elements: [ArraySlice<UInt8>] = []
    repeat {
      elements.append(try scanner.skipValue())
    } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "]"))
    return elements
  }

  private static func envelopeOrLines(
    _ scanner: inout JSONScanner,
    leavingOut isLeftOut: (JSONValue) -> Bool
  ) throws -> OfferPage {
    var lines: [ArraySlice<UInt8>] = []
    while scanner.peek() == UInt8(ascii: "{") {
      lines.append(try scanner.skipValue())
    }
    if let byte = scanner.peek() { throw JSONError.unexpectedByte(byte, offset: scanner.position) }
    if lines.count == 1, let envelope = try envelope(lines[0]) {
      return OfferPage(elements: envelope.result, count: envelope.count.map { max(0, $0) }, leavingOut: isLeftOut)
    }
    return OfferPage(elements: lines, count: nil, leavingOut: isLeftOut)
  }

  /// The elements and the count in an envelope; nil where the object is none, but an offer by itself.
  private static func envelope(
    _ object: ArraySlice<UInt8>
  ) throws -> (result: [ArraySlice<UInt8>], count: Int?)? {
    var scanner = JSONScanner(object)
    var result: [ArraySlice<UInt8>]?
    var count: Int?
    var isOffer = false
    try scanner.expect(UInt8(ascii: "{"))
    guard !scanner.take(UInt8(ascii: "}")) else { throw OfferPageError.notOffers }
    repeat {
      let name = try scanner.skipString()
      try scanner.expect(UInt8(ascii: ":"))
      switch String(decoding: name, as: UTF8.self) {
      case "result" where scanner.peek() == UInt8(ascii: "["): result = try elements(from: &scanner)
      case "result":
        guard try JSONValue(parsing: scanner.skipValue()).isNull else { throw OfferPageError.notOffers }
        result = []
      case "count": count = (try? JSONValue(parsing: scanner.skipValue()))?.lenientInteger
      case "id":
        isOffer = true
        _ = try scanner.skipValue()
      default: _ = try scanner.skipValue()
      }
    } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "}"))
    guard let result else {
      guard isOffer else { throw OfferPageError.notOffers }
      return nil
    }
    return (result, count)
  }
}

/// Why an answer or a file holds no page of offers.
package enum OfferPageError: Error, Equatable, CustomStringConvertible {
  case empty
  case damaged(JSONError)
  /// It is JSON, or HTML, or something else, but neither an envelope nor an array of offers.
  case notOffers

  package var description: String {
    switch self {
    case .empty: "it is empty"
    case .damaged(let error): "\(error)"
    case .notOffers: "it is neither an array of offers nor an answer with a `result` list"
    }
  }
}

extension QuarantinedRecord {
  /// Sets an element of a page aside.
  fileprivate init(element: ArraySlice<UInt8>, reason: String) {
    let raw = String(decoding: element.prefix(65_536), as: UTF8.self)
    self.init(id: Self.id(in: element), reason: reason, raw: raw)
  }

  /// The number behind `"id":` of a damaged object.
  private static func id(in element: ArraySlice<UInt8>) -> Offer.ID? {
    var scanner = JSONScanner(element)
    guard scanner.take(UInt8(ascii: "{")) else { return nil }
    while let name = try? scanner.skipString(), (try? scanner.expect(UInt8(ascii: ":"))) != nil,
      let value = try? scanner.skipValue()
    {
      if name.elementsEqual("id".utf8) {
        guard let number = (try? JSONValue(parsing: value))?.lenientInteger, number > 0 else { return nil }
        return number
      }
      guard scanner.take(UInt8(ascii: ",")) else { return nil }
    }
    return nil
  }
}
