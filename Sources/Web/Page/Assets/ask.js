// A conversation with the offers.
import { announce, fill, h, icon } from "./dom.js";
import { go } from "./state.js";
import { asTyped, t } from "./words.js";
import * as api from "./api.js";
import { problem } from "./problem.js";
import { answerView, draftView } from "./answer.js";

const keptKey = "vie.conversation";

/** What was said: each turn's question and the server's whole answer; and what the server needs for the next. */
let talk = recall();
let current = null;

function recall() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keptKey));
    if (Array.isArray(kept?.turns)) return kept;
  } catch {
    // What can't be read is forgotten.
  }
  return { turns: [], conversation: null };
}

function keep() {
  try {
    sessionStorage.setItem(keptKey, JSON.stringify({ turns: talk.turns.filter((turn) => turn.answer).slice(-20), conversation: talk.conversation }));
  } catch {
    // A conversation that is too long to keep lasts until the page is left.
  }
}

export function show(root, state, { isNew }) {
  if (!isNew && root.querySelector("#ask-log")) return fillBox(root, state);
  const log = h("ol.talk", { id: "ask-log", "aria-label": t("ask.log") });
  fill(root, h("div.ask", {},
    h("div.ask-head", {}, h("h1", { tabindex: -1 }, t("ask.title")),
      h("button.quiet", { type: "button", "data-key": "new", onclick: restart }, t("ask.new"))),
    h("div", { id: "ask-start" }), log, h("div", { id: "ask-after" }), composer()));
  for (const turn of talk.turns) log.append(turnView(turn));
  if (current?.turn && talk.turns.includes(current.turn)) refresh(current.turn);
  start();
  fillBox(root, state);
}

function fillBox(root, state) {
  const box = root.querySelector("#ask-box");
  if (state.q && talk.turns.at(-1)?.question !== state.q && !box.value) box.value = state.q;
}

function start() {
  const suggest = (texts) => h("ul.examples", {}, texts.map((text) => h("li", {}, h("button.quiet.example", { type: "button", onclick: () => ask(asTyped(text)) }, text))));
  const isStart = !talk.turns.length;
  document.querySelector('[data-key="new"]').hidden = isStart;
  fill(document.getElementById("ask-start"), isStart ? [h("p", {}, t("ask.intro")), suggest([1, 2, 3].map((number) => t(`ask.example.${number}`)))] : null);
  const isAnswered = talk.turns.at(-1)?.answer && !current;
  fill(document.getElementById("ask-after"), isAnswered ? suggest(t("ask.follow").split("|")) : null);
}

function composer() {
  const box = h("textarea", { id: "ask-box", rows: 2, maxlength: 4000, placeholder: t("ask.placeholder"), "data-key": "ask-box", onkeydown: (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  } });
  return h("form.composer", { onsubmit: (event) => {
    event.preventDefault();
    const question = box.value.trim();
    if (!question || current) return;
    box.value = "";
    ask(question);
  } }, h("label.unseen", { for: "ask-box" }, t("ask.label")), box,
    h("button.main", { type: "submit", id: "ask-send" }, icon("send"), h("span", {}, t("ask.send"))),
    h("button", { type: "button", id: "ask-stop", hidden: true, onclick: () => current?.abort.abort() }, icon("stop"), h("span", {}, t("ask.stop"))));
}

function restart() {
  current?.abort.abort();
  talk = { turns: [], conversation: null };
  keep();
  go({ q: "" });
  const log = document.getElementById("ask-log");
  log.replaceChildren();
  start();
  document.getElementById("ask-box").focus();
}

async function ask(question) {
  if (current) return;
  const turn = { question, hits: [], draft: [], stage: "searching" };
  talk.turns.push(turn);
  current = { turn, abort: new AbortController() };
  go({ q: question });
  document.getElementById("ask-log").append(turnView(turn));
  start();
  busy(true);
  document.getElementById("ask-log").lastElementChild.scrollIntoView({ block: "start" });
  try {
    await api.ask({ question, conversation: talk.conversation, n: 5 }, current.abort.signal, (name, data) => take(turn, name, data));
    if (!turn.answer && !turn.problem) turn.isStopped = true;
  } catch (error) {
    if (error.name === "AbortError") turn.isStopped = true;
    else turn.problem = error;
  }
  current = null;
  keep();
  refresh(turn);
  busy(false);
  start();
  announce(turn.answer ? turn.answer.answer : turn.isStopped ? t("ask.stopped") : t("error.title"));
}

/** Asks a question that failed once more, in the place of the failure. */
function askAgain(turn) {
  if (current) return;
  document.getElementById("ask-log").children[talk.turns.indexOf(turn)]?.remove();
  talk.turns = talk.turns.filter((other) => other !== turn);
  ask(turn.question);
}

function busy(isBusy) {
  const [send, stop] = [document.getElementById("ask-send"), document.getElementById("ask-stop")];
  if (!send) return;
  const hadFocus = [send, stop].includes(document.activeElement);
  [send.hidden, stop.hidden] = [isBusy, !isBusy];
  if (hadFocus) (isBusy ? stop : document.getElementById("ask-box")).focus();
}

/** Takes what the server says while it answers. */
function take(turn, name, data) {
  switch (name) {
    case "rewritten": turn.rewritten = data.text; break;
    case "hits": turn.hits = data.hits ?? []; turn.stage = "writing"; break;
    case "tokens": written(turn, data.text ?? ""); break;
    case "claims": checked(turn, data); break;
    case "done": turn.answer = data; talk.conversation = data.conversation ?? talk.conversation; break;
    case "error": turn.problem = new api.Problem(data.status ?? 500, data.detail ?? "", data.hint ?? ""); break;
    default: return;
  }
  refreshSoon(turn);
}

/** Words that aren't checked yet are one piece, for a mark may come in several. */
function written(turn, text) {
  const last = turn.draft.at(-1);
  if (last && !last.claims) last.text += text;
  else turn.draft.push({ text });
}

/** A checked sentence takes the place of the words it was written in. */
function checked(turn, data) {
  const done = turn.draft.filter((piece) => piece.claims);
  const rest = turn.draft.filter((piece) => !piece.claims).map((piece) => piece.text).join("");
  const original = data.original ?? data.sentence ?? "";
  const after = rest.startsWith(original) ? rest.slice(original.length) : "";
  turn.draft = [...done, { text: data.sentence ?? "", claims: data.claims ?? [] }, ...(after ? [{ text: after }] : [])];
}

let drawing = 0;
function refreshSoon(turn) {
  if (!drawing) drawing = requestAnimationFrame(() => { drawing = 0; refresh(turn); });
}

function refresh(turn) {
  const log = document.getElementById("ask-log");
  const item = log?.children[talk.turns.indexOf(turn)];
  if (item) fill(item, turnParts(turn));
}

const turnView = (turn) => h("li", {}, turnParts(turn));

function turnParts(turn) {
  const rewritten = turn.answer?.rewritten ?? turn.rewritten;
  return [
    h("div.said", {}, h("h2.unseen", {}, t("ask.you")), h("p", {}, turn.question)),
    h("div.reply", {}, h("h2.unseen", {}, t("ask.answer")),
      rewritten && rewritten !== turn.question ? h("p.soft.understood", {}, t("ask.understood", { question: rewritten })) : null,
      body(turn)),
  ];
}

function body(turn) {
  if (turn.problem) return [turn.draft.length ? draftView(turn) : null, problem(turn.problem, () => askAgain(turn), "h3")];
  if (turn.answer) return answerView(turn.answer);
  if (turn.isStopped) return [draftView(turn), h("p.soft", {}, t("ask.stopped"))];
  return [turn.draft.length ? draftView(turn) : null, h("p.soft.pending", {}, t(turn.stage === "writing" ? "ask.writing" : "ask.searching"))];
}
