"""As many offers as a benchmark wants, made of the real ones (or of the samples): the same at each time, nobody's clones."""
import random, re

from .served import real_offers

SYLLABLES = "al bri cor dan el far gal hel in jor kel lum mar nov or pra quin ros sol tar ul ver wes xan yor zel".split()
ENDINGS = ["Industries", "Conseil", "Systems", "Group", "Ingénierie", "Energies", "Foods", "Santé", "Logistics", "Software"]
FIELDS = [
    "hydrogène", "naval", "ferroviaire", "spatial", "cosmétique", "cloud", "assurance", "eau", "éolien", "nucléaire", "luxe",
    "semi-conducteurs", "défense", "agroalimentaire", "tourisme", "biotech", "packaging", "automobile", "batteries", "retail",
    "télécoms", "fintech", "BTP", "chimie", "textile", "robotique", "gaming", "mobilité", "recyclage", "e-commerce",
]


def many_offers(count, seed=1):
    """The real offers first, then others: each has a real one's kind of work, another employer, place, length, pay and date,
    a field in its title, a third of its lines from elsewhere, and its lines in another order."""
    chance, real = random.Random(seed), real_offers()
    offers = [without_contact(offer) for offer in real[:count]]
    placed = [offer for offer in real if offer.get("cityName") and offer.get("countryName")]
    lines = sorted({line.strip() for offer in real for line in (offer.get("missionDescription") or "").splitlines()
                    if 40 < len(line.strip()) < 300})
    sectors = sorted({offer["activitySectorN1"] for offer in real if offer.get("activitySectorN1")})
    for number in range(len(offers), count):
        offer = without_contact(chance.choice(real))
        place = chance.choice(placed)
        offer |= {name: place.get(name) for name in ("cityName", "cityNameEn", "countryName", "countryNameEn", "countryId")}
        title = re.sub(r"\s*\(\s*[HFhfMm]\s*/.*$", "", offer["missionTitle"])
        offer |= {
            "id": 500_000 + number, "reference": f"VIE{500_000 + number}", "organizationName": employer(chance),
            "missionTitle": f"{title} {chance.choice(FIELDS)} (H/F)",
            "missionDescription": mixed(chance, offer.get("missionDescription"), lines),
            "missionProfile": mixed(chance, offer.get("missionProfile"), []),
            "missionDuration": chance.choice([6, 12, 12, 18, 24, 24]), "indemnite": chance.randrange(1_500, 4_500),
            "missionStartDate": f"2026-{chance.randint(1, 12):02}-01T00:00:00", "missionType": chance.choice(["VIE"] * 9 + ["VIA"]),
            "creationDate": f"2025-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}T10:00:00",
            "startBroadcastDate": f"2025-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
            "viewCounter": chance.randrange(2_000), "candidateCounter": chance.randrange(150),
            "activitySectorN1": chance.choice(sectors) if sectors else None,
        }
        offers.append(offer)
    return offers


def edition(offers, number):
    """The same offers an hour later: one in a hundred gone or back, one in a hundred worded anew, one in five more read."""
    changed = []
    for at, offer in enumerate(offers):
        if (at + number) % 100 == 0:
            continue
        if (at + number) % 100 == 1:
            offer = {**offer, "missionDescription": (offer.get("missionDescription") or "") + f"\nÉdition {number}."}
        if (at + number) % 5 == 2:
            offer = {**offer, "viewCounter": (offer.get("viewCounter") or 0) + number}
        changed.append(offer)
    return changed


def asked_about(offers, count, seed=2):
    """Questions that hardly repeat: titles, places and lengths of the offers, put as people put them."""
    chance, questions = random.Random(seed), []
    while len(questions) < count:
        offer = chance.choice(offers)
        title = re.sub(r"\s*\(\s*[HFhfMm]\s*/.*$", "", offer["missionTitle"]).lower().split()
        words = " ".join(title[: chance.randint(1, 4)])
        place = (offer.get("cityName") or offer.get("countryName") or "Espagne").title()
        questions.append(chance.choice([
            f"{words}", f"{words} à {place}", f"{words} {chance.choice(FIELDS)}", f"{words} {chance.choice([12, 18, 24])} mois minimum",
            f"{words} in {place}", f"{words} si possible bien payé", f"{words} sauf {place}",
        ]))
    return questions


def without_contact(offer):
    """An offer without the person to write to."""
    return {name: value for name, value in offer.items() if not name.startswith("contact")}


def employer(chance):
    return "".join(chance.choices(SYLLABLES, k=3)).title() + " " + chance.choice(ENDINGS)


def mixed(chance, text, others):
    """A text in another order, with other lines in a third of the places."""
    lines = [line for line in (text or "").splitlines() if line.strip()]
    chance.shuffle(lines)
    return "\n".join(chance.choice(others) if others and chance.random() < 0.33 else line for line in lines)
