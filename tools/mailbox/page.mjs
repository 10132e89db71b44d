// The pages of the mailbox. Everything that came by mail is text until it is escaped here.
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for an element or a quoted attribute. */
export const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => escapes[sign]);

const long = new Intl.DateTimeFormat('en-CA', { dateStyle: 'medium', timeStyle: 'medium', hour12: false });
const short = new Intl.DateTimeFormat('en-CA', {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const timeTag = (iso, format) =>
  `<time datetime="${escape(iso)}">${escape(format.format(new Date(iso)))}</time>`;

/** Addresses in a plain text become links. */
function linked(text) {
  return text
    .split(/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/)
    .map((part, at) =>
      at % 2 === 1
        ? `<a href="${escape(part)}" target="_blank" rel="noreferrer">${escape(part)}</a>`
        : escape(part),
    )
    .join('');
}

const preview = (mail) => mail.text.replace(/\s+/g, ' ').trim().slice(0, 300);
const withQuery = (address, query) => {
  const text = new URLSearchParams(Object.entries(query).filter(([, value]) => value)).toString();
  return escape(text ? `${address}?${text}` : address);
};

function listItem(mail, query, current) {
  return `<li><a class="mail" href="${withQuery(`/mails/${mail.id}`, query)}"${current ? ' aria-current="page"' : ''}>
    <span class="to">${escape(mail.to.join(', '))}</span>
    <span class="when">${timeTag(mail.receivedAt, short)}</span>
    <strong class="subject">${escape(mail.subject || '(no subject)')}</strong>
    <span class="preview">${escape(preview(mail))}</span>
  </a></li>`;
}

function emptyList(search) {
  return search
    ? `<p class="empty">No mail matches “${escape(search)}”. <a href="/">Show all</a></p>`
    : '<p class="empty">No mail yet. Whatever the portal sends appears here, and nowhere else.</p>';
}

/**
 * @param {{ mails: import('./store.mjs').StoredMail[], total: number, search: string, page: number, pages: number,
 *   currentId?: string }} list
 */
function listPane({ mails, total, search, page, pages, currentId }) {
  const step = (to, text) =>
    `<a rel="${text === 'Newer' ? 'prev' : 'next'}" href="${withQuery('/', { search, page: to })}">${text}</a>`;
  const query = { search, page: page > 1 ? String(page) : '' };
  return `<section class="list" aria-labelledby="list-head">
    <h2 id="list-head">${search ? 'Found' : 'Received'} <span class="count">${total}</span></h2>
    <p id="news" role="status"></p>
    ${mails.length > 0 ? `<ol>${mails.map((mail) => listItem(mail, query, mail.id === currentId)).join('')}</ol>` : emptyList(search)}
    ${
      pages > 1
        ? `<nav class="pages" aria-label="Pages">${page > 1 ? step(page - 1, 'Newer') : '<span></span>'}
      <span>Page ${page} of ${pages}</span>${page < pages ? step(page + 1, 'Older') : '<span></span>'}</nav>`
        : ''
    }
  </section>`;
}

/** One mail: who, when, and its text and HTML side by side or one below the other. */
function mailPane(mail, back) {
  const language = mail.language ? ` lang="${escape(mail.language)}"` : '';
  const files = mail.attachments.map(
    (file) => `<li>${escape(file.name)} (${escape(file.type)}, ${file.bytes} bytes)</li>`,
  );
  return `<article class="reading" aria-labelledby="subject">
    <p class="back"><a href="${back}">← All mails</a></p>
    <h2 id="subject"${language}>${escape(mail.subject || '(no subject)')}</h2>
    <dl>
      <div><dt>To</dt><dd>${escape(mail.to.join(', '))}</dd></div>
      <div><dt>From</dt><dd>${escape(mail.from)}</dd></div>
      <div><dt>Received</dt><dd>${timeTag(mail.receivedAt, long)}</dd></div>
    </dl>
    ${files.length > 0 ? `<h3>Attachments</h3><ul>${files.join('')}</ul>` : ''}
    ${
      mail.html
        ? `<h3>As a mail program shows it</h3>
    <iframe title="The mail as HTML" src="/mails/${escape(mail.id)}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
        : ''
    }
    <h3>Plain text</h3>
    <pre${language} tabindex="0" role="region" aria-label="Plain text of the mail">${linked(mail.text) || '<em>This mail has no plain text.</em>'}</pre>
    <details><summary>Headers</summary><div class="scroll" tabindex="0" role="region" aria-label="Headers"><table><tbody>${Object.entries(
      mail.headers,
    )
      .map(([name, value]) => `<tr><th scope="row">${escape(name)}</th><td>${escape(value)}</td></tr>`)
      .join('')}</tbody></table></div></details>
  </article>`;
}

function frame({ title, search, body, reading = false }) {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escape(title)}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/mailbox.css">
  <script src="/mailbox.js" defer></script>
</head>
<body>
  <a class="skip" href="#main">Skip to the mails</a>
  <header>
    <h1><a href="/">Mailbox</a></h1>
    <form role="search" action="/" method="get">
      <label for="search">Recipient or subject</label>
      <input id="search" name="search" type="search" value="${escape(search)}" autocomplete="off" spellcheck="false">
      <button>Search</button>
    </form>
    <a class="clear" href="/clear">Clear…</a>
  </header>
  <main id="main" tabindex="-1"${reading ? ' class="with-mail"' : ''}>${body}</main>
  <footer>A mailbox for trying things out: it catches every mail and delivers none.</footer>
</body>
</html>`;
}

/** The list alone. */
export const listPage = (list) =>
  frame({ title: `Mailbox (${list.total})`, search: list.search, body: listPane(list) });

/** A mail, with the list beside it where there is room. */
export function mailPage(mail, list) {
  const back = withQuery('/', { search: list.search, page: list.page > 1 ? String(list.page) : '' });
  return frame({
    title: `${mail.subject || '(no subject)'} – Mailbox`,
    search: list.search,
    reading: true,
    body: listPane({ ...list, currentId: mail.id }) + mailPane(mail, back),
  });
}

/** Asks before everything is forgotten. */
export const clearPage = (total) =>
  frame({
    title: 'Clear the mailbox',
    search: '',
    body: `<section class="ask" aria-labelledby="ask"><h2 id="ask">Forget all ${total} mails?</h2>
      <p>They cannot be brought back. The portal does not notice.</p>
      <form method="post" action="/clear"><button class="danger">Forget them</button> <a href="/">Keep them</a></form></section>`,
  });

/** For an address that leads nowhere, as after clearing. */
export const missingPage = () =>
  frame({
    title: 'Not here',
    search: '',
    body: '<section class="ask"><h2>That mail is not here</h2><p>It may have been cleared. <a href="/">All mails</a></p></section>',
  });

/** The HTML of a mail for its frame: links open beside the mailbox, and nothing else gets out. */
export const mailDocument = (mail) => `<base target="_blank">${mail.html}`;
