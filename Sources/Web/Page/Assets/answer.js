// An answer: its offers are links, what it states is marked by what the offers say to it.
import { h } from "./dom.js";
import { read } from "./state.js";
import { pair, t } from "./words.js";
import { offerAddress, place } from "./hit.js";
import * as format from "./format.js";

/** The mark of an offer. */
const mark = /\[[A-Z]{3}\d{1,15}\]/u;
const signs = { supported: "✓", contradicted: "✗", unsupported: "?" };

/** The whole answer with its sources. */
export function answerView(answer) {
  const known = new Map([...(answer.hits ?? []), ...(answer.citations ?? [])].map((one) => [reference(one), one.id]));
  for (const one of answer.citations ?? []) known.set(one.reference, one.id);
  return [
    h("div.answer", {}, paragraphs(answer.answer ?? "", answer.claims ?? [], known)),
    answer.uncited ? h("p.notice", {}, t("ask.uncited")) : null,
    verdicts(answer.claims ?? []), sources(answer), author(answer),
  ];
}

/** What is written so far: checked sentences with their marks, the rest as it comes. */
export function draftView(turn) {
  const known = new Map(turn.hits.map((hit) => [reference(hit), hit.id]));
  const pieces = turn.draft.flatMap((piece) => spans(piece.text, [...(piece.claims ?? [])], known));
  return h("div.answer.draft", {}, h("p", {}, pieces));
}

const reference = (one) => one.reference ?? `VIE${one.id}`;

/** Lines that begin with a dash are items of a list, empty lines part paragraphs. */
function paragraphs(text, claims, known) {
  const rest = [...claims];
  const blocks = [];
  const lines = text.split(/\r\n|\n|\r/);
  // Lines that cite offers first: a line that cites none would take a claim that another one makes.
  const citing = lines.map((line) => line.match(mark) !== null);
  const told = new Map();
  for (const first of [true, false]) {
    lines.forEach((line, index) => {
      if (citing[index] === first) told.set(index, spans(line.replace(/^\s*[-•*] /, ""), rest, known));
    });
  }
  for (const [index, line] of lines.entries()) {
    if (!line.trim()) {
      blocks.push(null);
    } else if (/^\s*[-•*] /.test(line)) {
      const item = h("li", {}, told.get(index));
      if (blocks.at(-1)?.localName === "ul") blocks.at(-1).append(item);
      else blocks.push(h("ul", {}, item));
    } else {
      blocks.push(h("p", {}, told.get(index)));
    }
  }
  return blocks.filter(Boolean);
}

/**
 * A line's marks of offers, corrections and claims. A claim about an offer stands in a line that cites it.
 * @param {object[]} claims loses those that were found
 */
function spans(line, claims, known) {
  const nodes = [];
  const pattern = /\[([A-Z]{3}\d{1,15})\]|~~([^~]+)~~ /gu;
  let position = 0;
  const cited = [...line.matchAll(pattern)].map((match) => known.get(match[1])).filter(Boolean);
  const mine = claims.filter((claim) => !claim.offer || !cited.length || cited.includes(claim.offer));
  const before = [...mine];
  for (const match of line.matchAll(pattern)) {
    nodes.push(...stated(line.slice(position, match.index), mine));
    position = match.index + match[0].length;
    if (match[1]) {
      nodes.push(citation(match[1], known));
    } else {
      const right = takeCorrection(match[2], mine);
      nodes.push(struck(match[2], right), " ");
      if (right && line.startsWith(right, position)) {
        nodes.push(h("span.claim.corrected", { title: t("claim.corrected", { correction: right }) }, right, sign("✎")));
        position += right.length;
      }
    }
  }
  nodes.push(...stated(line.slice(position), mine));
  for (const claim of before) if (!mine.includes(claim)) claims.splice(claims.indexOf(claim), 1);
  return nodes;
}

function citation(name, known) {
  const id = known.get(name);
  return id ? h("a.cite", { href: offerAddress({ ...read(), view: "ask" }, id) }, name) : h("span.cite", {}, name);
}

/** What a struck text is corrected to, where it is; the claim is taken out. */
function takeCorrection(text, claims) {
  const index = claims.findIndex((claim) => claim.text === text && claim.verdict === "contradicted");
  return index < 0 ? null : claims.splice(index, 1)[0].correction;
}

function struck(text, correction) {
  return h("del.claim.contradicted", { title: t("claim.contradicted") }, text, h("span.unseen", {}, ` (${correction ? t("claim.corrected", { correction }) : t("claim.contradicted")})`));
}

const sign = (text) => h("span.sign", { "aria-hidden": "true" }, text);

/** A text with the claims in it marked, in their order. */
function stated(text, claims) {
  const nodes = [];
  let rest = text;
  while (rest) {
    const next = claims.map((claim, index) => ({ claim, index, at: claim.text ? rest.indexOf(claim.text) : -1 })).filter((one) => one.at >= 0).sort((a, b) => a.at - b.at || b.claim.text.length - a.claim.text.length)[0];
    if (!next) break;
    claims.splice(next.index, 1);
    nodes.push(rest.slice(0, next.at), claimMark(next.claim));
    rest = rest.slice(next.at + next.claim.text.length);
    if (next.claim.verdict === "unsupported" && rest.startsWith(" (?)")) rest = rest.slice(4);
  }
  return [...nodes, rest];
}

function claimMark(claim) {
  const words = claim.verdict === "contradicted" && claim.correction ? t("claim.corrected", { correction: claim.correction }) : t(`claim.${claim.verdict}`);
  return h(`span.claim.${signs[claim.verdict] ? claim.verdict : "unsupported"}`, { title: words }, claim.text, sign(signs[claim.verdict] ?? "?"), h("span.unseen", {}, ` (${words})`));
}

function verdicts(claims) {
  if (!claims.length) return null;
  const counts = Object.keys(signs).map((verdict) => [verdict, claims.filter((claim) => claim.verdict === verdict).length]);
  return h("p.soft.verdicts", {}, pair(t("ask.checked"), counts.filter(([, n]) => n).map(([verdict, n]) => t(`ask.${verdict}`, { n })).join(", ")));
}

function sources(answer) {
  const hits = answer.hits ?? [];
  if (!hits.length) return null;
  const cited = new Set((answer.citations ?? []).map((one) => one.id));
  const sorted = [...hits].sort((a, b) => cited.has(b.id) - cited.has(a.id));
  return h("details.sources", {}, h("summary", {}, t("ask.sources"), ` (${hits.length})`),
    h("ul", {}, sorted.slice(0, 20).map((hit) => h("li", {},
      h("a", { href: offerAddress({ ...read(), view: "ask" }, hit.id) }, hit.title), h("span.soft", {}, ` ${[hit.company, place(hit), reference(hit)].filter(Boolean).join(" · ")}`),
      cited.has(hit.id) ? h("span.badge", {}, t("ask.cites")) : null))));
}

function author(answer) {
  const model = answer.model ?? "extractive";
  const by = model === "exact" || model === "extractive" ? t(`ask.by.${model}`) : t("ask.by.model", { model });
  const cost = answer.usage?.cost_usd;
  return h("p.soft.author", {}, by, typeof cost === "number" && cost > 0 ? ` · ${format.dollars(cost)}` : null);
}
