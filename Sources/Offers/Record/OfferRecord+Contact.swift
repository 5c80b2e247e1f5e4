extension OfferRecord {
  /// The record without the person to write to; an address of a page to apply at stays.
  package var withoutContact: OfferRecord {
    guard case .object(let members) = json, members.contains(where: Self.isPersonal) else { return self }
    let rest = JSONValue.object(members.filter { !Self.isPersonal($0) })
    return (try? OfferRecord(rest)) ?? self
  }

  // MARK: -

  private static func isPersonal(_ member: JSONValue.Member) -> Bool {
    switch member.name {
    case "contactName": return !member.value.isNull
    case "contactEmail", "contactURL":
      guard case .string(let text) = member.value else { return !member.value.isNull }
      let bytes = Array(text.utf8.drop { $0 <= 0x20 })
      let isPage = bytes.starts(with: "http".utf8) && !bytes.contains(UInt8(ascii: "@"))
      return !isPage
    default: return false
    }
  }
}
