/* What styles alone cannot do for the banner: make room for it, and step aside in browsers that do not know :has(). */
(function () {
  'use strict';
  var PROBES = [0.02, 0.5, 0.98];
  var moved = [];

  function giveBack() {
    moved.forEach(function (bar) {
      bar.element.style.setProperty(bar.edge, bar.before);
    });
    moved = [];
  }

  function isMoved(element) {
    return moved.some(function (bar) {
      return bar.element === element;
    });
  }

  /* Headers of themes that stick to the same edge of the window would lie under the banner. */
  function moveBars(banner, edge) {
    var height = banner.offsetHeight;
    var y = edge === 'top' ? height / 2 : window.innerHeight - height / 2;
    PROBES.forEach(function (part) {
      document.elementsFromPoint(window.innerWidth * part, y).forEach(function (element) {
        var style = getComputedStyle(element);
        var isBar = style.position === 'fixed' || style.position === 'sticky';
        if (banner.contains(element) || !isBar || isMoved(element) || !(parseFloat(style[edge]) < height)) return;
        moved.push({ element: element, edge: edge, before: element.style.getPropertyValue(edge) });
        element.style.setProperty(edge, parseFloat(style[edge]) + height + 'px');
      });
    });
  }

  /* Where the theme has no place at the edge of the page, the page itself moves. */
  function makeRoom(room, height, edge) {
    var element = room.classList.contains('cac-floats') ? document.body : room;
    element.style.setProperty('padding-' + edge, height === 0 ? '' : height + 'px');
  }

  function start() {
    var room = document.getElementById('connectascustomer-room');
    var banner = document.getElementById('connectascustomer-banner');
    if (room === null || banner === null) return;
    var edge = banner.dataset.edge;
    var place = function () {
      var isAside = document.querySelector('html > connect-banner') !== null;
      room.classList.toggle('cac-aside', isAside);
      makeRoom(room, banner.offsetHeight, edge);
      if (isAside) giveBack();
      else moveBars(banner, edge);
    };
    place();
    new MutationObserver(place).observe(document.documentElement, { childList: true });
    window.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', function () {
      giveBack();
      place();
    });
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
