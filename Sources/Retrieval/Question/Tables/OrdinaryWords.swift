/// Words that are one or two letters away from the name of a place; they are no misspelt places.
///
/// Collected by comparing the words of real offers and of a general English vocabulary with the names of places, and
/// with common French words added by hand.
enum OrdinaryWords {
  static let all: Set<String> = Set(list.utf8.split(separator: 0x20).map { String(Substring($0)) })

  // MARK: -

  private static let list = """
    acacia accord achilles aching adhere admire advans adventure adverse africa agustin airbus albanian albanians \
    albans albany albeit albert alberto alexandra alexandre alexia algebra algerian aliens aligner allant allemand \
    allemande aller allies allons almeida almond alter altered always amanda amelia amelie americain americains \
    american americana americans ammonia ananas anand anders andhra andover andrea andres angela angelo angels \
    anger anglia angular annees answer answers antarctic anthem antigen antique antiques apache arabia aragon \
    arched archer arches ariba armand armenian armenians arsenic arson articles ashland asthma astoria astrid \
    atheist athena athletes atkins atlantic atlantis attend attends attentes auction austen australe australian \
    australians austrian austrians austro autant autrichien avalon avenir aventure awaits awards azerbaijani badges \
    bailey balance balkan ballad ballads ballast ballet baltic bamboo bananas bancaire banded banging bangladeshi \
    bangor banking banning barbara barbed barbie bardage barely bareme bargain barges barley barnes barnet barney \
    barrage barrel barren barton basal basalt basant based basee basees bases basha basics basil basilica basket \
    basque basse bastion batavia battle bavarian beaming bearing beaten beating became begged begging begin begins \
    behind belge belges belgian belief believe bending bengali benign benito benoit benson benton berber berger \
    bergman berman bernie bertie bertrand beside besoin bessie betting biased biking bilan bilans billie binding \
    biologie biting bizarre bobbie boiling bolivar bolivian bolton bombed bomber bonding bonfire bonnie boogie \
    borne borneo bosnian bostik bottom bounce bourne braden bragg brains brakes branche branding braves brazilian \
    bread breeds breeze brenda brendan breton brewer bribes bridge bridges briggs bright brighter brightly britten \
    broken broughton bruins bruise bruised bruises brushed brushes brutal bryson buenos bulgarian burden bureau \
    bureaux burger burgess burgundy burial burned burrows burst bursts burton button byrne cabine cadre caine \
    cairns caisse calcul called caller callie cambodian cameron camions camp camping canadian canadien canadiens \
    canals canape canary canaux cancel cancer canine cannon cannons cannot canon canons cantata canteen cantor \
    canyon caravan carbon cardiac career cargo carlton carmine carrie carries carrot carson carton cartoon \
    cartridge cascade casino castillo castro catalina catamania cattle caucus caution cayman celine cellar celles \
    cello cells chacun chaine chained chaines chains chairs chance change changing chef cheney chiang chiba child \
    chilean chill chilled chilly chimed chimie chimney chine chinese ching choice chopra chores chorus cible cite \
    citrus claire clairs clapton clayton clinton coarse coengi coffee cohere coiled coined colis colombian colonel \
    colony colored colors colton columbia columbian comites compares composes compris comptes comune concus condo \
    condom condor conge conges congo congres connor constante constantin consul convoy cores corey corner corona \
    corps corpse corpus corse cortes cortex costello cotton country coupe cour cours course courte covent coyotes \
    cracks create creatif creative creole croatian croats croitre cullen cypress cyrus daemon dalton damage damages \
    damian damien dammit dancer danger danzig darby daring darker darling darren darting dealer decker deeper delai \
    delais deliver delmia denied denies dernier derry devlin devront dexter dharma diesel dieter digger dinde \
    dinner diver divers divert docker dollar dollars dolores domenico dominic dominican dominion donald donner \
    dorian douanes double doubles doubling douglas dramas drawing dressed dresser dresses driver dubois dunbar \
    duncan duran durant duree during dustin ebert ecoles ecoute elan emigrated enlist equator equipe espace \
    espagnol espagnole espanol essai estonian etats ethiopian eugene expand export facons faerie fairies faites \
    famous fares farmer farmers farmland favors federal ferme fermes feront ferrer fiance fiancee fiche fierce \
    filiale finance flinch flinders flores florian flotte fluide fonte forbes force forces forge forme formes \
    fortes founders frames france frances francis franco francs frankie franks freeze fremach frenzy fresco fringe \
    furnace gained gaines galaxy galician galley gallon galloway gamble garcia garde garden gare garion gaston \
    gateway gaz gender genera general generer generes genesis genius genome genre genres gentle genus george \
    georges georgian georgina gerant germain german germanic germans gestion ghetto gibson gideon giorgio gloria \
    gorman grace gracie grade graeme grafana graine gramme grande grandma grandpa grands granville grease greco \
    greedy greeks greene greener greens greeted greffe grele grenades grille groom groove grosse grover groves \
    growth grue guadalupe guerre guiana guide guided guider guides guineas gujarati gunner gurney habits habsburg \
    haitian hamburger hammond hanche handler hangar hangul hannah hanson harald harbour harder hardware harlem \
    harley harper harvard haryana hassle having hazard helens heller herbe hereford heure hiroshi hollande hollis \
    homeland honours hoover horace horton hotels houghton howled hunger hungry hutton icelandic import inched \
    inches inde indian indians indice indie indien indies indigo indira indonesian inland inning irvine isabel \
    isalys islander islanders islands ismail israeli israelis italian italiana italians italics italien italique \
    ivalua jalan jalons jamaican jamais jambe janata japon jason jasper jensen jeremy jerked jerseys jeune jordan \
    jordanian journal juliet jumped jumper kaiser kansas kendra kenyan kissed kisses korean koreans lagoon lait \
    lance landau landon langdon langue laque larvae latin latvian laughs lauren layton leads leaves legends leiden \
    leinster lennon lesson lessons levels levier liable liberal liberte liberty libre libyan ligand ligne lilly \
    linden lineage linge linger linking lisse listen lithuanian little livre lodges logis logos lombard lotus \
    luciano lucille lucinda lune luzon lyndon macedonian machine machines mackay macro madame maddie madman magnate \
    magnolia maille maine mainland mainly mains maitland maitre making malabar malacca malade maladies malaria \
    malaya malaysian malgre malice malley malone maltem maltese manage managing manche manchu mandal mandat mandate \
    mandela mania maniere manning mantle mantra manual marathi marche marches marching marcia marco marcos maree \
    marge margot marina marine mariners marines marino marins marion marlins marlon maroon marque marred married \
    marrow marta martha mascara mascot masjid massage masse master matching matiere matilda mating matlab matrice \
    matrices matrix matteo matter maturite mayenne mclean mecano medallion medias medici medina melant melted \
    menace mendes menees menes metres meuble mexican michele midland milieu militias milton mine minima miocene \
    miracle mirage mobile mobiles mobilite mobilize modele modeled modeles modelling models modern moderne modernes \
    modest module moines molina molten moment monarch monday mongol mongolian mongols monica monique montenegrin \
    monterey montrer morale moreno moroccan morrow motive moule mousse moyen moyenne moyens muscle musica musical \
    musique nailed named namely names naming napier nature neige nepali network neural nevada niche nicola nicole \
    nigel nigerian nipple nipples nobles nordic normal norman norme normes norris norse norte nouvelles nuance \
    ocean oceanic oceans odisha offense packet paddle padma padres pagoda paiement pairs pajamas pakistani palace \
    palaces palais palatine palette palma palmer pandas pandora panne panorama papua parade parana parce parcel \
    parcours parcs pareto parfois paribas parish parisian parked parker parks parle parler parles parlez parmi \
    paroi parole parted partie parties partir parts pates patrol patrols patron patrons peaking pearce pearls peche \
    peeking peigne peking pendant pending pennant pennsylvania pente perch perfume period perkins perle permet \
    permis perrin person peste petrol phare phares pharma philippine piano pianos picket piece pigment pilote pince \
    pissed plague plagued plaine plains plan planck plane planes planet plank plans plant plante plants plaque \
    plasma plato pleine plomb pocket poids poking pole police polka pollard polled pollen pompe portage portal \
    portant porte ported portee porter portes portez portico portion ports portugais postes potato praise prasad \
    presse preuve prevent prevue princes produit prologue proto proton proven provence provides province prune puce \
    pueblo puerto puits pulsed pulses quartz queues quite rabbit racing radar raging raiding rame rampe rang ranges \
    rating reaching reacting readily readings receive recipe recipes recited recueil recues redding redige reeling \
    reeves refine regarding regime region regles reine relais relating relaxing relief relies relying remise \
    renaming render rendez rendus rented reside residing resting retire reunions reunite reussie reussir reussite \
    revenu revive revues riding rive rivera roaming roaring robot roche roman romance romani romanian romano romans \
    romantic rome rosalie rosary rotherham rouge rouille roumain route rue ruine runner runners russe russian \
    russians rustic sable sacrament sagged sailor saisie saison saisons salade salford salle salman salmon saloon \
    salvatore samba samson sandra sanford sang sante sapin sauce savon scandinavian scene schwarz scotia scribe \
    sedan seeded seemed sejour seneca sensual sequel serait serbian serena serene sergei sergio serial serie series \
    serre service servier servir settle settled settler settles several sexual shandong sharma sharon shetland \
    should shriek shrine shuttle sidney siegel sierra silice silo sinatra sirius site slain slovak slovene \
    slovenian social sofie soie solde solomon somali sonde sonia sonora sophia sortie souche soudage soude soudee \
    sought soumis source souris spawn sphinx spielberg spirit splits spouse spring sprint spying stafford staged \
    stain stains stalin stanford stanton statique statue steria sterile steven strain stranger stratford stride \
    strife strike stripe strive studio submit sudden suede suite suites suivre sultan summit sunday support surete \
    surface surged surname susan sussex sylvia sylvie syriac syrian table tache tagged tailed taille tailor taliban \
    talking taller talon tamara tampon tanaka tandem tangent tangle tangled tanker tanned tanner tapped target \
    tarif tarzan tasmanian tasse taunton taux taxe tcheque telling temoin temper tempered tender tennis tenue \
    terrain terrasse terre test texte theme tige tikehau timber timbre timer tinged tirage tissu titans toile toit \
    tome tongue tonne torque torse tour touring tourisme tourne tournee towing trace train traite trame tranche \
    travail treason tremor tresor tresse tribute trimestre trinity triple trou trunks tube tucked tucker tumor \
    tumors tunes tunic tuning tunisian tunisien tunisiens tunnel turbine turing turkic turkish turks turned turner \
    turning turnkey turquoise turret tyrant uncle uncles urbaine uruguayan usine vague valentin valerie valve \
    vanish vanne vapeur vargas varier vehicle vendor vendre venetian venezuelan vente ventes venues verifier \
    vermont vernis vernon veronica verre verse versee veste viande vicente victoria victorian viendra viennent \
    vigne ville vinnie violence virage virgin virginity vitesse vitre vittorio voile volet volume wages wagon wakes \
    walden walked walker walkers walks walled waller wallet walls walter walters warren warrington waters watford \
    waves weaver welles whales wilkes willie willis winnie winning wolves zombie zombies zone
    """
}
