/** What tests and measures run inside the library's page: the extension's own code on the extension's own database. */
export { edit, get, remove, restore, save } from '../../utils/clips.ts';
export { library, openLibrary } from '../../utils/db.ts';
export { addHighlight } from '../../utils/highlights.ts';
export { list } from '../../utils/listing.ts';
export { sampleCapture, sampleText } from './samples.ts';
