/// The campaign's sentences. The held-out ones are not looked at while rules change.
enum ClaimTemplates {
  static let heldOut =
    ClaimTemplate.list(
      """
      - {company} cherche un profil « {title} » : {months} à {city}, indemnité de {pay} {mark}
      Le VIE de {company} se passe {at} {mark}.
      Bonne nouvelle : l'offre n'a reçu que {candidates} et la concurrence reste {level} {mark}.
      Comptez sur {pay} par mois, pendant {months}, à partir de {start} {mark}.
      {1.company} vous emmène à {1.city} dès {1.start} {1.mark} tandis que {2.company} vous attend à {2.city} en {2.start} {2.mark}.
      C • Entreprise : {company}
      C • Ville : {city} – Pays : {country} – Durée : {months}
      La mission commencera le {startday} ; l'annonce date du {published} {mark}.
      """, .french)
    + ClaimTemplate.list(
      """
      I'd suggest the **{title}** role with {company} in {city}: it lasts {months} and pays {pay} monthly {mark}.
      You'd spend {months} {at}, starting {start}, on an allowance of {pay} {mark}.
      {1.mark} is the longer one at {1.months} in {1.city}; {2.mark} is {2.months} in {2.city}.
      So far it has drawn {candidates} out of {views}, and the deadline is {closes} {mark}.
      C * Employer: {company}
      C * Where: {city}, {country}; when: {start}; how long: {months}
      Among the {total} found, {company} pays best, at {pay} {mark}.
      The employer is {company}, the city {city}, and the contract runs {months} {mark}.
      """, .english)

  /// The first held-out set, evaluated once (recall 0.971, companies 0.875, no alarms); development since.
  static let retired =
    ClaimTemplate.list(
      """
      - **{title}** — {company}, {city} ({country}) : {months}, {pay} par mois, début {start} {mark}
      Côté rémunération, {company} propose {pay} mensuels pour {months} {mark}.
      {1.company} ({1.city}) offre {1.pay} par mois {1.mark}, contre {2.pay} chez {2.company} ({2.city}) {2.mark}.
      La mission se déroule {at}, plus précisément à {city}, et s'étend sur {months}. {mark}
      C - Début : {start} · Durée : {months} · Indemnité : {pay}/mois
      À noter : {candidates} pour {views}, donc une concurrence {level} {mark}.
      L'annonce a été mise en ligne le {published} et les candidatures ferment le {closes} {mark}.
      Au total, {total} correspondent à votre recherche.
      """, .french)
    + ClaimTemplate.list(
      """
      {company} is hiring in {city}, {country}: a {months-adj} assignment paying {pay} per month, starting {start} {mark}.
      1. **{1.title}** ({1.company}, {1.city}) – {1.months}, from {1.start} {1.mark}; 2. **{2.title}** ({2.company}, {2.city}) – {2.months}, from {2.start} {2.mark}.
      With {candidates} for {views}, competition is {level} {mark}.
      The {company} role {mark} runs for {months}, begins on {startday} and pays {pay}.
      C It's a {months-adj} placement {at} with a monthly allowance of {pay}.
      There are {total} that match, the best paid being at {company} ({pay}) {mark}.
      {telework} for this position in {city} {mark}.
      {mark} **{title}** | {company} | {city} | {months} | {pay} | {start}
      """, .english)

  static let development =
    ClaimTemplate.list(
      """
      Le poste de **{title}** chez {company} dure {months} et commence en {start} {mark}.
      {company} recrute à {city} pour {months}, avec une indemnité de {pay} par mois {mark}.
      L'offre {mark} se situe {at}, à {city}.
      {mark} : {months} {at}, {pay} par mois.
      Deux pistes : {1.company} à {1.city}, {1.months} {1.mark} et {2.company} à {2.city}, {2.months} {2.mark}.
      - **{title}** ({company}) – {city}, {country}, {months} {mark}
      Cette mission débute le {startday} et se termine le {end} {mark}.
      Elle est rémunérée {pay} par mois. {mark}
      C - Durée : **{months}**
      C - Lieu : {city} ({country})
      C - Indemnité : {pay} / mois
      C - Début : {start}
      Avec {candidates} et {views}, la concurrence est {level} {mark}.
      Le taux de candidature est de {rate} {mark}.
      Publiée le {published}, cette offre reste ouverte jusqu'au {closes} {mark}.
      {telework} pour ce poste basé à {city} {mark}.
      {total} correspondent à vos critères, dont celle de {company} {at} {mark}.
      La mieux payée se trouve chez {1.company} : {1.pay} par mois {1.mark}, devant {2.company} : {2.pay} par mois {2.mark}.
      {1.mark} dure {1.months} {1.at}, tandis que {2.mark} dure {2.months} {2.at}.
      Je vous recommande d'abord le VIE proposé par {company} {at} : il commence en {start}, pour une durée de {months}, et il est indemnisé {pay} par mois {mark}.
      Départ prévu en {start} pour {city} {mark}.
      Les deux offres paient entre {paylow} et {payhigh} par mois {1.mark} {2.mark}.
      L'indemnité moyenne est de {mean} par mois.
      Contrat {type} de {months} chez {company} {mark}.
      Pour {city}, comptez {months} de mission et {pay} d'indemnité mensuelle {mark}.
      ✅ **{company}** ({city}, {country}) : durée {months}, début {start}, {pay} {mark}
      Trois offres ressortent : {1.title} à {1.city} {1.mark}, {2.title} à {2.city} {2.mark} et {3.title} à {3.city} {3.mark}.
      La plus longue ({1.months}) est chez {1.company} {1.mark} ; la plus courte ({2.months}) chez {2.company} {2.mark}.
      C'est une mission {at} de {months} à pourvoir dès {start} {mark}.
      Le démarrage est prévu pour le {startday}, {at} {mark}.
      Ce n'est pas la mieux payée ({pay}), mais elle dure {months} et se trouve à {city} {mark}.
      Vous serez basé(e) à {city} pendant {months}, au sein de {company} {mark}.
      {1.mark} ({1.company}, {1.city}) et {2.mark} ({2.company}, {2.city}) sont les plus proches de votre demande.
      L'offre totalise {views} et {candidates}, soit un taux de {rate} {mark}.
      C 📍 {city}, {country} | ⏳ {months} | 💶 {pay}
      C Elle démarre en {start} et dure {months}, ce qui laisse le temps de s'installer.
      """, .french)
    + ClaimTemplate.list(
      """
      The **{title}** position at {company} lasts {months} and starts in {start} {mark}.
      {company} offers {pay} per month in {city} {mark}.
      Offer {mark} is based in {city}, {country}.
      {mark}: {months} in {city}, {pay} a month.
      Two options stand out: {1.company} in {1.city} for {1.months} {1.mark}, and {2.company} in {2.city} for {2.months} {2.mark}.
      - **{title}** ({company}) – {city}, {country}, {months}, {pay}/month {mark}
      It runs from {startday} to {end} {mark}.
      The monthly pay is {pay}. {mark}
      C - Duration: **{months}**
      C - Location: {city}, {country}
      C - Start date: {start}
      It has had {views} and {candidates}, so competition is {level} {mark}.
      The application rate is {rate} {mark}.
      Posted on {published}; applications close on {closes} {mark}.
      {telework} for this job in {city} {mark}.
      {total} match your search; the closest is at {company} {at} {mark}.
      This {months-adj} mission is with {company}, {at}, from {start} {mark}.
      {1.mark} pays {1.pay} a month, whereas {2.mark} pays {2.pay}.
      The average allowance is {mean} a month.
      Working for {company} {at}, you would earn {pay} monthly over {months} {mark}.
      Both pay between {paylow} and {payhigh} per month {1.mark} {2.mark}.
      {company}'s offer starts on {startday} {mark}.
      If you prefer a longer stay, {company} has a {months-adj} role {at} {mark}.
      Based in {city}, this role with {company} pays {pay} and lasts {months} {mark}.
      The highest-paid is {1.company} in {1.city} at {1.pay} {1.mark}, followed by {2.company} in {2.city} at {2.pay} {2.mark}.
      Not only is it {at}, it also pays {pay} per month {mark}.
      Duration is {months}; start date is {startday}; location is {city} {mark}.
      C You would join {company} in {city} from {start} for {months}.
      Although it only lasts {months}, the job at {company} pays {pay} {mark}.
      {1.company}'s job starts in {1.start} {1.mark}; {2.company}'s starts in {2.start} {2.mark}.
      """, .english)
}
