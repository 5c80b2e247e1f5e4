/// The fields that are known of the API's records, as docs/civiweb.md explains them.
enum RecordField: String, CaseIterable {
  case id, reference, missionTitle, missionType, missionTypeEn, missionDuration, missionStartDate, missionEndDate
  case creationDate, startBroadcastDate, endBroadcastDate, durationBroadcast
  case missionDescription, missionProfile
  case organizationName, organizationPresentation, organizationId
  case cityName, cityNameEn, cityAffectation, cityAffectationId, countryId, countryName, countryNameEn
  case indemnite, contactEmail, contactName, contactURL, teleworkingAvailable, socialReach
  case activitySectorN1, activitySectorN2, activitySectorN3, activitySectorN1Id, activitySectorOfferId
  case idNomenclatureSecteur, specializations, specialization, levelStudyIds
  case viewCounter, candidateCounter, ca, effectif
  case organizationUrlImage, organizationPathImage, pathImage, organizationImage, image
  case organizationCountryCounter, organizationExpertise, externalJobId, dateCandidature, idMotifDesactivationOffre

  /// The JSON types the field has been seen with, `null` aside; nil where any type passes.
  var types: Set<String>? {
    switch self {
    case .id, .missionDuration, .durationBroadcast, .organizationId, .cityAffectationId, .indemnite,
      .activitySectorN1Id, .activitySectorOfferId, .viewCounter, .candidateCounter, .effectif,
      .idMotifDesactivationOffre:
      ["number"]
    case .teleworkingAvailable: ["boolean"]
    case .specializations, .specialization: ["array"]
    case .socialReach, .activitySectorN2, .activitySectorN3, .organizationExpertise, .dateCandidature, .externalJobId,
      .idNomenclatureSecteur, .organizationCountryCounter, .ca, .image, .organizationImage:
      nil
    default: ["string"]
    }
  }
}
