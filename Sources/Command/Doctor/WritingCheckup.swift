import Assistant
import Offers
import Storage

/// Looks at what writes answers, and where answers are kept.
struct WritingCheckup {
  let assembly: Assembly

  func findings() async -> [Finding] {
    [await writer(), await journal()].compactMap { $0 }
  }

  // MARK: -

  /// The service isn't asked: each call costs money.
  private func writer() async -> Finding {
    do {
      return try await assembly.withModel { model in
        guard let model else {
          return Finding("answers", "made of the offers' own sentences; a model is not set up (OPENAI_API_KEY)")
        }
        let window = "a window of \(model.window.counted("token"))"
        let service = assembly.settings.embedding.openAI
        let price = model.cost(of: TokenUsage()) == nil ? "its price isn't known" : "its price is known"
        return Finding("answers", "written by \(model.name) at \(service), \(window), \(price)")
      }
    } catch let failure as any Failure {
      return Finding("answers", failure: failure)
    } catch {
      return Finding("answers", notice: "\(error)", hint: "Run `vie doctor` again.")
    }
  }

  private func journal() async -> Finding? {
    guard let path = assembly.settings.writing.journal else { return Finding("journal", "none is kept") }
    do {
      let journal = try SQLiteJournal(path: path)
      let spent = try await journal.cost(since: SpendingCap.midnight(before: Assembly.now()))
      let cap = assembly.settings.writing.dailyCap.map { " of $\(SpendingCap.dollars($0)) a day" } ?? ", no daily cap"
      return Finding("journal", "\(path); $\(SpendingCap.dollars(spent)) spent today\(cap)")
    } catch let failure as any Failure {
      return Finding("journal", failure: failure)
    } catch {
      return Finding("journal", notice: "\(error)", hint: "Run `vie doctor` again.")
    }
  }
}
