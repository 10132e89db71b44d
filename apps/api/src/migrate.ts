import { CaseSeals, loadConfig, migrate } from '@candela/platform';
import { migrationFolders, sealStoredAnswers } from '@candela/server';

const config = loadConfig();
if (!config.ownerDatabaseUrl)
  throw new Error('DATABASE_URL is not set: migrations need the owner of the database.');
await migrate({
  ownerUrl: config.ownerDatabaseUrl,
  secretKey: config.secretKey,
  folders: migrationFolders,
  onStep: (name) => process.stdout.write(`  ${name}\n`),
  afterwards: async (owner) => {
    const rows = await sealStoredAnswers(owner, new CaseSeals(config));
    if (rows > 0) process.stdout.write(`  confidential answers of ${rows} rows sealed\n`);
  },
});
