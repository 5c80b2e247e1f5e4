extension GlossaryTable {
  /// Words too general to look up, which a question still needs in English; French words that mean something else in
  /// English are on both sides.
  static let general: StaticString = """
    ~ équipe, équipes | team
    ~ entreprise, entreprises, société, sociétés | company
    ~ travail, boulot | =work
    ~ travailler, bosser | =work
    ~ projet, projets | project
    ~ poste, postes | job, position
    ~ emploi, emplois | =job
    ~ métier, métiers | profession, =job
    ~ offre, offres, offre d'emploi, offres d'emploi, annonce, annonces | job offer, offer, offers
    ~ mission, missions | assignment, mission
    ~ stage, stages | internship, stage
    ~ alternance, apprentissage, alternant | apprenticeship
    ~ formation, formations | training, formation
    ~ expérience, expériences | experience
    ~ compétence, compétences, savoir-faire | skills
    ~ connaissance, connaissances | knowledge
    ~ maîtrise | proficiency
    ~ niveau | level
    ~ profil | profile
    ~ gestion | management
    ~ pilotage, piloter | =management, steering
    ~ gérer | manage
    ~ encadrement, encadrer | supervision
    ~ suivi, suivre | monitoring
    ~ développement | development
    ~ développer | develop
    ~ analyse, analyses | analysis, analyse
    ~ analyser | analyze
    ~ étude, études | study
    ~ amélioration, améliorer | improvement
    ~ optimiser | optimize
    ~ mise en place, mise en œuvre | implementation
    ~ mise à jour | update
    ~ concevoir | =design
    ~ fabriquer | manufacture
    ~ construire | build
    ~ vendre, vends | sell
    ~ acheter | buy
    ~ négocier | negotiate
    ~ apprendre | learn
    ~ aider, accompagner, accompagnement | support
    ~ soutien, appui | =support
    ~ contrôle, contrôler | control
    ~ outil, outils | tools, tool
    ~ domaine, domaines | field
    ~ secteur, secteurs | sector
    ~ marché, marchés | market
    ~ produit, produits | product, products
    ~ service, services | service, services
    ~ réseau professionnel | professional network
    ~ ville, villes | city
    ~ pays | country
    ~ région | region
    ~ monde | world
    ~ soleil, ensoleillé | sun
    ~ mer, plage | sea
    ~ montagne | mountains
    ~ chaud | warm
    ~ durée | duration
    ~ mois | months
    ~ ans, année, années | years
    ~ semaine, semaines | weeks
    ~ jour, jours | days
    ~ bureau, bureaux | office
    ~ terrain | =field
    ~ réunion, réunions | meetings
    ~ rapport, rapports | reports
    ~ rédaction, rédiger | writing
    ~ relation, relations | relations
    ~ besoin, besoins | needs
    ~ solution, solutions | solutions
    ~ objectif, objectifs | objectives
    ~ résultat, résultats | results
    ~ délai, délais | deadlines
    ~ enjeu, enjeux | challenges, issues
    ~ sujet, sujets | topics
    ~ données personnelles | personal data
    ~ valeur | value
    ~ recherche d'emploi | job search
    ~ nouveau, nouvelle, nouveaux, nouvelles | new
    ~ jeune, jeunes | young
    ~ grand, grande, grands, grandes | large
    ~ petit, petite | small
    ~ bon, bonne | good
    ~ meilleur | best
    ~ bien payé, bien rémunéré | well paid
    ~ libre | free
    ~ courant, couramment | fluent, fluently
    ~ parler, parle, parlent | speak
    ~ technique, techniques | technical, technique
    ~ local, locale, locaux | local
    ~ stratégique | strategic
    ~ opérationnel | operational
    ~ scientifique et technique | scientific and technical
    ~ financier | financial
    ~ diversité | diversity
    ~ flexibilité | flexibility
    ~ externe | external
    ~ interne | internal
    ~ social, sociaux | social
    ~ commerce | trade, commerce
    ~ affaires | business
    ~ direction | =management, direction
    ~ rejoindre | join
    ~ commencer, débuter, démarrer | start
    ~ personne, personnes | people
    ~ humain | human
    ~ manuel | manual
    ~ durable, durables | sustainable, durable
    ~ vert, verte, verts, vertes | green
    ~ propre | clean
    ~ haut de gamme | premium, high-end
    ~ haute technologie | high-tech
    ~ technologie, technologies | technology
    ~ nouvelles technologies | new technologies
    ~ moderne | modern
    ~ dynamique | dynamic
    ~ rigoureux, rigueur | rigorous
    ~ autonome, autonomie | autonomous, independent
    ~ créatif, créativité | creative
    ~ curieux, curiosité | curious
    ~ polyvalent | versatile, polyvalent
    ~ esprit d'équipe, travail en équipe | teamwork, team spirit
    ~ relationnel | interpersonal skills
    ~ premier emploi, première expérience | first job, =entry-level
    ~ sans expérience | no experience
    ~ temps libre | free time
    """
}
