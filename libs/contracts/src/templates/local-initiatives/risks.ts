import type { FormSection } from '../../form/definition.js';
import { text } from '../text.js';
import { RISK_CATEGORIES } from '../lists.js';

/** What could go wrong for people, for the project and for its surroundings. */
export const risksSection: FormSection = {
  key: 'risks',
  title: text('Risks and safety', 'Risques et sécurité'),
  intro: text(
    'Naming a risk shows that you are prepared; it does not lower your chances.',
    'Nommer un risque montre que vous êtes prêts; cela ne réduit pas vos chances.',
  ),
  questions: [
    {
      key: 'riskTable',
      kind: 'riskTable',
      required: true,
      confidential: true,
      maxRows: 12,
      categories: RISK_CATEGORIES,
      requiredCategories: ['security'],
      label: text(
        'What could go wrong, and what would you do?',
        'Qu’est-ce qui pourrait mal tourner, et que feriez-vous?',
      ),
      help: text(
        'Include at least one risk to the safety of people. If you need help to manage it, say so and put its cost in the budget.',
        'Indiquez au moins un risque pour la sécurité des personnes. Si vous avez besoin d’aide pour y faire face, dites-le et inscrivez-en le coût au budget.',
      ),
      why: text(
        'So that our support does no harm. Only the team assigned to your application reads it, and it is never published.',
        'Pour que notre appui ne cause aucun tort. Seule l’équipe chargée de votre demande lit cette réponse, qui n’est jamais publiée.',
      ),
    },
    {
      key: 'visibility',
      kind: 'choice',
      widget: 'radio',
      required: false,
      confidential: true,
      choices: [
        { key: 'yes', label: text('Yes', 'Oui') },
        {
          key: 'onlyAfterwards',
          label: text('Only after the project has ended', 'Seulement après la fin du projet'),
        },
        { key: 'no', label: text('No', 'Non') },
      ],
      label: text(
        'May it be known that you receive this support?',
        'Peut-on faire savoir que vous recevez cet appui?',
      ),
      help: text(
        'If you leave this blank, we take it as no. You can change your mind at any time.',
        'Sans réponse, nous considérons que c’est non. Vous pouvez changer d’avis en tout temps.',
      ),
      why: text(
        'For some, being seen with an embassy is a protection; for others it is a danger. You know best.',
        'Pour certains, être vus avec une ambassade est une protection; pour d’autres, c’est un danger. Vous êtes les mieux placés pour le savoir.',
      ),
    },
    {
      key: 'environment',
      kind: 'longText',
      required: false,
      maxWords: 100,
      label: text(
        'Could the project affect nature or the climate?',
        'Le projet peut-il avoir un effet sur la nature ou le climat?',
      ),
      help: text(
        'Good or bad. Most projects can leave this blank.',
        'En bien ou en mal. La plupart des projets peuvent laisser cette réponse vide.',
      ),
    },
  ],
};
