import Offers

/// The API's call for one offer: what an answer means.
enum CiviwebDetails {
  /// Reads an answer; its value is nil where the offer is gone.
  ///
  /// The API answers 404, 204 or an error 500 about a missing object for an offer that was withdrawn.
  static func reply(_ answer: HTTPAnswer, id: Offer.ID) throws(CallFailure) -> CallReply<OfferRecord?> {
    if answer.status == 404 || answer.status == 500 && namesMissingObject(answer.body) { return .value(nil) }
    try answer.checkStatus()
    guard answer.isSuccess else { return .rejected(answer) }
    guard !answer.body.isEmpty else { return .value(nil) }
    let record: OfferRecord
    do { record = try OfferRecord(parsing: answer.body) } catch {
      throw .unreadable("something that is no offer: \(error)")
    }
    guard record.id == id else { throw .unreadable("the offer \(record.id) where \(id) was asked for") }
    return .value(record)
  }

  // MARK: -

  private static func namesMissingObject(_ body: [UInt8]) -> Bool {
    guard case .string(let message)? = (try? JSONValue(parsing: body.prefix(65_536)))?["message"] else { return false }
    return message.utf8.starts(with: "Object reference".utf8)
  }
}
