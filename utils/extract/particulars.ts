import { hasLetter } from './letters';

const PAIR = /^\p{L}{1,12}\s?[:：]\s*\S.{0,24}\s\p{L}{1,12}\s?[:：]\s*\S.{0,24}$/u;
const DATE =
  /^\D{0,12}(\d{4}\s*[-/.年년]\s*\d{1,2}(\s*[-/.月월]\s*\d{1,2}\s*[日일]?)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})/;
const CLOCK = /^\D?\d{1,2}[:：]\d{2}(?!\d)/;
/** 'Average rating: 4.9', 'Time: 1h 54m' */
const FIGURE = /\p{L}\s?[:：]\s*\p{Lu}{0,3}\d[\d.,]*\p{L}{0,2}(?:\s\d[\d.,]*\p{L}{0,2})?$/u;
const BLANK = /[_＿▁]{3}/;
/** Of the web, of mail, of a file. */
const ADDRESS = /https?:\/\/|www\.|\S@\S+\.\S|^(?:~?\/|[A-Z]:\\)\S+$/;
/** 'Read more: …' names another text. */
const POINTER =
  /^(?:read more|related|see also|also read|source|via|(?:相关|相關|延伸|推荐|推薦|扩展|擴展|参考|參考)(?:阅读|閱讀)|原文(?:链接|連結|地址)?|関連記事|참고)\s*[:：]./i;
/** What ends or signs a letter and stands on a line of its own. */
const FORMULA =
  /^(?:此致|敬礼|敬禮|[敬顺順谨謹即恭专專]?[祝颂頌]|敬上|敬启|敬啟|敬具|敬白|草々|以上|올림|드림|(?:yours|best|kind|warm)\s.{0,20}|sincerely|regards|cheers|thanks)[\s,，.。!！:：]*$/i;

/** Whether a line says when, where, how much or from whom. */
export function isParticulars(text: string): boolean {
  return (
    isFormula(text) ||
    POINTER.test(text) ||
    DATE.test(text) ||
    CLOCK.test(text) ||
    ADDRESS.test(text) ||
    BLANK.test(text) ||
    (/[:：].*\d/.test(text) && FIGURE.test(text)) ||
    !hasLetter(text)
  );
}

/** Whether a line has two fields, as one on who wrote it (来源：… 编辑：…). */
export function isPair(text: string): boolean {
  return /[:：].*[:：]/.test(text) && PAIR.test(text);
}

function isFormula(text: string): boolean {
  return text.length <= 30 && FORMULA.test(text);
}
