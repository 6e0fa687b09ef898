// The theme button and the Escape key. Every page is whole without this file.
// Written for any browser and for file://, so: no modules, no fetch, and storage that may be refused.
(function () {
  "use strict";
  var root = document.documentElement;
  var key = "theme";

  function remembered() {
    try { return localStorage.getItem(key); } catch (refused) { return null; }
  }

  function remember(theme) {
    try { localStorage.setItem(key, theme); } catch (refused) { /* The choice lasts for this page, then. */ }
  }

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  // Before the page is drawn, or it would flash in the other theme.
  var chosen = remembered();
  if (chosen === "dark" || chosen === "light") {
    root.dataset.theme = chosen;
  }

  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector(".theme");
    if (button) {
      // The words for both states stand in the page, in its language.
      var name = function () { button.textContent = isDark() ? button.dataset.light : button.dataset.dark; };
      button.hidden = false;
      button.addEventListener("click", function () {
        root.dataset.theme = isDark() ? "light" : "dark";
        remember(root.dataset.theme);
        name();
      });
      matchMedia("(prefers-color-scheme: dark)").addEventListener("change", name);
      name();
    }

    // Escape shuts an open card; it may open again when pointer or focus comes back.
    var linked = document.querySelectorAll(".hc");
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") {
        linked.forEach(function (link) { link.classList.add("shut"); });
      }
    });
    linked.forEach(function (link) {
      var open = function () { link.classList.remove("shut"); };
      link.addEventListener("mouseleave", open);
      link.addEventListener("focusin", open);
    });
  });
})();
