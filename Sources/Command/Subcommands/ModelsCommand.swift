import ArgumentParser
import Foundation
import Inference
import Offers
import Remote

/// `vie models`
struct ModelsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "List, fetch and locate models for searching by meaning.",
    subcommands: [List.self, Pull.self, Path.self]
  )

  /// `vie models list`
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the installed models, the one that is taken by default first.")

    @OptionGroup
    var common: CommonOptions

    func run() async throws {
      let library = try Assembly(common).library
      let models = library.models()
      if common.json {
        let list = models.map { model in
          JSONValue.members([
            "name": .string(model.name), "path": .string(model.folder.path), "bytes": .integer(model.bytes),
          ])
        }
        return try Console.print(JSONValue.members(["models": .array(list)]).text)
      }
      let lines = models.map { "\($0.name.padded(to: 40))\($0.bytes / 1_000_000) MB  \($0.folder.path)" }
      let none = "No model is installed in \(library.folder.path). `vie models pull NAME` fetches one."
      try Console.print(lines.isEmpty ? none : lines.joined(separator: "\n"))
    }
  }

  /// `vie models pull`
  struct Pull: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pull",
      abstract: "Fetch a model from a Hugging Face hub.",
      discussion: """
        Takes BERT and XLM-RoBERTa sentence models. A pull that was interrupted goes on where it was; sizes and \
        checksums are verified, and an installed model of the same name is replaced only at the end.
        """
    )

    @Argument(help: ArgumentHelp("The model, such as intfloat/multilingual-e5-small.", valueName: "owner/name"))
    var name: String

    @Option(help: ArgumentHelp("The hub's address. Default: https://huggingface.co.", valueName: "url"))
    var hub: String?

    @Option(help: ArgumentHelp("A branch, a tag or a commit.", valueName: "name"))
    var revision = "main"

    @OptionGroup
    var common: CommonOptions

    func run() async throws {
      guard let repository = ModelRepository(name) else { throw BadModelName(name: name) }
      var flags = Settings.Flags(store: common.store)
      flags.hub = hub
      let assembly = Assembly(settings: try Settings(flags: flags))
      let folder = assembly.library.place(of: repository.name)
      let bar = ByteProgress()
      let outcome = try await ModelDownload.pull(
        repository, into: folder, try assembly.modelDownload(revision: revision)
      ) {
        bar.show($0.file, done: $0.bytes, total: $0.totalBytes)
      } check: {
        // A model that can't be used should be known now, and never take the place of one that can.
        _ = try LocalEmbedder(readingFrom: $0)
      }
      bar.end()
      if common.json {
        let embedder = try LocalEmbedder(readingFrom: folder)
        return try Console.print(
          JSONValue.members([
            "name": .string(repository.name), "path": .string(folder.path), "files": .integer(outcome.files.count),
            "fetched_bytes": .integer(outcome.fetchedBytes), "dimension": .integer(embedder.space.dimension),
          ]).text)
      }
      try Console.print("\(repository.name) is in \(folder.path). Embed the offers with it:")
      try Console.print("  vie reindex --embedder local:\(repository.name)")
    }
  }

  /// `vie models path`
  struct Path: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "path", abstract: "Print the folder of the models, or of one of them.")

    @Argument(help: "The model; the folder of all where left out.")
    var name: String?

    @OptionGroup
    var common: CommonOptions

    func run() async throws {
      let library = try Assembly(common).library
      var folder = library.folder
      if let name {
        guard let model = library.model(name) else {
          throw EmbedderAbsence.notInstalled(name, folder: library.folder.path)
        }
        folder = model.folder
      }
      try Console.print(
        common.json ? JSONValue.members(["path": .string(folder.path)]).text : folder.path)
    }
  }
}

/// A name that no model on a hub can have.
struct BadModelName: Failure {
  let name: String

  var kind: FailureKind { .badArguments }
  var description: String { "\"\(TextCleaning.line(name) ?? "")\" is no name of a model on a hub" }
  var hint: String { "Write owner/name, such as intfloat/multilingual-e5-small." }
}
