import Offers

/// Turns questions in French, English or both into plans.
///
/// A question is cut into tokens; recognisers read the concepts they know from left to right, the longest reading
/// first; then "pas", "si possible" and the like are bound to what they stand beside; what nobody has read is the text for
/// ranking. Nothing is guessed by chance, and every choice between readings is a rule that the plan names. Any text
/// compiles, in linear time; the first 4,096 words and signs are understood, the rest is text.
package struct QuestionCompiler: Sendable {
  private let vocabulary: QuestionVocabulary
  private let recognizers: [any QuestionRecognizer]

  /// - Parameters:
  ///   - vocabulary: The names of the offers' companies and cities.
  ///   - today: The day from which "octobre", "cette semaine" or "dans 3 mois" are counted.
  package init(vocabulary: QuestionVocabulary, today: CalendarDay) {
    self.vocabulary = vocabulary
    let dates = DateReader(today: today)
    recognizers = [
      PublicationRecognizer(dates: dates), PayRecognizer(), MonthsRecognizer(), StartRecognizer(dates: dates),
      CompetitionRecognizer(), OfferRecognizer(), StudyRecognizer(), SectorRecognizer(),
      PlaceRecognizer(vocabulary: vocabulary), DemonymRecognizer(), CompanyRecognizer(vocabulary: vocabulary),
    ]
  }

  /// How the question is to be understood.
  package func compile(_ question: String) -> QuestionPlan {
    let tokens = QuestionTokens(question)
    let intent = IntentReader(tokens)
    var reading = QuestionReading(tokens, taken: intent.tokens)
    reading.recognize(recognizers)
    let unknownPlaces = reading.correctPlaces(vocabulary)
    reading.bind()

    var assembler = PlanAssembler(question: question)
    for (finding, strength) in zip(reading.findings, reading.strengths) {
      assembler.add(finding, strength, text: tokens.text(finding.tokens))
    }
    for topic in reading.topics { assembler.addTopic(tokens.text(topic.tokens), topic.strength) }
    for name in unknownPlaces { assembler.addUnknownPlace(name) }
    assembler.set(
      text: reading.remainingText(of: question, isExact: intent.intent != nil), intent: intent.intent,
      spans: Self.spans(of: reading, intent: intent))
    return assembler.finish(cityCountries: countries)
  }

  // MARK: -

  private static func spans(of reading: QuestionReading, intent: IntentReader) -> [QuestionSpan] {
    let question = reading.question
    func span(
      _ tokens: Range<Int>, _ concept: QuestionSpan.Concept, _ value: String, _ strength: QuestionSpan.Strength,
      _ note: String? = nil
    ) -> QuestionSpan {
      QuestionSpan(
        range: question.scalarRange(tokens), text: question.text(tokens), concept: concept, value: value,
        strength: strength, note: note)
    }
    var spans = zip(reading.findings, reading.strengths).map { span($0.tokens, $0.concept, $0.value, $1, $0.note) }
    spans += reading.topics.map { span($0.tokens, .topic, question.text($0.tokens), $0.strength) }
    if let exact = intent.intent, let first = intent.tokens.first {
      spans.append(span(first, .intent, exact.summary, .hard))
    }
    return spans.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// The countries that have a city of that name.
  private func countries(ofCity name: String) -> Set<Country> {
    let words = QuestionLexer.words(of: name)
    let known = PlaceTable.standard.names.value(of: words) ?? vocabulary.cities.value(of: words)
    if case .city(_, let countries) = known?.place { return countries }
    return []
  }
}
