import ArgumentParser

/// The flags that say what writes answers.
struct WritingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The model that writes, by its service's name for it.",
      discussion: """
        The service is OpenAI, or any of its shape at OPENAI_BASE_URL; its key is OPENAI_API_KEY. Without either, answers \
        are made of the offers' own facts and sentences.
        """, valueName: "model"))
  var model: String?

  @Flag(help: "Ask no model: answer by the offers' own facts and sentences.")
  var extractive = false
}
