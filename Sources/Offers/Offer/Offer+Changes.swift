/// One field of an offer that now says something else.
package struct FieldChange: Sendable, Equatable {
  /// The field's name in JSON.
  package let field: String
  /// What it said before and says now, as text; nil for unknown.
  package let before: String?
  package let after: String?

  package init(field: String, before: String?, after: String?) {
    self.field = field
    self.before = before
    self.after = after
  }
}

extension Offer {
  /// The fields in which this offer differs from an earlier state of it, by name.
  ///
  /// Counters and the day of publication are left out: the first change all the time, the second is an event of its
  /// own. So are values that the reading derives from others.
  package func changes(since earlier: Offer) -> [FieldChange] {
    Self.comparedFields.compactMap { name, value in
      let (before, after) = (value(earlier), value(self))
      return before == after ? nil : FieldChange(field: name, before: before, after: after)
    }
  }

  /// Whether the offer was put online again since an earlier state of it.
  package func isRepublished(since earlier: Offer) -> Bool {
    guard let now = facts.published, let before = earlier.facts.published else { return false }
    return now > before
  }

  // MARK: -

  private static let comparedFields: [(String, @Sendable (Offer) -> String?)] = [
    ("reference", { $0.reference }),
    ("type", { $0.type?.rawValue }),
    ("title", { $0.originalTitle }),
    ("company", { $0.company }),
    ("city", { $0.city }),
    ("country", { $0.country?.code ?? $0.countryLabel }),
    ("sector", { $0.sector }),
    ("specializations", { $0.specializations.map { String($0.id) }.joined(separator: ",") }),
    ("study_levels", { $0.studyLevels.map(\.label).joined(separator: ",") }),
    ("months", { $0.months.map { String($0) } }),
    ("pay_eur", { $0.payEUR.map { String($0) } }),
    ("start", { $0.start?.description }),
    ("end", { $0.end?.description }),
    ("created", { $0.created?.description }),
    ("closes", { $0.closes?.description }),
    ("telework", { $0.telework.map { String($0) } }),
    ("description", { $0.texts.description }),
    ("profile", { $0.texts.profile }),
    ("presentation", { $0.texts.presentation }),
    ("contact", { [$0.contact.name, $0.contact.email, $0.contact.url].compactMap { $0 }.joined(separator: " ") }),
  ]
}
