declare module 'opencc-js/dict/*' {
  /** 'from to|from to other|…' */
  const pairs: string;
  export default pairs;
}
