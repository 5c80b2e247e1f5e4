/// The tables of the stores that follow this one.
extension Schema {
  // `receipt` is what the follower gave at the last delivery. `outbox` names the offers that have changed since, each
  // once a follower; an offer that changes again gets a new number, so that a delivery takes out only what it has read.
  static let followers = """
    CREATE TABLE follower (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, receipt TEXT) STRICT;
    CREATE TABLE outbox (
      number INTEGER PRIMARY KEY AUTOINCREMENT, offer INTEGER NOT NULL,
      follower INTEGER NOT NULL REFERENCES follower(id) ON DELETE CASCADE, UNIQUE (offer, follower)
    ) STRICT;
    CREATE INDEX outbox_by_follower ON outbox(follower);
    INSERT INTO mirror (name, value) VALUES ('identity', lower(hex(randomblob(16))));
    """

  /// What puts an offer into the outbox: triggers, so that no way of writing can forget to, whoever writes.
  static let outboxTriggers =
    [
      trigger("offer_added", "AFTER INSERT ON offer", offer: "NEW.id"),
      // Not the keys of near-duplicates, which anyone works out of the rest.
      trigger("offer_changed", "AFTER UPDATE OF \(offerColumns) ON offer", offer: "NEW.id"),
      trigger("offer_removed", "AFTER DELETE ON offer", offer: "OLD.id"),
      trigger("text_added", "AFTER INSERT ON offer_text", offer: "NEW.id"),
      trigger("text_changed", "AFTER UPDATE ON offer_text", offer: "NEW.id"),
      trigger("record_added", "AFTER INSERT ON offer_record", offer: "NEW.id"),
      trigger("record_changed", "AFTER UPDATE ON offer_record", offer: "NEW.id"),
      trigger("event_added", "AFTER INSERT ON event", offer: "NEW.offer"),
      trigger("event_removed", "AFTER DELETE ON event", offer: "OLD.offer"),
      trigger("counters_added", "AFTER INSERT ON counters", offer: "NEW.offer"),
      trigger("counters_removed", "AFTER DELETE ON counters", offer: "OLD.offer"),
      trigger("chunk_added", "AFTER INSERT ON chunk", offer: "NEW.offer"),
      trigger("chunk_changed", "AFTER UPDATE OF ordinal, part, embedding ON chunk", offer: "NEW.offer"),
      trigger("chunk_removed", "AFTER DELETE ON chunk", offer: "OLD.offer"),
      // Other embeddings count from now on, of all offers.
      """
      CREATE TRIGGER outbox_space_activated AFTER UPDATE OF active ON space WHEN NEW.active = 1 BEGIN
        DELETE FROM outbox WHERE offer IN (SELECT id FROM offer);
        INSERT INTO outbox (offer, follower) SELECT offer.id, follower.id FROM offer, follower;
      END
      """,
    ]

  // MARK: -

  private static let offerColumns = """
    reference, type, title, original_title, company, city, country, country_label, sector, specializations, \
    study_levels, months, pay_eur, start_day, end_day, created, published, closes, views, candidates, telework, \
    language, contact_name, contact_email, contact_url, first_seen, last_seen, withdrawn
    """

  // DELETE and INSERT, because the way of solving conflicts of the statement outside (OR IGNORE) would hold in here too.
  private static func trigger(_ name: String, _ event: String, offer: String) -> String {
    """
    CREATE TRIGGER outbox_\(name) \(event) WHEN EXISTS (SELECT 1 FROM follower) BEGIN
      DELETE FROM outbox WHERE offer = \(offer);
      INSERT INTO outbox (offer, follower) SELECT \(offer), id FROM follower;
    END
    """
  }
}
