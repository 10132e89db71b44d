import type { FormSection } from '../../form/definition.js';
import { text } from '../text.js';

const TEN_MEGABYTES = 10 * 1024 * 1024;

/** Consents by use, the declarations, and what an applicant wishes to add. */
export const declarationsSection: FormSection = {
  key: 'declarations',
  title: text('Consents and declarations', 'Consentements et déclarations'),
  questions: [
    {
      key: 'consents',
      kind: 'multiChoice',
      widget: 'checkboxes',
      required: true,
      choices: [
        {
          key: 'shareWithDonors',
          label: text(
            'Share this application with other donors who might help',
            'Transmettre cette demande à d’autres bailleurs de fonds susceptibles d’aider',
          ),
        },
        {
          key: 'publishName',
          label: text(
            'Publish the name of our organization and the amount, if we are funded',
            'Publier le nom de notre organisation et le montant, si nous sommes financés',
          ),
        },
        {
          key: 'publishWithoutName',
          label: text(
            'Publish the country, the theme and the amount, without our name',
            'Publier le pays, le thème et le montant, sans notre nom',
          ),
        },
        {
          key: 'pictures',
          label: text(
            'Use pictures and stories that we send for that purpose',
            'Utiliser les photos et récits que nous envoyons à cette fin',
          ),
        },
        {
          key: 'none',
          exclusive: true,
          label: text('None of these', 'Aucun de ces usages'),
        },
      ],
      label: text(
        'What may we do with what you tell us?',
        'Que pouvons-nous faire de ce que vous nous dites?',
      ),
      help: text(
        'Choose what you agree to. “None of these” is a full answer and has no effect on the decision.',
        'Choisissez ce à quoi vous consentez. « Aucun de ces usages » est une réponse complète, sans effet sur la décision.',
      ),
      why: text(
        'Nothing you write leaves this portal without your consent for that very use. You may withdraw it at any time.',
        'Rien de ce que vous écrivez ne sort de ce portail sans votre consentement à cet usage précis. Vous pouvez le retirer en tout temps.',
      ),
    },
    {
      key: 'statements',
      kind: 'declarations',
      required: true,
      label: text('Please read and confirm', 'Veuillez lire et confirmer'),
      statements: [
        {
          key: 'conflict',
          text: text(
            'We have told you of any personal or business tie between us and the people who run or decide on this program, or there is none.',
            'Nous vous avons signalé tout lien personnel ou d’affaires avec les personnes qui gèrent ce programme ou qui y prennent des décisions, ou il n’en existe aucun.',
          ),
        },
        {
          key: 'safeguarding',
          text: text(
            'We protect the people we work with, children above all, from abuse and exploitation, and we act when harm is reported.',
            'Nous protégeons les personnes avec qui nous travaillons, en particulier les enfants, contre les abus et l’exploitation, et nous agissons lorsqu’un tort est signalé.',
          ),
        },
        {
          key: 'noDoubleFunding',
          text: text(
            'No cost that this grant pays will be paid by another donor as well.',
            'Aucune dépense payée par cette subvention ne sera aussi payée par un autre bailleur de fonds.',
          ),
        },
        {
          key: 'antiTerrorism',
          text: text(
            'No part of the money will knowingly serve terrorism or go to a person or group on Canada’s sanctions lists.',
            'Aucune partie des fonds ne servira sciemment au terrorisme ni ne sera remise à une personne ou à un groupe inscrit sur les listes de sanctions du Canada.',
          ),
        },
        {
          key: 'nonViolence',
          text: text(
            'We pursue our goals by peaceful means and do not call for violence or hatred.',
            'Nous poursuivons nos objectifs par des moyens pacifiques et n’appelons ni à la violence ni à la haine.',
          ),
        },
      ],
    },
    {
      key: 'attachments',
      kind: 'file',
      required: false,
      confidential: true,
      maxFiles: 3,
      maxBytes: TEN_MEGABYTES,
      accept: ['application/pdf', 'image/jpeg', 'image/png'],
      label: text(
        'Anything you already have and wish to add',
        'Un document que vous avez déjà et souhaitez ajouter',
      ),
      help: text(
        'You never need to attach anything now: we ask for documents only if your project is provisionally selected. PDF, JPEG or PNG, at most three files of 10 MB.',
        'Rien n’est à joindre maintenant : nous ne demandons des documents que si votre projet est présélectionné. PDF, JPEG ou PNG, au plus trois fichiers de 10 Mo.',
      ),
      why: text(
        'Hidden details in files, such as the place where a picture was taken, are removed when you upload them.',
        'Les renseignements cachés dans les fichiers, comme le lieu où une photo a été prise, sont retirés lors du téléversement.',
      ),
    },
  ],
};
