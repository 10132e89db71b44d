import shell from '../../i18n/shell/en.json';
import ui from '../../i18n/ui/en.json';

/** What every page needs, in one download: the shell's words and those of the shared components. */
export default { ...shell, ...ui, error: { ...shell.error, ...ui.error } };
