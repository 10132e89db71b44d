// Which way a project may look, by the tag in its project.json. What is not listed may look at nothing of ours.
const looksAt = {
  'scope:api': ['scope:server', 'scope:platform', 'scope:contracts'],
  'scope:worker': ['scope:server', 'scope:platform', 'scope:contracts'],
  'scope:web': ['scope:web-ui', 'scope:api-client', 'scope:contracts'],
  'scope:e2e': ['scope:contracts'],
  'scope:web-ui': ['scope:contracts'],
  'scope:api-client': [],
  'scope:server': ['scope:platform', 'scope:contracts'],
  'scope:testing': ['scope:platform', 'scope:contracts'],
  'scope:platform': ['scope:contracts'],
  'scope:contracts': [],
};

/** Projects whose specs use the harness. */
const TESTED_WITH_HARNESS = ['scope:api', 'scope:worker', 'scope:server', 'scope:platform'];

const rule = (constraints) => [
  'error',
  {
    enforceBuildableLibDependency: false,
    // The specs of the platform meet it as the harness does, by its name.
    allowCircularSelfDependency: true,
    // The harness starts the same PostgreSQL as `npm start`, the journeys find the browser that the tests provide, and specs of
    // components show them with the app's own words.
    allow: [
      String.raw`tools/postgres/index\.mjs$`,
      String.raw`tools/test/find\.mjs$`,
      String.raw`apps/web/src/i18n/\w+/\w+\.json$`,
    ],
    depConstraints: Object.entries(constraints).map(([sourceTag, onlyDependOnLibsWithTags]) => ({
      sourceTag,
      onlyDependOnLibsWithTags,
    })),
  },
];

/** For code that ships. */
export const directions = rule(looksAt);

/** For specs and fixtures: the same, and the harness. */
export const directionsOfTests = rule(
  Object.fromEntries(
    Object.entries(looksAt).map(([tag, tags]) => [
      tag,
      TESTED_WITH_HARNESS.includes(tag) ? [...tags, 'scope:testing'] : tags,
    ]),
  ),
);
