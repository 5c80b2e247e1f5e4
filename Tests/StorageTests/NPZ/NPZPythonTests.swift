import Assistant
import Foundation
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

/// What real NumPy and the original's logic, told anew, make of our files.
@Suite("For NumPy, an npz file", .enabled(if: RealPython.isAvailable, RealPython.notice))
struct NPZPythonTests {
  private let folder: TemporaryFolder

  init() async throws {
    folder = try TemporaryFolder()
    let records = [
      try SampleRecord.record(1, ["activitySectorN1": .string("Énergie")]),
      try SampleRecord.record(
        2,
        [
          "countryNameEn": .string("JAPAN"), "countryId": .string("JP"), "missionDuration": .integer(24),
          "missionStartDate": .string("2027-01-01T00:00:00"), "candidateCounter": .integer(40),
          "contactEmail": .string("someone@example.org"),
        ]),
      try SampleRecord.record(3, ["missionStartDate": .null, "viewCounter": .integer(0)]),
    ]
    let store = try await NPZStore(path: folder.file("plain.npz"), access: .writing)
    _ = try await Synchronizer(feed: ScriptedFeed(records), repository: store) {
      Timestamp(milliseconds: 1_780_000_000_000)
    }.run()
    _ = try await Indexer(offers: store, embeddings: store, embedder: WordCountEmbedder()).run()
    let offers = try await store.mirroredOffers(includingWithdrawn: false)
    _ = try await NPZExport(path: folder.file("legacy.npz"), kind: .legacy).write(offers, of: store)
  }

  @Test("of the plain kind opens without pickles, every text of it JSON")
  func plain() async throws {
    let printed = try await RealPython.run(
      """
      import json, numpy as np
      z = np.load("plain.npz", allow_pickle=False)
      m = [json.loads(t) for t in z["metadata"]]
      offers = [json.loads(line) for line in z["offers_jsonl"].tobytes().splitlines()]
      print(z["embeddings"].dtype, z["embeddings"].shape, len(z["contents"]), len(m), len(offers))
      print(m[0]["chunk_id"], m[0]["sector"], "someone" in str(m), json.loads(str(z["vie_mirror"][0]))["format"])
      """, in: folder)
    #expect(printed == "float32 (6, 64) 6 6 3\n1_description Énergie False 1")
  }

  @Test("of the legacy kind is loaded and filtered by the original's logic")
  func legacy() async throws {
    let printed = try await RealPython.run(
      """
      import numpy as np
      from datetime import datetime
      def load_embeddings(name):
          data = np.load(name, allow_pickle=True)
          return data["embeddings"], data["metadata"], data["contents"]
      def day(text):
          try: return datetime.strptime(text.split("T")[0], "%Y-%m-%d")
          except (ValueError, AttributeError): return None
      def keep(m, start_min=None, start_max=None, countries=None, sectors=None, duration_min=None, level=None):
          if start_min or start_max:
              d = day(m["start_date"])
              if d is None: return False
              if start_min and d < day(start_min): return False
              if start_max and d > day(start_max): return False
          if countries and m["country"] not in countries: return False
          if sectors and m["sector"] not in sectors: return False
          if duration_min and m["duration_months"] < duration_min: return False
          if level and m["competition_level"] != level: return False
          return True
      embeddings, metadata, contents = load_embeddings("legacy.npz")
      print(embeddings.dtype, embeddings.shape, metadata.dtype, contents.dtype.kind, type(metadata[0]).__name__)
      print(" ".join(metadata[0]))
      for f in [dict(start_min="2026-12-01"), dict(start_max="2026-12-01"), dict(countries=["JAPAN", "FRANCE"]),
                dict(sectors=["Énergie"]), dict(duration_min=18), dict(level="ÉLEVÉE"), dict(level="FAIBLE"), {}]:
          rows = [i for i, m in enumerate(metadata) if keep(m, **f)]
          print(*[metadata[i]["chunk_id"] for i in rows])
      q = embeddings[2]
      print(int(np.argsort(-(embeddings @ q) / np.linalg.norm(embeddings, axis=1))[0]))
      print([m["contact_email"] for m in metadata][2], type(metadata[0]["salary_eur"]).__name__)
      """, in: folder)
    let keys = """
      offer_reference company title country city sector duration_months salary_eur start_date creation_date \
      contact_email application_rate competition_level candidates_count views_count chunk_type chunk_id
      """
    let lines = [
      "float64 (6, 64) object U dict", keys, "2_description 2_profile", "1_description 1_profile",
      "2_description 2_profile", "1_description 1_profile", "2_description 2_profile", "2_description 2_profile",
      "3_description 3_profile",
      "1_description 1_profile 2_description 2_profile 3_description 3_profile", "2", "Non spécifié float",
    ]
    #expect(printed.components(separatedBy: "\n") == lines)
  }

  @Test("that NumPy itself pickled is read, and given back as equal arrays")
  func pickled() async throws {
    _ = try await RealPython.run(
      """
      import numpy as np
      rng = np.random.default_rng(3)
      e = rng.normal(size=(2, 1536)); e /= np.linalg.norm(e, axis=1, keepdims=True)
      m = [dict(offer_reference="VIE5", company="ÉTÉ", title="T", country="JAPAN", city="TOKYO", sector=None,
                duration_months=12, salary_eur=2000.0, start_date="Non spécifié", creation_date="2025-11-01T00:00:00",
                contact_email="a@example.org", application_rate=0.0, competition_level="FAIBLE", candidates_count=0,
                views_count=0, chunk_type=t, chunk_id=f"5_{k}")
           for t, k in [("mission_description", "description"), ("candidate_profile", "profile")]]
      np.savez_compressed("vie_embeddings.npz", embeddings=[list(r) for r in e], metadata=m, contents=["a\\n b", "é"])
      """, in: folder)
    let store = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
    _ = try await NPZImport(path: folder.file("vie_embeddings.npz")).run(into: store) {
      Timestamp(milliseconds: 1_780_000_000_000)
    }
    let offers = try await store.mirroredOffers(includingWithdrawn: false)
    _ = try await NPZExport(path: folder.file("back.npz"), kind: .legacy).write(offers, of: store)
    let printed = try await RealPython.run(
      """
      import numpy as np
      a, b = [np.load(n, allow_pickle=True) for n in ("vie_embeddings.npz", "back.npz")]
      types = lambda z: [[(k, type(v)) for k, v in m.items()] for m in z["metadata"]]
      print(np.array_equal(a["embeddings"].view("u8"), b["embeddings"].view("u8")),
            list(a["metadata"]) == list(b["metadata"]), types(a) == types(b), list(a["contents"]) == list(b["contents"]))
      """, in: folder)
    #expect(printed == "True True True True")
  }
}
