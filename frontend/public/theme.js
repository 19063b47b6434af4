// Sets the reader's theme before the first paint, and prints in the light theme always.
(function () {
  'use strict';
  var root = document.documentElement;

  function savedScheme() {
    try {
      return localStorage.getItem('scheme') || 'system';
    } catch {
      return 'system';
    }
  }

  function prefersDark() {
    return typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches;
  }

  function apply() {
    var scheme = savedScheme();
    var dark = scheme === 'dark' || (scheme !== 'light' && prefersDark());
    root.setAttribute('data-fr-scheme', scheme);
    root.setAttribute('data-fr-theme', dark ? 'dark' : 'light');
  }

  var beforePrint = null;
  addEventListener('beforeprint', function () {
    beforePrint = root.getAttribute('data-fr-theme');
    root.setAttribute('data-fr-theme', 'light');
  });
  addEventListener('afterprint', function () {
    if (beforePrint) root.setAttribute('data-fr-theme', beforePrint);
  });

  apply();
})();
