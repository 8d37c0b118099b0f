/** Words that name a part every text may have, and nothing of this one: they begin it or close it. */
const BEGINS =
  '引言,前言,序,序言,楔子,導言,导言,導語,导语,導讀,导读,緒論,绪论,写在前面,寫在前面,写在开头,はじめに,まえがき,들어가며,들어가는 말,머리말,서론,introduction,intro,preface,foreword,prologue,einleitung,vorwort';
const CLOSES =
  '结语,結語,结束语,結束語,结论,結論,总结,總結,小结,小結,后记,後記,尾声,尾聲,附录,附錄,参考文献,參考文獻,参考资料,參考資料,写在最后,寫在最後,まとめ,おわりに,終わりに,最後に,あとがき,마치며,마무리,맺음말,나가며,정리하며,결론,conclusion,conclusions,summary,epilogue,afterword,appendix,references,final thoughts,closing thoughts,wrapping up,fazit';

export type Part = 'beginning' | 'closing';

const PARTS = new Map<string, Part>([
  ...BEGINS.split(',').map((words) => [words, 'beginning'] as const),
  ...CLOSES.split(',').map((words) => [words, 'closing'] as const),
]);
const LONGEST = Math.max(...[...PARTS.keys()].map((words) => words.length));
/** What may follow the words: a colon and what the part is about ('引言：为什么…'). */
const WHOLE = 50;

/** Whether a line names the part that begins a text or that closes it. */
export function partOf(text: string): Part | null {
  if (text.length > WHOLE) return null;
  const colon = text.search(/[:：]/);
  const words = (colon < 0 ? text : text.slice(0, colon)).trim();
  return words.length > LONGEST ? null : (PARTS.get(words.toLowerCase()) ?? null);
}
