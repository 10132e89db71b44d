/** What every mail consists of; the words are already in the reader's language. */
export interface MailParts {
  language: 'en' | 'fr';
  heading: string;
  paragraphs: readonly string[];
  /** One thing to do, at most. */
  button: { label: string; url: string } | null;
  footer: string;
}

const LAYOUT = `
<mjml lang="%language%">
  <mj-head>
    <mj-title>%heading%</mj-title>
    <mj-attributes>
      <mj-all font-family="-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" />
      <mj-text color="#1c2333" font-size="16px" line-height="24px" padding="8px 32px" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#f5f1ea" width="560px">
    <mj-section padding="24px 0 0" />
    <mj-section background-color="#ffffff" padding="24px 0" border-top="4px solid #b26a00">
      <mj-column>
        <mj-text font-size="22px" line-height="30px" font-weight="600">%heading%</mj-text>
        %paragraphs%
        %button%
      </mj-column>
    </mj-section>
    <mj-section padding="8px 0 32px">
      <mj-column><mj-text color="#5a6072" font-size="13px" line-height="20px">%footer%</mj-text></mj-column>
    </mj-section>
  </mj-body>
</mjml>`;

const BUTTON = `
        <mj-button href="%url%" background-color="#1c2333" color="#ffffff" font-size="16px"
          align="left" padding="16px 32px" border-radius="6px">%label%</mj-button>`;

/** Laying out takes longer than all the rest of sending a mail, and there are but a few shapes of mail. */
const laidOut = new Map<string, Promise<string>>();

/** The mail as HTML: one column, no image, nothing loaded from anywhere. */
export async function mailHtml({
  language,
  heading,
  paragraphs,
  button,
  footer,
}: MailParts): Promise<string> {
  const shape = `${language} ${paragraphs.length} ${button ? 'button' : ''}`;
  let layout = laidOut.get(shape);
  if (!layout) {
    layout = layOut(language, paragraphs.length, button !== null);
    laidOut.set(shape, layout);
    // What failed once is tried again with the next mail.
    layout.catch(() => laidOut.delete(shape));
  }
  const words: Record<string, string> = {
    heading,
    footer,
    label: button?.label ?? '',
    url: button?.url ?? '',
  };
  for (const [index, text] of paragraphs.entries()) words[`paragraph${index}`] = text;
  return (await layout).replaceAll(/%(\w+)%/g, (place, name: string) =>
    Object.hasOwn(words, name) ? escapeHtml(words[name] ?? '') : place,
  );
}

/** The HTML of a shape of mail, with the places where its words belong. */
async function layOut(
  language: MailParts['language'],
  paragraphCount: number,
  hasButton: boolean,
): Promise<string> {
  const paragraphs = Array.from(
    { length: paragraphCount },
    (_, index) => `<mj-text>%paragraph${index}%</mj-text>`,
  );
  const source = LAYOUT.replaceAll('%language%', language)
    .replaceAll('%paragraphs%', paragraphs.join('\n'))
    .replaceAll('%button%', hasButton ? BUTTON : '');
  // Fetched with the first mail: it weighs as much as the rest of a process, and the API sends none.
  const { default: mjml2html } = await import('mjml');
  const { html } = await mjml2html(source, { validationLevel: 'strict', fonts: {} });
  return html;
}

/** The same mail as plain text. */
export function mailText(parts: MailParts): string {
  const button = parts.button ? [`${parts.button.label}:\n${parts.button.url}`] : [];
  return [parts.heading, ...parts.paragraphs, ...button, `-- \n${parts.footer}`].join('\n\n') + '\n';
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
