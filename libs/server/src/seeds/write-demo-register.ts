import { writeFile } from 'node:fs/promises';
import { demoRegister } from './demo-register.js';
import { DEMO_REGISTER_FILE } from './demo-register-file.js';

await writeFile(DEMO_REGISTER_FILE, demoRegister());
