extension OfferFacts {
  /// The facts under the names that search answers use; unknown values are `null`.
  package var json: JSONValue {
    .members([
      "id": .integer(id),
      "reference": reference.map { .string($0) },
      "type": type.map { .string($0.rawValue) },
      "title": .string(title),
      "original_title": .string(originalTitle),
      "company": company.map { .string($0) },
      "city": city.map { .string($0) },
      "country": country.map { .string($0.code) },
      "country_name": countryName.map { .string($0) },
      "sector": sector.map { .string($0) },
      "specializations": .array(specializations.map(\.json)),
      "study_levels": .array(studyLevels.map { .string($0.label) }),
      "months": months.map { .integer($0) },
      "pay_eur": payEUR.map { .decimal($0) },
      "start": start.map { .string($0.description) },
      "end": end.map { .string($0.description) },
      "created": created.map { .string($0.description) },
      "published": published.map { .string($0.description) },
      "closes": closes.map { .string($0.description) },
      "views": views.map { .integer($0) },
      "candidates": candidates.map { .integer($0) },
      "application_rate": competition.map { .decimal(($0.rate * 10).rounded() / 10) },
      "competition": competition.map { .string($0.level.rawValue) },
      "telework": telework.map { .bool($0) },
      "language": language.map { .string($0.rawValue) },
      "contact_name": contact.name.map { .string($0) },
      "contact_email": contact.email.map { .string($0) },
      "contact_url": contact.url.map { .string($0) },
      "url": .string(pageURL),
    ])
  }

  /// The facts without the person to write to, for lists that leave this machine.
  package var jsonWithoutContact: JSONValue {
    guard case .object(let members) = json else { return .null }
    return .object(members.filter { !Self.contactNames.contains($0.name) })
  }

  private static let contactNames: Set<String> = ["contact_name", "contact_email", "contact_url"]

  /// The country's English name, or what the record called an unknown one.
  package var countryName: String? { country?.englishName ?? countryLabel }
}

extension OfferTexts {
  /// The texts as members to stand behind the facts'.
  package var members: [JSONValue.Member] {
    [
      .init("description", description.map { .string($0) } ?? .null),
      .init("profile", profile.map { .string($0) } ?? .null),
      .init("presentation", presentation.map { .string($0) } ?? .null),
    ]
  }
}

extension Offer {
  /// The facts and the texts in one object.
  package var json: JSONValue {
    guard case .object(let facts) = facts.json else { return .null }
    return .object(facts + texts.members)
  }
}

extension Specialization {
  package var json: JSONValue {
    .members([
      "id": .integer(id),
      "label": label.map { .string($0) },
      "english_label": englishLabel.map { .string($0) },
    ])
  }
}
