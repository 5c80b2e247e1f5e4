// Runs before anything is drawn, so that a chosen theme doesn't flash: a plain script, no module.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem("vie.theme");
  } catch {
    // A browser that keeps nothing follows the system.
  }
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
})();
