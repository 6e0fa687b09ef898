// Keeps an open page in step with the files that it is made of, and shows what is wrong with them.
// `whitecrow serve` adds this script to the pages that it shows; no built site has it.
(function () {
  "use strict";

  var me = document.currentScript;
  var shown = { page: me.dataset.page, styles: me.dataset.styles, files: me.dataset.files };
  var placeKey = "whitecrow-place " + location.pathname;
  var wantedKey = "whitecrow-wanted " + location.pathname;
  var hiddenKey = "whitecrow-hidden";
  var source = null;
  var isLeaving = false;
  me.remove();

  // --- the place on the page -------------------------------------------------------------------------------------

  // The words at the upper edge stay where they are, also when something above them has grown: the nearest element with
  // an id that begins above the edge holds them.
  function rememberPlace() {
    var place = { x: scrollX, y: scrollY, id: "", top: 0 };
    if (scrollY > 0) {
      document.querySelectorAll("body [id]").forEach(function (element) {
        var top = element.getBoundingClientRect().top;
        if (top <= 1 && (!place.id || top > place.top)) {
          place.id = element.id;
          place.top = top;
        }
      });
    }
    sessionStorage.setItem(placeKey, JSON.stringify(place));
    history.scrollRestoration = "manual";
  }

  function returnTo(place) {
    var anchor = place.id && document.getElementById(place.id);
    var y = anchor ? scrollY + anchor.getBoundingClientRect().top - place.top : place.y;
    scrollTo({ left: place.x, top: y, behavior: "instant" });
  }

  function restorePlace() {
    var place = JSON.parse(sessionStorage.getItem(placeKey));
    if (!place) return;
    sessionStorage.removeItem(placeKey);
    returnTo(place);

    // Pictures may have moved it since, unless the reader has moved on.
    var isMoved = false;
    ["wheel", "touchstart", "keydown", "pointerdown"].forEach(function (kind) {
      addEventListener(kind, function () { isMoved = true; }, { once: true, passive: true });
    });
    addEventListener("load", function () {
      if (!isMoved) returnTo(place);
      history.scrollRestoration = "auto";
    });
  }

  // --- what has changed ------------------------------------------------------------------------------------------

  function follow(state) {
    if (isLeaving) return;
    var wanted = state.page + state.files;
    if (wanted === shown.page + shown.files) {
      sessionStorage.removeItem(wantedKey);
    } else if (sessionStorage.getItem(wantedKey) !== wanted) {
      // Once for each state, whatever happens: a page may not reload for ever.
      sessionStorage.setItem(wantedKey, wanted);
      isLeaving = true;
      rememberPlace();
      location.reload();
      return;
    }
    if (state.styles !== shown.styles) {
      shown.styles = state.styles;
      swapStyles(state.styles);
    }
    remarks.show(state.diagnostics, state.total);
  }

  // The old sheet stays until the new one is there, so that the page is never seen without.
  function swapStyles(mark) {
    document.querySelectorAll('link[rel~="stylesheet"]').forEach(function (old) {
      var address = new URL(old.href);
      if (address.origin !== location.origin) return;
      var sheet = old.cloneNode();
      address.searchParams.set("at", mark);
      sheet.href = address.href;
      sheet.onload = sheet.onerror = function () { old.remove(); };
      old.after(sheet);
    });
  }

  // A browser holds few connections to one server, so pages in the background let go of theirs. Each message is the
  // whole state: who comes back has missed nothing.
  function connect() {
    if (source || document.hidden) return;
    source = new EventSource("/_whitecrow/events?page=" + encodeURIComponent(location.pathname));
    source.onmessage = function (message) {
      remarks.connected(true);
      follow(JSON.parse(message.data));
    };
    source.onerror = function () { if (!isLeaving) remarks.connected(false); };
  }

  function disconnect() {
    if (source) source.close();
    source = null;
  }

  document.addEventListener("visibilitychange", function () { if (document.hidden) disconnect(); else connect(); });
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", function (event) { if (event.persisted) connect(); });

  // --- the remarks -----------------------------------------------------------------------------------------------

  // In a shadow root: the site's styles do not reach in, and ours do not reach out.
  var remarks = (function () {
    var style =
      ":host{all:initial}" +
      "*{box-sizing:border-box;font:inherit;color:inherit;margin:0;padding:0}" +
      ".all{position:fixed;inset:auto 0 0 0;z-index:2147483647;font:15px/1.45 system-ui,sans-serif;color:#f4f1ea;pointer-events:none}" +
      ".panel{pointer-events:auto;background:#1d1b18;border-top:4px solid #e5484d;max-height:45vh;overflow:auto;padding:12px 16px 16px;box-shadow:0 -4px 24px #0008}" +
      ".panel.mild{border-color:#e0a93b}" +
      ".panel[hidden],.badge[hidden]{display:none}" +
      "header{display:flex;gap:16px;align-items:center;justify-content:space-between}" +
      "h2{font-weight:700}" +
      "button{pointer-events:auto;background:#35312b;border:1px solid #8d867a;border-radius:6px;padding:4px 12px;cursor:pointer;min-height:32px}" +
      "button:hover{background:#4a453d}" +
      ":focus-visible{outline:3px solid #7cc4ff;outline-offset:2px}" +
      ".badge{position:absolute;right:12px;bottom:12px}" +
      "ol{list-style:none}" +
      "li{border-top:1px solid #4a453d;padding:10px 0;margin-top:10px;overflow-wrap:anywhere}" +
      ".error b{color:#ff9a9c}.warning b{color:#ffd27a}.note b{color:#9fd0ff}" +
      "b{font-weight:700}" +
      "a{color:#9fd0ff}" +
      "code,pre{font-family:ui-monospace,monospace;font-size:13px}" +
      "pre{white-space:pre-wrap;background:#12110f;padding:6px 8px;margin-top:6px;border-radius:4px}" +
      "mark{background:#e5484d;color:#fff;border-radius:2px}" +
      ".lost{pointer-events:none;position:absolute;left:12px;bottom:12px;background:#1d1b18;padding:4px 10px;border-radius:6px}" +
      "@media print{.all{display:none}}";

    var host = document.createElement("whitecrow-remarks");
    var root = host.attachShadow({ mode: "open" });
    var count = make("span", { role: "status" });
    var list = make("ol");
    var hide = make("button", { type: "button" }, ["Hide"]);
    var panel = make("section", { "class": "panel", "aria-label": "What is wrong with the site", hidden: "" }, [
      make("header", {}, [make("h2", {}, [count]), hide]),
      list,
    ]);
    var badge = make("button", { type: "button", "class": "badge", hidden: "" });
    var lost = make("p", { "class": "lost", role: "status", hidden: "" });
    lost.hidden = true;
    root.append(make("style", {}, [style]), make("div", { "class": "all" }, [panel, badge, lost]));

    var keys = [];
    hide.onclick = function () {
      sessionStorage.setItem(hiddenKey, JSON.stringify(keys));
      open(false);
      badge.focus();
    };
    badge.onclick = function () {
      sessionStorage.removeItem(hiddenKey);
      open(true);
      hide.focus();
    };
    root.addEventListener("keydown", function (event) { if (event.key === "Escape" && !panel.hidden) hide.click(); });

    function make(name, attributes, children) {
      var element = document.createElement(name);
      Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
      element.append.apply(element, children || []);
      return element;
    }

    function open(isOpen) {
      panel.hidden = !isOpen || keys.length === 0;
      badge.hidden = isOpen || keys.length === 0;
    }

    function item(diagnostic) {
      var place = diagnostic.link
        ? make("a", { href: diagnostic.link }, [make("code", {}, [diagnostic.place])])
        : make("code", {}, [diagnostic.place]);
      var parts = [
        make("p", {}, [make("b", {}, [diagnostic.severity + " " + diagnostic.code]), " ", place]),
        make("p", {}, [diagnostic.message]),
      ];
      if (diagnostic.excerpt) {
        var excerpt = diagnostic.excerpt;
        parts.push(make("pre", {}, [excerpt[0], make("mark", {}, [excerpt[1] || " "]), excerpt[2]]));
      }
      return make("li", { "class": diagnostic.severity }, parts);
    }

    function counted(diagnostics, total) {
      if (total > diagnostics.length) return total + " remarks, of which the first " + diagnostics.length;
      return ["error", "warning", "note"]
        .map(function (severity) {
          var n = diagnostics.filter(function (d) { return d.severity === severity; }).length;
          return n && n + " " + severity + (n === 1 ? "" : "s");
        })
        .filter(Boolean)
        .join(", ");
    }

    return {
      show: function (diagnostics, total) {
        // A line that moved is the same mistake: somebody who has hidden it does not want it again.
        keys = diagnostics.map(function (d) { return d.code + d.place.replace(/(:\d+)+$/, "") + d.message; });
        var text = counted(diagnostics, total);
        if (count.textContent !== text) count.textContent = text;
        badge.textContent = text;
        list.replaceChildren.apply(list, diagnostics.map(item));
        var isSerious = diagnostics.some(function (d) { return d.severity === "error"; });
        panel.classList.toggle("mild", !isSerious);
        var hidden = JSON.parse(sessionStorage.getItem(hiddenKey)) || [];
        var isNew = diagnostics.some(function (d, i) { return d.severity !== "note" && hidden.indexOf(keys[i]) < 0; });
        open(isNew);
        if (keys.length > 0 && !host.isConnected) document.documentElement.append(host);
      },
      connected: function (isConnected) {
        lost.hidden = isConnected;
        lost.textContent = isConnected ? "" : "whitecrow serve does not answer";
        if (!isConnected && !host.isConnected) document.documentElement.append(host);
      },
    };
  })();

  restorePlace();
  connect();
})();
