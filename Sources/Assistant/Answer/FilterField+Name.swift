import Offers

extension FilterField {
  /// What the field is called in a sentence.
  func name(in language: Language) -> String {
    let (french, english) =
      switch self {
      case .country: ("pays", "country")
      case .zone: ("zone", "zone")
      case .city: ("ville", "city")
      case .company: ("entreprise", "company")
      case .sector: ("secteur", "sector")
      case .months: ("durée", "length")
      case .start: ("début", "start")
      case .pay: ("indemnité", "pay")
      case .competition: ("concurrence", "competition")
      case .language: ("langue", "language")
      case .telework: ("télétravail", "telework")
      case .published: ("publication", "publication")
      case .type: ("type", "type")
      }
    return language == .french ? french : english
  }
}
