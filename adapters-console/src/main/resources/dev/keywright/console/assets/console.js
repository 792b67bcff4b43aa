/* Makes better what works without it: copying, tabs, menus, dialogs, local times. */
(function () {
  'use strict';

  var spoken = document.getElementById('spoken');

  function say(text) {
    spoken.textContent = '';
    window.setTimeout(function () { spoken.textContent = text; }, 30);
  }

  function all(root, selector, action) {
    Array.prototype.forEach.call(root.querySelectorAll(selector), action);
  }

  /* Copying: by the clipboard, or by selecting and saying so. */
  function copied(button, text) {
    var word = button.querySelector('[data-copy-word]');
    button.classList.add('copied');
    if (word) { word.textContent = text; }
    say(text === 'Copied' ? 'Copied' : text);
    window.setTimeout(function () {
      button.classList.remove('copied');
      if (word) { word.textContent = 'Copy'; }
    }, 2500);
  }

  function select(source) {
    if (source.select) { source.focus(); source.select(); return; }
    var range = document.createRange();
    range.selectNodeContents(source);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  function copy(button) {
    var source = document.getElementById(button.getAttribute('data-copy'));
    var text = source.value === undefined ? source.textContent : source.value;
    function byHand() { select(source); copied(button, 'Selected: press Ctrl+C'); }
    if (!navigator.clipboard || !window.isSecureContext) { byHand(); return; }
    navigator.clipboard.writeText(text).then(function () { copied(button, 'Copied'); }, byHand);
  }

  /* Tabs (WAI-ARIA: with arrow keys). */
  function tabs(list) {
    var links = Array.prototype.slice.call(list.querySelectorAll('[role=tab]'));
    function choose(chosen) {
      links.forEach(function (link) {
        var panel = document.getElementById(link.getAttribute('aria-controls'));
        var is = link === chosen;
        link.setAttribute('aria-selected', String(is));
        link.tabIndex = is ? 0 : -1;
        panel.hidden = !is;
        panel.classList.toggle('chosen', is);
      });
    }
    links.forEach(function (link, i) {
      link.addEventListener('click', function (event) { event.preventDefault(); choose(link); });
      link.addEventListener('keydown', function (event) {
        var step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (event.key === ' ') { event.preventDefault(); choose(link); }
        if (!step) { return; }
        var next = links[(i + step + links.length) % links.length];
        choose(next);
        next.focus();
      });
    });
    choose(links[0]);
  }

  /* A secret that isn't stored yet: leaving asks. */
  var unstored = document.querySelector('[data-unstored]');
  function ask(event) { event.preventDefault(); event.returnValue = ''; }
  if (unstored) {
    window.addEventListener('beforeunload', ask);
    all(unstored, '[data-stored]', function (link) {
      link.addEventListener('click', function () { window.removeEventListener('beforeunload', ask); });
    });
    all(unstored, '[download]', function (link) {
      link.addEventListener('click', function () {
        window.removeEventListener('beforeunload', ask);
        window.setTimeout(function () { window.addEventListener('beforeunload', ask); }, 500);
      });
    });
  }

  /* A form that makes something is sent once, however often it is clicked. */
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.hasAttribute('data-once')) { return; }
    if (form.hasAttribute('data-sent')) { event.preventDefault(); return; }
    form.setAttribute('data-sent', '');
    all(form, 'button', function (button) { button.setAttribute('aria-disabled', 'true'); });
  });
  window.addEventListener('pageshow', function () {
    all(document, '[data-sent]', function (form) {
      form.removeAttribute('data-sent');
      all(form, 'button', function (button) { button.removeAttribute('aria-disabled'); });
    });
  });

  /* Menus close by Esc and by a click elsewhere. */
  document.addEventListener('click', function (event) {
    all(document, 'details.menu[open]', function (menu) {
      if (!menu.contains(event.target)) { menu.open = false; }
    });
    var button = event.target.closest('[data-copy]');
    if (button) { copy(button); }
    var close = event.target.closest('dialog [data-close]');
    if (close) { event.preventDefault(); close.closest('dialog').close(); }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') { return; }
    all(document, 'details.menu[open]', function (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  });

  /* Dialogs: what they ask is a page of its own, fetched into the dialog. Focus comes back to the opener by itself. */
  var dialog = document.getElementById('dialog');
  document.addEventListener('htmx:afterSwap', function (event) {
    if (event.target === dialog) {
      dialog.showModal();
      var first = dialog.querySelector('input:not([type=hidden])') || dialog.querySelector('h1');
      first.focus();
    }
    dress(event.target);
  });

  /* Times: the tip has the local one too. */
  function dress(root) {
    all(root, 'time[data-tip]', function (time) {
      if (time.hasAttribute('data-local')) { return; }
      var at = new Date(time.getAttribute('datetime'));
      var local = at.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
      time.setAttribute('data-tip', local + ' here\n' + time.getAttribute('data-tip'));
      time.setAttribute('data-local', '');
    });
  }

  /* What the server refuses is shown like what it grants. */
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (event.detail.xhr.status === 422) { event.detail.shouldSwap = true; event.detail.isError = false; }
  });

  /* A warning five minutes before the session ends. */
  var end = Date.parse(document.body.getAttribute('data-session-end') || '');
  if (end) {
    window.setTimeout(function () {
      document.getElementById('session-warning').hidden = false;
    }, Math.max(0, Math.min(end - Date.now() - 300000, 2000000000)));
  }

  /* An invitation's token is behind the link's #. */
  all(document, '[data-from-fragment]', function (input) {
    if (window.location.hash.length > 1 && !input.value) {
      input.value = window.location.hash.slice(1);
      window.history.replaceState(null, '', window.location.pathname);
    }
  });

  all(document, '[data-tabs]', tabs);
  dress(document);
}());
