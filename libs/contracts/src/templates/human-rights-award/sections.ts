import type { FormSection } from '../../form/definition.js';
import { COUNTRY_CODES } from '../../language/countries.js';
import { CHANNELS } from '../lists.js';
import type { TemplateFormOptions } from '../program-template.js';
import { text } from '../text.js';

const TEN_MEGABYTES = 10 * 1024 * 1024;
const OUTSIDE_CANADA = COUNTRY_CODES.filter((code) => code !== 'CA');

/** Who is nominated, and where they work. */
export function nomineeSection({ countries = OUTSIDE_CANADA }: TemplateFormOptions): FormSection {
  return {
    key: 'nominee',
    title: text('The nominee', 'La personne proposée'),
    intro: text(
      'A person or a group outside Canada. Nobody can nominate themselves.',
      'Une personne ou un groupe hors du Canada. Nul ne peut se proposer soi-même.',
    ),
    questions: [
      {
        key: 'title',
        kind: 'text',
        required: true,
        maxChars: 120,
        label: text(
          'A line by which we may speak of this nomination',
          'Une ligne par laquelle nous pouvons parler de cette candidature',
        ),
        help: text(
          'What it is about, without anything that would identify the nominee: “Twenty years beside families of the missing”.',
          'De quoi il s’agit, sans rien qui permette de reconnaître la personne : « Vingt ans auprès des familles de disparus ».',
        ),
        why: text(
          'The jury scores without names. Lists and messages show this line only.',
          'Le jury évalue sans les noms. Les listes et les messages ne montrent que cette ligne.',
        ),
      },
      {
        key: 'kind',
        kind: 'choice',
        widget: 'radio',
        required: true,
        choices: [
          { key: 'person', label: text('A person', 'Une personne') },
          { key: 'group', label: text('A group or organization', 'Un groupe ou une organisation') },
        ],
        label: text('Who is nominated?', 'Qui est proposé?'),
      },
      {
        key: 'name',
        kind: 'text',
        required: true,
        vault: true,
        maxChars: 160,
        label: text('Name of the nominee, or an alias', 'Nom de la personne ou du groupe, ou un pseudonyme'),
        help: text(
          'An alias is enough for now where a name on paper is a danger.',
          'Un pseudonyme suffit pour l’instant si un nom sur papier est un danger.',
        ),
        why: text(
          'Kept in a separate, locked place. The jury does not see it; opening it takes a stated reason.',
          'Gardé à part et sous clé. Le jury ne le voit pas; il faut un motif pour l’ouvrir.',
        ),
      },
      {
        key: 'country',
        kind: 'locations',
        required: true,
        confidential: true,
        maxRows: 2,
        countries,
        label: text(
          'In which country do they work?',
          'Dans quel pays cette personne ou ce groupe travaille-t-il?',
        ),
        help: text('The country alone is enough.', 'Le pays suffit.'),
        why: text(
          'The mission there is asked whether recognition would help or harm. Only the assigned team reads more than the country.',
          'La mission sur place est consultée pour savoir si la reconnaissance aiderait ou nuirait. Seule l’équipe responsable lit plus que le pays.',
        ),
      },
    ],
  };
}

/** Consent and publicity: what decides whether recognition is a good. */
export const consentSection: FormSection = {
  key: 'consent',
  title: text('Consent and publicity', 'Consentement et publicité'),
  questions: [
    {
      key: 'given',
      kind: 'choice',
      widget: 'radio',
      required: true,
      choices: [
        {
          key: 'given',
          label: text('Yes, they know of it and agree', 'Oui, la personne le sait et accepte'),
        },
        {
          key: 'inPrinciple',
          label: text(
            'In principle; they wish to talk about publicity first',
            'En principe; elle souhaite d’abord parler de la publicité',
          ),
        },
        {
          key: 'throughOthers',
          label: text(
            'Through family or a lawyer, because they cannot be reached',
            'Par la famille ou une avocate, parce qu’elle n’est pas joignable',
          ),
        },
      ],
      label: text(
        'Does the nominee consent to being nominated?',
        'La personne consent-elle à être proposée?',
      ),
      why: text(
        'Nobody is honoured against their will. Before any decision we ask the nominee ourselves.',
        'Nul n’est honoré contre son gré. Avant toute décision, nous le demandons nous-mêmes à la personne.',
      ),
    },
    {
      key: 'publicity',
      kind: 'choice',
      widget: 'radio',
      required: true,
      confidential: true,
      choices: [
        { key: 'public', label: text('Public, with the name', 'Publique, avec le nom') },
        { key: 'nameWithheld', label: text('Public, the name withheld', 'Publique, sans le nom') },
        { key: 'private', label: text('Private: nobody is told', 'Privée : personne n’en est informé') },
        { key: 'delayed', label: text('Later, when it is safe', 'Plus tard, quand ce sera sûr') },
      ],
      label: text('What kind of recognition would be right?', 'Quelle reconnaissance conviendrait?'),
      help: text(
        'It can be changed until the day of the announcement.',
        'Cela peut changer jusqu’au jour de l’annonce.',
      ),
      why: text(
        'For some a public award is a protection, for others a danger. Only the assigned team reads this.',
        'Pour certains, un prix public est une protection; pour d’autres, un danger. Seule l’équipe responsable lit ceci.',
      ),
    },
  ],
};

/** Context, merit, and what recognition would do. */
export const meritSection: FormSection = {
  key: 'merit',
  title: text('Why this nominee', 'Pourquoi cette candidature'),
  intro: text(
    'The jury reads these three answers without names. Please write “the nominee”.',
    'Le jury lit ces trois réponses sans les noms. Écrivez « la personne » ou « le groupe ».',
  ),
  questions: [
    {
      key: 'context',
      kind: 'longText',
      required: true,
      maxWords: 200,
      label: text(
        'In what situation do they work?',
        'Dans quelle situation travaille cette personne ou ce groupe?',
      ),
      help: text(
        'What somebody who has never been there needs to know.',
        'Ce que doit savoir quelqu’un qui n’y est jamais allé.',
      ),
    },
    {
      key: 'merit',
      kind: 'longText',
      required: true,
      maxWords: 800,
      label: text('What have they done, and at what cost?', 'Qu’ont-ils accompli, et à quel prix?'),
      help: text(
        'Courage, leadership, and what has changed for others because of it. Facts and one or two stories.',
        'Le courage, le leadership, et ce qui a changé pour d’autres grâce à eux. Des faits et un ou deux récits.',
      ),
    },
    {
      key: 'safety',
      kind: 'longText',
      required: true,
      confidential: true,
      maxWords: 800,
      label: text(
        'What would recognition do to their safety and their work?',
        'Quel effet la reconnaissance aurait-elle sur leur sécurité et leur travail?',
      ),
      help: text(
        'Who would be pleased, who would be angry, who else could be touched, and what would make it safer.',
        'Qui s’en réjouirait, qui s’en irriterait, qui d’autre pourrait être touché, et ce qui la rendrait plus sûre.',
      ),
      why: text(
        'An award must do no harm. Jury and assigned team read this; it is never published.',
        'Un prix ne doit causer aucun tort. Le jury et l’équipe responsable lisent ceci; ce n’est jamais publié.',
      ),
    },
  ],
};

/** Who nominates, who can confirm it, and what is declared. */
export const nominatorSection: FormSection = {
  key: 'nominator',
  title: text('You and the referees', 'Vous et les références'),
  questions: [
    {
      key: 'contact',
      kind: 'contact',
      required: true,
      vault: true,
      channels: CHANNELS,
      parts: [
        { part: 'name', required: true },
        { part: 'role', required: true },
        { part: 'channel', required: true },
        { part: 'value', required: true },
        { part: 'hours', required: false },
        { part: 'neverUse', required: false },
      ],
      label: text(
        'Who are you, and how do you know the nominee?',
        'Qui êtes-vous, et d’où connaissez-vous la personne?',
      ),
      help: text('Under “role”, say how you know them.', 'Sous « fonction », dites d’où vous la connaissez.'),
      why: text(
        'To ask you a question. It is kept apart from the nomination, and the jury does not see it.',
        'Pour vous poser une question. C’est gardé à part de la candidature, et le jury ne le voit pas.',
      ),
    },
    {
      key: 'referees',
      kind: 'table',
      required: true,
      vault: true,
      minRows: 2,
      maxRows: 3,
      columns: [
        { key: 'name', kind: 'text', required: true, maxChars: 120, label: text('Name', 'Nom') },
        {
          key: 'relation',
          kind: 'text',
          required: true,
          maxChars: 160,
          label: text('How they know the nominee', 'Lien avec la personne proposée'),
        },
        {
          key: 'reach',
          kind: 'text',
          required: true,
          maxChars: 160,
          label: text('Safe way to reach them', 'Moyen sûr de la joindre'),
        },
      ],
      label: text('Who else can speak of the nominee?', 'Qui d’autre peut parler de la personne proposée?'),
      help: text(
        'Two or three people who are not relatives.',
        'Deux ou trois personnes qui ne sont pas de la famille.',
      ),
      why: text(
        'We speak with them only if the nomination is shortlisted, and tell them no more than they know.',
        'Nous ne leur parlons que si la candidature est présélectionnée, sans rien leur apprendre.',
      ),
    },
    {
      key: 'statements',
      kind: 'declarations',
      required: true,
      label: text('Please read and confirm', 'Veuillez lire et confirmer'),
      statements: [
        {
          key: 'notSelf',
          text: text(
            'I am not the nominee, nor do I lead the group that is nominated.',
            'Je ne suis pas la personne proposée, et je ne dirige pas le groupe proposé.',
          ),
        },
        {
          key: 'nonViolence',
          text: text(
            'To my knowledge the nominee works by peaceful means and does not call for violence or hatred.',
            'À ma connaissance, la personne ou le groupe agit par des moyens pacifiques et n’appelle ni à la violence ni à la haine.',
          ),
        },
        {
          key: 'truth',
          text: text(
            'What I write is true as far as I know, and I have told you of any tie between me and the jury.',
            'Ce que j’écris est vrai autant que je sache, et je vous ai signalé tout lien entre le jury et moi.',
          ),
        },
      ],
    },
    {
      key: 'files',
      kind: 'file',
      required: false,
      confidential: true,
      maxFiles: 3,
      maxBytes: TEN_MEGABYTES,
      accept: ['application/pdf', 'image/jpeg', 'image/png'],
      label: text('Something you wish to add', 'Un document que vous souhaitez ajouter'),
      help: text(
        'Not needed. PDF, JPEG or PNG, at most three files of 10 MB.',
        'Pas nécessaire. PDF, JPEG ou PNG, au plus trois fichiers de 10 Mo.',
      ),
      why: text(
        'Hidden details in files are removed when you upload them. The jury does not see the files.',
        'Les renseignements cachés dans les fichiers sont retirés lors du téléversement. Le jury ne voit pas les fichiers.',
      ),
    },
  ],
};
