import { type FormSource, formTexts } from '@candela/contracts';
import type { Texts } from '@candela/web-ui';

/** Keys of a path down to a text of a question itself: section, question, name. */
const OWN_KEYS = 3;

// i18n-keys: programs.form.text.* programs.form.item.*
/** What a text of a form is called: "Help", or for words inside of a question "Column “What it will produce”: name". */
export function formTextName(texts: Texts, source: FormSource, path: string): string {
  const keys = path.split('/').slice(1);
  const last = keys.at(-1) ?? '';
  const isInner = keys.length > OWN_KEYS;
  if (/^\d+$/.test(last)) return `${texts.t('programs.form.text.step')} ${last}`;
  const name = texts.t(`programs.form.text.${isInner && last === 'label' ? 'name' : last}`);
  if (!isInner) return name;
  const [list = '', key = ''] = keys.slice(2);
  const label = formTexts(source.ui).find(
    (text) => text.path === `/${keys.slice(0, 4).join('/')}/label`,
  )?.text;
  return texts.t(`programs.form.item.${list}`, { item: (label && texts.localized(label)) || key, name });
}
