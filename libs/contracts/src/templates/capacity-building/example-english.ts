import type { FormAnswers } from '../../form/answers.js';
import { budgetLine, type ProjectYears } from '../examples/making.js';

/** An invented legal aid network in Malawi that has grown faster than its back office. */
export function capacityBuildingInEnglish({ before, end }: ProjectYears): FormAnswers {
  const cost = (amount: number) => ({ amountMinor: String(amount * 100), currency: 'CAD' });
  return {
    profile: {
      title: 'From a circle of volunteers to an organization that lasts',
      name: 'Shire Valley Legal Aid Network',
      legalStatus: 'registered',
      kind: 'national',
      countries: [{ precision: 'district', country: 'MW', place: 'Three districts in the south' }],
      about:
        'We are a network of forty paralegals and four lawyers who stand by people held on remand, most of them poor, many of them under eighteen. ' +
        'We began in 2016 with visits to one prison and now go to five. Last year 312 people were freed or tried after we took up their case. ' +
        'A committee of seven meets every three months; in between, two coordinators decide almost everything.',
    },
    contact: {
      safeContact: {
        name: 'Tadala (coordinator)',
        role: 'Coordinator',
        channel: 'email',
        value: 'coordinator@shire-legal-aid.example',
        language: 'English, Chichewa',
        hours: 'Weekdays, 8:00 to 16:00',
        neverUse: 'The telephone of the prison office',
      },
    },
    needs: {
      three: [
        {
          area: 'finance',
          need: 'One person keeps the books in a spreadsheet; two donors asked for an audit we could not prepare.',
        },
        {
          area: 'governance',
          need: 'The committee sees budgets after they are spent and has no rule for conflicts of interest.',
        },
        { area: 'digitalSecurity', need: 'Case files travel on private telephones and memory sticks.' },
      ],
      whyNow:
        'In three years we went from one prison to five and from one donor to four, with the same two people in the office. Our bookkeeper leaves next summer. ' +
        'The new law on associations asks for audited accounts from next year; without them we lose our registration and with it the right to enter prisons. ' +
        'If we wait, we will have to stop growing or stop being trusted.',
    },
    help: {
      kinds: ['training', 'mentoring', 'peerExchange', 'tools'],
      access:
        'English and Chichewa. One committee member is blind and needs documents read by a screen reader. Many paralegals have a connection only in town: half days in person are better than calls.',
      limits:
        'Two of our paralegals cannot leave their district without asking. Meetings in the week before a court session would be noticed.',
      indicativeAmount: cost(68_000),
    },
    plan: {
      items: [
        {
          area: 'finance',
          current: 1,
          target: 3,
          activity: 'Introduce accounting software, a chart of accounts by donor and a monthly closing',
          provider: 'Accountant of a larger network, as mentor',
          dueOn: `${before}-09-30`,
          cost: cost(14_500),
          indicator: 'Twelve monthly closings in a row; an audit without reservation',
        },
        {
          area: 'governance',
          current: 2,
          target: 3,
          activity: 'Train the committee; adopt rules on budgets, conflicts of interest and terms of office',
          provider: 'National council of organizations',
          dueOn: `${before}-06-30`,
          cost: cost(6_200),
          indicator: 'Budget approved before the year begins; register of interests kept',
        },
        {
          area: 'digitalSecurity',
          current: 1,
          target: 3,
          activity: 'Encrypt devices, move case files to one protected store, drill the loss of a telephone',
          provider: 'Digital security trainer',
          dueOn: `${before}-11-30`,
          cost: cost(11_800),
          indicator: 'No case file outside the store in two spot checks',
        },
        {
          area: 'people',
          current: 2,
          target: 3,
          activity:
            'Write role descriptions, supervise paralegals every month, agree on rest after hard cases',
          provider: 'Our coordinators with a mentor',
          dueOn: `${before}-12-15`,
          cost: cost(4_000),
          indicator: 'Nine of ten paralegals met their supervisor each month',
        },
        {
          area: 'performance',
          current: 2,
          target: 3,
          activity: 'Count cases the same way in five prisons and look at the numbers together',
          provider: 'Exchange with a sister network',
          dueOn: `${end}-01-31`,
          cost: cost(5_300),
          indicator: 'A page of numbers each quarter, discussed with paralegals',
        },
      ],
      staffTime:
        'Both coordinators, three days a month each; the committee, one day a month; paralegals, half a day. The new bookkeeper is paid half time by this grant. Nobody is asked to learn in the evening.',
    },
    risks: {
      riskTable: [
        {
          category: 'security',
          risk: 'A trainer or a paralegal is questioned about visits to prisons',
          likelihood: 2,
          impact: 2,
          mitigation:
            'Courses are about accounts and management, and are held in a church hall; no case is discussed.',
        },
        {
          category: 'digital',
          risk: 'Files are lost while they are moved',
          likelihood: 2,
          impact: 3,
          mitigation: 'Two encrypted copies before the move, prison by prison, checked by two people.',
        },
        {
          category: 'delivery',
          risk: 'The new bookkeeper leaves before the audit',
          likelihood: 1,
          impact: 3,
          mitigation: 'Every step is written down; the mentor can close a month with us from afar.',
        },
      ],
    },
    budget: {
      lines: [
        budgetLine('people', 'month', 18, 920, 10_000, 'Bookkeeper, half time'),
        budgetLine('people', 'month', 18, 610, 10_000, 'Time of two coordinators'),
        budgetLine(
          'events',
          'course',
          9,
          1_350,
          10_000,
          'Courses for committee and paralegals, meals and hall',
        ),
        budgetLine('people', 'day', 42, 240, 10_000, 'Mentors and trainers'),
        budgetLine('equipment', 'set', 12, 780, 10_000, 'Computers and telephones with encryption'),
        budgetLine('travel', 'visit', 6, 640, 10_000, 'Exchange with a sister network'),
        budgetLine('overhead', 'month', 18, 300, 10_000, 'Rent, line, audit fee'),
      ],
      accountInName: 'yes',
    },
    declarations: {
      consents: ['cohort', 'publishWithoutName'],
      statements: {
        decided: true,
        conflict: true,
        safeguarding: true,
        noDoubleFunding: true,
        nonViolence: true,
      },
    },
  };
}
