extension GlossaryTable {
  /// Food, farming, luxury, hospitality, services and kinds of companies.
  static let sectors: StaticString = """
    agroalimentaire, industrie agroalimentaire, IAA | food industry, agri-food, agrifood, food and beverage
    alimentaire, alimentation, aliments | food
    agriculture, agricole | agriculture, agricultural, farming
    agronomie, agronomique | agronomy, agronomics
    élevage | livestock, animal farming, breeding
    horticulture, maraîchage | market gardening, horticultural
    semence, semences, semencier | seeds, seed
    engrais | fertilizer, fertilizers
    produits phytosanitaires, protection des cultures | crop protection, pesticides
    grandes cultures | crops
    forêt, forêts, forestier, sylviculture | forest, forestry
    pêche, aquaculture | fishing, fisheries, aquaculture
    nutrition animale, alimentation animale | animal nutrition, animal feed
    vin, vins, viticole | wine, wines
    vins et spiritueux, vin et spiritueux | wine and spirits, wines and spirits
    spiritueux | =spirits, distilled spirits
    viticulture, vigne, vignoble | viticulture, vineyard, winegrowing
    œnologie | oenology, enology, winemaking
    brasserie, bière, bières | brewery, beer, brewing
    boisson, boissons | beverage, beverages, drinks
    produits laitiers, laitier | dairy, dairy products
    fromage, fromages | cheese
    viande, viandes | meat
    fruits et légumes | fruits and vegetables, fresh produce
    boulangerie, boulangerie-pâtisserie | bakery
    pâtisserie | pastry
    confiserie, chocolat, chocolaterie | confectionery, chocolate
    épicerie, épicerie fine | grocery, fine food
    sécurité des aliments, hygiène alimentaire | food safety, food hygiene
    luxe, produits de luxe, secteur du luxe | luxury, luxury goods, luxury industry
    mode | fashion, mode
    biens de consommation, produits de grande consommation, grande consommation, PGC | consumer goods, FMCG, \
    fast-moving consumer goods, CPG
    consommateur, consommateurs | consumer, consumers
    jouet, jouets | toys, toy
    puériculture | baby products, childcare
    hôtellerie, hôtelier | hospitality, hotel industry, hotels
    restauration, hôtellerie-restauration, restaurant | catering, restaurant, food service, =hospitality
    cuisine | cooking, kitchen
    tourisme, touristique | tourism
    voyage, voyages, agence de voyages | travel, travel agency
    service en salle | table service
    hébergement | accommodation, hosting
    conciergerie | concierge services
    artisanat | crafts, craftsmanship
    art, arts, artistique | art, arts, artistic
    sécurité privée | private security
    nettoyage, propreté | cleaning
    aide à la personne, services à la personne | personal services, home care
    start-up, jeune pousse, jeunes pousses | startup, start-up, startups
    PME, petites et moyennes entreprises, ETI, PME et ETI | SME, SMEs, small and medium-sized enterprises, mid-sized \
    company
    grande entreprise, grandes entreprises, grand groupe, grands groupes | large company, large companies, \
    corporation, large group
    multinationale | multinational company, multinational
    filiale, filiales | subsidiary, subsidiaries
    siège social, siège | headquarters, head office
    maison mère | parent company
    entreprise familiale | family business, family-owned company
    incubateur | incubator
    entrepreneuriat, création d'entreprise, entrepreneurial | entrepreneurship, entrepreneurial
    agence de communication, agence de publicité | communication agency, advertising agency
    cabinet d'audit | audit firm
    télévision, télé | television, TV, broadcasting
    radio, radiophonique | radio broadcasting
    assistance à domicile | home assistance
    télétravail, travail à distance | remote work, remote, teleworking, work from home, home office
    déplacements, déplacement | =travel, business trips
    exportation, export | export, exports
    importation, import | import, imports
    interculturel, multiculturel | intercultural, multicultural, cross-cultural
    temps plein | full-time, full time
    temps partiel | part-time, part time
    permis de conduire, permis B | driving licence, driving license, driver license
    gestion administrative, administration, administratif | administration, administrative
    gestion d'entreprise | business administration
    direction générale | general management, executive management, top management
    comité de direction | executive committee, management committee
    relations internes | internal relations
    bureau commercial | sales office
    back-office, post-marché | back office, middle office
    planification stratégique | strategic planning
    intelligence économique | economic intelligence, =competitive intelligence
    """
}
