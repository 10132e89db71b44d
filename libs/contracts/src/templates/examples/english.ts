import type { FormAnswers } from '../../form/answers.js';
import { budgetLine, type ProjectYears } from './making.js';

/** A finished application of an invented circle of paralegals in Zambia. */
export function englishExample({ before, end }: ProjectYears): FormAnswers {
  return {
    project: {
      title: 'Her land, her voice: paralegals for women who defend their land',
      theme: 'landEnvironment',
      locations: [
        { precision: 'district', country: 'ZM', place: 'Two districts of Central Province' },
        { precision: 'country', country: 'ZM' },
      ],
    },
    organization: {
      name: 'Lukanda Women’s Paralegal Circle',
      legalStatus: 'registered',
      kind: 'community',
      about:
        'We are a circle of twenty-three women who began in 2014 by walking with widows to the land office. Today eleven of us are trained paralegals. ' +
        'We listen, explain the law in three local languages, write letters, and sit beside women in customary and district courts. ' +
        'Last year we took up 140 cases, and 61 women kept or got back their fields. We are led by farmers, not by lawyers, and an advocate in the provincial capital advises us without charge. ' +
        'We are proud that two chiefs now ask us to be present when land is divided, so that daughters are heard.',
    },
    contact: {
      contact: {
        name: 'Mutinta (coordinator)',
        role: 'Coordinator',
        channel: 'email',
        value: 'coordinator@lukanda-circle.example',
        language: 'English, Tonga, Nyanja',
      },
      safeContact: {
        channel: 'secureMessage',
        value: '+260 000 000 141',
        hours: 'Weekdays 7:00 to 9:00 and after 18:00, Lusaka time',
        codeWord: 'Maize harvest',
        neverUse: 'The telephone of the office, which is shared with the cooperative',
      },
    },
    need: {
      context:
        'In our two districts most land is held under custom, without papers. When a man dies, or when a company asks a chief for a large plot, women are the first to lose their fields, and with them food, school fees and standing in the village. ' +
        'The constitution and the land policy protect them, but few people know this, and the nearest legal aid office is a day away by bus.\n\n' +
        'Since a sugar estate began to expand three years ago, it has become dangerous to object. Four women who spoke at a public hearing were threatened; one was arrested for trespass on her own field and held for two nights. ' +
        'Others stopped coming to meetings. Local officials are not hostile, yet they seldom hear from women and have no record of who farms where.\n\n' +
        'We have tried radio talks and single-day clinics. They reach many people but leave them alone the day after. What works is a trained neighbour who can be called, who knows whom to call in turn, and who is not alone herself. We are asked for such women in nineteen villages and have them in seven.',
      objectives:
        'First, by the end of the project every one of nineteen villages has at least one trained paralegal, and women there know her name. We will train twenty new paralegals, most of them under thirty, and pair each with an experienced one.\n\n' +
        'Second, women who defend their land are safer. Each village will have an agreed plan: who is called, where somebody can stay for a night, how a threat is written down and to whom it is reported. A small fund pays for transport and legal help within a day.\n\n' +
        'Third, decisions about land are made with women present. We will bring together chiefs, land officers and women farmers four times, and agree on a simple register of who uses which field.\n\n' +
        'People will notice that cases are settled in weeks rather than years, that women speak at hearings without being followed home, and that a threat brings visitors and a letter instead of silence.',
    },
    activities: {
      plan: [
        {
          activity: 'Choose and train twenty paralegals in three courses of four days',
          place: 'Training centre in the provincial capital',
          start: `${before}-05-04`,
          end: `${before}-07-31`,
          responsible: 'Training lead',
          output: 'Twenty paralegals who passed a practical test',
        },
        {
          activity: 'Weekly legal clinics in nineteen villages, new and experienced paralegals in pairs',
          place: 'Villages of two districts',
          start: `${before}-08-03`,
          end: `${end}-02-12`,
          responsible: 'Coordinator of paralegals',
          output: 'At least 180 cases opened and followed',
        },
        {
          activity: 'Safety plans for each village and a fund for urgent help',
          place: 'Villages of two districts',
          start: `${before}-06-01`,
          end: `${end}-02-26`,
          responsible: 'Safety focal point',
          output: 'Nineteen plans, tried once each',
        },
        {
          activity: 'Four round tables of chiefs, land officers and women farmers',
          place: 'District council halls',
          start: `${before}-09-07`,
          end: `${end}-01-29`,
          responsible: 'Coordinator',
          output: 'An agreed register of field use in six villages',
        },
        {
          activity: 'Radio series in three languages, with questions from listeners',
          place: 'Community radio',
          start: `${before}-10-05`,
          end: `${before}-12-18`,
          responsible: 'Communications volunteer',
          output: 'Ten programmes of thirty minutes',
        },
      ],
      partners:
        'A community radio station gives air time and a producer. A women’s law clinic at a university reviews difficult cases and lends two trainers. ' +
        'A network of defenders in the capital answers when somebody is arrested. The district land office sends an officer to each round table.',
    },
    people: {
      beneficiaries: {
        direct: {
          women: { under18: 40, from18to29: 310, from30to59: 520, from60: 180 },
          men: { under18: 10, from18to29: 60, from30to59: 140, from60: 70 },
          another: { under18: 0, from18to29: 5, from30to59: 5, from60: 0 },
        },
        withDisability: 95,
        indirect: 6200,
      },
      genderAnalysis:
        'Women grow most of the food here but decide over very little of the land. Widows and women who never married are told that land belongs to the husband’s family; young women are told to wait. Men lose land too, yet they are invited to the hearing where it happens. ' +
        'Women with disabilities are seldom believed to be able to farm, so their plots go first.\n\n' +
        'We therefore choose paralegals with the women’s groups of each village, at least six of them under thirty and three with a disability, and we pay for a person to go with them where needed. Clinics are held in the morning close to water points, where women already are, with someone to look after children. ' +
        'Papers are read aloud and explained in Tonga, Nyanja and Lenje.\n\n' +
        'Chiefs and husbands can help or block everything. Two respected elders visit families before a case is opened, if the woman agrees, and one evening a month is for men who want to know what the law says. ' +
        'People who do not fit the usual boxes come to us quietly; we ask nobody to explain themselves and record no more than a case needs.',
    },
    risks: {
      riskTable: [
        {
          category: 'security',
          risk: 'Paralegals or clients are threatened or arrested for speaking against an expansion of the estate',
          likelihood: 2,
          impact: 3,
          mitigation:
            'Nobody travels or speaks alone; each village has a plan; a lawyer on call; money for transport and a safe night within a day.',
        },
        {
          category: 'digital',
          risk: 'Case notes are read by others when a telephone is taken',
          likelihood: 2,
          impact: 3,
          mitigation:
            'Notes use numbers, not names; telephones are locked and encrypted; the list of names exists once, on paper, away from the office.',
        },
        {
          category: 'harm',
          risk: 'A woman faces violence at home because she claims land',
          likelihood: 2,
          impact: 2,
          mitigation:
            'We ask her first what is safe, visit the family only with her consent and know two shelters.',
        },
        {
          category: 'delivery',
          risk: 'Heavy rains close the roads from December to February',
          likelihood: 3,
          impact: 1,
          mitigation:
            'Training and round tables are early in the year; clinics go on in villages that stay in reach.',
        },
      ],
      visibility: 'onlyAfterwards',
      environment:
        'Small fields held securely are looked after: women plant trees when they know they may stay. Travel by bicycle and shared minibus keeps the footprint small.',
    },
    results: {
      indicators: [
        {
          name: 'Trained paralegals active in the villages',
          baseline: 11,
          target: 31,
          source: 'Monthly meeting of paralegals',
        },
        {
          name: 'Land cases of women taken up in the year',
          baseline: 140,
          target: 320,
          source: 'Case book, counted without names',
        },
        {
          name: 'Villages with a tried safety plan',
          baseline: 0,
          target: 19,
          source: 'Record of trial by the safety focal point',
        },
      ],
      sustainability:
        'The paralegals stay: they are neighbours, and they keep their bicycles and books. Villages have agreed to give each of them two days of help in the field a month instead of pay. ' +
        'The university clinic will go on reviewing cases as part of its teaching. Round tables cost little and two councils have said they will host them. ' +
        'The register of fields, once agreed, belongs to the villages. What ends with the project is the fund for urgent help; we are asking two foundations to take it over and will know by the autumn.',
      reviewTags: ['defenders', 'genderViolence', 'environment'],
      goalTags: ['goal5', 'goal15', 'goal16'],
    },
    funding: {
      canadianFunding: 'yes',
      canadianFundingDetails: [
        {
          program: 'Small fund of the mission, bicycles for paralegals',
          year: before - 5,
          amount: { amountMinor: '800000', currency: 'CAD' },
        },
      ],
      otherDonors: [
        {
          donor: 'A women’s fund in the region',
          purpose: 'Rent and one part-time salary',
          amount: { amountMinor: '900000', currency: 'CAD' },
          status: 'confirmed',
        },
        { donor: 'A foundation in Europe', purpose: 'Urgent help after this project', status: 'asked' },
      ],
    },
    budget: {
      lines: [
        budgetLine('people', 'month', 10, 620, 10_000, 'Coordinator of paralegals, full time'),
        budgetLine('people', 'month', 10, 380, 7_500, 'Safety focal point, half time'),
        budgetLine(
          'events',
          'participant and day',
          240,
          28.5,
          10_000,
          'Three courses of four days, twenty women',
        ),
        budgetLine('events', 'round table', 4, 540, 5_000, 'Hall, meals and transport; councils pay half'),
        budgetLine('travel', 'month', 10, 310, 10_000, 'Minibus, fuel and bicycle repair'),
        budgetLine('equipment', 'piece', 20, 95, 10_000, 'Bicycles'),
        budgetLine('communications', 'programme', 10, 130, 10_000, 'Radio series in three languages'),
        budgetLine('security', 'case', 25, 140, 10_000, 'Urgent transport, safe night, first legal help'),
        budgetLine('learning', 'visit', 2, 450, 10_000, 'Learning visit by the university clinic'),
        budgetLine('overhead', 'month', 10, 290, 10_000, 'Rent, telephone, accounts'),
      ],
      accountInName: 'yes',
    },
    declarations: {
      consents: ['publishWithoutName'],
      statements: {
        conflict: true,
        safeguarding: true,
        noDoubleFunding: true,
        antiTerrorism: true,
        nonViolence: true,
      },
    },
  };
}
