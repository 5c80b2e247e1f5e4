// An offer as Markdown, for notes.
import { t } from "./words.js";
import * as format from "./format.js";
import { webAddress } from "./dom.js";

const names = ["company", "city", "country", "months", "start", "end", "pay_eur", "competition", "language", "telework", "reference", "published"];

/** Foreign text in which nothing is Markdown. */
const plain = (text) => String(text).replace(/[\\`*_{}[\]<>#|~]/g, "\\$&").replace(/^(\s*)([-+>]|\d+[.)])(?=\s)/gmu, "$1\\$2");

export function markdown(offer) {
  const facts = names.map((name) => {
    const known = name === "country" && !offer.country ? offer.country_name : format.value(name, offer[name]);
    return `- **${format.field(name)}** : ${known ? plain(known) : t("unknown")}`;
  });
  const texts = ["description", "profile"].filter((name) => offer[name]).map((name) => `## ${t(`offer.${name}`)}\n\n${plain(offer[name])}`);
  const link = webAddress(offer.url);
  return [`# ${plain(offer.title)}`, facts.join("\n"), ...texts, link ? `[${t("offer.official")}](${link})` : ""].filter(Boolean).join("\n\n") + "\n";
}
