// Tells when something new arrived; the reader decides when the list changes.
const news = document.querySelector('#news');
const openedAt = new Date().toISOString();
let known = 0;

async function look() {
  const response = await fetch(`/api/mails?since=${encodeURIComponent(openedAt)}`).catch(() => undefined);
  if (!response?.ok) return;
  const count = (await response.json()).length;
  if (count === known) return;
  known = count;
  const link = document.createElement('a');
  link.href = '/';
  link.textContent = count === 1 ? '1 new mail: show it' : `${count} new mails: show them`;
  news.replaceChildren(link);
}

if (news) setInterval(look, 3000);
