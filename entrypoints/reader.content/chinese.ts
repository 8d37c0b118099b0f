import { slot } from '../../utils/reading';
import { askExtension } from '../../utils/talk';

/** The converter between the two ways to write Chinese. Its dictionaries are a script of their own, run on first use. */
export async function loadChinese(to: 'simplified' | 'traditional'): Promise<(text: string) => string> {
  if (!slot().chinese) await askExtension('loadChinese', {});
  const converter = slot().chinese;
  if (!converter) throw new Error('The converter did not load');
  return converter[to];
}
