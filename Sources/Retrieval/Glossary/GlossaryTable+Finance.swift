extension GlossaryTable {
  /// Finance, accounting, banking, insurance and law.
  static let finance: StaticString = """
    finances | finance
    comptabilité, compta | accounting, accountancy, bookkeeping
    comptabilité générale | general accounting, general ledger
    comptabilité analytique | cost accounting, analytical accounting, management accounting
    comptabilité fournisseurs | accounts payable
    comptabilité clients | accounts receivable
    normes comptables | accounting standards
    expertise comptable | public accounting, chartered accountancy, accounting firm
    clôture comptable, clôture mensuelle, clôtures mensuelles, clôtures comptables | month-end closing, monthly \
    closing, month-end close, financial closing
    clôture annuelle, clôtures annuelles | year-end closing
    états financiers | financial statements
    bilan comptable, bilan | balance sheet
    compte de résultat, P&L | profit and loss, income statement
    rapprochement bancaire, rapprochements bancaires | bank reconciliation
    saisie comptable, écritures comptables | journal entries
    note de frais, notes de frais | expense reports, expense report
    contrôle de gestion | management control, controlling, financial control, FP&A, business controlling
    contrôle de gestion industriel | industrial controlling, plant controlling
    contrôle interne | internal control, internal controls
    contrôle financier | =financial control, financial controlling
    contrôle des coûts, maîtrise des coûts | cost control, cost management
    réduction des coûts, optimisation des coûts | cost reduction, cost savings, cost optimization
    coût, coûts | cost, costs
    prix de revient | cost price, product costing
    budget, suivi budgétaire, élaboration budgétaire, processus budgétaire | budget, budgeting, budget monitoring
    prévision, prévisions | forecast, forecasting, forecasts
    planification financière | financial planning
    prévisions financières | financial forecast, financial forecasting
    analyse des écarts | variance analysis
    analyse financière, analyses financières | financial analysis
    modélisation financière | financial modelling, financial modeling
    reporting financier, information financière, rapports financiers | financial reporting
    tableau de bord, tableaux de bord | dashboard, dashboards, scorecard
    indicateur de performance, indicateurs de performance, indicateurs clés de performance, indicateurs clés, ICP | \
    key performance indicators, KPI, KPIs, performance indicators
    consolidation comptable, consolidation financière, consolidation des comptes | financial consolidation, \
    accounting consolidation
    trésorerie, gestion de trésorerie | treasury, cash management, treasury management
    flux de trésorerie | cash flow
    besoin en fonds de roulement, BFR | working capital
    recouvrement, recouvrement de créances | debt collection, credit collection, collections
    gestion du risque de crédit, risque de crédit, risque crédit | credit risk
    risque, risques | risk, risks
    gestion des risques, gestion du risque, maîtrise des risques | risk management
    analyse des risques, analyse de risques, analyses de risques, évaluation des risques | risk analysis, risk \
    assessment
    risque de marché, risques de marché | market risk
    risque opérationnel, risques opérationnels | operational risk
    facturation, facture, factures | invoicing, billing, invoice, invoices
    paiement, paiements, moyens de paiement | payment, payments
    fiscalité, fiscal, impôts, impôt | tax, taxation
    fiscalité internationale | international tax
    prix de transfert | transfer pricing
    TVA | VAT
    douane, douanes, dédouanement | =customs, customs clearance
    audit interne | internal audit
    audit externe, commissariat aux comptes | external audit, statutory audit
    audit financier | financial audit
    conformité | compliance, conformity
    conformité réglementaire | regulatory compliance
    lutte contre le blanchiment, lutte anti-blanchiment, blanchiment, LCB-FT | anti-money laundering, AML, KYC
    connaissance client | know your customer, =KYC
    lutte contre la fraude, fraude | fraud, fraud prevention
    criminalité financière | financial crime
    banque, bancaire | bank, banking
    banque d'investissement, banque de financement et d'investissement, BFI | investment banking, investment bank, \
    corporate and investment banking, CIB
    banque privée | private banking, private bank
    banque de détail | retail banking
    gestion de patrimoine | wealth management
    gestion d'actifs | asset management
    gestion de portefeuille | portfolio management
    gestion de fonds, fonds d'investissement, fonds | fund management, investment fund, fund, funds
    administration de fonds | fund administration
    marchés financiers, marché financier | financial markets, capital markets
    marchés de capitaux | =capital markets
    salle de marché, salle des marchés | trading floor, trading room
    négoce | trading, commodity trading
    matières premières, matière première | commodities, raw materials
    bourse | stock exchange, stock market
    actions cotées | =equities, equity markets
    marché obligataire, obligataire | fixed income, bonds
    taux de change, marché des changes | foreign exchange, FX, forex
    dérivés, produits dérivés | derivatives
    produits structurés | structured products
    financement structuré | structured finance
    financement de projet, financement de projets | project finance, project financing
    financement | financing, funding
    levée de fonds, levées de fonds, collecte de fonds | fundraising, fund raising
    subvention, subventions | grant, grants, subsidies
    bailleurs de fonds, bailleur de fonds | donors, donor
    investissement, investissements | investment, investments
    investisseur | investor
    capital-investissement, capital investissement | private equity
    capital-risque | venture capital
    fusions-acquisitions, fusion-acquisition, fusion, M&A | mergers and acquisitions, M&A
    audit d'acquisition, diligence raisonnable | due diligence
    valorisation d'entreprise | valuation, business valuation
    prêt bancaire, emprunt | loan, loans, lending
    dette | debt
    crédit-bail, location financière | leasing
    affacturage | factoring
    hypothèque, hypothécaire | mortgage
    assurance, assurances | insurance, assurance
    réassurance | reinsurance
    assureur | insurer
    actuariat, actuariel | actuarial, actuarial science
    souscription | underwriting
    sinistre, sinistres | claims, insurance claims
    technologies financières | fintech, financial technology
    blockchain, chaîne de blocs, cryptomonnaie | blockchain, cryptocurrency, crypto
    finance durable, finance verte | sustainable finance, green finance
    finance de marché, finance de marchés | market finance, =capital markets
    finance d'entreprise | corporate finance
    critères ESG | ESG
    économie | economics, economy
    économétrie | econometrics
    immobilier | real estate, property
    gestion immobilière, gestion locative | property management
    promotion immobilière | real estate development, property development
    droit, juridique | law, legal
    droit des affaires, droit des sociétés | business law, corporate law
    droit du travail, droit social | employment law, labour law, labor law
    droit international | international law
    droit européen, droit de l'Union européenne | European law, EU law
    droit de la concurrence | competition law, antitrust
    droit fiscal | tax law
    droit public | public law
    droit des contrats | contract law
    droits de l'homme, droits humains | human rights
    propriété intellectuelle | intellectual property, IP rights
    brevet, brevets | patent, patents
    contentieux, litige, litiges | litigation, dispute, disputes
    cabinet d'avocats | law firm
    cabinet de conseil, société de conseil | consulting firm, consultancy
    conseil | consulting, advisory
    gouvernance | governance
    gouvernance d'entreprise | corporate governance
    protection des données, protection des données personnelles, RGPD | data protection, data privacy, GDPR
    secrétariat général | corporate secretariat
    affaires publiques | public affairs
    affaires européennes | European affairs
    affaires gouvernementales, relations institutionnelles | government affairs, government relations, institutional \
    relations
    lobbying, plaidoyer | lobbying, advocacy
    """
}
