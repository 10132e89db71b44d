import type { FormSection } from '../../form/definition.js';
import { text } from '../text.js';

/** What a signatory stands for. */
export const certificationSection: FormSection = {
  key: 'certification',
  title: text('Certification', 'Attestation'),
  questions: [
    {
      key: 'statements',
      kind: 'declarations',
      required: true,
      label: text('Please read and confirm', 'Veuillez lire et confirmer'),
      statements: [
        {
          key: 'true',
          text: text(
            'To the best of our knowledge, what this report says is true and complete.',
            'À notre connaissance, ce rapport est véridique et complet.',
          ),
        },
        {
          key: 'purpose',
          text: text(
            'The grant was spent for what it was given for.',
            'La subvention a été dépensée aux fins pour lesquelles elle a été accordée.',
          ),
        },
        {
          key: 'records',
          text: text(
            'We keep the records of what was spent for seven years, in a safe place.',
            'Nous conservons pendant sept ans, en lieu sûr, les pièces relatives aux dépenses.',
          ),
        },
      ],
    },
  ],
};
