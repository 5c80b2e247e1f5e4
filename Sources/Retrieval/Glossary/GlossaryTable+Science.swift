extension GlossaryTable {
  /// Health, pharmacy, life sciences and research.
  static let science: StaticString = """
    santé | health, healthcare, health care
    secteur de la santé, soins de santé | healthcare sector, =healthcare
    santé publique | public health
    santé mentale | mental health
    médical, sciences médicales | medical
    dispositif médical, dispositifs médicaux | medical device, medical devices, medtech
    imagerie médicale | medical imaging
    équipement médical, équipements médicaux | medical equipment
    hôpital, hôpitaux, hospitalier | hospital, hospitals
    clinique, cliniques | clinic, clinical
    soin, soins, soins infirmiers | care, nursing, patient care
    pharmaceutique, pharma, industrie pharmaceutique, pharmacie | pharmaceutical, pharmaceuticals, pharma, \
    pharmaceutical industry, pharmacy
    médicament, médicaments | drug, drugs, medicine, medicines
    développement de médicaments | drug development
    découverte de médicaments | drug discovery
    essai clinique, essais cliniques, étude clinique, études cliniques | clinical trial, clinical trials, clinical \
    study, clinical studies
    recherche clinique | clinical research
    attaché de recherche clinique, ARC | clinical research associate, CRA
    affaires réglementaires, réglementaire | regulatory affairs, regulatory
    réglementation, réglementations | regulation, regulations
    affaires médicales | medical affairs
    pharmacovigilance | drug safety
    accès au marché du médicament | =market access
    bonnes pratiques de fabrication, BPF | good manufacturing practice, good manufacturing practices, GMP, cGMP
    bioproduction, bioprocédés, bioprocédé | bioprocessing, biomanufacturing, bioprocess
    biotechnologie, biotechnologies | biotechnology, biotech, biotechnologies
    sciences de la vie, sciences du vivant | life sciences, life science
    biologie | biology
    biologie moléculaire | molecular biology
    biologie cellulaire | cell biology
    bioinformatique, bio-informatique | bioinformatics
    biochimie | biochemistry
    biostatistique, biostatistiques | biostatistics
    génétique, génomique | genetics, genomics
    thérapie génique, thérapie cellulaire, thérapies géniques, thérapies cellulaires | gene therapy, cell therapy, \
    gene therapies
    immunologie | immunology
    oncologie, cancérologie, cancer | oncology, cancer
    neurosciences, neurologie | neuroscience, neurology, neurosciences
    cardiologie | cardiology
    diabète | diabetes
    maladie, maladies | disease, diseases
    maladies rares, maladie rare | rare diseases, rare disease
    épidémiologie | epidemiology
    diagnostic in vitro | in vitro diagnostics, IVD
    santé animale | animal health
    médecine vétérinaire | veterinary, veterinary medicine
    dentaire | dental
    optique ophtalmique, ophtalmologie, lunettes, lunetterie | ophthalmology, eyewear, ophthalmic
    laboratoire, laboratoires | laboratory, lab, laboratories
    chimie analytique | analytical chemistry
    chimie organique | organic chemistry
    microbiologie | microbiology
    physique | physics
    recherche scientifique | scientific research
    rédaction médicale | medical writing
    rédaction scientifique | scientific writing
    géologie | geology
    géophysique | geophysics
    hydrologie, hydrogéologie | hydrology, hydrogeology
    météorologie, météo | meteorology, weather
    océanographie | oceanography
    astronomie, astrophysique | astronomy, astrophysics
    sciences sociales, sciences humaines | social sciences, humanities
    sociologie | sociology
    psychologie | psychology
    psychologue | psychologist
    histoire de l'art | art history
    """
}
