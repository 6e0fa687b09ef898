// The theme button and the hover cards. Every page is whole without this file. A theme that was chosen before is set in the
// head of the page, since this comes only after the page is drawn.
// Written for any browser and for file://, so: no modules, no fetch, and storage that may be refused.
(function () {
  "use strict";
  var root = document.documentElement;
  var key = "theme";

  function remember(theme) {
    try { localStorage.setItem(key, theme); } catch (refused) { /* The choice lasts for this page, then. */ }
  }

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
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
  });

  // The cards lie at the end of the page, one for each page that this one links to. Each is laid beside its link for
  // whoever points at it or reaches it with the keyboard; on a touch screen the link is simply followed.
  var PAUSE = 250;
  var EDGE = 8;
  var GAP = 6;
  var link = null;
  var card = null;
  var timer = 0;

  function linkAt(target) {
    return target.closest && target.closest('a[aria-describedby^="card-"]');
  }

  function shut() {
    clearTimeout(timer);
    if (card) { card.hidden = true; }
    link = card = null;
  }

  function open(from) {
    shut();
    link = from;
    card = document.getElementById(from.getAttribute("aria-describedby"));
    card.hidden = false;
    var at = from.getClientRects()[0];
    var left = Math.max(EDGE, Math.min(at.left, root.clientWidth - card.offsetWidth - EDGE));
    var under = at.bottom + GAP + card.offsetHeight <= innerHeight || at.top < card.offsetHeight + GAP;
    card.style.left = left + scrollX + "px";
    card.style.top = scrollY + (under ? at.bottom + GAP : at.top - GAP - card.offsetHeight) + "px";
  }

  document.addEventListener("pointerover", function (event) {
    if (event.pointerType !== "mouse") { return; }
    var from = linkAt(event.target);
    clearTimeout(timer);
    if (from && from !== link) {
      timer = setTimeout(open, PAUSE, from);
    } else if (!from && card && !card.contains(event.target)) {
      // The way from the link to its card leads over the gap between them.
      timer = setTimeout(shut, PAUSE);
    }
  });
  document.addEventListener("focusin", function (event) {
    var from = linkAt(event.target);
    if (from && from.matches(":focus-visible")) { open(from); } else { shut(); }
  });
  document.addEventListener("focusout", shut);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { shut(); }
  });
})();
