import Offers

/// A verdict, whose it is, and what should stand in place of a wrong value.
struct ClaimJudgement: Equatable {
  var verdict: Claim.Verdict
  var offer: Offer.ID?
  var correction: String?

  init(_ verdict: Claim.Verdict, offer: Offer.ID? = nil, correction: String? = nil) {
    self.verdict = verdict
    self.offer = offer
    self.correction = correction
  }
}
