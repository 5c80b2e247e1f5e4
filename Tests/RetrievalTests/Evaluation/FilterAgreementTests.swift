import Offers
import Retrieval
import Testing

@Suite("agreement of filters")
struct FilterAgreementTests {
  private static func agreement(_ planned: String?, _ expected: String) throws -> FilterAgreement {
    FilterAgreement(
      planned: try planned.map { try JSONValue(parsing: $0) }, expected: try JSONValue(parsing: expected))
  }

  @Test(
    "the same filters in other words agree exactly",
    arguments: [
      (#"{"country": ["DE", "ES"], "min_months": 12}"#, #"{"min_months": 12.0, "country": ["ES", "DE"]}"#),
      (#"{"city": ["Londres"]}"#, #"{"city": "LONDON"}"#),
      (#"{"company": ["total énergies"]}"#, #"{"company": ["Total Energies", "total energies"]}"#),
      (#"{"telework": true}"#, #"{"telework": true, "zone": [], "max_pay": null}"#),
      (#"{}"#, #"{}"#),
      (nil, #"{}"#),
    ]
  )
  func exact(planned: String?, expected: String) throws {
    #expect(try Self.agreement(planned, expected).isExact)
  }

  @Test(
    "what is missing and what is too much counts",
    arguments: [
      (#"{"country": ["DE"]}"#, #"{"country": ["DE", "ES"]}"#, 2, 1, 1),
      (#"{"country": ["DE"], "telework": true}"#, #"{"country": ["DE"]}"#, 1, 2, 1),
      (#"{"min_months": 12}"#, #"{"max_months": 12}"#, 1, 1, 0),
      (#"{"telework": true}"#, #"{"telework": false}"#, 1, 1, 0),
      (nil, #"{"country": ["DE"]}"#, 1, 0, 0),
    ]
  )
  func partial(planned: String?, expected: String, count: Int, plannedCount: Int, matched: Int) throws {
    let agreement = try Self.agreement(planned, expected)
    #expect(agreement == FilterAgreement(expected: count, planned: plannedCount, matched: matched))
    #expect(!agreement.isExact)
  }
}
