import type { FormSection } from '../../form/definition.js';
import { text } from '../text.js';
import { YES_NO } from '../lists.js';

/** Support received before and support from others; all of it optional. */
export const fundingSection: FormSection = {
  key: 'funding',
  title: text('Other support', 'Autres appuis'),
  intro: text(
    'Optional. Having other donors, or having none, makes no difference to your chances.',
    'Facultatif. Avoir d’autres bailleurs de fonds, ou n’en avoir aucun, ne change rien à vos chances.',
  ),
  questions: [
    {
      key: 'canadianFunding',
      kind: 'choice',
      widget: 'radio',
      required: false,
      choices: YES_NO,
      label: text('Has Canada funded your work before?', 'Le Canada a-t-il déjà financé votre travail?'),
    },
    {
      key: 'canadianFundingDetails',
      kind: 'table',
      required: false,
      maxRows: 8,
      visibleWhen: { question: 'funding/canadianFunding', equals: 'yes' },
      columns: [
        {
          key: 'program',
          kind: 'text',
          required: true,
          maxChars: 160,
          label: text('Program or embassy', 'Programme ou ambassade'),
        },
        {
          key: 'year',
          kind: 'number',
          required: true,
          min: 1960,
          max: 2100,
          label: text('Year', 'Année'),
        },
        {
          key: 'amount',
          kind: 'money',
          required: false,
          label: text('Amount, roughly', 'Montant approximatif'),
        },
      ],
      label: text('What support was it?', 'De quel appui s’agissait-il?'),
      help: text('What you remember is enough.', 'Ce dont vous vous souvenez suffit.'),
    },
    {
      key: 'otherDonors',
      kind: 'table',
      required: false,
      confidential: true,
      maxRows: 12,
      columns: [
        {
          key: 'donor',
          kind: 'text',
          required: true,
          maxChars: 160,
          label: text('Donor', 'Bailleur de fonds'),
          help: text(
            'A description will do: “a foundation in Europe”.',
            'Une description suffit : « une fondation en Europe ».',
          ),
        },
        {
          key: 'purpose',
          kind: 'text',
          required: true,
          maxChars: 200,
          label: text('What it pays for', 'Ce qu’il finance'),
        },
        { key: 'amount', kind: 'money', required: false, label: text('Amount', 'Montant') },
        {
          key: 'status',
          kind: 'choice',
          required: true,
          choices: [
            { key: 'confirmed', label: text('Confirmed', 'Confirmé') },
            { key: 'asked', label: text('Asked, no answer yet', 'Demandé, sans réponse encore') },
          ],
          label: text('Where it stands', 'État'),
        },
      ],
      label: text(
        'Who else supports your work, or has been asked to?',
        'Qui d’autre appuie votre travail, ou a été sollicité?',
      ),
      help: text(
        'List what touches this project or the same period.',
        'Indiquez ce qui touche ce projet ou la même période.',
      ),
      why: text(
        'So that the same cost is not paid twice. Your donors are never told, and only the assigned team reads this.',
        'Pour éviter de payer deux fois la même dépense. Vos bailleurs ne sont jamais avisés, et seule l’équipe responsable lit cette réponse.',
      ),
    },
  ],
};
