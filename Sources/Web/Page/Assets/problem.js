// What is shown where a request failed.
import { h } from "./dom.js";
import { t } from "./words.js";
import { hasToken, keepToken } from "./api.js";

/** The problem in the server's words, with a way on; a server that asks for its token is given it here. */
export function problem(error, again, heading = "h1") {
  if (error.status === 401) return tokenForm(again, heading);
  const isUnreachable = error.status === 0;
  return h("div.notice.bad", { role: "alert" },
    h(heading, { tabindex: -1 }, t("error.title")),
    h("p", {}, isUnreachable ? t("error.unreachable") : sentence(error.message)),
    h("p", {}, isUnreachable ? t("error.unreachable.hint") : (error.hint ?? "")),
    again ? h("button", { type: "button", onclick: again }, t("error.again")) : null);
}

const sentence = (text) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

function tokenForm(again, heading) {
  const wasWrong = hasToken();
  const field = h("input", { type: "password", id: "token", autocomplete: "current-password", required: true });
  return h("form.notice", { onsubmit: (event) => { event.preventDefault(); keepToken(field.value.trim()); again?.(); } },
    h(heading, { tabindex: -1 }, t("token.title")),
    wasWrong ? h("p", { role: "alert" }, t("token.wrong")) : null,
    h("p.token", {}, h("label", { for: "token" }, t("token.label")), field, h("button.main", {}, t("token.use"))));
}
