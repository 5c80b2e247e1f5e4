// A map of the world with one tile a country: tiles stand roughly where the countries are, each has the same size, so
// that Luxembourg can be clicked as well as Brazil. Rows from north to south, ISO 3166 codes from west to east.

const rows = [
  ".. .. .. .. .. .. .. .. GL .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. ..",
  ".. .. .. .. .. .. .. .. .. .. IS .. NO DK SE .. EE FI .. .. .. .. .. .. .. .. .. .. .. ..",
  ".. .. .. .. CA .. .. .. .. .. .. GB NL DE CZ PL LT LV .. .. .. RU .. .. .. .. .. .. .. ..",
  ".. .. .. .. .. .. .. .. .. .. IE BE LU LI AT HU SK BY UA .. .. .. KZ .. .. .. .. .. .. ..",
  ".. .. .. .. .. .. .. .. PM .. .. FR CH SI HR BA RS RO MD GE .. .. .. .. MN .. .. .. .. ..",
  ".. .. .. .. .. .. .. .. .. .. PT AD MC IT SM ME XK BG TR AM AZ TM UZ KG .. .. KP .. .. ..",
  ".. .. .. .. US .. .. .. .. .. .. ES .. VA MT AL MK GR CY SY IQ IR AF TJ CN .. KR JP .. ..",
  ".. .. .. .. .. .. .. BM .. .. .. MA DZ TN .. .. .. IL PS LB KW BH PK NP BT .. .. .. .. ..",
  ".. .. .. MX .. CU BS .. .. .. EH .. .. .. .. LY .. EG JO SA QA AE .. BD MM HK TW .. .. ..",
  ".. .. .. .. BZ JM HT PR .. CV MR ML .. NE .. .. .. .. .. .. .. OM .. IN LA MO .. .. .. ..",
  ".. .. .. GT SV HN DO GP MQ GM SN BF .. .. .. TD .. SD .. ER YE .. .. .. TH VN .. .. .. ..",
  ".. .. .. .. NI CR TT LC BB GW GN TG BJ NG .. .. .. .. .. DJ .. .. .. .. .. KH PH .. .. ..",
  ".. .. .. .. .. PA VE GY SR .. SL CI GH .. CM CF .. SS .. ET SO .. .. LK MY BN .. .. .. ..",
  ".. .. .. .. .. EC CO .. GF .. LR .. ST GQ GA .. .. RW UG KE .. .. MV .. .. SG .. .. .. ..",
  ".. .. .. .. .. .. PE .. .. .. .. .. .. .. CG .. CD BI TZ .. .. SC .. .. .. ID TL PG SB ..",
  "WF WS .. .. .. .. .. .. BR .. .. .. .. .. .. AO .. ZM MW KM YT .. .. .. .. .. .. .. VU ..",
  "TO PF .. .. .. .. .. BO .. .. .. .. .. .. .. .. BW ZW MZ .. MG MU .. .. .. .. .. .. NC FJ",
  ".. .. .. .. .. .. .. PY .. .. .. .. .. .. .. NA ZA LS SZ .. .. RE .. .. .. .. .. AU .. ..",
  ".. .. .. .. .. .. CL AR UY .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. ..",
  ".. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. NZ",
];

/** How many tiles fit side by side and above each other. */
export const columns = 30;
export const lines = rows.length;

/** Where each country's tile is: its code with its column and line, from 0. */
export const tiles = rows.flatMap((row, line) =>
  row.split(" ").flatMap((code, column) => (code === ".." ? [] : [{ code, column, line }])),
);
