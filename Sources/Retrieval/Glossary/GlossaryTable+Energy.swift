extension GlossaryTable {
  /// Energy, water, climate and the environment.
  static let energy: StaticString = """
    énergie, énergies, énergétique | energy
    énergies renouvelables, énergie renouvelable, ENR, renouvelables, renouvelable | renewable energy, renewables, \
    renewable energies, renewable
    énergie solaire, solaire, photovoltaïque | solar energy, solar, photovoltaic, PV, solar power
    panneau solaire, panneaux solaires, panneaux photovoltaïques | solar panel, solar panels
    centrale solaire, parc solaire, centrales solaires | solar farm, solar plant, solar power plant
    éolien, énergie éolienne, éolienne, éoliennes | wind energy, wind power, wind, wind turbine, wind turbines
    éolien en mer, éolien offshore, parc éolien en mer | offshore wind, offshore wind farm
    éolien terrestre | onshore wind
    parc éolien, parcs éoliens | wind farm, wind farms
    hydroélectricité, hydroélectrique, énergie hydraulique | hydropower, hydroelectric, hydroelectricity
    barrage, barrages | dam, dams
    hydrogène, hydrogène vert | hydrogen, green hydrogen
    géothermie, géothermique | geothermal, geothermal energy
    biogaz, méthanisation, biométhane | biogas, anaerobic digestion, biomethane
    biocarburant, biocarburants | biofuel, biofuels
    nucléaire, énergie nucléaire | nuclear, nuclear energy, nuclear power
    centrale nucléaire, centrales nucléaires | nuclear power plant, nuclear plant
    sûreté nucléaire | nuclear safety
    démantèlement | dismantling, decommissioning
    radioprotection | radiation protection
    fusion nucléaire | nuclear fusion
    réacteur, réacteurs | reactor, reactors
    centrale électrique, centrales électriques | power plant, power plants, power station
    production d'électricité, production d'énergie | power generation, electricity generation
    marché de l'énergie, marchés de l'énergie, marché de l'électricité | energy market, power market, energy markets
    négoce d'énergie | energy trading
    pétrole, pétrolier | oil, petroleum
    pétrole et gaz | oil and gas, oil & gas
    gaz, gaz naturel | gas, natural gas
    gaz naturel liquéfié, GNL | liquefied natural gas, LNG
    gaz industriels | industrial gases
    forage, forages | drilling, wells
    raffinage, raffinerie | refining, refinery
    stockage d'énergie, stockage de l'énergie | energy storage, battery storage, BESS
    stockage | storage
    batterie, batteries | battery
    pile à combustible, piles à combustible | fuel cell, fuel cells
    borne de recharge, bornes de recharge, recharge électrique | charging station, charging stations, EV charging
    transition énergétique | energy transition
    efficacité énergétique, performance énergétique | energy efficiency, energy performance
    audit énergétique, audits énergétiques | energy audit, energy audits
    décarbonation | decarbonization, decarbonisation, low-carbon
    bas carbone | =low carbon, =low-carbon
    capture du carbone, captage du carbone, captage de CO2 | carbon capture, CCUS, CCS
    bilan carbone, empreinte carbone | carbon footprint, carbon assessment, carbon accounting
    marché carbone, crédits carbone | carbon market, carbon credits
    émissions, gaz à effet de serre | emissions, greenhouse gas, greenhouse gases, GHG
    changement climatique, climat, climatique | climate change, climate
    développement durable, durabilité | sustainable development, sustainability
    responsabilité sociétale des entreprises, responsabilité sociale des entreprises, RSE | corporate social \
    responsibility, CSR, =sustainability, =ESG
    environnement, environnemental | environment, environmental
    impact environnemental, étude d'impact, étude d'impact environnemental | environmental impact, environmental \
    impact assessment
    analyse de cycle de vie, analyse du cycle de vie, ACV | life cycle assessment, life cycle analysis, LCA
    écoconception, éco-conception | ecodesign, eco-design
    économie circulaire | circular economy
    écologie, écologique | ecology, ecological
    biodiversité | biodiversity
    déchets, déchet, gestion des déchets | waste, waste management
    recyclage | recycling
    eau, eaux | water
    traitement de l'eau, traitement des eaux | water treatment
    eaux usées, assainissement, traitement des eaux usées | wastewater, waste water, sewage, sanitation
    eau potable | drinking water
    dessalement | desalination
    pollution, dépollution, sols pollués | pollution, remediation, contaminated land
    qualité de l'air | air quality
    réseau de chaleur, réseaux de chaleur, chauffage urbain | district heating
    pompe à chaleur, pompes à chaleur | heat pump, heat pumps
    sobriété énergétique, économies d'énergie | energy savings, energy saving
    services énergétiques | energy services
    fournisseur d'énergie, distribution d'énergie | utilities, energy supplier, utility
    """
}
