import type { FormAnswers } from '../../form/answers.js';
import type { Language } from '../../language/language.js';

/** Complete answers to template D: a nomination of an invented person or group. */
export function humanRightsAwardExample(language: Language): FormAnswers {
  return language === 'fr' ? FRENCH : ENGLISH;
}

const STATEMENTS = { notSelf: true, nonViolence: true, truth: true };

const ENGLISH: FormAnswers = {
  nominee: {
    title: 'Twenty years beside the families of the missing',
    kind: 'person',
    name: 'Doña Inés',
    country: [{ precision: 'country', country: 'CO' }],
  },
  consent: { given: 'inPrinciple', publicity: 'nameWithheld' },
  merit: {
    context:
      'In the region where the nominee lives, some eleven hundred people disappeared between 1996 and 2010. Mass graves are still found when roads are built. ' +
      'Those who look for the dead are told that they open wounds; three members of search groups were killed in the last five years, and nobody was tried. ' +
      'Since the peace agreement a commission searches, but it depends on families who dare to say where.',
    merit:
      'The nominee began in 2004, when her brother did not come home from the market. She went from farm to farm with his photograph, and people began to tell her of others. She wrote every name into school notebooks. There are fourteen of them today, and they are the basis of the list that the commission uses.\n\n' +
      'She taught herself to read maps, then taught sixty other women. Together they have found ninety-two burial places. Each time they waited for the forensic team, day and night, so that nothing was moved. Fifty-seven families have buried somebody because of them.\n\n' +
      'She has been threatened since 2009. Twice she had to leave her village for months, and both times she came back because, as she says, the dead do not move away. In 2019 she refused a house in the capital and asked for a telephone mast instead, so that seven villages could call for help.\n\n' +
      'She leads without holding any post. When armed men forbade the search in one valley, she invited their mothers to a Sunday meal; the search went on. Former fighters have come to her to say where they had buried people, because she promised them that she would look for bones and not for culprits, and kept her word.\n\n' +
      'Her method of many small circles, each knowing only its own valley, has been taken over by groups in three other regions.',
    safety:
      'Her name is known in her region, so an award would not reveal her; but a picture in the national press would. The last threats came after a television report. She believes that recognition without her name and picture would protect the search groups, because the authorities would know that others are watching.\n\n' +
      'Those who would be angry are people who bought land on which graves lie. They live nearby and have lawyers. A delay until after the harvest, when the valley is full of people, would make it safer.\n\n' +
      'Two women who drive her could be touched as well. They agree. What would help: a visit by the mission before the announcement, a second telephone, and the prize paid to the account of the search group’s cooperative.',
  },
  nominator: {
    contact: {
      name: 'Prof. Laura Benítez',
      role: 'I have worked with her as a forensic anthropologist since 2012',
      channel: 'email',
      value: 'l.benitez@forensic-institute.example',
      hours: 'Any time',
    },
    referees: [
      {
        name: 'Father Anselmo',
        relation: 'Parish priest, keeps copies of the notebooks',
        reach: 'parish@valley.example',
      },
      {
        name: 'Camila R.',
        relation: 'Former member of the search commission',
        reach: '+57 000 000 0912, encrypted messages',
      },
    ],
    statements: STATEMENTS,
  },
};

const FRENCH: FormAnswers = {
  nominee: {
    title: 'Un réseau de sages-femmes contre les mariages d’enfants',
    kind: 'group',
    name: 'Les Matrones du fleuve',
    country: [{ precision: 'country', country: 'TG' }],
  },
  consent: { given: 'given', publicity: 'public' },
  merit: {
    context:
      'Dans la région où travaille le groupe, quatre filles sur dix sont mariées avant dix-huit ans. La loi l’interdit, mais la gendarmerie intervient rarement et les familles craignent la honte. ' +
      'Les sages-femmes sont les seules à entrer dans toutes les maisons; elles voient les premières grossesses à quatorze ans et les hémorragies qui suivent.',
    merit:
      'Le groupe réunit cent trente sages-femmes et matrones. En 2011, après la mort de deux filles la même semaine, neuf d’entre elles ont décidé de ne plus se taire. Elles ont convenu d’un signal : un pagne jaune à la fenêtre de la case de santé veut dire qu’une fille a besoin d’aide.\n\n' +
      'Depuis, elles ont empêché ou fait annuler six cent quarante mariages, sans qu’aucune fille ne soit renvoyée dans une maison où elle était en danger. Elles parlent d’abord aux grands-mères, puis aux pères, et seulement ensuite au juge. Quarante-trois villages ont adopté une règle écrite, lue chaque année en public.\n\n' +
      'Elles ont payé cher : trois ont perdu leur poste, une a eu sa maison brûlée, et des chefs leur ont interdit d’accoucher des femmes pendant un an. Elles sont revenues la nuit. Celle qui a perdu sa maison forme aujourd’hui les plus jeunes.\n\n' +
      'Leur façon de faire, sans voiture, sans bureau et presque sans argent, est enseignée depuis deux ans à l’école nationale de sages-femmes.',
    safety:
      'Le groupe est connu et souhaite l’être : pour lui, la discrétion a toujours servi ceux qui voulaient le faire taire. Un prix public renforcerait les sages-femmes qui attendent d’être réintégrées, et les chefs qui les soutiennent pourraient s’en réclamer.\n\n' +
      'Deux familles influentes seraient mécontentes; elles ont déjà porté plainte et perdu. Les filles aidées ne doivent apparaître ni en photo ni par leur prénom : c’est la seule limite que pose le groupe.\n\n' +
      'Il serait plus sûr d’annoncer le prix dans la capitale, en présence de l’ordre des sages-femmes, et de prévenir deux jours avant la présidente du tribunal. Le groupe prévoit que personne ne voyage seul pendant le mois qui suit.',
  },
  nominator: {
    contact: {
      name: 'Dre Essi Amouzou',
      role: 'Présidente d’une société de gynécologie, qui travaille avec le groupe depuis 2014',
      channel: 'email',
      value: 'presidence@societe-gynecologie.example',
      neverUse: 'Le téléphone du service, qui est partagé',
    },
    referees: [
      { name: 'Mme Lawson', relation: 'Juge pour enfants à la retraite', reach: '+228 00 00 03 51' },
      {
        name: 'Chef Koffi',
        relation: 'Chef d’un village qui a adopté la règle',
        reach: 'Par la radio communautaire',
      },
      {
        name: 'Sœur Odile',
        relation: 'Directrice d’un foyer de jeunes filles',
        reach: 'foyer@soeur-odile.example',
      },
    ],
    statements: STATEMENTS,
  },
};
