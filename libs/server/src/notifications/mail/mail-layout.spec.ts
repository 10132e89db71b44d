import { mailHtml, type MailParts } from './mail-layout.js';

const mail = (over: Partial<MailParts> = {}): MailParts => ({
  language: 'en',
  heading: 'Good day',
  paragraphs: ['The first.', 'The second.'],
  button: { label: 'Open', url: 'http://localhost/x?a=1&b=2' },
  footer: 'The end',
  ...over,
});

describe('a mail as HTML', () => {
  it('has its words where they belong, each mail its own', async () => {
    const [one, other] = await Promise.all([mailHtml(mail()), mailHtml(mail({ heading: 'Farewell' }))]);
    for (const words of ['Good day', 'The first.', 'The second.', 'Open', 'The end', 'x?a=1&#38;b=2'])
      expect(one).toContain(words);
    expect(other).toContain('Farewell');
    expect(other).not.toContain('Good day');
  });

  it('leaves out the button where there is nothing to do', async () => {
    expect(await mailHtml(mail())).toContain('href=');
    expect(await mailHtml(mail({ button: null }))).not.toContain('href=');
  });

  it('shows what people wrote as they wrote it, whatever it looks like', async () => {
    const html = await mailHtml(mail({ paragraphs: ['100 %footer% <b>$&</b> %url% "x"'] }));
    expect(html).toContain('100 %footer% &#60;b&#62;$&#38;&#60;/b&#62; %url% &#34;x&#34;');
  });
});
