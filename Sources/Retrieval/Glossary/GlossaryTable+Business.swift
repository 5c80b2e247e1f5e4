extension GlossaryTable {
  /// Sales, marketing, communication and customers.
  static let business: StaticString = """
    vente, ventes, commercial | sales, commercial, selling
    force de vente | sales force
    équipe commerciale, équipes commerciales, équipe de vente | sales team
    cycle de vente | sales cycle
    développement commercial, développement des affaires, développement d'affaires, développement business | \
    business development
    prospection, prospection commerciale | prospecting, lead generation, =business development
    démarchage téléphonique, prospection téléphonique | cold calling
    génération de leads, génération de prospects | =lead generation
    ~ prospect | prospect, lead
    avant-vente, avant-ventes | presales, pre-sales
    après-vente, service après-vente, SAV | after-sales, after-sales service, aftersales, aftermarket
    administration des ventes, administration commerciale, ADV | sales administration, sales support, order \
    management, sales operations
    gestion des commandes, traitement des commandes | =order management, order processing
    bon de commande, bons de commande | purchase order, purchase orders
    prévisions de ventes, prévision des ventes | sales forecast, sales forecasting
    offre commerciale, proposition commerciale | commercial proposal, sales proposal, business proposal
    devis | quotation, quote
    chiffrage | cost estimate, cost estimation, costing
    appel d'offres, réponse aux appels d'offres, AO | tender, tenders, call for tenders, bid, bidding, RFP
    tarification, politique tarifaire | pricing
    commerce international | international trade, international business
    commerce extérieur | foreign trade
    commerce de gros | wholesale
    commerce de détail, vente au détail, détaillant | retail, retailer
    commerce électronique, vente en ligne, ecommerce | e-commerce, ecommerce, online sales
    grande distribution, GMS | mass retail, supermarkets, large retailers
    distributeur | distributor, reseller
    revendeur | =reseller, dealer
    concessionnaire | =dealer, dealership
    réseau de distribution | distribution network, dealer network
    franchise, franchisé | franchise, franchisee
    magasin, boutique, point de vente | store, shop, point of sale
    import-export | import export
    grands comptes, comptes clés, compte clé | key accounts, key account, strategic accounts, major accounts
    portefeuille clients, portefeuille de clients | client portfolio, customer portfolio
    relation client, relation clientèle, relations clients | customer relationship, customer relations, client \
    relations
    gestion de la relation client | customer relationship management, CRM
    service client, service clientèle, service clients | customer service, customer care, customer support, client \
    service
    satisfaction client | customer satisfaction
    expérience client | customer experience, CX
    fidélisation, fidélisation client | customer retention, loyalty, customer loyalty
    réussite client, succès client | customer success
    parcours client | customer journey
    ~ client | customer, client
    étude de marché, études de marché | market research, market study, market analysis
    analyse de marché | =market analysis
    veille concurrentielle, analyse concurrentielle | competitive intelligence, competitor analysis, competitive \
    analysis
    veille, veille marché, veille stratégique | market watch, market intelligence, market monitoring
    veille technologique | technology watch, technology monitoring
    concurrence, concurrent | competition, competitor
    part de marché, parts de marché | market share
    entrée sur le marché, accès au marché | market entry, market access
    lancement de produit, lancement de produits, lancement produit | product launch
    ~ lancement | launch
    cycle de vie | life cycle, lifecycle
    cycle de vie du produit, cycle de vie produit | product lifecycle
    gestion du cycle de vie des produits | product lifecycle management, PLM
    gestion de produit, gestion produit, gestion de produits | product management
    gamme de produits, gamme | product range, product line
    marque, marques | brand, brands
    image de marque, gestion de marque | branding, brand management
    notoriété | brand awareness
    marque employeur | employer branding, employer brand
    marketing numérique, marketing digital, webmarketing | digital marketing, online marketing
    marketing opérationnel | operational marketing, trade marketing, field marketing
    marketing produit | product marketing
    marketing de contenu | content marketing
    marketing d'influence | influencer marketing
    influenceur | influencer
    référencement, référencement naturel | SEO, search engine optimization
    référencement payant | paid search, search engine advertising
    réseaux sociaux, médias sociaux | social media, social networks
    création de contenu, création de contenus | content creation
    ~ contenu, contenus | content
    rédaction de contenu, rédaction de contenus, rédaction web | content writing, copywriting
    site internet, site web | website, web site
    campagne, campagnes | campaign, campaigns
    campagne marketing | marketing campaign
    campagne publicitaire | advertising campaign
    publicité, publicitaire | advertising, ads, advertisement
    régie publicitaire | ad sales house, advertising sales
    relations publiques, relations presse | public relations, PR, press relations, media relations
    presse | press
    communication interne | internal communication, internal communications
    communication externe | external communication, corporate communications
    communication d'entreprise, communication institutionnelle | =corporate communication, =corporate communications
    événementiel, événement, événements, communication événementielle, organisation d'événements | events, event, \
    event management, event planning
    salon professionnel, salons professionnels, salon, foire | trade show, trade fair, exhibition
    parrainage, mécénat | sponsorship, sponsoring, patronage
    infographie, graphisme, design graphique | graphic design
    maquette graphique | mockup
    imprimerie | printing
    édition, maison d'édition | publishing, publisher
    charte graphique | graphic charter, brand guidelines
    audiovisuel | audiovisual, video production
    cinéma | film, cinema
    jeu vidéo, jeux vidéo | video games, gaming
    traduction | translation
    marketing d'affiliation | affiliate marketing
    étude d'opportunité | business case
    modèle économique, modèle d'affaires | business model
    plan d'affaires | business plan
    partenariat, partenariats | partnership, partnerships, alliances
    ~ partenaire, partenaires | partner, partners
    vente croisée | cross-selling, upselling
    négociation, négociations | negotiation, negotiations
    négociation commerciale | commercial negotiation, sales negotiation
    contrat, contrats | contract, contracts, agreement
    gestion de contrats, gestion des contrats, gestion contractuelle | contract management
    chiffre d'affaires | revenue, turnover, sales revenue
    rentabilité | profitability
    ~ croissance | growth
    implantation | set-up, =market entry, local establishment
    ouverture de marché, ouverture de marchés | market opening, new markets
    relations investisseurs | investor relations
    stratégie commerciale | sales strategy, commercial strategy, go-to-market
    stratégie de marque | brand strategy
    stratégie d'entreprise | corporate strategy, business strategy
    stratégie | strategy
    plan d'action, plan d'actions, plans d'actions | action plan, action plans
    transformation numérique, transformation digitale | digital transformation
    numérique, digital | digital
    numérisation, digitalisation, dématérialisation | digitalization, digitization, digitalisation
    animation de réseau, animation du réseau | network management, channel management
    animation commerciale | sales promotion, =trade marketing
    merchandisage, marchandisage | merchandising, visual merchandising
    enquête, sondage | survey
    présentation client, démonstration | demo, demonstration, product demo
    enchères | auction, auctions
    abonnement | subscription
    centre d'appels | call center, call centre, contact center
    """
}
