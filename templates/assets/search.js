// Search over the sections of the site. Without this file the search page shows the index A to Z.
//
// search-index.js stands beside this file and is a script, because a page opened from a disk may not fetch:
//   var searchIndex = [{ u: "people/clara-saint.html", k: "Person", t: "Clara Saint", a: ["Other name"],
//                        s: [["", "", "Text before the first heading"], ["Heading", "anchor", "Text"]] }];
// Addresses count from the folder that holds the search page. Words for readers stand in the page, not here.
(function () {
  "use strict";
  var WORD = /[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}\p{N}]+)*/gu;
  var MOST = 40; // results
  var PER_PAGE = 3; // sections of one page
  var AROUND = 14; // words of a section on each side of what was found

  var CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia"
  };
  var LATIN = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i" };

  // Lower case without accents: what anybody would type.
  function plain(word) {
    return word.toLowerCase().normalize("NFD").replace(/[\p{M}’']/gu, "").replace(/[ßæœøđðþłı]/g, function (c) { return LATIN[c]; });
  }

  // One form for all spellings of a Russian name: Нуреев, Nureyev, Noureev and Nurejew meet in "nurev".
  // й would lose its mark to plain(), so letters are taken from the composed form.
  function sound(word) {
    return plain(word.toLowerCase().normalize("NFC").replace(/[а-яё]/g, function (c) { return CYRILLIC[c]; }))
      .replace(/shch|schtsch/g, "sh").replace(/t?sch|tch/g, "ch").replace(/kh/g, "h").replace(/ph/g, "f").replace(/x/g, "ks")
      .replace(/w/g, "v").replace(/ou/g, "u").replace(/[yj]/g, "i").replace(/io/g, "e").replace(/i(?=[aeou])/g, "")
      .replace(/ff$/, "v").replace(/(.)\1+/g, "$1");
  }

  var known = new Map();
  function fold(word) {
    var folded = known.get(word);
    if (!folded) {
      folded = { plain: plain(word), sound: sound(word) };
      known.set(word, folded);
    }
    return folded;
  }

  // 3 the word itself, 2 its beginning, 1 another spelling of it, 0 something else.
  function likeness(word, asked) {
    var folded = fold(word);
    if (folded.plain === asked.plain) { return 3; }
    if (folded.plain.startsWith(asked.plain)) { return 2; }
    return asked.sound.length > 2 && folded.sound.startsWith(asked.sound) ? 1 : 0;
  }

  // The words of each text are found once: a reader types letter by letter.
  var split = new Map();
  function words(text) {
    var found = split.get(text);
    if (!found) {
      found = text.match(WORD) || [];
      split.set(text, found);
    }
    return found;
  }

  function best(text, asked) {
    return words(text).reduce(function (most, word) { return Math.max(most, likeness(word, asked)); }, 0);
  }

  // Every word of the site with the number of its places; made when the first word is not found.
  var vocabulary = null;
  function allWords() {
    if (!vocabulary) {
      vocabulary = new Map();
      var count = function (text) {
        words(text).forEach(function (word) { vocabulary.set(word, (vocabulary.get(word) || 0) + 1); });
      };
      window.searchIndex.forEach(function (page) {
        [page.t].concat(page.a).forEach(count);
        page.s.forEach(function (section) { count(section[0]); count(section[2]); });
      });
    }
    return vocabulary;
  }

  // How many letters differ, are missing, too many or changed with their neighbour; more than `most` is not counted out.
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) { return most + 1; }
    var before = [];
    var row = Array.from({ length: b.length + 1 }, function (_, j) { return j; });
    for (var i = 1; i <= a.length; i++) {
      var next = [i];
      for (var j = 1; j <= b.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) { next[j] = Math.min(next[j], before[j - 2] + 1); }
      }
      if (Math.min.apply(null, next) > most) { return most + 1; }
      before = row;
      row = next;
    }
    return row[b.length];
  }

  // The word of the site that somebody may have meant who typed one that is not in it; null where none is near.
  function nearest(typed) {
    var asked = fold(typed);
    var least = asked.sound.length < 4 ? 0 : asked.sound.length < 7 ? 1 : 2;
    var found = null;
    var places = 0;
    allWords().forEach(function (count, word) {
      var far = least && distance(asked.sound, fold(word).sound, least);
      if (far && (far < least || (far === least && count > places))) {
        least = far;
        found = word;
        places = count;
      }
    });
    return found;
  }

  // What was typed, with each word that is nowhere on the site put right; the same text where there is nothing to mend.
  function mended(text) {
    return text.replace(WORD, function (typed) {
      var asked = fold(typed);
      var isKnown = Array.from(allWords().keys()).some(function (word) { return likeness(word, asked) > 0; });
      return isKnown ? typed : nearest(typed) || typed;
    });
  }

  // How well a section answers; 0 where one of the words is nowhere in it or in the name of its page. What a page says
  // of a thing comes before the sources that it says it from.
  function score(page, section, query) {
    var worth = /(^|\/)sources\//.test(page.u) ? 0.5 : 1;
    var total = 0;
    for (var i = 0; i < query.length; i++) {
      var asked = query[i];
      var title = best(page.t, asked);
      var alias = page.a.reduce(function (most, name) { return Math.max(most, best(name, asked)); }, 0);
      var heading = best(section[0], asked);
      var text = 0;
      var count = 0;
      words(section[2]).forEach(function (word) {
        var like = likeness(word, asked);
        text = Math.max(text, like);
        count += like ? 1 : 0;
      });
      // A section that only stands on a page of that name says nothing of its own, unless it is the first.
      var named = section[1] ? 0 : 8 * title + 6 * alias;
      var own = named + 4 * heading + 2 * text + Math.min(count, 5) / 5;
      if (!own && !title && !alias) { return 0; }
      total += own || 0.1;
    }
    return worth * total;
  }

  function find(text) {
    var query = words(text).map(fold);
    if (!query.length) { return []; }
    var found = [];
    window.searchIndex.forEach(function (page) {
      var sections = [];
      page.s.forEach(function (section) {
        var points = score(page, section, query);
        if (points >= 0.5) { sections.push({ page: page, section: section, points: points }); }
      });
      sections.sort(function (a, b) { return b.points - a.points; });
      found = found.concat(sections.slice(0, PER_PAGE));
    });
    // A stable sort: pages of the same worth stay in the order of the index.
    return found.sort(function (a, b) { return b.points - a.points; }).slice(0, MOST);
  }

  function isAsked(word, query) { return query.some(function (asked) { return likeness(word, asked) > 0; }); }

  // The words around the first that was asked for, each that was asked for marked.
  function passage(text, query) {
    var holder = document.createElement("span");
    var all = Array.from(text.matchAll(WORD));
    var first = Math.max(0, all.findIndex(function (match) { return isAsked(match[0], query); }));
    var from = Math.max(0, first - AROUND);
    var to = Math.min(all.length, first + AROUND);
    if (!all.length) { return holder; }
    var at = from ? all[from].index : 0;
    var end = to < all.length ? all[to].index : text.length;
    if (from) { holder.append("…\u00a0"); }
    all.slice(from, to).forEach(function (match) {
      if (isAsked(match[0], query)) {
        var mark = document.createElement("mark");
        mark.textContent = match[0];
        holder.append(text.slice(at, match.index), mark);
        at = match.index + match[0].length;
      }
    });
    holder.append(text.slice(at, end).trimEnd());
    if (to < all.length) { holder.append("\u00a0…"); }
    return holder;
  }

  function result(hit, query) {
    var item = document.createElement("li");
    var label = document.createElement("span");
    var link = document.createElement("a");
    var page = hit.page;
    var heading = hit.section[0];
    label.className = "label";
    label.textContent = heading ? page.k + ", " + page.t : page.k;
    link.textContent = heading || page.t;
    link.href = page.u + (hit.section[1] ? "#" + hit.section[1] : "");
    item.append(label, link, document.createElement("br"), passage(hit.section[2], query));
    return item;
  }

  document.addEventListener("DOMContentLoaded", function () {
    var form = document.querySelector("form.find");
    if (!form || !window.searchIndex) { return; }
    var box = form.querySelector("input");
    var status = document.querySelector("[role=status]");
    var list = document.querySelector(".list.results");

    // The other names of the first page that was found, where it was found by one of them.
    function otherNames(hit, query) {
      var called = hit ? [hit.page.t].concat(hit.page.a) : [];
      var isMeant = called.length > 1 && called.some(function (name) {
        return query.every(function (asked) { return best(name, asked) > 0; });
      });
      return isMeant ? Array.from(new Set(called)).slice(0, 12) : [];
    }

    function say(hits, query, instead) {
      var number = hits.length;
      var text = number === 0 ? status.dataset.none : number === 1 ? status.dataset.one
        : number < MOST ? status.dataset.many : status.dataset.most;
      var names = otherNames(hits[0], query);
      status.textContent = (instead ? status.dataset.near.replace("{0}", instead) + " " : "")
        + text.replace("{0}", number)
        + (names.length ? " " + status.dataset.same.replace("{0}", names.join(", ")) : "");
    }

    function show() {
      var text = box.value;
      var hits = find(text);
      var instead = hits.length || !words(text).length ? text : mended(text);
      if (instead !== text) { hits = find(instead); }
      var query = words(instead).map(fold);
      list.replaceChildren.apply(list, hits.map(function (hit) { return result(hit, query); }));
      list.closest("section").hidden = hits.length === 0;
      if (query.length) { say(hits, query, hits.length && instead !== text ? instead : ""); } else { status.textContent = ""; }
    }

    // Up and down go from the box through the results and back; Tab does as everywhere.
    document.addEventListener("keydown", function (event) {
      var stops = [box].concat(Array.from(list.querySelectorAll("a")));
      var at = stops.indexOf(document.activeElement);
      var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step && at >= 0 && stops[at + step]) {
        event.preventDefault();
        stops[at + step].focus();
      }
    });

    function remember() {
      var address = new URL(location.href);
      address.searchParams.set("q", box.value);
      try { history.replaceState(null, "", address); } catch (refused) { /* A page from a disk keeps its address. */ }
    }

    box.value = new URL(location.href).searchParams.get("q") || "";
    box.addEventListener("input", function () { show(); remember(); });
    form.addEventListener("submit", function (event) { event.preventDefault(); show(); remember(); });
    show();
  });
})();
