import { loadConfig, migrate } from '@candela/platform';
import { migrationFolders } from '@candela/server';

const config = loadConfig();
if (!config.ownerDatabaseUrl)
  throw new Error('DATABASE_URL is not set: migrations need the owner of the database.');
await migrate({
  ownerUrl: config.ownerDatabaseUrl,
  secretKey: config.secretKey,
  folders: migrationFolders,
  onStep: (name) => process.stdout.write(`  ${name}\n`),
});
