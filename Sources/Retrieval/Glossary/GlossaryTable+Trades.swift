extension GlossaryTable {
  /// Trades and professions that missions abroad are hardly ever about. A question that names one is about nothing
  /// else: without an offer that bears its name in the title, nothing fits.
  static let trades: StaticString = """
    agent immobilier | estate agent, real estate agent, realtor
    aide-soignant, aide soignant, auxiliaire de vie | care assistant, caregiver, nursing assistant
    ambulancier | paramedic, ambulance driver
    animateur de colonie, animateur jeunesse, moniteur de colonie | camp counselor, youth worker
    assistant maternel, nounou, baby-sitter, garde d'enfants | nanny, babysitter, childminder
    astronaute, cosmonaute | astronaut
    avocat pénaliste, avocat plaidant | criminal lawyer, barrister
    barman, barmaid | bartender
    barista | barista
    bibliothécaire | librarian
    boucher, charcutier | butcher
    boulanger | baker
    pâtissier | pastry chef, confectioner
    bûcheron | lumberjack, logger
    caissier, hôte de caisse | cashier
    cameraman, cadreur | cameraman, camera operator
    carreleur | tiler
    charpentier | carpenter
    chanteur | singer
    chauffeur de taxi, chauffeur VTC | taxi driver, cab driver
    chauffeur de bus, conducteur de bus | bus driver
    chauffeur routier, camionneur, chauffeur poids lourd | truck driver, lorry driver
    chirurgien | surgeon
    coach sportif, professeur de sport, prof de sport | sports coach, fitness trainer, personal trainer
    coiffeur | hairdresser, barber
    conducteur de train | train driver
    cordonnier | shoemaker, cobbler
    couvreur | roofer
    couturier | dressmaker, seamstress
    croupier | croupier, casino dealer
    cuisinier, chef cuisinier, commis de cuisine | line cook, sous-chef
    danseur | dancer
    dentiste, chirurgien-dentiste | dentist
    diététicien | dietitian, nutritionist
    DJ, disc-jockey | disc jockey
    ébéniste, menuisier | cabinetmaker, joiner
    éboueur | garbage collector, refuse collector
    éducateur spécialisé | special needs educator
    électricien en bâtiment | house electrician
    esthéticien, maquilleur | beautician, make-up artist
    femme de chambre, valet de chambre | chambermaid, housekeeper, room attendant
    femme de ménage, homme de ménage, agent d'entretien | cleaning lady, janitor
    fleuriste | florist
    footballeur, joueur de foot | footballer, football player
    garde du corps | bodyguard
    gardien de prison | prison guard
    gendarme, policier | police officer, policeman
    guide touristique, guide de montagne | tour guide, mountain guide
    hôtesse de l'air | flight attendant, cabin crew
    huissier | bailiff
    imam, prêtre | priest, imam, vicar
    infirmier | nurse
    instituteur, maître d'école, professeur des écoles | primary school teacher, school teacher, schoolteacher
    jardinier | gardener
    kinésithérapeute, kiné, ostéopathe | physiotherapist, physical therapist, osteopath
    laveur de vitres | window cleaner
    libraire | bookseller
    livreur | delivery driver, delivery rider
    maçon | bricklayer
    magicien | magician
    maître-nageur, sauveteur | lifeguard, swimming instructor
    marin-pêcheur | fisherman
    matelot | sailor, deckhand
    médecin généraliste, médecin urgentiste | general practitioner, emergency doctor
    moniteur de ski, prof de ski | ski instructor
    moniteur de plongée | diving instructor
    musicien, pianiste, guitariste, violoniste | musician, pianist, guitarist, violinist
    notaire | notary
    opticien | optician
    orthophoniste | speech therapist
    ouvreur | usher
    paysagiste | landscape gardener
    pédiatre, cardiologue, dermatologue, gynécologue, psychiatre, radiologue, anesthésiste | pediatrician, cardiologist, \
    dermatologist, gynecologist, psychiatrist, radiologist, anesthetist
    peintre en bâtiment | house painter
    photographe de mariage | wedding photographer
    pilote de ligne, pilote d'avion | airline pilot, airplane pilot
    plombier, chauffagiste | plumber
    poète, romancier, écrivain | poet, novelist
    pompier | firefighter, fireman
    potier, céramiste | potter
    professeur, prof, enseignant | teacher, schoolmaster
    psychologue, psychothérapeute | psychologist, psychotherapist
    puériculteur | nursery nurse
    réceptionniste | receptionist, front desk agent
    sage-femme | midwife
    serveur, serveuse | waiter, waitress
    serrurier | locksmith
    sommelier, caviste | sommelier
    taxidermiste | taxidermist
    toiletteur | pet groomer
    traiteur | caterer
    vendangeur | grape picker
    vétérinaire | veterinarian, veterinary surgeon
    viticulteur, vigneron | winegrower, winemaker
    """
}
