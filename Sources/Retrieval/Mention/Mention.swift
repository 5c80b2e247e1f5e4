import Offers

/// A fact that prose states: what is said, where, and in which tone.
///
/// A question asks and a mention tells, so nothing is a condition here: "plus de 2 500 €" is an amount with a bound.
package struct Mention: Sendable, Equatable {
  /// What is stated.
  package enum Value: Sendable, Equatable {
    case country(Country)
    /// A part of the world by its countries.
    case region(Set<Country>, name: String)
    /// A city as filters name it, and the countries that have one of that name; empty where nobody knows.
    case city(String, countries: Set<Country>)
    /// A company as it is written, and as the offers write it where they have it.
    case company(String, known: String?)
    case months(Amount)
    case date(Dates, DateKind?)
    /// Euros a month.
    case pay(Amount)
    /// So many things.
    case count(Amount, Counted)
    /// Candidates per 100 views.
    case rate(Amount)
    /// `isVague` where only "few" or "many" is said.
    case competition(Set<Competition.Level>, isVague: Bool)
    case telework(Bool)
    case type(MissionType)
    /// `VIE245844` in the text.
    case reference(String)

    /// Whether it is a place.
    package var isPlace: Bool {
      switch self {
      case .country, .region, .city: true
      default: false
      }
    }
  }

  /// A number or a range of numbers; equal ends for a single one.
  package struct Amount: Sendable, Equatable {
    package var lower: Double
    package var upper: Double
    /// The place value of the last digit that counts: 100 for "2 600" and "2,6 k", 0.01 for "2 637,47".
    package var unit: Double
    /// How many of the field's units the written number counts in: 12 for an amount a year, else 1.
    package var divisor = 1.0

    package var isRange: Bool { lower < upper }
  }

  /// Days that a date may mean.
  package struct Dates: Sendable, Equatable {
    package var first: CalendarDay
    package var last: CalendarDay
    /// Whether the year was written; without one only month and day count.
    package var hasYear: Bool
    /// Another reading: 10/01/2026 may be the first of October.
    package var other: CalendarDay?
    package var form: Form

    /// How it was written.
    package enum Form: Sendable, Equatable { case day, month, part, year, iso, slashed }
  }

  /// Which of an offer's dates is meant.
  package enum DateKind: String, Sendable { case start, end, published, closes }

  /// What is counted.
  package enum Counted: String, Sendable { case offers, candidates, views, countries, cities, companies, sectors }

  /// How a number or a date is meant.
  package enum Bound: Sendable, Equatable {
    case exactly, atLeast, moreThan, atMost, lessThan
    /// "environ": a little more or less.
    case about
    /// "près de": a little less.
    case nearly
  }

  /// The tone in which it is stated.
  package enum Stance: Sendable, Equatable {
    case stated
    /// "pas en Allemagne".
    case denied
    /// "si vous voulez 12 mois", "vérifiez que", a question.
    case supposed
    /// "vous cherchez 12 mois": what the person asked for.
    case restated
  }

  package var value: Value
  /// Where it stands, in Unicode scalars of the text: the value with its unit and what bounds it, without lead words.
  package var range: Range<Int>
  package var bound = Bound.exactly
  package var stance = Stance.stated
  /// Whether the words around it say that it is the job's own: "basé à Berlin", "durée : 12 mois". Others may be what
  /// the job is about: "clients en Espagne".
  package var isOwn = true
  /// Whether the place is said by an adjective: "poste allemand".
  package var isAdjective = false

  init(_ value: Value, _ range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

/// What a text states, and where its clauses part.
package struct MentionReading: Sendable {
  /// In the order of the text; they never overlap.
  package internal(set) var mentions: [Mention] = []
  /// Where one thing ends and another begins, in Unicode scalars of the text.
  package internal(set) var breaks: [Break] = []

  /// A place between two clauses.
  package struct Break: Sendable {
    package enum Strength: Int, Sendable, Comparable {
      case comma, and, contrast, stop

      package static func < (one: Strength, other: Strength) -> Bool { one.rawValue < other.rawValue }
    }

    package let position: Int
    package let strength: Strength
  }
}
